"""The neural stage: Stanza with weights of our own, read from the package.

reads: `Document.clean`   adds: `Document.sentences`, `Document.entities`
"""

from lvextract.nlp.stage import NeuralStage
from lvextract.nlp.weights import SHIPPED, MissingWeightsError

__all__ = ["SHIPPED", "MissingWeightsError", "NeuralStage"]
