"""Runs over many documents: sources in, JSON lines out, failures on the side.

``process_source`` is the engine-neutral part: a source in, bytes out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from extract.config import Config
from extract.document import RawDocument
from extract.errors import InputError, UsageError
from extract.export import Exporter, dumps
from extract.pipeline import Extractor
from extract.read import Failure, Source, list_sources, read_source

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Lines:
    """What one document gave, as bytes: records, mentions, its documents line, failures."""

    id: str
    records: bytes = b""
    mentions: bytes = b""
    document: bytes = b""
    failure: bytes = b""
    error: Failure | None = None
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Summary:
    """Counts of a run: ``documents`` done, ``failures``, records by kind."""

    documents: int = 0
    failures: list[Failure] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def exit_code(self) -> int:
        """0 all done, 1 some documents failed, 3 nothing could be read."""
        if not self.documents:
            return 3
        return 1 if self.failures else 0


class Worker:
    """Processes documents with one extractor; holds what a process needs, nothing else."""

    def __init__(self, config: Config, *, mentions: bool = False, documents: bool = False) -> None:
        self.config = config
        self.extractor = Extractor(config.gazetteers, config.overlays)
        self._mentions = mentions
        self._documents = documents

    def process_source(self, source: Source) -> Iterator[Lines]:
        """Process every document of a source, in order."""
        for item in read_source(source, date=self.config.date):
            yield self._failed(item) if isinstance(item, Failure) else self.process(item)

    def process(self, raw: RawDocument) -> Lines:
        """Process one document; a failure is a line, not an exception."""
        try:
            document = self.extractor.process(raw)
            exporter = Exporter(self.extractor.resources)
            records = exporter.records(document)
            lines = Lines(raw.id, b"".join(dumps(record) + b"\n" for record in records))
            lines.counts.update(record["kind"] for record in records)
            if self._mentions:
                lines.mentions = b"".join(
                    dumps(record) + b"\n" for record in exporter.mentions(document)
                )
            if self._documents:
                lines.document = dumps(exporter.document(document)) + b"\n"
            return lines
        except InputError as error:
            return self._failed(Failure(raw.path or raw.id, error.stage, str(error), raw.id))

    def _failed(self, failure: Failure) -> Lines:
        record = {
            "kind": "failure",
            "path": failure.path,
            "doc": failure.id,
            "stage": failure.stage,
            "error": failure.error,
        }
        return Lines(failure.id or failure.path, failure=dumps(record) + b"\n", error=failure)


def run(
    inputs: Sequence[str],
    output: str,
    *,
    config: Config | None = None,
    mentions: str | None = None,
    documents: str | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Process all inputs and write the records to ``output`` (``-``: standard output).

    Files are written beside their place and renamed at the end, so that a run that fails
    leaves earlier output as it was. Raises ``UsageError`` for wrong arguments, for two
    documents with one id and for output that cannot be written.
    """
    sources = list_sources(inputs)
    worker = Worker(config or Config(), mentions=bool(mentions), documents=bool(documents))
    summary = Summary()
    seen: dict[str, str] = {}
    with Outputs(output, mentions, documents) as outputs:
        for number, source in enumerate(sources, 1):
            for lines in worker.process_source(source):
                if lines.error is None and seen.setdefault(lines.id, source.path) != source.path:
                    raise UsageError(
                        f"two documents have the id {lines.id!r}: "
                        f"{seen[lines.id]} and {source.path}"
                    )
                _take(lines, outputs, summary)
            if progress:
                progress(number, len(sources))
        outputs.keep = summary.documents > 0
    return summary


def _take(lines: Lines, outputs: Outputs, summary: Summary) -> None:
    if lines.error is not None:
        summary.failures.append(lines.error)
        outputs.failures(lines.failure)
        return
    summary.documents += 1
    summary.counts.update(lines.counts)
    outputs.write(lines)


class Outputs:
    """The files of a run, written under temporary names until the run is whole."""

    def __init__(self, output: str, mentions: str | None, documents: str | None) -> None:
        self.keep = False
        self._stack = ExitStack()
        self._output = output
        self._paths: dict[str, Path] = {}
        self._files: dict[str, IO[bytes]] = {}
        for name, target in (("records", output), ("mentions", mentions), ("documents", documents)):
            if target:
                self._open(name, target)

    def _open(self, name: str, target: str) -> None:
        if target == "-":
            import sys

            self._files[name] = sys.stdout.buffer
            return
        path = Path(target)
        if path.is_dir():
            self._stack.close()
            raise UsageError(f"cannot write {target}: it is a folder")
        try:
            part = self._stack.enter_context(path.with_name(path.name + ".part").open("wb"))
        except OSError as error:
            self._discard()
            raise UsageError(f"cannot write {target}: {error.strerror or error}") from error
        self._paths[name] = path
        self._files[name] = part

    def write(self, lines: Lines) -> None:
        """Write what one document gave."""
        for name, data in (
            ("records", lines.records),
            ("mentions", lines.mentions),
            ("documents", lines.document),
        ):
            if data and name in self._files:
                try:
                    self._files[name].write(data)
                except OSError as error:
                    target = self._paths.get(name, self._output)
                    raise UsageError(f"cannot write {target}: {error.strerror}") from error

    def failures(self, line: bytes) -> None:
        """Write a failure line to the side file of the output."""
        if self._output == "-":
            return
        if "failures" not in self._files:
            self._open("failures", f"{self._output}.failures.jsonl")
        self._files["failures"].write(line)

    def __enter__(self) -> Outputs:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._stack.close()
        if kind is None and self.keep:
            self._rename()
        else:
            self._discard()

    def _rename(self) -> None:
        for path in self._paths.values():
            try:
                path.with_name(path.name + ".part").replace(path)
            except OSError as error:
                raise UsageError(f"cannot write {path}: {error.strerror or error}") from error
        if "failures" not in self._paths and self._output != "-":
            Path(f"{self._output}.failures.jsonl").unlink(missing_ok=True)

    def _discard(self) -> None:
        self._stack.close()
        for path in self._paths.values():
            path.with_name(path.name + ".part").unlink(missing_ok=True)
