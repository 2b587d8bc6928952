"""Cities, museums, companies and other institutions as those who take part in an event."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("成都市与撒马尔罕市8月12日签署建立友好城市关系协议书。", ["成都市", "撒马尔罕市"]),
        ("成都市8月12日与撒马尔罕市在塔什干签署合作协议。", ["成都市", "撒马尔罕市"]),
        ("故宫博物院17日与卢浮宫博物馆签署合作意向书。", ["故宫博物院", "卢浮宫博物馆"]),
        ("东京国立博物馆与台北故宫博物院签订交流协定。", ["东京国立博物馆", "台北故宫博物院"]),
        ("香港机场管理局、赫尔辛基机场昨日签署备忘录。", ["香港机场管理局", "赫尔辛基机场"]),
        ("上海港与汉堡港签署友好港协议。", ["上海港", "汉堡港"]),
    ],
)
def test_cities_and_institutions_sign(extractor: Extractor, text: str, people: list[str]) -> None:
    assert one(extractor, text, "sign")["people"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("李强参观上海博物馆后同托卡耶夫签署联合声明。", ["李强", "托卡耶夫"]),
        ("王毅与拉夫罗夫抵达故宫博物院，随后签署联合声明。", ["王毅", "拉夫罗夫"]),
        ("王毅与拉夫罗夫在上海博物馆签署联合声明。", ["王毅", "拉夫罗夫"]),
    ],
)
def test_an_institution_is_only_where_others_sign(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "sign")["people"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "香港交易所与印尼证券交易所昨日举行会谈，双方签署合作备忘录。",
            ["香港交易所", "印尼证券交易所"],
        ),
        (
            "中国航天科技集团与巴基斯坦空间委员会16日举行会谈。双方签署协议。",
            ["中国航天科技集团", "巴基斯坦空间委员会"],
        ),
        ("中国外交部与埃及政府谈妥此事。塞西与普京会谈，双方签署协议。", ["塞西", "普京"]),
    ],
)
def test_both_parties_may_be_institutions(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "sign")["people"] == people


def test_both_states_sign_as_states_and_both_parties_as_persons(extractor: Extractor) -> None:
    lead = "塞尔维亚总统武契奇昨日在贝尔格勒与匈牙利总理欧尔班会谈，"
    states = one(extractor, lead + "两国其后就天然气供应签署协议。", "sign")
    assert (states["people"], states["codes"]) == ([], ["HUN", "SRB"])
    persons = one(extractor, lead + "双方其后就天然气供应签署协议。", "sign")
    assert persons["people"] == ["武契奇", "欧尔班"]


def test_an_organisation_has_the_longest_name_of_the_text(extractor: Extractor) -> None:
    text = "北外昨日与塔什干国立东方大学签署协议。北京外国语大学成立于1941年。"
    assert one(extractor, text, "sign")["people"] == ["北京外国语大学", "塔什干国立东方大学"]


def test_two_meet_on_a_day_that_stands_before_the_verb(extractor: Extractor) -> None:
    text = "武契奇与欧尔班昨日会面，讨论天然气供应。"
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["date"], f["people"]) for f in found] == [
        ("meeting", ("2024-08-18", "2024-08-18"), ["武契奇", "欧尔班"])
    ]
