"""The network that a run starts from: over a pretrained encoder, one of ours that goes on, or a student."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from lvextract.nlp.encoder.flags import Flags
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Labels, Network
from lvextract.nlp.encoder.pieces import Pieces
from lvextract.nlp.folder import ENCODER
from lvextract.training import recipes
from lvextract.training.encoder.base import load_base
from lvextract.training.encoder.distillation import Likeness, student_of
from lvextract.training.encoder.examples import Example
from lvextract.training.encoder.fitting import Loss
from lvextract.training.encoder.material import Material
from lvextract.training.encoder.run import Run
from lvextract.training.flag_data import flags_of_forms

# The weights of a network whose shape depends on each of its labels.
_PARTS = {
    "entities": "entities.", "upos": "upos.", "feats": "feats.", "relations": "parser.relation", "spans": "spans."
}  # fmt: skip


@dataclass(frozen=True)
class Start:
    """A model before training, the rate at which its encoder is to learn, and losses beside those of the tasks."""

    model: Model
    rate: float
    more: Mapping[str, Loss] = field(default_factory=dict)


def start_of(run: Run, material: Material, device: str) -> Start:
    """What the run asks for, on `device`."""
    torch.manual_seed(run.seed)
    if run.teacher is not None:
        return _student(run.teacher, run.layers, device)
    ours = Path(run.source) / ENCODER
    return _continued(ours, run, material, device) if ours.exists() else _fresh(run, material, device)


def _student(folder: Path, layers: int, device: str) -> Start:
    teacher = Model.load(folder / ENCODER, exact=True)
    model = student_of(teacher, layers)
    likeness = Likeness(model.network.to(device), teacher.network.to(device))
    return Start(model, recipes.ENCODER_RATE, {"teacher": likeness})


def _continued(path: Path, run: Run, material: Material, device: str) -> Start:
    """Heads whose labels cover those of the corpora go on; the others begin anew."""
    model = Model.load(path, exact=True)
    old = model.network
    labels = _common(old.labels, labels_of(material.train))
    network = Network(old.encoder, labels)
    new = [_PARTS[name] for name, kinds in labels.as_dict().items() if kinds != old.labels.as_dict()[name]]
    kept = {name: weight for name, weight in old.state_dict().items() if not name.startswith(tuple(new))}
    network.load_state_dict(kept, strict=False)
    network.requires_grad_(True).to(device)
    rate = _rate(model.config) * recipes.CONTINUED
    return Start(Model(network, model.pieces, _flags(run, material), model.config), rate)


def _fresh(run: Run, material: Material, device: str) -> Start:
    base = load_base(run.source, material.forms)
    network = Network(base.encoder, labels_of(material.train)).to(device)
    model = Model(network, Pieces(base.tokenizer, base.special), _flags(run, material), base.config)
    return Start(model, _rate(base.config))


def _rate(config: Mapping[str, Any] | None) -> float:
    """For an encoder of Hugging Face, which has a configuration, or one of ours."""
    return recipes.ENCODER_RATE if config is None else recipes.HUGGING_FACE_RATE


def _flags(run: Run, material: Material) -> Flags:
    return Flags.raised(flags_of_forms(material.words, run.seed))


def _common(old: Labels, needed: Labels) -> Labels:
    """The old labels of each kind where they have all that are needed."""
    wanted = needed.as_dict()
    return Labels(**{
        name: kinds if set(wanted[name]) <= set(kinds) else wanted[name] for name, kinds in old.as_dict().items()
    })  # fmt: skip


def labels_of(paragraphs: Iterable[Sequence[Example]]) -> Labels:
    """What there is to choose from in the examples, in a fixed order."""
    words = [word for paragraph in paragraphs for example in paragraph if example.has_tags for word in example.words]
    return Labels(
        entities=sorted({word.label[2:] for word in words} - {""}),
        upos=sorted({word.upos for word in words}),
        feats=[bundle for bundle, _ in Counter(word.bundle for word in words).most_common()],
        relations=sorted({word.relation for word in words}),
    )
