"""What the network learns from: sentences whose words carry the labels that a corpus has for them.

The treebank and the entity corpus annotate the same paragraphs, so one pass over a window teaches all tasks. Annotated
event records (`lvextract.training.annotated`) add the words that show an event and the spans of its parties, prizes and
titles, to paragraphs of the treebank and to texts of our own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import regex

from lvextract.training.annotated import Gold
from lvextract.training.corpora import EntityWord, TreebankSentence, read_entities, read_treebank, running_text

UNKNOWN = -1  # a head that no corpus tells
UNTOLD = ""  # the features of such a word


class LabelledWord(NamedTuple):
    """A word and what the corpora say of it.

    `label`: BIO label of the outermost entity; `bundle`: its features in one string; `head`: from 1, 0 is the root.
    """

    form: str
    label: str = "O"
    lemma: str = "_"
    feats: Mapping[str, str] = {}
    upos: str = "X"
    bundle: str = "_"
    head: int = UNKNOWN
    relation: str = "_"


Spans = frozenset[tuple[int, int, str]]  # first word, last word, kind


@dataclass(frozen=True)
class Example:
    """A sentence. What is not annotated in it is None or False.

    `events`: the words that show an event; `spans`: of parties, prizes and titles.
    """

    words: Sequence[LabelledWord]
    has_entities: bool = False
    has_tags: bool = False
    has_tree: bool = False
    events: frozenset[int] | None = None
    spans: Spans = field(default_factory=frozenset)

    def forms(self) -> list[str]:
        """The words as written."""
        return [word.form for word in self.words]


def treebank_examples(data: Path, part: str, gold: Mapping[str, Gold]) -> list[list[Example]]:
    """The paragraphs of a part of the corpora, with the records of those whose id is in `gold`."""
    labels = {tuple(word.form for word in sentence): sentence for sentence in read_entities(data / f"ner/{part}.conll")}
    paragraphs = []
    for paragraph in read_treebank(data / f"ud/{part}.conllu"):
        examples = [_example(sentence, labels) for sentence in paragraph.sentences]
        if paragraph.id in gold:
            examples = list(with_records(examples, running_text(paragraph), gold[paragraph.id]["events"]))
        paragraphs.append(examples)
    return paragraphs


def _example(sentence: TreebankSentence, labels: Mapping[tuple[str, ...], Sequence[EntityWord]]) -> Example:
    entities = labels.get(tuple(word.form for word in sentence))
    words = [
        LabelledWord(
            word.form, entities[i].label if entities else "O", word.lemma, word.feats, word.upos,
            word.columns[5], int(word.columns[6]), word.columns[7],
        )
        for i, word in enumerate(sentence)
    ]  # fmt: skip
    return Example(words, has_entities=entities is not None, has_tags=True, has_tree=True)


def text_examples(sentences: Iterable[Sequence[str]], row: Gold) -> list[Example]:
    """The sentences of a text that has records and no other annotation."""
    examples = [Example([LabelledWord(form) for form in sentence]) for sentence in sentences]
    return list(with_records(examples, row["text"], row["events"]))


def with_records(examples: Sequence[Example], text: str, events: Sequence[Gold]) -> Iterator[Example]:
    """The sentences of `text` with what its records say of their words."""
    places = list(_places(examples, text))
    shown = {place for event in events for place in _occurrences(event["trigger"], text)}
    spans = {(place, kind) for mention, kind in _mentions(events) for place in _occurrences(mention, text)}
    for example, words in zip(examples, places, strict=True):
        begins, ends = {s: i for i, (s, _) in enumerate(words)}, {e: i for i, (_, e) in enumerate(words)}
        yield replace(
            example,
            events=frozenset(
                i for start, end in shown for i, (s, e) in enumerate(words) if start <= s and e <= end and s < e
            ),
            spans=_longest((begins[s], ends[e], kind) for (s, e), kind in spans if s in begins and e in ends),
        )


def _places(examples: Iterable[Example], text: str) -> Iterator[list[tuple[int, int]]]:
    """Where the words of each sentence stand in the text; an empty place for one that is not in it."""
    position = 0
    for example in examples:
        places = []
        for word in example.words:
            found = text.find(word.form, position)
            start, position = (found, found + len(word.form)) if found >= 0 else (position, position)
            places.append((start, position))
        yield places


def _occurrences(mention: str | None, text: str) -> Iterator[tuple[int, int]]:
    for match in regex.finditer(regex.escape(mention), text) if mention else ():
        yield match.span()


def _mentions(events: Iterable[Gold]) -> Iterator[tuple[str | None, str]]:
    for event in events:
        for party in (*event["organizers"], *event["participants"]):
            yield party["mention"], "party"
        for award in event["awards"]:
            yield award["mention"], "prize"
            for party in (*(award.get("recipients") or ()), *filter(None, [award.get("grantor")])):
                yield party["mention"], "party"
        if event["title"]:
            yield event["title"]["mention"], "title"


def _longest(spans: Iterable[tuple[int, int, str]]) -> Spans:
    """The spans without those that overlap a longer one of their kind."""
    kept: list[tuple[int, int, str]] = []
    for first, last, kind in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if first <= last and all(kind != other or last < start or end < first for start, end, other in kept):
            kept.append((first, last, kind))
    return frozenset(kept)
