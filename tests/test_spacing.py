"""Blanks around digits and Latin words: read as if they were not there, written as they are."""

from __future__ import annotations

from typing import Any

import pytest

from extract import Extractor
from extract.export import Exporter
from extract.spacing import without_blanks

SPACED = (
    "王毅会见第 15 届汉学大会代表\n2024-05-07 10:20 来源：新华社\n\n新华社北京 5 月 6 日电 "
    "外交部长王毅 6 日在北京会见来华访问的哈萨克斯坦副总理努尔特列乌。今年是两国建交 32 周年。"
    "双方签署 20 余份合作文件。中方愿在 2030 年前将贸易额提升 3.5 %。"
    "双方将出席 2025 年上海合作组织峰会。"
)


def close(text: str) -> str:
    return text.replace(" ", "")


def lines(extractor: Extractor, text: str) -> list[dict[str, Any]]:
    document = extractor(text)
    exporter = Exporter(extractor.resources)
    return [*exporter.records(document), *exporter.mentions(document)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024 年 5 月 3 日，他说", "2024年5月3日，他说"),
        ("他 3 日说，APEC 峰会已开幕。", "他3日说，APEC峰会已开幕。"),
        ("出席第 25 次会议", "出席第25次会议"),
        ("出席 2025 年峰会", "出席2025年峰会"),
        ("增长 3.5% 至 20 亿元。", "增长3.5%至20亿元。"),
        ("13 日，双方会谈。", "13日，双方会谈。"),
        # what parts two facts
        ("2024-05-03 10:20 来源：新华社", "2024-05-03 10:20 来源：新华社"),
        ("2024-05-03 10:20 中新网电，他说。", "2024-05-03 10:20 中新网电，他说。"),
        ("15:40, 19 四月 2024", "15:40, 19 四月 2024"),
        ("当代世界 2017年12期", "当代世界 2017年12期"),
        ("1 加强合作，扩大贸易。", "1 加强合作，扩大贸易。"),
        ("A.3 国家银行，设立窗口。", "A.3 国家银行，设立窗口。"),
        ("浙江日报 国际 00004 联大", "浙江日报 国际 00004 联大"),
        ("王 毅 会见", "王 毅 会见"),
        ("example.com 时间：他说。", "example.com 时间：他说。"),
        # marks of Markdown
        ("# 王毅会见外长\n**王毅**说，C# 与五 ** 三", "王毅会见外长\n王毅说，C# 与五 ** 三"),
        ("5月7日。KAZINFORM 外长说，", "5月7日。KAZINFORM 外长说，"),
    ],
)
def test_blanks_that_only_set_apart_are_not_read(text: str, read: str) -> None:
    found, step = without_blanks(text)
    assert found == read
    assert (step.raw_length, step.clean_length) == (len(text), len(read))


def test_records_are_those_of_the_text_without_blanks(extractor: Extractor) -> None:
    read = without_blanks(SPACED)[0]
    spaced, plain = lines(extractor, SPACED), lines(extractor, read)
    types = [one["type"] for one in spaced if one["kind"] == "event"]
    assert types == ["meeting", "visit", "sign", "summit"]
    assert len(spaced) == len(plain)
    for one, other in zip(spaced, plain, strict=True):
        for name in ("name", "text", "type", "status", "date", "start", "end", "force"):
            if isinstance(other.get(name), str):
                assert close(one[name]) == close(other[name])
            elif name not in ("start", "end"):
                assert name in one or name not in other


def test_offsets_are_those_of_the_text_with_its_blanks(extractor: Extractor) -> None:
    document = extractor(SPACED)
    assert document.text == document.clean_text == SPACED
    assert document.spacing is None
    assert document.alignment.is_identity
    assert {date.text for date in document.dates} >= {"5 月 6 日", "6 日", "2030 年前"}
    for mention in document.mentions:
        assert document.text[mention.start : mention.end] == mention.name
    plain = extractor(without_blanks(SPACED)[0])
    assert len(document.sentences) == len(plain.sentences) == 7
    for one, other in zip(document.sentences, plain.sentences, strict=True):
        assert close(SPACED[one.start : one.end]) == close(plain.text[other.start : other.end])
    signed = next(event for event in document.events if event.type == "sign")
    assert document.text[slice(*signed.trigger)] == "签署"
    assert [document.text[slice(*span)] for span in signed.quote] == ["双方签署 20 余份合作文件。"]
    assert [(item.title, item.count) for item in signed.documents] == [("合作文件", 20)]
    (commitment,) = document.commitments
    assert document.text[slice(*commitment.action)] == "在 2030 年前将贸易额提升 3.5 %"
    assert [event.type for event in document.events].count("establish") == 0


def test_entities_left_in_plain_text_are_read_as_characters(extractor: Extractor) -> None:
    raw = (
        "2025年5月6日，德国总理弗里德里希&middot;默茨在柏林会见王毅。默茨说，德方愿同中方推动"
        "&#8220;绿色&#8221;合作。&nbsp;AT&T 与 R&D; 不变。"
    )
    document = extractor(raw)
    assert document.text == raw
    (met,) = document.events
    assert [who.name for who in met.participants] == ["弗里德里希·默茨", "王毅"]
    assert raw[slice(*met.participants[0].spans[0])] == "弗里德里希&middot;默茨"
    (wish,) = document.commitments
    assert raw[slice(*wish.action)] == "同中方推动&#8220;绿色&#8221;合作"
