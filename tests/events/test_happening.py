"""What the triggers of one happening say together, however many they are."""

from itertools import pairwise

import pytest
from scenes import document

from lvextract.document import Document
from lvextract.events.context import happening as module
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.mentions.triggers import find_triggers

FEAST = "Notika=notikt|VERB|Past|0|root koncerts=koncerts|NOUN|Nom.Sing.Masc|1|nsubj +."
WITH_HOUR = "18.00|NUM||2|nummod talka=talka|NOUN|Nom.Sing.Fem|0|root +."


def told(*lines: str) -> tuple[Document, list[Trigger]]:
    read = document(*lines, entities={})
    return read, find_triggers(read)


def test_types_and_the_likeliest_are_those_of_all_triggers() -> None:
    _, triggers = told(FEAST, WITH_HOUR)
    triggers[0].probability, triggers[1].probability = 0.4, 0.3
    happening = Happening(triggers[:1])
    assert (happening.types, happening.likeliest, happening.with_hour) == ({"koncerts"}, 0.4, False)
    happening.add(triggers[1:])
    assert (happening.types, happening.likeliest, happening.with_hour) == ({"koncerts", "talka"}, 0.4, True)


def test_what_left_triggers_said_is_forgotten() -> None:
    _, triggers = told(FEAST, WITH_HOUR)
    happening = Happening(triggers)
    happening.keep(triggers[:1])
    assert (happening.types, happening.with_hour) == ({"koncerts"}, False)
    assert list(happening.triggers_in(triggers[1].sentence)) == []


def test_the_triggers_of_a_sentence_are_found() -> None:
    _, triggers = told(FEAST, WITH_HOUR, FEAST)
    happening = Happening([triggers[0], triggers[2]])
    found = [list(happening.triggers_in(trigger.sentence)) for trigger in triggers]
    assert found == [[triggers[0]], [], [triggers[2]]]


def test_all_words_show_a_happening_that_is_named_as_often_as_most() -> None:
    _, triggers = told(*[FEAST] * 3)
    happening = Happening(triggers)
    assert [happening.words_near(trigger.token) for trigger in triggers] == [happening.words] * 3
    assert len(happening.words) == 6


class TestOfOneThatIsNamedOften:
    @pytest.fixture(autouse=True)
    def few_together(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "_TOGETHER", 4)

    def test_the_words_around_show_it(self) -> None:
        _, triggers = told(*[FEAST] * 5)
        happening = Happening(triggers)
        near = [happening.words_near(trigger.token) for trigger in triggers]
        assert [len(words) for words in near] == [4, 4, 4, 4, 2]
        assert [one is other for one, other in pairwise(near)] == [True, False, True, False]
        assert happening.words == (*near[0], *near[2], *near[4])

    def test_what_stands_before_them_all_is_near_the_first(self) -> None:
        read, triggers = told(WITH_HOUR, *[FEAST] * 5)
        happening = Happening(triggers[1:])
        assert happening.words_near(next(read.tokens)) == happening.words[:4]

    def test_triggers_that_came_later_stand_where_the_text_has_them(self) -> None:
        _, triggers = told(*[FEAST] * 5)
        happening = Happening(triggers[2:])
        happening.add(triggers[:2])
        assert happening.type == "koncerts"
        assert happening.words == Happening(triggers).words
