"""The statements that the code makes and those that the shipped weights know are the same.

A statement has no list beside the code that makes it, so the code is read: each `yield` of a function that gives
statements is a template. A template that no weight knows was written after the last training; a weight that no template
makes is of a statement that is gone.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import regex

import lvextract
from lvextract.events.scoring.asked import QUESTIONS
from lvextract.events.scoring.neural import model_in
from lvextract.nlp import SHIPPED

EVENTS = Path(lvextract.__file__).parent / "events"
OF_ROLES, OF_TRIGGERS = ("questions/role_features",), ("questions/trigger_features", "context/text_features")
MODULES = {
    "trigger": OF_TRIGGERS,
    "same": ("questions/same_event",),
    "date": ("questions/dates",),
    "contest": ("questions/contest",),
    "award": ("questions/award_features",),
    "organizers": OF_ROLES,
    "participants": OF_ROLES,
    "location": ("questions/places",),
    "record": ("questions/record_features", *OF_TRIGGERS),
}


_RETURNED = ("Iterator[str]", "list[str]", "list[Asked]")
# Templates that are true of too few candidates to have a weight.
RARE = {"same": {"times that cannot be compared"}, "record": {"wished for"}}


@cache
def templates(module: str) -> frozenset[str]:
    """The patterns of the statements that the functions of a module give."""
    tree = ast.parse((EVENTS / f"{module}.py").read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    giving = [one for one in functions if one.returns and ast.unparse(one.returns) in _RETURNED]
    return frozenset(
        pattern
        for function in giving
        for value in _given(function)
        for pattern in _written(value, function)
        if pattern  # the empty statement is true of every candidate
    )


def _given(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """What a function yields, and the parts of lists and of what is appended to them."""
    for node in ast.walk(function):
        if isinstance(node, ast.Yield) and node.value is not None:
            yield node.value
        elif isinstance(node, (ast.GeneratorExp, ast.ListComp)):
            yield node.elt
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
            yield from node.args


def _written(value: ast.expr, function: ast.FunctionDef) -> Iterator[str]:
    """The patterns of a statement: spelt out, one of two, or a name for one of several."""
    if isinstance(value, ast.IfExp):
        yield from _written(value.body, function)
        yield from _written(value.orelse, function)
    elif isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield regex.escape(value.value)
    elif isinstance(value, ast.JoinedStr):
        yield "".join(regex.escape(str(one.value)) if isinstance(one, ast.Constant) else ".*" for one in value.values)
    elif isinstance(value, ast.Name):
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == [value.id]:
                yield from _written(node.value, function)
    elif isinstance(value, ast.Attribute) and value.attr == "rule":
        yield r"[a-z]+\.[a-z_]+"


@pytest.fixture(scope="module")
def known() -> dict[str, list[str]]:
    return {question: [name for name in names if name] for question, names in model_in(SHIPPED).statements.items()}


def patterns_of(question: str) -> dict[str, regex.Pattern[str]]:
    """Those of its modules, by the template; statements about a whole text say how long it is."""
    found = sorted({template for module in MODULES[question] for template in templates(module)})
    return {template: regex.compile(rf"(?:(?:short|long) text )?(?:{template})") for template in found}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_template_has_a_weight(known: dict[str, list[str]], question: str) -> None:
    patterns = patterns_of(question)
    unknown = {template for template, one in patterns.items() if not any(map(one.fullmatch, known[question]))}
    assert len(patterns) > 10
    assert unknown == {regex.escape(template) for template in RARE.get(question, ())}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_weight_has_a_template(known: dict[str, list[str]], question: str) -> None:
    patterns = patterns_of(question).values()
    assert len(known[question]) > 20
    assert [name for name in known[question] if not any(one.fullmatch(name) for one in patterns)] == []
