"""Frames: one row an event, a party, an award with its recipient; the same in pandas and in polars."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from by_hand import event

from lvextract import Extraction, Extractor
from lvextract.export.tables import Library, awards_to_frame, events_to_frame, parties_to_frame
from lvextract.records import Hours

TEXTS = [
    {
        "id": 1,
        "text": "18. maijā Talsu novada pašvaldība rīkoja konkursu. 1. vietu ieguva Anna Bērza un Jānis Kalns.",
        "published": "2024-05-20",
    },
    {"id": 2, "text": 5},
    {"id": "c", "text": "Ogrē un Ikšķilē notika talka. Piedalījās 40 dalībnieki."},
]


@pytest.fixture(scope="module")
def results(extractor: Extractor) -> list[Extraction]:
    return list(extractor.extract_many(TEXTS))


@pytest.fixture(params=["pandas", "polars"])
def library(request: pytest.FixtureRequest) -> Library:
    pytest.importorskip(request.param, reason=f"the extra `{request.param}` is not installed")
    library: Library = request.param
    return library


def rows(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame of either library, None for what is missing."""
    if hasattr(frame, "to_dicts"):
        return list(frame.to_dicts())
    return [
        {k: v if v == v else None for k, v in row.items()}
        for row in frame.astype("object").where(frame.notna(), None).to_dict("records")
    ]


def test_events(results: list[Extraction], library: Library) -> None:
    first, *_, last = rows(events_to_frame(results, library))
    assert (first["id"], first["event"], first["type"]) == ("1", 0, "konkurss")
    assert (first["date"], first["start"], first["end"]) == ("2024-05-18", "2024-05-18", None)
    assert first["organizers"] == "Talsu novada pašvaldība"
    assert (last["id"], last["type"], last["start"]) == ("c", "talka", None)
    assert last["location"] == "Ogre; Ikšķile"


def test_hours_and_address_of_events(library: Library) -> None:
    open_days = event(
        "izstāde", start="2024-06-21T09:00", end="2024-06-22T16:00", hours=Hours(start="09:00", end="16:00")
    )
    table = events_to_frame([Extraction(id=1, url="https://example.lv/1", events=[open_days, event("talka")])], library)
    assert list(table.columns)[-2:] == ["hours", "url"]
    assert [(row["hours"], row["url"]) for row in rows(table)] == [
        ("09:00/16:00", "https://example.lv/1"),
        (None, "https://example.lv/1"),
    ]


def test_parties(results: list[Extraction], library: Library) -> None:
    found = rows(parties_to_frame(results, library))
    organizer = next(row for row in found if row["role"] == "organizer")
    assert (organizer["id"], organizer["name"], organizer["count"]) == ("1", "Talsu novada pašvaldība", None)
    mention = TEXTS[0]["text"][organizer["mention_start"] : organizer["mention_end"]]  # type: ignore[index]
    assert mention == "Talsu novada pašvaldība"
    assert [(row["name"], row["count"]) for row in found if row["id"] == "c"] == [("40 dalībnieki", 40)]


def test_awards_have_a_row_for_each_recipient(results: list[Extraction], library: Library) -> None:
    found = rows(awards_to_frame(results, library))
    assert [(row["id"], row["name"], row["place"], row["recipient"]) for row in found] == [
        ("1", "1. vieta", 1, "Anna Bērza"),
        ("1", "1. vieta", 1, "Jānis Kalns"),
    ]


@pytest.mark.parametrize("table", [events_to_frame, parties_to_frame, awards_to_frame])
def test_an_empty_table_has_its_columns(table: Any, results: list[Extraction], library: Library) -> None:
    empty, full = table([], library), table(results, library)
    assert len(empty) == 0
    assert list(empty.columns) == list(full.columns)
    assert list(empty.dtypes) == list(full.dtypes)


def test_an_id_with_half_a_surrogate_pair_has_its_row(library: Library) -> None:
    table = events_to_frame([Extraction(id="\ud800", events=[event("talka")])], library)
    assert [row["type"] for row in rows(table)] == ["talka"]


def test_example(capsys: pytest.CaptureFixture[str]) -> None:
    for library in ("pandas", "polars"):
        pytest.importorskip(library, reason=f"the extra `{library}` is not installed")
    runpy.run_path(str(Path(__file__).parents[2] / "examples" / "frames.py"), run_name="__main__")
    out = capsys.readouterr().out
    assert "Ogres novada pašvaldība" in out
    assert "Anna Bērza" in out


def test_another_library_is_refused() -> None:
    with pytest.raises(ValueError, match="library must be 'pandas' or 'polars'"):
        events_to_frame([], "numpy")  # type: ignore[arg-type]
