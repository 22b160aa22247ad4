"""Stanza beyond its documented interface: where it is used, and that each part is as we need it.

When one fails with a new release, the module that imports the part must be read beside that release.
"""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import stanza
from stanza.models.common import utils

import lvextract
from lvextract.nlp import SHIPPED, stanza_internals
from lvextract.nlp.weights import load_pipeline

PACKAGE = Path(lvextract.__file__).parent


@pytest.fixture(scope="module")
def pipeline() -> stanza.Pipeline:
    return load_pipeline(SHIPPED)


def test_no_other_module_imports_them() -> None:
    found = sorted(
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if any(name.startswith("stanza.") for name in imported(path))
    )
    assert found == ["nlp/stanza_internals.py", "training/stanza_internals.py"]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_the_lemmatizer_has_its_dictionary(pipeline: stanza.Pipeline) -> None:
    assert stanza_internals.dictionary_of(pipeline)["*"]["koncertu"] == "koncerts"


def test_the_tokenizer_reads_in_blocks(pipeline: stanza.Pipeline) -> None:
    names = [type(layer).__name__ for layer in stanza_internals.tokenizer_of(pipeline).modules()]
    assert "BlockLSTM" in names


def test_models_ask_for_optimizers_by_these_names() -> None:
    before = utils.get_optimizer, utils.get_split_optimizer
    with stanza_internals.without_optimizers():
        assert utils.get_optimizer("adam", None) == utils.get_split_optimizer("adam", None) == {}
    assert (utils.get_optimizer, utils.get_split_optimizer) == before


def test_a_variant_may_take_the_place_of_a_processor() -> None:
    assert stanza_internals.ProcessorVariant.OVERRIDE is False
    assert list(inspect.signature(stanza_internals.register_processor_variant).parameters) == ["name", "variant"]


def test_sentences_take_properties() -> None:
    assert isinstance(inspect.getattr_static(stanza_internals.Sentence, "reading"), property)


def test_a_circle_of_heads_is_contracted_and_opened_again() -> None:
    heads, cycle = np.array([0, 2, 1]), np.array([False, True, True])
    scores = np.array([[-np.inf, 0, 0], [2, -np.inf, 5], [1, 5, -np.inf]], dtype=np.float64)
    contracted, *places = stanza_internals.process_cycle(heads, cycle, scores)
    assert contracted.shape == (2, 2)
    assert stanza_internals.expand_contracted_tree(heads, np.array([0, 0]), *places).tolist() == [0, 0, 1]
