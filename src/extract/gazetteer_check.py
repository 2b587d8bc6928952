"""Checks of gazetteer tables, rule files and overlays, and their manifest."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from extract.errors import GazetteerError
from extract.rules import load_rules, read_toml
from extract.tables import (
    TABLES,
    Row,
    Table,
    load_table,
    overlay_rows,
    read_lines,
    row_key,
    table_path,
)

MANIFEST = "manifest.json"
SUFFIXES = (".tsv", ".toml")
LABELS = ("INITIATIVE", "DOCUMENT")
SINGLE = ("head_of_state", "head_of_government", "foreign_minister", "monarch")
"""Roles that one person holds at a time in a country or body."""


class Fault(NamedTuple):
    """What is wrong and where; ``line`` counts from 1, 0 where the whole file is meant."""

    file: str
    line: int
    fault: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.fault}"


def check(folder: Path, overlays: Sequence[Path] = ()) -> list[Fault]:
    """Return all faults of the tables and rules in ``folder`` and in the ``overlays``.

    >>> from extract.gazetteers import find_folder
    >>> [fault.line for fault in check(find_folder()) if fault.file.endswith(".tsv")]
    []
    """
    faults = [fault for name in TABLES for fault in _check_table(folder, TABLES[name])]
    faults += _check_rules(folder)
    if not faults:
        faults += _check_terms(folder)
    faults += _check_manifest(folder)
    for place, overlay in enumerate(overlays):
        faults += _check_overlay(folder, overlay, overlays[:place])
    return faults


def refuse_faults(folder: Path, overlays: Sequence[Path]) -> None:
    """Raise ``GazetteerError`` for the first fault in the ``overlays``."""
    for place, overlay in enumerate(overlays):
        for fault in _check_overlay(folder, overlay, overlays[:place]):
            raise GazetteerError(str(fault))


def _known_ids(folder: Path, overlays: Sequence[Path], extra: Path | None) -> dict[str, set[str]]:
    every = (*overlays, extra) if extra is not None else tuple(overlays)
    known: dict[str, set[str]] = {}
    for table in TABLES.values():
        for _, names in table.references:
            for name in names:
                if name not in known:
                    rows = load_table(name, folder, every)
                    known[name] = {row[TABLES[name].key[0]] for row in rows}
    return known


def _cells(table: Table, row: Mapping[str, str], known: Mapping[str, set[str]]) -> Iterator[str]:
    for column, value in row.items():
        if value != value.strip():
            yield f"column {column!r} begins or ends with a blank"
        if unicodedata.normalize("NFC", value) != value:
            yield f"column {column!r} is not in Unicode form NFC"
        if column in ("start", "end") and value and _bad_date(value):
            yield f"{value!r} in column {column!r} is not YYYY, YYYY-MM or YYYY-MM-DD"
    for column, names in table.references:
        value = row.get(column, "")
        if value and not any(value in known[name] for name in names):
            yield f"{value!r} in column {column!r} is not in {' or '.join(names)}"
    if row.get("start") and row.get("end") and not _bad_date(row["start"] + row["end"][:0]):
        yield from _reversed(row["start"], row["end"])
    if table.name == "initiatives/initiatives" and row.get("label", LABELS[0]) not in LABELS:
        yield f"label {row['label']!r} is none of {', '.join(LABELS)}"


def _reversed(start: str, end: str) -> Iterator[str]:
    from extract.gazetteers import parse_date

    if _bad_date(end):
        return
    first, last = parse_date(start), parse_date(end, last=True)
    if first and last and last < first:
        yield f"ends ({end}) before it starts ({start})"


def _bad_date(text: str) -> bool:
    from extract.gazetteers import parse_date

    try:
        parse_date(text)
    except ValueError:
        return True
    return [len(part) for part in text.split("-")] not in ([4], [4, 2], [4, 2, 2])


def _check_table(folder: Path, table: Table) -> Iterator[Fault]:
    path = table_path(folder, table.name)
    file = str(path)
    try:
        lines = read_lines(path)
        known = _known_ids(folder, (), None)
    except GazetteerError as error:
        yield _as_fault(error, file)
        return
    if not lines:
        yield Fault(file, 0, "table is missing or empty")
        return
    header = lines[0].split("\t")
    missing = [c for c in table.columns if c not in header and c not in table.optional]
    unknown = [column for column in header if column not in table.columns]
    if missing or unknown:
        what = f"column {missing[0]!r} is missing" if missing else f"unknown column {unknown[0]!r}"
        yield Fault(file, 1, what)
        return
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines[1:], start=2):
        values = line.split("\t")
        if len(values) != len(header):
            yield Fault(file, number, f"{len(values)} columns instead of {len(header)}")
            continue
        row = dict(zip(header, values))  # noqa: B905
        for column in table.required:
            if not row.get(column) and column not in _MAY_BE_EMPTY:
                yield Fault(file, number, f"column {column!r} is empty")
        for fault in _cells(table, row, known):
            yield Fault(file, number, fault)
        key = row_key(table, row)
        if key in seen:
            yield Fault(file, number, f"repeats line {seen[key]}: {' '.join(key).strip()}")
        seen[key] = number
        if number > 2 and lines[number - 2] > line:
            yield Fault(file, number, "not sorted: comes before the line above it")


_MAY_BE_EMPTY = ("start", "status", "org", "role", "title_zh")


def _check_terms(folder: Path) -> Iterator[Fault]:
    """Yield two people who hold at one time an office that has one holder."""
    from extract.gazetteers import parse_date

    table = TABLES["people/offices"]
    path = str(table_path(folder, table.name))
    terms: dict[tuple[str, str, str], list[tuple[Any, Any, str, int]]] = {}
    for number, row in enumerate(load_table(table.name, folder), start=2):
        # a year or month leaves the day open: only a certain overlap is a fault
        start, end = parse_date(row["start"], last=True), parse_date(row["end"])
        if row["role"] in SINGLE and start is not None:
            held = terms.setdefault((row["org"], row["role"], row["title_zh"]), [])
            held.append((start, end, row["person"], number))
    for held in terms.values():
        held.sort(key=lambda term: (term[0], term[3]))
        for (_, end, first, _), (start, _, second, line) in pairwise(held):
            if first != second and (end is None or start < end) and not _same_month(start, end):
                yield Fault(path, line, f"{second} holds the office while {first} still does")


def _same_month(start: Any, end: Any) -> bool:
    return end is not None and (start.year, start.month) == (end.year, end.month)


def _check_rules(folder: Path) -> Iterator[Fault]:
    for path in sorted((folder / "rules").glob("*.toml")):
        try:
            read_toml(path)
        except GazetteerError as error:
            yield _as_fault(error, str(path))


def _check_overlay(folder: Path, overlay: Path, before: Sequence[Path]) -> Iterator[Fault]:
    if not overlay.is_dir():
        yield Fault(str(overlay), 0, "no such overlay folder")
        return
    for path in _files(overlay):
        name = path.relative_to(overlay).with_suffix("").as_posix()
        try:
            if path.suffix == ".toml" and name.startswith("rules/"):
                load_rules(name[6:], folder, (*before, overlay))
            elif name in TABLES:
                rows = load_table(name, folder, before)
                overlay_rows(TABLES[name], rows, overlay)
            else:
                yield Fault(str(path), 0, "no such table or rule file to lay it over")
        except GazetteerError as error:
            yield _as_fault(error, str(path))
            return
    known = _known_ids(folder, before, overlay)
    for path in _files(overlay):
        name = path.relative_to(overlay).with_suffix("").as_posix()
        if path.suffix == ".tsv" and name in TABLES:
            yield from _overlay_cells(path, TABLES[name], known)


def _overlay_cells(path: Path, table: Table, known: Mapping[str, set[str]]) -> Iterator[Fault]:
    lines = read_lines(path)
    header = lines[0].split("\t") if lines else []
    for number, line in enumerate(lines[1:], start=2):
        row: Row = dict(zip(header, line.split("\t")))  # noqa: B905
        if row.get("action") == "drop":
            continue
        for fault in _cells(table, row, known):
            yield Fault(str(path), number, fault)


def _as_fault(error: GazetteerError, file: str) -> Fault:
    message = str(error)
    if message.startswith(file):
        head, _, rest = message[len(file) + 1 :].partition(":")
        if head.isdigit():
            return Fault(file, int(head), rest.strip())
        return Fault(file, 0, message[len(file) + 1 :].strip())
    return Fault(file, 0, message)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)


def build_manifest(folder: Path, date: str | None = None) -> dict[str, Any]:
    """Return the manifest of ``folder``: kind, rows, sources, date and digest of each file.

    ``date`` is set for files that are new or changed since the manifest that stands there.
    """
    old = {entry["path"]: entry for entry in _read_manifest(folder)}
    entries = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        before = old.get(name, {})
        same = before.get("sha256") == digest
        entries.append(
            {
                "path": name,
                "kind": "rules" if path.suffix == ".toml" else "table",
                "rows": data.count(b"\n") - 1 if path.suffix == ".tsv" else None,
                "source": _sources(folder, path),
                "date": before.get("date") if same or date is None else date,
                "sha256": digest,
            }
        )
    return {"files": entries}


def write_manifest(folder: Path, date: str) -> Path:
    """Write the manifest of ``folder`` anew and return its path."""
    path = folder / MANIFEST
    text = json.dumps(build_manifest(folder, date), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    return path


def _sources(folder: Path, path: Path) -> str:
    """Return the three commonest sources in a table, or that it is hand-made."""
    counts: dict[str, int] = {}
    lines = read_lines(path) if path.suffix == ".tsv" else []
    if lines and "source" in lines[0].split("\t"):
        place = lines[0].split("\t").index("source")
        for line in lines[1:]:
            values = line.split("\t")
            source = values[place] if place < len(values) else ""
            counts[source] = counts.get(source, 0) + 1
    top = sorted(counts, key=lambda source: (-counts[source], source))[:3]
    return "; ".join(source for source in top if source) or "hand-made"


def _read_manifest(folder: Path) -> Iterable[dict[str, Any]]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return [entry for entry in manifest["files"] if isinstance(entry, dict)]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return []


def _check_manifest(folder: Path) -> Iterator[Fault]:
    file = str(folder / MANIFEST)
    if not (folder / MANIFEST).exists():
        return
    listed = {entry.get("path"): entry.get("sha256") for entry in _read_manifest(folder)}
    for entry in build_manifest(folder)["files"]:
        if entry["path"] not in listed:
            yield Fault(file, 0, f"{entry['path']} is not listed: run build_manifest.py")
        elif listed[entry["path"]] != entry["sha256"]:
            yield Fault(file, 0, f"{entry['path']} has changed: run build_manifest.py")
    present = {path.relative_to(folder).as_posix() for path in _files(folder)}
    for name in sorted(str(name) for name in listed if name not in present):
        yield Fault(file, 0, f"{name} is listed but missing")
