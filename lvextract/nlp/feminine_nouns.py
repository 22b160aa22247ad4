"""Nouns of women and buildings that the models take for others: locatives for verbs, "bazilikā" for the herb.

"Audējās" looks like the past of a reflexive verb, and "bazilika" like a form of "baziliks". The lemmatizer's dictionary
and the lexicon's words for bodies and places tell what is meant.
"""

from __future__ import annotations

import regex

from lvextract.document import Document, Sentence, Token
from lvextract.lexicon import load, per_lexicon
from lvextract.nlp.dictionary import Dictionary

_LOCATIVE = regex.compile(r"[ēā]jās$")
_AGENT = regex.compile(r"(?<!mē)(?<=[āēīo])tājās$")  # the suffix -tāj-, not "mētājās" and "stājās"
_FEMININE = regex.compile(r"(?:a|as|ai|u|ā|ām|ās)$")  # of the fourth declension
_STAY = frozenset({"nmod", "amod", "det", "case", "nummod", "cc"})  # relations to a noun


def mend_agents(document: Document, dictionary: Dictionary) -> None:
    """Make locatives of agent nouns that were taken for verbs nouns, below a verb of their sentence if they were it.

    >>> from lvextract import analyze
    >>> document = analyze("Pārsteigumu audējās un šuvējās izraisīja balva.")
    >>> [(token.form, token.lemma) for token in document.tokens if token.case == "Loc"]
    [('audējās', 'audēja'), ('šuvējās', 'šuvēja')]
    """
    for sentence in document.sentences:
        agents: list[Token] = []
        for token in sentence.tokens:
            if token.upos == "VERB" and _LOCATIVE.search(token.form.lower()) and _is_agent(token, agents, dictionary):
                agents.append(token)
        for token in agents:
            token.upos, token.lemma = "NOUN", token.form[:-2].lower() + "a"
            token.feats = {"Case": "Loc", "Gender": "Fem", "Number": "Plur"}
        for token in agents:
            _hang_below_verb(token, sentence)


def mend_genders(document: Document) -> None:
    """Give feminine nouns for bodies and places their lemma where a masculine noun of the same stem was taken.

    >>> from lvextract import analyze
    >>> document = analyze("Koncerts notika Aglonas bazilikā.")
    >>> [(token.lemma, token.feats["Gender"]) for token in document.tokens if token.case == "Loc"]
    [('bazilika', 'Fem')]
    """
    for token in document.tokens:
        if token.upos != "NOUN" or not token.lemma.endswith("s") or not _FEMININE.search(token.form.lower()):
            continue
        feminine = token.lemma[:-1] + "a"
        if feminine in _bodies_and_places() and token.lemma not in _bodies_and_places():
            token.lemma = feminine
            token.feats = {**token.feats, "Gender": "Fem"}
            if token.form.endswith("a"):  # no genitive
                token.feats = {**token.feats, "Case": "Nom", "Number": "Sing"}


def _is_agent(token: Token, agents: list[Token], dictionary: Dictionary) -> bool:
    """Whether the dictionary has the form as a noun with a masculine one beside it ("audējs", but not for "stājās").

    If it has none, the suffix or another one that it is coordinated with tells.
    """
    form = token.form.lower()
    has_suffix, masculine = _AGENT.search(form) is not None, form[:-2] + "s"
    lemma = dictionary.lemma(form)
    if lemma is not None:
        return lemma.endswith("a") and (has_suffix or dictionary.lemma(masculine) == masculine)
    return has_suffix or (token.deprel == "conj" and any(token.head == agent.index for agent in agents))


def _hang_below_verb(noun: Token, sentence: Sentence) -> None:
    """Let the first verb below the noun take its place in the tree, with what depends on verbs."""
    below = [token for token in sentence.tokens if token.head == noun.index]
    verb = next((token for token in below if token.upos == "VERB"), None)
    if verb is None:
        return
    for child in below:
        if child is not verb and child.deprel not in _STAY and not (child.deprel == "conj" and child.upos == "NOUN"):
            child.head = verb.index
    verb.head, verb.deprel = noun.head, noun.deprel
    noun.head, noun.deprel = verb.index, "obl"


@per_lexicon()
def _bodies_and_places() -> frozenset[str]:
    return frozenset(load("organizations")["words"]) | frozenset(load("events")["venues"]["nouns"])
