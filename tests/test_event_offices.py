"""Offices taken and left, prizes and orders given, in other words than the formal ones."""

from __future__ import annotations

import pytest
from event_facts import facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "people", "date"),
    [
        (
            "荷兰前首相吕特8月1日在布鲁塞尔从斯托尔滕贝格手中接过木槌。",
            ["吕特", "斯托尔滕贝格"],
            "2024-08-01",
        ),
        ("德国前财长默茨8月6日坐上德国总理宝座。", ["默茨"], "2024-08-06"),
        ("法国总理巴尼耶8月5日向总统府递上辞呈。", ["巴尼耶"], "2024-08-05"),
        ("以色列防长加兰特8月5日遭撤换。", ["加兰特"], "2024-08-05"),
        ("日本首相菅义伟8月4日率内阁总辞。", ["菅义伟"], "2024-08-04"),
        ("智利前议员卡斯特8月14日在总统决选中胜出。", ["卡斯特"], "2024-08-14"),
        (
            "法国总统马克龙8月9日点名国防部长勒科尔尼组阁。",
            ["马克龙", "勒科尔尼"],
            "2024-08-09",
        ),
        (
            "以色列总理内塔尼亚胡8月5日革去国防部长加兰特的职务。",
            ["内塔尼亚胡", "加兰特"],
            "2024-08-05",
        ),
        ("南非总统拉马福萨8月14日获国民议会推举为总统。", ["拉马福萨"], "2024-08-14"),
    ],
)
def test_offices_by_what_stands_for_them(
    extractor: Extractor, text: str, people: list[str], date: str
) -> None:
    got = one(extractor, text, "appoint")
    assert (got["people"], got["date"]) == (people, (date, date))


@pytest.mark.parametrize(
    "text",
    [
        "英国首相斯塔默8月5日说，球队赢得比赛令人振奋。",
        "欧洲理事会主席米歇尔8月5日表示，这为谈判赢得了时间。",
        "日本首相岸田文雄8月5日登上专机前往华盛顿。",
        "法国总统马克龙8月6日成为首位访问该岛的外国总统。",
        "德国总理默茨8月7日拿下一份大合同。",
    ],
)
def test_ordinary_uses_take_no_office(extractor: Extractor, text: str) -> None:
    assert [f for f in facts(extractor(text, date="2024-08-19")) if f["type"] == "appoint"] == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("匈牙利总统舒尤克8月5日将匈牙利大十字勋章授予外长王毅。", ["舒尤克", "王毅"]),
        ("法国总统马克龙8月5日把一枚勋章挂在乌克兰总统泽连斯基胸前。", ["马克龙", "泽连斯基"]),
        ("国家主席习近平8月8日为俄罗斯总统普京佩戴“友谊勋章”。", ["习近平", "普京"]),
        ("巴西前总统罗塞夫8月8日从国家主席习近平手中领受勋章。", ["罗塞夫", "习近平"]),
        (
            "巴基斯坦总统扎尔达里8月3日以国家勋章表彰中国大使姜再冬。",
            ["扎尔达里", "姜再冬"],
        ),
        ("韩国作家韩江8月10日摘下诺贝尔文学奖桂冠。", ["韩江"]),
        ("诺贝尔和平奖8月10日花落委内瑞拉前议员马查多。", ["马查多"]),
        ("印度总理莫迪8月6日受赠塞浦路斯最高勋章。", ["莫迪"]),
    ],
)
def test_orders_and_prizes(extractor: Extractor, text: str, people: list[str]) -> None:
    got = one(extractor, text, "award")
    assert sorted(got["people"]) == sorted(people)
    assert got["status"] == "occurred"


@pytest.mark.parametrize(
    "text",
    [
        "匈牙利总统舒尤克8月5日将匈牙利大十字勋章授予外长王毅。",
        "外长王毅8月5日从匈牙利总统舒尤克手中领受大十字勋章。",
        "外长王毅8月5日荣获匈牙利总统舒尤克颁授的大十字勋章。",
        "外长王毅8月5日被匈牙利总统舒尤克授予大十字勋章。",
        "外长王毅8月5日获匈牙利总统舒尤克册封为大十字骑士。",
        "外长王毅8月5日被授予匈牙利大十字勋章，匈牙利总统舒尤克出席。",
    ],
)
def test_who_is_given_it_has_the_role(extractor: Extractor, text: str) -> None:
    events = [e for e in extractor(text, date="2024-08-19").events if e.type == "award"]
    roles = {p.name: p.role for e in events for p in e.participants}
    assert roles["王毅"] == "awardee"
    assert roles.get("舒尤克") is None


@pytest.mark.parametrize(
    "text",
    [
        "国家主席习近平8月8日将一份合作文件交给外长王毅。",
        "法国总统马克龙8月5日为选手戴上口罩。",
        "美国前总统特朗普8月5日获诺贝尔和平奖提名。",
        "巴西总统卢拉8月5日表彰了救援人员。",
    ],
)
def test_no_award_without_what_is_given(extractor: Extractor, text: str) -> None:
    assert [f for f in facts(extractor(text, date="2024-08-19")) if f["type"] == "award"] == []


@pytest.mark.parametrize(
    ("text", "name", "country", "title"),
    [
        (
            "卢旺达总统、非盟轮值主席卡加梅29日会见王毅。",
            "卡加梅",
            "RWA",
            "总统、非盟轮值主席",
        ),
        (
            "葡萄牙前总理、联合国难民署高级专员古特雷斯29日会见王毅。",
            "古特雷斯",
            "PRT",
            "前总理、联合国难民署高级专员",
        ),
        (
            "东帝汶总统、1996年诺贝尔和平奖获得者奥尔塔29日会见王毅。",
            "奥尔塔",
            "TLS",
            "总统、1996年诺贝尔和平奖获得者",
        ),
        (
            "德国前总理、“友谊勋章”获得者施罗德29日会见王毅。",
            "施罗德",
            "DEU",
            "前总理、“友谊勋章”获得者",
        ),
    ],
)
def test_who_led_a_state_and_holds_another_office(
    extractor: Extractor, text: str, name: str, country: str, title: str
) -> None:
    document = extractor(text, date="2024-08-30")
    (event,) = document.events
    assert [(p.name, p.country) for p in event.participants] == [(name, country), ("王毅", "CHN")]
    assert event.participants[0].title == title


@pytest.mark.parametrize(
    ("act", "person"),
    [
        ("会议经表决，决定任命谭德塞为总干事。", "谭德塞"),
        ("会议选举谭德塞为新任总干事。", "谭德塞"),
        ("会议任命谭德塞为总干事。", "谭德塞"),
        ("大会经投票，选举谭德塞为总干事。", "谭德塞"),
        ("会议决定任命谭德塞为总干事。", "谭德塞"),
    ],
)
def test_a_gathering_that_fills_an_office(extractor: Extractor, act: str, person: str) -> None:
    text = f"世界卫生大会特别会议8月12日在日内瓦举行。{act}"
    office = one(extractor, text, "appoint")
    assert office["people"] == [person]
    assert office["date"] == ("2024-08-12", "2024-08-12")
    assert office["place"] == ("日内瓦", "CHE")


def test_the_head_of_the_outlet_without_a_name(extractor: Extractor) -> None:
    """總統 that opens a clause of a text about people of one territory is that of it."""
    text = "總統8月9日將訪問史瓦帝尼，與國王恩史瓦帝三世會談。"
    others = "外交部長林佳龍、國安會秘書長吳釗燮8日說明行程。"
    visit, talks = extractor(text + others).events
    assert [(p.kind, p.country) for p in visit.participants] == [("country", "TWN")]
    assert [p.country for p in talks.participants] == ["TWN", "SWZ"]
    visit, *_ = extractor(text + "賴清德總統並將發表演說。" + others).events
    assert [p.id for p in visit.participants] == ["lai-ching-te"]
