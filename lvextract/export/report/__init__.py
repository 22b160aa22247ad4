"""The report: one HTML page that shows texts, what was found in them, where, and by which rule.

    reading.py    what is known of one text: itself, its marks, its events
    pieces.py     the text cut where marks begin and end, so that marks may overlap
    view.py       a reading as the plain data that the page draws
    page.py       the page around the data: one file, nothing fetched, nothing run but its own script
    records_of_texts.py  texts and records from files, brought together
    static/       the page itself: markup, style, script, and its words in Latvian and English

Whatever stands in the texts reaches the page as data and is shown as text; none of it is ever markup.
"""

from lvextract.export.report.page import notebook_frame, report
from lvextract.export.report.reading import Mark, MarkKind, Reading

__all__ = ["Mark", "MarkKind", "Reading", "notebook_frame", "report"]
