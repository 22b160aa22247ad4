"""What share of the gold fillers is among the candidates that the event stage chooses from.

`python -m pytest tests/benchmarks/test_candidates.py -s` prints the table. What is no candidate cannot be chosen: of
the fillers of events that the stage has a trigger for, and of all.
"""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from lvextract import Extractor
from lvextract.evaluation.comparable import fold
from lvextract.events import scene_of
from lvextract.events.assembly.awards import fill_awards
from lvextract.events.context.scene import Scene
from lvextract.events.questions.candidates import candidates
from lvextract.events.questions.dates import dates, set_dates
from lvextract.events.recipients.won import find_won
from lvextract.events.scoring.neural import model_in
from lvextract.nlp import SHIPPED
from lvextract.records import Party
from lvextract.training.annotated import Annotated, is_period, match, read_annotated, wins

BENCH = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "bench"
SLOTS = ("organizers", "participants")

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason=f"no gold data in {BENCH}; set LVEXTRACT_BENCH")

Filler = tuple[str, str]  # a slot, and whether what fills it is a candidate, its event has none, or it is missing


def names_of(parties: Iterator[Party]) -> set[str]:
    return {fold(name) for party in parties for name in (party.name, *party.aliases)}


def fillers_in(text: Annotated) -> Iterator[Filler]:
    """Each gold filler of the text."""
    scorer = model_in(SHIPPED).of(text.document)
    scene = scene_of(text.document, scorer)
    matched = match(text, scene.happenings)
    shown = {id(matched[id(one)]): one for one in scene.happenings if id(one) in matched}
    won = find_won(scene)
    set_dates(scene, scorer)
    fill_awards(scene, scorer)
    proposed = list(parties_of(scene))
    for gold in text.events:
        happening = shown.get(id(gold))
        names = names_of(party for owner, party in proposed if owner is happening)
        for slot in SLOTS:
            for filler in gold[slot]:
                yield slot, state(happening is not None, fold(filler["name"]) in names)
        if gold["date"] and gold["date"]["start"]:
            times = [] if happening is None else dates(scene, happening)
            yield "date", state(happening is not None, any(is_period(one.timex, gold) for one in times))
        for award in gold["awards"]:
            found = any(wins(text, one.prize.name, one.prize.place, one.recipients, [award]) for one in won)
            yield "awards", state(True, found)


def parties_of(scene: Scene) -> Iterator[tuple[object, Party]]:
    """Each party that may fill a slot of a happening."""
    for of_sentence in candidates(scene):
        yield from ((candidate.happening, candidate.party) for candidate in of_sentence)
    for happening in scene.happenings:
        yield from ((happening, party) for award in happening.awards for party in award.recipients)


def state(has_event: bool, is_candidate: bool) -> str:
    return "no event" if not has_event else "candidate" if is_candidate else "missing"


@pytest.mark.parametrize("name", ["events-dev", "articles-dev"])
def test_gold_fillers_are_candidates(extractor: Extractor, name: str) -> None:
    texts = read_annotated([BENCH / f"{name}.jsonl"], extractor)
    counts = Counter(filler for text in texts for filler in fillers_in(text))
    print(f"\n{name:14}   gold   among the candidates   of events that have a trigger")
    shares = {}
    for slot in ("date", *SLOTS, "awards"):
        proposed, missing = counts[slot, "candidate"], counts[slot, "missing"]
        told, gold = proposed + missing, proposed + missing + counts[slot, "no event"]
        shares[slot] = proposed / told
        print(f"{slot:14}{gold:7}{proposed / gold:23.2f}{shares[slot]:32.2f}")
    assert shares["participants"] >= 0.85
    assert shares["awards"] >= 0.65
