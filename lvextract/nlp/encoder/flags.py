"""What the lexicon and the grammar know of a form, as bits beside the word pieces.

One bit for each gazetteer (may it be a given name, a town, a word that heads organisations' names, …) and one for each
thing that a form can be in the paradigms of Latvian (a noun, a genitive plural, a feminine, a past tense, …).
`lvextract.training.flag_data` makes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

import numpy as np
import torch
from torch import Tensor

WIDTH = 31


class Flags:
    """The flags of forms, looked up without regard to capitals."""

    def __init__(self, words: Sequence[str], packed: Tensor) -> None:
        """`packed` (words, bytes): the bits of each of the words."""
        self._rows = dict(zip(words, range(1, len(words) + 1), strict=True))
        self._packed = torch.cat([packed.new_zeros(1, packed.shape[1]), packed]).numpy()

    @classmethod
    def raised(cls, flags: Mapping[str, Set[int]]) -> Flags:
        """From the flags that each form (lower case) raises."""
        words = sorted(form for form in flags if form and "\n" not in form)
        bits = np.zeros((len(words), WIDTH), dtype=np.bool_)
        for i, word in enumerate(words):
            bits[i, list(flags[word])] = True
        return cls(words, torch.from_numpy(np.packbits(bits, axis=1)))

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> Flags:
        """From what `state` gave."""
        words = state["words"]
        return cls(words.split("\n") if words else [], state["bits"])

    def state(self) -> dict[str, Any]:
        """All that there is to store."""
        return {"words": "\n".join(self._rows), "bits": torch.from_numpy(self._packed[1:])}

    def of(self, forms: Iterable[str]) -> Tensor:
        """The flags of each form, 0 or 1: (forms, WIDTH). A form that is not known has none."""
        rows = [self._rows.get(form.lower(), 0) for form in forms]
        return torch.from_numpy(np.unpackbits(self._packed[rows], axis=1, count=WIDTH)).float()
