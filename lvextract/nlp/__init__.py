"""The neural stage: Stanza with weights of our own, read from the package.

reads: `Document.clean`   adds: `Document.sentences`, `Document.entities`

`NeuralStage` is in `stage.py`, which imports torch; what is here does not.

    folder.py, weights.py, vectors.py   the files of weights, and how they become a Stanza pipeline
    quick.py, trees.py, characters.py, recurrent.py   what lets the pipeline give the same in less time
    paragraphs.py, language.py, readable.py   what of a text Stanza reads, and how
    abbreviations.py, entities.py   what is mended in its tokens; how probable its entities are
    dictionary.py, first_words.py   lemmas of compound nouns; nouns that were taken for names
"""

from lvextract.nlp.folder import SHIPPED, DamagedWeightsError, MissingWeightsError

__all__ = ["SHIPPED", "DamagedWeightsError", "MissingWeightsError"]
