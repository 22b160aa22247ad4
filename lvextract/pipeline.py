"""The extraction pipeline: its stages in order. The file to read first.

    text
     └─ clean     a plain copy, with the way back to the caller's offsets
     └─ nlp/      sentences, tokens, lemmas, tags, trees, entities (Stanza with the package's weights)
     └─ timex/    time expressions and the interval that each denotes
     └─ names/    mentions of parties, places and works, in the nominative; aliases
     └─ events/   triggers, the fillers of their roles, awards
    list[Event]

One `Document` goes through; each stage adds its layers to it and knows none of the later stages (`stages.py`).
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import regex

from lvextract.batches import batches, portions
from lvextract.clean import clean
from lvextract.document import Document
from lvextract.items import BATCH_SIZE, MAX_CHARS, Item, Task, bounded_text
from lvextract.lexicon import PACKAGE, Lexicon
from lvextract.names import NameKind, check_kind, isolated_name
from lvextract.nlp import SHIPPED
from lvextract.progress import OnProgress, length_of, reporting
from lvextract.published import Published, read_published
from lvextract.records import ErrorMode, Event, Extraction, Page
from lvextract.stages import Stage, stages

_log = logging.getLogger("lvextract")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


class Extractor:
    """Reads Latvian texts into event records. Loads its weights once; may be shared between threads.

    `models` is a folder of weights as `python -m lvextract.training` makes them (the package's own by default),
    `max_chars` the longest text accepted, in code points. `device` is where the neural stage runs: "cpu", "cuda", or
    None for a GPU if torch sees one, else the CPU. `lexicon` is a folder of word lists in the form of the package's
    (`lvextract/lexicon/*.toml`), whose entries are added to those: they count for this extractor alone.

    Raises MissingWeightsError if a file of weights is missing, DamagedWeightsError if one cannot be read, ValueError if
    there is no such device or a word list cannot be added, OSError if the folder of word lists cannot be read.

    >>> extractor = Extractor()
    >>> event, = extractor.extract("15. maijā Talsos notika koncerts.", published="2024-05-20")
    >>> event.type, event.date.start, event.location[0].name
    ('koncerts', '2024-05-15', 'Talsi')
    """

    def __init__(
        self,
        models: str | Path | None = None,
        *,
        lexicon: str | Path | None = None,
        max_chars: int = MAX_CHARS,
        device: str | None = None,
    ) -> None:
        from lvextract.events.scoring.neural import model_in
        from lvextract.nlp.device import choose_device
        from lvextract.nlp.stage import NeuralStage  # torch takes seconds to import: not before it is needed

        self._max_chars = max_chars
        self._own_words = None if lexicon is None else Path(lexicon)
        self._lexicon = Lexicon(self._own_words) if self._own_words else PACKAGE
        self._models = SHIPPED if models is None else Path(models)
        self._device = choose_device(device)
        with self._lexicon.in_use():
            self._neural_stage = NeuralStage(self._models, self._device)
        self._stages = stages(self._neural_stage, model_in(self._models))

    def extract(self, text: str, published: Published = None) -> list[Event]:
        """The events of `text`, in the order in which it names them.

        `published` is the day (a date, or a string such as "2024-05-15") from which "vakar" or a day without a year
        is read. Text without events, empty text, text in another language, and what is no prose give an empty list.

        Raises TypeError if `text` is not a string, ValueError if it is longer than `max_chars` or holds half of a
        surrogate pair, TypeError or ValueError if `published` names no day.
        """
        return self.analyze(text, published).events

    def from_html(self, page: str | bytes, published: Published = None) -> Page:
        """The events of a saved web page, with its main text, to which their offsets refer, and its day of publication.

        `published` is that day, if you know it better than the page says. A page without an article gives empty text;
        of an index, whose items have days of their own, the logger `lvextract` warns. Needs the extra `web`; nothing is
        fetched. See `lvextract.web` for how a page is read.

        >>> page = Extractor().from_html("<html><body><p>Talsos 15.05.2024. notika koncerts.</p></body></html>")
        >>> page.text, page.published, page.events[0].date.start
        ('Talsos 15.05.2024. notika koncerts.', None, '2024-05-15')

        Raises MissingExtraError (an ImportError) if the extra is not installed, TypeError if `page` is neither str nor
        bytes; else as `extract` does.
        """
        from lvextract.web import read_page

        day = read_published(published)
        read = read_page(page)
        if read.warning:
            _log.warning("page is %s", read.warning)
        day = day or read.published
        return Page(text=read.text, published=day, events=self.extract(read.text, day))

    def analyze(self, text: str, published: Published = None) -> Document:
        """`text` with all that the stages find in it, the events last. Arguments and errors as in `extract`.

        In a notebook, a Document shows itself; `Document.to_html()` is the same as a page.
        """
        document = self._document(text, published)
        with self._lexicon.in_use():
            for stage in self._stages:
                stage.run_alone(document)
        return document

    def normalize_name(self, mention: str, kind: NameKind | None = None) -> str:
        """The nominative of a name that stands by itself; see `lvextract.normalize_name`."""
        return next(self.normalize_names([mention], kind))

    def normalize_names(
        self, mentions: Iterable[str], kind: NameKind | None = None, *, batch_size: int = 256
    ) -> Iterator[str]:
        """The nominatives of many names, lazily and in order; `batch_size` of them are read at a time.

        Arguments and errors as in `lvextract.normalize_name`.

        >>> list(Extractor().normalize_names(["Kuldīgas novadā", "Preiļos"], "place"))
        ['Kuldīgas novads', 'Preiļi']
        """
        check_kind(kind)
        return self._normal_forms(mentions, kind, batch_size)

    def _normal_forms(self, mentions: Iterable[str], kind: NameKind | None, batch_size: int) -> Iterator[str]:
        for batch in batches(mentions, batch_size):
            documents = [self._document(mention, None) for mention in batch]
            with self._lexicon.in_use():
                self._neural_stage(documents)
                names = [isolated_name(document, kind) for document in documents]
            yield from names

    def extract_many(
        self,
        items: Iterable[Item],
        *,
        batch_size: int = BATCH_SIZE,
        on_error: ErrorMode = "record",
        workers: int = 1,
        max_seconds: float | None = None,
        progress: OnProgress | None = None,
    ) -> Iterator[Extraction]:
        """An `Extraction` for each item, lazily and in order; `batch_size` items are in memory at a time.

        An item is a text, or a mapping with `text` and, if it has them, `id`, `published` and `url`. What is wrong with
        an item becomes its `error` ("TypeError: …") and the others go on; `on_error="raise"` raises it in its turn.
        What is the fault of the machine (OSError of a full disk, MemoryError) is raised: others would fail of it, too.

        `workers` processes do the work if it is more than 1, each with weights of its own; then the script needs
        `if __name__ == "__main__":`, and 2 × `workers` × `batch_size` items are in memory. See `lvextract.workers`.

        A text that a worker reads for more than `max_seconds` (an hour by default) becomes an error, too. No
        process can end what it does itself: with one, there is a limit only if you give it, and a worker does the work.

        `progress` is called after each text with a `Progress`: how many are done and failed, why, and how fast it goes.

        Raises ValueError at once if `batch_size`, `workers`, `max_seconds` or `on_error` is none that there is.

        >>> for result in Extractor().extract_many([{"id": "a", "text": "Ogrē notika talka."}, {"id": "b", "text": 5}]):
        ...     print(result.id, [event.type for event in result.events], result.error)
        a ['talka'] None
        b [] TypeError: text must be a string, not int
        """
        check_settings(batch_size, on_error, workers, max_seconds)
        tasks = map(Task.read, items)
        done = self.work(tasks, batch_size=batch_size, workers=workers, max_seconds=max_seconds)
        return extractions(done if progress is None else reporting(done, progress, length_of(items)), on_error)

    def work(
        self, tasks: Iterable[Task], *, batch_size: int, workers: int = 1, max_seconds: float | None = None
    ) -> Iterator[Task]:
        """`tasks`, done, lazily and in their order."""
        if workers > 1 or max_seconds is not None:
            from lvextract.workers import work_in_processes  # multiprocessing is not imported for one process

            alike = partial(type(self), self._models, lexicon=self._own_words)
            make = partial(alike, max_chars=self._max_chars, device=self._device)
            return work_in_processes(tasks, make, batch_size=batch_size, workers=workers, max_seconds=max_seconds)
        return (task for batch in batches(tasks, batch_size) for task in self.work_off(batch))

    def work_off(self, tasks: list[Task]) -> list[Task]:
        """Extract the texts of one batch; of what was found in them, the tasks keep the events alone."""
        for some in portions(tasks, lambda task: len(task.text)):
            for task in self.analyze_together(some):
                task.document = None  # a record is small, the document that it was read from is not
        return tasks

    def analyze_together(self, tasks: list[Task]) -> list[Task]:
        """Analyse the texts of one batch, stage by stage; what breaks one of them leaves the others alone."""
        for task in tasks:
            task.attempt(self._prepare)
        with self._lexicon.in_use():
            for stage in self._stages:
                _run(stage, tasks)
        for task in tasks:
            if task.document is not None and task.error is None:
                task.events = task.document.events
        return tasks

    def _prepare(self, task: Task) -> None:
        task.document = self._document(task.text, task.published)

    def _document(self, text: str, published: Published) -> Document:
        if broken := _SURROGATE.search(bounded_text(text, self._max_chars)):
            raise ValueError(f"text has half a surrogate pair at {broken.start():,}: it was decoded wrongly")
        return Document(text, clean(text), read_published(published))


def check_settings(batch_size: int, on_error: ErrorMode, workers: int, max_seconds: float | None = None) -> None:
    """Raise ValueError if one of the settings of `extract_many` is none that there is."""
    if batch_size < 1:
        raise ValueError("batch_size must be at least 1")
    if workers < 1:
        raise ValueError("workers must be at least 1")
    if max_seconds is not None and not max_seconds > 0:
        raise ValueError("max_seconds must be more than 0")
    if on_error not in ("raise", "record"):
        raise ValueError(f"on_error must be 'raise' or 'record', not {on_error!r}")


def extractions(tasks: Iterable[Task], on_error: ErrorMode) -> Iterator[Extraction]:
    """What the user gets of tasks that are done."""
    for task in tasks:
        if task.error is not None and on_error == "raise":
            raise task.error
        yield task.extraction()


def _run(stage: Stage, tasks: Iterable[Task]) -> None:
    """Run a stage over the texts that no earlier one failed at: together, or each alone if one of them breaks that."""
    at_work = [task for task in tasks if task.document is not None and task.error is None]
    if stage.together:
        with suppress(Exception):
            stage.run([task.document for task in at_work if task.document])
            return
    for task in at_work:
        task.attempt(partial(_run_alone, stage))


def _run_alone(stage: Stage, task: Task) -> None:
    if task.document is not None:
        stage.run_alone(task.document)
