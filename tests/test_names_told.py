"""Names of gatherings and papers that only the events tell."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract import Extractor
from extract.document import Document


def found(document: Document) -> list[tuple[str, str]]:
    assert all(document.text[m.start : m.end] == m.name for m in document.mentions)
    at = [(m.start, m.end) for m in document.mentions]
    assert all(first[1] <= second[0] for first, second in pairwise(at))
    return [(m.label, m.name) for m in document.mentions if m.scored]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("首届难民与移民国际会议5日在罗马举行，意大利总理梅洛尼主持。",
         ("MECHANISM", "难民与移民国际会议")),
        ("中国人民银行与瑞士国家银行5日签署双边本币互换协议。", ("DOCUMENT", "双边本币互换协议")),
        ("乌兹别克斯坦与韩国5日在塔什干签署地铁列车出口合同。", ("DOCUMENT", "地铁列车出口合同")),
    ],
)  # fmt: skip
def test_told_by_an_event(extractor: Extractor, text: str, entity: tuple[str, str]) -> None:
    assert entity in found(extractor(text, date="2024-05-06"))


@pytest.mark.parametrize(
    "text",
    [
        "两国总理5日在北京签署共建该电站的协议。",
        "第二次会议5日在罗马举行，意大利总理梅洛尼主持。",
        "各国大使紧急会议5日在罗马举行，意大利总理梅洛尼主持。",
    ],
)
def test_no_name(extractor: Extractor, text: str) -> None:
    labels = {label for label, _ in found(extractor(text, date="2024-05-06"))}
    assert labels.isdisjoint({"MECHANISM", "DOCUMENT"})


def test_persons_referred_to_stay_themselves(extractor: Extractor) -> None:
    text = (
        "乌兹别克斯坦与韩国5日在塔什干签署地铁列车出口合同。韩国总统尹锡悦与乌兹别克斯坦总统"
        "米尔济约耶夫出席仪式。两国元首还参观了博物馆。"
    )
    document = extractor(text, date="2024-05-06")
    pairs = [reference for reference in document.references if len(reference.persons) == 2]
    assert [[document.mentions[at].name for at in pair.persons] for pair in pairs] == [
        ["尹锡悦", "米尔济约耶夫"]
    ]
    for sentence in document.sentences:
        inside = [document.mentions[at] for at in sentence.mentions]
        assert all(sentence.start <= m.start < sentence.end for m in inside)
