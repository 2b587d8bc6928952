"""Runs over many documents: sources in, JSON lines out, failures on the side.

The work itself is ``partition.process_batch``; this module plans it, hands it to an engine,
takes back what an earlier run has done, and writes what comes, in input order.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from extract.config import Config
from extract.engines.batches import Engine, batches, serial
from extract.errors import UsageError
from extract.fingerprint import fingerprint
from extract.ledger import Earlier, Entry
from extract.outputs import Outputs, WriteError
from extract.partition import Done, Job, Lines, Worker
from extract.pieces import Piece, cut, limited, shard
from extract.read import Source, iter_sources
from extract.shapes import dataclass, field
from extract.summary import Summary, write_manifest

__all__ = ["Options", "Summary", "Worker", "run"]

Progress = Callable[[int, int | None], None]
FEW = 1024 * 1024  # bytes below which starting processes costs more than they save


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is carried out; nothing here changes a record.

    ``processes``: a number or ``auto``; by default one, and on Dask as many as processors.
    ``engine``: ``local`` or ``dask``; ``scheduler``: the address of a Dask scheduler.
    ``shard``: number and count. ``limit``: documents at most.
    ``on_error``: ``record`` or ``stop``.
    """

    processes: int | str | None = None
    resume: bool = False
    shard: tuple[int, int] | None = None
    limit: int | None = None
    on_error: str = "record"
    engine: str = "local"
    scheduler: str | None = None


@dataclass(slots=True)
class _Reused:
    entry: Entry
    streams: tuple[bytes, ...]
    source: Source


@dataclass(slots=True)
class _Ids:
    """Refuses a second document of one id, remembering only ids that can come twice."""

    everything: bool
    seen: dict[str, str] = field(default_factory=dict)

    def take(self, id: str, source: Source) -> None:
        if self.everything or (
            source.media in ("rows", "table", "parquet")
            and Path(source.path).with_suffix("").is_dir()
        ):
            first = self.seen.setdefault(id, source.path)
        else:
            first = self.seen.get(id, source.path)
        if first != source.path:
            raise UsageError(f"two documents have the id {id!r}: {first} and {source.path}")


def run(
    inputs: Sequence[str],
    output: str,
    *,
    config: Config | None = None,
    mentions: str | None = None,
    documents: str | None = None,
    progress: Progress | None = None,
    options: Options | None = None,
) -> Summary:
    """Process all inputs and write the records to ``output`` (``-``: standard output).

    Files are written beside their place and renamed at the end, so that a run that fails
    leaves earlier output as it was; a run that is stopped leaves its parts and its ledger for
    one that resumes it. Raises ``UsageError`` for wrong arguments, for two documents with one
    id and for output that cannot be written.
    """
    config, options = config or Config(), options or Options()
    job = Job(config, mentions=bool(mentions), documents=bool(documents))
    iter_sources(inputs)
    started = time.perf_counter()
    outputs = Outputs(
        output,
        mentions,
        documents,
        fingerprint=None if output == "-" else fingerprint(config),
    )
    task = _Run(inputs, outputs, job, options, progress)
    task.carry_out()
    summary = task.summary
    summary.wall = time.perf_counter() - started
    if outputs.has_ledger and summary.written:
        write_manifest(Path(output), summary, config, options.shard)
    return summary


class _Run:
    """One run: its plan, what it may reuse, and where results go."""

    def __init__(
        self,
        inputs: Sequence[str],
        outputs: Outputs,
        job: Job,
        options: Options,
        progress: Progress | None,
    ) -> None:
        self.inputs, self.outputs, self.job = inputs, outputs, job
        self.options, self.progress = options, progress
        self.summary = Summary(shard=options.shard)
        self.earlier: list[Earlier] = []
        self.ids = _Ids(
            len(inputs) > 1 or all(Path(inputs[0], n).is_dir() for n in ("raw", "texts"))
        )

    def carry_out(self) -> None:
        """Do what there is to do."""
        finished = self.outputs.finished() if self.options.resume else None
        stopped = self.outputs.interrupted() if self.options.resume else None
        if finished is not None and stopped is None and self._unchanged(finished):
            self.summary.nothing_to_do = True
            return
        try:
            self._process(self._begin(stopped, finished))
            self._close()
        except WriteError:
            raise  # a full disk: what is written stays for the run that resumes this one
        except UsageError:
            self.outputs.discard()
            raise
        finally:
            self._release()
            self.outputs.close()

    def _release(self) -> None:
        for earlier in self.earlier:
            earlier.close()

    def _close(self) -> None:
        """Give the outputs their names, unless the run was stopped or nothing was readable."""
        self._release()
        if self.summary.stopped:
            return
        if self.summary.exit_code == 3:
            self.outputs.discard()
        else:
            self.outputs.finish()
            self.summary.written = True

    def _plan(self) -> Iterator[Piece]:
        pieces = self._pieces()
        if self.options.shard is not None:
            number, of = self.options.shard
            total = sum(1 for _ in self._pieces())
            pieces = shard(pieces, number, of, total)
        return limited(pieces, self.options.limit)

    def _pieces(self) -> Iterator[Piece]:
        return chain.from_iterable(map(cut, iter_sources(self.inputs)))

    # What earlier runs have done

    def _unchanged(self, finished: Earlier) -> bool:
        """Return whether a whole run is still true of all inputs; count it if so."""
        summary = Summary(shard=self.options.shard)
        entries = finished.ledger.entries()
        plan = self._plan()
        try:
            table = self.outputs.is_table
            if finished.ledger.end() is None or (table and not self.outputs.is_intact(finished)):
                return False
            for piece in plan:
                entry, _ = next(entries, (None, 0))
                if entry is None or not _is_done(finished, entry, piece, readable=not table):
                    return False
                summary.reuse(entry)
            if next(entries, None) is not None:
                return False
        finally:
            finished.close()
        self.summary = summary
        return True

    def _begin(self, stopped: Earlier | None, finished: Earlier | None) -> Iterator[Piece]:
        """Open the outputs where the stopped run left off, or anew; return what is to do."""
        plan = self._plan()
        if stopped is not None:
            going_on = self._kept(stopped, plan)
            if going_on is not None:
                self.earlier = [e for e in (self.outputs.previous(), finished) if e]
                return going_on
            self.outputs.lay_aside()
            plan = self._plan()
        if self.options.resume:
            self.earlier = [e for e in (self.outputs.previous(), finished) if e]
        self.outputs.start()
        return plan

    def _kept(self, stopped: Earlier, plan: Iterator[Piece]) -> Iterator[Piece] | None:
        """Keep what a stopped run has written; None where a document in it has changed."""
        ends, ledger_end = [0, 0, 0, 0], stopped.ledger.start
        summary = Summary(shard=self.options.shard)
        rest: Iterator[Piece] = plan
        try:
            for entry, place in stopped.ledger.entries():
                piece = next(plan, None)
                if piece is None:
                    break
                if not entry.matches(piece.key, piece.source.path, _digest(piece)):
                    return None
                if stopped.streams(entry) is None:
                    rest = chain([piece], plan)
                    break
                for line in entry.documents:
                    if line["doc"] is not None:
                        self.ids.take(line["doc"], piece.source)
                summary.reuse(entry)
                ends, ledger_end = [end for _, end in entry.ranges], place
        finally:
            stopped.close()
        self.summary = summary
        self.outputs.go_on(ends, ledger_end)
        return rest

    def _items(self, pieces: Iterable[Piece]) -> Iterator[Piece | _Reused]:
        for piece in pieces:
            yield self._reusable(piece) or piece

    def _reusable(self, piece: Piece) -> _Reused | None:
        digest = None
        for earlier in self.earlier:
            entry = earlier.find(piece.key)
            if entry is None:
                continue
            digest = _digest(piece) if digest is None else digest
            if entry.matches(piece.key, piece.source.path, digest):
                streams = earlier.streams(entry)
                if streams is not None:
                    return _Reused(entry, streams, piece.source)
        return None

    # The work

    def _process(self, pieces: Iterator[Piece]) -> None:
        engine, pieces = choose_engine(self.options, pieces)
        results = engine(batches(self._items(pieces)), self.job)
        try:
            for batch, done in results:
                if isinstance(batch.ready, _Reused):
                    self._take_reused(batch.ready)
                for one in done:
                    self._take(one)
                    if self.summary.stopped:
                        return
        finally:
            close = getattr(results, "close", None)
            if close is not None:
                close()

    def _take(self, done: Done) -> None:
        for lines in done.lines:
            if lines.error is None:
                self.ids.take(lines.id, done.piece.source)
        failures = [lines for lines in done.lines if lines.error is not None]
        if failures and self.options.on_error == "stop":
            self.summary.take(failures[0])
            self.summary.stopped = True
            return
        self.outputs.write(done)
        for lines in done.lines:
            self._count(lines)

    def _take_reused(self, reused: _Reused) -> None:
        for line in reused.entry.documents:
            if line["doc"] is not None and line["status"] == "done":
                self.ids.take(line["doc"], reused.source)
        self.outputs.copy(reused.entry, reused.streams)
        self.summary.reuse(reused.entry)

    def _count(self, lines: Lines) -> None:
        self.summary.take(lines)
        if self.progress:
            self.progress(self.summary.documents + self.summary.failed, None)


def _digest(piece: Piece) -> str:
    try:
        return piece.digest()
    except OSError:
        return ""


def _is_done(earlier: Earlier, entry: Entry, piece: Piece, *, readable: bool) -> bool:
    return entry.matches(piece.key, piece.source.path, _digest(piece)) and (
        not readable or earlier.streams(entry) is not None
    )


def choose_engine(options: Options, pieces: Iterator[Piece]) -> tuple[Engine, Iterator[Piece]]:
    """Return the engine of a run, and the pieces, of which some may have been looked at.

    Raises ``UsageError`` for an unknown engine, ``MissingDependencyError`` where its extra is
    not installed.
    """
    if options.engine == "dask":
        from extract.engines.dask import dask

        wanted = options.processes or "auto"
        return partial(dask, scheduler=options.scheduler, processes=wanted), pieces
    if options.engine != "local":
        raise UsageError(f"unknown engine {options.engine!r}: local or dask")
    number, pieces = _number(options.processes or 1, pieces)
    if number == 1:
        return serial, pieces
    from extract.engines.processes import processes

    return partial(processes, number=number), pieces


def _number(given: int | str, pieces: Iterator[Piece]) -> tuple[int, Iterator[Piece]]:
    if given != "auto":
        return int(given), pieces
    from extract.engines.processes import available

    looked_at: list[Piece] = []
    weight = 0
    for piece in pieces:
        looked_at.append(piece)
        weight += piece.weight
        if weight >= FEW:
            return available(), chain(looked_at, pieces)
    return 1, iter(looked_at)


def parse_shard(text: str | None) -> tuple[int, int] | None:
    """Parse ``i/n``. Raises ``UsageError`` unless 1 <= i <= n.

    >>> parse_shard("2/8")
    (2, 8)
    """
    if text is None:
        return None
    number, _, of = text.partition("/")
    if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
        raise UsageError(f"--shard {text}: give number/count, such as 1/8")
    return int(number), int(of)


def parse_processes(text: str) -> int | str:
    """Parse a number of processes or ``auto``. Raises ``UsageError``.

    >>> parse_processes("2"), parse_processes("auto")
    (2, 'auto')
    """
    if text == "auto":
        return text
    if not (text.isdecimal() and int(text) >= 1):
        raise UsageError(f"--processes {text}: give a number from 1, or auto")
    return int(text)
