"""Spells treebank paragraphs as news and web pages type them, so that the tokenizer has seen such text.

Editors leave out the space after a date's or an abbreviation's full stop ("15.decembrī", "plkst.18.00"), between two
sentences, or around a dash, and use any of five quotation marks. Each habit takes a paragraph and gives it back with
the same tokens, differently typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from lvextract.training.corpora import Paragraph, TreebankSentence, Word

QUOTES = (("«", "»"), ("„", "”"), ("“", "”"), ("„", "“"), ('"', '"'), ("'", "'"))
OPENING, CLOSING = frozenset("„«"), frozenset("»")
DASHES = frozenset("-–—")


def glue_full_stops(words: TreebankSentence, random: Random) -> TreebankSentence:
    """`15. decembrī` → `15.decembrī`, `plkst. 18.00` → `plkst.18.00`: no space after a full stop within a token."""
    return tuple(
        replace(word, space_after=False)
        if word.form.endswith(".") and len(word.form) > 1 and random.random() < 0.8
        else word
        for word in words
    )


def change_quotes(words: TreebankSentence, random: Random) -> TreebankSentence:
    """Every pair of quotation marks becomes another pair, the same throughout the sentence."""
    opening, closing = random.choice(QUOTES)
    inside = False
    result = []
    for word in words:
        if word.form in ('"', "„", "“", "”", "«", "»"):
            opens = word.form in OPENING or (word.form not in CLOSING and not inside)
            word, inside = word.with_form(opening if opens else closing), opens
        result.append(word)
    return tuple(result)


def change_dashes(words: TreebankSentence, random: Random) -> TreebankSentence:
    """A dash becomes another dash or a hyphen."""
    dash = random.choice("-–—")
    return tuple(word.with_form(dash) if word.form in DASHES else word for word in words)


def glue_sentence(words: TreebankSentence, random: Random) -> TreebankSentence:
    """No space between this sentence's full stop and the next sentence, now and then."""
    if words[-1].form in ".!?" and random.random() < 0.1:
        return (*words[:-1], replace(words[-1], space_after=False))
    return words


def drop_final_stop(words: TreebankSentence, random: Random) -> TreebankSentence:
    """A heading or a list item: no full stop at the end, now and then."""
    if len(words) > 2 and words[-1].form == "." and random.random() < 0.05:
        return words[:-1]
    return words


Habit = Callable[[TreebankSentence, Random], TreebankSentence]
HABITS: tuple[Habit, ...] = (glue_full_stops, change_quotes, change_dashes, glue_sentence)


def retype(paragraphs: Sequence[Paragraph], seed: int) -> list[Paragraph]:
    """A copy of `paragraphs` with each habit applied to about half of the paragraphs."""
    random = Random(seed)
    return [_retype(paragraph, random) for paragraph in paragraphs]


def _retype(paragraph: Paragraph, random: Random) -> Paragraph:
    habits = [habit for habit in HABITS if random.random() < 0.5]
    sentences = []
    for words in paragraph.sentences:
        for habit in habits:
            words = habit(words, random)
        sentences.append(words)
    last: tuple[Word, ...] = drop_final_stop(sentences[-1], random)
    return Paragraph((*sentences[:-1], last))
