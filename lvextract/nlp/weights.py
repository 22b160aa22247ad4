"""Loads the shipped weights into a `stanza.Pipeline`, without a network and without a file in the home folder."""

from __future__ import annotations

import logging
from importlib.resources import files
from pathlib import Path

import stanza
from stanza.models.common.foundation_cache import FoundationCache
from stanza.models.common.pretrain import Pretrain
from torch import Tensor

from lvextract.nlp.folder import PROCESSORS, VECTORS, check


class _Vectors(Pretrain):  # type: ignore[misc]
    """Word vectors stored as 16-bit floats and given out as the 32-bit ones that the models multiply with."""

    def load(self) -> None:
        super().load()
        self._emb: Tensor = self._emb.float()


def load_pipeline(models: Path) -> stanza.Pipeline:
    """A Stanza pipeline with the five processors of the folder `models`.

    Raises MissingWeightsError if a file is missing.
    """
    check(models)
    vectors = str(models / VECTORS)
    cache = FoundationCache()
    cache.pretrains[vectors] = _Vectors(vectors)
    return stanza.Pipeline(
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
        **{f"{processor}_pretrain_path": vectors for processor in ("pos", "depparse", "ner")},
    )
