"""Meetings without a name: of a body's ministers, later rounds of talks, talks that lasted."""

from __future__ import annotations

from event_facts import TODAY, facts, one

from extract import Extractor


def test_ministers_and_leaders_of_a_body_meet(extractor: Extractor) -> None:
    found = one(extractor, "七国集团农业部长7月3日在意大利锡拉库萨开会，讨论粮价。", "conference")
    assert found["codes"] == ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"]
    assert (found["mechanism"], found["gathering"]) == ("g7", None)
    assert found["date"] == ("2024-07-03", "2024-07-03")
    found = one(extractor, "东盟十国财长4月5日在琅勃拉邦会面。", "conference")
    assert (found["codes"], found["place"]) == (["ASEAN"], ("琅勃拉邦", "LAO"))
    found = one(extractor, "海合会国家领导人去年12月在多哈举行会晤。", "summit")
    assert (found["codes"], found["status"]) == (["GCC"], "occurred")


def test_who_meets_members_of_a_body_holds_no_meeting_of_it(extractor: Extractor) -> None:
    text = "日本外相上川阳子7月26日在万象同东盟外长会面。"
    assert not [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "conference"]
    assert not facts(extractor("北约防长应当经常开会。", date=TODAY))


def test_later_rounds_are_of_those_who_talked_first(extractor: Extractor) -> None:
    text = (
        "哈马斯和以色列代表团3月17日在多哈举行谈判。阿根廷外长蒙迪诺20日会见智利外长范克拉韦伦。"
        "\n亚美尼亚和阿塞拜疆代表团4月2日在第比利斯举行磋商。"
        "第二轮磋商5月6日在阿拉木图举行，第三轮6月9日移师伦敦。"
    )
    found = [f for f in facts(extractor(text, date=TODAY)) if f["codes"] == ["ARM", "AZE"]]
    assert [f["date"][0] for f in found] == ["2024-04-02", "2024-05-06", "2024-06-09"]
    assert [f["place"] for f in found] == [
        ("第比利斯", "GEO"),
        ("阿拉木图", "KAZ"),
        ("伦敦", "GBR"),
    ]
    text = "第二轮磋商5月6日在阿拉木图举行。"
    assert not facts(extractor(text, date=TODAY))


def test_talks_of_three_ministers_told_by_how_long_they_lasted(extractor: Extractor) -> None:
    text = "土耳其、伊拉克和叙利亚三国水利部长7月8日在安卡拉谈了两天。"
    found = one(extractor, text, "conference")
    assert (found["codes"], found["place"]) == (["IRQ", "SYR", "TUR"], ("安卡拉", "TUR"))
    text = "土耳其、伊拉克和叙利亚三国代表团7月8日在安卡拉举行了第二轮部长级磋商。"
    assert one(extractor, text, "conference")["codes"] == ["IRQ", "SYR", "TUR"]


def test_first_meeting_since_another_is_not_told_twice(extractor: Extractor) -> None:
    text = "总统托卡耶夫8月2日会见日本首相岸田文雄。这是两人自上任以来首次会面。"
    assert len([f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]) == 1


def test_signed_in_the_passive(extractor: Extractor) -> None:
    text = "引渡条约则在2019年5月7日，由秘鲁外长波波利西奥与韩国外长康京和在利马签署。"
    found = one(extractor, text, "sign")
    assert found["documents"] == [("引渡条约", 1)]
    assert found["people"] == ["波波利西奥", "康京和"]
    assert (found["date"], found["place"]) == (("2019-05-07", "2019-05-07"), ("利马", "PER"))
    text = "有关议定书草案至今尚未由两国签署。"
    assert not facts(extractor(text, date=TODAY))


def test_the_chair_is_handed_over(extractor: Extractor) -> None:
    text = "7月8日，巴拉圭总统培尼亚将南方共同市场轮值主席一职交给乌拉圭总统拉卡列。"
    found = one(extractor, text, "appoint")
    assert found["people"] == ["培尼亚", "拉卡列"]


def test_initiatives_are_launched_and_money_provided(extractor: Extractor) -> None:
    found = one(extractor, "7月9日，韩国和越南启动“绿色伙伴关系”。", "launch")
    assert found["codes"] == ["KOR", "VNM"]
    assert not facts(extractor("两国将启动“绿色伙伴关系”。", date=TODAY))
    found = one(extractor, "今年5月，日本向肯尼亚提供300万美元的粮食和药品。", "aid")
    assert (found["codes"], found["status"]) == (["JPN", "KEN"], "occurred")
    assert not facts(extractor("日本暂停向肯尼亚提供300万美元的粮食。", date=TODAY))


def test_leaders_of_several_states_met_at_a_summit(extractor: Extractor) -> None:
    found = one(extractor, "德国去年9月在柏林与中亚五国举行峰会。", "summit")
    assert found["codes"] == ["DEU", "KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert found["place"] == ("柏林", "DEU")


def test_visits_told_by_a_guest_or_the_way_there(extractor: Extractor) -> None:
    found = one(extractor, "波兰总统杜达曾于2022年2月来华正式访问。", "visit")
    assert (found["place"], found["codes"]) == (("中国", "CHN"), ["POL"])
    text = "外交部长王毅访问泰国\n7月25日，王毅在万象出席东亚峰会外长会。29日，王毅转赴曼谷。"
    found = facts(extractor(text, date=TODAY))
    assert ("曼谷", "THA") in [f["place"] for f in found if f["type"] == "visit"]


def test_guests_who_came_one_after_the_other(extractor: Extractor) -> None:
    text = "肯尼亚总统鲁托和赞比亚总统希奇莱马分别于去年10月和9月访问中国。"
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [(f["people"], f["date"]) for f in found] == [
        (["鲁托"], ("2023-10-01", "2023-10-31")),
        (["希奇莱马"], ("2023-09-01", "2023-09-30")),
    ]


def test_journeys_told_by_their_names(extractor: Extractor) -> None:
    text = (
        "刚刚过去的7月，德国总理朔尔茨两次出访。"
        "印度、越南之行推动了经贸合作，巴西之行的气氛尤其热烈。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["place"]) for f in found] == [
        ("visit", ("印度", "IND")),
        ("visit", ("越南", "VNM")),
    ]
    assert found[0]["people"] == ["朔尔茨"]
    found = facts(extractor("首相莫迪的波兰之行取得成果。", date=TODAY))
    assert [f["people"] for f in found] == [["莫迪"]]


def test_that_state_is_the_one_named_last(extractor: Extractor) -> None:
    text = "首站是蒙古国，德国总统施泰因迈尔2月6日至8日对该国进行了国事访问。"
    found = one(extractor, text, "visit")
    assert (found["place"], found["people"]) == (("蒙古国", "MNG"), ["施泰因迈尔"])


def test_received_by_another_after_the_talks(extractor: Extractor) -> None:
    text = "外交部长王毅7月3日在阿斯塔纳出席上合组织峰会。哈萨克斯坦总统托卡耶夫会见了他。"
    assert one(extractor, text, "meeting")["people"] == ["托卡耶夫", "王毅"]


def test_signed_at_the_meeting_or_shelved(extractor: Extractor) -> None:
    text = "印度总理莫迪和法国总统马克龙7月14日在会上签署《2047年路线图》。"
    assert one(extractor, text, "sign")["documents"] == [("2047年路线图", 1)]
    text = "中方原想在会上签署《共同愿景》，因部分岛国有疑虑，只得搁下。"
    assert one(extractor, text, "sign")["status"] == "cancelled"
    assert not facts(extractor("根据与阿联酋达成的协定，蒙古国将降低关税。", date=TODAY))


def test_gatherings_told_by_who_attends_or_where_they_were(extractor: Extractor) -> None:
    found = one(extractor, "亚信峰会与会各方普遍支持对话。", "summit")
    assert (found["gathering"], found["mechanism"]) == ("亚信峰会", "cica")
    text = "欧盟—中亚合作持续推进。去年6月在乔蓬阿塔举行的领导人会晤上，各方讨论了贸易。"
    found = one(extractor, text, "summit")
    assert (found["place"], found["mechanism"]) == (("乔蓬阿塔", "KGZ"), "central-asia-eu")


def test_gatherings_that_only_have_a_day(extractor: Extractor) -> None:
    found = one(extractor, "苏丹问题巴黎国际会议4月15日举行。", "conference")
    assert (found["gathering"], found["place"]) == ("苏丹问题巴黎国际会议", ("巴黎", "FRA"))
    assert not facts(extractor("全国水利工作会议4月15日召开。", date=TODAY))


def test_each_state_that_the_headline_says_is_visited(extractor: Extractor) -> None:
    text = (
        "王毅访问老挝、泰国\n7月25日，老挝总理宋赛在万象会见来访的外交部长王毅。"
        "\n29日，王毅转赴曼谷。"
    )
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [f["place"] for f in found] == [("老挝", "LAO"), ("曼谷", "THA")]
    text = "朔尔茨将访问巴西、智利\n德国总理朔尔茨定于9月3日启程访问巴西。"
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert {(f["place"], f["status"]) for f in found} == {
        (("巴西", "BRA"), "planned"),
        (("智利", "CHL"), "planned"),
    }


def test_journeys_to_china_by_their_names(extractor: Extractor) -> None:
    found = one(extractor, "美国财长耶伦4月9日结束访华行程。", "visit")
    assert (found["place"], found["people"]) == (("中国", "CHN"), ["耶伦"])
    text = "萨尔瓦多总统布克尔任内首次出访是2019年12月的卡塔尔之行。"
    found = one(extractor, text, "visit")
    assert (found["place"], found["date"]) == (("卡塔尔", "QAT"), ("2019-12-01", "2019-12-31"))


def test_a_wish_before_an_act_with_its_own_day(extractor: Extractor) -> None:
    text = "两国愿共同保护雨林，并于8月7日单独发表雨林保护联合声明。"
    found = one(extractor, text, "sign")
    assert (found["status"], found["date"]) == ("occurred", ("2024-08-07", "2024-08-07"))
    assert not facts(extractor("两国愿共同保护雨林，并签署雨林保护协定。", date=TODAY))


def test_this_paper_is_the_one_named_before(extractor: Extractor) -> None:
    text = "韩国和智利2003年签署自由贸易协定。这份协定是2003年2月15日在首尔签署的。"
    found = one(extractor, text, "sign")
    assert found["documents"] == [("自由贸易协定", 1)]
    assert (found["date"], found["place"]) == (("2003-02-15", "2003-02-15"), ("首尔", "KOR"))


def test_numbered_consultations_of_two_sides_are_a_meeting(extractor: Extractor) -> None:
    told = "蒙古国外长访问中国。"
    for name in ("第十二次边防代表会晤", "第三次领事磋商", "第九轮实体磋商"):
        text = f"{told}双方8月7日在二连浩特举行{name}。"
        assert not [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "conference"]
        found = one(extractor, text, "meeting")
        assert (found["codes"], found["gathering"]) == (["CHN", "MNG"], None)
        assert (found["place"], found["date"][0]) == (("二连浩特", "CHN"), "2024-08-07")
    held = one(extractor, "中国8月7日在北京举行第四次全球防务磋商。", "conference")
    assert held["gathering"] == "第四次全球防务磋商"
