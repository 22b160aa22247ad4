"""What the lemmatizer learns from: its dictionary from whole paradigms, its letter-by-letter model from types.

The dictionary answers for every form that it knows, so the model meets only words that it lacks. It learns best from a
list in which each word stands once, and in which verbs wear other prefixes than they do in the treebank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from lvextract.training.corpora import TreebankSentence, Word
from lvextract.training.flag_data import all_gazetteer_forms
from lvextract.training.paradigms import PREFIXES, Analysis, paradigms, prefixed

LINE = 50  # words of a made-up sentence


def types(words: Sequence[Word], seed: int) -> list[TreebankSentence]:
    """Each form of `words` once for each of its analyses, and each verb form also with a prefix drawn at random."""
    random = Random(seed)
    distinct = {(word.form, word.lemma, word.upos): word for word in words}
    found = [Analysis(*key, ()) for key in distinct]
    for word in distinct.values():
        if word.upos == "VERB" and (other := prefixed(word, random.choice(PREFIXES))):
            found.append(other)
    return list(_as_sentences(dict.fromkeys(found)))


def dictionary(words: Sequence[Word]) -> list[TreebankSentence]:
    """The forms of the lemmas of `words` and of the names in the gazetteers, common words also as a sentence begins."""
    known = [*paradigms(words), *(analysis for analysis in all_gazetteer_forms() if analysis.upos == "PROPN")]
    found = dict.fromkeys(analysis._replace(features=()) for analysis in known)
    common = [Analysis(word.form, word.lemma, word.upos, ()) for word in words if word.form.islower()]
    for analysis in [*common, *found]:
        if analysis.form.islower() and analysis.lemma.islower():
            found[analysis._replace(form=analysis.form.capitalize())] = None
    return list(_as_sentences(found))


def _as_sentences(analyses: Iterable[Analysis]) -> Iterator[TreebankSentence]:
    """The analyses as lines of a treebank, without a tree."""
    line: list[Word] = []
    for analysis in analyses:
        columns = (str(len(line) + 1), analysis.form, analysis.lemma, analysis.upos, "_", "_", "0", "root", "_", "_")
        line.append(Word(columns, space_after=True))
        if len(line) == LINE:
            yield tuple(line)
            line = []
    if line:
        yield tuple(line)
