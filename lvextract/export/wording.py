"""Records in words, for people: what a calendar, a web page or a terminal shows of an event."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.records import Award, Event, Party


def heading(event: Event) -> str:
    """What an event is called: its name, behind its type where a title does not tell that.

    >>> import lvextract
    >>> event, = lvextract.extract("Talsos notika koncerts „Pavasara balsis”.")
    >>> heading(event)
    'koncerts «Pavasara balsis»'
    """
    if event.title is None or event.type.casefold() in event.name.casefold():
        return event.name
    return f"{event.type} «{event.name}»"


def describe_party(party: Party) -> str:
    """`Ilze Kalniņa (projektu vadītāja, Kurzemes plānošanas reģions)`."""
    post = ", ".join(filter(None, (party.position, party.affiliation)))
    return f"{party.name} ({post})" if post else party.name


def describe_prize(award: Award) -> str:
    """`1. vieta, 100 eiro (solisti)`: the award without who has it."""
    won = ", ".join(filter(None, (award.name, award.amount)))
    return f"{won} ({award.category})" if award.category else won


def describe_award(award: Award) -> str:
    """`1. vieta, 100 eiro (solisti): Anna Bērza, «Rīts», 14:52,3`, as much of it as the text tells."""
    winner = ", ".join(recipient.name for recipient in award.recipients)
    work = f"«{award.work}»" if award.work else None
    by_whom = ", ".join(filter(None, (winner, work, award.result)))
    return f"{describe_prize(award)}: {by_whom}" if by_whom else describe_prize(award)


def description(event: Event) -> str:
    """Who held the event, who took part, who won what, in Latvian, as the names are; a line each, "" if none is known.

    >>> import lvextract
    >>> event, = lvextract.extract("Ogres pašvaldība rīkoja talku. Talkā piedalījās 40 skolēni.")
    >>> print(description(event))
    Rīko: Ogres pašvaldība
    Piedalās: 40 skolēni
    """
    return "\n".join(_lines(event))


def _lines(event: Event) -> Iterator[str]:
    for label, fillers in (
        ("Rīko", map(describe_party, event.organizers)),
        ("Piedalās", map(describe_party, event.participants)),
        ("Balvas", map(describe_award, event.awards)),
    ):
        if words := "; ".join(fillers):
            yield f"{label}: {words}"


def words_read(event: Event) -> str:
    """The words of the text that show the event and when it is, in the order of the text.

    >>> import lvextract
    >>> event, = lvextract.extract("15. maijā Talsos notika koncerts.", "2024-05-20")
    >>> words_read(event)
    'Tekstā: «15. maijā», «notika koncerts»'
    """
    shown = [event.trigger, *([event.date.mention] if event.date else [])]
    words = (" ".join(mention.text.split()) for mention in sorted(shown, key=lambda mention: mention.start))
    return "Tekstā: " + ", ".join(f"«{text}»" for text in words)
