"""How a mention is called: its name, what its own words say, and of which gender the person is."""

from __future__ import annotations

from lvextract.document import EntityMention
from lvextract.names.declension import Gender
from lvextract.names.gazetteer import gender_of_given_name


def own_name(mention: EntityMention) -> str:
    """The normal form of the mention's own words."""
    return mention.alias or mention.name


def call(mention: EntityMention, full: str, rule: str) -> None:
    """Call the mention by the full name and keep its own words as its alias."""
    if full != mention.name:
        mention.alias, mention.name, mention.rule = own_name(mention), full, f"names.{rule}"


def gender_of(mention: EntityMention) -> Gender | None:
    """The gender of the person, as the given name shows it or the words are tagged."""
    given = mention.name.split()[0]
    known = gender_of_given_name(given) or ("Masc" if given.endswith(("s", "š")) else None)
    tagged = next((token.feats["Gender"] for token in mention.tokens if "Gender" in token.feats), None)
    return known or ("Fem" if tagged == "Fem" else "Masc" if tagged == "Masc" else None)
