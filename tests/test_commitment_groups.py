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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "芬兰总统斯图布在讲话中指出，芬方愿扩大破冰船出口。",
            [("intend", "FIN", "扩大破冰船出口")],
        ),
        (
            "古巴外长罗德里格斯说，古方愿继续谈判。委内瑞拉总统马杜罗则希望各方保持克制。",
            [("intend", "CUB", "继续谈判"), ("urge", "VEN", "各方保持克制")],
        ),
        (
            "秘鲁外长说，秘方支持仲裁。智利则不承认该法庭的裁决。",
            [("support", "PER", "仲裁"), ("oppose", "CHL", "该法庭的裁决")],
        ),
        (
            "冰岛7日同格陵兰渔业公司的东家丹麦签约，后者承诺削减捕捞量。",
            [("commit", "DNK", "削减捕捞量")],
        ),
        (
            "欧盟27国20日一致同意，从2028年1月起停止进口该国煤炭。",
            [("agree", "EU", "从2028年1月起停止进口该国煤炭")],
        ),
        (
            "瑞典首相克里斯特松重申不在境内储存核弹头。",
            [("commit", "SWE", "不在境内储存核弹头")],
        ),
        ("波兰总理图斯克重视伊方重申不研制核弹的立场。", []),
        (
            "丹麦与挪威商定扩大海上风电，力争明年建成首座换流站。",
            [("agree", "DNK,NOR", "扩大海上风电，力争明年建成首座换流站")],
        ),
        (
            "乌拉圭和巴拉圭同意就合建港口的可能性进行研究。",
            [("explore", "PRY,URY", "就合建港口的可能性进行研究")],
        ),
        (
            "爱沙尼亚外长说，爱方支持早日达成渔业协定，目标是在明年完成磋商。",
            [("support", "EST", "早日达成渔业协定，目标是在明年完成磋商")],
        ),
    ],
)
def test_wordings(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


def test_time_before_the_subject() -> None:
    first, second = read(
        "2027年底前，希腊鼓励船东订购新船。2019年，希腊支持船东更新船队。"
    ).commitments
    assert first.deadline is not None
    assert (first.deadline.relation, str(first.deadline.end)) == ("by", "2027-12-31")
    assert second.deadline is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在加拿大总理卡尼见证下，秘鲁外长德塞拉与智利外长范克拉韦伦签署宣言，"
            "双方同意开放边境桥梁。",
            [("agree", "CHL,PER", "开放边境桥梁")],
        ),
        (
            "巴拉圭总统培尼亚表示有意扩大对挪威的牛肉出口，其后转往奥斯陆。",
            [("intend", "PRY", "扩大对挪威的牛肉出口")],
        ),
        (
            "冰岛同意关闭旧矿井，又邀请国际专家实地监督。",
            [("agree", "ISL", "关闭旧矿井"), ("propose", "ISL", "国际专家实地监督")],
        ),
        (
            "瑞士主张尽早完成谈判，挪威、冰岛亦持相同看法。",
            [("urge", "CHE", "尽早完成谈判")],
        ),
        (
            "荷兰敦促该国正视渔民关切，同邻国协商，不得在此之前扩建港池。",
            [("urge", "NLD", "该国正视渔民关切，同邻国协商，不得在此之前扩建港池")],
        ),
    ],
)
def test_ends_of_actions(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


def test_entries_of_a_report_are_no_items() -> None:
    text = (
        "北欧周报\n\n要闻\n\n1．丹麦首相弗雷泽里克森10日访问冰岛。丹方承诺出资修建码头。\n\n"
        "2．芬兰总统斯图布11日在赫尔辛基会见来宾。芬方愿扩大航运合作。"
    )
    assert [c.item for c in read(text).commitments] == [None, None]
    points = ("1．交通：芬方将新建两座码头。", "2．教育：芬方愿扩大招生。")
    announced = "\n\n".join(("芬兰总统斯图布公布的举措如下：", *points))
    items = [c.item and c.item.value for c in read(announced).commitments]
    assert items == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # all who gather, not those whom the sentence before names again
            "秘鲁外长席亚列尔、智利外长范克拉韦伦、巴西外长维埃拉、墨西哥外长德拉富恩特、"
            "阿根廷外长维尔泰因和乌拉圭外长卢贝特金在利马会谈。"
            "会前，席亚列尔同维埃拉、范克拉韦伦见了面。各方商定明年共建海缆。",
            [("agree", "ARG,BRA,CHL,MEX,PER,URY", "明年共建海缆")],
        ),
        (  # nor a guest besides
            "秘鲁、智利、巴西和墨西哥外长在利马会谈，随后阿根廷外长维尔泰因到场。"
            "秘鲁、智利、巴西和墨西哥外长商议了时间表。各方商定明年共建海缆。",
            [("agree", "BRA,CHL,MEX,PER", "明年共建海缆")],
        ),
        (  # those who are there are all of the body, whoever signed something that day
            "非洲联盟特别峰会8日在尼亚美召开。当天，肯尼亚、加纳和塞内加尔总统签署了议定书。"
            "与会领导人决定增拨疫苗资金。",
            [("agree", "AU", "增拨疫苗资金")],
        ),
    ],
)
def test_all_who_gather(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "智利、秘鲁、巴西和阿根廷外长在利马会谈。智利负责测绘。其余三国将出资。",
            [("commit", "ARG,BRA,PER", "出资")],
        ),
        (
            "智利、秘鲁、巴西和阿根廷外长在利马会谈。智利将测绘。其他三国将出资。",
            [("commit", "CHL", "测绘"), ("commit", "ARG,BRA,PER", "出资")],
        ),
        (
            "智利总统博里奇到访利马。秘方向智利承诺增拨船只。智方向博里奇汇报。",
            [("commit", "PER", "增拨船只")],
        ),
        ("秘鲁军方说，车队自北方向智利行驶。", []),
    ],
)
def test_all_but_one_and_sides_that_turn_to_somebody(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


def test_whom_an_undertaking_is_addressed_to(extractor: Extractor) -> None:
    text = "印度承诺向肯尼亚、津巴布韦和乌干达提供化肥。"
    (commitment,) = extractor(text).commitments
    named = [(value.value, text[slice(*value.spans[0])]) for value in commitment.addressees]
    assert named == [("KEN", "肯尼亚"), ("ZWE", "津巴布韦"), ("UGA", "乌干达")]


def test_a_base_year_is_no_condition(extractor: Extractor) -> None:
    text = "法国计划在2015年基础上减排三成。英国计划在伙伴支持下减排四成。"
    first, second = extractor(text).commitments
    assert first.condition is None
    assert second.condition is not None
    assert second.condition.value == "在伙伴支持下"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # A gathering to come is not where it was said.
        (
            "越南总理范明政10日在河内会见老挝总理宋赛。双方将于明年出席在曼谷举行的东盟峰会。"
            "越方承诺为老方培训教师。",
            "会见",
        ),
        # Neither is one long past, unless its sentence tells so.
        (
            "越南总理范明政10日在河内会见老挝总理宋赛。两国总理2021年5月曾在万象会谈。"
            "越方承诺为老方培训教师。",
            "会见",
        ),
        (
            "越南总理范明政10日在河内会见老挝总理宋赛。两国总理2021年5月在万象举行会谈，越方承诺"
            "为老方培训教师。",
            "会谈",
        ),
    ],
)
def test_the_event_at_which_an_undertaking_was_made(
    extractor: Extractor, text: str, trigger: str
) -> None:
    found = extractor(text, date="2024-03-11")
    (commitment,) = [c for c in found.commitments if c.force == "commit"]
    assert commitment.event is not None
    assert text[slice(*found.events[commitment.event].trigger)] == trigger


def test_next_session_of_two_is_of_no_body_named_before(extractor: Extractor) -> None:
    text = "秘鲁支持智利加入世界贸易组织。\n\n会后，秘鲁和智利商定，下次会议明年在利马举行。"
    document = extractor(text, date="2024-08-19")
    assert [c.mechanism for c in document.commitments if c.force == "agree"] == [None]
