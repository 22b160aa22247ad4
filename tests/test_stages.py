"""What the stages say that they read and add (`lvextract/stages.py`) against what they do with a document."""

import pickle
from collections.abc import Callable, Sequence, Set
from dataclasses import fields
from datetime import date
from typing import ClassVar

import pytest

from lvextract import Extractor
from lvextract.clean import clean
from lvextract.document import Document, Sentence, Token
from lvextract.stages import GIVEN, Stage

LAYERS = frozenset(field.name for field in fields(Document) if not field.name.startswith("_"))
# With something for every layer, an alias and a prize among them.
TEXT = """Zāles koncerts Kuldīgā

Piektdien, 17. maijā, Kuldīgas kultūras namā notika koncerts „Pļavas skan”. To rīkoja Kuldīgas Jauniešu biedrība \
(turpmāk – KJB). Piedalījās diriģente Ilze Bērziņa un 40 dziedātāju. I. Bērziņa saņēma galveno balvu."""


class Watched(Document):
    """A document that notes which of its layers are read, and has none but the `open` ones."""

    __slots__ = ()
    open: ClassVar[Set[str]] = LAYERS
    read: ClassVar[set[str]] = set()

    def __getattribute__(self, name: str) -> object:
        if name in LAYERS:
            if name not in Watched.open:
                raise LookupError(f"the stage says nothing of the layer {name!r}")
            Watched.read.add(name)
        return super().__getattribute__(name)


def layers(document: Document) -> dict[str, bytes]:
    """What the layers hold."""
    return {name: pickle.dumps(object.__getattribute__(document, name)) for name in sorted(LAYERS)}


def watched_run(stage: Stage, document: Watched) -> tuple[set[str], set[str]]:
    """Run a stage; which layers it read and which are others than before."""
    before = layers(document)
    Watched.open, Watched.read = stage.reads | stage.adds, set()
    try:
        stage.run([document])
    finally:
        Watched.open = LAYERS
    after = layers(document)
    return Watched.read, {name for name in LAYERS if before[name] != after[name]}


@pytest.fixture
def document() -> Watched:
    return Watched(TEXT, clean(TEXT), date(2024, 5, 20))


def test_each_stage_reads_and_adds_what_it_says(extractor: Extractor, document: Watched) -> None:
    found: dict[str, tuple[set[str], set[str]]] = {}
    with extractor._lexicon.in_use():
        for stage in extractor._stages:
            read, changed = watched_run(stage, document)
            found[stage.name] = read - stage.adds, changed
    assert found == {stage.name: (stage.reads, stage.adds) for stage in extractor._stages}


def test_a_stage_reads_what_is_given_or_an_earlier_one_adds(extractor: Extractor) -> None:
    there, missing = set(GIVEN), {}
    for stage in extractor._stages:
        missing[stage.name] = stage.reads - there
        there |= stage.adds
    assert missing == {stage.name: set() for stage in extractor._stages}


def test_every_layer_is_given_or_added_by_one_stage(extractor: Extractor) -> None:
    added = [layer for stage in extractor._stages for layer in stage.adds]
    assert sorted([*GIVEN, *added]) == sorted(LAYERS)


def test_the_order_of_the_stages(extractor: Extractor) -> None:
    assert [stage.name for stage in extractor._stages] == ["nlp", "timex", "names", "events"]


# The check itself

Run = Callable[[Sequence[Document]], None]


def reading(documents: Sequence[Document]) -> None:
    _ = documents[0].sentences


def adding(documents: Sequence[Document]) -> None:
    documents[0].aliases["KJB"] = "Kuldīgas Jauniešu biedrība"


@pytest.mark.parametrize(("run", "layer"), [(reading, "sentences"), (adding, "aliases")])
def test_what_a_stage_does_not_say_is_seen(document: Watched, run: Run, layer: str) -> None:
    with pytest.raises(LookupError, match=f"nothing of the layer '{layer}'"):
        watched_run(Stage("silent", set(), set(), run), document)


def test_a_layer_that_is_only_read_and_yet_changed_is_seen(document: Watched) -> None:
    assert watched_run(Stage("rash", {"aliases"}, set(), adding), document) == ({"aliases"}, {"aliases"})


# A run over many that breaks


def test_a_stage_that_runs_alone_begins_anew(document: Watched) -> None:
    word = Token(0, 5, "Zāles", "Zāles", 0)

    def cut(documents: Sequence[Document]) -> None:
        for one in documents:
            one.sentences.append(Sentence(0, 5, [word]))

    stage = Stage("cut", set(), {"sentences"}, cut)
    stage.run([document])
    stage.run_alone(document)
    assert len(document.sentences) == 1
