"""Trains the tokenizer and the lemmatizer with Stanza's own trainers.

Each function works in `OUT/work` and leaves `OUT/<processor>.pt`.
"""

from __future__ import annotations

from math import ceil

from lvextract.training import recipes
from lvextract.training.annealing import annealed
from lvextract.training.corpora import read_treebank, write_raw_text, write_treebank
from lvextract.training.lemma_data import dictionary, types
from lvextract.training.slim import slim
from lvextract.training.stanza_internals import lemmatizer, tokenizer
from lvextract.training.typing_habits import retype
from lvextract.training.workshop import COMMON, LANGUAGE, Workshop, save_as


def train_tokenizer(shop: Workshop) -> None:
    """Tokens and sentences, from the treebank as it is and as news types it."""
    work, steps = shop.work("tokenize"), recipes.TOKENIZE_STEPS
    train, dev = read_treebank(shop.corpora / "ud/train.conllu"), read_treebank(shop.corpora / "ud/dev.conllu")
    write_raw_text([*train, *retype(train, recipes.SEED)], work / "train.txt", work / "train.labels")
    write_raw_text(dev, work / "dev.txt", work / "dev.labels")
    write_treebank(shop.treebank("dev"), work / "dev.conllu")
    (work / "mwt.json").write_text("[]")  # Latvian has no multi-word tokens, but Stanza asks for their list
    tokenizer.main([
        *COMMON, *LANGUAGE, *recipes.TOKENIZE, *save_as(work),
        *("--steps", str(steps), "--eval_steps", str(max(1, steps // recipes.EVALUATIONS))),
        *("--mwt_json_file", str(work / "mwt.json")),
        *("--txt_file", str(work / "train.txt"), "--label_file", str(work / "train.labels")),
        *("--dev_txt_file", str(work / "dev.txt"), "--dev_label_file", str(work / "dev.labels")),
        *("--dev_conll_gold", str(work / "dev.conllu")),
    ])  # fmt: skip
    slim(work / "model.pt", shop.out / "tokenize.pt")


def train_lemmatizer(shop: Workshop) -> None:
    """Lemmas: a dictionary, and letter by letter where it ends."""
    work = shop.work("lemma")
    train = shop.treebank("train")
    words = [word for sentence in train for word in sentence]
    distinct = types(words, recipes.SEED)
    write_treebank(distinct, work / "types.conllu")
    write_treebank([*train, *dictionary(words)], work / "dictionary.conllu")
    write_treebank(shop.treebank("dev"), work / "dev.conllu")
    with annealed(lemmatizer, recipes.LEMMA_EPOCHS * ceil(sum(map(len, distinct)) / recipes.LEMMA_BATCH)):
        lemmatizer.main([
            *COMMON, *recipes.LEMMA, *save_as(work), "--secondary_file", str(work / "dictionary.conllu"),
            *("--num_epoch", str(recipes.LEMMA_EPOCHS), "--batch_size", str(recipes.LEMMA_BATCH)),
            *("--train_file", str(work / "types.conllu"), "--eval_file", str(work / "dev.conllu")),
        ])  # fmt: skip
    slim(work / "model.pt", shop.out / "lemma.pt")
