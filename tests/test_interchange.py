"""Gold through brat and Label Studio and back: nothing lost, edits taken over."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scoring_samples import corpus
from typer.testing import CliRunner

from extract.cli_app import app
from extract.errors import UsageError
from extract.interchange import brat, labelstudio
from extract.interchange.convert import export_gold, hide_words, import_gold, show_words

TEXT = "标题\n阿里在甲城会见林远航，双方同意\n修建铁路。\n"
RECORDS: list[dict[str, Any]] = [
    {
        "kind": "date",
        "doc": "x/a",
        "text": "二日",
        "start": "2031-05-02",
        "end": None,
        "precision": "day",
    },
    {"kind": "entity", "doc": "x/a", "label": "PLACE", "name": "甲城", "id": None},
    {
        "kind": "event",
        "doc": "x/a",
        "type": "meeting",
        "status": "planned",
        "date": None,
        "place": {"name": "甲城", "country": None},
        "participants": [{"name": "阿里", "kind": "person", "country": "KAZ", "title": None}],
        "gathering": None,
        "mechanism": "c5+1",
        "documents": [],
        "amounts": [{"value": 2.5, "unit": "CNY"}],
        "sectors": ["trade"],
        "quote": "阿里在甲城会见林远航",
        "note": "tab\tand\nline",
    },
    {
        "kind": "commitment",
        "doc": "x/a",
        "item": "1.5",
        "parties": ["CHN", "KAZ"],
        "force": "agree",
        "reaffirmed": True,
        "action": "修建铁路",
        "deadline": None,
        "amounts": [],
        "mechanism": None,
        "sectors": [],
        "quote": "双方同意\n修建铁路。",
    },
    {
        "kind": "commitment",
        "doc": "x/a",
        "item": None,
        "parties": [],
        "force": "urge",
        "reaffirmed": False,
        "action": "文中没有的话",
        "deadline": None,
        "amounts": [],
        "mechanism": None,
        "sectors": [],
        "quote": "也没有的句子",
    },
]


def test_brat_lines() -> None:
    assert brat.dump(RECORDS[1:4], TEXT).splitlines() == [
        "T1\tPLACE 6 8\t甲城",
        '#1\tAnnotatorNotes T1\t{"id": null}',
        "T2\tevent-meeting 3 13\t阿里在甲城会见林远航",
        "A1\tstatus T2 planned",
        '#2\tAnnotatorNotes T2\t{"date": null, "place": {"name": "甲城", "country": null}, '
        '"participants": [{"name": "阿里", "kind": "person", "country": "KAZ", "title": null}], '
        '"gathering": null, "mechanism": "c5+1", "documents": [], '
        '"amounts": [{"value": 2.5, "unit": "CNY"}], "sectors": ["trade"], '
        '"note": "tab\\tand\\nline"}',
        "T3\tcommitment-agree 14 18;19 24\t双方同意 修建铁路。",
        "A2\treaffirmed T3 true",
        "T4\taction 19 23\t修建铁路",
        "R1\tAction Arg1:T3 Arg2:T4",
        '#3\tAnnotatorNotes T3\t{"item": "1.5", "parties": ["CHN", "KAZ"], "deadline": null, '
        '"amounts": [], "mechanism": null, "sectors": []}',
    ]


def test_both_formats_lose_nothing() -> None:
    assert brat.load(brat.dump(RECORDS, TEXT), TEXT, "x/a") == RECORDS
    task = json.loads(json.dumps(labelstudio.dump(RECORDS, TEXT, "x/a")))
    assert labelstudio.load(task) == ("x/a", RECORDS)


def test_corrections_made_in_brat_come_back() -> None:
    lines = brat.dump(RECORDS[1:4], TEXT)
    lines = lines.replace("PLACE 6 8\t甲城", "PERSON 3 5\t阿里")
    lines = lines.replace("event-meeting", "event-visit").replace("T2 planned", "T2 occurred")
    lines += "T9\tcommitment-commit 14 18\t双方同意\nT10\taction 16 18\t同意\n"
    lines += "R9\tAction Arg1:T9 Arg2:T10\t\n".replace("\t\n", "\n")
    entity, event, _, added = brat.load(lines, TEXT, "x/a")
    assert (entity["label"], entity["name"]) == ("PERSON", "阿里")
    assert (event["type"], event["status"]) == ("visit", "occurred")
    assert added == {
        "kind": "commitment",
        "doc": "x/a",
        "item": None,
        "parties": [],
        "force": "commit",
        "reaffirmed": False,
        "action": "同意",
        "deadline": None,
        "amounts": [],
        "mechanism": None,
        "sectors": [],
        "quote": "双方同意",
    }


def test_corrections_made_in_label_studio_come_back() -> None:
    task = labelstudio.dump(RECORDS[1:3], TEXT, "x/a")
    for region in task["annotations"][0]["result"]:
        if region["value"].get("labels") == ["PLACE"]:
            region["value"] = {"start": 3, "end": 5, "text": "阿里", "labels": ["PERSON"]}
        if region["type"] == "choices":
            region["value"]["choices"] = ["cancelled"]
    cancelled = {"result": [], "was_cancelled": True}
    task["annotations"].append(cancelled)
    _, (entity, event) = labelstudio.load(task)
    assert (entity["label"], entity["name"]) == ("PERSON", "阿里")
    assert event["status"] == "cancelled"


def test_label_studio_offsets_in_utf16_units_are_understood() -> None:
    text = "😀在喀山"
    region = {
        "id": "r1",
        "type": "labels",
        "from_name": "label",
        "to_name": "text",
        "value": {"start": 3, "end": 5, "text": "喀山", "labels": ["PLACE"]},
    }
    task = {"id": 7, "data": {"text": text}, "predictions": [{"result": [region]}]}
    doc, records = labelstudio.load(task)
    assert doc == "7"
    assert records == [{"kind": "entity", "doc": "7", "label": "PLACE", "name": "喀山", "id": None}]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1\tPLACE 0 999\tx", "a:1: the span ends after the text"),
        ("T1 PLACE 0 1 x", "a:1: not a line of brat standoff: 'T1 PLACE 0 1 x'"),
        ("T1\tTOWN 0 1\t标", "a: label 'TOWN' is not in the list"),
        ("T1\tPLACE 0 1\t标\n#1\tAnnotatorNotes T1\tsee me", "a:2: the note is not JSON"),
    ],
)
def test_faults_name_file_and_line(line: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        brat.load(line + "\n", TEXT, "a")
    assert str(caught.value).startswith(message)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_random_gold_loses_nothing(seed: int) -> None:
    gold, _ = corpus(seed, documents=2)
    doc = gold[0]["doc"]
    own = [record for record in gold if record["doc"] == doc]
    words = [str(record.get("quote", record.get("name", ""))) for record in own]
    text = "\n".join(words[::2])  # half of the words are not in the text
    assert brat.load(brat.dump(own, text), text, doc) == own
    assert labelstudio.load(labelstudio.dump(own, text, doc)) == (doc, own)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A gold folder and a corpus folder with one document in a subfolder."""
    gold, texts = tmp_path / "gold" / "x", tmp_path / "corpus" / "raw" / "x"
    gold.mkdir(parents=True)
    texts.mkdir(parents=True)
    (texts / "a.txt").write_bytes(TEXT.encode())
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS[1:4]]
    (gold / "a.jsonl").write_text("".join(lines), encoding="utf-8")
    return tmp_path / "gold", tmp_path / "corpus"


@pytest.mark.parametrize("form", ["brat", "labelstudio"])
def test_folders_come_back_byte_for_byte(
    folders: tuple[Path, Path], tmp_path: Path, form: str
) -> None:
    gold, texts = folders
    there, back = tmp_path / "there", tmp_path / "back"
    runner = CliRunner()
    arguments = ["gold", "export", gold, there, "--corpus", texts, "--format", form]
    assert runner.invoke(app, [str(one) for one in arguments]).exit_code == 0
    arguments = ["gold", "import", there, back, "--format", form]
    assert runner.invoke(app, [str(one) for one in arguments]).exit_code == 0
    assert (back / "x/a.jsonl").read_bytes() == (gold / "x/a.jsonl").read_bytes()


@pytest.mark.parametrize("form", ["brat", "labelstudio"])
def test_gold_without_words_comes_back(
    folders: tuple[Path, Path], tmp_path: Path, form: str
) -> None:
    gold, texts = folders
    hidden, there, back = tmp_path / "hidden", tmp_path / "there", tmp_path / "back"
    assert hide_words(gold, texts, hidden) == 1
    lines = (hidden / "x/a.jsonl").read_text(encoding="utf-8")
    assert "双方同意" not in lines
    assert json.loads(lines.splitlines()[2])["action_span"] == [19, 23]
    assert export_gold(hidden, texts, there, form) == 1
    assert import_gold(there, back, form) == 1
    before = [json.loads(line) for line in lines.splitlines()]
    after = (back / "x/a.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in after] == before
    assert show_words(hidden, texts, tmp_path / "shown") == 1
    shown = (tmp_path / "shown/x/a.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in shown] == RECORDS[1:4]


def test_a_missing_text_is_an_error(folders: tuple[Path, Path], tmp_path: Path) -> None:
    gold, texts = folders
    (texts / "raw/x/a.txt").rename(texts / "raw/x/b.txt")
    with pytest.raises(UsageError, match="x/a: the corpus does not hold its text"):
        export_gold(gold, texts, tmp_path / "there", "brat")


def test_configurations_name_every_label() -> None:
    conf, page = brat.configuration()["annotation.conf"], labelstudio.configuration()
    for label in ("PERSON", "DATE", "event-meeting", "commitment-urge", "action"):
        assert f"\n{label}\n" in conf
        assert f'<Label value="{label}"/>' in page


def gold_sets() -> list[tuple[str, Path, Path]]:
    """The project's own gold, and the reference sets where they are at hand."""
    root = Path(__file__).parent.parent
    sets = [("corpus", root / "corpus", root / "corpus/gold")]
    if "EXTRACT_REFERENCE" in os.environ:
        folder = Path(os.environ["EXTRACT_REFERENCE"])
        sets.append(("seeds", folder / "seeds", folder / "gold"))
        sets.append(("annotated", folder / "annotated", folder / "annotated/gold"))
    return sets


@pytest.mark.parametrize(("name", "texts", "gold"), gold_sets())
@pytest.mark.parametrize("form", ["brat", "labelstudio"])
def test_the_whole_gold_loses_nothing(
    name: str, texts: Path, gold: Path, form: str, tmp_path: Path
) -> None:
    if not gold.is_dir() or not list(gold.rglob("*.jsonl")):
        pytest.skip(f"no gold for {name}")
    from extract.interchange.convert import read_gold
    from extract.scoring.texts import Texts

    known = Texts(texts)
    own = tmp_path / "gold"
    for doc, _ in read_gold(gold):  # gold of texts that are not distributed is left out
        if known.raw(doc) is not None:
            path = own / f"{doc}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((gold / f"{doc}.jsonl").read_bytes())
    export_gold(own, texts, tmp_path / "there", form)
    import_gold(tmp_path / "there", tmp_path / "back", form)
    assert dict(read_gold(tmp_path / "back")) == dict(read_gold(own))
