"""Output records: schema, ids, spans."""

from __future__ import annotations

import json
from typing import Any

import pytest

from extract import Extractor, clean
from extract.export import ORJSON_PAYS, Exporter, _Encoder, dumps, number
from extract.records import parse

VALUES: list[Any] = [
    '“中亚”\t\n"\\/\x00\x1f\x7f\u2028 é𠮷',
    [1, -2, 0, 700_000_000_000, 2**53, 1.5, 0.1, 1e-7, 1e22, 123456.789],
    {"a": None, "b": [True, False, {}, []], "": {"c": ""}},
]


HANS = (
    "中哈外长举行会谈\n2025-04-26\n\n新华社阿拉木图4月26日电 中国外交部长王毅26日在阿拉木图会见"
    "哈萨克斯坦副总理兼外交部长努尔特列乌。\n王毅表示，中方愿同哈方在2030年前将贸易额提升至1000亿美元。\n"
    "双方签署《航空合作协定》。\n"
)
RUBY = (
    "中國(guó)與哈薩克斯坦外長(zhǎng)會(huì)談\n2025-04-26\n\n"
    "中國(guó)外交部長(zhǎng)王毅26日在阿拉木圖會(huì)見哈薩克斯坦外長(zhǎng)努爾特列烏。"
    "王毅表示，中方愿同哈方擴(kuò)大航空領(lǐng)域合作。雙方發(fā)表聯(lián)合聲明。\n"
)
PAGE = (
    "<html><body><nav>首页</nav><h1>中哈外长举行会谈</h1><p>2025-04-26</p><p>中国<b>外交部长</b>"
    "王毅26日在阿拉木图会见哈萨克斯坦外长努尔特列乌。</p><p>王毅表示，中方愿同哈方扩大航空领域合作&amp;投资。"
    "</p></body></html>"
)


def lines(extractor: Extractor, text: str, media: str = "text") -> list[dict[str, Any]]:
    document = extractor(text, media=media)
    exporter = Exporter(extractor.resources)
    found = [*exporter.records(document), *exporter.mentions(document)]
    return [json.loads(dumps(record)) for record in found]


@pytest.mark.parametrize(("text", "media"), [(HANS, "text"), (RUBY, "text"), (PAGE, "html")])
def test_every_line_validates(extractor: Extractor, text: str, media: str) -> None:
    found = lines(extractor, text, media)
    assert {"event", "commitment", "entity"} <= {line["kind"] for line in found}
    for line in found:
        parse(json.dumps(line))


def spans(value: Any) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    if isinstance(value, dict):
        if set(value) == {"raw", "clean"}:
            return [(tuple(a), tuple(b)) for a, b in zip(value["raw"], value["clean"], strict=True)]
        return [pair for part in value.values() for pair in spans(part)]
    if isinstance(value, list):
        return [pair for part in value for pair in spans(part)]
    return []


@pytest.mark.parametrize(("text", "media"), [(HANS, "text"), (RUBY, "text"), (PAGE, "html")])
def test_raw_spans_clean_to_the_clean_spans(extractor: Extractor, text: str, media: str) -> None:
    whole = clean(text, media=media)
    found = [pair for line in lines(extractor, text, media) for pair in spans(line)]
    assert found
    for raw, span in found:
        assert clean(text[slice(*raw)], media=media).strip("\n") == whole[slice(*span)].strip("\n")


def test_quote_and_spans_agree(extractor: Extractor) -> None:
    whole = clean(RUBY)
    for line in lines(extractor, RUBY):
        if "quote" in line:
            assert "\n".join(whole[a:b] for a, b in line["spans"]["clean"]) == line["quote"]
            assert line["trigger"]["text"] in whole


def test_ids_are_unique_and_stable(extractor: Extractor) -> None:
    first = [line["id"] for line in lines(extractor, HANS) if "rule" in line]
    second = [line["id"] for line in lines(Extractor(), HANS) if "rule" in line]
    assert first == second
    assert len(set(first)) == len(first)


def test_records_stand_in_reading_order(extractor: Extractor) -> None:
    starts = [line["spans"]["clean"][0][0] for line in lines(extractor, HANS) if "rule" in line]
    assert starts == sorted(starts)


def test_numbers() -> None:
    from decimal import Decimal

    assert number(Decimal("13E8")) == 1_300_000_000
    assert isinstance(number(Decimal("2.0")), int)
    assert number(Decimal("0.5")) == 0.5


@pytest.mark.parametrize("value", VALUES)
def test_lines_are_those_of_orjson_from_the_first_to_the_last(value: Any) -> None:
    orjson = pytest.importorskip("orjson")
    encoder = _Encoder()
    record = {"value": value}
    lines = {encoder.line(record) for _ in range(ORJSON_PAYS + 1)}
    assert lines == {orjson.dumps(record)}


def test_only_numbers_that_are_written_otherwise_need_orjson() -> None:
    pytest.importorskip("orjson")
    encoder = _Encoder()
    assert encoder.line({"id": "e-01", "value": 0.5}) == b'{"id":"e-01","value":0.5}'
    assert encoder._fast is None
    assert encoder.line({"id": "e-01", "value": 1e-7}) == b'{"id":"e-01","value":1e-7}'
    assert encoder._fast is not None


def test_text_that_cannot_be_written_is_refused_from_the_first_line_on() -> None:
    encoder = _Encoder()
    for _ in range(2):
        with pytest.raises((TypeError, UnicodeEncodeError)):
            encoder.line({"value": "\ud800"})
