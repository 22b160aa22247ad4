"""Trains taggers, and tags the treebank by taggers that have not seen it.

The parser meets predicted tags in use and must learn from such: trained on gold tags it loses ten points there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from stanza.models import tagger

from lvextract.training import recipes
from lvextract.training.annealing import annealed
from lvextract.training.corpora import TreebankSentence, write_treebank
from lvextract.training.workshop import COMMON, LANGUAGE, Workshop, save_as, schedule


def fit_tagger(shop: Workshop, train: Sequence[TreebankSentence], work: Path, steps: int) -> None:
    """Train a tagger on `train` and leave it in the folder `work`."""
    write_treebank(train, work / "train.conllu")
    write_treebank(shop.treebank("dev"), work / "dev.conllu")
    with annealed(tagger, steps):
        tagger.main([
            *COMMON, *LANGUAGE, *recipes.POS, *save_as(work), *shop.embeddings(), *schedule(steps),
            *("--train_file", str(work / "train.conllu"), "--eval_file", str(work / "dev.conllu")),
        ])  # fmt: skip


def tag_by_halves(shop: Workshop, work: Path) -> None:
    """Write the treebank with predicted tags into `work`: each half tagged by a tagger trained on the other half.

    A half that is there already, from a run that was stopped, is taken as it is.
    """
    train = shop.treebank("train")
    halves = (train[0::2], train[1::2])
    folds = [work / f"half{i}" for i in range(len(halves))]
    for half, other, fold in zip(halves, reversed(halves), folds, strict=True):
        fold.mkdir(exist_ok=True)
        if not (fold / "tagged.conllu").exists():
            fit_tagger(shop, other, fold, recipes.JACKKNIFE_STEPS)
            _tag(shop, half, fold, fold / "tagged.conllu")
    tagged = [(fold / "tagged.conllu").read_text(encoding="utf-8") for fold in folds]
    (work / "train.conllu").write_text("".join(tagged), encoding="utf-8")
    _tag(shop, shop.treebank("dev"), folds[0], work / "dev.conllu")


def _tag(shop: Workshop, sentences: Sequence[TreebankSentence], work: Path, output: Path) -> None:
    """Write `sentences` with the tags of the tagger in `work` in place of their own."""
    write_treebank(sentences, work / "gold.conllu")
    tagger.main([
        *COMMON, *LANGUAGE, "--mode", "predict", *save_as(work), *shop.embeddings(),
        *("--eval_file", str(work / "gold.conllu"), "--output_file", str(output)),
    ])  # fmt: skip
