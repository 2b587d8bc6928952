"""Later meetings of a series, and gatherings that no list knows."""

from __future__ import annotations

from event_facts import TODAY, facts, one

from extract import Extractor


def test_rounds_told_in_turn(extractor: Extractor) -> None:
    text = "2003年8月，首轮六方会谈在北京举行。第二轮会谈和第三轮会谈分别于2004年2月和6月举行。"
    got = [(f["gathering"], f["date"]) for f in facts(extractor(text, date=TODAY))]
    assert got[1:] == [
        ("第二轮会谈", ("2004-02-01", "2004-02-29")),
        ("第三轮会谈", ("2004-06-01", "2004-06-30")),
    ]


def test_later_meeting_led_by_somebody(extractor: Extractor) -> None:
    text = (
        "2012年4月，首次中国—中东欧国家领导人会晤在华沙举行。"
        "2014年12月，李克强在贝尔格莱德主持第三次会晤。"
    )
    got = facts(extractor(text, date=TODAY))[-1]
    assert (got["type"], got["mechanism"]) == ("summit", "china-ceec")
    assert got["people"] == ["李克强"]
    assert got["place"] == ("贝尔格莱德", "SRB")


def test_third_talks_of_two_leaders_are_no_later_summit(extractor: Extractor) -> None:
    text = (
        "首次中国—中东欧国家领导人会晤2012年在华沙举行。"
        "8月12日，习近平同塞尔维亚总统武契奇在北京举行第三次会晤。"
    )
    got = facts(extractor(text, date=TODAY))[-1]
    assert (got["type"], got["people"]) == ("meeting", ["习近平", "武契奇"])


def test_gathering_told_by_a_phrase(extractor: Extractor) -> None:
    got = one(extractor, "约旦将于9月4日主办也门重建捐助会议。", "conference")
    assert got["gathering"] == "也门重建捐助会议"
    assert (got["status"], got["codes"]) == ("planned", ["JOR"])
    assert got["date"] == ("2024-09-04", "2024-09-04")


def test_phrase_before_its_verb(extractor: Extractor) -> None:
    got = one(extractor, "非洲能源投资论坛12日在罗安达登场。", "conference")
    assert got["gathering"] == "非洲能源投资论坛"
    assert got["place"] == ("罗安达", "AGO")


def test_meetings_at_home_are_no_gatherings(extractor: Extractor) -> None:
    for phrase in ("内阁会议", "新闻发布会", "全国经济工作会议", "群众大会"):
        text = f"8月12日，约旦在安曼召开{phrase}。"
        assert [f["gathering"] for f in facts(extractor(text, date=TODAY))] == [], phrase


def test_meetings_of_ministers_in_two_years(extractor: Extractor) -> None:
    text = "埃及、约旦和伊拉克三国外长去年与今年分别在开罗和安曼会晤。"
    got = [(f["type"], f["date"], f["place"]) for f in facts(extractor(text, date=TODAY))]
    assert got == [
        ("conference", ("2023-01-01", "2023-12-31"), ("开罗", "EGY")),
        ("conference", ("2024-01-01", "2024-12-31"), ("安曼", "JOR")),
    ]


def test_zone_opened_by_two(extractor: Extractor) -> None:
    text = "8月12日，埃及总统塞西同约旦国王阿卜杜拉二世一道为亚喀巴经贸合作区揭牌。"
    got = one(extractor, text, "launch")
    assert got["people"] == ["塞西", "阿卜杜拉二世"]


def test_later_summit_of_a_body_is_named_as_written(extractor: Extractor) -> None:
    text = (
        "南部非洲发展共同体（南共体）第44届峰会17日在哈拉雷举行。首届峰会1980年4月1日在卢萨卡举行。"
    )
    got = facts(extractor(text, date=TODAY))[-1]
    assert (got["gathering"], got["date"]) == ("首届峰会", ("1980-04-01", "1980-04-01"))


def test_later_summit_of_joined_parties_has_their_name(extractor: Extractor) -> None:
    text = "首届中亚—欧盟峰会2025年4月在撒马尔罕举行。第二届峰会将于2027年在布鲁塞尔举行。"
    assert facts(extractor(text, date="2025-04-20"))[-1]["gathering"] == "第二届中亚—欧盟峰会"


def test_next_meeting_has_the_name_of_its_series(extractor: Extractor) -> None:
    text = "第九次中日韩领导人会议5月27日在首尔举行。下次会议2025年在东京举行。"
    got = facts(extractor(text, date=TODAY))[-1]
    assert (got["gathering"], got["status"]) == ("中日韩领导人会议", "planned")


def test_next_round_of_another_noun_has_no_name(extractor: Extractor) -> None:
    text = "第九次中日韩领导人会议5月27日在首尔举行。下届博览会2025年在东京举行。"
    assert all(
        f["gathering"] != "中日韩领导人会议博览会" for f in facts(extractor(text, date=TODAY))
    )


def test_noun_behind_quotation_marks(extractor: Extractor) -> None:
    text = "美国总统拜登8月12日在威明顿主持「四方安全对话」（Quad）领袖峰会，日本首相岸田文雄出席。"
    got = one(extractor, text, "summit")
    assert got["gathering"] == "「四方安全对话」（Quad）领袖峰会"
    assert (got["mechanism"], got["people"]) == ("quad", ["拜登", "岸田文雄"])


def test_dialogue_of_a_format_of_leaders(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，总统托卡耶夫在喀山出席“金砖+”对话会。", "conference")
    assert got["mechanism"] == "brics"


def test_eve_of_a_gathering_long_past(extractor: Extractor) -> None:
    text = "2022年12月8日，首届中国—阿拉伯国家峰会前夕，习近平在利雅得会见塞西。"
    got = one(extractor, text, "summit")
    assert (got["status"], got["date"]) == ("occurred", None)
    text = "8月18日，第九届中非合作论坛峰会前夕，习近平在北京会见尼日利亚总统蒂努布。"
    assert one(extractor, text, "summit")["status"] == "planned"
