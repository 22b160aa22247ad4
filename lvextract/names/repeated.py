"""Words that name again whom the text names elsewhere, and that the neural stage passed over.

A name is found in one sentence and missed in the next. What is written as a name and a case form of a person's name in
the text, or an alias that the text introduces, is a mention too. The capital of a sentence makes no name of a noun, but
where the text says "Tad Vida pasmaidīja", "Vida pazuda" is of her.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lvextract.document import Document, Token
from lvextract.names.calling import gender_of
from lvextract.names.capitals import has_own_capital
from lvextract.names.declension import Gender
from lvextract.names.normal_form import normal_form
from lvextract.names.persons import is_form
from lvextract.quotation_marks import QUOTES

_SHORTEST_NAME = 3


def repeated_persons(document: Document) -> Iterator[list[Token]]:
    """The names outside of all mentions that share a part with a person's: a form of it, or it one of theirs."""
    persons = [mention for mention in document.mentions if mention.kind == "person"]
    parts: dict[str, set[tuple[str, Gender | None]]] = defaultdict(set)
    for mention in persons:
        for part in {*mention.name.split()[:1], *mention.name.split()[-1:]}:
            if len(part) >= _SHORTEST_NAME and part[0].isupper():
                parts[part[:2]].add((part, gender_of(mention)))
    alone = {mention.name for mention in persons if has_own_capital(mention.tokens[0])}
    for token in _free_tokens(document):
        alike = [*parts.get(token.form[:2], ())] if _stands_alone(token) else []
        if token.upos == "NOUN" and not has_own_capital(token):
            alike = [(part, gender) for part, gender in alike if part in alone and token.case != "Loc"]
        elif token.upos not in ("NOUN", "PROPN"):
            continue
        if any(is_form(token.form, part, gender) or is_form(part, token.lemma, gender) for part, gender in alike):
            yield [token]


def repeated_aliases(document: Document) -> Iterator[list[Token]]:
    """The words outside of all mentions that are an alias of the text, in any case."""
    lengths = {len(alias.split()) for alias in document.aliases}
    for token in _free_tokens(document):
        for length in lengths:
            words = [token, *token.following(length - 1)]
            if _names(words) & document.aliases.keys():
                yield words
                break


def _names(words: Sequence[Token]) -> set[str]:
    return {" ".join(word.form for word in words), normal_form(words)}


def _free_tokens(document: Document) -> Iterator[Token]:
    """The capitalised words that are of no mention."""
    taken = {token.start for mention in document.mentions for token in mention.tokens}
    return (token for token in document.tokens if token.start not in taken and token.form[:1].isupper())


def _stands_alone(token: Token) -> bool:
    """Whether the word is not of a longer name or of a title: no other capital beside it, no quotation mark."""
    beside = token.preceding(1) + token.following(1)
    return not any(word.form in QUOTES or (word.form[:1].isupper() and word.upos in ("PROPN", "X")) for word in beside)
