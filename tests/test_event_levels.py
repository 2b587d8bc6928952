"""Gatherings told by who meets: ministers and leaders with all members of a body."""

from __future__ import annotations

from typing import Any

from event_facts import TODAY, facts, one

from extract import Extractor

REGION = ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"]


def _told(extractor: Extractor, text: str) -> list[tuple[Any, ...]]:
    keys = ("type", "people", "codes", "place", "mechanism")
    return [tuple(f[key] for key in keys) for f in facts(extractor(text, date=TODAY))]


def test_minister_meets_ministers_of_all_members(extractor: Extractor) -> None:
    text = "外交部长王毅8月12日在比什凯克与中亚五国外长会晤。"
    where = ("比什凯克", "KGZ")
    assert _told(extractor, text) == [("conference", ["王毅"], REGION, where, "china-central-asia")]
    text = "王毅外长8月12日在雅加达同东盟十国外长会晤时说，中方支持东盟。"
    got = one(extractor, text, "conference")
    assert (got["people"], got["codes"]) == (["王毅"], ["ASEAN", "CHN"])
    assert (got["place"], got["mechanism"]) == (("雅加达", "IDN"), "asean-china")


def test_leader_meets_leaders_of_all_members(extractor: Extractor) -> None:
    text = "美国总统拜登8月12日在华盛顿与东盟国家领导人会晤。"
    assert one(extractor, text, "summit")["mechanism"] == "asean-us"


def test_envoys_and_one_minister_hold_talks(extractor: Extractor) -> None:
    text = "王毅8月12日在北京会见东盟十国驻华使节。"
    assert [told[0] for told in _told(extractor, text)] == ["meeting"]
    text = "李在明总统8月12日在东京同日本首相石破茂举行领导人会晤。"
    assert [told[0] for told in _told(extractor, text)] == ["meeting"]


def test_gathering_named_by_its_two_parties(extractor: Extractor) -> None:
    text = "中国与中亚国家外长会晤8月12日在成都举行。"
    got = one(extractor, text, "conference")
    assert (got["gathering"], got["place"]) == ("中国与中亚国家外长会晤", ("成都", "CHN"))
