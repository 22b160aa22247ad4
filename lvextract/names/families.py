"""Persons of one family, whose surname is said once: each gets the whole name.

Kārlis un Juris Kalniņi;  Annai un Jurim Kalniņiem      the surname in the plural, in any case
Kārļa un Jura Kalniņa dēli                              in the genitive in the singular too
brāļi Kalniņi (Kārlis un Juris)                         the names behind that of the family
Kārlis Kalniņš un viņa brālis Juris                     a relation by blood that has the same surname
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lvextract.document import EntityMention, Token
from lvextract.lexicon import load
from lvextract.names.calling import call, gender_of, own_name
from lvextract.names.declension import Gender, decline
from lvextract.names.gazetteer import gender_of_given_name, given_names, known_names
from lvextract.names.nominative import nominative, nominative_candidates
from lvextract.names.personal import is_family, singular_of_family

_RULE = "shared_surname"
_CASES = ("Nom", "Gen", "Dat", "Acc")  # in which people are named
_BEFORE_MEMBERS = frozenset({"(", ",", ":", "–", "—"})
_BETWEEN_MEMBERS = frozenset({"un", "ar", ",", "&"})
_OF_MAN = "viņa"  # a woman's brother has the name that she was born with


def resolve_families(persons: Sequence[EntityMention]) -> None:
    """Give the persons who share a surname their whole names. They stand in reading order."""
    for i, last in enumerate(persons):
        members = _listed_before(persons, i) if len(last.tokens) > 1 else []
        if members and not _share_plural([*members, last]) and all(_may_share(one, last, persons) for one in members):
            surname = own_name(last).rpartition(" ")[2]
            for member in members:
                call(member, f"{own_name(member)} {surname}", _RULE)
        for member in _named_behind(persons, i):
            of_one = singular_of_family(own_name(last), gender_of(member))
            if of_one is not None:
                call(member, f"{own_name(member)} {of_one}", _RULE)


def resolve_kin(persons: Sequence[EntityMention]) -> None:
    """Give those who are called the brother, child or father of whom the text names before that one's surname."""
    for before, mention in pairwise(persons):
        if _is_kin(mention) and " " not in mention.name and " " in before.name:
            surname = _surname_for(gender_of(mention), before)
            if surname is not None:
                call(mention, f"{own_name(mention)} {surname}", _RULE)


def _surname_for(gender: Gender | None, relative: EntityMention) -> str | None:
    """The surname of the person as one of this gender bears it; a man's cannot be told from a woman's."""
    surname = relative.name.rpartition(" ")[2]
    if gender_of(relative) == gender:
        return surname
    is_man = gender_of(relative) == "Masc"
    return singular_of_family(decline(surname, gender="Masc")["Nom", "Plur"], gender) if is_man else None


def _is_kin(mention: EntityMention) -> bool:
    """Whether a word such as "viņa brālis" stands before the name."""
    before = mention.tokens[0].preceding(2)
    kin = load("names")["kin_by_surname"]
    return len(before) == 2 and before[0].form.lower() == _OF_MAN and before[1].lemma.lower() in kin


def _share_plural(persons: Sequence[EntityMention]) -> bool:
    """Call each of the persons by the surname of the last in the singular, if it stands in the plural in their case."""
    last = persons[-1]
    surname = last.tokens[-1]
    given = [person.tokens if person is not last else person.tokens[:-1] for person in persons]
    if any(token.form.endswith(".") for tokens in given for token in tokens):
        return False
    for case in _common_cases([token for tokens in given for token in tokens]):
        if case == "Nom" and surname.form.endswith(("as", "es")) and last.tokens[0].case != "Nom":
            continue  # as likely the genitive of one man's: "Andra un Valda Egles dēli"
        called = [" ".join(_given_name(token, case) for token in tokens) for tokens in given]
        surnames = [
            _singular(surname.form, case, gender_of_given_name(name.split()[0]) or gender_of(person))
            for person, name in zip(persons, called, strict=True)
        ]
        if all(surnames):
            for person, name, singular in zip(persons, called, surnames, strict=True):
                person.name = name if person is not last else f"{name} {surname.form}"
                call(person, f"{name} {singular}", _RULE)
            return True
    return False


def _common_cases(given: Sequence[Token]) -> list[str]:
    """The cases that all the given names can be in, the tagged one of the last first."""
    common = [case for case in _CASES if all(_can_be(token, case) for token in given)]
    return sorted(common, key=lambda case: case != given[-1].case)


def _can_be(token: Token, case: str) -> bool:
    """Whether the word is a known given name in this case; one that is unknown is in the tagged case."""
    if not any(_known_given(token.form, one) for one in _CASES):
        return token.case == case
    return bool(_known_given(token.form, case))


def _known_given(form: str, case: str) -> frozenset[str]:
    """The known given names that have this form in the case."""
    known = given_names("Fem") | given_names("Masc")
    if form in known and (case == "Nom" or len(set(decline(form).values())) == 1):
        return frozenset({form})
    return known.intersection(() if case == "Nom" else nominative_candidates(form, case, "Sing"))


def _given_name(token: Token, case: str) -> str:
    """The nominative of a given name in this case."""
    found = _known_given(token.form, case)
    if len(found) == 1:
        return next(iter(found))
    return token.form if case == "Nom" else nominative(token.form, case, "Sing", known=found) or token.form


def _singular(surname: str, case: str, gender: Gender | None) -> str | None:
    """The surname of one person out of the plural in this case; None if it is none."""
    plural = surname if case == "Nom" else nominative(surname, case, "Plur", known=known_names("person"))
    return singular_of_family(plural, gender) if plural else None


def _may_share(member: EntityMention, last: EntityMention, persons: Sequence[EntityMention]) -> bool:
    """Whether a given name can have the surname that stands behind the next in the genitive singular."""
    is_genitive = all(token.case == "Gen" for token in [*member.tokens, last.tokens[-1]])
    gender = gender_of_given_name(member.name)
    is_named = any(person.name.startswith(f"{member.name} ") for person in persons)
    return is_genitive and gender is not None and gender == gender_of(last) and not is_named


def _listed_before(persons: Sequence[EntityMention], index: int) -> list[EntityMention]:
    """The mentions of a single name that stand in one list with the mention at `index`, before it, in reading order."""
    members: list[EntityMention] = []
    following = persons[index]
    for before in range(index - 1, -1, -1):
        mention = persons[before]
        between = _between(mention, following)
        separators = {"un", "&"} if not members else {","}
        if len(between) != 1 or between[0].form not in separators or len(mention.tokens) > 1:
            break
        members.append(mention)
        following = mention
    return members[::-1]


def _named_behind(persons: Sequence[EntityMention], index: int) -> Iterator[EntityMention]:
    """The given names right behind that of the family at `index`: "Kalniņi (Ilze un Juris)"."""
    before = persons[index]
    if len(before.tokens) > 1 or not is_family(before.tokens[0]):
        return
    links = _BEFORE_MEMBERS
    for i in range(index + 1, len(persons)):
        mention = persons[i]
        between = [token for token in _between(before, mention) if not _is_kinship(token)]
        if len(between) != 1 or between[0].form not in links or len(mention.tokens) > 1:
            return
        if gender_of_given_name(mention.name) is None:
            return
        yield mention
        before, links = mention, _BETWEEN_MEMBERS


def _between(one: EntityMention, other: EntityMention) -> list[Token]:
    """The words between two mentions of one sentence; none if they are of two."""
    if one.sentence is not other.sentence:
        return []
    return one.tokens[-1].until(other.tokens[0])[1:-1]


def _is_kinship(token: Token) -> bool:
    """Whether the word only says who one is in the family: "tēvs Kārlis ar meitu Ilzi", "vecākais, Kārlis"."""
    return token.lemma.lower() in load("names")["kin"]
