"""Names of many kinds in sentences of our own: what is found, exactly."""

from __future__ import annotations

import pytest

from extract import Extractor

EXTRACT = Extractor()


def names(text: str) -> list[tuple[str, str]]:
    """Return label and name of what is recognised, in order; each must be the text it covers."""
    document = EXTRACT(text, id="names")
    assert all(document.text[m.start : m.end] == m.name for m in document.mentions)
    return [(m.label, m.name) for m in document.mentions if m.scored]


FOUND = [
    ("总统府昨天宣布，特使将率团。总统府发言人说，", [("ORG", "总统府")] * 2),
    ("他说，总统府外的人群散了。", []),
    (
        "会后签署埃及和希腊建立友好伙伴关系联合公报。",
        [("DOCUMENT", "埃及和希腊建立友好伙伴关系联合公报")],
    ),
    ("双方签署深化和拓展同盟关系条约。", [("DOCUMENT", "深化和拓展同盟关系条约")]),
    ("依据驻印度代表处说，无人受伤。", [("ORG", "驻印度代表处")]),
    ("中国驻印度大使馆发表声明。", [("ORG", "中国驻印度大使馆")]),
    (
        "台北市政府与布拉格市政府签约，市政府说。",
        [("ORG", "台北市政府"), ("ORG", "布拉格市政府")],
    ),
    ("决议延长联合国马拉维综合援助团的任期。", [("ORG", "联合国马拉维综合援助团")]),
    ("专机降落在伊万·托尔多尔国际机场。", [("PLACE", "伊万·托尔多尔国际机场")]),
    (
        "会后签署建立友好港口关系协议、长期核能合作协定。",
        [("DOCUMENT", "建立友好港口关系协议"), ("DOCUMENT", "长期核能合作协定")],
    ),
    ("论坛在西安曲江国际会议中心举行。", [("PLACE", "西安曲江国际会议中心")]),
    ("三方在“塔什干城”会议中心见面。", [("PLACE", "“塔什干城”会议中心")]),
    (
        "他参观了安集延水泥厂和斯梅代雷沃钢厂。",
        [("PLACE", "安集延水泥厂"), ("PLACE", "斯梅代雷沃钢厂")],
    ),
    ("越方愿加快建设芒街—下龙—海防标准轨铁路。", [("INITIATIVE", "芒街—下龙—海防标准轨铁路")]),
    ("两国将推进老街—河内—海防标准轨铁路。", [("INITIATIVE", "老街—河内—海防标准轨铁路")]),
    ('韩方提出"首尔绿色增长倡议"。', [("INITIATIVE", "首尔绿色增长倡议")]),
    (
        "第九届东京非洲发展国际会议（TICAD9）在横滨开幕。",
        [("MECHANISM", "东京非洲发展国际会议"), ("MECHANISM", "TICAD9"), ("PLACE", "横滨")],
    ),
    (
        "日本首相石破茂抵达横滨,石破随后发表演说。",
        [("COUNTRY", "日本"), ("PERSON", "石破茂"), ("PLACE", "横滨"), ("PERSON", "石破")],
    ),
    (
        "双方签署经济技术合作协定、互免持普通护照人员签证协定。",
        [("DOCUMENT", "经济技术合作协定"), ("DOCUMENT", "互免持普通护照人员签证协定")],
    ),
    ("议会批准了跨境水资源公约修正案。", [("DOCUMENT", "跨境水资源公约修正案")]),
    ("两部签署2026—2028年外交部合作议定书。", [("DOCUMENT", "2026—2028年外交部合作议定书")]),
    ("2026—2028年外交部将增设馆员。", [("ORG", "外交部")]),
    (
        "参众两院通过《2026财年国防授权法案》（NDAA）。",
        [("DOCUMENT", "2026财年国防授权法案"), ("DOCUMENT", "NDAA")],
    ),
    ("白宫公布第14257号行政令。", [("ORG", "白宫"), ("DOCUMENT", "第14257号行政令")]),
    ("政府批准国家计划“北方海航线发展”。", [("INITIATIVE", "北方海航线发展")]),
    ("当天有人提到「台湾参与世界卫生大会」。", [("PLACE", "台湾"), ("MECHANISM", "世界卫生大会")]),
    ("他在蒙古国会见来宾。", [("COUNTRY", "蒙古国")]),
    ("以色列国会休会。", [("ORG", "以色列国会")]),
    (
        "访问国立台湾海洋大学和国立庆州博物馆。",
        [("ORG", "国立台湾海洋大学"), ("PLACE", "国立庆州博物馆")],
    ),
    (
        "他主持亚太经合组织（APEC）领导人非正式会议。",
        [("MECHANISM", "亚太经合组织（APEC）领导人非正式会议")],
    ),
    (
        "疾管署与日本数字厅在印尼海洋统筹部座谈。",
        [("ORG", "疾管署"), ("ORG", "日本数字厅"), ("ORG", "印尼海洋统筹部")],
    ),
    (
        "美军太平洋司令部的军官在廊曼国际机场等候。",
        [("ORG", "美军太平洋司令部"), ("PLACE", "廊曼国际机场")],
    ),
    ("菲律宾海军舰艇驶离，菲律宾海风平浪静。", [("ORG", "菲律宾海军"), ("PLACE", "菲律宾海")]),
    ("杜哈回合贸易谈判再度触礁。", [("MECHANISM", "杜哈回合贸易谈判")]),
    ("数百人会聚在广场上，经济增长和就业是话题。", []),
    ("李长春同罗干一道出席。", [("PERSON", "李长春"), ("PERSON", "罗干")]),
    ("两校与科英布拉大学合办论坛。", [("ORG", "科英布拉大学")]),
    ("福建舰与“乔治·华盛顿”号航母相遇。", []),
    ("利比亚国民军发表声明。", [("ORG", "利比亚国民军")]),
    ("首届“丝路心相通”专题论坛开幕。", [("MECHANISM", "丝路心相通")]),
    ("他提到2758号决议。", [("DOCUMENT", "2758号决议")]),
    (
        "表决关于外空的第79/87号决议和第242（1967）号决议。",
        [("DOCUMENT", "第79/87号决议"), ("DOCUMENT", "第242（1967）号决议")],
    ),
    ("两国企业签署多项商业合同和框架协议。", []),
    ("古尔邦节期间休市。", []),
    ("商定修缮塔托帕尼口岸。", [("PLACE", "塔托帕尼口岸")]),
    ("无人机击中图阿普谢炼油厂。", [("PLACE", "图阿普谢炼油厂")]),
    (
        "危地马拉外长马丁内斯抵达首尔。",
        [("COUNTRY", "危地马拉"), ("PERSON", "马丁内斯"), ("PLACE", "首尔")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_are_found_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_title_begins_behind_the_dateline() -> None:
    document = EXTRACT("台北电 外交部长林佳龙三日接见访宾。", id="names")
    (person,) = [m for m in document.mentions if m.label == "PERSON"]
    assert (person.name, person.title) == ("林佳龙", "外交部长")


@pytest.mark.parametrize(
    ("text", "name", "country", "title"),
    [
        ("来访的是俄罗斯国防部副部长福明。", "福明", "RUS", "国防部副部长"),
        (
            "斐济副总理兼外贸、合作社、中小企业和通信部长卡米卡米加到访。",
            "卡米卡米加",
            "FJI",
            "副总理兼外贸、合作社、中小企业和通信部长",
        ),
        ("以色列国防部长卡茨发言。", "卡茨", "ISR", "国防部长"),
        ("以色列国安部长班吉维尔发言。", "班吉维尔", "ISR", "国安部长"),
        ("塔吉克斯坦来客众多。塔交通部长易卜拉希姆在列。", "易卜拉希姆", "TJK", "交通部长"),
        ("塔吉克斯坦来客众多,数字技术部长索比尔佐达致辞。", "索比尔佐达", "TJK", "数字技术部长"),
        ("塔吉克斯坦来客众多。塔能源和水利部长朱马在列。", "朱马", "TJK", "能源和水利部长"),
    ],
)
def test_titles_are_taken_whole(text: str, name: str, country: str, title: str) -> None:
    document = EXTRACT(text, id="names")
    (person,) = [m for m in document.mentions if m.label == "PERSON"]
    assert (person.name, person.country, person.title) == (name, country, title)


def test_heads_of_bodies_of_the_united_nations_are_linked() -> None:
    document = EXTRACT("国际原子能机构总干事格罗西与国际劳工组织总干事洪博通话。", id="names")
    ids = [m.id for m in document.mentions if m.label == "PERSON"]
    assert ids == ["rafael-grossi", "gilbert-houngbo"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("新加坡总理致电。新首相高市早苗上任。", "高市早苗", "JPN"),
        ("德国代表在座。德总统马克龙一说有误。", "马克龙", "FRA"),
    ],
)
def test_an_adjective_is_no_initial(text: str, name: str, country: str) -> None:
    document = EXTRACT(text, id="names")
    (person,) = [m for m in document.mentions if m.name == name]
    assert person.country == country


def test_a_surname_alone_is_the_same_person() -> None:
    document = EXTRACT("日本首相石破茂抵达横滨,石破随后发表演说。", id="names")
    ids = {m.id for m in document.mentions if m.label == "PERSON"}
    assert ids == {"shigeru-ishiba"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两国讨论扩建洛比托走廊。", [("INITIATIVE", "洛比托走廊")]),
        ("两国讨论修建达累斯萨拉姆走廊。", [("INITIATIVE", "达累斯萨拉姆走廊")]),
        ("他说,亚洲走廊尚无名称。", [("PLACE", "亚洲")]),
        ("他获授南十字国家勋章。", [("INITIATIVE", "南十字国家勋章")]),
    ],
)
def test_corridors_are_named_by_a_town(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("客人在总统府用餐。", [("PLACE", "总统府")]),
        ("他们到首相公邸道别。", [("PLACE", "首相公邸")]),
        ("记者守候的总统府大门紧闭。", []),
        ("秘鲁总统府宣布改期。", [("ORG", "秘鲁总统府")]),
        ("他在秘鲁总统府接受勋章。", [("PLACE", "秘鲁总统府")]),
        ("青瓦台否认报道。", [("ORG", "青瓦台")]),
        ("特使抵达青瓦台。", [("PLACE", "青瓦台")]),
        (
            "防卫大臣小野寺五典到访五角大楼。",
            [("PERSON", "小野寺五典"), ("ORG", "五角大楼")],
        ),
        ("印度商工部答复了新加坡贸工部。", [("ORG", "印度商工部"), ("ORG", "新加坡贸工部")]),
        ("船只离开马萨瓦港，驶往马久罗。", [("PLACE", "马萨瓦港"), ("PLACE", "马久罗")]),
    ],
)
def test_seats_of_power_are_places_where_one_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两国海军参加“环太平洋”联合军演。", [("MECHANISM", "环太平洋")]),
        ("部队参加“北方盾牌”多国联合演习。", [("MECHANISM", "北方盾牌")]),
        ("双方同意办好“中秘伙伴年”。", [("INITIATIVE", "中秘伙伴年")]),
        ("第五届小岛屿发展中国家国际会议闭幕。", [("MECHANISM", "小岛屿发展中国家国际会议")]),
        (
            "议员们谈及斯瓦尔巴条约和东非原油管道。",
            [("DOCUMENT", "斯瓦尔巴条约"), ("INITIATIVE", "东非原油管道")],
        ),
    ],
)
def test_exercises_years_and_conferences(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("【蒙古国·尼泊尔】", [("COUNTRY", "蒙古国"), ("COUNTRY", "尼泊尔")]),
        ("【伊朗·格鲁吉亚】", [("COUNTRY", "伊朗"), ("COUNTRY", "格鲁吉亚")]),
        ("防长以色列·卡茨在场。", [("PERSON", "以色列·卡茨")]),
        (
            "客轮驶出青尼罗河，转往永珍和莫士比港。",
            [("PLACE", "青尼罗河"), ("PLACE", "永珍"), ("PLACE", "莫士比港")],
        ),
        ("專機由敍利亞飛往泰國灣。", [("COUNTRY", "敍利亚"), ("PLACE", "泰国湾")]),
    ],
)
def test_states_and_places_in_other_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "其中有2022年至2024年财政部磋商议定书。",
            [("DOCUMENT", "2022年至2024年财政部磋商议定书")],
        ),
        ("双方签署停止武装冲突协议。", [("DOCUMENT", "停止武装冲突协议")]),
        ("两国签署共建“一带一路”谅解备忘录。", [("DOCUMENT", "共建“一带一路”谅解备忘录")]),
        ("两国签署“一带一路”文件。", [("INITIATIVE", "一带一路")]),
        ("智利—欧盟经济伙伴关系协定已经生效。", [("DOCUMENT", "智利—欧盟经济伙伴关系协定")]),
        ("他为萨尔瓦多驻华使馆揭牌。", [("ORG", "萨尔瓦多驻华使馆")]),
        ("游客走过多哈使馆区。", [("PLACE", "多哈")]),
        ("中国银行秘鲁子行开业。", [("ORG", "中国银行秘鲁子行")]),
        ("秘鲁外交部东亚司发文。", [("ORG", "秘鲁外交部东亚司")]),
        ("中国—东盟防治荒漠化合作中心揭牌。", [("ORG", "中国—东盟防治荒漠化合作中心")]),
        ("总统再度现身克里姆林宫。", [("PLACE", "克里姆林宫")]),
        ("克里姆林宫证实此事。", [("ORG", "克里姆林宫")]),
        ("“同饮一江水，共谋发展”论坛开幕。", [("MECHANISM", "同饮一江水，共谋发展")]),
        ("他说：“会开完了，散场。”会议结束。", []),
        ("双方举行中日战略对话。", [("MECHANISM", "中日战略对话")]),
        ("代表出席中加外长年度会晤。", []),
        ("中方将实施“小而美”项目。", []),
        ("副行长安德鲁·本内特为中心揭牌。", [("PERSON", "安德鲁·本内特")]),
    ],
)
def test_what_frames_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("谈判一天未谈成都不作数。", []),
        ("他称今次协议令人满意，形容协议公平。", []),
        ("两国签署反毒品合作协议。", [("DOCUMENT", "反毒品合作协议")]),
        ("这种做法违反渔业协定。", [("DOCUMENT", "渔业协定")]),
        ("议会通过独立宣言。", [("DOCUMENT", "独立宣言")]),
        ("总统批准哈萨克文字方案。", []),
        ("他因不满分权而辞职。", []),
        ("基金组织总裁致辞，莫抵运退出谈判。", [("ORG", "基金组织"), ("ORG", "莫抵运")]),
        (
            "双方召开中印边境事务磋商和协调工作机制第二十次会议。",
            [("MECHANISM", "中印边境事务磋商和协调工作机制")],
        ),
    ],
)
def test_words_around_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_where_a_paragraph_is_taken_from_is_no_name() -> None:
    text = "总统在会上致辞。（法新社）\n议会（法新社说是国会）休会。他读了法新社（AFP）的报道。"
    assert names(text) == [("ORG", "法新社"), ("ORG", "法新社"), ("ORG", "AFP")]
