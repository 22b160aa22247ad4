"""A user's own words: a folder of TOML files in the form of the package's, checked against those when they are read.

`events.toml` in that folder adds to the package's `events.toml`, list by list. Whatever could have no effect is an
error: a list or file that there is none of, one that is read elsewhere, a word in a shape that is never looked up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from lvextract.lexicon.packaged import names, packaged, parse

Content = Mapping[str, Any]

_FIXED = {
    "timex": "the rules for dates are built from it",
    "schema_org": "it is read when records are exported, whoever extracted them",
}
_OF_TRAINING = frozenset({
    "given_names.rare_female", "given_names.rare_male", "places.streets", "surnames.endings", "surnames.rare",
})  # fmt: skip
# Tables whose keys are words: a new key is a new word there. The keys of all others are lists that the code knows.
_OF_WORDS = frozenset({
    "awards.ordinals", "awards.prizes.known", "awards.prizes.metals", "events.idioms", "events.other_senses",
    "events.plurals", "events.verb_events", "events.verb_types",
})  # fmt: skip
# What the words of a list have in common, where all of the package's have it: others would never be found.
_SHAPES: Mapping[str, Callable[[str], bool]] = {
    "in lower case": lambda word: word == word.lower(),
    "with a capital": lambda word: word[:1] != word[:1].lower(),
    "single words": lambda word: " " not in word,
}
_TYPES = {str: "a string", int: "a whole number", list: "a list of strings", dict: "a table"}


def read_additions(folder: Path) -> dict[str, Content]:
    """What each file of `folder` adds, by its name without `.toml`; spelled in composed characters (NFC).

    Other files than TOML are left alone. Raises OSError if the folder cannot be read, ValueError, which names file and
    key, if it has no TOML files or one of them cannot be added.
    """
    paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    if not paths:
        raise ValueError(f"{folder} has no word lists: files such as events.toml")
    return {path.stem: _read(path) for path in paths}


def merged(own: Any, added: Any) -> Any:
    """`own` with what is `added` to it: words behind the words of a list, entries to a table, a value in its place."""
    if isinstance(own, dict):
        return {**own, **{key: merged(own[key], value) if key in own else value for key, value in added.items()}}
    if isinstance(own, list):
        return list(dict.fromkeys([*own, *added]))
    return added


def _read(path: Path) -> Content:
    name = path.stem
    if name in _FIXED:
        raise ValueError(f"{path}: nothing can be added to {name}.toml: {_FIXED[name]}")
    if name not in names():
        files = ", ".join(f"{known}.toml" for known in names() if known not in _FIXED)
        raise ValueError(f"{path}: there is no such word list; there are {files}")
    try:
        content = parse(unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig")))
    except ValueError as error:  # what is no TOML, or not in UTF-8
        raise ValueError(f"{path}: {error}") from error
    fault = next(_faults(name, packaged(name), content), None)
    if fault:
        raise ValueError(f"{path}: {fault}")
    return content


def _faults(place: str, own: Content, added: Content) -> Iterator[str]:
    """Why entries cannot be added to the table `own`, whose dotted name, that of the file first, is `place`."""
    for key, value in added.items():
        here = f"{place}.{key}"
        shown = here.partition(".")[2]
        if here in _OF_TRAINING:
            yield f"{shown}: nothing can be added to this list: only training reads it"
        elif key not in own and place not in _OF_WORDS:
            yield f"{shown}: there is no such key; there are {', '.join(own)}"
        else:
            model = own[key] if key in own else next(iter(own.values()))
            yield from _faults_of_value(here, shown, model, value)


def _faults_of_value(place: str, shown: str, own: Any, value: Any) -> Iterator[str]:
    if type(value) is not type(own):
        yield f"{shown}: must be {_TYPES[type(own)]}, not {value!r}"
    elif isinstance(value, dict):
        yield from _faults(place, own, value)
    elif isinstance(value, str) and not value.strip():
        yield f"{shown}: is empty"
    elif isinstance(value, list):
        shapes = {shape: holds for shape, holds in _SHAPES.items() if all(map(holds, own))}
        for word in value:
            if not isinstance(word, str) or not word or word != " ".join(word.split()):
                yield f"{shown}: must be {_TYPES[list]}, without spaces around them, not {word!r}"
            else:
                yield from (f"{shown}: {word!r} must be {s}" for s, holds in shapes.items() if not holds(word))
