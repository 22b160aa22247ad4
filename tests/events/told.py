"""What tests ask of the awards of a text."""

from lvextract import Extractor
from lvextract.events import scene_of
from lvextract.events.prizes.possible import POSSIBLE, POSSIBLE_RANK
from lvextract.events.recipients.won import find_won
from lvextract.events.scoring import LinearScorer

Won = list[tuple[str, list[str]]]
EVERY_TRIGGER = LinearScorer(
    {"trigger": {"": 9.0}, "same": {"": -2.0, "same noun": 4.0}}, {"trigger": 0.5, "same": 0.5}
)


def won(extractor: Extractor, text: str) -> Won:
    """Each prize that the rules find, with the names of its recipients, whatever the scorer may say of it."""
    scene = scene_of(extractor.analyze(text, "2024-05-20"), EVERY_TRIGGER)
    found = (one for one in find_won(scene) if one.prize.rule not in (POSSIBLE, POSSIBLE_RANK))
    return [(one.prize.name, [party.name for party in one.recipients]) for one in found]


def awarded(extractor: Extractor, text: str) -> Won:
    """Each award of the records, with the names of its recipients."""
    events = extractor.extract(text, "2024-05-20")
    return [(award.name, [party.name for party in award.recipients]) for event in events for award in event.awards]
