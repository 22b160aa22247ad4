"""Noun phrases as parties: which words around a head belong to it, who stands in a coordinated list.

The smallest phrase that names the party is taken: the name itself if the head lies in one, else the head with its
attributes ("Kanādas pārstāvji", "trīs dalībnieki").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Document, Mention, PartyKind, Sentence, Token
from lvextract.events.vocabulary import is_animate, is_vague, words
from lvextract.names import is_post, normal_form
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import join
from lvextract.records import Mention as Words
from lvextract.records import Party
from lvextract.timex import cardinal

_ATTRIBUTES = frozenset({"nummod", "det", "compound", "advmod"})
_LONGEST_ROW = 16  # tokens of a row of names and the noun that they belong to
_LONGEST_QUOTED = 15  # tokens between the quotation marks of a name or a title
_LIST_SEPARATORS = frozenset({",", "un", "kā", "arī", "gan", "vai", "bet"})
_MULTIPLES = ("simt", "tūkstot", "miljon")
_CONTRAST = frozenset({"bet", "savukārt", "taču", "toties", "turpretī", "–", "—"})
_NOT_A_PARTY = frozenset({"PRON", "DET", "ADV", "PUNCT", "SYM", "AUX", "ADP", "CCONJ", "SCONJ", "PART"})


def parties(document: Document, sentence: Sentence, head: Token, rule: str) -> list[Party]:
    """The parties that the phrase of `head` names: one, or each member of a coordinated list."""
    head = _head_of_genitives(sentence, antecedent(sentence, head))
    members = [head, *(child for child in sentence.children(head) if _is_member(sentence, head, child))]
    members += [token for token in _names_behind(document, sentence, head) if token not in members]
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
    return _without_vague(sentence.tokens[first : last + 1])


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


def count_of(tokens: Sequence[Token]) -> int | None:
    """How many the phrase says that they are: "32 šahisti", "divdesmit sešas skolas"; None if it does not."""
    numerals = [token.form.lower() for token in tokens if token.upos == "NUM"]
    text = " ".join(numerals)
    if text.replace(" ", "").isdecimal():
        return int(text.replace(" ", ""))
    if not numerals or any(word.startswith(_MULTIPLES) for word in numerals[1:]):
        return None
    return cardinal(text)


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


def _member(document: Document, sentence: Sentence, head: Token, rule: str) -> list[Party]:
    """The parties of one member of a list; none if it does not tell who is meant."""
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
    return document.party_at(following[0]) if following and following[0].upos in ("PROPN", "NOUN", "X", "ADJ") else None


def _is_telling(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a phrase without a name says who is meant: a described or counted group, a body, a post with its body."""
    if head.lemma in words("events", "crowd", "nouns"):
        return len(tokens) > 1
    if _is_known_body(head):
        return True
    if not is_animate(head):
        return False
    if head.lemma in words("events", "bodies", "nouns") or head.feats.get("Number") == "Plur":
        return True
    return len(tokens) > 1 and is_post(head)


def _is_known_body(head: Token) -> bool:
    """An abbreviation, or a body that everybody knows by its bare name: Saeima."""
    return head.upos == "PROPN" and (head.feats.get("Abbr") == "Yes" or head.lemma in words("organizations", "known"))


def _described_party(document: Document, tokens: list[Token], head: Token, rule: str) -> Party:
    kind: PartyKind = "group"
    if head.lemma in words("events", "bodies", "nouns") or _is_known_body(head):
        kind = "organization"
    elif head.feats.get("Number") == "Sing":
        kind = "person"
    if _is_counted_in_genitive(tokens, head):
        name = join(tokens)
    else:
        name = normal_form(tokens, head, kind="group" if kind == "group" else None)
    return Party(name=name, kind=kind, count=count_of(tokens), mentions=[words_of(document, tokens)], rule=rule)


def _is_counted_in_genitive(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a numeral governs the noun, as hundreds and thousands do: "simts dziedātāju", "200 skolēnu"."""
    numerals = [t for t in tokens if t.upos == "NUM" or t.form.lower().startswith(_MULTIPLES)]
    return bool(numerals) and head.form.endswith("u") and head.case in ("Gen", "Acc")


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
