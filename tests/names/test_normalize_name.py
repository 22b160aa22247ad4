"""`normalize_name` on the table of `normal_forms.txt`, a heading per declension or phenomenon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import lvextract
from lvextract import Extractor

TABLE = Path(__file__).with_name("normal_forms.txt")


class Case(NamedTuple):
    heading: str
    kind: Any
    mention: str
    name: str
    fails: bool


def cases() -> Iterator[Case]:
    heading = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            kind, _, rest = line.removeprefix("? ").partition(": ")
            mention, _, name = rest.partition(" = ")
            yield Case(heading, kind, mention, name or mention, line.startswith("? "))


CASES = list(cases())


@pytest.fixture(scope="module")
def names(extractor: Extractor) -> dict[tuple[str, str], str]:
    """The normal forms of all mentions and of their normal forms, by kind and words; all of a kind read at once."""
    words: dict[Any, set[str]] = defaultdict(set)
    for case in CASES:
        words[case.kind] |= {case.mention, case.name}
    found: dict[tuple[str, str], str] = {}
    for kind, mentions in words.items():
        ordered = sorted(mentions)
        found |= zip(((kind, mention) for mention in ordered), extractor.normalize_names(ordered, kind), strict=True)
    return found


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=pytest.mark.xfail(reason="open without the sentence") if case.fails else ())
        for case in CASES
    ],
    ids=lambda case: f"{case.heading}: {case.mention}",
)
def test_normal_form(names: dict[tuple[str, str], str], case: Case) -> None:
    assert names[case.kind, case.mention] == case.name


# Nominatives that are changed, since they can be other forms too: the genitive of "palāts", the plural of "zīme".
NOT_THEIR_OWN = {("organization", "Eiropas Revīzijas palāta"), ("organization", "biedrība Ūdenszīmes")}


def test_every_normal_form_is_its_own(names: dict[tuple[str, str], str]) -> None:
    again = {(case.kind, case.name): names[case.kind, case.name] for case in CASES if not case.fails}
    assert {key for key, name in again.items() if name != key[1]} == NOT_THEIR_OWN


def test_table_is_large() -> None:
    assert sum(not case.fails for case in CASES) >= 300


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Agitai Kaupužai", "Agita Kaupuža"),
        ("Kuldīgas novadā", "Kuldīgas novads"),
        ("Latvijas Republikas Ārlietu ministriju", "Latvijas Republikas Ārlietu ministrija"),
        ("biedrībā “Latvijas Bērnu fonds”", "biedrība Latvijas Bērnu fonds"),
        ("", ""),
        ("«»", ""),
        ("Manchester United Football Club", "Manchester United Football Club"),
        ("Preil\u0327os", "Preiļi"),  # a combining cedilla
    ],
)
def test_kind_is_told_by_the_words(mention: str, name: str) -> None:
    assert lvextract.normalize_name(mention) == name


def test_errors() -> None:
    with pytest.raises(TypeError):
        lvextract.normalize_name(None)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="kind must be one of person"):
        lvextract.normalize_name("Rīgā", kind="town")  # type: ignore[arg-type]
