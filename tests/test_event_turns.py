"""Gatherings told together, each with its own day, place and hosts."""

from __future__ import annotations

from typing import Any

from event_facts import facts

from extract import Extractor

FIVE = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]


def _all(extractor: Extractor, text: str, date: str = "2025-04-08") -> list[tuple[Any, ...]]:
    keys = ("type", "date", "place", "codes", "mechanism")
    return [tuple(f[key] for key in keys) for f in facts(extractor(text, date=date))]


def test_days_and_places_in_brackets(extractor: Extractor) -> None:
    text = "过去一年，中亚国家元首先后同俄罗斯（10月，杜尚别）和日本（12月，东京）举行峰会。"
    assert _all(extractor, text, "2026-01-12") == [
        (
            "summit",
            ("2025-10-01", "2025-10-31"),
            ("杜尚别", "TJK"),
            sorted([*FIVE, "RUS"]),
            "central-asia-russia",
        ),
        (
            "summit",
            ("2025-12-01", "2025-12-31"),
            ("东京", "JPN"),
            sorted([*FIVE, "JPN"]),
            "central-asia-japan",
        ),
    ]


def test_talks_of_two_in_brackets(extractor: Extractor) -> None:
    text = (
        "外长王毅今年分别同韩国外长赵兑烈（东京，3月22日）、印度外长苏杰生（8月18日，新德里）"
        "举行会谈。"
    )
    got = [(kind, place, codes) for kind, _, place, codes, _ in _all(extractor, text, "2025-12-30")]
    assert got == [
        ("meeting", ("东京", "JPN"), ["CHN", "KOR"]),
        ("meeting", ("新德里", "IND"), ["CHN", "IND"]),
    ]


def test_hosts_in_turn(extractor: Extractor) -> None:
    text = "第33届阿盟峰会去年5月在麦纳麦举行。2022年、2023年，阿尔及利亚和沙特先后主办峰会。"
    assert _all(extractor, text)[1:] == [
        ("summit", ("2022-01-01", "2022-12-31"), ("阿尔及利亚", "DZA"), ["DZA"], "arab-league"),
        ("summit", ("2023-01-01", "2023-12-31"), ("沙特", "SAU"), ["SAU"], "arab-league"),
    ]


def test_more_hosts_than_years(extractor: Extractor) -> None:
    text = "第33届阿盟峰会去年5月在麦纳麦举行。2022年，阿尔及利亚和沙特先后主办峰会。"
    assert len([f for f in _all(extractor, text) if f[3] == ["DZA"]]) == 0


def test_one_by_one(extractor: Extractor) -> None:
    text = (
        "中国—拉共体论坛首届部长级会议2015年1月8日在北京举行。此后两次会议，"
        "一次2018年1月在圣地亚哥召开，一次2021年12月以视频方式举行。"
    )
    assert [f[:3] for f in _all(extractor, text)[1:]] == [
        ("conference", ("2018-01-01", "2018-01-31"), ("圣地亚哥", "CHL")),
        ("conference", ("2021-12-01", "2021-12-31"), None),
    ]


def test_those_who_arrange_it(extractor: Extractor) -> None:
    text = "国际水资源论坛定于5月6日在杜尚别开幕，由塔吉克斯坦和联合国联合主办。"
    assert _all(extractor, text)[0][3] == ["TJK", "UN"]


def test_each_of_several_has_its_own_place(extractor: Extractor) -> None:
    text = (
        "上合组织峰会9月将在天津举行；金砖国家峰会7月在巴西举行；"
        "二十国集团峰会11月在南非约翰内斯堡举行。"
    )
    assert [f[2] for f in _all(extractor, text)] == [
        ("天津", "CHN"),
        ("巴西", "BRA"),
        ("约翰内斯堡", "ZAF"),
    ]


def test_day_right_before_an_edition(extractor: Extractor) -> None:
    text = "拉共体第九届峰会定于9日举行。2016年1月的第四届峰会在基多落幕后，气氛转冷。"
    got = _all(extractor, text)[-1]
    assert got[:3] == ("summit", ("2016-01-01", "2016-01-31"), ("基多", "ECU"))
