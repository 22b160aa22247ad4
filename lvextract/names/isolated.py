"""The normal form of a name that is given by itself, without the text that it is from."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from lvextract.document import Document, Sentence, Token
from lvextract.names.gazetteer import known_names
from lvextract.names.head import find_head, grammatical_number
from lvextract.names.honorifics import without_titles
from lvextract.names.mentions import KINDS
from lvextract.names.normal_form import NameKind, join, normal_form
from lvextract.names.posts import is_post
from lvextract.names.spans import is_body, names_in
from lvextract.quotation_marks import QUOTES


def check_kind(kind: str | None) -> None:
    """Raise ValueError if `kind` is none that a name can have."""
    if kind is not None and kind not in get_args(NameKind):
        raise ValueError(f"kind must be one of {', '.join(get_args(NameKind))} or None, not {kind!r}")


def isolated_name(document: Document, kind: NameKind | None = None) -> str:
    """The normal form of all words of a document that the neural stage has read; as typed if that found no Latvian."""
    sentence = _as_one_sentence(document)
    tokens = sentence.tokens
    if not tokens:
        return " ".join("".join(letter for letter in document.clean.text if letter not in QUOTES).split())
    if join(tokens) in known_names(kind):
        return join(tokens)
    calling = _calling(document, tokens, kind)
    if calling:
        name = normal_form(tokens[len(calling) :], kind="person", before=calling[-1])
        return f"{normal_form(calling)} {name}"
    kind = kind or _kind(document, tokens)
    if kind == "person":
        tokens = without_titles(tokens) or tokens
    if kind == "organization":
        tokens = _as_one_body(tokens)
    names = names_in(tokens, kind) if kind else [tokens]
    if len(names) == 1:
        return normal_form(tokens, kind=kind)
    changed = {name[0].index: normal_form(name, kind=kind) for name in names}
    inside = {token.index for name in names for token in name[1:]}
    return join([token for token in tokens if token.index not in inside], changed)


def _as_one_sentence(document: Document) -> Sentence:
    """All words as of one sentence; an abbreviation with its full stop may have been taken for the end of one."""
    tokens: list[Token] = []
    for sentence in document.sentences:
        offset = len(tokens)
        for token in sentence.tokens:
            head = token.head + offset if token.head >= 0 else -1
            tokens.append(replace(token, index=token.index + offset, head=head))
    return Sentence(0, len(document.text), tokens)


def _calling(document: Document, tokens: list[Token], kind: NameKind | None) -> list[Token]:
    """The words before a person's name that say who that is, in its case: "rakstnieci" of "rakstnieci Noru Ikstenu"."""
    name = next((entity for entity in document.entities if entity.label == "person"), None)
    if name is None or kind not in (None, "person") or name.tokens[-1].start != tokens[-1].start:
        return []
    calling = [token for token in tokens if token.start < name.start]
    is_one = bool(calling) and calling[-1].upos == "NOUN" and calling[-1].form.islower()
    return calling if is_one and (is_post(calling[-1]) or calling[-1].case not in (None, "Gen")) else []


def _as_one_body(tokens: list[Token]) -> list[Token]:
    """The tokens, the head as a genitive singular where that is also a nominative plural: "Madonas vidusskolas"."""
    head = find_head(tokens)
    if not is_body(head) or not head.form.endswith(("as", "es")) or grammatical_number(head) == "Sing":
        return tokens
    genitive = replace(head, feats={**head.feats, "Case": "Gen", "Number": "Sing"})
    return [genitive if token is head else token for token in tokens]


def _kind(document: Document, tokens: list[Token]) -> NameKind | None:
    """What the neural stage takes the whole for; a person if it begins with a given name."""
    words = [token for token in tokens if token.form not in QUOTES]
    for entity in document.entities:
        if words and entity.start <= words[0].start and words[-1].end <= entity.end:
            return KINDS.get(entity.label)
    given = bool(words) and words[0].lemma in known_names("person")
    return "person" if given and all(word.form[:1].isupper() for word in words) else None
