"""Organs of bodies of many states, and sessions of bodies, that decide without their full name."""

from __future__ import annotations

import pytest
from commitment_facts import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "国际货币基金组织执行董事会17日完成对巴基斯坦的审议，执董会决定向巴基斯坦发放11亿美元贷款。",
            ["agree IMF 向巴基斯坦发放11亿美元贷款"],
        ),
        (
            "国际原子能机构理事会13日通过决议，理事会要求伊朗与机构充分合作。",
            ["urge IAEA 伊朗与机构充分合作"],
        ),
        (
            "非盟和平与安全理事会18日在亚的斯亚贝巴举行会议，讨论苏丹、马里和尼日尔局势。会议决定向苏丹派遣特使，并呼吁各方立即停火。",
            ["agree AU 向苏丹派遣特使", "urge AU 各方立即停火"],
        ),
        (
            "西非国家经济共同体14日在阿布贾召开峰会，尼日利亚、加纳、塞内加尔等国领导人出席。峰会决定解除对尼日尔的制裁。",
            ["agree ECOWAS 解除对尼日尔的制裁"],
        ),
        (
            "亚洲基础设施投资银行董事会10日批准贷款。董事会还决定将气候融资比例提高到50%。",
            ["agree AIIB 将气候融资比例提高到50%"],
        ),
        # an organ whose body nobody names stays nobody
        ("理事会决定派遣调查团。", []),
    ],
)
def test_organs_and_sessions_decide_for_their_body(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["根据安理会决定，对伊朗的制裁将恢复。", "按照欧盟要求，有关货物将接受查验。"],
)
def test_a_ground_is_no_act(text: str) -> None:
    assert found(text) == []
