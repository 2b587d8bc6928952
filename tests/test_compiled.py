"""What is compiled is kept between runs, is the same when read back, and is never stale."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.compiled import ENVIRONMENT, MISSING, Compiled, Store, cache_folder
from extract.digests import folder_digest, signature
from extract.export import Exporter, dumps
from extract.gazetteers import Resources, find_folder
from extract.matching import Matcher
from extract.patterns import lazy, restore, state, taken
from extract.pipeline import Extractor

TEXT = (
    "中哈外长举行会谈\n2025-04-26\n\n新华社阿拉木图4月26日电 中国外交部长王毅26日在阿拉木图会见"
    "哈萨克斯坦副总理兼外交部长努尔特列乌。双方同意到2030年把贸易额提高到700亿美元。\n"
    "（一）各方支持上海合作组织扩大交通合作。\n"
)
PATTERNS = [
    r"a(?P<x>b)|(c)(?P<y>[d-f]+?)$",
    r"(?<=[\u4e00-\u9fff])(?:中亚|中国)[^，。]{0,24}(?!年)",
    r"(?i)straße|ſ",
    r"(?s:.)\b(?x: a b )",
]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of one's own, in a package old enough to be trusted."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(ENVIRONMENT, str(folder))
    monkeypatch.setattr(extract, "IMPORTED", time.time_ns() + 10**12)
    return folder


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "gazetteers"
    shutil.copytree(find_folder(), folder)
    return folder


def store(folder: Path) -> Store:
    found = Store.open(folder)
    assert found is not None
    return found


def records(resources: Resources) -> list[bytes]:
    document = Extractor(resources=resources)(TEXT)
    exporter = Exporter(resources)
    return [dumps(record) for record in (*exporter.records(document), *exporter.mentions(document))]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE | re.DOTALL])
def test_pattern_is_restored(pattern: str, flags: int) -> None:
    compiled = re.compile(pattern, flags)
    again = restore(*state(compiled))
    assert again == compiled
    assert (again.flags, again.groups, dict(again.groupindex)) == (
        compiled.flags,
        compiled.groups,
        dict(compiled.groupindex),
    )
    for text in ("ab", "cdef", "在中国的", "STRASSE ſ ß", "x a\nab"):
        assert [match.span() for match in again.finditer(text)] == [
            match.span() for match in compiled.finditer(text)
        ]


def test_kept_resources_give_the_same_records(cache: Path) -> None:
    first = Resources()
    made = records(first)
    [file] = cache.iterdir()
    written = file.read_bytes()
    second = Resources()
    assert records(second) == made
    assert file.read_bytes() == written
    assert second._rules == {}  # nothing was parsed
    assert second.gazetteers._tables == {}


def test_everything_compiled_is_kept(cache: Path) -> None:
    resources = Resources()
    records(resources)
    found = store(resources.folder)
    made = resources._compiled._made
    assert {
        name for name in made if found.get(name, resources._compiled._shared) is MISSING
    } == set()


def test_changed_table_is_not_stale(cache: Path, tables: Path) -> None:
    records(Resources(tables))
    path = tables / "countries" / "countries.tsv"
    before = path.stat()
    old = path.read_bytes()
    new = old.replace(b"Kazakhstan", b"Kazakhstat", 1)
    assert len(new) == len(old)
    path.write_bytes(new)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert Resources(tables).gazetteers.countries["KAZ"].name_en == "Kazakhstat"


def test_changed_rules_are_not_stale(cache: Path, tables: Path) -> None:
    key = store(tables)._key
    path = tables / "rules" / "units.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# one more\n", encoding="utf-8")
    assert store(tables)._key != key


def test_tables_changed_on_the_way_are_not_written(cache: Path, tables: Path) -> None:
    resources = Resources(tables)
    assert resources.gazetteers.countries["KAZ"].name_en == "Kazakhstan"
    path = tables / "countries" / "countries.tsv"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    resources.keep()
    assert not cache.exists()


def test_code_written_after_import_is_not_trusted(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = max(max(file[2:4]) for file in signature(Path(extract.__file__).parent, (".py",)))
    monkeypatch.setattr(extract, "IMPORTED", newest - 1)
    assert Store.open(find_folder()) is None


def test_overlays_keep_nothing(cache: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    records(Resources(None, [overlay]))
    assert not cache.exists()


def test_off_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, "off")
    assert cache_folder() is None
    assert Store.open(find_folder()) is None


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        ("linux", "XDG_CACHE_HOME", "zh-extract"),
        ("win32", "LOCALAPPDATA", "zh-extract"),
    ],
)
def test_cache_folder_of_a_platform(
    platform: str, variable: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENVIRONMENT)
    monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setattr(sys, "platform", platform)
    assert cache_folder() == tmp_path / expected


def test_unwritable_folder_costs_nothing_but_time(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv(ENVIRONMENT, str(blocked))
    resources = Resources()
    assert resources.gazetteers.countries["KAZ"].name_en == "Kazakhstan"
    resources.keep()
    assert blocked.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("damage", ["cut", "changed", "other", "empty"])
def test_damaged_file_is_made_anew(damage: str, cache: Path) -> None:
    first = Resources()
    expected = first.gazetteers.countries
    first.keep()
    [file] = cache.iterdir()
    data = file.read_bytes()
    whole = {
        "cut": data[:-100],
        "changed": data[:-100] + bytes(byte ^ 1 for byte in data[-100:]),
        "other": b"x" + data[1:],
        "empty": b"",
    }[damage]
    file.write_bytes(whole)
    second = Resources()
    assert second.gazetteers.countries == expected
    second.keep()
    assert file.read_bytes() == data


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no owners here")
def test_file_that_others_may_write_is_not_read(cache: Path) -> None:
    first = Resources()
    first.gazetteers.countries  # noqa: B018
    first.keep()
    [file] = cache.iterdir()
    assert "gazetteers.countries" in store(first.folder)._index
    file.chmod(0o666)
    assert store(first.folder)._index == {}


class Foreign:
    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.system, ("exit 1",)


def test_foreign_objects_are_not_made(cache: Path, tables: Path) -> None:
    kept = store(tables)
    kept._fresh["evil"] = pickle.dumps(Foreign())
    assert kept.get("evil", {}) is MISSING


def test_what_cannot_be_kept_is_made_each_time(cache: Path, tables: Path) -> None:
    for _ in range(2):
        compiled = Compiled(tables)
        assert compiled.get("function", lambda: lambda: 7)() == 7
        compiled.keep()
    assert not cache.exists()


def test_entries_refer_to_each_other(cache: Path, tables: Path) -> None:
    first = Compiled(tables)
    one = first.get("one", lambda: re.compile("a"))
    first.get("two", lambda: [one, one])
    first.keep()
    second = Compiled(tables)
    two = second.get("two", list)
    assert two[0] is two[1] is second.get("one", list)


def test_equal_texts_and_rows_are_read_as_one(cache: Path, tables: Path) -> None:
    def made() -> list[Any]:
        return [
            ("".join(["中", "亚"]), 1),
            ("".join(["中", "亚"]), 1),
            frozenset(["".join("中亚")]),
        ]

    first = Compiled(tables)
    first.get("rows", made)
    first.keep()
    one, two, group = Compiled(tables).get("rows", list)
    assert (one, two, group) == (("中亚", 1), ("中亚", 1), frozenset(["中亚"]))
    assert one is two
    assert next(iter(group)) is one[0]


def test_equal_numbers_of_other_kinds_stay_what_they_are(cache: Path, tables: Path) -> None:
    rows = [("a", 1), ("a", 1.0), ("a", True), (("a", 0.0),), (("a", -0.0),), 1, True]
    first = Compiled(tables)
    first.get("rows", lambda: rows)
    first.keep()
    assert repr(Compiled(tables).get("rows", list)) == repr(rows)


TEXT_TABLES: list[dict[str, Any]] = [
    {"中亚": "n", "b": "", "": "x\ty"},
    {"a": "b\nc", "d": "e"},
    {"a\0b": "c"},
    {"a": 1},
    {},
    {"\ud800": "lone"},
]


@pytest.mark.parametrize("table", TEXT_TABLES)
def test_table_of_texts_is_the_same_when_read_back(
    table: dict[str, Any], cache: Path, tables: Path
) -> None:
    first = Compiled(tables)
    first.get("table", lambda: table)
    first.keep()
    assert Compiled(tables).get("table", lambda: "made anew") == table


def test_written_by_two_processes(cache: Path, tables: Path) -> None:
    first, second = Compiled(tables), Compiled(tables)
    first.get("a", lambda: [1])
    second.get("b", lambda: [2])
    first.keep()
    second.keep()
    third = Compiled(tables)
    assert (third.get("a", list), third.get("b", list)) == ([1], [2])


def test_digest_is_of_contents_and_names(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.tsv").write_text("x", encoding="utf-8")
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")
    first = folder_digest(tmp_path)
    assert [file[0] for file in signature(tmp_path, (".tsv",))] == ["sub/a.tsv"]
    (tmp_path / "sub" / "a.tsv").rename(tmp_path / "sub" / "b.tsv")
    assert folder_digest(tmp_path) != first
    (tmp_path / "sub" / "b.tsv").rename(tmp_path / "sub" / "a.tsv")
    assert folder_digest(tmp_path) == first


def test_lazy_pattern_is_compiled_when_used_and_kept(cache: Path, tables: Path) -> None:
    first = lazy(r"(?P<zh>[\u4e00-\u9fff]+)x", re.IGNORECASE)
    assert pickle.loads(pickle.dumps(first)).flags == re.IGNORECASE | re.UNICODE
    found = first.search("中国X")
    assert found is not None
    assert (found["zh"], first.groups, first.pattern) == ("中国", 1, r"(?P<zh>[\u4e00-\u9fff]+)x")
    with pytest.raises(AttributeError):
        first.unknown  # type: ignore[attr-defined] # noqa: B018
    given = (first.pattern, int(re.IGNORECASE))
    states = taken()
    assert states is not None
    assert restore(*states[given]) == re.compile(*given)
    assert taken() is None
    again = lazy(*given)
    assert again.sub("y", "国x国") == "y国"
    assert taken() is None


@pytest.mark.parametrize("words", [["ab", "b\nc", "中亚"], ["ab", "中亚"], [""], []])
def test_matcher_is_the_same_when_read_back(words: list[str]) -> None:
    matcher = Matcher(words)
    again = pickle.loads(pickle.dumps(matcher))
    assert again.texts == matcher.texts
    for text in ("ab中亚", "b\ncab", ""):
        assert again.find(text) == matcher.find(text)
