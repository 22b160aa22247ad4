"""Scenes of sentences that were parsed by hand, in the notation of the tests of names: no network reads them."""

from datetime import date
from itertools import chain

from names.notation import document
from told import EVERY_TRIGGER

from lvextract.document import Document
from lvextract.events import scene_of
from lvextract.events.context.scene import Scene
from lvextract.events.questions.candidates import Candidate, candidates
from lvextract.names import add_mentions
from lvextract.timex import find_timexes


def read(*lines: str, entities: dict[str, str]) -> Document:
    """The document of the lines with its mentions and times, read on 20 May 2024."""
    made = document(*lines, entities=entities)
    made.timexes = find_timexes(made.clean, date(2024, 5, 20))
    add_mentions(made)
    return made


def scene(*lines: str, entities: dict[str, str]) -> Scene:
    """The scene in which every trigger is likely, and triggers of one noun show one happening."""
    return scene_of(read(*lines, entities=entities), EVERY_TRIGGER)


def all_candidates(made: Scene) -> list[Candidate]:
    """The candidates of all sentences."""
    return list(chain.from_iterable(candidates(made)))
