"""Dates, documents and parties of events, where the wording of a report could mislead."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


def test_met_one_by_one_is_no_conference_of_ministers(extractor: Extractor) -> None:
    text = "8月12日，外交部长王毅在万隆分别会见俄罗斯外长拉夫罗夫、印度外长苏杰生。"
    got = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [f["people"] for f in got] == [["王毅", "拉夫罗夫"], ["王毅", "苏杰生"]]


def test_number_of_agreements_behind_their_fields(extractor: Extractor) -> None:
    text = "8月12日，法国总统马克龙与摩洛哥国王穆罕默德六世签署涉及铁路、氢能等领域22项协议。"
    assert one(extractor, text, "sign")["documents"] == [("协议", 22)]


def test_day_of_a_statement_is_not_that_of_the_aid(extractor: Extractor) -> None:
    text = "哈萨克斯坦外交部8月15日表示，哈方已向阿富汗移交了首批人道援助。"
    assert one(extractor, text, "aid")["date"] is None


def test_years_of_a_title_date_no_signing(extractor: Extractor) -> None:
    text = "亚美尼亚与印度签署2024-2025年军事合作计划。"
    got = one(extractor, text, "sign")
    assert got["date"] is None
    assert got["documents"] == [("2024-2025年军事合作计划", 1)]


def test_who_witnesses_what_others_sign(extractor: Extractor) -> None:
    text = "8月12日，行政长官李家超抵达万隆，并见证香港大学与哈萨克斯坦国立大学签署合作备忘录。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["香港大学", "哈萨克斯坦国立大学", "李家超"]


def test_answer_to_a_letter_is_another(extractor: Extractor) -> None:
    text = "金正恩致函俄罗斯总统普京，祝贺解放日。普京回信表示感谢。"
    got = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "message"]
    assert [f["people"] for f in got] == [["金正恩", "普京"], ["普京", "金正恩"]]


def test_agreement_on_an_exchange_is_signed(extractor: Extractor) -> None:
    text = "兰州大学与哈萨克斯坦国立大学签署了学生交换协议。"
    assert one(extractor, text, "sign")["documents"] == [("学生交换协议", 1)]


def test_travels_on_to_a_fair(extractor: Extractor) -> None:
    text = "8月12日，俄罗斯总统普京转往哈尔滨，出席第八届中俄博览会开幕式。"
    assert one(extractor, text, "conference")["place"] == ("哈尔滨", "CHN")


def test_centre_that_opens_takes_no_part(extractor: Extractor) -> None:
    text = "2024年7月，中国文化中心在阿斯塔纳揭牌。"
    got = one(extractor, text, "launch")
    assert got["people"] == []
    assert got["place"] == ("阿斯塔纳", "KAZ")


def test_summit_that_starts_a_procedure(extractor: Extractor) -> None:
    text = (
        "上合组织不断发展壮大。2017年6月，阿斯塔纳峰会给予印度、巴基斯坦成员国地位。"
        "2021年，杜尚别峰会启动接收伊朗为成员国的程序。"
    )
    got = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["place"]) for f in got] == [
        ("summit", ("阿斯塔纳", "KAZ")),
        ("summit", ("杜尚别", "TJK")),
    ]


def test_mechanism_of_two_states_founded(extractor: Extractor) -> None:
    text = "2015年，中国和哈萨克斯坦的中哈产能合作对话机制建立。"
    got = one(extractor, text, "establish")
    assert got["people"] == []
    assert got["codes"] == ["CHN", "KAZ"]


def test_founded_together_with_those_met(extractor: Extractor) -> None:
    text = (
        "2023年5月，习近平主席在西安主持首届中国—中亚峰会，同中亚五国元首会谈，"
        "共同宣布成立中国—中亚机制。峰会签署了100余份各领域合作协议。"
    )
    got = one(extractor, text, "establish")
    assert got["people"] == ["习近平"]
    assert got["codes"] == ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert one(extractor, text, "sign")["documents"] == [("合作协议", 100)]


def test_guests_of_another_dialogue(extractor: Extractor) -> None:
    text = "金砖国家外长会晤8月10日在喀山举行，泰国、老挝等国外长出席同发展中国家对话会。"
    assert one(extractor, text, "conference")["codes"] == ["BRICS"]


def test_received_by_somebody(extractor: Extractor) -> None:
    text = (
        "哈萨克斯坦外长努尔特列吾8月12日对吉尔吉斯斯坦进行工作访问，"
        "其间，努尔特列吾受到吉尔吉斯斯坦总统扎帕罗夫的接见。"
    )
    assert one(extractor, text, "meeting")["people"] == ["努尔特列吾", "扎帕罗夫"]


def test_ministers_of_a_region_in_a_name(extractor: Extractor) -> None:
    got = one(extractor, "8月18日，中亚五国文化部长会议在阿斯塔纳举行。", "conference")
    assert got["people"] == []
    assert got["codes"] == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_gathering_that_a_visitor_will_attend(extractor: Extractor) -> None:
    text = "俄外长拉夫罗夫应邀访问塔什干，期间将出席中亚—俄罗斯外长会议。"
    assert one(extractor, text, "conference")["status"] == "planned"


def test_state_and_person_with_words_between(extractor: Extractor) -> None:
    got = one(extractor, "伊朗新任总统佩泽希齐扬将出访伊拉克。", "visit")
    assert got["people"] == ["佩泽希齐扬"]


def test_sum_before_a_title(extractor: Extractor) -> None:
    got = one(extractor, "亚洲开发银行与哈萨克斯坦财政部签署3亿欧元贷款协议。", "sign")
    assert got["documents"] == [("贷款协议", 1)]


def test_plan_given_up_at_the_end_of_the_sentence(extractor: Extractor) -> None:
    text = "日本首相岸田文雄将于8月9日至12日访问哈萨克斯坦，但因发生地震而取消。"
    assert one(extractor, text, "visit")["status"] == "cancelled"


def test_chambers_sign(extractor: Extractor) -> None:
    got = one(extractor, "中国商会与哈萨克斯坦工商会签署合作备忘录。", "sign")
    assert got["people"] == ["中国商会", "哈萨克斯坦工商会"]


def test_talks_in_a_building_named_after_its_state(extractor: Extractor) -> None:
    text = "8月12日，国家主席习近平在贝尔格莱德塞尔维亚大厦同塞尔维亚总统武契奇举行会谈。"
    assert one(extractor, text, "meeting")["place"] == ("贝尔格莱德塞尔维亚大厦", "SRB")


def test_arrival_at_an_airport_is_the_visit_told_with_it(extractor: Extractor) -> None:
    text = (
        "8月12日，国务院副总理丁薛祥乘包机抵达比什凯克玛纳斯国际机场，应邀出席独联体成员国"
        "政府首脑会议并对吉尔吉斯斯坦进行工作访问。"
    )
    assert one(extractor, text, "visit")["place"] == ("吉尔吉斯斯坦", "KGZ")
    assert one(extractor, text, "summit")["place"] == ("比什凯克", "KGZ")


def test_counterpart_before_the_verb_of_meeting(extractor: Extractor) -> None:
    text = "意大利总理梅洛尼8月12日对中国进行正式访问，13日同习近平主席会见。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["梅洛尼", "习近平"]
    assert got["date"] == ("2024-08-13", "2024-08-13")


def test_letter_of_appointment_appoints_nobody(extractor: Extractor) -> None:
    text = "国会投票选举佩通坦·钦那瓦为新任总理。国王哇集拉隆功8月18日签署任命状。"
    assert one(extractor, text, "appoint")["people"] == ["国会", "佩通坦·钦那瓦"]


def test_opening_and_its_ceremony_are_one(extractor: Extractor) -> None:
    text = "8月12日，塔吉克斯坦独立大街改造项目竣工，拉赫蒙总统出席竣工仪式并剪彩。"
    assert one(extractor, text, "launch")["people"] == ["拉赫蒙"]


def test_who_calls_after_a_gathering_need_not_have_been_there(extractor: Extractor) -> None:
    text = "8月9日，中亚国家元首第六次磋商会议后，托卡耶夫与日本首相岸田文雄通电话。"
    assert one(extractor, text, "summit")["codes"] == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert one(extractor, text, "call")["people"] == ["托卡耶夫", "岸田文雄"]


def test_subject_goes_on_over_those_it_meets(extractor: Extractor) -> None:
    text = "8月12日，香港大学校长率团抵达塔什干，与萨法耶夫会面，其后参观哈萨克斯坦国立大学。"
    tours = [f for f in facts(extractor(text, date=TODAY)) if f["place"] != ("塔什干", "UZB")]
    assert [(f["type"], f["people"]) for f in tours] == [("visit", ["香港大学"])]


def test_visit_on_invitation_in_a_month_to_come(extractor: Extractor) -> None:
    got = one(extractor, "哈萨克斯坦总统托卡耶夫将于9月应邀访华。", "visit")
    assert got["status"] == "planned"
    assert got["place"] == ("中国", "CHN")


BEHIND_AN_OPENING = [
    (
        "该铁路全长272公里，设计年货运量2000万吨。",
        ["272 km", "20000000 t"],
    ),
    (
        "项目由一家中国企业承建，总投资约3亿美元，装机容量为100兆瓦。",
        ["300000000 USD", "100 MW"],
    ),
    ("工程总造价约3亿美元，日方还准备贷款10亿美元。", ["300000000 USD"]),
    ("据介绍，这座电站耗资2.2亿美元。", ["220000000 USD"]),
    ("铁路公司去年投资额达2.2亿美元。", []),
    ("托卡耶夫总统说，项目总投资2.2亿美元。", []),
    ("两国去年贸易额达20亿美元。", []),
    ("同日，第二座电站开工，总投资5亿美元。", []),
]


@pytest.mark.parametrize(("behind", "expected"), BEHIND_AN_OPENING)
def test_what_opened_is_measured_in_the_sentence_behind(
    extractor: Extractor, behind: str, expected: list[str]
) -> None:
    opening = "8月12日，奥什至贾拉拉巴德铁路正式通车。"
    event = extractor(opening + behind, date=TODAY).events[0]
    assert event.type == "launch"
    assert [f"{amount.value} {amount.unit}" for amount in event.amounts] == expected
    assert len(event.quote) == (2 if expected else 1)
