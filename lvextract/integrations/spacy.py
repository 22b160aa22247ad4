"""spaCy: the component `lvextract`, which adds event records to a `Doc`, and documents as a `Doc`.

    nlp = spacy.blank("lv")
    nlp.add_pipe("lvextract")
    doc = nlp("Sestdien Ogrē notika talka.")
    doc._.events             # the records
    doc.spans["lvextract.location"]

reads: `Doc.text`, `Doc._.published`   adds: `Doc._.events`, `Doc.spans`; the tokens stay those of the pipeline
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import regex
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from lvextract.batches import batches
from lvextract.default import extractor_over
from lvextract.document import Document, Token
from lvextract.pipeline import Extractor
from lvextract.records import Event

_RECORDS = "lvextract.events"  # plain data in `Doc.user_data`, which spaCy can store and send to other processes
_PIECE = regex.compile(r"\S+|\s")


def _events(doc: Doc) -> list[Event]:
    return [Event.model_validate(record) for record in doc.user_data.get(_RECORDS, ())]


if not Doc.has_extension("events"):
    Doc.set_extension("events", getter=_events)
if not Doc.has_extension("published"):
    Doc.set_extension("published", default=None)


class EventComponent:
    """What `nlp.add_pipe("lvextract")` adds.

    `Doc._.events` are the records, as `lvextract.extract` gives them. `Doc.spans` has a group for each slot that is
    filled: `lvextract.event`, `.title`, `.date`, `.location`, `.organizers`, `.participants`, `.awards`,
    `.awards.recipients`. Of each span, `label_` is the slot, `kb_id_` the name in the nominative, `id_` the index of
    its event in `Doc._.events`; it takes in every token that the words share a character with.

    `Doc._.published`, if it is set before, is the day from which the text is read.
    """

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor

    def __call__(self, doc: Doc) -> Doc:
        """Add the events. Raises what `Extractor.extract` does."""
        return add_events(doc, self._extractor.extract(doc.text, doc._.published))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Add the events to each of many; those of a batch are read together."""
        for batch in batches(stream, batch_size):
            items = [{"text": doc.text, "published": doc._.published} for doc in batch]
            results = self._extractor.extract_many(items, batch_size=batch_size, on_error="raise")
            for doc, result in zip(batch, results, strict=True):
                yield add_events(doc, result.events)


@Language.factory(
    "lvextract", assigns=["doc._.events", "doc.spans"], default_config={"models": None, "lexicon": None, "device": None}
)
def create(nlp: Language, name: str, models: str | None, lexicon: str | None, device: str | None) -> EventComponent:
    """The component; `models`, `lexicon` and `device` are as in `Extractor`. spaCy calls this."""
    folders = [Path(folder) if folder else None for folder in (models, lexicon)]
    return EventComponent(extractor_over(folders[0], lexicon=folders[1], device=device))


def add_events(doc: Doc, events: Iterable[Event]) -> Doc:
    """`doc` with `events`, which were found in its text, and their spans."""
    events = list(events)
    doc.user_data[_RECORDS] = [event.model_dump(mode="json") for event in events]
    groups: dict[str, list[Span]] = {}
    for index, event in enumerate(events):
        for filler in event.explain():
            for mention in filler.mentions:
                names: dict[str, Any] = {"label": filler.slot, "kb_id": filler.name, "span_id": str(index)}
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand", **names)
                if span is not None:
                    groups.setdefault(f"lvextract.{filler.slot}", []).append(span)
    for key, spans in groups.items():
        doc.spans[key] = spans
    return doc


def to_doc(document: Document, vocab: Vocab | None = None) -> Doc:
    """`document` as a spaCy `Doc`: our tokens, lemmas, tags, trees and entities, and the events as the component adds.

    `vocab` is that of your pipeline, of `spacy.blank("lv")` by default. White space that is more than one blank, and
    words outside of Latvian prose, are tokens without tags that hang on the token before them.
    """
    words, spaces, sources = _pieces(document)
    places = {id(token): i for i, token in enumerate(sources) if token}
    governors = {
        id(token): governor
        for sentence in document.sentences
        for token in sentence.tokens
        if (governor := sentence.governor(token))
    }
    heads = [_head(i, token, places, governors) for i, token in enumerate(sources)]
    doc = Doc(
        vocab or spacy.blank("lv").vocab,
        words=words,
        spaces=spaces,
        pos=[_part_of_speech(word, token) for word, token in zip(words, sources, strict=True)],
        lemmas=[token.lemma if token else word for word, token in zip(words, sources, strict=True)],
        morphs=["|".join(f"{k}={v}" for k, v in sorted(token.feats.items())) if token else "" for token in sources],
        heads=heads,
        deps=[("ROOT" if token.deprel == "root" else token.deprel) if token else "dep" for token in sources],
    )
    entities = [doc.char_span(entity.start, entity.end, label=entity.label) for entity in document.entities]
    doc.ents = filter_spans([span for span in entities if span is not None])
    published: date | None = document.published
    doc._.published = published and published.isoformat()
    return add_events(doc, document.events)


def _pieces(document: Document) -> tuple[list[str], list[bool], list[Token | None]]:
    """The words of the whole text, whether a blank follows each, and which token each is."""
    words: list[str] = []
    spaces: list[bool] = []
    sources: list[Token | None] = []

    def add(word: str, source: Token | None) -> None:
        if source is None and word == " " and words and not spaces[-1]:
            spaces[-1] = True
        else:
            words.append(word)
            spaces.append(False)
            sources.append(source)

    position = 0
    for token in document.tokens:
        for piece in _PIECE.findall(document.text[position : token.start]):
            add(piece, None)
        add(token.text, token)
        position = token.end
    for piece in _PIECE.findall(document.text[position:]):
        add(piece, None)
    return words, spaces, sources


def _head(index: int, token: Token | None, places: dict[int, int], governors: dict[int, Token]) -> int:
    """The place of the word that the one at `index` hangs on; its own for a root and for the first of all."""
    if token is None:
        return max(index - 1, 0)
    governor = governors.get(id(token))
    return places[id(governor)] if governor else index


def _part_of_speech(word: str, token: Token | None) -> str:
    if token is None:
        return "SPACE" if word.isspace() else ""
    return token.upos
