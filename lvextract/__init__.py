"""lvextract: structured event records from Latvian prose.

>>> import lvextract
>>> event, = lvextract.extract("15. maijā Talsos notika koncerts.", published="2024-05-20")
>>> event.type, event.date.start, event.location[0].name
('koncerts', '2024-05-15', 'Talsi')
"""

from lvextract import document_exports
from lvextract.default import analyze, extract, extract_many, find_dates, from_html, normalize_name
from lvextract.document import Document, Entity, Sentence, Span, Timex, Token
from lvextract.nlp import DamagedWeightsError, MissingWeightsError
from lvextract.pipeline import Extractor
from lvextract.progress import Progress
from lvextract.records import Award, Event, Extraction, Filler, Hours, Mention, Page, Party, Place, Title, When
from lvextract.version import __version__

Document.exports = document_exports

__all__ = [
    "Award",
    "DamagedWeightsError",
    "Document",
    "Entity",
    "Event",
    "Extraction",
    "Extractor",
    "Filler",
    "Hours",
    "Mention",
    "MissingWeightsError",
    "Page",
    "Party",
    "Place",
    "Progress",
    "Sentence",
    "Span",
    "Timex",
    "Title",
    "Token",
    "When",
    "__version__",
    "analyze",
    "extract",
    "extract_many",
    "find_dates",
    "from_html",
    "normalize_name",
]


def __dir__() -> list[str]:
    """The public names, for completion; modules that were imported on the way are no part of them."""
    return sorted(__all__)
