"""What is signed, handed over, lent and opened: tellings of the open web."""

from __future__ import annotations

import pytest
from event_facts import every, facts, one

from extract import Extractor


def test_signing_planned_with_the_journey_told_just_before(extractor: Extractor) -> None:
    text = (
        "外交部宣布，总理李强将于9月3日至5日访问老挝。访问老挝期间，李强将同宋赛总理会谈。"
        "双方还将签署涵盖海关、农业等方面的多份合作文件。"
    )
    got = one(extractor, text, "sign")
    assert (got["status"], got["date"]) == ("planned", ("2024-09-03", "2024-09-05"))
    assert got["place"] == ("老挝", "LAO")
    assert got["documents"] == [("合作文件", None)]


def test_signing_planned_for_no_time_is_none(extractor: Extractor) -> None:
    for text in (
        "两国外长昨天在北京会谈。双方将签署自由贸易协定。",
        "中方愿同各方深化合作。双方还将签署更多合作文件。",
    ):
        assert every(extractor, text, "sign") == []


def test_letter_handed_over_has_its_writer_and_the_talks(extractor: Extractor) -> None:
    text = (
        "8月14日，国家主席习近平在北京会见越南特使阮明武。阮明武转交了苏林总书记致习近平的亲笔信。"
    )
    got = one(extractor, text, "message")
    assert got["people"] == ["阮明武", "习近平", "苏林"]
    assert (got["date"], got["place"]) == (("2024-08-14", "2024-08-14"), ("北京", "CHN"))
    assert got["documents"] == [("亲笔信", 1)]


def test_letter_handed_to_its_reader(extractor: Extractor) -> None:
    got = one(extractor, "王毅向普京总统转交了习近平主席的亲笔信。", "message")
    assert sorted(got["people"]) == sorted(["王毅", "普京", "习近平"])


def test_press_release_of_one_party_is_no_document_signed(extractor: Extractor) -> None:
    for text in ("外交部今天发布新闻稿，感谢美方声援。", "外交部发布新闻稿指出，访问成功。"):
        assert every(extractor, text, "sign") == []


def test_loan_approved_by_a_development_bank(extractor: Extractor) -> None:
    got = one(extractor, "亚洲开发银行16日批准向巴基斯坦提供2.5亿美元贷款。", "aid")
    assert (got["status"], got["date"]) == ("occurred", ("2024-08-16", "2024-08-16"))
    assert (got["people"], got["codes"]) == (["亚洲开发银行"], ["ADB", "PAK"])
    event = extractor("亚投行昨日批准四个总值5.09亿美元的贷款项目。", date="2024-08-19").events[0]
    assert (event.type, str(event.amounts[0].value)) == ("aid", "509000000")


def test_approvals_that_lend_nothing(extractor: Extractor) -> None:
    for text in (
        "国会批准了政府提出的500亿元贷款计划。",
        "世界银行尚未批准向该国提供2亿美元贷款。",
        "中国人民银行批准外资银行设立100亿元子公司。",
    ):
        assert [f for f in facts(extractor(text)) if f["type"] == "aid"] == []


def test_topic_of_a_paper_casts_no_doubt_on_its_signing(extractor: Extractor) -> None:
    text = "李家超见证投资推广署与卡塔尔投资促进局，就促进双向投资签署谅解备忘录。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["李家超", "投资推广署", "卡塔尔投资促进局"]
    assert got["documents"] == [("谅解备忘录", 1)]
    text = "中国和老挝政府就支持中小企业合作签署谅解备忘录。"
    assert one(extractor, text, "sign")["codes"] == ["CHN", "LAO"]


def test_signing_only_talked_about(extractor: Extractor) -> None:
    for text in (
        "中老双方就尽快签署协定交换意见。",
        "中老两国就是否与欧盟签署协定展开讨论。",
        "中老双方就推动早日签署协定达成一致。",
        "新加坡从未与美国签署引渡协定。",
        "新加坡从未与非成员国签署这类协定。",
        "两国间签署的协议为合作奠定了法律基础。",
    ):
        assert every(extractor, text, "sign") == []


def test_signing_announced_in_the_passive(extractor: Extractor) -> None:
    text = (
        "「台贝经济合作协定」（ECA）定23日在外交部长吴钊燮见证下，"
        "由驻贝里斯大使陈立国与贝国外长柯特纳在贝尔莫潘共同签署，促进双边贸易。"
    )
    got = one(extractor, text, "sign")
    assert (got["status"], got["date"]) == ("planned", ("2024-08-23", "2024-08-23"))
    assert sorted(got["people"]) == sorted(["吴钊燮", "陈立国", "柯特纳"])
    assert got["documents"] == [("台贝经济合作协定", 1)]


def test_names_below_a_document_signed_it(extractor: Extractor) -> None:
    text = (
        "中华人民共和国政府和蒙古国政府航空运输协定\n\n第一条 双方同意开通两国首都间的航线。\n\n"
        "本协定于一九八九年五月十五日在北京签订，共两份，每份都用中文和蒙文写成。\n\n"
        "中华人民共和国政府代表   蒙古国政府代表\n胡逸洲（签字）    朝伦巴特（签字）"
    )
    got = one(extractor, text, "sign")
    assert (got["people"], got["codes"]) == (["胡逸洲", "朝伦巴特"], ["CHN", "MNG"])
    assert got["documents"] == [("中华人民共和国政府和蒙古国政府航空运输协定", 1)]
    assert got["place"] == ("北京", "CHN")


def test_departments_of_both_sides_sign_for_the_states(extractor: Extractor) -> None:
    text = (
        "8月15日，哈萨克斯坦总统托卡耶夫在比什凯克与吉尔吉斯斯坦总统扎帕罗夫会谈。会后，两国元首签署了《联合声明》，"
        "双方有关部门还签署了一批合作文件。"
    )
    leaders, states = every(extractor, text, "sign")
    assert leaders["people"] == ["托卡耶夫", "扎帕罗夫"]
    assert (states["people"], states["codes"]) == ([], ["KAZ", "KGZ"])
    assert states["documents"] == [("合作文件", None)]


def test_title_without_purpose_fields_and_short_name(extractor: Extractor) -> None:
    text = "8月16日，卢旺达和刚果（金）在华盛顿签署旨在结束东部战事的和平协议。"
    assert one(extractor, text, "sign")["documents"] == [("和平协议", 1)]
    text = "8月16日，中国和老挝签署了电力、农业等领域的合作文件。"
    assert one(extractor, text, "sign")["documents"] == [("合作文件", None)]
    text = "8月16日，中国和老挝签署《边境贸易便利化安排》（简称《安排》）。"
    assert one(extractor, text, "sign")["documents"] == [("边境贸易便利化安排", 1)]


def test_what_was_built_is_handed_over(extractor: Extractor) -> None:
    text = "8月12日，中国援建的老挝国家医院举行移交仪式，中国大使方虹和老挝副总理吉乔出席。"
    got = one(extractor, text, "aid")
    assert got["date"] == ("2024-08-12", "2024-08-12")
    assert {"方虹", "吉乔"} <= set(got["people"])
    text = "中国政府援建的外交部办公楼工程圆满完成。移交仪式15日在帝力举行。"
    assert one(extractor, text, "aid")["place"] == ("帝力", "TLS")


def test_other_handovers_give_nothing(extractor: Extractor) -> None:
    for text in ("权力移交仪式15日在利雅得举行。", "两军指挥权交接仪式昨日在首尔举行。"):
        assert every(extractor, text, "aid") == []


def test_institution_that_opens_takes_part(extractor: Extractor) -> None:
    text = "8月10日，中国驻多米尼加大使馆在圣多明各举行开馆仪式。"
    got = one(extractor, text, "launch")
    assert got["people"] == ["中国驻多米尼加大使馆"]
    assert got["place"] == ("圣多明各", "DOM")
    text = "亚投行是多边金融机构，总部设在北京，于2016年1月正式开业。"
    got = one(extractor, text, "launch")
    assert (got["people"], got["date"]) == (["亚投行"], ("2016-01-01", "2016-01-31"))


def test_office_opens_like_a_gathering(extractor: Extractor) -> None:
    text = "香港驻杜拜经济贸易办事处8月15日正式开幕，邱腾华主持开幕礼。"
    assert one(extractor, text, "launch")["date"] == ("2024-08-15", "2024-08-15")


def test_traffic_figures_and_inspections_open_nothing(extractor: Extractor) -> None:
    for text in (
        "2017年中欧班列开行3673列，较上年增长116%。",
        "今年上半年，班列开行8641列，同比增长16%。",
        "铁路工程在竣工验收中被评为优良。",
        "铁路项目开工以来，雇用当地员工1.5万人。",
        "首届中国—亚欧博览会昨天在会展中心隆重开幕。",
    ):
        assert every(extractor, text, "launch") == []


def test_ceremony_told_later_is_that_of_the_opening(extractor: Extractor) -> None:
    text = (
        "中国企业承建的下凯富峡水电站首台机组16日正式投产发电。\n\n"
        "赞比亚总统希奇莱马在当天举行的投产仪式上说，水电站是友谊的见证。"
    )
    assert "希奇莱马" in one(extractor, text, "launch")["people"]


def test_ceremony_told_behind_a_signing_adds_to_it(extractor: Extractor) -> None:
    text = (
        "8月7日，澳门特区政府与柬埔寨暹粒省政府签署谅解备忘录。签署仪式当天在澳门举行，"
        "由澳门特区行政长官贺一诚和暹粒省省长肯文松代表两地政府签署。"
    )
    got = one(extractor, text, "sign")
    assert {"贺一诚", "肯文松"} <= set(got["people"])
    assert got["place"] == ("澳门", "MAC")
    text = (
        "中国和澳大利亚12日在北京签署五个合作文件。"
        "国务院总理李强和来访的澳大利亚总理阿尔巴尼斯出席文件签署仪式。"
    )
    got = one(extractor, text, "sign")
    assert got["documents"] == [("合作文件", 5)]
    assert (got["people"], got["place"]) == (["李强", "阿尔巴尼斯"], ("北京", "CHN"))


def test_paper_named_bare_is_the_one_told_before(extractor: Extractor) -> None:
    text = (
        "8月3日，伊朗外长穆塔基与伊拉克外长兹巴里签署了七份谅解备忘录。"
        "备忘录是在巴格达总理府签署的。"
    )
    got = one(extractor, text, "sign")
    assert got["documents"] == [("谅解备忘录", 7)]
    assert got["place"] == ("巴格达总理府", "IRQ")


def test_ceremony_alone_signs_nothing(extractor: Extractor) -> None:
    assert every(extractor, "签字仪式16日在北京举行。", "sign") == []


def test_thanks_give_nothing(extractor: Extractor) -> None:
    for text in (
        "他衷心感谢中方向阿富汗提供人道主义援助。",
        "王毅会见瓦赫迪。瓦赫迪转达民众对中国捐赠口罩的谢意。",
    ):
        assert every(extractor, text, "aid") == []


def test_territory_gives_through_its_office(extractor: Extractor) -> None:
    for text in (
        "台湾政府捐出15万美元赈灾款，协助灾民重建家园。",
        "台湾政府透过驻菲代表处捐赠15万美元赈灾。",
    ):
        assert one(extractor, text, "aid")["codes"] == ["TWN"]


def test_number_of_parties_is_not_that_of_papers(extractor: Extractor) -> None:
    got = one(extractor, "马来亚大学和国立新加坡大学昨天签订3校合作备忘录。", "sign")
    assert [count for _, count in got["documents"]] == [1]


def test_joint_statement_printed_whole_is_of_the_states_of_its_title(extractor: Extractor) -> None:
    text = (
        "中希建立战略伙伴关系联合公报（全文）\n\n"
        "中华人民共和国和希腊共和国关于建立战略伙伴关系的联合公报\n\n"
        "一、双方同意增加高层往来，密切两国政府和议会间的交往。\n\n"
        "二、双方将鼓励企业在海运和造船领域加强合作。\n\n"
        "二〇〇六年三月二日于北京"
    )
    found = [e for e in extractor(text).events if e.type == "sign"]
    assert [[p.name for p in e.participants] for e in found] == [["中华人民共和国", "希腊共和国"]]
    assert found[0].place is not None
    assert found[0].place.value == ("北京", "CHN")
    assert str(found[0].date.start) == "2006-03-02"  # type: ignore[union-attr]


def test_signing_that_will_be_witnessed(extractor: Extractor) -> None:
    text = "行程期间，陈茂波会见证香港与沙特签署投资协定。"
    assert one(extractor, text, "sign")["status"] == "planned"
    assert every(extractor, text, "meeting") == []


def test_signing_only_appraised(extractor: Extractor) -> None:
    for text in (
        "邱腾华指出，香港与东盟缔结协定，是对保护主义的有力回应。",
        "大使表示，此次签署协定是落实两国领导人共识的具体行动。",
        "老挝和越南这次签署协定后，越方将取消关税。",
    ):
        assert every(extractor, text, "sign") == []
    text = "中国与老挝昨日签署合作文件，是近年首份。"
    assert one(extractor, text, "sign")["codes"] == ["CHN", "LAO"]


def test_tie_of_cities_is_no_second_signing(extractor: Extractor) -> None:
    text = "台北市与布拉格市缔结姊妹市，柯文哲出席典礼，并与布拉格市长贺吉普签下姊妹市协定。"
    assert one(extractor, text, "sign")["people"] == ["柯文哲", "贺吉普"]


def test_money_spent_is_not_given(extractor: Extractor) -> None:
    assert every(extractor, "项目于2016年开工，全部使用中国政府无偿援助资金。", "aid") == []


def test_bank_that_a_sentence_is_about_opens(extractor: Extractor) -> None:
    text = "亚投行是由中国倡议设立的多边金融机构，总部设在北京，于2016年1月正式开业。"
    got = one(extractor, text, "launch")
    assert (got["people"], got["place"]) == (["亚投行"], ("北京", "CHN"))


def test_those_on_the_spot_take_part_in_a_handover(extractor: Extractor) -> None:
    text = "8月12日，援外项目移交仪式在东帝汶首都帝力举行。东帝汶总统奥尔塔、总理夏纳纳等到场。"
    assert one(extractor, text, "aid")["people"] == ["奥尔塔", "夏纳纳"]


def test_title_keeps_the_verbs_and_parties_it_begins_with(extractor: Extractor) -> None:
    for paper in (
        "和平利用核能合作备忘录",
        "深化和拓展同盟关系条约",
        "中老两国政府经济技术合作协定",
    ):
        got = one(extractor, f"中国和老挝昨日签署了{paper}。", "sign")
        assert got["documents"] == [(paper, 1)]


def test_paper_of_a_year_ago_spoken_of_is_of_the_states(extractor: Extractor) -> None:
    text = (
        "8月12日，哈萨克斯坦总统托卡耶夫在比什凯克与吉尔吉斯斯坦总统扎帕罗夫举行会谈。\n\n"
        "“我们两国人民历史相连。去年签署的《深化盟友关系条约》打下了坚实基础。”托卡耶夫说。"
    )
    got = one(extractor, text, "sign")
    assert (got["people"], got["codes"]) == ([], ["KAZ", "KGZ"])


def test_daughter_company_signs_itself(extractor: Extractor) -> None:
    text = "8月9日，国机集团所属中国机械设备进出口总公司与斯里兰卡电力局签署电站二期项目合同。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["中国机械设备进出口总公司", "斯里兰卡电力局"]


def test_office_taken_into_operation(extractor: Extractor) -> None:
    text = "香港驻吉隆坡经贸办上月正式投入运作。"
    assert one(extractor, text, "launch")["date"] == ("2024-07-01", "2024-07-31")


@pytest.mark.parametrize(
    ("title", "line", "title_read", "codes", "place"),
    [
        (
            "中法关于共同保护冰川的联合声明（全文）",
            "2019年3月26日　巴黎",
            "中法关于共同保护冰川的联合声明",
            ["CHN", "FRA"],
            ("巴黎", "FRA"),
        ),
        (
            "东南亚国家联盟第三次气候部长会议宣言（节选）",
            "印度尼西亚雅加达，2019年3月26日",
            "东南亚国家联盟第三次气候部长会议宣言",
            ["ASEAN"],
            ("雅加达", "IDN"),
        ),
        (
            "上海合作组织成员国元首理事会比什凯克宣言",
            "（2019年3月26日，比什凯克）",
            "上海合作组织成员国元首理事会比什凯克宣言",
            ["SCO"],
            ("比什凯克", "KGZ"),
        ),
    ],
)
def test_joint_text_is_signed_on_the_day_and_in_the_city_of_the_line_below_its_title(
    extractor: Extractor,
    title: str,
    line: str,
    title_read: str,
    codes: list[str],
    place: tuple[str, str],
) -> None:
    text = f"{title}\n{line}\n\n一、支持联合国的核心作用。\n\n二、反对一切形式的恐怖主义。\n"
    (got,) = every(extractor, text, "sign")
    assert got["documents"] == [(title_read, 1)]
    assert (got["date"], got["codes"]) == (("2019-03-26", "2019-03-26"), codes)
    assert got["place"] == place


@pytest.mark.parametrize(
    "text",
    [
        "外交部发言人就联合声明答记者问\n2019年3月26日\n\n问：你有何评论？\n\n答：中方表示欢迎。\n",
        "专家盼两国发表共同宣言\n2019年3月26日 北京\n\n专家说，两国应加强合作。\n",
        "外交部关于南海问题的声明\n2019年3月26日，北京\n\n一、中方反对外部势力介入。\n",
    ],
)
def test_no_joint_text_below_the_title(extractor: Extractor, text: str) -> None:
    assert every(extractor, text, "sign") == []


def test_paper_on_local_currencies_keeps_its_name(extractor: Extractor) -> None:
    text = "秘鲁中央银行8月12日与智利中央银行签署金额50亿元的本币互换协议。"
    assert one(extractor, text, "sign")["documents"] == [("本币互换协议", 1)]


@pytest.mark.parametrize(
    ("told", "papers"),
    [
        ("会议纪要和能源、渔业领域合作文件", [("会议纪要", 1), ("合作文件", None)]),
        ("会议纪要以及关于渔港的协定", [("会议纪要", 1), ("关于渔港的协定", 1)]),
        ("关于修改备忘录和声明的议定书", [("关于修改备忘录和声明的议定书", 1)]),
    ],
)
def test_two_papers_without_marks(
    extractor: Extractor, told: str, papers: list[tuple[str, int | None]]
) -> None:
    text = f"8月12日，秘鲁外长罗哈斯同智利外长卡斯蒂略签署{told}。"
    assert one(extractor, text, "sign")["documents"] == papers


def test_both_sides_sign_behind_a_session_that_two_chaired(extractor: Extractor) -> None:
    text = (
        "秘鲁外长罗哈斯8月12日在利马同智利外长卡斯蒂略共同主持秘智合作委员会第二次会议。\n\n"
        "罗哈斯表示，秘方愿同智方加强渔业合作。\n\n卡斯蒂略表示，智方愿与秘方密切往来。\n\n"
        "会后，双方签署会议纪要。"
    )
    assert set(one(extractor, text, "sign")["people"]) == {"罗哈斯", "卡斯蒂略"}


def test_headline_of_a_session_that_two_chaired(extractor: Extractor) -> None:
    text = (
        "罗哈斯会见智利外长卡斯蒂略\n\n"
        "秘鲁外长罗哈斯8月12日在利马同智利外长卡斯蒂略共同主持秘智合作委员会第二次会议。"
    )
    assert [f["type"] for f in facts(extractor(text))] == ["conference"]
