"""Formats that happenings belong to: of their name, their gathering, their parties, their paper."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


def told(extractor: Extractor, text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, gathering and mechanism of each event."""
    found = facts(extractor(text, date=TODAY))
    return [(f["type"], f["gathering"], f["mechanism"]) for f in found]


@pytest.mark.parametrize(
    ("text", "gathering", "mechanism"),
    [
        ("西共体特别峰会7月7日在阿布贾举行。", "西共体特别峰会", "ecowas"),
        ("第19届不结盟运动首脑会议在坎帕拉举行。", "第19届不结盟运动首脑会议", "nam"),
        ("加共体第47届政府首脑会议7月3日在格林纳达举行。", "加共体第47届政府首脑会议", "caricom"),
        ("韩国与东盟在首尔举行第25次东盟—韩国峰会。", "第25次东盟—韩国峰会", "asean-korea"),
        ("首届土耳其—非洲峰会在安卡拉举行。", "首届土耳其—非洲峰会", None),
        (
            "欧盟—美国能源理事会第十一次会议在布鲁塞尔举行。",
            "欧盟—美国能源理事会第十一次会议",
            None,
        ),
    ],
)
def test_bodies_and_their_formats_give_the_mechanism(
    extractor: Extractor, text: str, gathering: str, mechanism: str | None
) -> None:
    [(_, name, found)] = told(extractor, text)
    assert (name, found) == (gathering, mechanism)


def test_later_meetings_of_a_series_are_of_its_format(extractor: Extractor) -> None:
    text = "南共市第65届首脑会议7月在蒙得维的亚举行。第66届首脑会议将于明年7月在阿根廷举行。"
    assert told(extractor, text) == [
        ("summit", "南共市第65届首脑会议", "mercosur"),
        ("summit", "第66届首脑会议", "mercosur"),
    ]
    text = "“中亚+日本”对话2004年启动。2006年6月，第二次外长会议在东京召开。"
    assert ("conference", "第二次外长会议", "central-asia-japan") in told(extractor, text)


def test_a_series_without_a_standing_format_has_none(extractor: Extractor) -> None:
    text = (
        "东盟峰会5月在吉隆坡举行。印尼与法国的能源论坛也值得一提，"
        "印尼—法国能源论坛2010年创办，第三届论坛2014年5月在巴黎举行。"
    )
    assert ("summit", "东盟峰会", "asean") in told(extractor, text)
    assert all(m is None for t, _, m in told(extractor, text) if t == "conference")


def test_names_that_several_formats_share(extractor: Extractor) -> None:
    text = "智利—秘鲁关键矿产对话5日在利马举行。"
    assert all(mechanism is None for _, _, mechanism in told(extractor, text))


def test_what_a_gathering_adopts_is_of_its_format(extractor: Extractor) -> None:
    text = "第32届阿盟峰会通过《吉达宣言》。"
    assert one(extractor, text, "sign")["mechanism"] == "arab-league"
    text = "湄公河—澜沧江合作第四次领导人会议以视频方式举行。成员国领导人通过《内比都宣言》。"
    assert one(extractor, text, "sign")["mechanism"] == "lancang-mekong"


def test_two_states_sign_for_themselves(extractor: Extractor) -> None:
    text = "西共体峰会7月7日在阿布贾举行。同日，尼日利亚与贝宁签署《边境贸易协议》。"
    assert one(extractor, text, "sign")["mechanism"] is None
    text = "东盟与韩国6日在首尔签署《全面战略伙伴关系宣言》。"
    assert one(extractor, text, "sign")["mechanism"] is None


def test_the_paper_of_a_body_is_of_its_format(extractor: Extractor) -> None:
    text = "1999年11月30日，三国领导人在阿鲁沙签署《建立东非共同体条约》。"
    assert one(extractor, text, "sign")["mechanism"] == "eac"
    text = "两国海警部门签署《关于在海上合作处置事故的备忘录》。"
    assert one(extractor, text, "sign")["mechanism"] is None
    text = "中俄两国签署《关于欧亚经济联盟建设对接合作的联合声明》。"
    assert one(extractor, text, "sign")["mechanism"] is None


def test_all_members_of_a_format_act_as_the_format(extractor: Extractor) -> None:
    text = "波兰、匈牙利、捷克和斯洛伐克2月24日在布拉格签署《边境合作宣言》。"
    assert one(extractor, text, "sign")["mechanism"] == "visegrad"
    text = "中国、吉尔吉斯斯坦和乌兹别克斯坦6月6日在北京签署铁路协定。"
    assert one(extractor, text, "sign")["mechanism"] is None


def test_an_office_of_the_format_taken_at_its_gathering(extractor: Extractor) -> None:
    text = "阿拉伯国家联盟首脑会议5月16日在麦纳麦举行，巴林国王哈马德在会上接任轮值主席。"
    assert one(extractor, text, "appoint")["mechanism"] == "arab-league"


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("5日，智利与秘鲁在利马签署矿业升级协定。", [("矿业升级协定", 1)]),
        ("两国总理签署了跨境电力互联项目谅解备忘录。", [("跨境电力互联项目谅解备忘录", 1)]),
        ("法国与德国签署《军事航空合作协定》（MACA）。", [("军事航空合作协定", 1)]),
        ("巴西和阿根廷3日签署相关联合声明。", [("联合声明", 1)]),
        ("法国与德国签署多项合作协议。", [("合作协议", None)]),
    ],
)
def test_unmarked_titles_from_the_verb_on(
    extractor: Extractor, text: str, documents: list[tuple[str, int | None]]
) -> None:
    assert one(extractor, text, "sign")["documents"] == documents


def test_an_adjective_before_a_title_is_no_state(extractor: Extractor) -> None:
    assert one(extractor, "3日，两国签署新安全协议。", "sign")["codes"] == []


def test_an_edition_behind_a_format_is_of_that_format(extractor: Extractor) -> None:
    text = (
        "中亚国家元首协商会晤8月9日在阿斯塔纳举行。"
        "“中亚＋日本”对话机制首次峰会本应于同日在阿斯塔纳举办。"
    )
    found = told(extractor, text)
    assert ("summit", "“中亚＋日本”对话机制首次峰会", "central-asia-japan") in found


def test_rounds_of_talks_are_of_a_format_whose_name_has_the_word(extractor: Extractor) -> None:
    text = "朝核问题六方会谈2003年8月启动。第二轮会谈2004年2月25日在北京举行。"
    assert ("conference", "第二轮会谈", "six-party") in told(extractor, text)
    text = "东盟峰会5月在吉隆坡举行。马来西亚与泰国的第二轮会谈6日在曼谷举行。"
    assert all(name != "第二轮会谈" for _, name, _ in told(extractor, text))


@pytest.mark.parametrize(
    ("text", "type", "gathering", "mechanism"),
    [
        (
            "8月12日，中国—拉共体论坛在圣地亚哥举行第四届部长级会议。",
            "conference",
            "第四届部长级会议",
            "china-celac",
        ),
        (
            "8月12日，《拉姆萨公约》第十六次缔约方大会在利马开幕。",
            "conference",
            "《拉姆萨公约》第十六次缔约方大会",
            "un",
        ),
        (
            "8月12日，联合国气候变化纲要公约第31次缔约方会议在利马开幕。",
            "conference",
            "联合国气候变化纲要公约第31次缔约方会议",
            "unfccc",
        ),
        ("8月12日，英联邦首脑会议在利马开幕。", "summit", "英联邦首脑会议", "commonwealth-summit"),
        ("8月12日，两国总统在利马出席「安第斯和平峰会」。", "summit", "安第斯和平峰会", None),
    ],
)
def test_sessions_of_formats_and_of_treaties(
    extractor: Extractor, text: str, type: str, gathering: str, mechanism: str | None
) -> None:
    assert told(extractor, text) == [(type, gathering, mechanism)]


def test_all_members_who_meet_make_their_format(extractor: Extractor) -> None:
    people = "中国总理李强、日本首相岸田文雄、韩国总统尹锡悦"
    found = told(extractor, f"8月12日，{people}在利马举行早餐会。")
    assert found == [("meeting", None, "china-japan-korea")]
    found = told(extractor, "8月12日，韩国总统尹锡悦在利马先后会见中国总理李强、日本首相岸田文雄。")
    assert all(mechanism is None for _, _, mechanism in found)


def test_a_forum_of_the_name_of_a_format_held_elsewhere(extractor: Extractor) -> None:
    there = "第九届「一带一路高峰论坛」8月19日在香港会展中心举行，行政长官李家超出席。"
    found = one(extractor, there, "summit")
    assert (found["gathering"], found["mechanism"]) == ("第九届「一带一路高峰论坛」", None)
    told = one(extractor, "行政长官李家超出席第九届「一带一路高峰论坛」并致辞。", "summit")
    assert told["mechanism"] is None
    beijing = "第三届“一带一路”高峰论坛8月18日在北京举行，俄罗斯总统普京出席。"
    assert one(extractor, beijing, "summit")["mechanism"] == "bri-forum"


def test_initials_stand_for_the_members_of_a_format(extractor: Extractor) -> None:
    found = one(extractor, "中巴高层协调与合作委员会第三次会议8月2日在里约举行。", "conference")
    assert found["codes"] == ["BRA", "CHN"]


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("2017年，澜湄环境合作中心在北京成立。", "lancang-mekong"),
        ("2017年，中国农业大学澜湄学院在北京成立。", None),
    ],
)
def test_a_body_founded_is_of_its_format(
    extractor: Extractor, text: str, mechanism: str | None
) -> None:
    assert one(extractor, text, "establish")["mechanism"] == mechanism


@pytest.mark.parametrize(
    ("text", "count"), [("逾20份", 20), ("逾百项", 100), ("近40项", 40), ("20余份", 20)]
)
def test_round_numbers_of_papers_are_counts(extractor: Extractor, text: str, count: int) -> None:
    found = one(extractor, f"秘鲁与智利周一签署{text}合作协议。", "sign")
    assert found["documents"] == [("合作协议", count)]


def test_member_beside_its_body_keeps_the_format(extractor: Extractor) -> None:
    text = (
        "8月1日，海湾阿拉伯国家合作委员会、沙特国王萨勒曼与哈萨克斯坦、吉尔吉斯斯坦、塔吉克斯坦、"
        "土库曼斯坦和乌兹别克斯坦总统在吉达举行峰会。"
    )
    assert one(extractor, text, "summit")["mechanism"] == "central-asia-gcc"


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("世界贸易组织第六次部长级会议5日在香港闭幕。", "wto"),
        ("第19届法语国家组织峰会5日在巴黎开幕。", "oif"),
    ],
)
def test_a_body_of_states_is_the_format_of_its_meetings(
    extractor: Extractor, text: str, mechanism: str
) -> None:
    found = [e for e in extractor(text, date="2024-12-06").events if e.mechanism]
    assert [e.mechanism.value for e in found if e.mechanism] == [mechanism]


def test_next_session_of_a_commission_and_not_of_the_format(extractor: Extractor) -> None:
    text = (
        "6月19日，某部长在阿斯塔纳出席第二届中国—中亚峰会，"
        "并与哈萨克斯坦副总理共同主持中哈合作委员会经贸分委会第八次会议。"
        "双方商定，第九次会议明年在北京举行。"
    )
    planned = [f for f in facts(extractor(text, date=TODAY)) if f["status"] == "planned"]
    assert [(f["type"], f["codes"], f["mechanism"]) for f in planned] == [
        ("conference", ["CHN", "KAZ"], None)
    ]
