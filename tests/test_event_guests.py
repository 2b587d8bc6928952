"""Guests of one's own city or school, at table, in company and on the way home."""

from __future__ import annotations

import pytest
from event_facts import TODAY, every, one

from extract import Extractor


@pytest.mark.parametrize(
    "text",
    [
        "8月15日，德国驻华大使傅融来我市访问。",
        "8月15日，德国驻华大使傅融对我省进行友好访问。",
        "8月15日，德国驻华大使傅融到我馆参观访问。",
        "8月15日，德国驻华大使傅融一行到访我中心。",
        "8月15日，德国驻华大使傅融来访我会。",
    ],
)
def test_the_writers_own_place_is_visited_without_a_name(extractor: Extractor, text: str) -> None:
    visit = one(extractor, text, "visit")
    assert (visit["people"], visit["place"]) == (["傅融"], None)
    assert visit["date"] == ("2024-08-15", "2024-08-15")


@pytest.mark.parametrize(
    "text", ["我会派人与日本学者座谈。", "我省在首尔举办推介会。", "我市代表团访问韩国大田市。"]
)
def test_what_the_writer_does_is_no_visit_to_it(extractor: Extractor, text: str) -> None:
    assert every(extractor, text, "visit") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("外交部长林佳龙15日午宴欢迎日本众议员古屋圭司。", ["林佳龙", "古屋圭司"]),
        ("当晚，普京为内塔尼亚胡举行了欢迎宴会。", ["普京", "内塔尼亚胡"]),
        (
            "总领事刘健在官邸设宴，为即将访问中国的洛杉矶市长加塞蒂饯行。",
            ["刘健", "加塞蒂"],
        ),
        (
            "日本众议员古屋圭司13日至18日访问台湾。外交部长林佳龙15日中午设宴款待。",
            ["古屋圭司", "林佳龙"],
        ),
    ],
)
def test_a_banquet_is_talks_of_host_and_guest(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "meeting")["people"] == people


@pytest.mark.parametrize(
    "text",
    [
        "习近平和夫人彭丽媛出席马克龙举行的欢迎宴会。",
        "美国驻华大使馆举行晚宴庆祝独立日。",
        "国家副主席韩正8日设宴招待驻华使节。",
    ],
)
def test_a_banquet_without_a_guest_told_is_none(extractor: Extractor, text: str) -> None:
    assert every(extractor, text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "海南省省长刘小明15日会见莫桑比克总统纽西。副省长陈怀宇会见时在座。",
            ["刘小明", "纽西", "陈怀宇"],
        ),
        (
            "海南省省长刘小明15日会见莫桑比克总统纽西，副省长陈怀宇会见时也在座。",
            ["刘小明", "纽西", "陈怀宇"],
        ),
    ],
)
def test_who_is_there_when_guests_are_received_takes_part(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "meeting")["people"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "行政长官李家超将于8月25日至28日访问法国。局长丘应桦将陪同行政长官出访。",
            ["李家超", "丘应桦"],
        ),
        ("国务卿布林肯15日陪同总统拜登访问沙特阿拉伯。", ["布林肯", "拜登"]),
        ("国家主席习近平15日携夫人彭丽媛访问法国。", ["习近平", "彭丽媛"]),
    ],
)
def test_who_goes_along_travels_too(extractor: Extractor, text: str, people: list[str]) -> None:
    assert one(extractor, text, "visit")["people"] == people


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "在结束对埃及、肯尼亚的访问后，韩国总统尹锡悦15日乘专机离开内罗毕，启程回国。",
            ["埃及", "肯尼亚"],
        ),
        ("韩国总统尹锡悦在结束对意大利的访问后，赴希腊展开访问。", ["意大利", "希腊"]),
        (
            "15日晚，老挝总理宋赛一行已抵达万象，结束对泰国和缅甸的正式访问。",
            ["泰国", "缅甸"],
        ),
    ],
)
def test_what_a_journey_over_went_to_is_visited(
    extractor: Extractor, text: str, places: list[str]
) -> None:
    assert [v["place"][0] for v in every(extractor, text, "visit")] == places


@pytest.mark.parametrize("verb", ["前往", "抵达", "飞往", "访问"])
def test_a_state_gone_to_is_where_somebody_is_met(extractor: Extractor, verb: str) -> None:
    text = f"加拿大总理特鲁多15日{verb}法国与总统马克龙会谈。"
    talks = one(extractor, text, "meeting")
    assert (talks["people"], talks["place"]) == (["特鲁多", "马克龙"], ("法国", "FRA"))


@pytest.mark.parametrize("name", ["王建国", "张卫国", "刘兴国"])
def test_a_name_goes_before_the_parliament_in_a_verb(extractor: Extractor, name: str) -> None:
    talks = one(extractor, f"副市长{name}会见巴基斯坦卫生部长卡里姆。", "meeting")
    assert talks["people"] == [name, "卡里姆"]


def test_the_last_sign_of_a_name_is_not_each(extractor: Extractor) -> None:
    talks = one(extractor, "教宗方济各8月15日在梵蒂冈接见智利总统博里奇。", "meeting")
    assert talks["date"] == ("2024-08-15", "2024-08-15")


def test_a_guest_is_told_as_head_of_a_city(extractor: Extractor) -> None:
    text = "上海市市长龚正15日会见了来访的洛杉矶市长巴斯。"
    assert one(extractor, text, "visit")["people"] == ["巴斯"]


def test_an_office_newly_taken_belongs_to_the_name_behind_its_state(extractor: Extractor) -> None:
    call = one(extractor, "外长王毅15日与加拿大新任外长阿南德通电话。", "call")
    assert call["people"] == ["王毅", "阿南德"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("韩国大田市市长李章雨8月15日率代表团访宁。", ("南京", "CHN")),
        ("宁波市友城韩国大田市市长李章雨8月15日率代表团访宁。", ("宁波", "CHN")),
        ("德国驻华大使傅融8月15日来深访问。", ("深圳", "CHN")),
        ("越南国家主席苏林8月15日抵达昆明，开始对云南进行友好访问。", ("昆明", "CHN")),
        ("越南国家主席苏林15日前往老挝进行国事访问，专机已抵达瓦岱国际机场。", ("老挝", "LAO")),
        ("湖北省副省长邵新宇8月15日赴马里考察。", ("马里", "MLI")),
        ("法国驻华大使白玉堂8月15日到海尔集团参观。", ("海尔集团", "CHN")),
    ],
)
def test_where_a_visit_goes(extractor: Extractor, text: str, place: tuple[str, str]) -> None:
    assert one(extractor, text, "visit")["place"] == place


@pytest.mark.parametrize(
    "text",
    [
        "德国总理朔尔茨表示，此访深化了两国关系。",
        "国家主席习近平15日到四川成都考察。",
        "日里诺夫斯基15日就金正恩访俄一周年发表谈话。",
    ],
)
def test_what_is_no_visit(extractor: Extractor, text: str) -> None:
    assert every(extractor, text, "visit") == []


@pytest.mark.parametrize(
    "text",
    [
        "15日，李强陆续会见了德国总理朔尔茨、外长贝尔伯克。",
        "15日，李强相继会见德国总理朔尔茨和外长贝尔伯克。",
        "15日，李强晋见德国总理朔尔茨、拜会外长贝尔伯克。",
    ],
)
def test_each_of_several_is_met_in_turn(extractor: Extractor, text: str) -> None:
    met = [m["people"] for m in every(extractor, text, "meeting")]
    assert met == [["李强", "朔尔茨"], ["李强", "贝尔伯克"]]


def test_several_projects_one_after_the_other_are_no_happening(extractor: Extractor) -> None:
    assert every(extractor, "双方合作的公路、住房项目在哈萨克斯坦陆续竣工。", "launch") == []


def test_talks_with_a_guest_who_came_to_attend(extractor: Extractor) -> None:
    text = "日本首相岸田文雄15日与为出席首脑会议而访日的泰国总理赛塔会谈。"
    assert one(extractor, text, "meeting")["people"] == ["岸田文雄", "赛塔"]


def test_who_receives_guests_of_the_institution_visited(extractor: Extractor) -> None:
    text = "莫莱菲总统15日到访澳门中华总商会，受到该会理事长马志毅的热情接待。"
    assert one(extractor, text, "meeting")["people"][-1] == "马志毅"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("比利时国会议员团15日访台，由议员德柯尼克率领。", ["德柯尼克"]),
        (
            "行政长官李家超15日起访问浙江。政务司司长陈国基任副团长。",
            ["李家超", "陈国基"],
        ),
    ],
)
def test_who_leads_a_delegation(extractor: Extractor, text: str, people: list[str]) -> None:
    assert one(extractor, text, "visit")["people"] == people


def test_the_councils_of_a_city_are_of_the_mainland(extractor: Extractor) -> None:
    text = "15日，市政协主席刘建华在海天大饭店会见了韩国议长禹元植。"
    assert one(extractor, text, "meeting")["codes"] == ["CHN", "KOR"]


def test_a_later_clause_of_a_plan_is_planned(extractor: Extractor) -> None:
    text = "斯塔默周四将来到人民大会堂会晤习近平，下午会晤全国人大常委会委员长赵乐际。"
    assert [m["status"] for m in every(extractor, text, "meeting")] == ["planned", "planned"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("友协会长杨万明15日会见了由市长哈达德率领的巴西圣保罗市政府代表团。", "BRA"),
        ("友协会长杨万明15日会见了由市长福斯廷率领的法国里尔市代表团。", "FRA"),
    ],
)
def test_a_leader_is_of_the_state_of_the_delegation_led(
    extractor: Extractor, text: str, country: str
) -> None:
    assert country in one(extractor, text, "meeting")["codes"]


def test_a_visit_denied_is_none(extractor: Extractor) -> None:
    assert every(extractor, "外交部否认王毅将于下周访问朝鲜。", "visit") == []


def test_a_wife_who_travels_is_of_the_same_state(extractor: Extractor) -> None:
    text = "巴西总统卢拉和夫人罗桑热拉15日抵达巴黎，开始对法国进行访问。"
    visit = next(e for e in extractor(text, date=TODAY).events if e.type == "visit")
    travellers = [(p.name, p.country) for p in visit.participants]
    assert travellers == [("卢拉", "BRA"), ("罗桑热拉", "BRA")]
