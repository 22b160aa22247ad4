"""What more annotated texts would buy: `python -m pytest tests/benchmarks/test_learning_curve.py -s` prints the table.

The network of the event stage learns from an eighth, a quarter, a half and all of the texts of four fifths, and is
asked about the candidates of the last fifth; by question the average precision of its answers, over two such fifths.
Real paragraphs and written articles are told apart. It takes most of an hour on one core.
"""

import os
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from statistics import mean

import pytest

from lvextract import Extractor
from lvextract.events.scoring import LinearScorer
from lvextract.events.scoring.asked import QUESTIONS
from lvextract.events.scoring.neural import Model
from lvextract.training.annotated import OWN, folds, read_annotated, read_records
from lvextract.training.events.examples import Example
from lvextract.training.events.network import answers, train
from lvextract.training.events.tagger import tag_unseen
from lvextract.training.events.train import examples_of

SHARED = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared"))
BENCH = SHARED / "bench"
PARAGRAPHS = [OWN / "treebank.jsonl", BENCH / "events-dev.jsonl"]
ARTICLES = [OWN / "news.jsonl", OWN / "pages.jsonl", BENCH / "articles-dev.jsonl"]
SHARES = (8, 4, 2, 1)  # one of so many texts
FOLDS, ASKED = 5, 2

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason=f"no gold data in {BENCH}; set LVEXTRACT_BENCH")


def average_precision(answered: Iterable[tuple[float, float]]) -> float:
    """The mean, over all that was chosen, of the precision among those that are at least as probable."""
    ranked = [chosen for _, chosen in sorted(answered, reverse=True)]
    hits = [rank for rank, chosen in enumerate(ranked, 1) if chosen]
    return mean(found / rank for found, rank in enumerate(hits, 1)) if hits else 0.0


def precisions(model: Model, asked: Iterable[Example]) -> dict[str, float]:
    """The average precision of the model's answers, by question."""
    pairs: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for example in asked:
        for question, (probabilities, chosen) in answers(model, example).items():
            pairs[question] += zip(probabilities, chosen, strict=True)
    return {question: average_precision(pairs[question]) for question in QUESTIONS}


def test_more_texts_make_better_answers(extractor: Extractor) -> None:
    paths = dict.fromkeys([*sorted(OWN.glob("*.jsonl")), *PARAGRAPHS, *ARTICLES])
    texts = read_annotated(paths, extractor, SHARED / "data/ud")
    tag_unseen(texts, seed=1)
    examples = examples_of(texts, texts)
    kinds = {"paragraphs": read_records(PARAGRAPHS).keys(), "articles": read_records(ARTICLES).keys()}
    table: dict[tuple[str, str], dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for others, part in islice(folds(list(examples), FOLDS), ASKED):
        for share in SHARES:
            model = train([examples[id] for id in others[::share]], LinearScorer({}, {}), seed=1)
            for kind, ids in kinds.items():
                for question, precision in precisions(model, [examples[id] for id in part if id in ids]).items():
                    table[kind, question][share].append(precision)
    print(f"\n{'texts':26}" + "".join(f"{'1/' + str(share):>8}" for share in SHARES))
    for (kind, question), row in table.items():
        print(f"{kind:11}{question:15}" + "".join(f"{mean(row[share]):8.3f}" for share in SHARES))
    for kind in kinds:
        least, most = (mean(mean(table[kind, question][share]) for question in QUESTIONS) for share in (8, 1))
        assert most > least
