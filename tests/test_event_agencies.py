"""Events as news agencies of other states tell them in Chinese."""

from __future__ import annotations

import pytest
from event_facts import every, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    "stay",
    [
        "在对秘鲁进行正式访问期间，8月12日上午，",
        "在对秘鲁进行国事访问框架内，8月12日，",
        "值此对秘鲁进行国事访问之际，8月12日，",
    ],
)
def test_stay_told_before_its_day(extractor: Extractor, stay: str) -> None:
    text = stay + "越南政府总理范明政在利马会见秘鲁国会主席阿库尼亚。"
    visit = one(extractor, text, "visit")
    assert (visit["people"], visit["place"]) == (["范明政"], ("秘鲁", "PER"))
    assert visit["date"] == ("2024-08-12", "2024-08-12")
    assert one(extractor, text, "meeting")["people"] == ["范明政", "阿库尼亚"]


def test_those_who_accompany_at_all_that_was_told(extractor: Extractor) -> None:
    text = (
        "8月12日，越南政府总理范明政会见新西兰总督基罗，并会见新西兰议长布朗利。"
        "陪同范明政总理参加上述活动的有政府办公厅主任陈文山、越南驻新西兰大使阮文忠。"
    )
    found = every(extractor, text, "meeting")
    assert [f["people"] for f in found] == [
        ["范明政", "基罗", "陈文山", "阮文忠"],
        ["范明政", "布朗利", "陈文山", "阮文忠"],
    ]
    assert [f["codes"] for f in found] == [["NZL", "VNM"]] * 2


def test_arrangement_signed(extractor: Extractor) -> None:
    text = "8月12日，范明政和拉克森见证了两国教育培训部合作安排的签署。"
    signing = one(extractor, text, "sign")
    assert (signing["status"], signing["people"]) == ("occurred", ["范明政", "拉克森"])
    assert signing["documents"] == [("教育培训部合作安排", 1)]


def test_who_acts_in_office_among_others(extractor: Extractor) -> None:
    text = "8月12日，拉夫罗夫在塔什干会见乌兹别克斯坦代外长赛义多夫和哈萨克斯坦代总理斯克利亚尔。"
    assert one(extractor, text, "meeting")["people"] == ["拉夫罗夫", "赛义多夫", "斯克利亚尔"]


def test_what_is_no_office_and_no_founding(extractor: Extractor) -> None:
    text = "古特雷斯同塔利班任命的代理外长通电话。他祝贺新任大使们履新。双方商定成立联合工作组。"
    assert [f["type"] for f in facts(extractor(text))] == ["call"]


def test_same_day_is_no_year(extractor: Extractor) -> None:
    text = (
        "韩国外交部14日表示，首届韩国—中亚峰会将于2026年在首尔举行。\n\n"
        "第一次官朴润柱当天会见乌兹别克斯坦外交部副部长阿洛耶夫。"
    )
    found = {f["type"]: f["date"] for f in facts(extractor(text))}
    assert found == {"summit": ("2026-01-01", "2026-12-31"), "meeting": None}


def test_nobody_speaks_at_the_next_one(extractor: Extractor) -> None:
    text = (
        "突厥国家组织峰会8月12日在盖贝莱举行。扎帕罗夫致开幕词。阿利耶夫感谢各位来宾。"
        "托卡耶夫谈到贸易。米尔济约耶夫谈到交通。欧尔班谈到能源。\n\n"
        "各国元首商定2026年在土耳其举行第十三届峰会。会上，埃尔多安获授最高勋章。"
    )
    held, ahead = every(extractor, text, "summit")
    assert (ahead["people"], ahead["date"]) == ([], ("2026-01-01", "2026-12-31"))
    assert held["date"] == one(extractor, text, "award")["date"] == ("2024-08-12", "2024-08-12")


@pytest.mark.parametrize(
    "heads",
    [
        "乌方代表团由总理阿里波夫率领，塔方代表团由总理科希尔·拉苏别佐达率领。",
        "乌方由总理阿里波夫率团出席，塔方由总理科希尔·拉苏别佐达率团出席。",
        "乌方主席为总理阿里波夫，塔方主席为总理科希尔·拉苏别佐达。",
    ],
)
def test_heads_of_the_sides_of_a_session(extractor: Extractor, heads: str) -> None:
    text = "乌兹别克斯坦—塔吉克斯坦政府间委员会第十次会议8月12日在塔什干举行。" + heads
    session = one(extractor, text, "conference")
    assert session["people"] == ["阿里波夫", "科希尔·拉苏别佐达"]
    assert session["codes"] == ["TJK", "UZB"]


def test_envoys_who_hand_over_their_letters(extractor: Extractor) -> None:
    text = (
        "8月12日，吉尔吉斯斯坦总统扎帕罗夫接受了新任驻吉大使递交的国书。\n\n"
        "递交国书的有：约旦特命全权大使优素福·加尼、芬兰特命全权大使西米莱。\n\n"
        "扎帕罗夫祝贺大使们履新。"
    )
    assert [f["type"] for f in facts(extractor(text))] == ["message"]
    letters = one(extractor, text, "message")
    assert letters["people"] == ["扎帕罗夫", "优素福·加尼", "西米莱"]
    assert letters["codes"] == ["FIN", "JOR", "KGZ"]


def test_city_that_a_guest_came_to(extractor: Extractor) -> None:
    text = (
        "8月12日，吉尔吉斯斯坦总统扎帕罗夫会见来比什凯克出席"
        "上合组织成员国政府首脑理事会会议的中国国务院总理李强。"
    )
    summit = one(extractor, text, "summit")
    assert (summit["people"], summit["place"]) == (["李强"], ("比什凯克", "KGZ"))


def test_guests_welcomed_to_a_gathering_attend_it(extractor: Extractor) -> None:
    text = (
        "突厥国家组织第十二届峰会8月12日在阿塞拜疆盖贝莱市举行。\n\n"
        "阿塞拜疆总统阿利耶夫在盖贝莱会议中心迎接了前来与会的"
        "哈萨克斯坦总统托卡耶夫、匈牙利总理欧尔班。\n\n"
        "峰会框架内，阿利耶夫同欧尔班举行会晤。"
    )
    summit = one(extractor, text, "summit")
    assert summit["people"] == ["阿利耶夫", "托卡耶夫", "欧尔班"]
    talks = one(extractor, text, "meeting")
    assert talks["people"] == ["阿利耶夫", "欧尔班"]
    assert (talks["date"], talks["place"]) == (summit["date"], summit["place"])


def test_session_agreed_on_is_of_the_states(extractor: Extractor) -> None:
    text = (
        "8月12日，别克帖诺夫同塔吉克斯坦总理拉苏尔佐达在杜尚别举行会谈。"
        "双方商定11月在阿斯塔纳举行哈塔政府间经贸合作委员会第二十次会议。"
    )
    session = one(extractor, text, "conference")
    assert (session["people"], session["codes"]) == ([], ["KAZ", "TJK"])
    assert session["status"] == "planned"


@pytest.mark.parametrize(
    "acts",
    [
        "任命热尼斯·卡瑟别克为阿斯塔纳市市长，解除其能源部第一副部长职务。",
        "解除热尼斯·卡瑟别克能源部第一副部长职务，任命其为阿斯塔纳市市长。",
    ],
)
def test_whose_office_is_given_and_taken(extractor: Extractor, acts: str) -> None:
    text = "8月12日，托卡耶夫总统签署命令，" + acts
    offices = [f["people"] for f in every(extractor, text, "appoint")]
    assert offices[0] == offices[-1] == ["托卡耶夫", "热尼斯·卡瑟别克"]


def test_sultan_is_no_state(extractor: Extractor) -> None:
    text = "8月12日，卢卡申科在马斯喀特与苏丹海赛姆·本·塔里克举行会谈。"
    assert one(extractor, text, "meeting")["codes"] == ["BLR", "OMN"]


def test_invitation_passed_on_is_no_visit(extractor: Extractor) -> None:
    text = (
        "8月12日，新加坡外长维文拜会哈萨克斯坦总统托卡耶夫，"
        "并转达尚达曼总统对他的邀请，欢迎他对新加坡进行国事访问。"
    )
    assert [(f["type"], f["place"]) for f in facts(extractor(text))] == [("meeting", None)]


def test_step_of_ties_looked_back_on(extractor: Extractor) -> None:
    text = (
        "8月12日，金民锡在首尔会见吉尔吉斯斯坦议长图尔贡别克，"
        "对两国2023年12月建立全面伙伴关系以来的合作进展给予积极评价。"
    )
    tie = one(extractor, text, "establish")
    assert (tie["people"], tie["codes"], tie["place"]) == ([], ["KGZ", "KOR"], None)


def test_closed_meeting_brought_to_its_end(extractor: Extractor) -> None:
    text = "8月12日，古特雷斯秘书长在多哈结束了为期两天的阿富汗问题特使闭门会议。"
    session = one(extractor, text, "conference")
    assert session["gathering"] == "阿富汗问题特使闭门会议"
    assert session["date"] == ("2024-08-11", "2024-08-12")


def test_gathering_that_talks_are_about(extractor: Extractor) -> None:
    text = "8月12日，努尔特列乌与穆赫里丁就9月在撒马尔罕举行的首届中亚—欧盟峰会筹备情况交换了意见。"
    meeting = one(extractor, text, "meeting")
    assert (meeting["status"], meeting["place"]) == ("occurred", None)
    assert meeting["date"] == ("2024-08-12", "2024-08-12")
    summit = one(extractor, text, "summit")
    assert (summit["status"], summit["place"]) == ("planned", ("撒马尔罕", "UZB"))
    assert (summit["people"], summit["codes"]) == ([], ["EU", "KAZ", "KGZ", "TJK", "TKM", "UZB"])


def test_body_of_the_islamic_world(extractor: Extractor) -> None:
    text = "8月12日，阿利耶夫总统接见了伊斯兰世界教科文组织总干事萨利姆·马利克。"
    found = [m.id for m in extractor(text).mentions if m.label == "ORG"]
    assert found == ["ICESCO"]


@pytest.mark.parametrize(
    ("setting_out", "status"),
    [("5日启程前往", "occurred"), ("5日离京前往", "occurred"), ("将于5日启程前往", "planned")],
)
def test_journey_told_with_its_talks_one_by_one(
    extractor: Extractor, setting_out: str, status: str
) -> None:
    text = f"智利外长范克拉韦伦{setting_out}秘鲁和巴西，先后在利马会见秘鲁外长奥拉埃切亚。"
    found = [(e.type, e.status) for e in extractor(text).events]
    assert found == [("meeting", status)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("阿斯塔纳。4月17日。哈通社讯 - 副总理阿伯诺夫会见了亚投行行长金立群。", ["AIIB", "KAZ"]),
        ("哈通社阿拉木图4月17日电 农业部长阿伯诺夫会见了亚投行行长金立群。", ["AIIB", "KAZ"]),
        ("哈通社北京4月17日电 农业部长阿伯诺夫会见了亚投行行长金立群。", ["AIIB"]),
    ],
)
def test_agency_in_its_own_city_means_its_own_officials(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    assert one(extractor, text, "meeting")["codes"] == codes


def test_body_of_states_has_no_ministry(extractor: Extractor) -> None:
    text = "哈通社阿斯塔纳4月17日电 亚投行行长金立群拜会了国家银行行长阿伯诺夫。"
    assert one(extractor, text, "meeting")["codes"] == ["AIIB", "KAZ"]
