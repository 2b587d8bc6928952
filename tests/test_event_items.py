"""Single items as agencies and broadcasters tell them."""

from __future__ import annotations

import pytest
from event_facts import every, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "people", "title"),
    [
        ("李家超今日與科威特首相阿里會面。", ["李家超", "阿里"], "首相"),
        ("蓝佛安同马来西亚第二财政部长阿米尔举行会谈。", ["蓝佛安", "阿米尔"], "第二财政部长"),
        ("烏梅羅夫與土耳其情報部門首長卡倫會面。", ["乌梅罗夫", "卡伦"], "情报部门首长"),
    ],
)
def test_offices_that_hold_shorter_words(
    extractor: Extractor, text: str, people: list[str], title: str
) -> None:
    """科威特|首相 is no 特首, 第二|财政部长 one office."""
    (event,) = extractor(text).events
    assert [p.name for p in event.participants] == people
    assert event.participants[1].title == title


@pytest.mark.parametrize(
    ("text", "people", "codes"),
    [
        ("李强出席了中方主办的全球发展倡议高级别会议。", ["李强"], ["CHN"]),
        (
            "王毅出席中国和联合国共同主办的人工智能能力建设国际研讨会。",
            ["王毅"],
            ["CHN", "UN"],
        ),
        (
            "王毅出席中国、赞比亚和联合国教科文组织联合主办的“非洲减贫与发展论坛”并致辞。",
            ["王毅", "联合国教科文组织"],
            ["CHN", "UN", "ZMB"],
        ),
    ],
)
def test_who_attends_what_others_hold(
    extractor: Extractor, text: str, people: list[str], codes: list[str]
) -> None:
    """Who attends is told before the verb, who holds it before the second one."""
    event = one(extractor, text, "conference")
    assert (event["people"], event["codes"]) == (people, codes)


def test_no_journey_where_both_were_abroad(extractor: Extractor) -> None:
    """此访 behind talks in a third state is the journey of neither."""
    text = (
        "去年11月，习近平主席在亚太经合组织利马会议期间同拉克森总理会晤。"
        "中方愿以此访为契机，深化两国合作。"
    )
    assert every(extractor, text, "visit") == []
    home = "13日，习近平在北京会见拉克森。拉克森说，此访取得成功。"
    assert [f["people"] for f in every(extractor, home, "visit")] == [["拉克森"]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("外交部发言人宣布：应李强总理邀请，新西兰总理拉克森将于9月17日访华。", []),
        (
            "外交部发言人宣布：应波兰外长西科尔斯基邀请，外交部长王毅将于9月18日访问波兰。",
            [["CHN"]],
        ),
    ],
)
def test_ministry_that_announces_on_invitation(
    extractor: Extractor, text: str, parties: list[list[str]]
) -> None:
    """The bare ministry that tells who is invited is China's: it commits its own side only."""
    document = extractor(text, date="2024-08-19")
    assert [[p.value for p in c.parties] for c in document.commitments] == parties
    assert [f["type"] for f in facts(document)] == ["visit"]


def test_heads_of_both_sides_and_who_presides(extractor: Extractor) -> None:
    """Talks of two delegations are those of their heads and of who presides, nobody a guest."""
    text = (
        "俄罗斯和乌克兰代表团周三在伊斯坦布尔举行第三轮直接谈判。土耳其外长费丹主持会谈，"
        "俄方代表团团长为总统助理梅金斯基，乌方代表团由国防部长乌梅罗夫率领。"
    )
    (event,) = extractor(text, date="2024-08-19").events
    assert {(p.name, p.country, p.role) for p in event.participants} == {
        ("梅金斯基", "RUS", None),
        ("乌梅罗夫", "UKR", None),
        ("费丹", "TUR", None),
    }


def test_luncheon_of_others_is_not_the_talks(extractor: Extractor) -> None:
    """Who gives the luncheon attended after talks takes no part in the talks."""
    text = (
        "李家超今日與科威特首相艾哈邁德會面。"
        "李家超其後出席香港貿發局與科威特工商會合辦的午餐會並致辭。"
    )
    assert one(extractor, text, "meeting")["people"] == ["李家超", "艾哈迈德"]


def test_topics_that_go_on_in_a_list(extractor: Extractor) -> None:
    """What is discussed behind 以及 is as little done as what stands before it."""
    text = (
        "15日，托卡耶夫会见古特雷斯。"
        "双方讨论了合作前景，以及在阿拉木图设立联合国区域中心的筹备工作。"
    )
    assert [f["type"] for f in facts(extractor(text, date="2024-08-19"))] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("古特雷斯抵达哈萨克斯坦访问。他参观了国家博物馆。", ("国家博物馆", "KAZ")),
        ("马克龙在北京参观了国家博物馆。", ("国家博物馆", "CHN")),
    ],
)
def test_national_institution_of_the_state_visited(
    extractor: Extractor, text: str, place: tuple[str, str]
) -> None:
    """国家博物馆 is that of the state told of."""
    assert every(extractor, text, "visit")[-1]["place"] == place


def test_talks_on_the_margins_are_where_the_gathering_is(extractor: Extractor) -> None:
    """会议间隙 tells the place and the day of the gathering told before."""
    text = "乌克兰复兴会议10日在罗马举行。会议间隙，泽连斯基会见美国特使凯洛格。"
    event = one(extractor, text, "meeting")
    assert (event["place"], event["date"]) == (("罗马", "ITA"), ("2024-08-10", "2024-08-10"))


def test_mediator_is_no_place(extractor: Extractor) -> None:
    """在俄罗斯斡旋下 tells who mediates, not where."""
    text = "2020年11月，在俄罗斯斡旋下，亚阿两国签署停火协议。"
    event = one(extractor, text, "sign")
    assert (event["place"], event["codes"]) == (None, ["ARM", "AZE", "RUS"])


def test_whose_tomb_is_honoured_is_met_by_nobody(extractor: Extractor) -> None:
    """A mausoleum is a place, and a grant agreement signed is no grant."""
    assert facts(extractor("普拉博沃10日拜谒胡志明主席陵。", date="2024-08-19")) == []
    text = "欧盟与多家开发银行签署总额23亿欧元的担保和赠款协议。"
    assert [f["type"] for f in facts(extractor(text))] == ["sign"]


def test_gathering_attended_by_its_noun(extractor: Extractor) -> None:
    """Who attends the opening of 年会 attends the one guests came for, not the talks."""
    text = (
        "15日，丁薛祥在博鳌会见出席博鳌亚洲论坛2024年年会的老挝总理宋赛。"
        "会见宋赛时，丁薛祥说，中方愿同老方合作。丁薛祥当天还出席了年会开幕式并发表主旨演讲。"
    )
    assert one(extractor, text, "conference")["people"] == ["宋赛", "丁薛祥"]


@pytest.mark.parametrize(
    ("text", "people", "codes"),
    [
        ("匈牙利总统舒尤克今日抵达北京访问。两国元首将举行会谈。", ["舒尤克"], ["CHN", "HUN"]),
        ("韩国总统李在明抵达东京访问。两国首脑举行了会谈。", ["李在明"], ["JPN", "KOR"]),
        ("卢卡申科飞抵莫斯科。双方将举行会谈。", ["卢卡申科"], ["BLR", "RUS"]),
    ],
)
def test_two_of_whom_a_city_tells_one(
    extractor: Extractor, text: str, people: list[str], codes: list[str]
) -> None:
    """Whoever comes to a city talks with its state, where nobody else is told of."""
    event = one(extractor, text, "meeting")
    assert (event["people"], event["codes"]) == (people, codes)


def test_talks_to_come_are_no_word_cut_in_two(extractor: Extractor) -> None:
    """将|会谈, not 将会|谈."""
    text = "外交部发言人毛宁说，访问期间，两国元首将会谈，并出席签字仪式。"
    document = extractor(text, date="2024-08-19")
    (commitment,) = document.commitments
    assert document.text[slice(*commitment.action)] == "会谈，并出席签字仪式"


def test_summit_gone_to_afterwards_has_no_day_of_before(extractor: Extractor) -> None:
    """The day is that of what comes before 随后."""
    text = "莫迪将于30日前往宫城县参观工厂，随后启程前往中国，出席在天津举行的上海合作组织峰会。"
    assert one(extractor, text, "summit")["date"] is None
    assert one(extractor, "石破茂18日出席联合国大会。", "conference")["date"] == (
        "2024-08-18",
        "2024-08-18",
    )


def test_visit_of_a_headline_has_the_day_of_the_talks_there(extractor: Extractor) -> None:
    """A visit told by the headline alone is of the day of the talks held in that state."""
    text = (
        "岑浩輝率團訪問葡萄牙\n\n岑浩輝15日在里斯本同葡萄牙總理蒙特內格羅會面。"
        "代表團20日將轉往西班牙馬德里。"
    )
    visits = every(extractor, text, "visit")
    assert [(v["place"][1], v["status"], v["date"]) for v in visits][:1] == [
        ("PRT", "occurred", ("2024-08-15", "2024-08-15"))
    ]


def test_how_often_is_no_day(extractor: Extractor) -> None:
    """第17次|日中安全对话 tells no 次日, and 安全 begins with no initial of Angola."""
    (event,) = extractor("日中两国政府8月5日在北京举行第17次日中安全对话。").events
    assert (event.type, event.gathering and event.gathering.value) == (
        "conference",
        "第17次日中安全对话",
    )
    assert sorted(p.country or "" for p in event.participants) == ["CHN", "JPN"]


def test_a_body_behind_a_state_takes_no_part_of_its_name(extractor: Extractor) -> None:
    """哈萨克斯坦|国立欧亚大学 is none of 坦国."""
    (event,) = extractor("哈萨克斯坦国立欧亚大学校长瑟德科夫4月8日访问北京。").events
    assert [(p.name, p.country) for p in event.participants] == [("瑟德科夫", "KAZ")]


@pytest.mark.parametrize(
    ("text", "kinds", "visitor"),
    [
        (
            "苏林12日在主席府会见到访的中国全国人大代表团。当天下午，代表团参观了河内国家大学。",
            ["meeting", "visit", "visit"],
            "中国全国人大",
        ),
        (
            "日本首相石破茂4日会见中国共产党代表团。5日，代表团访问大阪。",
            ["meeting", "visit"],
            "中国共产党",
        ),
    ],
)
def test_a_delegation_received_goes_on(
    extractor: Extractor, text: str, kinds: list[str], visitor: str
) -> None:
    events = extractor(text).events
    assert [e.type for e in events] == kinds
    assert [p.name for p in events[-1].participants] == [visitor]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("外交部长王毅对蒙古国正式访问今天结束。", ["MNG"]),
        ("国家主席习近平对匈牙利国事访问11日圆满结束。", ["HUN"]),
        ("李强总理日前对沙特、阿联酋国事访问，取得丰硕成果。", ["SAU", "ARE"]),
        ("普京对中国国事访问时间尚未公布。", []),
    ],
)
def test_a_visit_told_as_a_noun_by_how_it_went(
    extractor: Extractor, text: str, place: list[str]
) -> None:
    events = extractor(text).events
    assert [(e.type, e.place.value[1] if e.place else None) for e in events] == [
        ("visit", code) for code in place
    ]
