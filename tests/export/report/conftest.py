"""The page in a real browser: Chromium without a window, if there is one."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lvextract.export.report import Reading, report

sys.path.insert(0, str(Path(__file__).parent))  # the tests share handmade.py


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])  # the tests may run as root
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """A function that opens the report of some readings and gives the page, in a window of its own.

    At the end, no page may have complained, asked for anything but itself, or broken its policy.
    """
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_report(
        readings: list[Reading], *, width: int = 1280, height: int = 800, dark: bool = False, address: str = ""
    ) -> Any:
        path = tmp_path / f"report-{len(contexts)}.html"
        path.write_text(report(readings, "raksti.jsonl"), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", locale="lv-LV"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: request.url.startswith(path.as_uri()) or complaints.append(request.url))
        page.goto(path.as_uri() + address)
        return page

    yield open_report
    for context in contexts:
        context.close()
    assert complaints == []
