"""Tags what may be of an event: the words that show one, and the spans of parties, prizes and titles.

It reads the encoder's vectors of a sentence from left to right and back (a bidirectional LSTM: Graves and
Schmidhuber, 2005), and labels the spans of each kind with a chain of its own (`lvextract.nlp.encoder.chain`). The rules
for triggers, parties and prizes take what it finds as further candidates.

reads: `Sentence.vectors`   adds: `Token.event`, `Document.proposals`
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from lvextract.document import Document, ProposedSpan, Sentence
from lvextract.nlp.encoder.chain import Chain, Span

KINDS = ("party", "prize", "title")
_WIDTH = 256  # of a word's vector, both directions together
_DROPOUT = 0.3
_TOGETHER = 256  # sentences that are read at once


class MentionTagger(nn.Module):
    """Scores of the words of sentences: as one that shows an event, and as each label of the spans of each kind."""

    def __init__(self, vectors: int) -> None:
        super().__init__()
        self.vectors = vectors
        self.chain = Chain([""])
        self.inner = nn.Sequential(nn.Linear(vectors, _WIDTH), nn.GELU(), nn.Dropout(_DROPOUT))
        self.both_ways = nn.LSTM(_WIDTH, _WIDTH // 2, bidirectional=True, batch_first=True)
        self.dropout = nn.Dropout(_DROPOUT)
        self.events = nn.Linear(_WIDTH, 1)
        self.spans = nn.Linear(_WIDTH, len(KINDS) * len(self.chain.labels))

    def forward(self, vectors: Tensor, lengths: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Of sentences padded to one length, shape (sentences, words, size): the scores of words that show an event,
        (sentences, words), and of the labels of each kind, (sentences × kinds, words, labels), a sentence's together.
        """
        inner = self.inner(vectors)
        packed = nn.utils.rnn.pack_padded_sequence(inner, list(lengths), batch_first=True, enforce_sorted=False)
        read, _ = nn.utils.rnn.pad_packed_sequence(self.both_ways(packed)[0], batch_first=True)
        words = self.dropout(inner + read)
        sentences, longest, _ = words.shape
        labels = self.spans(words).view(sentences, longest, len(KINDS), -1)
        return self.events(words).squeeze(2), labels.transpose(1, 2).flatten(0, 1)

    @torch.inference_mode()
    def tag(self, document: Document) -> None:
        """Add to a document what its sentences hold; to those that the encoder has not read, nothing."""
        document.proposals = []
        read = [sentence for sentence in document.sentences if sentence.vectors is not None]
        for start in range(0, len(read), _TOGETHER):
            self._tag_sentences(document, read[start : start + _TOGETHER])

    def _tag_sentences(self, document: Document, sentences: Sequence[Sentence]) -> None:
        lengths = [len(sentence.tokens) for sentence in sentences]
        rows = [torch.from_numpy(sentence.vectors).float() for sentence in sentences]
        events, labels = self(nn.utils.rnn.pad_sequence(rows, batch_first=True), lengths)
        spans = self.chain.spans(labels, [length for length in lengths for _ in KINDS])
        for i, (sentence, probabilities) in enumerate(zip(sentences, events.sigmoid().tolist(), strict=True)):
            for token, probability in zip(sentence.tokens, probabilities, strict=False):
                token.event = probability
            of_kinds = zip(KINDS, spans[i * len(KINDS) : (i + 1) * len(KINDS)], strict=True)
            document.proposals += [
                _proposal(sentence, span, kind, probability)
                for kind, found in of_kinds
                for span, probability in sorted(found.items())
            ]


def _proposal(sentence: Sentence, span: Span, kind: str, probability: float) -> ProposedSpan:
    words = sentence.tokens[span[0] : span[1] + 1]
    return ProposedSpan(words[0].start, words[-1].end, kind, words, sentence, probability)
