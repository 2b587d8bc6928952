"""The command line: help, exit codes, files, messages."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

NEWS = (
    "中哈外长举行会谈\n2025-04-26\n\n新华社阿拉木图4月26日电 中国外交部长王毅26日在阿拉木图会见"
    "哈萨克斯坦副总理兼外交部长努尔特列乌。\n王毅表示，中方愿同哈方扩大航空领域合作。\n"
)


def extract(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "extract", *arguments],
        capture_output=True, encoding="utf-8", input=stdin, env=environment, timeout=120,
    )  # fmt: skip


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "texts"
    path.mkdir()
    (path / "a.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("run",),
        ("clean",),
        ("schema",),
        ("view",),
        ("eval",),
        ("gold",),
        ("gold", "hide"),
        ("check",),
        ("check", "gazetteers"),
    ],
)
def test_help(command: tuple[str, ...]) -> None:
    result = extract(*command, "--help")
    assert result.returncode == 0
    assert "Usage:" in result.stdout


def test_version() -> None:
    from extract import __version__

    assert extract("--version").stdout == f"extract {__version__}\n"


def test_run_writes_records_of_both_kinds(news: Path) -> None:
    out, mentions, documents = (news / f"{name}.jsonl" for name in ("o", "m", "d"))
    result = extract(
        "run", str(news), "-o", str(out), "--mentions", str(mentions), "--documents", str(documents)
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert {record["kind"] for record in records} == {"event", "commitment"}
    assert {record["doc"] for record in records} == {"a"}
    labels = [
        json.loads(line)["kind"] for line in mentions.read_text(encoding="utf-8").splitlines()
    ]
    assert {"entity", "date"} <= set(labels)
    [line] = documents.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["source"]["published"] == "2025-04-26"
    assert sorted(path.name for path in news.iterdir()) == [
        "d.jsonl",
        "m.jsonl",
        "o.jsonl",
        "o.jsonl.ledger",
        "o.jsonl.manifest.json",
        "texts",
    ]


def test_same_bytes_on_every_run(news: Path) -> None:
    first, second = news / "1.jsonl", news / "2.jsonl"
    extract("run", str(news), "-o", str(first))
    extract("run", str(news), "-o", str(second))
    assert first.read_bytes() == second.read_bytes() != b""


def test_standard_input_and_output() -> None:
    result = extract("run", "-", "-o", "-", "-q", stdin=NEWS)
    assert result.returncode == 0
    assert json.loads(result.stdout.splitlines()[0])["doc"] == "stdin"


def test_a_failed_document_is_recorded_and_the_others_done(news: Path) -> None:
    (news / "texts" / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    out = news / "o.jsonl"
    result = extract("run", str(news), "-o", str(out))
    assert result.returncode == 1
    [line] = (news / "o.jsonl.failures.jsonl").read_text(encoding="utf-8").splitlines()
    failure = json.loads(line)
    assert (failure["kind"], failure["doc"], failure["stage"]) == ("failure", "bad", "read")
    assert "binary" in failure["error"]
    assert "bad.txt" in result.stderr
    assert out.stat().st_size > 0
    (news / "texts" / "bad.txt").unlink()
    assert extract("run", str(news), "-o", str(out)).returncode == 0
    assert not (news / "o.jsonl.failures.jsonl").exists()


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 99])
def test_nothing_readable(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    out = tmp_path / "o.jsonl"
    out.write_text("earlier", encoding="utf-8")
    result = extract("run", str(tmp_path / "a.txt"), "-o", str(out))
    assert result.returncode == 3
    assert "nothing readable" in result.stderr
    assert out.read_text(encoding="utf-8") == "earlier"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "o.jsonl"]


def test_folder_without_texts(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = extract("run", str(tmp_path / "in"), "-o", str(tmp_path / "o.jsonl"))
    assert result.returncode == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("run", "/nowhere", "-o", "o.jsonl"),
        ("run",),
        ("run", ".", "-o", "/nowhere/at/all/o.jsonl"),
        ("run", "-", "-o", "o.jsonl", "--date", "yesterday"),
        ("run", "-", "-o", "o.jsonl", "--config", "/nowhere.toml"),
        ("run", "-", "-o", "o.jsonl", "--gazetteers", "/nowhere"),
        ("clean", "/nowhere"),
        ("unknown",),
    ],
)
def test_usage_errors(arguments: tuple[str, ...], tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "extract", *arguments],
        capture_output=True, encoding="utf-8", input=NEWS, cwd=tmp_path, timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert result.returncode == 2
    assert result.stderr
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_unwritable_output_leaves_earlier_output(news: Path) -> None:
    (news / "o.jsonl").mkdir()
    result = extract("run", str(news), "-o", str(news / "o.jsonl"))
    assert result.returncode == 2
    assert "cannot write" in result.stderr


def test_configuration(news: Path) -> None:
    config = news / "c.toml"
    config.write_text('date = "2020-01-01"\n', encoding="utf-8")
    (news / "texts" / "a.txt").write_text("两国外长1月5日在北京举行会谈。", encoding="utf-8")
    documents = news / "d.jsonl"
    result = extract(
        "run", str(news), "-o", str(news / "o.jsonl"), "--config", str(config),
        "--documents", str(documents),
    )  # fmt: skip
    assert result.returncode == 0
    assert json.loads(documents.read_bytes())["source"]["published"] == "2020-01-01"
    config.write_text("dates = 1\n", encoding="utf-8")
    result = extract("run", str(news), "-o", str(news / "o.jsonl"), "--config", str(config))
    assert (result.returncode, "unknown setting" in result.stderr) == (2, True)


def test_clean(news: Path) -> None:
    path = news / "texts" / "a.txt"
    path.write_text(
        "中國(guó)與哈薩克斯坦\n2025-04-26\n\n兩國(guó)外長(zhǎng)舉行會談。\n", "utf-8"
    )
    assert extract("clean", str(path)).stdout == (
        "中国与哈萨克斯坦\n2025-04-26\n\n两国外长举行会谈。\n"
    )
    content = extract("clean", str(path), "--content").stdout
    assert content == "中国与哈萨克斯坦\n两国外长举行会谈。\n"
    data = json.loads(extract("clean", str(path), "--json").stdout)
    assert [zone["kind"] for zone in data["zones"]] == ["title", "publication", "body"]
    assert data["zones"][0]["spans"] == {"raw": [[0, 13]], "clean": [[0, 8]]}


def test_schema_is_json_schema() -> None:
    schema = json.loads(extract("schema").stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"Event", "Commitment", "Entity"} <= set(schema["$defs"])


def test_import_is_light() -> None:
    code = (
        "import sys, extract; from extract import Extractor; Extractor; "
        "heavy = ('spacy', 'torch', 'stanza', 'pydantic', 'typer', 'numpy'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("inputs", [["a.txt", "a.txt"], ["rows.jsonl"], ["a.txt", "b/a.md"]])
def test_two_documents_of_one_id(inputs: list[str], tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("a.txt", "b/a.md"):
        (tmp_path / name).write_text(NEWS, encoding="utf-8")
    row = json.dumps({"id": "x", "text": NEWS}) + "\n"
    (tmp_path / "rows.jsonl").write_text(row * 2, encoding="utf-8")
    paths = [str(tmp_path / name) for name in inputs]
    result = extract("run", *paths, "-o", str(tmp_path / "o.jsonl"))
    assert result.returncode == 2
    assert "two documents have the id" in result.stderr or "is given twice" in result.stderr
    assert not (tmp_path / "o.jsonl").exists()


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT for one process")
def test_interrupted_run_says_how_to_go_on(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(80):
        (texts / f"{number}.txt").write_text(NEWS * 20, encoding="utf-8")
    command = [sys.executable, "-m", "extract", "run", str(texts), "-o", str(tmp_path / "o.jsonl")]
    heeds = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a background job ignores it
    process = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", preexec_fn=heeds)
    part = tmp_path / "o.jsonl.part"
    while process.poll() is None and not (part.exists() and part.stat().st_size):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.strip() == "extract: interrupted; the same command with --resume goes on"
    assert extract(*command[3:], "--resume").returncode == 0
    assert not part.exists()
