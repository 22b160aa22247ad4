"""Word vectors of our own: fastText on the corpora, reduced, with what the lexicon and the grammar know beside.

A word's vector is its fastText vector (built from its letter n-grams, so that unseen forms get one too) in `DIMENSIONS`
principal components of unit variance, and its flags (`flags.py`). The flags lifted entity recognition by four points
over the vectors alone.

One file, `vectors.pt`, serves all processors (`lvextract.nlp.vectors`). Training reads the same numbers.
"""

from __future__ import annotations

import logging
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lvextract.nlp.vectors import save
from lvextract.training.corpora import read_sentences, read_treebank
from lvextract.training.flags import WIDTH, flags_of_forms
from lvextract.training.recipes import SEED

logger = logging.getLogger(__name__)

DIMENSIONS = 48


def train_vectors(data: Path, out: Path) -> None:
    """Train the vectors and write `OUT/vectors.pt`."""
    treebank = [w for paragraph in read_treebank(data / "ud/train.conllu") for s in paragraph.sentences for w in s]
    flags = flags_of_forms(treebank, SEED)
    sentences = [[word.lower() for word in sentence] for sentence in read_sentences(data)]
    counts = Counter(word for sentence in sentences for word in sentence if word.strip() and " " not in word)
    attested = [word for word, _ in counts.most_common()]
    words = list(dict.fromkeys([*attested, *flags]))
    logger.info("%d sentences, %d words", len(sentences), len(words))
    components = _reduce(_fasttext(sentences, words, out.resolve() / "work/fasttext.model"), len(attested))
    raised = np.zeros((len(words), WIDTH), dtype=np.bool_)
    for i, word in enumerate(words):
        raised[i, list(flags.get(word, ()))] = True
    save(words, components, raised, out / "vectors.pt")


def _fasttext(sentences: list[list[str]], words: list[str], saved: Path) -> NDArray[np.float32]:
    """A vector for each of `words`; the model is kept, as the word lists change more often than the corpora."""
    from gensim.models import FastText  # the only use of gensim, an extra that training alone needs

    if saved.exists():
        model = FastText.load(str(saved))
    else:
        settings: dict[str, Any] = {"vector_size": 100, "window": 5, "min_count": 2, "min_n": 3, "max_n": 6}
        model = FastText(sentences, sg=1, epochs=20, bucket=200_000, workers=1, seed=SEED, **settings)
        saved.parent.mkdir(parents=True, exist_ok=True)
        model.save(str(saved))
    return np.stack([model.wv[word] for word in words])


def _reduce(vectors: NDArray[np.float32], first: int) -> NDArray[np.float32]:
    """The principal components of the `first` vectors, each of unit variance there."""
    centred = vectors - vectors[:first].mean(axis=0)
    _, _, axes = np.linalg.svd(centred[:first], full_matrices=False)
    reduced = centred @ axes[:DIMENSIONS].T
    return np.asarray(reduced / reduced[:first].std(axis=0), dtype=np.float32)
