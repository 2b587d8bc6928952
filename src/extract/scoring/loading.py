"""Reading gold and predictions without holding them: an index of where each document's lines are.

Only byte offsets and document ids stay in memory; the records of one document are read
when it is scored.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.shapes import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of gold or predictions: ``level`` is ``error`` or ``warning``."""

    level: str
    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.level}: {self.message}"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A record with the file and line it came from."""

    record: dict[str, Any]
    path: str
    line: int


@dataclass(slots=True)
class RecordIndex:
    """Documents of one or several JSON Lines files, with the places of their records.

    ``documents``: for each id, three numbers a record, one after another: index of the file,
    byte offset, line number from 1.
    """

    paths: list[Path] = field(default_factory=list)
    documents: dict[str, array[int]] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def add_file(self, path: Path, *, default: str | None = None) -> None:
        """Index a file; ``default`` is the document id of records that name none.

        A file given a default makes that document known even when it has no records.
        """
        number = len(self.paths)
        self.paths.append(path)
        if default is not None and path.stat().st_size == 0:
            self.documents.setdefault(default, array("q"))
        for line in _lines(path):
            try:
                record = json.loads(line.text)
            except (ValueError, RecursionError) as fault:
                self._problem(path, line.number, f"not JSON: {fault}")
                continue
            if not isinstance(record, dict):
                self._problem(path, line.number, "a line must be a JSON object")
                continue
            doc = record.get("doc", default)
            if not isinstance(doc, str) or not doc:
                self._problem(path, line.number, "no document id in field doc")
                continue
            self.kinds.add(str(record.get("kind")))
            places = self.documents.setdefault(doc, array("q"))
            places.extend((number, line.offset, line.number))

    def _problem(self, path: Path, line: int, message: str) -> None:
        self.problems.append(Problem("error", str(path), line, message))

    def records(self, doc: str) -> list[Loaded]:
        """Return the records of a document in file order."""
        loaded: list[Loaded] = []
        places = self.documents.get(doc, array("q"))
        lines = [tuple(places[at : at + 3]) for at in range(0, len(places), 3)]
        for number in sorted({file for file, _, _ in lines}):
            path = self.paths[number]
            with path.open("rb") as stream:
                for file, offset, line in lines:
                    if file == number:
                        stream.seek(offset)
                        record = json.loads(stream.readline().decode("utf-8-sig"))
                        record.setdefault("doc", doc)
                        loaded.append(Loaded(record, str(path), line))
        return loaded


@dataclass(frozen=True, slots=True)
class _RawLine:
    offset: int
    number: int
    text: str


def _lines(path: Path) -> Iterator[_RawLine]:
    offset = 0
    with path.open("rb") as stream:
        for number, raw in enumerate(stream, 1):
            try:
                text = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
            except UnicodeDecodeError as fault:
                raise UsageError(f"{path}:{number}: not UTF-8: {fault.reason}") from fault
            if text:
                yield _RawLine(offset, number, text)
            offset += len(raw)


def index_gold(path: Path) -> RecordIndex:
    """Index a gold file or folder (all ``*.jsonl`` below it, sorted).

    An empty file in a folder is a document without records. Raises UsageError where
    nothing is found.
    """
    index = RecordIndex()
    if path.is_dir():
        files = sorted(path.rglob("*.jsonl"))
        if not files:
            raise UsageError(f"{path}: no .jsonl files below this folder")
        for file in files:
            index.add_file(file, default=file.relative_to(path).with_suffix("").as_posix())
    elif path.is_file():
        index.add_file(path)
    else:
        raise UsageError(f"{path}: no such file or folder")
    return index


def index_predictions(path: Path, mentions: Path | None) -> RecordIndex:
    """Index a predictions file or folder and, if given, its mentions file.

    Raises UsageError where a file is missing.
    """
    index = RecordIndex()
    for one in (path, mentions):
        if one is None:
            continue
        if one.is_dir():
            for file in sorted(one.rglob("*.jsonl")):
                default = file.relative_to(one).with_suffix("").as_posix()
                index.add_file(file, default=default)
        elif one.is_file():
            index.add_file(one)
        else:
            raise UsageError(f"{one}: no such file or folder")
    return index


def by_kind(loaded: list[Loaded]) -> dict[str, list[dict[str, Any]]]:
    """Group records by kind, in order.

    >>> by_kind([Loaded({"kind": "date", "text": "6月"}, "a.jsonl", 1)])
    {'date': [{'kind': 'date', 'text': '6月'}]}
    """
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in loaded:
        groups.setdefault(str(one.record.get("kind")), []).append(one.record)
    return groups
