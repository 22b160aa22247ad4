"""Spells treebank paragraphs as news and web pages type them, so that the tokenizer has seen such text.

Editors leave out the space after a date's or an abbreviation's full stop ("15.decembrī", "plkst.18.00"), between two
sentences, or around a dash, use any of five quotation marks, and end a sentence with a clock time or a web address.
Each habit takes a sentence and gives it back differently typed.
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


def change_end(words: TreebankSentence, random: Random) -> TreebankSentence:
    """Another end, now and then: a clock time, a web address or an abbreviation before the full stop, other marks.

    The treebank has too few of them to learn that a sentence can end so.
    """
    if len(words) < 4 or words[-1].form != "." or words[-2].space_after or random.random() > 0.15:
        return words
    *rest, stop = words
    before = [*rest[:-1], replace(rest[-1], space_after=True)]

    def end(*forms: str) -> TreebankSentence:
        added = [replace(stop.with_form(form), space_after=True) for form in forms]
        return (*before, *added[:-1], replace(added[-1], space_after=False))

    kind = random.choice(("clock", "address", "abbreviation", "marks"))
    if kind == "clock":
        clock = f"{random.randint(0, 23)}{random.choice('..:')}{random.choice(('00', '15', '30', '45', '50'))}"
        return (*end(*random.choice((("plkst.", clock), ("līdz", clock), ("pulksten", clock)))), stop)
    if kind == "address":
        name = "".join(random.choice("abdegiklmnoprstuvz") for _ in range(random.randint(3, 9)))
        return (*end(random.choice((f"www.{name}.lv", f"http://{name}.lv", f"info@{name}.lv", f"{name}.com"))), stop)
    if kind == "abbreviation":
        return (*before, stop.with_form(random.choice(("u.c.", "utt.", "u.tml."))))
    return (*rest, stop.with_form(random.choice(("...", "…", "?!", "!!!"))))


def drop_final_stop(words: TreebankSentence, random: Random) -> TreebankSentence:
    """A heading or a list item: no full stop at the end, now and then."""
    if len(words) > 2 and words[-1].form == "." and random.random() < 0.05:
        return words[:-1]
    return words


Habit = Callable[[TreebankSentence, Random], TreebankSentence]
HABITS: tuple[Habit, ...] = (change_end, glue_full_stops, change_quotes, change_dashes, glue_sentence)


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
