"""Full-width letters and digits: read as half-width ones, written as the text has them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from extract import Extractor, clean, find_amounts, find_dates
from extract.cleaning import clean_document
from extract.document import RawDocument
from extract.export import Exporter
from extract.gazetteers import default_resources
from extract.reading import as_read

WIDE = (
    "《中亞》第２２屆能源論壇\n２０２４年５月７日\n\n新华社阿拉木图５月６日电（记者李明）中国外交部长王毅６日上午"
    "１０：３０在阿拉木图会见哈萨克斯坦副总理兼外交部长努尔特列乌。王毅表示，中方愿同哈方在２０３０年前"
    "将贸易额提升３．５％。\n双方签署《Ｂ２Ｂ合作协定》。\n第２９届联合国气候变化大会（ＣＯＰ２９）将于"
    "１１月１１日至２２日在巴库举行。\n１．中方愿同哈方加强Ｃ５＋１合作。\n２．哈方将出席Ｇ２０峰会。\n"
)


def lines(extractor: Extractor, text: str) -> list[dict[str, Any]]:
    document = extractor(text)
    exporter = Exporter(extractor.resources)
    return [*exporter.records(document), *exporter.mentions(document)]


def all_read(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: all_read(one) for name, one in value.items()}
    if isinstance(value, list):
        return [all_read(one) for one in value]
    return as_read(value) if isinstance(value, str) else value


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ｇ２０与ＣＯＰ２９", "G20与COP29"),
        ("增长３．５％，", "增长3.5%，"),
        ("Ｃ５＋１，５＋机制", "C5+1，5+机制"),
        ("１０：３０，ＣＯＶＩＤ－１９", "10:30，COVID-19"),
        ("５月６日：中国－中亚１．会谈（ａ）", "5月6日：中国－中亚1．会谈（a）"),
        ("阿里．汗与Ａ．Ｂ", "阿里·汗与A.B"),
        ('共建"一带一路"和"数字"，', "共建“一带一路”和“数字”，"),
        ("卡瑪拉•哈里斯、弗·默茨、賀錦麗．王 1．合作", "卡瑪拉·哈里斯、弗·默茨、賀錦麗·王 1．合作"),
        ('长5"的管\n"一"', '长5"的管\n“一”'),
    ],
)
def test_letters_digits_and_their_signs_become_as_read(text: str, read: str) -> None:
    assert as_read(text) == read


def test_other_text_stays_the_same_object() -> None:
    text = "5％，阿里·汗：C5＋1－"
    assert as_read(text) is text


def test_the_clean_text_keeps_its_width(extractor: Extractor) -> None:
    document = extractor(WIDE)
    assert (
        document.clean_text
        == document.text
        == WIDE.replace("亞", "亚").replace("屆", "届").replace("論壇", "论坛")
    )
    assert clean("２０２４年會談") == "２０２４年会谈"
    raw = RawDocument("t", "２０２４年會談，Ｇ２０")
    assert clean_document(raw, default_resources()).text == "２０２４年会谈，Ｇ２０"


def test_records_are_those_of_as_read_text_in_its_own_width(extractor: Extractor) -> None:
    wide, plain = lines(extractor, WIDE), lines(extractor, as_read(WIDE))
    assert len(wide) == len(plain) == 33
    for one, other in zip(wide, plain, strict=True):
        for record in (one, other):
            for field in ("id", "event", "source"):
                if "rule" in record:
                    record.pop(field, None)
        assert all_read(one) == other


def test_what_is_named_stands_in_the_text(extractor: Extractor) -> None:
    found = lines(extractor, WIDE)
    gatherings = [line["gathering"] for line in found if line.get("gathering")]
    assert gatherings == ["第２９届联合国气候变化大会", "Ｇ２０峰会"]
    assert [line["text"] for line in found if line["kind"] == "date"] == [
        "５月６日", "６日", "２０３０年前", "１１月１１日至２２日",
    ]  # fmt: skip
    titles = [item["title"] for line in found for item in line.get("documents", ())]
    assert titles == ["Ｂ２Ｂ合作协定"]
    names = {line["name"]: line["id"] for line in found if line["kind"] == "entity"}
    assert names["ＣＯＰ２９"] == "unfccc"
    assert names["Ｃ５＋１"] == "c5+1"
    assert names["Ｇ２０峰会"] == "g20"
    assert {line["source"]["published"] for line in found if "rule" in line} == {"2024-05-07"}


def test_dates_and_amounts_alone() -> None:
    [day] = find_dates("２０２５年６月１７日会谈")
    assert (day.text, day.start) == ("２０２５年６月１７日", dt.date(2025, 6, 17))
    [amount] = find_amounts("投资１２．５亿美元")
    assert (amount.text, amount.value) == ("１２．５亿美元", Decimal(1_250_000_000))
