"""What an analysis tells between looks back: earlier visits, former leaders, groups by number."""

from __future__ import annotations

import pytest
from event_facts import facts

from extract import Extractor

BACK = (
    "国际观察丨老友重逢\n\n12日，习近平主席同巴西总统卢拉会谈。\n\n"
    "2004年5月，时任总统A访问上海。2010年4月，时任主席胡锦涛访问巴西。"
    "2014年7月17日，两国元首在巴西利亚宣布成立中拉论坛。\n\n"
    "2024年12月3日，一个港口项目在巴伊亚州启动，卢拉亲自按下按钮。\n\n"
)


def test_papers_after_the_talks_told_above(extractor: Extractor) -> None:
    text = BACK + "会谈后，两国元首共同见证签署20份合作文件。"
    last = facts(extractor(text, date="2025-05-13"))[-1]
    assert (last["type"], last["date"]) == ("sign", ("2025-05-12", "2025-05-12"))
    assert (last["people"], last["documents"]) == (["习近平", "卢拉"], [("合作文件", 20)])


def test_both_leaders_of_a_day_after_a_former_one(extractor: Extractor) -> None:
    text = (
        "6日，吉尔吉斯斯坦总统扎帕罗夫同习近平主席会谈。\n\n"
        "2018年6月，时任总统热恩别科夫来华进行国事访问。"
        "2023年5月18日，两国元首在西安签署联合宣言。"
    )
    people = [f["people"] for f in facts(extractor(text, date="2025-02-06"))]
    assert people == [["扎帕罗夫", "习近平"], ["热恩别科夫"], ["习近平", "扎帕罗夫"]]


def test_former_leader_of_two_of_a_name(extractor: Extractor) -> None:
    text = "2018年6月，吉尔吉斯斯坦时任总统热恩别科夫访问中国。"
    persons = [m for m in extractor(text, date="2025-02-06").mentions if m.label == "PERSON"]
    assert [m.id for m in persons] == ["sooronbay-jeenbekov"]


def test_six_states_listed_further_on(extractor: Extractor) -> None:
    text = "本月1日，六国外长在维也纳举行会议。\n\n此前，美、俄、中、英、法、德六国一再磋商。"
    held = [f for f in facts(extractor(text, date="2006-06-23")) if f["type"] == "conference"]
    assert [f["codes"] for f in held] == [["CHN", "DEU", "FRA", "GBR", "RUS", "USA"]]


def test_three_states_told_again_past_another_three(extractor: Extractor) -> None:
    text = (
        "美国总统拜登11日与日本首相岸田文雄、菲律宾总统马科斯举行三国首次会谈。\n\n"
        "中方向日方和菲方提出交涉，美方没有回应。\n\n"
        "专家说，去年8月18日的戴维营峰会把美日韩捏到了一起，这次轮到菲律宾。\n\n"
        "马科斯说，将约见中国大使。\n\n经济上，三国承诺共同打造吕宋经济走廊。"
    )
    got = extractor(text, date="2024-04-15").commitments
    assert [[p.value for p in c.parties] for c in got][-1:] == [["JPN", "PHL", "USA"]]


@pytest.mark.parametrize(
    "text",
    [
        "特朗普此行没有在以色列停留。",
        "伊方不会在轰炸期间同美国进行任何谈判。",
        "北约秘书长吕特尚未在基辅会见泽连斯基。",
        "他表示，韩方没有在首尔与日方会谈。",
    ],
)
def test_not_done_at_a_place_or_time(extractor: Extractor, text: str) -> None:
    assert facts(extractor(text, date="2025-06-20")) == []


def test_last_stop_of_a_journey_that_has_begun(extractor: Extractor) -> None:
    text = (
        "2月4日至7日，吉尔吉斯斯坦总统扎帕罗夫对中国进行国事访问。\n\n"
        "按照日程，他7日将转赴哈尔滨出席亚冬会开幕式。"
    )
    visit = facts(extractor(text, date="2025-02-06"))[0]
    assert (visit["type"], visit["status"]) == ("visit", "occurred")
    assert (visit["date"], visit["place"]) == (("2025-02-04", "2025-02-07"), ("中国", "CHN"))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("10日，中方外长王毅与美方国务卿鲁比奥在日内瓦举行会谈。", ["王毅", "鲁比奥"]),
        ("俄方首席谈判代表梅金斯基同乌方防长乌梅罗夫会谈。", ["梅金斯基", "乌梅罗夫"]),
        (
            "中美经贸中方牵头人、国务院副总理何立峰与美方牵头人、美国财政部长贝森特会谈。",
            ["何立峰", "贝森特"],
        ),
        ("中方特别代表王毅同印方特别代表、印度国家安全顾问多瓦尔会晤。", ["王毅", "多瓦尔"]),
    ],
)
def test_sides_of_those_who_lead_them(extractor: Extractor, text: str, people: list[str]) -> None:
    talks = facts(extractor(text, date="2025-06-20"))
    assert [(f["type"], f["people"]) for f in talks] == [("meeting", people)]


def test_talks_recalled_with_their_day_and_place(extractor: Extractor) -> None:
    text = (
        "6月5日，习近平主席同普京总统在莫斯科会谈。两国元首去年10月在喀山会晤期间同意扩大贸易。"
        "2024年2月4日，两国元首在北京会晤时签署联合声明。两国元首在多边场合会晤时常谈合作。"
    )
    told = [f for f in facts(extractor(text, date="2025-06-06")) if f["type"] == "meeting"]
    assert [(f["date"], f["place"], f["people"]) for f in told] == [
        (("2025-06-05", "2025-06-05"), ("莫斯科", "RUS"), ["习近平", "普京"]),
        (("2024-10-01", "2024-10-31"), ("喀山", "RUS"), ["习近平", "普京"]),
        (("2024-02-04", "2024-02-04"), ("北京", "CHN"), ["习近平", "普京"]),
    ]


def test_first_leader_received(extractor: Extractor) -> None:
    text = "2月4日，内塔尼亚胡成为特朗普重返白宫后接待的首位外国领导人。"
    told = facts(extractor(text, date="2025-06-20"))
    assert [(f["type"], f["date"], f["people"]) for f in told] == [
        ("meeting", ("2025-02-04", "2025-02-04"), ["特朗普", "内塔尼亚胡"])
    ]


def test_a_sea_is_no_initial(extractor: Extractor) -> None:
    text = "中菲南海问题双边磋商机制第八次会议1月17日在上海举行。"
    assert [f["codes"] for f in facts(extractor(text, date="2024-04-15"))] == [["CHN", "PHL"]]


def test_day_of_the_month_of_the_text_after_one_of_the_month_before(extractor: Extractor) -> None:
    text = "3月23日，中国海警拦阻菲方船只。中国外交部官员12日召见日本驻华大使金杉宪治。"
    days = [f["date"] for f in facts(extractor(text, date="2024-04-15"))]
    assert days == [("2024-04-12", "2024-04-12")]


def test_two_presidents_by_their_initials(extractor: Extractor) -> None:
    text = "美国财政部18日表示关切。美俄总统15日在阿拉斯加会晤。日美首相和总统没有会谈。"
    told = facts(extractor(text, date="2025-08-20"))
    assert [(f["type"], f["codes"], f["place"]) for f in told] == [
        ("meeting", ["RUS", "USA"], ("阿拉斯加", "USA"))
    ]
