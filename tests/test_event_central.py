"""Events as the bulletins and chronicles of ministries, parliaments and party offices tell them."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "秘鲁方面访华的主要有：副总统罗哈斯（2011年4月）、国会主席卡斯蒂略（2013年7月、2016年9月）。",
            [("2011-04-01", "罗哈斯"), ("2013-07-01", "卡斯蒂略"), ("2016-09-01", "卡斯蒂略")],
        ),
        (
            "秘鲁外长罗哈斯（2011年4月）、议长卡斯蒂略（2013年7月，因故推迟）先后访问波兰。",
            [("2011-04-01", "罗哈斯"), ("2013-07-01", "卡斯蒂略")],
        ),
        (
            "秘鲁总统罗哈斯（2011年4月、2014年5月）两次访问波兰。",
            [("2011-04-01", "罗哈斯"), ("2014-05-01", "罗哈斯")],
        ),
    ],
)
def test_visitors_listed_with_their_days(
    extractor: Extractor, text: str, visits: list[tuple[str, str]]
) -> None:
    found = every(extractor, text, "visit")
    assert [(f["date"][0], *f["people"]) for f in found] == visits
    assert all(f["codes"] == ["PER"] for f in found)


def test_visit_put_off_in_a_list(extractor: Extractor) -> None:
    text = "秘鲁外长罗哈斯（2011年4月）、议长卡斯蒂略（2013年7月，因故推迟）先后访问波兰。"
    assert [f["status"] for f in every(extractor, text, "visit")] == ["occurred", "cancelled"]


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        (
            "8月12日，波兰外交部部长助理诺瓦克同秘鲁前众议长罗哈斯、智利参议员卡斯蒂略会面。",
            "meeting",
            ["诺瓦克", "罗哈斯", "卡斯蒂略"],
        ),
        (
            "8月12日，波兰外长诺瓦克同秘鲁外长罗哈斯、智利外长卡斯蒂略会面。",
            "conference",
            ["诺瓦克", "罗哈斯", "卡斯蒂略"],
        ),
    ],
)
def test_talks_with_people_of_several_ranks(
    extractor: Extractor, text: str, kind: str, people: list[str]
) -> None:
    assert one(extractor, text, kind)["people"] == people


def test_list_goes_on_behind_a_head_without_a_name(extractor: Extractor) -> None:
    text = "诺瓦克8月12日在利马会见了秘鲁科学院负责人、智利国防部长罗哈斯和古巴卫生部长卡斯蒂略。"
    assert one(extractor, text, "meeting")["people"] == [
        "诺瓦克",
        "秘鲁科学院",
        "罗哈斯",
        "卡斯蒂略",
    ]


def test_who_built_what_is_toured_does_not_act(extractor: Extractor) -> None:
    text = "8月12日，波兰外长诺瓦克前往阿雷基帕，参观了德国援建的医院，会见秘鲁卫生部长罗哈斯。"
    assert one(extractor, text, "meeting")["codes"] == ["PER", "POL"]


def test_outlet_of_a_dateline_does_not_act(extractor: Extractor) -> None:
    text = "解放军报利马8月12日电 （记者某某）波兰国防部长诺瓦克结束了对秘鲁的工作访问。"
    assert one(extractor, text, "visit")["people"] == ["诺瓦克"]


def test_speaker_of_a_chamber_is_of_the_state_of_the_list(extractor: Extractor) -> None:
    text = "8月12日，波兰总理诺瓦克会见缅甸总统吴登盛和人民院议长吴瑞曼。"
    assert one(extractor, text, "meeting")["codes"] == ["MMR", "POL"]


@pytest.mark.parametrize("name", ["顺通·赛雅佳", "伊素福·卡当贝"])
def test_names_with_characters_of_words(extractor: Extractor, name: str) -> None:
    text = f"8月12日，波兰总理诺瓦克会见老挝外长{name}。"
    assert one(extractor, text, "meeting")["people"] == ["诺瓦克", name]


ENVOYS = """国家主席习近平8月12日在人民大会堂接受3国新任驻华大使递交国书。

礼兵列队。使节们依次向习近平递交国书。他们是：秘鲁驻华大使罗哈斯、波兰大使诺瓦克、马里驻华大使凯塔。

同日，习近平会见上海合作组织秘书长诺罗夫。

王毅参加上述活动。"""


def test_letters_of_credence_received(extractor: Extractor) -> None:
    found = one(extractor, ENVOYS, "message")
    assert found["people"] == ["习近平", "罗哈斯", "诺瓦克", "凯塔", "王毅"]
    assert found["codes"] == ["CHN", "MLI", "PER", "POL"]
    assert found["place"] == ("人民大会堂", "CHN")
    assert one(extractor, ENVOYS, "meeting")["people"] == ["习近平", "诺罗夫", "王毅"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("免去王大勇的外交部副部长职务；任命王大勇为驻秘鲁特命全权大使。", ["王大勇", "王大勇"]),
        ("任命张军为中华人民共和国常驻联合国代表、特命全权大使。", ["张军"]),
        ("会议任命陈建军为审计长，免去周小平兼任的审计长职务。", ["陈建军", "周小平"]),
    ],
)
def test_named_to_an_office_and_removed(extractor: Extractor, text: str, people: list[str]) -> None:
    found = every(extractor, text, "appoint")
    assert [name for f in found for name in f["people"]] == people
    assert all(f["codes"] == ["CHN"] for f in found)


def test_debt_is_no_office(extractor: Extractor) -> None:
    assert every(extractor, "波兰宣布免去秘鲁的到期债务。", "appoint") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("8月12日，诺瓦克对秘鲁总统罗哈斯再次当选表示祝贺。", [["罗哈斯"]]),
        ("8月12日，诺瓦克对使节们来华履新表示欢迎。", []),
    ],
)
def test_who_congratulates_takes_no_office(
    extractor: Extractor, text: str, people: list[list[str]]
) -> None:
    found = every(extractor, text, "appoint")
    assert [f["people"] for f in found] == people
    assert all(f["date"] is None for f in found)


def test_visits_over_with_a_gathering_between(extractor: Extractor) -> None:
    text = "结束对秘鲁、智利的国事访问并出席亚太经合组织利马峰会后，诺瓦克12日乘专机回到华沙。"
    assert [f["place"] for f in every(extractor, text, "visit")] == [
        ("秘鲁", "PER"),
        ("智利", "CHL"),
    ]
    assert one(extractor, text, "summit")["people"] == ["诺瓦克"]


def test_guest_who_visits_where_the_dispatch_is_from(extractor: Extractor) -> None:
    text = (
        "新华社利马8月12日电 正在这里进行国事访问的波兰总统诺瓦克12日同秘鲁总统罗哈斯举行了会晤。"
    )
    assert one(extractor, text, "visit")["place"] == ("利马", "PER")


def test_summit_by_its_city_is_the_session_held_there(extractor: Extractor) -> None:
    text = (
        "上海合作组织成员国元首理事会第十六次会议6月24日在塔什干举行，卡里莫夫主持会议。"
        "\n\n出席上海合作组织塔什干峰会后，诺瓦克24日回到华沙。"
    )
    assert one(extractor, text, "summit")["gathering"] == "上海合作组织成员国元首理事会第十六次会议"


def test_paper_about_several_fields(extractor: Extractor) -> None:
    text = "8月12日，波兰和秘鲁在利马签署贸易、投资和技术合作协定。"
    assert one(extractor, text, "sign")["documents"] == [("贸易、投资和技术合作协定", 1)]
    text = "8月12日，波兰和秘鲁在利马签署联合声明、引渡条约和文化合作协定。"
    titles = [("联合声明", 1), ("引渡条约", 1), ("文化合作协定", 1)]
    assert one(extractor, text, "sign")["documents"] == titles


def test_plan_in_title_marks_approved(extractor: Extractor) -> None:
    text = "8月12日，诺瓦克和罗哈斯总统发表《利马宣言》，批准了《〈远景规划〉落实行动计划》。"
    papers = [f["documents"] for f in every(extractor, text, "sign")]
    assert papers == [[("利马宣言", 1)], [("〈远景规划〉落实行动计划", 1)]]


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("国防部长诺瓦克上将18日晚设宴欢迎秘鲁海军司令罗哈斯。", "occurred", "2024-08-18"),
        ("国防部长诺瓦克将22日设宴欢迎秘鲁海军司令罗哈斯。", "planned", "2024-08-22"),
    ],
)
def test_rank_before_a_day_is_no_plan(
    extractor: Extractor, text: str, status: str, date: str
) -> None:
    found = one(extractor, text, "meeting")
    assert (found["status"], found["date"]) == (status, (date, date))


def test_guests_met_with_what_each_came_for(extractor: Extractor) -> None:
    text = "8月12日，李强分别会见来华出席博览会的秘鲁总理罗哈斯和来华进行正式访问的波兰议长诺瓦克。"
    found = every(extractor, text, "meeting")
    assert [f["people"] for f in found] == [["李强", "罗哈斯"], ["李强", "诺瓦克"]]


def test_speaker_of_an_assembly_told_as_a_congress(extractor: Extractor) -> None:
    text = "8月12日，诺瓦克同委内瑞拉全国代表大会主席罗哈斯举行会谈。"
    assert one(extractor, text, "meeting")["people"] == ["诺瓦克", "罗哈斯"]
    assert every(extractor, text, "conference") == []


def test_anniversary_reception_founds_no_tie(extractor: Extractor) -> None:
    assert every(extractor, "8月12日，诺瓦克出席了波秘建交十周年招待会。", "establish") == []


def test_visit_that_was_to_be_put_off(extractor: Extractor) -> None:
    text = "波兰总理诺瓦克原定9月对秘鲁的正式访问因故推迟。"
    found = one(extractor, text, "visit")
    assert (found["status"], found["place"]) == ("cancelled", ("秘鲁", "PER"))


def test_first_dialogue_is_talks(extractor: Extractor) -> None:
    text = "8月12日，波兰副外长诺瓦克与秘鲁副外长罗哈斯在利马举行首轮对话。"
    assert one(extractor, text, "meeting")["people"] == ["诺瓦克", "罗哈斯"]


def test_entries_with_their_source_are_no_captions(extractor: Extractor) -> None:
    lines = [
        "简讯",
        "●8月11日，波兰总统诺瓦克在华沙会见秘鲁总理罗哈斯。（新华社）",
        "●8月12日，波兰总统诺瓦克在华沙会见智利总理卡斯特罗，双方讨论了铜矿合作的前景。",
        "●8月13日，波兰总统诺瓦克在华沙会见古巴外长洛佩斯，双方讨论了蔗糖贸易的前景。",
    ]
    assert len(every(extractor, "\n\n".join(lines), "meeting")) == 3


def test_both_are_those_who_talked_last(extractor: Extractor) -> None:
    text = (
        "8月12日，波兰外长诺瓦克拜会了秘鲁总统罗哈斯，"
        "与秘鲁外长阿科斯塔举行了会谈，双方签署了谅解备忘录。"
    )
    assert one(extractor, text, "sign")["people"] == ["诺瓦克", "阿科斯塔"]


def test_year_that_is_part_of_a_name_dates_nothing(extractor: Extractor) -> None:
    text = "8月12日，诺瓦克在利马出席2024年“波秘文化交流年”开幕式。"
    assert one(extractor, text, "launch")["date"] == ("2024-08-12", "2024-08-12")


def test_envoy_with_an_office_behind(extractor: Extractor) -> None:
    text = "8月12日，李鹏会见伊拉克总统萨达姆的特使、副总理阿齐兹。"
    assert one(extractor, text, "meeting")["people"] == ["李鹏", "阿齐兹"]


def test_all_named_before_are_met(extractor: Extractor) -> None:
    text = (
        "第五届世纪论坛8月1日在京开幕。澳大利亚前总理霍克、德国前总理施罗德等应邀与会，"
        "贾庆林在开幕式前会见了他们。"
    )
    assert one(extractor, text, "meeting")["people"] == ["贾庆林", "霍克", "施罗德"]
    assert one(extractor, text, "conference")["people"] == ["霍克", "施罗德"]


def test_opening_attended_with_all_told_before(extractor: Extractor) -> None:
    text = (
        "8月12日，习近平在北京同老挝国家主席通伦通过视频连线共同出席中老铁路通车仪式。"
        "王毅、韩文秀等参加上述活动。"
    )
    assert one(extractor, text, "launch")["people"] == ["习近平", "通伦", "王毅", "韩文秀"]


def test_those_who_also_attend_two_gatherings(extractor: Extractor) -> None:
    text = "诺瓦克出席在德班举行的金砖国家领导人第五次会晤和金砖国家工商论坛，普京、祖马等出席。"
    people = ["诺瓦克", "普京", "祖马"]
    assert one(extractor, text, "summit")["people"] == people
    assert one(extractor, text, "conference")["people"] == people
