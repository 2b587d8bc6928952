"""Who goes on speaking, what is asked for again, and what one will do in return."""

from __future__ import annotations

import pytest
from commitment_facts import EXTRACTOR, found, read


def test_what_is_asked_for_again_behind_a_phrase() -> None:
    text = (
        "日本外务大臣岩屋毅与外交部长王毅举行会谈。\n岩屋大臣对包括岛屿在内的东海局势以及中国军机活动"
        "表示严重关切，要求中方撤走浮标，并就侵入领空一事再次要求避免重演。"
    )
    assert read(text, "2024-12-25") == [
        ("urge", ["JPN"], "中方撤走浮标"),
        ("urge", ["JPN"], "避免重演"),
    ]


def test_an_envoy_who_makes_points() -> None:
    text = """驻马拉维大使龙舟在当地媒体发表署名文章

驻马拉维大使龙舟在《国民报》发表署名文章。全文如下：
今年十月，查克维拉总统出席了开工仪式。我们愿同马方落实协议。
面向未来，我谨提出两点建议：一是保持往来。二是对接战略。中方支持马方的规划。
"""
    assert read(text, "2022-12-29") == [
        ("intend", ["CHN"], "同马方落实协议"),
        ("propose", ["CHN"], "保持往来"),
        ("propose", ["CHN"], "对接战略"),
        ("support", ["CHN"], "马方的规划"),
    ]


def test_members_of_the_body_whose_declaration_it_is() -> None:
    text = """上海合作组织成员国元首宣言

成员国支持联合国发挥作用。成员国责成主管部门拟订方案。
元首们倡议举办本组织青年节。
"""
    assert read(text, "2010-06-11") == [
        ("support", ["SCO"], "联合国发挥作用"),
        ("urge", ["SCO"], "主管部门拟订方案"),
        ("propose", ["SCO"], "举办本组织青年节"),
    ]
    document = EXTRACTOR(text, date="2010-06-11")
    own = [r.codes for r in document.references if r.text == "本组织"]
    assert own == [("SCO",)]


def test_a_foundation_that_acts_for_its_side() -> None:
    said = "海峡交流基金会董事长江丙坤表示，海基会将邀请海协会明年来台会谈。"
    assert read(said, "2008-11-04") == [("commit", ["TWN"], "邀请海协会明年来台会谈")]


def test_a_proposal_whose_clause_has_a_thing_for_a_subject() -> None:
    said = "习近平指出，中方愿加强合作。他建议，今后的磋商应优先讨论金融。"
    assert read(said)[-1] == ("propose", ["CHN"], "今后的磋商应优先讨论金融")


def test_what_will_surely_be_done_in_return() -> None:
    said = "俄外长拉夫罗夫表示，莫斯科不会主动升级局势，但对西方的不友好行动必将作出回应。"
    assert read(said, "2021-11-12")[-1] == ("commit", ["RUS"], "作出回应")
    assert read("分析指出，这一举措必将遭到反制。", "2021-11-12") == []


def test_a_refusal_beside_a_plan() -> None:
    said = "俄外长拉夫罗夫说，我们打算保持克制，不会人为制造问题。"
    assert read(said, "2021-11-12") == [
        ("intend", ["RUS"], "保持克制"),
        ("commit", ["RUS"], "不会人为制造问题"),
    ]


def test_a_party_is_an_opposition_only_while_another_governs() -> None:
    said = "民进党发言人郑运鹏表示，民进党支持争取渔权。"
    assert read(said, "2013-04-10") == []
    assert read(said, "2019-04-10") == [("support", ["TWN"], "争取渔权")]
    said = "国民党发言人表示，国民党支持签署协议。"
    assert read(said, "2010-06-10") == [("support", ["TWN"], "签署协议")]
    assert read(said, "2020-06-10") == []


def test_what_is_held_as_a_fact() -> None:
    said = "外交部长林永乐强调，政府一贯主张该岛是固有领土，绝不在主权上退让。台北10日电。"
    assert [row[2] for row in read(said, "2013-04-10")] == ["绝不在主权上退让"]


def test_he_is_who_the_clause_before_tells_of() -> None:
    said = (
        "法国总统马克龙和德国总理朔尔茨4日举行会谈。朔尔茨表示理解，他说，德国将增加军援。"
        "马克龙未作回应，他说，法国将提供贷款。"
    )
    assert read(said, "2023-05-05") == [
        ("commit", ["DEU"], "增加军援"),
        ("commit", ["FRA"], "提供贷款"),
    ]


def test_what_another_party_is_praised_for() -> None:
    said = "外交部发言人毛宁说，中方愿加强合作。马政府始终恪守原则，支持中国统一，我们高度赞赏。"
    assert read(said, "2022-12-29") == [("intend", ["CHN"], "加强合作")]


def test_an_agreement_whose_clause_has_a_duty() -> None:
    said = "台湾与日本1日签署协议。双方并同意，法规草案应给予六十天评论期。"
    assert read(said) == [("agree", ["JPN", "TWN"], "法规草案应给予六十天评论期")]


def test_dashed_measures_that_name_who_takes_them() -> None:
    text = (
        "胡锦涛14日在联合国发表讲话。他宣布，中国决定采取以下措施：\n"
        "——中国决定给予39个国家零关税待遇。\n——中国将扩大援助规模。\n——今后三年培训3万人。\n"
    )
    assert read(text, "2005-09-14") == [
        ("commit", ["CHN"], "给予39个国家零关税待遇"),
        ("commit", ["CHN"], "扩大援助规模"),
        ("commit", ["CHN"], "今后三年培训3万人"),
    ]


def test_ministers_who_declare_together() -> None:
    text = """第五十届东盟外长会议联合公报

1. 我们,东南亚国家联盟(东盟)成员国外长,在马尼拉举行会议。会议由菲律宾外长卡亚塔诺主持。
2. 文莱苏丹在致辞中强调传统友谊。我们对此深表赞同,并决心加快落实路线图。
3. 我们注意到谈判仍有障碍,呼吁核武器国家解决未决问题。
4. 我们欢迎泰国继续筹备会议,并承诺给予支持。

会后,菲律宾外长同中国外长会见,双方表示愿扩大贸易。
"""
    assert read(text, "2017-08-05")[-5:] == [
        ("commit", ["ASEAN"], "加快落实路线图"),
        ("urge", ["ASEAN"], "核武器国家解决未决问题"),
        ("support", ["ASEAN"], "泰国继续筹备会议"),
        ("commit", ["ASEAN"], "给予支持"),
        ("intend", ["CHN", "PHL"], "扩大贸易"),
    ]


def test_points_that_begin_with_what_is_thought() -> None:
    text = (
        "王毅同布林肯会谈。双方达成三点共识：一是都认为应继续稳定关系。双方同意开展禁毒合作。"
        "二是双方将采取措施扩大交流。三是探讨增加航班的可行性。"
    )
    document = EXTRACTOR(text, date="2024-04-26")
    rows = [(c.force, c.item.value if c.item else None) for c in document.commitments]
    assert rows[1:] == [("agree", "1"), ("commit", "2"), ("explore", "3")]


def test_another_who_issues_a_statement_takes_over() -> None:
    text = (
        "莫迪说，印度愿意重返谈判桌。英国、法国及德国外长发表联合声明，谴责恐吓记者，呼吁各方克制。"
    )
    assert read(text, "2025-07-14") == [
        ("intend", ["IND"], "重返谈判桌"),
        ("oppose", ["DEU", "FRA", "GBR"], "恐吓记者"),
        ("urge", ["DEU", "FRA", "GBR"], "各方克制"),
    ]
    text = "莫迪说，印度愿意重返谈判桌。英国外交部发布声明，谴责袭击。"
    assert read(text, "2025-07-14")[1:] == [("oppose", ["GBR"], "袭击")]


def test_auxiliary_behind_a_year_undertakes() -> None:
    text = "英国今年会向乌克兰提供导弹。"
    assert read(text, "2025-01-16") == [("commit", ["GBR"], "向乌克兰提供导弹")]


def test_who_meets_another_in_a_later_clause_goes_on() -> None:
    text = "德国外长贝尔伯克1日突访基辅，与乌克兰外长瑟比哈会面，{}追加援助。"
    assert read(text.format("承诺"), "2025-04-01") == [("commit", ["DEU"], "追加援助")]
    assert read(text.format("同意"), "2025-04-01") == [("agree", ["DEU", "UKR"], "追加援助")]


def test_what_those_who_attend_did_goes_on_with_no_appeal() -> None:
    for behind in (
        "与会各方签署联合公报，批准多项决议。",
        "与会代表参观了展览。",
        "与会者就粮食问题交换了意见。",
    ):
        text = f"马来西亚总理安瓦尔表示，要加快通关便利化。\n\n{behind}"
        assert read(text, "2025-07-11") == [("urge", ["MYS"], "加快通关便利化")]


@pytest.mark.parametrize(
    "recalled",
    [
        "去年6月，张敏省长率团访问吉尔吉斯斯坦，推动了合作。",
        "习近平主席提出的倡议意义重大。",
    ],
)
def test_who_goes_on_after_what_a_speaker_recalls(recalled: str) -> None:
    told = "8月18日，省委书记赵一德在西安会见吉尔吉斯斯坦总理扎帕罗夫。\n\n"
    text = f"{told}扎帕罗夫说，吉中两国友谊深厚。{recalled}他表示，将进一步推动矿业合作。"
    assert found(text) == ["commit KGZ 进一步推动矿业合作"]
