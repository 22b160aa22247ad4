"""Windows as tensors."""

from dataclasses import replace
from random import Random

import pytest
import torch

from lvextract.nlp.encoder.flags import Flags
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Labels
from lvextract.nlp.encoder.pieces import LONGEST_SENTENCE, Pieces
from lvextract.training import recipes
from lvextract.training.encoder.batches import IGNORED, Batch, BatchMaker, entity_spans, grouped
from lvextract.training.encoder.examples import UNKNOWN, Example, LabelledWord
from lvextract.training.encoder.train import maker_for

LABELS = Labels(["GPE", "person"], ["NOUN", "PROPN"], ["_", "Case=Loc"], ["obl", "root"])
WORDS = [
    LabelledWord("Ilze", "B-person", upos="PROPN", head=3, relation="nsubj"),
    LabelledWord("Ozola", "I-person", upos="PROPN", head=UNKNOWN, relation="obl"),
    LabelledWord("Ogrē", "B-GPE", upos="PROPN", bundle="Case=Loc", head=0, relation="root"),
]
EXAMPLE = Example(WORDS, has_entities=True, has_tags=True, has_tree=True)


@pytest.fixture
def maker(pieces: Pieces) -> BatchMaker:
    return BatchMaker(LABELS, pieces, Flags.raised({"ogrē": {0, 30}}), longest=64)


def batch(maker: BatchMaker, *examples: Example) -> Batch:
    return maker.batch([examples])


def test_each_word_has_the_numbers_of_its_labels(maker: BatchMaker) -> None:
    made = batch(maker, EXAMPLE)
    assert made.entities.tolist() == [[5, 7, 4]]  # O, then BIES of GPE and of person
    assert made.upos.tolist() == [[1, 1, 1]]
    assert made.feats.tolist() == [[0, 0, 1]]
    assert made.heads.tolist() == [[3, IGNORED, 0]]
    assert made.events.tolist() == [[IGNORED] * 3]


def test_labels_that_the_network_lacks_and_unknown_heads_teach_nothing(maker: BatchMaker) -> None:
    assert batch(maker, EXAMPLE).relations.tolist() == [[IGNORED, IGNORED, 1]]


def test_padding_and_what_is_not_annotated_teach_nothing(maker: BatchMaker) -> None:
    bare = Example([LabelledWord("Un", upos="NOUN", head=0)])
    made = batch(maker, EXAMPLE, bare)
    assert made.present.tolist() == [[True] * 3, [True, False, False]]
    assert made.has_entities.tolist() == [True, False]
    for labels in (made.upos, made.feats, made.heads, made.relations, made.events):
        assert labels[1].tolist() == [IGNORED] * 3
    assert made.spans.tolist()[3:] == [[IGNORED] * 3] * 3


def test_spans_have_a_row_for_each_kind(maker: BatchMaker) -> None:
    recorded = replace(EXAMPLE, events=frozenset({2}), spans=frozenset({(0, 1, "party"), (1, 1, "title")}))
    made = batch(maker, recorded)
    assert made.events.tolist() == [[0, 0, 1]]
    assert made.spans.tolist() == [[1, 3, 0], [0, 0, 0], [0, 4, 0]]  # party, prize, title


def test_some_words_lose_all_their_flags(maker: BatchMaker) -> None:
    torch.manual_seed(1)
    many = Example([LabelledWord("Ogrē")] * 200)
    (window,) = batch(maker, many).windows
    raised = window.flags.sum(1)
    assert set(raised.tolist()) == {0, 2}
    assert 10 < (raised == 0).sum() < 60
    assert maker.read([many]).flags.sum() == 400  # what is scored loses none


def test_sentences_of_a_paragraph_are_put_together_up_to_a_window(maker: BatchMaker) -> None:
    sentence = Example([LabelledWord("Ogrē")] * 5)  # 20 pieces
    assert [len(window) for window in maker.windows([[sentence] * 7, [sentence]])] == [3, 3, 1, 1]


def test_a_sentence_that_is_too_long_is_cut_and_has_no_tree(maker: BatchMaker) -> None:
    ((cut,),) = maker.windows([[Example([LabelledWord("a", head=1)] * 300, True, True, True, events=frozenset())]])
    assert len(cut.words) == LONGEST_SENTENCE
    assert (cut.has_entities, cut.has_tags, cut.has_tree, cut.events) == (True, True, False, None)


def test_groups_hold_every_window_once_and_so_many_pieces(maker: BatchMaker) -> None:
    windows = [[Example([LabelledWord("a" * length)])] for length in range(1, 13)]
    groups = grouped(windows, maker, 30, Random(1))
    found = sorted(len(window[0].words[0].form) for group in groups for window in group)
    assert found == list(range(1, 13))
    assert all(len(group) * max(map(maker.size, group)) <= 30 for group in groups)
    assert len(groups) < len(windows)


def test_the_same_seed_groups_the_same(model: Model, examples: list[list[Example]]) -> None:
    maker = maker_for(model)
    windows = maker.windows(examples)
    first, again, other = (grouped(windows, maker, recipes.ENCODER_BATCH, Random(seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_an_entity_begins_anew_where_its_label_says_so() -> None:
    words = [LabelledWord("a", label) for label in ("I-person", "I-person", "B-person", "I-GPE", "O", "I-GPE")]
    assert entity_spans(words) == [(0, 1, "person"), (2, 2, "person"), (3, 3, "GPE"), (5, 5, "GPE")]
