"""Loads the shipped weights into a `stanza.Pipeline`, without a network and without a file in the home folder."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from textwrap import shorten

import stanza

from lvextract.extras import MissingExtraError
from lvextract.nlp.checksums import verify_checksums
from lvextract.nlp.encoder.processor import NAME as ENCODER_NAME
from lvextract.nlp.folder import ENCODER, FILES, DamagedWeightsError, check
from lvextract.nlp.recurrent import read_in_blocks
from lvextract.nlp.self_contained import refuse_other_models
from lvextract.nlp.stanza_internals import tokenizer_of, without_optimizers

_TEXTS_AT_ONCE = 8  # in the tokenizer, which reads on to the length of the longest of them
_LONGEST_REASON = 300  # characters; torch's explanations run over many lines


def load_pipeline(models: Path, device: str = "cpu", *, exact: bool = False) -> stanza.Pipeline:
    """A Stanza pipeline with the processors of the folder `models`, which runs on `device`.

    On a CPU the encoder runs in 8 bits, unless `exact` asks for 32-bit floats, to measure what that costs.
    Raises MissingWeightsError if a file is missing, DamagedWeightsError if one cannot be read, is not what was saved
    (`checksums.py`) or needs another model, MissingExtraError if the encoder needs a package that is not installed.
    """
    check(models)
    verify_checksums(models)
    with without_optimizers():
        try:
            return pipeline_of(models, list(FILES), device, exact)
        except MissingExtraError:
            raise
        except Exception:
            _blame(models, device, exact)
            raise


def _blame(models: Path, device: str, exact: bool) -> None:
    """Raise DamagedWeightsError for the first processor that cannot be loaded."""
    for last, name in enumerate(FILES.values(), 1):
        try:
            pipeline_of(models, list(FILES)[:last], device, exact)
        except Exception as error:
            reason = shorten(f"{type(error).__name__}: {error}", _LONGEST_REASON, placeholder=" …")
            raise DamagedWeightsError(f"{models / name} cannot be read: {reason}") from error


def pipeline_of(models: Path, processors: Sequence[str], device: str = "cpu", exact: bool = False) -> stanza.Pipeline:
    """A pipeline with some of the processors of a folder; errors are those of Stanza and torch."""
    for name in processors:
        if FILES[name] != ENCODER:
            refuse_other_models(models / FILES[name])
    pipeline = stanza.Pipeline(
        lang="lv",
        dir=str(models),
        processors=",".join(processors),
        resources_filepath=str(files("lvextract.nlp") / "resources.json"),  # an empty index: everything is named here
        package=None,
        download_method=None,
        allow_unknown_language=True,
        device=device,
        pos_run_on=device,
        pos_exact=exact,
        tokenize_batch_size=_TEXTS_AT_ONCE,
        logging_level=logging.getLevelName(logging.ERROR),
        **{f"pos_with_{ENCODER_NAME}": True},
        **{f"{name}_model_path": str(models / FILES[name]) for name in processors},
    )
    read_in_blocks(tokenizer_of(pipeline))
    return pipeline
