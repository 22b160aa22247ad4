"""Tells Latvian prose from text that is not: another language, or no prose at all.

The models were trained on Latvian alone and would tag Lithuanian or English with confidence, so such paragraphs are
left out before them. Most Latvian is told by its letters; what is doubtful is told by a model of languages, which takes
most of a second to load.
"""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# Languages that stand beside Latvian in the texts people hold; a longer list makes short paragraphs uncertain.
_LANGUAGES = ["lv", "lt", "et", "en", "ru", "de", "pl", "fr", "es", "fi", "sv", "it", "uk", "nl", "pt"]
_SURE = 0.9
_SHORTEST = 25  # characters: a name or a heading is no evidence of a language
_SAMPLE = 2_000  # characters of a paragraph that are looked at

_ALPHABET = frozenset("aābcčdeēfgģhiījkķlļmnņoprsštuūvzž")
_OURS = "āēīģķļņ"  # that none of the other languages has
_ENOUGH = 0.03  # of a paragraph's characters; in prose one in thirteen is such a letter

_PROSE_SAMPLE = 400  # words
_LEAST_VARIETY = 0.05  # distinct words of all; prose of 400 words has over 0.4


def is_latvian_prose(paragraph: str) -> bool:
    """Whether `paragraph` is worth reading: Latvian or too short to tell, and not one thing over and over.

    >>> is_latvian_prose("Sestdien Talsos notika pūtēju orķestru koncerts.")
    True
    >>> is_latvian_prose("The concert took place in Riga on Friday night.")
    False
    """
    return _is_varied(paragraph) and not _is_foreign(paragraph)


def _is_foreign(paragraph: str) -> bool:
    sample = paragraph[:_SAMPLE]
    if len(paragraph) < _SHORTEST or _has_latvian_letters(sample.lower()):
        return False
    language, probability = _identifier().classify(sample)
    return bool(language != "lv" and probability >= _SURE)


def _has_latvian_letters(sample: str) -> bool:
    """Whether there are many letters that Latvian alone has, and none that it lacks."""
    if sum(map(sample.count, _OURS)) < _ENOUGH * len(sample):
        return False
    return not any(map(str.isalpha, set(sample) - _ALPHABET))


def _is_varied(paragraph: str) -> bool:
    words = paragraph.split(maxsplit=_PROSE_SAMPLE)[:_PROSE_SAMPLE]
    return len(words) < _PROSE_SAMPLE or len(set(words)) >= _LEAST_VARIETY * len(words)


def load_identifier() -> None:
    """Load what tells languages. Raises OSError if the folder for temporary files, where it is unpacked, is full."""
    _identifier()


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
