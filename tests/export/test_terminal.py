"""The table for the eyes: on terminals of every width, in files, in colours and without."""

import io
import unicodedata

import pytest
from by_hand import award, event, party
from hypothesis import given, settings
from hypothesis import strategies as st

from lvextract import Event, Mention, When
from lvextract.export.terminal import print_events

LONG = "Ziemeļlatvijas starpnovadu šķēršļu skrējiena komanda"
FULL = event(
    "skrējiens",
    start="2024-05-17T18:00",
    end="2024-05-17T21:00",
    title="Pļavu aplis",
    location=["Ērgļu pamatskola"],
    organizers=[party("Ērgļu pagasts", "place")],
    participants=[party(f"{number}. {LONG}") for number in range(1, 21)],
    awards=[award("1. vieta", party("Ģirts Ķēniņš", "person"), amount="100 eiro", category="vīri")],
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(*events: Event, width: int | None = None, monkeypatch: pytest.MonkeyPatch, **environment: str) -> list[str]:
    """The lines on a terminal of `width` columns, in a file if it is None."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", **environment}.items():
        monkeypatch.setenv(name, value)
    if width:
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("LINES", "50")
    file = Terminal() if width else io.StringIO()
    print_events(events, file)
    return file.getvalue().split("\n")


def test_in_a_file_every_name_has_its_line_unwrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(FULL, monkeypatch=monkeypatch)
    assert lines[:5] == [
        "1. skrējiens «Pļavu aplis»",
        "   date          2024-05-17 18:00 – 2024-05-17 21:00",
        "   place         Ērgļu pamatskola",
        "   organizers    Ērgļu pagasts",
        f"   participants  1. {LONG}",
    ]
    assert lines[24:] == ["   awards        1. vieta, 100 eiro (vīri): Ģirts Ķēniņš", "", ""]
    assert shown(FULL, monkeypatch=monkeypatch, COLUMNS="20") == lines


@pytest.mark.parametrize("width", [1, 10, 24, 49, 50, 80, 200])
def test_on_a_terminal_no_line_is_wider_than_it(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(FULL, width=width, monkeypatch=monkeypatch, NO_COLOR="1", TERM="dumb")
    assert width < 24 or max(map(len, lines)) <= width
    assert "ĢirtsĶēniņš" in "".join("".join(lines).split())  # wrapped or not, no letter is lost


def test_long_lists_are_cut_short_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(FULL, width=100, monkeypatch=monkeypatch, TERM="dumb")
    assert sum(LONG in line for line in lines) == 11
    assert f"{' ' * 17}… and 9 more (--format json has them all)" in lines


def test_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    def codes(**setting: object) -> set[str]:
        text = "\n".join(shown(FULL, monkeypatch=monkeypatch, **setting))  # type: ignore[arg-type]
        return {part.split("m")[0] for part in text.split("\x1b[")[1:]}

    assert codes(width=80) == {"1", "36", "0"}  # bold, cyan, plain
    assert codes(width=80, NO_COLOR="1") <= {"1", "0"}
    assert codes(width=80, TERM="dumb") == set()
    assert codes() == set()


def test_letters_of_a_base_and_a_mark_are_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = unicodedata.normalize("NFD", "Ķēniņš")
    lines = shown(event("talka", participants=[party(apart, "person")]), width=80, monkeypatch=monkeypatch, TERM="dumb")
    assert "   participants  Ķēniņš" in lines


def test_names_are_no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(event("talka", title="[red]Rīts[/red] :apple:"), width=80, monkeypatch=monkeypatch, TERM="dumb")
    assert lines[0] == "1. talka «[red]Rīts[/red] :apple:»"


def test_a_day_without_a_year_is_in_the_words_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Mention(start=0, end=9, text="15. maijā")
    undated = event("talka").model_copy(update={"date": When(mention=words, value="XXXX-05-15", rule="test")})
    assert shown(undated, monkeypatch=monkeypatch)[1] == "   date          15. maijā"


def test_no_events(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch=monkeypatch) == ["no events", ""]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1))
def test_any_name_is_shown(name: str) -> None:
    file = io.StringIO()
    print_events([event("talka", location=[name])], file)
    letters = "".join(unicodedata.normalize("NFC", name).split())
    assert letters in "".join(file.getvalue().split())
