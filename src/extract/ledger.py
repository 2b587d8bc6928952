"""The ledger of a run: which documents are done, from what, and where their bytes lie.

A ledger is JSON Lines beside the output: a header with the fingerprint of the run, a line for
each document in the order of the output, and an end line once the run is whole. The bytes of a
document are written before its line, so a line that can be read and whose checksum fits is true
whenever and however the run was stopped.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from extract.export import dumps
from extract.partition import STREAMS
from extract.shapes import dataclass, field

FORMAT = 1
Range = tuple[int, int]


@dataclass(slots=True)
class Entry:
    """One piece as the ledger has it.

    ``ranges``: for each of ``STREAMS`` the half-open range of its bytes in that file. ``crc``:
    the CRC-32 of these bytes, streams in order. ``documents``: the lines as read.
    """

    key: str
    path: str
    digest: str
    ranges: list[Range]
    crc: int
    documents: list[dict[str, Any]]

    def matches(self, key: str, path: str, digest: str) -> bool:
        """Return whether the piece is the same and need not be processed again.

        A document that was lost with its worker is tried again.
        """
        lost = any(line.get("stage") == "worker" for line in self.documents)
        return (self.key, self.path, self.digest) == (key, path, digest) and not lost


def header(fingerprint: str, streams: Sequence[str]) -> dict[str, Any]:
    """Return the first line of a ledger."""
    return {
        "kind": "ledger",
        "format": FORMAT,
        "fingerprint": fingerprint,
        "streams": list(streams),
    }


def document_line(entry: Mapping[str, Any], *, last: bool) -> bytes:
    """Return the line of a document; ``last``: of the last one of its piece."""
    return dumps({"kind": "document", **entry, "last": last}) + b"\n"


@dataclass(slots=True)
class Ledger:
    """A ledger on disk, read line by line; whatever cannot be read ends it."""

    path: Path
    fingerprint: str | None = None
    streams: tuple[str, ...] = ()
    start: int = 0

    @classmethod
    def open(cls, path: Path) -> Ledger | None:
        """Return the ledger at ``path``, or None where there is none."""
        try:
            with path.open("rb") as file:
                line = file.readline()
                first = _parse(line)
        except OSError:
            return None
        if first is None or first.get("kind") != "ledger" or first.get("format") != FORMAT:
            return None
        return cls(path, first["fingerprint"], tuple(first["streams"]), len(line))

    def entries(self) -> Iterator[tuple[Entry, int]]:
        """Yield the pieces in order, each with the place in the ledger where its lines end."""
        with self.path.open("rb") as file:
            place = len(file.readline())
            documents: list[dict[str, Any]] = []
            for line in file:
                place += len(line)
                found = _parse(line)
                if found is None or found["kind"] != "document":
                    return
                documents.append(found)
                if found["last"]:
                    yield _entry(documents), place
                    documents = []

    def end(self) -> dict[str, Any] | None:
        """Return the end line, or None where the run was not whole."""
        with self.path.open("rb") as file:
            file.seek(max(0, self.path.stat().st_size - 4096))
            lines = file.read().splitlines(keepends=True)
        found = _parse(lines[-1]) if lines else None
        return found if found is not None and found["kind"] == "end" else None


def _parse(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) and "kind" in found else None


def _entry(documents: list[dict[str, Any]]) -> Entry:
    first, last = documents[0], documents[-1]
    ranges = [(first[name][0], last[name][1]) for name in STREAMS]
    return Entry(last["piece"], last["path"], last["source"], ranges, last["crc"], documents)


@dataclass(slots=True)
class Earlier:
    """The output of an earlier run that a resumed one may take pieces from.

    ``files``: for each of ``STREAMS`` the file with its bytes, if any.
    """

    ledger: Ledger
    files: list[Path | None]
    _index: dict[str, Entry] | None = field(default=None, repr=False)
    _open: dict[int, IO[bytes]] = field(default_factory=dict, repr=False)

    def streams(self, entry: Entry) -> tuple[bytes, ...] | None:
        """Return the bytes of a piece for each of ``STREAMS``, or None where they are not there."""
        found: list[bytes] = []
        crc = 0
        for number, (start, end) in enumerate(entry.ranges):
            data = self._read(number, start, end) if end > start else b""
            if data is None or len(data) != end - start:
                return None
            crc = zlib.crc32(data, crc)
            found.append(data)
        return tuple(found) if crc == entry.crc else None

    def _read(self, number: int, start: int, end: int) -> bytes | None:
        file = self._open.get(number)
        if file is None:
            path = self.files[number]
            if path is None:
                return None
            try:
                file = self._open[number] = path.open("rb")
            except OSError:
                return None
        file.seek(start)
        return file.read(end - start)

    def find(self, key: str) -> Entry | None:
        """Return the piece of that key."""
        if self._index is None:
            self._index = {entry.key: entry for entry, _ in self.ledger.entries()}
        return self._index.get(key)

    def close(self) -> None:
        """Close the files."""
        for file in self._open.values():
            file.close()
        self._open.clear()
