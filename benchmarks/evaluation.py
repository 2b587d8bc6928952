"""Time and memory of an evaluation, on made-up records: python benchmarks/evaluation.py [N ...]

Each number of documents is evaluated in a process of its own; peak memory is the process's.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]
EACH = (4, 16, 20, 8)  # events, commitments, entities, dates of a document


def write(folder: Path, documents: int) -> tuple[Path, Path]:
    """Write gold and predictions of so many documents; returns the two files."""
    from scoring_samples import MAKERS, changed

    source = random.Random(documents)
    gold, predicted = folder / "gold.jsonl", folder / "predicted.jsonl"
    with gold.open("w", encoding="utf-8") as left, predicted.open("w", encoding="utf-8") as right:
        for number in range(documents):
            for maker, count in zip(MAKERS, EACH, strict=True):
                for _ in range(count):
                    record = maker(source, f"d{number:05d}")
                    left.write(json.dumps(record, ensure_ascii=False) + "\n")
                    other = changed(source, record)
                    right.write(json.dumps(other, ensure_ascii=False) + "\n")
    return gold, predicted


def measure(gold: str, predicted: str) -> None:
    """Evaluate in this process and print seconds and peak memory in MB."""
    import resource

    from extract.evaluate import run_eval

    started = time.perf_counter()
    run_eval(predicted, gold)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.1f} s, {peak:.0f} MB")


def main(arguments: list[str]) -> None:
    """Measure each number of documents."""
    if arguments[:1] == ["--one"]:
        measure(*arguments[1:])
        return
    for documents in [int(one) for one in arguments] or [100, 1000]:
        with tempfile.TemporaryDirectory() as folder:
            gold, predicted = write(Path(folder), documents)
            print(f"{documents} documents: ", end="", flush=True)
            command = [sys.executable, __file__, "--one", str(gold), str(predicted)]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
