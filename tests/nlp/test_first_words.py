"""Common nouns that begin a sentence are no names."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "lemma", "upos"),
    [
        ("Balvu par mūža ieguldījumu saņēma Vija Kreile.", "balva", "NOUN"),
        ("Uzvaru izcīnīja Kuldīgas sporta skola.", "uzvara", "NOUN"),
        ("— Balvu saņēma Anna Liepa.", "balva", "NOUN"),
        ("Balvos notika tirgus.", "Balvi", "PROPN"),
        ("Augusts uzvarēja sacensībās.", "Augusts", "PROPN"),
        ("Ozols uzvarēja. Par to priecājas arī Jānis Ozols.", "Ozols", "PROPN"),
        ("Anna saņēma balvu.", "Anna", "PROPN"),
        ("Saule spīdēja visu dienu.", "saule", "NOUN"),
        ("Saulei rietot, sākās koncerts.", "saule", "NOUN"),
        ("Egle mirdzēja zālē.", "egle", "NOUN"),
        ("Egle runāja zālē.", "Egle", "PROPN"),
        ("Anna mirdzēja uz skatuves.", "Anna", "PROPN"),
    ],
)
def test_first_word(extractor: Extractor, text: str, lemma: str, upos: str) -> None:
    tokens = extractor.analyze(text).sentences[0].tokens
    first = next(token for token in tokens if token.upos != "PUNCT")
    assert (first.lemma, first.upos) == (lemma, upos)


def test_a_prize_that_begins_the_sentence_is_won(extractor: Extractor) -> None:
    (event,) = extractor.extract("Sestdien Madonā aizvadīts turnīrs. Uzvaru izcīnīja Kuldīgas sporta skola.")
    assert [party.name for party in event.awards[0].recipients] == ["Kuldīgas sporta skola"]
