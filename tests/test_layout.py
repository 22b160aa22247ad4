"""How the modules of the package hang together: what may need what, and that no folder grows too long to read.

The layers count every import but those under `TYPE_CHECKING`; circles those alone that run when a module is imported,
not within a function. The parents of a module, which Python imports on the way, count for neither.
"""

import ast
import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import lvextract

PACKAGE = Path(lvextract.__file__).parent
MOST_MODULES = 15  # in one folder, beside its `__init__.py`

# Packages and modules of the top level, from what needs nothing to what needs all: each may import from those above its
# own line in this table, and from itself. Those of one line know nothing of each other.
LAYERS = (
    (
        *("batches", "clean", "extras", "faults", "forks", "lexicon", "logs", "quotation_marks", "streams"),
        *("surrogates", "tokens", "version"),
    ),
    ("document",),
    ("nlp", "records", "timex"),
    ("arrow_schema", "names", "published"),
    ("events", "items", "web"),
    ("inputs", "progress", "stages", "workers"),
    ("batch", "pipeline"),
    ("default", "evaluation"),
    ("export", "integrations"),
    ("document_exports",),
    ("__init__",),
    ("commands", "training"),
    ("cli",),
    ("__main__",),
)

Graph = Mapping[str, set[str]]


@cache
def imports_within(package: Path, late: bool = False) -> Graph:
    """The modules of a package, each with those of them that it imports, `late` those within functions too."""
    files = {_name(package, path): path for path in package.rglob("*.py")}
    return {name: set(_imported(ast.parse(path.read_text("utf-8")), files, late)) for name, path in files.items()}


def _name(package: Path, path: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(tree: ast.AST, known: Container[str], late: bool) -> Iterator[str]:
    """The modules of `known` that the code imports; the package has no relative imports."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and (module := node.module) in known and module is not None:
            members = (f"{module}.{alias.name}" for alias in node.names)
            yield from (member if member in known else module for member in members)
        elif not _is_for_types(node) and (late or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)):
            yield from _imported(node, known, late)


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


def layer(module: str) -> str:
    """`events` of `lvextract.events.syntax.clause`, `__init__` of the package itself."""
    return [*module.split("."), "__init__"][1]


def upward(graph: Graph, layers: Sequence[Sequence[str]]) -> list[str]:
    """The imports that the layers do not allow."""
    heights = {name: height for height, names in enumerate(layers) for name in names}
    pairs = ((module, other) for module, needed in graph.items() for other in needed if layer(module) != layer(other))
    return sorted(f"{one} imports {other}" for one, other in pairs if heights[layer(one)] <= heights[layer(other)])


def test_an_import_of_a_higher_layer_or_of_the_same_is_found(tmp_path: Path) -> None:
    files = {
        "p/low.py": "def function():\n    import p.high",
        "p/beside.py": "import p.low",
        "p/high.py": "import p.low",
    }
    graph = imports_within(written(tmp_path, files), late=True)
    assert upward(graph, [("low", "beside"), ("high",)]) == ["p.beside imports p.low", "p.low imports p.high"]


def test_every_package_has_its_layer() -> None:
    assert sorted(name for names in LAYERS for name in names) == sorted({*map(layer, imports_within(PACKAGE))})


def test_the_documentation_has_the_same_layers() -> None:
    page = (Path(__file__).parent.parent / "docs/pages/how-it-works.md").read_text("utf-8")
    _, _, section = page.partition("## Packages and modules")
    rows = re.findall(r"^\| (`.+?) \|", section, re.MULTILINE)
    shown = [tuple(re.findall(r"`([\w/]+)`", row)) for row in rows]
    assert shown == [tuple(f"{name}/" if (PACKAGE / name).is_dir() else name for name in names) for names in LAYERS]


def test_no_package_imports_from_a_higher_layer() -> None:
    assert upward(imports_within(PACKAGE, late=True), LAYERS) == []


FOLDERS = sorted({path.parent for path in (PACKAGE / "events").rglob("*.py")})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_of_the_event_stage_can_be_read_at_a_glance(folder: Path) -> None:
    modules = sorted(path.name for path in folder.glob("*.py") if path.name != "__init__.py")
    assert modules[MOST_MODULES:] == []
