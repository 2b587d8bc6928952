"""The build hook: what it asks for, and data classes written out for the compiler."""

import ast
import importlib.util
import pickle
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).resolve().parent.parent
SOURCE = '''\
from __future__ import annotations

from extract.shapes import dataclass, field


@dataclass(slots=True)
class Basket:
    """What was bought."""

    owner: str
    items: list[str] = field(default_factory=list)
    pieces: int = field(default=2, compare=False)
    seen: bool = field(init=False, repr=False, default=True)

    @property
    def size(self) -> int:
        return len(self.items)


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0  # the height


class WordList:
    kind = 0


class Other:
    kind = 1
'''


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", params=["as written", "written out"])
def classes(request: pytest.FixtureRequest, hook: ModuleType) -> ModuleType:
    """The sample, as it stands and written out: what holds of one holds of the other."""
    plain = request.param == "written out"
    source = hook.written_out(SOURCE) if plain else SOURCE
    assert ("@dataclass" in source) is not plain
    module = ModuleType(f"sample_{plain}")
    module.mypyc_attr = lambda **_: lambda kind: kind  # for the compiler; it is not called
    sys.modules[module.__name__] = module  # pickle looks for it there
    exec(compile(source, module.__name__, "exec"), module.__dict__)
    return module


def test_values_are_given_as_to_a_data_class(classes: ModuleType) -> None:
    one, other = classes.Basket("a"), classes.Basket("a", ["b", "c"], pieces=3)
    assert (one.owner, one.items, one.pieces, one.seen, one.size) == ("a", [], 2, True, 0)
    assert (other.owner, other.items, other.pieces, other.size) == ("a", ["b", "c"], 3, 2)
    assert classes.Basket("a").items is not one.items
    with pytest.raises(TypeError):
        classes.Basket()
    with pytest.raises(TypeError):
        classes.Basket("a", seen=False)


def test_comparison_takes_the_compared_fields_only(classes: ModuleType) -> None:
    assert classes.Basket("a") == classes.Basket("a", pieces=5)
    assert classes.Basket("a") != classes.Basket("a", ["b"])
    assert classes.Point(1) != (1, 0)
    assert {classes.Point(1), classes.Point(1, 0)} == {classes.Point(1)}


def test_a_class_shows_its_fields(classes: ModuleType) -> None:
    assert repr(classes.Basket("a")) == "Basket(owner='a', items=[], pieces=2)"
    assert repr(classes.Point(1, y=2)) == "Point(x=1, y=2)"
    assert classes.Basket.__doc__ == "What was bought."


def test_copies_by_replace_fields_and_pickle(classes: ModuleType) -> None:
    import dataclasses

    from extract.shapes import replace

    point = classes.Point(1, 2)
    assert replace(point, y=3) == classes.Point(1, 3)
    assert dataclasses.asdict(point) == {"x": 1, "y": 2}
    assert pickle.loads(pickle.dumps(point)) == point


def test_lines_of_other_classes_stay(hook: ModuleType) -> None:
    written = hook.written_out(SOURCE)
    kept = f"\n\n\n{hook.KEPT}class WordList:\n    kind = 0\n"
    assert written.endswith(f"{kept}\n\nclass Other:\n    kind = 1\n")
    assert written.startswith(f"from __future__ import annotations\n{hook.IMPORTS}")
    assert hook.written_out("kind = 1\n") == "kind = 1\n"


def test_a_data_class_with_bases_is_refused(hook: ModuleType) -> None:
    with pytest.raises(ValueError, match="Half: a data class with bases"):
        hook.written_out("@dataclass\nclass Half(Whole):\n    a: int\n")


def test_every_module_of_the_hot_path_can_be_written_out(hook: ModuleType) -> None:
    folder = ROOT / hook.PACKAGE
    paths = {path for name in hook.MODULES for path in folder.glob(f"{name}.py")}
    assert {"document.py", "matching.py", "cast.py", "lexicon.py"} <= {path.name for path in paths}
    for path in paths:
        compile(hook.written_out(path.read_text(encoding="utf-8")), path.name, "exec")


@pytest.mark.parametrize(
    ("value", "target", "wanted"),
    [("1", "wheel", True), ("0", "wheel", False), ("", "wheel", False), ("1", "sdist", False)],
)
def test_nothing_is_asked_for_unless_wanted(
    hook: ModuleType, monkeypatch: pytest.MonkeyPatch, value: str, target: str, wanted: bool
) -> None:
    monkeypatch.setenv("EXTRACT_NATIVE", value)
    made = hook.CompiledModules(str(ROOT), {}, None, None, str(ROOT), target)
    assert made.dependencies() == (hook.REQUIRED if wanted else [])


def test_constants_are_made_final(hook: ModuleType) -> None:
    source = (
        "from __future__ import annotations\n"
        "SIGNS = frozenset(\n    'ab'\n)\n"
        "_MOST: int = 3\n"
        "T = TypeVar('T')\n"
        "Place = tuple[int, int]\n"
        "TWICE = 1\nTWICE = 2\n"
    )
    assert hook.written_out(source).splitlines()[-8:] == [
        "SIGNS: Final = frozenset(",
        "    'ab'",
        ")",
        "_MOST: Final[int] = 3",
        "T = TypeVar('T')",
        "Place = tuple[int, int]",
        "TWICE = 1",
        "TWICE = 2",
    ]


def test_no_unpacked_list_is_searched() -> None:
    """``x in (None, *names)`` stops the compiler."""
    found = [
        f"{path.name}:{node.lineno}"
        for path in sorted((ROOT / "src" / "extract").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        and any(isinstance(op, (ast.In, ast.NotIn)) for op in node.ops)
        and any(
            isinstance(part, ast.Starred)
            for one in node.comparators
            for part in getattr(one, "elts", ())
        )
    ]
    assert found == []
