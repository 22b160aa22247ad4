"""The page around the data: one file that fetches nothing, and runs nothing but its own script.

Its Content-Security-Policy names the hashes of its one style and its one script, so that nothing else can ever run in
it; Trusted Types forbid the script to turn a string into markup.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from string import Template

import regex

from lvextract.export.event_ids import identified
from lvextract.export.report.reading import Reading
from lvextract.export.report.view import view
from lvextract.records import Extraction

# In the order in which each may name what stands before it.
SCRIPTS = (
    *("language", "dates", "elements", "why", "records", "text", "found_words", "winners", "cards"),
    *("date_fields", "filters", "list", "bins", "timeline"),
    *("gold", "periods", "calendar", "review", "corrections", "editor", "save", "main"),
)
STYLES = ("style", "review")

# What could end the script element, or would make its source unreadable or unwritable: markup, line separators, control
# characters and directional marks, halves of surrogate pairs. JSON may have any character as an escape.
_UNSAFE = regex.compile(r"[<>&\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]")


def report(readings: Iterable[Reading], title: str | None = None) -> str:
    """The page that shows `readings`: one with its events beside it, or many in a list with filters and a timeline.

    The page can be written in UTF-8, whatever is in the texts. `title` is what the browser calls it.

    >>> from lvextract import analyze
    >>> from lvextract.export.report import Reading, report
    >>> texts = ["Sestdien Ogrē notika talka.", "Svētdien Cēsīs skanēja koncerts."]
    >>> page = report((Reading.of_document(analyze(text, "2024-05-20")) for text in texts), title="Maijs")
    """
    shown = list(readings)
    texts = _json([{**view(one), "uids": uids} for one, uids in zip(shown, _uids(shown), strict=True)])
    key = hashlib.sha256(texts.encode()).hexdigest()[:16]  # what the browser remembers corrections by
    before, after = _page()
    return f'{before}{{"title":{_json(title)},"key":"{key}","texts":{texts}}}{after}'


def notebook_frame(page: str) -> str:
    """`page` in a frame of its own, which can neither touch the notebook around it nor be styled by it."""
    return (
        f'<iframe srcdoc="{html.escape(page)}" sandbox="allow-scripts allow-downloads" title="lvextract"'
        ' style="width: 100%; height: 36rem; border: 0"></iframe>'
    )


def _uids(readings: Sequence[Reading]) -> list[list[str]]:
    """What each event is called in calendars: as in `lvextract export`, so that one import updates another."""
    names = identified(Extraction(id=one.id, url=one.url, events=list(one.events)) for one in readings)
    return [[f"{uid}@lvextract" for uid, _, _ in islice(names, len(reading.events))] for reading in readings]


def _json(data: object) -> str:
    """JSON that may stand in a script element, and that UTF-8 can write."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return str(_UNSAFE.sub(lambda match: _escaped(match.group()), text))


def _escaped(character: str) -> str:
    """The escape of a character in JSON: one for each of its UTF-16 units."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


@cache
def _page() -> tuple[str, str]:
    """The page before and after its data."""
    style = "\n".join(_static(f"{name}.css") for name in STYLES)
    script = "\n".join(_static(f"{name}.js") for name in SCRIPTS)
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    parts = {
        "policy": policy,
        "style": style,
        "script": script,
        "messages": _json(json.loads(_static("messages.json"))),
    }
    before, _, after = Template(_static("page.html")).substitute(parts, data="\0").partition("\0")
    return before, after


def _hash(content: str) -> str:
    """How the policy names an inline style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _static(name: str) -> str:
    return (files("lvextract.export.report") / "static" / name).read_text(encoding="utf-8")
