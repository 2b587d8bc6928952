"""Gazetteers: what they hold, overlays, validation, the matcher."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import shutil
from pathlib import Path

import pytest

from extract import Extractor
from extract.errors import GazetteerError
from extract.gazetteer_check import build_manifest, check
from extract.gazetteers import Resources, find_folder, fold, parse_date
from extract.matching import Matcher, trie_regex
from extract.rules import merge
from extract.tables import TABLES, read_lines, table_path

FOLDER = Path(__file__).resolve().parents[1] / "gazetteers"


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources(FOLDER)


def overlay(folder: Path, name: str, *lines: str) -> Path:
    path = table_path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def found(resources: Resources, text: str) -> list[tuple[str, str, str]]:
    matches = resources.gazetteers.matcher.find(text)
    return [(text[start:end], hits[0].label, hits[0].id) for start, end, hits in matches]


def test_tables_have_no_faults() -> None:
    faults = [str(fault) for fault in check(FOLDER) if not fault.file.endswith("manifest.json")]
    assert faults == []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_table_is_sorted_and_without_repeats(name: str) -> None:
    rows = read_lines(table_path(FOLDER, name))[1:]
    assert rows == sorted(set(rows))


def test_size(resources: Resources) -> None:
    gazetteers = resources.gazetteers
    assert len(gazetteers.countries) >= 250
    assert len(gazetteers.table("mechanisms/mechanisms")) >= 120
    assert len(gazetteers.people) >= 300


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("纽西兰", ("纽西兰", "COUNTRY", "NZL")),
        ("亚塞拜然", ("亚塞拜然", "COUNTRY", "AZE")),
        ("沙乌地阿拉伯", ("沙乌地阿拉伯", "COUNTRY", "SAU")),
        ("北韩", ("北韩", "COUNTRY", "PRK")),
        ("香港", ("香港", "PLACE", "HKG")),
        ("上合组织", ("上合组织", "ORG", "SCO")),
        ("C5＋1", ("C5＋1", "MECHANISM", "c5+1")),
        ("中国–中亚机制", ("中国–中亚机制", "MECHANISM", "china-central-asia")),
        ("中国——中亚机制", ("中国——中亚机制", "MECHANISM", "china-central-asia")),
        ("鲁班工坊", ("鲁班工坊", "INITIATIVE", "luban")),
        ("联合国宪章", ("联合国宪章", "DOCUMENT", "un-charter")),
        ("阿科尔达", ("阿科尔达", "PLACE", "akorda")),
    ],
)
def test_names(resources: Resources, text: str, expected: tuple[str, str, str]) -> None:
    assert found(resources, text) == [expected]


def test_members_at_a_date(resources: Resources) -> None:
    members = resources.gazetteers.members
    assert len(members("SCO", dt.date(2017, 1, 1))) == 6
    assert len(members("SCO", dt.date(2023, 7, 4))) == 9
    assert members("SCO", dt.date(2024, 7, 4)) == members("sco", dt.date(2024, 7, 4))
    assert len(members("SCO", dt.date(2024, 7, 4))) == 10
    assert members("brics", dt.date(2023, 6, 1)) == ("BRA", "CHN", "IND", "RUS", "ZAF")
    assert members("c5+1") == ("KAZ", "KGZ", "TJK", "TKM", "USA", "UZB")
    assert "GBR" not in members("EU", dt.date(2021, 1, 1))
    assert len(members("UN")) == 193
    assert members("nothing-of-the-kind") == ()


def test_short_forms(resources: Resources) -> None:
    short = resources.gazetteers.short_forms
    assert short["哈"] == ("KAZ",)
    assert short["乌"][:2] == ("UZB", "UKR")
    assert "AZE" in short["阿"]


def test_one_holder_of_an_office(resources: Resources) -> None:
    day = dt.date(2025, 11, 8)
    for country in ("KAZ", "KGZ", "TJK", "TKM", "UZB"):
        assert len(resources.gazetteers.holders(country, "head_of_state", day)) == 1


def test_every_member_code_is_known(resources: Resources) -> None:
    gazetteers = resources.gazetteers
    codes = set(gazetteers.countries)
    bodies = {row["id"] for row in gazetteers.table("organizations/organizations")}
    for name in ("organizations/members", "mechanisms/members"):
        assert {row["country"] for row in gazetteers.table(name)} <= codes | bodies


def test_parse_date() -> None:
    assert parse_date("2024") == dt.date(2024, 1, 1)
    assert parse_date("2024-12", last=True) == dt.date(2024, 12, 31)
    assert parse_date("") is None
    with pytest.raises(ValueError, match="invalid literal"):
        parse_date("May 2024")


def test_fold_keeps_length() -> None:
    text = "「Ｃ５＋１」—‧・"
    assert len(fold(text)) == len(text)
    assert fold(text) == '"C5+1"-··'


def test_overlay_adds_person_mechanism_and_alias(tmp_path: Path) -> None:
    overlay(tmp_path, "people/people", "id\tname_zh\tcountry", "ada-moon\t阿达·月亮\tKAZ")
    overlay(tmp_path, "people/names", "surface\tid", "阿妲·月亮\tada-moon")
    header = "id\tname_zh\tkind\tsource"
    overlay(tmp_path, "mechanisms/mechanisms", header, "sea-club\t海客谈\tforum\town")
    overlay(tmp_path, "mechanisms/names", "surface\tid\tkind", "海客会\tsea-club\tforum")
    overlay(tmp_path, "countries/names", "surface\tid\tusage\tsource", "草原国\tKAZ\tmainland\town")
    resources = Resources(FOLDER, [tmp_path])
    assert found(resources, "草原国的阿妲·月亮到了海客会,阿达·月亮喜欢海客谈。") == [
        ("草原国", "COUNTRY", "KAZ"),
        ("阿妲·月亮", "PERSON", "ada-moon"),
        ("海客会", "MECHANISM", "sea-club"),
        ("阿达·月亮", "PERSON", "ada-moon"),
        ("海客谈", "MECHANISM", "sea-club"),
    ]


def test_overlay_drops_and_replaces(tmp_path: Path) -> None:
    lines = ("action\tsurface\tid\tusage", "drop\t狮城\tSGP\t", "replace\t星洲\tSGP\thistoric")
    overlay(tmp_path, "countries/names", *lines)
    resources = Resources(FOLDER, [tmp_path])
    assert found(resources, "狮城") == []
    names = resources.gazetteers.table("countries/names")
    assert [row["usage"] for row in names if row["surface"] == "星洲"] == ["historic"]


@pytest.mark.parametrize(
    ("table", "lines", "line", "fault"),
    [
        ("countries/names", ("surface\tid", "星国\tXYZ"), 2, "'XYZ' in column 'id' is not in"),
        ("countries/names", ("surface\tid", "中国\tCHN"), 2, "already there: use action replace"),
        ("countries/names", ("action\tsurface\tid", "drop\t没有国\tCHN"), 2, "nothing to drop"),
        ("countries/names", ("action\tsurface\tid", "put\t某国\tCHN"), 2, "unknown action 'put'"),
        ("countries/names", ("surface\tid", "某国"), 2, "1 columns instead of 2"),
        ("countries/names", ("surface\tcode", "某国\tCHN"), 1, "unknown column 'code'"),
        (
            "people/offices",
            ("person\trole\torg\tstart", "xi-jinping\thead_of_state\tCHN\tspring"),
            2,
            "'spring' in column 'start' is not YYYY",
        ),
        ("countries/flags", ("id", "CHN"), 0, "no such table or rule file"),
    ],
)
def test_broken_overlay_is_refused(
    tmp_path: Path, table: str, lines: tuple[str, ...], line: int, fault: str
) -> None:
    path = overlay(tmp_path, table, *lines)
    with pytest.raises(GazetteerError) as error:
        Resources(FOLDER, [tmp_path])
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert fault in str(error.value)
    assert [str(found) for found in check(FOLDER, [tmp_path])][-1] == str(error.value)


def test_missing_overlay_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="no such overlay folder"):
        Resources(FOLDER, [tmp_path / "none"])


def test_broken_rules_in_an_overlay_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "rules" / "events.toml"
    path.parent.mkdir()
    path.write_text("a = 1\nb = = 2\n", encoding="utf-8")
    with pytest.raises(GazetteerError) as error:
        Resources(FOLDER, [tmp_path])
    assert str(error.value).startswith(f"{path}:2: ")


def test_faults_of_a_table_name_the_line(tmp_path: Path) -> None:
    for name in TABLES:
        text = table_path(FOLDER, name).read_text(encoding="utf-8")
        path = overlay(tmp_path, name)
        path.write_text(text, encoding="utf-8")
    path = table_path(tmp_path, "countries/short")
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[1], lines[2] = lines[2], lines[1]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [str(fault) for fault in check(tmp_path)] == [
        f"{path}:3: not sorted: comes before the line above it"
    ]


def test_two_holders_at_a_time_are_a_fault(tmp_path: Path) -> None:
    for name in TABLES:
        overlay(tmp_path, name).write_bytes(table_path(FOLDER, name).read_bytes())
    overlay(
        tmp_path,
        "people/offices",
        "person\ttitle_zh\trole\torg\tstart\tend\tsource",
        "joe-biden\t总统\thead_of_state\tUSA\t2021-01-20\t2025-01-20\town",
        "xi-jinping\t总统\thead_of_state\tUSA\t2023-01-20\t\town",
    )
    assert [fault.fault for fault in check(tmp_path)] == [
        "xi-jinping holds the office while joe-biden still does"
    ]


def test_manifest_is_up_to_date() -> None:
    manifest = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    assert manifest == build_manifest(FOLDER), "run gazetteers/build_manifest.py"


def test_rules_merge() -> None:
    base = {"a": {"words": ["x", "y"], "n": 1}, "b": "old"}
    changes = {"a": {"words": ["z"]}, "drop": {"a": {"words": ["x"]}}, "replace": {"b": "new"}}
    assert merge(base, changes) == {"a": {"words": ["y", "z"], "n": 1}, "b": "new"}
    with pytest.raises(GazetteerError, match="nothing to drop"):
        merge(base, {"drop": {"a": {"words": ["q"]}}})


@pytest.mark.parametrize("engine", ["scan", "automaton", "auto"])
def test_matcher_engines_agree(engine: str) -> None:
    matcher = Matcher(["中", "中亚", "中亚五国", "亚五", "EU", "阿"], engine=engine)
    text = "中亚五国在中,阿EU和EUR中亚五"
    assert matcher.find(text) == [
        (0, 4, "中亚五国"),
        (5, 6, "中"),
        (7, 8, "阿"),
        (8, 10, "EU"),
        (14, 16, "中亚"),
    ]


def test_engines_agree_on_all_names(resources: Resources) -> None:
    texts = [surface.text for surface in resources.gazetteers.surfaces]
    text = ",".join(texts[::7]) + "".join(texts[::11])
    scan, automaton = Matcher(texts, engine="scan"), Matcher(texts, engine="automaton")
    assert scan.find(text) == automaton.find(text)


@pytest.mark.parametrize("engine", ["scan", "automaton"])
def test_match_at_the_end_of_the_text(engine: str) -> None:
    matcher = Matcher(["中亚", "中亚五国元首"], engine=engine)
    assert matcher.find("在中亚") == [(1, 3, "中亚")]


def test_trie_regex_prefers_the_longest() -> None:
    assert trie_regex(["中亚", "中亚五国"]) == "中亚(?:五国)?"


def test_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXTRACT_GAZETTEERS", str(tmp_path))
    assert find_folder() == tmp_path
    assert find_folder(FOLDER) == FOLDER
    monkeypatch.setenv("EXTRACT_GAZETTEERS", str(tmp_path / "none"))
    with pytest.raises(GazetteerError, match="EXTRACT_GAZETTEERS"):
        find_folder()


def test_resources_can_be_pickled(resources: Resources) -> None:
    assert pickle.loads(pickle.dumps(resources)).folder == resources.folder


def test_rules_that_are_not_whole_stop_at_once_and_name_what_is_missing(tmp_path: Path) -> None:
    folder = tmp_path / "gazetteers"
    shutil.copytree(FOLDER, folder)
    rules = folder / "rules" / "events.toml"
    lines = rules.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("phrase_is = ")]
    assert len(kept) == len(lines) - 1
    rules.write_text("".join(kept), encoding="utf-8")
    with pytest.raises(GazetteerError) as error:
        Extractor(gazetteers=folder)("中国外长王毅5日在北京会见哈萨克斯坦外长努尔特列乌。")
    assert str(error.value).startswith(f"{folder}: the rules do not fit")
    assert "no 'phrase_is'" in str(error.value)
