"""How the modules of the package hang together: no two need each other, and no folder grows too long to read.

What counts is what runs when a module is imported: an import within a function or under `TYPE_CHECKING` does not, nor
the parents of a module, which Python imports on the way.
"""

import ast
from collections.abc import Callable, Container, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import lvextract

PACKAGE = Path(lvextract.__file__).parent
MOST_MODULES = 15  # in one folder, beside its `__init__.py`

Graph = Mapping[str, set[str]]


@cache
def imports_within(package: Path) -> Graph:
    """The modules of a package, each with those of them that it imports."""
    files = {_name(package, path): path for path in package.rglob("*.py")}
    return {name: set(_imported(ast.parse(path.read_text("utf-8")), files)) for name, path in files.items()}


def _name(package: Path, path: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(tree: ast.AST, known: Container[str]) -> Iterator[str]:
    """The modules of `known` that the code imports; the package has no relative imports."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and (module := node.module) in known and module is not None:
            members = (f"{module}.{alias.name}" for alias in node.names)
            yield from (member if member in known else module for member in members)
        elif not (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_for_types(node)):
            yield from _imported(node, known)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def merged(graph: Graph, place: Callable[[str], str]) -> Graph:
    """The same imports between the places that modules are in, without those within one place."""
    places: dict[str, set[str]] = {}
    for module, needed in graph.items():
        places.setdefault(place(module), set()).update(place(other) for other in needed)
    return {name: needed - {name} for name, needed in places.items()}


def circle(graph: Graph) -> list[str]:
    """Modules of which each needs the next, the first and the last the same; empty if there are none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """A package with these files."""
    for name, code in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, "utf-8")
    return folder / "p"


def test_a_circle_is_found(tmp_path: Path) -> None:
    package = written(tmp_path, {"p/__init__.py": "", "p/a.py": "from p import b", "p/b.py": "from p.a import name"})
    assert sorted(set(circle(imports_within(package)))) == ["p.a", "p.b"]


@pytest.mark.parametrize(
    "late",
    [
        "def function():\n    from p.a import name",
        "if TYPE_CHECKING:\n    from p.a import name",
        "if typing.TYPE_CHECKING:\n    import p.a",
    ],
)
def test_an_import_that_does_not_run_at_once_makes_no_circle(tmp_path: Path, late: str) -> None:
    package = written(tmp_path, {"p/a.py": "import p.b", "p/b.py": late})
    assert imports_within(package) == {"p.a": {"p.b"}, "p.b": set()}


def of_events(module: str) -> bool:
    return f"{module}.".startswith("lvextract.events.")


def events_alone() -> Graph:
    graph = imports_within(PACKAGE)
    return {module: set(filter(of_events, needed)) for module, needed in graph.items() if of_events(module)}


def subpackage(module: str) -> str:
    """`lvextract.events.syntax` of `lvextract.events.syntax.clause`, `lvextract.events` of itself."""
    return ".".join(module.split(".")[:3])


def test_no_modules_of_the_event_stage_need_each_other() -> None:
    assert circle(events_alone()) == []


def test_no_subpackages_of_the_event_stage_need_each_other() -> None:
    assert circle(merged(events_alone(), subpackage)) == []


def test_no_modules_of_the_package_need_each_other() -> None:
    assert circle(imports_within(PACKAGE)) == []


FOLDERS = sorted({path.parent for path in (PACKAGE / "events").rglob("*.py")})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_of_the_event_stage_can_be_read_at_a_glance(folder: Path) -> None:
    modules = sorted(path.name for path in folder.glob("*.py") if path.name != "__init__.py")
    assert modules[MOST_MODULES:] == []
