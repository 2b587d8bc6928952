"""Who takes part: lists with offices half unknown, guests honoured, signers, delegates."""

from __future__ import annotations

import pytest
from event_facts import TODAY, every, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "8月6日下午，市委书记、市人大常委会主任周立群，市委副书记、市长何建平在青岛会见"
            "巴西驻华大使高望。",
            ["周立群", "何建平", "高望"],
        ),
        (
            "3日，日本外相林芳正，防卫相滨田靖一在东京同澳大利亚外长黄英贤举行会谈。",
            ["林芳正", "滨田靖一", "黄英贤"],
        ),
        (
            "8月2日，塞尔维亚总统武契奇会见国务委员王勇。文化旅游局局长李长河、大数据局局长孙志刚参加会见。",
            ["武契奇", "王勇", "李长河", "孙志刚"],
        ),
    ],
)
def test_a_list_of_persons_goes_on_past_half_known_offices(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "meeting")["people"] == people


def test_a_comma_behind_a_counterpart_begins_no_list(extractor: Extractor) -> None:
    text = "8月3日，王毅在河内会见越南总理范明政，越南外长裴青山到机场送行。"
    assert one(extractor, text, "meeting")["people"] == ["王毅", "范明政"]


def test_a_clause_that_begins_with_its_day_has_the_subject_before(extractor: Extractor) -> None:
    text = (
        "副总统赖清德8月10日抵达危地马拉访问，11日参加危国新任总统阿雷瓦洛就职典礼，"
        "期间并将会晤前总统贾麦岱。"
    )
    assert one(extractor, text, "meeting")["people"] == ["赖清德", "贾麦岱"]


@pytest.mark.parametrize(
    "text",
    [
        "总统蔡英文8月3日接见美国众议院议长裴洛西一行，并颁赠「特种大绶卿云勋章」。",
        "总统蔡英文8月3日接见美国众议院议长裴洛西并亲自颁赠勋章。",
    ],
)
def test_who_is_met_gets_the_order_conferred(extractor: Extractor, text: str) -> None:
    assert one(extractor, text, "award")["people"] == ["蔡英文", "裴洛西"]


@pytest.mark.parametrize(
    "text",
    [
        "塞尔维亚总统武契奇8月3日会见王毅，并向中国医疗队授予奖章。",
        "塞尔维亚总统武契奇8月3日会见王毅，并授予陈波塞尔维亚国旗勋章。",
    ],
)
def test_an_order_for_others_is_not_for_who_is_met(extractor: Extractor, text: str) -> None:
    assert "王毅" not in one(extractor, text, "award")["people"]


def test_a_delegation_without_a_head_is_met_as_its_sender(extractor: Extractor) -> None:
    text = (
        "德国巴伐利亚州经济代表团8月14日至17日访问成都。"
        "在川期间，四川省副省长甘霖会见了代表团一行。"
    )
    assert one(extractor, text, "meeting")["codes"] == ["CHN", "DEU"]


def test_those_listed_as_signing_sign(extractor: Extractor) -> None:
    text = (
        "在首相安华和国家主席习近平见证下，马中两国8月16日签署31份谅解备忘录。"
        "代表马方签署的部长有交通部长陆兆福、内政部长赛夫丁；中方的签署代表则有外交部长王毅。"
    )
    signed = one(extractor, text, "sign")
    assert signed["people"] == ["安华", "习近平", "陆兆福", "赛夫丁", "王毅"]


def test_a_guest_told_with_what_he_does_holds_the_yearly_talks(extractor: Extractor) -> None:
    text = (
        "国务院总理李强8月15日在北京同来华进行正式访问的澳大利亚总理阿尔巴尼斯"
        "举行第十次中澳总理年度会晤。"
    )
    assert one(extractor, text, "meeting")["people"] == ["李强", "阿尔巴尼斯"]


def test_a_bare_office_is_its_holder_named_before(extractor: Extractor) -> None:
    text = "陈建仁副总统12日抵达罗马。副总统伉俪一行前往驻教廷大使馆视察，听取李世明大使简报。"
    assert one(extractor, text, "visit")["people"] == ["陈建仁"]


def test_who_only_follows_in_a_list_of_those_met_is_of_the_same_state(
    extractor: Extractor,
) -> None:
    text = "王毅8月5日会见了美国副国务卿阿米蒂奇和总统国家安全事务副助理哈德利。"
    people = extractor(text, date=TODAY).events[0].participants
    assert [(p.name, p.country) for p in people] == [
        ("王毅", "CHN"),
        ("阿米蒂奇", "USA"),
        ("哈德利", "USA"),
    ]


def test_the_head_of_a_region_is_of_the_region_s_state(extractor: Extractor) -> None:
    text = "四川省与普利亚大区8月12日签署协议，省长黄强与大区主席埃米利亚诺出席。"
    people = one(extractor, text, "sign")
    assert people["codes"] == ["CHN", "ITA"]


def test_a_building_named_by_a_body_is_nobody(extractor: Extractor) -> None:
    text = "中国政府援塔吉克斯坦议会大楼项目交接仪式8月16日在杜尚别举行。"
    told = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["people"], f["codes"]) for f in told] == [("aid", [], ["CHN", "TJK"])]
    assert every(extractor, text, "sign") == []


def test_an_ordinary_word_may_be_a_given_name(extractor: Extractor) -> None:
    text = "8月6日，市长许建平在青岛同巴西驻华大使高望举行会谈。"
    assert one(extractor, text, "meeting")["people"] == ["许建平", "高望"]
    named = extractor("8月6日，外长王跃进一步指出，双方应加强合作。", date=TODAY).mentions
    assert [m.name for m in named if m.label == "PERSON"] == []


def test_who_is_about_to_leave_office_is_met_all_the_same(extractor: Extractor) -> None:
    text = "圭亚那总统格兰杰18日在总统府接见即将离任的中国驻圭亚那大使崔建春。"
    met = one(extractor, text, "meeting")
    assert (met["status"], met["date"]) == ("occurred", ("2024-08-18", "2024-08-18"))


@pytest.mark.parametrize(
    "text",
    [
        "王毅8月8日在汉堡与布林肯首次会晤。",
        "王毅8月8日在汉堡同到访的布林肯举行首次会晤。",
        "王毅8月8日在汉堡与布林肯第三次会晤。",
    ],
)
def test_talks_counted_have_both_parties(extractor: Extractor, text: str) -> None:
    assert one(extractor, text, "meeting")["people"] == ["王毅", "布林肯"]


def test_several_are_received_in_turn_behind_a_joint(extractor: Extractor) -> None:
    text = "王毅8月8日同肯尼亚外长穆达瓦迪、卢旺达外长比鲁塔分别会见。"
    met = [f["people"] for f in every(extractor, text, "meeting")]
    assert met == [["王毅", "穆达瓦迪"], ["王毅", "比鲁塔"]]
    assert every(extractor, "普京、布什8月8日分别会见记者。", "meeting") == []


def test_a_wire_on_a_death_goes_to_who_gets_it(extractor: Extractor) -> None:
    text = "温家宝总理就金大中前总统病逝向韩国总理韩升洙致唁电。"
    assert one(extractor, text, "message")["people"] == ["温家宝", "韩升洙"]
    text = "国家主席习近平就伊丽莎白二世逝世向英国国王查尔斯三世致唁电。"
    assert one(extractor, text, "message")["people"] == ["习近平", "查尔斯三世"]


def test_who_speaks_there_in_turn_with_somebody_attends_with_him(extractor: Extractor) -> None:
    text = "普京8月12日出席中俄工商论坛开幕式，并与国家主席胡锦涛先后致辞。"
    assert one(extractor, text, "conference")["people"] == ["普京", "胡锦涛"]


def test_the_initial_of_a_state_stands_behind_a_preposition(extractor: Extractor) -> None:
    text = "戚振宏会见斯里兰卡总统。8月18日，戚振宏向斯教育部长苏西尔移交了一批大米。"
    assert one(extractor, text, "aid")["codes"] == ["CHN", "LKA"]


def test_those_a_guest_brings_along_are_of_his_state(extractor: Extractor) -> None:
    text = (
        "外交部长林佳龙8月18日在台北接见由巴拉圭众议院议长拉多雷率领的访问团，"
        "团员包括众议员贝尼特斯、罗哈斯。"
    )
    people = next(e for e in extractor(text, date=TODAY).events if e.type == "meeting").participants
    assert [(p.name, p.country) for p in people][1:] == [
        ("拉多雷", "PRY"),
        ("贝尼特斯", "PRY"),
        ("罗哈斯", "PRY"),
    ]


def test_who_is_empowered_confers_and_signs_too(extractor: Extractor) -> None:
    text = "古巴国务委员会主席劳尔·卡斯特罗8月3日授权外长罗德里格斯向中国大使张拓颁授友谊勋章。"
    assert set(one(extractor, text, "award")["people"]) == {"劳尔·卡斯特罗", "罗德里格斯", "张拓"}


def test_a_spouse_in_company_takes_part_and_is_of_the_same_state(extractor: Extractor) -> None:
    text = "国务资政李显龙在夫人何晶陪同下，8月11日与马国首相安华和夫人旺阿兹莎共进午餐。"
    people = extractor(text, date=TODAY).events[0].participants
    assert {(p.name, p.country) for p in people} == {
        ("李显龙", "SGP"),
        ("何晶", "SGP"),
        ("安华", "MYS"),
        ("旺阿兹莎", "MYS"),
    }


def test_a_host_and_the_guest_told_behind_him_both_witness(extractor: Extractor) -> None:
    text = (
        "8月11日，在首相纳吉布和来访的日本首相安倍晋三见证下，"
        "马来西亚国家石油公司与三菱商事签署备忘录。"
    )
    assert one(extractor, text, "sign")["people"][2:] == ["纳吉布", "安倍晋三"]


def test_who_signs_a_paper_for_both_signs_what_was_just_told(extractor: Extractor) -> None:
    text = (
        "8月11日，山东省商务厅与新加坡工商联合总会签署合作备忘录，"
        "副省长任爱荣、张松声分别代表双方在备忘录上签字。"
    )
    assert one(extractor, text, "sign")["people"][2:] == ["任爱荣", "张松声"]


def test_a_guest_told_with_where_he_is_signs_and_opens_too(extractor: Extractor) -> None:
    text = (
        "国家元首托卡耶夫8月6日与正在哈萨克斯坦进行国事访问的乌兹别克斯坦总统米尔济约耶夫"
        "签署了《联盟关系宣言》。"
    )
    assert one(extractor, text, "sign")["people"] == ["托卡耶夫", "米尔济约耶夫"]


def test_who_talks_with_somebody_starts_and_signs_jointly_with_him(extractor: Extractor) -> None:
    text = "财政部长蓝佛安8月3日与世界银行行长班加会面，共同宣布启动第二期南南合作基金。"
    assert one(extractor, text, "launch")["people"] == ["蓝佛安", "班加"]
    text = (
        "行政长官董建华8月3日在广州与广东省省长黄华华、澳门特区行政长官何厚铧等"
        "行政首长，共同签署《区域合作框架协议》。"
    )
    assert one(extractor, text, "sign")["people"] == ["董建华", "黄华华", "何厚铧"]
    text = "财政部长蓝佛安8月3日与世界银行行长班加会面，随后签署命令，任命王大明为司长。"
    assert "班加" not in [n for f in every(extractor, text, "appoint") for n in f["people"]]


def test_those_named_before_a_comma_attend_with_the_subject(extractor: Extractor) -> None:
    text = "李克强8月23日将与朴槿惠及日本首相安倍晋三，出席第六次中日韩领导人会议。"
    assert one(extractor, text, "summit")["people"] == ["李克强", "朴槿惠", "安倍晋三"]


def test_who_acts_on_two_is_not_one_of_them(extractor: Extractor) -> None:
    text = (
        "阿富汗总统卡尔扎伊和巴基斯坦总统扎尔达里8月6日抵达华盛顿。"
        "国务卿克林顿当天分别同这两位总统举行会谈。"
    )
    met = [set(f["people"]) for f in every(extractor, text, "meeting")]
    assert {"克林顿", "卡尔扎伊"} in met
    assert {"克林顿", "扎尔达里"} in met


def test_who_goes_along_meets_too(extractor: Extractor) -> None:
    text = "德国外长贝尔博克8月3日飞抵大马士革后，同法国外长巴罗一道会晤了叙利亚新领导人沙拉。"
    assert one(extractor, text, "meeting")["people"] == ["贝尔博克", "沙拉", "巴罗"]


def test_each_office_of_a_sentence_has_its_own_predecessor(extractor: Extractor) -> None:
    text = (
        "8月9日，潘基文当选论坛理事长，接替任期届满的日本前首相福田康夫；"
        "中国人民银行前行长周小川当选副理事长。"
    )
    taken = [f["people"] for f in every(extractor, text, "appoint")]
    assert taken == [["潘基文", "福田康夫"], ["周小川"]]


def test_who_is_beaten_takes_no_office(extractor: Extractor) -> None:
    text = "日本首相菅直人8月14日在党首选举中击败小泽一郎，成功连任党首。"
    assert one(extractor, text, "appoint")["people"] == ["菅直人"]


def test_the_others_of_a_list_are_told_by_their_side(extractor: Extractor) -> None:
    text = (
        "国务院总理朱镕基8月8日在华盛顿同美国总统克林顿举行会谈，"
        "美方参加会谈的有副总统戈尔，中方有国务委员吴仪、外交部长唐家璇等。"
    )
    people = one(extractor, text, "meeting")["people"]
    assert people == ["朱镕基", "克林顿", "戈尔", "吴仪", "唐家璇"]


def test_who_attends_what_another_chairs_attends_with_him(extractor: Extractor) -> None:
    text = "阿根廷总统克里斯蒂娜8月4日出席了由国务院副总理汪洋主持的中阿企业家论坛闭幕式。"
    assert one(extractor, text, "conference")["people"] == ["克里斯蒂娜", "汪洋"]


def test_the_members_of_a_delegation_travel_with_its_head(extractor: Extractor) -> None:
    text = (
        "朝鲜高级别代表团8月9日乘专机抵达仁川。代表团由最高人民会议常任委员会委员长金永南任团长，"
        "成员包括国家体育指导委员会委员长崔辉。代表团从9日起对韩国进行为期3天的访问。"
    )
    assert one(extractor, text, "visit")["people"] == ["金永南", "崔辉"]


def test_a_city_that_no_list_knows_acts_with_one_that_is_known(extractor: Extractor) -> None:
    text = "福州市与塔科马市8月5日签署友好城市协议。"
    assert one(extractor, text, "sign")["people"] == ["福州市", "塔科马市"]
    text = "8月5日，福州市与美国塔科马市结为友好城市。"
    tie = one(extractor, text, "establish")
    assert (tie["people"], tie["codes"]) == (["福州市", "塔科马市"], ["CHN", "USA"])


@pytest.mark.parametrize(
    "text",
    [
        "8月5日，在福州市与会各方签署宣言。",
        "8月5日，深圳市与外地城市签署协议。",
        "8月5日，山东省和各市签署目标协议。",
    ],
)
def test_what_only_ends_like_a_city_is_none(extractor: Extractor, text: str) -> None:
    named = [n for f in facts(extractor(text, date=TODAY)) for n in f["people"]]
    assert not [n for n in named if n not in ("深圳市", "山东省")]
