"""The page of records beside their texts."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.run import run
from extract.viewer import Chosen, write_page

TEXT = (
    "兩國外長<會談>\n2025-04-26\n\n中國外交部長王毅26日在阿拉木圖會見哈薩克副總理努爾特列烏。"
    "王毅表示，中方願同哈方擴大航空合作。\n"
)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    run([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], str(tmp_path / "o.jsonl"))
    return tmp_path / "o.jsonl"


def sections(page: str) -> list[str]:
    return re.findall(r'<div class="text">(.*?)</div>', page, re.DOTALL)


def test_page_shows_texts_with_marks(records: Path) -> None:
    target = records.with_name("o.html")
    assert write_page(records, target) == 2
    page = target.read_text(encoding="utf-8")
    shown = sections(page)
    assert [html.unescape(re.sub(r"<[^>]+>", "", one)) for one in shown] == [TEXT, TEXT]
    assert re.search(r'<span data-of="0 0:participants" title="participants">王毅</span>', shown[0])
    assert re.search(r'<span data-of="1 1:action [^"]*" title="action[^"]*">擴大', shown[0])
    assert "<dt>parties</dt><dd>CHN</dd>" in page
    assert "http" not in page


def test_only_some_documents(records: Path) -> None:
    target = records.with_name("o.html")
    assert write_page(records, target, Chosen(("b",))) == 1
    assert "<h2>b</h2>" in target.read_text(encoding="utf-8")
    assert write_page(records, target, Chosen(limit=1)) == 1
    with pytest.raises(UsageError, match="no record of the documents"):
        write_page(records, target, Chosen(("c",)))


def test_texts_that_changed_or_went_are_told(records: Path) -> None:
    records.with_name("a.txt").write_text(TEXT + "。", encoding="utf-8")
    records.with_name("b.txt").unlink()
    target = records.with_name("o.html")
    assert write_page(records, target) == 2
    page = target.read_text(encoding="utf-8")
    assert page.count('<p class="note">') == 2
    assert "another than the one the records were made from" in page


def test_command(records: Path) -> None:
    target = records.with_name("page.html")
    command = [sys.executable, "-m", "extract", "view", str(records), "-o", str(target)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "2 documents\n")
    assert target.stat().st_size > 2000
    command[-1] = str(records.parent / "missing" / "page.html")
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (done.returncode, "cannot write" in done.stderr) == (2, True)
