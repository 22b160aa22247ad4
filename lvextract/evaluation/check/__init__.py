"""Looks through gold records for what cannot be right, and for what is worth a second look.

findings.py   what a finding is
mentions.py   they are words of the text
values.py     what needs no text: parties, counts, ranks, names
dates.py      days on the calendar, and the library's own reading of them
names.py      normal forms, which need the weights
run.py        all rules over all rows
"""

from lvextract.evaluation.check.findings import DOUBT, ERROR, Finding, Grade
from lvextract.evaluation.check.run import check

__all__ = ["DOUBT", "ERROR", "Finding", "Grade", "check"]
