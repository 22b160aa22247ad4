"""Which lines are one paragraph: those that were only wrapped, not those of a list."""

import pytest

from lvextract.nlp.paragraphs import paragraphs

WRAPPED = "Sestdien pagasta tautas namā notika tradicionālais rudens koncerts, kurā\n20 dziedātāju sveica klausītājus."
PROGRAMME = (
    "9. jūnijā plkst. 21.00 Limbažu estrādē – izrāde „Pavasara vēji”, rīko pašvaldība\n"
    "19. jūnijā plkst. 9.00 Ogres estrādē – radošā darbnīca, piedalās amatnieki\n"
    "27. jūnijā plkst. 11.00 Talsu sporta hallē – tikšanās ar rakstnieci"
)
HOURS = "17.00 Uzvarētāju apbalvošana, galvenā balva – dāvanu karte no SIA „Ventas koks”\n20.00 Grupas „Zīle” koncerts"
NUMBERS = "1) Vidzemes pirmsskolas izglītības iestāžu skolotāju lasījumi un darbnīcas\n2) Olimpiāde"


@pytest.mark.parametrize(
    ("text", "count"),
    [(WRAPPED, 1), (PROGRAMME, 3), (HOURS, 2), (NUMBERS, 2)],
    ids=["prose", "days", "hours", "numbers"],
)
def test_lines_are_joined_only_where_the_page_wrapped_them(text: str, count: int) -> None:
    assert len(list(paragraphs(text))) == count
