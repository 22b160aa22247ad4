"""Whom a pronoun, a left-out subject or a bare noun stands for: the person or the body that the text has named."""

from __future__ import annotations

from lvextract.document import EntityMention, Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.participants import name_head
from lvextract.events.syntax.phrase import named_party
from lvextract.events.syntax.quotations import before_marks
from lvextract.events.syntax.vocabulary import is_animate, is_body_noun, words
from lvextract.quotation_marks import QUOTES
from lvextract.records import Party

_PRONOUNS = {"viņš": "Masc", "viņa": "Fem"}
_MEMORY = 2  # sentences over which a subject may be left out
_STEM = 4  # letters that a town and its people share
_STORY = 8  # sentences over which a noun stands for whom the text is about


def person_meant(scene: Scene, sentence: Sentence) -> EntityMention | None:
    """The person that "viņš", "viņa" or no subject at all speaks of in `sentence`; None if that is not clear."""
    gender = next((_PRONOUNS[token.lemma] for token in sentence.tokens if token.lemma in _PRONOUNS), None)
    for before in scene.sentences_before(sentence, _MEMORY):
        persons = scene.persons(before)
        if gender is not None:
            persons = [person for person in persons if _gender(person) == gender]
        subjects = [person for person in persons if name_head(person).deprel.startswith("nsubj")]
        if subjects or len({person.name for person in persons}) == 1:
            return (subjects or persons)[0]
        if persons:
            return None
    return None


def as_named_before(scene: Scene, sentence: Sentence, party: Party) -> Party:
    """The party under the name that the text has given it before; "koris" is the choir that it is about."""
    noun = next((token for token in sentence.tokens if token.start == party.mentions[0].start), None)
    is_bare = noun is not None and noun.end == party.mentions[0].end and noun.upos == "NOUN"
    if noun is None or not is_bare or scene.document.party_at(noun):
        return party
    if noun.feats.get("Number") != "Sing":
        meant = _body_of_town(scene, noun)
        return named_party(meant, party.rule) if meant is not None else party
    meant = _body_meant(scene, noun) or _caller_meant(scene, noun)
    return named_party(meant, party.rule) if meant is not None else party


def _body_meant(scene: Scene, noun: Token) -> EntityMention | None:
    """The body that the text has called by the noun: "koris «Zīle»", "Saldus tehnikums"."""
    story = scene.sentences_before(noun.sentence, _STORY)[::-1]
    bodies = [mention for before in story for mention in scene.names(before) if mention.kind == "organization"]
    fitting = [mention for mention in bodies if noun.lemma in _nouns_for(mention)]
    return max(fitting, key=lambda mention: scene.times_named(mention.name), default=None)


def _body_of_town(scene: Scene, noun: Token) -> EntityMention | None:
    """The only team of the text that is of the town whose people the noun means: "gulbenietes", "alūkšnieši"."""
    if not noun.lemma.endswith(("ietis", "iete", "nieks", "niece")):
        return None
    story = [*scene.sentences_before(noun.sentence, _STORY), noun.sentence]
    bodies = {
        mention.name: mention
        for before in story
        for mention in scene.names(before)
        if mention.kind == "organization" and mention.name[:_STEM].lower() == noun.form[:_STEM].lower()
    }
    teams = [body for body in bodies.values() if body.name.split()[-1] in words("awards", "winners", "teams")]
    return teams[0] if len(teams) == 1 else None


def _nouns_for(mention: EntityMention) -> set[str]:
    """The class words of a body: the last of its name, and the one before its quotation marks."""
    words_of_name = [token for token in mention.tokens if token.form not in QUOTES]
    behind = mention.tokens[-1].next
    if behind is not None and behind.form in QUOTES and mention.tokens[0].form not in QUOTES:
        return set()  # "Ogres sieviešu koris «Zīle»": the name is yet to come
    before = before_marks(mention.tokens[0])
    return {words_of_name[-1].lemma, *([before.lemma] if before else [])}


def _caller_meant(scene: Scene, noun: Token) -> EntityMention | None:
    """The person of whom the last sentences were, if it is one and the noun can be said of it: "dzejniecei"."""
    if not is_animate(noun) or is_body_noun(noun):
        return None
    gender = noun.feats.get("Gender")
    for before in scene.sentences_before(noun.sentence, _STORY):
        persons = {person.name: person for person in scene.persons(before) if _gender(person) == gender}
        if persons:
            return next(iter(persons.values())) if len(persons) == 1 else None
    return None


def _gender(person: EntityMention) -> str:
    """By the ending of the name in the nominative: feminine in -a and -e."""
    return "Fem" if person.name.split()[0].endswith(("a", "e")) else "Masc"
