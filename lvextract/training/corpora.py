"""Reads the corpora and writes them in the forms that Stanza's trainers take."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

CONLLU_COLUMNS = 10


@dataclass(frozen=True)
class Word:
    """A token of the treebank: its CoNLL-U columns and whether a space follows it."""

    columns: tuple[str, ...]
    space_after: bool

    @property
    def form(self) -> str:
        """The token as written; a number may contain spaces (`50 000`)."""
        return self.columns[1]

    def with_form(self, form: str) -> Word:
        """The same token spelt otherwise."""
        return replace(self, columns=(self.columns[0], form, *self.columns[2:]))


TreebankSentence = tuple[Word, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the treebank."""

    sentences: tuple[TreebankSentence, ...]


def read_treebank(path: Path) -> list[Paragraph]:
    """The paragraphs of a CoNLL-U file whose paragraphs are marked by `# newpar`."""
    paragraphs: list[list[TreebankSentence]] = []
    words: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = tuple(line.split("\t"))
        if line.startswith("# newpar"):
            paragraphs.append([])
        elif len(columns) == CONLLU_COLUMNS and columns[0].isdigit():
            words.append(Word(columns, "SpaceAfter=No" not in columns[9]))
        elif not line and words:
            paragraphs[-1].append(tuple(words))
            words = []
    return [Paragraph(tuple(sentences)) for sentences in paragraphs if sentences]


def read_entities(path: Path) -> list[list[tuple[str, str]]]:
    """The sentences of a NER file as (token, BIO label of the outermost entity) pairs."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    blocks = groupby(rows, key=lambda row: len(row) > 1)
    return [[(row[1], row[6]) for row in block] for is_sentence, block in blocks if is_sentence]


def read_sentences(data: Path) -> Iterator[list[str]]:
    """The tokens of every distinct sentence of the training texts, for word vectors."""
    seen: set[tuple[str, ...]] = set()
    for path in (data / "ud/train.conllu", data / "framenet/train.conll2009", data / "ner/train.conll"):
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        for is_sentence, block in groupby(rows, key=lambda row: len(row) > 1):
            words = tuple(row[1] for row in block) if is_sentence else ()
            if words and words not in seen:
                seen.add(words)
                yield list(words)
    for line in (data / "text/ntrex-news-lv.txt").read_text(encoding="utf-8").splitlines():
        yield line.replace(",", " ,").replace(".", " .").replace("“", " ").replace("”", " ").split()


def write_treebank(sentences: Iterable[TreebankSentence], path: Path) -> None:
    """Write CoNLL-U with columns that training uses: forms, lemmas, UPOS, features and the basic tree.

    The language-specific tags (XPOS) are left out: they double the tagger's time and nothing here reads them.
    """
    with path.open("w", encoding="utf-8") as out:
        for words in sentences:
            for word in words:
                index, form, lemma, upos, _, feats, head, relation, *_ = word.columns
                space = "_" if word.space_after else "SpaceAfter=No"
                print(index, form, lemma, upos, "_", feats, head, relation, "_", space, sep="\t", file=out)
            print(file=out)


def write_raw_text(paragraphs: Sequence[Paragraph], text: Path, labels: Path) -> None:
    """Write running text and, for each character, whether a token (1) or a sentence (2) ends with it."""
    with text.open("w", encoding="utf-8") as text_out, labels.open("w", encoding="utf-8") as labels_out:
        for paragraph in paragraphs:
            characters, marks = [], []
            for words in paragraph.sentences:
                for i, word in enumerate(words):
                    last = i == len(words) - 1
                    space = " " if word.space_after or (last and _ends_plainly(word)) else ""
                    characters.append(word.form + space)
                    marks.append("0" * (len(word.form) - 1) + ("2" if last else "1") + "0" * len(space))
            text_out.write("".join(characters).rstrip() + "\n\n")
            labels_out.write("".join(marks)[: len("".join(characters).rstrip())] + "\n\n")


def _ends_plainly(word: Word) -> bool:
    """Whether a sentence that ends with `word` needs a space before the next one whatever the treebank says."""
    return word.form[-1].isalnum()


def write_entities(sentences: Iterable[Sequence[tuple[str, str]]], path: Path) -> None:
    """Write the JSON of Stanza's NER trainer."""
    rows = [[{"text": form, "ner": label} for form, label in sentence] for sentence in sentences]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
