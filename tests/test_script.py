"""Script conversion: the library's result, the overlay, detection."""

from __future__ import annotations

import random

import pytest

from extract import Extractor, clean, script
from extract.document import RawDocument
from extract.gazetteers import find_folder
from extract.script import Converter, Overlay, Variants, _resolve, detect_script, t2s
from extract.stages.clean import load_variants
from extract.wide_table import WideTable

FOLDER = find_folder()


def test_equals_the_library_on_stress_strings() -> None:
    opencc = pytest.importorskip("opencc")
    reference = opencc.OpenCC("t2s")
    converter = t2s()
    phrases = sorted(converter._phrases)
    characters = [chr(code) for code in sorted(converter._characters)][::5]
    pool = [
        *phrases,
        *(phrase[:2] for phrase in phrases),
        *(phrase[1:] for phrase in phrases),
        *characters,
        *"著名的我们,。 (a1",
    ]
    rng = random.Random(20250426)
    for _ in range(3000):
        text = "".join(rng.choice(pool) for _ in range(rng.randint(1, 14)))
        assert converter.convert(text) == reference.convert(text)


def test_same_result_without_the_automaton(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    text = "一目瞭然,萬里長城與乾隆皇帝的著作,不瞭解徵調"
    with_automaton = t2s()
    expected = with_automaton.convert(text)
    monkeypatch.setitem(sys.modules, "daachorse", None)
    without = Converter(
        with_automaton._phrases, {chr(k): v for k, v in with_automaton._characters.items()}
    )
    assert without.convert(text) == expected


def test_conversion_keeps_length_and_simplified_text() -> None:
    text = "中亚五国元首签署宣言。"
    assert t2s().convert(text) is text
    assert len(t2s().convert("烏茲別克斯坦總統與會")) == 10


def test_longest_phrase_wins_then_leftmost() -> None:
    assert _resolve([(0, 2), (1, 4), (4, 6), (5, 7)]) == [(1, 4), (4, 6)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("機制發揮著作用", "机制发挥着作用"),
        ("雙方圍繞著水資源商談", "双方围绕着水资源商谈"),
        ("著名學者的著作影響顯著", "著名学者的著作影响显著"),
        ("治理鹽堿地", "治理盐碱地"),
        ("沿著著名的大道", "沿着著名的大道"),
        ("哈薩克斯坦", "哈萨克斯坦"),
        ("烏克蘭與烏茲別克", "乌克兰与乌兹别克"),
    ],
)
def test_overlay_mends_known_slips(source: str, expected: str) -> None:
    assert clean(source) == expected


def test_overlay_keeps_words() -> None:
    overlay = Overlay({"著": {"to": "着", "keep": ["著名", "名著"]}, "堿": {"to": "碱"}})
    assert overlay.apply("著名著著堿") == "著名着着碱"


HALL = "敍利亞外交部長希巴尼⽇前抵達北京，⺠政部長與防衞部長設茶敍招待他。"


def test_rare_forms_are_read_as_the_common_ones(extractor: Extractor) -> None:
    document = extractor.process(RawDocument("a", HALL))
    assert document.text == "敍利亚外交部长希巴尼⽇前抵达北京，⺠政部长与防衞部长设茶敍招待他。"
    first = document.mentions[0]
    assert (first.name, first.id, first.start, first.end) == ("敍利亚", "SYR", 0, 3)


def test_variants_keep_length_and_text_without_any() -> None:
    variants = Variants(["衞卫"], t2s().convert)
    assert variants.apply("防衞，⼈⾞，\uf900") == "防卫，人车，岂"
    text = "防卫"
    assert variants.apply(text) is text


def test_no_word_of_the_tables_is_written_in_a_rare_form(extractor: Extractor) -> None:
    forms = extractor.resources.cached("script.variants", load_variants).forms
    assert {"衞", "敍", "⽇", "⺠"} <= forms
    tables = sorted(FOLDER.glob("**/*.tsv"))
    assert len(tables) > 10
    found = [
        (table.name, line)
        for table in tables
        for line in table.read_text(encoding="utf-8").splitlines()
        if not forms.isdisjoint(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("兩國元首舉行會談", "hant"),
        ("两国元首举行会谈", "hans"),
        ("兩國元首舉行會談。两国领导人签署协议。", "mixed"),
        ("本月五日", "hans"),
        ("Kazinform 2025", None),
        ("", None),
    ],
)
def test_script_is_detected(text: str, script: str | None) -> None:
    assert detect_script(text) == script


def test_table_for_long_texts_gives_the_same() -> None:
    library = pytest.importorskip("opencc").OpenCC("t2s")
    converter = script.t2s()
    table = WideTable(converter._characters)
    common = "".join(chr(code) for code in converter._characters if code < 0x10000)
    narrow = [text for text in common if len(library.convert(text).encode("utf-16-le")) == 2]
    assert table.translate("".join(narrow)) == "".join(map(library.convert, narrow))
    assert table.translate("國𠀋") is None  # beyond the basic plane
    wide = next(text for text in common if text not in narrow)
    assert table.translate(wide) is None  # becomes a character beyond it


def test_long_texts_are_converted_as_short_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numpy")
    monkeypatch.setattr(script, "WIDE_PAYS", 1)
    converter = script.Converter({"一目瞭然": "一目了然"}, {"國": "国", "瞭": "瞭", "㑮": "𫝈"})
    texts = ["國一目瞭然", "國一目瞭然", "瞭國", "國㑮國", "中"]
    assert [converter.convert(text) for text in texts] == [
        "国一目了然", "国一目了然", "瞭国", "国𫝈国", "中",
    ]  # fmt: skip
