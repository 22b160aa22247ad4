"""Common nouns that begin a sentence: their capital says nothing, but the models take some of them for names.

"Balvu saņēma Anna" is about a prize, not about the town of Balvi. What the lemmatizer's dictionary knows without a
capital is no name there, unless the text has it as one within a sentence, or it is a given name or where a town lies.
The verb tells of a given name that is a noun too: "Saule spīdēja".
"""

from __future__ import annotations

from lvextract.document import Document, Sentence, Token
from lvextract.lexicon import load
from lvextract.nlp.dictionary import Dictionary

_NO_NAME = "time"  # the kind of entities that are no names


class FirstWords:
    """Tells them by `dictionary` from names."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        given_names, places = load("given_names"), load("places")
        self._given_names = frozenset(given_names["female"] + given_names["male"])
        self._towns = frozenset(places["towns"])
        self._verbs_of_things = frozenset(load("names")["verbs_of_things"])

    def mend(self, document: Document) -> None:
        """Make the first words of sentences nouns where they were taken for names, and leave out the entities.

        >>> from lvextract import analyze
        >>> document = analyze("Balvu saņēma Anna.")
        >>> token = document.sentences[0].tokens[0]
        >>> token.lemma, token.upos, [entity.text for entity in document.entities]
        ('balva', 'NOUN', ['Anna'])
        """
        first = [token for sentence in document.sentences if (token := _first_word(sentence)) is not None]
        starts = {token.start for token in first}
        names = {token.lemma for token in document.tokens if token.form[0].isupper() and token.start not in starts}
        entities = {token.start: entity for entity in document.entities for token in entity.tokens}
        no_names: set[int] = set()
        for token in first:
            if {token.lemma, token.lemma.capitalize()} & names:
                continue
            if self._may_be_name(token) and not self._is_of_thing(token):
                if token.upos == "NOUN" and token.lemma[:1].isupper():
                    token.upos = "PROPN"
                continue
            entity = entities.get(token.start)
            lemma = self._dictionary.lemma(token.form.lower()) if token.form[1:].islower() else None
            if lemma is None or (entity and (entity.label == _NO_NAME or len(entity.tokens) > 1)):
                continue
            if entity:
                no_names.add(entity.start)
            if token.upos == "PROPN":
                token.upos, token.lemma = "NOUN", lemma
        document.entities = [entity for entity in document.entities if entity.start not in no_names]

    def _may_be_name(self, token: Token) -> bool:
        """Whether people bear it as a name, or it says in which town: "Alojā", also the aloe's locative."""
        return bool({token.lemma, token.form} & self._given_names) or (
            token.case == "Loc" and token.lemma in self._towns
        )

    def _is_of_thing(self, token: Token) -> bool:
        """Whether a verb says of it what nobody does: "Saulei rietot"."""
        verb = token.governor
        return verb is not None and verb.lemma in self._verbs_of_things


def _first_word(sentence: Sentence) -> Token | None:
    """The first word of a sentence with a verb; a line without one may be a name alone."""
    if all(token.upos not in ("VERB", "AUX") for token in sentence.tokens):
        return None
    return next((token for token in sentence.tokens if token.upos != "PUNCT"), None)
