"""The engine-neutral part of a run: documents in, bytes of record lines and facts out.

Whatever distributes the work (a loop, processes, Dask, Spark) calls ``process_batch`` in the
process that does it. Paths go in and bytes come out: nothing costly is ever pickled.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extract.backends import extractor_of
from extract.config import Config
from extract.document import RawDocument
from extract.errors import ExtractError, InputError
from extract.export import Exporter, dumps
from extract.pieces import Piece, digest
from extract.read import Failure
from extract.shapes import dataclass, field

COLLECT = (50_000, 20, 50)
"""Thresholds of the garbage collector while documents are processed."""

STREAMS = ("records", "mentions", "documents", "failures")
"""What a document gives, in the order in which it is written."""


@dataclass(frozen=True, slots=True)
class Job:
    """What every process of a run has to know."""

    config: Config = field(default_factory=Config)
    mentions: bool = False
    documents: bool = False


@dataclass(slots=True)
class Lines:
    """What one document gave: lines as bytes, and facts.

    ``counts``: records by kind; ``seconds`` by stage; ``characters`` of the text as decoded.
    """

    id: str
    records: bytes = b""
    mentions: bytes = b""
    document: bytes = b""
    failure: bytes = b""
    error: Failure | None = None
    counts: Counter[str] = field(default_factory=Counter)
    digest: str = ""
    characters: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    def streams(self) -> tuple[bytes, bytes, bytes, bytes]:
        """Return the bytes for each of ``STREAMS``."""
        return self.records, self.mentions, self.document, self.failure


@dataclass(slots=True)
class Done:
    """A piece with what its documents gave and the digest of its bytes."""

    piece: Piece
    lines: list[Lines]
    digest: str


class Worker:
    """Processes documents with one extractor; holds what a process needs, nothing else."""

    def __init__(self, config: Config, *, mentions: bool = False, documents: bool = False) -> None:
        self.config = config
        self.extractor = extractor_of(config)
        self._resources = self.extractor.resources
        self._mentions = mentions
        self._documents = documents
        self._started = False

    def process_piece(self, piece: Piece) -> Done:
        """Process every document of a piece, in order; a failure is a line, not an exception."""
        try:
            data = piece.read()
        except OSError as error:
            source = piece.source
            failure = Failure(source.path, "read", error.strerror or str(error), source.id)
            return Done(piece, [failed(failure)], "")
        lines = []
        for item in piece.documents(data, self.config.date):
            lines.append(failed(item) if isinstance(item, Failure) else self.process(item))
        return Done(piece, lines, digest(data))

    def process(self, raw: RawDocument) -> Lines:
        """Process one document; a failure is a line, not an exception."""
        if self._started:
            settle()
        self._started = True
        try:
            document = self.extractor.process(raw)
            exporter = Exporter(self._resources)
            records = exporter.records(document)
            lines = Lines(raw.id, _join(records), digest=raw.sha256)
            lines.characters = len(raw.text)
            lines.seconds = document.seconds
            for record in records:
                lines.counts[record["kind"]] += 1
            if self._mentions:
                lines.mentions = _join(exporter.mentions(document))
            if self._documents:
                lines.document = _join([exporter.document(document)])
            return lines
        except InputError as error:
            failure = Failure(raw.path or raw.id, error.stage, str(error), raw.id)
        except ExtractError:
            raise
        except Exception as error:  # one bad document must not stop a run
            message = f"{type(error).__name__}: {error}"
            failure = Failure(raw.path or raw.id, "export", message, raw.id)
        return failed(failure, raw.sha256)


def _join(records: Sequence[dict[str, object]]) -> bytes:
    return b"".join([dumps(record) + b"\n" for record in records])


def failed(failure: Failure, sha256: str = "") -> Lines:
    """Return the lines of a document that failed."""
    record = {
        "kind": "failure",
        "path": failure.path,
        "doc": failure.id,
        "stage": failure.stage,
        "error": failure.error,
    }
    return Lines(
        failure.id or failure.path, failure=dumps(record) + b"\n", error=failure, digest=sha256
    )


@lru_cache(maxsize=1)
def settle() -> None:
    """Take what is loaded by now out of the collector's rounds, and have it come seldom.

    Gazetteers live as long as the process, and documents hold no cycles worth a search every
    few hundred objects: a quarter of the time of a run went into looking.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)
    gc.enable()


@lru_cache(maxsize=1)
def worker(job: Job) -> Worker:
    """Return this process's worker for a job; its resources load at the first document."""
    return Worker(job.config, mentions=job.mentions, documents=job.documents)


def process_batch(job: Job, pieces: Sequence[Piece]) -> list[Done]:
    """Process pieces in this process: the partition function of every engine.

    >>> from extract.read import Source
    >>> piece = Piece(Source("-", "a", "text"), data="王毅会见努尔特列乌。".encode())
    >>> [done] = process_batch(Job(), [piece])
    >>> done.lines[0].records[:16]
    b'{"kind":"event",'
    """
    own = worker(job)
    return [own.process_piece(piece) for piece in pieces]
