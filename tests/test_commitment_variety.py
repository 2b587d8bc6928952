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
        (
            "老挝公共工程与运输部部长坎迪在万象会见中国代表团。坎迪说，"
            "老方将完善配套设施，并请中方在技术培训方面提供支持。",
            [("commit", "LAO", "完善配套设施"), ("urge", "LAO", "中方在技术培训方面提供支持")],
        ),
        (
            "老挝和中国铁路代表在万象会谈。双方对客运增长表示满意。会议同意成立联合工作组。",
            [("agree", "CHN,LAO", "成立联合工作组")],
        ),
        (
            "二十国集团领导人峰会通过宣言。领导人承诺减轻低收入国家的债务负担。",
            [("commit", "G20", "减轻低收入国家的债务负担")],
        ),
        (
            "明年的轮值主席国美国宣布，将在迈阿密举办峰会。",
            [("commit", "USA", "在迈阿密举办峰会")],
        ),
        (
            "乌兹别克斯坦高等教育部部长沙里波夫会见中国客人。他表示，教育部将增加奖学金名额。",
            [("commit", "UZB", "增加奖学金名额")],
        ),
        (
            "复旦大学党委书记裘新访问塔什干。裘新表示，复旦愿开展联合研究。",
            [("intend", "CHN", "开展联合研究")],
        ),
        (
            "美国参议院军事委员会主席维克尔说，国会决心保护盟友。",
            [("commit", "USA", "保护盟友")],
        ),
        (
            "韩国官员说，美方态度强硬，因此韩方向美方提议签署货币互换协议。",
            [("propose", "KOR", "签署货币互换协议")],
        ),
        (
            "乌克兰总统泽连斯基说，乌克兰绝不会承认这些领土属于他国。",
            [("oppose", "UKR", "这些领土属于他国")],
        ),
        (
            "菲律宾外长拉扎罗说，菲方准备在明年担任东盟轮值主席国。",
            [("intend", "PHL", "在明年担任东盟轮值主席国")],
        ),
        (
            "新加坡总理黄循财说，交通部长也会研究改善通关的办法。",
            [("explore", "SGP", "改善通关的办法")],
        ),
        (
            "中国外长王毅说，希望经历过战乱的德国充分理解中方立场，反对分裂行径。",
            [("urge", "CHN", "经历过战乱的德国充分理解中方立场，反对分裂行径")],
        ),
        (
            "日本首相石破茂表示，日本将扩大核电利用，同时删除了有关降低依赖的表述。",
            [("commit", "JPN", "扩大核电利用")],
        ),
        (
            "吉尔吉斯斯坦和塔吉克斯坦签署条约。双方互不使用武力，不允许任何第三方利用本国领土，"
            "并保障公民自由通行。",
            [
                ("commit", "KGZ,TJK", "互不使用武力"),
                ("oppose", "KGZ,TJK", "任何第三方利用本国领土"),
                ("commit", "KGZ,TJK", "保障公民自由通行"),
            ],
        ),
        (
            "越南总理范明政说，越南不同台湾发展任何国家级关系。",
            [("commit", "VNM", "不同台湾发展任何国家级关系")],
        ),
        (
            "深圳市代表团访问多哥洛美。根据备忘录，两市将开展港口合作。",
            [("commit", "CHN,TGO", "开展港口合作")],
        ),
        (
            "复旦大学与剑桥大学签署协议。两校将设立种子基金。",
            [("commit", "CHN,GBR", "设立种子基金")],
        ),
        (
            "韩国和哈萨克斯坦商定合作勘探，若发现矿物，双方将优先联合开发。",
            [("agree", "KAZ,KOR", "合作勘探"), ("commit", "KAZ,KOR", "优先联合开发")],
        ),
        (
            "中国外交部发言人表示，这是中国内政，不容任何外部势力干涉。",
            [("oppose", "CHN", "任何外部势力干涉")],
        ),
        (
            "欧盟高级代表博雷利说，该法不符合欧洲价值，敦促当局撤回。",
            [("urge", "EU", "当局撤回")],
        ),
        (
            "澳门行政长官岑浩辉表示，希望吸引更多学生来澳，亦会为优秀学生提供奖学金。",
            [
                ("intend", "MAC", "吸引更多学生来澳"),
                ("commit", "MAC", "为优秀学生提供奖学金"),
            ],
        ),
        (
            "韩国执政党共同民主党承诺支持谈判。",
            [("commit", "KOR", "支持谈判")],
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
        "托卡耶夫请客人转达对普京总统的问候。",
        "双方强调自我克制的重要性。",
        "中国农业农村部副部长张兴旺强调，减贫没有统一模式。",
        "俄罗斯外交部对三国签约表示欢迎。",
        "库克群岛总理布朗强调，与中国签署的协议不会损害邻国利益。",
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


JOINT = """中国和阿拉伯国家外长北京宣言

第一条 中国和阿拉伯国家一致同意扩大合作，双方将办好下届峰会。

第二条 中方支持巴勒斯坦加入联合国，谴责以色列袭击巴勒斯坦平民。

第三条 双方将加强油气合作。
"""


def test_a_communique_keeps_its_own_two_parties() -> None:
    assert found(JOINT)[-1] == ("commit", "CHN,LAS", "加强油气合作")


ARTICLE = """共同书写中塔友好新篇章

习近平

2024年夏天，我将访问塔吉克斯坦。我们要坚持世代友好，中方愿进口更多农产品。

我同拉赫蒙总统一致同意打造安全共同体。
"""


def test_who_signs_an_article_below_its_headline_speaks_in_it() -> None:
    assert found(ARTICLE) == [
        ("commit", "CHN", "访问塔吉克斯坦"),
        ("urge", "CHN", "坚持世代友好"),
        ("intend", "CHN", "进口更多农产品"),
        ("agree", "CHN,TJK", "打造安全共同体"),
    ]


TOGETHER = """阿塞拜疆申请加入金砖国家。

阿塞拜疆总统阿利耶夫同中国国家主席习近平通过联合声明。声明指出，阿方奉行一个中国原则；双方愿扩大过境运输。
"""


def test_a_document_of_two_is_theirs_whatever_body_was_named_before() -> None:
    assert found(TOGETHER) == [
        ("commit", "AZE", "奉行一个中国原则"),
        ("intend", "AZE,CHN", "扩大过境运输"),
    ]


WORDINGS: list[tuple[str, list[Found]]] = [
    (
        "挪威首相斯特勒当面邀请吉尔吉斯斯坦总统扎帕罗夫秋天到奥斯陆出席水电论坛。",
        [("propose", "NOR", "吉尔吉斯斯坦总统扎帕罗夫秋天到奥斯陆出席水电论坛")],
    ),
    (
        "蒙古国与哈萨克斯坦双双承诺，以现有条约为基础划定共同水域。",
        [("commit", "KAZ,MNG", "以现有条约为基础划定共同水域")],
    ),
    (
        "越南和老挝签署电力合作文件，并考虑把风电纳入其中。",
        [("explore", "LAO,VNM", "把风电纳入其中")],
    ),
    (
        "波兰外长以最强烈的措辞谴责边境上的枪击，要求对方交出行凶者，不得拖延。",
        [("oppose", "POL", "边境上的枪击"), ("urge", "POL", "对方交出行凶者，不得拖延")],
    ),
    (
        "老挝总理宋赛说，老方支持越方主办会议，期待更多越南企业前来，考虑为此延长签证期限。",
        [
            ("support", "LAO", "越方主办会议"),
            ("urge", "LAO", "更多越南企业前来"),
            ("explore", "LAO", "为此延长签证期限"),
        ],
    ),
    ("印度曾答应在2027年前把铁路修到边境。", [("commit", "IND", "在2027年前把铁路修到边境")]),
    ("澳大利亚和斐济相互支持对方申办联合国会议。", [("support", "AUS,FJI", "对方申办联合国会议")]),
    ("菲律宾总统马科斯说，南海不应成为大国角力的战场。", [("oppose", "PHL", "成为大国角力的战场")]),
    (
        "丹麦外长拉斯穆森形容有关言论毫无根据，会直接向对方提出交涉。",
        [("commit", "DNK", "直接向对方提出交涉")],
    ),
    (
        "墨西哥总统辛鲍姆星期三宣布，下月1日起对进口钢材加征15%关税。",
        [("commit", "MEX", "下月1日起对进口钢材加征15%关税")],
    ),
    (
        "阿塞拜疆总统阿利耶夫访问格鲁吉亚。他还宣布，对格方农产品免征关税，立即生效。",
        [("commit", "AZE", "对格方农产品免征关税，立即生效")],
    ),
    (
        "布隆迪的恩达伊施米耶总统在会上呼吁各方为难民提供住处。",
        [("urge", "BDI", "各方为难民提供住处")],
    ),
    (
        "普京在会上说，欧亚经济联盟今年扩大了市场。联盟打算年内同蒙古国签署协定。",
        [("intend", "EAEU", "年内同蒙古国签署协定")],
    ),
    (
        "中国大使应斯里兰卡总统邀请出席典礼。斯里兰卡总统邀请中国企业参与港口扩建。",
        [("propose", "LKA", "中国企业参与港口扩建")],
    ),
    (
        "安理会通过决议，解除对利比亚的制裁。决议还敦促利比亚各派恢复对话。",
        [("urge", "UN", "利比亚各派恢复对话")],
    ),
    ("欧洲理事会主席科斯塔回应说，欧洲会保持克制。", [("commit", "EU", "保持克制")]),
    (
        "肯尼亚政府承诺尽快加入公约，签字仪式安排在下周三。",
        [("commit", "KEN", "尽快加入公约")],
    ),
    (
        "巴基斯坦总理夏巴兹提议由上合组织牵头编写教材。",
        [("propose", "PAK", "由上合组织牵头编写教材")],
    ),
    (
        "蒙古国和韩国举行副部长级磋商。双方同意：扩大畜牧产品检疫合作；派遣青年技术人员；"
        "研究开通货运航线的可能性。",
        [
            ("agree", "KOR,MNG", "扩大畜牧产品检疫合作"),
            ("agree", "KOR,MNG", "派遣青年技术人员"),
            ("explore", "KOR,MNG", "开通货运航线的可能性"),
        ],
    ),
    (
        "越南总理范明政在会上建议各成员以港口带动贸易往来。",
        [("propose", "VNM", "各成员以港口带动贸易往来")],
    ),
    ("联合国解除制裁。挪威政府对此表示欢迎。", []),
    ("日本外相说，日方认为芯片供应十分重要。", []),
    ("格鲁吉亚会不会加入该组织，还要看议会表决。", []),
    ("中国与蒙古国相互支持是两国关系的核心。", []),
    ("冰岛总理不再竞选连任。", []),
    ("匈牙利外长西雅尔多说，他还要出席在维也纳举行的能源会议。", []),
    ("法国总统马克龙说，欧洲会陷入衰退。", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wordings(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


DETAILS: list[tuple[str, list[tuple[str, str | None, str | None, bool]]]] = [
    (
        "中日韩合作向前走\n\n中日韩三国外长22日在东京会谈。三国同意定期举行领导人会议。",
        [("定期举行领导人会议", "china-japan-korea", None, False)],
    ),
    (
        "泰国和柬埔寨商定，边境地区6月27日零时起停火。",
        [("边境地区6月27日零时起停火", None, "from 2025-06-27 None", False)],
    ),
    (
        "立陶宛政府将力拼在年底会期结束前通过法案。",
        [("力拼在年底会期结束前通过法案", None, "by None 2025-12-31", False)],
    ),
    (
        "日本首相石破茂再次敦促有关国家停止在海上的施压。",
        [("有关国家停止在海上的施压", None, None, True)],
    ),
    (
        "中国和蒙古国将落实今年4月两国部长会议通过的防沙计划。",
        [("落实今年4月两国部长会议通过的防沙计划", None, None, False)],
    ),
    ("新西兰承诺对东盟货品维持零关税。", [("对东盟货品维持零关税", None, None, False)]),
]


@pytest.mark.parametrize(("text", "expected"), DETAILS)
def test_details(text: str, expected: list[tuple[str, str | None, str | None, bool]]) -> None:
    document = read(text)
    told = []
    for one in document.commitments:
        limit = one.deadline
        term = f"{limit.relation} {limit.start} {limit.end}" if limit else None
        mechanism = one.mechanism.value if one.mechanism else None
        told.append((document.text[slice(*one.action)], mechanism, term, one.reaffirmed))
    assert told == expected


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("巴方希望谈判于年内完成。", "urge"),
        ("巴方希望谈判解决分歧。", "intend"),
    ],
)
def test_whose_course_is_hoped_for(text: str, force: str) -> None:
    assert [one[0] for one in found(text)] == [force]
