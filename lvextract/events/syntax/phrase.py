"""Noun phrases as parties: which words around a head belong to it, who stands in a coordinated list.

The smallest phrase that names the party is taken: the name itself if the head lies in one, else the head with its
attributes ("Kanādas pārstāvji", "trīs dalībnieki").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Document, EntityMention, PartyKind, Token
from lvextract.events.syntax.edges import with_number, with_softener, without_clock, without_vague
from lvextract.events.syntax.plurals import as_read, is_plural
from lvextract.events.syntax.quotations import case_of, quoted_from
from lvextract.events.syntax.telling import is_capitalised_name, is_family, is_known_body, is_telling
from lvextract.events.syntax.vocabulary import is_animate, is_body_noun, words
from lvextract.names import count_of, members, normal_form
from lvextract.names.normal_form import join
from lvextract.quotation_marks import QUOTES
from lvextract.records import Mention, Party

_ATTRIBUTES = frozenset({"nummod", "det", "compound", "advmod"})
_LONGEST_ROW = 15  # tokens behind a name within which the noun stands that a row of names belongs to
_LIST_SEPARATORS = frozenset({",", "un", "kā", "arī", "gan", "vai", "bet"})
_CONTRAST = frozenset({"bet", "savukārt", "taču", "toties", "turpretī", "–", "—"})
_NOT_A_PARTY = frozenset({"PRON", "DET", "ADV", "PUNCT", "SYM", "AUX", "ADP", "CCONJ", "SCONJ", "PART"})


def parties(document: Document, head: Token, rule: str) -> list[Party]:
    """The parties that the phrase of `head` names: one, or each member of a coordinated list."""
    return [party for _, party in headed_parties(document, head, rule)]


def headed_parties(document: Document, head: Token, rule: str) -> list[tuple[Token, Party]]:
    """`parties`, each with the word that heads it."""
    head = _head_of_genitives(antecedent(head))
    members = [head, *(child for child in head.children if _is_member(head, child))]
    members += [token for token in _names_behind(document, head) if token not in members]
    found = {party.name: (member, party) for member in members for party in member_of_list(document, member, rule)}
    return list(found.values())


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for: "X, kurš uzvarēja"; any other word itself."""
    if token.upos not in ("PRON", "DET") or token.feats.get("PronType") not in ("Rel", "Int"):
        return token
    verb = token.governor
    while verb is not None and not verb.deprel.startswith("acl"):
        verb = verb.governor
    noun = verb.governor if verb else None
    return noun if noun is not None and noun.upos in ("NOUN", "PROPN") else token


def _head_of_genitives(token: Token) -> Token:
    """The noun that a row of names in the genitive belongs to: "Kuldīgas, Preiļu un Valkas novada pārstāvji".

    A name in the genitive is hardly ever an argument itself; long rows are parsed so.
    """
    if token.upos != "PROPN" or token.case != "Gen" or token.deprel in ("nmod", "obl"):
        return token
    for other in token.following(_LONGEST_ROW):
        if other.case != "Gen" and other.form not in _LIST_SEPARATORS:
            return other if other.upos == "NOUN" and is_animate(other) else token
    return token


def _is_member(head: Token, other: Token) -> bool:
    """Whether `other` stands in one list with `head`; not over "bet" or a dash, where another clause has begun."""
    between = head.until(other)[1:-1]
    same_case = case_of(other) == case_of(head)
    return other.deprel == "conj" and same_case and not any(_parts_list(token) for token in between)


def _names_behind(document: Document, head: Token) -> Iterator[Token]:
    """The names that go on the list which the name of `head` begins, whatever the parse: "X, Y un Z"."""
    mention = document.party_at(head)
    while mention is not None and mention.kind != "place":
        separator = mention.tokens[-1].next
        following = separator.next if separator is not None else None
        if separator is None or following is None or separator.form not in (",", "un"):
            return
        name = document.party_at(following)
        if name is None or name.kind != mention.kind or following.case not in (mention.tokens[0].case, None):
            return
        yield following
        mention = name


def _parts_list(token: Token) -> bool:
    """Whether the word shows that the list before it is over: "bet", a dash, the number of the next place."""
    return token.form in _CONTRAST or (token.form[-1] == "." and token.form[:-1].isdecimal())


def head_of_span(tokens: Sequence[Token]) -> Token:
    """The word of a span that the others depend on, the last of several."""
    inside = {token.index for token in tokens}
    return next((token for token in reversed(tokens) if token.head not in inside), tokens[0])


def words_of(document: Document, tokens: Sequence[Token]) -> Mention:
    """The stretch of the text from the first to the last of `tokens`."""
    start, end = tokens[0].start, tokens[-1].end
    return Mention(start=start, end=end, text=document.text[start:end])


def named_party(mention: EntityMention, rule: str) -> Party:
    """The party that a mention names."""
    assert mention.kind != "work"
    return Party(
        name=mention.name,
        kind=mention.kind,
        position=mention.position,
        affiliation=mention.affiliation,
        aliases=[mention.alias] if mention.alias else [],
        mentions=[Mention(start=mention.start, end=mention.end, text=mention.text)],
        rule=rule,
    )


def phrase(head: Token) -> list[Token]:
    """`head` with its attributes before it, an unbroken run, without words that only point or count vaguely."""
    inside = {head.index}
    agenda, head_read = [head], as_read(head)
    while agenda:
        governor = agenda.pop()
        governor_read = as_read(governor)
        for child in governor.children:
            flat = child.deprel.startswith("flat")
            if child.index > head.index and not flat:
                continue
            # "Ekonomisko un finanšu jautājumu padome"
            coordinated = governor is not head and child.deprel in ("conj", "cc")
            attribute = flat or coordinated or _is_attribute(child, governor_read, head_read)
            if attribute and not _has_preposition(child):
                inside.add(child.index)
                agenda.append(child)
    tokens = head.sentence.tokens
    first = last = head.index
    while first - 1 in inside or (first >= 2 and tokens[first - 1].form in QUOTES and first - 2 in inside):
        first -= 1
    while last + 1 in inside:
        last += 1
    return with_softener(with_number(without_vague(tokens[first : last + 1], head), head))


def _is_attribute(child: Token, governor: Token, head: Token) -> bool:
    """Whether the word is an attribute by its relation and its case: an adjective agrees, a noun is in the genitive.

    Which noun of the phrase an adjective belongs to, its case says better than the parse.
    """
    if child.deprel == "amod":
        return child.case in (governor.case, head.case, "Gen", None)
    if child.deprel == "nmod":
        return child.case in ("Gen", "Nom", None) or child.case == governor.case
    return child.deprel in _ATTRIBUTES


def _has_preposition(token: Token) -> bool:
    return any(child.deprel == "case" for child in token.children)


def member_of_list(document: Document, head: Token, rule: str) -> list[Party]:
    """The party that `head` alone names, or those that share it ("Kuldīgas un Valkas novada pārstāvji").

    None if it does not tell who is meant.
    """
    if listed := _distributed(document, head, rule):
        return listed
    mention = document.party_at(head) or _name_beside(document, head)
    if mention is not None and is_body_noun(mention.tokens[-1]):
        mention = _quoted_name(document, mention.tokens[-1]) or mention
    if mention is not None and (_is_counted_group(mention, head) or _is_family_as_place(mention, head)):
        mention = None
    if mention is not None and mention.kind == "place" and head.case in ("Gen", "Loc"):
        return []  # where, not who
    if mention is not None:
        return [named_party(mention, rule)]
    if head.upos in _NOT_A_PARTY:
        return []
    if is_body_noun(head) and (quoted := quoted_from(head.next)):
        name = join(quoted)
        return [Party(name=name, kind="organization", mentions=[words_of(document, quoted)], rule=rule)]
    tokens = without_clock(document, phrase(head))
    origin = _origin(head) if len(tokens) == 1 else []
    if not is_telling([*tokens, *origin], head):
        if rule.startswith("organizer.") and is_capitalised_name(tokens, head):
            name = normal_form(tokens, head, kind="organization")
            return [Party(name=name, kind="organization", mentions=[words_of(document, tokens)], rule=rule)]
        return []
    party = _described_party(document, tokens, head, rule)
    if origin and party.kind == "group":
        party.name, party.mentions = f"{party.name} {join(origin)}", [words_of(document, [*tokens, *origin])]
    others = _counted_with(document, head, tokens) if party.count else []
    if others:
        governed = party.name.endswith(head.form)  # "ap 600 amatnieku": the genitive stays
        name = join(others) if governed else normal_form(others, kind="group")
        link = "/" if others[0].previous is not None and others[0].previous.form == "/" else " un "
        party.name, party.mentions = f"{party.name}{link}{name}", [words_of(document, [*tokens, *others])]
    return [party]


def _counted_with(document: Document, head: Token, tokens: Sequence[Token]) -> list[Token]:
    """Those who are counted in one number with a group: "47 studenti un vidusskolēni", "12 klases/kolektīvi"."""
    link = head.next
    if link is None or link.form not in ("un", "/") or tokens[-1] is not head:
        return []
    for other in head.children if link.form == "un" else link.following(1):
        if (
            (other.deprel == "conj" or link.form == "/")
            and other.case == head.case
            and is_plural(other)
            and is_animate(other)
        ):
            found = phrase(other)
            is_next = found[0] is link.next and found[-1] is other
            if is_next and all(token.upos != "NUM" and document.party_at(token) is None for token in found):
                return found
    return []


def _origin(head: Token) -> list[Token]:
    """Where people are from who have no other attribute: "jaunieši no Kazdangas un Ventspils"."""
    preposition = head.next
    if preposition is None or preposition.form != "no" or not is_plural(head):
        return []
    place = preposition.governor
    if place is None or place.index < preposition.index:
        return []
    others = [t for t in place.children if t.deprel == "conj" and t.case == place.case]
    origin = preposition.until(max([place, *others], key=lambda token: token.index))
    again = sum(token.form == "no" for token in origin) > 1  # "keramiķi no Raunas un audējas no Līgatnes"
    return preposition.until(place) if again else origin


def _name_beside(document: Document, head: Token) -> EntityMention | None:
    """The name that a class word or a post stands before: "grupa «Bet Bet»", "direktors Jānis Ozols"."""
    following = head.next
    if following is not None and following.form in QUOTES:
        following = following.next
    elif following is not None and following.case != head.case:
        return None
    is_nominal = following is not None and following.upos in ("PROPN", "NOUN", "X", "ADJ")
    return document.party_at(following) if following is not None and is_nominal else None


def _quoted_name(document: Document, class_word: Token) -> EntityMention | None:
    """The name in quotation marks behind its class word: «Vēja rozes» in "Ventspils sieviešu klubs «Vēja rozes»"."""
    quoted = quoted_from(class_word.next)
    return document.party_at(quoted[0]) if quoted else None


def _is_family_as_place(mention: EntityMention, head: Token) -> bool:
    """Whether a family was taken for a place: "Kalniņu ģimenes darbs"."""
    return mention.kind == "place" and is_family(head)


def _is_counted_group(mention: EntityMention, head: Token) -> bool:
    """Whether what was taken for a body's name is several, by the number before it: "12 Vidzemes kori"."""
    is_common = head.upos == "NOUN" and head is mention.tokens[-1] and head.form.islower()
    is_several = is_common and mention.kind == "organization" and head.case != "Gen" and is_plural(head)
    first = phrase(head)[0] if is_several else head
    return first.upos == "NUM" and first.index < mention.tokens[0].index


def _described_party(document: Document, tokens: list[Token], head: Token, rule: str) -> Party:
    kind: PartyKind = "group"
    one = not is_plural(head)
    if is_known_body(head) or (one and is_body_noun(head)):
        kind = "organization"
    elif one and not is_family(head):
        kind = "person"
    read = [as_read(token) if token is head else token for token in tokens]
    name = normal_form(read, as_read(head), kind="group" if kind == "group" else None)
    return Party(name=name, kind=kind, count=count_of(tokens), mentions=[words_of(document, tokens)], rule=rule)


def _distributed(document: Document, head: Token, rule: str) -> list[Party]:
    """As in "Kuldīgas, Preiļu un Valkas novada pārstāvji": a party for each name in the genitive."""
    if head.upos not in ("NOUN", "PROPN"):
        return []
    is_body = is_body_noun(head)
    kind: PartyKind = "organization" if is_body else "person" if head.lemma in words("posts", "heads") else "group"
    found = members(head, kind)
    counts = [count_of(tokens) if tokens[0].upos == "NUM" else None for tokens, _ in found]
    return [
        Party(
            name=name,
            kind="group" if count and count > 1 else kind,
            count=count,
            mentions=[words_of(document, tokens)],
            rule=rule,
        )
        for (tokens, name), count in zip(found, counts, strict=True)
    ]
