"""The neural stage: a Stanza pipeline of a tokenizer, one encoder and a lemmatizer, with weights from the package.

`NeuralStage` is in `stage.py`, which imports torch; what is here does not.

    folder.py, weights.py, device.py   the files of weights, how they become a Stanza pipeline, and where it runs
    checksums.py, self_contained.py   whether they are what was saved, and need nothing else
    paragraphs.py, language.py, readable.py   what of a text is read, and how
    abbreviations.py, long_sentences.py   what is mended in the tokens and sentences
    encoder/   tags, trees, entities, in the place of Stanza's tagger
    recurrent.py   what lets the tokenizer give the same in less time
    dictionary.py, first_words.py   lemmas of compound nouns; nouns that were taken for names
"""

from lvextract.nlp.folder import SHIPPED, DamagedWeightsError, MissingWeightsError

__all__ = ["SHIPPED", "DamagedWeightsError", "MissingWeightsError"]
