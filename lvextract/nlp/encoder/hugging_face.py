"""An encoder of the package `transformers`, for weights that were trained over one."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from torch import Tensor, nn

from lvextract.extras import require

_REMOTE_CODE = "auto_map"  # the key of a configuration that names Python files to be run


class HuggingFaceEncoder(nn.Module):
    """What `Transformer` is, over a model of `transformers`: word pieces to vectors in context.

    It is built from the model's configuration alone, with random weights; they are loaded like those of any module.
    """

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        transformers = hugging_face("to run an encoder of Hugging Face")
        refuse_remote_code(config, str(config.get("model_type", "the encoder")))
        known = transformers.AutoConfig.for_model(**config)
        if known.is_encoder_decoder:
            raise ValueError(f"{known.model_type} is no encoder by itself: it has a decoder too")
        if getattr(known, "embedding_size", known.hidden_size) != known.hidden_size:
            raise ValueError(f"{known.model_type} with vectors of pieces narrower than those of words is not supported")
        self.model: nn.Module = _without_pooling(transformers.AutoModel, known).float()
        self._width = int(known.hidden_size)
        self._longest = _positions(self.model, known)

    @property
    def width(self) -> int:
        """The width of its vectors."""
        return self._width

    @property
    def longest(self) -> int:
        """How many pieces it reads at once."""
        return self._longest

    def embed(self, ids: Tensor) -> Tensor:
        """The vectors of pieces without context: (rows, pieces) to (rows, pieces, width)."""
        vectors: Tensor = self.model.get_input_embeddings()(ids)  # type: ignore[operator]
        return vectors

    def forward(self, embedded: Tensor, present: Tensor | None = None) -> Tensor:
        """The vectors of pieces in context, shape as given. `present` (rows, pieces) is false for padding."""
        return self.by_layer(embedded, present)[-1]

    def by_layer(self, embedded: Tensor, present: Tensor | None = None) -> list[Tensor]:
        """The same after each layer."""
        mask = embedded.new_ones(embedded.shape[:2]) if present is None else present.to(embedded.dtype)
        output = self.model(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True)
        return [*output.hidden_states[1:-1], output.last_hidden_state]


def hugging_face(purpose: str) -> ModuleType:
    """The package `transformers`. Raises MissingExtraError if it is not installed."""
    return require("transformers", "encoder", purpose)


def refuse_remote_code(config: Mapping[str, Any], name: str) -> None:
    """Raise ValueError if a configuration asks for Python code that comes with the weights: it could do anything.

    So may the configuration of a part, within it.
    """
    if config.get(_REMOTE_CODE):
        raise ValueError(
            f"{name} wants to run code of its own ({_REMOTE_CODE}: {config[_REMOTE_CODE]}); it is not used"
        )
    for part in config.values():
        if isinstance(part, Mapping):
            refuse_remote_code(part, name)


def _without_pooling(auto_model: Any, config: Any) -> Any:
    """The model, without the layer over the first piece where its class lets it be left out."""
    try:
        return auto_model.from_config(config, trust_remote_code=False, add_pooling_layer=False)
    except TypeError:
        return auto_model.from_config(config, trust_remote_code=False)


def _positions(model: nn.Module, config: Any) -> int:
    """How many pieces have a position: models of RoBERTa's kind count theirs from behind the number of the padding."""
    table = getattr(getattr(model, "embeddings", None), "position_embeddings", None)
    padding = getattr(table, "padding_idx", None)
    return int(config.max_position_embeddings) - (0 if padding is None else padding + 1)
