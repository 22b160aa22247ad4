"""Lets the entity model learn, beside its labels, the part of speech and the case of each word.

The corpus has them, and what tells a proper noun from a common one, or a genitive before its head from a name of its
own, helps to find names. In use the second task is not needed: `slim.py` takes its layer out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from stanza.models.ner import model
from torch import Tensor, nn

from lvextract.training.corpora import EntityWord

WEIGHT = 0.2  # of the second task's loss


def second_label(word: EntityWord) -> str:
    """What the second task is to say of a word, in the form of a label of an entity of one word.

    >>> second_label(EntityWord("Ogrē", "B-GPE", "Ogre", {"Case": "Loc"}, "PROPN"))
    'S-PROPN.Loc'
    """
    case = word.feats.get("Case")
    return f"S-{word.upos}.{case}" if case else f"S-{word.upos}"


@contextmanager
def second_task() -> Iterator[None]:
    """Within the block, a new model learns the labels of the second column word by word.

    Stanza would give each column a conditional random field, which takes much longer and gains nothing here.
    """
    stock = model.CRFLoss
    columns = count()
    model.CRFLoss = lambda labels: stock(labels) if next(columns) == 0 else _WordLoss(labels)
    try:
        yield
    finally:
        model.CRFLoss = stock


class _WordLoss(nn.Module):
    """Cross-entropy, in the place of Stanza's `CRFLoss`: summed over a sentence, averaged over the batch."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self._transitions = nn.Parameter(nn.init.zeros_(Tensor(labels, labels)), requires_grad=False)

    def forward(self, scores: Tensor, padding: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        """The loss and the transitions, of which there are none: shapes as in `CRFLoss`."""
        losses = nn.functional.cross_entropy(scores.transpose(1, 2), labels, reduction="none")
        return WEIGHT * (losses * ~padding).sum() / len(scores), self._transitions
