"""The neural stage: Stanza with weights of our own, read from the package.

reads: `Document.clean`   adds: `Document.sentences`, `Document.entities`

`NeuralStage` is in `stage.py`, which imports torch; what is here does not.
"""

from lvextract.nlp.folder import SHIPPED, DamagedWeightsError, MissingWeightsError

__all__ = ["SHIPPED", "DamagedWeightsError", "MissingWeightsError"]
