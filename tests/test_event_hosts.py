"""People of the text's own side, told without their state, and those listed at talks."""

from __future__ import annotations

import pytest
from event_facts import every, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("told", "people", "codes"),
    [
        ("8月12日，陈国友大使会见厄瓜多尔国防部长洛弗雷多。", 2, ["CHN", "ECU"]),
        ("8月12日，赵刚副省长会见匈牙利国务秘书玛尔托尼。", 2, ["CHN", "HUN"]),
        ("8月12日，李明远校长会见了芬兰赫尔辛基大学校长考拉一行。", 2, ["CHN", "FIN"]),
        ("8月12日，王建国会长在东京会见了日本前首相福田康夫。", 2, ["CHN", "JPN"]),
        ("8月12日，周建平参赞会见多哥外长杜塞。", 2, ["CHN", "TGO"]),
        (
            "8月12日，成都市市长罗强会见了韩国金泉市市长金忠燮。李刚副市长参加会见。",
            3,
            ["CHN", "KOR"],
        ),
    ],
)
def test_who_has_a_bare_office_is_of_the_own_side(
    extractor: Extractor, told: str, people: int, codes: list[str]
) -> None:
    got = one(extractor, told, "meeting")
    assert (len(got["people"]), got["codes"]) == (people, codes)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        (
            "马里总统凯塔8月12日会见国际货币基金组织总裁拉加德。卫生部长哈桑陪同会见。",
            ["IMF", "MLI"],
        ),
        ("韩国总统朴槿惠8月12日会见新加坡总理李显龙。外交部长官尹炳世参加会见。", ["KOR", "SGP"]),
        ("韩国首尔市长吴世勋8月12日会见越南总理阮春福。副市长郑明吉参加会见。", ["KOR", "VNM"]),
    ],
)
def test_ministers_of_a_guest_are_not_of_the_own_side(
    extractor: Extractor, told: str, codes: list[str]
) -> None:
    assert one(extractor, told, "meeting")["codes"] == codes


@pytest.mark.parametrize(
    "listed",
    [
        "参加会见的嘉宾有：德国波恩市副市长雷因哈特·林堡，法国图卢兹市副市长让·雷蒙。",
        "参与会见的还有德国波恩市副市长雷因哈特·林堡和法国图卢兹市副市长让·雷蒙。",
        "参加会谈的有德国波恩市副市长雷因哈特·林堡、法国图卢兹市副市长让·雷蒙。",
    ],
)
def test_those_listed_at_talks_take_part_in_them(extractor: Extractor, listed: str) -> None:
    told = "8月12日，成都市市长罗强会见了韩国金泉市市长金忠燮一行。" + listed
    got = one(extractor, told, "meeting")
    assert got["people"] == ["罗强", "金忠燮", "雷因哈特·林堡", "让·雷蒙"]


@pytest.mark.parametrize(
    ("told", "gathering", "place"),
    [
        ("老挝副总理宋赛8月12日出席在万象举行的绿色旅游会议。", "绿色旅游会议", "万象"),
        ("第三届湄公河青年论坛8月12日在万象开幕。", "第三届湄公河青年论坛", "万象"),
    ],
)
def test_gatherings_that_no_list_knows(
    extractor: Extractor, told: str, gathering: str, place: str
) -> None:
    got = one(extractor, told, "conference")
    assert (got["gathering"], got["place"][0]) == (gathering, place)


@pytest.mark.parametrize(
    "told",
    [
        "张明8月12日出席公司年会。",
        "国务委员王勇8月12日出席全国安全生产工作会议。",
        "8月12日，高水平大使会议的筹备工作开始。",
        "双方参加会谈的人员下月确定。",
    ],
)
def test_meetings_at_home_are_none(extractor: Extractor, told: str) -> None:
    assert facts(extractor(told, date="2024-08-19")) == []


def test_who_only_attends_talks_holds_none(extractor: Extractor) -> None:
    told = "8月12日，王毅在北京会见泰国外长玛里。陪同会见的有外交部部长助理农融。"
    (got,) = every(extractor, told, "meeting")
    assert got["people"] == ["王毅", "玛里", "农融"]
