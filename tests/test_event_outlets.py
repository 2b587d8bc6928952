"""Events as wire services, public broadcasters, local bulletins and universities word them."""

from __future__ import annotations

from event_facts import TODAY, every, facts, one

from extract import Extractor


def test_bare_office_stands_for_its_state(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，越南国家主席苏林在河内会见了老挝国会主席。", "meeting")
    assert got["people"] == ["苏林"]
    assert got["codes"] == ["LAO", "VNM"]
    assert got["place"] == ("河内", "VNM")


def test_visits_called_off(extractor: Extractor) -> None:
    text = "日本首相岸田文雄取消原定8月9日起对哈萨克斯坦和蒙古国的访问。"
    got = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [f["status"] for f in got] == ["cancelled", "cancelled"]
    assert [f["place"] for f in got] == [("哈萨克斯坦", "KAZ"), ("蒙古国", "MNG")]
    assert [f["date"] for f in got] == [("2024-08-09", "2024-08-09")] * 2


def test_gathering_put_off(extractor: Extractor) -> None:
    text = "原计划8月9日在阿斯塔纳举行的日本与中亚五国首脑会议也将延期。"
    got = one(extractor, text, "summit")
    assert got["status"] == "cancelled"
    assert got["place"] == ("阿斯塔纳", "KAZ")


def test_hall_is_that_of_who_receives(extractor: Extractor) -> None:
    text = "8月12日，哈萨克斯坦总统托卡耶夫在总统府会见了来访的日本外务大臣上川阳子。"
    assert one(extractor, text, "meeting")["place"] == ("总统府", "KAZ")
    text = "8月12日，行政长官贺一诚在政府总部会见哈萨克斯坦驻华大使努雷舍夫。"
    assert one(extractor, text, "meeting")["place"] == ("政府总部", "MAC")


def test_rounds_of_talks_in_places_of_their_own(extractor: Extractor) -> None:
    text = (
        "8月12日，习近平主席同普京总统在中南海举行小范围会晤。"
        "此前，两国元首在人民大会堂举行了大范围会谈。"
    )
    got = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [f["place"] for f in got] == [("中南海", "CHN"), ("人民大会堂", "CHN")]
    assert got[1]["people"] == ["习近平", "普京"]


def test_host_of_a_gathering_stands_a_clause_before(extractor: Extractor) -> None:
    text = "德国总理朔尔茨8月12日在柏林接待中亚五国总统，举行了首次中亚—德国峰会。"
    got = one(extractor, text, "summit")
    assert got["people"] == ["朔尔茨"]
    assert got["codes"] == ["DEU", "KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_plan_told_behind_a_past_day(extractor: Extractor) -> None:
    text = (
        "哈萨克斯坦总统托卡耶夫8月11日飞抵巴库进行访问，预计将与阿塞拜疆总统阿利耶夫签署多项协议。"
    )
    assert one(extractor, text, "sign")["status"] == "planned"
    assert one(extractor, text, "visit")["status"] == "occurred"


def test_signing_on_the_day_after_the_arrival(extractor: Extractor) -> None:
    text = (
        "俄罗斯总统普京8月11日抵达阿斯塔纳，开始对哈萨克斯坦进行国事访问。"
        "普京与托卡耶夫12日签署联合声明等多份文件。"
    )
    got = one(extractor, text, "sign")
    assert got["documents"] == [("联合声明", 1), ("文件", None)]
    assert got["place"] == ("阿斯塔纳", "KAZ")


def test_gathering_approves_and_adopts(extractor: Extractor) -> None:
    text = (
        "上合组织成员国元首理事会会议8月4日在阿斯塔纳举行，会议批准白俄罗斯成为成员国，"
        "通过《阿斯塔纳宣言》等24份文件。"
    )
    got = one(extractor, text, "sign")
    assert got["documents"] == [("阿斯塔纳宣言", 1), ("文件", 24)]
    assert got["codes"] == ["SCO"]
    assert got["mechanism"] == "sco"


def test_paper_on_founding_a_tie_founds_none(extractor: Extractor) -> None:
    text = "8月12日，陕西省与奥什州签署建立友好省州关系协议书。"
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == ["sign"]
    assert one(extractor, text, "sign")["documents"] == [("建立友好省州关系协议书", 1)]


def test_parties_of_an_agreement_by_its_title(extractor: Extractor) -> None:
    got = one(extractor, "中吉乌铁路项目三国政府间协定签字仪式8月6日在北京举行。", "sign")
    assert got["codes"] == ["CHN", "KGZ", "UZB"]


def test_who_attends_a_ceremony(extractor: Extractor) -> None:
    text = "中吉乌铁路项目启动仪式8月6日在吉尔吉斯斯坦贾拉拉巴德举行，扎帕罗夫总统出席并致辞。"
    assert one(extractor, text, "launch")["people"] == ["扎帕罗夫"]


def test_ministers_hold_a_session(extractor: Extractor) -> None:
    text = "美国国务卿布林肯8月12日在阿斯塔纳与中亚5国外长举行会议。"
    got = one(extractor, text, "conference")
    assert got["people"] == ["布林肯"]
    assert got["mechanism"] == "c5+1"


def test_edition_of_a_dialogue_with_its_level(extractor: Extractor) -> None:
    text = "8月12日，“中亚+日本”对话第十次外长会议在线上举行。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "“中亚+日本”对话第十次外长会议"
    assert got["place"] is None


def test_school_named_before(extractor: Extractor) -> None:
    text = (
        "8月10日至14日，应塔什干国立东方大学邀请，西北大学副校长孙庆伟一行4人对该校进行了学术访问。"
    )
    got = one(extractor, text, "visit")
    assert got["place"] == ("塔什干国立东方大学", "UZB")
    assert got["date"] == ("2024-08-10", "2024-08-14")


def test_groups_of_states_that_meet_each_other(extractor: Extractor) -> None:
    text = (
        "海湾阿拉伯国家合作委员会与中亚国家峰会联合声明\n\n"
        "海湾阿拉伯国家合作委员会（下称“海合会”）成员国领导人与哈萨克斯坦、吉尔吉斯斯坦、塔吉克斯坦、"
        "土库曼斯坦、乌兹别克斯坦总统（下称“双方领导人”）于2023年7月19日在吉达举行峰会。\n\n"
        "一、双方领导人赞赏2022年9月7日在利雅得举行的首次部长级战略对话。\n\n"
        "二、双方商定第二届峰会2025年在撒马尔罕举行。"
    )
    got = facts(extractor(text, date=TODAY))
    every = ["GCC", "KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert [(f["type"], f["codes"]) for f in got] == [
        ("sign", every),
        ("summit", every),
        ("conference", every),
        ("summit", every),
    ]
    assert [f["mechanism"] for f in got] == ["central-asia-gcc"] * 4
    assert [f["gathering"] for f in got[2:]] == ["首次部长级战略对话", "第二届峰会"]
    assert got[0]["date"] == ("2023-07-19", "2023-07-19")
    assert got[3]["status"] == "planned"


def test_who_has_left_home_has_not_visited_yet(extractor: Extractor) -> None:
    text = (
        "8月19日上午，外交部长王毅乘专机离开北京，应哈萨克斯坦外长努尔特列吾邀请，赴阿斯塔纳出席"
        "上海合作组织外长会议并对哈萨克斯坦进行正式访问；应塔吉克斯坦外长穆赫里丁邀请，"
        "对塔吉克斯坦进行正式访问。"
    )
    got = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["status"], f["date"]) for f in got] == [
        ("conference", "planned", None),
        ("visit", "planned", None),
        ("visit", "planned", None),
    ]
    assert [f["place"] for f in got] == [
        ("阿斯塔纳", "KAZ"),
        ("哈萨克斯坦", "KAZ"),
        ("塔吉克斯坦", "TJK"),
    ]


def test_talks_on_the_day_of_a_welcome(extractor: Extractor) -> None:
    text = (
        "8月14日，托卡耶夫总统在机场迎接习近平主席。"
        "两国元首在总统府举行会谈，签署《中哈联合声明》。"
    )
    assert one(extractor, text, "meeting")["date"] == ("2024-08-14", "2024-08-14")
    assert one(extractor, text, "sign")["date"] == ("2024-08-14", "2024-08-14")


def test_hall_with_a_name_of_its_own(extractor: Extractor) -> None:
    text = "8月12日，哈萨克斯坦总统托卡耶夫在阿克奥尔达总统府接见了蒙古国外长巴特策策格。"
    assert one(extractor, text, "meeting")["place"] == ("阿克奥尔达总统府", "KAZ")


def test_call_told_by_its_length(extractor: Extractor) -> None:
    text = "8月12日，日本首相岸田文雄与哈萨克斯坦总统托卡耶夫通了大约30分钟的电话。"
    assert one(extractor, text, "call")["people"] == ["岸田文雄", "托卡耶夫"]


def test_envoy_without_a_name(extractor: Extractor) -> None:
    text = "西安外国语大学迎来客人。8月12日，哈萨克斯坦驻西安总领事到访我校。"
    got = one(extractor, text, "visit")
    assert got["place"] == ("西安外国语大学", "CHN")
    assert got["codes"] == ["KAZ"]


def test_place_of_who_speaks_is_not_that_of_the_gathering(extractor: Extractor) -> None:
    text = "在北京，外交部发言人毛宁宣布，外交部长王毅将于8月20日至21日出席上海合作组织外长会议。"
    got = one(extractor, text, "conference")
    assert got["place"] is None
    assert got["date"] == ("2024-08-20", "2024-08-21")


def test_city_of_a_name_before_a_place_passed_earlier(extractor: Extractor) -> None:
    text = "2019年，从阿斯塔纳到比什凯克，习近平主席一路行来，出席亚信杜尚别峰会。"
    assert one(extractor, text, "summit")["place"] == ("杜尚别", "TJK")


def test_state_that_organised_tells_no_place(extractor: Extractor) -> None:
    text = "2019年，中国成功举办亚洲文明对话大会。"
    got = one(extractor, text, "conference")
    assert got["place"] is None
    assert got["codes"] == ["CHN"]


def test_state_right_before_a_person(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，俄罗斯普京到访中国。", "visit")
    assert got["people"] == ["普京"]
    assert got["codes"] == ["RUS"]


def test_province_that_a_sentence_is_about(extractor: Extractor) -> None:
    text = (
        "陕西省近年来积极扩大开放，先后与哈萨克斯坦突厥斯坦州、吉尔吉斯斯坦奥什州结为友好省州，"
        "成功举办丝绸之路国际博览会。"
    )
    assert one(extractor, text, "establish")["people"] == ["陕西省", "突厥斯坦州", "奥什州"]
    assert one(extractor, text, "conference")["people"] == ["陕西省"]


def test_papers_signed_and_witnessed(extractor: Extractor) -> None:
    text = "2018年6月，上合组织青岛峰会举行。峰会期间，成员国领导人签署、见证了23份合作文件。"
    assert one(extractor, text, "sign")["documents"] == [("合作文件", 23)]


def test_order_given_to_somebody(extractor: Extractor) -> None:
    text = "8月12日，蒙古国总统呼日勒苏赫颁授成吉思汗勋章给吉尔吉斯斯坦总统扎帕罗夫。"
    assert one(extractor, text, "award")["people"] == ["呼日勒苏赫", "扎帕罗夫"]


def test_consultations_of_leaders_by_edition(extractor: Extractor) -> None:
    text = (
        "中亚五国领导人第六次磋商会议8月9日在阿斯塔纳举行。会议由托卡耶夫主持。"
        "与会领导人通过《区域合作发展构想》。"
    )
    got = one(extractor, text, "summit")
    assert got["mechanism"] == "ca-consultative"
    assert got["codes"] == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert one(extractor, text, "sign")["people"] == ["托卡耶夫"]


def test_grant_that_a_bank_approves(extractor: Extractor) -> None:
    got = one(extractor, "亚洲开发银行批准向塔吉克斯坦提供5000万美元赠款。", "aid")
    assert got["status"] == "occurred"
    assert "TJK" in got["codes"]


def test_calling_off_told_later_in_the_sentence(extractor: Extractor) -> None:
    text = "德国外长贝尔伯克原订下周访问哈萨克斯坦，因班机故障而取消行程。"
    assert one(extractor, text, "visit")["status"] == "cancelled"


def test_institution_visited_behind_its_city(extractor: Extractor) -> None:
    text = "8月12日，澳门大学校长宋永华率团访问阿斯塔纳纳扎尔巴耶夫大学。"
    assert one(extractor, text, "visit")["place"] == ("纳扎尔巴耶夫大学", "KAZ")


def test_gathering_known_by_its_city_adopts(extractor: Extractor) -> None:
    text = "中非合作论坛北京峰会通过《北京宣言》。"
    assert one(extractor, text, "summit")["place"] == ("北京", "CHN")
    assert one(extractor, text, "sign")["place"] == ("北京", "CHN")


def test_annual_meeting_of_a_bank(extractor: Extractor) -> None:
    text = "亚投行第九届理事会年会9月25日至26日在撒马尔罕举行。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "亚投行第九届理事会年会"
    assert got["date"] == ("2024-09-25", "2024-09-26")


def test_city_where_a_guest_of_the_land_is_met(extractor: Extractor) -> None:
    text = "国务院副总理丁薛祥8月12日在京会见来华进行工作访问的塔吉克斯坦总理拉苏尔佐达。"
    assert one(extractor, text, "meeting")["place"] == ("北京", "CHN")
    assert one(extractor, text, "visit")["place"] == ("中国", "CHN")


def test_day_of_a_wire_is_not_that_of_the_election(extractor: Extractor) -> None:
    text = "8月12日，全国人大常委会委员长赵乐际致电托卡耶夫，祝贺他当选连任哈萨克斯坦总统。"
    assert one(extractor, text, "message")["date"] == ("2024-08-12", "2024-08-12")
    assert one(extractor, text, "appoint")["date"] is None


def test_series_of_gatherings_gone_to(extractor: Extractor) -> None:
    text = "从博鳌亚洲论坛到海牙核安全峰会、亚信峰会，习近平主席先后说明了这一看法。"
    got = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["gathering"], f["place"], f["people"]) for f in got] == [
        ("conference", "博鳌亚洲论坛", ("博鳌", "CHN"), ["习近平"]),
        ("summit", "海牙核安全峰会", ("海牙", "NLD"), ["习近平"]),
        ("summit", "亚信峰会", None, ["习近平"]),
    ]


def test_states_that_invited_are_visited(extractor: Extractor) -> None:
    text = (
        "外交部宣布，应哈萨克总统托卡耶夫、塔吉克总统拉赫蒙邀请，"
        "国家主席习近平将于周二至周六对两国进行国事访问。"
    )
    got = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [f["place"] for f in got] == [("哈萨克", "KAZ"), ("塔吉克", "TJK")]
    assert [f["people"] for f in got] == [["习近平"], ["习近平"]]


def test_centre_that_has_been_founded(extractor: Extractor) -> None:
    text = "8月12日，习近平会见拉赫蒙。中塔农业科技示范中心已经成立，中方愿继续帮助塔方。"
    got = one(extractor, text, "establish")
    assert got["people"] == ["中塔农业科技示范中心"]


def test_next_summit_of_states_that_met_without_a_name(extractor: Extractor) -> None:
    text = "日本与中亚五国8月12日在东京举行了首脑会议。据悉，下一次首脑会议将在哈萨克斯坦举行。"
    got = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "summit"]
    assert [f["mechanism"] for f in got] == ["central-asia-japan"] * 2
    assert [f["status"] for f in got] == ["occurred", "planned"]
    assert got[1]["place"] == ("哈萨克斯坦", "KAZ")


def test_relations_raised_to_no_named_level(extractor: Extractor) -> None:
    text = "阿里波夫表示，乌方愿推动中国—中亚合作，把乌中关系提升到新水平。"
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == []


def test_guests_received_on_days_of_their_own(extractor: Extractor) -> None:
    text = (
        "水利部副部长王保立分别于8月13日和15日会见了来华参加第三届丝路水论坛的"
        "塔吉克斯坦能源部副部长沙德曼佐达和乌兹别克斯坦水利部副部长哈姆达莫夫。"
    )
    found = every(extractor, text, "meeting")
    assert [(f["date"][0], f["people"]) for f in found] == [
        ("2024-08-13", ["王保立", "沙德曼佐达"]),
        ("2024-08-15", ["王保立", "哈姆达莫夫"]),
    ]
    text = "王毅5日、6日分别与塔吉克斯坦外长穆赫里丁、乌兹别克斯坦外长赛义多夫通电话。"
    found = every(extractor, text, "call")
    assert [(f["date"][0], f["people"][1]) for f in found] == [
        ("2024-08-05", "穆赫里丁"),
        ("2024-08-06", "赛义多夫"),
    ]


def test_format_that_holds_its_first_meeting(extractor: Extractor) -> None:
    text = "中国—中亚铁路部门负责人会晤机制于2023年4月18日在北京召开第一次会晤。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "中国—中亚铁路部门负责人会晤机制第一次会晤"
    assert (got["date"], got["place"]) == (("2023-04-18", "2023-04-18"), ("北京", "CHN"))
    text = "中俄总理定期会晤机制于1996年12月举行首次会晤。"
    assert one(extractor, text, "conference")["codes"] == ["CHN", "RUS"]


def test_later_meeting_is_named_without_its_format(extractor: Extractor) -> None:
    text = (
        "“中国+中亚五国”外长会晤机制2020年7月16日以视频方式举行首次会晤。"
        "第二次会晤2021年5月在西安举行。"
    )
    found = every(extractor, text, "conference")
    assert [f["gathering"] for f in found] == [
        "“中国+中亚五国”外长会晤机制首次会晤",
        "第二次“中国+中亚五国”外长会晤",
    ]


def test_spoken_of_signing_on_a_journey_is_placed_there(extractor: Extractor) -> None:
    text = "赵一德说，去年5月，习近平主席对塔吉克斯坦进行国事访问，同拉赫蒙总统签署《中塔宣言》。"
    assert one(extractor, text, "sign")["place"] == ("塔吉克斯坦", "TJK")
    text = "王毅说，去年5月习近平主席访问塞尔维亚，何卫东同托卡耶夫总统签署了《中哈宣言》。"
    assert one(extractor, text, "sign")["place"] is None


def test_series_of_meetings_of_ministers(extractor: Extractor) -> None:
    text = "8月4日至5日，上海合作组织经贸部长系列会议在乔蓬阿塔举行。"
    got = one(extractor, text, "conference")
    assert (got["gathering"], got["mechanism"]) == ("上海合作组织经贸部长系列会议", "sco")
    assert got["date"] == ("2024-08-04", "2024-08-05")


def test_papers_of_a_rite_listed_with_other_rites(extractor: Extractor) -> None:
    text = "8月12日，两国领导人出席了欢迎仪式、小范围会谈、双边合作文件签字仪式、欢迎宴会。"
    assert one(extractor, text, "sign")["documents"] == [("双边合作文件", None)]
    text = "8月12日，双方出席了欢迎仪式、会谈和能源协议签字仪式。"
    assert one(extractor, text, "sign")["documents"] == [("能源协议", 1)]


def test_guest_who_speaks_of_his_journey_makes_no_other(extractor: Extractor) -> None:
    told = (
        "8月9日至10日，吉尔吉斯斯坦总理奥托尔巴耶夫率团访问陕西。"
        "省委书记赵正永10日在西安会见了奥托尔巴耶夫一行。\n\n"
    )
    got = one(extractor, told + "奥托尔巴耶夫说，有机会访问西安，我深感荣幸。", "visit")
    assert (got["place"], got["date"]) == (("陕西", "CHN"), ("2024-08-09", "2024-08-10"))
    found = every(extractor, told + "奥托尔巴耶夫说，我曾于1998年访问西安。", "visit")
    assert [f["date"][0] for f in found] == ["2024-08-09", "1998-01-01"]
    found = every(extractor, told + "奥托尔巴耶夫说，他几年前曾访问上海。", "visit")
    assert [f["date"] is None for f in found] == [False, True]


def test_lodgings_and_halls_of_a_correspondents_city(extractor: Extractor) -> None:
    lead = "本报阿拉木图8月12日电　记者王山报道："
    text = lead + "哈萨克斯坦总统托卡耶夫今天上午在他下榻的宾馆会见了王毅外长。"
    assert one(extractor, text, "meeting")["place"] == ("阿拉木图", "KAZ")
    text = lead + "哈萨克斯坦总理今天在此间的政府大厦会见了正在哈萨克斯坦进行访问的王毅外长。"
    assert one(extractor, text, "meeting")["place"] == ("政府大厦", "KAZ")
    text = lead + "王毅外长今天在下榻的总统宾馆会见了哈萨克斯坦总统托卡耶夫。"
    assert one(extractor, text, "meeting")["place"] == ("总统宾馆", None)
