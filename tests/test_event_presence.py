"""Who is there: by a surname and an office, by delegates, by video, one by one."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


def people(extractor: Extractor, text: str, type: str) -> list[list[str]]:
    """Those named in each event of a type."""
    return [f["people"] for f in facts(extractor(text, date=TODAY)) if f["type"] == type]


def test_a_surname_before_an_office_tells_whose_it_is(extractor: Extractor) -> None:
    text = (
        "韩国总统文在寅4月16日抵达阿什哈巴德。文总统17日与土库曼斯坦总统"
        "别尔德穆哈梅多夫会谈。18日，文总统访问塔什干，与总统米尔济约耶夫会谈。"
    )
    found = [f for f in extractor(text, date="2019-04-19").events if f.type == "meeting"]
    assert [sorted(p.name for p in e.participants) for e in found] == [
        ["别尔德穆哈梅多夫", "文在寅"],
        ["文在寅", "米尔济约耶夫"],
    ]
    spans = [text[s:e] for p in found[1].participants for s, e in p.spans if p.name == "文在寅"]
    assert spans[0] == "文总统"


def test_the_initial_of_a_state_is_no_surname(extractor: Extractor) -> None:
    text = "8月5日，法国总统马克龙抵达圣地亚哥。智利总统博里奇6日同他会谈，法总统邀请博里奇访法。"
    assert people(extractor, text, "meeting") == [["博里奇", "马克龙"]]


def test_a_minister_is_of_the_state_spoken_of(extractor: Extractor) -> None:
    text = "8月6日，中国与瑙鲁恢复外交关系，王毅同该国外长安格明在北京签署联合公报。"
    assert one(extractor, text, "sign")["codes"] == ["CHN", "NRU"]
    text = "厄瓜多尔举行大选后，8月9日厄国外长佐梅尔菲尔德访问利马，会见秘鲁外长谢莱尔。"
    assert one(extractor, text, "meeting")["codes"] == ["ECU", "PER"]


def test_hosts_met_one_after_the_other_hold_a_meeting_each(extractor: Extractor) -> None:
    text = "8月7日，蒙古国总统呼日勒苏赫、国家大呼拉尔主席阿玛尔巴伊斯格楞分别会见韩德洙总理。"
    text += "8月8日，蒙古国总统呼日勒苏赫、总理奥云额尔登共同会见日本外相上川阳子。"
    assert people(extractor, text, "meeting") == [
        ["呼日勒苏赫", "韩德洙"],
        ["阿玛尔巴伊斯格楞", "韩德洙"],
        ["呼日勒苏赫", "奥云额尔登", "上川阳子"],
    ]


def test_those_with_whom_a_gathering_is_held_take_part(extractor: Extractor) -> None:
    text = (
        "8月3日，土耳其总统埃尔多安在伊斯坦布尔同俄罗斯总统普京、"
        "伊朗总统佩泽希齐扬举行第八次阿斯塔纳进程首脑会议。"
    )
    assert one(extractor, text, "summit")["people"] == ["埃尔多安", "普京", "佩泽希齐扬"]


def test_delegates_a_screen_and_a_deputy_count_as_present(extractor: Extractor) -> None:
    text = (
        "8月9日，里海沿岸国家峰会在巴库闭幕。阿塞拜疆总统阿利耶夫、俄罗斯总统普京，"
        "以及伊朗和土库曼斯坦的代表出席。哈萨克斯坦总统托卡耶夫以视频方式发言。"
    )
    found = one(extractor, text, "summit")
    assert found["people"] == ["阿利耶夫", "普京", "托卡耶夫"]
    assert found["codes"] == ["AZE", "IRN", "KAZ", "RUS", "TKM"]
    text = (
        "8月9日，金砖国家领导人会晤在喀山举行。俄罗斯总统普京、印度总理莫迪到会，"
        "巴西由外长维埃拉代表。沙特阿拉伯的代表团成员没有发言。"
    )
    assert one(extractor, text, "summit")["people"] == ["普京", "莫迪", "维埃拉"]


def test_who_presides_may_be_named_behind_the_gathering(extractor: Extractor) -> None:
    text = "8月14日，主持第六届欧亚经济论坛的是亚美尼亚总理帕希尼扬。"
    assert people(extractor, text, "conference") == [["帕希尼扬"]]


def test_who_is_acted_on_was_named_before(extractor: Extractor) -> None:
    text = (
        "8月1日，柬埔寨首相洪玛奈同泰国总理赛塔在金边会谈。"
        "8月2日，日本外相上川阳子在东京向两位领导人颁授勋章。"
    )
    assert people(extractor, text, "award") == [["上川阳子", "洪玛奈", "赛塔"]]


def test_one_party_named_and_one_not_tie_their_states(extractor: Extractor) -> None:
    text = "2016年6月，习近平访问塞尔维亚，双方将关系提升为全面战略伙伴关系。"
    event = next(e for e in extractor(text, date=TODAY).events if e.type == "establish")
    assert [(p.kind, p.country) for p in event.participants] == [
        ("country", "CHN"),
        ("country", "SRB"),
    ]


def test_who_looks_on_at_a_signing_takes_part(extractor: Extractor) -> None:
    text = "8月8日，在国王阿卜杜拉二世和联合国秘书长古特雷斯注视下，双方代表签署停火协议。"
    assert {"阿卜杜拉二世", "古特雷斯"} <= set(one(extractor, text, "sign")["people"])
    text = "8月8日，肯尼亚总统鲁托与索马里总统马哈茂德签署协议，吉布提总统盖莱也有观礼。"
    assert one(extractor, text, "sign")["people"] == ["鲁托", "马哈茂德", "盖莱"]


def test_leaders_not_named_act_for_their_states(extractor: Extractor) -> None:
    text = "8月6日，加纳、多哥和贝宁的总统前往阿比让出席西非电力峰会，随后共同签署《阿比让宣言》。"
    assert one(extractor, text, "summit")["codes"] == ["BEN", "GHA", "TGO"]
    assert one(extractor, text, "sign")["codes"] == ["BEN", "GHA", "TGO"]


def test_leaders_counted_behind_their_states_are_named_where_they_can_be(
    extractor: Extractor,
) -> None:
    text = (
        "亚美尼亚总理帕希尼扬、阿塞拜疆总统阿利耶夫、格鲁吉亚总理科巴希泽抵达第比利斯。"
        "8月7日，亚美尼亚、阿塞拜疆、格鲁吉亚三国领导人签署过境协定。"
    )
    assert one(extractor, text, "sign")["people"] == ["帕希尼扬", "阿利耶夫", "科巴希泽"]


def test_leaders_and_attenders_adopt_as_all_who_attend(extractor: Extractor) -> None:
    text = (
        "8月6日至7日，东非共同体首脑会议在基加利举行。卢旺达总统卡加梅、肯尼亚总统鲁托出席。"
        "7日，领导人一致通过《基加利宣言》。与会者另发表一份关于粮价的声明。"
    )
    assert people(extractor, text, "sign") == [["卡加梅", "鲁托"], ["卡加梅", "鲁托"]]


def test_an_administration_is_its_state(extractor: Extractor) -> None:
    text = "2020年9月，特朗普政府向肯尼亚捐赠200台呼吸机。"
    event = next(e for e in extractor(text, date="2020-10-02").events if e.type == "aid")
    kinds = [(p.kind, p.country) for p in event.participants]
    assert kinds == [("country", "USA"), ("country", "KEN")]


def test_two_leaders_of_whom_one_is_told_of_are_those_of_the_talks(extractor: Extractor) -> None:
    text = (
        "8月11日，应葡萄牙总统德索萨邀请，佛得角总统内韦斯抵达里斯本。\n"
        "内韦斯表示，佛得角珍视同葡萄牙的友谊。\n"
        "会谈后，两位总统签署了《海洋合作议定书》。"
    )
    assert sorted(one(extractor, text, "sign")["people"]) == ["内韦斯", "德索萨"]


def test_a_delegation_is_not_led_by_whoever_bears_its_name(extractor: Extractor) -> None:
    text = "越南政府代表裴青山8月10日抵达明斯克。越南政府代表团8月11日与白俄罗斯外长雷任科夫会谈。"
    assert one(extractor, text, "meeting")["codes"] == ["BLR", "VNM"]
    assert "裴青山" not in one(extractor, text, "meeting")["people"]


def test_states_that_head_their_clause_make_ties_themselves(extractor: Extractor) -> None:
    text = "8月7日，斐济总理兰布卡与挪威首相斯特勒在苏瓦会谈，两国即日起建立外交关系。"
    event = next(e for e in extractor(text, date=TODAY).events if e.type == "establish")
    assert [p.kind for p in event.participants] == ["country", "country"]
    text = "8月7日，斐济总理兰布卡与挪威首相斯特勒在苏瓦会谈，宣布两国建立外交关系。"
    event = next(e for e in extractor(text, date=TODAY).events if e.type == "establish")
    assert [p.name for p in event.participants] == ["兰布卡", "斯特勒"]


def test_who_is_there_when_something_opens_or_somebody_is_sworn_in(extractor: Extractor) -> None:
    text = "8月8日，埃塞俄比亚国家博物馆新馆在亚的斯亚贝巴落成，总理阿比到场祝贺。"
    assert "阿比" in one(extractor, text, "launch")["people"]
    text = "8月8日，卡加梅在基加利宣誓就职，肯尼亚总统鲁托、多哥总统福雷等到场观礼。"
    assert one(extractor, text, "appoint")["people"] == ["卡加梅", "鲁托", "福雷"]


def test_who_invites_neither_speaks_nor_goes(extractor: Extractor) -> None:
    text = (
        "8月9日，哥伦比亚总统佩特罗应秘鲁总统博鲁阿尔特之邀到会致辞；"
        "前一天，他出席了首届亚马孙流域国家峰会。"
    )
    assert one(extractor, text, "summit")["people"] == ["佩特罗"]


def test_both_are_the_parties_of_the_format_named_in_the_sentence(extractor: Extractor) -> None:
    text = (
        "8月5日，德国总理朔尔茨同法国总统马克龙通电话。"
        "8月6日，东盟—俄罗斯外长会议在万象举行，双方发表联合声明。"
    )
    assert one(extractor, text, "sign")["codes"] == ["ASEAN", "RUS"]


def test_a_delegation_of_several_parties_is_not_sent(extractor: Extractor) -> None:
    text = "8月10日，新西兰外长彼得斯带着跨党派代表团到访瓦努阿图，与总理萨尔维会谈。"
    assert one(extractor, text, "visit")["people"] == ["彼得斯"]


def test_a_secretary_general_is_of_the_body_named_before(extractor: Extractor) -> None:
    text = "8月12日，正在埃塞俄比亚访问的巴西外长维埃拉来到非洲联盟总部，拜会秘书长恩科西。"
    event = next(e for e in extractor(text, date=TODAY).events if e.type == "meeting")
    assert {p.name: p.country for p in event.participants} == {"维埃拉": "BRA", "恩科西": "AU"}


def test_what_opens_today_is_attended_and_adopts(extractor: Extractor) -> None:
    text = (
        "第五届太平洋旅游论坛今天在澳门揭幕，为期两天。"
        "佛得角总理席尔瓦，以及安哥拉和东帝汶的代表出席。与会各国签署《澳门旅游合作纲领》。"
    )
    found = one(extractor, text, "sign")
    assert (found["people"], found["codes"]) == (["席尔瓦"], ["AGO", "CPV", "TLS"])
    assert one(extractor, text, "conference")["status"] == "occurred"


def test_who_attends_a_gathering_of_an_unlisted_format_is_told_alone(extractor: Extractor) -> None:
    text = "8月13日，菲律宾总统马科斯抵达珀斯，出席四方安全对话峰会。"
    assert one(extractor, text, "summit")["people"] == ["马科斯"]


def test_states_sign_on_a_day_on_which_their_leaders_are_not_told_to_be_there(
    extractor: Extractor,
) -> None:
    text = (
        "8月2日，肯尼亚总统鲁托同芬兰总统斯图布在内罗毕会谈。\n"
        "2023年5月30日，两国签署林业合作备忘录。"
    )
    event = next(e for e in extractor(text, date=TODAY).events if e.type == "sign")
    assert sorted((p.kind, p.country or "") for p in event.participants) == [
        ("country", "FIN"),
        ("country", "KEN"),
    ]
    text = "8月2日，肯尼亚总统鲁托同芬兰总统斯图布在内罗毕会谈。8月2日，两人签署林业合作备忘录。"
    assert one(extractor, text, "sign")["people"] == ["鲁托", "斯图布"]


def test_guests_without_a_name_have_come_for_it(extractor: Extractor) -> None:
    text = (
        "9月18日晚，国家主席习近平在天津举行宴会，欢迎来华出席上海合作组织峰会的国际贵宾。"
        "蔡奇、王毅等出席活动。总统夫人宝勒尔策策格等参加上述活动。"
    )
    (summit,) = (f for f in facts(extractor(text, date=TODAY)) if f["type"] == "summit")
    assert (summit["status"], summit["people"]) == ("occurred", ["习近平"])


def test_those_who_come_along_or_from_afar(extractor: Extractor) -> None:
    text = (
        "8月12日，国务院副总理丁薛祥率团对朝鲜进行访问，文化和旅游部部长孙业礼、"
        "外交部副部长马朝旭等随行。"
    )
    assert one(extractor, text, "visit")["people"] == ["丁薛祥", "孙业礼", "马朝旭"]
    text = "8月12日，中国外长王毅访问朝鲜，记者团等随行。"
    assert one(extractor, text, "visit")["people"] == ["王毅"]
    text = "8月13日，中拉论坛第四届部长级会议在北京举行。哥伦比亚总统佩特罗不远万里前来与会。"
    assert one(extractor, text, "conference")["people"] == ["佩特罗"]


def test_rank_in_which_somebody_attends_is_nobody(extractor: Extractor) -> None:
    text = "8月6日，印尼总统普拉博沃来到里约热内卢，以成员国元首身份出席金砖国家领导人会晤。"
    assert one(extractor, text, "summit")["people"] == ["普拉博沃"]


DEFINED = (
    "2024年8月2日，哈萨克斯坦外长努尔特列乌在卢森堡同欧盟外交与安全政策高级代表博雷利（下称“与会者”）"
    "举行第十九届欧盟—中亚外长会议。\n\n"
    "与会者批准了《合作路线图》。各方回顾2023年9月14日在杜尚别举行的中亚国家元首协商会晤。\n\n"
    "会议期间，博雷利会见了努尔特列乌。"
)


def test_parties_defined_in_brackets_are_no_speech(extractor: Extractor) -> None:
    held = one(extractor, DEFINED, "conference")
    assert held["people"] == ["努尔特列乌", "博雷利"]
    adopted = one(extractor, DEFINED, "sign")
    assert adopted["people"] == ["努尔特列乌", "博雷利"]
    assert adopted["place"] == ("卢森堡", "LUX")


def test_during_the_gathering_at_which_those_who_talk_were(extractor: Extractor) -> None:
    talks = one(extractor, DEFINED, "meeting")
    assert talks["date"] == ("2024-08-02", "2024-08-02")
    assert talks["place"] == ("卢森堡", "LUX")


def test_the_guest_called_he_is_met_again(extractor: Extractor) -> None:
    text = (
        "李辉8月2日访问俄罗斯。飞抵莫斯科后，他同俄罗斯副外长加卢津会谈。"
        "7日在基辅，乌克兰外长库列巴与他见面。"
    )
    assert people(extractor, text, "meeting")[-1] == ["库列巴", "李辉"]


@pytest.mark.parametrize(
    ("text", "type", "people"),
    [
        (
            "第五届里海峰会5日在利马闭幕，主持人是秘鲁总统博鲁阿尔特。",
            "summit",
            ["博鲁阿尔特"],
        ),
        ("第五届里海峰会5日在利马闭幕。到会的还有挪威首相斯特勒。", "summit", ["斯特勒"]),
        ("秘鲁总统博鲁阿尔特作东的第五届里海峰会5日在利马闭幕。", "summit", ["博鲁阿尔特"]),
        ("在秘鲁总统博鲁阿尔特主持下，第五届里海峰会5日在利马举行。", "summit", ["博鲁阿尔特"]),
        (
            "挪威外长艾德和智利外长范克拉韦伦5日在利马签署渔业协议。在场见证的是秘鲁总统博鲁阿尔特。",
            "sign",
            ["艾德", "范克拉韦伦", "博鲁阿尔特"],
        ),
        (
            "挪威外长艾德和智利外长范克拉韦伦5日当着秘鲁总统博鲁阿尔特的面签署渔业协议。",
            "sign",
            ["艾德", "范克拉韦伦", "博鲁阿尔特"],
        ),
        (
            "挪威外长艾德、智利外长范克拉韦伦及东道国总统博鲁阿尔特5日在利马会谈。",
            "conference",
            ["艾德", "范克拉韦伦", "博鲁阿尔特"],
        ),
    ],
)
def test_who_is_called_there_behind_or_before(
    extractor: Extractor, text: str, type: str, people: list[str]
) -> None:
    assert one(extractor, text, type)["people"] == people


def test_before_whom_nothing_is_signed(extractor: Extractor) -> None:
    found = one(extractor, "挪威外长艾德5日签署渔业协议，秘鲁总统的面积计划不变。", "sign")
    assert found["people"] == ["艾德"]


def test_who_is_to_attend_another_gathering(extractor: Extractor) -> None:
    """Talks that are over are not what somebody will attend."""
    text = "王毅8月13日会见巴西外长维埃拉。巴方确认总统卢拉将出席会议。"
    (event,) = extractor(text).events
    assert [p.name for p in event.participants] == ["王毅", "维埃拉"]
