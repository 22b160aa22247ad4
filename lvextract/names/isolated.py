"""The normal form of a name that is given by itself, without the text that it is from."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from lvextract.document import Document, Token
from lvextract.names.gazetteer import known_names
from lvextract.names.head import QUOTES
from lvextract.names.mentions import KINDS
from lvextract.names.normal_form import NameKind, join, normal_form
from lvextract.names.spans import names_in


def check_kind(kind: str | None) -> None:
    """Raise ValueError if `kind` is none that a name can have."""
    if kind is not None and kind not in get_args(NameKind):
        raise ValueError(f"kind must be one of {', '.join(get_args(NameKind))} or None, not {kind!r}")


def isolated_name(document: Document, kind: NameKind | None = None) -> str:
    """The normal form of all words of a document that the neural stage has read; as typed if that found no Latvian."""
    tokens = _tokens(document)
    if not tokens:
        return " ".join("".join(letter for letter in document.clean.text if letter not in QUOTES).split())
    kind = kind or _kind(document, tokens)
    names = names_in(tokens, kind) if kind else [tokens]
    if len(names) == 1:
        return normal_form(tokens, kind=kind)
    changed = {name[0].index: normal_form(name, kind=kind) for name in names}
    inside = {token.index for name in names for token in name[1:]}
    return join([token for token in tokens if token.index not in inside], changed)


def _tokens(document: Document) -> list[Token]:
    """All words as if of one sentence; an abbreviation with its full stop may have been taken for the end of one."""
    tokens: list[Token] = []
    for sentence in document.sentences:
        offset = len(tokens)
        for token in sentence.tokens:
            head = token.head + offset if token.head >= 0 else -1
            tokens.append(replace(token, index=token.index + offset, head=head))
    return tokens


def _kind(document: Document, tokens: list[Token]) -> NameKind | None:
    """What the neural stage takes the whole for; a person if it begins with a given name."""
    words = [token for token in tokens if token.form not in QUOTES]
    for entity in document.entities:
        if words and entity.start <= words[0].start and words[-1].end <= entity.end:
            return KINDS.get(entity.label)
    given = bool(words) and words[0].lemma in known_names("person")
    return "person" if given and all(word.form[:1].isupper() for word in words) else None
