"""Measure speed, growth and memory against other tools, interleaved, in one run.

    python benchmarks/run.py            everything, an hour or two
    python benchmarks/run.py --floors   the quick form for CI: exit code 1 under a gate
    python benchmarks/run.py --write    everything, and into docs/performance.md with its plot

What is measured is the package as installed, or the checkout where none is. Times are medians of
CPU time; only ratios of one run mean anything on another machine.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
if importlib.util.find_spec("extract") is None:
    sys.path.insert(0, str(HERE.parent / "src"))

import end_to_end  # noqa: E402
import linear  # noqa: E402
import stages  # noqa: E402
from gates import gate  # noqa: E402
from measure import Row, hardware  # noqa: E402
from report import plot, table, write_page  # noqa: E402

from extract.compiled import is_native  # noqa: E402

PAGE = HERE.parent / "docs" / "performance.md"
PLOT = HERE.parent / "docs" / "performance.svg"


def rows(folder: Path, count: int, *, quick: bool) -> Iterator[Row]:
    """Yield all rows, each as soon as it is measured."""
    rounds = 5
    count = 40 if quick else count
    yield from end_to_end.pipelines(count, rounds)
    yield from end_to_end.calls(60)
    yield from stages.conversion(min(count, 200), rounds)
    yield from end_to_end.shape(count, 1 if quick else 3)
    yield from linear.growth()
    yield from end_to_end.start_up(folder, rounds)
    if quick:
        yield from end_to_end.memory(folder, 100, 1000, 300)
        return
    yield from end_to_end.memory(folder, 1000, 10_000, 5000 if count >= 1000 else 300)
    yield from end_to_end.two_processes(folder, count, 3)
    yield from stages.ruby(100, rounds)
    yield from stages.names(100, rounds)
    yield from stages.writing(40, rounds)


def main() -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--floors", action="store_true", help="quick form, exit 1 under a gate")
    parser.add_argument("--write", action="store_true", help="also write docs/performance.md")
    parser.add_argument("--count", type=int, default=1000, help="documents of 5 kB")
    parser.add_argument("--largest", type=int, default=100_000, help="documents of the longest run")
    parser.add_argument("--longest", type=int, default=10_000_000, help="bytes of the longest text")
    arguments = parser.parse_args()
    found: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for row in rows(folder, arguments.count, quick=arguments.floors):
            row.gate = gate(row.name, native=is_native())
            found.append(row)
            print(table([row], header=len(found) == 1), flush=True)
        if arguments.write:
            lengths = (1_000, 5_000, 20_000, 100_000, 500_000, 2_000_000, 10_000_000)
            lengths = tuple(n for n in lengths if n <= arguments.longest)
            counts = tuple(n for n in (100, 1_000, 10_000, 100_000) if n <= arguments.largest)
            by_length = end_to_end.growth_by_length(lengths)
            by_count = end_to_end.growth_by_count(folder, counts, 1000)
            if not is_native():
                PLOT.write_text(plot(by_length, by_count), encoding="utf-8")
            today = dt.datetime.now(dt.timezone.utc).date().isoformat()
            when = f"{today}, {hardware()}"
            write_page(PAGE, found, by_length, by_count, when, native=is_native())
    missed = [row.name for row in found if not row.passes]
    for name in missed:
        print(f"under its gate: {name}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
