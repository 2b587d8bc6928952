"""Gatherings opened, closed, moved and called off, in the words of headlines and desks."""

from __future__ import annotations

import pytest
from event_facts import one

from extract import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("text", "type", "gathering", "status", "place"),
    [
        ("第46届东盟峰会8月17日在吉隆坡散场。", "summit", "第46届东盟峰会", "occurred", "吉隆坡"),
        (
            "第17届金砖国家峰会8月7日在里约热内卢画上句号。",
            "summit",
            "第17届金砖国家峰会",
            "occurred",
            "里约热内卢",
        ),
        (
            "第三届联合国海洋大会8月9日在法国尼斯掀开帷幕。",
            "conference",
            "第三届联合国海洋大会",
            "occurred",
            "尼斯",
        ),
        (
            "第二十五届圣彼得堡国际经济论坛8月15日在圣彼得堡鸣锣。",
            "conference",
            "第二十五届圣彼得堡国际经济论坛",
            "occurred",
            "圣彼得堡",
        ),
        ("G20峰会明年花落迈阿密。", "summit", "G20峰会", "planned", "迈阿密"),
        ("第十届美洲峰会推迟至明年举行。", "summit", "第十届美洲峰会", "cancelled", None),
        ("印度总理莫迪缺席第46届东盟峰会。", "summit", "第46届东盟峰会", "occurred", None),
    ],
)
def test_openings_closings_and_moves(
    extractor: Extractor, text: str, type: str, gathering: str, status: str, place: str | None
) -> None:
    got = one(extractor, text, type)
    assert (got["gathering"], got["status"]) == (gathering, status)
    assert (got["place"][0] if got["place"] else None) == place


def test_several_days_up_to_the_end(extractor: Extractor) -> None:
    got = one(extractor, "为期三天的第46届东盟峰会8月17日在吉隆坡曲终人散。", "summit")
    assert got["date"] == ("2024-08-15", "2024-08-17")


def test_news_about_a_gathering_does_not_hold_it(extractor: Extractor) -> None:
    text = "8月18日上午，记者从外交部获悉，上合峰会报道工作全面展开。"
    assert not extractor(text, date="2024-08-19").events
