"""Days told by another clock, days from which on, and stays named beside their arrival."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("越南国家主席苏林河内时间16日晚与古巴外长罗德里格斯通电话。", "2024-08-16"),
        ("日本外相上川阳子日本时间16日凌晨同美国国务卿布林肯通电话。", "2024-08-16"),
        ("纽约时间8月15日晚（北京时间16日上午），古特雷斯同苏林通电话。", "2024-08-15"),
        ("布林肯北京时间16日凌晨（当地时间15日下午）与上川阳子通电话。", "2024-08-15"),
        ("布林肯16日（当地时间）与上川阳子通电话。", "2024-08-16"),
    ],
)
def test_days_by_another_clock(extractor: Extractor, text: str, day: str) -> None:
    fact = one(extractor, text, "call")
    assert fact["date"] == (day, day)
    assert len(fact["people"]) == 2


def test_a_clock_that_tells_no_day(extractor: Extractor) -> None:
    assert every(extractor, "布林肯16日表示，北京时间是他每天看的时间。", "call") == []


def test_a_journey_begins_on_the_day_of_its_own_clause(extractor: Extractor) -> None:
    fact = one(extractor, "博里奇总统预计21日离开利马，22日起访问厄瓜多尔。", "visit")
    assert fact["date"] == ("2024-08-22", "2024-08-22")
    assert fact["place"] == ("厄瓜多尔", "ECU")
    past = every(extractor, "博里奇8日结束对秘鲁的访问，9日起访问厄瓜多尔。", "visit")
    assert [(f["date"], f["place"]) for f in past] == [
        (("2024-08-08", "2024-08-08"), ("秘鲁", "PER")),
        (("2024-08-09", "2024-08-09"), ("厄瓜多尔", "ECU")),
    ]


def test_a_stay_named_in_passing_is_the_journey(extractor: Extractor) -> None:
    """Who is met as a guest, and is told to have come days before, has come once."""
    met = "秘鲁外长冈萨雷斯昨天会见了正在这里访问的智利外长范克拉韦伦。"
    text = f"{met}范克拉韦伦是16日抵达利马开始正式访问的。"
    fact = one(extractor, text, "visit")
    assert fact["date"] == ("2024-08-16", "2024-08-16")
    assert one(extractor, text, "meeting")["date"] == ("2024-08-18", "2024-08-18")
    later = f"{met}范克拉韦伦17日抵达利马，对秘鲁进行为期三天的访问。"
    assert one(extractor, later, "visit")["date"] == ("2024-08-17", "2024-08-19")


def test_other_journeys_of_the_guest_stay_apart(extractor: Extractor) -> None:
    text = "秘鲁外长冈萨雷斯18日会见了来访的智利外长范克拉韦伦。范克拉韦伦去年6月曾访问秘鲁。"
    assert [f["date"] for f in every(extractor, text, "visit")] == [
        ("2024-08-18", "2024-08-18"),
        ("2023-06-01", "2023-06-30"),
    ]
    text = "秘鲁外长冈萨雷斯18日会见了来访的智利外长范克拉韦伦。范克拉韦伦15日访问了厄瓜多尔。"
    assert [f["place"] for f in every(extractor, text, "visit")] == [
        ("秘鲁", "PER"),
        ("厄瓜多尔", "ECU"),
    ]


def test_a_journey_that_was_over_is_another(extractor: Extractor) -> None:
    met = "秘鲁外长冈萨雷斯18日会见了来访的智利外长范克拉韦伦。"
    text = f"{met}范克拉韦伦12日至14日访问了秘鲁。"
    assert [f["date"] for f in every(extractor, text, "visit")] == [
        ("2024-08-18", "2024-08-18"),
        ("2024-08-12", "2024-08-14"),
    ]


def test_the_next_legs_of_a_journey(extractor: Extractor) -> None:
    """Where a traveller goes on to has not the day of the first leg, and lies ahead with it."""
    text = "博里奇总统28日访问秘鲁，随后赴巴拉圭、乌拉圭和巴西访问。"
    assert [(f["place"][0], f["date"], f["status"]) for f in every(extractor, text, "visit")] == [
        ("秘鲁", ("2024-08-28", "2024-08-28"), "planned"),
        ("巴拉圭", None, "planned"),
        ("乌拉圭", None, "planned"),
        ("巴西", None, "planned"),
    ]
    text = "博里奇总统8日抵达利马，展开为期两天的访问，然后转往巴拉圭。"
    assert [(f["place"][0], f["date"], f["status"]) for f in every(extractor, text, "visit")] == [
        ("利马", ("2024-08-08", "2024-08-09"), "occurred"),
        ("巴拉圭", None, "occurred"),
    ]


def test_where_the_talks_told_before_were(extractor: Extractor) -> None:
    text = "瑞士主席阿姆赫德16日同奥地利总统范德贝伦举行会谈。会晤是在日内瓦举行的。"
    assert one(extractor, text, "meeting")["place"] == ("日内瓦", "CHE")
    text = "巴西总统卢拉16日同智利总统博里奇举行会谈，会谈在钓鱼台国宾馆举行。"
    assert one(extractor, text, "meeting")["place"] == ("钓鱼台国宾馆", "CHN")
    text = "巴西总统卢拉16日同智利总统博里奇举行会谈。会谈在友好的气氛中进行。"
    assert one(extractor, text, "meeting")["place"] is None
