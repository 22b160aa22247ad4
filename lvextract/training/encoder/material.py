"""All that a run reads: annotated sentences to learn from and to be scored on, and plain ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lvextract.training.annotated import OWN, read_records
from lvextract.training.corpora import Word, read_sentences, read_treebank
from lvextract.training.encoder.examples import Example, text_examples, treebank_examples
from lvextract.training.encoder.texts import cut_texts
from lvextract.training.flag_data import all_gazetteer_forms
from lvextract.training.paradigms import paradigms
from lvextract.training.workshop import Workshop


@dataclass(frozen=True)
class Material:
    """Paragraphs of examples (`train`, `dev`), the `words` of the treebank, and the tokens of all `sentences`."""

    train: Sequence[Sequence[Example]]
    dev: Sequence[Sequence[Example]]
    words: Sequence[Word]
    sentences: Sequence[Sequence[str]]

    def forms(self) -> Iterator[str]:
        """The forms of the sentences, of the treebank's words and of the gazetteers, also as a sentence begins."""
        for sentence in self.sentences:
            yield from sentence
        for analyses in (paradigms(self.words), all_gazetteer_forms()):
            for analysis in analyses:
                yield analysis.form
                yield analysis.form.capitalize()


def read_material(shop: Workshop) -> Material:
    """The corpora and the texts with records, our own and those that the workshop names.

    Records whose `id` is that of a paragraph of the treebank are of it; all others are of the text that they bring,
    which the tokenizer in the workshop's folder of weights cuts.
    """
    records = read_records([*sorted(OWN.glob("*.jsonl")), *shop.records])
    parts = {part: read_treebank(shop.corpora / f"ud/{part}.conllu") for part in ("train", "dev")}
    in_treebank = {paragraph.id for paragraphs in parts.values() for paragraph in paragraphs}
    rows = [row for id, row in records.items() if id not in in_treebank and "text" in row]
    texts = cut_texts(shop.out, [row["text"] for row in rows])
    return Material(
        train=[
            *treebank_examples(shop.corpora, "train", records),
            *(text_examples(sentences, row) for row, sentences in zip(rows, texts, strict=True)),
        ],
        dev=treebank_examples(shop.corpora, "dev", records),
        words=[word for paragraph in parts["train"] for sentence in paragraph.sentences for word in sentence],
        sentences=[*read_sentences(shop.corpora), *(sentence for sentences in texts for sentence in sentences)],
    )
