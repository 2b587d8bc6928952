"""Events as the desks of radio stations, agencies and papers outside the mainland word them."""

from __future__ import annotations

from event_facts import TODAY, facts, one

from extract import Extractor


def of_type(extractor: Extractor, text: str, type: str) -> list[dict[str, object]]:
    return [f for f in facts(extractor(text, date=TODAY)) if f["type"] == type]


def test_full_point_ends_a_sentence(extractor: Extractor) -> None:
    text = "普京抵達阿斯塔納, 展開國事訪問. 兩人在總統府會談. 會後, 雙方簽署聯合聲明."
    spans = extractor(text, date=TODAY).sentences
    assert [text[s.start : s.end] for s in spans] == [
        "普京抵達阿斯塔納, 展開國事訪問.",
        "兩人在總統府會談.",
        "會後, 雙方簽署聯合聲明.",
    ]


def test_two_persons_are_those_named_last(extractor: Extractor) -> None:
    text = "俄罗斯总统普京飞抵阿斯塔纳，托卡耶夫总统到机场迎接。两人在总统府举行了小范围会谈。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["普京", "托卡耶夫"]
    assert got["place"] == ("总统府", "KAZ")


def test_three_persons_publish(extractor: Extractor) -> None:
    text = (
        "美国总统拜登与到访的日本首相岸田文雄、菲律宾总统小马可斯，周四在白宫举行三边峰会。"
        "三人会后发表联合声明。"
    )
    got = one(extractor, text, "sign")
    assert got["people"] == ["拜登", "岸田文雄", "小马可斯"]


def test_whoever_is_received_acts_on(extractor: Extractor) -> None:
    text = "岑浩辉8月12日在里斯本获总统德索萨接见，并与总理蒙特内格罗会面。"
    got = of_type(extractor, text, "meeting")
    assert [g["people"] for g in got] == [["岑浩辉", "德索萨"], ["岑浩辉", "蒙特内格罗"]]
    assert [g["place"] for g in got] == [("里斯本", "PRT")] * 2


def test_days_of_one_sentence_parted_by_semicolons(extractor: Extractor) -> None:
    text = (
        "总统赖清德8月3日在马朱罗与马绍尔总统海妮会谈，并见证两国签署2项协定；"
        "4日转往吐瓦鲁，与总理戴斐立举行双边会谈，双方签署联合公报。"
    )
    talks = of_type(extractor, text, "meeting")
    assert [(g["people"], g["date"]) for g in talks] == [
        (["赖清德", "海妮"], ("2024-08-03", "2024-08-03")),
        (["赖清德", "戴斐立"], ("2024-08-04", "2024-08-04")),
    ]
    signed = of_type(extractor, text, "sign")
    assert [(g["people"], g["documents"]) for g in signed] == [
        (["赖清德", "海妮"], [("协定", 2)]),
        (["赖清德", "戴斐立"], [("联合公报", 1)]),
    ]


def test_companions_travel_to_every_stop(extractor: Extractor) -> None:
    text = "李家超8月12日起访问老挝和越南。随行官员包括商务及经济发展局局长丘应桦。"
    got = of_type(extractor, text, "visit")
    assert [(g["place"], g["people"]) for g in got] == [
        (("老挝", "LAO"), ["李家超", "丘应桦"]),
        (("越南", "VNM"), ["李家超", "丘应桦"]),
    ]


def test_there_is_the_city_named_before(extractor: Extractor) -> None:
    text = "普京周一抵达阿斯塔纳。他周四会在当地出席集体安全条约组织峰会。"
    got = one(extractor, text, "summit")
    assert got["place"] == ("阿斯塔纳", "KAZ")
    assert (got["status"], got["date"]) == ("planned", ("2024-08-22", "2024-08-22"))


def test_city_of_a_state(extractor: Extractor) -> None:
    text = "德国总理朔尔茨8月15日抵达乌兹别克斯坦的撒马尔罕，开始他的中亚之行。"
    got = one(extractor, text, "visit")
    assert (got["place"], got["date"]) == (("撒马尔罕", "UZB"), ("2024-08-15", "2024-08-15"))


def test_days_of_a_journey_are_counted(extractor: Extractor) -> None:
    text = "哈萨克斯坦总统托卡耶夫自8月12日起对新加坡进行三天的国事访问。"
    assert one(extractor, text, "visit")["date"] == ("2024-08-12", "2024-08-14")


def test_stop_of_a_journey(extractor: Extractor) -> None:
    text = "尹锡悦8月11日抵达访问第二站哈萨克斯坦首都阿斯塔纳。他12日将与总统托卡耶夫会谈。"
    assert one(extractor, text, "visit")["place"] == ("阿斯塔纳", "KAZ")
    assert one(extractor, text, "meeting")["place"] == ("阿斯塔纳", "KAZ")


def test_ministers_of_guest_and_host_talk_at_the_host(extractor: Extractor) -> None:
    text = (
        "哈萨克斯坦总统托卡耶夫8月12日起对新加坡进行国事访问。\n\n"
        "新加坡外交部长维文13日同哈国外长努尔特列乌会晤。"
    )
    assert one(extractor, text, "meeting")["place"] == ("新加坡", "SGP")


def test_whoever_is_abroad_meets_others_there(extractor: Extractor) -> None:
    text = "安倍8月5日在符拉迪沃斯托克与俄罗斯总统普京会谈。\n\n安倍5日还同印度总理莫迪举行了会谈。"
    got = of_type(extractor, text, "meeting")
    assert [g["place"] for g in got] == [("符拉迪沃斯托克", "RUS")] * 2


def test_what_was_planned_is_called_off_with_the_journey(extractor: Extractor) -> None:
    text = (
        "岸田首相取消访问哈萨克斯坦\n\n日本首相岸田文雄决定取消8月20日起对哈萨克斯坦的访问。"
        "岸田原计划22日在乌兰巴托与蒙古总统呼日勒苏赫会谈。"
    )
    got = one(extractor, text, "meeting")
    assert (got["status"], got["place"]) == ("cancelled", ("乌兰巴托", "MNG"))


def test_summit_of_those_who_meet(extractor: Extractor) -> None:
    text = "周三，朔尔茨还将在阿斯塔纳参加德国与中亚五国的峰会。"
    got = one(extractor, text, "summit")
    assert got["codes"] == ["DEU", "KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert (got["mechanism"], got["gathering"]) == ("central-asia-germany", None)
    assert (got["place"], got["date"]) == (("阿斯塔纳", "KAZ"), ("2024-08-21", "2024-08-21"))


def test_votes_against_deny_nothing(extractor: Extractor) -> None:
    text = "联合国大会8月12日在纽约以153票赞成、10票反对通过一项决议。"
    got = one(extractor, text, "sign")
    assert (got["documents"], got["place"]) == ([("决议", 1)], ("纽约", "USA"))
    assert (got["status"], got["date"]) == ("occurred", ("2024-08-12", "2024-08-12"))


def test_call_on_the_way_home(extractor: Extractor) -> None:
    text = "特朗普在会谈结束后启程回国，途中与韩国总统文在寅通电话。"
    got = one(extractor, text, "call")
    assert (got["status"], got["people"]) == ("occurred", ["特朗普", "文在寅"])


def test_agreed_talks_of_others(extractor: Extractor) -> None:
    text = "会谈中，双方商定外务大臣河野太郎与外长拉夫罗夫9月下旬在纽约联合国大会期间会晤。"
    got = one(extractor, text, "meeting")
    assert (got["people"], got["status"]) == (["河野太郎", "拉夫罗夫"], "planned")
    assert (got["place"], got["date"]) == (("纽约", "USA"), ("2024-09-21", "2024-09-30"))


def test_hall_within_a_territory(extractor: Extractor) -> None:
    text = "夏宝龙傍晚在礼宾府与李家超会面。"
    assert one(extractor, text, "meeting")["place"] == ("礼宾府", "HKG")


def test_seat_of_a_body_is_in_the_city_told(extractor: Extractor) -> None:
    text = "岑浩辉8月12日在西班牙马德里到访世界旅游组织总部。"
    assert one(extractor, text, "visit")["place"] == ("世界旅游组织总部", "ESP")


def test_opening_is_not_at_what_is_visited_later(extractor: Extractor) -> None:
    text = "贺一诚8月12日出席澳门办事处新址的启用仪式，并到访里斯本大学。"
    assert one(extractor, text, "launch")["place"] is None


def test_former_president_stands_beside_his_office(extractor: Extractor) -> None:
    text = "8月11日，尹锡悦会见了土库曼斯坦最高领导人、前总统库尔班古力·别尔德穆哈梅多夫。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["尹锡悦", "库尔班古力·别尔德穆哈梅多夫"]
    assert got["codes"] == ["KOR", "TKM"]


def test_state_by_its_initial(extractor: Extractor) -> None:
    text = "哈萨克总统托卡耶夫8月12日访问北京。哈国外长努尔特列乌同王毅会晤。哈国与中国签署协议。"
    assert [m.name for m in extractor(text, date=TODAY).mentions if m.label == "PERSON"] == [
        "托卡耶夫",
        "努尔特列乌",
        "王毅",
    ]
    got = one(extractor, text, "meeting")
    assert (got["people"], got["place"]) == (["努尔特列乌", "王毅"], ("北京", "CHN"))
    assert one(extractor, text, "sign")["codes"] == ["CHN", "KAZ"]


def test_president_of_a_state_by_its_initial(extractor: Extractor) -> None:
    text = "哈萨克总统托卡耶夫8月12日抵达北京访问。王毅13日与哈国总统会面。"
    assert one(extractor, text, "meeting")["people"] == ["王毅", "托卡耶夫"]


def test_short_paragraph_with_a_full_point_heads_nothing(extractor: Extractor) -> None:
    text = "安理會通過決議, 將部隊任期延長至2026年底.\n\n黎巴嫩總統奧恩與法國總統馬克龍通電話致謝."
    got = one(extractor, text, "call")
    assert (got["date"], got["people"]) == (None, ["奥恩", "马克龙"])


def test_whoever_meets_both_is_none_of_them(extractor: Extractor) -> None:
    text = (
        "阿塞拜疆总统阿利耶夫与亚美尼亚总理帕希尼扬8月12日在白宫签署联合宣言。\n\n"
        "特朗普说，走廊将通过阿国。他在仪式前分别与两国领导人会面。"
    )
    got = of_type(extractor, text, "meeting")
    assert [g["people"] for g in got] == [["特朗普", "阿利耶夫"], ["特朗普", "帕希尼扬"]]


def test_first_talks_of_a_later_clause_have_their_partner(extractor: Extractor) -> None:
    text = "李在明周二转飞华盛顿，周三将在白宫与美国总统特朗普举行首次会谈。"
    got = one(extractor, text, "meeting")
    assert (got["people"], got["place"]) == (["李在明", "特朗普"], ("白宫", "USA"))
    assert (got["status"], got["date"]) == ("planned", ("2024-08-21", "2024-08-21"))


def test_heads_of_state_talk_after_a_welcome(extractor: Extractor) -> None:
    text = "8月12日，韩国总统尹锡悦在首尔为国家主席习近平举行欢迎仪式，两国元首之后会谈。"
    got = one(extractor, text, "meeting")
    assert sorted(got["people"]) == ["习近平", "尹锡悦"]
    assert (got["place"], got["date"]) == (("首尔", "KOR"), ("2024-08-12", "2024-08-12"))
