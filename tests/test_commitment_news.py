"""What news tells of those who act, promise and agree, in the wordings of several outlets."""

from __future__ import annotations

import pytest
from commitment_facts import found


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
        (
            "智利外交部宣布，应秘鲁方面邀请，外长范克拉韦伦将于8月28日访问秘鲁。",
            ["commit CHL 于8月28日访问秘鲁"],
        ),
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
            "智利总统博里奇对秘鲁总理阿达尼说，智方愿修复公路；阿达尼欢迎智利企业参与。",
            ["intend CHL 修复公路", "support PER 智利企业参与"],
        ),
        ("智利总统博里奇说，智方将增产；秘鲁将修建粮仓。", ["commit CHL 增产"]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "智利总统博里奇到访利马。他主张，一是打击走私；二是通过降低关税扩大贸易。",
            ["urge CHL 打击走私", "urge CHL 通过降低关税扩大贸易"],
        ),
        (
            "智利总统博里奇提出两点建议：一是通过减免手续帮助各地；二是去年修过的公路应尽快通车。",
            ["propose CHL 通过减免手续帮助各地", "urge CHL 尽快通车"],
        ),
        ("主持会议的智利总统博里奇呼吁各国捐款。", ["urge CHL 各国捐款"]),
        ("智利外长还应秘方提议在山城举行了会晤。", []),
        ("应秘鲁要求，安理会周日召开会议。", []),
        ("智利外长说，秘方应满足各方要求。", ["urge CHL 满足各方要求"]),
        ("各方主张差距还很大。智利和秘鲁主张分段施工。", ["urge CHL,PER 分段施工"]),
        ("智利和秘鲁宣布即日复交。", []),
        ("智利总统博里奇将于15日顺访利马。", []),
    ],
)
def test_points_and_occasions(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_what_a_joint_text_only_considers() -> None:
    text = """智利和秘鲁外长联合声明

智利外长范克拉韦伦和秘鲁外长席亚列尔在利马会谈。
双方愿修复公路。考虑到冰川退缩日益加快，双方支持设立观测站。上月在利马举行的论坛成果丰硕。
双方对山区局势和妇女处境深表关切，呼吁增拨资金。
"""
    assert found(text) == [
        "intend CHL,PER 修复公路",
        "support CHL,PER 设立观测站",
        "urge CHL,PER 增拨资金",
    ]


def test_a_line_that_a_page_adds_continues_no_series() -> None:
    assert found("中方愿同立方扩大合作。推动直航。\n分享给朋友：\n参与互动\n") == [
        "intend CHN 同立方扩大合作",
        "intend CHN 推动直航",
    ]


def test_what_a_government_that_met_decides() -> None:
    text = """哈通社/阿斯塔纳/6月18日电 -- 亚洲开发银行行长神田真人表示，亚行愿支持哈方的项目。

政府18日举行会议，决定拨款100亿坚戈用于灌溉。"""
    assert found(text) == [
        "intend ADB 支持哈方的项目",
        "agree KAZ 拨款100亿坚戈用于灌溉",
    ]


def test_guest_welcomed_who_comes_at_a_time_ahead() -> None:
    assert found("李强表示，中方欢迎托卡耶夫总统今年9月赴华出席峰会。") == [
        "support CHN 托卡耶夫总统今年9月赴华出席峰会"
    ]
    assert found("李强表示，中方欢迎托卡耶夫总统今年5月赴华出席峰会。") == []
    assert found("王毅说，中方欢迎总统先生早日访华。") == ["support CHN 总统先生早日访华"]
