"""Numerals: exact values and the inverse."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numerals import parse_int, parse_number, to_chinese


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("二十三", 23),
        ("廿三", 23),
        ("三百五", 350),
        ("三百零五", 305),
        ("两千五", 2500),
        ("一万二", 12000),
        ("二〇二五", 2025),
        ("二○二五", 2025),
        ("２０２５", 2025),
        ("壹佰贰拾叁", 123),
        ("三千五百万", 35_000_000),
        ("一亿三千万", 130_000_000),
        ("3亿5000万", 350_000_000),
        ("1万亿", 10**12),
        ("1,234", 1234),
        ("1，234", 1234),
    ],
)
def test_integers(text: str, value: int) -> None:
    assert parse_int(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("2.5亿", "250000000"), ("零点五", "0.5"), ("三点一四", "3.14"), ("1,200.5", "1200.5")],
)
def test_decimals_are_exact(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "几", "三十几", "十个", "1,23", "1.2.3", "abc", "万"])
def test_what_is_no_numeral(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(0, 10**12 - 1))
def test_chinese_inverts(number: int) -> None:
    assert parse_int(to_chinese(number)) == number


@given(st.integers(0, 10**15))
def test_arabic_inverts(number: int) -> None:
    assert parse_int(f"{number:,}") == number
    assert parse_int(str(number)) == number


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = parse_number(text)
    assert value is None or value >= 0
