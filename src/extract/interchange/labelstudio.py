"""Label Studio JSON: one task for each document, its records as labelled regions.

A record is a region of type ``labels``; ``choices`` on the region hold closed codes and a
``textarea`` the other fields as JSON; a commitment's action is a second region joined by a
relation labelled ``action``. Offsets are code points, as Label Studio has stored them since
release 1.3 (label-studio-frontend pull request 308); a region whose ``text`` shows that it
counts UTF-16 units is read so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.interchange.marks import (
    ACTION,
    LABELS,
    Mark,
    from_marks,
    read_note,
    to_marks,
    write_note,
)
from extract.scoring.check import LISTS

_NAMES = {"status": "status", "reaffirmed": "reaffirmed", "precision": "precision"}


def dump(records: Sequence[Mapping[str, Any]], text: str, doc: str) -> dict[str, Any]:
    """Return the task of one document.

    >>> one = {"kind": "entity", "doc": "a", "label": "PLACE", "name": "喀山"}
    >>> task = dump([one], "在喀山", "a")
    >>> task["annotations"][0]["result"][0]["value"]
    {'start': 1, 'end': 3, 'text': '喀山', 'labels': ['PLACE']}
    """
    result: list[dict[str, Any]] = []
    for number, mark in enumerate(to_marks(records, text), 1):
        result += _regions(f"r{number:05d}", mark, text)
    return {"data": {"text": text, "doc": doc}, "annotations": [{"result": result}]}


def _regions(name: str, mark: Mark, text: str) -> Iterator[dict[str, Any]]:
    where = {"start": mark.start, "end": mark.end, "text": text[mark.start : mark.end]}
    yield _result(name, "label", "labels", {**where, "labels": [mark.label]})
    for attribute, value in mark.attributes.items():
        yield _result(name, attribute, "choices", {**where, "choices": [value]})
    if mark.note:
        yield _result(name, "fields", "textarea", {**where, "text": [write_note(mark.note)]})
    if mark.action is not None:
        start, end = mark.action
        second = {"start": start, "end": end, "text": text[start:end], "labels": [ACTION]}
        yield _result(f"{name}a", "label", "labels", second)
        yield {
            "type": "relation",
            "from_id": name,
            "to_id": f"{name}a",
            "direction": "right",
            "labels": [ACTION],
        }


def _result(name: str, control: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "from_name": control, "to_name": "text", "type": kind, "value": value}


def load(task: Mapping[str, Any], *, path: str = "") -> tuple[str, list[dict[str, Any]]]:
    """Return document id and records of a task: its last annotation that was not cancelled.

    A task without annotations gives the records of its last prediction. Raises UsageError.

    >>> one = {"kind": "entity", "label": "PLACE", "name": "喀山", "id": "kazan"}
    >>> load(dump([one], "在喀山", "a"))
    ('a', [{'kind': 'entity', 'doc': 'a', 'label': 'PLACE', 'name': '喀山', 'id': 'kazan'}])
    """
    data = task.get("data")
    if not isinstance(data, Mapping) or not isinstance(data.get("text"), str):
        raise UsageError(f"{path}: a task must hold data.text")
    doc, text = str(data.get("doc") or task.get("id") or ""), str(data["text"])
    if not doc:
        raise UsageError(f"{path}: a task must hold data.doc or an id")
    marks = _marks(_result_list(task), text, f"{path} task {doc}".strip())
    return doc, from_marks(marks, text, doc)


def _result_list(task: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    for name in ("annotations", "completions", "predictions"):
        found = [one for one in task.get(name) or () if not one.get("was_cancelled")]
        if found:
            result = found[-1].get("result")
            return list(result) if isinstance(result, list) else []
    return []


def _marks(results: Sequence[Mapping[str, Any]], text: str, where: str) -> list[Mark]:
    marks: dict[str, Mark] = {}
    for one in results:
        if one.get("type") == "labels":
            value = one["value"]
            start, end = _offsets(value, text, where)
            marks[str(one["id"])] = Mark(str((value.get("labels") or [""])[0]), start, end)
    for one in results:
        mark = marks.get(str(one.get("id")))
        if one.get("type") == "choices" and mark is not None:
            mark.attributes[str(one["from_name"])] = str(one["value"]["choices"][0])
        elif one.get("type") == "textarea" and mark is not None:
            mark.note.update(read_note("".join(one["value"]["text"]), where))
        elif one.get("type") == "relation":
            first, second = marks.get(str(one["from_id"])), marks.get(str(one["to_id"]))
            if first is not None and second is not None and second.label == ACTION:
                first.action = (second.start, second.end)
    return [mark for mark in marks.values() if mark.label != ACTION]


def _offsets(value: Mapping[str, Any], text: str, where: str) -> tuple[int, int]:
    start, end = int(value["start"]), int(value["end"])
    shown = value.get("text")
    if isinstance(shown, str) and text[start:end] != shown:
        units = text.encode("utf-16-le", "surrogatepass")
        try:
            first = len(units[: 2 * start].decode("utf-16-le"))
            last = len(units[: 2 * end].decode("utf-16-le"))
        except UnicodeDecodeError:
            first, last = start, end
        if text[first:last] == shown:
            return first, last
    if not 0 <= start <= end <= len(text):
        raise UsageError(f"{where}: region {start}-{end} is outside the text")
    return start, end


def configuration() -> str:
    """Return the labelling interface to paste into a Label Studio project.

    >>> configuration().splitlines()[0]
    '<View>'
    """
    lines = ["<View>", '  <Labels name="label" toName="text">']
    lines += [f'    <Label value="{label}"/>' for label in (*LABELS, "other")]
    lines += ["  </Labels>", '  <Text name="text" value="$text" granularity="symbol"/>']
    values = {
        "status": sorted(LISTS["status"]),
        "reaffirmed": ["true", "false"],
        "precision": sorted(LISTS["precision"]),
    }
    for name, codes in values.items():
        lines.append(f'  <Choices name="{name}" toName="text" perRegion="true">')
        lines += [f'    <Choice value="{code}"/>' for code in codes]
        lines.append("  </Choices>")
    lines.append('  <TextArea name="fields" toName="text" perRegion="true" editable="true"/>')
    lines += ['  <Relations><Relation value="action"/></Relations>', "</View>"]
    return "\n".join(lines) + "\n"


def write_file(
    path: Path, documents: Mapping[str, tuple[Sequence[Mapping[str, Any]], str]]
) -> None:
    """Write the tasks of all documents, and beside them the interface as ``<path>.xml``."""
    tasks = [dump(records, text, doc) for doc, (records, text) in documents.items()]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    path.with_name(path.name + ".xml").write_text(configuration(), encoding="utf-8")


def read_file(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Read a Label Studio JSON export: document ids and their records. Raises UsageError."""
    try:
        tasks = json.loads(path.read_bytes().decode("utf-8-sig"))
    except ValueError as fault:
        raise UsageError(f"{path}: not JSON: {fault}") from fault
    if not isinstance(tasks, list):
        raise UsageError(f"{path}: a Label Studio export is a list of tasks")
    return dict(load(task, path=str(path)) for task in tasks)
