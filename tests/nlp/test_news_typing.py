"""Tokens and sentences of text as news and the web type it, scored over the paragraphs of `news_typing.txt`."""

from pathlib import Path

import regex

from lvextract import Extractor
from lvextract.training.weights_scores import boundary_scores

Sentences = list[list[str]]

_SEPARATOR = regex.compile(r"[ ~|]+")


def paragraphs() -> list[tuple[str, Sentences]]:
    """The texts, and the tokens of each of their sentences."""
    lines = Path(__file__).with_name("news_typing.txt").read_text(encoding="utf-8").splitlines()
    return [paragraph(line) for line in lines if line and not line.startswith("#")]


def paragraph(line: str) -> tuple[str, Sentences]:
    sentences = [[token.replace("_", " ") for token in _SEPARATOR.split(part) if token] for part in line.split("|")]
    spaced = line.replace("~| ", "").replace("| ", "").replace(" ~", "").replace("~ ", "").replace("~", "")
    return spaced.replace("_", " "), sentences


def test_the_gold_file_holds_what_it_says() -> None:
    found = paragraphs()
    assert sum(len(sentences) for _, sentences in found) >= 150
    for text, sentences in found:
        assert "".join("".join(token.split()) for sentence in sentences for token in sentence) == "".join(text.split())


def test_tokens_and_sentences(extractor: Extractor) -> None:
    texts, gold = zip(*paragraphs(), strict=True)
    documents = [extractor.analyze(text) for text in texts]
    predicted = [
        [[token.form for token in sentence.tokens] for sentence in document.sentences] for document in documents
    ]
    scores = boundary_scores(gold, predicted)
    print(scores)
    assert scores["tokens"] >= 99
    assert scores["sentences"] >= 96
