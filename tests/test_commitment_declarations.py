"""What joint texts commit to: points that say something, 我们, the two sides."""

from __future__ import annotations

from commitment_facts import read

from extract.pipeline import Extractor

EXTRACTOR = Extractor()


def items(text: str) -> list[tuple[str | None, str, str, str]]:
    """Return item, force, parties and action of each commitment."""
    document = EXTRACTOR(text, date="2020-06-01")
    return [
        (
            c.item.value if c.item else None,
            c.force,
            ",".join(party.value for party in c.parties),
            document.text[slice(*c.action)],
        )
        for c in document.commitments
    ]


def test_a_point_that_begins_with_what_is_thought() -> None:
    text = """中非合作论坛部长级会议成果清单

中国和非洲国家(以下称“双方”)的部长举行会议。
1. 政治
1.1 双方认为,部长之间的往来对深化关系具有特殊作用,同意每两年举行一次会议。
1.2 双方强调海洋资源是沿海国家的命脉,必须在公平的基础上开发利用。
1.3 中国政府决定:
——向非洲派遣12个医疗队;
——为非洲建设3个气象站。
1.4 共同打击跨国犯罪。
"""
    assert items(text) == [
        ("1.1", "agree", "AU,CHN", "每两年举行一次会议"),
        ("1.2", "urge", "AU,CHN", "在公平的基础上开发利用"),
        ("1.3", "agree", "CHN", "向非洲派遣12个医疗队"),
        ("1.3", "agree", "CHN", "为非洲建设3个气象站"),
        ("1.4", "agree", "AU,CHN", "共同打击跨国犯罪"),
    ]


def test_we_are_those_who_declare() -> None:
    text = """二十国集团领导人峰会宣言

1. 我们,二十国集团领导人,在视频会议上共商应对之策。
2. 公约缔约方曾在此前确认目标不变,今天我们重申致力于落实这一目标。到2025年,我们计划公布路线图。
3. 货币政策应保持灵活。我们努力实现开放的市场,减少壁垒。
4. 我们提出“清洁江河愿景”并呼吁其他国家加入。
"""
    assert items(text) == [
        ("2", "commit", "G20", "落实这一目标"),
        ("2", "intend", "G20", "公布路线图"),
        ("3", "urge", "G20", "保持灵活"),
        ("3", "commit", "G20", "努力实现开放的市场,减少壁垒"),
        ("4", "propose", "G20", "“清洁江河愿景”"),
        ("4", "urge", "G20", "其他国家加入"),
    ]


def test_both_sides_are_those_of_the_communique() -> None:
    text = """中华人民共和国和芬兰共和国联合声明

一、双方同意加强磋商。双方支持多边主义。
二、双方愿推动中国和欧盟早日谈成投资协定。
三、双方将扩大木材贸易。
"""
    assert items(text)[-1] == ("3", "commit", "CHN,FIN", "扩大木材贸易")


def test_a_government_that_will_weigh_or_follow_procedure() -> None:
    said = "香港行政长官李家超说，政府会通盘研究有关方案。"
    assert read(said) == [("explore", ["HKG"], "有关方案")]
    said = "行政院发言人说，政府会依法定程序将协定送交立法院。"
    assert read(said) == [("commit", ["TWN"], "依法定程序将协定送交立法院")]


def test_what_follows_a_stance_at_the_end_of_a_clause() -> None:
    said = "香港特首李家超强调，特区政府对任何破坏法治的行为绝不容忍，会坚定不移捍卫国家安全。"
    assert read(said)[-1] == ("commit", ["HKG"], "坚定不移捍卫国家安全")


def test_we_speak_behind_what_is_told_of_others() -> None:
    text = (
        "2006年3月7日，外交部发言人秦刚主持例行记者会。\n"
        "答：中国反对扩散。作为会员国，中方将执行决议。"
        "至于边境贸易，两国之间的正常往来目的在于改善民生，我们无意改变这一做法。"
    )
    assert read(text)[-1] == ("commit", ["CHN"], "无意改变这一做法")


def test_both_sides_with_a_territory() -> None:
    said = "台湾与日本2日签署协议。双方同意，每年至少举行一次会议。"
    assert read(said) == [("agree", ["JPN", "TWN"], "每年至少举行一次会议")]


def test_what_is_agreed_on_holds_the_demand_on_others() -> None:
    said = "中哈两国外长举行会谈。双方商定，责成两国交通部门加快铁路建设。"
    assert read(said) == [("agree", ["CHN", "KAZ"], "责成两国交通部门加快铁路建设")]


def test_a_second_undertaking_behind_a_conjunction() -> None:
    said = "日本首相岸田文雄宣布，日本将停止新建煤电厂，并将在年内向国会提交法案。"
    assert read(said) == [
        ("commit", ["JPN"], "停止新建煤电厂"),
        ("commit", ["JPN"], "在年内向国会提交法案"),
    ]


def test_unnamed_states_that_an_appeal_turns_to() -> None:
    said = "法国总统马克龙呼吁各国减少排放，富裕国家应率先出资，停止补贴。"
    assert read(said) == [
        ("urge", ["FRA"], "各国减少排放"),
        ("urge", ["FRA"], "率先出资，停止补贴"),
    ]


def test_a_stance_behind_a_sum() -> None:
    said = "卡塔尔外交大臣宣布，卡方准备投入2亿美元贷款，坚定支持黎巴嫩维护统一。"
    assert read(said) == [
        ("intend", ["QAT"], "投入2亿美元贷款"),
        ("support", ["QAT"], "黎巴嫩维护统一"),
    ]


def test_a_target_moved_forward() -> None:
    document = EXTRACTOR(
        "日本首相岸田文雄说，日本将把建成时间由2040年提前到2035年。", date="2022-02-01"
    )
    deadline = document.commitments[0].deadline
    assert deadline is not None
    assert (str(deadline.end), deadline.relation) == ("2035-12-31", "by")


def test_bureaux_of_a_territory_that_a_text_is_about() -> None:
    text = (
        "【施政报告】北部都会区加快发展\n\n行政长官李家超今日在立法会发表《施政报告》，涉及大屿山。\n\n"
        "劳工方面，政府决定将假期由3日增至5日。\n\n环境局将研究管制塑胶的可行性。\n"
    )
    assert read(text) == [
        ("agree", ["HKG"], "将假期由3日增至5日"),
        ("explore", ["HKG"], "管制塑胶的可行性"),
    ]


def test_points_that_are_only_named() -> None:
    text = (
        "习近平提出，中方愿同阿方共同推进“三大共同行动”：一是支持发展共同行动。"
        "中方将提供3亿元人民币援助。二是粮食安全共同行动。中方愿派遣90名专家。"
    )
    assert items(text)[-2:] == [
        ("1", "commit", "CHN", "提供3亿元人民币援助"),
        ("2", "intend", "CHN", "派遣90名专家"),
    ]


def test_those_who_attend_and_are_not_told() -> None:
    text = (
        "黎巴嫩重建会议14日闭幕。法国外长勒德里昂宣布，与会各方承诺提供9亿美元。"
        "欧盟高级代表博雷利说，欧盟承诺出资2亿欧元。"
    )
    assert read(text) == [("commit", ["EU"], "出资2亿欧元")]


def test_what_both_make_something_to_be() -> None:
    text = """中华人民共和国和芬兰共和国联合声明

一、双方同意扩大贸易。
二、双方将2027年定为中芬科技创新年。
三、中方欢迎芬方参展，双方将2028年确定为中芬旅游年。
"""
    assert items(text)[1:] == [
        ("2", "agree", "CHN,FIN", "将2027年定为中芬科技创新年"),
        ("3", "support", "CHN", "芬方参展"),
        ("3", "agree", "CHN,FIN", "将2028年确定为中芬旅游年"),
    ]


def test_what_a_journalist_asks() -> None:
    text = (
        "2006年3月7日，外交部发言人秦刚主持例行记者会。\n\n"
        "问：据报道，美国国务卿赖斯将要求中方施压。中方有何期待？\n\n"
        "答：我们希望各方保持冷静。\n"
    )
    assert read(text) == [("urge", ["CHN"], "各方保持冷静")]
