"""One network for all that is asked of a word: an encoder, and a head for each question.

A window of sentences goes through the encoder once. A word's vector is that of its first piece; the lexicon's flags of
the word (`flags.py`) are added to its pieces before the encoder reads them, so that the context sees them too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

import torch
from torch import Tensor, nn

from lvextract.nlp.encoder.chain import Chain
from lvextract.nlp.encoder.flags import WIDTH
from lvextract.nlp.encoder.hugging_face import HuggingFaceEncoder
from lvextract.nlp.encoder.transformer import Transformer

_DROPOUT = 0.2
_Read = TypeVar("_Read")
_ARC, _RELATION = 256, 128  # widths of a word's vectors as a dependent or head


@dataclass(frozen=True)
class Labels:
    """What the heads choose from, each in the order of its scores."""

    entities: Sequence[str]
    upos: Sequence[str]
    feats: Sequence[str]
    relations: Sequence[str]
    spans: Sequence[str] = ("party", "prize", "title")

    def as_dict(self) -> Mapping[str, Sequence[str]]:
        """For a file."""
        return asdict(self)


@dataclass
class Window:
    """Whole sentences that are read together.

    `ids` are its pieces with the marks of beginning and end, `first` the place of each word's first piece, `owner` the
    word of each piece (from 1; 0: none), `lengths` the number of words of each sentence, `flags` (words, flags).
    """

    ids: list[int]
    first: list[int]
    owner: list[int]
    lengths: list[int]
    flags: Tensor


class Network(nn.Module):
    """The encoder and its heads. `read` gives the vectors of the words of sentences, the heads score them."""

    def __init__(self, encoder: Transformer | HuggingFaceEncoder, labels: Labels) -> None:
        super().__init__()
        width = encoder.width
        self.labels = labels
        self.encoder = encoder
        self.flags = nn.Linear(WIDTH, width, bias=False)
        nn.init.zeros_(self.flags.weight)
        self.dropout = nn.Dropout(_DROPOUT)
        self.entities = SpanTagger(width, labels.entities)
        self.spans = NestedSpanTagger(width, labels.spans)
        self.upos = nn.Linear(width, len(labels.upos))
        self.feats = nn.Linear(width, len(labels.feats))
        self.events = nn.Linear(width, 1)
        self.parser = Parser(width, len(labels.relations))

    @property
    def device(self) -> torch.device:
        """Where it runs."""
        return self.parser.root.device

    def read(self, windows: Sequence[Window]) -> Tensor:
        """The vectors of the words of all sentences of the windows: (sentences, words, width), zeros for padding."""
        return self._words(self._encode(windows, self.encoder), windows)

    def read_in_depth(self, windows: Sequence[Window]) -> tuple[Tensor, Tensor]:
        """What `read` gives, and the same beside what the encoder has halfway and at three quarters of its layers: they
        tell more of how words belong together. Shapes (sentences, words, width), (sentences, words, 3 × width).
        """
        layers = self._encode(windows, self.encoder.by_layer)
        last, half, most = (self._words(layers[i], windows) for i in depths(len(layers)))
        return last, torch.cat([last, half, most], 2)

    def _words(self, vectors: Tensor, windows: Sequence[Window]) -> Tensor:
        """The vectors of words, of those of the windows' pieces."""
        first = [torch.tensor(window.first) for window in windows]
        words = [vectors[i, places.to(vectors.device)] for i, places in enumerate(first)]
        sentences = [
            part for rows, window in zip(words, windows, strict=True) for part in torch.split(rows, window.lengths)
        ]
        padded: Tensor = self.dropout(nn.utils.rnn.pad_sequence(sentences, batch_first=True))
        return padded

    def _encode(self, windows: Sequence[Window], encode: Callable[[Tensor, Tensor | None], _Read]) -> _Read:
        """What `encode` makes of the pieces without context, and of which of them are there."""
        device = self.device
        ids, owner = (
            nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True).to(device)
            for rows in ([window.ids for window in windows], [window.owner for window in windows])
        )
        flags = nn.utils.rnn.pad_sequence([window.flags for window in windows], batch_first=True).to(device)
        of_words = nn.functional.pad(self.flags(flags), (0, 0, 1, 0))  # what belongs to no word has no flags
        of_pieces = of_words.gather(1, owner.unsqueeze(2).expand(-1, -1, of_words.shape[2]))
        lengths = [len(window.ids) for window in windows]
        padded = min(lengths) < max(lengths)
        present = torch.arange(max(lengths), device=device) < torch.tensor(lengths, device=device)[:, None]
        return encode(self.encoder.embed(ids) + of_pieces, present if padded else None)


def depths(layers: int) -> tuple[int, int, int]:
    """The last of so many layers, and those at half and three quarters of the way.

    >>> depths(12)
    (11, 5, 8)
    """
    return layers - 1, max(0, layers // 2 - 1), max(0, 3 * layers // 4 - 1)


class SpanTagger(nn.Module):
    """Spans of some kinds: scores of labels word by word, and a chain over them."""

    def __init__(self, width: int, kinds: Sequence[str]) -> None:
        super().__init__()
        self.chain = Chain(kinds)
        self.scorer = nn.Sequential(
            nn.Linear(width, width), nn.GELU(), nn.Dropout(_DROPOUT), nn.Linear(width, len(self.chain.labels))
        )

    def forward(self, words: Tensor) -> Tensor:
        """The scores of the labels: (sentences, words, labels)."""
        scores: Tensor = self.scorer(words)
        return scores


class NestedSpanTagger(nn.Module):
    """Spans of kinds that may lie within each other: a row of labels of its own for each kind, all over one chain."""

    def __init__(self, width: int, kinds: Sequence[str]) -> None:
        super().__init__()
        self.kinds = kinds
        self.chain = Chain([""])
        labels = len(kinds) * len(self.chain.labels)
        self.scorer = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Dropout(_DROPOUT), nn.Linear(width, labels))

    def forward(self, words: Tensor) -> Tensor:
        """The scores of the labels of each kind: (sentences × kinds, words, labels), a sentence's kinds together."""
        return self.by_kind(self.scorer(words))

    def by_kind(self, scores: Tensor) -> Tensor:
        """The scores of a word's labels, all kinds one after another, as rows of their own for each kind."""
        sentences, words, _ = scores.shape
        return scores.view(sentences, words, len(self.kinds), -1).transpose(1, 2).flatten(0, 1)


class Parser(nn.Module):
    """Dependency arcs and their relations, by deep biaffine attention (Dozat and Manning, 2017)."""

    def __init__(self, width: int, relations: int) -> None:
        super().__init__()
        self.dependent, self.head = _mixer(width, _ARC), _mixer(width, _ARC)
        self.labelled, self.labelling = _mixer(width, _RELATION), _mixer(width, _RELATION)
        self.root = nn.Parameter(torch.zeros(width))
        self.arc = _drawn(_ARC + 1, _ARC + 1)
        self.relation = _drawn(_RELATION + 1, relations * (_RELATION + 1))

    def with_root(self, words: Tensor) -> Tensor:
        """The words with the root before the first of them: (sentences, 1 + words, width)."""
        return torch.cat([self.root.to(words.dtype).expand(len(words), 1, -1), words], 1)

    def arcs(self, words: Tensor, heads: Tensor) -> Tensor:
        """How likely each of `heads` (`with_root(words)`) governs each word: (sentences, words, 1 + words)."""
        return _with_one(self.dependent(words)) @ self.arc.to(words.dtype) @ _with_one(self.head(heads)).transpose(1, 2)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """The scores of the relations between each word and its head, shapes (words, width): (words, relations)."""
        below, above = _with_one(self.labelled(words)), _with_one(self.labelling(heads))
        by_head = (below @ self.relation.to(below.dtype)).view(len(words), -1, above.shape[1])
        # A product of matrices would take five times as long on a CPU, with a matrix of one column for each word.
        scores: Tensor = torch.linalg.vecdot(by_head, above.unsqueeze(1))
        return scores


def _mixer(width: int, size: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.33))


def _drawn(*size: int) -> nn.Parameter:
    return nn.Parameter(nn.init.normal_(torch.empty(size), std=0.02))


def _with_one(rows: Tensor) -> Tensor:
    return nn.functional.pad(rows, (0, 1), value=1.0)
