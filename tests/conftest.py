"""What tests share: the extractor with the package's weights, loaded once."""

import pytest

from lvextract.default import default_extractor
from lvextract.pipeline import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor behind `lvextract.extract`, so that tests of either load the weights once."""
    return default_extractor()
