"""Happenings told with rarer words, and what looks like one and is none."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor

VISIT, MEETING, CALL = "visit", "meeting", "call"


def test_a_visit_described_before_its_noun(extractor: Extractor) -> None:
    event = one(extractor, "韩昇洙总理3月2日至5日对秘鲁进行了不拘形式的访问。", VISIT)
    assert (event["date"], event["place"]) == (("2024-03-02", "2024-03-05"), ("秘鲁", "PER"))
    event = one(extractor, "菲律宾总统拉莫斯5月对文莱作了历史性的访问。", VISIT)
    assert event["place"] == ("文莱", "BRN")


def test_who_stands_in_for_an_office_holder(extractor: Extractor) -> None:
    text = "行政长官离澳期间，由保安司司长黄少泽临时代理行政长官的职务。"
    assert one(extractor, text, "appoint")["people"] == ["黄少泽"]
    text = "总统托罗阿加8月5日离任，由第一副总理马梅托夫代理内阁主席。"
    assert ["马梅托夫"] in [e["people"] for e in every(extractor, text, "appoint")]
    text = "几内亚总统孔戴出访期间，由总理福法纳代行总统职权。"
    assert one(extractor, text, "appoint")["people"] == ["福法纳"]
    text = "委内瑞拉代理总统罗德里格斯8月5日会见了来访的古巴外长布鲁诺·罗德里格斯。"
    assert every(extractor, text, "appoint") == []


def test_talks_told_as_a_conversation(extractor: Extractor) -> None:
    text = "8月9日，挪威首相斯特勒在奥斯陆同冰岛总理本尼迪克松进行了富有成果的讨论。"
    event = one(extractor, text, MEETING)
    assert (event["people"], event["place"]) == (["斯特勒", "本尼迪克松"], ("奥斯陆", "NOR"))
    text = "丹麦外相拉斯穆森说，今天上午他与外交大臣比尔斯特伦进行了很好的谈话。"
    assert one(extractor, text, MEETING)["date"] == (("2024-08-19"), ("2024-08-19"))
    assert every(extractor, "与会专家同听众进行了热烈的讨论。", MEETING) == []


def test_a_call_that_was_had(extractor: Extractor) -> None:
    text = "鲁比奥告诉记者，他周四清早已同约旦外长萨法迪通过话。"
    assert one(extractor, text, CALL)["people"] == ["鲁比奥", "萨法迪"]


def test_a_host_who_sees_the_guest_in_turn(extractor: Extractor) -> None:
    text = (
        "应胡锦涛主席邀请，阿塞拜疆总统盖达尔·阿利耶夫8月5日来华进行国事访问。"
        "温家宝总理和吴邦国委员长分别予以会见。"
    )
    hosts = [e["people"] for e in every(extractor, text, MEETING)]
    assert hosts == [["盖达尔·阿利耶夫", "温家宝"], ["盖达尔·阿利耶夫", "吴邦国"]]


def test_the_session_of_a_council_is_a_gathering(extractor: Extractor) -> None:
    text = "8月3日，国际竹藤组织第十一届理事会在北京召开，喀麦隆林业部长恩东戈主持。"
    event = one(extractor, text, "conference")
    assert event["gathering"] == "国际竹藤组织第十一届理事会"
    text = "国际劳工组织第三百四十三届理事会8月3日在日内瓦闭幕。"
    assert one(extractor, text, "conference")["gathering"] == "国际劳工组织第三百四十三届理事会"
    text = "8月3日，中国国际商会第九届理事会会长任鸿斌出席了在京举行的酒会。"
    assert every(extractor, text, "conference") == []


def test_a_gathering_shown_by_what_was_done_there(extractor: Extractor) -> None:
    text = "粮食安全成为首届俄罗斯—非洲峰会的焦点之一，会上通过的宣言对此着墨甚多。"
    assert one(extractor, text, "summit")["gathering"] == "首届俄罗斯—非洲峰会"
    text = "各方正在筹备第三届中国—中亚峰会，会上将讨论贸易问题。"
    assert every(extractor, text, "summit") == []


def test_several_met_one_after_the_other_hold_no_conference(extractor: Extractor) -> None:
    text = "王毅8月3日在纽约与秘鲁和加纳外长以及联合国秘书长会面。"
    assert one(extractor, text, MEETING)["codes"] == ["CHN", "GHA", "PER", "UN"]


def test_an_office_ends_where_a_verb_of_meeting_stands(extractor: Extractor) -> None:
    text = "8月7日，林佳龙将晋见巴拉圭总统贝尼亚及会晤外长拉米雷斯。"
    people = [e["people"] for e in every(extractor, text, MEETING)]
    assert ["林佳龙", "拉米雷斯"] in people


def test_what_talks_are_about_is_not_done(extractor: Extractor) -> None:
    text = "蒙古国副总理阿玛尔赛汗8月7日就启动边境口岸运行等问题同柴文睿大使进行了会谈。"
    assert every(extractor, text, "launch") == []
    text = "两国8月7日就成立联合委员会事宜举行磋商。"
    assert every(extractor, text, "establish") == []


def test_one_signing_of_an_exchange_of_notes(extractor: Extractor) -> None:
    text = "8月5日，老挝总理宋赛会见姜再冬大使，双方签署荒漠化防治合作项目换文。"
    assert one(extractor, text, "sign")["documents"] == [("荒漠化防治合作项目换文", 1)]


def test_a_decree_that_names_somebody_is_no_signing(extractor: Extractor) -> None:
    text = "赖清德8月14日公布总统令，指派前副总统陈建仁担任总统特使。"
    assert every(extractor, text, "sign") == []
    assert one(extractor, text, "appoint")["date"] == ("2024-08-14", "2024-08-14")


def test_one_title_conferred(extractor: Extractor) -> None:
    event = one(extractor, "陈建仁2013年获教廷册封为圣大额我略爵士。", "award")
    assert event["date"] == ("2013-01-01", "2013-12-31")


def test_two_states_that_sign_while_one_is_visited(extractor: Extractor) -> None:
    text = "8月2日，老挝总理宋赛访华。在访华期间，中老签署了关于跨境铁路建设的协议。"
    assert len(every(extractor, text, VISIT)) == 1


def test_a_name_does_not_lend_its_end_to_a_word_of_meeting(extractor: Extractor) -> None:
    text = "国务院副总理何立峰会见瑞典财政大臣斯万特松。"
    assert one(extractor, text, MEETING)["people"] == ["何立峰", "斯万特松"]
    text = "瑞典财政大臣斯万特松8月2日在北京与何立峰会谈。"
    assert one(extractor, text, MEETING)["place"] == ("北京", "CHN")


def test_a_stay_told_as_the_time_of_what_somebody_does_there(extractor: Extractor) -> None:
    text = "在对斯洛伐克进行国事访问期间，阿利耶夫同斯洛伐克总统佩列格里尼举行会谈。"
    event = one(extractor, text, VISIT)
    assert (event["people"], event["place"]) == (["阿利耶夫"], ("斯洛伐克", "SVK"))
    assert every(extractor, "在进行国事访问期间，记者采访了多名群众。", VISIT) == []
    assert every(extractor, "借访问量上升之机，网站推出新服务。", VISIT) == []


def test_a_guest_welcomed_with_a_ceremony_is_there(extractor: Extractor) -> None:
    text = "8月14日，李强总理在人民大会堂举行隆重仪式，欢迎马耳他总理阿贝拉一行来华访问。"
    event = one(extractor, text, VISIT)
    assert (event["date"], event["place"]) == (("2024-08-14", "2024-08-14"), ("中国", "CHN"))
    assert every(extractor, "李强总理14日说，欢迎阿贝拉总理在方便的时候来华访问。", VISIT) == []


def test_a_loan_agreed_to_by_a_bank_is_aid(extractor: Extractor) -> None:
    text = "世界银行8月5日宣布已同意提供9亿美元贷款，驰援遭洪涝重创的缅甸。"
    assert one(extractor, text, "aid")["date"] == ("2024-08-05", "2024-08-05")


def test_older_words_for_talks_and_papers(extractor: Extractor) -> None:
    text = "辜振甫8月5日下午在和平饭店与汪道涵先生把晤。"
    assert one(extractor, text, MEETING)["people"] == ["辜振甫", "汪道涵"]
    text = "印度总理莫迪8月5日与缅甸总统吴温敏签署了关于二十一世纪的共同展望。"
    assert one(extractor, text, "sign")["documents"] == [("关于二十一世纪的共同展望", 1)]


def test_the_ribbon_is_cut_for_what_is_opened(extractor: Extractor) -> None:
    text = "8月5日，俞大渊为驻旧金山台北经文处大楼举行启用典礼，与来宾共同为全新馆舍剪彩。"
    assert len(every(extractor, text, "launch")) == 1
    text = "8月5日，莱索托首相马特卡内出席电站落成典礼，并为马塞卢国际机场剪彩。"
    assert len(every(extractor, text, "launch")) == 2


def test_telegrams_of_thanks(extractor: Extractor) -> None:
    text = "在结束对冰岛的访问之际，赵乐际委员长8月5日向冰岛总统托马斯多蒂尔发了感谢电。"
    assert one(extractor, text, "message")["codes"] == ["CHN", "ISL"]
    assert one(extractor, text, VISIT)["place"] == ("冰岛", "ISL")


def test_rescuers_who_arrive_bring_aid(extractor: Extractor) -> None:
    text = "中国救援队一行82人8月8日凌晨飞抵土耳其阿达纳机场，随后连夜赶赴震区。"
    event = one(extractor, text, "aid")
    assert (event["codes"], event["place"]) == (["CHN", "TUR"], ("阿达纳机场", "TUR"))
    assert every(extractor, text, VISIT) == []


def test_aid_that_is_raised(extractor: Extractor) -> None:
    text = "挪威政府8月5日将对叙利亚的援款增至1.8亿美元。"
    assert one(extractor, text, "aid")["date"] == ("2024-08-05", "2024-08-05")
    assert every(extractor, "挪威对华贸易额7月增至3亿美元。", "aid") == []
    assert every(extractor, "中国对非援助占比8月增至3%，出口额提高到2亿美元。", "aid") == []


def test_who_is_picked_by_a_body(extractor: Extractor) -> None:
    text = "哈萨克斯坦政治家萨金塔耶夫8月11日获国会选出任总理。"
    assert one(extractor, text, "appoint")["people"] == ["萨金塔耶夫", "国会"]
    assert every(extractor, "8月11日，专家被推举出来发言。", "appoint") == []


def test_a_year_of_friendship_opens(extractor: Extractor) -> None:
    text = "8月12日，“中朝友好年”开幕式在东平壤大剧院举行，赵乐际与崔龙海分别致辞。"
    event = one(extractor, text, "launch")
    assert (event["people"], event["place"]) == (["赵乐际", "崔龙海"], ("东平壤大剧院", "PRK"))
    assert every(extractor, "8月12日，北京国际电影节开幕式在北京举行。", "launch") == []


def test_a_call_said_to_be_the_first_is_one(extractor: Extractor) -> None:
    text = "李在明8月10日上午与莫迪总理通话，这是两人首度通话。"
    assert len(every(extractor, text, CALL)) == 1


def test_who_comes_along_pays_no_visit_of_his_own(extractor: Extractor) -> None:
    text = "阿根廷外长蒙迪诺将于8月28日访华。阿根廷央行行长鲍西利也将随团访华。"
    assert one(extractor, text, VISIT)["people"] == ["蒙迪诺", "鲍西利"]


def test_what_a_paper_is_about_is_not_founded(extractor: Extractor) -> None:
    text = "8月5日，马克龙会见埃及总统塞西，两国元首见证签署关于成立混合委员会的备忘录。"
    assert every(extractor, text, "establish") == []


def test_one_signing_told_by_ceremony_and_paper(extractor: Extractor) -> None:
    first = "8月1日，云南大学与智利天主教大学举行签约仪式。"
    text = first + "两校商谈了合作，随后双方签订了学生交换协议书。"
    assert one(extractor, text, "sign")["documents"] == [("学生交换协议书", 1)]


def test_talks_a_spokesman_tells_of(extractor: Extractor) -> None:
    text = "发言人毛宁介绍了8月16日王毅与日本外相上川阳子会晤的有关情况。"
    assert one(extractor, text, MEETING)["people"] == ["王毅", "上川阳子"]


def test_a_stay_told_before_what_came_after_it(extractor: Extractor) -> None:
    text = "这是2015年习近平对英国国事访问后，双方的首次年度会晤。"
    assert one(extractor, text, VISIT)["date"] == ("2015-01-01", "2015-12-31")


def test_the_day_from_which_a_visit_is_counted_is_not_its_own(extractor: Extractor) -> None:
    first = "8月2日，埃尔多安抵达巴格达，开始对伊拉克进行访问，"
    text = first + "这是2011年巴格达机场重开以来土耳其总统首次访问伊拉克。"
    assert one(extractor, text, VISIT)["date"] == ("2024-08-02", "2024-08-02")


def test_a_day_of_a_stay_tells_the_stay(extractor: Extractor) -> None:
    text = "马克龙总统8月访华首日参观了成都杜甫草堂。"
    places = [e["place"] for e in every(extractor, text, VISIT)]
    assert ("中国", "CHN") in places
    assert every(extractor, "游客访华首日即可免签。", VISIT) == []


def test_an_office_announced(extractor: Extractor) -> None:
    text = "世界银行8月5日宣布中国进出口银行副行长张文才担任世行常务副行长。"
    event = one(extractor, text, "appoint")
    assert (event["people"], event["date"]) == (["世界银行", "张文才"], ("2024-08-05",) * 2)
    assert every(extractor, "公司8月5日宣布由经理李明担任项目主任。", "appoint") == []


def test_relations_only_talked_about_are_not_founded(extractor: Extractor) -> None:
    text = "洪都拉斯外交部长雷伊纳8月3日率团赴中国洽商建交事宜。"
    assert every(extractor, text, "establish") == []


def test_a_letter_of_thanks_conferred(extractor: Extractor) -> None:
    text = "8月3日，感谢状颁发仪式在明斯克举行，公司总经理胡政获得总统卢卡申科颁发的感谢状。"
    assert one(extractor, text, "award")["people"] == ["胡政", "卢卡申科"]


def test_talks_of_two_under_a_name_are_no_summit(extractor: Extractor) -> None:
    text = "特金会2018年6月12日在新加坡登场。"
    assert one(extractor, text, MEETING)["people"] == ["特朗普", "金正恩"]
    assert every(extractor, text, "summit") == []


def test_words_that_only_look_like_a_denial(extractor: Extractor) -> None:
    text = "莫迪总理8月7日在果阿同普拉博沃总统举行了不打领带的会晤。"
    assert one(extractor, text, MEETING)["people"] == ["莫迪", "普拉博沃"]
    text = "莫迪总理8月7日没有同普拉博沃总统举行会晤。"
    assert every(extractor, text, MEETING) == []


@pytest.mark.parametrize(
    "text",
    [
        "8月12日，肯尼亚外长穆达瓦迪在内罗毕会见中国大使郭海燕，双方就鲁托总统访华事宜交换意见。",
        "8月12日，王毅在北京会见韩国外长赵兑烈，双方就李在明总统访华的时程达成共识。",
    ],
)
def test_a_visit_only_talked_of(extractor: Extractor, text: str) -> None:
    assert every(extractor, text, "visit") == []
    assert len(every(extractor, text, "meeting")) == 1


def test_talks_of_a_past_day_on_a_journey_begun(extractor: Extractor) -> None:
    text = "韩国国家安保室室长金圣翰15日启程访美，17日在华府与美国国务卿布林肯举行会谈。"
    held = one(extractor, text, "meeting")
    assert (held["status"], held["date"]) == ("occurred", ("2024-08-17", "2024-08-17"))
    assert held["people"] == ["金圣翰", "布林肯"]


def test_who_gives_a_dinner_attends_no_talks_told_before(extractor: Extractor) -> None:
    text = (
        "行政长官李家超8月12日在吉隆坡与马来西亚总理安华会面。\n"
        "李家超傍晚出席由香港贸发局举办的晚宴，致辞时谈及两地合作。"
    )
    assert one(extractor, text, "meeting")["people"] == ["李家超", "安华"]


def test_bodies_that_start_something_at_a_forum_do_so_alone(extractor: Extractor) -> None:
    text = (
        "8月15日，第三届海洋合作论坛在厦门开幕。自然资源部部长关志鸥致辞。\n"
        "论坛期间，厦门大学与雅加达大学签署备忘录，并启动联合实验室。"
    )
    assert one(extractor, text, "launch")["people"] == ["厦门大学", "雅加达大学"]


def test_a_gathering_only_agreed_on(extractor: Extractor) -> None:
    text = (
        "中日韩外长会8月12日在东京举行，三国外长就早日举行领导人会议达成一致。"
        "中国外长王毅、韩国外长赵兑烈出席。这是三国外长时隔约一年半再度会面。"
    )
    assert every(extractor, text, "summit") == []
    assert len(every(extractor, text, "conference")) == 1


def test_several_who_are_received_hold_no_summit(extractor: Extractor) -> None:
    text = "日本首相石破茂8月11日在官邸接见了王毅和赵兑烈。"
    assert one(extractor, text, "meeting")["people"] == ["石破茂", "王毅", "赵兑烈"]
    assert every(extractor, text, "summit") == []
