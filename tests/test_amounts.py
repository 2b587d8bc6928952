"""Amounts: exact values, units, bounds, ranges and traps."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.amounts import find_amounts

CASES = [
    ("总投资额达12亿美元", [("1200000000", "USD", "money", "exact")]),
    ("约40亿欧元的贷款", [("4000000000", "EUR", "money", "about")]),
    ("捐助2亿6,500万欧元", [("265000000", "EUR", "money", "exact")]),
    ("贸易额达300多亿美元", [("30000000000", "USD", "money", "over")]),
    ("逾70亿索姆", [("7000000000", "KGS", "money", "over")]),
    ("不低于30余亿坚戈", [("3000000000", "KZT", "money", "over")]),
    ("不到2.4万亿卢布", [("2400000000000", "RUB", "money", "under")]),
    (
        "5至10亿欧元",
        [("500000000", "EUR", "money", "exact"), ("1000000000", "EUR", "money", "exact")],
    ),
    ("两到三万港元", [("20000", "HKD", "money", "exact"), ("30000", "HKD", "money", "exact")]),
    (
        "由约40亿美元提升至100亿",
        [("4000000000", "USD", "money", "about"), ("10000000000", "USD", "money", "exact")],
    ),
    (
        "从5亿增至8亿美元",
        [("500000000", "USD", "money", "exact"), ("800000000", "USD", "money", "exact")],
    ),
    (
        "分别为1亿、2亿和3亿坚戈",
        [
            ("100000000", "KZT", "money", "exact"),
            ("200000000", "KZT", "money", "exact"),
            ("300000000", "KZT", "money", "exact"),
        ],
    ),
    ("人口1亿，贸易额3亿美元", [("300000000", "USD", "money", "exact")]),
    ("3千多万美元", [("30000000", "USD", "money", "over")]),
    ("US$10 million", [("10000000", "USD", "money", "exact")]),
    ("新臺幣30億元", [("3000000000", "TWD", "money", "exact")]),
    ("總值1, 000億美元", [("100000000000", "USD", "money", "exact")]),
    ("每天輸水240萬公升", [("2400000", "L", "quantity", "exact")]),
    ("装机1500MW", [("1500", "MW", "quantity", "exact")]),
    ("气温25℃", [("25", "degC", "quantity", "exact")]),
    ("派出数10支队伍", []),
    ("人民币2000亿元", [("200000000000", "CNY", "money", "exact")]),
    ("US$3.5亿", [("350000000", "USD", "money", "exact")]),
    ("8億元新台幣", [("800000000", "TWD", "money", "exact")]),
    ("１．２万亿元", [("1200000000000", "CNY", "money", "exact")]),
    ("8,474万美元", [("84740000", "USD", "money", "exact")]),
    ("2亿3千万美元", [("230000000", "USD", "money", "exact")]),
    ("一亿三千万元", [("130000000", "CNY", "money", "exact")]),
    ("同比增长12.3%", [("12.3", "%", "share", "exact")]),
    ("提高3.5个百分点", [("3.5", "pp", "share", "exact")]),
    ("千分之三的误差", [("0.3", "%", "share", "exact")]),
    ("百分之三十", [("30", "%", "share", "exact")]),
    ("近七成受访者", [("70", "%", "share", "about")]),
    ("得票率八成六", [("86", "%", "share", "exact")]),
    ("40%至50%", [("40", "%", "share", "exact"), ("50", "%", "share", "exact")]),
    ("3.3至3.9%", [("3.3", "%", "share", "exact"), ("3.9", "%", "share", "exact")]),
    ("贸易额翻一番", [("2", "x", "share", "exact")]),
    ("增长1.7倍", [("1.7", "x", "share", "exact")]),
    ("500万吨煤炭", [("5000000", "t", "quantity", "exact")]),
    ("3亿立方米天然气", [("300000000", "m3", "quantity", "exact")]),
    ("20亿千瓦时", [("2000000000", "kWh", "quantity", "exact")]),
    ("100兆瓦电站", [("100", "MW", "quantity", "exact")]),
    ("全长4200公里", [("4200", "km", "quantity", "exact")]),
    ("占地30公顷", [("30", "ha", "quantity", "exact")]),
    ("5万TEU", [("50000", "TEU", "quantity", "exact")]),
    ("1100平方公里", [("1100", "km2", "quantity", "exact")]),
    ("签署14项合作文件", [("14", "项", "count", "exact")]),
    ("171个联合项目", [("171", "个", "count", "exact")]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_amounts(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    found = [(str(item.value), item.unit, item.kind, item.bound) for item in find_amounts(text)]
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "两国元首会晤",
        "列车时速300公里",
        "时速可达350公里的动车",
        "五国元首发表声明",
        "一个中国原则",
        "多元文化",
        "七成员",
        "完成谈判",
        "第30次会议",
        "第2254号决议",
        "2024年签署",
        "数十亿美元",
        "米舒斯京抵达",
        "C5+1机制",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert find_amounts(text) == []


def test_the_bound_is_in_the_span() -> None:
    [found] = find_amounts("投资约为20%左右")
    assert (found.text, found.span) == ("约为20%", (2, 7))


def test_a_bare_yuan_takes_the_currency_given() -> None:
    [found] = find_amounts("拨款80亿元", yuan="HKD")
    assert (found.value, found.unit) == (Decimal("8000000000"), "HKD")


@given(st.decimals(0, 10**6, places=3), st.sampled_from(["", "万", "亿"]))
def test_values_are_exact(number: Decimal, scale: str) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8}[scale]
    [found] = find_amounts(f"价值{number:f}{scale}美元")
    assert found.value == number * factor


@given(
    st.text(
        st.sampled_from("0123456789一二两十百千万亿.,%元美欧吨个成多余至约倍之分 "), max_size=50
    )
)
def test_any_text_gives_spans_of_it(text: str) -> None:
    for item in find_amounts(text):
        assert text[slice(*item.span)] == item.text
        assert item.value >= 0
