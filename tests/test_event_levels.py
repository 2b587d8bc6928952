"""Gatherings told by who meets: ministers and leaders with all members of a body."""

from __future__ import annotations

from typing import Any

import pytest
from event_facts import TODAY, every, facts, one

from extract import Extractor

REGION = ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"]


def _told(extractor: Extractor, text: str) -> list[tuple[Any, ...]]:
    keys = ("type", "people", "codes", "place", "mechanism")
    return [tuple(f[key] for key in keys) for f in facts(extractor(text, date=TODAY))]


def test_minister_meets_ministers_of_all_members(extractor: Extractor) -> None:
    text = "外交部长王毅8月12日在比什凯克与中亚五国外长会晤。"
    where = ("比什凯克", "KGZ")
    assert _told(extractor, text) == [("conference", ["王毅"], REGION, where, "china-central-asia")]
    text = "王毅外长8月12日在雅加达同东盟十国外长会晤时说，中方支持东盟。"
    got = one(extractor, text, "conference")
    assert (got["people"], got["codes"]) == (["王毅"], ["ASEAN", "CHN"])
    assert (got["place"], got["mechanism"]) == (("雅加达", "IDN"), "asean-china")


def test_leader_meets_leaders_of_all_members(extractor: Extractor) -> None:
    text = "美国总统拜登8月12日在华盛顿与东盟国家领导人会晤。"
    assert one(extractor, text, "summit")["mechanism"] == "asean-us"


def test_envoys_and_one_minister_hold_talks(extractor: Extractor) -> None:
    text = "王毅8月12日在北京会见东盟十国驻华使节。"
    assert [told[0] for told in _told(extractor, text)] == ["meeting"]
    text = "李在明总统8月12日在东京同日本首相石破茂举行领导人会晤。"
    assert [told[0] for told in _told(extractor, text)] == ["meeting"]


def test_gathering_named_by_its_two_parties(extractor: Extractor) -> None:
    text = "中国与中亚国家外长会晤8月12日在成都举行。"
    got = one(extractor, text, "conference")
    assert (got["gathering"], got["place"]) == ("中国与中亚国家外长会晤", ("成都", "CHN"))


def _held(extractor: Extractor, text: str) -> tuple[Any, ...]:
    got = one(extractor, text, "conference")
    return got["status"], got["gathering"], got["people"], got["place"], got["mechanism"]


def test_gathering_that_acts_in_the_clause_behind(extractor: Extractor) -> None:
    text = "一再延后的七国集团外长会议，昨天在意大利卡普里发表了联合声明。"
    got = one(extractor, text, "conference")
    assert (got["gathering"], got["mechanism"]) == ("七国集团外长会议", "g7")
    assert got["date"] == ("2024-08-18", "2024-08-18")
    text = "谈了两天的七国集团外长会议，昨天在意大利卡普里未能发表联合声明。"
    assert facts(extractor(text, date=TODAY)) == []


def test_assembly_that_somebody_attends(extractor: Extractor) -> None:
    text = "阮春福24日在纽约参加第79届联合国大会期间会见古特雷斯。"
    assert _held(extractor, text)[1:] == (
        "第79届联合国大会",
        ["阮春福"],
        ("纽约", "USA"),
        "un",
    )
    text = "联合国大会8月15日通过决议，宣布国际冰川年。"
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == ["sign"]
    text = "双方商定每届论坛次年于联合国大会期间磋商。"
    assert not [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "conference"]


def test_who_says_they_will_attend_in_somebodys_company(extractor: Extractor) -> None:
    text = "韩国外长赵兑烈表示，下月将随尹锡悦前往纽约出席联合国大会。"
    assert _held(extractor, text)[:3] == ("planned", "联合国大会", ["赵兑烈", "尹锡悦"])
    text = "外交部发言人毛宁表示，下月将出席二十国集团外长会议。"
    assert _held(extractor, text)[2] == []


def test_councils_of_heads_are_summits(extractor: Extractor) -> None:
    for text, mechanism in (
        ("最高欧亚经济委员会扩大会议8月15日在莫斯科举行。", "eaeu"),
        ("欧洲理事会8月15日在布鲁塞尔举行会议。", "eu"),
        ("海合会最高理事会第45届会议8月15日在科威特城召开。", "gcc"),
    ):
        assert one(extractor, text, "summit")["mechanism"] == mechanism
    text = "东盟协调理事会会议8月15日在万象举行。"
    assert one(extractor, text, "conference")["mechanism"] == "asean"
    text = "北约军事委员会会议8月15日在布鲁塞尔举行。"
    assert one(extractor, text, "conference")["mechanism"] == "nato"


def test_observers_who_speak_there(extractor: Extractor) -> None:
    text = (
        "突厥国家组织峰会8月15日在舒沙举行。会议期间，哈萨克斯坦总统托卡耶夫、"
        "乌兹别克斯坦总统米尔济约耶夫和作为观察员的匈牙利总理欧尔班分别发言。"
    )
    people = one(extractor, text, "summit")["people"]
    assert people == ["托卡耶夫", "米尔济约耶夫", "欧尔班"]


@pytest.mark.parametrize(
    ("text", "mechanism", "codes", "place"),
    [
        (
            "“中国+中亚五国”8月16日举行首次外长视频会晤。",
            "china-central-asia",
            ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"],
            None,
        ),
        ("海合会8月15日在利雅得举行部长级会议。", "gcc", ["GCC"], ("利雅得", "SAU")),
        ("金砖国家2006年9月举行首次外长会晤。", "brics", ["BRICS"], None),
        ("欧盟8月8日在布鲁塞尔举行外长会议。", "eu", ["EU"], ("布鲁塞尔", "BEL")),
    ],
)
def test_a_body_meets_at_a_level(
    extractor: Extractor, text: str, mechanism: str, codes: list[str], place: Any
) -> None:
    found = one(extractor, text, "conference")
    assert (found["mechanism"], found["codes"], found["place"]) == (mechanism, codes, place)
    assert found["gathering"] is None


@pytest.mark.parametrize("text", ["日本8月8日举行部长会议。", "王毅8月9日同东盟代表谈及外长会议。"])
def test_no_state_alone_meets_at_a_level(extractor: Extractor, text: str) -> None:
    assert every(extractor, text, "conference") == []


def test_a_day_before_both_heads_is_theirs_not_the_speakers(extractor: Extractor) -> None:
    text = (
        "中国驻吉尔吉斯斯坦大使刘江平8月12日会见吉尔吉斯斯坦外长库鲁巴耶夫。"
        "刘江平表示，今年2月两国元首在北京成功会晤，中方愿落实共识。"
    )
    held = every(extractor, text, "meeting")[1]
    assert (held["date"], held["place"]) == (("2024-02-01", "2024-02-29"), ("北京", "CHN"))
    assert (held["codes"], held["people"]) == (["CHN", "KGZ"], [])
