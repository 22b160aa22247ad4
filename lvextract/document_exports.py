"""What a `Document` is shown as and turned into: each form is imported when it is asked for.

The module itself is the `lvextract.document.Exports` that documents have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvextract.document import Document
from lvextract.extras import require

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


def html(document: Document) -> str:
    """A page of its own, with the document's text, marks and events."""
    from lvextract.export.report import Reading, report

    return report([Reading.of_document(document)])


def notebook(document: Document) -> str:
    """The page inside the output of a notebook."""
    from lvextract.export.report import notebook_frame

    return notebook_frame(html(document))


def conllu(document: Document) -> str:
    """The sentences in CoNLL-U."""
    from lvextract.export.conllu import to_conllu

    return to_conllu(document)


def spacy(document: Document, vocab: Vocab | None) -> Doc:
    """The same as a spaCy `Doc`. Raises MissingExtraError if the extra `spacy` is not installed."""
    require("spacy", "spacy", "to make a Doc")
    from lvextract.integrations.spacy import to_doc

    return to_doc(document, vocab)
