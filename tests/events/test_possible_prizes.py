"""What may have been won by words that the rules for prizes do not know, for the scorer to decide on."""

import pytest
from names.notation import sentence

from lvextract.document import ProposedSpan
from lvextract.events.prizes.possible import possible_prizes

FINISHED = "Trešais=trešais|ADJ|Nom.Sing.Masc|0|root –|PUNCT Lapa|PROPN|Nom.Sing.Masc|1|nsubj +."
THIRD_RACE = "Trešais=trešais|ADJ|Nom.Sing.Masc|2|amod brauciens=brauciens|NOUN|Nom.Sing.Masc|0|root +."
ROMAN = "II|NUM||0|root Juris|PROPN|Nom.Sing.Masc|1|nsubj Ozols|PROPN|Nom.Sing.Masc|2|flat:name"
FASTEST = "Ātrākais=ātrs|ADJ|Nom.Sing.Masc|0|root bija=būt|AUX||1|cop Lapa|PROPN|Nom.Sing.Masc|1|nsubj +."
PIGLET = (
    "Lapa|PROPN|Nom.Sing.Masc|2|nsubj saņēma=saņemt|VERB||0|root dzīvu=dzīvs|ADJ|Acc.Sing.Masc|4|amod "
    "sivēnu=sivēns|NOUN|Acc.Sing.Masc|2|obj +."
)


def proposed(line: str, **given: set[int]) -> list[tuple[str, int | None]]:
    """The name and rank of each prize; `taken`, `parties`: tokens that are something else."""
    read = sentence(line)
    for token in read.tokens:
        if token.form == "Ātrākais":
            token.feats = {**token.feats, "Degree": "Sup"}
    found = possible_prizes(read, [], given.get("taken", set()), given.get("parties", set()))
    return [(prize.name, prize.place) for prize in found]


@pytest.mark.parametrize(
    ("line", "prizes"),
    [
        # Ordinals without a noun
        (FINISHED, [("3. vieta", 3)]),
        (ROMAN, [("2. vieta", 2)]),
        ("bet|CCONJ 3.=3.|ADJ||3 Ozols|PROPN|Nom.Sing.Masc", [("3. vieta", 3)]),
        # … that begins a line, which the rules for lists read
        ("3.=3.|ADJ||2 Ozols|PROPN|Nom.Sing.Masc", []),
        # … of a noun
        ("bet|CCONJ 3.=3.|ADJ||3 posms=posms|NOUN|Nom.Sing.Masc", []),
        (THIRD_RACE, []),
        # … of a class, whose pupils stand in brackets between
        ("3.=3.|ADJ||6 ( +Rita|PROPN|Nom.Sing.Fem +) kursa=kurss|NOUN|Gen.Sing.Masc|6 studenti|NOUN|Nom.Plur.Masc", []),
        ("un|CCONJ 4.=4.|ADJ||6 ( +Toms|PROPN|Nom.Sing.Masc +) klases=klase|NOUN|Gen.Sing.Fem", []),
        ("bet|CCONJ 2.=2.|ADJ||6 ( +Ina|PROPN|Nom.Sing.Fem +) grupas=grupa|NOUN|Gen.Sing.Fem", []),
        # Superlatives
        (FASTEST, [("ātrākais", 1)]),
        # Things that were given
        (PIGLET, [("dzīvs sivēns", None)]),
    ],
)
def test_what_may_be_a_prize(line: str, prizes: list[tuple[str, int | None]]) -> None:
    assert proposed(line) == prizes


def test_what_a_rule_has_taken_is_left_to_it() -> None:
    assert proposed(FINISHED, taken={0}) == []


def test_a_party_is_no_prize() -> None:
    assert proposed(PIGLET, parties={3}) == []


def test_what_the_neural_stage_reads_as_a_prize_is_one() -> None:
    read = sentence("Lapa|PROPN|Nom.Sing.Masc|2|nsubj aizveda=aizvest|VERB||0|root kazu=kaza|NOUN|Acc.Sing.Fem|2|obj")
    word = read.tokens[2]
    proposal = ProposedSpan(word.start, word.end, "prize", [word], read, 0.9)
    assert [prize.name for prize in possible_prizes(read, [proposal], set(), set())] == ["kaza"]
