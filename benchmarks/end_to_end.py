"""Whole pipelines side by side, growth, memory, start-up, processes, hostile input."""

from __future__ import annotations

import cProfile
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import documents
from measure import Row, command_time, environment, interleaved, peak, side_by_side
from naive import Naive

from extract.compiled import is_native
from extract.config import Config
from extract.document import RawDocument
from extract.partition import Worker


class Ours:
    """This package as a library: text in, record lines out."""

    def __init__(self) -> None:
        self.worker = Worker(Config())

    def process(self, name: str, text: str) -> bytes:
        """Return the record lines of one document."""
        lines = self.worker.process(RawDocument(name, text, path=name, sha256="0" * 64))
        assert lines.error is None, lines.error
        return lines.records


def pipelines(count: int, rounds: int) -> Iterator[Row]:
    """Documents a second against the naive pipeline, directly and through spaCy."""
    import spacy

    texts = documents.texts(count)
    naive, ours = Naive(), Ours()
    from spacy.language import Language

    from extract.spacy_plugin import create_extract
    from extract.spacy_tokenizer import CharacterTokenizer

    nlp = spacy.blank("zh")
    if not Language.has_factory("extract"):  # run from a checkout that is not installed
        Language.factory("extract", func=create_extract)
    nlp.add_pipe("extract")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)  # as docs/spacy.md says for many texts

    def piped(few: Sequence[str]) -> None:
        for doc in nlp.pipe(few):
            assert doc._.events is not None

    def loop(side: Naive | Ours) -> Callable[[Sequence[str]], None]:
        def process(few: Sequence[str]) -> None:
            for number, text in enumerate(few):
                side.process(str(number), text)

        return process

    taken = side_by_side([loop(naive), loop(ours), piped], texts, rounds)
    first, second, third = map(statistics.median, taken)
    direct, through = (
        statistics.median(other / own for other, own in zip(taken[0], side, strict=True))
        for side in taken[1:]
    )
    yield Row(
        "documents a second against the naive pipeline",
        direct,
        ours=f"{count / second:.0f} documents/s",
        other=f"{count / first:.0f} documents/s",
        floor=3, goal=6, stretch=10,
    )  # fmt: skip
    yield Row(
        "through `nlp.pipe` in spaCy against the naive pipeline",
        through,
        ours=f"{count / third:.0f} documents/s",
        other=f"{count / first:.0f} documents/s",
        floor=1.5, goal=3, stretch=4,
    )  # fmt: skip


def calls(count: int) -> Iterator[Row]:
    """Functions called for a document, those written in C as well; none in the compiled build."""
    if is_native():
        return
    ours, texts = Ours(), documents.texts(count)
    for number, text in enumerate(texts * 2):  # till all tables are made that make themselves
        ours.process(str(number), text)
    profile = cProfile.Profile()
    profile.enable()
    for number, text in enumerate(texts):
        ours.process(str(number), text)
    profile.disable()
    called = sum(entry.callcount for entry in profile.getstats())
    yield Row("Python calls for a document of 5 kB", called / count, "", better="less")


def shape(count: int, rounds: int) -> Iterator[Row]:
    """One long document against many short ones; hostile input; each per character."""
    ours = Ours()
    texts = documents.texts(count)
    long = documents.text(0, sum(len(text.encode()) for text in texts))

    def many() -> None:
        for number, text in enumerate(texts):
            ours.process(str(number), text)

    first, second = interleaved([many, lambda: ours.process("long", long)], rounds)
    usual = first / sum(map(len, texts))
    megabytes = len(long.encode()) / 1e6
    yield Row(
        f"one file of {megabytes:.1f} MB against the same in files of 5 kB",
        second / len(long) / usual,
        ours=f"{second / len(long) * 1e6:.2f} µs a character",
        other=f"{usual * 1e6:.2f} µs a character",
        better="less", floor=1.5, goal=1.2, stretch=1,
    )  # fmt: skip
    yield _hostile(ours, texts[:10], 20_000 if count < 500 else 100_000)


def _hostile(ours: Ours, usual: list[str], size: int) -> Row:
    """The slowest of the hostile texts, each measured in turns with usual ones."""
    figures = []
    for kind, text in documents.hostile(size).items():

        def plain() -> None:
            for one in usual:
                ours.process("usual", one)

        first, second = interleaved([plain, lambda text=text: ours.process("hostile", text)], 3)
        first, second = first / sum(map(len, usual)), second / len(text)
        figures.append((second / first, kind, first, second))
    ratio, name, first, second = max(figures)
    return Row(
        f"hostile input per character (worst: {name})",
        ratio,
        ours=f"{second * 1e6:.2f} µs a character",
        other=f"{first * 1e6:.2f} µs a character",
        better="less", floor=10, goal=5, stretch=3,
    )  # fmt: skip


def start_up(folder: Path, rounds: int) -> Iterator[Row]:
    """CPU time of the command, from nothing; the clock's beside it."""
    documents.write(folder / "one", 1)
    helped, clock = command_time(["--help"], rounds)
    yield Row(
        "`extract --help`", helped * 1000, "ms", ours=f"{clock * 1000:.0f} ms by the clock",
        better="less", floor=150, goal=100, stretch=60,
    )  # fmt: skip
    one, clock = command_time(["run", str(folder / "one"), "-o", str(folder / "one.jsonl")], rounds)
    yield Row(
        "one document", one, "s", ours=f"{clock:.2f} s by the clock",
        better="less", floor=0.4, goal=0.25, stretch=0.15,
    )  # fmt: skip


def memory(folder: Path, few: int, many: int, size: int) -> Iterator[Row]:
    """Peak memory of a run, and what ten times as many documents add."""
    first = peak(documents.write(folder / "few", few, size), folder / "few.jsonl")
    second = peak(documents.write(folder / "many", many, size), folder / "many.jsonl")
    kilobytes = size / 1000
    yield Row(
        f"peak memory of {few:,} documents of {kilobytes:g} kB", first, "MiB",
        better="less", floor=120, goal=80, stretch=60,
    )  # fmt: skip
    yield Row(
        f"growth to {many:,} documents", second - first, "MiB",
        better="less", floor=20, goal=5, stretch=0,
    )  # fmt: skip


def two_processes(folder: Path, count: int, rounds: int) -> Iterator[Row]:
    """Wall-clock time of two processes against one, start-up of both included."""
    source = documents.write(folder / "two", count)
    taken: dict[str, list[float]] = {"1": [], "2": []}
    for _ in range(rounds):
        for number in taken:
            command = [sys.executable, "-m", "extract", "run", str(source), "--processes", number]
            command += ["-o", str(folder / f"two-{number}.jsonl"), "--quiet"]
            started = time.perf_counter()
            subprocess.run(command, env=environment(), check=True)
            taken[number].append(time.perf_counter() - started)
    one, two = (sorted(values)[len(values) // 2] for values in taken.values())
    yield Row(
        f"two processes against one, {count:,} documents, wall clock",
        one / two,
        ours=f"{two:.1f} s",
        other=f"{one:.1f} s",
        goal=1.7, stretch=1.8,
    )  # fmt: skip


def growth_by_length(sizes: tuple[int, ...]) -> list[tuple[float, float]]:
    """Return (bytes, characters a second) for one document of each size."""
    ours = Ours()
    ours.process("warm", documents.text(0, 20_000))
    points = []
    for size in sizes:
        text = documents.text(0, size)
        repeats = max(1, 200_000 // size)

        def run(text: str = text, repeats: int = repeats) -> None:
            for _ in range(repeats):
                ours.process("x", text)

        [taken] = interleaved([run], 3 if size <= 1_000_000 else 1)
        points.append((float(size), len(text) * repeats / taken))
    return points


def growth_by_count(folder: Path, counts: tuple[int, ...], size: int) -> list[tuple[float, float]]:
    """Return (documents, documents a second of CPU) for runs over folders of each size."""
    points = []
    for count in counts:
        source = documents.write(folder / f"count-{count}", count, size)
        code = (
            "import sys, time\nfrom extract.run import run\n"
            "run([sys.argv[1]], sys.argv[2])\nprint(time.process_time())"
        )
        result = subprocess.run(
            [sys.executable, "-c", code, str(source), str(folder / f"count-{count}.jsonl")],
            env=environment(), check=True, capture_output=True, encoding="utf-8",
        )  # fmt: skip
        points.append((float(count), count / float(result.stdout.split()[-1])))
    return points
