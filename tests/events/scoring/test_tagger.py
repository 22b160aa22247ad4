"""The learnt tagger of mentions: what it adds to a document, and what it learns."""

import numpy as np
import pytest
import torch

from lvextract.clean import clean
from lvextract.document import Document, Sentence, Token
from lvextract.events.scoring.tagger import KINDS, MentionTagger
from lvextract.training.annotated import Annotated
from lvextract.training.events.tagger import rows_of, tag_unseen, train_tagger

WIDTH = 8
TEXT = "Ogrē notika talka.\nBalvu saņēma koris."
GOLD = {
    "trigger": "notika talka",
    "title": None,
    "organizers": [],
    "participants": [{"mention": "koris"}],
    "awards": [{"mention": "Balvu", "recipients": [{"mention": "koris"}], "grantor": None}],
}


def vectors(words: list[str]) -> np.ndarray:
    """A vector for each word, the same wherever it stands."""
    return np.stack([np.random.default_rng(sum(map(ord, word))).normal(size=WIDTH) for word in words]).astype("float32")


def document(*, read: bool = True) -> Document:
    sentences, position = [], 0
    for line in TEXT.split("\n"):
        words, tokens = line.replace(".", " .").split(), []
        for index, word in enumerate(words):
            start = TEXT.index(word, position)
            position = start + len(word)
            tokens.append(Token(start, position, word, word, index))
        sentences.append(Sentence(tokens[0].start, position, tokens, vectors(words) if read else None))
    return Document(TEXT, clean(TEXT), sentences=sentences)


def annotated() -> Annotated:
    return Annotated("a", document(), [GOLD])


@pytest.fixture(scope="module")
def taught() -> MentionTagger:
    return train_tagger(rows_of(annotated()) * 40, seed=1, epochs=30)


def spans(found: Document) -> list[tuple[str, str]]:
    return [(span.kind, TEXT[span.start : span.end]) for span in found.proposals]


def test_it_finds_what_it_has_learnt(taught: MentionTagger) -> None:
    found = document()
    taught.tag(found)
    assert spans(found) == [("party", "koris"), ("prize", "Balvu")]
    assert [token.text for token in found.tokens if token.event > 0.5] == ["notika", "talka"]


def test_proposals_know_their_words_and_sentence(taught: MentionTagger) -> None:
    found = document()
    taught.tag(found)
    party = found.proposals[0]
    assert party.sentence is found.sentences[1]
    assert party.tokens == [found.sentences[1].tokens[2]]
    assert 0.5 < party.probability <= 1


def test_tagging_again_changes_nothing(taught: MentionTagger) -> None:
    found = document()
    taught.tag(found)
    before = spans(found)
    taught.tag(found)
    assert spans(found) == before


def test_sentences_that_no_encoder_has_read_have_no_proposals(taught: MentionTagger) -> None:
    found = document(read=False)
    taught.tag(found)
    assert found.proposals == []


def test_a_sentence_is_read_alike_alone_and_beside_longer_ones(taught: MentionTagger) -> None:
    [first, second] = [torch.from_numpy(sentence.vectors) for sentence in document().sentences]
    longer = torch.cat([first, second, first])
    padded = torch.nn.utils.rnn.pad_sequence([second, longer], batch_first=True)
    with torch.inference_mode():
        events, labels = taught(second[None], [len(second)])
        of_both, labels_of_both = taught(padded, [len(second), len(longer)])
    torch.testing.assert_close(of_both[:1, : len(second)], events)
    torch.testing.assert_close(labels_of_both[: len(KINDS), : len(second)], labels)


def test_each_text_is_tagged_by_what_has_learnt_from_others() -> None:
    """The first and the fifth text are of one part: only they have records, so the tagger of theirs has seen none."""
    texts = [Annotated(str(i), document(), [GOLD] if i % 4 == 0 else []) for i in range(8)]
    tag_unseen(texts, seed=1)
    probabilities = [text.document.sentences[0].tokens[1].event for text in texts]
    assert probabilities[0] == probabilities[4]
    assert probabilities[0] < min(probabilities[1:4])


def test_nothing_can_be_learnt_from_sentences_without_vectors() -> None:
    with pytest.raises(ValueError, match="no sentence has vectors"):
        train_tagger(rows_of(Annotated("a", document(read=False), [GOLD])), seed=1)
