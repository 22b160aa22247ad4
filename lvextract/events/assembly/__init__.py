"""From what was found to records.

merge.py         which triggers show one happening
awards.py        puts the prizes that were won on the happenings
event_status.py  which happenings are cancelled, postponed or moved
make_record.py   a happening as a record
"""
