"""Reading: files, folders, rows of JSON Lines and CSV files, standard input.

``list_sources`` finds what there is to read, in order; ``read_source`` reads one of them.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from extract.calendar_day import parse_day
from extract.damage import writable
from extract.document import RawDocument
from extract.encodings import decode
from extract.errors import ExtractError, InputError, UsageError
from extract.shapes import dataclass

MEDIA = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "rows",
    ".ndjson": "rows",
    ".csv": "table",
    ".tsv": "table",
    ".parquet": "parquet",
}
MAX_CHARACTERS = 10_000_000  # of one document; longer input is a failure, not a hang
_INNER = ("raw", "texts")
_SKIPPED = ("gold",)
_MARKUP_STARTS = ("<!doctype html", "<html", "<?xml")


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read: a file with the id of its document, or the stem of its rows' ids."""

    path: str
    id: str
    media: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that failed: where, at which stage, why."""

    path: str
    stage: str
    error: str
    id: str | None = None


def list_sources(inputs: Sequence[str]) -> list[Source]:
    """Return what the given files, folders and ``-`` hold, in order.

    Raises ``UsageError`` for an input that does not exist and for two documents with one id.
    """
    return list(iter_sources(inputs))


def iter_sources(inputs: Sequence[str]) -> Iterator[Source]:
    """Yield what ``list_sources`` returns, holding one folder of names at a time.

    Raises ``UsageError`` at once for an input that does not exist, and on the way for two
    documents with one id.
    """
    for name in inputs:
        if name != "-" and not Path(name).exists():
            raise UsageError(f"{name}: no such file or folder")
    roots = [root for name in inputs for root in _roots(name)]
    return _walk(roots, {} if len(roots) > 1 else None)


def _roots(name: str) -> list[str]:
    inner = [str(Path(name, inner)) for inner in _INNER if Path(name, inner).is_dir()]
    return inner or [name] if name != "-" else ["-"]


def _walk(roots: Sequence[str], seen: dict[str, str] | None) -> Iterator[Source]:
    """``seen``: all ids so far; without it only the files of one folder can share an id."""
    for name in roots:
        path = Path(name)
        if name == "-":
            sources: Iterator[Source] = iter([Source("-", "stdin", "text")])
        elif path.is_dir():
            sources = _folder(str(path), "")
        else:
            sources = iter([Source(str(path), path.stem, MEDIA.get(path.suffix.lower(), "text"))])
        for source in sources:
            if writable(source.path) is not source.path:
                raise UsageError(f"{source.path!r}: the name is not valid UTF-8; rename it")
            if seen is not None:
                _refuse(source, seen)
            yield source


def _folder(folder: str, below: str) -> Iterator[Source]:
    """Yield the texts of a folder in the order of their paths, folders within it included."""
    names: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") or name in _SKIPPED:
                continue
            if entry.is_dir(follow_symlinks=False):
                names.append(name + "/")
            elif Path(name).suffix.lower() in MEDIA and entry.is_file():
                names.append(name)
    seen: dict[str, str] = {}
    for name in sorted(names):
        path = Path(folder, name)
        if name.endswith("/"):
            yield from _folder(str(path), below + name)
            continue
        source = Source(str(path), below + path.stem, MEDIA[path.suffix.lower()])
        _refuse(source, seen)
        yield source


def _refuse(source: Source, seen: dict[str, str]) -> None:
    first = seen.get(source.id)
    if first is None:
        seen[source.id] = source.path
        return
    if first == source.path:
        raise UsageError(f"{source.path} is given twice")
    raise UsageError(
        f"two documents have the id {source.id!r}: {first} and {source.path}; "
        "rename one or run them apart"
    )


def read_source(
    source: Source,
    *,
    date: str | None = None,
    data: bytes | None = None,
    declared: str | None = None,
    first: int = 1,
) -> Iterator[RawDocument | Failure]:
    """Read the documents of a source; a document that cannot be read gives a ``Failure``.

    ``date``: publication day where neither the row nor the text states one. ``data``: the
    bytes, where they have been read; of rows also whole lines out of the middle, the first
    of them being row ``first``, in the encoding ``declared``.
    """
    try:
        if data is None:
            data = read_bytes(source.path)
        if source.media in ("rows", "table"):
            text, encoding = decode(data, declared=declared)
        else:
            yield _document(source, data, date)
            return
    except InputError as error:
        yield Failure(source.path, error.stage, str(error), source.id)
        return
    except OSError as error:
        yield Failure(source.path, "read", error.strerror or str(error), source.id)
        return
    rows = _json_rows(text) if source.media == "rows" else _table_rows(text, source.path)
    yield from read_rows(source, rows, encoding, date=date, before=first - 1)


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for ``-``."""
    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()


def read_rows(
    source: Source,
    rows: Iterable[tuple[int, Any]],
    encoding: str,
    *,
    date: str | None = None,
    before: int = 0,
) -> Iterator[RawDocument | Failure]:
    """Read numbered rows; ``before``: the rows of the source that stand before them.

    Raises ``UsageError`` for two of these rows with one id.
    """
    seen: dict[str, int] = {}
    for place, row in rows:
        number = before + place
        try:
            document = _row(source, number, row, encoding, date)
        except ExtractError as error:
            name = _name(row, number)
            yield Failure(f"{source.path}:{number}", "read", str(error), f"{source.id}/{name}")
            continue
        first = seen.setdefault(document.id, number)
        if first != number:
            raise UsageError(
                f"two documents have the id {document.id!r}: "
                f"rows {first} and {number} of {source.path}"
            )
        yield document


def _document(source: Source, data: bytes, date: str | None) -> RawDocument:
    text, encoding = decode(data, sniff_markup=source.media == "html")
    media = source.media
    if media == "text" and text[:200].lstrip().lower().startswith(_MARKUP_STARTS):
        media = "html"
    return RawDocument(
        source.id,
        _limited(text),
        path=source.path,
        sha256=hashlib.sha256(data).hexdigest(),
        media=media,
        encoding=encoding,
        date=parse_day(date),
    )


def _limited(text: str) -> str:
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"too long: {len(text)} characters, the limit is {MAX_CHARACTERS}; split it"
        )
    if not text.strip("\ufeff\u200b \t\r\n\u3000"):
        raise InputError("empty: there is no text in it")
    return text


def _json_rows(text: str) -> Iterator[tuple[int, Any]]:
    number = 0
    for line in text.split("\n"):
        if not line.strip():
            continue
        number += 1
        try:
            yield number, json.loads(line)
        except ValueError as error:
            yield number, InputError(f"row {number} is not valid JSON: {error}")


def _table_rows(text: str, path: str) -> Iterator[tuple[int, Any]]:
    import csv  # needed for tables alone

    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    delimiter = "\t" if path.lower().endswith(".tsv") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, InputError(f"row {number} is not valid CSV: {error}")
            return


def _name(row: Any, number: int) -> str:
    return writable(str((row.get("id") if isinstance(row, dict) else None) or number))


def _words(row: dict[str, Any], field: str) -> str | None:
    value = row.get(field)
    return writable(value) if isinstance(value, str) and value else None


def _row(source: Source, number: int, row: Any, encoding: str, date: str | None) -> RawDocument:
    if isinstance(row, InputError):
        raise row
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise InputError(f"row {number} has no text: give each row a field 'text'")
    text = _limited(row["text"])
    name = _name(row, number)
    lowered = text[:200].lstrip().lower()
    return RawDocument(
        f"{source.id}/{name}",
        text,
        path=source.path,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        media="html" if lowered.startswith(_MARKUP_STARTS) else "text",
        encoding=encoding,
        title=_words(row, "title"),
        date=parse_day(row.get("date") or date),
        url=_words(row, "url"),
        publisher=_words(row, "publisher"),
    )
