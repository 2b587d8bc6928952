"""Plans of action and their points, proposals that are listed, what is only guessed."""

from __future__ import annotations

from commitment_facts import EXTRACTOR, found, read
from event_facts import facts

PLAN = """中国—拉共体成员国教育合作行动计划（2025—2027）

一、中国和拉美和加勒比国家共同体成员国（以下称“双方”）于2025年5月举行会议，并通过本行动计划。
二、本行动计划不影响双方的其他安排，不具有法律效力。
1. 学校
1.1 密切大学之间的往来，适时举行校长对话。
1.2 注意到学生交流不断扩大，鼓励在平等基础上互认学历。
1.3 在2025年至2027年期间，中方提供3亿元人民币贷款，支持拉方修建校舍。
2. 语言
2.1 2026年，中方向拉共体成员国提供500个名额。
2.2 欢迎中国宣布试行免签政策，愿进一步便利人员往来。
2.3 中方将扩大对拉教师培训。
2.4 通过中拉媒体论坛加强合作。
3. 落实
3.1 双方责成各自协调员每年评估进展。
3.2 本计划用中文和西班牙文写成。
"""


def test_points_of_a_plan_of_action() -> None:
    document = EXTRACTOR(PLAN, date="2025-06-01")
    told = [
        (
            c.item.value if c.item else None,
            c.force,
            ",".join(p.value for p in c.parties),
            document.text[slice(*c.action)],
        )
        for c in document.commitments
    ]
    assert told == [
        ("1.1", "agree", "CELAC,CHN", "密切大学之间的往来，适时举行校长对话"),
        ("1.2", "support", "CELAC,CHN", "在平等基础上互认学历"),
        ("1.3", "agree", "CHN", "提供3亿元人民币贷款，支持拉方修建校舍"),
        ("2.1", "agree", "CHN", "向拉共体成员国提供500个名额"),
        ("2.2", "intend", "CELAC,CHN", "进一步便利人员往来"),
        ("2.3", "commit", "CHN", "扩大对拉教师培训"),
        ("2.4", "agree", "CELAC,CHN", "通过中拉媒体论坛加强合作"),
        ("3.1", "urge", "CELAC,CHN", "各自协调员每年评估进展"),
    ]
    loan = next(c for c in document.commitments if "3亿元" in document.text[slice(*c.action)])
    assert loan.deadline is not None
    assert (str(loan.deadline.start), str(loan.deadline.end)) == ("2025-01-01", "2027-12-31")


def test_what_proposals_include() -> None:
    assert found("印度总理莫迪提出八点建议，其中包括把奖学金名额增加一倍、设立对话机制。") == [
        "propose IND 把奖学金名额增加一倍、设立对话机制"
    ]
    assert found("韩国宣布一系列措施，包括暂停演习、归还遗骸。") == [
        "commit KOR 暂停演习、归还遗骸"
    ]
    assert facts(EXTRACTOR("印度总理莫迪建议在2025年举办东盟—印度青年会议。")) == []


def test_what_is_guessed_or_done_already() -> None:
    assert found("有分析认为，日本今后将更多参与第三方合作。") == []
    assert found("坊间认为，美国将扩大制裁。") == []
    assert found("到目前为止，欧盟已承诺并拨付了9亿欧元。") == []
    assert found("欧盟承诺并鼓励各方拨款。") != []


def test_members_of_a_body_whose_paper_speaks() -> None:
    text = "七国集团财长22日在班夫发表公报。公报重申，七国将继续冻结俄罗斯资产。"
    assert read(text, "2025-05-23") == [
        ("commit", ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"], "继续冻结俄罗斯资产")
    ]


def test_what_two_see_alike_is_no_agreement() -> None:
    assert found("中国和法国同意，稳定的关系符合两国人民的利益；双方决心扩大合作。") == [
        "commit CHN,FRA 扩大合作"
    ]
    assert found("中国和法国同意，下一步的重点是扩大投资。") == [
        "agree CHN,FRA 下一步的重点是扩大投资"
    ]


def test_words_of_a_president_to_a_guest() -> None:
    text = "赖清德总统首先欢迎议长再次来台访问。他要邀请议长明年出席论坛，并期盼扩大合作。"
    assert read(text, "2025-05-10") == [
        ("propose", ["TWN"], "议长明年出席论坛"),
        ("intend", ["TWN"], "扩大合作"),
    ]


def test_a_side_named_by_its_whole_name() -> None:
    assert found("古巴方强调将扩大进口，文莱方则表示愿参与。") == [
        "commit CUB 扩大进口",
        "intend BRN 参与",
    ]
    assert found("印尼方重申奉行一个中国政策。") == ["commit IDN 奉行一个中国政策"]


def test_parts_by_some_means_behind_semicolons() -> None:
    text = "日本将继续削减进口：寻找新的供应商；通过联合采购降低成本；减少浪费。"
    assert found(text) == [
        "commit JPN 继续削减进口：寻找新的供应商；通过联合采购降低成本；减少浪费"
    ]


def test_a_thing_that_is_needed_is_no_demand() -> None:
    assert found("托卡耶夫总统说，国家需要一座现代化的数据中心。") == []


def test_a_future_act_is_no_founding() -> None:
    assert facts(EXTRACTOR("香港特区行政长官李家超宣布，会成立专责小组。")) == []
    assert facts(EXTRACTOR("美国财政部长表示，不排除再与日本磋商。")) == []


def test_what_is_agreed_on_in_two_clauses() -> None:
    text = (
        "日本首相岸田文雄与欧盟委员会主席冯德莱恩举行会谈。"
        "岸田表示，双方就重启磋商，并扩大投资达成了一致。"
    )
    assert read(text) == [("agree", ["EU", "JPN"], "就重启磋商，并扩大投资达成了一致")]
    assert found("日本首相石破茂与韩国总统李在明会谈，就投资交换意见，并达成一致。") == []


def test_who_says_more() -> None:
    assert found("特朗普总统敦促欧盟让步，又称美国将退出该协定。") == [
        "urge USA 欧盟让步",
        "commit USA 退出该协定",
    ]
    assert found("特朗普总统敦促欧盟保护鹿港，又称鹿仔港。") == [
        "urge USA 欧盟保护鹿港，又称鹿仔港"
    ]


def test_measures_that_two_agree_to_take() -> None:
    text = """中国和冰岛联合声明

中国国家主席同冰岛总统举行会谈。
双方商定采取以下措施：
——建立部门磋商制度；
——共同研究扩大渔业贸易的可能性；
——支持企业开展合作，中方愿为此提供贷款。
"""
    assert read(text) == [
        ("agree", ["CHN", "ISL"], "建立部门磋商制度"),
        ("explore", ["CHN", "ISL"], "扩大渔业贸易的可能性"),
        ("support", ["CHN", "ISL"], "企业开展合作"),
        ("intend", ["CHN"], "为此提供贷款"),
    ]
    assert found("中国和法国商定采取以下措施：一是加强往来；二是扩大贸易。") == [
        "agree CHN,FRA 加强往来",
        "agree CHN,FRA 扩大贸易",
    ]


def test_paragraphs_of_a_declaration_without_a_subject() -> None:
    text = """金砖国家领导人里约热内卢宣言要点

一、重申致力于维护国际法。
对单边关税上升表示严重关切，认为这扭曲贸易。支持埃塞俄比亚和伊朗加入世贸组织。
二、赞赏巴西所作工作，支持印度2026年主办下次会晤。
"""
    assert read(text, "2025-07-08") == [
        ("commit", ["BRICS"], "维护国际法"),
        ("support", ["BRICS"], "埃塞俄比亚和伊朗加入世贸组织"),
        ("support", ["BRICS"], "印度2026年主办下次会晤"),
    ]


def test_those_who_attend_speak_for_their_body() -> None:
    text = (
        "王毅出席中国—东盟外长会。与会东盟国家外长感谢中方长期以来支持共同体建设，"
        "表示东盟各国恪守一个中国原则，期待同中方早日签署议定书。"
    )
    assert read(text, "2025-07-11") == [
        ("commit", ["ASEAN"], "恪守一个中国原则"),
        ("intend", ["ASEAN"], "同中方早日签署议定书"),
    ]


def test_points_that_one_is_willing_to_do() -> None:
    text = """部长在会议上的讲话

尊敬的各位来宾：
中方愿同各方做好以下几方面工作：
第一，推动设施联通。中方将支持铁路开工。
第二，推动规则对接。
"""
    assert read(text, "2024-11-21") == [
        ("intend", ["CHN"], "推动设施联通"),
        ("commit", ["CHN"], "支持铁路开工"),
        ("intend", ["CHN"], "推动规则对接"),
    ]


def test_a_term_before_a_signing_that_lies_ahead() -> None:
    document = EXTRACTOR("中方将于年内签署升级议定书。", date="2025-07-11")
    deadline = document.commitments[0].deadline
    assert deadline is not None
    assert (str(deadline.start), str(deadline.end)) == ("2025-01-01", "2025-12-31")
    document = EXTRACTOR("中方将落实今年签署的协议。", date="2025-07-11")
    assert document.commitments[0].deadline is None


def test_points_below_what_all_agree_on() -> None:
    text = """王毅谈澜沧江—湄公河合作

王毅在万象出席澜沧江—湄公河合作外长会后表示，各方一致同意实现“三个加强”：
一是加强能力建设。强化监督管理，中方愿为五国提供培训。二是加强交流。未来探讨成立秘书处。三是加强对外开放。
王毅说，应共同主席国老挝提议，下次会议将于明年举行。
"""
    six = ["CHN", "KHM", "LAO", "MMR", "THA", "VNM"]
    assert read(text, "2019-11-20") == [
        ("agree", six, "实现“三个加强”"),
        ("agree", six, "加强能力建设"),
        ("agree", six, "强化监督管理"),
        ("intend", ["CHN"], "为五国提供培训"),
        ("agree", six, "加强交流"),
        ("explore", six, "成立秘书处"),
        ("agree", six, "加强对外开放"),
    ]


def test_who_backs_a_proposal_goes_on() -> None:
    text = """哈萨克斯坦和乌兹别克斯坦联合公报

哈萨克斯坦总统同乌兹别克斯坦总统举行会谈。
哈方建议乌方参与建设铁路，乌方对此表示支持，并愿研究扩大出口的可能性。
"""
    assert read(text, "2024-08-08") == [
        ("propose", ["KAZ"], "乌方参与建设铁路"),
        ("support", ["UZB"], "对此表示支持"),
        ("explore", ["UZB"], "扩大出口的可能性"),
    ]
    assert found("分析认为，日本希望在峰会前扩大投资。") == []
