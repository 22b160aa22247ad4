"""A student: some layers of its teacher, and its vectors."""

import pytest
import torch

from lvextract.nlp.encoder.hugging_face import HuggingFaceEncoder
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Network
from lvextract.training.encoder.batches import Batch
from lvextract.training.encoder.distillation import Likeness, student_of
from lvextract.training.encoder.examples import Example
from lvextract.training.encoder.fitting import Fit, Plan
from lvextract.training.encoder.train import maker_for


@pytest.fixture
def batch(model: Model, examples: list[list[Example]]) -> Batch:
    maker = maker_for(model)
    return maker.batch([*maker.windows(examples[:3]), *maker.windows([[*examples[4], *examples[5]]])])


@pytest.mark.parametrize(("layers", "taken"), [(1, [3]), (2, [1, 3]), (3, [0, 2, 3]), (4, [0, 1, 2, 3])])
def test_a_student_has_evenly_spaced_layers_and_the_heads(model: Model, layers: int, taken: list[int]) -> None:
    student = student_of(model, layers)
    ours, theirs = student.network.state_dict(), model.network.state_dict()
    for new, old in enumerate(taken):
        name = "encoder.layers.{}.inner.weight"
        assert torch.equal(ours[name.format(new)], theirs[name.format(old)])
    for name in ("encoder.pieces.weight", "upos.weight", "parser.arc", "flags.weight"):
        assert torch.equal(ours[name], theirs[name])
    assert student.network.encoder.shape.layers == layers  # type: ignore[union-attr]
    assert student.pieces is model.pieces


@pytest.mark.parametrize("layers", [0, 5])
def test_a_student_of_too_many_layers_is_refused(model: Model, layers: int) -> None:
    with pytest.raises(ValueError, match="its teacher has 4"):
        student_of(model, layers)


def test_a_student_of_an_encoder_of_hugging_face_is_refused(model: Model) -> None:
    pytest.importorskip("transformers")
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    encoder = HuggingFaceEncoder({"model_type": "bert", "vocab_size": 9, "max_position_embeddings": 12, **sizes})
    with pytest.raises(ValueError, match="not one of Hugging Face"):
        student_of(Model(Network(encoder, model.network.labels), model.pieces, model.flags), 1)


def test_who_is_like_the_teacher_loses_nothing_and_padding_does_not_count(model: Model, batch: Batch) -> None:
    same = student_of(model, 4)
    likeness = Likeness(same.network, model.network)
    same.network.eval().read(batch.windows)
    assert float(likeness(batch).detach()) == 0
    hidden = same.network.encoder.norm
    hidden.register_forward_hook(lambda _module, _inputs, vectors: vectors + 1)
    same.network.read(batch.windows)
    assert float(likeness(batch).detach()) > 0


def test_a_student_comes_nearer_while_its_teacher_stays(model: Model, batch: Batch) -> None:
    before = {name: weight.clone() for name, weight in model.network.state_dict().items()}
    student = student_of(model, 2)
    fit = Fit(student.network, Plan(9, 3e-3, 1e-3, 1), 4, {"teacher": Likeness(student.network, model.network)})
    losses = [fit.learn([batch] * 4)["teacher"] for _ in range(9)]
    assert losses[-1] < 0.8 * losses[0]
    kept = {name: torch.equal(weight, before[name]) for name, weight in model.network.state_dict().items()}
    assert kept == dict.fromkeys(before, True)
