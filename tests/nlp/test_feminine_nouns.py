"""Feminine nouns that look like verbs or like forms of masculine ones."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "locatives"),
    [
        ("Pārsteigumu audējās un šuvējās izraisīja balva.", ["audēja", "šuvēja"]),
        ("Prieku skolotājās raisīja bērnu smaidi.", ["skolotāja"]),
        ("Apbrīnu dziedātājās modināja koncerts.", ["dziedātāja"]),
        ("Bērni spēlējās, un skolotāji rūpējās par viņiem.", []),
        ("Sacensībās vīri stājās uz starta līnijas.", []),
        ("Suņi mētājās un lakstojās pa pagalmu.", []),
    ],
)
def test_locatives_of_agents(extractor: Extractor, text: str, locatives: list[str]) -> None:
    tokens = [token for token in extractor.analyze(text).tokens if token.form.endswith("jās")]
    assert [token.lemma for token in tokens if token.upos == "NOUN" and token.case == "Loc"] == locatives


def test_the_verb_of_the_sentence_is_the_root(extractor: Extractor) -> None:
    (sentence,) = extractor.analyze("Pārsteigumu audējās un šuvējās izraisīja balva.").sentences
    assert [token.form for token in sentence.tokens if token.head == -1] == ["izraisīja"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Koncerts notika Aglonas bazilikā.", "Aglonas bazilika"),
        ("Ceļotāji apmeklēja Aglonas baziliku.", "Aglonas bazilika"),
        ("Koncerts notika Kuldīgas centrā.", "Kuldīgas centrs"),
    ],
)
def test_names_of_houses(extractor: Extractor, text: str, name: str) -> None:
    mentions = extractor.analyze(text).mentions
    assert [mention.name for mention in mentions if " " in mention.name] == [name]
