"""Trains one processor each with Stanza's own trainers: tokenize, pos, lemma, depparse, ner.

Each function takes the corpora and the folder of weights, works in `OUT/work`, and leaves `OUT/<processor>.pt`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from stanza.models import lemmatizer, ner_tagger, parser, tagger, tokenizer

from lvextract.training import recipes
from lvextract.training.corpora import (
    Paragraph,
    TreebankSentence,
    read_entities,
    read_treebank,
    write_entities,
    write_raw_text,
    write_treebank,
)
from lvextract.training.slim import slim
from lvextract.training.typing_habits import retype
from lvextract.training.vectors import training_vectors

COMMON = ["--shorthand", "lv_lvtb", "--seed", str(recipes.SEED), "--cpu"]
LANGUAGE = ["--lang", "lv"]  # an option of those trainers that do not read it from the shorthand


def train_tokenizer(data: Path, out: Path) -> None:
    """Tokens and sentences, from the treebank as it is and as news types it."""
    work = _work(out, "tokenize")
    train, dev = read_treebank(data / "ud/train.conllu"), read_treebank(data / "ud/dev.conllu")
    write_raw_text([*train, *retype(train, recipes.SEED)], work / "train.txt", work / "train.labels")
    write_raw_text(dev, work / "dev.txt", work / "dev.labels")
    write_treebank(_sentences(dev), work / "dev.conllu")
    (work / "mwt.json").write_text("[]")  # Latvian has no multi-word tokens, but Stanza asks for their list
    tokenizer.main([
        *COMMON, *LANGUAGE, *recipes.TOKENIZE, *_save_as(work), "--mwt_json_file", str(work / "mwt.json"),
        *("--txt_file", str(work / "train.txt"), "--label_file", str(work / "train.labels")),
        *("--dev_txt_file", str(work / "dev.txt"), "--dev_label_file", str(work / "dev.labels")),
        *("--dev_conll_gold", str(work / "dev.conllu")),
    ])  # fmt: skip
    slim(work / "model.pt", out / "tokenize.pt")


def train_tagger(data: Path, out: Path) -> None:
    """Universal parts of speech and features."""
    work = _work(out, "pos")
    train, dev = read_treebank(data / "ud/train.conllu"), read_treebank(data / "ud/dev.conllu")
    _train_tagger(_sentences(train), _sentences(dev), work, training_vectors(data, out), recipes.POS_STEPS)
    slim(work / "model.pt", out / "pos.pt")


def train_lemmatizer(data: Path, out: Path) -> None:
    """Lemmas: a dictionary, and letter by letter where it ends."""
    work = _work(out, "lemma")
    files = _write_parts(data, work)
    lemmatizer.main([*COMMON, *recipes.LEMMA, *_save_as(work), *files])
    slim(work / "model.pt", out / "lemma.pt")


def train_parser(data: Path, out: Path) -> None:
    """Dependency trees, learnt from tags predicted by a tagger that has not seen the sentence."""
    work = _work(out, "depparse")
    vectors = training_vectors(data, out)
    train = _sentences(read_treebank(data / "ud/train.conllu"))
    dev = _sentences(read_treebank(data / "ud/dev.conllu"))
    _tag_by_halves(train, dev, work, vectors)
    parser.main([
        *COMMON, *LANGUAGE, *recipes.DEPPARSE, *_save_as(work), "--max_steps", str(recipes.DEPPARSE_STEPS),
        *("--wordvec_pretrain_file", str(vectors)),
        *("--train_file", str(work / "train.conllu"), "--eval_file", str(work / "dev.conllu")),
    ])  # fmt: skip
    slim(work / "model.pt", out / "depparse.pt")


def train_ner(data: Path, out: Path) -> None:
    """Named entities: the outermost ones."""
    work = _work(out, "ner")
    for part in ("train", "dev"):
        write_entities(read_entities(data / f"ner/{part}.conll"), work / f"{part}.json")
    ner_tagger.main([
        *COMMON, *recipes.NER, *_save_as(work), "--max_steps", str(recipes.NER_STEPS),
        *("--wordvec_pretrain_file", str(training_vectors(data, out))),
        *("--train_file", str(work / "train.json"), "--eval_file", str(work / "dev.json")),
    ])  # fmt: skip
    slim(work / "model.pt", out / "ner.pt")


def _tag_by_halves(
    train: Sequence[TreebankSentence], dev: Sequence[TreebankSentence], work: Path, vectors: Path
) -> None:
    """Write the treebank with predicted tags: each half tagged by a tagger trained on the other half."""
    halves = (train[0::2], train[1::2])
    tagged: list[Path] = []
    for i, half in enumerate(halves):
        fold = work / f"half{i}"
        fold.mkdir(exist_ok=True)
        tagged.append(fold / "tagged.conllu")
        _train_tagger(halves[1 - i], dev, fold, vectors, recipes.JACKKNIFE_STEPS)
        _tag(half, fold, vectors, tagged[-1])
    (work / "train.conllu").write_text("".join(path.read_text(encoding="utf-8") for path in tagged), encoding="utf-8")
    _tag(dev, work / "half0", vectors, work / "dev.conllu")


def _train_tagger(
    train: Sequence[TreebankSentence], dev: Sequence[TreebankSentence], work: Path, vectors: Path, steps: int
) -> None:
    write_treebank(train, work / "train.conllu")
    write_treebank(dev, work / "dev.conllu")
    tagger.main([
        *COMMON, *LANGUAGE, *recipes.POS, *_save_as(work), "--max_steps", str(steps),
        *("--wordvec_pretrain_file", str(vectors)),
        *("--train_file", str(work / "train.conllu"), "--eval_file", str(work / "dev.conllu")),
    ])  # fmt: skip


def _tag(sentences: Sequence[TreebankSentence], work: Path, vectors: Path, output: Path) -> None:
    """Write `sentences` with the tags of the tagger in `work` in place of their own."""
    gold = work / "gold.conllu"
    write_treebank(sentences, gold)
    tagger.main([
        *COMMON, *LANGUAGE, "--mode", "predict", *_save_as(work), "--wordvec_pretrain_file", str(vectors),
        *("--eval_file", str(gold), "--output_file", str(output)),
    ])  # fmt: skip


def _write_parts(data: Path, work: Path) -> list[str]:
    """Write the treebank's parts into `work`; the trainer's arguments that name them."""
    arguments = []
    for part, option in (("train", "--train_file"), ("dev", "--eval_file")):
        write_treebank(_sentences(read_treebank(data / f"ud/{part}.conllu")), work / f"{part}.conllu")
        arguments += [option, str(work / f"{part}.conllu")]
    return arguments


def _sentences(paragraphs: Sequence[Paragraph]) -> list[TreebankSentence]:
    return [sentence for paragraph in paragraphs for sentence in paragraph.sentences]


def _work(out: Path, name: str) -> Path:
    work = out.resolve() / "work" / name
    work.mkdir(parents=True, exist_ok=True)
    return work


def _save_as(work: Path) -> list[str]:
    """Where the trainer saves. An absolute name: with a relative one, a file of that name in the working directory
    makes Stanza disregard `--save_dir`.
    """
    return ["--save_dir", str(work), "--save_name", str(work / "model.pt")]
