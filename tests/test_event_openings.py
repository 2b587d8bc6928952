"""Gatherings opened, closed, moved and called off, in the words of headlines and desks."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


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


@pytest.mark.parametrize(
    ("text", "type", "mechanism", "place"),
    [
        ("二十国集团领导人8月12日聚首约翰内斯堡。", "summit", "g20", "约翰内斯堡"),
        ("欧盟27国领导人8月16日汇聚布鲁塞尔，商讨援助方案。", "summit", "eu", "布鲁塞尔"),
        ("欧盟27国领袖8月15日深夜在特别峰会上就禁运达成共识。", "summit", "eu", None),
        ("阿盟外长8月7日在开罗的紧急会议上放行一项决议。", "conference", "arab-league", "开罗"),
    ],
)
def test_members_who_come_together(
    extractor: Extractor, text: str, type: str, mechanism: str, place: str | None
) -> None:
    got = one(extractor, text, type)
    assert (got["mechanism"], got["gathering"]) == (mechanism, None)
    assert (got["place"][0] if got["place"] else None) == place


@pytest.mark.parametrize(
    ("later", "year", "place"),
    [
        ("下届东道主为印度，明年在新德里恭候各方。", "2025", "新德里"),
        ("来年的峰会定在新德里。", "2025", "新德里"),
        ("去年的峰会在约翰内斯堡举行。", "2023", "约翰内斯堡"),
    ],
)
def test_next_and_last_meeting_of_a_series(
    extractor: Extractor, later: str, year: str, place: str
) -> None:
    text = "金砖国家领导人会晤8月7日在里约热内卢闭幕。" + later
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "summit"]
    assert len(found) == 2
    assert found[1]["date"] == (f"{year}-01-01", f"{year}-12-31")
    assert found[1]["place"][0] == place
    assert found[1]["mechanism"] == "brics"
    assert found[1]["status"] == ("occurred" if year < "2024" else "planned")


def test_chair_that_goes_into_other_hands(extractor: Extractor) -> None:
    got = one(extractor, "上合组织轮值主席的接力棒8月1日交到吉尔吉斯斯坦手里。", "appoint")
    assert (got["codes"], got["mechanism"]) == (["KGZ"], "sco")


def test_longer_than_meant_is_held_all_the_same(extractor: Extractor) -> None:
    text = "比原定日程多开了一天的第46届东盟峰会8月17日在吉隆坡收场，下任主席国取消了宴会。"
    got = one(extractor, text, "summit")
    assert (got["status"], got["place"]) == ("occurred", ("吉隆坡", "MYS"))
