"""Scores a folder of weights on the corpora's dev parts: `python -m lvextract.training evaluate --data DIR`.

Tokens and sentences are scored on running text, all else on gold tokens with the folder's own tags and lemmas all the
way down, as the library meets them.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import stanza
import torch

from lvextract.nlp.abbreviations import mend_tokens
from lvextract.nlp.folder import AFTER_TOKENIZE, TOKENIZE
from lvextract.nlp.readable import readable
from lvextract.nlp.weights import load_pipeline
from lvextract.training.corpora import EntityWord, Paragraph, read_entities, read_treebank, running_text, write_treebank
from lvextract.training.span_scores import boundary_scores, entity_scores
from lvextract.training.stanza_internals import ud_scores

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


def evaluate(data: Path, models: Path, *, exact: bool = False) -> Scores:
    """Score the weights in `models` on the dev parts of the corpora in `data`; see `load_pipeline` for `exact`.

    Raises MissingWeightsError where `load_pipeline` does.
    """
    torch.set_num_threads(1)
    pipeline = load_pipeline(models, exact=exact)
    paragraphs = read_treebank(data / "ud/dev.conllu")
    clock = _Clock(sum(len(sentence) for paragraph in paragraphs for sentence in paragraph.sentences))
    f1 = _boundary_scores(pipeline, paragraphs, clock)
    documents = [_document([[word.form for word in s] for s in paragraph.sentences]) for paragraph in paragraphs]
    for processor in AFTER_TOKENIZE:
        with clock(processor):
            documents = pipeline(documents, processors=[processor])
    f1 |= _tag_scores(paragraphs, documents)
    f1 |= _entity_scores(pipeline, read_entities(data / "ner/dev.conll"), documents)
    return Scores(f1, clock.speed | {"all": 1 / sum(1 / rate for rate in clock.speed.values())})


def _document(sentences: Sequence[Sequence[str]]) -> stanza.Document:
    """A paragraph whose tokens are known."""
    return stanza.Document([[{"id": i, "text": form} for i, form in enumerate(s, 1)] for s in sentences])


def tokenize(pipeline: stanza.Pipeline, texts: Sequence[str]) -> list[list[list[str]]]:
    """The tokens of each sentence of each text, as the library cuts it."""
    documents = pipeline([stanza.Document([], text=readable(text).text) for text in texts], processors=[TOKENIZE])
    mended = map(mend_tokens, documents)
    return [[[token.text for token in sentence.tokens] for sentence in document.sentences] for document in mended]


def _boundary_scores(pipeline: stanza.Pipeline, paragraphs: Sequence[Paragraph], clock: _Clock) -> dict[str, float]:
    with clock(TOKENIZE):
        predicted = tokenize(pipeline, [running_text(paragraph) for paragraph in paragraphs])
    gold = [[[word.form for word in sentence] for sentence in paragraph.sentences] for paragraph in paragraphs]
    return boundary_scores(gold, predicted)


def _tag_scores(paragraphs: Sequence[Paragraph], documents: Sequence[stanza.Document]) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.conllu", Path(folder) / "predicted.conllu"
        write_treebank([sentence for paragraph in paragraphs for sentence in paragraph.sentences], gold)
        predicted.write_text("".join(f"{document:C}\n\n" for document in documents), encoding="utf-8")
        scores = ud_scores(str(gold), str(predicted))
    return {name: 100 * scores[key].f1 for name, key in TAG_SCORES.items()}


def _entity_scores(
    pipeline: stanza.Pipeline, gold: Sequence[Sequence[EntityWord]], documents: Sequence[stanza.Document]
) -> dict[str, float]:
    """The corpora have the same paragraphs; a sentence that the treebank cuts otherwise is read alone."""
    labels = _labels(documents)
    sentences = [tuple(word.form for word in sentence) for sentence in gold]
    alone = [_document([sentence]) for sentence in dict.fromkeys(sentences) if sentence not in labels]
    labels |= _labels(pipeline(alone, processors=AFTER_TOKENIZE)) if alone else {}
    return entity_scores([[word.label for word in sentence] for sentence in gold], [labels[s] for s in sentences])


def _labels(documents: Iterable[stanza.Document]) -> dict[tuple[str, ...], list[str]]:
    """The entity labels of each sentence, by its words."""
    return {
        tuple(token.text for token in sentence.tokens): [token.ner for token in sentence.tokens]
        for document in documents
        for sentence in document.sentences
    }


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
