"""Talks announced with a journey, stops on the way, acts behind a gathering, second headlines."""

from __future__ import annotations

import pytest
from event_facts import TODAY, _when, facts

from extract import Extractor


def told(extractor: Extractor, text: str) -> list[str]:
    """Type, status, days and place of each event of a text of TODAY."""
    return [_when(event) for event in extractor(text, date=TODAY).events]


@pytest.mark.parametrize(
    "talks",
    [
        "访问期间，双方将就扩大果品贸易进行讨论。",
        "访问期间，双方将就扩大果品贸易深入交换意见。",
        "两国元首将就果品贸易和教育合作进行商讨。",
    ],
)
def test_talks_announced_with_a_journey_are_planned_for_its_days(
    extractor: Extractor, talks: str
) -> None:
    text = "捷克总统帕维尔将于9月2日至4日访问立陶宛。" + talks
    assert told(extractor, text) == [
        "visit planned 2024-09-02..2024-09-04 立陶宛/LTU",
        "meeting planned 2024-09-02..2024-09-04 立陶宛/LTU",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "智利外长范克拉韦伦表示，智方将就此同秘鲁方面进行协商。",
        "专家认为，智利与秘鲁未来将就此进行讨论。",
        "亚太经合组织峰会将于11月在利马举行。此次峰会上，各国领导人还将就粮食安全深入交换意见。",
    ],
)
def test_talks_promised_without_a_journey_are_no_plan(extractor: Extractor, text: str) -> None:
    assert [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"] == []


@pytest.mark.parametrize(
    ("stop", "place"),
    [
        ("8月3日过境多哈期间", "多哈/QAT"),
        ("8月3日途经伊斯坦布尔时", "伊斯坦布尔/TUR"),
        ("8月3日在经停法国马赛期间", "马赛/FRA"),
    ],
)
def test_a_stop_on_the_way_is_where_somebody_talks(
    extractor: Extractor, stop: str, place: str
) -> None:
    text = f"智利外长范克拉韦伦{stop}会见巴西外长维埃拉。"
    assert told(extractor, text) == [f"meeting occurred 2024-08-03..2024-08-03 {place}"]


def test_goods_that_pass_through_a_state_place_nothing(extractor: Extractor) -> None:
    text = "8月3日，智利与巴西签署途经阿根廷的公路协议。"
    assert told(extractor, text) == ["sign occurred 2024-08-03..2024-08-03 -"]


def test_talks_behind_a_summit_have_its_day_and_place(extractor: Extractor) -> None:
    text = (
        "第十六届金砖国家领导人会晤8月6日在喀山举行，巴西总统卢拉出席。"
        "峰会闭幕后，卢拉同印度总理莫迪举行会谈。"
    )
    assert told(extractor, text)[-1] == "meeting occurred 2024-08-06..2024-08-06 喀山/RUS"


def test_a_second_headline_repeats_nothing_and_is_no_body(extractor: Extractor) -> None:
    text = (
        "捷克立陶宛元首会谈\n双方签署联合声明等文件\n\n"
        "新华社维尔纽斯8月15日电 捷克总统帕维尔15日在维尔纽斯同立陶宛总统瑙塞达举行会谈。"
        "会谈后，两国元首签署联合声明。"
    )
    document = extractor(text, date=TODAY)
    assert [zone.kind for zone in document.zones][:2] == ["title", "title"]
    assert [_when(event) for event in document.events] == [
        "meeting occurred 2024-08-15..2024-08-15 维尔纽斯/LTU",
        "sign occurred 2024-08-15..2024-08-15 维尔纽斯/LTU",
    ]


@pytest.mark.parametrize("since", ["", "新任", "候任", "现任", "时任"])
def test_an_envoy_is_of_the_state_before_the_word_for_newly(
    extractor: Extractor, since: str
) -> None:
    text = f"韩国{since}驻吉大使金民哲8月3日访问奥什。"
    [event] = extractor(text, date=TODAY).events
    assert [(p.name, p.country) for p in event.participants] == [("金民哲", "KOR")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("8月2日，免去铁木尔·努尔兰诺夫哈萨克斯坦驻中国大使职务。", "铁木尔·努尔兰诺夫"),
        ("8月2日，免去桑贾尔·卡里莫夫乌兹别克斯坦驻日本大使职务。", "桑贾尔·卡里莫夫"),
    ],
)
def test_the_state_behind_a_name_is_no_part_of_it(
    extractor: Extractor, text: str, name: str
) -> None:
    [event] = extractor(text, date=TODAY).events
    assert [p.name for p in event.participants if p.kind == "person"] == [name]


def test_the_words_by_which_a_session_is_agreed_are_no_part_of_its_name(
    extractor: Extractor,
) -> None:
    text = "秘鲁与智利边界联合委员会会议8月8日举行，两国商定下次会议11月在利马举行。"
    told = [(f["status"], f["date"], f["place"]) for f in facts(extractor(text, date=TODAY))]
    assert told == [
        ("occurred", ("2024-08-08", "2024-08-08"), None),
        ("planned", ("2024-11-01", "2024-11-30"), ("利马", "PER")),
    ]


def test_many_leaders_who_will_confer_at_a_summit_are_no_talks(extractor: Extractor) -> None:
    text = (
        "8月25日，秘鲁、智利、哥伦比亚和墨西哥领导人会议将在利马举行。"
        "秘鲁、智利、哥伦比亚将同墨西哥就机制建设深入交换意见。"
    )
    assert [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"] == []


@pytest.mark.parametrize("firm", ["国家电网巴西控股公司", "中石油巴西控股公司", "国家电网巴西公司"])
def test_a_daughter_firm_is_named_by_its_mother_and_its_state(
    extractor: Extractor, firm: str
) -> None:
    text = f"8月2日，{firm}与巴西国家石油公司签署协议。"
    [event] = extractor(text, date=TODAY).events
    assert [p.name for p in event.participants] == [firm, "巴西国家石油公司"]
