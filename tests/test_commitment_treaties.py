"""What agreements provide, and the words by which they and their parties are told."""

import pytest

from extract import Extractor

_TOLD = "亚美尼亚与阿塞拜疆1日签署和平条约。"


def _read(text: str) -> list[tuple[str, list[object], str]]:
    result = Extractor()(text, date="2024-05-10")
    return [
        (
            record.force,
            [party.value for party in record.parties],
            result.text[record.action[0] : record.action[1]],
        )
        for record in result.commitments
    ]


@pytest.mark.parametrize(
    ("told", "action"),
    [
        ("根据条约，边境驻军两年内撤走。", "边境驻军两年内撤走"),
        ("依约，战俘分三批交换。", "战俘分三批交换"),
        ("条文写明，边境驻军两年内撤走。", "边境驻军两年内撤走"),
        ("据条文所载，口岸下月起重开。", "口岸下月起重开"),
        ("条约规定，第三国军队不得进驻边境。", "第三国军队不得进驻边境"),
        ("按照条约规定，双方须交出雷区地图。", "双方须交出雷区地图"),
    ],
)
def test_terms_are_agreed_by_those_who_signed(told: str, action: str) -> None:
    assert _read(_TOLD + told) == [("agree", ["ARM", "AZE"], action)]


@pytest.mark.parametrize(
    "text",
    [
        "根据天气预报，明天有大雨。",
        "根据声明，该组织向北部发射了火箭弹。",
        "依约，他准时抵达餐厅。",
        "合同写明，租客每月交租。",
        "亚美尼亚与阿塞拜疆1日签署和平条约。条约须有两国议会批准方可生效。",
    ],
)
def test_what_points_to_no_agreement_of_states_is_none(text: str) -> None:
    assert _read(text) == []
