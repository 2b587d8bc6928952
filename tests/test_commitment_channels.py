"""Stances taken by a statement, a letter or a summons; the points of excerpts."""

from __future__ import annotations

import pytest
from commitment_facts import EXTRACTOR, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法国外交部发表声明谴责朝鲜试射导弹。", ["oppose FRA 朝鲜试射导弹"]),
        ("欧盟委员会主席冯德莱恩致函要求匈牙利归还资金。", ["urge EU 匈牙利归还资金"]),
        ("韩国外交部召见日本大使要求日方修改教科书。", ["urge KOR 日方修改教科书"]),
        ("德国外交部发推特呼吁各方克制。", ["urge DEU 各方克制"]),
        (
            "乌克兰总统泽连斯基致信联合国秘书长古特雷斯，请求派遣调查团。",
            ["urge UKR 派遣调查团"],
        ),
        (
            "塞尔维亚总统武契奇与科索沃总理库尔蒂会谈。美国国务院则发表声明欢迎此一成果，并呼吁双方落实。",
            ["urge USA 双方落实"],
        ),
        ("美国总统奥巴马在峰会间隙承诺提供援助。", ["commit USA 提供援助"]),
        ("欧盟欢迎这一决定。", []),
        ("法国外交部发表声明。", []),
    ],
)
def test_stances_by_statement_letter_or_summons(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "中英联合宣言（摘录）\n\n八、双方支持两国交易所联通。\n\n九、双方同意加强金融合作。",
            ["8", "9"],
        ),
        (
            "中非合作论坛—北京行动计划（节选）\n\n3.1.4　中方将派遣500名农业专家。\n\n"
            "3.3.2　中方承诺扩大进口非洲农产品。",
            ["3.1.4", "3.3.2"],
        ),
        ("中方的做法\n\n五、中方将派遣专家。", [None]),
    ],
)
def test_points_of_excerpts(text: str, items: list[str | None]) -> None:
    document = EXTRACTOR(text, date="2024-08-19")
    assert [c.item and c.item.value for c in document.commitments] == items
