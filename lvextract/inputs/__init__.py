"""Files of texts, and files that each are one text, in the forms that people have.

    series.py    all files and folders of a run as one series of rows
    rows.py      what a file of texts holds, row by row, whatever its form: JSON Lines, CSV, Parquet
    fields.py    which of a row's fields are the text, its id and its day
    compression.py  gzip and Zstandard, in pieces that can be appended
    extractions.py  files of records

    listing.py   which files are meant: those that are named, and those in folders, each with its relative name
    forms.py     the form of a file, as its name ends, and what reads it
    content.py   what comes of a file: a text, and the day it was published, if the file says one
    plain.py     text
    markdown.py  Markdown, and the front matter of site generators
    word_document.py  .docx, by python-docx
    pdf.py       PDF with a text layer, by pypdf; lines.py joins the lines of its pages
    file_record.py  a file that is one text as a row
    apart.py     a process of its own for what may hang
    days.py      the day of publication from elsewhere: the file's name or its time

Web pages are read by `lvextract.web`. Word, PDF and Markdown need the extra `documents`.
"""
