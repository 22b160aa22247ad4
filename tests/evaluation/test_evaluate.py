"""What counts as right, slot by slot, and what is refused."""

from typing import Any

import pytest

from lvextract import Event, Extraction, Mention, Party
from lvextract.evaluation import Count, Difference, evaluate

TEXT = "15. maijā Ogrē notika konkurss „Zelta ābele”. To rīkoja Ogres novada pašvaldība. 1. vietu ieguva Anna Bērza."
WINNER = {"mention": "Anna Bērza", "name": "Anna Bērza"}
CONTEST: dict[str, Any] = {
    "type": "konkurss",
    "trigger": "notika konkurss",
    "title": {"mention": "Zelta ābele", "name": "Zelta ābele"},
    "date": {"mention": "15. maijā", "start": "2024-05-15", "end": None},
    "location": [{"mention": "Ogrē", "name": "Ogre"}],
    "organizers": [{"mention": "Ogres novada pašvaldība", "name": "Ogres novada pašvaldība"}],
    "participants": [WINNER],
    "awards": [{"mention": "1. vietu", "name": "1. vieta", "place": 1, "recipients": [WINNER]}],
}
GOLD = [{"id": "a", "text": TEXT, "published": "2024-05-20", "events": [CONTEST]}]
RIGHT, EXTRA_AND_MISSING, MISSING = Count(1, 1, 1), Count(0, 1, 1), Count(0, 0, 1)


def with_slots(**slots: Any) -> dict[str, list[dict[str, Any]]]:
    """The gold record as a prediction, but for some slots."""
    return {"a": [CONTEST | slots]}


def test_gold_agrees_with_itself() -> None:
    evaluation = evaluate(GOLD, with_slots())
    assert {slot: count.f1 for slot, count in evaluation.strict.items() if slot != "time"} == dict.fromkeys(
        ("date", "organizers", "participants", "awards", "event", "type", "title", "location"), 1.0
    )
    assert (evaluation.headline, evaluation.differences, evaluation.texts) == (1.0, (), 1)


@pytest.mark.parametrize(
    ("slot", "value", "strict", "lenient"),
    [
        ("type", "Konkurss", RIGHT, RIGHT),
        ("type", "sacensības", EXTRA_AND_MISSING, EXTRA_AND_MISSING),
        ("date", {"start": "2024-05-15", "end": "2024-05-15"}, RIGHT, RIGHT),
        ("date", {"start": "2024-05-15T18:00"}, RIGHT, RIGHT),
        ("date", {"start": "2024-05"}, EXTRA_AND_MISSING, EXTRA_AND_MISSING),
        ("date", {"start": "2024-05-15", "end": "2024-05-16"}, EXTRA_AND_MISSING, EXTRA_AND_MISSING),
        ("date", None, MISSING, MISSING),
        ("title", {"name": "„ZELTA-ĀBELE”"}, RIGHT, RIGHT),
        ("title", {"name": "ābele", "mention": "ābele"}, EXTRA_AND_MISSING, RIGHT),
        ("location", [{"name": "Ogrē", "mention": "Ogrē"}], EXTRA_AND_MISSING, RIGHT),
        ("organizers", [{"name": "Ogre", "mention": "Ogres"}], EXTRA_AND_MISSING, RIGHT),
        ("organizers", [{"name": "ONP", "aliases": ["Ogres novada pašvaldība"]}], RIGHT, RIGHT),
        ("organizers", [], MISSING, MISSING),
        ("participants", [WINNER, WINNER], Count(1, 2, 1), Count(1, 2, 1)),
        ("awards", [{"name": "zelts", "place": 1, "recipients": [WINNER]}], RIGHT, RIGHT),
        ("awards", [{"name": "1. vieta", "recipients": [WINNER]}], RIGHT, RIGHT),
        ("awards", [{"name": "2. vieta", "place": 2, "recipients": [WINNER]}], EXTRA_AND_MISSING, EXTRA_AND_MISSING),
        ("awards", [{"name": "1. vieta", "place": 1}], EXTRA_AND_MISSING, EXTRA_AND_MISSING),
        (
            "awards",
            [{"name": "1. vieta", "place": 1, "recipients": [{"name": "Annas Bērzas", "mention": "Anna Bērza"}]}],
            EXTRA_AND_MISSING,
            RIGHT,
        ),
    ],
)
def test_what_counts_as_right(slot: str, value: Any, strict: Count, lenient: Count) -> None:
    evaluation = evaluate(GOLD, with_slots(**{slot: value}))
    assert (evaluation.strict[slot], evaluation.lenient[slot]) == (strict, lenient)


def test_the_hour_counts_by_itself() -> None:
    gold = [GOLD[0] | {"events": [CONTEST | {"date": {"mention": "15. maijā", "start": "2024-05-15T18:00"}}]}]
    assert evaluate(gold, with_slots(date={"start": "2024-05-15T18:00"})).strict["time"] == RIGHT
    assert evaluate(gold, with_slots(date={"start": "2024-05-15T17:00"})).strict["time"] == EXTRA_AND_MISSING
    assert evaluate(gold, with_slots(date={"start": "2024-05-16T18:00"})).strict["time"] == EXTRA_AND_MISSING


def test_a_gold_date_without_a_calendar_value_does_not_count() -> None:
    gold = [GOLD[0] | {"events": [CONTEST | {"date": {"mention": "15. maijā", "start": None}}]}]
    assert evaluate(gold, with_slots()).strict["date"] == Count(0, 0, 0)


def test_records_that_share_too_little_are_not_paired() -> None:
    other = {"type": "koncerts", "trigger": "rīkoja", "participants": [WINNER]}
    evaluation = evaluate(GOLD, {"a": [other]})
    assert evaluation.strict["event"] == EXTRA_AND_MISSING
    assert evaluation.strict["participants"] == EXTRA_AND_MISSING
    assert evaluation.differences[0] == Difference("a", "event", ("koncerts «rīkoja»",), ())


def test_the_most_alike_are_paired_whatever_their_order() -> None:
    less = {"type": "konkurss", "trigger": "ieguva"}
    assert evaluate(GOLD, {"a": [less, CONTEST]}).strict["organizers"] == RIGHT


def test_differences_name_what_is_too_much_and_what_is_missing() -> None:
    evaluation = evaluate(GOLD, with_slots(organizers=[{"name": "Ogre"}], awards=[], date=None))
    assert evaluation.differences == (
        Difference("a", "date", (), ("2024-05-15",)),
        Difference("a", "organizers", ("Ogre",), ("Ogres novada pašvaldība",)),
        Difference("a", "awards", (), ("1. vieta: Anna Bērza",)),
    )


def test_events_of_the_library_are_compared_by_their_offsets() -> None:
    start = TEXT.index("Ogres")
    mention = Mention(start=start, end=start + 5, text="Ogres")
    party = Party(name="Ogre", kind="place", mentions=[mention], rule="test")
    trigger = Mention(start=15, end=30, text=TEXT[15:30])
    event = Event(type="konkurss", trigger=trigger, organizers=[party], rule="test", confidence=1)
    for predicted in ({"a": [event]}, {"a": [event.model_dump()]}, [Extraction(id="a", events=[event])]):
        evaluation = evaluate(GOLD, predicted)  # type: ignore[arg-type]
        assert evaluation.strict["event"] == RIGHT
        assert (evaluation.strict["organizers"], evaluation.lenient["organizers"]) == (EXTRA_AND_MISSING, RIGHT)


def test_failed_and_unknown_texts_are_told() -> None:
    rows = [Extraction(id="a", error="ValueError: too long"), Extraction(id="b")]
    evaluation = evaluate(GOLD, rows)
    assert (evaluation.failed, evaluation.unknown) == (("a",), ("b",))
    assert evaluation.strict["event"] == MISSING


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"text": TEXT, "events": []}, "gold, row 2: `id`: Field required"),
        ({"id": "b", "text": TEXT}, "gold, row 2: `events`: Field required"),
        ({"id": "b", "events": []}, "gold, row 2: `text`: Field required"),
        ({"id": "b", "text": TEXT, "events": [{"trigger": "notika"}]}, "gold, row 2: `events.0.type`: Field required"),
        ({"id": "b", "text": TEXT, "events": [{"type": "talka", "awards": "1. vieta"}]}, "`events.0.awards`"),
        ({"id": "b", "text": TEXT, "events": [{"type": "talka", "trigger": "talka"}]}, "not have the words 'talka'"),
        ({"id": "a", "text": TEXT, "events": []}, "gold, row 2: the id 'a' came before"),
        ("a", "gold, row 2: "),
    ],
)
def test_gold_rows_that_are_refused(row: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match="gold, row 2") as refusal:
        evaluate([*GOLD, row], with_slots())
    assert complaint in str(refusal.value)


@pytest.mark.parametrize(
    ("predicted", "complaint"),
    [
        ({}, "no prediction for 1 of 1 gold texts; the first is 'a'"),
        ([{"id": "a"}], "predicted, row 1: `events`: Field required"),
        ([{"id": "a", "events": []}] * 2, "predicted, row 2: the id 'a' came before"),
        ([Extraction(events=[])], "predicted, row 1: an `Extraction` without an id"),
        ({"a": [{"type": ""}]}, "predicted, 'a': `events.0.type`"),
    ],
)
def test_predictions_that_are_refused(predicted: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match="predict") as refusal:
        evaluate(GOLD, predicted)
    assert complaint in str(refusal.value)
