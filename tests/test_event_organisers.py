"""Who organises a gathering, and the bodies whose people attend it."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor

THINK_TANKS = ["上海社会科学院", "哈萨克斯坦总统战略研究所"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "“丝路智库”国际研讨会12日由上海社会科学院和哈萨克斯坦总统战略研究所联合举办。",
            THINK_TANKS,
        ),
        (
            "“丝路智库”国际研讨会12日在上海举行，由上海社会科学院、哈萨克斯坦总统战略研究所联合主办，"
            "复旦大学承办。",
            [*THINK_TANKS, "复旦大学"],
        ),
        (
            "由上海社会科学院、哈萨克斯坦总统战略研究所主办，复旦大学承办的中哈智库论坛12日在上海举行。",
            [*THINK_TANKS, "复旦大学"],
        ),
        (
            "中哈智库论坛12日在上海开幕。论坛由上海社会科学院和哈萨克斯坦总统战略研究所共同主办。",
            THINK_TANKS,
        ),
        ("中哈智库论坛12日在上海闭幕，下届论坛将由哈萨克斯坦总统战略研究所承办。", []),
    ],
)
def test_organisers_take_part(extractor: Extractor, text: str, people: list[str]) -> None:
    assert one(extractor, text, "conference")["people"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "中国农业大学12日在三亚举办中国—中亚种业研讨会，来自海南大学、江南大学等高校的20余位专家参加。",
            ["中国农业大学", "海南大学", "江南大学"],
        ),
        (
            "中国农业大学12日在三亚举办中国—中亚种业研讨会。来自海南大学、江南大学的学者围绕小麦育种发言。",
            ["中国农业大学", "海南大学", "江南大学"],
        ),
        (
            "中国农业大学12日在三亚举办中国—中亚种业研讨会，展出来自海南大学、江南大学的新品种。",
            ["中国农业大学"],
        ),
    ],
)
def test_bodies_whose_people_attend_take_part(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "conference")["people"] == people


def test_a_signing_of_another_day_is_not_of_the_format_of_a_gathering(extractor: Extractor) -> None:
    text = (
        "第十届“一带一路高峰论坛”8月12日在香港闭幕，由贸易发展局主办。他提到，金管局去年10月与沙特公共投资基金"
        "签署备忘录。"
    )
    assert [found["mechanism"] for found in every(extractor, text, "sign")] == [None]
