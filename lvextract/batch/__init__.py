"""Files of texts in, files of records out: JSON Lines, CSV and Parquet, with resume and a list of what failed.

    targets.py      what a path names that is written: a plain file, there whole or not at all, or a pipe or device
    output.py       a file that grows by whole chunks, and a pipe
    files.py        the output files of a run, and which of them are finished
    finished.py     what the output of a finished run says of it
    journal.py      how far a run came, so that another can go on
    run.py          the way from rows to records
    progress_bar.py  the bar
    run_log.py      what a run logs, and the figures for a monitor

reads: rows   writes: `{"id", "url", "events", "error"}`, one line a row
"""

from lvextract.batch.files import OutputFiles, UnfinishedError
from lvextract.batch.journal import Tally
from lvextract.batch.run import run_to_files, run_to_pipe
from lvextract.inputs.fields import Fields

__all__ = ["Fields", "OutputFiles", "Tally", "UnfinishedError", "run_to_files", "run_to_pipe"]
