"""How well names are linked to their bearers: `python -m pytest tests/benchmarks/test_coreference.py -s`.

The gold are the chains of the FullStack-LV corpus, restricted to names: of each chain the mentions whose words are,
but for quotation marks, those of an entity of the corpus' layer of names. Descriptions, pronouns and clauses are left
out, as are names that stand in no chain: the corpus seldom chains the names of places. `LVEXTRACT_BENCH` names the
folder that holds `data/`.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
import regex

from lvextract.document import Document, Entity, EntityMention
from lvextract.names import add_mentions

DATA = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "data"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no corpora in {DATA}; set LVEXTRACT_BENCH")

_LABELS = {"person", "organization", "GPE", "location", "product", "event"}
_QUOTES = frozenset("\"'«»„“”")


class Span(NamedTuple):
    start: int
    end: int


class Row(NamedTuple):
    """A token of a corpus with the columns behind its form."""

    start: int
    end: int
    form: str
    columns: Sequence[str]


class Name(NamedTuple):
    """A name of a chain: where it stands, of which chain it is, which label it has."""

    span: Span
    chain: str
    label: str


def paragraphs(path: Path, form: int) -> dict[str, tuple[str, list[Row]]]:
    """The text and the tokens of each paragraph by its id; `form` is the column of the word."""
    found: dict[str, tuple[str, list[Row]]] = {}
    for block in regex.split(r"(?m)^# (?:newpar id|paragraph) = ", path.read_text(encoding="utf-8"))[1:]:
        text = " ".join(regex.findall(r"(?m)^# text = (.*)$", block))
        rows: list[Row] = []
        for line in block.splitlines()[1:]:
            columns = line.split("\t")
            if line.startswith("#") or len(columns) <= form:
                continue
            start = text.find(columns[form], rows[-1].end if rows else 0)
            if start < 0:
                break
            rows.append(Row(start, start + len(columns[form]), columns[form], columns[form + 1 :]))
        found[block.split(maxsplit=1)[0]] = text, rows
    return found


def chained(rows: Sequence[Row]) -> Iterator[tuple[str, Span]]:
    """The chains with the words of each of their mentions: `*->2-1` is the first of the second chain."""
    mentions: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for link in row.columns[0].split("|"):
            if "->" in link:
                mentions[link.split("->")[1]].append(row)
    for link, words in mentions.items():
        yield link.split("-")[0], inner(words)


def labelled(rows: Sequence[Row]) -> dict[Span, str]:
    """The entities of the corpus, outer and inner, with their labels."""
    found: dict[Span, str] = {}
    for column in (4, 5):
        words: list[Row] = []
        label = ""
        for row in [*rows, Row(0, 0, "", ["O"] * 6)]:
            tag = row.columns[column]
            if words and tag.startswith("I-"):
                words.append(row)
                continue
            if words:
                found[inner(words)] = label
            words, label = ([row], tag[2:]) if tag.startswith("B-") else ([], "")
    return {span: label for span, label in found.items() if label in _LABELS}


def inner(rows: Sequence[Row]) -> Span:
    """The stretch of the words without quotation marks at either end."""
    words = [row for row in rows if row.form not in _QUOTES] or rows
    return Span(words[0].start, words[-1].end)


def gold_texts(part: str = "dev") -> Iterator[tuple[str, list[Name]]]:
    """The texts that have at least two chained names, with those."""
    entities = paragraphs(DATA / "ner" / f"{part}.conll", form=1)
    for key, (text, rows) in paragraphs(DATA / "coref" / f"{part}.tsv", form=2).items():
        if key not in entities or entities[key][0] != text:
            continue
        labels = labelled(entities[key][1])
        names = [Name(span, chain, labels[span]) for chain, span in chained(rows) if span in labels]
        if len(names) > 1:
            yield text, names


# Links


def by_gold_names(document: Document, names: Iterable[Name]) -> list[EntityMention]:
    """The mentions that the names stage makes of the gold names."""
    read = Document(document.text, document.clean, sentences=document.sentences)
    for name in names:
        for sentence in document.sentences:
            tokens = [token for token in sentence.tokens if overlaps(token, name.span)]
            if tokens:
                words = document.text[slice(*name.span)]
                read.entities.append(Entity(*name.span, words, name.label, tokens, sentence))
    add_mentions(read)
    return read.mentions


def by_own_names(document: Document, names: Iterable[Name]) -> list[EntityMention]:
    """The mentions that the library finds by itself."""
    read = Document(document.text, document.clean, sentences=document.sentences, entities=document.entities)
    add_mentions(read)
    return read.mentions


def overlaps(one: Span | EntityMention, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def bearer(name: Name, mentions: Iterable[EntityMention]) -> str | None:
    """Whom the mention that shares most with a gold name names; None if there is none."""
    near = [mention for mention in mentions if overlaps(mention, name.span)]
    shared = {id(m): min(m.end, name.span.end) - max(m.start, name.span.start) for m in near}
    best = max(near, key=lambda m: (shared[id(m)], m.start - m.end), default=None)
    return best.name if best else None


@pytest.mark.parametrize("find", [by_gold_names, by_own_names])
def test_names_of_one_bearer(analysed: Callable[..., list[Document]], find: Callable[..., list[EntityMention]]) -> None:
    gold = list(gold_texts())
    right = predicted = expected = 0
    print()
    for (text, names), document in zip(gold, analysed(text for text, _ in gold), strict=True):
        bearers = [bearer(name, find(document, names)) for name in names]
        for (one, its), (other, others) in combinations(zip(names, bearers, strict=True), 2):
            same, linked = one.chain == other.chain, its is not None and its == others
            right, predicted, expected = right + (same and linked), predicted + linked, expected + same
            if same != linked:
                shown = [f"{text[slice(*name.span)]} ({who})" for name, who in ((one, its), (other, others))]
                print("  missed" if same else "  wrong ", *shown, sep=" | ")
    precision, recall, f1 = right / predicted, right / expected, 2 * right / (predicted + expected)
    print(f"{find.__name__}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%} of {expected} pairs")
    assert f1 >= 0.80
