"""Floors for the figures of a gold set, and what changed since they were set.

The floors file is JSON: ``gold`` and ``corpus`` (digests of what was scored), ``floors`` (from
figure to the least value allowed), ``found`` (for each document and kind one character for
each gold record in order: ``=`` exact or found, ``~`` paired with a wrong slot, ``.`` missed).
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.scoring.pairing import SLOTS_OF
from extract.scoring.report import main_figure
from extract.scoring.tally import KINDS, DocumentScore, date_keys, entity_keys
from extract.scoring.values import Record
from extract.shapes import dataclass, field

LEAST = 5  # gold values a figure must rest on to get a floor
Found = dict[str, dict[str, str]]


@dataclass(slots=True)
class Gate:
    """The verdict: figures below their floor, other faults, and what changed."""

    below: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """True where no figure is below its floor and corpus and gold are unchanged."""
        return not self.below and not self.faults


def found_marks(
    score: DocumentScore,
    gold: Mapping[str, Sequence[Record]],
    predicted: Mapping[str, Sequence[Record]],
    *,
    mentions: bool = True,
) -> dict[str, str]:
    """Return one character for each gold record of a document, by kind."""
    marks: dict[str, str] = {}
    for kind in KINDS:
        pairs = dict(score.pairs[kind])
        line = []
        for at, record in enumerate(gold.get(kind, ())):
            if at not in pairs:
                line.append(".")
                continue
            other = predicted[kind][pairs[at]]
            line.append("=" if _slots(kind, record) == _slots(kind, other) else "~")
        marks[kind] = "".join(line)
    if mentions:
        entities = entity_keys(predicted.get("entity", ()))
        dates = date_keys(predicted.get("date", ()), text=True)
        left = entity_keys(gold.get("entity", ()))
        right = date_keys(gold.get("date", ()), text=True)
        marks["entity"] = "".join("=" if key in entities else "." for key in left)
        marks["date"] = "".join("=" if key in dates else "." for key in right)
    return {kind: line for kind, line in marks.items() if line}


def _slots(kind: str, record: Record) -> dict[Any, int]:
    return {slot: count for slot, count in SLOTS_OF[kind](record).items() if slot[0] != "sector"}


def digest(parts: Iterable[tuple[str, str]]) -> str:
    """Return one digest of named digests, whatever their order.

    >>> digest([("a", "1f"), ("b", "2e")]) == digest([("b", "2e"), ("a", "1f")])
    True
    """
    total = hashlib.sha256()
    for name, one in sorted(parts):
        total.update(f"{name}\0{one}\n".encode())
    return total.hexdigest()


def record_digest(records: Iterable[Record]) -> str:
    """Return the digest of records, whatever the order of their fields.

    >>> record_digest([{"a": 1, "b": 2}]) == record_digest([{"b": 2, "a": 1}])
    True
    """
    total = hashlib.sha256()
    for record in records:
        total.update(json.dumps(record, ensure_ascii=False, sort_keys=True).encode() + b"\n")
    return total.hexdigest()


def words_of(gold: Mapping[str, Sequence[Record]]) -> dict[str, list[str]]:
    """Return, by kind, the words that name each gold record in a change report.

    >>> words_of({"event": [{"type": "call", "quote": "两国总统通电话"}]})["event"]
    ['call 两国总统通电话']
    """
    words: dict[str, list[str]] = {}
    for kind, name in (("event", "type"), ("commitment", "force")):
        words[kind] = [
            f"{record.get(name)} {str(record.get('action') or record.get('quote') or '')[:60]}"
            for record in gold.get(kind, ())
        ]
    entities = entity_keys(gold.get("entity", ())).values()
    words["entity"] = [f"{record.get('label')} {record.get('name')}" for record in entities]
    dates = date_keys(gold.get("date", ()), text=True).values()
    words["date"] = [str(record.get("text")) for record in dates]
    return words


def floors_of(figures: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """Return the floors that figures give: rounded down to three decimals.

    >>> floors_of({"event.exact": {"value": 0.12345, "hits": 9, "total": 73}})
    {'event.exact': 0.123}
    """
    floors: dict[str, float] = {}
    for key, one in figures.items():
        value = main_figure(figures, key)
        support = one.get("total", one.get("tp", 0) + one.get("fn", 0))
        if value is not None and support >= LEAST:
            floors[key] = math.floor(value * 1000 + 1e-9) / 1000
    return floors


def load_floors(path: Path) -> dict[str, Any]:
    """Read a floors file; an empty one where it does not exist. Raises UsageError."""
    if not path.exists():
        return {"floors": {}, "found": {}}
    try:
        data = json.loads(path.read_bytes().decode("utf-8"))
        floors = {str(key): float(value) for key, value in data["floors"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as fault:
        raise UsageError(f"{path}: not a floors file: {fault}") from fault
    return {**data, "floors": floors}


def judge(
    figures: Mapping[str, Mapping[str, Any]],
    digests: Mapping[str, str | None],
    found: Found,
    previous: Mapping[str, Any],
    describe: Mapping[str, Mapping[str, Sequence[str]]],
) -> Gate:
    """Compare figures with floors and found records with those found before.

    ``describe`` gives for each document and kind the words that name each gold record; a
    document left out of it is only counted (so the errors of a test split stay unseen).
    """
    gate = Gate()
    for key, floor in sorted(previous["floors"].items()):
        value = main_figure(figures, key)
        if value is None or value < floor - 1e-9:
            shown = "not counted" if value is None else f"{value:.4f}"
            gate.below.append(f"{key}: {shown}, floor {floor:.3f}")
    for name, own in digests.items():
        if previous.get(name) is not None and own is not None and previous[name] != own:
            gate.faults.append(f"the {name} is not the one the floors were set on; update them")
    if not previous["floors"]:
        gate.faults.append("no floors are set; update them")
    gate.changes = list(_changes(found, previous.get("found", {}), describe))
    return gate


def _changes(
    found: Found, before: Mapping[str, Any], describe: Mapping[str, Mapping[str, Sequence[str]]]
) -> Iterable[str]:
    for doc in sorted(found.keys() & before.keys()):
        for kind, line in sorted(found[doc].items()):
            old = before[doc].get(kind, "")
            if old == line or len(old) != len(line):
                continue
            words = describe.get(doc, {}).get(kind)
            gained, lost = 0, 0
            for at, (was, now) in enumerate(zip(old, line, strict=True)):
                if was == now:
                    continue
                better = ".~=".index(now) > ".~=".index(was)
                gained, lost = gained + better, lost + (not better)
                if words is not None:
                    yield f"{'gained' if better else 'lost'} {was}>{now} {doc} {kind}: {words[at]}"
            if words is None:
                yield f"{doc} {kind}: {gained} gained, {lost} lost"


def updated(
    figures: Mapping[str, Mapping[str, Any]],
    digests: Mapping[str, str | None],
    found: Found,
    previous: Mapping[str, Any],
    *,
    allow_lower: bool = False,
) -> dict[str, Any]:
    """Return the new content of a floors file.

    Raises UsageError where a floor would fall or vanish and ``allow_lower`` is not set.
    """
    floors = floors_of(figures)
    old = previous["floors"]
    lowered = [
        f"{key} {old[key]:.3f} > {floors[key]:.3f}" if key in floors else f"{key} gone"
        for key in sorted(old)
        if key not in floors or floors[key] < old[key] - 1e-9
    ]
    if lowered and not allow_lower:
        raise UsageError("floors would be lowered: " + "; ".join(lowered))
    return {**digests, "floors": dict(sorted(floors.items())), "found": dict(sorted(found.items()))}


def write_floors(path: Path, content: Mapping[str, Any]) -> None:
    """Write a floors file, replacing it whole."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.replace(path)
