"""Reading: encodings, sources, ids, failures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.document import RawDocument
from extract.encodings import decode
from extract.errors import InputError, UsageError
from extract.read import Failure, Source, list_sources, read_source

SIMPLIFIED = (
    "两国外长昨天举行会谈，就开通直飞航线交换意见。哈萨克斯坦和中国的代表出席。\r\n第二行。"
)
TRADITIONAL = "兩國外長昨天舉行會談，就開通直飛航線交換意見。哈薩克和中國的代表出席。\n第二行。"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (SIMPLIFIED, "utf-16", "utf-16-le"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
    ],
)
def test_encodings_are_detected(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec)) == (text, name)


def test_declared_encoding_wins() -> None:
    page = f'<html><head><meta charset="gbk"></head><body>{SIMPLIFIED}</body></html>'
    assert decode(page.encode("gbk"), sniff_markup=True) == (page, "gb18030")
    with pytest.raises(InputError, match="declared"):
        decode(page.replace("gbk", "utf-8").encode("gbk"), sniff_markup=True)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x00\x01\x02\x03\xff\xfe" * 50, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\xff\xff\xff\xfe\x80\x80" * 50, "cannot decode"),
        (b"\x81\x82\x83 caf\xe9 \xa0", "cannot decode"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode(data)


def _write(folder: Path, name: str, text: str = SIMPLIFIED) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_folder_is_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.md", "a/1.html", "gold/x.jsonl", "c.pdf", ".hidden.txt"):
        _write(tmp_path, name)
    assert [(s.id, s.media) for s in list_sources([str(tmp_path)])] == [
        ("a/1", "html"), ("a/2", "markdown"), ("b", "text"),
    ]  # fmt: skip


@pytest.mark.parametrize("inner", ["raw", "texts"])
def test_only_the_inner_folder_is_read(tmp_path: Path, inner: str) -> None:
    _write(tmp_path, "README.md")
    _write(tmp_path, f"{inner}/x/one.txt")
    assert [s.id for s in list_sources([str(tmp_path)])] == ["x/one"]


def test_ids_of_files_rows_and_standard_input(tmp_path: Path) -> None:
    _write(tmp_path, "one.txt")
    rows = [{"text": SIMPLIFIED, "id": "x"}, {"text": SIMPLIFIED}]
    _write(tmp_path, "rows.jsonl", "\n".join(json.dumps(row) for row in rows))
    _write(tmp_path, "table.csv", "text,id\n两国会谈,a\n两国签字,b\n")
    ids = [
        item.id
        for source in list_sources([str(tmp_path)])
        for item in read_source(source)
        if isinstance(item, RawDocument)
    ]
    assert ids == ["one", "rows/x", "rows/2", "table/a", "table/b"]
    assert list_sources(["-"]) == [Source("-", "stdin", "text")]


def test_row_fields_are_kept(tmp_path: Path) -> None:
    row = {"text": "两国会谈。", "title": "会谈", "date": "2025-01-02", "url": "https://a.org/",
           "publisher": "某报"}  # fmt: skip
    _write(tmp_path, "rows.jsonl", json.dumps(row))
    [item] = read_source(list_sources([str(tmp_path / "rows.jsonl")])[0])
    assert isinstance(item, RawDocument)
    assert (item.title, str(item.date), item.url, item.publisher) == (
        "会谈", "2025-01-02", "https://a.org/", "某报",
    )  # fmt: skip


def test_bad_rows_are_failures_with_their_number(tmp_path: Path) -> None:
    _write(tmp_path, "rows.jsonl", '{"text": "两国会谈。"}\n{"text": \n[1]\n{"id": "x"}\n')
    items = list(read_source(list_sources([str(tmp_path / "rows.jsonl")])[0]))
    assert isinstance(items[0], RawDocument)
    failures = [item for item in items if isinstance(item, Failure)]
    assert [failure.id for failure in failures] == ["rows/2", "rows/3", "rows/x"]
    assert "not valid JSON" in failures[0].error


def test_two_documents_with_one_id_are_refused(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    _write(tmp_path, "a.md")
    with pytest.raises(UsageError, match="two documents have the id 'a'"):
        list_sources([str(tmp_path)])


def test_missing_input_is_refused() -> None:
    with pytest.raises(UsageError, match="no such file"):
        list_sources(["/nowhere/at/all"])


def test_line_ends_are_kept_and_the_mark_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "甲。\r\n乙。\r".encode())
    [item] = read_source(list_sources([str(path)])[0])
    assert isinstance(item, RawDocument)
    assert item.text == "甲。\r\n乙。\r"


def test_too_long_a_text_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.MAX_CHARACTERS", 10)
    _write(tmp_path, "a.txt")
    [item] = read_source(list_sources([str(tmp_path / "a.txt")])[0])
    assert isinstance(item, Failure)
    assert "too long" in item.error


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03\xff\xfe", b"\x7fELF\x02\x01" + b"\x00" * 10 + b"\xff\xd8" * 40]
)
def test_binary_files_are_told_as_such(data: bytes) -> None:
    with pytest.raises(InputError, match="binary data, not text"):
        decode(data)
