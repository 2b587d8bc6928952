"""What news tells of those who act, promise and agree, in the wordings of several outlets."""

from __future__ import annotations

import pytest

from extract.pipeline import Extractor

EXTRACTOR = Extractor()


def found(text: str) -> list[str]:
    """Return force, parties and action of each commitment."""
    document = EXTRACTOR(text, date="2024-08-19")
    return [
        f"{c.force} {','.join(p.value for p in c.parties)} {document.text[slice(*c.action)]}"
        for c in document.commitments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智利总统博里奇致开幕词时建议设立联络组。", ["propose CHL 设立联络组"]),
        ("智利总统博里奇主持会议时强烈呼吁各方停火。", ["urge CHL 各方停火"]),
        ("智利总统博里奇接受采访时承诺增拨资金。", ["commit CHL 增拨资金"]),
        ("智利总统博里奇发表演讲时提议设立基金。", ["propose CHL 设立基金"]),
        ("智利总统博里奇访问期间签署的协议将简化通关手续。", []),
        ("智利总统博里奇抵达后将出席晚宴。", []),
    ],
)
def test_what_somebody_did_meanwhile(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "智利总统博里奇签署命令。政府将组建委员会，并计划明年修订章程。",
            ["commit CHL 组建委员会", "intend CHL 明年修订章程"],
        ),
        ("智利总统博里奇签署命令。当天，政府大楼将关闭。", []),
        ("智利外长范克拉韦伦访问利马。足协将组建委员会。", []),
    ],
)
def test_the_government_of_whoever_was_told_of(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "秘方重申支持该倡议；智方欢迎秘鲁加入联盟，并将提供协助。智利和秘鲁外长出席。",
            ["support PER 该倡议", "support CHL 秘鲁加入联盟", "commit CHL 提供协助"],
        ),
        (
            "俄罗斯外长拉夫罗夫说，俄方反对制裁；美方应当停止施压。",
            ["oppose RUS 制裁", "urge RUS 停止施压"],
        ),
    ],
)
def test_another_side_behind_a_semicolon(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中方愿同秘方探讨在海洋领域建立联络机制。", ["explore CHN 在海洋领域建立联络机制"]),
        ("中方愿同秘方研究人员加强交流。", ["intend CHN 同秘方研究人员加强交流"]),
        ("欧盟已拍板派遣两百名顾问。", ["agree EU 派遣两百名顾问"]),
        ("智利扬言对秘鲁鱼粉加征关税。", ["commit CHL 对秘鲁鱼粉加征关税"]),
        ("智利威胁要退出联盟。", ["commit CHL 退出联盟"]),
        ("智利扬言，若谈判破裂，将退出联盟。", ["commit CHL 退出联盟"]),
        ("智利一度扬言退出联盟。", []),
    ],
)
def test_wordings(text: str, expected: list[str]) -> None:
    assert found(text) == expected
