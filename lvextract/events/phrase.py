"""Noun phrases as parties: which words around a head belong to it, who stands in a coordinated list.

The smallest phrase that names the party is taken: the name itself if the head lies in one, else the head with its
attributes ("Kanādas pārstāvji", "trīs dalībnieki").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Document, Mention, PartyKind, Sentence, Token
from lvextract.events.vocabulary import is_animate, is_vague, words
from lvextract.names import count_of, is_post, members, normal_form
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import join
from lvextract.records import Mention as Words
from lvextract.records import Party

_ATTRIBUTES = frozenset({"nummod", "det", "compound", "advmod"})
_LONGEST_ROW = 16  # tokens of a row of names and the noun that they belong to
_LONGEST_QUOTED = 15  # tokens between the quotation marks of a name or a title
_LIST_SEPARATORS = frozenset({",", "un", "kā", "arī", "gan", "vai", "bet"})
_MULTIPLES = ("simt", "tūkstot", "miljon")
_ONE = frozenset({"1", "viens", "viena", "vienam", "vienai", "vienu"})
_CONTRAST = frozenset({"bet", "savukārt", "taču", "toties", "turpretī", "–", "—"})
_NOT_A_PARTY = frozenset({"PRON", "DET", "ADV", "PUNCT", "SYM", "AUX", "ADP", "CCONJ", "SCONJ", "PART"})


def parties(document: Document, sentence: Sentence, head: Token, rule: str) -> list[Party]:
    """The parties that the phrase of `head` names: one, or each member of a coordinated list."""
    return [party for _, party in headed_parties(document, sentence, head, rule)]


def headed_parties(document: Document, sentence: Sentence, head: Token, rule: str) -> list[tuple[Token, Party]]:
    """`parties`, each with the word that heads it."""
    head = _head_of_genitives(sentence, antecedent(sentence, head))
    members = [head, *(child for child in sentence.children(head) if _is_member(sentence, head, child))]
    members += [token for token in _names_behind(document, sentence, head) if token not in members]
    found = {
        party.name: (member, party) for member in members for party in member_of_list(document, sentence, member, rule)
    }
    return list(found.values())


def antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun that a relative pronoun stands for: "X, kurš uzvarēja"; any other word itself."""
    if token.upos not in ("PRON", "DET") or token.feats.get("PronType") not in ("Rel", "Int"):
        return token
    verb = sentence.governor(token)
    while verb is not None and not verb.deprel.startswith("acl"):
        verb = sentence.governor(verb)
    noun = sentence.governor(verb) if verb else None
    return noun if noun is not None and noun.upos in ("NOUN", "PROPN") else token


def _head_of_genitives(sentence: Sentence, token: Token) -> Token:
    """The noun that a row of names in the genitive belongs to: "Kuldīgas, Preiļu un Valkas novada pārstāvji".

    A name in the genitive is hardly ever an argument itself; long rows are parsed so.
    """
    if token.upos != "PROPN" or token.case != "Gen" or token.deprel in ("nmod", "obl"):
        return token
    for other in sentence.tokens[token.index + 1 : token.index + _LONGEST_ROW]:
        if other.case != "Gen" and other.form not in _LIST_SEPARATORS:
            return other if other.upos == "NOUN" and is_animate(other) else token
    return token


def _is_member(sentence: Sentence, head: Token, other: Token) -> bool:
    """Whether `other` stands in one list with `head`; not over "bet" or a dash, where another clause has begun."""
    between = sentence.tokens[head.index + 1 : other.index]
    return other.deprel == "conj" and other.case == head.case and not any(_parts_list(token) for token in between)


def _names_behind(document: Document, sentence: Sentence, head: Token) -> Iterator[Token]:
    """The names that go on the list which the name of `head` begins, whatever the parse: "X, Y un Z"."""
    mention = document.party_at(head)
    while mention is not None and mention.kind != "place":
        separator, following = (sentence.tokens[mention.tokens[-1].index + i :][:1] for i in (1, 2))
        if not following or separator[0].form not in (",", "un"):
            return
        name = document.party_at(following[0])
        if name is None or name.kind != mention.kind or following[0].case not in (mention.tokens[0].case, None):
            return
        yield following[0]
        mention = name


def _parts_list(token: Token) -> bool:
    """Whether the word shows that the list before it is over: "bet", a dash, the number of the next place."""
    return token.form in _CONTRAST or (token.form[-1] == "." and token.form[:-1].isdecimal())


def words_of(document: Document, tokens: Sequence[Token]) -> Words:
    """The stretch of the text from the first to the last of `tokens`."""
    start, end = tokens[0].start, tokens[-1].end
    return Words(start=start, end=end, text=document.text[start:end])


def named_party(mention: Mention, rule: str) -> Party:
    """The party that a mention names."""
    assert mention.kind != "work"
    return Party(
        name=mention.name,
        kind=mention.kind,
        position=mention.position,
        affiliation=mention.affiliation,
        aliases=[mention.alias] if mention.alias else [],
        mentions=[Words(start=mention.start, end=mention.end, text=mention.text)],
        rule=rule,
    )


def phrase(sentence: Sentence, head: Token) -> list[Token]:
    """`head` with its attributes before it, an unbroken run, without words that only point or count vaguely."""
    inside = {head.index}
    agenda = [head]
    while agenda:
        governor = agenda.pop()
        for child in sentence.children(governor):
            if child.index > head.index and not child.deprel.startswith("flat"):
                continue
            coordinated = governor is not head and child.deprel in (
                "conj",
                "cc",
            )  # "Ekonomisko un finanšu jautājumu padome"
            attribute = _is_attribute(child, governor) or child.deprel.startswith("flat") or coordinated
            if attribute and not _has_preposition(sentence, child):
                inside.add(child.index)
                agenda.append(child)
    first = last = head.index
    while first - 1 in inside or (first >= 2 and sentence.tokens[first - 1].form in QUOTES and first - 2 in inside):
        first -= 1
    while last + 1 in inside:
        last += 1
    tokens = _without_vague(sentence.tokens[first : last + 1])
    return [*_softener(sentence, tokens[0]), *tokens] if _is_counted(tokens) else tokens


def _is_counted(tokens: Sequence[Token]) -> bool:
    """Whether a number stands first: "divdesmit klausītāju", "miljons cilvēku"."""
    return tokens[0].upos == "NUM" or tokens[0].form.lower().startswith(_MULTIPLES)


def _softener(sentence: Sentence, number: Token) -> list[Token]:
    """The words before a number that say that it is not exact: "ap", "vairāk nekā"."""
    before = sentence.tokens[max(0, number.index - 3) : number.index]
    for length in range(len(before), 0, -1):
        words_before = before[-length:]
        if " ".join(token.form.lower() for token in words_before) in words("events", "crowd", "softeners"):
            return words_before
    return []


def is_plural(sentence: Sentence, token: Token) -> bool:
    """Whether the noun is in the plural: by its tag, or by a number above one before it where the tag errs."""
    if token.feats.get("Number") in ("Plur", "Ptan"):
        return True
    numbers = [child for child in sentence.children(token) if child.deprel == "nummod" and child.index < token.index]
    return any(child.feats.get("NumType") != "Ord" and child.form.lower() not in _ONE for child in numbers)


def _is_attribute(child: Token, governor: Token) -> bool:
    """Whether the word is an attribute by its relation and its case: an adjective agrees, a noun is in the genitive."""
    if child.deprel == "amod":
        return child.case in (governor.case, None)
    if child.deprel == "nmod":
        return child.case in ("Gen", "Nom", None) or child.case == governor.case
    return child.deprel in _ATTRIBUTES


def quoted_from(sentence: Sentence, index: int) -> list[Token]:
    """The tokens between the quotation marks that open at `index`; none if none open there or none close."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].form not in QUOTES:
        return []
    for end in range(index + 1, min(len(tokens), index + _LONGEST_QUOTED + 2)):
        if tokens[end].form in QUOTES:
            return tokens[index + 1 : end]
    return []


def before_marks(sentence: Sentence, index: int) -> Token | None:
    """The word at `index`, or the nearest before it that is no quotation mark; None if there is none."""
    return next((token for token in reversed(sentence.tokens[: index + 1]) if token.form not in QUOTES), None)


def _without_vague(tokens: Sequence[Token]) -> list[Token]:
    """As in "vairākas pašvaldības" → "pašvaldības"."""
    kept = list(tokens)
    while len(kept) > 1 and (
        is_vague(kept[0]) or kept[0].form in QUOTES or kept[0].upos in ("PART", "CCONJ", "PUNCT", "ADV")
    ):
        kept.pop(0)
    return kept


def _has_preposition(sentence: Sentence, token: Token) -> bool:
    return any(child.deprel == "case" for child in sentence.children(token))


def member_of_list(document: Document, sentence: Sentence, head: Token, rule: str) -> list[Party]:
    """The party that `head` alone names, or those that share it ("Kuldīgas un Valkas novada pārstāvji").

    None if it does not tell who is meant.
    """
    if listed := _distributed(document, sentence, head, rule):
        return listed
    mention = document.party_at(head) or _name_beside(document, sentence, head)
    if mention is not None and mention.kind == "place" and head.case in ("Gen", "Loc"):
        return []  # where, not who
    if mention is not None:
        return [named_party(mention, rule)]
    if head.upos in _NOT_A_PARTY:
        return []
    if head.lemma in words("events", "bodies", "nouns") and (quoted := quoted_from(sentence, head.index + 1)):
        name = join(quoted)
        return [Party(name=name, kind="organization", mentions=[words_of(document, quoted)], rule=rule)]
    tokens = phrase(sentence, head)
    if not _is_telling(sentence, tokens, head):
        if rule.startswith("organizer.") and _is_capitalised_name(tokens, head):
            return [_body(document, tokens, head, rule)]
        return []
    return [_described_party(document, sentence, tokens, head, rule)]


def _name_beside(document: Document, sentence: Sentence, head: Token) -> Mention | None:
    """The name that a class word or a post stands before: "grupa «Bet Bet»", "direktors Jānis Ozols"."""
    following = sentence.tokens[head.index + 1 : head.index + 3]
    if following and following[0].form in QUOTES:
        following = following[1:]
    elif following:
        following = following[:1] if following[0].case == head.case else []
    return document.party_at(following[0]) if following and following[0].upos in ("PROPN", "NOUN", "X", "ADJ") else None


def _is_telling(sentence: Sentence, tokens: Sequence[Token], head: Token) -> bool:
    """Whether a phrase without a name says who is meant: a described or counted group, a body, a post with its body."""
    if head.lemma in words("events", "crowd", "nouns"):
        return len(tokens) > 1
    if _is_known_body(head):
        return True
    if not is_animate(head):
        return False
    if head.lemma in words("events", "bodies", "nouns") or is_plural(sentence, head):
        return True
    return len(tokens) > 1 and is_post(head)


def _is_capitalised_name(tokens: Sequence[Token], head: Token) -> bool:
    """Whether the phrase names something by its capitals: who holds an event is a body then, whatever it is called."""
    named = [token for token in tokens if token.form[:1].isupper() and (token.index or token.upos == "PROPN")]
    return head.upos in ("NOUN", "PROPN", "X") and bool(named)


def _body(document: Document, tokens: list[Token], head: Token, rule: str) -> Party:
    name = normal_form(tokens, head, kind="organization")
    return Party(name=name, kind="organization", mentions=[words_of(document, tokens)], rule=rule)


def _is_known_body(head: Token) -> bool:
    """An abbreviation, or a body that everybody knows by its bare name: Saeima."""
    return head.upos == "PROPN" and (head.feats.get("Abbr") == "Yes" or head.lemma in words("organizations", "known"))


def _described_party(document: Document, sentence: Sentence, tokens: list[Token], head: Token, rule: str) -> Party:
    kind: PartyKind = "group"
    one = not is_plural(sentence, head)
    if _is_known_body(head) or (one and head.lemma in words("events", "bodies", "nouns")):
        kind = "organization"
    elif one:
        kind = "person"
    name = normal_form(tokens, head, kind="group" if kind == "group" else None)
    return Party(name=name, kind=kind, count=count_of(tokens), mentions=[words_of(document, tokens)], rule=rule)


def _distributed(document: Document, sentence: Sentence, head: Token, rule: str) -> list[Party]:
    """As in "Kuldīgas, Preiļu un Valkas novada pārstāvji": a party for each name in the genitive."""
    if head.upos not in ("NOUN", "PROPN"):
        return []
    is_body = head.lemma in words("events", "bodies", "nouns")
    kind: PartyKind = "organization" if is_body else "person" if head.lemma in words("posts", "heads") else "group"
    return [
        Party(name=name, kind=kind, mentions=[words_of(document, tokens)], rule=rule)
        for tokens, name in members(sentence, head, kind)
    ]
