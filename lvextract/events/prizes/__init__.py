"""What was won: the words that name a prize, a rank or a victory, and whether the text says that somebody won it.

prizes.py, grades.py, ranks.py, things.py   medals, cups and diplomas; degrees; places; prizes that are things
possible.py              what only a scorer can take for a prize
won_titles.py, victories.py, recognition.py   titles that are won; being first; being called the best
prize_names.py           what a prize is called
named_prizes.py, repeated_prizes.py   a prize spoken of again; one that was won again in another class
award_details.py         its category, its sum of money, who gives it
"""
