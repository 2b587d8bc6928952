"""Where something happened, and when, that the words leave to what was told around it."""

from __future__ import annotations

import pytest
from event_facts import when_and_where

from extract import Extractor


def test_the_place_named_before_there(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "经贸磋商",
        "2024-12-06",
        "秘鲁外长阿尔塞3日在基多会见智利外长范克拉韦伦。4日，挪威外长艾德在那里同秘鲁外长阿尔塞会谈。",
    ) == [
        "meeting occurred 2024-12-03..2024-12-03 基多/ECU",
        "meeting occurred 2024-12-04..2024-12-04 基多/ECU",
    ]


def test_a_visit_dated_by_the_arrival_told_behind_it(extractor: Extractor) -> None:
    told = when_and_where(
        extractor,
        "太平洋之行",
        "2024-12-06",
        "最后一站访问帕劳，挪威首相斯特勒5日下午抵达，和总统惠恕仁举行会谈。",
        "挪威首相斯特勒将访问秘鲁，并于18日到访智利。",
    )
    assert told[:2] == [
        "visit occurred 2024-12-05..2024-12-05 帕劳/PLW",
        "meeting occurred 2024-12-05..2024-12-05 帕劳/PLW",
    ]
    assert "visit planned - 秘鲁/PER" in told


def test_a_tie_where_its_paper_was_signed(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "两国建交",
        "2024-12-06",
        "12月2日，挪威与所罗门群岛建交，两国外长在奥斯陆签下建交公报。",
    ) == [
        "establish occurred 2024-12-02..2024-12-02 奥斯陆/NOR",
        "sign occurred 2024-12-02..2024-12-02 奥斯陆/NOR",
    ]


def test_a_signing_of_the_same_day(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "粮食协议",
        "2024-12-06",
        "挪威外长艾德与秘鲁外长阿尔塞上月22日在利马签署渔业协议。联合国同日亦和秘鲁签了备忘录。",
    ) == [
        "sign occurred 2024-11-22..2024-11-22 利马/PER",
        "sign occurred 2024-11-22..2024-11-22 利马/PER",
    ]


def test_the_city_of_a_visit_named_again_by_the_state(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "总理出访",
        "2011-10-31",
        "9月6日，挪威首相斯特勒行抵达卡，开始为期两天的访问，这是挪威首相首次专程访孟。"
        "当天，他与孟加拉国总理哈西娜会谈。",
    ) == [
        "visit occurred 2011-09-06..2011-09-07 达卡/BGD",
        "meeting occurred 2011-09-06..2011-09-06 达卡/BGD",
    ]


def test_what_begins_today_and_what_is_for_later_today(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "即时消息",
        "2016-10-11",
        "第五届海湾能源论坛今日在奥斯陆揭幕，一连两日举行。",
        "挪威首相斯特勒今日稍后在布鲁塞尔会见秘鲁总统博鲁阿尔特。",
    ) == [
        "conference occurred 2016-10-11..2016-10-12 奥斯陆/NOR",
        "meeting planned 2016-10-11..2016-10-11 布鲁塞尔/BEL",
    ]


def test_a_sentence_that_only_sets_the_scene(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "和解之路",
        "2018-11-16",
        "7月8日，挪威首相斯特勒在基多会见秘鲁总统博鲁阿尔特。",
        "9月16日，沙特吉达。在国王萨勒曼注视下，斯特勒与博鲁阿尔特在一份和平协议上签字。",
        "11月2日，挪威首相斯特勒与秘鲁总统博鲁阿尔特应邀到白宫，参加这场被称为壮举的聚会。"
        "两人签署联合宣言。",
    ) == [
        "meeting occurred 2018-07-08..2018-07-08 基多/ECU",
        "sign occurred 2018-09-16..2018-09-16 吉达/SAU",
        "sign occurred 2018-11-02..2018-11-02 白宫/USA",
    ]


def test_the_hall_of_a_head_of_state_and_a_vote(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "外交动态",
        "2024-06-21",
        "越南国家主席苏林20日在主席府与俄罗斯总统普京举行会谈。",
        "6月6日，巴基斯坦在联合国大会投票中当选安理会非常任理事国。",
    ) == [
        "meeting occurred 2024-06-20..2024-06-20 主席府/VNM",
        "appoint occurred 2024-06-06..2024-06-06 -",
    ]


def test_what_a_gathering_adopts_on_one_of_its_days(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "峰会消息",
        "2022-11-16",
        "为期两日的二十国集团峰会，今日在印尼峇里岛闭幕。",
        "峰会今日通过领导人宣言，敦促以和平方式解决冲突。",
        "东盟峰会27日至28日在马尼拉举行。28日是会议的最后一天，预计将通过《马尼拉宣言》。",
    ) == [
        "summit occurred 2022-11-15..2022-11-16 峇里岛/IDN",
        "sign occurred 2022-11-16..2022-11-16 峇里岛/IDN",
        "summit planned 2022-11-27..2022-11-28 马尼拉/PHL",
        "sign planned 2022-11-28..2022-11-28 马尼拉/PHL",
    ]


def test_the_stay_of_a_guest_begins_on_the_day_told_of_the_guest(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "防长会谈",
        "2014-04-08",
        "秘鲁国防部长帕迪利亚8日在利马同7日开始访秘的挪威国防部长桑维克举行会谈。",
    )[-1].startswith("meeting occurred 2014-04-08")


def test_what_all_who_attend_a_summit_long_past_adopt(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "亚洲安全",
        "2024-08-19",
        "8月17日，挪威首相斯特勒在奥斯陆会见瑞典首相克里斯特松。",
        "2019年5月，第五届中亚国家元首峰会在塔什干举行。与会领导人签署《中亚友好合作条约》。",
    ) == [
        "meeting occurred 2024-08-17..2024-08-17 奥斯陆/NOR",
        "summit occurred 2019-05-01..2019-05-31 塔什干/UZB",
        "sign occurred 2019-05-01..2019-05-31 塔什干/UZB",
    ]


TOWNS = [
    ("8月12日，米尔济约耶夫在乌兹别克斯坦东部的克瓦萨伊主持水泥厂投产仪式。", "克瓦萨伊/UZB"),
    (
        "8月12日，莫桑比克总统纽西与莫桑比克反对党领袖莫马德在莫库布埃签署停火协议。",
        "莫库布埃/MOZ",
    ),
    ("8月12日，巴西总统卢拉在贝洛里桑港为炼油厂揭幕。", "贝洛里桑港/BRA"),
    (
        "8月11日，澳大利亚外长黄英贤访问菲律宾。12日，她在卡帕斯诺军营与菲外长马纳罗会谈。",
        "卡帕斯诺军营/PHL",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOWNS)
def test_town_that_no_list_has(extractor: Extractor, text: str, expected: str) -> None:
    event = extractor(text, date="2024-08-19").events[-1]
    assert event.place is not None
    assert f"{event.place.value[0]}/{event.place.value[1]}" == expected


def test_person_behind_the_same_word_is_no_town(extractor: Extractor) -> None:
    for text in (
        "在扎塔里签署行政令后，双方恢复谈判。",
        "总统马克里昂访华，在马克里昂会见企业家时，双方签署协议。",
        "正在访华的冰岛总理西于尔扎多蒂出席签字仪式。",
    ):
        assert [m.name for m in extractor(text).mentions if m.label == "PLACE"] == []


def test_guest_talks_on_in_the_city_where_last_told_to_talk(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "丁薛祥在中亚",
        "2024-08-17",
        "在阿斯塔纳，哈萨克斯坦总统托卡耶夫8月12日会见丁薛祥。",
        "13日，丁薛祥和哈萨克斯坦第一副总理斯克利亚尔会谈。",
        "16日，丁薛祥同乌兹别克斯坦总理阿里波夫会谈。",
    ) == [
        "meeting occurred 2024-08-12..2024-08-12 阿斯塔纳/KAZ",
        "meeting occurred 2024-08-13..2024-08-13 阿斯塔纳/KAZ",
        "meeting occurred 2024-08-16..2024-08-16 -",
    ]


def test_who_appears_somewhere_attends_there(extractor: Extractor) -> None:
    text = "7月6日，印尼总统普拉博沃现身里约热内卢，首次出席金砖国家领导人会晤。"
    assert when_and_where(extractor, "印尼", "2024-08-14", text) == [
        "summit occurred 2024-07-06..2024-07-06 里约热内卢/BRA"
    ]


LETTERS = [
    ("8月2日，美国总统拜登在坦桑尼亚访问期间致函科索沃总统塞迪乌。", "坦桑尼亚/TZA"),
    ("8月2日，中国外长王毅在北京向俄罗斯总统普京转交亲笔信。", "北京/CHN"),
    ("8月2日，习近平主席向在北京召开的论坛致贺信。", None),
    ("8月2日，托卡耶夫就在阿富汗发生的地震致电慰问。", None),
]


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_where_a_letter_was_sent_from(
    extractor: Extractor, text: str, expected: str | None
) -> None:
    [letter] = [e for e in extractor(text, date="2024-08-19").events if e.type == "message"]
    place = letter.place.value if letter.place is not None else None
    assert (f"{place[0]}/{place[1]}" if place is not None else None) == expected


def test_the_city_of_the_dateline(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "新华社利马2024年12月6日电 秘鲁外长阿尔塞6日与挪威外长艾德举行会谈，签署渔业协议。",
    ) == [
        "meeting occurred 2024-12-06..2024-12-06 利马/PER",
        "sign occurred 2024-12-06..2024-12-06 利马/PER",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # neither is at home there
            "新华社北京2024年12月6日电 秘鲁外长阿尔塞6日与挪威外长艾德举行会谈。",
            "meeting occurred 2024-12-06..2024-12-06 -",
        ),
        (  # long before the report
            "新华社利马2024年12月6日电 秘鲁外长阿尔塞11月2日与挪威外长艾德举行会谈。",
            "meeting occurred 2024-11-02..2024-11-02 -",
        ),
        (  # by telephone
            "新华社利马2024年12月6日电 秘鲁外长阿尔塞6日与挪威外长艾德通电话。",
            "call occurred 2024-12-06..2024-12-06 -",
        ),
    ],
)
def test_what_is_not_placed_by_the_dateline(extractor: Extractor, text: str, told: str) -> None:
    assert when_and_where(extractor, text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "开了12天的联合国气候变化大会5日在巴库落下帷幕。",
            "conference occurred 2024-11-24..2024-12-05 巴库/AZE",
        ),
        (
            "已进行三天的第六届里海峰会5日在利马闭幕。",
            "summit occurred 2024-12-03..2024-12-05 利马/PER",
        ),
        ("利马第六届里海峰会5日开幕。", "summit occurred 2024-12-05..2024-12-05 利马/PER"),
    ],
)
def test_the_days_and_the_city_before_a_gathering(
    extractor: Extractor, text: str, told: str
) -> None:
    assert when_and_where(extractor, "峰会", "2024-12-06", text) == [told]


def test_talks_on_a_journey_announced(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "记者会",
        "2024-12-06",
        "挪威首相斯特勒本周日起访问中国，为期一周。习近平主席将会见他，李强总理将同他举行会谈。",
    ) == [
        "visit planned 2024-12-08..2024-12-14 中国/CHN",
        "meeting planned 2024-12-08..2024-12-14 中国/CHN",
        "meeting planned 2024-12-08..2024-12-14 中国/CHN",
    ]


def test_talks_with_somebody_else_than_the_guest(extractor: Extractor) -> None:
    told = when_and_where(
        extractor,
        "记者会",
        "2024-12-06",
        "挪威首相斯特勒将于12月8日访问中国。习近平主席将会见秘鲁总统博鲁阿尔特。",
    )
    assert told[1:] == ["meeting planned - -"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("为期两周的联合国气候变化大会5日在巴库闭幕。", "2024-11-22..2024-12-05"),
        ("为期一周年的联合国气候变化大会5日在巴库闭幕。", "2024-12-05..2024-12-05"),
    ],
)
def test_a_gathering_of_weeks(extractor: Extractor, text: str, days: str) -> None:
    told = when_and_where(extractor, "大会", "2024-12-06", text)
    assert told == [f"conference occurred {days} 巴库/AZE"]


def test_the_hall_that_heads_the_sentence(extractor: Extractor) -> None:
    text = "人民大会堂里，国家主席习近平5日同挪威首相斯特勒举行会谈。"
    assert when_and_where(extractor, "会谈", "2024-12-06", text) == [
        "meeting occurred 2024-12-05..2024-12-05 人民大会堂/CHN"
    ]


def test_a_capital_named_as_one_and_whose_it_is(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "两国总理会谈",
        "2024-03-05",
        "挪威首相斯特勒于3月4日至5日对秘鲁进行正式访问。5日上午，两国总理在首都利马举行会谈。",
        "南美洲国家联盟首脑会议4日在智利首都圣地牙哥闭幕。",
    )[1:] == [
        "meeting occurred 2024-03-05..2024-03-05 利马/PER",
        "summit occurred 2024-03-04..2024-03-04 圣地牙哥/CHL",
    ]


def test_the_state_of_a_venue(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "（雅加达5日讯）",
        "2024-03-05",
        "挪威首相斯特勒4日在奥斯陆附近的霍尔门空军基地与智利总统博里奇签署意向书。",
        "挪威首相斯特勒4日在伦敦塔与英国首相苏纳克举行会谈。",
    ) == [
        "sign occurred 2024-03-04..2024-03-04 霍尔门空军基地/NOR",
        "meeting occurred 2024-03-04..2024-03-04 伦敦塔/GBR",
    ]


def test_a_dateline_places_no_talks_on_a_screen(extractor: Extractor) -> None:
    for by, place in (("透过视讯", "-"), ("", "台北/TWN")):
        assert when_and_where(
            extractor,
            "贸易谈判",
            "2024-03-05 20:45",
            f"（中央社台北5日电）经济部长王美花今天与美国贸易代表戴琪{by}举行会谈。",
        ) == [f"meeting occurred 2024-03-05..2024-03-05 {place}"]
