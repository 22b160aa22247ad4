"""Where training happens: the corpora, the folder of weights, and what every trainer is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lvextract.nlp.folder import ENCODER, VECTORS
from lvextract.nlp.vectors import Vectors
from lvextract.training import recipes
from lvextract.training.corpora import TreebankSentence, read_treebank
from lvextract.training.vectors import train_vectors

COMMON = ["--shorthand", "lv_lvtb", "--seed", str(recipes.SEED), "--cpu"]
LANGUAGE = ["--lang", "lv"]  # an option of those trainers that do not read it from the shorthand


@dataclass(frozen=True)
class Workshop:
    """The corpora in `data`, the weights in `out`, and the name or folder of a Hugging Face encoder to build on.

    `records` are files of texts with annotated records, beside our own.
    """

    data: Path
    out: Path
    encoder: str | None = None
    records: tuple[Path, ...] = ()

    def work(self, name: str) -> Path:
        """The folder for the files of one trainer."""
        work = self.out.resolve() / "work" / name
        work.mkdir(parents=True, exist_ok=True)
        return work

    def treebank(self, part: str) -> list[TreebankSentence]:
        """The sentences of the treebank's `train` or `dev` part."""
        return [s for paragraph in read_treebank(self.data / f"ud/{part}.conllu") for s in paragraph.sentences]

    def vectors(self) -> Path:
        """The file of word vectors, made now if it is not there."""
        if not (self.out / VECTORS).exists():
            train_vectors(self.data, self.out)
        return self.out / VECTORS

    def embeddings(self, vectors: Path | None = None) -> list[str]:
        """The options that give a trainer the word vectors and, if there is one, the encoder.

        `vectors`: a file of others than the folder's, in the form that Stanza's trainers read.
        """
        options = ["--wordvec_pretrain_file", str(vectors or self._vectors_for_stanza())]
        if self.encoder is None:
            return options
        copy = self._copy_of_encoder(self.encoder)
        return [*options, "--bert_model", str(copy), "--bert_hidden_layers", str(recipes.ENCODER_LAYERS)]

    def _vectors_for_stanza(self) -> Path:
        """The vectors in the form that Stanza's trainers read; one that found no file would go on with random ones."""
        path = self.work(".") / VECTORS
        if not path.exists():
            Vectors(str(self.vectors())).save(str(path))
        return path

    def _copy_of_encoder(self, name: str) -> Path:
        """The copy of the encoder that goes with the weights, made now if it is not there."""
        folder = self.out.resolve() / ENCODER
        if not folder.exists():
            from transformers import AutoModel, AutoTokenizer  # an extra that only training over an encoder needs

            AutoTokenizer.from_pretrained(name).save_pretrained(folder)
            AutoModel.from_pretrained(name).save_pretrained(folder)
        return folder


def save_as(work: Path) -> list[str]:
    """Where the trainer saves. An absolute name: with a relative one, a file of that name in the working directory
    makes Stanza disregard `--save_dir`.
    """
    return ["--save_dir", str(work), "--save_name", str(work / "model.pt")]


def schedule(steps: int, length: str = "--max_steps", interval: str = "--eval_interval") -> list[str]:
    """The options that say how long to train and how often to look at the dev part."""
    return [length, str(steps), interval, str(max(1, steps // recipes.EVALUATIONS))]
