"""How long and how often: expressions in [brackets] that denote no day."""

from __future__ import annotations

import pytest
from marks import marked

from lvextract import find_dates

PUBLISHED = "2015-03-13"

DURATIONS_AND_HABITS = [
    ("Viņš tur nodzīvoja [divus gadus].", "DURATION", "P2Y"),
    ("Darbu paveica [trīs stundu laikā].", "DURATION", "PT3H"),
    ("Lija [visu nedēļu].", "DURATION", "P1W"),
    ("Koris tiekas [katru trešdienu plkst. 19.00].", "SET", "XXXX-WXX-3"),
    ("Koris tiekas [sestdienās].", "SET", "XXXX-WXX-6"),
    ("Festivāls notiek [reizi divos gados].", "SET", "P2Y"),
    ("Svētkus svin [katru gadu].", "SET", "P1Y"),
    ("Kursi ilga [pusgadu].", "DURATION", "P6M"),
    ("Kursi ilga [trīs pusgadus].", "DURATION", "P18M"),
    ("Maizi cep [45 min.] krāsnī.", "DURATION", "PT45M"),
    ("Zvans skan [katru otro stundu].", "SET", "PT2H"),
    ("Kursi ilga [dažas desmitgades].", "DURATION", "PXY"),
    ("Kursi notiek [divreiz gadā].", "SET", "P1Y"),
    ("Kursi notiek [katru otro nedēļu].", "SET", "P2W"),
    ("Kursi notiek [ik pēc diviem gadiem].", "SET", "P2Y"),
    ("Kursi notiek [katra mēneša pirmajā pirmdienā].", "SET", "P1M"),
    ("Kori dzied [piektdienu vakaros].", "SET", "XXXX-WXX-5TEV"),
    ("Ogas parasti lasa [augustā].", "SET", "XXXX-08"),
]


@pytest.mark.parametrize(("sentence", "type", "value"), DURATIONS_AND_HABITS)
def test_duration_or_habit_has_no_day(sentence: str, type: str, value: str) -> None:
    text, expressions = marked(sentence)
    (timex,) = find_dates(text, PUBLISHED)
    assert (timex.text, timex.type, timex.value, timex.first) == (expressions[0], type, value, None)
