"""Scores a folder of weights on the corpora's dev parts: `python -m lvextract.training evaluate --data DIR`.

Tokens and sentences are scored on running text, all else on gold tokens with the folder's own tags and lemmas all the
way down, as the library meets them.
"""

from __future__ import annotations

import time
from collections.abc import Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

import stanza
import torch
from stanza.models.common.utils import ud_scores
from stanza.models.ner.utils import decode_from_bioes

from lvextract.nlp.abbreviations import join_abbreviations
from lvextract.nlp.entities import EntityTagger
from lvextract.nlp.folder import TOKENIZE
from lvextract.nlp.quick import quicken
from lvextract.nlp.readable import readable
from lvextract.nlp.weights import load_pipeline
from lvextract.training.corpora import EntityWord, Paragraph, read_entities, read_treebank, running_text, write_treebank

Entity = tuple[int, int, int, str]  # sentence, first token, last token, type

MACRO3 = ({"person"}, {"organization"}, {"location", "GPE"})
TAG_SCORES = {"UPOS": "UPOS", "features": "UFeats", "lemmas": "Lemmas", "UAS": "UAS", "LAS": "LAS"}


@dataclass(frozen=True)
class Scores:
    """What was measured: F1 in percent by name, and tokens a second of one thread by processor."""

    f1: dict[str, float]
    speed: dict[str, float]

    def table(self) -> str:
        """Both, a line each."""
        lines = [f"{name:28}{value:10.2f}" for name, value in self.f1.items()]
        return "\n".join(lines + [f"{name + ', tokens/s':28}{value:10.0f}" for name, value in self.speed.items()])


def evaluate(data: Path, models: Path) -> Scores:
    """Score the weights in `models` on the dev parts of the corpora in `data`.

    Raises MissingWeightsError where `load_pipeline` does.
    """
    torch.set_num_threads(1)
    pipeline = quicken(load_pipeline(models))
    EntityTagger(pipeline)
    paragraphs = read_treebank(data / "ud/dev.conllu")
    sentences = read_entities(data / "ner/dev.conll")
    clock = _Clock(sum(len(sentence) for paragraph in paragraphs for sentence in paragraph.sentences))
    entity_clock = _Clock(sum(map(len, sentences)))
    f1 = _boundary_scores(pipeline, paragraphs, clock)
    f1 |= _tag_scores(pipeline, paragraphs, clock)
    f1 |= _entity_scores(pipeline, sentences, entity_clock)
    speed = clock.speed | entity_clock.speed
    return Scores(f1, speed | {"all": 1 / sum(1 / rate for rate in speed.values())})


def tokenize(pipeline: stanza.Pipeline, texts: Sequence[str]) -> list[list[list[str]]]:
    """The tokens of each sentence of each text, as the library cuts it."""
    documents = pipeline([stanza.Document([], text=readable(text).text) for text in texts], processors=[TOKENIZE])
    mended = map(join_abbreviations, documents)
    return [[[token.text for token in sentence.tokens] for sentence in document.sentences] for document in mended]


def boundary_scores(
    gold: Sequence[Sequence[Sequence[str]]], predicted: Sequence[Sequence[Sequence[str]]]
) -> dict[str, float]:
    """F1 of the tokens and sentences of texts, each a list of sentences of tokens."""
    scores = {}
    for i, name in enumerate(("tokens", "sentences")):
        spans = [
            {(text, *span) for text, sentences in enumerate(texts) for span in _spans(sentences)[i]}
            for texts in (gold, predicted)
        ]
        scores[name] = _f1(*spans)
    return scores


def _boundary_scores(pipeline: stanza.Pipeline, paragraphs: Sequence[Paragraph], clock: _Clock) -> dict[str, float]:
    with clock(TOKENIZE):
        predicted = tokenize(pipeline, [running_text(paragraph) for paragraph in paragraphs])
    gold = [[[word.form for word in sentence] for sentence in paragraph.sentences] for paragraph in paragraphs]
    return boundary_scores(gold, predicted)


def _spans(sentences: Iterable[Sequence[str]]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Tokens and sentences as offsets in the text without its white space."""
    lengths = [[len("".join(token.split())) for token in sentence] for sentence in sentences]
    token_ends = list(accumulate(length for sentence in lengths for length in sentence))
    sentence_ends = list(accumulate(sum(sentence) for sentence in lengths))
    return (
        set(zip([0, *token_ends], token_ends, strict=False)),
        set(zip([0, *sentence_ends], sentence_ends, strict=False)),
    )


def _f1(gold: AbstractSet[Hashable], predicted: AbstractSet[Hashable]) -> float:
    """In percent; 0 where there is nothing to find and nothing was found."""
    return 200 * len(gold & predicted) / max(1, len(gold) + len(predicted))


def _tag_scores(pipeline: stanza.Pipeline, paragraphs: Sequence[Paragraph], clock: _Clock) -> dict[str, float]:
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    document = stanza.Document([[{"id": i, "text": word.form} for i, word in enumerate(s, 1)] for s in sentences])
    for processor in ("pos", "lemma", "depparse"):
        with clock(processor):
            document = pipeline(document, processors=[processor])
    with TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.conllu", Path(folder) / "predicted.conllu"
        write_treebank(sentences, gold)
        predicted.write_text(f"{document:C}\n\n", encoding="utf-8")
        scores = ud_scores(str(gold), str(predicted))
    return {name: 100 * scores[key].f1 for name, key in TAG_SCORES.items()}


def _entity_scores(
    pipeline: stanza.Pipeline, sentences: Sequence[Sequence[EntityWord]], clock: _Clock
) -> dict[str, float]:
    document = stanza.Document([[{"id": i, "text": word.form} for i, word in enumerate(s, 1)] for s in sentences])
    with clock("ner"):
        document = pipeline(document, processors=["ner"])
    predicted = [[token.ner for token in sentence.tokens] for sentence in document.sentences]
    gold = [[word.label for word in sentence] for sentence in sentences]
    return entity_scores(gold, predicted)


def entity_scores(gold: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]]) -> dict[str, float]:
    """F1 over exact spans, from BIO or BIOES labels: over all types, the mean of MACRO3, and of each type."""
    found, right = _entities(predicted), _entities(gold)
    types = sorted({label for _, _, _, label in right})
    by_type = {label: _f1(_only(right, {label}), _only(found, {label})) for label in types}
    three = [_f1(_only(right, kind, merged=True), _only(found, kind, merged=True)) for kind in MACRO3]
    return {"entities": _f1(right, found), "entities, macro3": sum(three) / len(three)} | by_type


def _entities(sentences: Iterable[Sequence[str]]) -> set[Entity]:
    return {
        (i, entity["start"], entity["end"], entity["type"])
        for i, labels in enumerate(sentences)
        for entity in decode_from_bioes(labels)
    }


def _only(entities: set[Entity], labels: set[str], merged: bool = False) -> set[Entity]:
    """Those with one of `labels`; `merged`: whatever the label, as one type."""
    return {(i, start, end, "" if merged else label) for i, start, end, label in entities if label in labels}


class _Clock:
    """Tokens a second of each processor, over `tokens` tokens."""

    def __init__(self, tokens: int) -> None:
        self._tokens = tokens
        self.speed: dict[str, float] = {}

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """Time what is done within the block."""
        start = time.perf_counter()
        yield
        self.speed[name] = self._tokens / (time.perf_counter() - start)
