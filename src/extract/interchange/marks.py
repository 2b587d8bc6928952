"""Records as marked stretches of text, the form that annotation tools share.

A mark has a label (``event-meeting``, ``commitment-agree``, ``PERSON``, ``DATE``), a stretch of
the clean text that anchors it, attributes (closed codes an annotator picks from a list) and
a note (the other fields, as JSON). The anchor is the quote of an event or commitment, the
name of an entity, the words of a date; a commitment's action is a second stretch. What the
text does not contain is kept in the note, so that nothing is lost.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from extract.errors import UsageError
from extract.scoring.check import LISTS
from extract.shapes import dataclass, field

ACTION = "action"
SPANS = "spans"  # in a note: this record gives offsets in place of its words
_ANCHOR = {"event": "quote", "commitment": "quote", "entity": "name", "date": "text"}
_CODED = {"event": "type", "commitment": "force", "entity": "label"}
_ATTRIBUTES = {"event": ("status",), "commitment": ("reaffirmed",), "date": ("precision",)}
FIELDS = {
    "event": "kind doc type status date place participants gathering mechanism documents"
    " amounts sectors quote",
    "commitment": "kind doc item parties force reaffirmed action deadline amounts mechanism"
    " sectors quote",
    "entity": "kind doc label name id",
    "date": "kind doc text start end precision",
}
LABELS: tuple[str, ...] = (
    *sorted(LISTS["label"]),
    "DATE",
    *(f"event-{code}" for code in sorted(LISTS["type"])),
    *(f"commitment-{code}" for code in sorted(LISTS["force"])),
    ACTION,
)


@dataclass(slots=True)
class Mark:
    """A marked stretch ``[start, end)`` in code points; ``action`` is its second stretch."""

    label: str
    start: int
    end: int
    attributes: dict[str, str] = field(default_factory=dict)
    note: dict[str, Any] = field(default_factory=dict)
    action: tuple[int, int] | None = None


def to_marks(records: Sequence[Mapping[str, Any]], text: str) -> list[Mark]:
    """Return one mark for each record, in order; ``text`` is the document's clean text.

    >>> to_marks([{"kind": "entity", "doc": "a", "label": "PLACE", "name": "喀山"}], "在喀山")[0]
    Mark(label='PLACE', start=1, end=3, attributes={}, note={}, action=None)
    """
    return [_to_mark(record, text) for record in records]


def _to_mark(record: Mapping[str, Any], text: str) -> Mark:
    kind = str(record.get("kind"))
    left = dict(record)
    left.pop("doc", None)
    left.pop("kind", None)
    code = left.pop(_CODED[kind], None) if kind in _CODED else None
    label = _label(kind, code)
    if label not in LABELS:  # a kind or code of one's own stays in the note whole
        whole = {key: record[key] for key in record if key != "doc"}
        return Mark("other", 0, min(1, len(text)), {}, whole)
    mark = _anchored(kind, left, text, label)
    for name in _ATTRIBUTES.get(kind, ()):
        value = left.get(name)
        if isinstance(value, str) and value.isidentifier():
            mark.attributes[name] = left.pop(name)
        elif value is True:
            mark.attributes[name] = "true"
            del left[name]
        elif value is False:
            mark.attributes[name] = "false"
            del left[name]
    return mark


def _anchored(kind: str, left: dict[str, Any], text: str, label: str) -> Mark:
    """Make the mark; take out of ``left`` the words, or the offsets, that it stands for."""
    if "quote_span" in left and "quote" not in left:
        quote, action = left.pop("quote_span"), left.pop("action_span", None)
        left["anchors"] = SPANS
        return Mark(label, quote[0], quote[1], {}, left, tuple(action) if action else None)
    words = left.get(_ANCHOR[kind])
    start, end = _find(str(words or ""), text)
    mark = Mark(label, start, end, {}, left)
    if text[start:end] == words:
        del left[_ANCHOR[kind]]
    if kind == "commitment":
        mark.action = _find_action(left, text, mark)
    return mark


def _label(kind: str, code: Any) -> str:
    if kind == "entity":
        return str(code)
    return "DATE" if kind == "date" else f"{kind}-{code}"


def _find(words: str, text: str) -> tuple[int, int]:
    """The first place of ``words``; the first character of the text where they are not in it."""
    at = text.find(words) if words else -1
    return (at, at + len(words)) if at >= 0 else (0, min(1, len(text)))


def _find_action(left: dict[str, Any], text: str, mark: Mark) -> tuple[int, int] | None:
    action = left.get(ACTION)
    if not isinstance(action, str) or not action:
        return None
    at = text.find(action, mark.start, mark.end)
    if at < 0:
        at = text.find(action)
    if at < 0:
        return None
    del left[ACTION]
    return at, at + len(action)


def from_marks(marks: Sequence[Mark], text: str, doc: str) -> list[dict[str, Any]]:
    """Return the records of marks, fields in the order of the specification.

    Raises UsageError for a label that is none.

    >>> from_marks([Mark("PLACE", 1, 3, {}, {"id": None})], "在喀山", "a")
    [{'kind': 'entity', 'doc': 'a', 'label': 'PLACE', 'name': '喀山', 'id': None}]
    """
    return [_from_mark(mark, text, doc) for mark in marks]


def _from_mark(mark: Mark, text: str, doc: str) -> dict[str, Any]:
    if mark.label == "other":
        return {"kind": mark.note.get("kind"), "doc": doc, **mark.note}
    kind, coded = _kind(mark.label)
    record: dict[str, Any] = dict(mark.note)
    record["kind"], record["doc"] = kind, doc
    if coded is not None:
        record[_CODED[kind]] = coded
    for name, value in mark.attributes.items():
        record[name] = {"true": True, "false": False}.get(value, value)
    if record.pop("anchors", None) == SPANS:
        record["quote_span"] = [mark.start, mark.end]
        if mark.action is not None:
            record["action_span"] = list(mark.action)
        return _complete(record, kind)
    record.setdefault(_ANCHOR[kind], text[mark.start : mark.end])
    if kind == "commitment" and mark.action is not None:
        record.setdefault(ACTION, text[slice(*mark.action)])
    return _complete(record, kind, made=not mark.note)


def _kind(label: str) -> tuple[str, str | None]:
    if label in LISTS["label"]:
        return "entity", label
    if label == "DATE":
        return "date", None
    kind, _, code = label.partition("-")
    if kind in _CODED and code:
        return kind, code
    raise UsageError(f"label {label!r} is not in the list; labels are {', '.join(LABELS)}")


def _complete(record: dict[str, Any], kind: str, *, made: bool = False) -> dict[str, Any]:
    """Order the fields; a mark ``made`` in the tool lacks its note and gets the empty fields."""
    fields = FIELDS[kind].split()
    if made:
        usual = {"status": "occurred", "reaffirmed": False}
        lists = {"participants", "documents", "amounts", "sectors", "parties"}
        for name in fields:
            record.setdefault(name, [] if name in lists else usual.get(name))
    ordered = {name: record[name] for name in fields if name in record}
    return ordered | {name: record[name] for name in sorted(record.keys() - ordered.keys())}


def write_note(note: Mapping[str, Any]) -> str:
    """Return a note on one line of JSON; empty for an empty one.

    >>> write_note({"id": None})
    '{"id": null}'
    """
    return json.dumps(note, ensure_ascii=False) if note else ""


def read_note(words: str, where: str) -> dict[str, Any]:
    """Read a note back. Raises UsageError naming ``where`` it stands.

    >>> read_note('{"id": "KAZ"}', "a.ann:3")
    {'id': 'KAZ'}
    """
    if not words.strip():
        return {}
    try:
        value = json.loads(words)
    except ValueError as fault:
        raise UsageError(f"{where}: the note is not JSON: {fault}") from fault
    if not isinstance(value, dict):
        raise UsageError(f"{where}: the note must be a JSON object")
    return value
