"""References: whom 双方, 两国元首, 中方, 各方, 六国, 他 and 宣言 stand for."""

from __future__ import annotations

import pytest

from extract.document import Document, Reference
from extract.pipeline import Extractor

CENTRAL = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def reference(document: Document, text: str) -> Reference:
    return next(found for found in document.references if found.text == text)


def people(document: Document, found: Reference) -> list[str]:
    return [document.mentions[index].name for index in found.persons]


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("王毅会见秘鲁外长夏勒。双方同意加强贸易。", "双方", ("CHN", "PER")),
        ("日本首相与印度总理在东京会谈。两国将扩大投资。", "两国", ("JPN", "IND")),
        ("乌兹别克斯坦总统到访。乌方感谢中方。", "乌方", ("UZB",)),
        ("乌克兰总统到访。乌方感谢中方。", "乌方", ("UKR",)),
        ("阿塞拜疆总统到访。阿方感谢中方。", "阿方", ("AZE",)),
        ("阿富汗代表到访。阿方感谢中方。", "阿方", ("AFG",)),
        ("哈萨克斯坦和中国签约，中哈合作顺利。", "中哈", ("CHN", "KAZ")),
        ("中亚五国同意合作。", "中亚五国", CENTRAL),
        ("中亚国家欢迎此举，五国将继续努力。", "五国", CENTRAL),
        ("中国、蒙古国、俄罗斯代表开会。各方表示满意。", "各方", ("CHN", "MNG", "RUS")),
        ("中国、蒙古国、俄罗斯开会，三国达成一致。", "三国", ("CHN", "MNG", "RUS")),
        ("上海合作组织峰会昨天举行。各方表示满意。", "各方", ("SCO",)),
        ("智利和秘鲁发表声明。声明指出，将扩大贸易。", "声明", ("CHL", "PER")),
        ("中国和秘鲁合作，以中秘建交为契机。", "中秘", ("CHN", "PER")),
        ("中、墨、秘三国部长开会。", "中、墨、秘", ("CHN", "MEX", "PER")),
        ("中、墨、秘三国部长开会。", "三国部长", ("CHN", "MEX", "PER")),
        ("中国与俄、蒙、秘、智签署协定。", "俄、蒙、秘、智", ("RUS", "MNG", "PER", "CHL")),
        ("上合组织与联合国、东盟合作。上合组织成员国表示满意。", "成员国", ("SCO",)),
        ("王毅会见秘鲁外长夏勒，谈及乌克兰问题。双方表示满意。", "双方", ("CHN", "PER")),
        (
            "李强会见秘鲁总理甲、智利总理乙、巴西总理丙和挪威总理丁。中国同四国友好。",
            "四国",
            ("PER", "CHL", "BRA", "NOR"),
        ),
    ],
)
def test_codes(extractor: Extractor, text: str, word: str, codes: tuple[str, ...]) -> None:
    assert reference(extractor(text), word).codes == codes


def test_defined_term(extractor: Extractor) -> None:
    text = (
        "智利外长范克拉韦伦、秘鲁外长夏勒、巴西外长维埃拉与会。会后，与会外长（下称“各方”）发表公报。\n"
        "一、各方支持自由贸易。"
    )
    found = [r for r in extractor(text).references if r.text == "各方"][-1]
    assert (found.codes, found.basis) == (("CHL", "PER", "BRA"), "defined_term")


def test_heads_are_the_named_presidents(extractor: Extractor) -> None:
    document = extractor(
        "中国国家主席习近平与哈萨克斯坦总统托卡耶夫会谈。外长王毅在座。两国元首签署声明。"
    )
    found = reference(document, "两国元首")
    assert (found.codes, found.level) == (("CHN", "KAZ"), "head")
    assert people(document, found) == ["习近平", "托卡耶夫"]


def test_pronoun_and_bare_title(extractor: Extractor) -> None:
    document = extractor("塔吉克斯坦总统拉赫蒙致辞。他说，合作很好。总统还感谢来宾。")
    assert people(document, reference(document, "他")) == ["拉赫蒙"]
    assert people(document, reference(document, "总统")) == ["拉赫蒙"]


def test_title_after_two_holders_is_who_acts(extractor: Extractor) -> None:
    document = extractor("秘鲁总统博鲁阿尔特同智利总统博里奇发表讲话。总统说，7月举行会议。")
    assert people(document, reference(document, "总统")) == ["博鲁阿尔特"]


def test_office_of_a_country(extractor: Extractor) -> None:
    document = extractor("王毅会见秘鲁总统")
    found = reference(document, "秘鲁总统")
    assert (found.codes, found.basis, found.level) == (("PER",), "office", "head_of_state")


def test_words_that_only_look_like_sides(extractor: Extractor) -> None:
    document = extractor("西方国家和地方政府采用新方案，对方没有回应。")
    assert [found for found in document.references if found.kind == "side"] == []


def test_sources_lie_in_the_text(extractor: Extractor) -> None:
    document = extractor("王毅会见秘鲁外长夏勒。双方同意加强贸易。")
    found = reference(document, "双方")
    assert [document.text[slice(*span)] for span in found.sources] == ["王毅", "秘鲁", "夏勒"]


@pytest.mark.parametrize(
    "text",
    ["不针对第三方。", "各方面都有发展。", "支持“两国方案”。", "学好中文。", "达成六方面成果。"],
)
def test_other_words_are_no_references(extractor: Extractor, text: str) -> None:
    document = extractor("中国和秘鲁友好。" + text)
    assert [found.text for found in document.references] == []


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("李强表示，习近平主席同马克龙总统会晤。我此访要落实共识。", "我", "李强"),
        ("习近平指出，我对普京总统到访表示欢迎。我将同他会谈。", "我", "习近平"),
        ("李强致电米舒斯京，祝贺他连任总理。", "他", "米舒斯京"),
        ("会见托卡耶夫时，韩正转达习近平主席对他的问候。", "他", "托卡耶夫"),
        ("李强同俄罗斯总理米舒斯京会面。李强晤俄总理。", "俄总理", "米舒斯京"),
    ],
)
def test_person(extractor: Extractor, text: str, word: str, name: str) -> None:
    document = extractor(text)
    assert people(document, reference(document, word)) == [name]


def test_own_country_of_a_foreign_speaker(extractor: Extractor) -> None:
    document = extractor("普京表示，当年我国最早承认中国。")
    assert reference(document, "我国").codes == ("RUS",)
