"""Where training happens: the corpora, the folder of weights, and the arguments that every trainer takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lvextract.training import recipes
from lvextract.training.corpora import TreebankSentence, read_treebank

COMMON = ["--shorthand", "lv_lvtb", "--seed", str(recipes.SEED), "--cpu"]
LANGUAGE = ["--lang", "lv"]  # an option of those of Stanza's trainers that do not read it from the shorthand


@dataclass(frozen=True)
class Workshop:
    """The corpora in `data`, the weights in `out`, and files of texts with annotated `records`.

    Those are read beside our `own`, unless that is False. The event stage alone can do without the corpora.
    """

    data: Path | None
    out: Path
    records: tuple[Path, ...] = ()
    own: bool = True

    @property
    def corpora(self) -> Path:
        """The folder of corpora. Raises ValueError if there is none."""
        if self.data is None:
            raise ValueError("--data is needed")
        return self.data

    def work(self, name: str) -> Path:
        """The folder for the files of one trainer."""
        work = self.out.resolve() / "work" / name
        work.mkdir(parents=True, exist_ok=True)
        return work

    def treebank(self, part: str) -> list[TreebankSentence]:
        """The sentences of the treebank's `train` or `dev` part."""
        return [s for paragraph in read_treebank(self.corpora / f"ud/{part}.conllu") for s in paragraph.sentences]


def save_as(work: Path) -> list[str]:
    """Where one of Stanza's trainers saves. An absolute name: with a relative one, a file of that name in the working
    directory makes Stanza disregard `--save_dir`.
    """
    return ["--save_dir", str(work), "--save_name", str(work / "model.pt")]
