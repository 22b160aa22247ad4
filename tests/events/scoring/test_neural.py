"""The network that scores candidates: what a document gives it, what it answers, and its file."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from lvextract import DamagedWeightsError, Document, Extractor
from lvextract.document import Token
from lvextract.events.scoring import Asked, LinearScorer, Scorer
from lvextract.events.scoring.asked import QUESTIONS
from lvextract.events.scoring.network import EventNetwork, Sizes
from lvextract.events.scoring.neural import FILE, Model, NeuralScorer, model_in, read_in_stretches
from lvextract.events.scoring.tagger import MentionTagger
from lvextract.events.scoring.words import WIDTH, Words
from lvextract.nlp import SHIPPED

TEXT = "Sestdien Ogrē notika koncerts, kurā uzstājās koris „Dzintari”.\n\nSvētdien būs talka."
SIZES = Sizes(vectors=6, statements=3, words=8, bag=4, hidden=5, heads=2)
STATEMENTS = {"participants": ["", "counted", "has a post"]}


@pytest.fixture(scope="module")
def document(extractor: Extractor) -> Document:
    """A text whose words have small vectors of chance."""
    found = extractor.analyze(TEXT, "2024-05-20")
    random = np.random.default_rng(5)
    for sentence in found.sentences:
        sentence.vectors = random.normal(size=(len(sentence.tokens), 6)).astype(np.float32)
    return found


@pytest.fixture(scope="module")
def model() -> Model:
    torch.manual_seed(1)
    thresholds = dict.fromkeys(QUESTIONS, 0.5)
    linear = LinearScorer({question: {"": 1.0} for question in QUESTIONS}, thresholds)
    return Model(linear, EventNetwork(SIZES).eval(), STATEMENTS, thresholds, MentionTagger(SIZES.vectors).eval())


@pytest.fixture
def scorer(model: Model, document: Document) -> Scorer:
    return model.of(document)


def word(document: Document, form: str) -> Token:
    return next(token for token in document.tokens if token.form == form)


def candidates(document: Document) -> list[Asked]:
    owner = (word(document, "koncerts"), word(document, "notika"))
    features = (["", "counted"], ["", "unknown"], [""])
    forms = ("koris", "Ogrē", "talka")
    return [Asked(names, word(document, form), owner) for names, form in zip(features, forms, strict=True)]


class TestWords:
    def test_a_span_has_its_words(self, document: Document) -> None:
        words = Words(document)
        (title,) = (mention for mention in document.mentions if mention.name == "Dzintari")
        first, last = words.range(title)
        assert [token.form for token in words.tokens[first:last] if token.form.isalpha()] == ["Dzintari"]

    def test_every_word_has_a_row_and_a_sentence(self, document: Document) -> None:
        words = Words(document)
        assert words.features().shape == (len(words.tokens), WIDTH)
        assert words.sentences.tolist() == sorted(words.sentences.tolist())
        assert len(words.sentences) == len(words.tokens)

    def test_a_word_of_a_name_differs_from_others_in_its_row(self, document: Document) -> None:
        words = Words(document)
        rows = words.features()
        place, verb = (rows[words.range(word(document, form))[0]] for form in ("Ogrē", "notika"))
        assert not np.array_equal(place, verb)


def test_an_award_scores_the_same_whatever_is_asked_beside_it(scorer: Scorer, document: Document) -> None:
    asked = candidates(document)
    together = scorer.probabilities("award", asked)
    alone = [scorer.probabilities("award", [one])[0] for one in asked]
    assert alone == pytest.approx(together, abs=1e-5)
    assert len(set(together)) == len(together)


def test_what_owns_a_candidate_changes_its_score(scorer: Scorer, document: Document) -> None:
    asked = candidates(document)[0]
    other = asked._replace(owner=(word(document, "talka"),))
    one, two = scorer.probabilities("participants", [asked, other])
    assert one != pytest.approx(two, abs=1e-5)


def test_a_party_is_compared_with_others_of_its_event(scorer: Scorer, document: Document) -> None:
    asked = candidates(document)
    together = scorer.probabilities("participants", asked)
    alone = [scorer.probabilities("participants", [one])[0] for one in asked]
    assert alone != pytest.approx(together, abs=1e-5)


def test_candidates_that_are_weighed_in_parts_are_compared_with_all(
    scorer: Scorer, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = candidates(document)
    at_once = scorer.probabilities("participants", asked)
    monkeypatch.setattr("lvextract.events.scoring.neural._TOGETHER", 1)
    assert scorer.probabilities("participants", asked) == pytest.approx(at_once, abs=1e-6)


def test_a_statement_with_a_weight_counts(model: Model, document: Document) -> None:
    assert model.network is not None
    asked = candidates(document)[0]
    with torch.no_grad():
        model.network.weights[1] = 3.0
        counted, bare = model.of(document).probabilities("participants", [asked, asked._replace(features=[""])])
        model.network.weights[1] = 0.0
    assert counted > bare + 0.3


def test_nothing_asked_is_nothing_answered(scorer: Scorer) -> None:
    assert scorer.probabilities("date", []) == []


def test_words_without_vectors_are_scored_by_statements(model: Model, document: Document) -> None:
    sentences = [replace(sentence, vectors=None) for sentence in document.sentences]
    assert model.of(replace(document, sentences=sentences)) is model.linear


def test_vectors_of_another_encoder_are_not_read(model: Model, document: Document) -> None:
    assert isinstance(model.of(document), NeuralScorer)
    sentences = [
        replace(sentence, vectors=np.zeros((len(sentence.tokens), 7), np.float32)) for sentence in document.sentences
    ]
    assert model.of(replace(document, sentences=sentences)) is model.linear


def test_a_long_document_is_read_in_stretches_of_whole_sentences(model: Model) -> None:
    assert model.network is not None
    lengths = [300, 90, 250]  # the first two make one stretch
    sentences = torch.repeat_interleave(torch.arange(3), torch.tensor(lengths))
    vectors, features = torch.randn(640, 6), torch.zeros(640, WIDTH)
    with torch.no_grad():
        read = read_in_stretches(model.network, vectors, features, sentences, torch.zeros(640, dtype=torch.bool))
        assert torch.equal(read.words[390:], model.network.read(vectors[390:], features[390:]))


def test_the_words_of_other_events_change_what_is_asked_of_a_scene(scorer: Scorer, document: Document) -> None:
    koncerts, talka = (word(document, form) for form in ("koncerts", "talka"))
    asked = candidates(document)[0]
    alone, among = (
        scorer.probabilities("participants", [asked._replace(told=told)])[0]
        for told in ((koncerts,), (koncerts, talka))
    )
    assert alone != pytest.approx(among, abs=1e-6)


def test_what_was_read_around_more_events_than_are_remembered_is_read_again(
    scorer: Scorer, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [
        Asked([""], word(document, "koris"), (word(document, form),)) for form in ("koncerts", "talka", "uzstājās")
    ]
    before = scorer.probabilities("participants", asked)
    monkeypatch.setattr("lvextract.events.scoring.neural._REMEMBERED", 1)
    assert scorer.probabilities("participants", asked) == pytest.approx(before, abs=1e-6)


def test_what_is_saved_answers_alike(model: Model, document: Document, tmp_path: Path) -> None:
    model.save(tmp_path / FILE)
    read = model_in(tmp_path)
    assert read.thresholds == model.thresholds
    before = model.of(document).probabilities("participants", candidates(document))
    assert read.of(document).probabilities("participants", candidates(document)) == pytest.approx(before, abs=0.01)


@pytest.mark.parametrize("content", [b"", b"no weights", (SHIPPED / "tokenize.pt").read_bytes()])
def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(DamagedWeightsError, match=r"events\.pt"):
        model_in(tmp_path)


def test_the_shipped_network_reads_the_shipped_encoder(extractor: Extractor) -> None:
    document = extractor.analyze("Ogrē notika talka.")
    assert isinstance(model_in(SHIPPED).of(document), NeuralScorer)
