"""Word vectors of our own: fastText on the corpora, reduced, with what the lexicon and the grammar know beside.

A word's vector is its fastText vector (built from its letter n-grams, so that unseen forms get one too) in `DIMENSIONS`
principal components of unit variance, and its flags (`flags.py`). The flags lifted entity recognition by four points
over the vectors alone.

One file, `vectors.pt`, serves all processors. It holds 8-bit steps; training reads the same numbers as 32-bit floats.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from stanza.models.common.pretrain import VOCAB_PREFIX, Pretrain, PretrainedWordVocab

from lvextract.nlp.weights import VECTOR_STEP
from lvextract.training.corpora import read_sentences, read_treebank
from lvextract.training.flags import WIDTH, flags_of_forms
from lvextract.training.recipes import SEED

logger = logging.getLogger(__name__)

DIMENSIONS = 48
FLAG = 0.5  # half the deviation of a component, so that no flag drowns the rest


def train_vectors(data: Path, out: Path) -> None:
    """Train the vectors and write `OUT/vectors.pt` (8 bits) and `OUT/work/vectors.pt` (32 bits, for training)."""
    treebank = [w for paragraph in read_treebank(data / "ud/train.conllu") for s in paragraph.sentences for w in s]
    flags = flags_of_forms(treebank, SEED)
    sentences = [[word.lower() for word in sentence] for sentence in read_sentences(data)]
    words = _vocabulary(sentences, flags)
    logger.info("%d sentences, %d words", len(sentences), len(words))
    table = np.zeros((len(VOCAB_PREFIX) + len(words), DIMENSIONS + WIDTH), dtype=np.float32)
    reduced = _reduce(_fasttext(sentences, words, out.resolve() / "work/fasttext.model"))
    table[len(VOCAB_PREFIX) :, :DIMENSIONS] = reduced
    for i, word in enumerate(words, len(VOCAB_PREFIX)):
        table[i, [DIMENSIONS + flag for flag in flags.get(word, ())]] = FLAG
    steps = torch.from_numpy(table / VECTOR_STEP).round().clamp(-128, 127).to(torch.int8)
    vocabulary = PretrainedWordVocab(words, lang="lv", lower=True).state_dict()
    (out / "work").mkdir(parents=True, exist_ok=True)
    torch.save({"vocab": vocabulary, "emb": steps.float() * VECTOR_STEP}, out / "work/vectors.pt")
    torch.save({"vocab": vocabulary, "emb": steps}, out / "vectors.pt")


def training_vectors(data: Path, out: Path) -> Path:
    """The vectors that trainers read, made now if they are not there.

    The file is read once here: a trainer that does not find it would silently go on with random vectors.
    """
    path = (out / "work/vectors.pt").resolve()
    if not path.exists():
        train_vectors(data, out)
    Pretrain(str(path)).load()
    return path


def _vocabulary(sentences: Iterable[list[str]], known: Iterable[str]) -> list[str]:
    """Words in order of frequency: those of the corpora, then the other `known` forms."""
    counts = Counter(word for sentence in sentences for word in sentence)
    words = dict.fromkeys(word for word, _ in counts.most_common()) | dict.fromkeys(known)
    return [word for word in words if word.strip() and " " not in word]


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


def _reduce(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The first principal components, each of unit variance."""
    centred = vectors - vectors.mean(axis=0)
    _, _, axes = np.linalg.svd(centred[: min(len(centred), 50_000)], full_matrices=False)
    reduced = centred @ axes[:DIMENSIONS].T
    return np.asarray(reduced / reduced.std(axis=0), dtype=np.float32)
