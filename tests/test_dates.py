"""Dates: the case list, relations and bases, and properties."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.dates import deadline_relation, find_dates
from extract.periods import last_day

CASES = Path(__file__).parents[1] / "benchmarks" / "dates_cases.tsv"
REFERENCE = dt.date(2025, 6, 17)


def _cases() -> list[tuple[str, str, str, str]]:
    lines = CASES.read_text("utf-8").splitlines()[1:]
    rows = [line.replace("\\n", "\n").split("\t") for line in lines]
    return [(category, reference, text, wanted) for category, reference, text, wanted in rows]


@pytest.mark.parametrize(("category", "reference", "text", "wanted"), _cases())
def test_cases(category: str, reference: str, text: str, wanted: str) -> None:
    found = find_dates(text, dt.date.fromisoformat(reference))
    expected = [] if wanted == "-" else [part.split("=", 1) for part in wanted.split(";")]
    assert [item.text for item in found] == [surface for surface, _ in expected]
    for item, (_, values) in zip(found, expected, strict=True):
        assert f"{item.start or ''}..{item.end or ''}" in values.split("|")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("2030年前完成", "by"),
        ("到2030年完成", "by"),
        ("不迟于2027年签署", "by"),
        ("自2024年起实施", "from"),
        ("2016年以后恶化", "from"),
        ("于2026年举办", "in"),
        ("2026-2030年合作计划", "during"),
        ("2023年签署", None),
    ],
)
def test_relations(text: str, relation: str | None) -> None:
    [found] = find_dates(text, REFERENCE)
    assert found.relation == relation
    assert deadline_relation(found) == (relation or "in")


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025年6月17日", "day"),
        ("2025年6月", "month"),
        ("2025年", "year"),
        ("2025年一季度", "quarter"),
        ("2025年上半年", "half"),
        ("20世纪90年代", "decade"),
        ("本月底", "day"),
        ("今年年底", "month"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    assert [found.precision for found in find_dates(text, REFERENCE)] == [precision]


def test_basis_tells_where_a_part_came_from() -> None:
    bases = [item.basis for item in find_dates("2022年1月、3月，昨日", REFERENCE)]
    assert bases == ["explicit", "inherited", "published"]


def test_without_a_reference_only_what_the_text_settles() -> None:
    found = find_dates("2022年1月签约，6月生效，昨日通话，周五离开")
    assert [(item.text, item.start) for item in found] == [
        ("2022年1月", dt.date(2022, 1, 1)),
        ("6月", dt.date(2022, 6, 1)),
    ]


def test_spans_are_code_points_of_the_text_as_given() -> None:
    text = "😀總統上週五簽署，２０２３年５月生效"
    for item in find_dates(text, REFERENCE):
        assert text[slice(*item.span)] == item.text


_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
_FRAMES = ["{}", "双方{}举行会谈。", "据报道，{}，两国签署协议。", "（{}）", "“{}”会议"]
_WHOLE = ["{0.year}年{0.month}月{0.day}日", "{0.year}年{0.month}月", "{0.year}年"]


@given(_DAYS, st.sampled_from(_WHOLE), st.sampled_from(_FRAMES), _DAYS)
def test_alone_and_in_a_sentence_the_value_is_the_same(
    day: dt.date, form: str, frame: str, reference: dt.date
) -> None:
    text = form.format(day)
    [alone] = find_dates(text, reference)
    [inside] = find_dates(frame.format(text), reference)
    assert (alone.text, alone.start, alone.end) == (inside.text, inside.start, inside.end)
    assert alone.start is not None
    assert alone.end is not None
    assert alone.start <= day <= alone.end


@given(_DAYS)
def test_days_and_months_are_read_back(day: dt.date) -> None:
    [found] = find_dates(f"{day.year}年{day.month}月{day.day}日")
    assert found.start == found.end == day
    [found] = find_dates(f"{day.year}年{day.month}月")
    assert found.end == last_day(day.year, day.month)


@given(_DAYS, _DAYS, st.sampled_from("至到—-–~"))
def test_ranges_are_ordered(first: dt.date, last: dt.date, joint: str) -> None:
    first, last = min(first, last), max(first, last)
    text = (
        f"{first.year}年{first.month}月{first.day}日{joint}{last.year}年{last.month}月{last.day}日"
    )
    [found] = find_dates(text)
    assert (found.text, found.start, found.end) == (text, first, last)


_ALPHABET = (
    "0123456789一二三十年月日号周五今昨明天上下本去前后至到、，—-"
    "自起以来底初中旬季度世纪代(（)）《》 \n個週"
)


@settings(max_examples=300)
@given(st.text(st.sampled_from(_ALPHABET), max_size=60), _DAYS)
def test_any_text_gives_ordered_spans_and_periods(text: str, reference: dt.date) -> None:
    end = 0
    for item in find_dates(text, reference):
        assert text[slice(*item.span)] == item.text
        assert item.span[0] >= end
        assert item.span[1] > item.span[0]
        assert item.start is None or item.end is None or item.start <= item.end
        assert item.start is not None or item.end is not None
        end = item.span[1]


@given(st.text(max_size=80))
def test_any_unicode_is_read(text: str) -> None:
    assert find_dates(text, REFERENCE) == find_dates(text, REFERENCE)
