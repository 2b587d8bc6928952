"""Measuring: interleaved rounds, medians of CPU time, fresh processes for memory and start-up."""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

Item = TypeVar("Item")
TURN = 10  # items that a side works off before it is the other's turn


@dataclass(slots=True)
class Row:
    """One measurement: two sides and their ratio, or one figure.

    ``better``: ``more`` or ``less``. ``floor``: what CI demands of ``value``; ``goal`` and
    ``stretch``: what is aimed at. ``value`` is the ratio where there are two sides.
    """

    name: str
    value: float
    unit: str = "×"
    ours: str = ""
    other: str = ""
    better: str = "more"
    gate: float | None = None
    floor: float | None = None
    goal: float | None = None
    stretch: float | None = None

    @property
    def passes(self) -> bool:
        """Whether the value keeps to what CI demands."""
        if self.gate is None:
            return True
        return self.value >= self.gate if self.better == "more" else self.value <= self.gate

    def as_dict(self) -> dict[str, Any]:
        """Return the row for a JSON file."""
        return asdict(self)


def side_by_side(
    sides: Sequence[Callable[[Sequence[Item]], object]], items: Sequence[Item], rounds: int
) -> list[list[float]]:
    """Return the CPU seconds that each side took for all items, round by round.

    The sides take turns every few items, since processors change their speed from one second
    to the next: what one side meets, the other meets too. Ratios are of one round.
    """
    for side in sides:
        side(items)
    taken = [[0.0] * rounds for _ in sides]
    for number in range(rounds):
        order = range(len(sides)) if number % 2 else range(len(sides) - 1, -1, -1)
        for start in range(0, len(items), TURN):
            few = items[start : start + TURN]
            for index in order:
                gc.collect()
                started = time.process_time()
                sides[index](few)
                taken[index][number] += time.process_time() - started
    return taken


def interleaved(sides: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return each side's median CPU seconds over rounds in which they take turns."""
    taken = side_by_side([lambda _, side=side: side() for side in sides], [None], rounds)
    return [statistics.median(seconds) for seconds in taken]


def environment() -> dict[str, str]:
    """Return the environment of a fresh process: the package on its path, caches of its own."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(package().parent),
        "PYTHONPYCACHEPREFIX": str(cache_folder()),
        "EXTRACT_CACHE": str(cache_folder() / "compiled"),
    }


def package() -> Path:
    """Return the folder of the package that is measured."""
    import extract

    return Path(extract.__file__).resolve().parent


def cache_folder() -> Path:
    """Return a folder for what is kept, so that start-up is that of an installed package."""
    import tempfile

    return Path(tempfile.gettempdir(), f"extract-bytecode-{os.getpid()}")


def command_time(arguments: Sequence[str], rounds: int) -> tuple[float, float]:
    """Return the median CPU and wall-clock seconds of a command, after one run to warm up."""
    command = [sys.executable, "-m", "extract", *arguments]
    processor, clock = [], []
    for _ in range(rounds + 1):
        before, started = os.times(), time.perf_counter()
        subprocess.run(command, env=environment(), check=True, capture_output=True)
        after = os.times()
        clock.append(time.perf_counter() - started)
        spent = after.children_user + after.children_system
        processor.append(spent - before.children_user - before.children_system)
    return statistics.median(processor[1:]), statistics.median(clock[1:])


_PEAK = """
import json, re, resource, sys
from pathlib import Path
from extract.run import run
arguments = json.loads(sys.argv[1])
run([arguments["folder"]], arguments["output"])
status = Path("/proc/self/status")
if status.exists():  # the other figure may be that of the parent process
    print(int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1024)
else:
    unit = 1048576 if sys.platform == "darwin" else 1024
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)
"""


def peak(folder: Path, output: Path) -> float:
    """Return the peak memory in MiB of a run over a folder in a process of its own."""
    arguments = json.dumps({"folder": str(folder), "output": str(output)})
    result = subprocess.run(
        [sys.executable, "-c", _PEAK, arguments],
        env=environment(), check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    return float(result.stdout.split()[-1])


def hardware() -> str:
    """Return the class of the machine: processors, memory, system, Python."""
    import platform

    pages = getattr(os, "sysconf", lambda _: 0)
    memory = pages("SC_PAGE_SIZE") * pages("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{cores} cores ({platform.machine()}), {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )
