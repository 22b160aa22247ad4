"""The documentation builds without a warning, and its pages fetch nothing from elsewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mkdocs", reason="the extra `docs` is not installed")
pytest.importorskip("mkdocstrings", reason="the extra `docs` is not installed")

CONFIG = Path(__file__).parent.parent / "docs" / "mkdocs.yml"
FETCHED = re.compile(
    r'<(?:script|img|iframe|source|video)\b[^>]*\bsrc="([^"]+)|<link\b[^>]*\bhref="([^"]+)|url\(([^)]+)\)'
)
ELSEWHERE = re.compile(r"\W?(?:https?:)?//")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", CONFIG, "-d", folder]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder


def test_pages_fetch_nothing_from_elsewhere(site: Path) -> None:
    files = [*site.rglob("*.html"), *site.rglob("*.css")]
    fetched = [address for path in files for found in FETCHED.findall(path.read_text("utf-8")) for address in found]
    assert any(address.endswith(".css") for address in fetched)
    assert not [address for address in fetched if ELSEWHERE.match(address)]


def test_reference_shows_docstrings_with_their_sessions(site: Path) -> None:
    page = (site / "reference" / "functions" / "index.html").read_text("utf-8")
    assert 'id="lvextract.extract"' in page
    assert "&gt;&gt;&gt; " in page
    assert "<blockquote>" not in page
