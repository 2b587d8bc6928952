"""Who speaks in passages, and what in lists and appraisals is no commitment."""

from __future__ import annotations

import pytest

from extract.pipeline import Extractor

EXTRACTOR = Extractor()
FIVE = "KAZ,KGZ,TJK,TKM,UZB"
Found = tuple[str, str, str]


def commitments(text: str) -> list[Found]:
    """Return force, parties and action of each commitment."""
    document = EXTRACTOR(text, date="2025-06-20")
    return [
        (one.force, ",".join(code.value for code in one.parties), document.text[slice(*one.action)])
        for one in document.commitments
    ]


PLAN = """中国和哈萨克斯坦合作行动计划

目录
1. 政治合作
2. 贸易合作

1. 政治合作
1.1 双方高度评价近年来的往来,坚持相互尊重。
1.2 为落实两国元首共识,双方同意扩大议会交流。
2. 贸易合作
2.1 双方对前一份计划的执行感到满意,决心扩大农产品贸易。
2.2 双方据此制定本行动计划。
"""


def test_headings_and_appraisals_of_an_action_plan_are_no_commitments() -> None:
    assert commitments(PLAN) == [
        ("agree", "CHN,KAZ", "扩大议会交流"),
        ("commit", "CHN,KAZ", "扩大农产品贸易"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "合作宣言\n\n我们,二十国集团领导人,在城郊会晤。\n\n我们决心提振全球经济。",
            [("commit", "G20", "提振全球经济")],
        ),
        (
            "我们,中国、蒙古国和俄罗斯的领导人,会晤后声明如下:\n\n我们将加强贸易合作。",
            [("commit", "CHN,MNG,RUS", "加强贸易合作")],
        ),
        (
            "哈萨克斯坦总统托卡耶夫出席会晤。\n\n- 我们将尽快落实计划。必须加强运输合作。-他说。",
            [("commit", "KAZ", "尽快落实计划"), ("urge", "KAZ", "加强运输合作")],
        ),
        (
            "哈萨克斯坦总统托卡耶夫主持会议。\n国家元首责成政府制定方案。",
            [("urge", "KAZ", "政府制定方案")],
        ),
        (
            "中国国家主席习近平同哈萨克斯坦总统托卡耶夫会谈。"
            "托卡耶夫表示:“双方一致认为两国应扩大贸易。我们计划翻新三座粮仓,以备来年之需。”",
            [("urge", "CHN,KAZ", "扩大贸易"), ("intend", "KAZ", "翻新三座粮仓,以备来年之需")],
        ),
        (
            "中方支持巴西办好气候大会。各方要尽早提交减排方案。",
            [("support", "CHN", "巴西办好气候大会"), ("urge", "CHN", "尽早提交减排方案")],
        ),
        (
            "二十国集团峰会发表声明。声明说,支持降低药价,有关做法应符合联合国原则。"
            "声明还谈及粮价,呼吁增加种子供应。",
            [
                ("support", "G20", "降低药价"),
                ("urge", "G20", "符合联合国原则"),
                ("urge", "G20", "增加种子供应"),
            ],
        ),
    ],
)
def test_speakers_of_passages(text: str, expected: list[Found]) -> None:
    assert commitments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "美国青禾公司同蒙古国交通部会谈。会谈后,青禾公司将修建两座车站。",
            [("commit", "USA", "修建两座车站")],
        ),
        (
            "台湾同美国国际开发金融公司(DFC)签署备忘录。DFC将扩大投资。",
            [("commit", "USA", "扩大投资")],
        ),
        (
            "中国同法国的代表举行会谈。中法航天工作组将公布观测计划。",
            [("commit", "CHN,FRA", "公布观测计划")],
        ),
        (
            "【记者某某/台北报导】外交部长林佳龙出席茶会。外交部将增派医疗人员,协助友邦训练护士。",
            [("commit", "TWN", "增派医疗人员,协助友邦训练护士")],
        ),
        (
            "中国国家文物局局长林青会见来宾。林表示,文物局愿归还三件石刻。",
            [("intend", "CHN", "归还三件石刻")],
        ),
        (
            "欧盟—中亚部长级会议联合公报\n\n1. 部长们同意修建桥梁。\n"
            "2. 哈萨克斯坦致力于修缮码头,双方愿统一运单。",
            [
                ("agree", f"EU,{FIVE}", "修建桥梁"),
                ("commit", "KAZ", "修缮码头"),
                ("intend", f"EU,{FIVE}", "统一运单"),
            ],
        ),
        (
            "香港商界开拓东盟商机。行政长官李家超表示,会兴建三所学校。",
            [("commit", "HKG", "兴建三所学校")],
        ),
        (
            "密克罗尼西亚总统会见来宾。密方将修订渔业法规。",
            [("commit", "FSM", "修订渔业法规")],
        ),
    ],
)
def test_bodies_and_states_named_shortly(text: str, expected: list[Found]) -> None:
    assert commitments(text) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("市场需要稳定、透明的规则。", []),
        ("路上有不少桥梁需要修缮。", []),
        ("地区需要加强沟通。", [("urge", "CHN", "加强沟通")]),
        ("坚持开放就意味着机遇。", []),
        ("市场需要更多防寒保护。", []),
        (
            "中方不仅反对加税,也反对设限。",
            [("oppose", "CHN", "加税"), ("oppose", "CHN", "设限")],
        ),
        (
            "中方支持挪威开放航线,挪威去年增开了两条航线。",
            [("support", "CHN", "挪威开放航线")],
        ),
        ("中方支持这一安排,如今中国是第二大买家。", [("support", "CHN", "这一安排")]),
        ("期盼早日恢复对话。", [("intend", "CHN", "早日恢复对话")]),
    ],
)
def test_wordings_of_what_a_side_says(statement: str, expected: list[Found]) -> None:
    assert commitments("中国外长王毅表示," + statement) == expected


@pytest.mark.parametrize(
    ("goal", "relation", "start"),
    [
        ("推动2030年茶叶贸易额达到三亿美元", "by", None),
        ("在2027年把运力提高到三百万吨", "in", "2027-01-01"),
        ("于2026年举办茶叶展", "in", "2026-01-01"),
        ("在2026年结束前拆除围栏", "by", None),
    ],
)
def test_a_bare_year_of_a_goal_is_its_end(goal: str, relation: str, start: str | None) -> None:
    document = EXTRACTOR(f"中国外长王毅表示,中方愿{goal}。", date="2025-06-20")
    deadline = document.commitments[0].deadline
    assert deadline is not None
    told = deadline.start.isoformat() if deadline.start else None
    assert (deadline.relation, told) == (relation, start)


def test_points_of_a_series_may_begin_with_whom_they_serve() -> None:
    text = (
        "中方提出三点建议:一是卫生。中方将派遣医生。二是贸易。为非洲茶农开辟通道。"
        "三是投资。未来三年推动企业兴建茶厂。"
    )
    assert commitments(text)[-2:] == [
        ("commit", "CHN", "为非洲茶农开辟通道"),
        ("commit", "CHN", "未来三年推动企业兴建茶厂"),
    ]


@pytest.mark.parametrize(
    ("action", "sectors"),
    [
        ("移交在逃嫌犯", ["security"]),
        ("交换教练员", ["culture"]),
        ("扩大特别提款权", ["finance"]),
        ("保护雪豹和濒危物种", ["environment"]),
        ("建设深水港", ["transport"]),
        ("保障少数民族权利", ["politics"]),
        ("提供仿制药", ["health"]),
        ("开通轮渡", ["transport"]),
        ("查处打私案件", ["security"]),
        ("兴办幼儿园", ["education"]),
        ("制裁者应停止长臂管辖", ["politics"]),
        ("推广菌草", ["agriculture"]),
        ("开采焦煤", ["energy"]),
        ("收容无国籍者", ["social"]),
        ("建立海外仓", ["trade"]),
        ("调低股息预扣税", ["finance"]),
        ("提高居民收入", ["social"]),
        ("承认新政权的合法性", ["politics"]),
        ("实行人道停火", ["security"]),
        ("取消对等关税", ["trade"]),
        ("接待创科考察团", ["science"]),
    ],
)
def test_sectors_of_single_measures(action: str, sectors: list[str]) -> None:
    document = EXTRACTOR(f"中国外长王毅表示,中方将{action}。", date="2025-06-20")
    assert [value.value for value in document.commitments[0].sectors] == sectors


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("中国外长王毅表示,面对干旱,中方将提供力所能及的支持。", ["environment"]),
        ("中国外长王毅表示,中方将提供力所能及的支持。", ["politics"]),
        ("中国外长王毅表示,中方将提供力所能及的支持。两国都面对干旱。", ["environment"]),
        ("两国谈停火\n\n中国外长王毅表示,中方将接着做。他说铁路开工了。", ["security"]),
        ("中国外长王毅表示,中方愿一同推进。", ["politics"]),
        ("中国外长王毅表示,中方将扩建高校,改善仓储。", ["education", "transport"]),
        (
            "中国外长王毅说,双方讨论了铁路。王毅表示,中方将扩建高校,改善仓储。",
            ["transport", "education"],
        ),
        (
            "两国外长谈铁路\n\n中国外长王毅说,双方见了面。王毅表示,中方将扩建高校,改善仓储。",
            ["education", "transport"],
        ),
        (
            "两国外长谈铁路\n\n中国外长王毅说,双方看了铁路。王毅表示,中方将扩建高校,改善仓储。",
            ["transport", "education"],
        ),
    ],
)
def test_sectors_by_what_stands_before(text: str, sectors: list[str]) -> None:
    document = EXTRACTOR(text, date="2025-06-20")
    assert [value.value for value in document.commitments[0].sectors] == sectors


ADDRESS = """在论坛年会上的致辞
中国国务院总理 李强
尊敬的各位来宾,女士们、先生们:
很高兴来到这里。
我们将调低茶叶关税。我们鼓励企业分享专利。
希望各国减少对芯片贸易的限制。
"""
ANSWERS = """外交部发言人主持例行记者会
问:贵国如何看待有关声明?
答:中方注意到有关报道。日方应当停止抽检鱼货,希望日方公布水样。
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ADDRESS,
            [
                ("commit", "CHN", "调低茶叶关税"),
                ("support", "CHN", "企业分享专利"),
                ("urge", "CHN", "各国减少对芯片贸易的限制"),
            ],
        ),
        (ANSWERS, [("urge", "CHN", "停止抽检鱼货"), ("urge", "CHN", "日方公布水样")]),
        (
            "中俄两国元首会晤。俄方重申承认这一边界是最终边界。中方支持俄方修建码头。"
            "为此,他们责成两国海关统一表格。",
            [
                ("commit", "RUS", "承认这一边界是最终边界"),
                ("support", "CHN", "俄方修建码头"),
            ],
        ),
        (
            "中国常驻联合国代表傅聪表示,反对切断粮道。",
            [("oppose", "CHN", "切断粮道")],
        ),
        (
            "联合国安理会通过决议。\n\n决议谴责劫持渔船,呼吁各方交还船员。",
            [("oppose", "UN", "劫持渔船"), ("urge", "UN", "各方交还船员")],
        ),
        (
            "土库曼斯坦总统会见来宾。土方有意经里海航线输送硫磺。",
            [("intend", "TKM", "经里海航线输送硫磺")],
        ),
        ("中方同沙特签署协定。该协定将涵盖所有航班。", []),
        (
            "中国大使于骏受访。于骏在茶会上表示,中方将开放果园。使馆愿为学童讲课。",
            [("commit", "CHN", "开放果园"), ("intend", "CHN", "为学童讲课")],
        ),
        (
            "香港特区政府宣布新例。特区政府发言人表示,坚决反对有关指控。",
            [("oppose", "HKG", "有关指控")],
        ),
        (
            "哈萨克斯坦总统会见来宾。哈方同日本商定修建滑雪场。",
            [("agree", "JPN,KAZ", "修建滑雪场")],
        ),
        (
            "阿富汗邻国外长会通过声明。与会各国外长同意重开集市。",
            [("agree", "CHN,IRN,PAK,RUS,TJK,TKM,UZB", "重开集市")],
        ),
        (
            "中方表示愿分享海图。日本环境大臣要求各方减少噪音,并主张停用旧船。",
            [
                ("intend", "CHN", "分享海图"),
                ("urge", "JPN", "各方减少噪音"),
                ("urge", "JPN", "停用旧船"),
            ],
        ),
        (
            "美国总统特朗普宣布,取消对谷物的禁令。",
            [("commit", "USA", "取消对谷物的禁令")],
        ),
        (
            "英国国防大臣希利发文称,将赠送三艘小艇。",
            [("commit", "GBR", "赠送三艘小艇")],
        ),
        (
            "哈萨克斯坦财政部表示,考虑对更换锅炉的工厂减税。",
            [("explore", "KAZ", "对更换锅炉的工厂减税")],
        ),
        (
            "韩蒙两国部长会谈。双方决定轮流举办茶会,并就设立基金交换了意见。",
            [("agree", "KOR,MNG", "轮流举办茶会")],
        ),
    ],
)
def test_speakers_of_addresses_answers_and_resolutions(text: str, expected: list[Found]) -> None:
    assert commitments(text) == expected


@pytest.mark.parametrize(
    ("measure", "end"),
    [
        ("在三个月内修好闸门", "2025-09-20"),
        ("在两周内运走废料,明年再种树", "2025-07-04"),
        ("于15日内答复来函", "2025-07-05"),
    ],
)
def test_a_term_ends_counted_from_the_day_of_the_document(measure: str, end: str) -> None:
    document = EXTRACTOR(f"中国外长王毅表示,中方将{measure}。", date="2025-06-20")
    deadline = document.commitments[0].deadline
    assert deadline is not None
    assert deadline.end is not None
    assert (deadline.relation, deadline.start, deadline.end.isoformat()) == ("by", None, end)


def test_a_term_ahead_without_an_end_is_no_deadline() -> None:
    document = EXTRACTOR("中国外长王毅表示,中方将在未来三个月内修路。", date="2025-06-20")
    assert document.commitments[0].deadline is None


SPEECH = [
    "哈萨克斯坦总统托卡耶夫在阿斯塔纳会见法国外长巴罗。",
    "托卡耶夫表示,哈方重视能源合作。",
    "要加快修建两座电站。",
    "双方要扩大粮食贸易。",
    "愿为法国企业提供便利。",
]
TOLD = [("urge", "KAZ", "加快修建两座电站"), ("urge", "KAZ", "扩大粮食贸易")]
INTENDED = ("intend", "KAZ", "为法国企业提供便利")


@pytest.mark.parametrize("border", ["", "\n", "\n\n"])
def test_a_speech_goes_on_over_paragraphs_of_one_sentence(border: str) -> None:
    assert commitments(border.join(SPEECH)) == [*TOLD, INTENDED]


def test_long_paragraphs_end_a_speech() -> None:
    text = "".join([*SPEECH[:3], "{}工人要按时到场。工期有八个月。"])
    assert commitments(text.format("")) == [TOLD[0], ("urge", "KAZ", "按时到场")]
    assert commitments(text.format("\n")) == TOLD[:1]


@pytest.mark.parametrize("border", ["", "\n"])
@pytest.mark.parametrize(
    "narrated",
    [
        "托卡耶夫随后前往工地视察。",
        "法新社报道,工程已经开始。",
        "民调显示,工程颇受欢迎。",
    ],
)
def test_what_is_told_ends_a_speech(border: str, narrated: str) -> None:
    text = border.join([*SPEECH[:3], narrated, "工人要按时到场。"])
    assert commitments(text) == TOLD[:1]


@pytest.mark.parametrize("border", ["", "\n"])
@pytest.mark.parametrize(
    "beside",
    ["巴罗外长提出的计划十分及时。", "法国总统马克龙去年来访取得成功。", "报道这次访问的人很多。"],
)
def test_others_are_spoken_of_in_a_speech(border: str, beside: str) -> None:
    text = border.join([*SPEECH[:3], beside, "双方要扩大粮食贸易。"])
    assert commitments(text) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "哈萨克斯坦总统托卡耶夫表示,合作顺利。\n法国、德国各界人士欢迎来访,期待能够带来新机会。",
        "哈萨克斯坦总统托卡耶夫表示,合作顺利。因此议会将如何应对引人关注。",
    ],
)
def test_what_nobody_says_is_not_the_speakers(text: str) -> None:
    assert commitments(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "哈萨克斯坦总统托卡耶夫会见法国外长巴罗。托卡耶夫表示,合作顺利。"
            "巴罗请托卡耶夫接受问候。他表示,法方愿增派专家。",
            [("intend", "FRA", "增派专家")],
        ),
        (
            "哈萨克斯坦总统托卡耶夫表示,哈方愿增派专家。针对里海局势,法国外长巴罗强调,形势严峻。",
            [("intend", "KAZ", "增派专家")],
        ),
        (
            "法国外长巴罗表示,形势严峻。大多数国家忧心忡忡,呼吁尽快停火。",
            [],
        ),
        (
            "法国外长巴罗表示,形势严峻。"
            "根据这项法案,所有每年从境外收取巨额捐款的大小民间团体及其分支机构都必须登记。",
            [],
        ),
    ],
)
def test_who_speaks_where_several_are_told_of(text: str, expected: list[Found]) -> None:
    assert commitments(text) == expected


TWO_EACH = """哈萨克斯坦总统托卡耶夫在阿斯塔纳会见法国外长巴罗。外长说他很高兴。
托卡耶夫表示,哈方重视能源。双方应加强合作。
{}
"""


@pytest.mark.parametrize(
    ("goes_on", "expected"),
    [
        ("要加快修建两座电站。工期是八个月。", [("urge", "KAZ", "加快修建两座电站")]),
        ("双方要扩大粮食贸易。去年成绩很好。", [("urge", "KAZ", "扩大粮食贸易")]),
        ("加快修建两座电站。工期是八个月。", [("urge", "KAZ", "加快修建两座电站")]),
        ("工人要按时到场。工期是八个月。", []),
        ("比赛在城外举行。选手要按时到场。", []),
    ],
)
def test_a_paragraph_may_begin_as_a_speech_goes_on(goes_on: str, expected: list[Found]) -> None:
    first = ("urge", "KAZ", "加强合作")
    assert commitments(TWO_EACH.format(goes_on)) == [first, *expected]
