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


def test_chair_taken_is_of_the_body_told_behind(extractor: Extractor) -> None:
    text = "津巴布韦总统姆南加古瓦2024年8月17日在哈拉雷成了南部非洲发展共同体新一任轮值主席。"
    got = one(extractor, text, "appoint")
    assert got["people"] == ["姆南加古瓦"]
    assert got["mechanism"] == "sadc"


def test_who_is_beaten_takes_no_office_whatever_the_party(extractor: Extractor) -> None:
    text = "2025年10月21日，高市早苗在国会压过立宪民主党的野田佳彦，拿下首相一职。"
    assert one(extractor, text, "appoint")["people"] == ["高市早苗"]


def test_what_is_given_goes_to_the_stricken_state_told_before(extractor: Extractor) -> None:
    got = one(extractor, "2010年1月，海地地震，墨西哥捐出500万美元。", "aid")
    assert got["codes"] == ["HTI", "MEX"]


def test_named_paper_exchanged_in_a_city_tells_its_parties(extractor: Extractor) -> None:
    got = one(extractor, "2025年11月12日，加蓬与中国互免签证协定在利伯维尔换文。", "sign")
    assert got["codes"] == ["CHN", "GAB"]
    assert got["place"] == ("利伯维尔", "GAB")


def test_ties_taken_up_again_by_an_image(extractor: Extractor) -> None:
    text = "2023年3月10日，沙特与伊朗在北京把断了七年的邦交接上。"
    got = one(extractor, text, "establish")
    assert got["codes"] == ["IRN", "SAU"]
    assert got["place"] == ("北京", "CHN")


def test_guest_who_waits_for_the_host_meets_him(extractor: Extractor) -> None:
    text = "2023年6月19日，布林肯在人民大会堂等到了习近平35分钟的接见。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["布林肯", "习近平"]


def test_paper_published_after_talks_has_their_day_and_place(extractor: Extractor) -> None:
    text = "韩国总统李在明与日本首相石破茂2024年8月3日在东京会谈。会后发表的《共同声明》有十二条。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["李在明", "石破茂"]
    assert got["date"] == ("2024-08-03", "2024-08-03")
    assert got["place"] == ("东京", "JPN")


def test_paper_recalled_at_talks_has_its_own_day(extractor: Extractor) -> None:
    text = (
        "韩国总统李在明与日本首相石破茂2024年8月3日在东京会谈。会上双方谈到去年签署的《共同声明》。"
    )
    got = one(extractor, text, "sign")
    assert got["date"] == ("2023-01-01", "2023-12-31")
    assert got["place"] is None


def test_who_signs_with_somebody_across_an_aside_signs_with_him(extractor: Extractor) -> None:
    text = "英国首相斯塔默2024年8月15日隔着视频与毛里求斯总理拉姆古兰在主权移交条约上签了字。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["斯塔默", "拉姆古兰"]
    assert got["codes"] == ["GBR", "MUS"]


def test_gathering_that_begins_in_a_centre_opens_no_centre(extractor: Extractor) -> None:
    text = "首届韩国—非洲峰会2024年6月4日在京畿道高阳市韩国国际会展中心（KINTEX）揭幕。"
    found = facts(extractor(text))
    assert [f["type"] for f in found] == ["summit"]
    assert found[0]["codes"] == ["AU", "KOR"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2023年3月26日，洪都拉斯与北京建交。", ["CHN", "HND"]),
        ("2018年8月，萨尔瓦多与台湾断交，并与中国建交。", ["CHN", "SLV"]),
        ("2023年3月，沙特与伊朗断交七年后恢复外交关系。", ["IRN", "SAU"]),
    ],
)
def test_ties_are_of_those_who_take_them_up(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    got = one(extractor, text, "establish")
    assert got["codes"] == codes
    assert got["people"] == []


@pytest.mark.parametrize(
    ("text", "people", "titles"),
    [
        (
            "2010年4月8日，在布拉格城堡，梅德韦杰夫与奥巴马今天为削减战略武器的新条约落笔。",
            ["梅德韦杰夫", "奥巴马"],
            [("削减战略武器的新条约", 1)],
        ),
        (
            "2024年7月，泰柬两国防长在边境口岸把停火声明签了。",
            [],
            [("停火声明", 1)],
        ),
    ],
)
def test_title_of_a_paper_begins_behind_the_word_that_leads_it_in(
    extractor: Extractor, text: str, people: list[str], titles: list[tuple[str, int]]
) -> None:
    got = one(extractor, text, "sign")
    assert got["people"] == people
    assert got["documents"] == titles


def test_who_swears_somebody_in_is_not_who_takes_the_office(extractor: Extractor) -> None:
    text = "1997年7月1日凌晨，董建华在会展中心新翼由江泽民监誓就职。"
    assert one(extractor, text, "appoint")["people"] == ["董建华"]


def test_a_call_that_settles_something_puts_nothing_under_current(extractor: Extractor) -> None:
    found = facts(extractor("2024年5月10日，印度与巴基斯坦停火，军方一通电话定音。"))
    assert [f for f in found if f["type"] == "launch"] == []


def test_who_looks_on_beside_a_signing_takes_part(extractor: Extractor) -> None:
    text = "卢旺达总统卡加梅与刚果（金）总统齐塞克迪2024年6月4日在华盛顿签下和约，特朗普从旁作证。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["卡加梅", "齐塞克迪", "特朗普"]
    assert got["codes"] == ["COD", "RWA", "USA"]


def test_setting_out_for_home_is_no_visit(extractor: Extractor) -> None:
    text = "2024年1月20日，中国外长王毅结束拉美之行，从牙买加踏上归途。"
    found = facts(extractor(text))
    assert [f for f in found if f["place"] == ("牙买加", "JAM")] == []
