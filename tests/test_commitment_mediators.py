"""Who only brings two together is none of 双方; a bare government is that of the outlet."""

import pytest
from commitment_facts import EXTRACTOR, read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("在阿曼斡旋下，伊朗与巴林代表在马斯喀特会谈。双方同意互派大使。", ["BHR", "IRN"]),
        (
            "由挪威与瑞士撮合的会谈在奥斯陆举行，塞尔维亚和科索沃代表出席。双方同意互派大使。",
            ["SRB", "XKX"],
        ),
        (
            "阿曼苏丹海赛姆主持了伊朗总统佩泽希齐扬与巴林国王哈马德的会晤，两国元首同意互派大使。",
            ["BHR", "IRN"],
        ),
        (
            "经摩洛哥外交大臣布里达调停，加蓬和赤道几内亚外长会谈，双方同意互派大使。",
            ["GAB", "GNQ"],
        ),
        ("马来西亚总理安瓦尔说，老挝和越南已经谈妥。双方同意互派大使。", ["LAO", "VNM"]),
    ],
)
def test_who_brings_two_together_is_none_of_them(text: str, parties: list[str]) -> None:
    assert read(text) == [("agree", parties, "互派大使")]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("中国总理李强和俄罗斯总理米舒斯京共同主持会晤。双方商定扩建口岸。", ["CHN", "RUS"]),
        ("在李强总理主持下，中俄总理第二十八次会晤举行，双方商定扩建口岸。", ["CHN", "RUS"]),
        ("日本首相石破茂同韩国总统李在明会谈，双方商定在协调美朝对话前扩建口岸。", ["JPN", "KOR"]),
    ],
)
def test_who_chairs_their_own_talks_is_one_of_them(text: str, parties: list[str]) -> None:
    assert [found[1] for found in read(text)] == [parties]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("香港电台报道，政府将增拨三亿元翻新图书馆。", "HKG"),
        ("韩国国际广播电台报道，政府决定增拨三亿韩元翻新图书馆。", "KOR"),
        ("（中央社台北4日电）行政院将增拨三亿元翻新图书馆。", "TWN"),
        ("行政长官李家超9日发表讲话。特区政府将增拨三亿元翻新图书馆。", "HKG"),
        ("日本首相石破茂4日视察灾区。政府决定增拨三亿日元翻新图书馆。", "JPN"),
    ],
)
def test_a_government_without_a_name_is_the_outlets_own(text: str, party: str) -> None:
    assert [found[1] for found in read(text)] == [[party]]


@pytest.mark.parametrize(
    "text",
    [
        "香港电台报道，分析人士指出，政府将面对很大压力。",
        "韩国国际广播电台报道，政府网站将于周日停机维护。",
        "特区政府宣布，将增拨三亿元翻新图书馆。",
    ],
)
def test_what_others_say_of_a_government_and_one_nobody_places_are_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "蒙古国总理表示，蒙方愿同俄方一道努力，支持草原铁路改造。",
            ("intend", ["MNG"], "同俄方一道努力，支持草原铁路改造"),
        ),
        (
            "老挝总理表示，老方将本着互利原则，继续支持边民互市。",
            ("commit", ["LAO"], "本着互利原则，继续支持边民互市"),
        ),
        (
            "越南政府拟修建三座水库，并将灌溉面积扩大到9万公顷。",
            ("intend", ["VNM"], "修建三座水库，并将灌溉面积扩大到9万公顷"),
        ),
        (
            "丰田汽车公司计划在泰国建厂，并将研究人员增至600人。",
            ("intend", ["JPN"], "在泰国建厂，并将研究人员增至600人"),
        ),
    ],
)
def test_an_action_goes_on_behind_a_phrase_and_an_object_before_its_verb(
    text: str, expected: tuple[str, list[object], str]
) -> None:
    assert read(text) == [expected]


def test_a_stance_behind_a_course_is_a_record_of_its_own() -> None:
    text = "李强说，中方愿与东盟扩大果蔬贸易，反对单边关税。"
    assert [(found[0], found[2]) for found in read(text)] == [
        ("intend", "与东盟扩大果蔬贸易"),
        ("oppose", "单边关税"),
    ]


def test_the_time_at_the_end_of_a_clause_is_no_deadline_of_the_next() -> None:
    text = "联合国安理会决定将驻马里特派团延长至2024年9月30日，并请秘书长每季度提交报告。"
    result = EXTRACTOR(text, date="2024-05-10")
    assert [record.deadline is None for record in result.commitments] == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两岸两会商定，7月1日起增开渔船航线。", ("agree", ["CHN", "TWN"], "7月1日起增开渔船航线")),
        ("海峡两岸同意增开渔船航线。", ("agree", ["CHN", "TWN"], "增开渔船航线")),
        (
            "欧盟的目标是到2030年把风电装机增至425吉瓦。",
            ("intend", ["EU"], "到2030年把风电装机增至425吉瓦"),
        ),
        (
            "丰田汽车公司宣布，旗下工厂将在2035年前全部改用绿电。",
            ("commit", ["JPN"], "旗下工厂将在2035年前全部改用绿电"),
        ),
        ("东京都知事表示，明年计划新建三座消防站。", ("intend", ["JPN"], "新建三座消防站")),
        (
            "哈萨克斯坦总理别克捷诺夫表示，未来三年计划扩建五个粮库。",
            ("intend", ["KAZ"], "扩建五个粮库"),
        ),
        (
            "正在维也纳开会的石油输出国组织代表表示，年内不会增产原油。",
            ("commit", ["OPEC"], "年内不会增产原油"),
        ),
        ("俄罗斯外长拉夫罗夫表示，俄方当然会派观察员。", ("commit", ["RUS"], "派观察员")),
    ],
)
def test_whose_goal_plan_or_thing_it_is(text: str, expected: tuple[str, list[object], str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "两岸学者交流热络。",
        "日本队的目标是打进四强。",
        "特朗普的目标是赢得中期选举。",
        "第十二个五年计划实施顺利。",
        "丰田汽车公司说，旗下工厂将面临停工。",
    ],
)
def test_goals_of_players_and_forecasts_are_none(text: str) -> None:
    assert read(text) == []


def test_an_action_goes_on_behind_a_semicolon_with_what_is_to_be_held() -> None:
    text = "中方同英方会谈。双方将继续交换渔汛；举行海上搜救演习。"
    assert [found[2] for found in read(text)] == ["继续交换渔汛；举行海上搜救演习"]


def test_the_time_before_a_thing_of_ones_own_is_a_deadline() -> None:
    result = EXTRACTOR("亚投行宣布，到2027年3月1日前，其新项目将全部使用绿电。", date="2024-05-10")
    (record,) = result.commitments
    assert record.deadline is not None
    assert str(record.deadline.end) == "2027-03-01"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我校愿与塔什干国立师范大学合编辞典。",
            ("intend", ["CHN"], "与塔什干国立师范大学合编辞典"),
        ),
        (
            "塔什干国立师范大学校长来访。我校每年将接收20名乌方学生。",
            ("commit", ["CHN"], "接收20名乌方学生"),
        ),
        (
            "总统陈水扁重申，推动公投的决心不变。",
            ("commit", ["TWN"], "推动公投的决心不变"),
        ),
    ],
)
def test_a_school_of_ones_own_and_a_resolve_that_stays(
    text: str, expected: tuple[str, list[object], str]
) -> None:
    assert read(text) == [expected]


def test_an_office_to_be_left_is_no_pledge_and_a_debt_falling_due_no_deadline() -> None:
    assert read("意大利总理伦齐宣布将于12月辞职。") == []
    result = EXTRACTOR("中国决定免除马里截至2025年底到期的无息贷款。", date="2024-05-10")
    assert [record.deadline for record in result.commitments] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总统蔡英文宣布，我国将增派农技团。", ("commit", ["TWN"], "增派农技团")),
        (
            "澳大利亚与新西兰外长会谈后发表联合声明，承诺共建气象站。",
            ("commit", ["AUS", "NZL"], "共建气象站"),
        ),
        (
            "中国和日本发表公报。双方同意，为便利渔汛通报，两国渔政部门每年互访。",
            ("agree", ["CHN", "JPN"], "为便利渔汛通报，两国渔政部门每年互访"),
        ),
        ("特朗普宣布美国退出国际渔业公约。", ("commit", ["USA"], "退出国际渔业公约")),
        (
            "美国国务院重申将启动不再将古巴列为支恐国家的程序。",
            ("commit", ["USA"], "启动不再将古巴列为支恐国家的程序"),
        ),
        (
            "伊朗同意将离心机减少一半，作为交换，美方解除冻结。",
            ("agree", ["IRN"], "将离心机减少一半"),
        ),
    ],
)
def test_who_announces_and_where_the_action_begins_and_ends(
    text: str, expected: tuple[str, list[object], str]
) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "日本首相石破茂与法国总统马克龙会谈，双方对扩建潮汐电站达成一致看法。",
            ("agree", ["FRA", "JPN"], "对扩建潮汐电站达成一致看法"),
        ),
        (
            "英国外交大臣卡梅伦警告，任何扣押渔船的举动，英方都不会容忍。",
            ("oppose", ["GBR"], "任何扣押渔船的举动，英方都不会容忍"),
        ),
    ],
)
def test_what_is_agreed_or_rejected_before_the_words_that_say_so(
    text: str, expected: tuple[str, list[object], str]
) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text", ["对这个价格，买家都不会接受。", "日本外相和韩国外长会谈，双方对价格达成一致。"]
)
def test_prices_are_neither(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("home", ["大陆", "中国大陆", "内地", ""])
def test_office_of_the_mainland_speaks_for_china(home: str) -> None:
    text = f"{home}外长王毅4日跟约旦外交大臣萨法迪通电话时表示，反对动辄使用武力。"
    assert [c[:2] for c in read(text)] == [("oppose", ["CHN"])]


@pytest.mark.parametrize("joint", ["和", "与", "及"])
def test_those_to_whom_something_is_expressed_are_no_parties(joint: str) -> None:
    text = f"乌克兰总统泽连斯基对波兰{joint}立陶宛表示感谢，并呼吁盟友提供更多防空导弹。"
    assert read(text) == [("urge", ["UKR"], "盟友提供更多防空导弹")]
