"""Offices and ties told in the wordings of notices, city news and backgrounds."""

from __future__ import annotations

from typing import Any

from event_facts import TODAY, every, facts, one

from extract import Extractor


def _told(extractor: Extractor, text: str) -> list[tuple[Any, ...]]:
    return [(f["type"], f["people"], f["codes"]) for f in facts(extractor(text, date=TODAY))]


def test_who_held_the_office_takes_part(extractor: Extractor) -> None:
    text = "原由林佳龙担任的交通部长一职，由前部长陈建仁接任。"
    assert one(extractor, text, "appoint")["people"] == ["陈建仁", "林佳龙"]


def test_acting_head(extractor: Extractor) -> None:
    text = "李家超今日启程访问北京，离港期间由政务司司长陈国基署理行政长官。"
    assert one(extractor, text, "appoint")["people"] == ["陈国基"]
    text = "署理行政长官陈国基昨日会见阮春福。"
    assert every(extractor, text, "appoint") == []


def test_ambassador_welcomed_to_office(extractor: Extractor) -> None:
    text = "哈桑代总理欢迎赵星大使履新，表示愿加强合作。"
    assert one(extractor, text, "appoint")["people"] == ["赵星"]


def test_declared_elected_and_called_elect(extractor: Extractor) -> None:
    text = "选举委员会7月30日认定托卡耶夫当选总统。"
    assert "托卡耶夫" in one(extractor, text, "appoint")["people"]
    text = "国家副主席王岐山8月15日向巴西当选副总统阿尔克明致贺电。"
    assert every(extractor, text, "appoint") == []


def test_envoy_to_a_ceremony(extractor: Extractor) -> None:
    text = "赖清德总统特派前副总统陈建仁为出席葬礼的特使。"
    assert one(extractor, text, "appoint")["people"] == ["赖清德", "陈建仁"]


def test_cities_pair_up(extractor: Extractor) -> None:
    text = "高雄市昨日正式与捷克首都布拉格市缔结姊妹市。"
    assert _told(extractor, text) == [("establish", ["高雄市", "布拉格市"], ["CZE", "TWN"])]


def test_body_joined_in_a_year(extractor: Extractor) -> None:
    text = "台湾自2002年加入世界贸易组织以来，一直积极参与会务。"
    got = one(extractor, text, "establish")
    assert (got["date"], got["mechanism"]) == (("2002-01-01", "2002-12-31"), "wto")


def test_what_only_says_what_an_office_is_or_does(extractor: Extractor) -> None:
    for text in (
        "商工办事处是新西兰政府在台北设立的代表机构。",
        "决议指出，联合国设立新的办事处有助于巩固成果。",
        "根据下周将发表的联合声明，欧盟和中亚五国将把关系提升为战略伙伴关系。",
    ):
        assert every(extractor, text, "establish") == [], text
    text = "根据1992年1月2日签署的联合公报，中国和乌兹别克斯坦建立外交关系。"
    assert one(extractor, text, "establish")["codes"] == ["CHN", "UZB"]


def test_body_that_came_into_being_is_an_organisation(extractor: Extractor) -> None:
    for text in (
        "欧亚经济联盟成立于2015年1月，现有5个成员国。",
        "欧亚经济联盟于2015年1月在莫斯科成立，此后不断壮大。",
    ):
        got = one(extractor, text, "establish")
        assert (got["people"], got["mechanism"]) == (["欧亚经济联盟"], "eaeu"), text


def test_both_sides_again_are_those_of_the_sentence(extractor: Extractor) -> None:
    text = "台湾与瑙鲁1980年建交，2002年瑙鲁转向北京，双方2005年5月复交。"
    assert [codes for _, _, codes in _told(extractor, text)] == [["NRU", "TWN"], ["NRU", "TWN"]]


def test_steps_of_an_office_are_happenings_of_their_own(extractor: Extractor) -> None:
    text = "托卡耶夫2023年10月当选总统。11月24日，托卡耶夫宣誓就职。他今年6月为参选辞去总统职务。"
    found = every(extractor, text, "appoint")
    assert [f["date"] for f in found] == [
        ("2023-10-01", "2023-10-31"),
        ("2023-11-24", "2023-11-24"),
        ("2024-06-01", "2024-06-30"),
    ]
    text = "日本首相石破茂改组内阁。石破茂8月14日当选党首。"
    assert [f["date"] for f in every(extractor, text, "appoint")] == [
        None,
        ("2024-08-14", "2024-08-14"),
    ]


def test_welcome_before_an_award(extractor: Extractor) -> None:
    text = "赖清德总统对议长表示由衷的欢迎，并追赠捷克已故参议长柯佳洛“特种大绶卿云勋章”。"
    assert one(extractor, text, "award")["people"] == ["赖清德", "柯佳洛"]


def test_bank_of_many_states_stands_under_its_initials(extractor: Extractor) -> None:
    text = "亚洲基础设施投资银行8月15日与巴基斯坦签署贷款协定。"
    got = one(extractor, text, "sign")
    assert (got["people"], got["codes"]) == (["亚洲基础设施投资银行"], ["AIIB", "PAK"])


def test_since_the_day_of_an_office_or_a_partnership(extractor: Extractor) -> None:
    text = "通伦热烈欢迎苏林自5月22日就任国家主席以来首次出访便选择老挝。"
    assert one(extractor, text, "appoint")["people"] == ["苏林"]
    text = "双方指出，1973年建交以来，尤其是2005年全面战略伙伴关系建立以来，中国和西班牙合作良好。"
    assert [f["date"] for f in every(extractor, text, "establish")] == [
        ("1973-01-01", "1973-12-31"),
        ("2005-01-01", "2005-12-31"),
    ]
    text = "安理会8月8日通过了推荐古特雷斯连任的决议。"
    assert every(extractor, text, "appoint") == []


def test_office_that_a_bank_is_to_have_in_a_city(extractor: Extractor) -> None:
    text = "欧洲复兴开发银行还将在塔什干设立地区办事处。"
    got = one(extractor, text, "establish")
    assert (got["status"], got["people"], got["place"]) == (
        "planned",
        ["欧洲复兴开发银行"],
        ("塔什干", "UZB"),
    )
    for text in ("中国将在哈萨克斯坦设立联络处。", "欧洲复兴开发银行将设立新的基金。"):
        assert every(extractor, text, "establish") == [], text
