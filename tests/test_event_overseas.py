"""Events as the press of Hong Kong, Macao, Taiwan and overseas words them."""

from __future__ import annotations

from event_facts import TODAY, facts, one

from extract import Extractor


def of_type(extractor: Extractor, text: str, type: str) -> list[dict[str, object]]:
    return [f for f in facts(extractor(text, date=TODAY)) if f["type"] == type]


def test_bare_day_soon_ahead_is_of_this_month(extractor: Extractor) -> None:
    text = "外交部說，第三屆海洋論壇22日在帛琉召開，吳釗燮一行昨天啟程。"
    dates = {d.text: str(d.value_start) for d in extractor(text, date=TODAY).dates}
    assert dates == {"22日": "2024-08-22", "昨天": "2024-08-18"}


def test_day_after_tomorrow_before_a_verb(extractor: Extractor) -> None:
    got = one(extractor, "行政長官李家超後日起訪問北京。", "visit")
    assert (got["date"], got["status"]) == (("2024-08-21", "2024-08-21"), "planned")


def test_weekday_that_somebody_will_attend_on(extractor: Extractor) -> None:
    text = "他會出席星期三的論壇開幕禮。"
    dates = {d.text: str(d.value_start) for d in extractor(text, date=TODAY).dates}
    assert dates == {"星期三": "2024-08-21"}


def test_initial_of_two_places_means_the_one_named(extractor: Extractor) -> None:
    text = "維德角總理席瓦昨晚抵澳訪問，並遊覽澳門半島。"
    assert one(extractor, text, "visit")["place"] == ("澳门", "MAC")


def test_ministry_in_the_press_of_a_territory_is_of_the_state(extractor: Extractor) -> None:
    text = "香港特區政務司司長陳國基率領代表團，8月12日在北京與外交部官員會面。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["陈国基", "外交部"]
    assert got["codes"] == ["CHN", "HKG"]


def test_leader_stands_for_the_delegation(extractor: Extractor) -> None:
    text = (
        "運輸局局長林世雄將率領代表團，於八月二十日至二十二日到訪曼谷；"
        "勞工局局長孫玉菡於八月二十五日至二十七日率領代表團訪問河內。"
        "代表團於八月二十日至二十二日到訪曼谷，與泰國外交部官員會面。"
    )
    got = one(extractor, text, "meeting")
    assert got["people"] == ["林世雄", "泰国外交部"]
    assert got["place"] == ("曼谷", "THA")


def test_guests_received_are_those_just_welcomed(extractor: Extractor) -> None:
    text = "吐瓦魯外長潘恩紐下週來訪，我方竭誠歡迎；總統賴清德21日將接見代表團。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["赖清德", "潘恩纽"]
    assert got["date"] == ("2024-08-21", "2024-08-21")


def test_who_only_speaks_of_a_call_takes_no_part(extractor: Extractor) -> None:
    text = "梅洛尼12日與艾爾多安通電話。義大利總理府表示，這次通話談到移民。"
    assert one(extractor, text, "call")["people"] == ["梅洛尼", "艾尔多安"]


def test_question_tells_no_event(extractor: Extractor) -> None:
    text = "副總統蕭美琴此行是否會見美國議員，發言人沒有回答。"
    assert of_type(extractor, text, "meeting") == []


def test_two_talks_with_one_subject(extractor: Extractor) -> None:
    text = (
        "林佳龍抵達亞松森之後，將晉見巴拉圭總統潘尼亞(Santiago Pena)"
        "及會晤外長拉米雷斯(Ruben Ramirez)，商談牛肉出口。"
    )
    got = of_type(extractor, text, "meeting")
    assert [f["people"] for f in got] == [["林佳龙", "潘尼亚"], ["林佳龙", "拉米雷斯"]]


def test_talks_are_not_where_a_later_tour_goes(extractor: Extractor) -> None:
    text = "帛琉總統惠恕仁8月12日訪問台灣。訪團8月13日拜會外交部長林佳龍；也將參觀故宮博物院。"
    talks = [f for f in of_type(extractor, text, "meeting") if "林佳龙" in f["people"]]
    assert [f["people"] for f in talks] == [["惠恕仁", "林佳龙"]]
    assert talks[0]["place"] != ("故宫博物院", "TWN")


def test_counterpart_of_a_signing_told_after_a_stay(extractor: Extractor) -> None:
    text = "貝里斯外長方西佳8月12日抵達台灣訪問。停留期間，她與農業部長陳駿季簽署「漁業合作協定」。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["方西佳", "陈骏季"]
    assert got["codes"] == ["BLZ", "TWN"]


def test_gathering_in_quotation_marks(extractor: Extractor) -> None:
    text = "外交部長林佳龍12日率團出席「太平洋島國外長與觀察員代表會議」。"
    document = extractor(text, date=TODAY)
    names = [m.name for m in document.mentions if m.label == "MECHANISM"]
    assert names == ["太平洋岛国外长与观察员代表会议"]
    assert one(extractor, text, "conference")["people"] == ["林佳龙"]


def test_years_since_relations_are_no_founding(extractor: Extractor) -> None:
    text = "日本和以色列建交至今72年，雙方貿易額逐年上升。"
    assert of_type(extractor, text, "establish") == []


def test_title_of_a_minister_of_several_things(extractor: Extractor) -> None:
    text = "外賓之中有貝里斯外交、投資、觀光暨移民部長方西佳。"
    titles = {m.name: m.title for m in extractor(text).mentions if m.label == "PERSON"}
    assert titles == {"方西佳": "外交、投资、观光暨移民部长"}


def test_name_told_in_latin_letters_is_whole_everywhere(extractor: Extractor) -> None:
    text = (
        "瓜地馬拉總統馬多納多(Alejandro Maldonado)出席。總統馬多納多致詞。"
        "法國總統府艾里賽宮(Elysee Palace)指出，會議順利。"
    )
    document = extractor(text)
    people = [m.name for m in document.mentions if m.label == "PERSON"]
    assert people == ["马多纳多", "马多纳多"]


def test_call_told_as_talks_by_telephone(extractor: Extractor) -> None:
    text = (
        "阿爾巴尼斯今早8時起與盧克森(Christopher Luxon)進行了20多分鐘的電話會談，"
        "這是盧克森去年11月上任後，兩人第三次通電話。"
    )
    assert of_type(extractor, text, "meeting") == []
    dates = {f["date"] for f in of_type(extractor, text, "call")}
    assert dates == {("2024-08-19", "2024-08-19")}


def test_two_who_talk_when_something_is_said(extractor: Extractor) -> None:
    text = "泰國總理佩通坦與馬來西亞首相安華昨天舉行會談時，同意擴大邊境貿易。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["佩通坦", "安华"]
    assert got["date"] == ("2024-08-18", "2024-08-18")


def test_those_present_are_not_those_with_whom_one_meets(extractor: Extractor) -> None:
    text = "與會的泰國總理佩通坦之前同越南總理范明政會面。"
    assert one(extractor, text, "meeting")["people"] == ["佩通坦", "范明政"]


def test_gathering_set_for_a_day_and_a_place_behind_a_comma(extractor: Extractor) -> None:
    got = one(extractor, "東協峰會預定於10月8日至11日，在寮國首都永珍舉行。", "summit")
    assert (got["status"], got["date"]) == ("planned", ("2024-10-08", "2024-10-11"))
    text = "該對話始於2004年，此前一直以外長會議的形式舉行。"
    assert of_type(extractor, text, "conference") == []


def test_partner_of_a_dialogue_takes_part(extractor: Extractor) -> None:
    text = "外長裴青山將於8月22日訪問永珍，並同寮國外長沙倫賽舉行第三次河流論壇。"
    assert one(extractor, text, "conference")["people"] == ["裴青山", "沙伦赛"]


def test_nobody_visits_his_own_state(extractor: Extractor) -> None:
    text = "范明政訪問南韓，尹錫悅很重視，並就范明政赴南韓進行國是訪問，談了感想。"
    got = one(extractor, text, "visit")
    assert (got["people"], got["codes"]) == (["范明政"], ["VNM"])


def test_who_sends_a_delegation_stays_at_home(extractor: Extractor) -> None:
    text = (
        "石破茂派出特使團，21日前往越南訪問。特使團由前外相河野太郎擔任團長，"
        "隨行的有企業界人士。特使團22日在河內與越南外長裴青山會談。"
    )
    assert one(extractor, text, "visit")["people"] == ["河野太郎"]
    assert one(extractor, text, "visit")["codes"] == ["JPN"]
    assert one(extractor, text, "meeting")["people"] == ["河野太郎", "裴青山"]


def test_talks_told_by_a_verb_behind_a_hall(extractor: Extractor) -> None:
    text = "南韓總統尹錫悅12日於首爾市國立中央博物館會晤越南國家主席蘇林。"
    document = extractor(text, date=TODAY)
    assert [m.name for m in document.mentions if m.label == "MECHANISM"] == []
    assert one(extractor, text, "meeting")["people"] == ["尹锡悦", "苏林"]


def test_titles_of_honour_stand_between_office_and_name(extractor: Extractor) -> None:
    text = "昨天飛抵河內作官式訪問的是首相拿督斯里安華。首相拿督斯里安華昨天到訪河內。"
    got = one(extractor, text, "visit")
    assert (got["people"], got["codes"]) == (["安华"], ["MYS"])


def test_dialogue_that_bears_the_name_of_a_city_elsewhere(extractor: Extractor) -> None:
    text = "菲律賓總統小馬可仕12日在第21屆香格里拉對話會發表演說。"
    assert one(extractor, text, "conference")["place"] is None


def test_name_that_only_begins_like_a_known_one(extractor: Extractor) -> None:
    text = "立法院長韓國瑜率立委姚文智等人訪問日本。"
    people = [m.name for m in extractor(text).mentions if m.label == "PERSON"]
    assert people == ["韩国瑜", "姚文智"]


def test_journey_that_goes_on_behind_a_comma(extractor: Extractor) -> None:
    text = "總統賴清德8月22日率團啟程出訪，前往巴拉圭、貝里斯及瓜地馬拉。"
    places = [f["place"] for f in of_type(extractor, text, "visit")]
    assert places == [("巴拉圭", "PRY"), ("贝里斯", "BLZ"), ("瓜地马拉", "GTM")]


def test_medal_received_from_somebody(extractor: Extractor) -> None:
    text = "外交部長林佳龍12日獲巴拉圭總統潘尼亞頒贈國家功績勳章。"
    assert one(extractor, text, "award")["people"] == ["林佳龙", "潘尼亚"]


def test_bare_president_of_a_home_outlet(extractor: Extractor) -> None:
    text = (
        "（中央社台北19日電）總統賴清德22日將與巴拉圭總統潘尼亞在亞松森會談。"
        "總統預定8月25日與美國眾議院議長強生見面。"
    )
    got = of_type(extractor, text, "meeting")
    assert [f["people"] for f in got] == [["赖清德", "潘尼亚"], ["赖清德", "强生"]]


def test_our_minister_is_a_person(extractor: Extractor) -> None:
    text = "我國外交部長維文12日在河內禮貌拜會越南總理范明政。"
    assert one(extractor, text, "meeting")["people"] == ["维文", "范明政"]


def test_day_of_a_report_told_in_brackets(extractor: Extractor) -> None:
    text = "美國國務院星期四（2023年2月23日）說，國務卿布林肯2月28日會見塔吉克外長穆赫里丁。"
    document = extractor(text)
    assert document.published is not None
    assert str(document.published.start) == "2023-02-23"
    assert facts(document)[0]["status"] == "planned"


def test_line_with_a_year_of_the_republic(extractor: Extractor) -> None:
    document = extractor("新聞與活動\n97年08月12日\n總統今天下午前往巴拉圭訪問。\n")
    assert document.published is not None
    assert str(document.published.start) == "2008-08-12"


def test_speaker_who_left_office_keeps_his_state(extractor: Extractor) -> None:
    text = "帛琉總統惠恕仁在場。賴清德12日與前眾議院議長裴洛西通話。"
    assert one(extractor, text, "call")["codes"] == ["TWN", "USA"]


def test_who_is_told_to_attend_acts(extractor: Extractor) -> None:
    text = "曼谷郵報報導，出席亞太論壇的印尼總統佐科威12日與泰國總理賽塔會談。"
    assert one(extractor, text, "meeting")["people"] == ["佐科威", "赛塔"]


def test_day_of_a_journey_ahead_makes_talks_planned(extractor: Extractor) -> None:
    text = "印度總理莫迪22日訪問基輔。總統府說，莫迪訪問期間會與澤倫斯基舉行會談。"
    got = one(extractor, text, "meeting")
    assert (got["status"], got["date"]) == ("planned", ("2024-08-22", "2024-08-22"))


def test_each_of_three_leaders_met(extractor: Extractor) -> None:
    text = "岸田文雄今天分別與紐埃總理泰拉吉、東加總理索瓦雷尼和薩摩亞總理馬塔法會談。"
    got = of_type(extractor, text, "meeting")
    assert [f["codes"] for f in got] == [["JPN", "NIU"], ["JPN", "TON"], ["JPN", "WSM"]]


def test_day_up_to_which_somebody_stays(extractor: Extractor) -> None:
    text = "帛琉總統惠恕仁12日抵達台北訪問，停留至15日，期間拜會立法院長韓國瑜。"
    assert one(extractor, text, "meeting")["date"] != ("2024-08-15", "2024-08-15")


def test_head_of_a_province_is_a_person_with_his_province(extractor: Extractor) -> None:
    text = "行政長官李家超與廣東省省長王偉中12日在廣州共同主持粵港合作聯席會議第二十三次會議。"
    assert one(extractor, text, "conference")["people"] == ["李家超", "王伟中"]


def test_initial_with_the_word_for_state_before_an_office(extractor: Extractor) -> None:
    text = "菲國外長馬納羅12日與日本外務大臣上川陽子會談。"
    assert one(extractor, text, "meeting")["codes"] == ["JPN", "PHL"]


def test_state_of_the_office_held_then(extractor: Extractor) -> None:
    document = extractor("總理科斯塔會見澳門特區行政長官賀一誠。", date="2023-04-20")
    people = {p.name: p.country for e in document.events for p in e.participants}
    assert people == {"科斯塔": "PRT", "贺一诚": "MAC"}


def test_parties_to_a_convention_are_no_state(extractor: Extractor) -> None:
    text = "近200個締約方12日在杜拜通過決議。"
    codes = {code for f in facts(extractor(text, date=TODAY)) for code in f["codes"]}
    assert "JOR" not in codes


def test_leaders_received_at_home_are_met(extractor: Extractor) -> None:
    text = "澤連斯基12日在基輔接待了波蘭總理圖斯克和立陶宛總統瑙塞達。"
    assert one(extractor, text, "meeting")["codes"] == ["LTU", "POL", "UKR"]


def test_return_home_is_no_visit(extractor: Extractor) -> None:
    text = "賀一誠率團訪問葡萄牙，預計27日返抵澳門。"
    assert [f["place"] for f in of_type(extractor, text, "visit")] == [("葡萄牙", "PRT")]


def test_our_country_in_a_text_of_taiwan(extractor: Extractor) -> None:
    text = "外交部長林佳龍、經濟部長郭智輝出席。我國與帛琉簽署「漁業合作備忘錄」。"
    assert one(extractor, text, "sign")["codes"] == ["PLW", "TWN"]


def test_relations_with_a_territory_restored_and_broken(extractor: Extractor) -> None:
    text = "諾魯政府8月12日發表聲明，宣布與台灣復交。"
    got = one(extractor, text, "establish")
    assert (got["codes"], got["date"]) == (["NRU", "TWN"], ("2024-08-12", "2024-08-12"))
    for broken in ("斷交", "斷絕外交關係", "中止外交關係"):  # a tie broken is none founded
        assert of_type(extractor, f"諾魯政府8月12日宣布與台灣{broken}。", "establish") == []


def test_auxiliary_that_tells_what_is_ahead(extractor: Extractor) -> None:
    text = "國防部長奧斯汀星期二會與以色列防長加蘭特通電話。"
    assert one(extractor, text, "call")["status"] == "planned"
    text = "該委員會8月12日會見了泰國總理賽塔。美國國會8月12日會見賽塔。"
    assert {f["status"] for f in of_type(extractor, text, "meeting")} <= {"occurred"}


def test_journey_told_by_its_leg(extractor: Extractor) -> None:
    got = one(extractor, "保安局局長鄧炳強昨日展開泰國訪問行程。", "visit")
    assert (got["people"], got["place"]) == (["邓炳强"], ("泰国", "THA"))


def test_journey_called_off_behind_its_goal(extractor: Extractor) -> None:
    text = "印度總理莫迪訪達卡計劃遭取消。聯合國秘書長古特瑞斯說，緬甸取消了請他訪問仰光的安排。"
    got = of_type(extractor, text, "visit")
    assert [f["status"] for f in got] == ["cancelled", "cancelled"]


def test_which_agreement_of_a_series_is_no_number_of_them(extractor: Extractor) -> None:
    text = "香港12日與秘魯簽署自由貿易協定，這是香港簽訂的第九份自貿協定。"
    assert [f["documents"] for f in of_type(extractor, text, "sign")] == [[("自由贸易协定", 1)]]


def test_those_who_sign_before_a_witness(extractor: Extractor) -> None:
    text = "經濟部長郭智輝12日在華府見證台電董事長曾文生與奇異公司簽署採購合約。"
    people = one(extractor, text, "sign")["people"]
    assert people[:2] == ["郭智辉", "曾文生"]


def test_stop_of_a_journey_does_not_travel_on(extractor: Extractor) -> None:
    text = "習近平12日訪問塞爾維亞，塞爾維亞是他此行第二站，之後將訪問匈牙利。"
    got = of_type(extractor, text, "visit")
    assert {f["place"]: f["people"] for f in got}[("匈牙利", "HUN")] == ["习近平"]


def test_envoy_is_not_of_the_state_where_he_is_posted(extractor: Extractor) -> None:
    text = "（中央社台北12日電）立陶宛外長布德里斯12日在維爾紐斯會見我駐立陶宛代表王雪虹。"
    assert one(extractor, text, "meeting")["codes"] == ["LTU", "TWN"]


def test_auxiliary_right_before_the_verb(extractor: Extractor) -> None:
    got = one(extractor, "白宮說，拜登星期一會出席首屆柏林氣候論壇。", "conference")
    assert (got["status"], got["date"]) == ("planned", ("2024-08-19", "2024-08-19"))
