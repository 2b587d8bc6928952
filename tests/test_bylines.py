"""Publication lines with their source set close, and reporters named in datelines."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import Extractor

BODY = "陈茂波昨日在利雅得出席论坛，并会见沙特财政大臣贾丹。"


@pytest.mark.parametrize(
    "line",
    [
        "2023年10月25日　撰文：国际组特约评论员",
        "2023-10-25　采写：国际部 王某某",
        "時間：2023-10-25 04:02:41來源：大公報",
        "2023-10-25 来源：人民日报",
        "来源：大公报时间：2023-10-25",
        "发布时间：2023/10/25 04:02 来源：大公报",
    ],
)
def test_day_with_its_source_set_close(extractor: Extractor, line: str) -> None:
    doc = extractor(f"陈茂波访沙特\n{line}\n{BODY}")
    assert doc.published is not None
    assert doc.published.start == dt.date(2023, 10, 25)
    assert [(d.text, d.value_start) for d in doc.dates] == [("昨日", dt.date(2023, 10, 24))]
    assert [m.name for m in doc.mentions if m.label == "ORG"] == []


@pytest.mark.parametrize(
    "line",
    [
        "【大公報訊】記者李四報道：",
        "（记者李四）",
        "[记者李四/利雅得报道]",
        "特派记者李四利雅得报道：",
        "本报利雅得10月25日电（记者李四、王五）",
    ],
)
def test_reporters_are_no_people_of_the_news(extractor: Extractor, line: str) -> None:
    doc = extractor(f"陈茂波访沙特\n2023-10-25 09:30\n{line}{BODY}")
    assert {m.name for m in doc.mentions if m.label == "PERSON"} == {"陈茂波", "贾丹"}
    assert [[p.name for p in e.participants] for e in doc.events if e.type == "meeting"] == [
        ["陈茂波", "贾丹"]
    ]


def test_a_reporter_met_in_the_text_stays(extractor: Extractor) -> None:
    doc = extractor("10月25日，陈茂波会见记者李四，并就贸易问题回答提问。", date="2023-10-26")
    assert "李四" in {m.name for m in doc.mentions if m.label == "PERSON"}


@pytest.mark.parametrize("line", ["綜合報導 / 吉隆坡", "TDM 澳廣視新聞", "公視新聞網"])
def test_outlet_below_the_headline_is_no_title(extractor: Extractor, line: str) -> None:
    doc = extractor(f"陳茂波訪沙特 會見官員\n\n{line}\n\n2023-10-25 09:30\n{BODY}")
    assert doc.title is not None
    assert doc.title.value == "陈茂波访沙特 会见官员"
