"""Visits to what the outlet calls 我国, and guests called by surname and office."""

from __future__ import annotations

from event_facts import facts

from extract import Extractor

HEAD = "外宾行程\n2015-03-19\n"


def told(extractor: Extractor, text: str) -> list[tuple[str, str, str]]:
    found = facts(extractor(HEAD + text))
    return [(f["type"], f["date"][0] if f["date"] else "", str(f["place"])) for f in found]


def test_a_visit_to_the_outlets_own_side(extractor: Extractor) -> None:
    taipei = "（中央社台北19日电）索罗门群岛外交部长陶思迪"
    assert told(extractor, f"{taipei}17日访问我国。") == [
        ("visit", "2015-03-17", "('台湾', 'TWN')")
    ]
    ulan_bator = "蒙通社乌兰巴托3月19日电，法国总统奥朗德本月访问我国，并出席座谈。"
    assert told(extractor, ulan_bator) == [("visit", "2015-03-01", "('蒙古国', 'MNG')")]


def test_the_guest_by_surname_and_office(extractor: Extractor) -> None:
    """陶部长 is the foreign minister 陶思迪, and 访华 is where 我国 is."""
    text = (
        "索罗门群岛外交部长陶思迪应中华民国政府邀请，于3月17日至21日访问我国。\n"
        "陶部长访华期间，18日与外交部长林永乐举行双边会谈，会后共同签署技术合作协定。"
    )
    found = facts(extractor(HEAD + text))
    assert [(f["type"], f["place"]) for f in found] == [
        ("visit", ("台湾", "TWN")),
        ("meeting", ("台湾", "TWN")),
        ("sign", ("台湾", "TWN")),
    ]
    assert found[1]["people"] == ["陶思迪", "林永乐"]
    assert found[1]["date"] == ("2015-03-18", "2015-03-18")


def test_who_is_interviewed_is_no_place(extractor: Extractor) -> None:
    text = "（中央社台北19日电）索罗门群岛外交部长陶思迪17日访问马英九。"
    assert told(extractor, text) == []
