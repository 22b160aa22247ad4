"""`lvextract annotate`: predicted records in the form in which people correct them."""

import json
from pathlib import Path

import pytest

from lvextract import Event, Mention, Party
from lvextract.cli import main
from lvextract.evaluation.annotate import to_gold
from lvextract.evaluation.check import ERROR, check
from lvextract.evaluation.gold import GoldText
from lvextract.pipeline import Extractor

TEXT = "15. maijā Ogrē notika koncerts. To rīkoja Ogres novada pašvaldība. Uzstājās Anna Bērza."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    path = tmp_path / "raksti.jsonl"
    rows = [{"id": "a", "text": TEXT, "published": "20.05.2024"}, {"text": "Ogrē līst."}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_the_rows_are_gold_that_has_no_errors(
    extractor: Extractor, texts: Path, tmp_path: Path, capsys: Capture
) -> None:
    gold = tmp_path / "zelts.jsonl"
    assert main(["annotate", str(texts), "-o", str(gold)]) == 0
    assert capsys.readouterr().err == "texts: 2, failed, left out: 0\n"
    first, second = (json.loads(line) for line in gold.read_text("utf-8").splitlines())
    assert (first["id"], first["text"], first["published"]) == ("a", TEXT, "2024-05-20")
    (concert,) = first["events"]
    assert (concert["type"], concert["date"]["mention"], concert["date"]["start"]) == (
        "koncerts", "15. maijā", "2024-05-15",
    )  # fmt: skip
    assert concert["organizers"] == [
        {"mention": "Ogres novada pašvaldība", "name": "Ogres novada pašvaldība", "kind": "organization", "count": None}
    ]
    assert second == {"id": 2, "text": "Ogrē līst.", "published": None, "events": []}
    assert [one for one in check([first, second]) if one.grade == ERROR] == []


def test_a_party_is_given_by_the_mention_nearest_to_the_event() -> None:
    def mention(words: str, start: int) -> Mention:
        start = text.index(words, start)
        return Mention(start=start, end=start + len(words), text=words)

    text = "Anna Bērza smaidīja. Bija vakars. Koncertā dziedāja A. Bērza."
    party = Party(
        name="Anna Bērza", kind="person", mentions=[mention("Anna Bērza", 0), mention("A. Bērza", 9)], rule=""
    )
    trigger = mention("Koncertā", 0)
    event = Event(type="koncerts", trigger=trigger, participants=[party], rule="", confidence=1)
    (found,) = to_gold(1, text, None, [event]).events[0].participants
    assert found.mention == "A. Bērza"


def test_corrections_are_not_written_over(texts: Path, tmp_path: Path, capsys: Capture) -> None:
    gold = tmp_path / "zelts.jsonl"
    gold.write_text("labots", "utf-8")
    assert main(["annotate", str(texts), "-o", str(gold)]) == 2
    assert f"lvextract: {gold} is there already" in capsys.readouterr().err
    assert gold.read_text("utf-8") == "labots"


def test_a_text_that_fails_is_left_out_and_told(extractor: Extractor, texts: Path, capsys: Capture) -> None:
    texts.write_text('{"id": "a", "text": 5}\n{"id": "b", "text": "Ogrē līst."}\n', "utf-8")
    assert main(["annotate", str(texts)]) == 1
    told = capsys.readouterr()
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["b"]
    assert told.err == (
        f"lvextract: {texts}, line 1: TypeError: text must be a string, not int\ntexts: 2, failed, left out: 1\n"
    )


def test_what_a_record_leaves_out_is_null_or_empty() -> None:
    row = {"id": 1, "events": [{"type": "talka", "participants": None}]}
    assert GoldText.model_validate(row).row()["events"] == [
        {
            **{"type": "talka", "trigger": None, "title": None, "date": None},
            **{"location": [], "organizers": [], "participants": [], "awards": []},
        }
    ]
