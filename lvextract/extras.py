"""Packages that come with an extra: imported when they are needed, or named when they are missing."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


class MissingExtraError(ImportError):
    """A package is not installed, or is broken; the message names the extra that brings it."""


def require(package: str, extra: str, purpose: str) -> ModuleType:
    """The module `package`. Raises MissingExtraError if it cannot be imported."""
    try:
        return import_module(package)
    except ImportError as error:
        command = f"pip install 'lvextract[{extra}]'"
        raise MissingExtraError(f"{package} is needed {purpose}: {command} ({error})") from error
