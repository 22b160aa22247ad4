"""Sentences for tests in one line of notation, so that a case can be read and added at a glance.

    Ārlietu|NOUN|Gen.Plur.Fem|2 ministriju|NOUN|Acc.Sing.Fem|0|obj
    form|UPOS|Case.Number.Gender|governor, counted from 1|relation

What is left out takes a default. `+` before a form joins it to the word before; `=lemma` behind it gives the lemma. A
feature of another sort stands by its name: `Polarity=Neg`.
"""

from __future__ import annotations

from lvextract.clean import clean
from lvextract.document import Document, Entity, EntityMention, Sentence, Token
from lvextract.names import add_mentions

_FEATURES = ("Case", "Number", "Gender", "Definite")


def sentence(notation: str, offset: int = 0) -> Sentence:
    """The sentence that a line of notation describes."""
    tokens: list[Token] = []
    position = offset
    for index, word in enumerate(notation.split()):
        spelling, upos, features, head, deprel = (word.split("|") + [""] * 5)[:5]
        form, _, lemma = spelling.partition("=")
        if form.startswith("+"):
            form = form[1:]
        elif index:
            position += 1
        if not upos:
            upos = "PUNCT" if not form[0].isalnum() else "PROPN"
        feats = {"Abbr": "Yes"} if features == "Abbr" else _features(features)
        tokens.append(
            Token(
                position,
                position + len(form),
                form,
                form,
                index,
                lemma,
                upos,
                feats,
                int(head or 0) - 1,
                deprel or "dep",
            )
        )
        position += len(form)
    return Sentence(offset, position, tokens)


def document(*lines: str, entities: dict[str, str]) -> Document:
    """The document that the lines make, one a sentence; `entities` gives labels by the words of the entity."""
    sentences: list[Sentence] = []
    text = ""
    for line in lines:
        sentences.append(sentence(line, len(text)))
        text += written(sentences[-1].tokens) + "\n"
    found = Document(text, clean(text), sentences=sentences)
    for one in sentences:
        for words, label in entities.items():
            start = text.find(words, one.start, one.end)
            while start >= 0:
                span = [token for token in one.tokens if start <= token.start < start + len(words)]
                found.entities.append(Entity(start, start + len(words), words, label, span, one))
                start = text.find(words, start + 1, one.end)
    return found


def mentions(*lines: str, entities: dict[str, str]) -> list[EntityMention]:
    """The mentions that are found in the document of the lines; each stands where it says."""
    made = document(*lines, entities=entities)
    add_mentions(made)
    assert [made.text[one.start : one.end] for one in made.mentions] == [one.text for one in made.mentions]
    return made.mentions


def written(tokens: list[Token]) -> str:
    """The text of the tokens, spaced as their offsets say."""
    text = ""
    for token in tokens:
        text = text.ljust(token.start - tokens[0].start) + token.form
    return text


def _features(features: str) -> dict[str, str]:
    """`Gen.Plur.Fem.Def` or `Polarity=Neg` as Universal features."""
    parts = features.split(".") if features else []
    plain, named = [part for part in parts if "=" not in part], [part for part in parts if "=" in part]
    return dict(zip(_FEATURES, plain, strict=False)) | dict(part.split("=") for part in named)
