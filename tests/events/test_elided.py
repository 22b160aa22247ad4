"""Whom a sentence names where a verb is left out, and whom it denies to hold an event."""

import pytest
from names.notation import sentence
from scenes import all_candidates, scene

from lvextract.events.mentions.organizers import denied

LANGUAGES = (
    "Latviešu=latvietis|NOUN|Gen.Plur.Masc|2|nmod valodas=valoda|NOUN|Gen.Sing.Fem|3|nmod "
    "olimpiādē=olimpiāde|NOUN|Loc.Sing.Fem|4|obl startēja=startēt|VERB||0|root 20|NUM||6|nummod "
    "skolēni=skolēns|NOUN|Nom.Plur.Masc|4|nsubj +, bet|CCONJ||13|cc vēstures=vēsture|NOUN|Gen.Sing.Fem|10|nmod "
    "olimpiādē=olimpiāde|NOUN|Loc.Sing.Fem|13|orphan – "
    "15|NUM||13|nummod jaunieši=jaunietis|NOUN|Nom.Plur.Masc|4|conj +."
)
RELAY = (
    "Turnīrā=turnīrs|NOUN|Loc.Sing.Masc|2|obl piedalījās=piedalīties|VERB||0|root desmit|NUM||4|nummod "
    "komandas=komanda|NOUN|Nom.Plur.Fem|2|nsubj +, stafetē=stafete|NOUN|Loc.Sing.Fem|9|orphan – "
    "sešas|NUM|Nom.Plur.Fem|9|nummod ģimenes=ģimene|NOUN|Nom.Plur.Fem|2|conj +."
)
SINGER = (
    "Koncertā=koncerts|NOUN|Loc.Sing.Masc|2|obl uzstājās=uzstāties|VERB||0|root bērnu=bērns|NOUN|Gen.Plur.Masc|4|nmod "
    "koris|NOUN|Nom.Sing.Masc|2|nsubj +, ballē=balle|NOUN|Loc.Sing.Fem|8|orphan – Rita|PROPN|Nom.Sing.Fem|2|conj "
    "Liepa|PROPN|Nom.Sing.Fem|8|flat:name +."
)


@pytest.mark.parametrize(
    ("line", "event", "who"),
    [(LANGUAGES, "olimpiāde", "15 jaunieši"), (RELAY, "stafete", "sešas ģimenes"), (SINGER, "balle", "Rita Liepa")],
)
def test_a_dash_stands_for_the_verb_of_taking_part(line: str, event: str, who: str) -> None:
    found = all_candidates(scene(line, entities={"Rita Liepa": "person"}))
    rule = "participant.subject_of_participating_verb"
    claimed = {
        (one.happening.type, one.happening.start, one.party.name) for one in found if rule in one.claims.values()
    }
    [(_, start, _)] = [one for one in claimed if one[2] == who]
    assert (event, max(one.happening.start for one in found), who) in claimed
    assert start == max(one.happening.start for one in found)


@pytest.mark.parametrize(
    ("notation", "who"),
    [
        (
            "Bibliotēka=bibliotēka|NOUN|Nom.Sing.Fem|3|nsubj nav=būt|AUX|Polarity=Neg|3|cop "
            "organizatore=organizatore|NOUN|Nom.Sing.Fem|0|root",
            ["Bibliotēka"],
        ),
        (
            "Svētku=svētki|NOUN|Gen.Ptan.Masc|2|nmod rīkotāja=rīkotāja|NOUN|Nom.Sing.Fem|4|nsubj "
            "nav=būt|AUX|Polarity=Neg|4|cop biedrība=biedrība|NOUN|Nom.Sing.Fem|0|root",
            ["biedrība"],
        ),
        (
            "Dome=dome|NOUN|Nom.Sing.Fem|3|nsubj turnīru=turnīrs|NOUN|Acc.Sing.Masc|3|obj "
            "nerīko=rīkot|VERB|Polarity=Neg|0|root",
            ["Dome"],
        ),
        # What is said to be so
        ("Klubs=klubs|NOUN|Nom.Sing.Masc|3|nsubj ir=būt|AUX||3|cop rīkotājs=rīkotājs|NOUN|Nom.Sing.Masc|0|root", []),
        ("Klubs=klubs|NOUN|Nom.Sing.Masc|2|nsubj rīko=rīkot|VERB||0|root talku=talka|NOUN|Acc.Sing.Fem|2|obj", []),
    ],
)
def test_who_is_said_not_to_hold_an_event(notation: str, who: list[str]) -> None:
    read = sentence(notation)
    assert [token.form for token in denied(read)] == who


def test_who_does_not_hold_an_event_may_take_part() -> None:
    line = (
        "Turnīrā=turnīrs|NOUN|Loc.Sing.Masc|2|obl startēja=startēt|VERB||0|root "
        "klubs=klubs|NOUN|Nom.Sing.Masc|2|nsubj +, bet|CCONJ||8|cc klubs=klubs|NOUN|Nom.Sing.Masc|8|nsubj "
        "nav=būt|AUX|Polarity=Neg|8|cop rīkotājs=rīkotājs|NOUN|Nom.Sing.Masc|2|conj +."
    )
    found = all_candidates(scene(line, entities={}))
    assert [one.no_organizer for one in found if one.head.form == "klubs"] == [False, True]
