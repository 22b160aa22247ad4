"""The treebank retyped as news types it: the same tokens, other spaces and marks."""

from random import Random

from lvextract.training.corpora import Paragraph, TreebankSentence, Word
from lvextract.training.typing_habits import change_end, change_quotes, glue_full_stops, retype


def sentence(text: str) -> TreebankSentence:
    """Words by spaces; `_` before a word says that no space comes before it."""
    words = text.split()
    return tuple(
        Word((str(i), word.lstrip("_"), *["_"] * 8), not following.startswith("_"))
        for i, (word, following) in enumerate(zip(words, [*words[1:], "x"], strict=True), 1)
    )


def typed(words: TreebankSentence) -> str:
    return "".join(word.form + " " * word.space_after for word in words).strip()


def test_the_space_after_an_ordinal_goes() -> None:
    assert typed(glue_full_stops(sentence("15. decembrī plkst. 18.00 _."), Random(3))) == "15.decembrī plkst.18.00."


def test_a_pair_of_quotes_becomes_another_pair() -> None:
    random = Random(1)
    found = {typed(change_quotes(sentence('izstāde " _Ziema _"'), random)) for _ in range(40)}
    assert found == {
        "izstāde «Ziema»",
        "izstāde „Ziema”",
        "izstāde “Ziema”",
        "izstāde „Ziema“",
        'izstāde "Ziema"',
        "izstāde 'Ziema'",
    }


def test_a_sentence_may_end_with_a_clock_time_or_an_address() -> None:
    random = Random(1)
    found = {typed(change_end(sentence("Balle sāksies parkā _."), random)) for _ in range(2000)}
    assert "Balle sāksies parkā." in found
    assert any(text.startswith("Balle sāksies parkā plkst. ") and text.endswith(".") for text in found)
    assert any(text.startswith("Balle sāksies parkā www.") and text.endswith(".lv.") for text in found)
    assert {"Balle sāksies parkā utt.", "Balle sāksies parkā…"} <= found


def test_the_same_seed_types_the_same() -> None:
    paragraphs = [Paragraph((sentence("15. decembrī _."), sentence('" _Labi _" _.')))] * 20
    assert retype(paragraphs, 7) == retype(paragraphs, 7) != retype(paragraphs, 8)
