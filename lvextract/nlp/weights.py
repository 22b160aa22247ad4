"""Loads the shipped weights into a `stanza.Pipeline`, without a network and without a file in the home folder."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import stanza
import torch
from stanza.models.common import utils
from stanza.models.common.bert_embedding import load_bert
from stanza.models.common.foundation_cache import BertRecord, FoundationCache
from stanza.models.ner.trainer import Trainer
from torch.nn import Embedding

from lvextract.nlp.folder import ENCODER, PROCESSORS, VECTORS, DamagedWeightsError, check
from lvextract.nlp.vectors import Vectors


def load_pipeline(models: Path) -> stanza.Pipeline:
    """A Stanza pipeline with the five processors of the folder `models`.

    Raises MissingWeightsError if a file is missing, DamagedWeightsError if one cannot be read.
    """
    check(models)
    try:
        with _without_optimizers():
            return _pipeline(models)
    except Exception as error:
        for path in sorted(models.glob("*.pt")):
            _read(path)
        raise DamagedWeightsError(f"the weights in {models} do not fit together: {error}") from error


@contextmanager
def _without_optimizers() -> Iterator[None]:
    """Within the block, Stanza loads its models for use alone.

    It gives each an optimizer otherwise, for which torch imports its compiler: a second and 100 MB for nothing.
    """
    makers = {name: getattr(utils, name) for name in ("get_optimizer", "get_split_optimizer")}
    for name in makers:
        setattr(utils, name, lambda *_, **__: {})
    try:
        yield
    finally:
        for name, maker in makers.items():
            setattr(utils, name, maker)


def _pipeline(models: Path) -> stanza.Pipeline:
    vectors = str(models / VECTORS)
    cache = FoundationCache(local_files_only=True)
    cache.pretrains[vectors] = Vectors(vectors)
    if (models / ENCODER).is_dir():
        cache.bert[ENCODER] = BertRecord(*load_bert(str(models / ENCODER), local_files_only=True), {})
    pipeline = stanza.Pipeline(
        lang="lv",
        dir=str(models),
        processors=",".join(PROCESSORS),
        resources_filepath=str(files("lvextract.nlp") / "resources.json"),  # an empty index: everything is named here
        package=None,
        download_method=None,
        allow_unknown_language=True,
        foundation_cache=cache,
        use_gpu=False,
        ner_batch_size=128,
        logging_level=logging.getLevelName(logging.ERROR),
        depparse_resolve_head_constraints=False,
        **{f"{processor}_model_path": str(models / f"{processor}.pt") for processor in PROCESSORS},
        **{f"{processor}_pretrain_path": vectors for processor in ("pos", "depparse")},
    )
    for trainer in pipeline.processors["ner"].trainers:
        _give_vectors(trainer, cache.pretrains[vectors])
    return pipeline


def _give_vectors(trainer: Trainer, vectors: Vectors) -> None:
    """Let an entity model, which is stored without them, have the words and their vectors."""
    rows, dimensions = vectors.emb.shape
    if trainer.args["word_emb_dim"] != dimensions:
        raise ValueError(f"the entity model was not trained with vectors of {dimensions} dimensions")
    trainer.vocab["word"] = vectors.vocab
    trainer.model.word_emb = Embedding(rows, dimensions, _weight=vectors.emb, _freeze=True)


def _read(path: Path) -> None:
    try:
        torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise DamagedWeightsError(f"{path} cannot be read: {error}") from error
