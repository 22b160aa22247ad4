"""Cuts words into the pieces that the encoder knows, and sentences into windows that it reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tokenizers import Tokenizer

from lvextract.nlp.encoder.flags import Flags
from lvextract.nlp.encoder.network import Window

WINDOW = 200  # words; whole sentences are put together up to here
LONGEST_SENTENCE = 250  # words
LONGEST_WINDOW = 512  # pieces
MARKS = 2  # pieces of a window that belong to no word: of its beginning and end
_LONGEST_WORD = 24  # pieces; what is cut into more is no word
_MEMORY = 100_000  # words whose pieces are remembered


class Pieces:
    """Words to the numbers of their pieces. Each word is cut by itself, as if a space stood before it."""

    def __init__(self, tokenizer: Tokenizer, special: Mapping[str, int]) -> None:
        self.tokenizer = tokenizer
        self.special = dict(special)
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """The pieces of a word, at least one."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _MEMORY:
                self._known.clear()
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:_LONGEST_WORD]
            found = self._known[word] = ids or [self.special["unknown"]]
        return found

    def window(self, sentences: Sequence[Sequence[str]], flags: Flags, longest: int = LONGEST_WINDOW) -> Window:
        """Some sentences as one window of at most `longest` pieces: if they have more, words lose their last ones."""
        ids, first, owner = [self.special["begin"]], [], [0]
        forms = [form for sentence in sentences for form in sentence]
        words = list(map(self.of, forms))
        if sum(map(len, words)) > longest - MARKS:
            limit = max(1, (longest - MARKS) // len(words))
            words = [pieces[:limit] for pieces in words]
        for number, pieces in enumerate(words, 1):
            first.append(len(ids))
            ids += pieces
            owner += [number] * len(pieces)
        return Window([*ids, self.special["end"]], first, [*owner, 0], list(map(len, sentences)), flags.of(forms))

    def spread(self, sentences: Sequence[Sequence[str]], longest: int) -> Iterator[tuple[int, int]]:
        """The (first, last + 1) of the sentences of each window: up to `WINDOW` words, and `longest` pieces."""
        start = words = pieces = 0
        for i, sentence in enumerate(sentences):
            size = sum(len(self.of(form)) for form in sentence)
            if i > start and (words + len(sentence) > WINDOW or pieces + size > longest - MARKS):
                yield start, i
                start, words, pieces = i, 0, 0
            words, pieces = words + len(sentence), pieces + size
        if sentences:
            yield start, len(sentences)


def together(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """The numbers of what is read together, by their lengths: like beside like, up to `most` pieces with the padding.

    >>> list(together([5, 2, 3, 2], 6))
    [[1, 3], [2], [0]]
    """
    group: list[int] = []
    for i in sorted(range(len(lengths)), key=lengths.__getitem__):
        if group and lengths[i] * (len(group) + 1) > most:
            yield group
            group = []
        group.append(i)
    if group:
        yield group
