"""How good and how fast the weights are: `python -m pytest tests/benchmarks/test_models.py -s` prints the tables.

The corpora are not part of the package. `LVEXTRACT_BENCH` names the folder that holds `data/`.
"""

import os
import time
from pathlib import Path

import pytest
import stanza
import torch
from stock import stock_stanza, stock_weights

from lvextract.nlp import SHIPPED
from lvextract.nlp.weights import load_pipeline
from lvextract.training.corpora import read_treebank, running_text
from lvextract.training.weights_scores import evaluate

DATA = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "data"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no corpora in {DATA}; set LVEXTRACT_BENCH")

# What the weights must reach on the dev parts, in percent.
LEAST = {
    "tokens": 99.6,
    "sentences": 97.5,
    "UPOS": 96.8,
    "features": 93.0,
    "lemmas": 96.3,
    "LAS": 84.0,
    "entities": 79.0,
    "entities, macro3": 83.5,
    "event": 40.0,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    measured = evaluate(DATA, SHIPPED)
    print("\n" + measured.table())
    return measured.f1


@pytest.mark.parametrize("name", LEAST)
def test_quality(scores: dict[str, float], name: str) -> None:
    assert scores[name] >= LEAST[name]


def test_speed_beside_stock_sizes(tmp_path: Path) -> None:
    """The neural stage against Stanza as it comes: the default sizes, its search for trees, the same texts."""
    torch.set_num_threads(1)
    stock = speed(stock_stanza(stock_weights(DATA, tmp_path)))
    ours = speed(load_pipeline(SHIPPED))
    print(f"\nneural stage, one thread: {ours:.0f} tokens/s; stock sizes: {stock:.0f} tokens/s")
    assert ours >= 1000
    assert ours >= 2 * stock


def speed(pipeline: stanza.Pipeline) -> float:
    """Tokens a second over the paragraphs of the treebank's dev part, given all at once."""
    texts = [stanza.Document([], text=running_text(p)) for p in read_treebank(DATA / "ud/dev.conllu")]
    pipeline(texts[:5])  # what is done once is not counted
    start = time.perf_counter()
    documents = pipeline(texts)
    return sum(document.num_tokens for document in documents) / (time.perf_counter() - start)
