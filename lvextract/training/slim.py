"""Takes out of a trained Stanza model what only its trainer needs, and halves the precision of the rest.

Stanza stores the optimizer, and in a NER model a "delta" vector for every training word even where word vectors are
frozen (zeros, 13 MB), and all the words that have vectors, which stand in the file of vectors too. Weights are stored
as 16-bit floats and are 32-bit again when Stanza copies them into its modules; the scores do not change in the first
decimal.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from stanza.models.common.vocab import VOCAB_PREFIX

from lvextract.nlp.folder import ENCODER


def slim(trained: Path, shipped: Path) -> None:
    """Write the model `trained` to `shipped` without training state, in half precision."""
    model = torch.load(trained, map_location="cpu", weights_only=True)
    for key in ("optimizer_state_dict", "optimizer", "second_optimizer_state_dict"):
        model.pop(key, None)
    _drop_words(model)
    _drop_second_task(model)
    _drop_paths(model)
    unfinished = shipped.with_suffix(".tmp")
    torch.save(_halve(model), unfinished)
    unfinished.rename(shipped)  # whole or not at all: a run that goes on takes what is there for done


def _drop_words(model: dict[str, Any]) -> None:
    """Drop the words of a NER model trained with frozen word vectors: their zero vectors and their list."""
    if "delta" in model.get("vocab", {}):
        if model["model"]["delta_emb.weight"].abs().max() > 0:
            raise ValueError("the delta vectors were trained: train with --no_emb_finetune")
        del model["vocab"]["delta"], model["model"]["delta_emb.weight"]
        words = model["vocab"]["word"]  # `load_pipeline` puts those of `vectors.pt` in their place
        words["_id2unit"] = list(VOCAB_PREFIX)
        words["_unit2id"] = {word: i for i, word in enumerate(VOCAB_PREFIX)}


def _drop_second_task(model: dict[str, Any]) -> None:
    """Drop the layer of a NER model that only served to train the others (`second_task.py`)."""
    labels = model.get("vocab", {}).get("tag")
    if labels and 1 in labels["_id2unit"]:
        del labels["_id2unit"][1], labels["_unit2id"][1]
        for name in [name for name in model["model"] if name.startswith(("tag_clfs.1.", "crits.1."))]:
            del model["model"][name]


def _drop_paths(model: dict[str, Any]) -> None:
    """Forget where the training files lay: it says nothing to a user and differs from machine to machine.

    An encoder is found beside the weights, whatever it is called.
    """
    config = model.get("config", {})
    for key, value in config.items():
        if isinstance(value, str) and "/" in value:
            config[key] = ENCODER if key == "bert_model" else None


def _halve(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return value.half() if value.is_floating_point() else value
    if isinstance(value, dict):
        return type(value)((key, _halve(item)) for key, item in value.items())
    return value
