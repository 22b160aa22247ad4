"""Word vectors of our own: fastText on the corpora, reduced, with what the word lists know of each word beside.

A word's vector is its fastText vector (built from its letter n-grams, so that unseen forms get one too) in
`DIMENSIONS` principal components, and one flag for each word list: may it be a form of a given name, of a town, of a
word that heads organisations' names, … The flags lifted entity recognition by four points over the vectors alone.

One file, `vectors.pt`, serves all processors. It holds 16-bit floats; training reads a 32-bit copy.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from stanza.models.common.pretrain import VOCAB_PREFIX, Pretrain, PretrainedWordVocab

from lvextract.lexicon import load
from lvextract.names.declension import decline
from lvextract.training.corpora import read_sentences, read_treebank
from lvextract.training.recipes import SEED

logger = logging.getLogger(__name__)

DIMENSIONS = 48
FLAG = 0.5  # about the length of a fastText component after scaling, so that no flag drowns the rest
DECLINED = ("NOUN", "PROPN", "ADJ")

# Each flag of the vector: the lists (file, key) whose words' forms raise it.
GAZETTEERS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("given_names", "female"), ("given_names", "male")),
    (("surnames", "surnames"),),
    (("places", "towns"), ("places", "parishes"), ("places", "municipalities")),
    (("places", "regions"), ("places", "waters")),
    (("places", "countries"),),
    (("places", "world"),),
    (("organizations", "words"), ("organizations", "legal_forms")),
    (("organizations", "known"),),
    (("nationalities", "nationalities"),),
    (("posts", "posts"),),
)


def train_vectors(data: Path, out: Path) -> None:
    """Train the vectors and write `OUT/vectors.pt` (16 bits) and `OUT/work/vectors.pt` (32 bits, for training)."""
    flags = gazetteer_flags()
    sentences = [[word.lower() for word in sentence] for sentence in read_sentences(data)]
    words = _vocabulary(sentences, data, flags)
    logger.info("%d sentences, %d words", len(sentences), len(words))
    vectors = _reduce(_fasttext(sentences, words, out.resolve() / "work/fasttext.model"))
    marks = np.zeros((len(words), len(GAZETTEERS)), dtype=np.float32)
    for i, word in enumerate(words):
        for flag in flags.get(word, ()):
            marks[i, flag] = FLAG
    table = torch.from_numpy(np.concatenate([vectors, marks], axis=1))
    table = torch.cat([torch.zeros(len(VOCAB_PREFIX), table.shape[1]), table])
    vocabulary = PretrainedWordVocab(words, lang="lv", lower=True).state_dict()
    (out / "work").mkdir(parents=True, exist_ok=True)
    torch.save({"vocab": vocabulary, "emb": table}, out / "work/vectors.pt")
    torch.save({"vocab": vocabulary, "emb": table.half()}, out / "vectors.pt")


def training_vectors(data: Path, out: Path) -> Path:
    """The vectors that trainers read, made now if they are not there.

    The file is read once here: a trainer that does not find it would silently go on with random vectors.
    """
    path = (out / "work/vectors.pt").resolve()
    if not path.exists():
        train_vectors(data, out)
    Pretrain(str(path)).load()
    return path


def gazetteer_flags() -> dict[str, set[int]]:
    """For each form (lower case) of each word of the gazetteers, the flags that it raises."""
    flags: dict[str, set[int]] = {}
    for flag, lists in enumerate(GAZETTEERS):
        for name, key in lists:
            for entry in load(name)[key]:
                for word in entry.split():
                    for form in _forms(word, feminine=name == "surnames"):
                        flags.setdefault(form.lower(), set()).add(flag)
    return flags


def _forms(word: str, feminine: bool) -> set[str]:
    """The case forms of `word`, read as a plural too where its ending allows; of a surname, also the woman's."""
    forms = {word, *decline(word).values()}
    if word.endswith(("i", "as", "es", "is")):
        forms |= set(decline(word, plural_only=True).values())
    if feminine and word[-1] in "sš":
        stem = word[:-2] if word.endswith("is") else word[:-1]
        ending = "e" if word.endswith("is") and not word.endswith("skis") else "a"
        forms |= set(decline(stem + ending).values())
    return forms


def _vocabulary(sentences: Iterable[list[str]], data: Path, flags: Iterable[str]) -> list[str]:
    """Words in order of frequency: those of the corpora, then forms of their lemmas, then of the gazetteers."""
    counts = Counter(word for sentence in sentences for word in sentence)
    words = dict.fromkeys(word for word, _ in counts.most_common())
    words |= dict.fromkeys(_declined_lemmas(data))
    words |= dict.fromkeys(flags)
    return [word for word in words if word.strip() and " " not in word]


def _declined_lemmas(data: Path) -> Iterator[str]:
    """Every form of the nouns, names and adjectives of the training treebank."""
    lemmas = {
        word.columns[2].lower()
        for paragraph in read_treebank(data / "ud/train.conllu")
        for sentence in paragraph.sentences
        for word in sentence
        if word.columns[3] in DECLINED
    }
    for lemma in sorted(lemmas):
        yield from decline(lemma).values()


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
    """The first principal components, scaled to unit variance on the whole."""
    centred = vectors - vectors.mean(axis=0)
    _, _, axes = np.linalg.svd(centred[: min(len(centred), 50_000)], full_matrices=False)
    reduced = centred @ axes[:DIMENSIONS].T
    return np.asarray(reduced / reduced.std(), dtype=np.float32)
