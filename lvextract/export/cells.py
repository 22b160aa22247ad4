"""Cells of CSV that no spreadsheet takes for a formula.

Spreadsheets run a cell that begins with one of a few characters, and texts are written by strangers. As OWASP advises
("CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection), such a cell gets an apostrophe in front, with
which it is text.
"""

from __future__ import annotations

import regex

# Also in the full-width forms of East Asian typing, and behind apostrophes, so that there is a way back.
_FORMULA = regex.compile(r"'*+[=+\-@\t\r\n＝＋－＠]")
_HARMLESS = regex.compile(r"'++[=+\-@\t\r\n＝＋－＠]")


def harmless(cell: str) -> str:
    """`cell` with an apostrophe in front if a spreadsheet could run it, else as it is.

    >>> harmless("=SUM(A1:A9)"), harmless("+371 60000000"), harmless("Talsi")
    ("'=SUM(A1:A9)", "'+371 60000000", 'Talsi')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def as_it_was(cell: str) -> str:
    """The cell that `harmless` was given.

    >>> as_it_was("'+371 60000000"), as_it_was("'Rīts'")
    ('+371 60000000', "'Rīts'")
    """
    return cell[1:] if _HARMLESS.match(cell) else cell
