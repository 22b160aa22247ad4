"""How well names are brought into the nominative: `python -m pytest tests/benchmarks/test_names.py -s` shows it.

The gold data are not part of the package. `LVEXTRACT_BENCH` names the folder that holds `bench/` and `data/`. Where
simplemma is installed, its word-by-word lemmas stand beside our normal forms.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import regex

from lvextract.document import Document
from lvextract.names import add_mentions, mention_of

SHARED = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared"))
EVENTS = [SHARED / "bench" / name for name in ("events-dev.jsonl", "articles-dev.jsonl")]

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason=f"no gold data in {SHARED}; set LVEXTRACT_BENCH")


# Normal forms


class Pair(NamedTuple):
    """A name as the text has it, with its normal form."""

    mention: str
    name: str
    kind: str | None
    text: str
    start: int


def pairs(path: Path) -> list[Pair]:
    """The distinct pairs of mention and name in the gold records, each where it first stands."""
    found: dict[tuple[str, str], Pair] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for event in row["events"]:
            near = row["text"].find(event["trigger"])
            for item, kind in _named(event):
                start = _place(row["text"], item["mention"], item["name"], near)
                pair = Pair(item["mention"], item["name"], kind, row["text"], start)
                found.setdefault((pair.mention, pair.name), pair)
    return list(found.values())


def _named(event: dict[str, Any]) -> Iterator[tuple[dict[str, str], str | None]]:
    """What an event names, with the kind; a recipient has that of the participant of its name, if there is one."""
    parties = [*event["organizers"], *event["participants"]]
    kinds = {party["name"]: party["kind"] for party in parties}
    yield from ((party, party["kind"]) for party in parties)
    yield from ((place, "place") for place in event["location"])
    if event["title"]:
        yield event["title"], "work"
    for award in event["awards"]:
        for named in filter(None, [*award["recipients"], award["grantor"]]):
            yield named, kinds.get(named["name"])


def _place(text: str, mention: str, name: str, trigger: int) -> int:
    """Where the mention stands, as words of its own if it does so anywhere: nearest to the trigger.

    A member of a list stands where the word that the name ends in, and the mention lacks, comes soonest behind it.
    """
    whole = [m.start() for m in regex.finditer(rf"(?<!\w){regex.escape(mention)}(?!\w)", text)]
    anywhere = whole or [m.start() for m in regex.finditer(regex.escape(mention), text)]
    if name.startswith(mention + " "):
        stem = name.split()[-1][:5]
        followed = {start: text.find(stem, start) - start for start in anywhere if stem in text[start:]}
        anywhere = [min(followed, key=followed.__getitem__)] if followed else anywhere
    return min(anywhere, key=lambda start: abs(start - trigger))


def our_name(pair: Pair, document: Document) -> str:
    """What the names stage makes of the words, given where they stand."""
    for sentence in document.sentences:
        tokens = [t for t in sentence.tokens if t.start < pair.start + len(pair.mention) and t.end > pair.start]
        if tokens:
            return mention_of(document, tokens, pair.kind).name
    return pair.mention


def lemmas(pair: Pair) -> str:
    """The mention with each word replaced by simplemma's lemma, in the word's capitals."""
    from simplemma import lemmatize

    def lemma(word: str) -> str:
        found: str = lemmatize(word, lang="lv")
        return found[:1].upper() + found[1:] if word[:1].isupper() else found

    return regex.sub(r"\p{L}+", lambda word: lemma(word.group()), pair.mention)


def fold(name: str) -> str:
    return regex.sub(r"[\W_]+", "", name.casefold())


def phenomenon(pair: Pair) -> str:
    """What there is to do, by how the name differs from the mention."""
    mention, name = (regex.findall(r"[\p{L}\d]+", words) for words in pair[:2])
    if fold(pair.mention) == fold(pair.name):
        return "stays as it is"
    if len(name) > len(mention):
        return "words from elsewhere: lists, aliases, parts of names"
    if len(name) < len(mention):
        return "words left out"
    changed = sum(a != b for a, b in zip(mention, name, strict=True))
    what = "one word" if len(name) == 1 else "the head of several words" if changed == 1 else "several words"
    return f"{pair.kind or 'recipient'}: {what}"


def report(title: str, pairs: Sequence[Pair], names: Sequence[str]) -> float:
    """Print the share of exact names by phenomenon, and each failure; the share of all."""
    groups: dict[str, list[tuple[Pair, str]]] = defaultdict(list)
    for pair, name in zip(pairs, names, strict=True):
        groups[phenomenon(pair)].append((pair, name))
    wrong = {group: [(p, n) for p, n in members if fold(n) != fold(p.name)] for group, members in groups.items()}
    share = 1 - sum(map(len, wrong.values())) / len(pairs)
    print(f"\n{title}: {share:.1%} of {len(pairs)}")
    for group in sorted(groups):
        print(f"  {group}: {len(groups[group]) - len(wrong[group])}/{len(groups[group])}")
        for pair, name in wrong[group]:
            print(f"      {pair.mention} → {name}, not {pair.name}")
    return share


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.stem)
def test_normal_forms(analysed: Callable[..., list[Document]], path: Path) -> None:
    gold = pairs(path)
    texts = list(dict.fromkeys(pair.text for pair in gold))
    documents = dict(zip(texts, analysed(texts), strict=True))
    for document in documents.values():
        add_mentions(document)
    share = report(path.stem, gold, [our_name(pair, documents[pair.text]) for pair in gold])
    try:
        exact = sum(fold(lemmas(pair)) == fold(pair.name) for pair in gold)
        print(f"  simplemma, word by word: {exact / len(gold):.1%}")
    except ImportError:
        print("  (simplemma is not installed)")
    assert share >= 0.95
