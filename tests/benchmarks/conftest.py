"""What benchmarks of the later stages share: texts as the neural stage leaves them."""

from collections.abc import Callable, Iterable

import pytest

from lvextract.clean import clean
from lvextract.document import Document
from lvextract.nlp import SHIPPED
from lvextract.nlp.stage import NeuralStage

Reader = Callable[[Iterable[str]], list[Document]]
_BATCH = 64


@pytest.fixture(scope="session")
def analysed() -> Reader:
    """Reads texts with the package's weights, in batches; each distinct text once."""
    stage, known = NeuralStage(SHIPPED), dict[str, Document]()

    def read(texts: Iterable[str]) -> list[Document]:
        wanted = list(texts)
        new = [Document(text, clean(text)) for text in dict.fromkeys(wanted) if text not in known]
        for i in range(0, len(new), _BATCH):
            stage(new[i : i + _BATCH])
        known.update((document.text, document) for document in new)
        return [known[text] for text in wanted]

    return read
