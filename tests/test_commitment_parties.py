"""Whom a group, a pair, a region or a gathering commits, and under which format."""

from __future__ import annotations

import pytest
from commitment_facts import found

from extract.document import Commitment
from extract.pipeline import Extractor

EXTRACTOR = Extractor()
FIVE = "KAZ,KGZ,TJK,TKM,UZB"


def commitments(text: str) -> list[tuple[str, str, str]]:
    """Return force, parties and action of each commitment."""
    document = EXTRACTOR(text, date="2025-06-20")
    return [
        (one.force, parties(one), document.text[slice(*one.action)]) for one in document.commitments
    ]


def parties(one: Commitment) -> str:
    return ",".join(value.value for value in one.parties)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "中亚五国领导人同欧盟领导人举行会谈。双方同意扩大交通合作。",
            [("agree", f"EU,{FIVE}", "扩大交通合作")],
        ),
        (
            "中国与中亚五国外长举行会晤。双方一致同意加强禁毒合作。",
            [("agree", f"CHN,{FIVE}", "加强禁毒合作")],
        ),
        (
            "应科威特国邀请,海合会成员国与中亚五国领导人(下称“双方领导人”)在科威特城会晤。"
            "双方领导人谴责恐怖主义。双方将扩大贸易。",
            [("oppose", f"GCC,{FIVE}", "恐怖主义"), ("commit", f"GCC,{FIVE}", "扩大贸易")],
        ),
        (
            "中国同非洲国家领导人举行峰会。中非双方一致同意深化减贫交流。非方重申恪守一个中国原则。",
            [("agree", "AU,CHN", "深化减贫交流"), ("commit", "AU", "恪守一个中国原则")],
        ),
        (
            "中国—阿拉伯国家峰会闭幕。中阿双方商定加强能源合作。",
            [("agree", "CHN,LAS", "加强能源合作")],
        ),
        (
            "中国同阿联酋举行会谈。中阿双方商定加强能源合作。",
            [("agree", "ARE,CHN", "加强能源合作")],
        ),
        (
            "部分非洲国家反对这一方案。",
            [],
        ),
        (
            "美日韩三国防长发表声明,同意每年举行演习。",
            [("agree", "JPN,KOR,USA", "每年举行演习")],
        ),
        (
            "中亚五国元首出席峰会。会议通过联合声明,决定设立秘书处。",
            [("agree", FIVE, "设立秘书处")],
        ),
        (
            "中亚五国元首出席峰会。下届会议将在阿什哈巴德举行。",
            [],
        ),
        (
            "塔方高度赞赏、积极支持中方提出的全球安全倡议。",
            [("support", "TJK", "中方提出的全球安全倡议")],
        ),
    ],
)
def test_who_commits(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert commitments(text) == expected


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("中亚五国同意大利举行中亚—意大利峰会。各方商定下届峰会在罗马举行。", "central-asia-italy"),
        ("上海合作组织峰会开幕。习近平主席说,中方将向本组织国家提供奖学金。", "sco"),
        ("上海合作组织峰会开幕。习近平主席说,中方将向各国提供奖学金。", None),
    ],
)
def test_format_that_is_meant(text: str, mechanism: str | None) -> None:
    document = EXTRACTOR(text, date="2025-06-20")
    assert [one.mechanism and one.mechanism.value for one in document.commitments] == [mechanism]


def test_year_of_a_cause_is_no_deadline() -> None:
    document = EXTRACTOR("塔方支持2025年国际冰川保护年的各项活动。", date="2025-01-20")
    assert [one.deadline for one in document.commitments] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现任总统托卡耶夫拒绝承认这一结果。", [("oppose", "KAZ", "承认这一结果")]),
        (
            "普京总统在集安组织峰会上说,成员国不会容许外来干涉。",
            [("oppose", "CSTO", "外来干涉")],
        ),
        (
            "欧盟发言人表示,欧盟考虑限制签证。法国总统马克龙则在巴黎发表谈话,支持亚美尼亚的改革。",
            [("explore", "EU", "限制签证"), ("support", "FRA", "亚美尼亚的改革")],
        ),
        (
            "东盟外长会议发表公报,促请缅甸各派停火。",
            [("urge", "ASEAN", "缅甸各派停火")],
        ),
        (
            "托卡耶夫总统宣布外国部队三日后开始撤离。",
            [("commit", "KAZ", "外国部队三日后开始撤离")],
        ),
        (
            "中国和俄罗斯签署协定。协定规定,加强边防沟通。",
            [("agree", "CHN,RUS", "加强边防沟通")],
        ),
        (
            "韩国将提供50亿美元贷款,支持企业进入中亚市场。",
            [("commit", "KOR", "提供50亿美元贷款,支持企业进入中亚市场")],
        ),
        (
            "哈方将出资900亿坚戈,其中600亿用于道路,并培训工程师。",
            [("commit", "KAZ", "出资900亿坚戈,其中600亿用于道路,并培训工程师")],
        ),
        (
            "美国国务卿鲁比奥表示,将访问中亚。国会议员提出议案,要求废除这一修正案。",
            [("commit", "USA", "访问中亚")],
        ),
    ],
)
def test_speakers_and_scope(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert commitments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "习近平说,大多数国家支持缓和局势,主张对话谈判,反对拱火浇油。",
            [],
        ),
        ("山西省外事办将继续办好国际友城合作。", [("commit", "CHN", "继续办好国际友城合作")]),
        (
            "韩国外交部第一次官在会谈中要求中方发挥建设性作用。",
            [("urge", "KOR", "中方发挥建设性作用")],
        ),
        (
            "托卡耶夫总统强调支持多边主义,普京则邀请托卡耶夫总统访俄。",
            [("support", "KAZ", "多边主义"), ("propose", "RUS", "托卡耶夫总统访俄")],
        ),
        ("联合国秘书长承诺联合国将留驻阿富汗。", [("commit", "UN", "留驻阿富汗")]),
        (
            "中方同哈方举行会谈。双方愿为此创造条件,并对恢复旅游团表示欢迎。",
            [("intend", "CHN,KAZ", "为此创造条件"), ("support", "CHN,KAZ", "对恢复旅游团表示欢迎")],
        ),
        (
            "行政长官岑浩辉期望,澳门与葡语国家扩大合作。",
            [("intend", "MAC", "与葡语国家扩大合作")],
        ),
        ("哈方希望加强两国议会交流。", [("urge", "KAZ", "加强两国议会交流")]),
        ("哈方希望不断加强同中国议会的交流。", [("intend", "KAZ", "不断加强同中国议会的交流")]),
        (
            "托卡耶夫总统责成政府修建水库。",
            [("urge", "KAZ", "政府修建水库")],
        ),
        (
            "习近平主席提出全球治理倡议,就是要捍卫联合国宪章宗旨。",
            [("propose", "CHN", "全球治理倡议,就是要捍卫联合国宪章宗旨")],
        ),
        ("韩正副主席表示,习近平主席提出全球治理倡议,为世界和平指明方向。", []),
    ],
)
def test_force_and_party(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert commitments(text) == expected


def test_announced_points_are_numbered() -> None:
    text = "习近平主席提出三点建议。一是深化互信。二是扩大贸易。中方愿进口更多果蔬。三是便利往来。"
    document = EXTRACTOR(text, date="2025-06-20")
    assert [(one.force, one.item and one.item.value) for one in document.commitments] == [
        ("propose", "1"),
        ("propose", "2"),
        ("intend", "2"),
        ("propose", "3"),
    ]


def test_a_multiple_is_no_amount() -> None:
    document = EXTRACTOR("哈方愿使双边贸易额翻番,并购买价值3亿美元的设备。", date="2025-06-20")
    [one] = document.commitments
    assert [(str(amount.value), amount.unit) for amount in one.amounts] == [("300000000", "USD")]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("塔方支持宣布2028年为国际水年。", None),
        ("中方提议把2026年和2027年定为合作年,2030年前建成通道。", "2030-12-31"),
        ("中方将于2026年举办论坛。", "2026-12-31"),
    ],
)
def test_a_year_that_is_named_is_no_deadline(text: str, deadline: str | None) -> None:
    document = EXTRACTOR(text, date="2025-06-20")
    ends = [one.deadline and str(one.deadline.end) for one in document.commitments]
    assert ends == [deadline]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "蒙古总理奥云额尔登表示,新政府将继续奉行睦邻政策,又称不会加入军事集团。",
            [("commit", "MNG", "继续奉行睦邻政策"), ("commit", "MNG", "不会加入军事集团")],
        ),
        ("美国邀请中亚领导人。笔者认为,中亚国家应该善用竞争。", [("propose", "USA", "中亚领导人")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert commitments(text) == expected


def test_an_office_alone_is_its_only_holder() -> None:
    text = "国家元首托卡耶夫发表国情咨文。\n\n总统指出,政府必须加快改革。"
    assert commitments(text) == [("urge", "KAZ", "加快改革")]


def test_a_matter_before_a_request_is_no_subject() -> None:
    text = "日本外相茂木敏充会见梅列多夫外长。茂木就绑架问题请求对方给予理解,并获得支持。"
    assert commitments(text) == [("urge", "JPN", "对方给予理解")]


def test_a_summit_that_is_named_shortly_is_the_one_named_so() -> None:
    text = (
        "二十国集团峰会闭幕\n\n二十国集团领导人第十六次峰会31日在罗马闭幕。习近平下月出席亚太经合组织领导人非正式会议。\n\n"
        "峰会当天通过宣言，敦促各方恢复对话。\n"
    )
    assert [p.value for c in EXTRACTOR(text, date="2021-10-31").commitments for p in c.parties] == [
        "G20"
    ]


def test_a_body_and_its_own_members_are_the_body() -> None:
    text = "欧洲议会与欧盟成员国上月商定设立保障基金。"
    assert [p.value for c in EXTRACTOR(text, date="2025-06-20").commitments for p in c.parties] == [
        "EU"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("轮值主席国老挝呼吁各方加快谈判。", "urge LAO 各方加快谈判"),
        ("从中斡旋的非洲联盟敦促各派停火。", "urge AU 各派停火"),
        ("泰国总理佩通坦表示，新政府将提振经济。", "commit THA 提振经济"),
        ("新加坡外长维文说，新方将派专家。", "commit SGP 派专家"),
        ("日本宣布把还款期限延至明年。", "commit JPN 把还款期限延至明年"),
        ("日本宣布将对越南的关税由9%降至3%。", "commit JPN 将对越南的关税由9%降至3%"),
        ("日本和越南宣布把两国关系升格为战略伙伴关系。", None),
        ("秘书处设在马尼拉的联盟呼吁各国捐款。", None),
    ],
)
def test_who_is_described_and_what_is_changed(text: str, expected: str | None) -> None:
    document = EXTRACTOR(text, date="2024-08-19")
    found = [
        f"{c.force} {','.join(p.value for p in c.parties)} {document.text[slice(*c.action)]}"
        for c in document.commitments
    ]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("波兰外长诺瓦克同来访的秘鲁外长罗哈斯一致同意扩建渔港。", "agree PER,POL 扩建渔港"),
        ("波兰外长诺瓦克同来访的秘鲁外长罗哈斯会谈时表示，愿扩建渔港。", "intend POL 扩建渔港"),
    ],
)
def test_guest_told_with_his_coming_agrees_too(text: str, expected: str) -> None:
    assert found(text) == [expected]
