"""What is asked: which candidates there are, what is true of each, and what follows from the scorer's answer.

trigger_features.py, same_event.py   is it an event; is it one that was told before
dates.py, places.py      when and where it happens
candidates.py, role_features.py, roles.py   who holds it and who takes part
contest.py               in which happening a prize was won
record_features.py       is it worth a record
"""
