"""What a batch teaches, and what it does not."""

from dataclasses import replace

import pytest
import torch

from lvextract.nlp.encoder.model import Model
from lvextract.training import recipes
from lvextract.training.encoder.batches import Batch
from lvextract.training.encoder.examples import Example
from lvextract.training.encoder.losses import losses, total
from lvextract.training.encoder.train import maker_for

HEADS = ("entities", "spans", "upos", "feats", "events", "parser")


def batch(model: Model, *examples: Example) -> Batch:
    return maker_for(model).batch([examples])


def taught(model: Model, made: Batch) -> set[str]:
    """The heads that get a gradient."""
    model.network.zero_grad()
    total(losses(model.network, made)).backward()
    parameters = {name: list(getattr(model.network, name).parameters()) for name in HEADS}
    return {name for name, found in parameters.items() if any(p.grad is not None and bool(p.grad.any()) for p in found)}


def test_a_sentence_teaches_what_is_annotated_in_it(model: Model, examples: list[list[Example]]) -> None:
    (example,) = examples[0]
    recorded = replace(example, events=frozenset({1}), spans=frozenset({(0, 0, "party")}))
    assert taught(model, batch(model, example)) == {"entities", "upos", "feats", "parser"}
    assert taught(model, batch(model, recorded)) == set(HEADS)
    assert taught(model, batch(model, replace(recorded, has_entities=False))) == set(HEADS) - {"entities"}
    assert taught(model, batch(model, Example(example.words, events=frozenset()))) == {"events", "spans"}


def test_a_sentence_without_labels_teaches_nothing(model: Model, examples: list[list[Example]]) -> None:
    made = batch(model, Example(examples[0][0].words))
    assert taught(model, made) == set()
    assert not any(
        parameter.grad.any() for parameter in model.network.encoder.parameters() if parameter.grad is not None
    )
    assert {name: float(loss.detach()) for name, loss in losses(model.network, made).items()} == dict.fromkeys(
        ("entities", "upos", "feats", "heads", "relations", "events", "spans"), 0.0
    )


@pytest.mark.parametrize("task", ["entities", "upos", "feats", "heads", "relations", "events", "spans"])
def test_what_is_read_beside_changes_nothing_unless_it_is_annotated(
    model: Model, examples: list[list[Example]], task: str
) -> None:
    model.network.eval()
    recorded = replace(examples[0][0], events=frozenset({1}), spans=frozenset({(0, 0, "party")}))
    bare = Example(examples[1][0].words * 2)
    maker = maker_for(model)
    alone, beside = (
        losses(model.network, maker.batch(windows))[task] for windows in ([[recorded]], [[recorded], [bare]])
    )
    torch.testing.assert_close(alone, beside)


def test_the_total_is_weighted() -> None:
    parts = {"entities": torch.tensor(2.0), "events": torch.tensor(1.0)}
    weights = recipes.LOSS_WEIGHTS
    assert total(parts) == 2 * weights["entities"] + weights["events"]
