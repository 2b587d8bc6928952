"""Dask, Spark and Parquet: the same records as of the plain loop. Skipped without the extras."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from extract.engines.batches import batches, serial
from extract.parquet import INPUT, OUTPUT, arrow_schema, groups, rows
from extract.partition import Job
from extract.pieces import cut
from extract.read import list_sources
from extract.run import Options, run

pytestmark = pytest.mark.slow

NAMES = ("北京", "阿斯塔纳", "塔什干", "比什凯克", "杜尚别", "莫斯科", "东京")


def sentence(number: int) -> str:
    day, place = number % 28 + 1, NAMES[number % len(NAMES)]
    return (
        f"2025年4月{day}日，中国外交部长王毅在{place}会见哈萨克斯坦副总理努尔特列乌。"
        f"双方同意在{2026 + number % 4}年前扩大第{number}项合作。"
    )


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(sentence(number), encoding="utf-8")
    (folder / "zz-bad.txt").write_bytes(b"\x00\x01" * 50)
    return folder


def table(path: Path, count: int = 9) -> Path:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    texts: list[dict[str, Any]] = [
        {"id": f"n{number}", "text": sentence(number), "date": "2025-05-01"}
        for number in range(count)
    ]
    texts[4] |= {"text": None}
    parquet.write_table(pyarrow.Table.from_pylist(texts), path, row_group_size=4)
    return path


def serially(source: Path, output: Path) -> bytes:
    run([str(source)], str(output))
    return output.read_bytes()


def test_schema_is_published() -> None:
    pytest.importorskip("pyarrow")
    assert [(field.name, str(field.type)) for field in arrow_schema()] == [
        (name, kind) for name, kind, _ in OUTPUT
    ]


def test_parquet_in(tmp_path: Path) -> None:
    path = table(tmp_path / "t.parquet")
    assert groups(str(path)) == [4, 4, 1]
    lines = serially(path, tmp_path / "o.jsonl").splitlines()
    docs = dict.fromkeys(json.loads(line)["doc"] for line in lines)
    assert list(docs) == [f"t/n{number}" for number in range(9) if number != 4]
    [failure] = (tmp_path / "o.jsonl.failures.jsonl").read_bytes().splitlines()
    assert json.loads(failure)["doc"] == "t/n4"


def test_parquet_out(news: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    lines = serially(news, tmp_path / "o.jsonl").splitlines()
    summary = run([str(news)], str(tmp_path / "o.parquet"))
    assert summary.documents == 40
    found = parquet.read_table(tmp_path / "o.parquet")
    assert found.schema.names == [name for name, _, _ in OUTPUT]
    assert [row["record"].encode() for row in found.to_pylist()] == lines
    assert found.to_pylist()[1] | {"record": "", "id": ""} == {
        "doc": "00", "ordinal": 1, "kind": "commitment", "id": "", "type": "agree",
        "status": None, "start": None, "end": "2026-12-31", "record": "",
    }  # fmt: skip
    options = Options(resume=True)
    assert run([str(news)], str(tmp_path / "o.parquet"), options=options).nothing_to_do
    (tmp_path / "o.parquet").unlink()
    assert not run([str(news)], str(tmp_path / "o.parquet"), options=options).nothing_to_do
    assert (tmp_path / "o.parquet").exists()


def test_rows_number_the_records_of_a_document() -> None:
    lines = [json.dumps({"kind": "event", "doc": doc, "type": "visit"}).encode() for doc in "aab"]
    assert [(row["doc"], row["ordinal"]) for row in rows(lines)] == [("a", 0), ("a", 1), ("b", 0)]


def test_dask_gives_the_same_bytes(news: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    expected = serially(news, tmp_path / "o.jsonl")
    options = Options(engine="dask", processes=2)
    summary = run([str(news)], str(tmp_path / "d.jsonl"), options=options)
    assert (summary.documents, summary.failed) == (40, 1)
    assert (tmp_path / "d.jsonl").read_bytes() == expected
    path = table(tmp_path / "t.parquet")
    run([str(path)], str(tmp_path / "t.out.parquet"), options=options)
    found = pytest.importorskip("pyarrow.parquet").read_table(tmp_path / "t.out.parquet")
    lines = serially(path, tmp_path / "t.jsonl").splitlines()
    assert [row["record"].encode() for row in found.to_pylist()] == lines


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_dask_worker_killed_on_the_way_loses_nothing(news: Path) -> None:
    distributed = pytest.importorskip("distributed")
    from extract.engines.dask import dask

    pieces = [piece for source in list_sources([str(news)]) for piece in cut(source)]
    job = Job(mentions=True)
    expected = [done.lines for _, found in serial(batches(pieces), job) for done in found]
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True
    )
    with cluster, distributed.Client(cluster) as client:
        pids = list(client.run(os.getpid).values())
        found = []
        for batch in dask(batches(pieces), job, client=client):
            if pids:
                os.kill(pids.pop(), signal.SIGKILL)
                pids.clear()
            found += [done.lines for done in batch[1]]
    assert [[one.streams() for one in lines] for lines in found] == [
        [one.streams() for one in lines] for lines in expected
    ]


@pytest.mark.skipif(shutil.which("java") is None, reason="no Java here")
def test_spark_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sql = pytest.importorskip("pyspark.sql")
    pytest.importorskip("pyarrow")
    from extract.engines.spark import extract_records, sql_schema

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    path = table(tmp_path / "t.parquet")
    lines = serially(path, tmp_path / "o.jsonl").splitlines()
    builder = sql.SparkSession.builder.master("local[2]").appName("extract")
    for key, value in (
        ("spark.ui.enabled", "false"),
        ("spark.sql.shuffle.partitions", "2"),
        ("spark.driver.bindAddress", "127.0.0.1"),
        ("spark.driver.host", "127.0.0.1"),
    ):
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    try:
        frame = spark.read.parquet(str(path)).repartition(3)
        records = extract_records(frame, name="t", path=str(path))
        assert [(f.name, f.dataType.simpleString()) for f in records.schema.fields] == [
            tuple(part.split()) for part in sql_schema().split(", ")
        ]
        target = str(tmp_path / "out.parquet")
        records.write.parquet(target)
        found = spark.read.parquet(target).orderBy("doc", "ordinal").collect()
    finally:
        spark.stop()
    kept = [row["record"].encode() for row in found if row["kind"] != "failure"]
    order = {line: number for number, line in enumerate(lines)}
    assert sorted(kept, key=order.__getitem__) == lines
    assert [row["doc"] for row in found if row["kind"] == "failure"] == ["t/n4"]
    assert set(INPUT) >= set(frame.columns)
