"""Words that show an event by their context: which become triggers, and the noun for what they show."""

import pytest
from names.notation import document

from lvextract.document import Token
from lvextract.events.context.happening import Trigger
from lvextract.events.mentions.context_triggers import context_triggers, type_shown_by
from lvextract.events.mentions.triggers import find_triggers
from lvextract.names import add_mentions


def verb(lemma: str) -> Token:
    return Token(0, len(lemma), lemma, lemma, 0, lemma, "VERB")


@pytest.mark.parametrize(
    ("lemma", "noun"),
    [
        # The lexicon knows the noun
        ("tikties", "tikšanās"),
        ("svinēt", "svinības"),
        # A verb of holding or happening names none
        ("rīkot", "pasākums"),
        ("norisināties", "pasākums"),
        # The verbal noun of any other
        ("parakstīt", "parakstīšana"),
        ("laivot", "laivošana"),
        ("spēkoties", "spēkošanās"),
    ],
)
def test_the_noun_for_what_a_verb_shows(lemma: str, noun: str) -> None:
    assert type_shown_by(verb(lemma)) == noun


PARTY = (
    "Bija=būt|VERB||0|root balle=balle|NOUN|Nom.Sing.Fem|1|nsubj +, un=un|CCONJ||5|cc "
    "mielojāmies=mieloties|VERB||1|conj +."
)
TREAT = "Ciemiņus=ciemiņš|NOUN|Acc.Plur.Masc|2|obj pacienājām=pacienāt|VERB||0|root +."
EXCHANGE = (
    "Notika=notikt|VERB||0|root jauniešu=jaunietis|NOUN|Gen.Plur.Masc|3|nmod "
    "apmaiņa=apmaiņa|NOUN|Nom.Sing.Fem|1|nsubj +."
)


def shown(line: str, likely: dict[str, float]) -> list[tuple[str, str]]:
    """The words that show an event, each with its type; `likely` are probabilities by the word."""
    read = document(line, entities={})
    for token in read.tokens:
        token.event = likely.get(token.form, 0.0)
    return [(trigger.token.form, trigger.type) for trigger in context_triggers(read, read.sentences[0], [])]


def test_a_verb_alone() -> None:
    assert shown(TREAT, {"pacienājām": 0.8}) == [("pacienājām", "pacienāšana")]


@pytest.mark.parametrize(
    ("line", "word", "noun"),
    [
        # Whom something is done to shows what is done, if the lexicon has a noun for that
        ("Sveica=sveikt|VERB||0|root laureātus=laureāts|NOUN|Acc.Plur.Masc|1|obj", "laureātus", "apbalvošana"),
        ("Uzņēma=uzņemt|VERB||0|root skolēnus=skolēns|NOUN|Acc.Plur.Masc|1|obj", "skolēnus", "tikšanās"),
        ("Sagaidīja=sagaidīt|VERB||0|root jauniešus=jaunietis|NOUN|Acc.Plur.Masc|1|obj", "jauniešus", "jaunietis"),
        ("Sveica=sveikt|VERB||0|root kori=koris|NOUN|Acc.Sing.Masc|1|obj", "kori", "koris"),
        ("Sveica=sveikt|VERB||0|root skolēni=skolēns|NOUN|Nom.Plur.Masc|1|nsubj", "skolēni", "skolēns"),
        ("Apskatīja=apskatīt|VERB||0|root gleznas=glezna|NOUN|Acc.Plur.Fem|1|obj", "gleznas", "glezna"),
    ],
)
def test_people_to_whom_something_is_done(line: str, word: str, noun: str) -> None:
    assert shown(line, {word: 0.6}) == [(word, noun)]


def test_a_noun_that_the_lexicon_does_not_know() -> None:
    assert shown(EXCHANGE, {"apmaiņa": 0.6}) == [("apmaiņa", "apmaiņa")]


def test_a_verb_and_its_subject_are_one_event() -> None:
    assert shown(EXCHANGE, {"apmaiņa": 0.6, "Notika": 0.9}) == [("apmaiņa", "apmaiņa")]


def test_an_attribute_of_an_attribute_is_of_the_same_event() -> None:
    line = (
        "Basketbola=basketbols|NOUN|Gen.Sing.Masc|2|nmod līgas=līga|NOUN|Gen.Sing.Fem|3|nmod "
        "cīņa=cīņa|NOUN|Nom.Sing.Fem|0|root +."
    )
    read = document(line, entities={})
    for token, probability in zip(read.tokens, (0.5, 0.0, 0.9, 0.0), strict=True):
        token.event = probability
    fight = Trigger("cīņa", "trigger.event_noun", read.sentences[0].tokens[2])
    assert list(context_triggers(read, read.sentences[0], [fight])) == []


def test_words_of_two_clauses_are_two_events() -> None:
    assert shown(PARTY, {"balle": 0.7, "mielojāmies": 0.6}) == [("balle", "balle"), ("mielojāmies", "mielošanās")]


def test_what_is_denied_shows_nothing() -> None:
    read = document(TREAT, entities={})
    for token in read.tokens:
        token.event, token.feats = 0.8, {**token.feats, "Polarity": "Neg"}
    assert [trigger.token.form for trigger in context_triggers(read, read.sentences[0], [])] == ["Ciemiņus"]


@pytest.mark.parametrize("tag", ["PROPN", "NOUN"])
def test_a_name_shows_nothing(tag: str) -> None:
    read = document(
        f"Brauca=braukt|VERB||0|root uz|ADP||3 Dravātu=Dravāts|{tag}|Acc.Sing.Masc|1|obl +.",
        entities={"Dravātu": "GPE"},
    )
    add_mentions(read)
    for token in read.tokens:
        token.event = 0.9 if token.form == "Dravātu" else 0.0
    assert list(context_triggers(read, read.sentences[0], [])) == []


@pytest.mark.parametrize(
    "line",
    [
        "Tikās=tikties|VERB||0|root ar|ADP||3|case komandu=komanda|NOUN|Acc.Sing.Fem|1|iobj",
        "Stāvēja=stāvēt|VERB||0|root domes=dome|NOUN|Gen.Sing.Fem|3|nmod zālē=zāle|NOUN|Loc.Sing.Fem|1|obl",
    ],
)
def test_a_word_for_a_body_shows_nothing_unless_something_is_done_to_it(line: str) -> None:
    assert shown(line, {"komandu": 0.9, "domes": 0.9}) == []


def test_a_number_shows_nothing() -> None:
    line = (
        "10.=10.|ADJ|Gen.Sing.Fem|2|amod klases=klase|NOUN|Gen.Sing.Fem|3|nmod ekskursija=ekskursija|NOUN|Nom.Sing.Fem"
    )
    assert shown(line, {"10.": 0.9}) == []


def test_what_is_unlikely_shows_nothing() -> None:
    assert shown(TREAT, {"pacienājām": 0.04}) == []


def test_a_word_that_a_rule_has_found_is_not_found_again() -> None:
    read = document("Notika=notikt|VERB||0|root koncerts=koncerts|NOUN|Nom.Sing.Masc|1|nsubj +.", entities={})
    for token in read.tokens:
        token.event = 0.9
    assert [trigger.rule for trigger in find_triggers(read)] == ["trigger.happening_verb"]
