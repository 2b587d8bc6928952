"""Gatherings told again in the sentences behind them, and later ones of a dialogue of two."""

from __future__ import annotations

from typing import Any

from event_facts import every, one

from extract import Extractor


def _where(extractor: Extractor, text: str) -> list[tuple[Any, ...]]:
    found = every(extractor, text, "summit") + every(extractor, text, "conference")
    return [(f["gathering"], f["place"]) for f in found]


def test_place_told_in_the_sentence_behind(extractor: Extractor) -> None:
    text = "上海合作组织外长会议8月15日召开。本次会议在天津举行，为期两天。"
    assert _where(extractor, text) == [("上海合作组织外长会议", ("天津", "CHN"))]
    text = (
        "土耳其总统埃尔多安8月16日在阿塞拜疆出席突厥国家组织第十二届峰会。"
        "此次峰会以团结为主题在舒沙举行。"
    )
    assert _where(extractor, text) == [("突厥国家组织第十二届峰会", ("舒沙", "AZE"))]


def test_place_of_another_gathering(extractor: Extractor) -> None:
    text = "第七届亚欧博览会8月15日在乌鲁木齐开幕。会议在北京举行过多次筹备。"
    assert [place for _, place in _where(extractor, text)] == [("乌鲁木齐", "CHN")]


def test_later_meeting_of_a_dialogue_of_two(extractor: Extractor) -> None:
    text = "台日8月15日在台北举行第二届“台日海洋事务合作对话”。双方同意明年在东京举行第三届会议。"
    first, later = every(extractor, text, "conference")
    assert first["codes"] == later["codes"] == ["JPN", "TWN"]
    assert (later["gathering"], later["status"]) == ("第三届会议", "planned")
    assert (later["place"], later["mechanism"]) == (("东京", "JPN"), None)


def test_how_often_it_was_held(extractor: Extractor) -> None:
    text = "在乌鲁木齐对外经济贸易洽谈会已成功举办19届的基础上，博览会应运而生。"
    assert every(extractor, text, "conference") == []
    text = "普京8月15日说，重启六方会谈亦属可行。"
    assert every(extractor, text, "conference") == []


def test_who_goes_on_to_a_gathering(extractor: Extractor) -> None:
    text = "普京23日亦会转到北京，出席“一带一路”国际合作高峰论坛。"
    assert one(extractor, text, "summit")["status"] == "planned"
