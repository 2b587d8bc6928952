"""Who organises a gathering, and the bodies whose people attend it."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor

THINK_TANKS = ["上海社会科学院", "哈萨克斯坦总统战略研究所"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "“丝路智库”国际研讨会12日由上海社会科学院和哈萨克斯坦总统战略研究所联合举办。",
            THINK_TANKS,
        ),
        (
            "“丝路智库”国际研讨会12日在上海举行，由上海社会科学院、哈萨克斯坦总统战略研究所联合主办，"
            "复旦大学承办。",
            [*THINK_TANKS, "复旦大学"],
        ),
        (
            "由上海社会科学院、哈萨克斯坦总统战略研究所主办，复旦大学承办的中哈智库论坛12日在上海举行。",
            [*THINK_TANKS, "复旦大学"],
        ),
        (
            "中哈智库论坛12日在上海开幕。论坛由上海社会科学院和哈萨克斯坦总统战略研究所共同主办。",
            THINK_TANKS,
        ),
        ("中哈智库论坛12日在上海闭幕，下届论坛将由哈萨克斯坦总统战略研究所承办。", []),
    ],
)
def test_organisers_take_part(extractor: Extractor, text: str, people: list[str]) -> None:
    assert one(extractor, text, "conference")["people"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "中国农业大学12日在三亚举办中国—中亚种业研讨会，来自海南大学、江南大学等高校的20余位专家参加。",
            ["中国农业大学", "海南大学", "江南大学"],
        ),
        (
            "中国农业大学12日在三亚举办中国—中亚种业研讨会。来自海南大学、江南大学的学者围绕小麦育种发言。",
            ["中国农业大学", "海南大学", "江南大学"],
        ),
        (
            "中国农业大学12日在三亚举办中国—中亚种业研讨会，展出来自海南大学、江南大学的新品种。",
            ["中国农业大学"],
        ),
    ],
)
def test_bodies_whose_people_attend_take_part(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "conference")["people"] == people


def test_a_signing_of_another_day_is_not_of_the_format_of_a_gathering(extractor: Extractor) -> None:
    text = (
        "第十届“一带一路高峰论坛”8月12日在香港闭幕，由贸易发展局主办。他提到，金管局去年10月与沙特公共投资基金"
        "签署备忘录。"
    )
    assert [found["mechanism"] for found in every(extractor, text, "sign")] == [None]


def test_who_founds_something_at_a_forum_is_not_all_who_attend(extractor: Extractor) -> None:
    text = (
        "第二届丝路考古研讨会8月18日在西安开幕，陕西省副省长方光华、乌兹别克斯坦驻华大使阿尔济耶夫出席开幕式并致辞。\n\n"
        "开幕式上，西北大学、中央民族大学共同发起成立丝绸之路考古高校联盟。"
    )
    founded = one(extractor, text, "establish")["people"]
    assert founded == ["西北大学", "中央民族大学", "丝绸之路考古高校联盟"]


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        ("香港大学12日与纳扎尔巴耶夫大学就设立联合医学研究中心签署意向书。", 0),
        ("香港大学12日与纳扎尔巴耶夫大学就设立联合医学研究中心达成共识。", 0),
        ("香港大学12日与纳扎尔巴耶夫大学在阿斯塔纳共同设立联合医学研究中心。", 1),
    ],
)
def test_what_is_only_agreed_on_is_not_founded(
    extractor: Extractor, text: str, founded: int
) -> None:
    assert len(every(extractor, text, "establish")) == founded


@pytest.mark.parametrize(
    ("text", "gathering", "place", "people"),
    [
        (
            "5月17日，中国驻肯尼亚使馆在内罗毕举办投资推介会，肯尼亚贸易部长库里亚出席。",
            "投资推介会",
            ("内罗毕", "KEN"),
            ["中国驻肯尼亚使馆", "库里亚"],
        ),
        (
            "5月6日，中国—东盟商务理事会在吉隆坡举办经贸对接会，马来西亚贸工部副部长刘镇东出席。",
            "经贸对接会",
            ("吉隆坡", "MYS"),
            ["中国—东盟商务理事会", "刘镇东"],
        ),
    ],
)
def test_gatherings_told_by_what_they_are_for_have_their_hosts_and_place(
    extractor: Extractor, text: str, gathering: str, place: tuple[str, str], people: list[str]
) -> None:
    found = one(extractor, text, "conference")
    assert (found["gathering"], found["place"]) == (gathering, place)
    assert found["people"] == people
