"""Pieces: what a run is cut into, each read by whoever processes it.

A piece is one file, or some rows of a file of rows. The cut depends on the file alone, so that
every engine, every number of processes and every resumed run sees the same pieces.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from extract.document import RawDocument
from extract.encodings import decode
from extract.errors import InputError
from extract.read import Failure, Source, read_bytes, read_rows, read_source
from extract.shapes import dataclass, replace

SLICE = 256 * 1024  # bytes of a file of rows that make one piece
_SAMPLE = 1024 * 1024
_SLICEABLE = ("utf-8", "gb18030", "big5hkscs", "cp950")  # no line end within a character


@dataclass(frozen=True, slots=True)
class Piece:
    """A source, or some of its rows.

    ``start`` and ``size``: where the bytes lie (a row group and None for Parquet). ``before``:
    rows of the source that stand before them. ``rows``: how many rows, where known. ``only``:
    the one row meant, counted from 0. ``data``: the bytes, where they are no file's.
    """

    source: Source
    start: int = 0
    size: int | None = None
    before: int = 0
    rows: int | None = None
    encoding: str | None = None
    only: int | None = None
    limit: int | None = None
    data: bytes | None = None

    @property
    def key(self) -> str:
        """Return what tells the piece from all others of a run."""
        key = f"{self.source.id}:{self.start}"
        return key if self.limit is None else f"{key}:{self.limit}"

    @property
    def weight(self) -> int:
        """Return the bytes to be read, roughly."""
        if self.data is not None:
            return len(self.data)
        if self.size is not None:
            return self.size
        try:
            return Path(self.source.path).stat().st_size
        except OSError:
            return 0

    def read(self) -> bytes:
        """Return the bytes. Raises ``OSError``."""
        if self.data is not None:
            return self.data
        if self.source.media == "parquet":
            from extract.parquet import group_bytes

            return group_bytes(self.source.path, self.start)
        if self.size is None:
            return read_bytes(self.source.path)
        with Path(self.source.path).open("rb") as file:
            file.seek(self.start)
            return file.read(self.size)

    def digest(self) -> str:
        """Return the SHA-256 of the bytes in hexadecimal digits. Raises ``OSError``."""
        return digest(self.read())

    def documents(self, data: bytes, date: str | None) -> Iterator[RawDocument | Failure]:
        """Read the documents of the piece out of its bytes."""
        found: Iterable[RawDocument | Failure]
        if self.source.media == "parquet":
            from extract.parquet import group_rows

            rows: Iterable[tuple[int, Any]] = enumerate(group_rows(data), 1)
            found = read_rows(self.source, rows, "utf-8", date=date, before=self.before)
        else:
            found = read_source(
                self.source, date=date, data=data, declared=self.encoding, first=self.before + 1
            )
        if self.only is not None:
            found = islice(found, self.only, self.only + 1)
        return iter(found if self.limit is None else islice(found, self.limit))


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def cut(source: Source) -> Iterator[Piece]:
    """Cut a source into pieces.

    >>> [piece.key for piece in cut(Source("news/a.txt", "a", "text"))]
    ['a:0']
    """
    if source.path == "-":
        yield Piece(source, data=_standard_input())
    elif source.media == "parquet":
        from extract.parquet import groups

        before = 0
        for number, rows in enumerate(groups(source.path)):
            yield Piece(source, number, before=before, rows=rows)
            before += rows
    elif source.media == "rows":
        yield from _cut_rows(source)
    else:
        yield Piece(source)


@lru_cache(maxsize=1)
def _standard_input() -> bytes:
    return read_bytes("-")


def _cut_rows(source: Source) -> Iterator[Piece]:
    try:
        with Path(source.path).open("rb") as file:
            sample = file.read(_SAMPLE)
    except OSError:
        yield Piece(source)
        return
    encoding = _encoding(sample) if len(sample) > SLICE else None
    if encoding is None:
        yield Piece(source)
        return
    with Path(source.path).open("rb") as file:
        start = size = before = rows = 0
        for line in file:
            size += len(line)
            rows += _is_row(line, encoding)
            if size >= SLICE:
                yield Piece(source, start, size, before, rows, encoding)
                start, before = start + size, before + rows
                size = rows = 0
        if rows:
            yield Piece(source, start, size, before, rows, encoding)


def _encoding(sample: bytes) -> str | None:
    end = sample.rfind(b"\n") + 1
    try:
        _, encoding = decode(sample[:end] if end else sample)
    except InputError:
        return None
    return encoding if encoding in _SLICEABLE else None


def _is_row(line: bytes, encoding: str) -> bool:
    if line[:1] == b"{":
        return True
    return bool(line.decode(encoding, "replace").strip())


def limited(pieces: Iterable[Piece], limit: int | None) -> Iterator[Piece]:
    """Yield pieces up to ``limit`` documents.

    A piece whose rows are not counted beforehand (a small file of rows) is counted here.
    """
    left = limit
    for piece in pieces:
        if left is None:
            yield piece
            continue
        if left <= 0:
            return
        count = _count(piece)
        yield piece if count <= left else replace(piece, limit=left)
        left -= count


def _count(piece: Piece) -> int:
    if piece.rows is not None:
        return piece.rows
    if piece.source.media not in ("rows", "table"):
        return 1
    try:
        return sum(1 for _ in piece.documents(piece.read(), None))
    except OSError:
        return 1


def shard(pieces: Iterable[Piece], number: int, of: int, total: int) -> Iterator[Piece]:
    """Yield the pieces of one of ``of`` shards of equal size that follow one another.

    >>> piece = Piece(Source("a.txt", "a", "text"))
    >>> [len(list(shard([piece] * 5, number, 2, 5))) for number in (1, 2)]
    [2, 3]
    """
    return islice(iter(pieces), (number - 1) * total // of, number * total // of)
