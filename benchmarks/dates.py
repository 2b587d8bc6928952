"""Compare find_dates with JioNLP and Recognizers-Text on one list of cases, in one run.

    python -m venv peers
    peers/bin/pip install jionlp==1.5.31 recognizers-text-suite==1.0.2a2 "emoji<2"
    python benchmarks/dates.py --peers peers/bin/python [--text FOLDER] [--write docs/dates.md]

The peers run in their own environment, each in its own process. Scoring is lenient to all:
several values may be accepted for a case, an open end may be given as the reference day,
and Recognizers-Text may be right with any of the readings it offers.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

CASES = Path(__file__).with_name("dates_cases.tsv")
Found = list[tuple[int, int, list[str]]]  # start, end, readings "start..end"
ADAPTERS = ("extract", "jionlp", "recognizers")


def read_cases(path: Path = CASES) -> list[dict[str, Any]]:
    """Return the cases: category, reference, text, expected [(start, end, values)]."""
    cases = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        category, reference, text, expected = line.replace("\\n", "\n").split("\t")
        wanted, cursor = [], 0
        for part in [] if expected == "-" else expected.split(";"):
            surface, _, values = part.partition("=")
            start = text.index(surface, cursor)
            cursor = start + len(surface)
            wanted.append((start, cursor, values.split("|")))
        case = {"category": category, "reference": reference, "text": text, "expected": wanted}
        cases.append(case)
    return cases


def read_texts(folder: Path) -> list[str]:
    """Return the UTF-8 texts below a folder, for timing."""
    texts = []
    for path in sorted(folder.rglob("*.txt")):
        try:
            texts.append(path.read_text("utf-8"))
        except UnicodeDecodeError:
            continue
    return texts


def run_extract(text: str, reference: str) -> Found:
    """Adapter for this package."""
    from extract.dates import find_dates

    found = find_dates(text, dt.date.fromisoformat(reference))
    return [(*item.span, [f"{item.start or ''}..{item.end or ''}"]) for item in found]


def run_jionlp(text: str, reference: str) -> Found:
    """Adapter for JioNLP."""
    import jionlp

    day = dt.date.fromisoformat(reference)
    base = {"year": day.year, "month": day.month, "day": day.day}
    found: Found = []
    for item in jionlp.ner.extract_time(text, time_base=base):
        if item["type"] not in ("time_point", "time_span"):
            continue
        ends = [str(moment).split(" ")[0] for moment in item["detail"]["time"]]
        ends = ["" if end in ("-inf", "inf", "None") else end for end in ends]
        found.append((item["offset"][0], item["offset"][1], [f"{ends[0]}..{ends[-1]}"]))
    return found


def run_recognizers(text: str, reference: str) -> Found:
    """Adapter for Recognizers-Text; its ends may be exclusive, inclusive or a unit's first day."""
    from recognizers_date_time import Culture, recognize_datetime

    moment = dt.datetime.fromisoformat(reference)
    found: Found = []
    for item in recognize_datetime(text, Culture.Chinese, reference=moment):
        readings = []
        for value in (item.resolution or {}).get("values", []):
            if value["type"] in ("date", "datetime"):
                day = str(value.get("value", ""))[:10]
                readings.append(f"{day}..{day}")
            elif value["type"] in ("daterange", "datetimerange"):
                start = value.get("start", "")[:10]
                readings += [f"{start}..{end}" for end in _ends(value.get("end", "")[:10])]
        if readings:
            found.append((item.start, item.end + 1, readings))
    return found


def _ends(end: str) -> list[str]:
    if not end:
        return [""]
    day = dt.date.fromisoformat(end)
    ends = [day - dt.timedelta(days=1), day]
    if day.day == 1:
        ends.append(dt.date(day.year + day.month // 12, day.month % 12 + 1, 1) - dt.timedelta(1))
    if day.day == day.month == 1:
        ends.append(dt.date(day.year, 12, 31))
    return [other.isoformat() for other in ends]


def adapt(name: str) -> None:
    """Run one adapter over the cases on standard input; results to standard output."""
    sys.path.append(str(CASES.parents[1] / "src"))
    task = json.load(sys.stdin)
    run = globals()[f"run_{name}"]
    run("2025", "2025-01-01")
    results: list[Found] = []
    for case in task["cases"]:
        try:
            results.append(run(case["text"], case["reference"]))
        except Exception:
            results.append([])
    speeds = []
    for _ in range(task["repeat"]):
        started, size = time.process_time(), 0
        for text in task["texts"]:
            size += len(text)
            try:
                run(text, "2025-06-17")
            except Exception:
                continue
        speeds.append(size / max(time.process_time() - started, 1e-9))
    json.dump({"results": results, "speed": max(speeds, default=0.0)}, sys.stdout)


def right(values: list[str], readings: list[str], reference: str) -> bool:
    """Whether a reading is one of the accepted values; an open end may be the reference day."""
    for reading in readings:
        start, _, end = reading.partition("..")
        for value in values:
            low, _, high = value.partition("..")
            starts = start == low or (not low and start == reference)
            ends = end == high or (not high and end == reference)
            if starts and ends:
                return True
    return False


def score(cases: list[dict[str, Any]], results: list[Found]) -> dict[str, Any]:
    """Count exact spans, and right values among overlapping findings, by category."""
    spans = [0, 0, 0]
    table: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    false = 0
    for case, found in zip(cases, results, strict=True):
        wanted = case["expected"]
        exact = {(start, end) for start, end, _ in wanted} & {(s, e) for s, e, _ in found}
        spans[0] += len(exact)
        spans[1] += len(found)
        spans[2] += len(wanted)
        if not wanted:
            false += bool(found)
            continue
        for start, end, values in wanted:
            near = [r for s, e, r in found if s < end and start < e]
            good = any(right(values, readings, case["reference"]) for readings in near)
            table[case["category"]][0] += good
            table[case["category"]][1] += 1
    precision, recall = spans[0] / max(spans[1], 1), spans[0] / max(spans[2], 1)
    total = [sum(row[0] for row in table.values()), sum(row[1] for row in table.values())]
    return {
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
        "precision": precision,
        "recall": recall,
        "value": total[0] / max(total[1], 1),
        "false": false,
        "table": dict(table),
    }


def report(cases: list[dict[str, Any]], scores: dict[str, dict[str, Any]]) -> str:
    """Return the results as Markdown tables."""
    names = list(scores)
    none = sum(not case["expected"] for case in cases)
    lines = [
        "| | span P | span R | span F1 | value accuracy | "
        f"false dates in {none} texts | chars per CPU s |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in names:
        s = scores[name]
        lines.append(
            f"| {name} | {s['precision']:.3f} | {s['recall']:.3f} | {s['f1']:.3f} "
            f"| {s['value']:.3f} | {s['false']} | {s['speed']:,.0f} |"
        )
    lines += ["", "| value accuracy | n | " + " | ".join(names) + " |"]
    lines.append("|---|---|" + "---|" * len(names))
    for category in dict.fromkeys(case["category"] for case in cases):
        rows = [scores[name]["table"].get(category) for name in names]
        if rows[0] is None:
            continue
        shares = " | ".join(f"{row[0] / row[1]:.2f}" for row in rows if row)
        lines.append(f"| {category} | {rows[0][1]} | {shares} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Run the comparison and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--peers", help="the Python of the environment that has the peers")
    parser.add_argument("--text", type=Path, default=CASES.parents[1] / "corpus" / "raw")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--write", type=Path, help="put the tables into this page")
    parser.add_argument("--adapter", choices=ADAPTERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.adapter:
        adapt(options.adapter)
        return
    cases = read_cases()
    texts = read_texts(options.text)
    scores = {}
    for name in ADAPTERS if options.peers else ADAPTERS[:1]:
        python = sys.executable if name == "extract" else options.peers
        repeat = options.repeat if name == "extract" else 1
        task = json.dumps({"cases": cases, "texts": texts, "repeat": repeat})
        command = [python, __file__, "--adapter", name]
        done = subprocess.run(command, input=task, capture_output=True, text=True, check=True)
        answer = json.loads(done.stdout[done.stdout.index('{"results"') :])
        scores[name] = score(cases, answer["results"])
        scores[name]["speed"] = answer["speed"]
    tables = report(cases, scores)
    print(tables)
    if options.write:
        page = options.write.read_text("utf-8")
        head, _, rest = page.partition("<!-- results -->")
        _, mark, tail = rest.partition("<!-- end of results -->")
        options.write.write_text(f"{head}<!-- results -->\n{tables}{mark}{tail}", "utf-8")


if __name__ == "__main__":
    main()
