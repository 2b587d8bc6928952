"""Batches on a Dask cluster: a local one by default, or the one at a scheduler's address."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from extract.engines.batches import Batch, KilledError, one_by_one
from extract.engines.processes import AHEAD, available
from extract.errors import MissingDependencyError
from extract.partition import Done, Job, process_batch
from extract.pieces import Piece


def dask(
    batches: Iterable[Batch],
    job: Job,
    *,
    scheduler: str | None = None,
    processes: int | str = "auto",
    client: Any = None,
) -> Iterator[tuple[Batch, list[Done]]]:
    """Process batches on Dask; results come in the order of the batches.

    The workers of ``scheduler`` must see the input paths. Work of a worker that is killed is
    done again by another; a document that kills one worker after the other is recorded as
    failed. Raises ``MissingDependencyError`` without the extra ``dask``.
    """
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise MissingDependencyError(
            "the Dask engine needs distributed: pip install 'zh-extract[dask]'"
        ) from error
    own = client is None
    if client is None and scheduler:
        client = Client(scheduler)
    elif client is None:
        number = available() if processes == "auto" else int(processes)
        client = Client(n_workers=number, threads_per_worker=1, dashboard_address=None)
    try:
        yield from _in_order(batches, job, client, KilledWorker)
    finally:
        if own:
            client.close()
            if not scheduler and client.cluster is not None:
                client.cluster.close()


def _in_order(
    batches: Iterable[Batch], job: Job, client: Any, killed: type[Exception]
) -> Iterator[tuple[Batch, list[Done]]]:
    waiting: deque[tuple[Batch, Any]] = deque()
    rest = iter(batches)
    while True:
        limit = AHEAD * max(1, len(client.nthreads()))
        for batch in rest:
            waiting.append((batch, _submit(client, job, batch)))
            if len(waiting) >= limit:
                break
        if not waiting:
            return
        batch, future = waiting.popleft()
        try:
            done = future.result() if future is not None else []
        except killed:
            done = one_by_one(batch.pieces, partial(_alone, client, job, killed))
        yield batch, done


def _submit(client: Any, job: Job, batch: Batch) -> Any:
    if batch.ready is not None:
        return None
    return client.submit(process_batch, job, batch.pieces, pure=False)


def _alone(client: Any, job: Job, killed: type[Exception], pieces: Sequence[Piece]) -> list[Done]:
    try:
        done: list[Done] = client.submit(process_batch, job, tuple(pieces), pure=False).result()
    except killed as error:
        raise KilledError from error
    return done
