"""What nouns of number count, as what numerals count: "tūkstotis skatītāju" is about spectators, like "200 skatītāju".

The treebank hangs the genitive below the noun of number, but a numeral below what it counts. One tree for both spares
the later stages to know two.
"""

from __future__ import annotations

from lvextract.document import Document, Token

_NUMBERS = frozenset({"simts", "simti", "pussimts", "tūkstotis", "tūkstoši", "pustūkstotis", "miljons", "miljoni"})
_OF_NUMBER = frozenset({"nummod", "amod", "det", "advmod"})  # these stay with it


def hang_below_counted(document: Document) -> None:
    """Make nouns of number depend on the genitive plural right behind them; not where only hundreds are told of.

    >>> from lvextract import analyze
    >>> document = analyze("Koncertu klausījās divi tūkstoši skatītāju.")
    >>> [(token.form, token.deprel) for token in document.tokens if token.deprel in ("nummod", "nsubj")]
    [('divi', 'nummod'), ('tūkstoši', 'nummod'), ('skatītāju', 'nsubj')]
    """
    for number in document.tokens:
        if number.lemma.lower() in _NUMBERS and number.upos in ("NOUN", "NUM"):
            counted = _counted(number)
            if counted is not None and _is_exact(number):
                _hang(number, counted)


def _counted(number: Token) -> Token | None:
    """The noun that depends on the number, behind it: the attributes of a noun stand between them."""
    behind = (child for child in _children(number) if child.index > number.index and child.upos == "NOUN")
    counted = next(behind, None)
    if counted is None or counted.case != "Gen" or counted.feats.get("Number") not in ("Plur", "Ptan"):
        return None
    between = number.until(counted)[1:-1]
    return counted if all(token.case == "Gen" for token in between) else None


def _children(token: Token) -> list[Token]:
    """The dependents; the sentence itself would remember them, and they change here."""
    return [child for child in token.sentence.tokens if child.head == token.index]


def _is_exact(number: Token) -> bool:
    """Whether it is one hundred, or so many: in "simtiem skatītāju" it is not said how many."""
    return number.feats.get("Number") != "Plur" or any(
        child.deprel == "nummod" and child.index < number.index for child in _children(number)
    )


def _hang(number: Token, counted: Token) -> None:
    """Turn the two around; what depends on the number, but for its own numerals, depends on what it counts."""
    for child in _children(number):
        if child is not counted and child.deprel not in _OF_NUMBER:
            child.head = counted.index
    counted.head, counted.deprel = number.head, number.deprel
    number.head, number.deprel = counted.index, "nummod"
