"""Events as whole pages of Taiwan, Hong Kong, Macao and overseas papers tell them."""

from __future__ import annotations

from event_facts import TODAY, every, one

from extract import Extractor


def test_numbered_talks_under_one_name_are_others(extractor: Extractor) -> None:
    got = every(
        extractor,
        "第四次江陳會談昨天在台中登場，江丙坤與陳雲林同桌。首次江陳會談前年六月在北京舉行。",
        "meeting",
    )
    assert [(g["date"], g["place"]) for g in got] == [
        (("2024-08-18", "2024-08-18"), ("台中", "TWN")),
        (("2022-06-01", "2022-06-30"), ("北京", "CHN")),
    ]


def test_number_of_talks_is_the_same_however_written(extractor: Extractor) -> None:
    text = "第二次川金會2月27日在河內登場。第2次川金會在河內舉行，各國媒體雲集。"
    got = one(extractor, text, "meeting")
    assert (got["place"], got["codes"]) == (("河内", "VNM"), ["PRK", "USA"])


def test_later_talks_of_a_named_series_are_talks(extractor: Extractor) -> None:
    text = "海基會董事長江丙坤前年六月在北京與陳雲林舉行首次江陳會談；去年四月第三次會談移師南京。"
    later = every(extractor, text, "meeting")[-1]
    assert (later["date"], later["place"]) == (
        ("2023-04-01", "2023-04-30"),
        ("南京", "CHN"),
    )
    assert every(extractor, text, "conference") == []


def test_talks_of_three_are_not_those_of_two_before(extractor: Extractor) -> None:
    text = (
        "習近平上周四同馬克龍在人民大會堂舉行會談。"
        "當天下午，習近平、馬克龍和馮德萊恩舉行了中法歐三方會晤。"
    )
    got = every(extractor, text, "meeting")
    assert [g["people"] for g in got] == [
        ["习近平", "马克龙"],
        ["习近平", "马克龙", "冯德莱恩"],
    ]


def test_which_day_of_a_journey_is_no_day(extractor: Extractor) -> None:
    text = "行政長官李家超今日（八月十九日）率團在老撾萬象展開第二日訪問行程，與老撾總理宋賽會面。"
    document = extractor(text, date=TODAY)
    assert [d.text for d in document.dates] == ["今日", "八月十九日"]
    got = one(extractor, text, "meeting")
    assert (got["date"], got["status"]) == (("2024-08-19", "2024-08-19"), "occurred")


def test_what_a_past_day_was_told_of_no_longer_lies_ahead(extractor: Extractor) -> None:
    text = (
        "馬英九總統11日自桃園機場啟程，12日抵達太子港訪問，"
        "與海地總統馬德立會談，13日轉往巴拉圭，22日返國。"
    )
    got = [*every(extractor, text, "visit"), one(extractor, text, "meeting")]
    assert [(g["status"], g["date"], g["place"]) for g in got] == [
        ("occurred", ("2024-08-12", "2024-08-12"), ("太子港", "HTI")),
        ("occurred", ("2024-08-13", "2024-08-22"), ("巴拉圭", "PRY")),
        ("occurred", ("2024-08-12", "2024-08-12"), ("太子港", "HTI")),
    ]


def test_guest_at_table_of_a_host_told_behind(extractor: Extractor) -> None:
    text = "李家超昨日中午出席由沙倫賽設的午宴。李家超下午到國家總理府拜會老撾總理宋賽。"
    got = every(extractor, text, "meeting")
    assert [(g["people"], g["place"]) for g in got] == [
        (["李家超", "沙伦赛"], None),
        (["李家超", "宋赛"], ("国家总理府", "LAO")),
    ]


def test_dinner_for_all_who_attend_is_no_meeting(extractor: Extractor) -> None:
    assert every(extractor, "各國領袖昨晚出席普亭總統設的歡迎晚宴。", "meeting") == []


def test_who_has_attended_a_swearing_in_takes_part(extractor: Extractor) -> None:
    text = "馬英九總統8月15日在亞松森出席巴拉圭新任總統卡提斯就職典禮後，與卡提斯會談。"
    got = one(extractor, text, "appoint")
    assert (got["people"], got["place"]) == (["马英九", "卡提斯"], ("亚松森", "PRY"))


def test_hall_of_a_state_told_by_its_initial(extractor: Extractor) -> None:
    text = "馬英九總統8月15日在巴國總統府與巴拉圭總統卡提斯舉行雙邊會談。"
    assert one(extractor, text, "meeting")["place"] == ("巴国总统府", "PRY")


def test_goods_counted_in_the_name_of_a_paper(extractor: Extractor) -> None:
    text = "空中巴士公司昨天與中國航空器材集團簽署160架飛機的採購協議。"
    assert one(extractor, text, "sign")["documents"] == [("160架飞机的采购协议", 1)]


def test_overthrow_told_to_count_from_is_no_change_of_office(extractor: Extractor) -> None:
    text = "這是布希2001年出兵推翻神學士政權以來首次訪問阿富汗。"
    assert every(extractor, text, "appoint") == []


def test_praise_before_a_paper_is_no_part_of_its_name(extractor: Extractor) -> None:
    text = "布希昨天與印度總理辛格在新德里簽署了一項具有歷史意義的民用核能合作協議。"
    assert one(extractor, text, "sign")["documents"] == [("民用核能合作协议", 1)]


def test_who_was_met_before_does_not_chair_with_another(extractor: Extractor) -> None:
    text = "黃循財昨天會見了中國總理李強，並與丁薛祥共同主持雙邊合作聯合委員會會議。"
    assert one(extractor, text, "conference")["people"] == ["黄循财", "丁薛祥"]


def test_talks_not_arranged_are_none(extractor: Extractor) -> None:
    for text in (
        "馬英九並未安排與陳雲林會面。",
        "賴清德此行不會安排與眾議院議長強生見面。",
        "總統府說，蔡英文未安排同龐培歐會晤。",
    ):
        assert every(extractor, text, "meeting") == []


def test_who_meets_a_guest_told_with_his_coming(extractor: Extractor) -> None:
    for text in (
        "趙顯昨天在首爾與到訪的沙特外長費薩爾會晤。",
        "韓國外長趙顯昨天在首爾同正在訪問韓國的沙特外長費薩爾會晤。",
    ):
        assert one(extractor, text, "meeting")["people"] == ["赵显", "费萨尔"]


def test_who_chairs_with_a_guest(extractor: Extractor) -> None:
    text = "王毅昨天在北京同来访的俄外长拉夫罗夫共同主持中俄人文合作委员会第二十次会议。"
    assert one(extractor, text, "conference")["people"] == ["王毅", "拉夫罗夫"]
    text = "德國總理默克爾上周一在柏林與訪德的總理李克強主持第五輪中德政府磋商。"
    assert one(extractor, text, "meeting")["people"] == ["默克尔", "李克强"]


def test_ally_of_ours_is_where_the_journey_goes(extractor: Extractor) -> None:
    for ally in ("我友邦", "我國友邦", "我非洲友邦"):
        text = f"外交部長林佳龍以總統特使身分於7月1日至4日率團訪問{ally}史瓦帝尼王國。"
        got = one(extractor, text, "visit")
        assert (got["people"], got["place"]) == (["林佳龙"], ("史瓦帝尼", "SWZ"))


def test_body_whose_meeting_is_attended_does_not_act(extractor: Extractor) -> None:
    text = (
        "江啟臣率立委訪美。江啟臣說，訪團6月16日先到底特律參加北美洲台灣商會聯合總會"
        "理監事會議，並與聯邦參議員史洛金會談。"
    )
    assert one(extractor, text, "meeting")["people"] == ["江启臣", "史洛金"]


def test_region_and_kind_of_state_before_its_capital(extractor: Extractor) -> None:
    for text, place in (
        ("胡春華前日在西非國家加納首都阿克拉會見總統阿庫福-阿多。", ("阿克拉", "GHA")),
        ("王毅前日在南太平洋島國斐濟首都蘇瓦會見斐濟總統。", ("苏瓦", "FJI")),
    ):
        assert one(extractor, text, "meeting")["place"] == place


def test_state_told_with_its_kind_is_where_talks_are(extractor: Extractor) -> None:
    for text in (
        "王毅前日在非洲國家加納與總統阿庫福-阿多會面。",
        "王毅前日在西非友邦加納會晤總統阿庫福-阿多。",
    ):
        got = one(extractor, text, "meeting")
        assert (got["people"], got["place"]) == (["王毅", "阿库福-阿多"], ("加纳", "GHA"))


def test_foreign_minister_with_a_chinese_name_and_its_spelling(extractor: Extractor) -> None:
    text = (
        "外交部長林佳龍昨天與史瓦帝尼總理戴羅素（Russell Dlamini）及"
        "外交部長夏鞏桂（Pholile Shakantu）舉行會談。"
    )
    got = one(extractor, text, "meeting")
    assert (got["people"], got["codes"]) == (["林佳龙", "戴罗素", "夏巩桂"], ["SWZ", "TWN"])


def test_letter_handed_over_to_whom_it_is_for(extractor: Extractor) -> None:
    for text in (
        "林佳龍昨天轉交總統賴清德親筆函予帛琉總統惠恕仁。",
        "林佳龍昨天轉交總統賴清德的親筆信給帛琉總統惠恕仁。",
    ):
        assert set(one(extractor, text, "message")["people"]) == {"林佳龙", "惠恕仁", "赖清德"}


def test_place_one_goes_on_to_is_not_that_of_the_talks_before(extractor: Extractor) -> None:
    text = (
        "李在明昨天上午會見全國人大常委會委員長趙樂際，隨後轉往上海，"
        "當晚與上海市委書記陳吉寧舉行晚餐會。"
    )
    got = every(extractor, text, "meeting")
    assert [(g["people"], g["place"]) for g in got] == [
        (["李在明", "赵乐际"], None),
        (["李在明", "陈吉宁"], ("上海", "CHN")),
    ]


def test_paper_of_a_gift_is_no_gift(extractor: Extractor) -> None:
    text = "李在明昨天與習近平會談，兩國元首出席捐贈證書簽署儀式。"
    assert every(extractor, text, "aid") == []


def test_notes_exchanged_under_a_name_are_a_paper(extractor: Extractor) -> None:
    text = (
        "林佳龍昨天與史國外長夏鞏桂簽署「職業訓練合作協定」及"
        "「婦女創業微額貸款計畫換文」。史瓦帝尼感謝台灣。"
    )
    assert one(extractor, text, "sign")["documents"] == [
        ("职业训练合作协定", 1),
        ("妇女创业微额贷款计划换文", 1),
    ]
    text = "林佳龍昨天與帛琉外長艾塔羅簽署「農業技術合作協定補充換文」。"
    assert one(extractor, text, "sign")["documents"] == [("农业技术合作协定补充换文", 1)]


def test_who_did_not_meet_somebody_told_by_a_pronoun(extractor: Extractor) -> None:
    text = "蔡英文昨天訪問捷克。捷克外交部長利帕夫斯基則未與她見面。"
    assert every(extractor, text, "meeting") == []


def test_minister_who_once_led_the_government_signs_himself(extractor: Extractor) -> None:
    text = "2023年6月19日，王毅在北京会见塞尔维亚外长达契奇，双方签署协定。"
    assert one(extractor, text, "sign")["people"] == ["王毅", "达契奇"]


def test_who_comes_along_with_the_guest_named(extractor: Extractor) -> None:
    text = (
        "法國總統馬克龍昨天抵達北京，展開訪問。歐盟委員會主席馮德萊恩同期訪華。"
        "隨同馬克龍訪華的有法國外長科隆納和經濟部長勒梅爾。"
    )
    first, second = every(extractor, text, "visit")
    assert first["people"] == ["马克龙", "科隆纳", "勒梅尔"]
    assert second["people"] == ["冯德莱恩"]


def test_who_accompanies_a_traveller_talks_himself(extractor: Extractor) -> None:
    for text in (
        "陪同江澤民訪美的副總理錢其琛昨日與美國國務卿奧爾布賴特會談。",
        "正在陪同江泽民访问美国的副总理钱其琛昨日与美国国务卿奥尔布赖特会谈。",
    ):
        assert one(extractor, text, "meeting")["people"] == ["钱其琛", "奥尔布赖特"]


def test_where_a_day_goes_on_to_is_not_where_it_began(extractor: Extractor) -> None:
    text = "黃循財昨天上午會見中國國家主席習近平，下午乘高鐵前往天津，與天津市委書記陳敏爾會談。"
    got = every(extractor, text, "meeting")
    assert [g["place"] for g in got] == [None, ("天津", "CHN")]


def test_who_chairs_signs_after_the_session(extractor: Extractor) -> None:
    text = (
        "岑浩輝昨天會見葡萄牙總理蒙特內格羅。岑浩輝與葡萄牙外交部長蘭熱爾共同主持"
        "澳葡聯合委員會第七次會議，會後簽署十一份合作文件。"
    )
    for type in ("conference", "sign"):
        assert one(extractor, text, type)["people"] == ["岑浩辉", "兰热尔"]


def test_who_attends_is_at_the_session_told_last(extractor: Extractor) -> None:
    text = (
        "岑浩輝昨天獲葡萄牙總理蒙特內格羅接見。岑浩輝並與葡萄牙外交部長蘭熱爾共同主持"
        "澳葡聯合委員會第七次會議。\n\n岑浩輝說，澳門重視這個平台。"
        "中國駐葡萄牙大使趙本堂、經濟財政司司長戴建業等出席。"
    )
    assert one(extractor, text, "meeting")["people"] == ["岑浩辉", "蒙特内格罗"]
    got = one(extractor, text, "conference")["people"]
    assert got == ["岑浩辉", "兰热尔", "赵本堂", "戴建业"]


def test_who_is_invaded_does_not_travel(extractor: Extractor) -> None:
    text = "這是自俄羅斯入侵烏克蘭以來澤倫斯基第九次訪問法國。"
    assert one(extractor, text, "visit")["people"] == ["泽伦斯基"]


def test_last_list_of_just_so_many_states_is_meant_by_their_number(extractor: Extractor) -> None:
    text = (
        "英國、法國及德國外長發表聯合聲明，譴責俄羅斯空襲，呼籲伊朗停止供應無人機。"
        "三國外長上月20日曾在日內瓦與伊朗外長阿拉格齊會談。"
    )
    got = one(extractor, text, "conference")
    assert (got["codes"], got["date"]) == (
        ["DEU", "FRA", "GBR", "IRN"],
        ("2024-07-20", "2024-07-20"),
    )


def test_year_before_an_auxiliary_names_no_annual_meeting(extractor: Extractor) -> None:
    text = "施紀賢承諾，英國今年會向烏克蘭提供30億英鎊軍事援助。"
    assert every(extractor, text, "aid") == []
    assert [m.name for m in extractor(text).mentions if m.label == "MECHANISM"] == []
    text = "英國明年會與烏克蘭簽署協議。"
    got = one(extractor, text, "sign")
    assert (got["status"], got["codes"]) == ("planned", ["GBR", "UKR"])


def test_preposition_as_written_is_no_surname(extractor: Extractor) -> None:
    text = "帛琉總統惠恕仁於會中頒贈勳章予賴總統。"
    assert one(extractor, text, "award")["people"] == ["惠恕仁"]
    named = "會前，外交部長于立群在台北會見貝里斯總理布里仙諾。"
    assert one(extractor, named, "meeting")["people"] == ["于立群", "布里仙诺"]


def test_bar_of_a_headline_ends_its_topic(extractor: Extractor) -> None:
    got = one(extractor, "俄烏局勢︱施紀賢訪基輔", "visit")
    assert (got["people"], got["codes"]) == (["施纪贤"], ["GBR"])


def test_what_one_is_confident_of_has_not_been_signed(extractor: Extractor) -> None:
    assert every(extractor, "辛鮑姆稱有信心期限前與美方達成協議。", "sign") == []
    assert one(extractor, "辛鮑姆與美方達成協議。", "sign")["codes"] == ["MEX", "USA"]


def test_who_serves_as_witness_takes_part(extractor: Extractor) -> None:
    text = "泰國外長馬里斯和柬埔寨外長布拉索昆15日在曼谷簽署協議，美國國務卿盧比歐擔任見證人。"
    assert one(extractor, text, "sign")["people"] == ["马里斯", "布拉索昆", "卢比欧"]


def test_talks_told_as_done_are_not_of_the_day_to_come(extractor: Extractor) -> None:
    text = "歐盟將於星期四開會商討對策，德國總理默茨說，他已與馬克龍通電話。"
    got = one(extractor, text, "call")
    assert (got["status"], got["date"]) == ("occurred", None)


def test_auxiliary_behind_a_weekday_looks_ahead(extractor: Extractor) -> None:
    text = "德國總理默茨說，他周四會與澤連斯基會面，並已與馬克龍通電話。"
    got = one(extractor, text, "meeting")
    assert (got["status"], got["date"]) == ("planned", ("2024-08-22", "2024-08-22"))
    got = one(extractor, text, "call")
    assert (got["status"], got["date"]) == ("occurred", None)


def test_mission_led_to_a_state_by_its_initial_visits_it(extractor: Extractor) -> None:
    text = "捷克眾議院議長艾達莫娃2023年3月曾率150人訪團來台，見證兩國簽署11項合作備忘錄。"
    got = one(extractor, text, "visit")
    assert (got["people"], got["place"], got["date"]) == (
        ["艾达莫娃"],
        ("台湾", "TWN"),
        ("2023-03-01", "2023-03-31"),
    )
    assert one(extractor, text, "sign")["place"] == ("台湾", "TWN")


def test_who_stands_in_does_so_for_the_days_of_the_journey(extractor: Extractor) -> None:
    text = (
        "李家超將於明日（八月二十日）至二十四日到北京述職。"
        "在李家超離港期間，由政務司司長陳國基署理行政長官職務。"
    )
    got = one(extractor, text, "appoint")
    assert (got["people"], got["status"], got["date"]) == (
        ["陈国基"],
        "planned",
        ("2024-08-20", "2024-08-24"),
    )
    text = (
        "李家超將於八月二十一日前往東京。他將於八月二十五日返港。"
        "李家超離港期間，政務司司長陳國基將署理行政長官職務。"
    )
    got = one(extractor, text, "appoint")
    assert got["date"] == ("2024-08-21", "2024-08-25")


def test_two_who_issue_a_statement_with_a_word_between_them(extractor: Extractor) -> None:
    for word in ("其後與", "隨後同", "亦與"):
        text = f"拜登{word}法國總統馬克龍發表聯合聲明。"
        assert one(extractor, text, "sign")["people"] == ["拜登", "马克龙"]
    text = "川普18日宣布與日本達成協議，對日關稅降至15%。"
    assert one(extractor, text, "sign")["codes"] == ["JPN", "USA"]


def test_delegation_of_which_nobody_is_named_acts_for_its_sender(extractor: Extractor) -> None:
    text = "香港代表團今日抵達新加坡，展開訪問。下午，代表團拜會新加坡國會副議長陳振泉。"
    got = one(extractor, text, "meeting")
    assert (got["people"], got["codes"], got["date"]) == (
        ["陈振泉"],
        ["HKG", "SGP"],
        ("2024-08-19", "2024-08-19"),
    )


def test_government_of_ours_is_that_of_the_outlet(extractor: Extractor) -> None:
    text = (
        "外交部第036號新聞稿\n\n索國外長凱薩今年2月曾訪臺，與外交部長吳釗燮會談。"
        "我政府亦於4月6日宣布捐助50萬美元協助重建。外交部並呼籲國人小心。"
    )
    got = one(extractor, text, "aid")
    assert (got["people"], got["codes"], got["date"]) == (
        [],
        ["TWN"],
        ("2024-04-06", "2024-04-06"),
    )
    calls = [c for c in extractor(text, date=TODAY).commitments if c.force == "urge"]
    assert [[party.value for party in c.parties] for c in calls] == [["TWN"]]


def test_count_since_a_day_dates_no_visit(extractor: Extractor) -> None:
    text = "澤倫斯基16日訪問希臘。這是他自2022年2月開戰以來第4度訪問希臘。"
    got = one(extractor, text, "visit")
    assert (got["people"], got["date"]) == (["泽伦斯基"], ("2024-08-16", "2024-08-16"))


def test_candidate_for_a_prize_takes_no_office(extractor: Extractor) -> None:
    assert every(extractor, "洪馬內8日宣布提名特朗普角逐諾貝爾和平獎。", "appoint") == []
    got = one(extractor, "特朗普8日提名貝森特出任財政部長。", "appoint")
    assert "贝森特" in got["people"]


def test_state_is_called_as_the_document_calls_it(extractor: Extractor) -> None:
    text = "石破茂總理啟程往紐西蘭，訪紐期間與總理拉克森會談。"
    assert one(extractor, text, "meeting")["place"] == ("纽西兰", "NZL")
    text = "紐西蘭的另一個名字是新西蘭。石破茂總理訪紐期間與總理拉克森會談。"
    assert one(extractor, text, "meeting")["place"] == ("新西兰", "NZL")


def test_next_talks_have_their_own_partner(extractor: Extractor) -> None:
    text = (
        "王毅12日與印度外長蘇傑生會談，13日上午與印度國家安全顧問杜瓦爾"
        "舉行第23輪邊界問題特別代表會晤。"
    )
    got = every(extractor, text, "meeting")
    assert [g["people"] for g in got] == [["王毅", "苏杰生"], ["王毅", "杜瓦尔"]]


def test_one_of_two_goes_on_alone_to_the_next_talks(extractor: Extractor) -> None:
    text = "澤倫斯基12日與希臘總理米佐塔基斯會晤，兩國簽署協議，13日與西班牙首相桑傑士會面。"
    got = every(extractor, text, "meeting")
    assert [g["people"] for g in got] == [["泽伦斯基", "米佐塔基斯"], ["泽伦斯基", "桑杰士"]]


def test_guest_who_also_attends_is_the_visitor(extractor: Extractor) -> None:
    text = "習近平4日在北京同來華進行國事訪問、並出席中拉論壇第三屆部長級會議的智利總統博里奇會談。"
    got = one(extractor, text, "visit")
    assert (got["people"], got["place"]) == (["博里奇"], ("中国", "CHN"))


def test_visit_to_hua_where_china_is_never_named_is_to_taiwan(extractor: Extractor) -> None:
    text = "總統馬英九今天接見海地總理。行政院長吳敦義說，帛琉總統陶瑞賓上週訪華。"
    got = one(extractor, text, "visit")
    assert (got["people"], got["place"]) == (["陶瑞宾"], ("台湾", "TWN"))
    text = "總統馬英九今天接見海地總理。行政院長吳敦義說，俄國總統普丁上週訪華，與胡錦濤會談。"
    assert one(extractor, text, "visit")["place"] == ("中国", "CHN")


def test_count_of_companies_is_no_name(extractor: Extractor) -> None:
    got = one(extractor, "梅爾茨12日率領23家企業執行長訪問印度。", "visit")
    assert got["people"] == ["梅尔茨"]


def test_city_told_by_what_it_is(extractor: Extractor) -> None:
    text = "馬克宏4日走訪工業大城重慶。"
    assert one(extractor, text, "visit")["place"] == ("重庆", "CHN")
    text = "布林肯12日訪問東部港口城市亞喀巴，會見約旦國王。"
    assert one(extractor, text, "visit")["place"] == ("亚喀巴", "JOR")


def test_summit_of_two_that_one_calls_off(extractor: Extractor) -> None:
    text = "美國總統川普21日取消了原定在布達佩斯與俄羅斯總統普丁舉行的峰會。"
    got = one(extractor, text, "meeting")
    assert (got["people"], got["status"]) == (["川普", "普丁"], "cancelled")
