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
