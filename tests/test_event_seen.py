"""Happenings told in ways that are easily overlooked, and the ordinary sentences beside them."""

from __future__ import annotations

import pytest
from event_facts import every, facts

from extract import Extractor

HEAD = "新闻\n2024年8月19日\n\n"


def kinds(extractor: Extractor, told: str) -> list[str]:
    """The types of the events of a sentence in the order told."""
    return [fact["type"] for fact in facts(extractor(HEAD + told))]


@pytest.mark.parametrize(
    ("told", "type", "codes"),
    [
        ("北约的防长们周四在布鲁塞尔聚首，讨论援乌问题。", "conference", ["NATO"]),
        ("阿拉伯国家联盟（阿盟）外长14日在开罗举行紧急会议。", "conference", ["LAS"]),
        (
            "西非国家经济共同体(CEDEAO)的首脑们14日在阿克拉举行峰会。",
            "summit",
            ["ECOWAS"],
        ),
    ],
)
def test_ministers_of_a_body_with_its_short_name_in_brackets(
    extractor: Extractor, told: str, type: str, codes: list[str]
) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["codes"]) == (type, codes)


def test_ministers_who_only_speak_hold_no_conference(extractor: Extractor) -> None:
    assert kinds(extractor, "欧盟的外长们周一说，局势令人担忧。") == []
    assert kinds(extractor, "北约的防长14日没有开会。") == []


@pytest.mark.parametrize(
    ("told", "type"),
    [
        ("12日，第三届中越外长会议在河内举行，王毅和裴青山共同主持。", "meeting"),
        ("第五次「江陈会谈」14日在重庆举行。", "meeting"),
        ("第二次中国—东盟外长会议14日在万象举行。", "conference"),
        ("第十届中美商贸联委会14日在华盛顿举行。", "conference"),
    ],
)
def test_talks_of_two_under_a_name_are_a_meeting(
    extractor: Extractor, told: str, type: str
) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert got["type"] == type
    assert (got["gathering"] is None) == (type == "meeting")


def test_dateline_of_an_agency_without_its_last_character(extractor: Extractor) -> None:
    text = "制裁\n\n路透布鲁塞尔8月19日电---欧盟27国外长周一在布鲁塞尔开会，同意延长制裁。\n"
    (got,) = every(extractor, text, "conference")
    assert (got["date"], got["place"]) == (("2024-08-19", "2024-08-19"), ("布鲁塞尔", "BEL"))


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("中国政府14日决定任命翟隽为首任中东问题特使。", ["翟隽"]),
        ("墨西哥8月14日选出首位女总统辛鲍姆。", ["辛鲍姆"]),
        ("荷兰首相吕特14日被选定为北约下任秘书长。", ["吕特"]),
        ("普京14日开启他的第五个总统任期。", ["普京"]),
        ("古特雷斯曾任葡萄牙总理，2017年1月出任联合国秘书长。", ["古特雷斯"]),
        ("总统普京14日签署总统令，任命绍伊古为联邦安全会议秘书。", ["普京", "绍伊古"]),
    ],
)
def test_offices_decided_on_elected_and_begun(
    extractor: Extractor, told: str, people: list[str]
) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["people"]) == ("appoint", people)


@pytest.mark.parametrize(
    "told",
    [
        "普京的任期2030年结束。",
        "议会14日未能选出总统。",
        "前外交部长李肇星14日在北京大学演讲。",
    ],
)
def test_no_office_is_taken(extractor: Extractor, told: str) -> None:
    assert every(extractor, HEAD + told, "appoint") == []


def test_who_unveils_what_was_founded_or_opened_takes_part_in_it(extractor: Extractor) -> None:
    founded = (
        "中德智能制造研究院14日在南京揭牌成立，南京市市长陈之常与德国大使弗洛共同为研究院揭牌。"
    )
    (got,) = facts(extractor(HEAD + founded))
    assert (got["type"], got["people"]) == (
        "establish",
        ["中德智能制造研究院", "陈之常", "弗洛"],
    )
    opened = (
        "14日，中国驻瑙鲁大使馆复馆仪式在亚伦举行，瑙鲁总统阿迪昂和中国大使吕进共同为使馆揭牌。"
    )
    (got,) = facts(extractor(HEAD + opened))
    assert (got["type"], got["place"]) == ("launch", ("亚伦", "NRU"))
    assert got["people"] == ["中国驻瑙鲁大使馆", "阿迪昂", "吕进"]


def test_by_whom_what_opens_was_set_up_is_no_founding_of_its_own(extractor: Extractor) -> None:
    told = "非洲首家鲁班工坊14日在吉布提挂牌，由天津大学与吉布提大学共同设立。"
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["people"]) == ("launch", ["天津大学", "吉布提大学"])


def test_two_unveilings_are_two(extractor: Extractor) -> None:
    told = "中国驻瑙鲁使馆14日在亚伦开馆。15日，外长王毅为太平洋岛国文化中心揭牌。"
    assert kinds(extractor, told) == ["launch", "launch"]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("韩国于2018年1月加入《粮食援助公约》。", ["KOR"]),
        ("文莱今天加入《东南亚友好合作条约》，成为第十二个成员。", ["BRN"]),
        ("美国14日正式成为该公约缔约方。", ["USA"]),
    ],
)
def test_states_that_join_a_treaty(extractor: Extractor, told: str, codes: list[str]) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["codes"]) == ("establish", codes)


@pytest.mark.parametrize(
    "told",
    ["中国一贯支持更多国家加入《公约》。", "韩国有意加入《公约》。", "梅西14日加入曼联队。"],
)
def test_joining_wished_for_is_none(extractor: Extractor, told: str) -> None:
    assert every(extractor, HEAD + told, "establish") == []


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("日本政府14日决定派遣国际紧急援助队赶往土耳其灾区。", ["JPN", "TUR"]),
        (
            "14日晚，由82人组成的中国救援队携搜救犬从北京出发，赶赴土耳其参与救援。",
            ["CHN", "TUR"],
        ),
        ("印度14日宣布向马尔代夫提供5000万美元信贷额度。", ["IND", "MDV"]),
        ("韩国14日捐赠200张病床给尼泊尔。", ["KOR", "NPL"]),
    ],
)
def test_teams_sent_credits_and_things_given(
    extractor: Extractor, told: str, codes: list[str]
) -> None:
    (got,) = every(extractor, HEAD + told, "aid")
    assert got["codes"] == codes


@pytest.mark.parametrize(
    "told",
    [
        "中国援外医疗队在坦桑尼亚工作了六十年。",
        "土耳其的救援人员14日仍在废墟中搜寻。",
        "德国14日批准把坦克出售给乌克兰。",
    ],
)
def test_what_is_no_aid(extractor: Extractor, told: str) -> None:
    assert every(extractor, HEAD + told, "aid") == []


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("这项协定14日由商务部长王文涛与智利外长范克拉韦伦在圣地亚哥正式签署。", "协定"),
        ("中智渔业合作备忘录14日由王文涛与智利外长范克拉韦伦签署。", "中智渔业合作备忘录"),
    ],
)
def test_paper_told_before_who_signs_it(extractor: Extractor, told: str, title: str) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["people"]) == ("sign", ["王文涛", "范克拉韦伦"])
    assert [name for name, _ in got["documents"]] == [title]


def test_paper_drafted_by_somebody_is_not_signed(extractor: Extractor) -> None:
    assert kinds(extractor, "协定草案由商务部长王文涛起草，尚未签署。") == []


def test_guest_and_host_who_meet_afterwards(extractor: Extractor) -> None:
    told = "副总理丁薛祥14日抵达澳门访问，行政长官贺一诚到机场迎接，两人其后会面。"
    (got,) = every(extractor, HEAD + told, "meeting")
    assert got["people"] == ["丁薛祥", "贺一诚"]


def test_journey_to_several_states_ends(extractor: Extractor) -> None:
    told = "行政长官李家超14日结束一连7日的新加坡、印尼及马来西亚访问行程。"
    got = [fact["place"] for fact in every(extractor, HEAD + told, "visit")]
    assert got == [("新加坡", "SGP"), ("印尼", "IDN"), ("马来西亚", "MYS")]


def test_wires_told_one_after_the_other(extractor: Extractor) -> None:
    told = "习近平8月14日向瑞士联邦主席帕姆兰致贺电、致电祝贺敦布亚当选几内亚总统。"
    got = [fact["people"] for fact in every(extractor, HEAD + told, "message")]
    assert got == [["习近平", "帕姆兰"], ["习近平", "敦布亚"]]


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("14日，中国驻印度大使徐飞洪向印度总统穆尔穆递交国书。", ["徐飞洪", "穆尔穆"]),
        ("王毅14日接受美国驻华大使伯恩斯递交的国书副本。", ["伯恩斯", "王毅"]),
    ],
)
def test_letters_of_credence(extractor: Extractor, told: str, people: list[str]) -> None:
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["people"]) == ("message", people)


def test_letters_of_credence_in_general_are_none(extractor: Extractor) -> None:
    assert kinds(extractor, "新任大使须向驻在国元首递交国书，这是国际惯例。") == []


def test_swearing_in_held_and_a_journey_before_it(extractor: Extractor) -> None:
    held = "巴拉圭将于8月29日举行新任总统贝尼亚就职典礼。"
    (got,) = facts(extractor(HEAD + held))
    assert (got["type"], got["status"], got["people"]) == ("appoint", "planned", ["贝尼亚"])
    assert every(extractor, HEAD + "贝尼亚14日以总统当选人身分访问台湾。", "appoint") == []


def test_guest_in_our_country(extractor: Extractor) -> None:
    told = "尚达曼总统14日在总统府会见到访我国的中国国家副主席韩正。"
    (got,) = every(extractor, HEAD + told, "visit")
    assert (got["people"], got["place"]) == (["韩正"], ("新加坡", "SGP"))


def test_visit_that_begins_today_has_begun(extractor: Extractor) -> None:
    told = "李强19日下午抵达新加坡，展开为期两天的正式访问。"
    (got,) = every(extractor, HEAD + told, "visit")
    assert (got["status"], got["date"]) == ("occurred", ("2024-08-19", "2024-08-20"))
    later = "总统19日下午将率团展开为期十天的出访，访问贝里斯。"
    assert [f["status"] for f in every(extractor, HEAD + later, "visit")] in ([], ["planned"])


@pytest.mark.parametrize(
    "told",
    [
        "这是继4月24日布林肯之后，乌克兰接待的又一位美国政客。",
        "大会期间还举行了签约仪式。",
        "会上，欧盟决议与乌克兰、摩尔多瓦展开谈判。",
        "两人就韩国派遣专家赴福岛第一核电厂视察一事达成共识。",
    ],
)
def test_what_only_sounds_like_a_happening(extractor: Extractor, told: str) -> None:
    assert kinds(extractor, told) == []


def test_an_opening_watched_by_video_is_no_meeting(extractor: Extractor) -> None:
    told = "习近平与普京14日透过视讯连线，共同启动黑河大桥。"
    assert kinds(extractor, told) == ["launch"]


def test_talks_by_video_are_a_meeting(extractor: Extractor) -> None:
    told = "商务部长王文涛14日与巴西外长维埃拉举行视讯会议。"
    assert kinds(extractor, told) == ["meeting"]


def test_nominee_whom_a_parliament_lets_through(extractor: Extractor) -> None:
    told = "美国参议院14日以99票赞成、0票反对，通过总统拜登提名的国务卿人选卢比欧。"
    (got,) = facts(extractor(HEAD + told))
    assert (got["type"], got["people"]) == ("appoint", ["美国参议院", "卢比欧"])


def test_one_more_who_signs_signs_the_same_paper(extractor: Extractor) -> None:
    told = (
        "印度尼西亚外长阿拉塔斯和葡萄牙外长伽马14日在纽约签署有关东帝汶前途的协议，"
        "联合国秘书长古特雷斯也在文件上签了字。"
    )
    (got,) = every(extractor, HEAD + told, "sign")
    assert got["people"] == ["阿拉塔斯", "伽马", "古特雷斯"]


def test_goods_given_that_set_out(extractor: Extractor) -> None:
    told = "韩国政府提供的5万吨大米14日从釜山启运，用于援助也门的饥民。"
    (got,) = every(extractor, HEAD + told, "aid")
    assert "KOR" in got["codes"]


def test_standing_given_by_the_assembly(extractor: Extractor) -> None:
    told = "联合国大会14日以138票赞成的表决结果通过决议，给予巴勒斯坦联合国非会员观察员国地位。"
    assert kinds(extractor, told) == ["sign", "establish"]


def test_what_a_ceremony_marks_is_the_same_opening(extractor: Extractor) -> None:
    told = "中国援建的新机场公路14日在温得和克举行通车典礼，标志着这一项目建成并投入使用。"
    assert kinds(extractor, told) == ["launch"]


def test_gathering_that_talks_are_about_is_not_held(extractor: Extractor) -> None:
    told = "秘书长季先峥14日拜会澳门立法会主席高开贤，就中葡论坛重点工作及未来发展交换意见。"
    assert kinds(extractor, told) == ["meeting"]


def test_talks_before_which_somebody_speaks(extractor: Extractor) -> None:
    told = "外交部长王毅14日在北京与美国国务卿布林肯会晤前表示，欢迎对方来访。"
    (got,) = every(extractor, HEAD + told, "meeting")
    assert got["people"] == ["王毅", "布林肯"]


def test_talks_that_come_next_lie_ahead(extractor: Extractor) -> None:
    told = "普京与习近平接下来还会在北京举行会晤。"
    assert [fact["status"] for fact in every(extractor, HEAD + told, "meeting")] == ["planned"]


def test_initials_stand_for_whom_the_text_is_about(extractor: Extractor) -> None:
    told = "澳葡联合委员会第五次会议14日在澳门举行，澳门行政长官崔世安主持。"
    (got,) = every(extractor, HEAD + told, "conference")
    assert "MAC" in got["codes"]
    assert "AUS" not in got["codes"]


def test_who_goes_on_to_attend_pays_no_visit_there(extractor: Extractor) -> None:
    told = "国务卿鲍尔将于22日访问巴基斯坦，随后转往上海，出席亚太经合组织部长级会议。"
    got = [fact["place"] for fact in every(extractor, HEAD + told, "visit")]
    assert got == [("巴基斯坦", "PAK")]


def test_searchers_who_set_out_are_aid(extractor: Extractor) -> None:
    told = "韩国28名特搜队员将于20日搭机启程，前往日本灾区协助搜救。"
    (got,) = every(extractor, HEAD + told, "aid")
    assert (got["status"], "JPN" in got["codes"]) == ("planned", True)


def test_paper_of_an_initiative_is_signed(extractor: Extractor) -> None:
    told = "台美21世纪贸易倡议首批协定14日由萧美琴与布林肯在华府正式签署。"
    (got,) = facts(extractor(HEAD + told))
    assert got["documents"] == [("台美21世纪贸易倡议首批协定", 1)]
