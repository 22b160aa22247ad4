"""Whether a sentence looks back or ahead, from the verbs beside the expression.

A small heuristic on word forms, for the reader has no tagger: a list of common verbs, and the endings that are hardly
anything but a tense (`-sies`, `-sim` ahead; `-ējās`, `-uši` back).

reads: folded text   adds: the direction in which a date without its year is looked for
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

import regex

from lvextract.timex.words import LEXICON, forms

_TENSE = LEXICON["tense"]
_FUTURE = frozenset(forms(_TENSE["future"]))
_PAST = frozenset(forms(_TENSE["past"]))
_FUTURE_ENDINGS = tuple(_TENSE["future_endings"].split())
_PAST_ENDINGS = tuple(_TENSE["past_endings"].split())
_PARTICIPLES = frozenset(forms(_TENSE["participles"]))
_NO_PARTICIPLES = frozenset(forms(_TENSE["no_participles"]))
_PARTICIPLE_ENDINGS = tuple(_TENSE["participle_endings"].split())
_PAST_AUXILIARIES = frozenset(forms(_TENSE["past_auxiliaries"]))
_HABIT = frozenset(forms(_TENSE["habit"]))
_SURELY_HABIT = frozenset(forms(_TENSE["surely_habit"]))
_PREFIX = regex.compile(f"(?:ne)?(?:{'|'.join(forms(_TENSE['prefixes']))}|(?<=ne))(?=.{{3}})")
_NEITHER = frozenset(forms(_TENSE["neither"]))
_AGENTS = regex.compile(r"(?<!mē)(?<=[āēoī])tājās$")  # `skolotājās`, `dziedātājās`; not `mētājās`
_WORD = regex.compile(r"\p{L}++")
_SENTENCE_END = regex.compile(
    rf"(?<!\b(?:\p{{L}}{{1,2}}|{'|'.join(forms(_TENSE['abbreviations']))})|\d)[.!?…]++"
    r"[\"”»“)]?\s++(?=[\p{Lu}\d\"„«“–—])"
    r"|(?<=\d)\.\s++(?=\p{Lu}\p{Ll})"
    r"|\n\n++"
)
_COMMA = 60  # a verb beyond a comma counts as so many characters farther


class Tenses:
    """The sentences of a text, roughly, and its verbs of known tense."""

    def __init__(self, text: str, folded: str) -> None:
        self._folded = folded
        self._starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
        self._verbs: list[tuple[int, int, int]] = []
        self._participles: list[int] = []
        self._habits: list[int] = []
        self._sure_habits: list[int] = []
        sentence_starts = frozenset(self._starts)
        before = ""
        for match in _WORD.finditer(folded):
            word, start = match.group(), match.start()
            if word in _HABIT:
                self._habits.append(start)
                if word in _SURELY_HABIT:
                    self._sure_habits.append(start)
            if text[start].isupper() and start not in sentence_starts:  # a name: `Jānis`
                before = word
                continue
            if tense := tense_of(word):
                self._verbs.append((start, match.end(), -1 if before in _PAST_AUXILIARIES else tense))
            elif is_participle(word):
                self._participles.append(start)
            before = word
        self._announces = {tense for _, _, tense in self._verbs} == {1}

    def sentence(self, position: int) -> int:
        """Which sentence that position is in."""
        return bisect_right(self._starts, position) - 1

    def direction(self, start: int, end: int) -> int | None:
        """The tense of the verb nearest to an expression in its sentence: 1 ahead, -1 back, None: no verb known.

        0: there is only a passive participle, which tells what is done (`celta`) or settled (`ierakstīta plānos`). A
        sentence without verbs, as a line of a programme, looks ahead where all other verbs of the text do.
        """
        sentence = self.sentence(start)
        low, high = self._starts[sentence], self._starts[sentence + 1]
        before, after = bisect_left(self._verbs, (start,)), bisect_left(self._verbs, (end,))
        near = [
            (self._distance(verb, start, end), verb[2])
            for verb in (*self._verbs[max(0, before - 1) : before], *self._verbs[after : after + 1])
            if low <= verb[0] < high
        ]
        if near:
            return min(near)[1]
        if self._has(self._participles, sentence):
            return 0
        return 1 if self._announces else None

    def habitual(self, position: int, *, surely: bool = False) -> bool:
        """Whether the sentence tells what is usual; `surely`: by a word that hardly says anything else."""
        return self._has(self._sure_habits if surely else self._habits, self.sentence(position))

    def _has(self, places: list[int], sentence: int) -> bool:
        """Whether one of those places is in that sentence."""
        place = bisect_left(places, self._starts[sentence])
        return place < len(places) and places[place] < self._starts[sentence + 1]

    def _distance(self, verb: tuple[int, int, int], start: int, end: int) -> int:
        """How far a verb is from an expression, in characters; commas between them count more."""
        left, right = (verb[1], start) if verb[0] < start else (end, verb[0])
        return right - left + _COMMA * self._folded.count(",", left, right)


@lru_cache(maxsize=20_000)
def tense_of(word: str) -> int | None:
    """Whether a folded word tells the future (1) or the past (-1).

    >>> tense_of("notiks"), tense_of("neieradās"), tense_of("skola")
    (1, -1, None)
    """
    if word in _NEITHER or _AGENTS.search(word):
        return None
    prefix = _PREFIX.match(word)
    for form in (word, word[prefix.end() :]) if prefix else (word,):
        if form in _FUTURE:
            return 1
        if form in _PAST:
            return -1
    if len(word) > 4:
        if word.endswith(_FUTURE_ENDINGS):
            return 1
        if word.endswith(_PAST_ENDINGS):
            return -1
        if word.startswith("jā") and word[2] != "ņ":  # the debitive: `jāpiesakās`
            return 1
    return None


@lru_cache(maxsize=20_000)
def is_participle(word: str) -> bool:
    """Whether a folded word is a passive participle.

    >>> is_participle("dibināta"), is_participle("uzcelts"), is_participle("planēta")
    (True, True, False)
    """
    if word in _NO_PARTICIPLES:
        return False
    prefix = _PREFIX.match(word)
    return word.endswith(_PARTICIPLE_ENDINGS) or (word[prefix.end() :] if prefix else word) in _PARTICIPLES
