"""Trains one processor each with Stanza's own trainers: tokenize, pos, lemma, depparse, ner.

Each function works in `OUT/work` and leaves `OUT/<processor>.pt`.
"""

from __future__ import annotations

from math import ceil

from stanza.models import lemmatizer, ner_tagger, parser, tokenizer

from lvextract.training import recipes
from lvextract.training.annealing import annealed
from lvextract.training.batches import similar_lengths
from lvextract.training.casing import capitals, openings
from lvextract.training.corpora import (
    read_entities,
    read_treebank,
    write_entities,
    write_raw_text,
    write_treebank,
)
from lvextract.training.lemma_data import dictionary, types
from lvextract.training.name_swaps import swap_names
from lvextract.training.second_task import second_label, second_task
from lvextract.training.slim import slim
from lvextract.training.tagging import fit_tagger, tag_by_halves
from lvextract.training.typing_habits import retype
from lvextract.training.unseen import hide, words_of_one_document
from lvextract.training.workshop import COMMON, LANGUAGE, Workshop, save_as, schedule


def train_tokenizer(shop: Workshop) -> None:
    """Tokens and sentences, from the treebank as it is and as news types it."""
    work = shop.work("tokenize")
    train, dev = read_treebank(shop.data / "ud/train.conllu"), read_treebank(shop.data / "ud/dev.conllu")
    write_raw_text([*train, *retype(train, recipes.SEED)], work / "train.txt", work / "train.labels")
    write_raw_text(dev, work / "dev.txt", work / "dev.labels")
    write_treebank(shop.treebank("dev"), work / "dev.conllu")
    (work / "mwt.json").write_text("[]")  # Latvian has no multi-word tokens, but Stanza asks for their list
    tokenizer.main([
        *COMMON, *LANGUAGE, *recipes.TOKENIZE, *save_as(work),
        *schedule(recipes.TOKENIZE_STEPS, "--steps", "--eval_steps"),
        *("--mwt_json_file", str(work / "mwt.json")),
        *("--txt_file", str(work / "train.txt"), "--label_file", str(work / "train.labels")),
        *("--dev_txt_file", str(work / "dev.txt"), "--dev_label_file", str(work / "dev.labels")),
        *("--dev_conll_gold", str(work / "dev.conllu")),
    ])  # fmt: skip
    slim(work / "model.pt", shop.out / "tokenize.pt")


def train_tagger(shop: Workshop) -> None:
    """Universal parts of speech and features."""
    work = shop.work("pos")
    fit_tagger(shop, shop.treebank("train"), work, recipes.POS_STEPS)
    slim(work / "model.pt", shop.out / "pos.pt")


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


def train_parser(shop: Workshop) -> None:
    """Dependency trees, learnt from tags predicted by a tagger that has not seen the sentence."""
    work = shop.work("depparse")
    tag_by_halves(shop, work)
    with annealed(parser, recipes.DEPPARSE_STEPS, "GraphTrainer"):
        parser.main([
            *COMMON, *LANGUAGE, *recipes.DEPPARSE, *save_as(work), *shop.embeddings(),
            *schedule(recipes.DEPPARSE_STEPS),
            *("--train_file", str(work / "train.conllu"), "--eval_file", str(work / "dev.conllu")),
        ])  # fmt: skip
    slim(work / "model.pt", shop.out / "depparse.pt")


def train_ner(shop: Workshop) -> None:
    """Named entities: the outermost ones, learnt with each word's part of speech beside."""
    work = shop.work("ner")
    train = read_entities(shop.data / "ner/train.conll")
    swapped = [sentence for copy in range(recipes.NER_COPIES) for sentence in swap_names(train, recipes.SEED + copy)]
    recased = [*capitals(train, recipes.SEED), *openings(train, recipes.SEED)]
    write_entities([*train, *swapped, *recased], work / "train.json", second_label)
    write_entities(read_entities(shop.data / "ner/dev.conll"), work / "dev.json", second_label)
    hide(words_of_one_document(shop.data), shop.vectors(), work / "vectors.pt")
    with annealed(ner_tagger, recipes.NER_STEPS), second_task(), similar_lengths():
        ner_tagger.main([
            *COMMON, *recipes.NER, *save_as(work), *shop.embeddings(work / "vectors.pt"), *schedule(recipes.NER_STEPS),
            *("--train_file", str(work / "train.json"), "--eval_file", str(work / "dev.json")),
        ])  # fmt: skip
    slim(work / "model.pt", shop.out / "ner.pt")
