"""People of the text's own side, told without their state, and those listed at talks."""

from __future__ import annotations

import pytest
from event_facts import every, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("told", "people", "codes"),
    [
        ("8月12日，陈国友大使会见厄瓜多尔国防部长洛弗雷多。", 2, ["CHN", "ECU"]),
        ("8月12日，赵刚副省长会见匈牙利国务秘书玛尔托尼。", 2, ["CHN", "HUN"]),
        ("8月12日，李明远校长会见了芬兰赫尔辛基大学校长考拉一行。", 2, ["CHN", "FIN"]),
        ("8月12日，王建国会长在东京会见了日本前首相福田康夫。", 2, ["CHN", "JPN"]),
        ("8月12日，周建平参赞会见多哥外长杜塞。", 2, ["CHN", "TGO"]),
        (
            "8月12日，成都市市长罗强会见了韩国金泉市市长金忠燮。李刚副市长参加会见。",
            3,
            ["CHN", "KOR"],
        ),
    ],
)
def test_who_has_a_bare_office_is_of_the_own_side(
    extractor: Extractor, told: str, people: int, codes: list[str]
) -> None:
    got = one(extractor, told, "meeting")
    assert (len(got["people"]), got["codes"]) == (people, codes)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        (
            "马里总统凯塔8月12日会见国际货币基金组织总裁拉加德。卫生部长哈桑陪同会见。",
            ["IMF", "MLI"],
        ),
        ("韩国总统朴槿惠8月12日会见新加坡总理李显龙。外交部长官尹炳世参加会见。", ["KOR", "SGP"]),
        ("韩国首尔市长吴世勋8月12日会见越南总理阮春福。副市长郑明吉参加会见。", ["KOR", "VNM"]),
    ],
)
def test_ministers_of_a_guest_are_not_of_the_own_side(
    extractor: Extractor, told: str, codes: list[str]
) -> None:
    assert one(extractor, told, "meeting")["codes"] == codes


@pytest.mark.parametrize(
    "listed",
    [
        "参加会见的嘉宾有：德国波恩市副市长雷因哈特·林堡，法国图卢兹市副市长让·雷蒙。",
        "参与会见的还有德国波恩市副市长雷因哈特·林堡和法国图卢兹市副市长让·雷蒙。",
        "参加会谈的有德国波恩市副市长雷因哈特·林堡、法国图卢兹市副市长让·雷蒙。",
    ],
)
def test_those_listed_at_talks_take_part_in_them(extractor: Extractor, listed: str) -> None:
    told = "8月12日，成都市市长罗强会见了韩国金泉市市长金忠燮一行。" + listed
    got = one(extractor, told, "meeting")
    assert got["people"] == ["罗强", "金忠燮", "雷因哈特·林堡", "让·雷蒙"]


@pytest.mark.parametrize(
    ("told", "gathering", "place"),
    [
        ("老挝副总理宋赛8月12日出席在万象举行的绿色旅游会议。", "绿色旅游会议", "万象"),
        ("第三届湄公河青年论坛8月12日在万象开幕。", "第三届湄公河青年论坛", "万象"),
    ],
)
def test_gatherings_that_no_list_knows(
    extractor: Extractor, told: str, gathering: str, place: str
) -> None:
    got = one(extractor, told, "conference")
    assert (got["gathering"], got["place"][0]) == (gathering, place)


@pytest.mark.parametrize(
    "told",
    [
        "张明8月12日出席公司年会。",
        "国务委员王勇8月12日出席全国安全生产工作会议。",
        "8月12日，高水平大使会议的筹备工作开始。",
        "双方参加会谈的人员下月确定。",
    ],
)
def test_meetings_at_home_are_none(extractor: Extractor, told: str) -> None:
    assert facts(extractor(told, date="2024-08-19")) == []


def test_who_only_attends_talks_holds_none(extractor: Extractor) -> None:
    told = "8月12日，王毅在北京会见泰国外长玛里。陪同会见的有外交部部长助理农融。"
    (got,) = every(extractor, told, "meeting")
    assert got["people"] == ["王毅", "玛里", "农融"]


@pytest.mark.parametrize(
    ("told", "people", "places"),
    [
        (
            "应帕劳及马绍尔群岛政府邀请，外交部副部长孔铉佑8月12日起率团访问两国。",
            ["孔铉佑"],
            ["帕劳", "马绍尔群岛"],
        ),
        (
            "总统蔡英文应海地、圣露西亚及多米尼加三国政府邀请，将于8月22日访问上述三国。",
            ["蔡英文"],
            ["海地", "圣露西亚", "多米尼加"],
        ),
    ],
)
def test_states_that_invite_are_those_visited(
    extractor: Extractor, told: str, people: list[str], places: list[str]
) -> None:
    found = every(extractor, told, "visit")
    assert [f["place"][0] for f in found] == places
    assert all(f["people"] == people for f in found)


def test_visits_over_have_not_the_day_of_the_return(extractor: Extractor) -> None:
    told = "结束对朝鲜、泰国正式访问的国防部长梁光烈8月5日回国。"
    found = every(extractor, told, "visit")
    assert [(f["place"][0], f["date"], f["people"]) for f in found] == [
        ("朝鲜", None, ["梁光烈"]),
        ("泰国", None, ["梁光烈"]),
    ]


@pytest.mark.parametrize(
    ("told", "place", "people"),
    [
        ("外交部说，在陈大光主席访问巴拉圭期间，两国签署了贸易协定。", "巴拉圭", ["陈大光"]),
        ("图斯克宣布，在美国总统拜登9月访问布鲁塞尔之际将讨论贸易。", "布鲁塞尔", ["拜登"]),
    ],
)
def test_stay_as_the_time_of_something_is_a_visit(
    extractor: Extractor, told: str, place: str, people: list[str]
) -> None:
    got = one(extractor, told, "visit")
    assert (got["place"][0], got["people"]) == (place, people)


def test_talks_in_a_ministry_are_placed_there(extractor: Extractor) -> None:
    told = "美国国务卿布林肯8月12日在国务院接待了日本外相上川阳子。"
    assert one(extractor, told, "meeting")["place"] == ("国务院", "USA")


def test_who_officiates_at_an_opening_takes_part(extractor: Extractor) -> None:
    told = "8月12日，行政长官李家超出席河套园区启用仪式，科技部副部长张广军等主礼。"
    assert one(extractor, told, "launch")["people"] == ["李家超", "张广军"]


def test_school_without_a_name_is_no_place(extractor: Extractor) -> None:
    told = "8月12日，加拿大滑铁卢大学校长约翰斯顿对我校进行了访问。"
    assert one(extractor, told, "visit")["place"] is None


@pytest.mark.parametrize(
    "told",
    [
        "日本驻华公使志水史雄8月12日会见农业部副部长张桃林。",
        "8月12日，农业部副部长张桃林会见日本驻华公使志水史雄。",
    ],
)
def test_japanese_names_that_no_list_has(extractor: Extractor, told: str) -> None:
    assert sorted(one(extractor, told, "meeting")["people"]) == ["张桃林", "志水史雄"]


@pytest.mark.parametrize(
    "told",
    [
        "发言人林剑8月12日表示，应邀对埃及进行正式访问的外交部长王毅当天会见了苏丹外长。",
        "发言人林剑8月12日表示，正在埃及访问的外交部长王毅当天会见了苏丹外长。",
        "外交部长王毅8月12日在北京说。访埃及期间，王毅8月12日参观了博物馆。",
    ],
)
def test_traveller_stands_behind_the_clause_of_the_visit(extractor: Extractor, told: str) -> None:
    found = [f for f in every(extractor, told, "visit") if f["place"][0] == "埃及"]
    assert [f["people"] for f in found] == [["王毅"]]


def test_visit_told_as_over_was_where_the_talks_were(extractor: Extractor) -> None:
    told = "8月12日，匈牙利外长西雅尔多在北京同王毅会谈。当晚，西雅尔多结束访问，离京回国。"
    got = one(extractor, told, "visit")
    assert (got["people"], got["place"][0]) == (["西雅尔多"], "北京")


def test_hypothetical_end_of_a_visit_is_none(extractor: Extractor) -> None:
    assert every(extractor, "结束访问后，代表团成员表示满意。", "visit") == []


def test_offices_told_one_after_another(extractor: Extractor) -> None:
    told = "英国首相斯塔默8月5日任命里夫斯为财政大臣，拉米为外交大臣，库珀为内政大臣。"
    found = every(extractor, told, "appoint")
    assert [f["people"] for f in found] == [
        ["斯塔默", "里夫斯"],
        ["斯塔默", "拉米"],
        ["斯塔默", "库珀"],
    ]
    assert {f["date"] for f in found} == {("2024-08-05", "2024-08-05")}


def test_what_somebody_is_called_beside_an_office_is_none(extractor: Extractor) -> None:
    told = "英国首相斯塔默8月5日任命里夫斯为财政大臣，拉米表示祝贺，库珀为此发表谈话。"
    assert len(every(extractor, told, "appoint")) == 1


def test_mission_without_its_sender_is_of_the_own_side(extractor: Extractor) -> None:
    told = "8月6日，驻迪拜总领馆举行新馆启用仪式，驻阿联酋大使张益明致辞。"
    got = one(extractor, told, "launch")
    assert (got["people"], got["codes"]) == (["驻迪拜总领馆", "张益明"], ["CHN"])


def test_order_is_conferred_in_the_hall_of_who_confers_it(extractor: Extractor) -> None:
    told = "8月10日，塞尔维亚总统武契奇在总统府为中国大使魏敬华颁授勋章。"
    assert one(extractor, told, "award")["place"] == ("总统府", "SRB")


def test_statement_named_behind_its_title(extractor: Extractor) -> None:
    told = "拜登8月6日在白宫会见日本首相岸田文雄，两人会后发表题为《新的伙伴关系》的联合声明。"
    assert one(extractor, told, "sign")["documents"] == [("新的伙伴关系", 1)]


def test_leave_taken_of_somebody_is_a_meeting(extractor: Extractor) -> None:
    told = "即将离任的阿尔及利亚驻华大使拉贝希8月12日向全国人大常委会副委员长吉炳轩辞行。"
    got = one(extractor, told, "meeting")
    assert (got["people"], got["status"]) == (["拉贝希", "吉炳轩"], "occurred")


def test_leaders_of_a_province_in_a_list(extractor: Extractor) -> None:
    told = "8月12日，河南省委书记谢伏瞻会见俄罗斯外长拉夫罗夫。省领导张广智、徐光参加会见。"
    (event,) = [e for e in extractor(told, date="2024-08-19").events if e.type == "meeting"]
    assert [(p.name, p.country) for p in event.participants] == [
        ("谢伏瞻", "CHN"),
        ("拉夫罗夫", "RUS"),
        ("张广智", "CHN"),
        ("徐光", "CHN"),
    ]


def test_who_is_appointed_without_an_office_before(extractor: Extractor) -> None:
    told = "世卫组织总干事谭德塞8月4日任命冯子健为助理总干事。"
    assert one(extractor, told, "appoint")["people"] == ["谭德塞", "冯子健"]
    told = "世卫组织总干事谭德塞8月4日任命专家小组为顾问。"
    assert all("专家小组" not in f["people"] for f in every(extractor, told, "appoint"))


def test_those_in_their_seats_at_talks_are_not_at_the_gathering(extractor: Extractor) -> None:
    told = (
        "8月12日，程永华在京会见来华出席第三届“一带一路”国际合作高峰论坛的日本议员细田博之。"
        "日本驻华大使金杉宪治在座。"
    )
    assert one(extractor, told, "meeting")["people"] == ["程永华", "细田博之", "金杉宪治"]
    assert one(extractor, told, "summit")["people"] == ["细田博之"]


def test_reception_of_who_leaves_is_no_leaving(extractor: Extractor) -> None:
    told = "驻西班牙大使吕凡8月12日在马德里举办离任招待会。"
    assert every(extractor, told, "appoint") == []
    told = "驻西班牙大使吕凡8月12日离任回国。"
    assert one(extractor, told, "appoint")["people"] == ["吕凡"]
