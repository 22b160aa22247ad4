"""Scores candidates with the network (`network.py`), a document at a time."""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from lvextract.document import Document, Token
from lvextract.events.scoring.asked import ASKED_TOGETHER, OF_SCENE, QUESTIONS, Asked, Scorer, log_odds
from lvextract.events.scoring.comparison import table_of
from lvextract.events.scoring.linear import LinearScorer, linear_scorer_in
from lvextract.events.scoring.network import (
    EventNetwork,
    ReadText,
    Sizes,
    Weighed,
    marked_by,
    means_of,
    read_around,
    seen_by,
)
from lvextract.events.scoring.reading import Reading
from lvextract.events.scoring.tagger import MentionTagger
from lvextract.events.scoring.words import Words
from lvextract.nlp.folder import DamagedWeightsError

FILE = "events.pt"
STRETCH = 400  # words that are read in one context, whole sentences
_TOGETHER = 512  # candidates that are scored at once: their vectors must not grow with the text
_READ_AT_ONCE = 16  # events around which the words are read
_REMEMBERED = 400_000  # words of which what was read is kept for the next question: 80 MB, in 16 bits


class Model:
    """The network with the statements that it knows, by question, and the tagger of mentions; or the statements'
    weights alone.

    `tag(document)` proposes mentions, `of(document)` is what answers for a document.
    """

    def __init__(
        self,
        linear: LinearScorer,
        network: EventNetwork | None = None,
        statements: Mapping[str, Sequence[str]] | None = None,
        thresholds: Mapping[str, float] | None = None,
        tagger: MentionTagger | None = None,
    ) -> None:
        self.linear, self.network, self.thresholds, self.tagger = linear, network, thresholds or {}, tagger
        self.statements = statements or {}
        numbers = itertools.count()
        self._numbers = {
            question: {name: next(numbers) for name in self.statements.get(question, ())} for question in QUESTIONS
        }

    def tag(self, document: Document) -> None:
        """Add the mentions that the tagger proposes, if its encoder has read the document."""
        read = next((sentence.vectors for sentence in document.sentences if sentence.vectors is not None), None)
        if self.tagger is not None and read is not None and read.shape[1] == self.tagger.vectors:
            self.tagger.tag(document)

    def of(self, document: Document) -> Scorer:
        """What scores the candidates of the document: the network if its words have the vectors that it reads."""
        words = Words(document)
        vectors = words.vectors()
        if self.network is None or vectors is None or vectors.shape[1] != self.network.sizes.vectors:
            return self.linear
        return NeuralScorer(self, self.network, words, torch.from_numpy(vectors).float())

    def numbers(self, question: str, features: Sequence[str]) -> Tensor:
        """The numbers of the statements that have a weight."""
        known = self._numbers[question]
        return torch.tensor([known[feature] for feature in features if feature in known], dtype=torch.long)

    def save(self, path: Path) -> None:
        """Write the network and the tagger, 16 bits a weight. Raises ValueError if one is missing."""
        if self.network is None or self.tagger is None:
            raise ValueError("there is no network or no tagger to write")
        content = {
            "sizes": asdict(self.network.sizes),
            "statements": {question: list(names) for question, names in self.statements.items()},
            "thresholds": dict(self.thresholds),
            "weights": _halved(self.network),
            "tagger": _halved(self.tagger),
        }
        torch.save(content, path)


class NeuralScorer:
    """The network, asked of one document."""

    def __init__(self, model: Model, network: EventNetwork, words: Words, vectors: Tensor) -> None:
        self._model, self._network, self._words = model, network, words
        sentences = torch.from_numpy(words.sentences)
        with torch.inference_mode():
            features, told = torch.from_numpy(words.features()), torch.zeros(len(sentences), dtype=torch.bool)
            self._text = read_in_stretches(network, vectors, features, sentences, told)
        self._told: tuple[Token, ...] = ()
        self._around: dict[tuple[int, ...], tuple[Tensor, Tensor]] = {}  # words and rows, by the words of the event

    def probabilities(self, question: str, asked: Sequence[Asked]) -> list[float]:
        """How probable a yes to `question` is for each candidate, in (0, 1)."""
        if asked and asked[0].told is not self._told:
            self._tell(asked[0].told)
        return self._probabilities(question, asked) if asked else []

    def _tell(self, told: tuple[Token, ...]) -> None:
        """Note the words that show the happenings of the scene, by which all is read anew."""
        self._told, self._around = told, {}
        self._text.told = torch.zeros_like(self._text.told)
        self._text.told[list(self._words.numbers(told))] = True

    @torch.inference_mode()
    def _probabilities(self, question: str, asked: Sequence[Asked]) -> list[float]:
        ranges = [self._words.range(one.span) for one in asked]
        # As many as their event has words where these are more: its own vectors are made anew for each part.
        size = max([_TOGETHER, *(len(one.owner) for one in asked)])
        parts = [slice(start, start + size) for start in range(0, len(asked), size)]
        weighed = [self._weighed(question, asked[part], ranges[part]) for part in parts]
        whole = Weighed(torch.cat([one.rows for one in weighed]), torch.cat([one.sums for one in weighed]))
        together = question in ASKED_TOGETHER
        table = table_of(ranges, marks_of(self._words, asked)[1]) if together else None
        probabilities: list[float] = self._network.score(question, whole, table).sigmoid().tolist()
        return probabilities

    def _weighed(self, question: str, asked: Sequence[Asked], ranges: Sequence[tuple[int, int]]) -> Weighed:
        marks, owners = marks_of(self._words, asked)
        reading = self._reading(marks) if question in OF_SCENE and marks else None
        vectors = candidate_vectors(self._network, self._text, ranges, marks, owners, reading)
        statements = [self._model.numbers(question, one.features) for one in asked]
        return self._network.weigh(question, vectors, statements)

    def _reading(self, marks: Sequence[tuple[int, ...]]) -> Reading:
        """What is read around the events, as far as it is not known from an earlier question."""
        new = [one for one in marks if one not in self._around]
        if new and sum(len(words) for words, _ in self._around.values()) > _REMEMBERED:
            self._around, new = {}, list(marks)
        for start in range(0, len(new), _READ_AT_ONCE):
            part = new[start : start + _READ_AT_ONCE]
            [reading] = read_around(self._network, [(self._text, part)])
            for event, of_event in enumerate(part):
                own = reading.events == event
                self._around[of_event] = reading.words[own], reading.rows[own].half()
        found = [self._around[one] for one in marks]
        lengths = torch.tensor([len(rows) for _, rows in found])
        events = torch.repeat_interleave(torch.arange(len(marks)), lengths)
        rows, words = torch.cat([rows for _, rows in found]), torch.cat([words for words, _ in found])
        return Reading(rows.float(), events, words)

    def accepts(self, question: str, probability: float) -> bool:
        """Whether that is probable enough."""
        return probability >= self._model.thresholds[question]

    def margin(self, question: str, probability: float) -> float:
        """How far its log-odds are above those from which it is probable enough."""
        return log_odds(probability) - log_odds(self._model.thresholds[question])


def marks_of(words: Words, asked: Sequence[Asked]) -> tuple[list[tuple[int, ...]], list[int]]:
    """The numbers of the words of each owner, and the owner of each candidate; -1 for none."""
    marks: dict[tuple[int, ...], int] = {}
    known: dict[int, int] = {}  # by the `id` of the owner, which many candidates share
    for one in asked:
        if id(one.owner) not in known:
            of_owner = words.numbers(one.owner)
            known[id(one.owner)] = marks.setdefault(of_owner, len(marks)) if of_owner else -1
    return list(marks), [known[id(one.owner)] for one in asked]


def read_in_stretches(
    network: EventNetwork, vectors: Tensor, features: Tensor, sentences: Tensor, told: Tensor
) -> ReadText:
    """A document, its words in the context of up to `STRETCH` words in whole sentences."""
    lengths = torch.bincount(sentences).tolist()
    parts, size = [], 0
    for length in lengths:
        if size and size + length > STRETCH:
            parts.append(size)
            size = 0
        size += length
    parts.append(size)
    stretches = zip(torch.split(vectors, parts), torch.split(features, parts), strict=True)
    words = torch.cat([network.read(*stretch) for stretch in stretches])
    return ReadText(words, network.word(words), sentences, told)


def candidate_vectors(
    network: EventNetwork,
    text: ReadText,
    ranges: Sequence[tuple[int, int]],
    marks: Sequence[Sequence[int]],
    events: Sequence[int],
    reading: Reading | None = None,
) -> Tensor:
    """What the network scores of candidates: their first and last word as their event sees them, and the event as it
    sees itself; of those without an event the word alone. Shape (candidates, 3 × size).

    `ranges`: the words of each candidate; `marks`: those of each event; `events`: the event of each, -1 for none;
    `reading`: what was read around the events.
    """
    first, last = torch.tensor([a for a, _ in ranges]), torch.tensor([b - 1 for _, b in ranges])
    owner = torch.tensor(list(events))
    result = text.words.new_zeros(len(ranges), 3, text.words.shape[1])
    alone, paired = (owner < 0).nonzero()[:, 0], (owner >= 0).nonzero()[:, 0]
    result[alone, 0] = text.words[first[alone]]
    if len(paired):
        marked = marked_by(marks)
        asked = torch.cat([first[paired], last[paired], marked.words])
        of_events = torch.cat([owner[paired], owner[paired], marked.events])
        pairs = seen_by(network, text, marked, of_events, asked, reading)
        count = len(paired)
        means = means_of(pairs[2 * count :], marked)
        result[paired] = torch.stack([pairs[:count], pairs[count : 2 * count], means[owner[paired]]], 1)
    return result.flatten(1)


def model_in(models: Path) -> Model:
    """The scorer in a folder of weights, of statements alone if the folder has no network for its encoder.

    Raises DamagedWeightsError if a file cannot be read.
    """
    linear, path = linear_scorer_in(models), models / FILE
    if not path.is_file():
        return Model(linear)
    try:
        content: dict[str, Any] = torch.load(path, weights_only=True)
        network = EventNetwork(Sizes(**content["sizes"]))
        tagger = MentionTagger(network.sizes.vectors)
        for module, weights in ((network, content["weights"]), (tagger, content["tagger"])):
            module.load_state_dict({name: weight.float() for name, weight in weights.items()})
        return Model(linear, network.eval(), content["statements"], content["thresholds"], tagger.eval())
    except (
        OSError,
        RuntimeError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        EOFError,
        pickle.UnpicklingError,
    ) as error:
        raise DamagedWeightsError(f"{path} cannot be read as the weights of the event stage: {error}") from error


def _halved(module: nn.Module) -> dict[str, Tensor]:
    return {name: weight.half() for name, weight in module.state_dict().items()}
