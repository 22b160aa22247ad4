"""The clause around a word: its verb, the subjects of a verb, how far two words are apart in the tree."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Token
from lvextract.events.syntax.phrase import antecedent
from lvextract.events.syntax.plurals import is_nominative_plural
from lvextract.events.syntax.vocabulary import is_negated, verb_says


def clause_verb(token: Token) -> Token | None:
    """The verb in whose clause `token` stands: the nearest governor that is a verb but no attribute."""
    governor = token.governor
    while governor is not None:
        if governor.upos in ("VERB", "AUX") and governor.deprel != "amod":
            return governor
        governor = governor.governor
    return None


def verb_above(token: Token) -> Token | None:
    """The nearest governor that is a verb, an attribute or not."""
    governor = token.governor
    while governor is not None and governor.upos not in ("VERB", "AUX"):
        governor = governor.governor
    return governor


def predicates(sentence: Sentence, what: str) -> Iterator[Token]:
    """The verbs of a class that say something happens."""
    return (
        token
        for token in sentence.tokens
        if verb_says(token, what) and not is_negated(token) and token.deprel != "amod"
    )


def is_oblique(token: Token) -> bool:
    """Whether the word is in a case that no subject has. Plurals in -s and -i may look the same in both cases."""
    looks_the_same = token.form.endswith("s") or is_nominative_plural(token)
    return token.case == "Loc" or (token.case == "Acc" and not looks_the_same)


def subjects(verb: Token) -> Iterator[Token]:
    """The subject of `verb`: its own, that of the verb it depends on, or of a participle the noun that it describes."""
    own = [c for c in verb.children if c.deprel.startswith("nsubj") and not is_oblique(c)]
    if own:
        yield from (antecedent(token) for token in own)
    elif verb.deprel in ("conj", "xcomp", "advcl") and (governor := verb.governor) is not None:
        if governor.upos in ("VERB", "AUX", "ADJ", "NOUN"):
            yield from subjects(governor)
    elif verb.deprel == "acl" and (noun := verb.governor) is not None:
        yield noun


def tree_distance(left: Token, right: Token) -> int:
    """The number of arcs between two tokens of a sentence."""
    sentence = left.sentence
    way, other = sentence.to_root(left), sentence.to_root(right)
    shared = 0
    for one, another in zip(reversed(way), reversed(other), strict=False):
        if one != another:
            break
        shared += 1
    return len(way) + len(other) - 2 * shared if shared else len(sentence.tokens)
