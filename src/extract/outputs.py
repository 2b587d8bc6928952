"""The files of a run: written under temporary names, renamed when the run is whole.

For ``events.jsonl`` a run writes ``events.jsonl.part`` and ``events.jsonl.ledger.part``; a run
that is stopped leaves them for ``--resume``, and whatever was there before as it was.
"""

from __future__ import annotations

import hashlib
import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from extract.errors import UsageError
from extract.export import dumps
from extract.ledger import Earlier, Entry, Ledger, document_line, header
from extract.partition import STREAMS, Done, Lines

PART = ".part"
PREVIOUS = ".previous"
FAILURES = ".failures.jsonl"
LEDGER = ".ledger"
TABLE = ".parquet"


def beside(path: Path, ending: str) -> Path:
    """Return the path with ``ending`` behind its name."""
    return path.with_name(path.name + ending)


class WriteError(UsageError):
    """Output could not be written on the way; what is written stays for ``--resume``."""


class Outputs:
    """Writes what a run gives: for each of ``STREAMS`` a file, and the ledger.

    Without a ``fingerprint``, or where anything goes to standard output, there is no ledger.
    """

    def __init__(
        self,
        output: str,
        mentions: str | None,
        documents: str | None,
        *,
        fingerprint: str | None = None,
    ) -> None:
        targets = (output, mentions, documents, None if output == "-" else output + FAILURES)
        self.targets: list[Path | None] = [
            Path(target) if target and target != "-" else None for target in targets
        ]
        self._standard = [target == "-" for target in targets]
        self._files: list[IO[bytes] | None] = [None] * len(STREAMS)
        self._ends = [0] * len(STREAMS)
        self._fingerprint = fingerprint
        self._ledger: IO[bytes] | None = None
        self.output = output
        self.is_table = output.endswith(TABLE)
        self.has_ledger = fingerprint is not None and not any(self._standard)
        self._refuse_folders()

    def _refuse_folders(self) -> None:
        named = [path for path in self.targets if path is not None]
        for path in named:
            if path.is_dir():
                raise UsageError(f"cannot write {path}: it is a folder")
        if len({str(path) for path in named}) < len(named):
            raise UsageError("records, mentions and documents must go to different files")

    @property
    def ledger_path(self) -> Path:
        """The ledger's place once the run is whole."""
        return beside(Path(self.output), LEDGER)

    @property
    def streams(self) -> list[str]:
        """The streams that are written."""
        return [name for name, path in zip(STREAMS, self.targets, strict=True) if path]

    # Earlier runs

    def finished(self) -> Earlier | None:
        """Return the output of a whole run in this place, if it may be reused."""
        return self._earlier(self.ledger_path, "")

    def interrupted(self) -> Earlier | None:
        """Return the output of a run that was stopped, if it may be reused."""
        path = beside(self.ledger_path, PART)
        ledger = Ledger.open(path)
        end = ledger.end() if ledger else None
        if end is not None:  # stopped while renaming: put back what has its name already
            for name, target in zip(STREAMS, self.targets, strict=True):
                if target is None or beside(target, PART).exists():
                    continue
                if target.is_file() and target.stat().st_size == end[name]:
                    target.replace(beside(target, PART))
        return self._earlier(path, PART)

    def previous(self) -> Earlier | None:
        """Return the output of a stopped run that another one laid aside."""
        return self._earlier(beside(self.ledger_path, PREVIOUS), PREVIOUS)

    def _earlier(self, path: Path, ending: str) -> Earlier | None:
        if not self.has_ledger:
            return None
        ledger = Ledger.open(path)
        if (
            ledger is None
            or ledger.fingerprint != self._fingerprint
            or list(ledger.streams) != self.streams
        ):
            return None
        return Earlier(ledger, [beside(p, ending) if p else None for p in self.targets])

    def is_intact(self, finished: Earlier) -> bool:
        """Return whether a whole run's table of records is the one that was written."""
        end = finished.ledger.end()
        try:
            return end is not None and end.get("table") == _digest(Path(self.output))
        except OSError:
            return False

    def lay_aside(self) -> None:
        """Keep the parts of a stopped run under another name, to take pieces from."""
        for target in [self.ledger_path, *self.targets]:
            part = beside(target, PART) if target else None
            if target and part and part.exists():
                part.replace(beside(target, PREVIOUS))

    # Writing

    def start(self) -> None:
        """Open new parts. Raises ``UsageError`` where that is not possible."""
        for number, target in enumerate(self.targets):
            if self._standard[number]:
                self._files[number] = sys.stdout.buffer
            elif target is not None:
                self._files[number] = self._create(target)
        if self.has_ledger:
            self._ledger = self._create(self.ledger_path)
            assert self._fingerprint is not None
            self._put(self._ledger, dumps(header(self._fingerprint, self.streams)) + b"\n")

    def _create(self, target: Path) -> IO[bytes]:
        try:
            return beside(target, PART).open("wb")
        except OSError as error:
            self.discard()
            raise UsageError(f"cannot write {target}: {error.strerror or error}") from error

    def go_on(self, ends: Sequence[int], ledger_end: int) -> None:
        """Open the parts of a stopped run, cut to what is known to be whole."""
        for number, target in enumerate(self.targets):
            if target is not None:
                path = beside(target, PART)
                mode = "r+b" if path.exists() else "w+b"
                self._files[number] = file = path.open(mode)
                file.truncate(ends[number])
                file.seek(ends[number])
        self._ends = list(ends)
        self._ledger = beside(self.ledger_path, PART).open("r+b")
        self._ledger.truncate(ledger_end)
        self._ledger.seek(ledger_end)

    def write(self, done: Done) -> None:
        """Write what the documents of a piece gave, then their lines in the ledger."""
        piece = done.piece
        base = {"piece": piece.key, "path": piece.source.path, "source": done.digest}
        entries = self._write_lines(done.lines, base)
        if self._ledger is not None:
            self._enter(entries, _crc(done.lines))

    def _write_lines(self, lines: Iterable[Lines], base: Mapping[str, Any]) -> list[dict[str, Any]]:
        entries = []
        for one in lines:
            entry: dict[str, Any] = {
                "doc": one.id,
                **base,
                "digest": one.digest,
                "status": "failed" if one.error else "done",
            }
            if one.error:
                entry |= {"stage": one.error.stage, "at": one.error.path, "error": one.error.error}
            else:
                entry |= {"counts": dict(one.counts), "characters": one.characters}
            entry |= self._append(one.streams())
            entries.append(entry)
        if not entries:
            entries.append({"doc": None, **base, "status": "empty"} | self._append([b""] * 4))
        self._flush()
        return entries

    def copy(self, entry: Entry, streams: Sequence[bytes]) -> None:
        """Write a piece again that an earlier run has done."""
        shift = [end - start for end, (start, _) in zip(self._ends, entry.ranges, strict=True)]
        self._append(streams)
        self._flush()
        moved = []
        for line in entry.documents:
            kept = {k: v for k, v in line.items() if k not in ("kind", "last", "crc")}
            for number, name in enumerate(STREAMS):
                kept[name] = [line[name][0] + shift[number], line[name][1] + shift[number]]
            moved.append(kept)
        self._enter(moved, entry.crc)

    def _enter(self, entries: Sequence[dict[str, Any]], crc: int) -> None:
        if self._ledger is None:
            return
        last = len(entries) - 1
        text = b"".join(
            document_line(entry | ({"crc": crc} if number == last else {}), last=number == last)
            for number, entry in enumerate(entries)
        )
        self._put(self._ledger, text)

    def _append(self, streams: Sequence[bytes]) -> dict[str, list[int]]:
        ranges = {}
        for number, (name, data) in enumerate(zip(STREAMS, streams, strict=True)):
            file = self._files[number]
            start = self._ends[number]
            if data and file is not None:
                try:
                    file.write(data)
                except OSError as error:
                    raise self._unwritable(number, error) from error
                self._ends[number] += len(data)
            ranges[name] = [start, self._ends[number]]
        return ranges

    def _flush(self) -> None:
        if self._ledger is None:
            return
        for number, file in enumerate(self._files):
            if file is not None:
                try:
                    file.flush()
                except OSError as error:
                    raise self._unwritable(number, error) from error

    def _put(self, file: IO[bytes], data: bytes) -> None:
        try:
            file.write(data)
            file.flush()
        except OSError as error:
            raise WriteError(f"cannot write {self.ledger_path}: {error.strerror}") from error

    def _unwritable(self, number: int, error: OSError) -> WriteError:
        target = self.targets[number] or self.output
        return WriteError(f"cannot write {target}: {error.strerror or error}")

    # The end

    def finish(self) -> None:
        """Close the parts and give them their names; empty failures leave no file."""
        if self._ledger is not None:
            end: dict[str, Any] = {"kind": "end"} | dict(zip(STREAMS, self._ends, strict=True))
            if self.is_table:
                end["table"] = self._write_table()
            self._put(self._ledger, dumps(end) + b"\n")
        self.close()
        for number, target in enumerate(self.targets):
            if target is None:
                continue
            if STREAMS[number] == "failures" and not self._ends[number]:
                target.unlink(missing_ok=True)
                beside(target, PART).unlink(missing_ok=True)
                continue
            table = number == 0 and self.is_table
            self._rename(beside(target, TABLE + PART if table else PART), target)
        if self.has_ledger:
            self._rename(beside(self.ledger_path, PART), self.ledger_path)
        self._drop(PREVIOUS)
        if self.is_table:
            beside(Path(self.output), PART).unlink(missing_ok=True)

    def _write_table(self) -> str:
        """Write the records as a table beside its place and return its digest."""
        from extract.parquet import write_table

        output = Path(self.output)
        table = beside(output, TABLE + PART)
        self._flush()
        try:
            write_table(beside(output, PART), table)
        except OSError as error:
            raise self._unwritable(0, error) from error
        return _digest(table)

    def _rename(self, part: Path, target: Path) -> None:
        try:
            part.replace(target)
        except OSError as error:
            raise UsageError(f"cannot write {target}: {error.strerror or error}") from error

    def close(self) -> None:
        """Close all files, keeping the parts."""
        for file in [*self._files, self._ledger]:
            if file is not None and file is not sys.stdout.buffer:
                with suppress(OSError):  # a full disk has been reported already
                    file.close()
        if any(self._standard):
            sys.stdout.buffer.flush()

    def discard(self) -> None:
        """Close all files and remove the parts."""
        self.close()
        self._drop(PART)

    def _drop(self, ending: str) -> None:
        for target in [self.ledger_path, *self.targets]:
            if target is not None:
                beside(target, ending).unlink(missing_ok=True)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            digest.update(data)
    return digest.hexdigest()


def _crc(lines: Sequence[Lines]) -> int:
    crc = 0
    for stream in zip(*(one.streams() for one in lines), strict=True):
        for data in stream:
            crc = zlib.crc32(data, crc)
    return crc
