"""Terms of agreements, stances beside a wish, announcements with a subject of their own."""

from __future__ import annotations

import pytest

from extract import Extractor

EXTRACTOR = Extractor()


def told(text: str) -> list[tuple[str, str, str]]:
    document = EXTRACTOR(text, date="2025-06-20")
    return [
        (
            record.force,
            " ".join(sorted(value.value for value in record.parties)),
            document.clean_text[record.action[0] : record.action[1]],
        )
        for record in document.commitments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "韩国与卡塔尔签署税务协定。协定订明，卡塔尔向韩国企业征收的利息税率上限为10%。",
            [("agree", "KOR QAT", "卡塔尔向韩国企业征收的利息税率上限为10%")],
        ),
        (
            "欧盟和日本签署协定。协定规定，欧盟取消对日本汽车的关税。",
            [("agree", "EU JPN", "欧盟取消对日本汽车的关税")],
        ),
        ("欧盟和日本签署协定。协定规定，关税将被取消。", []),
        (
            "塔吉克斯坦总统拉赫蒙表示，塔方愿深化能源合作，坚定恪守一个中国政策，欢迎更多投资。",
            [
                ("intend", "TJK", "深化能源合作"),
                ("commit", "TJK", "坚定恪守一个中国政策"),
                ("support", "TJK", "更多投资"),
            ],
        ),
        (
            "塔吉克斯坦总统拉赫蒙表示，塔方愿深化能源合作，坚持互利共赢。",
            [("intend", "TJK", "深化能源合作，坚持互利共赢")],
        ),
        (
            "国务院总理李强宣布，中方把对波兰公民的免签政策延长至2026年底。",
            [("commit", "CHN", "把对波兰公民的免签政策延长至2026年底")],
        ),
        (
            "沙特王储穆罕默德宣布，沙方把对叙利亚的援助期限延长一年。",
            [("commit", "SAU", "把对叙利亚的援助期限延长一年")],
        ),
        (
            "波兰总理图斯克表示，波方将陆续关闭边境口岸。",
            [("commit", "POL", "陆续关闭边境口岸")],
        ),
        ("英国外交部欢迎两国签订和约。", []),
        (
            "欧盟高级代表博雷利说，欧盟不承认公投。法国、意大利等国也相继表态，反对分裂。",
            [("oppose", "EU", "公投"), ("oppose", "FRA ITA", "分裂")],
        ),
        (
            "中国和塔吉克斯坦商定，明年举办友好年，下届论坛将于2028年在杜尚别举行。",
            [("agree", "CHN TJK", "明年举办友好年，下届论坛将于2028年在杜尚别举行")],
        ),
        ("法国外交部欢迎印巴两国敲定停火安排。", []),
        ("法国外交部欢迎两国早日签订和约。", [("support", "FRA", "两国早日签订和约")]),
        (
            "按照中国和法国商定，两国2027年举办友好年。",
            [("agree", "CHN FRA", "2027年举办友好年")],
        ),
    ],
)
def test_terms_stances_and_announcements(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("乌兹别克斯坦总统卡里莫夫在联合国大会上提出召开上合组织峰会的倡议。", "sco"),
        ("乌兹别克斯坦总统卡里莫夫在联合国大会上提出召开水资源会议的倡议。", "un"),
    ],
)
def test_the_format_in_the_action_comes_first(text: str, mechanism: str) -> None:
    (record,) = EXTRACTOR(text, date="2025-06-20").commitments
    assert record.mechanism is not None
    assert record.mechanism.value == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("马来西亚首相安华表示，马方支持智利加入《区域全面经济伙伴关系协定》。", "rcep"),
        ("日本首相石破茂表示，日方欢迎厄瓜多尔申请加入CPTPP。", "cptpp"),
        ("帕劳总统惠恕仁表示，帕方支持台湾参与世界卫生组织。", None),
        ("安理会通过决议，要求秘书长在60天内向安理会提交报告。", None),
        ("塞尔维亚总统塔迪奇呼吁联合国秘书长潘基文撤回决定。", None),
        ("越南总理阮晋勇表示，越方希望扩大同欧亚经济联盟的贸易。", None),
        ("托卡耶夫说，哈方支持乌兹别克斯坦加入欧亚经济联盟。", "eaeu"),
        ("普京说，俄方愿在联合国框架内同日方密切配合。", "un"),
    ],
)
def test_which_bodies_and_agreements_are_formats(text: str, mechanism: str | None) -> None:
    found = EXTRACTOR(text, date="2024-08-19").commitments
    assert [c.mechanism and c.mechanism.value for c in found] == [mechanism]
