"""Predicted records in the gold form, for people to correct."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lvextract.evaluation.gold import GoldAward, GoldDate, GoldEvent, GoldName, GoldParty, GoldText
from lvextract.records import Award, Event, Mention, Party, Place, Title


def to_gold(id: str | int, text: str, published: date | str | None, events: Sequence[Event]) -> GoldText:
    """The text with its records as annotators write them: words of the text in place of offsets.

    What has several mentions is given by the one nearest to the words that show the event.

    >>> import lvextract
    >>> text = "15. maijā Talsos notika koncerts."
    >>> gold = to_gold("a", text, "2024-05-20", lvextract.extract(text, "2024-05-20"))
    >>> gold.events[0].location[0].mention, gold.events[0].location[0].name
    ('Talsos', 'Talsi')
    """
    day = published.isoformat() if isinstance(published, date) else published
    return GoldText(id=id, text=text, published=day, events=[_event(event) for event in events])


def _event(event: Event) -> GoldEvent:
    near = event.trigger
    when = event.date
    return GoldEvent(
        type=event.type,
        trigger=near.text,
        title=_name(event.title, near) if event.title else None,
        date=GoldDate(mention=when.mention.text, start=when.start, end=when.end) if when else None,
        location=[_name(place, near) for place in event.location],
        organizers=[_party(party, near) for party in event.organizers],
        participants=[_party(party, near) for party in event.participants],
        awards=[_award(award, near) for award in event.awards],
    )


def _award(award: Award, near: Mention) -> GoldAward:
    return GoldAward(
        mention=_nearest(award.mentions, near),
        name=award.name,
        place=award.place,
        recipients=[_name(party, near) for party in award.recipients],
        work=award.work,
        category=award.category,
        amount=award.amount,
        grantor=_name(award.grantor, near) if award.grantor else None,
    )


def _party(party: Party, near: Mention) -> GoldParty:
    mention = _nearest(party.mentions, near)
    return GoldParty(mention=mention, name=party.name, kind=party.kind, count=party.count, aliases=party.aliases)


def _name(filler: Title | Place | Party, near: Mention) -> GoldName:
    return GoldName(mention=_nearest(filler.mentions, near), name=filler.name)


def _nearest(mentions: Sequence[Mention], near: Mention) -> str | None:
    nearest = min(mentions, key=lambda mention: abs(mention.start - near.start), default=None)
    return nearest.text if nearest else None
