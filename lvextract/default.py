"""The module-level functions: `find_dates`, and the methods of one `Extractor` that is made on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lvextract.clean import clean
from lvextract.document import Document, Timex
from lvextract.forks import lock_across_forks
from lvextract.items import BATCH_SIZE, Item, Task, bounded_text
from lvextract.names import NameKind
from lvextract.pipeline import Extractor, check_settings, extractions
from lvextract.progress import OnProgress, length_of, reporting
from lvextract.published import Published, read_published
from lvextract.records import ErrorMode, Event, Extraction, Page
from lvextract.timex import find_timexes

_lock = lock_across_forks()
_extractor: Extractor | None = None


def default_extractor() -> Extractor:
    """The extractor behind the module-level functions; made once, whichever thread comes first."""
    global _extractor
    with _lock:
        if _extractor is None:
            _extractor = Extractor()
        return _extractor


def extractor_over(models: Path | None = None, *, lexicon: Path | None = None, device: str | None = None) -> Extractor:
    """An extractor over the weights in the folder `models`, with the words of the folder `lexicon`, on `device`.

    Where none of them is told, the one behind the module-level functions.
    """
    if models is None and lexicon is None and device is None:
        return default_extractor()
    return Extractor(models, lexicon=lexicon, device=device)


def extract(text: str, published: Published = None) -> list[Event]:
    """The events of a Latvian text; see `Extractor.extract`.

    >>> event, = extract("15. maijā Talsos notika koncerts.", published="2024-05-20")
    >>> event.type, event.date.start
    ('koncerts', '2024-05-15')
    """
    return default_extractor().extract(text, published)


def from_html(page: str | bytes, published: Published = None) -> Page:
    """The events of a saved web page, with its main text and day of publication; see `Extractor.from_html`."""
    return default_extractor().from_html(page, published)


def extract_many(
    items: Iterable[Item],
    *,
    batch_size: int = BATCH_SIZE,
    on_error: ErrorMode = "record",
    workers: int = 1,
    max_seconds: float | None = None,
    progress: OnProgress | None = None,
) -> Iterator[Extraction]:
    """An `Extraction` for each text or mapping, lazily and in order; see `Extractor.extract_many`."""
    if workers <= 1 and max_seconds is None:
        return default_extractor().extract_many(
            items, batch_size=batch_size, on_error=on_error, workers=workers, progress=progress
        )
    from lvextract.workers import work_in_processes  # and no weights in this process, which would not use them

    check_settings(batch_size, on_error, workers, max_seconds)
    tasks = map(Task.read, items)
    done = work_in_processes(tasks, Extractor, batch_size=batch_size, workers=workers, max_seconds=max_seconds)
    return extractions(done if progress is None else reporting(done, progress, length_of(items)), on_error)


def analyze(text: str, published: Published = None) -> Document:
    """The sentences, entities, time expressions, mentions and events of a text; see `Extractor.analyze`."""
    return default_extractor().analyze(text, published)


def normalize_name(mention: str, kind: NameKind | None = None) -> str:
    """The nominative of a name, in the number meant, without quotation marks: the form that names have in the records.

    `kind` is person, organization, place, group (unnamed people: "sešām skolām") or work (a title of an event, a book);
    without it, what the models take the words for. The words are read by themselves: what only the sentence would tell
    is guessed by which reading is usual ("Valda Ozola" may be a woman, or a man in the genitive), and an alias or a
    surname alone is not led back to a full name, which `Extractor.analyze` does within a text. A name that is a
    nominative already, an abbreviation, and words of another language come back as they are.

    >>> normalize_name("Latvijas Pašvaldību savienību"), normalize_name("Agitai Kaupužai"), normalize_name("Talsos")
    ('Latvijas Pašvaldību savienība', 'Agita Kaupuža', 'Talsi')
    >>> normalize_name("sešām skolām", kind="group")
    'sešas skolas'

    Raises TypeError if `mention` is not a string, ValueError for an unknown `kind` and for what `extract` refuses.
    """
    return default_extractor().normalize_name(mention, kind)


def find_dates(text: str, published: Published = None) -> list[Timex]:
    """The dates, times, durations and habits that `text` names, in reading order, none overlapping another.

    Needs no weights; takes time in proportion to the length. `published` is the day from which the text is read, as in
    `Extractor.extract`; without it, what the text leaves open stays open. Days that the calendar lacks (`31. februārī`,
    `45.13.2014.`) and years before 1 or after 9999 are no dates; what only looks like one (`15. vidusskola`, `3:2`,
    `likuma 15.12. punkts`) is left alone. What `Timex` holds is told there.

    >>> [(t.text, t.value) for t in find_dates("Koncerts notiks 15. decembrī plkst. 18.00.")]
    [('15. decembrī plkst. 18.00', 'XXXX-12-15T18:00')]
    >>> find_dates("Koncerts notiks rīt.", "2020-12-14")[0].first
    datetime.date(2020, 12, 15)
    >>> days, = find_dates("Nometne notika no 28. decembra līdz 3. janvārim.", "2021-01-10")
    >>> days.value, days.first, days.last
    ('2020-12-28/2021-01-03', datetime.date(2020, 12, 28), datetime.date(2021, 1, 3))
    >>> find_dates("Uzvarēja Rīgas 15. vidusskola ar 3:2.")
    []

    Raises TypeError if `text` is not a string, ValueError if it is longer than `extract` takes (a million characters),
    TypeError or ValueError if `published` names no day.
    """
    return find_timexes(clean(bounded_text(text)), read_published(published))
