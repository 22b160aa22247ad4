"""The stages that a text goes through, in their order, each with the layers of the `Document` that it reads and adds.

A new stage is a line of `stages`. What the lines say of it is checked by running it (`tests/test_stages.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lvextract.document import Document
from lvextract.events import find_events
from lvextract.names import add_mentions
from lvextract.timex import find_timexes

if TYPE_CHECKING:  # torch takes seconds to import
    from lvextract.events.scoring.neural import Model
    from lvextract.nlp.stage import NeuralStage

GIVEN = frozenset({"text", "clean", "published"})  # what a document has before its first stage


@dataclass(frozen=True)
class Stage:
    """A step on the way of texts: `run` adds the layers `adds` to documents that have the layers `reads`.

    `together`: whether it reads many texts faster than one after the other.
    """

    name: str
    reads: Set[str]
    adds: Set[str]
    run: Callable[[Sequence[Document]], None]
    together: bool = False

    def run_alone(self, document: Document) -> None:
        """Run it over one text, without what a run over many that broke has left there."""
        for layer in self.adds:
            getattr(document, layer).clear()
        self.run([document])


def stages(neural: NeuralStage, scorers: Model) -> tuple[Stage, ...]:
    """The stages in their order; `neural` reads words, `scorers` decide on events."""
    from lvextract.nlp.stage import computing

    def nlp(documents: Sequence[Document]) -> None:
        neural(documents)
        with computing():
            for document in documents:
                scorers.tag(document)

    def timex(document: Document) -> None:
        document.timexes = find_timexes(document.clean, document.published)

    def events(document: Document) -> None:
        with computing():
            document.events = find_events(document, scorers)

    read_for_events = {*GIVEN, "sentences", "entities", "proposals", "timexes", "mentions"}
    return (
        Stage("nlp", {"text", "clean"}, {"sentences", "entities", "proposals"}, nlp, together=True),
        Stage("timex", {"clean", "published"}, {"timexes"}, _each(timex)),
        Stage("names", {"text", "sentences", "entities"}, {"aliases", "mentions"}, _each(add_mentions)),
        Stage("events", read_for_events, {"events"}, _each(events)),
    )


def _each(run: Callable[[Document], None]) -> Callable[[Sequence[Document]], None]:
    """What runs over documents one after the other."""

    def run_over(documents: Sequence[Document]) -> None:
        for document in documents:
            run(document)

    return run_over
