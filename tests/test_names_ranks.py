"""Ranks, missions abroad, states told by initials, titles in parts; all sentences are made up."""

from __future__ import annotations

import pytest
from test_names_variety import names

from extract import Extractor

EXTRACT = Extractor()


def people(text: str, **given: str) -> list[tuple[str, str | None, str | None]]:
    """Return name, title and country of the persons recognised, in order."""
    document = EXTRACT(text, id="names", **given)
    found = [mention for mention in document.mentions if mention.label == "PERSON"]
    return [(mention.name, mention.title, mention.country) for mention in found]


PEOPLE = [
    (
        "空军副司令员何建荣空军中将会见杰夫·巴特科斯基海军上校。",
        [
            ("何建荣", "空军副司令员", "CHN"),
            ("杰夫·巴特科斯基", "海军上校", None),
        ],
    ),
    ("海军司令员张宏伟海军中将出访。", [("张宏伟", "海军司令员", "CHN")]),
    (
        "驻东盟使团团长沈启明在雅加达会见东盟秘书长高金洪。",
        [("沈启明", "驻东盟使团团长", "CHN"), ("高金洪", "东盟秘书长", "ASEAN")],
    ),
    (
        "泰国驻沪总领事皮猜、老挝驻沪总领事坎蓬座谈。",
        [("皮猜", "驻沪总领事", "THA"), ("坎蓬", "驻沪总领事", "LAO")],
    ),
    (
        "中国驻南苏丹大使沈启明、外交部长尼亚尔和财政部长阿索尔比出席。",
        [
            ("沈启明", "驻南苏丹大使", "CHN"),
            ("尼亚尔", "外交部长", "SSD"),
            ("阿索尔比", "财政部长", "SSD"),
        ],
    ),
    (
        "外长沈启明会见塞尔维亚社会党副主席、议会外委会主席奥布拉科维奇。",
        [
            ("沈启明", "外长", "CHN"),
            ("奥布拉科维奇", "塞尔维亚社会党副主席、议会外委会主席", "SRB"),
        ],
    ),
    (
        "朝鲜劳动党中央军事委员会副主席李炳正访华。",
        [("李炳正", "朝鲜劳动党中央军事委员会副主席", "PRK")],
    ),
    (
        "捷克参议院主席瓦什尔与众议院主席佩卡尔娃抵达台北。",
        [("瓦什尔", "参议院主席", "CZE"), ("佩卡尔娃", "众议院主席", "CZE")],
    ),
    ("副首相丹斯里安努亚抵达。", [("安努亚", "副首相丹斯里", None)]),
    ("任命沈璇（女）为驻贝宁大使。", [("沈璇", None, None)]),
    ("高桥正司校长、山田健教授来访。", [("高桥正司", "校长", "JPN"), ("山田健", "教授", None)]),
    ("长崎大学校长河野茂访问屏东大学。", [("河野茂", "长崎大学校长", "JPN")]),
    (
        "校长会见詹姆斯·纽厄尔博士、特沃尔·阿诺姆爵士。",
        [("詹姆斯·纽厄尔", "博士", None), ("特沃尔·阿诺姆", "爵士", None)],
    ),
    (
        "福冈县知事服部诚二会见省长沈启明，县议会议长香原胜二同行。",
        [
            ("服部诚二", "福冈县知事", "JPN"),
            ("沈启明", "省长", "CHN"),
            ("香原胜二", "县议会议长", "JPN"),
        ],
    ),
    (
        "副校长沈启明率团访问韩国江原大学和日本筑波大学。",
        [("沈启明", "副校长", "CHN")],
    ),
    (
        "韩国前外长李钟善会见总干事努德斯坦、古巴议长马查尔·本图尔。",
        [
            ("李钟善", "前外长", "KOR"),
            ("努德斯坦", "总干事", None),
            ("马查尔·本图尔", "议长", "CUB"),
        ],
    ),
    (
        "天津市委常委、滨海新区区委书记连茂清，泰达合作区总经理沈启明、台中市长卢秀清在座。",
        [
            ("连茂清", "天津市委常委、滨海新区区委书记", "CHN"),
            ("沈启明", "总经理", "CHN"),
            ("卢秀清", "台中市长", "TWN"),
        ],
    ),
    (
        "蒙古国总理会见省委书记沈启明，道路运输部部长德勒格尔在座。",
        [("沈启明", "省委书记", "CHN"), ("德勒格尔", "道路运输部部长", "MNG")],
    ),
    ("国务委员王勇锋参加会谈。", [("王勇锋", "国务委员", "CHN")]),
    (
        "韩国官员会见中国驻韩代表沈启明。",
        [("沈启明", "驻韩代表", "CHN")],
    ),
    (
        "葡萄牙驻澳门及香港总领事欧冠文会见总领事欧廷睿、代办巴尔特。",
        [
            ("欧冠文", "驻澳门及香港总领事", "PRT"),
            ("欧廷睿", "总领事", "PRT"),
            ("巴尔特", "代办", "PRT"),
        ],
    ),
    (
        "省政协副主席祝春秋、秘书长孙恩良及李向桥、王毅、黄永廉出席。",
        [
            ("祝春秋", "省政协副主席", "CHN"),
            ("孙恩良", "秘书长", "CHN"),
            ("李向桥", None, "CHN"),
            ("王毅", None, "CHN"),
            ("黄永廉", None, "CHN"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PEOPLE)
def test_people(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert people(text) == wanted


FOUND = [
    ("韩美国防部长在首尔会谈。", [("PLACE", "首尔")]),
    ("中美国会议员交流会开幕。", [("MECHANISM", "中美国会议员交流会")]),
    (
        "出席的有中非总统图瓦尔和乍得总理。",
        [("COUNTRY", "中非"), ("PERSON", "图瓦尔"), ("COUNTRY", "乍得")],
    ),
    ("中非、乍得两国签约。", [("COUNTRY", "中非"), ("COUNTRY", "乍得")]),
    ("湖北大学生志愿者抵达塔什干。", [("PLACE", "湖北"), ("PLACE", "塔什干")]),
    (
        "多哥代表说，多民航局和公安部签约。8日公安部通报。",
        [("COUNTRY", "多哥"), ("ORG", "多民航局"), ("ORG", "公安部"), ("ORG", "公安部")],
    ),
    ("越南祖国阵线中央委员会发表声明。", [("ORG", "越南祖国阵线中央委员会")]),
    ("四国领导人16日在亚速尔群岛会晤。", [("PLACE", "亚速尔群岛")]),
    ("柴契尔夫人抵达北京。", [("PERSON", "柴契尔夫人"), ("PLACE", "北京")]),
    ("梅尔夫人抵达北京。", [("PERSON", "梅尔夫人"), ("PLACE", "北京")]),
    (
        "香港基本法委员会主任沈启明到访香港。",
        [("ORG", "香港基本法委员会"), ("PERSON", "沈启明"), ("PLACE", "香港")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


PLAIN = [
    ("中非外长会议讨论中非关系。", [("MECHANISM", "中非外长会议")]),
    ("双方讨论中非关系和中非友谊。", []),
    ("8日美国防部长抵达。", [("COUNTRY", "美国")]),
    ("在缅中国企业和在缅中国国家队抵达。", [("COUNTRY", "中国"), ("COUNTRY", "中国")]),
    (
        "北京大学生命科学学院与耶鲁大学生物系签约。",
        [("ORG", "北京大学生命科学学院"), ("ORG", "耶鲁大学")],
    ),
    ("泰国海军司令说，军舰已返航。", [("ORG", "泰国海军")]),
    ("王毅同各方交换意见，王毅专程前往。", [("PERSON", "王毅"), ("PERSON", "王毅")]),
    ("马克龙夫人布丽吉特参观。", [("PERSON", "马克龙"), ("PERSON", "布丽吉特")]),
    ("外长王毅与和平特使说，主席张明和平谈判。", [("PERSON", "王毅"), ("PERSON", "张明")]),
    ("论坛向亚非葡语国家和欧亚事务代表致意。", []),
    ("清水公司董事长来访。", [("ORG", "清水公司")]),
]


@pytest.mark.parametrize(("text", "wanted"), PLAIN)
def test_not_found(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


def test_missions_in_taipei_are_of_their_senders() -> None:
    text = "英国在台办事处代表唐凯雯拜会外交部长。法国在台协会发表声明。"
    found = {m.name: m.country for m in EXTRACT(text).mentions if m.label == "ORG"}
    assert found["英国在台办事处"] == "GBR"
    assert found["法国在台协会"] == "FRA"
