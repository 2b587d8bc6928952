"""Hard line breaks: joined where lines end at a width, kept where paragraphs end."""

from __future__ import annotations

import json
import re

import pytest

from extract import Extractor
from extract.export import Exporter, dumps
from extract.wrapping import find_wraps

PARAGRAPHS = [
    "新华社塔什干5月8日电 乌兹别克斯坦外交部长赛义多夫8日在塔什干会见来访的老挝外交部长通沙万。"
    "双方就加强两国在农业、矿业和旅游领域的合作交换意见，并签署两国外交部2025年至2027年磋商计划。",
    "赛义多夫表示，乌方愿同老方扩大双边贸易，支持两国企业建立直接联系。通沙万说，老方将在年内开通"
    "万象至塔什干的直航航班，欢迎乌方企业参与老挝的水电项目。",
    "同日，通沙万还出席了两国工商界对话会，并参观了塔什干纺织大学。两国代表在会上讨论了棉花加工和"
    "职业培训方面的项目，商定下一次对话会于2026年在万象举行。",
]


def rows(text: str, columns: int) -> list[str]:
    """The lines of a text: figures are kept whole, no line begins with a pause."""
    found = [""]
    for piece in re.findall(r"(?:\d+|.)[，。、；”]*", text):
        if width(found[-1] + piece) > columns:
            found.append("")
        found[-1] += piece
    return found


def width(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text)


def wrapped(columns: int, between: str, indent: str = "") -> str:
    return between.join("\n".join(rows(indent + text, columns)) for text in PARAGRAPHS)


def told(text: str) -> list[dict[str, object]]:
    extractor = Extractor()
    found = Exporter(extractor.resources).records(extractor(text, date="2025-05-08"))
    keys = ("kind", "type", "force", "participants", "parties", "place", "action", "quote")
    records = []
    for line in map(json.loads, map(dumps, found)):
        record = {key: line[key] for key in keys if key in line}
        for who in record.get("participants", []):
            who.pop("spans", None)
        if record.get("place"):
            record["place"].pop("spans", None)
        records.append(record)
    return records


@pytest.mark.parametrize(
    ("columns", "between", "indent"), [(48, "\n\n", ""), (61, "\n\n", ""), (48, "\n", "　　")]
)
def test_wrapped_text_gives_the_same_records(columns: int, between: str, indent: str) -> None:
    plain = told("\n\n".join(PARAGRAPHS))
    assert {record.get("type") for record in plain} >= {"meeting", "sign"}
    assert told(wrapped(columns, between, indent)) == plain


def test_evidence_points_over_the_break() -> None:
    text = wrapped(48, "\n\n")
    document = Extractor()(text)
    name = next(m for m in document.mentions if m.name == "塔什干" and m.start > 30)
    start, end = document.to_raw(name.start, name.end)
    assert text[start:end].replace("\n", "") == "塔什干"
    assert "\n" not in document.clean_text.replace("\n\n", "")


def test_latin_words_keep_a_space() -> None:
    lines = [
        "两国企业代表在论坛上签署合作文件，包括与 Silk Road",
        "Fund 共同投资风电项目的协议，以及在边境地区新建物",
        "流中心的意向书，论坛由两国商会在撒马尔罕联合举办，",
        "来自十五个国家的三百多名代表与会。",
    ]
    ends = [len("\n".join(lines[: n + 1])) for n in range(3)]
    assert find_wraps("\n".join(lines)) == [
        (ends[0], ends[0] + 1, " "),
        (ends[1], ends[1] + 1, ""),
        (ends[2], ends[2] + 1, ""),
    ]


def test_a_line_that_begins_with_a_closing_mark_goes_on() -> None:
    assert find_wraps("会谈在“友谊宫\n”举行。\n会后发表声明。") == [(7, 8, "")]


@pytest.mark.parametrize(
    "text",
    [
        "中国外长抵达内罗毕访问\n肯尼亚总统会见中国外长\n两国签署农产品贸易协定\n蒙内铁路运营满五周年啦",
        "外长抵达内罗毕。\n两国签署协定。\n铁路运营满五周年。",
        "第一段只有一行，" + "后面还有很多字" * 20 + "\n第二段也是一行，" + "后面还有很多字" * 20,
        "",
        "\n\n\n",
    ],
    ids=["headlines", "sentences", "paragraphs", "empty", "blank"],
)
def test_lines_that_are_paragraphs_stay(text: str) -> None:
    assert find_wraps(text) == []


def test_a_day_below_a_full_headline_stays() -> None:
    text = "乌兹别克斯坦与老挝两国外长在塔什干会谈商定扩大\nThu, 08 May 2025\n" + wrapped(
        48, "\n\n"
    )
    breaks = find_wraps(text)
    assert breaks
    assert breaks[0][0] > text.index("2025\n")
