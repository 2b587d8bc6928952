"""Undertakings in the wordings of many outlets, beside sentences that undertake nothing."""

from __future__ import annotations

import pytest

from extract.document import Document
from extract.pipeline import Extractor

EXTRACTOR = Extractor()
Found = tuple[str, str, str]


def read(text: str) -> Document:
    return EXTRACTOR(text, date="2025-06-20")


def found(text: str) -> list[Found]:
    """Return force, parties and action of each commitment."""
    document = read(text)
    return [
        (c.force, ",".join(p.value for p in c.parties), document.text[slice(*c.action)])
        for c in document.commitments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "韩国总统李在明同日本首相石破茂会谈。李在明说，两国首脑一致同意恢复定期互访，"
            "并就扩大氢能合作达成共识。",
            [
                ("agree", "JPN,KOR", "恢复定期互访"),
                ("agree", "JPN,KOR", "就扩大氢能合作达成共识"),
            ],
        ),
        (
            "韩国总统李在明同日本首相石破茂会谈。双方还就朝鲜局势交换了看法，重申致力于半岛无核化。",
            [("commit", "JPN,KOR", "半岛无核化")],
        ),
        (
            "联合国秘书长古特雷斯发表声明。秘书长再次呼吁各方，包括武装团体，不得攻击救援车队。",
            [("urge", "UN", "各方，包括武装团体，不得攻击救援车队")],
        ),
        (
            "意大利国防部长克罗塞托表示，意大利不会撤出部队，但将要求修改任务授权。",
            [("commit", "ITA", "不会撤出部队"), ("commit", "ITA", "修改任务授权")],
        ),
        (
            "托卡耶夫总统提议将2027年命名为“儿童之年”。",
            [("propose", "KAZ", "将2027年命名为“儿童之年”")],
        ),
        (
            "陈茂波与到访的泰国副总理披猜会面。披猜说，泰方支持香港扩大航空服务。",
            [("support", "THA", "香港扩大航空服务")],
        ),
        (
            "葡萄牙总理蒙特内格罗表示会考虑增设领事馆。",
            [("explore", "PRT", "增设领事馆")],
        ),
        (
            "哈萨克斯坦代表团出席会议。哈方代表提出，各方应尽快商签海关议定书。",
            [("propose", "KAZ", "各方应尽快商签海关议定书")],
        ),
        (
            "香港特区行政长官李家超说，教育局将会由九月起，增加资助学额。",
            [("commit", "HKG", "由九月起，增加资助学额")],
        ),
    ],
)
def test_undertakings_in_other_wordings(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "外交部发言人毛宁说：“我愿重申，这个问题没有任何疑问。”",
        "四十个出兵国发表联合声明，重申支持维和部队。",
        "人权观察呼吁政府收回决定。",
        "中国国民党立委认为政府应先公布文件，民众党也呼吁院长到会说明。",
        "特朗普回应说，他会考虑。",
    ],
)
def test_what_commits_nobody(text: str) -> None:
    assert found(text) == []


CUSTOMS = """六国海关代表在西安举行会议。中国和中亚五国海关负责人出席。

各方商定：一是改造主要口岸；二是扩大企业互认；三是探讨建立专家机制。
"""


def test_points_behind_a_force_word_have_its_force_and_a_number() -> None:
    six = "CHN,KAZ,KGZ,TJK,TKM,UZB"
    assert found(CUSTOMS) == [
        ("agree", six, "改造主要口岸"),
        ("agree", six, "扩大企业互认"),
        ("explore", six, "建立专家机制"),
    ]
    items = [c.item.value for c in read(CUSTOMS).commitments if c.item is not None]
    assert items == ["1", "2", "3"]


DECLARATION = """金砖国家领导人第十六次会晤喀山宣言要点

1. 我们重申奉行开放精神。
2. 我们对单边措施的影响表示关切。
3. 我们支持改革国际金融机构。
4. 我们感谢东道主的安排。
"""


def test_a_declaration_in_points_is_that_of_the_body_in_its_headline() -> None:
    assert found(DECLARATION) == [
        ("commit", "BRICS", "奉行开放精神"),
        ("support", "BRICS", "改革国际金融机构"),
    ]


GROUP = """七国集团外长会议8日在东京闭幕，会后发表联合声明。
声明强烈谴责针对平民的袭击，支持人道主义停火。
"""


def test_a_statement_speaks_for_the_gathering_that_issues_it() -> None:
    assert found(GROUP) == [
        ("oppose", "G7", "针对平民的袭击"),
        ("support", "G7", "人道主义停火"),
    ]


SPEECH = """尊敬的各位来宾：

中国国家主席习近平出席论坛并致辞。

第一，推进开放合作。我们要降低关税。

第二，推进绿色发展。中方愿提供更多清洁能源设备。

第三，扩大人员往来。
"""


def test_points_of_a_speech_go_on_as_appeals() -> None:
    assert found(SPEECH) == [
        ("urge", "CHN", "推进开放合作"),
        ("urge", "CHN", "降低关税"),
        ("urge", "CHN", "推进绿色发展"),
        ("intend", "CHN", "提供更多清洁能源设备"),
        ("urge", "CHN", "扩大人员往来"),
    ]
