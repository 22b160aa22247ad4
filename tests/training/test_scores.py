"""Scores over spans."""

import pytest

from lvextract.training.span_scores import boundary_scores, entity_scores


def test_a_token_cut_in_two_costs_one_right_and_two_wrong() -> None:
    scores = boundary_scores([[["plkst.", "18.00"]]], [[["plkst", ".", "18.00"]]])
    assert scores["tokens"] == pytest.approx(200 * 1 / (2 + 3))
    assert scores["sentences"] == 100


def test_sentences_count_where_they_begin_and_end() -> None:
    scores = boundary_scores([[["Līst", "."], ["Snieg", "."]]], [[["Līst", ".", "Snieg", "."]]])
    assert scores == {"tokens": 100, "sentences": 0}


def test_a_place_of_the_other_kind_counts_in_the_mean_of_three() -> None:
    gold = [["B-person", "O", "B-GPE", "O", "B-organization", "I-organization"]]
    found = [["S-person", "O", "S-location", "O", "B-organization", "E-organization"]]
    scores = entity_scores(gold, found)
    assert scores["entities"] == pytest.approx(200 * 2 / (3 + 3))
    assert scores["entities, macro3"] == 100
    assert scores["GPE"] == 0
