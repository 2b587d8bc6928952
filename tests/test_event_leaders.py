"""Leaders and ministers of three or more states who meet, told by plain verbs."""

from __future__ import annotations

from typing import Any

from event_facts import TODAY, facts, one

from extract import Extractor

FIVE = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]


def _kinds(extractor: Extractor, text: str) -> list[tuple[Any, ...]]:
    return [(f["type"], f["mechanism"], f["codes"]) for f in facts(extractor(text, date=TODAY))]


def test_leaders_received_together(extractor: Extractor) -> None:
    text = "6月12日，意大利总理梅洛尼在罗马接待中亚五国总统。"
    got = one(extractor, text, "summit")
    assert (got["mechanism"], got["people"]) == ("central-asia-italy", ["梅洛尼"])
    assert got["codes"] == sorted([*FIVE, "ITA"])
    assert (got["place"], got["date"]) == (("罗马", "ITA"), ("2024-06-12", "2024-06-12"))


def test_those_counted_by_their_office(extractor: Extractor) -> None:
    text = (
        "去年3月4日，美国总统拜登在华盛顿同哈萨克斯坦、吉尔吉斯斯坦、塔吉克斯坦、土库曼斯坦和"
        "乌兹别克斯坦五国总统会面。两周后，德国总理朔尔茨在柏林接待了这五位总统。"
    )
    assert _kinds(extractor, text) == [
        ("summit", "c5+1", sorted([*FIVE, "USA"])),
        ("summit", "central-asia-germany", sorted([*FIVE, "DEU"])),
    ]


def test_ministers_received_by_a_minister(extractor: Extractor) -> None:
    text = "国务卿布林肯5日在华盛顿接待中亚5国外长，纪念合作机制成立周年。"
    assert _kinds(extractor, text)[:1] == [("conference", "c5+1", sorted([*FIVE, "USA"]))]


def test_ministers_received_by_a_leader(extractor: Extractor) -> None:
    text = "6月12日，意大利总理梅洛尼在罗马接待中亚五国外长。"
    assert [kind for kind, _, _ in _kinds(extractor, text)] == ["meeting"]


def test_those_received_one_by_one(extractor: Extractor) -> None:
    text = "韩国总统尹锡悦6月在首尔分别会见了哈萨克斯坦、吉尔吉斯斯坦和塔吉克斯坦三国总统。"
    assert _kinds(extractor, text) == [
        ("meeting", None, sorted((code, "KOR"))) for code in ("KAZ", "KGZ", "TJK")
    ]


def test_gathering_on_that_day(extractor: Extractor) -> None:
    text = "起点是2016年8月3日。那天，时任国务卿布林肯与中亚五国外长在华盛顿首次聚会。"
    got = one(extractor, text, "conference")
    assert got["date"] == ("2016-08-03", "2016-08-03")
    assert got["place"] == ("华盛顿", "USA")


def test_family_gathering_is_none(extractor: Extractor) -> None:
    for text in (
        "8月12日，总统一家在安曼家庭聚会。",
        "战后四位总理都住在这座城市，8月12日在此聚会的有不少市民。",
        "8月12日，警方要求取消聚会。",
    ):
        assert _kinds(extractor, text) == []


def test_states_of_a_continent_counted(extractor: Extractor) -> None:
    text = "8月5日，习近平飞抵法国，对欧洲3国进行国事访问。塞尔维亚与匈牙利表示欢迎。"
    assert all("SRB" not in codes for _, _, codes in _kinds(extractor, text))


def test_leaders_called_together(extractor: Extractor) -> None:
    text = "3日，美国总统拜登召集七国集团领导人在巴厘岛举行紧急会议。"
    got = one(extractor, text, "summit")
    assert (got["people"], got["place"]) == (["拜登"], ("巴厘岛", "IDN"))
    assert got["mechanism"] == "g7"


def test_summit_called_and_called_off(extractor: Extractor) -> None:
    text = (
        "拉共体第九届峰会定于9月9日举行。洪都拉斯总统卡斯特罗今年1月一度召集成员国领导人于"
        "30日举行紧急峰会，因支持不足，会议随后取消。"
    )
    got = facts(extractor(text, date=TODAY))[-1]
    assert (got["type"], got["status"], got["mechanism"]) == ("summit", "cancelled", "celac")
    assert (got["people"], got["codes"]) == (["卡斯特罗"], ["CELAC", "HND"])


def test_body_whose_leaders_meet_leaves_states_out(extractor: Extractor) -> None:
    text = (
        "拉共体是不包括美国和加拿大在内的组织。2010年2月，团结峰会在墨西哥举行，与会领导人商定"
        "成立新组织。次年12月初，各国首脑在加拉加斯再度聚首。"
    )
    assert _kinds(extractor, text)[-1] == ("summit", "celac", ["CELAC"])


def test_host_of_all_who_come_for_a_summit(extractor: Extractor) -> None:
    text = (
        "拉共体第八届峰会3月1日举行。圣文森特和格林纳丁斯当天在首都接待了前来出席峰会的各国领导人。"
    )
    assert "meeting" not in [kind for kind, _, _ in _kinds(extractor, text)]
    text = "习近平2月在北京会见来华出席中非合作论坛的塞内加尔总统法耶。"
    assert "meeting" in [kind for kind, _, _ in _kinds(extractor, text)]


def test_gathering_of_the_body_a_sentence_is_about(extractor: Extractor) -> None:
    text = "独联体方面，元首理事会会议10月在莫斯科召开。"
    assert _kinds(extractor, text) == [("summit", "cis", ["CIS"])]


def test_an_expert_who_speaks_signs_nothing(extractor: Extractor) -> None:
    text = "学者赵明远认为，会面并不等于兑现。“去年签署的文件很多，今年要看落实。”"
    assert _kinds(extractor, text) == []


def test_leaders_told_by_their_states_are_those_named_elsewhere(extractor: Extractor) -> None:
    text = (
        "8月1日，俄罗斯、乌克兰、德国及法国领导人在明斯克举行峰会。\n\n"
        "俄罗斯总统普京率先公布结果。德国总理默克尔、法国总统奥朗德也发表谈话。"
    )
    got = one(extractor, text, "summit")
    assert got["people"] == ["普京", "默克尔", "奥朗德"]
    assert got["codes"] == ["DEU", "FRA", "RUS", "UKR"]
    lower = text.replace("领导人在明斯克举行峰会", "外长在明斯克会谈")
    assert one(extractor, lower, "conference")["people"] == []


def test_both_sides_are_who_is_told_in_their_sentence(extractor: Extractor) -> None:
    text = (
        "李鹏8月12日在人民大会堂会见了俄罗斯国家杜马副主席巴布林。\n\n"
        "李鹏强调，中方愿与俄方共同努力，为迎接叶利钦总统今年11月访华做好准备。"
        "巴布林通报了委员会会议的情况，双方签署了会议纪要。"
    )
    assert set(one(extractor, text, "sign")["people"]) == {"李鹏", "巴布林"}
