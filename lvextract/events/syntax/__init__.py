"""What the words alone say: the lexicon, the tree, case and quotation marks, whatever the event.

vocabulary.py            what the lexicon of events says of a word
clause.py, asides.py     its verb and that verb's subjects; what is said by the way
phrase.py, edges.py      how a head word becomes a party; what belongs to its name, and what only stands beside it
telling.py               whether a phrase without a name says who is meant
plurals.py, quotations.py   one or many; names within quotation marks, and the word before them
"""
