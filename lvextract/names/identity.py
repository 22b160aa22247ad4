"""Who is whom: mentions of one party get one name.

    Latvijas Pašvaldību savienība (tālāk – LPS) … LPS       an alias, wherever it stands
    Reinis Trokša … R. Trokša, Trokšam, Reinis              a part of the full name, or initials, in any case
    Kārlis un Juris Kalniņi                                 a surname in the plural that several share
    Vida … Vidai, Vidu                                      one name in several cases
    SIA „Aparts” … „Aparts”;  Valsts ieņēmumu dienests … VID    a body without its legal form, or by its initials

Only what can stand for one party of the text is resolved; the words' own normal form is kept as the mention's alias.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lvextract.document import EntityMention
from lvextract.lexicon import load, per_lexicon
from lvextract.names.aliases import spells
from lvextract.names.calling import call, gender_of
from lvextract.names.declension import Gender, decline
from lvextract.names.families import resolve_families, resolve_kin
from lvextract.names.gazetteer import gender_of_given_name, given_names, known_names
from lvextract.names.nominative import nominative_candidates
from lvextract.names.normal_form import join
from lvextract.names.persons import FullNames, is_form, is_full_name, part_borne


def resolve(mentions: Sequence[EntityMention], aliases: Mapping[str, str]) -> None:
    """Give mentions that are short for a name of the text, or are a case of it, that name.

    `aliases` are those that the text introduces, with their full names. Mentions stand in reading order.
    """
    _resolve_aliases(mentions, aliases)
    persons = [mention for mention in mentions if mention.kind == "person" and mention.rule != "names.alias"]
    resolve_families(persons)
    _resolve_parts(persons)
    resolve_kin(persons)
    _resolve_cases([mention for mention in persons if " " not in mention.name])
    others = [mention for mention in mentions if mention.kind != "person"]
    _resolve_bodies([mention for mention in others if mention.kind in ("organization", "work")])
    _resolve_cases(others)


def _resolve_aliases(mentions: Iterable[EntityMention], aliases: Mapping[str, str]) -> None:
    """Mentions that are an alias, in any case; a common noun ("tālāk – biedrība") stands for the name but is none."""
    for mention in mentions:
        for words in (mention.name, mention.text):
            full = aliases.get(words)
            if full and full != mention.name:
                alias = None if words.islower() else words
                mention.alias, mention.name, mention.rule = alias, full, "names.alias"
                break


def _resolve_parts(persons: Sequence[EntityMention]) -> None:
    """Mentions by a part of a name, or initials, where one person of the text bears it."""
    named = [mention for mention in persons if is_full_name(mention.name)]
    others = [mention for mention in persons if not is_full_name(mention.name)]
    # A name read in the nominative is sure; one led back from another case yields to it.
    sure = FullNames(mention.name for mention in named if mention.name == join(mention.tokens))
    for mention in named:
        mention.name = sure.bearer(mention.text.split(), gender_of(mention)) or mention.name
    full_names = FullNames(mention.name for mention in named)
    for is_initials in (True, False):  # "I. Eglītis" may itself be what "Eglītis" is short for
        for mention in others:
            if (". " in mention.name) == is_initials:
                _resolve_part(mention, full_names)
        for mention in persons:
            if ". " in mention.name:
                full_names.add(mention.name)


def _resolve_part(mention: EntityMention, names: FullNames) -> None:
    """Give the mention the one of the names that its words are a part of."""
    full = names.bearer(join(mention.tokens).replace(".", ". ").split(), gender_of(mention))
    if full and full != mention.name:
        mention.alias, mention.name = part_borne(mention.text, full) or mention.name, full
        mention.rule = "names.part_of_full_name"


def _resolve_cases(mentions: Sequence[EntityMention]) -> None:
    """Names that are cases of one name, or it in capitals: the name that most of them can be a form of."""
    alike: dict[str, list[EntityMention]] = defaultdict(list)
    for mention in mentions:
        alike[mention.name[:2].casefold()].append(mention)
    for group in alike.values():
        names = {mention.name: gender_of_given_name(mention.name) for mention in group}
        if len(names) > 1:
            _take_commonest(group, names)


def _take_commonest(mentions: Sequence[EntityMention], names: Mapping[str, Gender | None]) -> None:
    """Give each mention the one of the names that it is a form of and that most of the mentions are forms of."""
    fitting = {
        id(mention): [name for name, gender in names.items() if is_form(join(mention.tokens), name, gender)]
        for mention in mentions
    }
    support = Counter(name for mention in mentions for name in {*fitting[id(mention)], mention.name})
    rank = {name: (count, not name.isupper()) for name, count in support.items()}
    for mention in mentions:
        best = max([mention.name, *fitting[id(mention)]], key=rank.__getitem__)
        if rank[best] > rank[mention.name] and not _is_sure(mention):
            mention.name = best


def _is_sure(mention: EntityMention) -> bool:
    """Whether the mention is a known given name as it stands: Valda beside Valdis is another person."""
    gender = gender_of(mention)
    is_nominative = all(token.case in ("Nom", None) for token in mention.tokens)
    return is_nominative and gender is not None and mention.name in given_names(gender)


def _resolve_bodies(mentions: Sequence[EntityMention]) -> None:
    """Bodies that are named by their initials, without their legal form, or without the words in front.

    A quoted name that was taken for a work's is the body's of whose name it is the end.
    """
    full_names = dict.fromkeys(m.name for m in mentions if m.kind == "organization" and " " in m.name)
    for mention in mentions:
        found = [name for name in full_names if name != mention.name and _is_short_for(mention.name, name)]
        # Of names that are short for one another the longest is meant; two others leave it open.
        longest = max(found, key=len, default=None)
        if longest and all(name == longest or _is_short_for(name, longest) for name in found):
            call(mention, longest, "short_name")
            mention.kind = "organization"


def _is_short_for(short: str, full: str) -> bool:
    """Whether the one name of a body is the other's initials, it without an area, or its end.

    What is left out before the end is a legal form, a class word, an abbreviation or a place: FK Jelgava.
    """
    if spells(short, full.split()) or (short != full and short == _without_areas(full)):
        return True
    front = full.removesuffix(f" {short}")
    if front == full or not short[:1].isupper():
        return False
    is_abbreviation = front.isalpha() and front.isupper() and len(front) > 1
    return " " in short or is_abbreviation or front.lower() in _class_words() or _is_place(front)


def _without_areas(name: str) -> str:
    """The name of a body without the kind of area that it is for: Talsu (novada) dome."""
    return " ".join(word for word in name.split() if word not in _areas())


@per_lexicon()
def _areas() -> frozenset[str]:
    """The areas in the genitive."""
    return frozenset(decline(area)["Gen", "Sing"] for area in load("names")["areas"])


@per_lexicon()
def _class_words() -> frozenset[str]:
    return frozenset(form.lower() for form in [*load("organizations")["legal_forms"], *load("names")["class_words"]])


@per_lexicon(maxsize=4096)
def _is_place(genitive: str) -> bool:
    """Whether the word is a known place in the genitive: Latvijas (Krājbanka), Ventspils (Augstskola)."""
    found = [name for number in ("Sing", "Plur") for name in nominative_candidates(genitive, "Gen", number)]
    plurals = [decline(name)["Nom", "Plur"] for name in found]
    return any(name in known_names("place") for name in [*found, *plurals])
