"""Evaluation end to end: files in, figures, problems, errors, floors and exit codes out."""

from __future__ import annotations

import copy
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import independent_scorer
import pytest
from scoring_samples import corpus
from typer.testing import CliRunner

from extract.cli_app import app
from extract.errors import UsageError
from extract.evaluate import Options, run_eval

TEXT = "2031年5月2日，阿里总统在甲城会见林远航。双方同意修建一条新的铁路。\n"
EVENT: dict[str, Any] = {
    "kind": "event",
    "doc": "a",
    "type": "meeting",
    "status": "occurred",
    "date": {"start": "2031-05-02", "end": "2031-05-02", "precision": "day"},
    "place": {"name": "甲城", "country": None},
    "participants": [{"name": "阿里", "kind": "person", "country": "KAZ", "title": "总统"}],
    "gathering": None,
    "mechanism": None,
    "documents": [],
    "amounts": [],
    "sectors": [],
    "quote": "2031年5月2日，阿里总统在甲城会见林远航。",
}
COMMITMENT: dict[str, Any] = {
    "kind": "commitment",
    "doc": "a",
    "item": None,
    "parties": ["CHN", "KAZ"],
    "force": "agree",
    "reaffirmed": False,
    "action": "修建一条新的铁路",
    "deadline": None,
    "amounts": [],
    "mechanism": None,
    "sectors": ["transport"],
    "quote": "双方同意修建一条新的铁路。",
}
ENTITY = {"kind": "entity", "doc": "a", "label": "PLACE", "name": "甲城", "id": None}


def write(path: Path, *records: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    write(tmp_path / "gold" / "a.jsonl", ENTITY, EVENT, COMMITMENT)
    return tmp_path / "gold"


def run_cli(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["eval", *map(str, arguments)])
    if isinstance(result.exception, UsageError):
        return 2, str(result.exception)
    return result.exit_code, result.output


def test_wrong_slots_are_written_with_quote_and_spans(tmp_path: Path, gold: Path) -> None:
    wrong = {**EVENT, "status": "planned", "spans": {"raw": [[0, 27]], "clean": [[0, 27]]}}
    extra = {**COMMITMENT, "action": "互免签证", "quote": "互免签证"}
    predictions = write(tmp_path / "p.jsonl", wrong, extra)
    errors = tmp_path / "errors.jsonl"
    result = run_eval(predictions, gold, options=Options(errors=errors))
    lines = [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()]
    assert [(line["kind"], line["error"]) for line in lines] == [
        ("event", "slots"),
        ("commitment", "missed"),
        ("commitment", "spurious"),
    ]
    assert lines[0]["missing"] == {"status": ["occurred"]}
    assert lines[0]["extra"] == {"status": ["planned"]}
    assert lines[0]["quote"] == EVENT["quote"]
    assert lines[0]["spans"] == {"raw": [[0, 27]], "clean": [[0, 27]]}
    overall = result.data["overall"]
    assert overall["event.slots"]["tp"] == 5
    assert overall["event.slots"]["fp"] == 1
    assert overall["event.exact"]["value"] == 0.0
    assert "entity.all" not in overall  # no predictions of entities
    assert result.exit_code == 0


def test_mentions_file_adds_entities(tmp_path: Path, gold: Path) -> None:
    predictions = write(tmp_path / "p.jsonl", EVENT, COMMITMENT)
    mentions = write(tmp_path / "m.jsonl", ENTITY, ENTITY, {"kind": "reference", "doc": "a"})
    overall = run_eval(predictions, gold, mentions=mentions).data["overall"]
    assert overall["entity.PLACE"]["f1"] == 1.0
    assert overall["event.exact"]["value"] == 1.0
    assert overall["commitment.accuracy.force"] == {
        "hits": 1,
        "total": 1,
        "value": 1.0,
        "interval": None,
    }


def test_documents_without_gold_are_ignored_and_empty_gold_counts(
    tmp_path: Path, gold: Path
) -> None:
    (gold / "empty.jsonl").touch()
    other, unknown = {**EVENT, "doc": "empty"}, {**EVENT, "doc": "unknown"}
    predictions = write(tmp_path / "p.jsonl", EVENT, other, unknown)
    data = run_eval(predictions, gold).data
    assert list(data["by_document"]) == ["a", "empty"]
    assert data["overall"]["event.detection"]["fp"] == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"type": "party"}, "type 'party' is not in the list"),
        ({"status": None}, "status None is not in the list"),
        ({"sectors": ["sport"]}, "sector 'sport' is not in the list"),
        ({"mechanism": "C5 plus"}, "mechanism 'C5 plus' is not an id"),
        ({"place": {"name": "甲城", "country": "kaz"}}, "place country 'kaz' is not a code"),
        ({"kind": "happening"}, "kind 'happening' is not in the list"),
        (
            {"date": {"start": "2031", "end": None, "precision": "day"}},
            "date start '2031' is not an ISO date",
        ),
    ],
)
def test_codes_outside_the_lists_are_errors(
    tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    path = write(tmp_path / "gold.jsonl", ENTITY, {**EVENT, **change})
    result = run_eval(path, path)
    assert f"{path}:2: error: {message}" in result.data["problems"]
    assert result.exit_code == 1


def test_lines_that_are_no_records_are_errors(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", EVENT)
    path.write_text(path.read_text(encoding="utf-8") + "{\n[1]\n", encoding="utf-8")
    problems = run_eval(path, path).data["problems"]
    assert any(line.startswith(f"{path}:2: error: not JSON") for line in problems)
    assert f"{path}:3: error: a line must be a JSON object" in problems


def test_gold_is_checked_against_the_texts(tmp_path: Path, gold: Path) -> None:
    texts = tmp_path / "corpus" / "raw"
    texts.mkdir(parents=True)
    (texts / "a.txt").write_text(TEXT, encoding="utf-8")
    write(gold / "a.jsonl", EVENT, {**COMMITMENT, "action": "修建一条旧的公路"})
    predictions = write(tmp_path / "p.jsonl", EVENT)
    result = run_eval(predictions, gold, options=Options(corpus=tmp_path / "corpus"))
    assert result.data["problems"] == [
        f"{gold / 'a.jsonl'}:2: warning: action is not in the text: 修建一条旧的公路"
    ]
    assert result.exit_code == 0
    manifest = {"id": "a", "genre": "news", "script": "hans", "sha256": "0" * 64, "split": "test"}
    (tmp_path / "corpus" / "manifest.json").write_text(json.dumps([manifest]), encoding="utf-8")
    result = run_eval(predictions, gold, options=Options(corpus=tmp_path / "corpus"))
    assert "the text's sha256 is not the manifest's" in result.data["problems"][0]
    assert list(result.data["by_genre"]) == ["news"]
    assert list(result.data["by_script"]) == ["hans"]
    assert result.exit_code == 1


def test_texts_are_found_at_the_source_path(tmp_path: Path, gold: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(TEXT.replace("甲城", "乙城"), encoding="utf-8")
    source = {"path": str(text), "genre": "news", "script": "hans"}
    predictions = write(tmp_path / "p.jsonl", {**EVENT, "source": source})
    result = run_eval(predictions, gold)
    assert [problem.split("warning: ")[1] for problem in result.data["problems"]] == [
        "name is not in the text: 甲城",
        "quote is not in the text: 2031年5月2日，阿里总统在甲城会见林远航。",
    ]
    assert list(result.data["by_genre"]) == ["news"]


def test_missed_records_give_their_place_in_the_text(tmp_path: Path, gold: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    errors = tmp_path / "errors.jsonl"
    options = Options(corpus=tmp_path / "a.txt", errors=errors)
    run_eval(write(tmp_path / "p.jsonl", EVENT), gold, options=options)
    (line,) = [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()]
    (start, end) = line["spans"]["clean"][0]
    assert (line["error"], TEXT[start:end]) == ("missed", COMMITMENT["quote"])


def test_offsets_in_gold_are_resolved_or_left_out(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT, encoding="utf-8")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    hidden = {key: value for key, value in COMMITMENT.items() if key not in ("quote", "action")}
    start = TEXT.index("双方")
    hidden |= {
        "quote_span": [start, start + 13],
        "action_span": [start + 4, start + 12],
        "sha256": digest,
    }
    gold = write(tmp_path / "gold.jsonl", hidden)
    predictions = write(tmp_path / "p.jsonl", COMMITMENT)
    result = run_eval(predictions, gold, options=Options(corpus=texts))
    assert result.data["problems"] == []
    assert result.data["overall"]["commitment.exact"]["value"] == 1.0
    write(gold, hidden, {**EVENT, "doc": "b"})
    without = run_eval(predictions, gold)
    assert without.data["problems"][0] == (
        "gold: warning: a is left out: its gold gives offsets and its text is not found"
    )
    assert list(without.data["by_document"]) == ["b"]
    assert without.exit_code == 0
    write(gold, {**hidden, "sha256": "0" * 64})
    other = run_eval(predictions, gold, options=Options(corpus=texts))
    assert "sha256 differs" in other.data["problems"][0]
    assert other.exit_code == 1


@pytest.mark.parametrize("split", ["test", "briefs-test", "pages-test", "passages-test"])
def test_split_and_hidden_errors(tmp_path: Path, gold: Path, split: str) -> None:
    write(gold / "b.jsonl", {**EVENT, "doc": "b"})
    rows = f"id\tsplit\tgenre\na\tdev\tnews\nb\t{split}\tother\n"
    (tmp_path / "manifest.tsv").write_text(rows, encoding="utf-8")
    predictions = write(tmp_path / "p.jsonl", {**EVENT, "doc": "c"})
    errors = tmp_path / "errors.jsonl"
    result = run_eval(predictions, gold, options=Options(errors=errors))
    assert result.data["documents"] == 2
    assert {json.loads(line)["doc"] for line in errors.read_text().splitlines()} == {"a"}
    assert result.data["errors_hidden"] == 1
    only = run_eval(predictions, gold, options=Options(split=split))
    assert list(only.data["by_document"]) == ["b"]


def test_agreement_scores_only_what_both_annotated(tmp_path: Path, gold: Path) -> None:
    second = tmp_path / "second"
    write(second / "a.jsonl", ENTITY, {**EVENT, "type": "visit"}, COMMITMENT)
    write(second / "b.jsonl", {**EVENT, "doc": "b"})
    write(gold / "c.jsonl", {**EVENT, "doc": "c"})
    (second / "NOTES.md").write_text("notes\n", encoding="utf-8")
    data = run_eval(second, gold, options=Options(agreement=True)).data
    assert data["documents"] == 1
    assert data["overall"]["commitment.detection"]["f1"] == 1.0
    assert data["overall"]["event.detection"]["f1"] == 0.0
    assert data["overall"]["entity.all"]["f1"] == 1.0
    assert data["confusion"]["type"] == {"meeting": {"visit": 1}}


def test_the_pipeline_runs_when_given_a_corpus(tmp_path: Path, gold: Path) -> None:
    folder = tmp_path / "corpus" / "raw"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run_eval(tmp_path / "corpus", gold)
    assert result.data["documents"] == 1
    assert "date.value" in result.data["overall"]
    assert result.data["problems"] == []
    write(gold / "b.jsonl", {**EVENT, "doc": "b"})
    result = run_eval(tmp_path / "corpus", gold)
    assert "gold: error: b is not in the corpus" in result.data["problems"]
    (folder / "b.txt").write_bytes(b"\x00\x01\x02\xff\xfe")
    assert run_eval(tmp_path / "corpus", gold).exit_code == 1


def test_json_is_full_and_on_standard_output(tmp_path: Path, gold: Path) -> None:
    predictions = write(tmp_path / "p.jsonl", EVENT)
    result = CliRunner().invoke(app, ["eval", str(predictions), str(gold), "--json"])
    data = json.loads(result.stdout)
    assert data["overall"]["commitment.detection"]["recall"] == 0.0
    assert data["by_document"]["a"]["figures"]["event.exact"]["value"] == 1.0
    assert result.exit_code == 0


def test_usage_errors(tmp_path: Path, gold: Path) -> None:
    code, message = run_cli(tmp_path / "none.jsonl", gold)
    assert (code, message) == (2, f"{tmp_path / 'none.jsonl'}: no such file or folder")
    predictions = write(tmp_path / "p.jsonl", EVENT)
    code, message = run_cli(predictions, gold, "--fail-under", tmp_path / "floors.json")
    assert code == 2
    assert "make it with --update-floors" in message
    code, message = run_cli(predictions, gold, "--errors", tmp_path / "no" / "errors.jsonl")
    assert (code, message) == (2, f"{tmp_path / 'no' / 'errors.jsonl'}: No such file or directory")
    code, message = run_cli(predictions, gold, "--update-floors")
    assert (code, message) == (2, "--update-floors needs --fail-under FILE")


def many(doc: str) -> list[dict[str, Any]]:
    """Six events whose quotes share no run."""
    numbers = "甲乙丙丁戊己"
    return [{**EVENT, "doc": doc, "quote": number * 12, "date": None} for number in numbers]


def test_gate(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold" / "a.jsonl", *many("a"))
    floors = tmp_path / "floors.json"
    good = write(tmp_path / "good.jsonl", *many("a")[:5])
    poor = write(tmp_path / "poor.jsonl", *many("a")[1:4])
    assert run_cli(good, gold.parent, "--fail-under", floors, "--update-floors")[0] == 0
    stored = json.loads(floors.read_text(encoding="utf-8"))
    assert stored["floors"]["event.detection"] == 0.909
    assert stored["found"] == {"a": {"event": "=====."}}
    assert run_cli(good, gold.parent, "--fail-under", floors)[0] == 0
    code, output = run_cli(poor, gold.parent, "--fail-under", floors)
    assert code == 1
    assert "gate: event.detection: 0.6667, floor 0.909" in output
    assert "change: lost =>. a event: meeting 甲甲甲甲甲甲甲甲甲甲甲甲" in output
    before = floors.read_bytes()
    code, output = run_cli(poor, gold.parent, "--fail-under", floors, "--update-floors")
    assert code == 2
    assert "floors would be lowered" in output
    assert floors.read_bytes() == before
    options = ["--fail-under", floors, "--update-floors", "--allow-lower"]
    assert run_cli(poor, gold.parent, *options)[0] == 0
    assert json.loads(floors.read_text(encoding="utf-8"))["floors"]["event.detection"] == 0.666


def test_gate_refuses_changed_gold(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold" / "a.jsonl", *many("a"))
    floors = tmp_path / "floors.json"
    good = write(tmp_path / "good.jsonl", *many("a"))
    assert run_cli(good, gold.parent, "--fail-under", floors, "--update-floors")[0] == 0
    write(gold, *many("a")[:5])
    code, output = run_cli(good, gold.parent, "--fail-under", floors)
    assert code == 1
    assert "gate: the gold is not the one the floors were set on; update them" in output


def test_figures_do_not_depend_on_the_layout_of_files(tmp_path: Path) -> None:
    gold, predicted = corpus(5)
    whole = write(tmp_path / "gold.jsonl", *gold)
    for doc in {record["doc"] for record in gold}:
        own = [record for record in gold if record["doc"] == doc]
        write(tmp_path / "gold" / f"{doc}.jsonl", *own)
    predictions = write(tmp_path / "p.jsonl", *predicted)
    first, second = run_eval(predictions, whole), run_eval(predictions, tmp_path / "gold")
    assert first.data["overall"] == second.data["overall"]
    assert first.digests == second.digests


@pytest.mark.skipif("EXTRACT_REFERENCE" not in os.environ, reason="EXTRACT_REFERENCE is not set")
@pytest.mark.parametrize(("texts", "gold"), [("seeds", "gold"), ("annotated", "annotated/gold")])
def test_independent_scorer_agrees_on_the_reference_set(
    texts: str, gold: str, tmp_path: Path
) -> None:
    from extract.run import run

    folder = Path(os.environ["EXTRACT_REFERENCE"])
    predictions, mentions = tmp_path / "p.jsonl", tmp_path / "m.jsonl"
    run([str(folder / texts)], str(predictions), mentions=str(mentions))
    result = run_eval(
        predictions, folder / gold, mentions=mentions, options=Options(folder / texts, resamples=0)
    )
    assert [line for line in result.data["problems"] if ": error:" in line] == []

    def read(*paths: Path) -> list[dict[str, Any]]:
        return [json.loads(line) for path in paths for line in path.open(encoding="utf-8")]

    tally = independent_scorer.score(
        read(*sorted((folder / gold).glob("*.jsonl"))), read(predictions, mentions)
    )
    for key, one in copy.deepcopy(result.data["overall"]).items():
        other = tally.share(key) if "hits" in one else tally.f1(key)
        assert one.get("f1", one.get("value")) == pytest.approx(other, abs=5e-4), key
