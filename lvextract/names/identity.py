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
from lvextract.names.declension import Gender, decline
from lvextract.names.gazetteer import gender_of_given_name, given_names, known_names
from lvextract.names.nominative import nominative_candidates
from lvextract.names.normal_form import join
from lvextract.names.personal import singular_of_family
from lvextract.names.persons import FullNames, is_form, is_full_name, part_borne


def resolve(mentions: Sequence[EntityMention], aliases: Mapping[str, str]) -> None:
    """Give mentions that are short for a name of the text, or are a case of it, that name.

    `aliases` are those that the text introduces, with their full names. Mentions stand in reading order.
    """
    _resolve_aliases(mentions, aliases)
    persons = [mention for mention in mentions if mention.kind == "person" and mention.rule != "names.alias"]
    _resolve_families(persons)
    _resolve_parts(persons)
    _resolve_cases([mention for mention in persons if " " not in mention.name])
    others = [mention for mention in mentions if mention.kind != "person"]
    _resolve_bodies([mention for mention in others if mention.kind in ("organization", "work")])
    _resolve_cases(others)


def own_name(mention: EntityMention) -> str:
    """The normal form of the mention's own words."""
    return mention.alias or mention.name


def _name(mention: EntityMention, full: str, rule: str) -> None:
    """Call the mention by the full name and keep its own words as its alias."""
    if full != mention.name:
        mention.alias, mention.name, mention.rule = own_name(mention), full, f"names.{rule}"


def _resolve_aliases(mentions: Iterable[EntityMention], aliases: Mapping[str, str]) -> None:
    """Mentions that are an alias, in any case."""
    for mention in mentions:
        for words in (mention.name, mention.text):
            full = aliases.get(words)
            if full and full != mention.name:
                mention.alias, mention.name, mention.rule = words, full, "names.alias"
                break


def _resolve_families(persons: Sequence[EntityMention]) -> None:
    """Persons who share a surname: each gets the whole name.

    It stands in the plural, or in the genitive in the singular too: "Kārļa un Jura Kalniņa dēli".
    """
    for i, last in enumerate(persons):
        members = _listed_before(persons, i) if " " in own_name(last) else []
        if members and _is_nominative_of_several(last):
            for person in (last, *members):  # as a case of one person's name the words were misread: Anda Lielkalnes
                person.name = join(person.tokens)
        given, _, surname = own_name(last).rpartition(" ")
        singular = singular_of_family(surname, gender_of(last)) if members and "." not in given else None
        if singular is not None:
            _name(last, f"{given} {singular}", "shared_surname")
            for member in members:
                _name(member, f"{own_name(member)} {singular_of_family(surname, gender_of(member))}", "shared_surname")
        elif members and all(_may_share(member, last, persons) for member in members):
            for member in members:
                _name(member, f"{own_name(member)} {surname}", "shared_surname")


def _is_nominative_of_several(last: EntityMention) -> bool:
    """Whether the given name is in the nominative and the surname not: that of women in the plural, with others' too.

    As in „Maija un Anda Lielkalnes", whatever the surname is tagged as.
    """
    first, surname = last.tokens[0], last.tokens[-1].form
    return first.case == "Nom" and len(last.tokens) > 1 and surname.endswith(("as", "es"))


def _may_share(member: EntityMention, last: EntityMention, persons: Sequence[EntityMention]) -> bool:
    """Whether a given name can have the surname that stands behind the next in the genitive singular."""
    is_genitive = all(token.case == "Gen" for token in [*member.tokens, last.tokens[-1]])
    gender = gender_of_given_name(member.name)
    is_named = any(person.name.startswith(f"{member.name} ") for person in persons)
    return is_genitive and gender is not None and gender == gender_of(last) and not is_named


def _listed_before(persons: Sequence[EntityMention], index: int) -> list[EntityMention]:
    """The mentions of a single name that stand in one list with the mention at `index`, before it."""
    members: list[EntityMention] = []
    following = persons[index]
    for before in range(index - 1, -1, -1):
        mention = persons[before]
        between = mention.tokens[-1].until(following.tokens[0])[1:-1]
        separators = {"un", "&"} if not members else {","}
        is_listed = mention.sentence is following.sentence and len(between) == 1 and between[0].form in separators
        if not is_listed or " " in own_name(mention):
            break
        members.append(mention)
        following = mention
    return members


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
            _name(mention, longest, "short_name")
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


def gender_of(mention: EntityMention) -> Gender | None:
    """The gender of the person, as the given name shows it or the words are tagged."""
    given = mention.name.split()[0]
    known = gender_of_given_name(given) or ("Masc" if given.endswith(("s", "š")) else None)
    tagged = next((token.feats["Gender"] for token in mention.tokens if "Gender" in token.feats), None)
    return known or ("Fem" if tagged == "Fem" else "Masc" if tagged == "Masc" else None)
