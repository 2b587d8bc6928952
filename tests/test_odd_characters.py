"""Odd characters anywhere: no stage raises, spans stay exact, every line can be written."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Extractor, clean, find_dates
from extract.calendar_day import parse_day
from extract.damage import writable
from extract.document import RawDocument
from extract.errors import UsageError
from extract.export import Exporter, dumps
from extract.numbering import find_marker
from extract.read import list_sources, read_source

TEXT = (
    "加纳与马里外长会谈\n2024年5月7日\n\n甲社阿克拉5月6日电 "
    "加纳外长阿伊科6日在阿克拉会见马里外长迪奥普。"
    "双方签署《第3次合作备忘录》等2份文件，投资1.5亿美元。\n一、加方愿同马方在2030年前加强合作。\n"
    "2. 第29届联合国气候变化大会将于11月11日至22日在巴库举行。\n"
)
PLACES = [
    at for at, sign in enumerate(TEXT) if sign.isdigit() or sign in "一二、.月日年届次《》份亿"
]
ODD = [
    *"①⑳²³⅟½ⅢⅫⅰ٣५๔𝟙㉑㈠㊀０９Ａ％．：－＋\u200b\u200d\ufeff\u0301\u20e3😀𠮷\U0010ffff\u3000\xa0",
    *"\u2028\x85\x0b\x1c\x00\x7f\ue000\ue006\uf8ff\ufffd\ufffe\ud800\udc00\r\t“”「」《》（）()<>&〇廿卅半兆",
    "\r\n", "第99999999999999999999届", "9" * 5000, "九" * 300, "（" * 300, "“" * 300, "和" * 200,
    "0000-00-00", "9999年99月99日", "0001年1月1日", "民国999年", "9999年前", "二月三十日", "0分之5",
    "\x00" * 300, "²日", "٣月٤日", "٣、", "（²）", "²份", "第²届", "第\ue000届",
    "&#xD800;", "一九九年",
]  # fmt: skip


def spans(value: Any) -> list[tuple[list[int], list[int]]]:
    if isinstance(value, dict):
        if set(value) == {"raw", "clean"}:
            return list(zip(value["raw"], value["clean"], strict=True))
        return [pair for part in value.values() for pair in spans(part)]
    if isinstance(value, list):
        return [pair for part in value for pair in spans(part)]
    return []


def check(extractor: Extractor, text: str, date: str | None = None) -> None:
    document = extractor(text, date=date)
    exporter, whole = Exporter(extractor.resources), document.clean_text
    lines = [*exporter.records(document), *exporter.mentions(document)]
    for line in [*lines, exporter.document(document)]:
        assert json.loads(dumps(line))
        for (low, high), (start, end) in spans(line):
            assert clean(text[low:high]).strip("\n") == whole[start:end].strip("\n")
        if line["kind"] == "date":
            ((start, end),) = line["spans"]["clean"]
            assert line["text"] == whole[start:end]
        if line["kind"] == "commitment":
            assert line["action"] in whole


@pytest.mark.parametrize("odd", ODD)
def test_one_in_place_of_each_number_and_sign(extractor: Extractor, odd: str) -> None:
    for at in PLACES[:: 12 if len(odd) > 1 else 6]:
        check(extractor, TEXT[:at] + odd + TEXT[at + 1 :])


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(TEXT)), st.sampled_from(ODD)), min_size=1, max_size=8),
    st.sampled_from([None, "0001-01-01", "9999-12-31", "2024-05-07"]),
)
def test_several_anywhere(put_in: list[tuple[int, str]], date: str | None) -> None:
    text = TEXT
    for at, odd in put_in:
        text = text[:at] + odd + text[at:]
    check(_shared(), text, date)


_made: list[Extractor] = []


def _shared() -> Extractor:
    if not _made:
        _made.append(Extractor())
    return _made[0]


@pytest.mark.parametrize("text", ["٣、中方", "²、中方", "٣）中方", "第٣章 中方", "③中方"])
def test_only_digits_that_numbers_are_written_in_make_list_marks(text: str) -> None:
    marker = find_marker(text, 0, len(text))
    assert (marker.number if marker else None) == ("3" if text[0] == "③" else None)


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("0001-01-01", None),
        ("9999-12-31", None),
        (dt.date.max, None),
        (dt.datetime(1, 1, 1), None),
        ("1500-01-01", dt.date(1500, 1, 1)),
        ("2200-12-31", dt.date(2200, 12, 31)),
    ],
)
def test_a_day_that_stands_for_none_is_none(given: Any, day: dt.date | None) -> None:
    assert parse_day(given) == day


def test_no_date_of_the_first_century() -> None:
    assert find_dates("0001年1月1日，会谈") == []
    [found] = find_dates("公元1271年12月，定都")
    assert found.start == dt.date(1271, 12, 1)


def test_halves_of_characters_are_lost_characters(extractor: Extractor) -> None:
    assert writable("中\ud800国\udc00") == "中\ufffd国\ufffd"
    assert clean("中\ud800国") == "中\ufffd国"
    document = extractor("外长5月6日\ud800会谈。")
    assert [warning.kind for warning in document.warnings][:1] == ["damaged"]


def test_private_characters_are_no_names(extractor: Extractor) -> None:
    text = "外长5月6日会见\ue000，出席第\ue004届论坛。"
    document = extractor(text, date="2024-05-07")
    assert document.text == text
    assert [participant for event in document.events for participant in event.participants] == []


def test_fields_of_a_row_that_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    row = {
        "id": "a\ud800",
        "text": "外长会谈。",
        "title": {"a": 1},
        "url": ["b"],
        "publisher": "\udc00",
    }
    path.write_text(json.dumps(row), encoding="utf-8")
    [raw] = read_source(list_sources([str(path)])[0])
    assert isinstance(raw, RawDocument)
    assert (raw.id, raw.title, raw.url, raw.publisher) == ("rows/a\ufffd", None, None, "\ufffd")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_file_name_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")).write_text("会谈。", encoding="utf-8")
    with pytest.raises(UsageError, match="not valid UTF-8; rename it"):
        list_sources([str(tmp_path)])


CUT = (
    "加纳和马里联合声明\n\n加纳总统马哈马同马里总统戈伊塔5日会谈后发表声明。\n一、双方同意加强合作，愿在2030年前"
    "将贸易额提高到2.5亿美元，马方、加方支持举办第三届加马经贸论坛（第4次）。\n2.双方签署《农业合作备忘录》等3份文件，"
    "双方将扩大贸易，加方、马方"
)


def test_a_text_may_end_anywhere(extractor: Extractor) -> None:
    for end in range(1, len(CUT) + 1):
        document = extractor(CUT[:end], date="2025-01-06")
        assert document.clean_text == CUT[:end]
    last = document.commitments[-1]
    assert document.text[slice(*last.action)] == "扩大贸易"


def test_sums_too_large_for_a_whole_number(extractor: Extractor) -> None:
    text = "2024年5月29日，中国承诺向埃及提供1.5亿兆美元援助。"
    lines = Exporter(extractor.resources).mentions(extractor(text, date="2024-06-01"))
    (line,) = [one for one in lines if one["kind"] == "amount"]
    for _ in range(200):  # until the faster encoder takes over
        assert json.loads(dumps(line))["value"] == 1.5e20
    check(extractor, text)
