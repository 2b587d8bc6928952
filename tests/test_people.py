"""The tables of people and offices: complete, consistent, sourced."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from itertools import pairwise

import pytest

from extract.gazetteers import Gazetteers, Resources

ONE_HOLDER = (
    "crown_prince",
    "foreign_minister",
    "head_of_government",
    "head_of_state",
    "monarch",
    "secretary_general",
    "security_secretary",
    "supreme_leader",
)
STAND_IN = re.compile("代|临时|看守|过渡|执行")
SHARED = {"ARE crown_prince"}  # a federation whose emirates have heirs of their own
ROLES = frozenset(
    (
        "ambassador chair crown_prince deputy_head_of_government deputy_head_of_state "
        "deputy_minister deputy_speaker director envoy foreign_minister governor "
        "head_of_government head_of_state mayor military minister monarch national_leader other "
        "party_leader rector secretary_general security_secretary speaker spokesperson "
        "spouse supreme_leader"
    ).split()
)


@pytest.fixture(scope="module")
def gazetteers() -> Gazetteers:
    return Resources().gazetteers


def test_there_are_enough_people_with_terms(gazetteers: Gazetteers) -> None:
    dated = [
        person
        for person in gazetteers.people.values()
        if any(office.start or office.end for office in person.offices)
    ]
    assert len(gazetteers.people) >= 800
    assert len(dated) >= 800


@pytest.mark.parametrize("table", ["people/people", "people/names", "people/offices"])
def test_every_row_has_a_source_and_stands_in_order(gazetteers: Gazetteers, table: str) -> None:
    rows = gazetteers.table(table)
    keys = [tuple(row.values()) for row in rows]
    assert [row for row in rows if not row["source"]] == []
    assert keys == sorted(keys)
    assert [key for key in keys if any(unicodedata.normalize("NFC", v) != v for v in key)] == []


def test_ids_are_known(gazetteers: Gazetteers) -> None:
    people = set(gazetteers.people)
    assert {row["id"] for row in gazetteers.table("people/names")} == people
    assert {row["person"] for row in gazetteers.table("people/offices")} <= people


def test_roles_are_known(gazetteers: Gazetteers) -> None:
    assert {row["role"] for row in gazetteers.table("people/offices")} <= ROLES
    assert {title.role for title in gazetteers.titles} <= ROLES


def test_terms_end_after_they_start(gazetteers: Gazetteers) -> None:
    faults = [
        (person.id, office)
        for person in gazetteers.people.values()
        for office in person.offices
        if office.start and office.end and office.end < office.start
    ]
    assert faults == []


def test_one_holder_at_a_time(gazetteers: Gazetteers) -> None:
    terms: dict[str, list[tuple[dt.date, dt.date, str]]] = defaultdict(list)
    first, last = dt.date.min, dt.date.max
    for row in gazetteers.table("people/offices"):
        key = f"{row['org']} {row['role']}"
        if row["role"] not in ONE_HOLDER or STAND_IN.search(row["title_zh"]) or key in SHARED:
            continue
        person = gazetteers.people[row["person"]]
        for office in person.offices:
            if (office.title_zh, office.org) == (row["title_zh"], row["org"]):
                term = (_late(row["start"]) or first, _early(row["end"]) or last, person.id)
                if term not in terms[key] and office.start == _early(row["start"]):
                    terms[key].append(term)
    faults = []
    for key, found in terms.items():
        found.sort()
        for (_, end, one), (start, _, other) in pairwise(found):
            if start < end and one != other:
                faults.append((key, one, other))
    assert faults == []


def _early(text: str) -> dt.date | None:
    """Return the first day a date may mean."""
    if not text:
        return None
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    return dt.date(year, month, day)


def _late(text: str) -> dt.date | None:
    """Return about the last day a date may mean."""
    if not text:
        return None
    year, month, day = ([int(part) for part in text.split("-")] + [12, 28])[:3]
    return dt.date(year, month, day if text.count("-") == 2 else 28)


def test_shared_surfaces_are_marked_ambiguous(gazetteers: Gazetteers) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    flags: dict[str, set[str]] = defaultdict(set)
    for row in gazetteers.table("people/names"):
        owners[row["surface"]].add(row["id"])
        flags[row["surface"]].update(row["flags"].split())
    shared = {surface for surface, ids in owners.items() if len(ids) > 1}
    assert {surface for surface in shared if "ambiguous" not in flags[surface]} == set()
    assert {flag for found in flags.values() for flag in found} <= {
        "ambiguous",
        "context",
        "surname",
    }


def test_names_are_names(gazetteers: Gazetteers) -> None:
    pattern = re.compile(r"[\u3400-\u9fff·\-－—.A-Z]+")
    surfaces = {row["surface"] for row in gazetteers.table("people/names")}
    assert {surface for surface in surfaces if not pattern.fullmatch(surface)} == set()
    assert {surface for surface in surfaces if len(surface) < 2} == set()


def test_a_main_name_is_a_surface_of_its_own(gazetteers: Gazetteers) -> None:
    surfaces = {(row["surface"], row["id"]) for row in gazetteers.table("people/names")}
    mains = {(person.name_zh, person.id) for person in gazetteers.people.values()}
    assert mains - surfaces == set()


@pytest.mark.parametrize(
    ("country", "role", "day", "expected"),
    [
        ("KAZ", "head_of_state", "2025-11-08", "kassym-jomart-tokayev"),
        ("KGZ", "head_of_state", "2025-11-08", "sadyr-japarov"),
        ("TKM", "head_of_state", "2015-06-01", "gurbanguly-berdimuhamedow"),
        ("TKM", "head_of_state", "2024-06-01", "serdar-berdimuhamedow"),
        ("AZE", "head_of_state", "2000-01-01", "heydar-aliyev"),
        ("AZE", "head_of_state", "2024-01-01", "ilham-aliyev"),
        ("RUS", "head_of_state", "2010-01-01", "dmitry-medvedev"),
        ("CHN", "foreign_minister", "2023-03-01", "qin-gang"),
        ("CHN", "foreign_minister", "2024-03-01", "wang-yi"),
        ("IRN", "foreign_minister", "2024-01-01", "hossein-amir-abdollahian"),
        ("JPN", "head_of_government", "2014-01-01", "shinzo-abe"),
        ("GEO", "head_of_state", "2024-05-20", "salome-zourabichvili"),
        ("SCO", "secretary_general", "2023-07-01", "zhang-ming"),
        ("HKG", "governor", "2024-06-01", "john-lee"),
    ],
)
def test_holders_on_a_day(
    gazetteers: Gazetteers, country: str, role: str, day: str, expected: str
) -> None:
    assert gazetteers.holders(country, role, dt.date.fromisoformat(day)) == (expected,)


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("哈斯穆-卓玛尔特·托卡耶夫", {"kassym-jomart-tokayev"}),
        ("卡西姆若马尔特·托卡耶夫", {"kassym-jomart-tokayev"}),
        ("扎帕罗夫", {"sadyr-japarov", "akylbek-japarov"}),
        ("蒲亭", {"vladimir-putin"}),
        ("普丁", {"vladimir-putin"}),
        ("马克宏", {"emmanuel-macron"}),
        ("泽伦斯基", {"volodymyr-zelenskyy"}),
        ("川普", {"donald-trump"}),
        ("佐拉比契维利", {"salome-zourabichvili"}),
        ("别尔德穆哈梅多夫", {"gurbanguly-berdimuhamedow", "serdar-berdimuhamedow"}),
        ("习近平", {"xi-jinping"}),
        ("佛奇奇", {"aleksandar-vucic"}),
        ("皮聂拉", {"sebastian-pinera"}),
        ("乐玉成", {"le-yucheng"}),
        ("江宜桦", {"jiang-yi-huah"}),
    ],
)
def test_surfaces_lead_to_people(gazetteers: Gazetteers, surface: str, expected: set[str]) -> None:
    found = {entry.id for entry in gazetteers.matcher.get(surface) if entry.label == "PERSON"}
    assert found == expected


def test_titles_and_modifiers(gazetteers: Gazetteers) -> None:
    titles = {title.text: title.role for title in gazetteers.titles}
    assert len(titles) >= 350
    assert titles["国务院总理"] == "head_of_government"
    assert titles["外相"] == "foreign_minister"
    assert titles["王储兼首相"] == "crown_prince"
    assert titles["安全会议秘书"] == "security_secretary"
    effects = {row["text"]: row["effect"] for row in gazetteers.table("offices/modifiers")}
    assert effects["代理"] == "acting"
    assert effects["前"] == "former"
