"""A transformer encoder of the BERT family: what the shipped weights are for.

Vaswani et al., "Attention Is All You Need" (2017); the layer norms stand behind each block, as in BERT (Devlin et al.,
2019) and XLM-R (Conneau et al., 2020).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

EPSILON = 1e-12  # of the layer norms, as in BERT
DROPOUT = 0.1  # in training; not of attention, for which torch has no fast kernel on a CPU


@dataclass(frozen=True)
class Shape:
    """The sizes of a `Transformer`: distinct word pieces, width of a vector, layers, attention heads, inner width of
    the feed-forward blocks, pieces of the longest input.
    """

    pieces: int
    width: int = 384
    layers: int = 12
    heads: int = 12
    inner: int = 1536
    positions: int = 512


class Transformer(nn.Module):
    """Word pieces to vectors in context. `embed` and `forward` are apart so that words can be given features."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.pieces, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, EPSILON)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = nn.Dropout(DROPOUT)

    @property
    def width(self) -> int:
        """The width of its vectors."""
        return self.shape.width

    @property
    def longest(self) -> int:
        """How many pieces it reads at once."""
        return self.shape.positions

    def embed(self, ids: Tensor) -> Tensor:
        """The vectors of pieces without context: (rows, pieces) to (rows, pieces, width)."""
        vectors: Tensor = self.pieces(ids)
        return vectors

    def forward(self, embedded: Tensor, present: Tensor | None = None) -> Tensor:
        """The vectors of pieces in context, shape as given. `present` (rows, pieces) is false for padding."""
        return self.by_layer(embedded, present)[-1]

    def by_layer(self, embedded: Tensor, present: Tensor | None = None) -> list[Tensor]:
        """The same after each layer."""
        mask = None if present is None else present[:, None, None, :]
        positions = self.positions(torch.arange(embedded.shape[1], device=embedded.device))
        vectors: Tensor = self.dropout(self.norm(embedded + positions))
        found = []
        for layer in self.layers:
            vectors = layer(vectors, mask)
            found.append(vectors)
        return found


class Layer(nn.Module):
    """Attention and a feed-forward block, each added to what it reads."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self._heads = shape.heads
        self.attention = nn.Linear(shape.width, 3 * shape.width)  # queries, keys and values
        self.attended = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, EPSILON)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.outer_norm = nn.LayerNorm(shape.width, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, vectors: Tensor, mask: Tensor | None) -> Tensor:
        """The vectors after this layer; `mask` is false for pieces that no other may look at."""
        rows, length, width = vectors.shape
        parts = self.attention(vectors).view(rows, length, 3, self._heads, width // self._heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = self.attended(mixed.transpose(1, 2).reshape(rows, length, width))
        vectors = self.attention_norm(vectors + self.dropout(mixed))
        inner = self.outer(functional.gelu(self.inner(vectors)))
        result: Tensor = self.outer_norm(vectors + self.dropout(inner))
        return result
