"""The report: one HTML page that shows texts, what was found in them, where, and by which rule.

    reading.py    what is known of one text: itself, its marks, its events
    pieces.py     the text cut where marks begin and end, so that marks may overlap
    view.py       a reading as the plain data that the page draws
    page.py       the page around the data: one file, nothing fetched, nothing run but its own script
    records_of_texts.py  texts and records from files, brought together
    static/       the page itself: markup, style, script, and its words in Latvian and English

The script, in the order in which its files are put together (`page.SCRIPTS`):

    language, dates, elements, why      words, dates, elements, and the bubble that says why
    records, text, found_words, winners, cards      a text with its marks, and the cards of its events
    date_fields, filters, list, bins, timeline      finding events among many
    gold, periods, calendar, review, corrections, editor, save      judging, correcting, and files of it
    main      the page as a whole

Whatever stands in the texts reaches the page as data and is shown as text; none of it is ever markup.
"""

from lvextract.export.report.page import notebook_frame, report
from lvextract.export.report.reading import Mark, MarkKind, Reading

__all__ = ["Mark", "MarkKind", "Reading", "notebook_frame", "report"]
