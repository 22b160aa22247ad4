"""Pipelines to measure ours beside: Stanza at the sizes of its trainers' defaults, spaCy at those of its CNN."""

import json
from collections.abc import Callable, Sequence
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

import stanza
import torch
from stanza.models import ner_tagger, parser, tagger
from stanza.models.common.pretrain import PretrainedWordVocab

from lvextract.nlp import SHIPPED
from lvextract.training.corpora import read_entities, read_treebank, write_treebank
from lvextract.training.workshop import COMMON, LANGUAGE

SENTENCES = 200  # of each corpus, which is enough for the models' sizes
PROCESSORS = ("tokenize", "pos", "lemma", "depparse", "ner")
VECTORS, DIMENSIONS = "vectors.pt", 100  # of words; Stanza's own Latvian ones have 100


def stock_weights(data: Path, folder: Path) -> Path:
    """A folder of weights in which tagger, parser and entity model have the sizes of their trainers' defaults.

    The tokenizer and the lemmatizer of the package have them already. The models are trained for one step, and the word
    vectors are drawn at random, since random weights are as fast as good ones.
    """
    for name in ("tokenize.pt", "lemma.pt"):
        (folder / name).symlink_to(SHIPPED / name)
    treebank, entities = folder / "sample.conllu", folder / "sample.json"
    paragraphs = read_treebank(data / "ud/train.conllu")
    forms = sorted({word.form for paragraph in paragraphs for words in paragraph.sentences for word in words})
    vocabulary = PretrainedWordVocab(forms, lang="lv", lower=True)
    torch.save({"vocab": vocabulary.state_dict(), "emb": torch.randn(len(vocabulary), DIMENSIONS)}, folder / VECTORS)
    write_treebank(islice((words for paragraph in paragraphs for words in paragraph.sentences), SENTENCES), treebank)
    labelled = read_entities(data / "ner/train.conll")[:SENTENCES]
    entities.write_text(json.dumps([[{"text": w.form, "ner": w.label} for w in words] for words in labelled]), "utf-8")
    _train("pos", tagger.main, treebank, folder, LANGUAGE)
    _train("depparse", parser.main, treebank, folder, LANGUAGE)
    _train("ner", ner_tagger.main, entities, folder)
    return folder


def _train(
    name: str, train: Callable[[list[str]], object], sample: Path, folder: Path, options: Sequence[str] = ()
) -> None:
    corpus = ["--train_file", str(sample), "--eval_file", str(sample)]
    vectors = ["--wordvec_pretrain_file", str(folder / VECTORS)]
    once = ["--max_steps", "1", "--eval_interval", "1"]
    train([*COMMON, *options, *corpus, *vectors, *once, *("--save_dir", str(folder), "--save_name", f"{name}.pt")])


def stock_stanza(folder: Path) -> stanza.Pipeline:
    """Stanza as its manual says to make one, over the weights in `folder`."""
    return stanza.Pipeline(
        lang="lv",
        dir=str(folder),
        processors=",".join(PROCESSORS),
        resources_filepath=str(files("lvextract.nlp") / "resources.json"),
        package=None,
        download_method=None,
        allow_unknown_language=True,
        use_gpu=False,
        logging_level="ERROR",
        **{f"{processor}_model_path": str(folder / f"{processor}.pt") for processor in PROCESSORS},
        **{f"{processor}_pretrain_path": str(folder / VECTORS) for processor in ("pos", "depparse", "ner")},
    )


def stock_spacy(texts: list[str]) -> Any:
    """A blank Latvian pipeline of spaCy with tagger, parser and ner of default size and random weights."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("lv")
    for name in ("tagger", "parser", "ner"):
        nlp.add_pipe(name)
    examples = []
    for text in texts:
        doc = nlp.make_doc(text)
        n = len(doc)
        annotation = {
            "tags": [f"T{i % 17}" for i in range(n)],
            "heads": [max(0, i - 1) for i in range(n)],
            "deps": ["ROOT", *(f"d{i % 37}" for i in range(1, n))],
            "entities": ["B-E" + str(i % 9) if i % 5 == 0 else "O" for i in range(n)],
        }
        examples.append(Example.from_dict(doc, annotation))
    nlp.initialize(lambda: examples)
    return nlp
