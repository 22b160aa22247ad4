"""Gold records in Label Studio, and back.

    config.xml   the labelling interface that both sides hold to
    form.py      the names in it, and what region has which attributes
    tasks.py     a text with its records as a task: regions of the text, and relations between them
    results.py   the records of a task that was annotated

A record is a region labelled `event`, the words that show it, with relations to the regions of what fills its slots. A
party of several events is one region. What the form cannot hold is refused: a filler without words of the text.
"""

from lvextract.export.label_studio.form import config
from lvextract.export.label_studio.results import from_task
from lvextract.export.label_studio.tasks import to_task

__all__ = ["config", "from_task", "to_task"]
