"""Fences the `>>>` sessions of docstrings, which Markdown would take for quotations.

A Griffe extension, for `mkdocstrings`.
"""

import re
from typing import Any

from griffe import Docstring, Extension, Object

SESSION = re.compile(r"^>>> .*(?:\n(?!\n).*)*", re.MULTILINE)


class Sessions(Extension):
    """Fences them as each docstring is collected."""

    def on_instance(self, *, obj: Object, **_: Any) -> None:
        """Rewrite the docstring of `obj`."""
        if isinstance(obj.docstring, Docstring):
            obj.docstring.value = SESSION.sub("```pycon\n\\g<0>\n```", obj.docstring.value)
