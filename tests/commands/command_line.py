"""What tests of the commands share."""

import io
import sys

import pytest

from lvextract.cli import main

TEXT = "18. maijā Talsu novada pašvaldība rīkoja koncertu „Pavasara balsis”."

Capture = pytest.CaptureFixture[str]


def give_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def usage_error(argv: list[str]) -> int | str | None:
    with pytest.raises(SystemExit) as stop:
        main(argv)
    return stop.value.code
