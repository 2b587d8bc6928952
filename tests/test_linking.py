"""Who a name is: the ids of ``corpus/linking.tsv`` against what the pipeline finds.

The table gives each person of the gold of a document the id of the gazetteer, or none for those
it does not know. Documents of the corpus are always run; the others where EXTRACT_REFERENCE names
the folder of their texts. ``pytest -s tests/test_linking.py`` prints the rates.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import os
from collections import defaultdict
from pathlib import Path

import pytest

from extract import Extractor
from extract.document import Document, RawDocument
from extract.gazetteers import Resources
from extract.pipeline import STAGES, load_stages
from extract.read import Failure, list_sources, read_source

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
REFERENCE = os.environ.get("EXTRACT_REFERENCE", "")
FOLDERS = ("seeds", "annotated/texts", "real")
RIGHT = 0.98
"""Share of the known people that must get their id."""


def wanted() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = defaultdict(dict)
    with (CORPUS / "linking.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            table[row["doc"]][row["name"]] = row["id"]
    return table


def texts() -> dict[str, tuple[str, Path]]:
    """Return the group and the path of every document of the table whose text is at hand."""
    manifest = [json.loads(line) for line in (CORPUS / "manifest.jsonl").open(encoding="utf-8")]
    found = {row["id"]: ("own", CORPUS / row["path"]) for row in manifest if row["split"] == "dev"}
    for folder in FOLDERS if REFERENCE else ():
        for path in Path(REFERENCE, folder).glob("*.txt"):
            found.setdefault(path.stem, ("real", path))
    return {doc: found[doc] for doc in wanted() if doc in found}


def linked(path: Path, resources: Resources) -> dict[str, set[str]]:
    """Return the ids each person's name gets in a text; an empty id where it gets none."""
    raw = next(iter(read_source(list_sources([str(path)])[0])))
    assert not isinstance(raw, Failure)
    document = Document(raw)
    for _, stage in load_stages(STAGES[: STAGES.index("link") + 1]):
        stage(document, resources)
    ids: dict[str, set[str]] = defaultdict(set)
    for mention in document.mentions:
        if mention.label == "PERSON":
            ids[mention.name].add(mention.id or "")
    return ids


@pytest.fixture(scope="module")
def outcome() -> dict[str, list[tuple[str, str, str, set[str]]]]:
    resources = Resources()
    rows: dict[str, list[tuple[str, str, str, set[str]]]] = defaultdict(list)
    for doc, (group, path) in texts().items():
        ids = linked(path, resources)
        for name, id in wanted()[doc].items():
            rows[group].append((doc, name, id, ids.get(name, set())))
    return rows


GROUPS = ("own", "real") if REFERENCE else ("own",)


@pytest.mark.parametrize("group", GROUPS)
def test_known_people_get_their_id(
    outcome: dict[str, list[tuple[str, str, str, set[str]]]], group: str
) -> None:
    known = [row for row in outcome[group] if row[2]]
    wrong = [row for row in known if row[3] != {row[2]}]
    print(f"{group}: {len(known) - len(wrong)} of {len(known)} known people linked")
    assert len(known) >= 100
    assert 1 - len(wrong) / len(known) >= RIGHT, wrong


@pytest.mark.parametrize("group", GROUPS)
def test_unknown_people_get_none(
    outcome: dict[str, list[tuple[str, str, str, set[str]]]], group: str
) -> None:
    unknown = [row for row in outcome[group] if not row[2]]
    print(f"{group}: {len(unknown)} unknown people")
    assert [row for row in unknown if row[3] - {""}] == []


def test_ids_of_the_table_are_known() -> None:
    people = Resources().gazetteers.people
    assert {id for row in wanted().values() for id in row.values() if id} <= set(people)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("秘鲁外长扎帕罗夫会见丹麦首相托卡耶夫。", ["", ""]),
        ("哈萨克斯坦总统托卡列夫致辞。", [""]),
        ("沙特利雅得省省长费萨尔迎接。", [""]),
        (
            "李强同吉尔吉斯斯坦总理扎帕罗夫会谈。李强表示，习近平主席同扎帕罗夫总统会晤。扎帕罗夫表示感谢。",
            "li-qiang akylbek-japarov li-qiang xi-jinping sadyr-japarov akylbek-japarov".split(),
        ),
        (
            "土库曼斯坦人民委员会主席别尔德穆哈梅多夫与总统谢尔达尔·别尔德穆哈梅多夫出席。",
            ["gurbanguly-berdimuhamedow", "serdar-berdimuhamedow"],
        ),
        ("拜登总统的国务卿布林肯致辞。", ["joe-biden", "antony-blinken"]),
    ],
)
def test_people_of_one_surname(text: str, ids: list[str]) -> None:
    resources = Resources()
    document = Document(RawDocument("x", text, date=dt.date(2023, 10, 25)))
    for _, stage in load_stages(STAGES[: STAGES.index("link") + 1]):
        stage(document, resources)
    assert [m.id or "" for m in document.mentions if m.label == "PERSON"] == ids


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("萨特巴耶夫大学", "KAZ"),
        ("阿里—法拉比国立大学", "KAZ"),
        ("莫斯科大学", "RUS"),
        ("早稻田大学", "JPN"),
        ("贝鲁特美国大学", "LBN"),
        ("阿里斯托大学", None),
    ],
)
def test_universities_abroad_have_their_country(
    extractor: Extractor, name: str, country: str | None
) -> None:
    document = extractor(f"18日，上海大学代表团访问{name}。")
    found = [m for m in document.mentions if m.name == name]
    assert [m.country for m in found if m.label == "ORG"] == [country]
