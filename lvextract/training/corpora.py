"""Reads the corpora and writes them in the forms that Stanza's trainers take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import regex

CONLLU_COLUMNS = 10
_TOKEN = regex.compile(r"\d+(?:[.,:]\d+)*(?:\.(?=\s+\p{Ll}))?|\w+(?:[-'’.]\w+)*|[^\w\s]")


@dataclass(frozen=True)
class Word:
    """A token of the treebank: its CoNLL-U columns and whether a space follows it."""

    columns: tuple[str, ...]
    space_after: bool

    @property
    def form(self) -> str:
        """The token as written; a number may contain spaces (`50 000`)."""
        return self.columns[1]

    @property
    def lemma(self) -> str:
        """The dictionary form."""
        return self.columns[2]

    @property
    def upos(self) -> str:
        """The universal part of speech."""
        return self.columns[3]

    @property
    def feats(self) -> dict[str, str]:
        """The universal features."""
        column = self.columns[5]
        return {} if column == "_" else dict(pair.split("=", 1) for pair in column.split("|"))

    def with_form(self, form: str) -> Word:
        """The same token spelt otherwise."""
        return replace(self, columns=(self.columns[0], form, *self.columns[2:]))


TreebankSentence = tuple[Word, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the treebank; `id` is empty if it has none."""

    sentences: tuple[TreebankSentence, ...]
    id: str = ""


def read_treebank(path: Path) -> list[Paragraph]:
    """The paragraphs of a CoNLL-U file whose paragraphs are marked by `# newpar`."""
    paragraphs: list[list[TreebankSentence]] = []
    ids: list[str] = []
    words: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = tuple(line.split("\t"))
        if line.startswith("# newpar"):
            paragraphs.append([])
            ids.append(line.partition("=")[2].strip())
        elif len(columns) == CONLLU_COLUMNS and columns[0].isdigit():
            words.append(Word(columns, "SpaceAfter=No" not in columns[9]))
        elif not line and words:
            paragraphs[-1].append(tuple(words))
            words = []
    return [Paragraph(tuple(sentences), id) for sentences, id in zip(paragraphs, ids, strict=True) if sentences]


class EntityWord(NamedTuple):
    """A token of the entity corpus; `label`: BIO label of the outermost entity."""

    form: str
    label: str


def read_entities(path: Path) -> list[list[EntityWord]]:
    """The sentences of a NER file."""
    return [[EntityWord(row[1], row[6]) for row in sentence] for sentence in _sentences(path)]


def read_sentences(data: Path) -> Iterator[list[str]]:
    """The tokens of every distinct sentence to train on, annotated or not."""
    seen: set[tuple[str, ...]] = set()
    for path in (data / "ud/train.conllu", data / "framenet/train.conll2009", data / "ner/train.conll"):
        for sentence in _sentences(path):
            words = tuple(row[1] for row in sentence)
            if words not in seen:
                seen.add(words)
                yield list(words)
    for path in sorted((data / "text").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _TOKEN.findall(line)


def _sentences(path: Path) -> Iterator[list[list[str]]]:
    """The rows of each sentence of a file with a word a line, in columns."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for is_sentence, block in groupby(rows, key=lambda row: len(row) > 1):
        if is_sentence:
            yield list(block)


def write_treebank(sentences: Iterable[TreebankSentence], path: Path) -> None:
    """Write CoNLL-U with columns that training uses: forms, lemmas, UPOS, features and the basic tree.

    The language-specific tags (XPOS) are left out: nothing here reads them.
    """
    with path.open("w", encoding="utf-8") as out:
        for words in sentences:
            for word in words:
                index, form, lemma, upos, _, feats, head, relation, *_ = word.columns
                space = "_" if word.space_after else "SpaceAfter=No"
                print(index, form, lemma, upos, "_", feats, head, relation, "_", space, sep="\t", file=out)
            print(file=out)


def running_text(paragraph: Paragraph) -> str:
    """The paragraph as it was typed."""
    return "".join(text for text, _ in _pieces(paragraph)).rstrip()


def write_raw_text(paragraphs: Sequence[Paragraph], text: Path, labels: Path) -> None:
    """Write running text and, for each character, whether a token (1) or a sentence (2) ends with it."""
    with text.open("w", encoding="utf-8") as text_out, labels.open("w", encoding="utf-8") as labels_out:
        for paragraph in paragraphs:
            typed = running_text(paragraph)
            text_out.write(typed + "\n\n")
            labels_out.write("".join(marks for _, marks in _pieces(paragraph))[: len(typed)] + "\n\n")


def _pieces(paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Each token with the space behind it, and the labels of their characters."""
    for words in paragraph.sentences:
        for i, word in enumerate(words):
            last = i == len(words) - 1
            space = " " if word.space_after or (last and _ends_plainly(word)) else ""
            yield word.form + space, "0" * (len(word.form) - 1) + ("2" if last else "1") + "0" * len(space)


def _ends_plainly(word: Word) -> bool:
    """Whether a sentence that ends with `word` needs a space before the next one whatever the treebank says."""
    return word.form[-1].isalnum()
