"""From what was found to records.

merge.py         which triggers show one happening
awards.py        puts the prizes that were won on the happenings
same_award.py    what is told twice
status.py        which happenings are cancelled, postponed or moved
record.py        a happening as a record
"""
