"""Happenings told in ways that are easily overlooked, and the ordinary sentences beside them."""

from __future__ import annotations

import pytest
from event_facts import every, facts

from extract import Extractor

HEAD = "新闻\n2024年8月19日\n\n"


def kinds(extractor: Extractor, told: str) -> list[str]:
    """The types of the events of a sentence in the order told."""
    return [fact["type"] for fact in facts(extractor(HEAD + told))]


@pytest.mark.parametrize(
    ("told", "type", "codes"),
    [
        ("北约的防长们周四在布鲁塞尔聚首，讨论援乌问题。", "conference", ["NATO"]),
        ("阿拉伯国家联盟（阿盟）外长14日在开罗举行紧急会议。", "conference", ["LAS"]),
        (
            "西非国家经济共同体(CEDEAO)的首脑们14日在阿克拉举行峰会。",
            "summit",
            ["ECOWAS"],
        ),
    ],
)
def test_ministers_of_a_body_with_its_short_name_in_brackets(
    extractor: Extractor, told: str, type: str, codes: list[str]
) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["codes"]) == (type, codes)


def test_ministers_who_only_speak_hold_no_conference(extractor: Extractor) -> None:
    assert kinds(extractor, "欧盟的外长们周一说，局势令人担忧。") == []
    assert kinds(extractor, "北约的防长14日没有开会。") == []


@pytest.mark.parametrize(
    ("told", "type"),
    [
        ("12日，第三届中越外长会议在河内举行，王毅和裴青山共同主持。", "meeting"),
        ("第五次「江陈会谈」14日在重庆举行。", "meeting"),
        ("第二次中国—东盟外长会议14日在万象举行。", "conference"),
        ("第十届中美商贸联委会14日在华盛顿举行。", "conference"),
    ],
)
def test_talks_of_two_under_a_name_are_a_meeting(
    extractor: Extractor, told: str, type: str
) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert got["type"] == type
    assert (got["gathering"] is None) == (type == "meeting")


def test_dateline_of_an_agency_without_its_last_character(extractor: Extractor) -> None:
    text = "制裁\n\n路透布鲁塞尔8月19日电---欧盟27国外长周一在布鲁塞尔开会，同意延长制裁。\n"
    (got,) = every(extractor, text, "conference")
    assert (got["date"], got["place"]) == (("2024-08-19", "2024-08-19"), ("布鲁塞尔", "BEL"))


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("中国政府14日决定任命翟隽为首任中东问题特使。", ["翟隽"]),
        ("墨西哥8月14日选出首位女总统辛鲍姆。", ["辛鲍姆"]),
        ("荷兰首相吕特14日被选定为北约下任秘书长。", ["吕特"]),
        ("普京14日开启他的第五个总统任期。", ["普京"]),
        ("古特雷斯曾任葡萄牙总理，2017年1月出任联合国秘书长。", ["古特雷斯"]),
        ("总统普京14日签署总统令，任命绍伊古为联邦安全会议秘书。", ["普京", "绍伊古"]),
    ],
)
def test_offices_decided_on_elected_and_begun(
    extractor: Extractor, told: str, people: list[str]
) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["people"]) == ("appoint", people)


@pytest.mark.parametrize(
    "told",
    [
        "普京的任期2030年结束。",
        "议会14日未能选出总统。",
        "前外交部长李肇星14日在北京大学演讲。",
    ],
)
def test_no_office_is_taken(extractor: Extractor, told: str) -> None:
    assert every(extractor, HEAD + told, "appoint") == []


def test_who_unveils_what_was_founded_or_opened_takes_part_in_it(extractor: Extractor) -> None:
    founded = (
        "中德智能制造研究院14日在南京揭牌成立，南京市市长陈之常与德国大使弗洛共同为研究院揭牌。"
    )
    (got,) = facts(extractor(HEAD + founded))
    assert (got["type"], got["people"]) == (
        "establish",
        ["中德智能制造研究院", "陈之常", "弗洛"],
    )
    opened = (
        "14日，中国驻瑙鲁大使馆复馆仪式在亚伦举行，瑙鲁总统阿迪昂和中国大使吕进共同为使馆揭牌。"
    )
    (got,) = facts(extractor(HEAD + opened))
    assert (got["type"], got["place"]) == ("launch", ("亚伦", "NRU"))
    assert got["people"] == ["中国驻瑙鲁大使馆", "阿迪昂", "吕进"]


def test_by_whom_what_opens_was_set_up_is_no_founding_of_its_own(extractor: Extractor) -> None:
    told = "非洲首家鲁班工坊14日在吉布提挂牌，由天津大学与吉布提大学共同设立。"
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["people"]) == ("launch", ["天津大学", "吉布提大学"])


def test_two_unveilings_are_two(extractor: Extractor) -> None:
    told = "中国驻瑙鲁使馆14日在亚伦开馆。15日，外长王毅为太平洋岛国文化中心揭牌。"
    assert kinds(extractor, told) == ["launch", "launch"]
