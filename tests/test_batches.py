"""Runs on several processes, stopped and resumed runs, shards, limits: the same bytes always."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from extract.config import Config
from extract.engines.batches import Batch, KilledError, one_by_one
from extract.engines.processes import processes
from extract.errors import UsageError
from extract.ledger import Ledger
from extract.outputs import Outputs
from extract.partition import STREAMS, Done, Job, process_batch
from extract.pieces import Piece, cut, limited, shard
from extract.read import Source
from extract.run import Options, run

NAMES = ("北京", "阿斯塔纳", "塔什干", "比什凯克", "杜尚别", "阿什哈巴德", "莫斯科", "东京")


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
    for number in range(24):
        (folder / f"{number:02}.txt").write_text(sentence(number), encoding="utf-8")
    rows = [
        {"id": f"r{number}", "text": sentence(100 + number), "date": "2025-05-01"}
        for number in range(6)
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "zz-bad.txt").write_bytes(b"\x00\x01" * 50)
    return folder


def do(folder: Path, output: Path, **options: Any) -> Any:
    return run(
        [str(folder)],
        str(output),
        mentions=str(output) + ".mentions",
        options=Options(**options),
    )


def written(output: Path) -> tuple[bytes, bytes, bytes]:
    return tuple(  # type: ignore[return-value]
        Path(f"{output}{ending}").read_bytes() for ending in ("", ".mentions", ".failures.jsonl")
    )


@pytest.fixture
def expected(news: Path, tmp_path: Path) -> tuple[bytes, bytes, bytes]:
    do(news, tmp_path / "expected.jsonl")
    return written(tmp_path / "expected.jsonl")


def ledger_documents(output: Path) -> list[dict[str, Any]]:
    lines = Path(f"{output}.ledger").read_bytes().splitlines()
    return [entry for entry in map(json.loads, lines) if entry["kind"] == "document"]


def test_ledger_tells_where_each_document_lies(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    summary = do(news, output)
    assert (summary.documents, summary.failed, summary.exit_code) == (30, 1, 1)
    records = output.read_bytes()
    entries = ledger_documents(output)
    assert [entry["doc"] for entry in entries] == [
        *(f"{number:02}" for number in range(24)),
        *(f"rows/r{number}" for number in range(6)),
        "zz-bad",
    ]
    assert [entry["status"] for entry in entries] == ["done"] * 30 + ["failed"]
    for entry in entries:
        start, end = entry["records"]
        docs = {json.loads(line)["doc"] for line in records[start:end].splitlines()}
        assert docs == ({entry["doc"]} if entry["status"] == "done" else set())
    assert entries[-1]["records"][1] == len(records)


def test_manifest(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    summary = do(news, output)
    manifest = json.loads(Path(f"{output}.manifest.json").read_bytes())
    assert manifest["documents"] == 30
    assert manifest["failures"] == {"read": 1}
    assert manifest["records"] == dict(summary.counts) == {"event": 30, "commitment": 30}
    assert manifest["characters"] == sum(len(sentence(n)) for n in [*range(24), *range(100, 106)])
    assert next(iter(manifest["seconds"])) == "clean"
    assert manifest["version"]
    assert len(manifest["gazetteers"]) == 64


@pytest.mark.slow
def test_processes_give_the_same_bytes(
    news: Path, tmp_path: Path, expected: tuple[bytes, ...]
) -> None:
    output = tmp_path / "o.jsonl"
    summary = do(news, output, processes=2)
    assert written(output) == expected
    assert summary.documents == 30


def test_auto_does_not_start_processes_for_little(
    news: Path, tmp_path: Path, expected: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extract.engines.processes._pool", None)
    do(news, tmp_path / "o.jsonl", processes="auto")
    assert written(tmp_path / "o.jsonl") == expected


def test_finished_run_does_nothing(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    do(news, output)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    summary = do(news, output, resume=True)
    assert (summary.nothing_to_do, summary.documents, summary.reused) == (True, 30, 31)
    assert summary.exit_code == 1
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def spied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that the keys of processed pieces are added to."""
    keys: list[str] = []

    def process(job: Job, pieces: Sequence[Piece]) -> list[Done]:
        keys.extend(piece.key for piece in pieces)
        return process_batch(job, pieces)

    monkeypatch.setattr("extract.engines.batches.process_batch", process)
    return keys


def test_changes_are_done_again_and_nothing_else(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "o.jsonl"
    do(news, output)
    (news / "05.txt").write_text(sentence(55), encoding="utf-8")
    (news / "07.txt").unlink()
    (news / "07a.txt").write_text(sentence(77), encoding="utf-8")
    keys = spied(monkeypatch)
    summary = do(news, output, resume=True)
    assert keys == ["05:0", "07a:0"]
    assert (summary.documents, summary.reused) == (30, 29)
    do(news, tmp_path / "new.jsonl")
    assert written(output) == written(tmp_path / "new.jsonl")
    ledgers = [Path(f"{path}.ledger").read_bytes() for path in (output, tmp_path / "new.jsonl")]
    assert ledgers[0] == ledgers[1]
    assert do(news, output, resume=True).nothing_to_do


def test_settings_void_the_ledger(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "o.jsonl"
    do(news, output)
    keys = spied(monkeypatch)
    run(
        [str(news)],
        str(output),
        mentions=str(output) + ".mentions",
        config=Config(date="2025-05-05"),
        options=Options(resume=True),
    )
    assert len(keys) == 26


def test_overlay_voids_the_ledger(news: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay"
    (overlay / "places").mkdir(parents=True)
    config = Config(overlays=(str(overlay),))
    output = tmp_path / "o.jsonl"
    table = overlay / "places" / "names.tsv"

    def again() -> bool:
        options = Options(resume=True)
        return run([str(news)], str(output), config=config, options=options).nothing_to_do

    table.write_text("surface\tid\tusage\tsource\taction\n", encoding="utf-8")
    assert [again(), again()] == [False, True]
    table.write_text("surface\tid\tusage\tsource\taction\n\n", encoding="utf-8")
    assert [again(), again()] == [False, True]


@pytest.mark.parametrize("lost", ["", ".mentions", ".failures.jsonl", ".ledger"])
def test_what_is_missing_is_made_again(
    lost: str, news: Path, tmp_path: Path, expected: tuple[bytes, ...]
) -> None:
    output = tmp_path / "o.jsonl"
    do(news, output)
    Path(f"{output}{lost}").unlink()
    summary = do(news, output, resume=True)
    assert not summary.nothing_to_do
    assert written(output) == expected


def test_edited_output_is_made_again(
    news: Path, tmp_path: Path, expected: tuple[bytes, ...]
) -> None:
    output = tmp_path / "o.jsonl"
    do(news, output)
    output.write_bytes(output.read_bytes().replace(b"meeting", b"Meeting", 1))
    summary = do(news, output, resume=True)
    assert (summary.nothing_to_do, summary.reused) == (False, 30)
    assert written(output) == expected


class StopError(Exception):
    """Stands for a kill at some moment of a run."""


@pytest.mark.parametrize("moment", [0, 1, 2, 5, 17, 25])
def test_stopped_while_writing(
    moment: int,
    news: Path,
    tmp_path: Path,
    expected: tuple[bytes, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A stop between the bytes of a document and its line in the ledger, the worst moment."""
    output = tmp_path / "o.jsonl"
    enter, count = Outputs._enter, iter(range(100))

    def stop(self: Outputs, *arguments: Any) -> None:
        if next(count) == moment:
            raise StopError
        enter(self, *arguments)

    with monkeypatch.context() as patch:
        patch.setattr(Outputs, "_enter", stop)
        with pytest.raises(StopError):
            do(news, output)
    assert not output.exists()
    keys = spied(monkeypatch)
    summary = do(news, output, resume=True)
    assert len(keys) == 26 - moment
    assert summary.documents == 30
    assert written(output) == expected
    assert not list(tmp_path.glob("*.part"))


def test_full_disk_keeps_what_is_written(
    news: Path, tmp_path: Path, expected: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "o.jsonl"
    append, count = Outputs._append, iter(range(100))

    def fail(self: Outputs, streams: Sequence[bytes]) -> Any:
        if next(count) == 9:
            raise self._unwritable(0, OSError(28, "No space left on device"))
        return append(self, streams)

    with monkeypatch.context() as patch:
        patch.setattr(Outputs, "_append", fail)
        with pytest.raises(UsageError, match=r"cannot write .*o.jsonl: No space left on device"):
            do(news, output)
    keys = spied(monkeypatch)
    do(news, output, resume=True)
    assert len(keys) == 26 - 9
    assert written(output) == expected


@pytest.mark.parametrize("moment", range(4))
def test_stopped_while_renaming(
    moment: int,
    news: Path,
    tmp_path: Path,
    expected: tuple[bytes, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    output = tmp_path / "o.jsonl"
    rename, count = Outputs._rename, iter(range(100))

    def stop(self: Outputs, part: Path, target: Path) -> None:
        if next(count) == moment:
            raise StopError
        rename(self, part, target)

    with monkeypatch.context() as patch:
        patch.setattr(Outputs, "_rename", stop)
        with pytest.raises(StopError):
            do(news, output)
    keys = spied(monkeypatch)
    do(news, output, resume=True)
    assert keys == []
    assert written(output) == expected
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("cut_off", [1, 30, 700])
def test_torn_ledger(
    cut_off: int,
    news: Path,
    tmp_path: Path,
    expected: tuple[bytes, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    output = tmp_path / "o.jsonl"
    with monkeypatch.context() as patch:
        patch.setattr(Outputs, "finish", Outputs.close)
        do(news, output)
    ledger = Path(f"{output}.ledger.part")
    ledger.write_bytes(ledger.read_bytes()[:-cut_off])
    do(news, output, resume=True)
    assert written(output) == expected


def test_change_before_where_a_run_was_stopped(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "o.jsonl"
    with monkeypatch.context() as patch:
        patch.setattr(Outputs, "finish", Outputs.close)
        do(news, output)
    (news / "03.txt").write_text(sentence(33), encoding="utf-8")
    keys = spied(monkeypatch)
    do(news, output, resume=True)
    assert keys == ["03:0"]
    do(news, tmp_path / "new.jsonl")
    assert written(output) == written(tmp_path / "new.jsonl")
    assert sorted(path.name for path in tmp_path.glob("o.*")) == [
        "o.jsonl",
        "o.jsonl.failures.jsonl",
        "o.jsonl.ledger",
        "o.jsonl.manifest.json",
        "o.jsonl.mentions",
    ]


def command(folder: Path, output: Path, *more: str) -> list[str]:
    mentions = ["--mentions", f"{output}.mentions"]
    return [
        sys.executable,
        "-m",
        "extract",
        "run",
        str(folder),
        "-o",
        str(output),
        *mentions,
        *more,
    ]


ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize("count", ["1", "2"])
def test_killed_at_several_moments(
    count: str, news: Path, tmp_path: Path, expected: tuple[bytes, ...]
) -> None:
    """kill -9 again and again, each time a little further, then to the end."""
    output = tmp_path / "o.jsonl"
    part = Path(f"{output}.ledger.part")
    arguments = command(news, output, "--resume", "--processes", count)
    reached = 0
    for size in (0, 800, 4000):
        process = subprocess.Popen(arguments, env=ENVIRONMENT)
        while process.poll() is None:
            if part.exists() and part.stat().st_size > max(size, reached):
                break
            time.sleep(0.001)
        process.kill()
        process.wait()
        reached = part.stat().st_size if part.exists() else 0
    result = subprocess.run(arguments, env=ENVIRONMENT, capture_output=True, encoding="utf-8")
    assert result.returncode == 1
    assert written(output) == expected
    result = subprocess.run(arguments, env=ENVIRONMENT, capture_output=True, encoding="utf-8")
    assert "nothing to do" in result.stderr


def suicidal(job: Job, pieces: Sequence[Piece]) -> list[Done]:
    """Process pieces, but die of a text that asks for it, as of one that eats all memory."""
    for piece in pieces:
        for item in piece.documents(piece.read(), None):
            if "吞噬一切" in getattr(item, "text", ""):
                os.kill(os.getpid(), 9)
    return process_batch(job, pieces)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_killed_worker_costs_one_document(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (news / "11.txt").write_text("吞噬一切", encoding="utf-8")
    row = json.dumps({"id": "r9", "text": "吞噬一切"}, ensure_ascii=False)
    path = news / "rows.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + row, encoding="utf-8")
    monkeypatch.setattr("extract.engines.processes.process_batch", suicidal)
    output = tmp_path / "o.jsonl"
    summary = do(news, output, processes=2)
    assert (summary.documents, summary.failed) == (29, 3)
    failures = [json.loads(line) for line in written(output)[2].splitlines()]
    assert [(line["doc"], line["stage"]) for line in failures] == [
        ("11", "worker"),
        ("rows/7", "worker"),
        ("zz-bad", "read"),
    ]
    docs = {json.loads(line)["doc"] for line in output.read_bytes().splitlines()}
    assert docs == {f"{n:02}" for n in range(24) if n != 11} | {f"rows/r{n}" for n in range(6)}
    monkeypatch.undo()
    (news / "11.txt").write_text(sentence(11), encoding="utf-8")
    summary = do(news, output, resume=True)
    assert (summary.documents, summary.failed) == (31, 1)


def test_one_by_one_names_the_row_that_kills() -> None:
    text = "".join(json.dumps({"text": text}) + "\n" for text in ("a", "kill", "c"))
    piece = Piece(Source("x.jsonl", "x", "rows"), data=text.encode())

    def process(pieces: Sequence[Piece]) -> list[Done]:
        for one in pieces:
            for item in one.documents(one.read(), None):
                if "kill" in getattr(item, "text", ""):
                    raise KilledError
        return process_batch(Job(), pieces)

    [done] = one_by_one([piece], process)
    assert [lines.id for lines in done.lines] == ["x/1", "x/2", "x/3"]
    assert [lines.error is None for lines in done.lines] == [True, False, True]


def test_reused_pieces_keep_their_place() -> None:
    source = Source("-", "a", "text")
    ready = Batch((), "kept")
    work = Batch((Piece(source, data="王毅访问阿斯塔纳。".encode()),))
    found = list(processes([ready, work, ready], Job(), number=1))
    assert [(batch.ready, len(done)) for batch, done in found] == [
        ("kept", 0),
        (None, 1),
        ("kept", 0),
    ]


def test_shards_put_together_are_the_whole(
    news: Path, tmp_path: Path, expected: tuple[bytes, ...]
) -> None:
    parts = []
    for number in (1, 2, 3):
        output = tmp_path / f"{number}.jsonl"
        do(news, output, shard=(number, 3))
        parts.append((output.read_bytes(), Path(f"{output}.mentions").read_bytes()))
    assert b"".join(part[0] for part in parts) == expected[0]
    assert b"".join(part[1] for part in parts) == expected[1]


def test_a_shard_that_nothing_falls_to_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(sentence(1), encoding="utf-8")
    options = Options(shard=(1, 2))
    summary = run([str(tmp_path / "a.txt")], str(tmp_path / "o.jsonl"), options=options)
    assert (summary.exit_code, (tmp_path / "o.jsonl").read_bytes()) == (0, b"")


def test_limit(news: Path, tmp_path: Path, expected: tuple[bytes, ...]) -> None:
    output = tmp_path / "o.jsonl"
    assert do(news, output, limit=27).documents == 27
    assert expected[0].startswith(output.read_bytes())
    assert {entry["doc"] for entry in ledger_documents(output)} == {
        *(f"{number:02}" for number in range(24)),
        *(f"rows/r{number}" for number in range(3)),
    }


def test_stop_at_the_first_failure_and_go_on(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (news / "10.txt").write_bytes(b"")
    output = tmp_path / "o.jsonl"
    summary = do(news, output, on_error="stop")
    assert (summary.stopped, summary.exit_code, output.exists()) == (True, 1, False)
    (news / "10.txt").write_text(sentence(10), encoding="utf-8")
    keys = spied(monkeypatch)
    do(news, output, resume=True)
    assert keys[0] == "10:0"
    assert len(ledger_documents(output)) == 31


def test_rows_are_cut_into_pieces_that_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    lines = [json.dumps({"text": sentence(n) * 6}, ensure_ascii=False) for n in range(900)]
    lines[300:300] = ["", "  ", "not json", "\u3000"]
    path.write_text("\n".join(lines), encoding="utf-8")
    source = Source(str(path), "rows", "rows")
    pieces = list(cut(source))
    assert len(pieces) > 2
    assert sum(piece.size or 0 for piece in pieces) == path.stat().st_size
    assert sum(piece.rows or 0 for piece in pieces) == 901
    found = [item.id for piece in pieces for item in piece.documents(piece.read(), None)]
    whole = Piece(source)
    assert found == [item.id for item in whole.documents(whole.read(), None)]
    assert [found[0], found[300], found[-1]] == ["rows/1", "rows/301", "rows/901"]


def test_limited_counts_rows() -> None:
    text = "".join(json.dumps({"text": text}) + "\n" for text in "abcd")
    piece = Piece(Source("x.jsonl", "x", "rows"), data=text.encode())
    found = list(limited([piece, piece, piece], 6))
    assert [item.limit for item in found] == [None, 2]


def test_shard_covers_all() -> None:
    piece = Piece(Source("a", "a", "text"))
    sizes = [len(list(shard([piece] * 10, number, 4, 10))) for number in (1, 2, 3, 4)]
    assert sizes == [2, 3, 2, 3]


def test_two_documents_with_one_id_in_rows_and_folder(tmp_path: Path) -> None:
    (tmp_path / "in" / "a").mkdir(parents=True)
    (tmp_path / "in" / "a" / "1.txt").write_text(sentence(1), encoding="utf-8")
    row = json.dumps({"id": "1", "text": sentence(2)}, ensure_ascii=False)
    (tmp_path / "in" / "a.jsonl").write_text(row, encoding="utf-8")
    with pytest.raises(UsageError, match="two documents have the id 'a/1'"):
        run([str(tmp_path / "in")], str(tmp_path / "o.jsonl"))
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--shard", "0/3"),
        ("--shard", "4/3"),
        ("--shard", "x"),
        ("--processes", "0"),
        ("--processes", "many"),
        ("--on-error", "ignore"),
        ("--engine", "none"),
        ("--scheduler", "tcp://127.0.0.1:1"),
        ("--limit", "0"),
    ],
)
def test_wrong_options(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(sentence(1), encoding="utf-8")
    result = subprocess.run(
        command(tmp_path / "a.txt", tmp_path / "o.jsonl", *arguments),
        env=ENVIRONMENT, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (result.returncode, "Traceback" in result.stderr) == (2, False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_ledger_of_another_kind_is_none(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert Ledger.open(path) is None
    path.write_bytes(b'{"kind":"other"}\n')
    assert Ledger.open(path) is None
    assert STREAMS == ("records", "mentions", "documents", "failures")
