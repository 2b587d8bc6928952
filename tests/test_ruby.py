"""Ruby: every form goes, real brackets stay, the map back stays exact."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import Extractor, clean
from extract.document import Document, RawDocument
from extract.gazetteers import default_resources
from extract.ruby import Readings, find_ruby
from extract.stages import clean as stage


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("國(guó)家", "国家"),
        ("中(zhong)(zhong)(zhong)國(guo)(guo)", "中国"),
        ("國（guó）家（jiā）", "国家"),
        ("國(guo2)家(jia1)", "国家"),
        ("國((guó))家", "国家"),
        ("國(guó(guó))家", "国家"),
        ("（國(guó)家(jiā)）", "（国家）"),
        ("《西(xi)安(an)(an)宣(xuan)言(yan)》", "《西安宣言》"),
        ("外長(wài zhǎng)會晤", "外长会晤"),
        ("西安(Xī'ān)", "西安"),
        ("綠(lǜ)女(nü3)旅(lu:3)", "绿女旅"),
        ("國(ㄍㄨㄛˊ)家(ㄐㄧㄚ)", "国家"),
        ("國ㄍㄨㄛˊ家ㄐㄧㄚ說ㄕㄨㄛ", "国家说"),
        ("國[guó]家", "国家"),
        ("<ruby>國<rp>(</rp><rt>guó</rt><rp>)</rp></ruby>家", "国家"),
        ("<ruby><rb>中亞</rb><rt>zhōng yà</rt></ruby>", "中亚"),
        ("為(wèi)(wèi)", "为"),
    ],
)
def test_ruby_is_taken_out(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@pytest.mark.parametrize(
    "text",
    [
        "中亚与美国(C5+1)峰会",
        "缔约方大会(COP30)召开",
        "天然气管道(TAPI)项目",
        "中欧(亚)班列",
        "合作纲要(2022-2025年)",
        "伙伴关系协定（RCEP）生效",
        "普京(Putin)抵达",
        "李勇浩(Ri Yong Ho)出席",
        "总统(he)说",
        "首都阿斯塔纳(Astana)",
        "世贸组织(WTO)",
        "见附件(a)和(b)",
        "第二条(ii)款",
        "公司(Ltd)",
        "[查看原文](https://example.org/a)",
        "单位(kWh)",
    ],
)
def test_real_brackets_stay(text: str) -> None:
    assert clean(text) == text


def test_weak_readings_need_a_document_with_ruby() -> None:
    lone = "总统(he)说"
    dense = "中(zhong)亚(ya)五(wu)国(guo)总统(he)说"
    assert clean(lone) == lone
    assert clean(dense) == "中亚五国总统说"


def test_readings_split_into_syllables() -> None:
    readings = Readings({"xi": frozenset("西"), "an": frozenset("安"), "xian": frozenset("先")})
    assert readings.syllables("xianan") == ["xian", "an"]
    assert readings.syllables("xib") is None


_READINGS = {
    "中": "zhōng", "亞": "yà", "國": "guó", "家": "jiā", "元": "yuán", "首": "shǒu",
    "會": "huì", "晤": "wù", "簽": "qiān", "署": "shǔ", "宣": "xuān", "言": "yán",
    "合": "hé", "作": "zuò", "发": "fā", "展": "zhǎn", "签": "qiān", "会": "huì",
}  # fmt: skip
_PLAIN = str.maketrans("āáǎàōóǒòēéěèīíǐìūúǔù", "aaaaooooeeeeiiiiuuuu")
_REAL = [
    "(C5+1)",
    "(TAPI)",
    "（RCEP）",
    "(2022-2025年)",
    "(亞)",
    "(Putin)",
    "(COP30)",
    "，与",
    "。在",
]


def _forms(character: str) -> list[str]:
    reading = _READINGS[character]
    return [
        f"({reading})",
        f"（{reading}）",
        f"({reading})({reading})",
        f"({reading})" * 4,
        f"(({reading}))",
        f"({reading.translate(_PLAIN)}2)",
        f"({reading.translate(_PLAIN)})({reading.translate(_PLAIN)})",
        f"({reading.translate(_PLAIN)})",
        "(ㄍㄨㄛˊ)",
        "",
    ]


_piece = st.one_of(
    st.sampled_from(sorted(_READINGS)).flatmap(
        lambda character: st.tuples(st.just(character), st.sampled_from(_forms(character)))
    ),
    st.sampled_from(_REAL).map(lambda real: (real, "")),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_piece, min_size=1, max_size=40))
def test_injected_ruby_comes_out_exactly(pieces: list[tuple[str, str]]) -> None:
    plain = "".join(text for text, _ in pieces)
    raw = "".join(text + ruby for text, ruby in pieces)
    resources = default_resources()
    document = Document(RawDocument("t", raw))
    stage.run(document, resources)
    assert document.text == stage.convert(plain, resources)
    for start in range(len(document.text)):
        low, high = document.to_raw(start, start + 1)
        assert stage.convert(raw[low:high], resources)[:1] == document.text[start]


def test_markup_and_ruby_compose() -> None:
    raw = "<p>中<b>國(guó)</b>與<i>哈</i>薩克</p>"
    document = Document(RawDocument("t", raw, media="html"))
    stage.run(document, default_resources())
    assert document.text.strip() == "中国与哈萨克"
    at = document.text.index("国与哈")
    low, high = document.to_raw(at, at + 3)
    assert raw[low:high] == "國(guó)</b>與<i>哈"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="國家(guóa)（）ㄍㄨ [<rt>/]", max_size=60))
def test_any_text_is_cleaned_without_error(text: str) -> None:
    replacements = find_ruby(text, Readings({"guo": frozenset("國国"), "a": frozenset("啊")}))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(replacements))
    assert replacements == sorted(replacements)


def test_long_hostile_input_is_linear() -> None:
    for text in ("國(a" * 30_000, "國" + "(guó)" * 30_000, "國(" + "a" * 60_000, "(" * 60_000):
        find_ruby(text, Readings({"guo": frozenset("國"), "a": frozenset("啊")}))


def test_spans_lead_through_ruby() -> None:
    document = Extractor()(
        "哈薩克(kè)斯坦總統(tǒng)托卡耶夫訪問(wèn)中國(guó)。", date="2025-09-01"
    )
    at = document.clean_text.index("托卡耶夫")
    low, high = document.to_raw(at, at + 4)
    assert document.raw.text[low:high] == "托卡耶夫"


def test_readings_of_lost_characters() -> None:
    assert clean("實(shí)施互利?(xiàng)目") == "实施互利?目"
    assert clean("是否加入?(a)是(b)否") == "是否加入?(a)是(b)否"
