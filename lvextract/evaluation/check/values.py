"""What can be told without the text: parties, counts, ranks and the look of names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lvextract.evaluation.check.findings import DOUBT, ERROR, Found
from lvextract.evaluation.comparable import fold
from lvextract.evaluation.gold import GoldEvent, GoldName, GoldParty
from lvextract.quotation_marks import QUOTES

# What a bare prize is: who gets one in no contest and at no ceremony takes part in nothing.
_CONFERRAL = "apbalvošana"
_MARKS = QUOTES - {"'", "’", "`", "″"}  # those that stand in names too: O'Konels, D’Artanjans


def no_filler_twice(event: GoldEvent) -> Iterator[Found]:
    """No name stands twice in a slot, nor among the recipients of one award."""
    slots: Mapping[str, Sequence[GoldName]] = {
        "location": event.location,
        "organizers": event.organizers,
        "participants": event.participants,
        **{f"awards.{i}.recipients": award.recipients for i, award in enumerate(event.awards)},
    }
    for slot, fillers in slots.items():
        names = Counter(fold(filler.name) for filler in fillers)
        for filler in {fold(filler.name): filler for filler in fillers}.values():
            if names[fold(filler.name)] > 1:
                yield Found(ERROR, "party.twice", slot, filler.name, "stands twice in this slot")


def recipients_take_part(event: GoldEvent) -> Iterator[Found]:
    """Who wins takes part, unless it is a bare prize."""
    if fold(event.type) == fold(_CONFERRAL):
        return
    taking_part = {fold(name) for party in event.participants for name in (party.name, *party.aliases)}
    for i, award in enumerate(event.awards):
        for j, one in enumerate(award.recipients):
            if fold(one.name) not in taking_part:
                field = f"awards.{i}.recipients.{j}"
                yield Found(DOUBT, "recipient.no_participant", field, one.name, "wins and is no participant")


def parties_have_a_kind(event: GoldEvent) -> Iterator[Found]:
    """Every party is a person, an organization, a place or a group."""
    for field, party in _parties(event):
        if party.kind is None:
            yield Found(ERROR, "party.no_kind", field, party.name, "has no `kind`")


def counts_are_of_something(event: GoldEvent) -> Iterator[Found]:
    """A count is 1 or more, a rank too, and one person is one."""
    for field, party in _parties(event):
        if party.count is not None and party.count < 1:
            yield Found(ERROR, "count.below_one", field, party.name, f"`count` is {party.count}")
        elif party.count is not None and party.kind == "person":
            yield Found(DOUBT, "count.of_a_person", field, party.name, "a person has a `count`")
    for i, award in enumerate(event.awards):
        if award.place is not None and award.place < 1:
            yield Found(ERROR, "rank.below_one", f"awards.{i}", award.name, f"`place` is {award.place}")


def names_are_bare(event: GoldEvent) -> Iterator[Found]:
    """A name has no quotation marks, and no spaces around it."""
    for field, filler in event.fillers():
        if _MARKS & set(filler.name) or filler.name != " ".join(filler.name.split()):
            yield Found(ERROR, "name.not_bare", field, filler.name, "quotation marks or loose spaces in the name")


def type_is_a_lemma(event: GoldEvent) -> Iterator[Found]:
    """The type is a lower-case noun."""
    if event.type != event.type.lower():
        yield Found(DOUBT, "type.upper_case", "type", event.type, "the type is written in lower case")


def _parties(event: GoldEvent) -> Iterator[tuple[str, GoldParty]]:
    for slot in ("organizers", "participants"):
        yield from ((f"{slot}.{i}", party) for i, party in enumerate(getattr(event, slot)))
