"""Events told in passing, as essays on the relations of two states tell them."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


def ties(extractor: Extractor, text: str) -> list[tuple[str | None, list[str]]]:
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "establish"]
    return [(f["date"] and f["date"][0], sorted(f["codes"])) for f in found]


def test_ties_since_a_year_are_an_event_of_that_year(extractor: Extractor) -> None:
    text = "中国和智利1970年建交以来，两国贸易持续扩大。"
    assert ties(extractor, text) == [("1970-01-01", ["CHL", "CHN"])]
    assert ties(extractor, "智利与中国自1970年建交以来往来频繁。") == [
        ("1970-01-01", ["CHL", "CHN"])
    ]
    assert ties(extractor, "中国和智利建交以来，两国贸易持续扩大。") == []


def test_steps_of_relations_that_are_the_topic(extractor: Extractor) -> None:
    text = "中国同智利的关系行稳致远，2004年建立全面合作伙伴关系，2012年提升为战略伙伴关系。"
    both = ["CHL", "CHN"]
    assert ties(extractor, text) == [("2004-01-01", both), ("2012-01-01", both)]
    text = "智利总统博里奇访华。中智关系越走越近，1999年确立友好合作关系。"
    assert ties(extractor, text) == [("1999-01-01", both)]


def test_what_makes_a_state_the_first_has_no_date_of_the_story(extractor: Extractor) -> None:
    text = "8月12日，王毅同智利外长范克拉韦伦举行会谈。智利是首个同中国签署自贸协定的拉美国家。"
    got = one(extractor, text, "sign")
    assert (got["date"], sorted(got["codes"])) == (None, ["CHL", "CHN"])


def test_first_guest_of_a_kind_is_who_became_it(extractor: Extractor) -> None:
    got = one(extractor, "今年3月，范克拉韦伦外长成为首位访华的南美国家外长。", "visit")
    assert (got["people"], got["place"]) == (["范克拉韦伦"], ("中国", "CHN"))


def test_signing_from_which_years_are_counted(extractor: Extractor) -> None:
    text = "8月12日，王毅同智利外长范克拉韦伦举行会谈。双方签署检疫议定书三年多来，樱桃出口翻番。"
    assert one(extractor, text, "sign")["date"] is None
    text = "8月12日，王毅同智利外长范克拉韦伦举行会谈。双方签署检疫议定书。"
    assert one(extractor, text, "sign")["date"] == ("2024-08-12", "2024-08-12")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("智利总统博里奇8月访问中国，习近平主席同他会谈。", ["习近平", "博里奇"]),
        ("智利总统博里奇抵达北京。习近平主席在人民大会堂与他举行会谈。", ["习近平", "博里奇"]),
        ("博里奇总统抵京。李强总理在中南海同他会见。", ["李强", "博里奇"]),
    ],
)
def test_counterpart_named_before_and_told_as_he(
    text: str, people: list[str], extractor: Extractor
) -> None:
    assert one(extractor, text, "meeting")["people"] == people


def test_leaders_of_today_did_not_sign_what_others_signed(extractor: Extractor) -> None:
    story = "8月12日，习近平主席同乌兹别克斯坦总统米尔济约耶夫举行会谈。"
    signed = "2004年6月，两国元首签署联合声明。"
    found = [f for f in facts(extractor(story + signed, date=TODAY)) if f["type"] == "sign"]
    assert [(f["people"], f["codes"]) for f in found] == [([], ["CHN", "UZB"])]
    signed = "2022年9月，两国元首签署联合声明。"
    found = [f for f in facts(extractor(story + signed, date=TODAY)) if f["type"] == "sign"]
    assert [f["people"] for f in found] == [["习近平", "米尔济约耶夫"]]


@pytest.mark.parametrize(
    ("text", "people", "place"),
    [
        ("日本自民党副总裁麻生太郎来台访问。", ["麻生太郎"], ("台湾", "TWN")),
        ("8月12日，王毅赴俄访问。", ["王毅"], ("俄罗斯", "RUS")),
        ("8月12日，李家超赴京访问。", ["李家超"], ("北京", "CHN")),
    ],
)
def test_visit_to_a_state_of_one_character(
    text: str, people: list[str], place: tuple[str, str], extractor: Extractor
) -> None:
    got = one(extractor, text, "visit")
    assert (got["people"], got["place"]) == (people, place)


def test_meal_taken_together_is_a_meeting(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，蔡英文与日本前首相麻生太郎共进午餐。", "meeting")
    assert got["people"] == ["蔡英文", "麻生太郎"]


def test_gathering_after_a_journey_to_japan(extractor: Extractor) -> None:
    text = "8月12日，李强总理赴日出席第十次领导人会议。"
    assert one(extractor, text, "summit")["gathering"] == "第十次领导人会议"


def test_term_of_a_chair_dates_nothing(extractor: Extractor) -> None:
    text = "8月12日，中方接任上合组织2024至2025年轮值主席国。外长王毅会见俄罗斯外长拉夫罗夫。"
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["date"] and f["date"][0]) for f in found] == [
        ("appoint", "2024-08-12"),
        ("meeting", "2024-08-12"),
    ]


def test_end_of_negotiations_is_no_meeting(extractor: Extractor) -> None:
    text = "8月12日，李强总理同东盟国家领导人共同宣布实质性结束谈判。"
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == []


@pytest.mark.parametrize("where", ["老挝首都万象", "万象"])
def test_capital_that_is_an_ordinary_word(where: str, extractor: Extractor) -> None:
    got = one(extractor, f"8月12日，李强总理在{where}出席东亚峰会。", "summit")
    assert got["place"] == ("万象", "LAO")
    assert facts(extractor("春回大地，万象更新。", date=TODAY)) == []


def test_planned_visit_with_its_month(extractor: Extractor) -> None:
    got = one(extractor, "智利总统博里奇计划12月访问印度。", "visit")
    assert (got["status"], got["date"]) == ("planned", ("2024-12-01", "2024-12-31"))
    assert facts(extractor("智利总统博里奇计划访问印度。", date=TODAY)) == []


def test_ministers_at_a_summit_hold_a_conference(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，外长王毅在万隆出席东亚峰会外长会。", "conference")
    assert got["gathering"] == "东亚峰会外长会"
