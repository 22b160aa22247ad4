"""The README and the pages of the documentation: every code block does what the page says.

| block | what happens |
| --- | --- |
| `python` | runs, as a session with `>>>` or as a script; the blocks of a page share their names |
| `sh` | runs, line by line, in a folder of the page's own in which `examples` lies as in a checkout |
| any with `title="output"` | is compared with what the block before it printed; `...` stands for anything |
| any with `title="FILE"` | is written to that file |
| a line `--8<-- "FILE"` | stands for that file of the repository |

A block that cannot run here stands below a comment `<!-- skip: next "reason" -->`. Blocks of text, JSON and TOML
without a title only show something.
"""

import doctest
import os
import re
import runpy
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import SkipTest

import pytest
from sybil import Document, Example, Region
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer

from lvextract.cli import main
from lvextract.pipeline import Extractor

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
OPENING = re.compile(r'(?P<language>\w+)(?: title="(?P<title>[^"]+)")?[^\n]*\n')
SNIPPET = re.compile(r'^--8<-- "([^":]+)"$', re.MULTILINE)
OR_CODE = ["||", "echo", "exit code $?"]
ALIKE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_code_blocks(
    page: Path,
    extractor: Extractor,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)  # its `python` and `lvextract`
    (tmp_path / "examples").symlink_to(EXAMPLES)
    printed = ""
    for example in read(page).examples():
        if isinstance(example.parsed, Output):
            assert doctest.OutputChecker().check_output(example.parsed, printed, ALIKE), printed
            continue
        try:
            example.evaluate()
        except SkipTest:
            continue
        printed = capsys.readouterr().out


def read(page: Path) -> Document:
    """The page and the blocks in it."""
    text = SNIPPET.sub(lambda line: (ROOT / line[1]).read_text("utf-8"), page.read_text("utf-8"))
    document = Document(text, str(page))
    document.namespace["__file__"] = str(EXAMPLES / page.name)  # scripts that a page shows find their texts by it
    for parser in (SkipParser(), PythonCodeBlockParser(doctest_optionflags=ALIKE), other_blocks):
        for region in parser(document):
            document.add(region)
    return document


class Output(str):
    """What the block before must have printed."""


def other_blocks(document: Document) -> Iterator[Region]:
    """Commands, files and output."""
    for region in RawFencedCodeBlockLexer(OPENING)(document):
        language, title, source = (region.lexemes[name] for name in ("language", "title", "source"))
        if title == "output":
            region.parsed = Output(source)
        elif title:
            region.parsed, region.evaluator = (title, source), write
        elif language == "sh":
            region.parsed, region.evaluator = source, run
        else:
            assert language in {"python", "text", "json", "toml"}, f"nothing runs blocks of {language}"
            continue
        yield region


def write(example: Example) -> None:
    name, content = example.parsed
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(content, encoding="utf-8")


def run(example: Example) -> None:
    for command in example.parsed.replace("\\\n", "").splitlines():
        if command.startswith("pip install"):  # that is done where the tests run
            command = command.partition("&&")[2]
        words = shlex.split(command, comments=True)
        tells_code = words[-len(OR_CODE) :] == OR_CODE
        asked = words[: -len(OR_CODE)] if tells_code else words
        if asked[:1] == ["lvextract"] and not set(asked) & {"|", "||", "<", ">", ";"}:
            code = main(asked[1:])  # in this process, which has the weights
            assert bool(code) is tells_code
            if code:
                print(f"exit code {code}")
        elif words[:1] == ["python"] and words[1].endswith(".py"):
            runpy.run_path(words[1], run_name="__main__")
        elif words:
            print(subprocess.run(["bash", "-c", command], check=True, stdout=subprocess.PIPE, text=True).stdout, end="")
