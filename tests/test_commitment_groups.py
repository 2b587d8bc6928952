"""Groups that commit, and where statements end that stand under labels or before semicolons."""

from __future__ import annotations

import pytest

from extract.document import Document
from extract.pipeline import Extractor

EXTRACTOR = Extractor()
Found = tuple[str, str, str]


def read(text: str, date: str = "2025-10-20") -> Document:
    return EXTRACTOR(text, date=date)


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
            "【清洁能源】挪威与智利商定明年试航首艘氨动力货船。\n\n"
            "〔渔业〕智利将向挪威派遣20名养殖技师。",
            [
                ("agree", "CHL,NOR", "明年试航首艘氨动力货船"),
                ("commit", "CHL", "向挪威派遣20名养殖技师"),
            ],
        ),
        (
            "新西兰外长彼得斯表示，新方将为汤加修复海缆；上月两国曾互派专家。",
            [("commit", "NZL", "为汤加修复海缆")],
        ),
        (
            "摩洛哥外交大臣布里达说，摩方将简化签证手续；扩大留学生名额。",
            [("commit", "MAR", "简化签证手续；扩大留学生名额")],
        ),
        (
            "肯尼亚总统鲁托说，肯方承诺保护货轮；去年9月，该航线一度中断。",
            [("commit", "KEN", "保护货轮")],
        ),
    ],
)
def test_labels_and_semicolons(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "中国、法国、德国、俄罗斯、英国和美国六国代表在维也纳会谈。美方承诺解冻部分资产，"
            "其余五国同意派员改造重水堆。五国将在年内派出技术小组。",
            [
                ("commit", "USA", "解冻部分资产"),
                ("agree", "CHN,DEU,FRA,GBR,RUS", "派员改造重水堆"),
                ("commit", "CHN,DEU,FRA,GBR,RUS", "在年内派出技术小组"),
            ],
        ),
        (
            "西共体特别峰会20日在阿布贾召开，与会领导人决定向马里派出特使。",
            [("agree", "ECOWAS", "向马里派出特使")],
        ),
        (
            "第38届东盟防长会议在吉隆坡举行，各国防长同意设立海上热线。",
            [("agree", "ASEAN", "设立海上热线")],
        ),
        (
            "独联体国家元首理事会会议在杜尚别举行，俄罗斯总统普京、哈萨克斯坦总统托卡耶夫、"
            "塔吉克斯坦总统拉赫蒙等出席。各国领导人同意加强反恐协作。",
            [("agree", "CIS", "加强反恐协作")],
        ),
        ("该会议定于明年3月在基多召开。", []),
    ],
)
def test_groups(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


def test_partner_is_no_mechanism() -> None:
    document = read(
        "智利外长范克拉韦伦说，智方愿与东盟加强矿业合作，支持在东盟框架内协调标准，"
        "主张由东盟秘书处公布名单。"
    )
    told = [c.mechanism.value if c.mechanism else None for c in document.commitments]
    assert told == [None, "asean", None]


def test_sections_of_a_report_are_no_items() -> None:
    text = (
        "中东欧半月动态\n\n一、地区组织\n\n1月9日，塞尔维亚总理武切维奇承诺在年内开放边境口岸。\n\n"
        "二、对外关系\n\n匈牙利外长西雅尔多12日在布达佩斯表示，匈方愿扩大对华出口。"
    )
    assert [c.item for c in read(text).commitments] == [None, None]
