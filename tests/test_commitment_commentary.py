"""Commitments as commentaries tell them: turns of phrase before the verb, threats, looks back."""

from __future__ import annotations

import pytest
from commitment_facts import EXTRACTOR, read

DAY = "2025-06-20"


TURNS = (
    "却 竟然 反倒 突然 至今仍 早已 次日 其后 起初 屡次 连夜 勉强 首次 于是 继而 只好 显然 确实 "
    "低调 匆忙 贸然 趁机 于5日"
)


@pytest.mark.parametrize("adverb", TURNS.split())
def test_turns_between_a_party_and_its_stance(adverb: str) -> None:
    text = f"日方{adverb}反对这一提议。俄方{adverb}同意暂停出口。"
    assert read(text, DAY) == [
        ("oppose", ["JPN"], "这一提议"),
        ("agree", ["RUS"], "暂停出口"),
    ]


@pytest.mark.parametrize("adverb", ["可能", "似乎", "从未", "一度"])
def test_turns_that_leave_it_open(adverb: str) -> None:
    assert read(f"日方{adverb}反对这一提议。", DAY) == []


def test_threats() -> None:
    text = (
        "美国总统威胁说，要对欧盟加征关税。以色列防长扬言，要接管加沙城。普京说，要尊重各方关切。"
    )
    assert read(text, DAY) == [
        ("commit", ["USA"], "对欧盟加征关税"),
        ("commit", ["ISR"], "接管加沙城"),
        ("urge", ["RUS"], "尊重各方关切"),
    ]
    assert read("美方却声称要对3000亿美元商品加税。", DAY)[0][:2] == ("commit", ["USA"])


@pytest.mark.parametrize("before", ["曾", "已", "此前", "早前"])
def test_what_was_announced_before(before: str) -> None:
    text = f"美方{before}宣布将对巴西商品加征关税。"
    assert read(text, DAY) == [("commit", ["USA"], "对巴西商品加征关税")]


def test_what_was_done_on_a_past_day_ends_it() -> None:
    text = "以方拒绝进入第二阶段谈判，并在3月18日恢复对加沙的空袭。"
    assert read(text, DAY) == [("oppose", ["ISR"], "进入第二阶段谈判")]
    text = "泰方宣布暂停执行声明，如今又召回了大使。"
    assert read(text, DAY) == [("commit", ["THA"], "暂停执行声明")]
    text = "中方决定对美加征关税，并于5月31日前公布清单。"
    assert read(text, DAY) == [("agree", ["CHN"], "对美加征关税，并于5月31日前公布清单")]


def test_verbs_of_quarrels() -> None:
    texts = ["将吊销签证", "将封闭边界", "将接管口岸", "将抛售美债", "将拦阻船只"]
    for course in texts:
        found = EXTRACTOR(f"美国宣布{course}。", date=DAY).commitments
        assert [c.force for c in found] == ["commit"], course
