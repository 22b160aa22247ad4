"""The sentences of a document in CoNLL-U, the form of Universal Dependencies (universaldependencies.org/format)."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Document, Sentence, Token

_NOTHING = "_"


def to_conllu(document: Document) -> str:
    r"""The tokens of `document` with lemmas, tags and trees, a line each; sentences end with an empty line.

    The column MISC has `TokenRange=start:end`, the offsets in `document.text`; `SpaceAfter=No`; and `NER=B-person`,
    `NER=I-person` for words of entities. Text that is no Latvian prose has no sentences, and is left out.

    >>> import lvextract
    >>> first_word = to_conllu(lvextract.analyze("Ogrē notika talka.")).splitlines()[3]
    >>> first_word.split("\t")[:6]
    ['1', 'Ogrē', 'Ogre', 'PROPN', '_', 'Case=Loc|Gender=Fem|Number=Sing']
    """
    entities = {
        token.start: f"{'I' if i else 'B'}-{entity.label}"
        for entity in document.entities
        for i, token in enumerate(entity.tokens)
    }
    lines: list[str] = []
    for number, sentence in enumerate(document.sentences, 1):
        lines += ["# newpar"] if document.opens_paragraph(sentence) else []
        lines += [f"# sent_id = {number}", f"# text = {_one_line(document.text[sentence.start : sentence.end])}"]
        lines += [*_rows(document.text, sentence, entities), ""]
    return "".join(f"{line}\n" for line in lines)


def _rows(text: str, sentence: Sentence, entities: dict[int, str]) -> Iterator[str]:
    for token in sentence.tokens:
        feats = sorted(token.feats.items(), key=lambda pair: pair[0].lower())
        columns = [
            str(token.index + 1),
            _one_line(token.text),
            _one_line(token.lemma),
            token.upos,
            _NOTHING,
            "|".join(f"{name}={value}" for name, value in feats) or _NOTHING,
            str(token.head + 1),
            token.deprel,
            _NOTHING,
            "|".join(_misc(text, token, entities)),
        ]
        yield "\t".join(columns)


def _misc(text: str, token: Token, entities: dict[int, str]) -> Iterator[str]:
    if token.start in entities:
        yield f"NER={entities[token.start]}"
    if token.end < len(text) and not text[token.end].isspace():
        yield "SpaceAfter=No"
    yield f"TokenRange={token.start}:{token.end}"


def _one_line(words: str) -> str:
    """`words` without line breaks or tabs, which the form has no place for."""
    return " ".join(words.split()) or _NOTHING
