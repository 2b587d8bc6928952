"""The table of commitments: one row each, with offsets that slice the raw file."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXT = "中哈外長會談\n2025-04-26\n\n王毅表示，中方願在2027年前同哈方開通三條直飛航線。\n"


def test_rows_slice_the_raw_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("utf-8-sig"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    run = [sys.executable, "-m", "extract", "run", "a.txt", "-o", "o.jsonl"]
    subprocess.run(run, cwd=tmp_path, check=True, env=environment)
    script = [sys.executable, str(ROOT / "examples" / "commitments_table.py"), "o.jsonl"]
    done = subprocess.run(
        script, cwd=tmp_path, check=True, env=environment, capture_output=True, encoding="utf-8"
    )
    [row] = csv.DictReader(done.stdout.splitlines())
    assert (row["parties"], row["force"], row["by"]) == ("CHN", "intend", "2027-12-31")
    assert row["action"] == "在2027年前同哈方开通三条直飞航线"
    start, end = int(row["raw_start"]), int(row["raw_end"])
    assert TEXT[start:end] == "在2027年前同哈方開通三條直飛航線"
    assert (row["published"], row["path"]) == ("2025-04-26", "a.txt")
