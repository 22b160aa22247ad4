"""All rules over all rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from pydantic import ValidationError

from lvextract.clean import clean
from lvextract.evaluation.check.dates import date_as_read, date_exists
from lvextract.evaluation.check.findings import DOUBT, ERROR, Finding, Found
from lvextract.evaluation.check.mentions import mentions_given, mentions_in_text
from lvextract.evaluation.check.names import NormalForms, names_are_normal, normal_forms
from lvextract.evaluation.check.values import (
    counts_are_of_something,
    names_are_bare,
    no_filler_twice,
    parties_have_a_kind,
    recipients_take_part,
    type_is_a_lemma,
)
from lvextract.evaluation.gold import GoldEvent, GoldText, complaints
from lvextract.evaluation.texts import Numbered, Row, numbered
from lvextract.pipeline import Extractor
from lvextract.published import read_published
from lvextract.timex import find_timexes

OF_RECORDS: tuple[Callable[[GoldEvent], Iterator[Found]], ...] = (
    date_exists,
    no_filler_twice,
    parties_have_a_kind,
    counts_are_of_something,
    names_are_bare,
    type_is_a_lemma,
    recipients_take_part,
)
OF_TEXTS: tuple[Callable[[GoldEvent, str], Iterator[Found]], ...] = (mentions_in_text, mentions_given)


def check(gold: Iterable[Row], extractor: Extractor | None = None) -> list[Finding]:
    """What is wrong in gold rows, or looks so, in their order.

    With an `extractor`, names are held against `normalize_name` too, which takes a second for some dozens of them; all
    else needs no weights. In a row without `text`, only what needs none is looked at. A doubt whose words stand among
    the `exceptions` of its row is left out; with an `extractor`, an exception that no doubt needs is a doubt itself.

    >>> talka = {"type": "talka", "trigger": "talka", "date": {"mention": "Rīt", "start": "2024-05-20"}}
    >>> rows = [{"id": 1, "text": "Rīt Ogrē ir talka.", "published": "2024-05-20", "events": [talka]}]
    >>> for finding in check(rows):
    ...     print(finding.grade, finding.field, finding.what)
    doubt events.0.date 2024-05-20; read as 2024-05-21
    >>> talka["organizers"] = [{"mention": "Ogres", "name": "Ogre"}]
    >>> [(finding.grade, finding.rule) for finding in check(rows)]
    [('error', 'party.no_kind'), ('error', 'mention.not_in_text'), ('doubt', 'date.read_otherwise')]
    """
    return check_rows(numbered(gold, "gold"), extractor)


def check_rows(rows: Numbered, extractor: Extractor | None = None) -> list[Finding]:
    """The same of rows with where they stand."""
    found: list[Finding] = []
    texts: list[tuple[str, GoldText]] = []
    for where, content in rows:
        try:
            texts.append((where, GoldText.model_validate(content)))
        except ValidationError as error:
            id = content.get("id") if isinstance(content, dict) else None
            found += [Finding(where, id, ERROR, "form", field, "", said) for field, said in complaints(error)]
    forms = normal_forms([text for _, text in texts if text.text], extractor) if extractor else None
    found += _ids_twice(texts)
    for where, text in texts:
        found += _of_row(where, text, forms)
    return found


def _ids_twice(texts: Iterable[tuple[str, GoldText]]) -> Iterator[Finding]:
    seen: dict[str | int, str] = {}
    for where, text in texts:
        if text.id in seen:
            yield Finding(
                where, text.id, ERROR, "id.twice", "id", str(text.id), f"this id came before, {seen[text.id]}"
            )
        seen.setdefault(text.id, where)


def _of_row(where: str, text: GoldText, forms: NormalForms | None) -> Iterator[Finding]:
    excepted = {exception.words for exception in text.exceptions}
    needed: set[str] = set()
    for field, found in _of_events(text, forms):
        if found.grade == DOUBT and found.words in excepted:
            needed.add(found.words)
        else:
            field = f"{field}.{found.field}" if found.field else field
            yield Finding(where, text.id, found.grade, found.rule, field, found.words, found.what)
    if text.text is not None and forms is not None:
        for words in sorted(excepted - needed):
            yield Finding(where, text.id, DOUBT, "exception.unneeded", "exceptions", words, "nothing is doubted here")


def _of_events(text: GoldText, forms: NormalForms | None) -> Iterator[tuple[str, Found]]:
    """What is found in each event, with its path."""
    timexes = find_timexes(clean(text.text), read_published(text.published)) if text.text else []
    seen: set[str] = set()
    for i, event in enumerate(text.events):
        path = f"events.{i}"
        same = json.dumps(event.model_dump(), sort_keys=True)
        if same in seen:
            yield path, Found(ERROR, "event.twice", "", event.type, "the same record came before")
        seen.add(same)
        for rule in OF_RECORDS:
            yield from ((path, found) for found in rule(event))
        if text.text is None:
            continue
        for of_text in OF_TEXTS:
            yield from ((path, found) for found in of_text(event, text.text))
        yield from ((path, found) for found in date_as_read(event, text.text, timexes))
        if forms is not None:
            yield from ((path, found) for found in names_are_normal(event, text.text, forms))
