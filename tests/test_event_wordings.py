"""Events in the wordings of many outlets, and what they take from the story around them."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


def test_guest_clause_between_the_parties_of_talks(extractor: Extractor) -> None:
    text = (
        "8月12日上午，外交部长王毅在钓鱼台国宾馆同来华出席2024年金砖国家峰会和纪念抗战胜利活动的"
        "蒙古国外长巴特策策格举行会谈。"
    )
    got = one(extractor, text, "meeting")
    assert got["people"] == ["王毅", "巴特策策格"]
    assert got["date"] == ("2024-08-12", "2024-08-12")
    summit = one(extractor, text, "summit")
    assert summit["people"] == ["巴特策策格"]
    assert summit["date"] == ("2024-01-01", "2024-12-31")
    assert summit["place"] == ("中国", "CHN")


def test_state_after_zai_is_where_and_not_with_whom(extractor: Extractor) -> None:
    text = "8月12日，伊朗外长阿拉格齐在瑞士同美国代表举行会谈。"
    got = one(extractor, text, "meeting")
    assert got["place"] == ("瑞士", "CHE")
    assert got["codes"] == ["IRN", "USA"]


def test_numbered_session_of_a_commission_is_a_conference(extractor: Extractor) -> None:
    text = "8月12日，外交部长王毅在乌兰巴托出席中蒙矿业合作委员会第三次会议。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "中蒙矿业合作委员会第三次会议"
    assert got["place"] == ("乌兰巴托", "MNG")


def test_signing_told_by_a_noun(extractor: Extractor) -> None:
    text = (
        "8月12日，外交部长王毅在北京同蒙古国外长巴特策策格会谈。"
        "会谈后，两国外长共同见证了矿业、农业等领域多项合作文件的签署。"
    )
    got = one(extractor, text, "sign")
    assert got["documents"] == [("合作文件", None)]
    assert got["people"] == ["王毅", "巴特策策格"]
    assert got["date"] == ("2024-08-12", "2024-08-12")


def test_signing_ceremony_is_a_signing(extractor: Extractor) -> None:
    text = "中国与蒙古国昨天在北京就矿业项目举行政府间协定签字仪式。"
    got = one(extractor, text, "sign")
    assert got["documents"] == [("政府间协定", 1)]
    assert got["codes"] == ["CHN", "MNG"]
    assert got["place"] == ("北京", "CHN")


def test_one_more_signing_of_like_papers_is_another(extractor: Extractor) -> None:
    text = (
        "8月12日，外交部长王毅在北京会见蒙古国外长巴特策策格。"
        "会见后，两国外长见证交换科技领域多份双边合作文件。"
        "双方还签署了海关领域双边合作文件。"
    )
    signs = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "sign"]
    assert [s["documents"] for s in signs] == [[("双边合作文件", None)]] * 2


def test_minutes_signed_hold_no_wish(extractor: Extractor) -> None:
    """The character that means "must" is part of the word for minutes."""
    text = "8月12日，王毅同巴特策策格在北京签署会议纪要，并见证签署合作文件。"
    signs = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "sign"]
    assert [s["documents"] for s in signs] == [[("会议纪要", 1)], [("合作文件", None)]]


def test_not_long_ago_is_no_negation(extractor: Extractor) -> None:
    text = "外交部长王毅不久前访问蒙古国。"
    assert one(extractor, text, "visit")["place"] == ("蒙古国", "MNG")


def test_institution_toured_is_a_visit_of_its_own(extractor: Extractor) -> None:
    text = (
        "8月5日至8日，外交部长王毅对蒙古国进行正式访问。"
        "访问期间，王毅参观了成吉思汗生平图片展和蒙中友谊历史博物馆。"
    )
    visits = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [v["place"] for v in visits] == [("蒙古国", "MNG"), ("蒙中友谊历史博物馆", "MNG")]
    assert [v["date"] for v in visits] == [("2024-08-05", "2024-08-08")] * 2


def test_talks_on_a_dated_journey_have_its_days_and_place(extractor: Extractor) -> None:
    text = (
        "8月5日至8日，外交部长王毅对蒙古国进行正式访问。\n\n"
        "会见蒙古国外长巴特策策格时，王毅表示，两国是好邻居。"
    )
    got = one(extractor, text, "meeting")
    assert got["date"] == ("2024-08-05", "2024-08-08")
    assert got["place"] == ("蒙古国", "MNG")


def test_one_gathering_named_by_year_and_by_city(extractor: Extractor) -> None:
    text = (
        "8月12日，习近平在人民大会堂会见来华出席2024年上海合作组织峰会的蒙古国总统呼日勒苏赫。\n\n"
        "呼日勒苏赫表示，祝贺中国成功举办上海合作组织天津峰会。"
    )
    got = one(extractor, text, "summit")
    assert got["place"] == ("天津", "CHN")
    assert got["people"] == ["呼日勒苏赫"]
    assert got["codes"] == ["CHN", "MNG"]


def test_speech_over_several_sentences_dates_no_background(extractor: Extractor) -> None:
    text = (
        "8月12日，外交部长王毅在北京会见蒙古国外长巴特策策格。\n\n"
        "王毅表示，两国关系发展良好。两国建立了矿业合作机制，可以尽快举行对话。"
    )
    got = one(extractor, text, "establish")
    assert got["date"] is None
    assert got["codes"] == ["CHN", "MNG"]
    assert got["people"] == []


def test_plenary_session_adopts_its_own_paper(extractor: Extractor) -> None:
    text = "王毅说，中共二十届三中全会审议通过“十五五”规划建议，前景广阔。"
    got = one(extractor, text, "sign")
    assert got["documents"] == [("“十五五”规划建议", 1)]
    assert got["people"] == ["中共"]
    assert one(extractor, text, "conference")["gathering"] == "中共二十届三中全会"


def test_who_has_just_arrived_has_not_attended(extractor: Extractor) -> None:
    text = "8月12日，外交部长王毅抵达乌兰巴托，出席上海合作组织外长会议。"
    got = one(extractor, text, "conference")
    assert (got["status"], got["date"], got["place"]) == ("planned", None, ("乌兰巴托", "MNG"))


def test_relation_raised_by_saying_so(extractor: Extractor) -> None:
    text = (
        "8月12日，习近平与蒙古国总统呼日勒苏赫互致贺电。\n\n"
        "习近平指出，我愿同呼日勒苏赫总统共同宣布，将中蒙关系提升为全面战略伙伴关系。"
    )
    got = one(extractor, text, "establish")
    assert got["date"] == ("2024-08-12", "2024-08-12")
    assert got["codes"] == ["CHN", "MNG"]


def test_cities_sign_and_found(extractor: Extractor) -> None:
    text = "8月12日，山西省太原市与塔吉克斯坦胡占德市在人民大会堂签署合作协议。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["太原市", "胡占德市"]
    assert got["codes"] == ["CHN", "TJK"]
    assert got["place"] == ("人民大会堂", "CHN")


def test_city_before_a_meeting_is_only_where(extractor: Extractor) -> None:
    text = "中国和蒙古国在北京和上海签署合作协议。"
    assert one(extractor, text, "sign")["codes"] == ["CHN", "MNG"]
    assert one(extractor, text, "sign")["people"] == []


def test_territory_signs_under_its_code(extractor: Extractor) -> None:
    text = (
        "香港与亚美尼亚在埃里温签署避免双重课税协定，"
        "税务局长谭大鹏代表香港特区政府，同亚美尼亚政府签署协定。"
    )
    got = one(extractor, text, "sign")
    assert got["codes"] == ["ARM", "HKG"]
    assert got["people"] == ["谭大鹏"]
    assert got["place"] == ("埃里温", "ARM")


def test_office_taken_by_the_one_congratulated(extractor: Extractor) -> None:
    text = "习近平和普京分别祝贺卢卡申科再度连任白俄罗斯总统。"
    assert one(extractor, text, "appoint")["people"] == ["卢卡申科"]


def test_office_in_a_clause_before_its_holder(extractor: Extractor) -> None:
    text = "于2016年上任的菲律宾总统杜特尔特提出经济发展策略。"
    got = one(extractor, text, "appoint")
    assert got["people"] == ["杜特尔特"]
    assert got["date"] == ("2016-01-01", "2016-12-31")


def test_wire_of_congratulation_is_no_telephone_call(extractor: Extractor) -> None:
    text = "习近平祝贺卢卡申科连任白俄罗斯总统。习近平致电卢卡申科时表示，两国合作成果丰硕。"
    document = extractor(text, date=TODAY)
    assert sorted({f["type"] for f in facts(document)}) == ["appoint", "message"]


def test_call_told_in_passing(extractor: Extractor) -> None:
    text = "克里姆林宫说，俄罗斯总统普京在电话通话中对阿塞拜疆总统阿利耶夫表示慰问。"
    assert one(extractor, text, "call")["people"] == ["普京", "阿利耶夫"]


def test_envoy_posted_abroad_is_met(extractor: Extractor) -> None:
    text = "8月12日，哈萨克斯坦总统托卡耶夫在阿斯塔纳接见中国驻哈大使韩春霖。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["托卡耶夫", "韩春霖"]
    assert got["codes"] == ["CHN", "KAZ"]


def test_institutions_of_a_state_are_not_the_state(extractor: Extractor) -> None:
    text = "8月12日，乌兹别克斯坦与美国多家金融机构达成合作协议。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["美国多家金融机构"]
    assert got["codes"] == ["USA", "UZB"]


def test_universities_join_without_a_titled_paper(extractor: Extractor) -> None:
    text = "北京外国语大学与哈萨克国立大学签约共建孔子学院，揭牌仪式在阿拉木图举行。"
    assert one(extractor, text, "sign")["people"] == ["北京外国语大学", "哈萨克国立大学"]
    assert one(extractor, text, "launch")["place"] == ("阿拉木图", "KAZ")


def test_visit_told_by_a_noun(extractor: Extractor) -> None:
    got = one(extractor, "国家主席习近平对俄罗斯的国事访问取得圆满成功。", "visit")
    assert got["place"] == ("俄罗斯", "RUS")
    assert got["people"] == ["习近平"]


def test_state_visited_by_its_short_name(extractor: Extractor) -> None:
    got = one(extractor, "去年3月，国家主席习近平对俄进行国事访问。", "visit")
    assert got["place"] == ("俄罗斯", "RUS")
    assert got["date"] == ("2023-03-01", "2023-03-31")


def test_hall_without_a_name(extractor: Extractor) -> None:
    text = "8月12日，李强总理在巴基斯坦总统府会见扎尔达里总统。"
    assert one(extractor, text, "meeting")["place"] == ("巴基斯坦总统府", "PAK")


def test_place_known_by_its_last_word(extractor: Extractor) -> None:
    text = "8月12日，中国与蒙古国在城南商贸服务综合体签署合作协议。"
    assert one(extractor, text, "sign")["place"] == ("城南商贸服务综合体", None)


def test_talks_with_different_parties_are_different_talks(extractor: Extractor) -> None:
    text = "行政长官李家超下午与吉尔吉斯总理扎帕罗夫会面。李家超昨日上午与亚投行行长金立群会面。"
    meetings = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [m["people"] for m in meetings] == [["李家超", "扎帕罗夫"], ["李家超", "金立群"]]


def test_sums_after_the_clause_are_not_what_is_signed(extractor: Extractor) -> None:
    text = "中国与蒙古国签署合作协议，总投资5亿美元，并提出将贸易额增至30亿美元。"
    (sign,) = (e for e in extractor(text, date=TODAY).events if e.type == "sign")
    assert [(int(a.value), a.unit) for a in sign.amounts] == [(500000000, "USD")]


def test_sum_before_a_paper_is_no_part_of_its_title(extractor: Extractor) -> None:
    got = one(extractor, "哈萨克斯坦与卡塔尔签署总价值176亿美元的协议。", "sign")
    assert got["documents"] == [("协议", None)]


def test_delegation_stands_for_its_travellers(extractor: Extractor) -> None:
    text = (
        "商务局局长丘应桦将率商务代表团于8月20日至23日访问哈萨克斯坦。\n\n"
        "代表团会与哈萨克斯坦总理别克捷诺夫会面。"
    )
    got = one(extractor, text, "meeting")
    assert got["people"] == ["丘应桦", "别克捷诺夫"]
    assert (got["status"], got["date"]) == ("planned", ("2024-08-20", "2024-08-23"))


def test_journey_set_out_on_lies_ahead(extractor: Extractor) -> None:
    text = "财政司司长陈茂波明日起程前往哈萨克出席阿斯塔纳国际论坛。"
    got = one(extractor, text, "conference")
    assert (got["status"], got["date"]) == ("planned", ("2024-08-20", "2024-08-20"))


def test_decided_aid_counts_as_given(extractor: Extractor) -> None:
    got = one(extractor, "日本决定向吉尔吉斯斯坦提供约5亿日元无偿资金援助。", "aid")
    assert (got["status"], got["codes"]) == ("occurred", ["JPN", "KGZ"])


def test_letter_received_has_its_sender(extractor: Extractor) -> None:
    got = one(extractor, "哈萨克斯坦总统托卡耶夫收到国家主席习近平的贺信。", "message")
    assert got["people"] == ["托卡耶夫", "习近平"]


def test_state_elected_to_a_council(extractor: Extractor) -> None:
    assert one(extractor, "中国当选联合国人权理事会成员。", "appoint")["codes"] == ["CHN"]


def test_day_of_a_report_is_not_that_of_the_act(extractor: Extractor) -> None:
    text = "当地电视台周日报道指，阿富汗总统加尼将在数小时内辞职。"
    got = one(extractor, text, "appoint")
    assert (got["status"], got["date"]) == ("planned", None)


def test_body_founded_before_the_verb(extractor: Extractor) -> None:
    got = one(extractor, "中蒙荒漠化防治合作中心已经成立。", "establish")
    assert got["people"] == ["中蒙荒漠化防治合作中心"]


def test_tea_is_not_the_talks(extractor: Extractor) -> None:
    text = (
        "8月12日上午，国家主席习近平在北京同俄罗斯总统普京会谈。"
        "当天中午，习近平同普京小范围茶叙并宴请。"
    )
    meetings = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [m["people"] for m in meetings] == [["习近平", "普京"]] * 2


def test_our_university_is_the_one_the_bulletin_names(extractor: Extractor) -> None:
    text = "8月12日，哈萨克斯坦驻上海总领事拉希莫夫来访我校。复旦大学校长李明接待来宾。"
    visit = one(extractor, text, "visit")
    assert visit["place"] == ("复旦大学", "CHN")
    assert one(extractor, text, "meeting")["people"] == ["拉希莫夫", "李明"]


def test_institutions_visited_by_one_verb_are_visits_each(extractor: Extractor) -> None:
    text = "8月8日，复旦大学校长李明访问了哈萨克国立大学和纳扎尔巴耶夫大学。"
    visits = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [v["place"] for v in visits] == [
        ("哈萨克国立大学", "KAZ"),
        ("纳扎尔巴耶夫大学", "KAZ"),
    ]


def test_gathering_to_be_made_a_success_lies_ahead(extractor: Extractor) -> None:
    text = "8月12日，王毅会见巴特策策格。巴特策策格表示，蒙方支持中方办好上海合作组织天津峰会。"
    got = one(extractor, text, "summit")
    assert (got["status"], got["place"]) == ("planned", ("天津", "CHN"))


def test_speaker_of_a_relation_is_no_party_to_it(extractor: Extractor) -> None:
    text = (
        "外交部长王毅会见蒙古国外长巴特策策格。"
        "王毅指出，今年1月中蒙关系提升为全面战略伙伴关系，合作进入新阶段。"
    )
    got = one(extractor, text, "establish")
    assert (got["people"], got["codes"]) == ([], ["CHN", "MNG"])


def test_talks_recalled_are_not_the_talks_reported(extractor: Extractor) -> None:
    text = (
        "外交部长王毅同蒙古国外长巴特策策格举行会谈。\n\n"
        "王毅指出，去年，我和巴特策策格外长在乌兰巴托会晤，作出新部署。"
    )
    meetings = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [(m["date"], m["place"]) for m in meetings] == [
        (None, None),
        (("2023-01-01", "2023-12-31"), ("乌兰巴托", "MNG")),
    ]


def test_second_wire_has_the_addressee_of_the_first(extractor: Extractor) -> None:
    text = "国家主席习近平向缅甸领导人敏昂莱致慰问电，国务院总理李强亦致电慰问。"
    wires = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "message"]
    assert [w["people"] for w in wires] == [["习近平", "敏昂莱"], ["李强", "敏昂莱"]]


def test_who_reports_is_in_no_story(extractor: Extractor) -> None:
    text = "【中央社】外交部长王毅今天率团启程访问蒙古国，将会晤外长巴特策策格。"
    visit = one(extractor, text, "visit")
    assert (visit["people"], visit["status"]) == (["王毅"], "planned")
    assert one(extractor, text, "meeting")["people"] == ["王毅", "巴特策策格"]


def test_gathering_whose_noun_stands_behind_its_purpose(extractor: Extractor) -> None:
    text = "3月26日，国家主席习近平在二十国集团领导人应对疫情特别峰会上指出，要加强合作。"
    got = one(extractor, text, "summit")
    assert got["gathering"] == "二十国集团领导人应对疫情特别峰会"
    assert got["mechanism"] == "g20"
    assert got["people"] == ["习近平"]


def test_talks_with_people_not_named(extractor: Extractor) -> None:
    text = "2012年同外国专家代表座谈时，习近平表示，要加强合作。"
    got = one(extractor, text, "meeting")
    assert got["people"] == ["习近平"]
    assert got["date"] == ("2012-01-01", "2012-12-31")


def test_minister_without_a_name_is_the_state(extractor: Extractor) -> None:
    text = "8月12日，行政长官李家超会见来港的卢森堡财政部部长。"
    got = one(extractor, text, "meeting")
    assert (got["people"], got["codes"]) == (["李家超"], ["HKG", "LUX"])
    assert got["place"] == ("香港", "HKG")


def test_bare_afternoon_is_of_the_day_of_publication(extractor: Extractor) -> None:
    text = "国家主席习近平下午在阿斯塔纳会见白俄罗斯总统卢卡申科。"
    assert one(extractor, text, "meeting")["date"] == (TODAY, TODAY)


def test_proposal_to_hold_a_forum_is_no_plan(extractor: Extractor) -> None:
    text = "中方建议将2025年确定为可持续发展年，又建议成员国适时举办上合组织政党论坛。"
    assert [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "conference"] == []


def test_seats_won_at_different_times_are_different_offices(extractor: Extractor) -> None:
    text = "卡韦拉什维利当选格鲁吉亚新总统。卡韦拉什维利2016年首次当选国会议员。"
    terms = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "appoint"]
    assert [t["date"] for t in terms] == [None, ("2016-01-01", "2016-12-31")]


def test_who_signs_at_a_meeting_was_at_it(extractor: Extractor) -> None:
    text = (
        "8月12日，李家超出席在香港举行的博鳌亚洲论坛，"
        "并在会上和陕西省委书记赵一德共同见证签署《合作协议》。"
    )
    assert one(extractor, text, "conference")["people"] == ["李家超", "赵一德"]


def test_states_listed_as_present_take_part(extractor: Extractor) -> None:
    text = "王毅出席金砖国家外长对话会。参与对话的国家包括泰国、老挝及越南等12个国家。"
    assert one(extractor, text, "conference")["codes"] == ["CHN", "LAO", "THA", "VNM"]


def test_whose_office_is_taken_takes_part(extractor: Extractor) -> None:
    text = "卡韦拉什维利将于本月29日就职，接替现任总统祖拉比什维利。"
    assert one(extractor, text, "appoint")["people"] == ["卡韦拉什维利", "祖拉比什维利"]


def test_state_in_a_long_title_is_not_the_counterpart(extractor: Extractor) -> None:
    text = "王毅在昆明，同印尼对华合作牵头人、统筹部长卢胡特举行磋商。"
    assert one(extractor, text, "meeting")["people"] == ["王毅", "卢胡特"]


def test_two_states_visited_by_invitation(extractor: Extractor) -> None:
    text = (
        "国家主席习近平将于8月20日至24日应哈萨克总统托卡耶夫、塔吉克总统拉赫蒙邀请，"
        "对两国进行国事访问。"
    )
    visits = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [v["place"] for v in visits] == [("哈萨克", "KAZ"), ("塔吉克", "TJK")]


def test_papers_joined_to_a_communique(extractor: Extractor) -> None:
    text = "会后，李强与普京签署联合公报及经贸、铁路、社会发展和环保等领域合作文件。"
    got = one(extractor, text, "sign")
    assert got["documents"] == [("联合公报", 1), ("合作文件", None)]


def test_our_meeting_recalled_has_both_of_us(extractor: Extractor) -> None:
    text = (
        "国家主席习近平会见伊朗总统佩泽希齐扬。"
        "习近平指出，去年我们在喀山会晤后，两国各部门落实共识。"
    )
    meetings = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [(m["people"], m["place"]) for m in meetings] == [
        (["习近平", "佩泽希齐扬"], None),
        (["习近平", "佩泽希齐扬"], ("喀山", "RUS")),
    ]


def test_parliament_without_a_name(extractor: Extractor) -> None:
    text = "格鲁吉亚总统提出异议。国会不理会外界的反对，8月13日三读通过《透明度法案》。"
    got = one(extractor, text, "sign")
    assert (got["people"], got["codes"]) == (["国会"], ["GEO"])


def test_not_stepping_down_is_no_change_of_office(extractor: Extractor) -> None:
    text = "格鲁吉亚总统祖拉比什维利说，她不会在8月任期届满后下台。"
    assert facts(extractor(text, date=TODAY)) == []


def test_head_of_a_cabinet_is_no_cabinet(extractor: Extractor) -> None:
    text = "李家超上午同吉尔吉斯内阁主席兼总统办公厅主任会面。"
    got = one(extractor, text, "meeting")
    assert (got["people"], got["codes"]) == (["李家超"], ["HKG", "KGZ"])


def test_name_without_its_middle_is_the_same_gathering(extractor: Extractor) -> None:
    text = (
        "8月12日，金砖国家安全事务高级代表会议在喀山举行。\n\n"
        "金砖国家会议上，代表印度参加的是国家安全顾问多瓦尔。"
    )
    got = [f for f in facts(extractor(text, date=TODAY)) if f["type"] in ("summit", "conference")]
    assert [(f["type"], f["people"], f["place"]) for f in got] == [
        ("conference", ["多瓦尔"], ("喀山", "RUS"))
    ]


def test_who_attended_the_above_attended_what_their_entry_tells(extractor: Extractor) -> None:
    text = (
        "外事活动简报\n"
        "2024年5月6日，外交部部长王毅在北京会见泰国外长西哈萨。双方就两国关系交换意见。\n"
        "2024年5月7日，外交部部长王毅在北京会见越南外长裴青山。\n"
        "2024年5月8日，国家主席习近平在北京会见老挝国家主席通伦。王毅、蔡奇参加上述活动。\n"
        "2024年5月9日，国务院总理李强在北京会见蒙古国总理奥云额尔登。"
    )
    got = [f["people"] for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert got == [
        ["王毅", "西哈萨"],
        ["王毅", "裴青山"],
        ["习近平", "通伦", "王毅", "蔡奇"],
        ["李强", "奥云额尔登"],
    ]


def test_who_arrives_to_attend_has_not_attended_yet(extractor: Extractor) -> None:
    text = "李强抵达杜尚别出席独联体成员国政府首脑会议并对塔吉克斯坦进行正式访问"
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["status"], f["place"]) for f in found] == [
        ("visit", "occurred", ("杜尚别", "TJK")),
        ("summit", "planned", ("杜尚别", "TJK")),
    ]


def test_one_with_the_other_talks_in_depth(extractor: Extractor) -> None:
    text = "前不久，习近平主席同托卡耶夫总统深入交流。习近平主席愿同托卡耶夫总统深入交流。"
    [meeting] = facts(extractor(text, date=TODAY))
    assert (meeting["type"], meeting["status"], meeting["date"]) == ("meeting", "occurred", None)
    assert meeting["people"] == ["习近平", "托卡耶夫"]


@pytest.mark.parametrize("states", ["中、蒙、秘、智", "中国、蒙古国、智利和秘鲁"])
def test_leaders_of_four_states_hold_a_summit(extractor: Extractor, states: str) -> None:
    text = f"8月12日，{states}四国元首会晤在利马举行。"
    got = one(extractor, text, "summit")
    assert got["codes"] == ["CHL", "CHN", "MNG", "PER"]
    assert got["gathering"] is None
    assert got["place"] == ("利马", "PER")


def test_leaders_met_one_by_one_hold_no_summit(extractor: Extractor) -> None:
    text = "8月12日，蒙古国总统呼日勒苏赫同秘鲁总统博鲁阿尔特、智利总统博里奇举行双边会晤。"
    assert one(extractor, text, "meeting")["codes"] == ["CHL", "MNG", "PER"]


def test_resort_is_named_after_its_state(extractor: Extractor) -> None:
    text = "亚太渔业论坛9月3日在秘鲁度假胜地库斯科举行。"
    assert one(extractor, text, "conference")["place"] == ("库斯科", "PER")


def test_office_of_the_papers_own_state(extractor: Extractor) -> None:
    text = "8月12日，蒙古国外长巴特策策格访问秘鲁。我外交部副部长林国栋将于9月出席利马能源论坛。"
    assert one(extractor, text, "conference")["codes"] == ["CHN"]


def test_leaders_of_a_region_hold_a_summit(extractor: Extractor) -> None:
    got = one(extractor, "突厥国家领导人7月6日在布达佩斯举行峰会。", "summit")
    assert got["codes"] == ["OTS"]
    assert got["place"] == ("布达佩斯", "HUN")


def test_year_before_an_edition_is_no_part_of_the_name(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，王毅在北京出席2024年第十届突厥国家峰会。", "summit")
    assert got["gathering"] == "第十届突厥国家峰会"


def test_short_form_in_brackets_before_an_edition(extractor: Extractor) -> None:
    text = "8月12日，王毅赴利马参加中国—中亚合作论坛（中中论坛）第九次领导人会议。"
    assert one(extractor, text, "summit")["gathering"] == (
        "中国—中亚合作论坛（中中论坛）第九次领导人会议"
    )

    text = "8月12日，王毅在金边出席湄公河-澜沧江合作（湄澜合作）第二次领导人会议。"
    got = one(extractor, text, "summit")
    assert got["gathering"] == "湄公河-澜沧江合作（湄澜合作）第二次领导人会议"
    assert got["mechanism"] == "lancang-mekong"


def test_session_of_a_subcommission(extractor: Extractor) -> None:
    text = "8月12日，文化合作分委会第四次会议在利马召开。"
    assert one(extractor, text, "conference")["gathering"] == "文化合作分委会第四次会议"


def test_list_that_goes_on_behind_a_comma(extractor: Extractor) -> None:
    text = (
        "8月12日，第六届中阿能源论坛在利马举行。"
        "秘鲁总统博鲁阿尔特、蒙古国总统呼日勒苏赫和若干国家的代表，以及阿盟秘书长盖特到场。"
    )
    got = one(extractor, text, "conference")
    assert got["people"] == ["博鲁阿尔特", "呼日勒苏赫", "盖特"]


def test_number_of_the_papers_just_named_is_no_paper(extractor: Extractor) -> None:
    text = "8月12日，王毅同巴特策策格在利马签署《甲宣言》和《乙计划》两份文件。"
    assert one(extractor, text, "sign")["documents"] == [("甲宣言", 1), ("乙计划", 1)]


def test_gathering_put_off_adopts_nothing(extractor: Extractor) -> None:
    text = (
        "8月12日，中亚国家元首第六次协商会晤在阿斯塔纳举行，"
        "首届“中亚+日本”峰会推迟。会晤通过《甲宣言》。"
    )
    assert one(extractor, text, "sign")["mechanism"] != "central-asia-japan"


def test_guest_told_by_the_initial_of_the_state(extractor: Extractor) -> None:
    text = "智利代表团抵达。8月12日，秘鲁总统博鲁阿尔特与到访的智总统博里奇在利马签署条约。"
    assert one(extractor, text, "visit")["people"] == ["博里奇"]
    assert one(extractor, text, "sign")["people"] == ["博鲁阿尔特", "博里奇"]


def test_other_side_of_a_known_gathering(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，首届欧盟—海合会峰会在利马开幕。", "summit")
    assert got["gathering"] == "首届欧盟—海合会峰会"


def test_meeting_in_the_margins_of_a_forum(extractor: Extractor) -> None:
    text = "8月12日，王毅在第六届利马能源论坛间隙会晤蒙古国外长巴特策策格。"
    assert one(extractor, text, "conference")["gathering"] == "第六届利马能源论坛"
    assert one(extractor, text, "meeting")["people"] == ["王毅", "巴特策策格"]


def test_who_is_on_the_spot_is_at_no_talks(extractor: Extractor) -> None:
    text = "8月12日，韩正在雅加达会见普拉博沃。秘鲁总统博鲁阿尔特也到场。"
    assert one(extractor, text, "meeting")["people"] == ["韩正", "普拉博沃"]


def test_long_name_for_a_meeting_of_heads(extractor: Extractor) -> None:
    text = "8月12日，南部非洲发展共同体第五十届国家元首和政府首脑会议在利马开幕。"
    got = one(extractor, text, "summit")
    assert got["gathering"] == "南部非洲发展共同体第五十届国家元首和政府首脑会议"


def test_body_that_holds_a_numbered_session(extractor: Extractor) -> None:
    text = "8月12日，中墨能源合作委员会在利马召开第七次会议。"
    assert one(extractor, text, "conference")["gathering"] == "中墨能源合作委员会第七次会议"


def test_council_of_ministers_holds_no_summit(extractor: Extractor) -> None:
    text = "8月12日，伊斯兰合作组织外长理事会第九十次会议在利马举行。"
    assert one(extractor, text, "conference")["mechanism"] == "oic"
