"""The encoder as a part of a Stanza pipeline: tags, trees and entities from one pass, in the place of its tagger.

`stanza.Pipeline(…, processors="tokenize,pos,lemma", pos_with_encoder=True, pos_model_path="…/encoder.pt")` fills
Stanza's documents with all that the network says. What they have no place for is each sentence's `reading`.
A sentence of more words than the network reads at once (510) is read in parts (`parts.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import stanza

from lvextract.nlp.encoder.chain import encode
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Window
from lvextract.nlp.encoder.parts import cut, joined
from lvextract.nlp.encoder.predict import Reading, predict
from lvextract.nlp.stanza_internals import ProcessorVariant, Sentence, register_processor_variant

NAME = "encoder"
_NO_FEATURES = "_"

Sentence.add_property("reading", setter=lambda sentence, reading: setattr(sentence, "_reading", reading))


@register_processor_variant("pos", NAME)
class EncoderProcessor(ProcessorVariant):  # type: ignore[misc]
    """Stanza's `pos`, by an encoder: `pos_model_path` is its file, `pos_run_on` the device ("cpu", "cuda")."""

    OVERRIDE = True

    def __init__(self, config: Mapping[str, Any]) -> None:
        device, exact = config.get("run_on", "cpu"), config.get("exact", False)
        self._model = Model.load(Path(config["model_path"]), device, exact=exact)

    def process(self, document: stanza.Document) -> stanza.Document:
        """Fill one document."""
        return self.bulk_process([document])[0]

    def bulk_process(self, documents: list[stanza.Document]) -> list[stanza.Document]:
        """Fill documents, each with windows of its own."""
        longest = self._model.network.encoder.longest
        texts = [
            [cut([word.text for word in sentence.words], longest) for sentence in document.sentences]
            for document in documents
        ]
        windows = [window for sentences in texts for window in self._windows(list(chain(*sentences)), longest)]
        readings = iter(predict(self._model.network, windows, with_spans=False))
        for document, sentences in zip(documents, texts, strict=True):
            for sentence, parts in zip(document.sentences, sentences, strict=True):
                _fill(sentence, joined([next(readings) for _ in parts]))
            document.build_ents()
        return documents

    def _windows(self, sentences: Sequence[Sequence[str]], longest: int) -> list[Window]:
        pieces, flags = self._model.pieces, self._model.flags
        return [
            pieces.window(sentences[first:last], flags, longest) for first, last in pieces.spread(sentences, longest)
        ]


def _fill(sentence: Sentence, reading: Reading) -> None:
    labels = encode(list(reading.entities), len(sentence.words))
    for i, (word, token) in enumerate(zip(sentence.words, sentence.tokens, strict=True)):
        word.upos, word.head, word.deprel = reading.upos[i], reading.heads[i], reading.relations[i]
        word.feats = None if reading.feats[i] == _NO_FEATURES else reading.feats[i]
        token.ner = labels[i]
    sentence.build_dependencies()
    sentence.reading = reading
