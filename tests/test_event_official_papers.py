"""Bulletins of ministries, companies and universities: who comes, who looks on, who acts."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "people", "codes"),
    [
        (
            "王毅18日在达喀尔会见塞内加尔高等教育、研究和创新部部长迪乌夫。",
            ["王毅", "迪乌夫"],
            ["CHN", "SEN"],
        ),
        (
            "王文涛18日同格鲁吉亚副总理兼经济和可持续发展部部长库姆西什维利举行会谈。",
            ["王文涛", "库姆西什维利"],
            ["CHN", "GEO"],
        ),
        (
            "王文涛18日在北京会见联合国工业发展组织（工发组织）总干事穆勒。",
            ["王文涛", "穆勒"],
            ["CHN", "UN"],
        ),
        (
            "雷海潮18日同匈牙利内务部负责医疗事务的国务秘书陶卡奇举行会谈。",
            ["雷海潮", "陶卡奇"],
            ["CHN", "HUN"],
        ),
    ],
)
def test_an_office_is_taken_with_its_whole_body(
    extractor: Extractor, text: str, people: list[str], codes: list[str]
) -> None:
    found = one(extractor, text, "meeting")
    assert found["people"] == people
    assert found["codes"] == codes


def test_who_sees_a_signing_belongs_to_it(extractor: Extractor) -> None:
    text = (
        "三一重工与乌兹别克斯坦能源部18日在塔什干签署风电项目协议。乌总理阿里波夫、中国驻乌大使于骏共同见证签约。"
        "乌投资部部长库德拉托夫出席签约仪式。"
    )
    found = one(extractor, text, "sign")
    assert found["people"] == ["三一重工", "乌兹别克斯坦能源部", "阿里波夫", "于骏", "库德拉托夫"]
    assert found["documents"] == [("风电项目协议", 1)]


def test_a_signing_seen_alone_stays_one(extractor: Extractor) -> None:
    text = "乌兹别克斯坦总理阿里波夫18日在塔什干见证签约。"
    assert one(extractor, text, "sign")["people"] == ["阿里波夫"]


def test_a_delegation_goes_on_behind_whom_it_met(extractor: Extractor) -> None:
    text = (
        "8月12日，王毅在北京会见由孟加拉国议长乔杜里率领的议会代表团。\n\n8月13日，代表团赴云南，"
        "在昆明会见了云南省委书记王宁，参访了云南大学，并与云南省外事办公室座谈。"
    )
    assert [found["people"] for found in every(extractor, text, "visit")] == [["乔杜里"]]
    talks = [(found["place"], found["people"]) for found in every(extractor, text, "meeting")]
    assert talks == [
        (("北京", "CHN"), ["王毅", "乔杜里"]),
        (("昆明", "CHN"), ["乔杜里", "王宁"]),
        (("昆明", "CHN"), ["乔杜里", "云南省外事办公室"]),
    ]


def test_talks_with_a_delegation_are_with_its_leader(extractor: Extractor) -> None:
    text = "8月9日，以孟加拉国议长乔杜里为团长的代表团抵达北京访问。当天，王毅同代表团举行座谈。"
    assert one(extractor, text, "meeting")["people"] == ["乔杜里", "王毅"]


def test_who_tours_something_is_who_acted_before(extractor: Extractor) -> None:
    text = "8日，王毅在杜尚别会见塔总统拉赫蒙，参观塔吉克斯坦国家博物馆，并与外长穆赫里丁会谈。"
    assert [found["people"] for found in every(extractor, text, "visit")] == [["王毅"]]
    assert [found["people"] for found in every(extractor, text, "meeting")] == [
        ["王毅", "拉赫蒙"],
        ["王毅", "穆赫里丁"],
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("乌克兰能源设施昨夜遇袭。乌外交部18日同波兰签署协议。", "UKR"),
        ("塔什干和撒马尔罕属于乌兹别克斯坦。乌外交部18日同波兰签署协议。", "UZB"),
        ("应乌兹别克斯坦国防部邀请，客人来到塔什干。乌国防部18日同波兰签署协议。", "UZB"),
        ("土库曼斯坦出口天然气。土外交部18日同波兰签署协议。", "TKM"),
        ("土耳其出口钢材。土外交部18日同波兰签署协议。", "TUR"),
    ],
)
def test_a_ministry_with_an_initial_is_of_the_state_that_is_told_of(
    extractor: Extractor, text: str, code: str
) -> None:
    assert one(extractor, text, "sign")["codes"] == sorted(["POL", code])


def test_both_sides_of_a_stay_told_by_an_initial(extractor: Extractor) -> None:
    text = (
        "中国国防部国际军事合作办公室副主任张保群率团于8月7日至13日访问乌兹别克斯坦。\n\n访乌期间，"
        "乌国防部第一副部长哈米多夫会见了代表团，双方签署《军事交流计划》。"
    )
    assert one(extractor, text, "sign")["people"] == ["张保群", "哈米多夫"]
    assert one(extractor, text, "meeting")["people"] == ["张保群", "哈米多夫"]
    assert one(extractor, text, "visit")["people"] == ["张保群"]


def test_who_goes_along_on_a_tour_is_not_at_talks_told_before(extractor: Extractor) -> None:
    text = (
        "8日，王毅在阿斯塔纳会见哈萨克斯坦副总理努尔特列乌。"
        "9日，王毅参观纳扎尔巴耶夫大学，校长瓦卡尔等陪同。"
    )
    assert one(extractor, text, "meeting")["people"] == ["王毅", "努尔特列乌"]
    assert one(extractor, text, "visit")["people"] == ["王毅", "瓦卡尔"]


def test_what_a_delegation_toured_attends_nothing(extractor: Extractor) -> None:
    text = (
        "8月12日，上海市人大常委会副主任陈靖率代表团访问韩国。\n\n在釜山，代表团拜会了釜山广域市议会议长白宗宪。"
        "代表团还走访了韩国海洋大学，并出席由釜山商工会议所举办的经贸推介会。"
    )
    assert one(extractor, text, "meeting")["people"] == ["陈靖", "白宗宪"]
