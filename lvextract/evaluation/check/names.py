"""Names are the normal forms of their mentions, as `normalize_name` gives them.

That reads a mention by itself. What only the text tells is not doubted: an alias of a name that stands elsewhere in it,
and a member of a list that shares words with the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lvextract.evaluation.check.findings import DOUBT, Found
from lvextract.evaluation.comparable import fold
from lvextract.evaluation.gold import GoldEvent, GoldName, GoldParty, GoldText
from lvextract.names import NameKind
from lvextract.pipeline import Extractor

Question = tuple[str, NameKind | None]  # a mention, and what it is a name of
NormalForms = Mapping[Question, str]


def normal_forms(texts: Sequence[GoldText], extractor: Extractor) -> NormalForms:
    """The normal form of every mention, each read once."""
    mentions: dict[NameKind | None, set[str]] = defaultdict(set)
    for text in texts:
        for event in text.events:
            for _, filler, kind in _questions(event):
                mentions[kind].add(filler.mention or "")
    return {
        (mention, kind): name
        for kind, of_kind in mentions.items()
        for mention, name in zip(sorted(of_kind), extractor.normalize_names(sorted(of_kind), kind), strict=True)
    }


def names_are_normal(event: GoldEvent, text: str, forms: NormalForms) -> Iterator[Found]:
    """The name is the normal form of its mention, or the text explains why it is another."""
    for field, filler, kind in _questions(event):
        mention = filler.mention or ""
        form = forms[mention, kind]
        if fold(form) != fold(filler.name) and not _is_explained(filler, mention, text, kind):
            yield Found(DOUBT, "name.not_the_normal_form", field, filler.name, f"«{mention}» is «{form}» by itself")


def _is_explained(filler: GoldName, mention: str, text: str, kind: NameKind | None) -> bool:
    if kind == "work" and fold(filler.name) == fold(mention):
        return True  # a title of several words need not have a head: "Starp divām klusēm"
    if fold(filler.name).startswith(fold(mention)):
        return fold(filler.name) != fold(mention)  # of a list: "Kuldīgas" of "Kuldīgas un Valkas novada pārstāvji"
    return filler.name in text  # an alias: "Bērza" where "Anna Bērza" stands before


def _questions(event: GoldEvent) -> Iterator[tuple[str, GoldName, NameKind | None]]:
    """The fillers with a mention, and the kind of name that each has; prizes are asked about nowhere."""
    for field, filler in event.fillers():
        is_prize = field.startswith("awards.") and field.count(".") == 1
        if filler.mention and not is_prize:
            yield field, filler, _kind(event, field, filler)


def _kind(event: GoldEvent, field: str, filler: GoldName) -> NameKind | None:
    """A recipient is of the kind of the participant with its name."""
    if field == "title":
        return "work"
    if field.startswith("location"):
        return "place"
    if isinstance(filler, GoldParty):
        return filler.kind
    parties = [*event.participants, *event.organizers]
    return next((party.kind for party in parties if fold(party.name) == fold(filler.name)), None)
