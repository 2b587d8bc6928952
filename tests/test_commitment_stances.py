"""Sentences as news outlets write them, with all that they commit to."""

from __future__ import annotations

import pytest

from extract.document import Document, RawDocument
from extract.gazetteers import Resources
from extract.pipeline import STAGES, load_stages

Found = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources()


def read(text: str, resources: Resources) -> Document:
    document = Document(RawDocument("text", text))
    for _, stage in load_stages(STAGES):
        stage(document, resources)
    return document


def found(text: str, resources: Resources) -> Found:
    document = read(text, resources)
    return [
        (c.force, " ".join(sorted(p.value for p in c.parties)), document.text[slice(*c.action)])
        for c in document.commitments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "总统赖清德今天接见美国联邦参议员访问团时表示,台湾愿意与美国携手深化经贸合作。",
            [("intend", "TWN", "与美国携手深化经贸合作")],
        ),
        (
            "中方表示,中方敦促对方立即取消限制,并会采取必要措施维护企业权益。",
            [("urge", "CHN", "对方立即取消限制"), ("commit", "CHN", "采取必要措施维护企业权益")],
        ),
        (
            "乌兹别克斯坦总统米尔济约耶夫强调,应尽快制定绿色议程,并倡议在塔什干设立水务中心。",
            [("urge", "UZB", "尽快制定绿色议程"), ("propose", "UZB", "在塔什干设立水务中心")],
        ),
        (
            "蒙古国总理表示,蒙方赞赏和支持中方的周边外交理念。",
            [("support", "MNG", "中方的周边外交理念")],
        ),
        (
            "中方表示,中哈始终秉持睦邻友好原则,中哈关系发展驶入快车道。",
            [],
        ),
    ],
)
def test_speakers_and_what_they_go_on_with(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "沙特外交大臣费萨尔表示,沙特拒绝任何强迫居民迁离的计划。",
            [("oppose", "SAU", "任何强迫居民迁离的计划")],
        ),
        (
            "伊朗总统佩泽希齐扬表示,美方的要求是不可接受的。",
            [("oppose", "IRN", "美方的要求是不可接受的")],
        ),
        ("伊朗总统佩泽希齐扬表示,美方始终拒绝谴责这次空袭。", []),
        (
            "土库曼斯坦总统表示,两国是战略伙伴。这一倡议有助于完善国际体系,土方完全支持。",
            [("support", "TKM", "这一倡议有助于完善国际体系,土方完全支持")],
        ),
        ("土库曼斯坦总统表示,两国是战略伙伴。土方完全支持。", []),
        (
            "蒙方将奉行一个中国原则,在涉台、涉疆问题上坚定支持中方立场。",
            [
                ("commit", "MNG", "奉行一个中国原则"),
                ("support", "MNG", "在涉台、涉疆问题上坚定支持中方立场"),
            ],
        ),
        (
            "蒙古国总理表示,蒙方期待挖掘两国经贸合作潜力。",
            [("intend", "MNG", "挖掘两国经贸合作潜力")],
        ),
        (
            "蒙古国总理表示,希望挖掘两国经贸合作潜力。",
            [("urge", "MNG", "挖掘两国经贸合作潜力")],
        ),
    ],
)
def test_what_is_backed_rejected_and_looked_forward_to(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "王毅同吉尔吉斯外长库鲁巴耶夫会面时表示,愿深化合作。",
            [("intend", "CHN", "深化合作")],
        ),
        (
            "中国外长王毅与俄罗斯外长拉夫罗夫会面,强调反对单边制裁,愿加强协调。",
            [("oppose", "CHN", "单边制裁"), ("intend", "CHN", "加强协调")],
        ),
        (
            "美国总统特朗普同哈萨克斯坦总统托卡耶夫通电话,承诺扩大投资。",
            [("commit", "USA", "扩大投资")],
        ),
        (
            "中国外长王毅与俄罗斯外长拉夫罗夫举行会谈,同意加强协调。",
            [("agree", "CHN RUS", "加强协调")],
        ),
        (
            "王毅与拉夫罗夫会谈时一致认为,应加强协调。",
            [("urge", "CHN RUS", "加强协调")],
        ),
        (
            "习近平和普京在会谈后共同会见记者时表示,愿继续深化合作。",
            [("intend", "CHN RUS", "继续深化合作")],
        ),
    ],
)
def test_of_two_who_meet_the_first_is_told_of(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "俄罗斯外长拉夫罗夫强调,俄方全力维护地区稳定,同各方保持沟通。",
            [("commit", "RUS", "全力维护地区稳定,同各方保持沟通")],
        ),
        ("俄罗斯外长拉夫罗夫强调,俄方始终站在和平一边。", []),
        (
            "财政司司长陈茂波与吉尔吉斯总理会面,强调香港全力与吉尔吉斯等国家加强合作。",
            [("commit", "HKG", "全力与吉尔吉斯等国家加强合作")],
        ),
        (
            "石破茂在会谈中确认将为实现稳定的供应链而加强合作。",
            [("commit", "JPN", "为实现稳定的供应链而加强合作")],
        ),
        (
            "土耳其总统埃尔多安向地震灾民表示慰问,宣布全国哀悼7日,并批准增拨救灾款。",
            [("commit", "TUR", "全国哀悼7日")],
        ),
        ("卫生部已确认将近百人康复,增进了相互正确认识。", []),
    ],
)
def test_what_is_stressed_confirmed_and_announced(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "韩国外交部长官赵兑烈强调,政府将坚决应对任何挑衅,同时不会关闭对话的大门。",
            [("commit", "KOR", "坚决应对任何挑衅"), ("commit", "KOR", "不会关闭对话的大门")],
        ),
        (
            "赖清德总统说,台湾不会在压力下屈服,也不会贸然行动。",
            [("commit", "TWN", "不会在压力下屈服"), ("commit", "TWN", "不会贸然行动")],
        ),
        (
            "立陶宛总统瑙塞达表示,立陶宛无意改变设立代表处的决定。",
            [("commit", "LTU", "无意改变设立代表处的决定")],
        ),
        ("中方表示,中方尊重伊方不寻求发展核武器的承诺。", []),
        (
            "行政院副院长郑丽君表示,政府会力拼在月底前完成谈判。",
            [("commit", "TWN", "力拼在月底前完成谈判")],
        ),
    ],
)
def test_own_conduct_denied_is_a_record(resources: Resources, text: str, expected: Found) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国外长王毅同俄罗斯外长拉夫罗夫会谈。双方未能就启动谈判达成一致。", []),
        (
            "中国外长王毅同俄罗斯外长拉夫罗夫会谈。双方还就扩大医疗合作达成协议。",
            [("agree", "CHN RUS", "就扩大医疗合作达成协议")],
        ),
        (
            "中国和吉尔吉斯斯坦同意设立文化中心,双方又签署互免签证协定,将于2027年9月1日生效。",
            [("agree", "CHN KGZ", "设立文化中心")],
        ),
        (
            "七国集团领导人承诺将向乌克兰提供贷款,并对地区局势升温表示担忧,呼吁各方克制。",
            [("commit", "G7", "向乌克兰提供贷款"), ("urge", "G7", "各方克制")],
        ),
        (
            "伊朗外长阿拉格齐警告,若再次遇袭,德黑兰必定会作出严厉报复。",
            [("commit", "IRN", "作出严厉报复")],
        ),
    ],
)
def test_what_ends_or_fails_is_no_undertaking(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "美国国务院发表声明说,美国支持双方尽快签约。声明还敦促两国避免采取升级行动。",
            [("support", "USA", "双方尽快签约"), ("urge", "USA", "两国避免采取升级行动")],
        ),
        (
            "陕西省省长赵刚表示,陕西愿与哈方共同建设物流枢纽。",
            [("intend", "CHN", "与哈方共同建设物流枢纽")],
        ),
        (
            "中方愿同各方一道,把这次峰会办成一届成果丰硕的峰会。",
            [("intend", "CHN", "同各方一道,把这次峰会办成一届成果丰硕的峰会")],
        ),
        (
            "塔吉克斯坦总统重申,塔方坚定奉行一个中国原则。中方赞赏塔方立场,支持塔方维护稳定。",
            [("commit", "TJK", "坚定奉行一个中国原则"), ("support", "CHN", "塔方维护稳定")],
        ),
        (
            "印度外交部表示,俄罗斯总统普京将于2027年12月访问印度。",
            [],
        ),
        (
            "俄罗斯总统助理乌沙科夫表示,普京将于2027年12月访问印度。",
            [("commit", "RUS", "于2027年12月访问印度")],
        ),
        (
            "习近平强调,第一,坚持睦邻友好。第二,深化务实合作,推动贸易多元化。",
            [("commit", "CHN", "坚持睦邻友好"), ("commit", "CHN", "深化务实合作,推动贸易多元化")],
        ),
    ],
)
def test_who_speaks_for_whom(resources: Resources, text: str, expected: Found) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“我们愿同中方一道推动走廊建设。”土耳其总统埃尔多安说。“土耳其不会参与任何制裁。”",
            [("intend", "TUR", "同中方一道推动走廊建设"), ("commit", "TUR", "不会参与任何制裁")],
        ),
        ("“我们愿同中方一道推动走廊建设。”一名专家说。", []),
        (
            "阿塞拜疆总统阿利耶夫强调,赞格祖尔走廊必须开通。",
            [("urge", "AZE", "赞格祖尔走廊必须开通")],
        ),
        (
            "意大利总理梅洛尼提议每两年举行一次峰会,与会领导人对此表示支持。",
            [("propose", "ITA", "每两年举行一次峰会")],
        ),
        (
            "中国商务部表示,中方注意到有关决定,已就此提出申诉,并将采取必要措施。",
            [("commit", "CHN", "采取必要措施")],
        ),
        (
            "国际货币基金组织总裁格奥尔基耶娃说,基金组织随时准备提供新贷款。",
            [("intend", "IMF", "提供新贷款")],
        ),
        (
            "中联办主任周霁说,中央会一如既往支持香港发展。",
            [("commit", "CHN", "一如既往支持香港发展")],
        ),
    ],
)
def test_who_is_heard(resources: Resources, text: str, expected: Found) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上海合作组织成员国元首理事会会议在阿斯塔纳举行。会议决定接收新成员国。",
            [("agree", "SCO", "接收新成员国")],
        ),
        ("二十国集团峰会在利雅得举行。峰会倡议为各国合作明晰了方向。", []),
        (
            "首届欧盟—中亚峰会在撒马尔罕举行。欧盟公布投资计划,各方决定扩大彼此投资。",
            [("agree", "EU KAZ KGZ TJK TKM UZB", "扩大彼此投资")],
        ),
        (
            "“中亚—德国”峰会联合声明\n\n与会各方重申致力于维护多边主义。",
            [("commit", "DEU KAZ KGZ TJK TKM UZB", "维护多边主义")],
        ),
        (
            "中华人民共和国和塔吉克斯坦共和国联合声明\n\n一、双方将坚定相互支持。\n\n"
            "二、双方呼吁各国向阿富汗人民提供援助。",
            [
                ("commit", "CHN TJK", "坚定相互支持"),
                ("urge", "CHN TJK", "各国向阿富汗人民提供援助"),
            ],
        ),
        (
            "突厥国家组织责成各国部长制定路线图,并欢迎匈牙利主办下届峰会。",
            [("urge", "OTS", "各国部长制定路线图"), ("support", "OTS", "匈牙利主办下届峰会")],
        ),
    ],
)
def test_who_gathers_and_whose_document_it_is(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "习近平主席提出共建“一带一路”倡议后,吉方率先响应。",
            [],
        ),
        (
            "习近平主席提出共建安宁家园的倡议。",
            [("propose", "CHN", "共建安宁家园的倡议")],
        ),
        ("中国领导人在会上提出完善全球治理的新路径。", []),
    ],
)
def test_a_proposal_as_the_time_of_something_else(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "王毅同吉尔吉斯外长库鲁巴耶夫会谈。王毅说,我们达成两点共识:一是深化互信,二是加快铁路建设。",
            [("agree", "CHN KGZ", "深化互信"), ("agree", "CHN KGZ", "加快铁路建设")],
        ),
        (
            "哈萨克斯坦外交部呼吁各方解决争端,并准备为谈判提供平台。",
            [("urge", "KAZ", "各方解决争端"), ("intend", "KAZ", "为谈判提供平台")],
        ),
    ],
)
def test_points_agreed_on_and_what_follows_an_appeal(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "俄罗斯副总理奥维尔丘克说,俄方计划建成铁路,并与阿塞拜疆商定提高运量。",
            [("intend", "RUS", "建成铁路"), ("agree", "AZE RUS", "提高运量")],
        ),
        ("台湾行政院会今天通过草案。", []),
    ],
)
def test_what_is_settled_with_another_and_a_cabinet_that_meets(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


def test_a_list_headed_with_a_format_is_its_members(resources: Resources) -> None:
    text = (
        "中国—中亚峰会成果清单\n\n5月18日至19日,中国—中亚峰会在西安举行,中国同中亚五国达成共识。主要包括:\n\n"
        "一、主要共识和倡议\n\n1. 建立元首会晤机制。\n\n2. 推动成立实业家委员会。"
    )
    parties = "CHN KAZ KGZ TJK TKM UZB"
    assert found(text, resources) == [
        ("agree", parties, "建立元首会晤机制"),
        ("agree", parties, "推动成立实业家委员会"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中方愿同蒙方办好中蒙立法机构交流机制会议。", [None]),
        ("中方愿同日方办好中日韩领导人会议机制。", ["china-japan-korea"]),
        ("中方愿同各方办好中阿合作论坛。", ["china-arab"]),
        ("中方愿同各方办好中国—中亚机制。", ["china-central-asia"]),
    ],
)
def test_formats_of_two_states_are_none(
    resources: Resources, text: str, expected: list[str | None]
) -> None:
    found = read(text, resources).commitments
    assert [c.mechanism and c.mechanism.value for c in found] == expected


def test_a_framework_of_the_organisation_is_its_format(resources: Resources) -> None:
    document = read(
        "白俄罗斯总统卢卡申科表示,白方重视上海合作组织,愿在组织框架内发挥更大作用。", resources
    )
    assert [c.mechanism and c.mechanism.value for c in document.commitments] == ["sco"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2025年3月3日\n\n中国外长王毅同乌兹别克斯坦外长赛义多夫会谈。双方同意年底前签署引渡条约。",
            [(None, "2025-12-31", "by")],
        ),
        (
            "2025年3月3日\n\n中国外长王毅同乌兹别克斯坦外长赛义多夫会谈。双方同意落实2025年签署的条约。",
            [None],
        ),
        (
            "2025年5月31日\n\n5月3日,乌兹别克斯坦总统确认将于5月9日访问阿斯塔纳并推动签约。",
            [("2025-05-09", "2025-05-09", "in")],
        ),
        (
            "2025年5月31日\n\n哈萨克斯坦总统承诺两日后开始撤离维和部队。",
            [("2025-06-02", None, "from")],
        ),
        (
            "2025年5月31日\n\n乌兹别克斯坦总统表示,乌方愿落实5月9日会谈的成果。",
            [None],
        ),
    ],
)
def test_a_deadline_lies_ahead_of_what_is_told(
    resources: Resources, text: str, expected: list[tuple[str | None, str, str] | None]
) -> None:
    deadlines = [c.deadline for c in read(text, resources).commitments]
    assert [
        d and (d.start and d.start.isoformat(), d.end and d.end.isoformat(), d.relation)
        for d in deadlines
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("过去十年,中方支持中亚国家修建了多条公路。", []),
        ("长期以来,中方坚定支持中亚国家修建公路。", [("support", "CHN", "中亚国家修建公路")]),
        ("上合组织成员国领导人将签署宣言,并就地区局势交换意见。", []),
    ],
)
def test_support_given_and_schedules_are_none(
    resources: Resources, text: str, expected: Found
) -> None:
    assert found(text, resources) == expected


def test_courtesies_are_no_commitments(resources: Resources) -> None:
    text = (
        "国家主席习近平在欢迎宴会上表示，中方热烈欢迎来华出席峰会的各国贵宾。"
        "他邀请大家会后共同游览海河，期待各位度过一段美好时光，愿同各国共同度过难关。"
    )
    assert found(text, resources) == [("intend", "CHN", "同各国共同度过难关")]
