"""The manifest of a corpus: genre, script, split and digest of each document.

A manifest is ``manifest.json`` (a list of objects, an object with ``documents``, or one from
id to object), ``manifest.jsonl``, or a table ``manifest.tsv`` or ``manifest.csv`` with a header.
Fields read: ``id genre script split sha256``; others are left alone.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.shapes import dataclass

NAMES = ("manifest.json", "manifest.jsonl", "manifest.tsv", "manifest.csv")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the manifest says of one document; None where it is silent."""

    id: str
    genre: str | None = None
    script: str | None = None
    split: str | None = None
    sha256: str | None = None


def find_manifest(*folders: Path | None) -> Path | None:
    """Return the first manifest in the given folders or their parents."""
    for folder in folders:
        if folder is None:
            continue
        base = folder if folder.is_dir() else folder.parent
        for place in (base, base.resolve().parent):
            for name in NAMES:
                if (place / name).is_file():
                    return place / name
    return None


def load_manifest(path: Path | None) -> dict[str, Facts]:
    """Read a manifest; an empty mapping for None. Raises UsageError naming the file."""
    if path is None:
        return {}
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = list(_rows(path, text))
    except (OSError, ValueError, csv.Error) as fault:
        raise UsageError(f"{path}: cannot read the manifest: {fault}") from fault
    found: dict[str, Facts] = {}
    for row in rows:
        name = row.get("id")
        if not isinstance(name, str) or not name:
            raise UsageError(f"{path}: every entry of a manifest needs an id")
        if name in found:
            raise UsageError(f"{path}: the id {name!r} occurs twice")
        values = {key: _text(row.get(key)) for key in ("genre", "script", "split", "sha256")}
        found[name] = Facts(name, **values)
    return found


def _rows(path: Path, text: str) -> Iterable[Mapping[str, Any]]:
    if path.suffix in (".tsv", ".csv"):
        delimiter = "\t" if path.suffix == ".tsv" else ","
        yield from csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        return
    if path.suffix == ".jsonl":
        data: Any = [json.loads(line) for line in text.split("\n") if line.strip()]
    else:
        data = json.loads(text)
    if isinstance(data, Mapping):
        listed = data.get("documents", data)
        if isinstance(listed, Mapping):
            listed = [{"id": name, **value} for name, value in listed.items()]
        data = listed
    for row in data:
        if not isinstance(row, Mapping):
            raise ValueError("an entry is not an object")
        yield row


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
