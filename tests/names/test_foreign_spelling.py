"""Names of persons as they are spelled at home stay so; those with Latvian endings are inflected."""

from __future__ import annotations

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sacensībās uzvarēja Mart Kivi no Igaunijas.", ["Mart Kivi", "Igaunija"]),
        ("Sacensībās startēja arī Mart Kivi un Jānis Bērziņš.", ["Mart Kivi", "Jānis Bērziņš"]),
        ("Turnīrā otrais bija Jaan Tamm.", ["Jaan Tamm"]),
        ("Balvu pasniedza Martam Bērziņam.", ["Marts Bērziņš"]),
        ("Uzvaru svinēja Marta Liepa.", ["Marta Liepa"]),
        # the gender of the group is not that of its name
        ("Konkursā žūrija apbalvoja deju kolektīvu Prizmu.", ["Prizma"]),
        ("Balvu saņēma skolotājs Juris Prizma.", ["Juris Prizma"]),
    ],
)
def test_names(extractor: Extractor, text: str, names: list[str]) -> None:
    assert [mention.name for mention in extractor.analyze(text).mentions] == names
