"""What is compiled from tables and rules, kept in the user's cache folder between runs.

Reading the tables and compiling the patterns takes far longer than one document. What comes
of it is kept in one file under a digest of all it depends on: the code, tables and rules, and
the very Python; whatever else is found there is not used, and is replaced. ``EXTRACT_CACHE``
names another folder, or is ``off``. A folder that cannot be written costs time only.
"""

from __future__ import annotations

import gc
import hashlib
import io
import marshal
import os
import pickle
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from types import BuiltinMethodType
from typing import Any, BinaryIO

from extract.digests import CODE, DATA, folder_digest, signature
from extract.patterns import engine, offer, restore, state, taken

ENVIRONMENT = "EXTRACT_CACHE"
OFF = "off"
_MAGIC = b"zh-extract 1\n"
_PACKAGE = Path(__file__).resolve().parent
_OTHERS = frozenset(
    {("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"), ("functools", "partial")}
)
"""What kept objects may consist of beside this package's own classes."""

_MARGIN = 2_000_000_000  # ns by which times of files may be wrong
_PIECE = 1 << 20  # bytes copied at once

MISSING: Any = object()


def cache_folder() -> Path | None:
    """Return the folder for kept files, whether or not it exists; None where there is none."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return None if named == OFF else Path(named)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local", "zh-extract")
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "zh-extract"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache", "zh-extract")


class Compiled:
    """What builders make of one folder's tables, each made once, and kept between runs.

    Without a folder nothing is kept.

    >>> compiled = Compiled(None)
    >>> compiled.get("answer", lambda: 42), compiled.get("answer", lambda: 43)
    (42, 42)
    """

    def __init__(self, folder: Path | None) -> None:
        self._made: dict[str, Any] = {}
        self._shared = _Shared(self._load)
        self._store = Store.open(folder) if folder is not None else None
        patterns = MISSING if self._store is None else self._store.get(_PATTERNS, {})
        if patterns is not MISSING:
            offer(patterns)

    def share(self, **objects: Any) -> None:
        """Name objects that the compiled ones refer to, and that are not kept with them."""
        self._shared |= objects

    def get(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what was made or kept under ``name``, else what ``make`` gives now."""
        value = self._made.get(name, MISSING)
        if value is MISSING:
            value = self._load(name)
        if value is MISSING:
            value = make()
            if self._store is not None:
                large = {key: one for key, one in self._made.items() if not isinstance(one, _PLAIN)}
                self._store.put(name, value, large | self._shared)
            self._made[name] = value
        return value

    def keep(self) -> None:
        """Write what is not kept yet, where that is possible and wanted."""
        if not self._made or self._store is None:
            return
        patterns = taken()
        if patterns is not None:
            self._store.put(_PATTERNS, patterns, {})
        self._store.write()

    def _load(self, name: str) -> Any:
        value = self._made.get(name, MISSING)
        if value is MISSING and self._store is not None:
            value = self._store.get(name, self._shared)
            if value is not MISSING:
                self._made[name] = value
        return value


_PATTERNS = "patterns"
_LINES = b"L"  # what begins an entry that is a table of texts; a pickle begins otherwise
_PLAIN = (str, int, float, bool, type(None))


class _Shared(dict[str, Any]):
    """What kept objects refer to by name: what was shared, and each other."""

    def __init__(self, load: Callable[[str], Any]) -> None:
        super().__init__()
        self._load = load

    def __missing__(self, name: str) -> Any:
        value = self._load(name)
        if value is MISSING:
            raise KeyError(name)
        return value


class Store:
    """The kept file of one gazetteer folder; what it holds is read entry by entry.

    ``shared``: objects that entries refer to by name instead of holding them.
    """

    def __init__(self, path: Path, key: bytes, written: object, folder: Path) -> None:
        self._path, self._key = path, key
        self._written, self._folder = written, folder
        self._index: dict[str, tuple[int, int, int]] = {}
        self._start = 0
        self._fresh: dict[str, bytes] = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            self._read_index()

    @classmethod
    def open(cls, folder: Path) -> Store | None:
        """Return the store for the tables of ``folder``; None where nothing can be kept.

        That is so too where code was written since it was imported: what it would make is not
        what the code that runs makes.
        """
        place = cache_folder()
        if place is None or sys.implementation.name != "cpython":
            return None
        code = signature(_PACKAGE, CODE)
        if max(max(file[2:4]) for file in code) > _imported() - _MARGIN:
            return None
        data = signature(folder, DATA)
        written = (code, data)
        digests = folder_digest(_PACKAGE, CODE, code), folder_digest(folder, DATA, data)
        parts = (engine(), is_native(), *digests)
        key = hashlib.sha256(repr(parts).encode()).digest()
        name = repr((str(_PACKAGE), str(folder.resolve()), sys.implementation.cache_tag))
        file = f"{hashlib.sha256(name.encode()).hexdigest()[:24]}.compiled"
        return cls(place / file, key, written, folder)

    def _read_index(self) -> None:
        with self._path.open("rb") as file:
            if not _is_own(file.fileno()) or file.read(len(_MAGIC)) != _MAGIC:
                return
            if file.read(len(self._key)) != self._key:
                return
            size = int.from_bytes(file.read(4), "little")
            self._index = marshal.loads(file.read(size))
            self._start = file.tell()

    def get(self, name: str, shared: Mapping[str, Any]) -> Any:
        """Return what was kept under ``name``, or ``MISSING``."""
        data = self._bytes(name)
        if data is None:
            return MISSING
        try:
            with _uncollected():
                if data[:1] == _LINES:
                    return of_lines(data[1:].decode("utf-8", "surrogatepass"))
                return _Reader(io.BytesIO(data), shared).load()
        except Exception:  # whatever is wrong with it, it can be made anew
            return MISSING

    def put(self, name: str, value: Any, shared: Mapping[str, Any]) -> bool:
        """Take ``value`` for the next ``write``; False where it cannot be kept."""
        lines = as_lines(value)
        if lines is not None:
            self._fresh[name] = _LINES + lines.encode("utf-8", "surrogatepass")
            return True
        buffer = io.BytesIO()
        try:
            _Writer(buffer, shared).dump(value)
        except Exception:  # pickle raises what it likes
            return False
        self._fresh[name] = buffer.getvalue()
        return True

    def _bytes(self, name: str) -> bytes | None:
        if name in self._fresh:
            return self._fresh[name]
        entry = self._index.get(name)
        if entry is None:
            return None
        start, size, check = entry
        try:
            with self._path.open("rb") as file:
                file.seek(self._start + start)
                data = file.read(size)
        except OSError:
            return None
        return data if zlib.crc32(data) == check else None

    @property
    def is_complete(self) -> bool:
        """Whether nothing was put since the file was read or written."""
        return not self._fresh

    def write(self) -> None:
        """Write what was put, with what is in the file already, unless sources have changed."""
        if self.is_complete:
            return
        if (signature(_PACKAGE, CODE), signature(self._folder, DATA)) == self._written:
            with suppress(OSError):
                self._replace()
        self._fresh = {}

    def _replace(self) -> None:
        self._index = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            self._read_index()  # another process may have written it meanwhile
        old = self._path.stat().st_size - self._start if self._index else 0
        kept = {
            name: entry
            for name, entry in self._index.items()
            if name not in self._fresh and sum(entry[:2]) <= old
        }
        sizes = {name: (size, check) for name, (_, size, check) in kept.items()}
        sizes |= {name: (len(data), zlib.crc32(data)) for name, data in self._fresh.items()}
        index: dict[str, tuple[int, int, int]] = {}
        start = 0
        for name, (size, check) in sizes.items():
            index[name] = (start, size, check)
            start += size
        head = marshal.dumps(index)
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            with draft.open("wb") as file:
                file.write(_MAGIC + self._key + len(head).to_bytes(4, "little") + head)
                if kept:
                    self._copy(kept.values(), file)
                file.writelines(self._fresh.values())
            draft.replace(self._path)
        except OSError:
            draft.unlink(missing_ok=True)
            raise
        self._start = len(_MAGIC) + len(self._key) + 4 + len(head)
        self._index = index

    def _copy(self, entries: Iterable[tuple[int, int, int]], target: BinaryIO) -> None:
        """Copy entries of the file, piece by piece: together they take as much as the tables do."""
        with self._path.open("rb") as file:
            for start, size, _ in entries:
                file.seek(self._start + start)
                for done in range(0, size, _PIECE):
                    piece = min(_PIECE, size - done)
                    if target.write(file.read(piece)) != piece:
                        raise OSError("the kept file became shorter")


def as_lines(value: object) -> str | None:
    """Return a table of texts as one text, which is read faster than many; None for all else.

    >>> of_lines(as_lines({"中亚": "n", "在": "w"}))
    {'中亚': 'n', '在': 'w'}
    """
    if type(value) is not dict or not value:
        return None
    if not all(type(one) is str for pair in value.items() for one in pair):
        return None
    keys, values = "\n".join(value), "\n".join(value.values())
    whole = keys.count("\n") == values.count("\n") == len(value) - 1
    return f"{keys}\0{values}" if whole and "\0" not in keys else None


def of_lines(lines: str) -> dict[str, str]:
    """Return the table that ``as_lines`` made a text of."""
    keys, _, values = lines.partition("\0")
    return dict(zip(keys.split("\n"), values.split("\n"), strict=True))


def is_native() -> bool:
    """Tell whether the package has modules compiled by mypyc, whose objects are others."""
    return any((_PACKAGE / f"document{ending}").exists() for ending in EXTENSION_SUFFIXES)


def _imported() -> int:
    """Return when the package was imported, before any of its other modules."""
    when: int = vars(sys.modules["extract"])["IMPORTED"]
    return when


def _is_own(number: int) -> bool:
    """Tell whether an open file is the user's own and nobody else may write it."""
    if not hasattr(os, "getuid"):
        return True
    found = os.fstat(number)
    return found.st_uid == os.getuid() and not found.st_mode & 0o022


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking at what is being loaded."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class _Writer(pickle._Pickler):
    """Writes patterns as their programs, shared objects by name, and equal texts once.

    It is the writer written in Python, for only that one can be told to take an equal object
    for the one it wrote before. What is read holds each text, set and row of texts once.
    """

    def __init__(self, file: io.BytesIO, shared: Mapping[str, Any]) -> None:
        super().__init__(file, 5)
        self._names = {id(value): name for name, value in shared.items()}
        self._once: dict[Any, Any] = {}

    def save(self, obj: Any, save_persistent_id: bool = True) -> None:
        if _is_fixed(obj):
            obj = self._once.setdefault(obj, obj)
        super().save(obj, save_persistent_id)  # type: ignore[misc]  # typeshed does not know it

    def persistent_id(self, obj: Any) -> str | None:
        return self._names.get(id(obj))

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, re.Pattern):
            return restore, state(obj)
        if isinstance(obj, BuiltinMethodType) and obj.__name__ == "__getitem__":
            return item_getter, (obj.__self__,)
        return NotImplemented


def item_getter(table: dict[str, Any]) -> Callable[[str], Any]:
    """Return what gives the value of a key of ``table``, at C speed.

    >>> item_getter({"a": 1})("a")
    1
    """
    return table.__getitem__


class _Reader(pickle.Unpickler):
    """Reads what ``_Writer`` wrote, and makes nothing else."""

    def __init__(self, file: io.BytesIO, shared: Mapping[str, Any]) -> None:
        super().__init__(file)
        self._shared = shared

    def persistent_load(self, pid: str) -> Any:
        return self._shared[pid]

    def find_class(self, module: str, name: str) -> Callable[..., Any]:
        if module.partition(".")[0] != "extract" and (module, name) not in _OTHERS:
            raise pickle.UnpicklingError(f"{module}.{name}")
        found: Callable[..., Any] = super().find_class(module, name)
        return found


def _is_fixed(obj: object) -> bool:
    """Tell whether equal objects are the same: not so ``1``, ``1.0`` and ``True``."""
    kind = type(obj)
    if kind is tuple or kind is frozenset:
        return all(map(_is_fixed, obj))  # type: ignore[call-overload]
    return kind is str or kind is int or obj is None
