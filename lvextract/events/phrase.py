"""Noun phrases as parties: which words around a head belong to it, who stands in a coordinated list.

The smallest phrase that names the party is taken: the name itself if the head lies in one, else the head with its
attributes ("Kanādas pārstāvji", "trīs dalībnieki").
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Document, Mention, PartyKind, Sentence, Token
from lvextract.events.vocabulary import is_animate, words
from lvextract.lexicon import load
from lvextract.names import normal_form
from lvextract.names.head import QUOTES
from lvextract.records import Mention as Words
from lvextract.records import Party

_ATTRIBUTES = frozenset({"nmod", "amod", "nummod", "det", "compound", "advmod"})
_LIST_SEPARATORS = frozenset({",", "un", "kā", "arī", "gan", "vai", "bet"})
_NOT_A_PARTY = frozenset({"PRON", "DET", "ADV", "PUNCT", "SYM", "AUX", "ADP", "CCONJ", "SCONJ", "PART"})


def parties(document: Document, sentence: Sentence, head: Token, rule: str) -> list[Party]:
    """The parties that the phrase of `head` names: one, or each member of a coordinated list."""
    head = antecedent(sentence, head)
    members = [
        head,
        *(child for child in sentence.children(head) if child.deprel == "conj" and child.case == head.case),
    ]
    found = [party for member in members for party in _member(document, sentence, member, rule)]
    return list({party.name: party for party in found}.values())


def antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun that a relative pronoun stands for: "X, kurš uzvarēja"; any other word itself."""
    if token.upos not in ("PRON", "DET") or token.feats.get("PronType") not in ("Rel", "Int"):
        return token
    verb = sentence.governor(token)
    while verb is not None and not verb.deprel.startswith("acl"):
        verb = sentence.governor(verb)
    noun = sentence.governor(verb) if verb else None
    return noun if noun is not None and noun.upos in ("NOUN", "PROPN") else token


def mention_at(document: Document, token: Token) -> Mention | None:
    """The mention of a person, body or place that `token` lies in."""
    return next((m for m in document.mentions if m.kind != "work" and m.contains(token)), None)


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
            attribute = child.deprel in _ATTRIBUTES or child.deprel.startswith("flat") or coordinated
            if attribute and not _has_preposition(sentence, child):
                inside.add(child.index)
                agenda.append(child)
    first = last = head.index
    while first - 1 in inside or (first >= 2 and sentence.tokens[first - 1].form in QUOTES and first - 2 in inside):
        first -= 1
    while last + 1 in inside:
        last += 1
    return _without_vague(sentence.tokens[first : last + 1])


def count_of(tokens: Sequence[Token]) -> int | None:
    """How many the phrase says that they are: "32 šahisti", "sešas skolas"."""
    numerals = load("events")["numerals"]
    for token in tokens[:-1]:
        digits = token.form.replace(" ", "")
        if digits.isdecimal():
            return int(digits)
        if token.lemma in numerals and token.upos == "NUM":
            return int(numerals[token.lemma])
    return None


def _without_vague(tokens: Sequence[Token]) -> list[Token]:
    """As in "vairākas pašvaldības" → "pašvaldības"."""
    vague = words("events", "crowd", "vague")
    kept = list(tokens)
    while len(kept) > 1 and (
        kept[0].lemma in vague or kept[0].form in QUOTES or kept[0].upos in ("PART", "CCONJ", "PUNCT", "ADV")
    ):
        kept.pop(0)
    return kept


def _has_preposition(sentence: Sentence, token: Token) -> bool:
    return any(child.deprel == "case" for child in sentence.children(token))


def _member(document: Document, sentence: Sentence, head: Token, rule: str) -> list[Party]:
    """The parties of one member of a list; none if it does not tell who is meant."""
    mention = mention_at(document, head) or _name_beside(document, sentence, head)
    if mention is not None:
        return [named_party(mention, rule)]
    if head.upos in _NOT_A_PARTY:
        return []
    tokens = phrase(sentence, head)
    if not _is_telling(tokens, head):
        return []
    return _distributed(document, sentence, tokens, head, rule) or [_described_party(document, tokens, head, rule)]


def _name_beside(document: Document, sentence: Sentence, head: Token) -> Mention | None:
    """The name that a class word or a post stands before: "grupa «Bet Bet»", "direktors Jānis Ozols"."""
    following = sentence.tokens[head.index + 1 : head.index + 3]
    if following and following[0].form in QUOTES:
        following = following[1:]
    elif following:
        following = following[:1] if following[0].case == head.case else []
    return (
        mention_at(document, following[0]) if following and following[0].upos in ("PROPN", "NOUN", "X", "ADJ") else None
    )


def _is_telling(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a phrase without a name says who is meant: a described or counted group, a body, a post with its body."""
    if head.lemma in words("events", "crowd", "nouns"):
        return len(tokens) > 1
    if head.feats.get("Abbr") == "Yes" and head.upos == "PROPN":
        return True
    if not is_animate(head):
        return False
    if head.lemma in words("events", "bodies", "nouns") or head.feats.get("Number") == "Plur":
        return True
    return len(tokens) > 1 and head.lemma in words("posts", "posts")


def _described_party(document: Document, tokens: list[Token], head: Token, rule: str) -> Party:
    kind: PartyKind = "group"
    if head.lemma in words("events", "bodies", "nouns") or head.feats.get("Abbr") == "Yes":
        kind = "organization"
    elif head.feats.get("Number") == "Sing":
        kind = "person"
    name = normal_form(tokens, head, kind="group" if kind == "group" else None)
    return Party(name=name, kind=kind, count=count_of(tokens), mentions=[words_of(document, tokens)], rule=rule)


def _distributed(document: Document, sentence: Sentence, tokens: list[Token], head: Token, rule: str) -> list[Party]:
    """As in "Kuldīgas, Preiļu un Valkas novada pārstāvji": a party for each name in the genitive."""
    if head.feats.get("Number") != "Plur":
        return []
    last = next((t for t in reversed(tokens) if t.upos == "PROPN" and t.case == "Gen"), None)
    members = _genitive_list(sentence, last) if last else []
    if last is None or len(members) < 2:
        return []
    shared = sentence.tokens[last.index + 1 : head.index + 1]
    ending = normal_form(shared, head, kind="group")
    found = []
    for member in members:
        mention = [member, *shared] if member is last else [member]
        name = f"{member.form} {ending}"
        found.append(Party(name=name, kind="group", mentions=[words_of(document, mention)], rule=rule))
    return found


def _genitive_list(sentence: Sentence, last: Token) -> list[Token]:
    """The names in the genitive that stand in a list which ends with `last`, in reading order."""
    members = [last]
    index = last.index - 1
    while index > 0 and sentence.tokens[index].form in _LIST_SEPARATORS:
        while index > 0 and sentence.tokens[index].form in _LIST_SEPARATORS:
            index -= 1
        token = sentence.tokens[index]
        if token.upos != "PROPN" or token.case != "Gen":
            break
        members.append(token)
        index -= 1
    return members[::-1]
