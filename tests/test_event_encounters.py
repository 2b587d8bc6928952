"""Meetings, calls, letters and journeys in the many words in which news tells them."""

from __future__ import annotations

import pytest
from event_facts import TODAY, every, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    "told",
    [
        "法国总统马克龙8月10日设宴款待德国总理朔尔茨。",
        "法国总统马克龙8月10日为德国总理朔尔茨举行国宴。",
        "8月10日，法国总统马克龙的座上宾是德国总理朔尔茨。",
        "德国总理朔尔茨8月10日获法国总统马克龙亲自接待。",
        "法国总统马克龙8月10日接受德国总理朔尔茨觐见。",
        "法国总统马克龙8月10日与德国总理朔尔茨一对一交谈。",
        "法国总统马克龙和德国总理朔尔茨8月10日再度聚头。",
        "法国总统马克龙8月10日视频连线德国总理朔尔茨。",
        "法国总统马克龙与德国总理朔尔茨8月10日首度握手。",
        "法国总统马克龙与德国总理朔尔茨的会谈8月10日落幕。",
        "法国总统马克龙与德国总理朔尔茨8月10日的会晤持续了三个小时。",
    ],
)
def test_meetings_in_other_words(extractor: Extractor, told: str) -> None:
    got = one(extractor, told, "meeting")
    assert (sorted(got["people"]), got["date"]) == (
        ["朔尔茨", "马克龙"],
        ("2024-08-10", "2024-08-10"),
    )
    assert got["status"] == "occurred"


@pytest.mark.parametrize(
    ("told", "type", "place"),
    [
        ("法国总统马克龙与德国总理朔尔茨原定8月20日的会面被迫取消。", "meeting", None),
        ("法国总统马克龙与德国总理朔尔茨的会面推迟到9月举行。", "meeting", None),
        ("法国总统马克龙与德国总理朔尔茨8月20日的会谈将不会登场。", "meeting", None),
        ("法国总统马克龙8月20日的越南之行告吹。", "visit", ("越南", "VNM")),
        ("法国外长塞茹尔内临时取消8月20日的访华计划。", "visit", ("中国", "CHN")),
        ("法国外长塞茹尔内8月20日的访华行程突遭取消。", "visit", ("中国", "CHN")),
    ],
)
def test_called_off(
    extractor: Extractor, told: str, type: str, place: tuple[str, str] | None
) -> None:
    got = one(extractor, told, type)
    assert (got["status"], got["place"]) == ("cancelled", place)


@pytest.mark.parametrize(
    "told",
    [
        "美国总统拜登8月10日给以色列总理内塔尼亚胡打去电话。",
        "以色列总理内塔尼亚胡8月10日接到美国总统拜登来电。",
        "美国总统拜登8月10日通过热线电话与以色列总理内塔尼亚胡交谈。",
        "美国总统拜登8月10日在电话里告诉以色列总理内塔尼亚胡，停火不能再拖。",
        "美国总统拜登8月10日与以色列总理内塔尼亚胡电话长谈半小时。",
        "美国总统拜登和以色列总理内塔尼亚胡8月10日的通话持续了一小时。",
    ],
)
def test_calls_in_other_words(extractor: Extractor, told: str) -> None:
    got = one(extractor, told, "call")
    assert sorted(got["people"]) == ["内塔尼亚胡", "拜登"]
    assert got["date"] == ("2024-08-10", "2024-08-10")


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("美国总统拜登8月10日写信给以色列总理内塔尼亚胡。", ["ISR", "USA"]),
        ("以色列总理内塔尼亚胡8月10日收到美国总统拜登的信函。", ["ISR", "USA"]),
        ("美国国务卿布林肯8月10日把一封亲笔信交到以色列总理内塔尼亚胡手中。", ["ISR", "USA"]),
        ("马来西亚8月10日向新加坡递交照会，抗议填海工程。", ["MYS", "SGP"]),
        ("泰国8月10日向柬埔寨发出抗议照会。", ["KHM", "THA"]),
        ("美国总统拜登8月10日公布致以色列总理内塔尼亚胡的信。", ["ISR", "USA"]),
        ("美国总统拜登8月10日向以色列总理内塔尼亚胡发函，要求停火。", ["ISR", "USA"]),
    ],
)
def test_letters_in_other_words(extractor: Extractor, told: str, codes: list[str]) -> None:
    got = one(extractor, told, "message")
    assert (got["codes"], got["date"]) == (codes, ("2024-08-10", "2024-08-10"))


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("法国总统马克龙8月10日踏足格陵兰。", "格陵兰"),
        ("法国总统马克龙8月10日作客白宫。", "白宫"),
        ("法国总统马克龙8月10日在东京短暂停留。", "东京"),
        ("越南8月10日迎来法国总统马克龙的国事访问。", "越南"),
        ("法国总统马克龙8月10日的越南之行落幕。", "越南"),
        ("法国外长塞茹尔内8月10日访华三天。", "中国"),
        ("法国总统马克龙8月10日展开东南亚之行，首站越南。", "越南"),
        ("法国总统马克龙8月10日搭机离开河内，结束三天访问。", "河内"),
    ],
)
def test_journeys_in_other_words(extractor: Extractor, told: str, place: str) -> None:
    got = one(extractor, told, "visit")
    assert got["place"] is not None
    assert (got["place"][0], got["people"][0][-2:]) in (
        (place, "克龙"),
        (place, "尔内"),
    )


@pytest.mark.parametrize(
    "told",
    [
        "法国总统马克龙8月10日设宴招待奥运选手。",
        "专家认为，法国与德国的接触管道时断时续。",
        "法国总统马克龙先后同德国总理朔尔茨和波兰总理图斯克握手。",
        "中国同海湾阿拉伯国家合作委员会的自由贸易协定谈判已经恢复。",
        "法国总统马克龙8月10日在电话里接受采访。",
        "法国按照会议的决定行事，德国也是。",
        "法国总统马克龙8月10日说，美国的信心正在恢复。",
        "大批货物8月10日过境哈萨克斯坦。",
        "法国总统马克龙8月10日在社交媒体写信息给选民。",
    ],
)
def test_ordinary_sentences_tell_no_encounter(extractor: Extractor, told: str) -> None:
    kinds = ("meeting", "call", "message", "visit")
    assert [f for f in facts(extractor(told, date=TODAY)) if f["type"] in kinds] == []


@pytest.mark.parametrize(
    ("told", "codes", "status", "place"),
    [
        (
            "伊朗外长说气氛良好。美伊第三轮谈判8月10日在马斯喀特登场。",
            ["IRN", "USA"],
            "occurred",
            ("马斯喀特", "OMN"),
        ),
        (
            "德国政府没有解释。原定8月20日举行的德法外长会谈告吹。",
            ["DEU", "FRA"],
            "cancelled",
            None,
        ),
        (
            "美国官员说结果不坏。中美新一轮经贸谈判8月10日在日内瓦落幕。",
            ["CHN", "USA"],
            "occurred",
            ("日内瓦", "CHE"),
        ),
    ],
)
def test_talks_of_two_told_by_their_initials(
    extractor: Extractor, told: str, codes: list[str], status: str, place: tuple[str, str] | None
) -> None:
    got = one(extractor, told, "meeting")
    assert (got["codes"], got["status"], got["place"]) == (codes, status, place)


def test_talks_of_two_told_by_their_surnames(extractor: Extractor) -> None:
    told = "美国总统拜登与中国国家主席习近平没有发表声明。拜习会谈8月10日落幕。"
    assert sorted(one(extractor, told, "meeting")["people"]) == ["习近平", "拜登"]


@pytest.mark.parametrize(
    "told",
    [
        "美国官员说，中美经贸磋商机制运作良好。",
        "美国官员说，要落实中美会谈的成果。",
        "美国官员说，美伊谈判陷入僵局。",
    ],
)
def test_initials_before_what_is_no_happening(extractor: Extractor, told: str) -> None:
    assert every(extractor, told, "meeting") == []


@pytest.mark.parametrize(
    ("told", "type", "status", "people"),
    [
        (
            "法国总统马克龙与德国总理朔尔茨8月10日在波兰总理图斯克主持下会谈。",
            "meeting",
            "occurred",
            ["图斯克", "朔尔茨", "马克龙"],
        ),
        (
            "法国总统马克龙8月20日与德国总理朔尔茨的会谈未能如期举行。",
            "meeting",
            "cancelled",
            ["朔尔茨", "马克龙"],
        ),
        (
            "法国总统马克龙8月10日邀德国总理朔尔茨共进晚餐。",
            "meeting",
            "occurred",
            ["朔尔茨", "马克龙"],
        ),
        (
            "德国总理朔尔茨8月10日接到法国总统马克龙的道歉电话。",
            "call",
            "occurred",
            ["朔尔茨", "马克龙"],
        ),
        (
            "法国总统马克龙8月10日写了一封亲笔信给德国总理朔尔茨。",
            "message",
            "occurred",
            ["朔尔茨", "马克龙"],
        ),
        ("法国总统马克龙8月10日的越南之行进入第二天。", "visit", "occurred", ["马克龙"]),
        ("法国总统马克龙8月10日把越南作为外访首站。", "visit", "occurred", ["马克龙"]),
    ],
)
def test_more_encounters(
    extractor: Extractor, told: str, type: str, status: str, people: list[str]
) -> None:
    got = one(extractor, told, type)
    assert (got["status"], sorted(got["people"])) == (status, people)


@pytest.mark.parametrize(
    "told",
    [
        "法国队8月10日在柏林与德国队过招。",
        "法国总统马克龙说，连任后会把德国作为首访国。",
        "热线电话8月10日接通，市民可以拨打。",
    ],
)
def test_matches_and_plans_are_no_encounters(extractor: Extractor, told: str) -> None:
    kinds = ("meeting", "call", "message", "visit")
    assert [f for f in facts(extractor(told, date=TODAY)) if f["type"] in kinds] == []


def test_a_known_name_ends_where_a_word_begins(extractor: Extractor) -> None:
    told = "德国总理朔尔茨8月10日与乌克兰总统泽连斯基热线沟通。"
    assert sorted(one(extractor, told, "call")["people"]) == ["朔尔茨", "泽连斯基"]


def test_a_note_to_a_state(extractor: Extractor) -> None:
    got = one(extractor, "伊朗8月10日照会伊拉克政府，要求撤走民兵。", "message")
    assert got["codes"] == ["IRN", "IRQ"]


def test_a_visit_told_by_the_party_that_is_led(extractor: Extractor) -> None:
    got = one(extractor, "捷克众议院议长艾达莫娃今年3月领着百人访问团到台湾。", "visit")
    assert (got["place"], got["people"]) == (("台湾", "TWN"), ["艾达莫娃"])


def test_a_guest_told_behind_who_received_him(extractor: Extractor) -> None:
    told = "获法国总统马克龙在爱丽舍宫接见后，德国总理朔尔茨8月10日返回柏林。"
    assert sorted(one(extractor, told, "meeting")["people"]) == ["朔尔茨", "马克龙"]


@pytest.mark.parametrize(
    "told",
    [
        "法国总统马克龙宣布，他不会出席原定8月20日与德国总理朔尔茨的会谈。",
        "法国政府没有说明。原定8月20日的法德领导人会谈临时取消。",
    ],
)
def test_who_will_not_come_calls_talks_off(extractor: Extractor, told: str) -> None:
    assert one(extractor, told, "meeting")["status"] == "cancelled"


def test_calls_of_two_told_by_their_initials(extractor: Extractor) -> None:
    told = "俄罗斯没有说明。原定8月20日的美俄元首通话临时取消。"
    got = one(extractor, told, "call")
    assert (got["status"], got["codes"]) == ("cancelled", ["RUS", "USA"])


def test_who_declines_talks_holds_none(extractor: Extractor) -> None:
    assert every(extractor, "法国总统马克龙婉拒在柏林同德国总理朔尔茨会谈。", "meeting") == []


@pytest.mark.parametrize(
    ("told", "type", "people", "place"),
    [
        (
            "法国总统马克龙8月10日走进白宫，与美国总统拜登讨论关税。",
            "meeting",
            ["拜登", "马克龙"],
            ("白宫", "USA"),
        ),
        (
            "法国总统马克龙8月10日在爱丽舍宫门口迎接德国总理朔尔茨。",
            "meeting",
            ["朔尔茨", "马克龙"],
            ("爱丽舍宫", "FRA"),
        ),
        (
            "拜习会8月10日在旧金山登场，双方谈了四个小时。",
            "meeting",
            ["习近平", "拜登"],
            ("旧金山", "USA"),
        ),
        (
            "第六次江陈会谈8月10日在台北举行。",
            "meeting",
            ["江丙坤", "陈云林"],
            ("台北", "TWN"),
        ),
        (
            "法国总统马克龙8月10日打出的电话，接听者是德国总理朔尔茨。",
            "call",
            ["朔尔茨", "马克龙"],
            None,
        ),
        (
            "法国总统马克龙8月10日以电报形式向越南国家主席苏林表示慰问。",
            "message",
            ["苏林", "马克龙"],
            None,
        ),
        (
            "法国总统马克龙8月10日率政府代表团到越南进行访问。",
            "visit",
            ["马克龙"],
            ("越南", "VNM"),
        ),
        (
            "法国总统马克龙8月10日启程出访非洲，首站是塞内加尔。",
            "visit",
            ["马克龙"],
            ("塞内加尔", "SEN"),
        ),
        (
            "上一位访问古巴的美国总统是奥巴马，时为2024年8月10日。",
            "visit",
            ["奥巴马"],
            ("古巴", "CUB"),
        ),
    ],
)
def test_encounters_told_in_two_clauses(
    extractor: Extractor,
    told: str,
    type: str,
    people: list[str],
    place: tuple[str, str] | None,
) -> None:
    got = one(extractor, told, type)
    assert (sorted(got["people"]), got["place"]) == (people, place)
    assert got["date"] == ("2024-08-10", "2024-08-10")


@pytest.mark.parametrize(
    "told",
    [
        "法国外交部8月10日在巴黎欢迎德国总理朔尔茨的表态。",
        "法国总统马克龙8月10日在社交平台上祝贺德国总理朔尔茨连任。",
        "分析认为，8月10日以来拜习会的成果有限。",
        "市场期待川习会能缓和局势。",
        "法国总统马克龙8月10日将讨论与德国总理朔尔茨的分歧。",
        "首站是新加坡的时装周8月10日开幕。",
        "法国总理贝鲁率政府代表团抵达纽约出席联合国大会。",
        "法国总理贝鲁8月10日率高级代表团到成都，参加大运会开幕式。",
    ],
)
def test_no_encounter_by_like_words(extractor: Extractor, told: str) -> None:
    for type in ("meeting", "call", "message", "visit"):
        assert not every(extractor, told, type)


@pytest.mark.parametrize("told", ["进行了亲切交流", "愉快会谈", "进行了热烈交流"])
def test_friendly_talks(extractor: Extractor, told: str) -> None:
    text = f"8月10日，王毅与法国外长塞茹尔内{told}。"
    assert one(extractor, text, "meeting")["people"] == ["王毅", "塞茹尔内"]


def test_peoples_have_no_talks(extractor: Extractor) -> None:
    assert every(extractor, "8月10日的活动促进了中国和法国民间友好交流。", "meeting") == []
