"""Names of many kinds in sentences of our own: what is found, exactly."""

from __future__ import annotations

import pytest

from extract import Extractor

EXTRACT = Extractor()


def names(text: str) -> list[tuple[str, str]]:
    """Return label and name of what is recognised, in order; each must be the text it covers."""
    document = EXTRACT(text, id="names")
    assert all(document.text[m.start : m.end] == m.name for m in document.mentions)
    return [(m.label, m.name) for m in document.mentions if m.scored]


FOUND = [
    ("论坛在西安曲江国际会议中心举行。", [("PLACE", "西安曲江国际会议中心")]),
    ("三方在“塔什干城”会议中心见面。", [("PLACE", "“塔什干城”会议中心")]),
    (
        "他参观了安集延水泥厂和斯梅代雷沃钢厂。",
        [("PLACE", "安集延水泥厂"), ("PLACE", "斯梅代雷沃钢厂")],
    ),
    ("越方愿加快建设芒街—下龙—海防标准轨铁路。", [("INITIATIVE", "芒街—下龙—海防标准轨铁路")]),
    ("两国将推进老街—河内—海防标准轨铁路。", [("INITIATIVE", "老街—河内—海防标准轨铁路")]),
    ('韩方提出"首尔绿色增长倡议"。', [("INITIATIVE", "首尔绿色增长倡议")]),
    (
        "第九届东京非洲发展国际会议（TICAD9）在横滨开幕。",
        [("MECHANISM", "东京非洲发展国际会议"), ("MECHANISM", "TICAD9"), ("PLACE", "横滨")],
    ),
    (
        "日本首相石破茂抵达横滨,石破随后发表演说。",
        [("COUNTRY", "日本"), ("PERSON", "石破茂"), ("PLACE", "横滨"), ("PERSON", "石破")],
    ),
    (
        "危地马拉外长马丁内斯抵达首尔。",
        [("COUNTRY", "危地马拉"), ("PERSON", "马丁内斯"), ("PLACE", "首尔")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_are_found_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_title_begins_behind_the_dateline() -> None:
    document = EXTRACT("台北电 外交部长林佳龙三日接见访宾。", id="names")
    (person,) = [m for m in document.mentions if m.label == "PERSON"]
    assert (person.name, person.title) == ("林佳龙", "外交部长")


def test_a_surname_alone_is_the_same_person() -> None:
    document = EXTRACT("日本首相石破茂抵达横滨,石破随后发表演说。", id="names")
    ids = {m.id for m in document.mentions if m.label == "PERSON"}
    assert ids == {"shigeru-ishiba"}
