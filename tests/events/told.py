"""What tests ask of the awards of a text."""

from lvextract import Extractor

Won = list[tuple[str, list[str]]]


def won(extractor: Extractor, text: str) -> Won:
    """Each award of the text with the names of its recipients."""
    events = extractor.extract(text, "2024-05-20")
    return [(award.name, [party.name for party in award.recipients]) for event in events for award in event.awards]
