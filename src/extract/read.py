"""Reading: files, folders, rows of JSON Lines and CSV files, standard input.

``list_sources`` finds what there is to read, in order; ``read_source`` reads one of them.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.calendar_day import parse_day
from extract.document import RawDocument
from extract.encodings import decode
from extract.errors import ExtractError, InputError, UsageError

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
    found: list[Source] = []
    for name in inputs:
        if name == "-":
            found.append(Source("-", "stdin", "text"))
            continue
        path = Path(name)
        if path.is_dir():
            found.extend(_folder(path))
        elif path.is_file():
            media = MEDIA.get(path.suffix.lower(), "text")
            found.append(Source(str(path), path.stem, media))
        else:
            raise UsageError(f"{name}: no such file or folder")
    _refuse_duplicates(found)
    return found


def _folder(folder: Path) -> list[Source]:
    inner = [folder / name for name in _INNER if (folder / name).is_dir()]
    sources: list[Source] = []
    for root in inner or [folder]:
        for path in sorted(root.rglob("*"), key=lambda p: p.relative_to(root).as_posix()):
            parts = path.relative_to(root).parts
            media = MEDIA.get(path.suffix.lower())
            hidden = any(part.startswith(".") or part in _SKIPPED for part in parts)
            if media and not hidden and path.is_file():
                relative = path.relative_to(root)
                sources.append(Source(str(path), relative.with_suffix("").as_posix(), media))
    return sources


def _refuse_duplicates(sources: Sequence[Source]) -> None:
    seen: dict[str, str] = {}
    for source in sources:
        if source.id in seen:
            raise UsageError(
                f"two documents have the id {source.id!r}: {seen[source.id]} and {source.path}; "
                "rename one or run them apart"
            )
        seen[source.id] = source.path


def read_source(source: Source, *, date: str | None = None) -> Iterator[RawDocument | Failure]:
    """Read the documents of a source; a document that cannot be read gives a ``Failure``.

    ``date``: publication day where neither the row nor the text states one.
    """
    try:
        data = sys.stdin.buffer.read() if source.path == "-" else Path(source.path).read_bytes()
        if source.media in ("rows", "table"):
            text, encoding = decode(data)
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
    for number, row in rows:
        try:
            yield _row(source, number, row, encoding, date)
        except ExtractError as error:
            yield Failure(f"{source.path}:{number}", "read", str(error), f"{source.id}/{number}")


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


def _row(source: Source, number: int, row: Any, encoding: str, date: str | None) -> RawDocument:
    if isinstance(row, InputError):
        raise row
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise InputError(f"row {number} has no text: give each row a field 'text'")
    text = _limited(row["text"])
    name = str(row.get("id") or number)
    lowered = text[:200].lstrip().lower()
    return RawDocument(
        f"{source.id}/{name}",
        text,
        path=source.path,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        media="html" if lowered.startswith(_MARKUP_STARTS) else "text",
        encoding=encoding,
        title=row.get("title") or None,
        date=parse_day(row.get("date") or date),
        url=row.get("url") or None,
        publisher=row.get("publisher") or None,
    )
