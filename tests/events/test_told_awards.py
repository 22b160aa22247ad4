"""An award that a text tells again is found among those of its happening."""

import pytest

from lvextract.events.context.told_awards import ToldAwards
from lvextract.records import Award, Mention, Party


def award(name: str, *winners: str, at: int = 0, place: int | None = None, category: str | None = None) -> Award:
    """An award whose words stand at `at`, its winners' names behind them."""
    recipients = [
        Party(name=winner, kind="person", mentions=[Mention(start=at + i, end=at + i + 1, text="x")], rule="test")
        for i, winner in enumerate(winners, start=1)
    ]
    words = [Mention(start=at, end=at + 1, text="x")]
    return Award(name=name, place=place, category=category, recipients=recipients, mentions=words, rule="test")


FIRST = award("uzvara", "Anna", "Juris", at=10, place=1)


@pytest.mark.parametrize(
    ("told", "is_again"),
    [
        (award("uzvara", "Juris", "Anna", at=90, place=1), True),
        (award("Uzvara", "Anna", "Juris", at=90), True),
        (award("1. vieta", "Anna", "Juris", at=90, place=1), True),
        (award("2. vieta", "Anna", "Juris", at=90, place=2), False),
        (award("1. vieta", "Anna", at=90, place=1), False),
        (award("1. vieta", "Anna", "Juris", "Zane", at=90, place=1), False),
        (award("1. vieta", at=90, place=1), False),
        (award("kauss", "Zane", at=10), True),
    ],
)
def test_the_same_prize_of_the_same_winners_or_the_same_words(told: Award, is_again: bool) -> None:
    awards = ToldAwards()
    first = awards.add(FIRST.model_copy(deep=True))
    assert (awards.add(told) is first) is is_again
    assert len(awards) == (1 if is_again else 2)


def test_prizes_of_two_categories_are_two() -> None:
    awards = ToldAwards()
    awards.add(award("1. vieta", "Anna", category="junioru grupa"))
    awards.add(award("1. vieta", "Anna", category="senioru grupa"))
    assert [one.category for one in awards] == ["junioru grupa", "senioru grupa"]


def test_an_award_is_found_by_what_it_was_joined_with() -> None:
    awards = ToldAwards()
    awards.add(award("2. vieta", "Anna", at=10))
    awards.add(award("2. vieta", "Juris", at=10))
    awards.add(award("2. vieta", "Juris", "Anna", at=90))
    [one] = awards
    assert [party.name for party in one.recipients] == ["Anna", "Juris"]
    assert [mention.start for mention in one.mentions] == [10, 90]


def test_where_the_winners_are_named() -> None:
    awards, others = ToldAwards(), ToldAwards()
    awards.add(award("2. vieta", "Anna", at=10))
    awards.add(award("2. vieta", "Anna", at=90))  # again: the record keeps the first words for her
    others.add(award("kauss", "Zane", at=50))
    awards.take(others)
    assert awards.winners_at == {11, 51}
    assert [one.name for one in awards] == ["2. vieta", "kauss"]
