"""Batches of pieces on their way through an engine, and the plain loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

from extract.partition import Done, Job, failed, process_batch
from extract.pieces import Piece
from extract.read import Failure
from extract.shapes import dataclass, replace

PIECES = 16  # of one batch
WEIGHT = 512 * 1024  # bytes of one batch, unless one piece has more
LOST = "the process that worked on it was killed (out of memory?)"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Batch:
    """Pieces to process, or something that is there already and only keeps its place."""

    pieces: tuple[Piece, ...]
    ready: object = None


Engine = Callable[[Iterable[Batch], Job], Iterator[tuple[Batch, list[Done]]]]


class KilledError(Exception):
    """The process that worked on a batch is gone."""


def batches(items: Iterable[Piece | T]) -> Iterator[Batch]:
    """Gather pieces that follow one another; anything else stands alone.

    >>> from extract.read import Source
    >>> piece = Piece(Source("-", "a", "text"), data=b"")
    >>> [len(batch.pieces) for batch in batches([piece] * 20 + ["done"])]
    [16, 4, 0]
    """
    held: list[Piece] = []
    weight = 0
    for item in items:
        if not isinstance(item, Piece):
            if held:
                yield Batch(tuple(held))
                held, weight = [], 0
            yield Batch((), item)
            continue
        held.append(item)
        weight += item.weight
        if len(held) >= PIECES or weight >= WEIGHT:
            yield Batch(tuple(held))
            held, weight = [], 0
    if held:
        yield Batch(tuple(held))


def serial(batches: Iterable[Batch], job: Job) -> Iterator[tuple[Batch, list[Done]]]:
    """Process batches one after the other in this process, piece by piece."""
    for batch in batches:
        if batch.ready is not None:
            yield batch, []
        for piece in batch.pieces:
            yield batch, process_batch(job, [piece])


def one_by_one(
    pieces: Sequence[Piece], process: Callable[[Sequence[Piece]], list[Done]]
) -> list[Done]:
    """Process pieces of which some kill their process: each such costs one document.

    ``process`` raises ``KilledError`` where its process was killed.
    """
    done: list[Done] = []
    for piece in pieces:
        try:
            done += process([piece])
        except KilledError:
            done.append(_row_by_row(piece, process))
    return done


def _row_by_row(piece: Piece, process: Callable[[Sequence[Piece]], list[Done]]) -> Done:
    source = piece.source
    whole = Done(piece, [], "")
    with suppress(OSError):
        whole.digest = piece.digest()
    if source.media not in ("rows", "table", "parquet"):
        whole.lines.append(failed(Failure(source.path, "worker", LOST, source.id)))
        return whole
    number = 0
    while piece.limit is None or number < piece.limit:
        try:
            [row] = process([replace(piece, only=number, limit=None)])
            if not row.lines:
                break
            whole.lines += row.lines
        except KilledError:
            place = piece.before + number + 1
            whole.lines.append(
                failed(Failure(f"{source.path}:{place}", "worker", LOST, f"{source.id}/{place}"))
            )
        number += 1
    return whole
