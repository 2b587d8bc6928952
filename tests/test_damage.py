"""Damage: mended where certain, reported always."""

from __future__ import annotations

import pytest

from extract import Extractor
from extract.damage import find_damage


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加强合作,,推动发展。。", [(4, 6, ","), (10, 12, "。")]),
        ("等等。。。以及", []),
        ("......", []),
        ("合作领域?qū)嵤┗ダ献黜?xiàng)目", None),
        ("第一句\ufffd\ufffd第二句", [(3, 5, None)]),
        ("中国??中亚", [(2, 4, None)]),
        ("会谈取得成果吗?是的", []),
        ("ä¸­å›½å’Œå“ˆè\x90¨å…‹", None),
    ],
)
def test_damage_is_found(text: str, found: list[tuple[int, int, str | None]] | None) -> None:
    damages = find_damage(text)
    if found is None:
        assert damages
    else:
        assert [(d.start, d.end, d.mended) for d in damages] == found


def test_misread_utf8_is_mended() -> None:
    misread = "中国与中亚国家举行会谈".encode().decode("cp1252", "replace")
    assert "\ufffd" in misread or find_damage(misread)
    readable = "中亚".encode().decode("latin-1")
    assert [d.mended for d in find_damage(readable)] == ["中亚"]


def test_warning_carries_the_clean_span() -> None:
    document = Extractor()("双方同意加强合作,,推动发展。", date="2025-01-01")
    warning = next(w for w in document.warnings if w.kind == "damaged")
    assert document.clean_text == "双方同意加强合作,推动发展。"
    assert (warning.start, warning.end) == (8, 9)
    assert document.to_raw(8, 9) == (8, 10)
