"""Corpora and an encoder small enough to train on within a test, in the forms that the real ones have."""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import torch

from lvextract.training import flag_data, name_swaps

PEOPLE = (("Ilze", "Fem"), ("Jānis", "Masc"), ("Dace", "Fem"), ("Andris", "Masc"), ("Zane", "Fem"))
TOWNS = (("Ogrē", "Ogre"), ("Rīgā", "Rīga"), ("Jelgavā", "Jelgava"), ("Kuldīgā", "Kuldīga"))
# form, lemma, UPOS, features, head, relation, entity; "{…}" stand for a person's and a town's name
SENTENCE = (
    ("{person}", "{person}", "PROPN", "Case=Nom|Gender={gender}|Number=Sing", 2, "nsubj", "B-person"),
    ("rīkoja", "rīkot", "VERB", "Tense=Past|VerbForm=Fin", 0, "root", "O"),
    ("koncertu", "koncerts", "NOUN", "Case=Acc|Gender=Masc|Number=Sing", 2, "obj", "O"),
    ("{town}", "{lemma}", "PROPN", "Case=Loc|Gender=Fem|Number=Sing", 2, "obl", "B-GPE"),
    (".", ".", "PUNCT", "_", 2, "punct", "O"),
)


@pytest.fixture
def few_gazetteers(monkeypatch: pytest.MonkeyPatch) -> None:
    """One list of names for all: to decline every list takes half a minute."""
    towns = ("places", "towns")
    monkeypatch.setattr(flag_data, "GAZETTEERS", ((towns,),))
    monkeypatch.setattr(name_swaps, "_LISTS", {"GPE": ((towns,),)})


@pytest.fixture(scope="session")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ud/, ner/, framenet/ and text/."""
    folder = tmp_path_factory.mktemp("corpora")
    sentences = [
        [
            [str(column).format(person=person, gender=gender, town=town, lemma=lemma) for column in word]
            for word in SENTENCE
        ]
        for (person, gender), (town, lemma) in product(PEOPLE, TOWNS)
    ]
    for part, chosen in (("train", sentences[:16]), ("dev", sentences[16:])):
        write(folder / f"ud/{part}.conllu", chosen, treebank_row, "# newpar id = p\n")
        write(folder / f"ner/{part}.conll", chosen, entity_row, "# newpar id = p\n")
        write(folder / f"framenet/{part}.conll2009", chosen, treebank_row, "")
    (folder / "text").mkdir()
    (folder / "text/ntrex-news-lv.txt").write_text("Ogrē notika talka.\nRīgā sākās svētki.\n", encoding="utf-8")
    return folder


def write(path: Path, sentences: list[list[list[str]]], row: Callable[[int, list[str]], str], heading: str) -> None:
    path.parent.mkdir(exist_ok=True)
    blocks = ["".join(row(i, word) for i, word in enumerate(sentence, 1)) for sentence in sentences]
    path.write_text("".join(f"{heading}{block}\n" for block in blocks), encoding="utf-8")


def treebank_row(index: int, word: list[str]) -> str:
    form, lemma, upos, feats, head, relation, _ = word
    space = "SpaceAfter=No" if relation == "obl" else "_"
    return "\t".join((str(index), form, lemma, upos, "_", feats, head, relation, "_", space)) + "\n"


def entity_row(index: int, word: list[str]) -> str:
    form, lemma, upos, feats, _, _, entity = word
    return "\t".join((str(index), form, lemma, upos, "_", feats, entity, "O", "_", "_")) + "\n"


@pytest.fixture(scope="session")
def toy_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an encoder of Hugging Face, with random weights, that reads words letter by letter."""
    transformers: Any = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("toy-encoder")
    letters = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzžAĀBCDEFGHIJKLMNOPRSTUVZ.0123456789,:;-–„”“"
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *("##" + letter for letter in letters)]
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=len(vocabulary), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32
    )
    transformers.BertModel(config).save_pretrained(folder)
    transformers.BertTokenizerFast(str(folder / "vocab.txt"), do_lower_case=False).save_pretrained(folder)
    return folder
