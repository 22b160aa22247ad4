"""Records made by hand, for tests of what is done with records."""

from typing import Any

from lvextract import Award, Event, Mention, Party, Place, Title, When

HERE = Mention(start=0, end=1, text="x")


def event(noun: str, *, start: str | None = None, end: str | None = None, **slots: Any) -> Event:
    """An event of the type `noun`; `title` and the places of `location` are given by their names.

    `hours` are those of each day from its start to its end.
    """
    title, places = slots.pop("title", None), slots.pop("location", [])
    hours = slots.pop("hours", None)
    words = Mention(start=0, end=1, text=slots.pop("trigger", noun))
    return Event(
        type=noun,
        trigger=words,
        title=Title(name=title, mentions=[HERE], rule="test") if title else None,
        date=When(mention=HERE, value=start, start=start, end=end, hours=hours, rule="test") if start else None,
        location=[Place(name=name, mentions=[HERE], rule="test") for name in places],
        rule="test",
        confidence=0.9,
        **slots,
    )


def party(name: str, kind: str = "organization", **fields: Any) -> Party:
    return Party(name=name, kind=kind, mentions=[HERE], rule="test", **fields)  # type: ignore[arg-type]


def award(name: str, *recipients: Party, **fields: Any) -> Award:
    return Award(name=name, recipients=list(recipients), mentions=[HERE], rule="test", **fields)
