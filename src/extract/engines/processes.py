"""Batches on several processes of this machine, in input order, with bounded memory."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from extract.engines.batches import Batch, KilledError, one_by_one
from extract.partition import Done, Job, process_batch
from extract.pieces import Piece

START_METHOD = "spawn"  # the one that every system has, and that is safe beside threads
AHEAD = 2  # batches under way for each process

Waiting = deque[tuple[Batch, "Future[list[Done]] | None"]]


def available() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def processes(
    batches: Iterable[Batch], job: Job, *, number: int
) -> Iterator[tuple[Batch, list[Done]]]:
    """Process batches on ``number`` processes; results come in the order of the batches.

    Where a process is killed, the batches under way are done again, each alone; a document
    that kills its process again is recorded as failed, and the others lose nothing.
    """
    pool = _pool(number)
    waiting: Waiting = deque()
    rest = iter(batches)
    try:
        while True:
            for batch in rest:
                waiting.append((batch, _submit(pool, job, batch)))
                if len(waiting) >= AHEAD * number:
                    break
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                done = future.result() if future else []
            except BrokenProcessPool:
                _stop(pool)
                waiting.appendleft((batch, future))
                pool = _recover(waiting, job, number)
                continue
            yield batch, done
    finally:
        _stop(pool)


def _pool(number: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context(START_METHOD)
    return ProcessPoolExecutor(number, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Leave interrupts to the parent, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _submit(pool: ProcessPoolExecutor, job: Job, batch: Batch) -> Future[list[Done]] | None:
    if batch.ready is not None:
        return None
    try:
        return pool.submit(process_batch, job, batch.pieces)
    except BrokenProcessPool as error:
        broken: Future[list[Done]] = Future()
        broken.set_exception(error)
        return broken


def _stop(pool: ProcessPoolExecutor) -> None:
    pool.shutdown(wait=True, cancel_futures=True)


def _recover(waiting: Waiting, job: Job, number: int) -> ProcessPoolExecutor:
    """Do again what the killed processes may have been at; submit the rest to a new pool."""
    suspects = number + 1  # those at work, and one that was on its way
    alone = _Alone(job)
    for place, (batch, future) in enumerate(waiting):
        if future is None or _is_done(future) or not suspects:
            continue
        suspects -= 1
        result: Future[list[Done]] = Future()
        result.set_result(alone.batch(batch.pieces))
        waiting[place] = (batch, result)
    alone.close()
    pool = _pool(number)
    for place, (batch, future) in enumerate(waiting):
        if future is not None and not _is_done(future):
            waiting[place] = (batch, _submit(pool, job, batch))
    return pool


def _is_done(future: Future[list[Done]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


class _Alone:
    """A process to do suspect pieces in, started again whenever it is killed."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._pool: ProcessPoolExecutor | None = None

    def batch(self, pieces: Sequence[Piece]) -> list[Done]:
        """Process a batch, at once if that goes well, else piece by piece."""
        try:
            return self.process(pieces)
        except KilledError:
            return one_by_one(pieces, self.process)

    def process(self, pieces: Sequence[Piece]) -> list[Done]:
        """Process pieces together. Raises ``KilledError``."""
        if self._pool is None:
            self._pool = _pool(1)
        try:
            return self._pool.submit(process_batch, self._job, pieces).result()
        except BrokenProcessPool as error:
            self.close()
            raise KilledError from error

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            _stop(self._pool)
            self._pool = None
