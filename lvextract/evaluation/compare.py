"""`evaluate`: all predictions against all gold texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lvextract.evaluation.comparable import comparable
from lvextract.evaluation.figures import Evaluation
from lvextract.evaluation.tally import Tally
from lvextract.evaluation.texts import GoldRow, Id, Predicted, Prediction, Row, numbered, read_gold, read_predicted


def evaluate(gold: Iterable[Row], predicted: Predicted) -> Evaluation:
    """How the predicted records agree with the gold ones.

    `gold` are rows with `id`, `text` and `events`; `predicted` is a mapping from each `id` to its events, or rows with
    `id` and `events`: what `extract_many` gives, or lines of `lvextract batch`. An event is an `Event`, what its
    `model_dump` gives, or a mapping as annotators write it, with a `mention` (words of the text) in place of offsets.

    >>> text = "Koncertu Ogrē rīkoja Ogres novada kultūras centrs."
    >>> center = {"mention": "Ogres novada kultūras centrs", "name": "Ogres novada kultūras centrs"}
    >>> concert = {"type": "koncerts", "trigger": "Koncertu", "organizers": [center]}
    >>> gold = [{"id": 1, "text": text, "events": [concert]}]
    >>> evaluation = evaluate(gold, {1: []})
    >>> evaluation.strict["organizers"], evaluation.headline
    (Count(tp=0, predicted=0, gold=1), 0.0)
    >>> import lvextract
    >>> evaluation = evaluate(gold, {1: lvextract.extract(text)})
    >>> evaluation.strict["organizers"].f1, evaluation.strict["event"].f1
    (1.0, 1.0)
    >>> for difference in evaluation.differences:
    ...     print(difference)
    Difference(id=1, slot='location', extra=('Ogre',), missing=())

    A text that failed counts as one without records, and stands in `failed`; a prediction whose `id` the gold lacks
    does not count, and stands in `unknown`. Raises ValueError, which names the row, if a gold text has no prediction,
    if an `id` comes twice, or if a row or a record is in another form.
    """
    return compare(read_gold(numbered(gold, "gold")), read_predicted(predicted))


def compare(gold: Mapping[Id, GoldRow], predicted: Mapping[Id, Prediction]) -> Evaluation:
    """How predictions agree with gold texts that have been read. Raises ValueError if a text has no prediction."""
    missing = [id for id in gold if id not in predicted]
    if missing:
        raise ValueError(f"no prediction for {len(missing):,} of {len(gold):,} gold texts; the first is {missing[0]!r}")
    tally = Tally()
    for id, row in gold.items():
        records = [comparable(event, row.text) for event in row.events]
        tally.add(id, predicted[id].comparable(row.text), records)
    return Evaluation(
        strict=tally.strict,
        lenient=tally.lenient,
        differences=tuple(tally.differences),
        texts=len(gold),
        failed=tuple(id for id in gold if predicted[id].failed),
        unknown=tuple(id for id in predicted if id not in gold),
    )
