"""The file of word vectors: 8-bit numbers and single bits, which become the 32-bit floats that the models read.

Stanza's own form would take six times the space. A word's vector is its reduced fastText vector and its flags
(`lvextract.training.vectors` makes them).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX
from torch import Tensor

STEP = 1 / 32  # what one unit of a stored component stands for: 8 bits reach from -4 to 4 deviations
FLAG = 0.5  # what a raised flag stands for: half the deviation of a component, so that no flag drowns the rest


class Vectors(Pretrain):  # type: ignore[misc]
    """Word vectors as Stanza's models ask for them, from a file that `save` wrote."""

    def load(self) -> None:
        """Read the file. Raises KeyError if it is not of this form."""
        stored = torch.load(self.filename, map_location="cpu", weights_only=True)
        self._vocab = PretrainedWordVocab(stored["words"].split("\n"), lang="lv", lower=True)
        flags = np.unpackbits(stored["flags"].numpy(), axis=1, count=stored["width"])
        rows = torch.cat([stored["components"] * STEP, torch.from_numpy(flags) * FLAG], dim=1)
        self._emb: Tensor = torch.cat([torch.zeros(len(VOCAB_PREFIX), rows.shape[1]), rows])


def save(words: list[str], components: NDArray[np.float32], flags: NDArray[np.bool_], path: Path) -> None:
    """Write the components, shape (words, dimensions), and the flags, shape (words, flags), of each of `words`."""
    steps = (components / STEP).round().clip(-128, 127).astype(np.int8)
    content = {
        "words": "\n".join(words),
        "components": torch.from_numpy(steps),
        "flags": torch.from_numpy(np.packbits(flags, axis=1)),
        "width": flags.shape[1],
    }
    torch.save(content, path)
