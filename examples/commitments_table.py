"""Commitments as a table: who promised what, by when, and where it stands.

    extract run corpus -o events.jsonl
    python examples/commitments_table.py events.jsonl > commitments.csv

Standard library only. ``raw_start`` and ``raw_end`` are offsets into the file at ``path``, as
decoded; ``open(path, newline="").read()[raw_start:raw_end]`` is the passage. Spreadsheets and
``pandas.read_csv`` read the result as it is.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

COLUMNS = (
    "parties", "force", "reaffirmed", "action", "by", "amounts", "sectors", "item",
    "published", "publisher", "doc", "path", "raw_start", "raw_end",
)  # fmt: skip


def rows(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield one row for each commitment among the records."""
    for record in map(json.loads, lines):
        if record["kind"] != "commitment":
            continue
        source, deadline = record["source"], record["deadline"] or {}
        [*_, (start, end)] = record["evidence"]["action"][0]["spans"]["raw"]
        yield {
            **{name: record[name] for name in ("force", "reaffirmed", "action", "item", "doc")},
            "parties": " ".join(record["parties"]),
            "by": deadline.get("end") or deadline.get("start"),
            "amounts": "; ".join(f"{one['value']} {one['unit']}" for one in record["amounts"]),
            "sectors": " ".join(record["sectors"]),
            **{name: source[name] for name in ("published", "publisher", "path")},
            "raw_start": start,
            "raw_end": end,
        }


def main(path: str) -> None:
    """Write the table of a records file to standard output."""
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    table = csv.DictWriter(sys.stdout, COLUMNS)
    table.writeheader()
    with Path(path).open(encoding="utf-8") as lines:
        table.writerows(rows(lines))


if __name__ == "__main__":
    main(sys.argv[1])
