"""brat standoff: a ``.txt`` with the clean text and an ``.ann`` beside it for each document.

A record is a text-bound annotation (``T``), with attributes (``A``) for closed codes and a
note (``#``) that holds the other fields as JSON; a commitment's action is a second
text-bound annotation joined to it by an ``Action`` relation (``R``). The order of the ``T``
numbers is the order of the records. Format: https://brat.nlplab.org/standoff.html; a stretch
over a line break is written as one fragment a line, as brat does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
from extract.shapes import dataclass, field

_TEXT_BOUND = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_ATTRIBUTE = re.compile(r"A\d+\t(\S+) (T\d+)(?: (\S+))?")
_RELATION = re.compile(r"R\d+\tAction Arg1:(T\d+) Arg2:(T\d+)")
_NOTE = re.compile(r"#\d+\t\S+ (T\d+)\t(.*)")
_LINE = re.compile(r"[^\r\n]+")


def dump(records: Sequence[Mapping[str, Any]], text: str) -> str:
    """Return the ``.ann`` content for the records of one document.

    >>> dump([{"kind": "entity", "doc": "a", "label": "PLACE", "name": "喀山"}], "在喀山")
    'T1\\tPLACE 1 3\\t喀山\\n'
    """
    lines: list[str] = []
    number = attributes = relations = 0
    for mark in to_marks(records, text):
        number += 1
        own = number
        lines.append(_text_bound(number, mark.label, mark.start, mark.end, text))
        for name, value in mark.attributes.items():
            attributes += 1
            lines.append(f"A{attributes}\t{name} T{own} {value}")
        if mark.action is not None:
            number += 1
            relations += 1
            lines.append(_text_bound(number, ACTION, *mark.action, text))
            lines.append(f"R{relations}\tAction Arg1:T{own} Arg2:T{number}")
        if mark.note:
            lines.append(f"#{own}\tAnnotatorNotes T{own}\t{write_note(mark.note)}")
    return "".join(line + "\n" for line in lines)


def _text_bound(number: int, label: str, start: int, end: int, text: str) -> str:
    pieces = [match.span() for match in _LINE.finditer(text, start, end)] or [(start, end)]
    spans = ";".join(f"{first} {last}" for first, last in pieces)
    words = " ".join(text[first:last] for first, last in pieces)
    return f"T{number}\t{label} {spans}\t{words}"


@dataclass(slots=True)
class _Read:
    """The lines of an ``.ann`` file by what they belong to."""

    spans: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: dict[str, dict[str, Any]] = field(default_factory=dict)
    actions: dict[str, str] = field(default_factory=dict)


def load(annotations: str, text: str, doc: str, *, path: str = "") -> list[dict[str, Any]]:
    """Return the records of an ``.ann`` file. Raises UsageError naming file and line.

    >>> load("T1\\tPLACE 1 3\\t喀山\\n", "在喀山", "a")
    [{'kind': 'entity', 'doc': 'a', 'label': 'PLACE', 'name': '喀山', 'id': None}]
    """
    read = _Read()
    for number, line in enumerate(annotations.split("\n"), 1):
        if line.strip():
            _read_line(line.rstrip("\r"), read, f"{path or doc}:{number}", len(text))
    marks = []
    for name in sorted(read.spans, key=lambda name: int(name[1:])):
        label, start, end = read.spans[name]
        if label == ACTION:
            continue
        second = read.spans.get(read.actions.get(name, ""))
        marks.append(
            Mark(
                label,
                start,
                end,
                read.attributes.get(name, {}),
                read.notes.get(name, {}),
                (second[1], second[2]) if second else None,
            )
        )
    try:
        return from_marks(marks, text, doc)
    except UsageError as fault:
        raise UsageError(f"{path or doc}: {fault}") from fault


def _read_line(line: str, read: _Read, where: str, length: int) -> None:
    if match := _TEXT_BOUND.fullmatch(line):
        numbers = [int(number) for number in re.findall(r"\d+", match[3])]
        if max(numbers) > length:
            raise UsageError(f"{where}: the span ends after the text")
        read.spans[match[1]] = (match[2], min(numbers), max(numbers))
    elif match := _ATTRIBUTE.fullmatch(line):
        read.attributes.setdefault(match[2], {})[match[1]] = match[3] or "true"
    elif match := _RELATION.fullmatch(line):
        read.actions[match[1]] = match[2]
    elif match := _NOTE.fullmatch(line):
        read.notes.setdefault(match[1], {}).update(read_note(match[2], where))
    elif line[0] in "TR#A":
        raise UsageError(f"{where}: not a line of brat standoff: {line[:40]!r}")


def configuration() -> dict[str, str]:
    """Return the configuration files that brat needs beside the documents, by file name.

    >>> sorted(configuration())
    ['annotation.conf', 'visual.conf']
    """
    marks = "|".join(label for label in LABELS if label.startswith("commitment-"))
    events = "|".join(label for label in LABELS if label.startswith("event-"))
    attributes = (
        f"status\tArg:{events}, Value:{'|'.join(sorted(LISTS['status']))}",
        f"reaffirmed\tArg:{marks}, Value:true|false",
        f"precision\tArg:DATE, Value:{'|'.join(sorted(LISTS['precision']))}",
    )
    sections = (
        ("entities", (*LABELS, "other")),
        (
            "relations",
            (
                f"Action\tArg1:{marks}, Arg2:{ACTION}",
                "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
            ),
        ),
        ("events", ()),
        ("attributes", attributes),
    )
    parts = [f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections]
    visual = "[labels]\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgreen\n"
    return {"annotation.conf": "\n".join(parts), "visual.conf": visual}


def write_folder(
    folder: Path, documents: Mapping[str, tuple[Sequence[Mapping[str, Any]], str]]
) -> None:
    """Write ``<doc>.txt`` and ``<doc>.ann`` for each document, and brat's configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in configuration().items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
    for doc, (records, text) in documents.items():
        target = folder / f"{doc}.ann"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(dump(records, text), encoding="utf-8", newline="\n")
        (folder / f"{doc}.txt").write_bytes(text.encode("utf-8"))


def read_folder(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Read all ``.ann`` files below a folder, each with its ``.txt``.

    Raises UsageError where a text is missing or an annotation is invalid.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(folder.rglob("*.ann")):
        beside = path.with_name(path.name[: -len(".ann")] + ".txt")
        if not beside.is_file():
            raise UsageError(f"{path}: the text {beside.name} is missing beside it")
        doc = path.relative_to(folder).as_posix()[: -len(".ann")]
        text = beside.read_bytes().decode("utf-8")
        found[doc] = load(path.read_bytes().decode("utf-8"), text, doc, path=str(path))
    return found
