"""Corpora and records in, labelled sentences out."""

from pathlib import Path
from typing import Any

import pytest

from lvextract.training.encoder.examples import Example, text_examples, treebank_examples

EVENT: dict[str, Any] = {"trigger": None, "title": None, "organizers": [], "participants": [], "awards": []}
SENTENCES = [
    ["Talsos", "rīkoja", "konkursu", "„", "Tīrs", "ezers", "”", "."],
    ["Balvu", "ieguva", "Ilze", "Ozola", "."],
]
TEXT = "Talsos rīkoja konkursu „Tīrs ezers”. Balvu ieguva Ilze Ozola."


def read(**event: Any) -> list[Example]:
    return text_examples(SENTENCES, {"text": TEXT, "events": [EVENT | event]})


def test_the_treebank_and_the_entity_corpus_tell_of_the_same_words(examples: list[list[Example]]) -> None:
    example = examples[0][0]
    assert (example.has_entities, example.has_tags, example.has_tree, example.events) == (True, True, True, None)
    first = example.words[0]
    assert (first.form, first.label, first.upos, first.head, first.relation) == (
        "Ilze",
        "B-person",
        "PROPN",
        2,
        "nsubj",
    )
    assert first.bundle == "Case=Nom|Gender=Fem|Number=Sing"
    assert first.feats["Case"] == "Nom"


def test_a_sentence_that_the_entity_corpus_lacks_teaches_no_entities(corpora: Path, tmp_path: Path) -> None:
    for name in ("ud/train.conllu", "ner/train.conll"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text((corpora / name).read_text("utf-8"), "utf-8")
    entities = (tmp_path / "ner/train.conll").read_text("utf-8")
    (tmp_path / "ner/train.conll").write_text(entities[entities.index("\n\n") + 2 :], "utf-8")
    found = [example.has_entities for (example,) in treebank_examples(tmp_path, "train", {})]
    assert found == [False] + [True] * 15


def test_the_words_of_a_trigger_show_the_event() -> None:
    first, second = read(trigger="rīkoja konkursu")
    assert first.events == {1, 2}
    assert second.events == frozenset()


def test_parties_prizes_and_titles_are_spans_of_words() -> None:
    first, second = read(
        title={"mention": "„Tīrs ezers”"},
        participants=[{"mention": "Ilze Ozola"}],
        awards=[{"mention": "Balvu", "recipients": [{"mention": "Ilze Ozola"}], "grantor": None}],
    )
    assert first.spans == {(3, 6, "title")}
    assert second.spans == {(0, 0, "prize"), (2, 3, "party")}


def test_of_spans_of_one_kind_that_overlap_the_longest_stays() -> None:
    _, second = read(organizers=[{"mention": "Ilze"}, {"mention": "Ilze Ozola"}], title={"mention": "Ilze"})
    assert second.spans == {(2, 3, "party"), (2, 2, "title")}


@pytest.mark.parametrize("mention", ["Ilz", "ezers”. Balvu", "Dace"])
def test_what_is_no_run_of_words_of_a_sentence_is_no_span(mention: str) -> None:
    assert [example.spans for example in read(organizers=[{"mention": mention}])] == [frozenset(), frozenset()]


def test_a_word_that_the_text_does_not_have_hinders_no_other() -> None:
    sentences = [["Talsos", "rīkoja", "KONKURSU", "."], ["Balvu", "ieguva", "Ilze"]]
    row = {"text": TEXT, "events": [EVENT | {"trigger": "ieguva", "organizers": [{"mention": "Ilze"}]}]}
    first, second = text_examples(sentences, row)
    assert (first.events, second.events, second.spans) == (frozenset(), {1}, {(2, 2, "party")})


def test_a_text_of_our_own_teaches_its_records_alone() -> None:
    assert {(e.has_entities, e.has_tags, e.has_tree) for e in read()} == {(False, False, False)}


def test_records_go_to_the_paragraph_of_their_id(corpora: Path) -> None:
    gold = {"p": {"events": [EVENT | {"trigger": "rīkoja", "organizers": [{"mention": "Ilze"}]}]}}
    ((example,), *_) = treebank_examples(corpora, "train", gold)
    assert (example.events, example.spans) == ({1}, {(0, 0, "party")})
