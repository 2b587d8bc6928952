"""Build hook: with ``EXTRACT_NATIVE=1`` the wheel also holds the hot path compiled by mypyc.

    EXTRACT_NATIVE=1 pip install .

The Python sources stay in the wheel and decide what the records are: the compiled modules are
made of them, and lie beside them. mypyc makes a class of C of every class but the data classes,
whose methods it leaves to the interpreter; so they are first written out as plain classes, in a
copy of the sources. There the constants of modules are also made final: others it looks up by
their name each time. A compiler of C is needed; without the variable nothing here is done.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ENVIRONMENT = "EXTRACT_NATIVE"
PACKAGE = Path("src", "extract")
REQUIRED = ["mypy[mypyc]>=1.15", "setuptools>=70"]
MODULES = """
amounts calendar_day damage date_* dates document entries export folding markup
matching numbering numerals ordered periods pieces publication reading ruby rules script sectors
sorted_words spacing spans surfaces tables text wrapping
stages/* stages/*/*
""".split()
"""What runs for each document."""

RUN_ONCE = ("_words", "vocabulary", "head_rules", "date_grammar")
"""Ends of modules that make tables of patterns once: to optimise them takes minutes for nothing."""

LENIENT = ["--ignore-missing-imports", "--no-warn-return-any", "--no-warn-unused-ignores"]
"""The build's environment has none of the packages that the sources import."""

SHAPES = """
from __future__ import annotations
from typing import Any, TypeVar
from dataclasses import dataclass as dataclass, field as field
T = TypeVar("T")
def replace(obj: T, /, **changes: Any) -> T:
    return obj
"""
"""What mypy is told of ``extract.shapes``: that ``replace`` takes the classes written out too."""

IMPORTS = """\
from typing import TYPE_CHECKING, Any, ClassVar, Final
from extract import shaping
if TYPE_CHECKING:
    from mypy_extensions import mypyc_attr
"""
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
KEPT = "@mypyc_attr(allow_interpreted_subclasses=True)\n"
"""What lets objects of a class be made without ``__init__``, as pickle does; it costs time."""

PICKLED = frozenset(
    """
    Converter Folding Lexer LineKinds Longest Marker Matcher Numbered Overlay People Rules Spotter
    Stamps SurfaceMatcher TraitsTable Variants Vocabulary WordList _Engine _Nothing _Table
    """.split()
)
"""Classes, other than data classes, of objects that are kept between runs."""

OWN = ["-fvisibility=hidden"]
"""Given to GCC and Clang: functions that nobody outside calls are called directly, or inlined."""


class CompiledModules(BuildHookInterface[Any]):
    """Adds the compiled modules to the wheel."""

    PLUGIN_NAME = "custom"

    def _is_wanted(self) -> bool:
        return self.target_name == "wheel" and os.environ.get(ENVIRONMENT, "0") not in ("", "0")

    def dependencies(self) -> list[str]:
        """Return what the build needs beside hatchling."""
        return REQUIRED if self._is_wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the build is an editable one."""
        if not self._is_wanted() or version == "editable":
            return
        self._folder = Path(tempfile.mkdtemp())
        built = compile_package(Path(self.root), self._folder)
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        for path in built.rglob("*"):
            if path.suffix in (".so", ".pyd"):
                build_data["force_include"][str(path)] = path.relative_to(built).as_posix()

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if hasattr(self, "_folder"):
            shutil.rmtree(self._folder, ignore_errors=True)


def compile_package(root: Path, folder: Path) -> Path:
    """Compile the modules of ``root`` in ``folder``; return the folder of the compiled ones."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    shutil.copytree(root / PACKAGE, folder / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "pyproject.toml", folder)
    source = folder / PACKAGE
    paths = sorted({path for name in MODULES for path in source.glob(f"{name}.py")})
    for path in paths:
        path.write_text(written_out(path.read_text(encoding="utf-8")), encoding="utf-8")
    (source / "shapes.py").write_text(SHAPES, encoding="utf-8")
    with _inside(source.parent):
        options = ["--config-file", str(folder / "pyproject.toml"), *LENIENT]
        names = [path.relative_to(source.parent).as_posix() for path in paths]
        settings = {"opt_level": "2", "debug_level": "0", "group_name": "extract"}
        extensions = mypycify([*options, *names], multi_file=True, **settings)
        distribution = Distribution({"ext_modules": extensions})
        command: Any = distribution.get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(folder / "built"), str(folder / "objects")
        command.ensure_finalized()
        _spread(command)
        command.run()
    return folder / "built"


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _spread(command: Any) -> None:
    """Have the files of an extension compiled side by side, and what runs once not optimised."""
    build = command.build_extensions

    def build_extensions() -> None:
        one = command.compiler.compile
        unix = command.compiler.compiler_type == "unix"
        own, plain = (OWN, ["-O0"]) if unix else ([], [])

        def compile(sources: list[str], **options: Any) -> list[str]:
            given = options.pop("extra_postargs", None) or []

            def compile_one(source: str) -> list[str]:
                more = plain if Path(source).stem.endswith(RUN_ONCE) else []
                made: list[str] = one([source], extra_postargs=[*given, *own, *more], **options)
                return made

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                return [path for paths in pool.map(compile_one, sources) for path in paths]

        command.compiler.compile = compile
        build()

    command.build_extensions = build_extensions


def written_out(source: str) -> str:
    """Return Python source with its data classes written out as plain ones, its constants final.

    The plain classes are made, compared, shown, pickled and replaced as the data classes are, and
    ``dataclasses.fields`` takes them too; but a frozen one does not refuse to be changed.
    Raises ``ValueError`` for a data class with bases.
    """
    tree = ast.parse(source)
    lines = source.splitlines(keepends=True)
    constants = _make_final(tree, lines)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for node in reversed(classes):
        if _options(node):
            first = min(one.lineno for one in node.decorator_list) - 1
            lines[first : node.end_lineno] = [_plain(node), "\n"]
        elif node.name in PICKLED and not _is_interpreted(node):
            lines.insert(node.lineno - 1, KEPT)
    if classes or constants:
        imports = (node for node in tree.body if isinstance(node, ast.ImportFrom))
        first = next((node.lineno for node in imports if node.module == "__future__"), 0)
        lines.insert(first, IMPORTS)
    return "".join(lines)


def _make_final(tree: ast.Module, lines: list[str]) -> bool:
    """Make the constants of a module final, in ``lines``; tell whether it has any."""
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    stored = [node.id for node in names if isinstance(node.ctx, ast.Store)]
    found = False
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        kind = ""
        if isinstance(node, ast.AnnAssign):
            target, kind = node.target, ast.unparse(node.annotation)
        if not isinstance(target, ast.Name) or not CONSTANT.fullmatch(target.id):
            continue
        is_type = "TypeVar" in ast.unparse(node) or kind in ("Final", "TypeAlias")
        if is_type or kind.startswith("Final[") or stored.count(target.id) > 1:
            continue
        before = f"{target.id}: {kind}" if kind else target.id
        after = f"{target.id}: Final[{kind}]" if kind else f"{target.id}: Final"
        assert lines[node.lineno - 1].startswith(f"{before} ="), lines[node.lineno - 1]
        lines[node.lineno - 1] = after + lines[node.lineno - 1].removeprefix(before)
        found = True
    return found


def _is_interpreted(node: ast.ClassDef) -> bool:
    """Tell whether mypyc leaves a class to the interpreter."""
    return any(
        ast.unparse(base).endswith(("NamedTuple", "Protocol", "Error")) for base in node.bases
    )


def _options(node: ast.ClassDef) -> dict[str, bool] | None:
    """Return the options of a data class, with ``eq``; None for another class."""
    for decorator in node.decorator_list:
        call = decorator.func if isinstance(decorator, ast.Call) else decorator
        if isinstance(call, ast.Name) and call.id == "dataclass":
            if node.bases:
                raise ValueError(f"{node.name}: a data class with bases is not written out")
            given = decorator.keywords if isinstance(decorator, ast.Call) else []
            return {"eq": True} | {str(one.arg): ast.literal_eval(one.value) for one in given}
    return None


class _Field:
    """One field of a data class, as source."""

    def __init__(self, node: ast.AnnAssign) -> None:
        self.name, self.kind = ast.unparse(node.target), ast.unparse(node.annotation)
        self.default = self.factory = None
        self.init = self.repr = self.compare = True
        value = node.value
        if isinstance(value, ast.Call) and ast.unparse(value.func) == "field":
            for given in value.keywords:
                of_source = given.arg in ("default", "default_factory")
                name = "factory" if given.arg == "default_factory" else str(given.arg)
                text = ast.unparse(given.value)
                setattr(self, name, text if of_source else ast.literal_eval(given.value))
        elif value is not None:
            self.default = ast.unparse(value)

    def parameter(self) -> str:
        """Return what stands for it in the list of parameters."""
        if self.factory:
            return f"{self.name}: {self.kind} | None = None"
        return f"{self.name}: {self.kind}" + (f" = {self.default}" if self.default else "")

    def statement(self) -> str:
        """Return the statement that gives it its value; empty for none."""
        made = {"list": "[]", "dict": "{}"}.get(self.factory or "", f"({self.factory})()")
        if not self.init:
            value = made if self.factory else self.default
            return f"self.{self.name} = {value}" if value else ""
        given = f"{made} if {self.name} is None else {self.name}" if self.factory else self.name
        return f"self.{self.name} = {given}"

    def shape(self) -> str:
        """Return its entry in the table that ``shaping`` reads."""
        default, factory = self.default or "shaping.MISSING", self.factory or "shaping.MISSING"
        flags = f"{self.init}, {self.repr}, {self.compare}"
        return f"{self.name!r}: shaping.Field({default}, {factory}, {flags})"


def _plain(node: ast.ClassDef) -> str:
    options = _options(node) or {}
    fields: list[_Field] = []
    rest: list[str] = []
    for one in node.body:
        is_field = isinstance(one, ast.AnnAssign) and "ClassVar" not in ast.unparse(one.annotation)
        if is_field:
            fields.append(_Field(one))
        else:
            rest.append(ast.unparse(one))
    own = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
    others = [one for one in node.decorator_list if "dataclass" not in ast.unparse(one)]
    head = [f"@{ast.unparse(one)}" for one in others] + [f"class {node.name}:"]
    members = [f"{field.name}: {field.kind}" for field in fields]
    for name, text in _methods(node.name, fields, options, "__post_init__" in own):
        if name not in own:
            members.append(text)
    doc = 1 if ast.get_docstring(node) is not None else 0
    body = "\n".join([*rest[:doc], *members, *rest[doc:]]).replace("\n", "\n    ")
    return "\n".join(head) + "\n    " + body


def _methods(
    owner: str, fields: list[_Field], options: dict[str, bool], checked: bool
) -> Iterator[tuple[str, str]]:
    passed = [field for field in fields if field.init]
    compared = [field.name for field in fields if field.compare]
    values = _tuple("self", compared)
    yield "__shape__", f"__shape__: ClassVar[Any] = {{{', '.join(f.shape() for f in fields)}}}"
    names = tuple(field.name for field in passed)
    yield "__match_args__", f"__match_args__: ClassVar[tuple[str, ...]] = {names!r}"
    yield "__dataclass_fields__", "__dataclass_fields__: ClassVar[Any] = shaping.Fields()"
    statements = [text for field in fields if (text := field.statement())]
    statements += ["self.__post_init__()"] if checked else []
    parameters = ", ".join(["self", *(field.parameter() for field in passed)])
    yield "__init__", _method(f"__init__({parameters}) -> None", *(statements or ["pass"]))
    returned = f"return {owner}, {_tuple('self', list(names))}"
    yield "__reduce__", _method("__reduce__(self) -> Any", returned)
    shown = ", ".join(f"{field.name}={{self.{field.name}!r}}" for field in fields if field.repr)
    yield "__repr__", _method("__repr__(self) -> str", f'return f"{owner}({shown})"')
    if options.get("eq"):
        same = f"return isinstance(other, {owner}) and {values} == {_tuple('other', compared)}"
        yield "__eq__", _method("__eq__(self, other: object) -> bool", same)
        if options.get("frozen"):
            yield "__hash__", _method("__hash__(self) -> int", f"return hash({values})")


def _method(head: str, *statements: str) -> str:
    return "\n    ".join([f"def {head}:", *statements])


def _tuple(owner: str, names: list[str]) -> str:
    return "(" + "".join(f"{owner}.{name}, " for name in names) + ")"


def get_build_hook() -> type[CompiledModules]:
    """Return the hook; hatchling asks for it."""
    return CompiledModules


if __name__ == "__main__":  # python hatch_build.py FOLDER: compile into it
    print(compile_package(Path(__file__).parent, Path(sys.argv[1])))
