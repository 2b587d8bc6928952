"""Events as mainland chronicles, party and provincial offices and school bulletins word them."""

from __future__ import annotations

from event_facts import TODAY, facts, one

from extract import Extractor


def test_later_sessions_of_a_chronicle(extractor: Extractor) -> None:
    text = (
        "2019年6月14日，上海合作组织首次峰会在比什凯克举行。\n"
        "2020年11月10日，第二次峰会在俄首都莫斯科举行。成员国元首签署《莫斯科宣言》。\n"
        "2021年9月17日，第三次峰会在杜尚别举行。"
    )
    found = facts(extractor(text, date=TODAY))
    held = [f for f in found if f["type"] == "summit"]
    assert [f["place"] for f in held] == [("比什凯克", "KGZ"), ("莫斯科", "RUS"), ("杜尚别", "TJK")]
    assert [f["date"][0] for f in held] == ["2019-06-14", "2020-11-10", "2021-09-17"]
    signed = next(f for f in found if f["type"] == "sign")
    assert signed["date"] == ("2020-11-10", "2020-11-10")
    assert signed["place"] == ("莫斯科", "RUS")


def test_next_session_lies_ahead(extractor: Extractor) -> None:
    text = "会议商定，上海合作组织成员国元首理事会下次会议将同往年一样举行。"
    text += "上海合作组织成员国元首理事会下次会议8月1日在比什凯克举行。"
    assert one(extractor, text, "summit")["status"] == "planned"


def test_leader_of_a_delegation_is_the_visitor(extractor: Extractor) -> None:
    text = "8月2日，吉林省经贸代表团由副省长马长河率领，访问哈萨克斯坦。"
    got = one(extractor, text, "visit")
    assert got["people"] == ["马长河"]
    assert got["codes"] == ["CHN"]
    text = "8月2日，中联部副部长马长河出席会议，并率中共代表团访问哈萨克斯坦。"
    assert one(extractor, text, "visit")["people"] == ["马长河"]


def test_visits_to_a_province_by_its_short_name(extractor: Extractor) -> None:
    got = one(extractor, "8月2日，哈萨克斯坦总统托卡耶夫来川考察。", "visit")
    assert got["place"] == ("四川", "CHN")
    text = "8月2日，四川省省长施小琳在成都会见哈萨克斯坦总理别克捷诺夫率领的访川代表团。"
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == ["meeting"]


def test_guests_of_a_school_that_its_bulletin_does_not_name(extractor: Extractor) -> None:
    text = (
        "8月2日，哈萨克斯坦欧亚大学副校长卡里莫夫一行来校访问。"
        "副校长马长河会见了来宾。双方互换了合作协议。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["type"] for f in found] == ["visit", "meeting", "sign"]
    assert [f["place"] for f in found] == [None] * 3
    assert found[0]["people"] == ["卡里莫夫"]
    assert found[1]["people"] == ["卡里莫夫", "马长河"]
    assert found[1]["codes"] == ["CHN", "KAZ"]


def test_saying_what_a_planned_visit_is_does_not_make_it_past(extractor: Extractor) -> None:
    text = (
        "外交部发言人宣布，哈萨克斯坦总统托卡耶夫近期将访问中国。"
        "此访是托卡耶夫总统就任以来第五次访问中国。"
    )
    assert one(extractor, text, "visit")["status"] == "planned"


def test_talks_named_by_the_initials_of_two_states_and_a_number(extractor: Extractor) -> None:
    got = one(extractor, "8月2日，中哈第三轮海关事务磋商在阿拉木图举行。", "meeting")
    assert (got["gathering"], got["place"]) == (None, ("阿拉木图", "KAZ"))
    assert got["codes"] == ["CHN", "KAZ"]
    text = "8月2日，外长王毅赴法国出席中法对话，赴瑞士主持中瑞第二轮外长级战略对话。"
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "conference"]
    assert [f["place"] for f in found] == [("法国", "FRA"), ("瑞士", "CHE")]


def test_title_ends_at_a_narrow_comma(extractor: Extractor) -> None:
    text = "8月2日,会上,五国元首通过关于设立秘书处的决议,发表关于水资源合作的声明。"
    signed = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "sign"]
    assert [d for f in signed for d in f["documents"]] == [
        ("关于设立秘书处的决议", 1),
        ("关于水资源合作的声明", 1),
    ]


def test_journey_to_the_states_whose_leaders_invite(extractor: Extractor) -> None:
    text = (
        "应匈牙利总理欧尔班、波兰总理图斯克和德国总理朔尔茨邀请，"
        "国务院总理李强8月2日乘专机离开北京，前往上述三国进行正式访问。"
        "访问期间，李强将同三国领导人举行会谈。"
    )
    found = facts(extractor(text, date="2024-08-02"))
    visits = [f for f in found if f["type"] == "visit"]
    assert [f["place"][1] for f in visits] == ["HUN", "POL", "DEU"]
    assert [f["people"] for f in visits] == [["李强"]] * 3
    talks = [f for f in found if f["type"] in ("meeting", "summit")]
    assert [(f["type"], f["people"]) for f in talks] == [
        ("meeting", ["李强", "欧尔班", "图斯克", "朔尔茨"])
    ]


def test_talks_held_as_a_noun_for_meeting(extractor: Extractor) -> None:
    text = "8月2日，李强总理与匈牙利总统舒尤克进行了会见。"
    assert one(extractor, text, "meeting")["people"] == ["李强", "舒尤克"]
    text = "8月2日，外长王毅在俄罗斯联邦政府大厦会见俄罗斯总理米舒斯京。"
    assert one(extractor, text, "meeting")["place"] == ("俄罗斯联邦政府大厦", "RUS")


def test_both_heads_of_government(extractor: Extractor) -> None:
    text = (
        "中国国务院总理温家宝与俄罗斯总理普京在莫斯科举行定期会晤。"
        "温家宝总理与俄罗斯总统梅德韦杰夫举行会见。会后，两国总理签署了联合公报。"
    )
    found = facts(extractor(text))
    assert [f["people"] for f in found if f["type"] == "sign"] == [["温家宝", "普京"]]


def test_day_of_talks_whose_spirit_is_followed(extractor: Extractor) -> None:
    text = "8月12日，根据两国元首7月10日通话精神，外长王毅同德国外长贝尔伯克在柏林会谈。"
    assert one(extractor, text, "meeting")["date"] == ("2024-08-12", "2024-08-12")


def test_halves_of_a_headline_have_their_own_subjects(extractor: Extractor) -> None:
    text = "出访五国及欧盟总部 李强抵达慕尼黑开始对德国进行正式访问\n\n8月12日，会议结束。"
    assert one(extractor, text, "visit")["people"] == ["李强"]


def test_stay_named_again_is_one_of_the_legs(extractor: Extractor) -> None:
    text = (
        "李强总理将于8月20日至27日对冰岛、瑞典进行正式访问，并出席德国汉诺威工业博览会。"
        "中方表示，此访具有十分重要的意义。"
    )
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [f["place"] for f in found] == [("冰岛", "ISL"), ("瑞典", "SWE")]


def test_guests_listed_behind_a_colon(extractor: Extractor) -> None:
    text = (
        "8月12日，李强总理在西湖国宾馆先后同2位外国领导人举行会晤："
        "哈萨克斯坦总统托卡耶夫、老挝国家主席通伦。"
    )
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [f["people"] for f in found] == [["李强", "托卡耶夫"], ["李强", "通伦"]]


def test_entries_below_a_sentence_with_a_colon_have_its_subject(extractor: Extractor) -> None:
    text = (
        "会议间隙，李强总理举行一系列双边会见：\n"
        "8月14日，同哈萨克斯坦总统托卡耶夫举行会晤；\n"
        "8月15日，会见老挝国家主席通伦。"
    )
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [(f["date"][0], f["people"]) for f in found] == [
        ("2024-08-14", ["李强", "托卡耶夫"]),
        ("2024-08-15", ["李强", "通伦"]),
    ]


def test_gathering_of_a_body_with_its_latin_name(extractor: Extractor) -> None:
    text = "8月14日，李强总理在巴厘岛出席二十国集团(G20)峰会。"
    got = one(extractor, text, "summit")
    assert (got["gathering"], got["mechanism"]) == ("二十国集团(G20)峰会", "g20")
    assert got["place"] == ("巴厘岛", "IDN")


def test_what_lies_ahead_on_a_visit(extractor: Extractor) -> None:
    text = "访问南非期间，外长王毅将会见南非总统拉马福萨，同南非外长拉莫拉举行会谈。"
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["status"]) for f in found] == [
        ("visit", "planned"),
        ("meeting", "planned"),
        ("meeting", "planned"),
    ]


def test_those_with_whom_a_dialogue_is_chaired(extractor: Extractor) -> None:
    text = (
        "第二轮中美外交安全对话将于8月29日在华盛顿举行。"
        "杨洁篪将同美国国务卿布林肯、国防部长奥斯汀共同主持上述对话。"
    )
    got = one(extractor, text, "conference")
    assert got["people"] == ["杨洁篪", "布林肯", "奥斯汀"]


def test_format_of_others_under_a_bare_number(extractor: Extractor) -> None:
    text = "8月14日，外长王毅、公安部长王小洪，国防部长董军将赴越南出席“3+3”机制会议。"
    got = one(extractor, text, "conference")
    assert got["people"] == ["王毅", "王小洪", "董军"]
    assert got["codes"] == ["CHN"]


def test_who_gives_stands_next_to_the_verb(extractor: Extractor) -> None:
    text = "8月14日，大使赵星表示，为帮助阿富汗安置难民，中国政府决定向阿富汗提供物资援助。"
    got = one(extractor, text, "aid")
    assert (got["people"], got["codes"]) == ([], ["AFG", "CHN"])


def test_bare_agreement_of_a_headline_is_not_a_signing(extractor: Extractor) -> None:
    text = "峰会上忙什么：开会、会见、签协议\n\n8月14日，李强总理在杭州会见托卡耶夫总统。"
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == ["meeting"]


def test_prisoners_exchanged_are_no_document(extractor: Extractor) -> None:
    text = "8月14日，双方表示，俄罗斯和乌克兰就交换被俘人员达成协议表示欢迎。"
    assert [f for f in facts(extractor(text, date=TODAY)) if f["documents"]] == []


def test_what_a_call_was_about_is_not_talks_of_those_who_called(extractor: Extractor) -> None:
    text = (
        "8月14日，俄罗斯外长拉夫罗夫与美国国务卿布林肯通电话，"
        "双方就两国代表团在伊斯坦布尔举行的谈判交换了意见。"
    )
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == ["call"]


def test_spouse_is_the_one_who_tours(extractor: Extractor) -> None:
    text = "8月14日，国家主席习近平夫人彭丽媛参观西安碑林博物馆。"
    assert one(extractor, text, "visit")["people"] == ["彭丽媛"]


def test_year_of_taking_office_is_not_that_of_the_visit(extractor: Extractor) -> None:
    text = "扎帕罗夫总统此行是他2021年就任总统后首次对中国进行国事访问。"
    found = {f["type"]: f["date"] for f in facts(extractor(text))}
    assert found == {"appoint": ("2021-01-01", "2021-12-31"), "visit": None}


def test_officials_of_the_bulletins_own_city(extractor: Extractor) -> None:
    text = (
        "应我市邀请，澳大利亚友城代表团来访。8月14日，副市长马长河会见了代表团一行。"
        "8月2日至4日，日本大分市市长佐藤率政府代表团访汉并举办展览。"
    )
    found = facts(extractor(text, date=TODAY))
    talks = next(f for f in found if f["type"] == "meeting")
    assert (talks["people"], talks["codes"]) == (["马长河"], ["CHN"])
    assert [f["place"] for f in found if f["type"] == "visit"][-1:] == [("武汉", "CHN")]


def test_ordinal_of_a_document_is_no_number_of_documents(extractor: Extractor) -> None:
    text = "8月14日，习近平主席同德国总理朔尔茨签署两国的联合声明，这是第四份重要文件。"
    assert one(extractor, text, "sign")["documents"] == [("联合声明", 1)]


def test_those_who_travel_along_are_told_behind_commas(extractor: Extractor) -> None:
    text = (
        "8月14日，国务院总理李强抵达渥太华，开始对加拿大进行正式访问。"
        "陪同李强出访的有：国务院副总理丁薛祥，办公厅主任某某某，外交部部长王毅。"
    )
    assert one(extractor, text, "visit")["people"] == ["李强", "丁薛祥", "王毅"]


def test_visit_named_again_by_what_it_is(extractor: Extractor) -> None:
    text = (
        "8月14日，李强在柏林同德国总理朔尔茨举行会谈。"
        "李强是8月13日抵达柏林开始对德国进行正式访问的。这是李强时隔一年后再次访问德国。"
    )
    got = one(extractor, text, "visit")
    assert (got["date"], got["place"]) == (("2024-08-13", "2024-08-13"), ("柏林", "DEU"))


def test_hosts_who_meet_the_guest_told_before_one_by_one(extractor: Extractor) -> None:
    text = (
        "欧洲理事会主席米歇尔将于8月21日访华。访问期间，习近平主席将同米歇尔举行会谈，"
        "李强总理、赵乐际委员长将分别会见。"
    )
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [sorted(f["people"]) for f in found] == [
        ["习近平", "米歇尔"],
        ["李强", "米歇尔"],
        ["米歇尔", "赵乐际"],
    ]
    assert [f["status"] for f in found] == ["planned"] * 3


def test_guest_whom_a_spokesman_calls_he(extractor: Extractor) -> None:
    text = (
        "外交部发言人郭嘉昆宣布，应李强总理邀请，葡萄牙总理蒙特内格罗将于8月28日访问中国。"
        "郭嘉昆说，访问期间，习近平主席将同他会见。"
    )
    assert one(extractor, text, "meeting")["people"] == ["习近平", "蒙特内格罗"]


def test_who_only_tells_of_a_journey(extractor: Extractor) -> None:
    text = "8月14日，外交部部长助理李惠来介绍国务院总理李强将访问塞尔维亚有关情况。"
    assert one(extractor, text, "visit")["people"] == ["李强"]
    text = "8月14日,发言人毛宁宣布:李强总理将于8月20日出席在海南举行的博鳌亚洲论坛年会。"
    assert one(extractor, text, "conference")["people"] == ["李强"]


def test_plans_of_one_subject_go_on(extractor: Extractor) -> None:
    text = "8月24日，李强总理将同热恩别科夫总理举行会谈，出席签字仪式，会见扎帕罗夫总统。"
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "meeting"]
    assert [f["status"] for f in found] == ["planned"] * 2


def test_ceremony_of_opening_needs_no_kind_of_facility(extractor: Extractor) -> None:
    text = "8月14日，习近平主席同托卡耶夫总统在阿斯塔纳共同出席跨里海快线开通仪式。"
    assert one(extractor, text, "launch")["people"] == ["习近平", "托卡耶夫"]
    text = (
        "8月14日，欧亚大学孔子学院在阿斯塔纳揭牌。"
        "教育部副部长郝平、外交部部长助理李惠来出席了揭牌仪式。"
    )
    got = one(extractor, text, "launch")
    assert got["people"][-2:] == ["郝平", "李惠来"]


def test_states_whose_ministers_invite(extractor: Extractor) -> None:
    text = (
        "应埃及外交部长阿卜杜勒阿提、塞尔维亚外交部长久里奇邀请，"
        "外交部长王毅将于8月27日至29日对上述国家进行正式访问。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["place"][1], f["people"]) for f in found] == [
        ("visit", "EGY", ["王毅"]),
        ("visit", "SRB", ["王毅"]),
    ]
