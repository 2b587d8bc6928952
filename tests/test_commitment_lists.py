"""Lists of results, points agreed on, and points that 以下 announces: items, forces, parties."""

from __future__ import annotations

from extract.pipeline import Extractor

EXTRACTOR = Extractor()

Row = tuple[str | None, str, str, str]


def rows(text: str) -> list[Row]:
    """Return item, force, parties and action of each commitment."""
    document = EXTRACTOR(text, date="2025-09-20")
    return [
        (
            one.item.value if one.item else None,
            one.force,
            ",".join(value.value for value in one.parties),
            document.text[slice(*one.action)],
        )
        for one in document.commitments
    ]


def test_sections_of_a_list_of_results() -> None:
    text = """中国和哈萨克斯坦总理会谈成果清单

2025年9月10日,中国总理李强同哈萨克斯坦总理别克捷诺夫会谈,达成以下成果:
一、政治领域
1. 双方同意建立磋商机制。
2. 支持对方维护核心利益。
3. 研究互设领事馆的可行性。
二、经贸领域
4. 扩大农产品贸易。
5. 哈方邀请中国企业参与机场建设。
三、双边活动
6. 两国总理出席开馆仪式。
"""
    assert rows(text) == [
        ("1.1", "agree", "CHN,KAZ", "建立磋商机制"),
        ("1.2", "support", "CHN,KAZ", "对方维护核心利益"),
        ("1.3", "explore", "CHN,KAZ", "互设领事馆的可行性"),
        ("2.4", "agree", "CHN,KAZ", "扩大农产品贸易"),
        ("2.5", "propose", "KAZ", "中国企业参与机场建设"),
    ]


def test_points_agreed_on() -> None:
    text = """中塔外长会晤

王毅在杜尚别会见塔吉克斯坦外长穆赫里丁,双方达成三点共识:
一是落实元首共识,密切往来。
二是坚定支持彼此核心利益。
三是共同打击恐怖主义,不允许任何势力损害对方。
"""
    assert rows(text) == [
        ("1", "agree", "CHN,TJK", "落实元首共识,密切往来"),
        ("2", "support", "CHN,TJK", "彼此核心利益"),
        ("3", "agree", "CHN,TJK", "共同打击恐怖主义"),
        ("3", "oppose", "CHN,TJK", "任何势力损害对方"),
    ]


def test_points_announced_without_a_number() -> None:
    text = """托卡耶夫总统出席峰会

托卡耶夫总统发言时提出以下倡议:
第一,坚持平等协商。哈方愿主办专家会议。
第二,深化水资源合作。
"""
    assert rows(text) == [
        ("1", "propose", "KAZ", "坚持平等协商"),
        ("1", "intend", "KAZ", "主办专家会议"),
        ("2", "propose", "KAZ", "深化水资源合作"),
    ]


def test_list_of_a_commission_whose_name_tells_the_two() -> None:
    text = """土库曼斯坦—乌兹别克斯坦政府间委员会会议举行

会议期间,双方商定:
——开通直达列车;
——就联合开发气田继续谈判。
"""
    assert rows(text) == [
        (None, "agree", "TKM,UZB", "开通直达列车"),
        (None, "agree", "TKM,UZB", "就联合开发气田继续谈判"),
    ]


def test_items_of_a_proposal_keep_a_head_of_support() -> None:
    text = """峰会成果清单

一、中方倡议和行动
1. 向中亚国家提供五千个培训名额;
2. 支持中亚国家举办国际展会。
"""
    assert rows(text) == [
        ("1.1", "propose", "CHN", "向中亚国家提供五千个培训名额"),
        ("1.2", "support", "CHN", "中亚国家举办国际展会"),
    ]


def test_we_of_a_declaration_are_those_who_made_it() -> None:
    text = """北约海牙峰会宣言

1. 我们承诺每年增加防务投入。
2. 我们反对武力改变边界,并呼吁各国克制。
"""
    assert rows(text) == [
        ("1", "commit", "NATO", "每年增加防务投入"),
        ("2", "oppose", "NATO", "武力改变边界"),
        ("2", "urge", "NATO", "各国克制"),
    ]


def test_parts_of_an_announced_list() -> None:
    text = """中亚元首会晤

米尔济约耶夫总统提出三项倡议:制定贸易规划;宣布2027年为水年;建立长老会议。
"""
    assert rows(text) == [
        (None, "propose", "UZB", "制定贸易规划"),
        (None, "propose", "UZB", "宣布2027年为水年"),
        (None, "propose", "UZB", "建立长老会议"),
    ]


def test_the_two_sides_of_the_lead_hold_through_the_report() -> None:
    text = """欧盟与中亚首次峰会

欧盟和中亚五国在撒马尔罕举行首脑会议。
冯德莱恩呼吁中亚国家防止俄罗斯规避制裁。
双方将加强反恐合作。
"""
    assert rows(text)[-1] == (None, "commit", "EU,KAZ,KGZ,TJK,TKM,UZB", "加强反恐合作")


def test_paragraphs_numbered_from_the_middle() -> None:
    text = """金砖国家领导人会晤宣言(节选)

7. 我们强烈谴责对平民的袭击,对局势升级深表关切。
8. 我们同意建立担保机制。
"""
    assert rows(text) == [
        ("7", "oppose", "BRICS", "对平民的袭击"),
        ("8", "agree", "BRICS", "建立担保机制"),
    ]


def test_points_that_begin_with_yao() -> None:
    text = """王毅出席会议

王毅外长提出三点建议:一要增进互信;二是要反对双重标准;三是推动停火。
"""
    assert rows(text) == [
        ("1", "propose", "CHN", "增进互信"),
        ("2", "propose", "CHN", "反对双重标准"),
        ("3", "propose", "CHN", "推动停火"),
    ]


def test_points_below_a_colon() -> None:
    document = EXTRACTOR(
        "东盟领导人会议讨论能源\n\n马来西亚总理安瓦尔在会上提出：\n\n——加快建设区域电网；\n\n"
        "——共同培训渔业人员。\n",
        date="2025-06-20",
    )
    assert [(c.force, document.text[slice(*c.action)]) for c in document.commitments] == [
        ("propose", "加快建设区域电网"),
        ("propose", "共同培训渔业人员"),
    ]


def test_items_of_sections_in_financial_numerals() -> None:
    document = EXTRACTOR(
        "阿拉伯国家联盟峰会宣言\n\n壹　经济\n\n1. 我们支持建立共同市场。\n\n"
        "2. 我们呼吁降低关税。\n\n"
        "贰　安全\n\n3. 我们谴责一切恐怖主义行径。\n\n◆ 会场之外\n\n"
        "会议开始前，约旦外长萨法迪在巴格达对记者说，约方愿主办下届会议，也将接待各国议长。\n",
        date="2025-06-20",
    )
    assert [c.item.value if c.item else None for c in document.commitments] == [
        "1.1",
        "1.2",
        "2.3",
        None,
        None,
    ]


def test_points_of_a_communique_that_name_nobody() -> None:
    text = """南部非洲发展共同体特别峰会公报要点

2022年3月4日，南共体特别峰会在赞比亚首都卢萨卡举行，马拉维总统查克维拉、赞比亚总统希奇莱马与会，会后发表公报。

1. 欢迎各国为稳定局势所做的工作；
2. 敦促成员国按时缴纳会费，并承诺于2025年前建成后勤基地；
3. 谴责一切形式的恐怖主义；
4. 对津巴布韦表示声援；
5. 决定继续审议此事。
"""
    assert rows(text) == [
        ("2", "urge", "MWI,ZMB", "成员国按时缴纳会费"),
        ("2", "commit", "MWI,ZMB", "于2025年前建成后勤基地"),
        ("3", "oppose", "MWI,ZMB", "一切形式的恐怖主义"),
        ("5", "agree", "MWI,ZMB", "继续审议此事"),
    ]


def test_paragraphs_of_a_communique_that_name_nobody() -> None:
    text = """海湾合作委员会外长会议闭幕公报

海湾合作委员会六国外长9月8日在沙特首都利雅得举行会议，发表闭幕公报。

重申支持巴勒斯坦人民建立独立国家的权利。

呼吁国际社会向加沙提供更多援助。
"""
    six = "ARE,BHR,KWT,OMN,QAT,SAU"
    assert rows(text) == [
        (None, "support", six, "巴勒斯坦人民建立独立国家的权利"),
        (None, "urge", six, "国际社会向加沙提供更多援助"),
    ]


def test_points_that_a_body_announces() -> None:
    text = """安理会通过阿富汗决议

联合国安理会4月27日一致通过第2681号决议，要点如下：

一、谴责塔利班限制妇女工作的决定。
二、要求各方允许救援人员通行。
"""
    assert rows(text) == [
        ("1", "oppose", "UN", "塔利班限制妇女工作的决定"),
        ("2", "urge", "UN", "各方允许救援人员通行"),
    ]
    news = """王毅出席研讨会

1. 会场座无虚席；
2. 支持者在门外等候。
"""
    assert rows(news) == []


def test_items_in_which_another_force_word_opens_a_clause() -> None:
    text = """中国和老挝总理会谈成果清单

2025年9月10日,中国总理同老挝总理宋赛会谈。
一、会谈中商定的事项
1. 支持企业用本币结算,反对滥用关税;
2. 督促施工单位按期交付三座桥梁;
3. 湄公河上游的水文报汛工作;
4. 扩大留学生规模,力争明年突破千人。
二、中方为此推出的举措
1. 派遣农业专家;
2. 支持老方参加展会,考虑减免其租金。

双方还将在万象举办图片展。
"""
    assert rows(text) == [
        ("1.1", "support", "CHN,LAO", "企业用本币结算"),
        ("1.1", "oppose", "CHN,LAO", "滥用关税"),
        ("1.2", "urge", "CHN,LAO", "施工单位按期交付三座桥梁"),
        ("1.3", "agree", "CHN,LAO", "湄公河上游的水文报汛工作"),
        ("1.4", "agree", "CHN,LAO", "扩大留学生规模,力争明年突破千人"),
        ("2.1", "propose", "CHN", "派遣农业专家"),
        ("2.2", "support", "CHN", "老方参加展会"),
        ("2.2", "explore", "CHN", "减免其租金"),
        (None, "commit", "CHN,LAO", "在万象举办图片展"),
    ]


def test_announced_items_without_a_verb_that_tells_so() -> None:
    text = """中蒙口岸会谈

中国外长王毅同蒙古国外长巴特策策格会谈,双方达成如下共识:

1. 在东部口岸增设一个查验区,早日验收。

2. 下一轮会谈明年在乌兰巴托举行。

3. 《口岸管理协定》。

会后,蒙方重申坚持一个中国政策。
"""
    assert rows(text) == [
        ("1", "agree", "CHN,MNG", "在东部口岸增设一个查验区,早日验收"),
        ("2", "agree", "CHN,MNG", "下一轮会谈明年在乌兰巴托举行"),
        (None, "commit", "MNG", "坚持一个中国政策"),
    ]
