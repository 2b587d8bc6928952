"""Events in the terse and figurative wordings of short items."""

from __future__ import annotations

import pytest
from event_facts import facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "type", "people", "place"),
    [
        (
            "2018年4月27日上午，金正恩跨过分界线，与文在寅在板门店双手相握。",
            "meeting",
            ["金正恩", "文在寅"],
            ("板门店", "KOR"),
        ),
        (
            "2024年8月，中国外交部长王毅与美国总统助理沙利文在北京一谈十一个小时。",
            "meeting",
            ["王毅", "沙利文"],
            ("北京", "CHN"),
        ),
        (
            "2018年3月，德国总理默克尔拿起电话，与法国总统马克龙谈了约一个小时。",
            "call",
            ["默克尔", "马克龙"],
            None,
        ),
        (
            "英国首相苏纳克2023年5月把自己的处女访献给了贝尔法斯特。",
            "visit",
            ["苏纳克"],
            ("贝尔法斯特", "GBR"),
        ),
        (
            "沙特王储穆罕默德2018年3月20日叩开白宫大门。",
            "visit",
            ["穆罕默德"],
            ("白宫", "USA"),
        ),
        (
            "塞尔维亚总统武契奇2023年10月17日在北京把签名留在自由贸易协定上。",
            "sign",
            ["武契奇"],
            ("北京", "CHN"),
        ),
        (
            "戈尔巴乔夫1991年12月25日晚在克里姆林宫交出核按钮。",
            "appoint",
            ["戈尔巴乔夫"],
            ("克里姆林宫", "RUS"),
        ),
    ],
)
def test_terse_wordings_of_an_act(
    extractor: Extractor,
    text: str,
    type: str,
    people: list[str],
    place: tuple[str, str] | None,
) -> None:
    got = one(extractor, text, type)
    assert got["people"] == people
    assert got["place"] == place
    assert got["status"] == "occurred"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("越南1995年7月28日跨进东盟大门。", ["ASEAN", "VNM"]),
        ("芬兰2023年4月4日成了北约第31个成员。", ["FIN", "NATO"]),
        ("北约2024年3月7日添了一名新丁：瑞典。", ["NATO", "SWE"]),
    ],
)
def test_joining_a_body_told_by_an_image(extractor: Extractor, text: str, codes: list[str]) -> None:
    got = one(extractor, text, "establish")
    assert got["codes"] == codes
    assert got["people"] == []


def test_sum_taken_out_to_help_is_aid(extractor: Extractor) -> None:
    got = one(extractor, "2022年11月，日本政府掏出5000万美元，帮乌克兰过冬。", "aid")
    assert got["codes"] == ["JPN", "UKR"]


def test_rank_among_trading_partners_is_no_admission(extractor: Extractor) -> None:
    found = facts(extractor("2024年，中国成为塔吉克斯坦第二大贸易伙伴。"))
    assert [f for f in found if f["type"] == "establish"] == []


def test_who_wields_the_gavel_takes_part_in_the_session(extractor: Extractor) -> None:
    text = (
        "世界贸易组织第十二次部长级会议2022年6月17日在日内瓦散会。主席台上敲槌的，"
        "是哈萨克斯坦贸易部长苏尔丹诺夫。"
    )
    got = one(extractor, text, "conference")
    assert got["people"] == ["苏尔丹诺夫"]
    assert got["codes"] == ["KAZ", "WTO"]
