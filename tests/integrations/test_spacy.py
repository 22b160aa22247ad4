"""The component of spaCy, and documents as a `Doc`. Skipped where spaCy is not installed."""

import sys
from pathlib import Path
from typing import Any

import pytest

import lvextract

spacy = pytest.importorskip("spacy", reason="the extra `spacy` is not installed")
integration = pytest.importorskip("lvextract.integrations.spacy")
if sys.version_info < (3, 11):
    pytest.skip("pyproject.toml is read with tomllib", allow_module_level=True)
import tomllib  # noqa: E402

TEXT = "18. maijā Ogrē notika talka, ko rīkoja Ogres novada pašvaldība."
MIXED = "Svētki!\n\nSestdien Ogrē  notika talka.\nThis paragraph is in another language.\nTalku rīkoja Jānis Bērziņš."


@pytest.fixture(scope="module")
def nlp() -> Any:
    blank = spacy.blank("lv")
    blank.add_pipe("lvextract")
    return blank


def test_the_entry_point_names_the_factory() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, name = project["entry-points"]["spacy_factories"]["lvextract"].partition(":")
    assert getattr(sys.modules[module], name) is integration.create


def test_events_are_those_of_extract(nlp: Any) -> None:
    assert nlp(TEXT)._.events == lvextract.extract(TEXT) != []


def test_a_doc_that_was_not_read_has_none(nlp: Any) -> None:
    assert nlp.make_doc(TEXT)._.events == []


def test_the_day_of_publication(nlp: Any) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.published = "2024-05-20"
    assert nlp(doc)._.events[0].date.start == "2024-05-18"


def test_spans_by_slot(nlp: Any) -> None:
    doc = nlp(TEXT)  # held, since its spans live no longer than it does
    groups = doc.spans
    (place,), (organizer,) = groups["lvextract.location"], groups["lvextract.organizers"]
    assert (place.text, place.label_, place.kb_id_, place.id_) == ("Ogrē", "location", "Ogre", "0")
    assert (organizer.text, organizer.kb_id_) == ("Ogres novada pašvaldība", "Ogres novada pašvaldība")
    assert "lvextract.awards" not in groups


def test_a_stream(nlp: Any) -> None:
    found = [[event.type for event in doc._.events] for doc in nlp.pipe([TEXT, "", "Cēsīs notika koncerts."])]
    assert found == [["talka"], [], ["koncerts"]]


def test_a_doc_can_be_stored(nlp: Any) -> None:
    doc = nlp(TEXT)
    stored = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert stored._.events == doc._.events
    assert [span.text for span in stored.spans["lvextract.location"]] == ["Ogrē"]


class TestToSpacy:
    @pytest.fixture(scope="class")
    def doc(self) -> Any:
        return lvextract.analyze(MIXED, "2024-05-20").to_spacy()

    def test_the_text_is_the_same(self, doc: Any) -> None:
        assert doc.text == MIXED

    @pytest.mark.parametrize("text", ["", " ", "\n\nOgrē notika talka.  ", " Ogrē notika talka"])
    def test_white_space_around(self, text: str) -> None:
        assert lvextract.analyze(text).to_spacy().text == text

    def test_tags_and_tree(self, doc: Any) -> None:
        word = next(token for token in doc if token.text == "talka")
        assert (word.lemma_, word.pos_, word.dep_, word.head.text) == ("talka", "NOUN", "nsubj", "notika")
        assert word.morph.get("Case") == ["Nom"]

    def test_text_without_sentences_has_no_tags(self, doc: Any) -> None:
        assert [token.pos_ for token in doc if token.text in ("This", "paragraph")] == ["", ""]

    def test_entities(self, doc: Any) -> None:
        assert ("Jānis Bērziņš", "person") in [(entity.text, entity.label_) for entity in doc.ents]

    def test_events(self, doc: Any) -> None:
        assert doc._.events == lvextract.extract(MIXED, "2024-05-20") != []
        assert doc._.published == "2024-05-20"
