"""Where a run starts from."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.transformer import Transformer
from lvextract.nlp.folder import ENCODER
from lvextract.training import recipes
from lvextract.training.encoder.examples import Example
from lvextract.training.encoder.material import Material
from lvextract.training.encoder.run import Run
from lvextract.training.encoder.start import start_of

pytestmark = pytest.mark.usefixtures("few_gazetteers")


@pytest.fixture
def material(examples: list[list[Example]]) -> Material:
    return Material(examples, examples, [], [])


@pytest.fixture
def folder(model: Model, tmp_path: Path) -> Path:
    model.save(tmp_path / ENCODER)
    return tmp_path


def test_a_model_of_ours_goes_on_with_its_heads(model: Model, material: Material, folder: Path) -> None:
    start = start_of(Run(str(folder)), material, "cpu")
    assert start.rate == recipes.ENCODER_RATE / 2
    network = start.model.network
    assert network.labels.as_dict() == {name: list(kinds) for name, kinds in model.network.labels.as_dict().items()}
    assert {parameter.requires_grad for parameter in network.parameters()} == {True}
    for name, weight in model.network.state_dict().items():
        torch.testing.assert_close(network.state_dict()[name], weight, rtol=0, atol=0.05)


def test_a_head_whose_labels_are_others_begins_anew(model: Model, material: Material, folder: Path) -> None:
    (example,) = material.train[0]
    new = replace(example, words=[word._replace(label="B-deity") for word in example.words])
    start = start_of(Run(str(folder)), replace(material, train=[[new]]), "cpu")
    labels, network = start.model.network.labels, start.model.network
    assert list(labels.entities) == ["deity"]
    assert list(labels.upos) == list(model.network.labels.upos)
    assert network.entities(torch.zeros(1, 1, 16)).shape[2] == 5
    torch.testing.assert_close(network.upos.bias, model.network.upos.bias, rtol=0, atol=0.05)


def test_a_student_has_its_teachers_layers_and_a_loss_more(model: Model, material: Material, folder: Path) -> None:
    start = start_of(Run(teacher=folder, layers=2), material, "cpu")
    assert isinstance(start.model.network.encoder, Transformer)
    assert start.model.network.encoder.shape.layers == 2
    assert set(start.more) == {"teacher"}
    assert {parameter.requires_grad for parameter in start.model.network.parameters()} == {True}


def test_an_encoder_of_hugging_face_learns_slowly(material: Material, toy_encoder: Path) -> None:
    start = start_of(Run(str(toy_encoder)), material, "cpu")
    assert (start.rate, start.more) == (recipes.HUGGING_FACE_RATE, {})
    assert start.model.config is not None
    assert list(start.model.network.labels.entities) == ["GPE", "person"]
