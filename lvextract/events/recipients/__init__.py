"""Who won: the names of a sentence or a list, and which of them belongs to which prize.

winners.py, not_winners.py, matches.py, works.py   who could have won, who not, who lost, whose work it was
pairing.py               who won it by the order of the words
recipients.py, recipient_heads.py, implied.py   who won it by the parse, and by what is left unsaid
enumerations.py, result_lists.py   results in lists
won.py                   runs the rules for prizes, and gives each prize its recipients
"""
