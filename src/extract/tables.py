"""Gazetteer tables: their columns and keys, reading them, and laying overlays over them.

A table is a tab-separated file with a header line, UTF-8 (NFC), LF, sorted. An overlay is a
folder of the same layout whose tables may have a column ``action`` (``add``, ``drop``,
``replace``; ``add`` where it is missing or empty).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extract.errors import GazetteerError
from extract.shapes import dataclass

Row = dict[str, str]

ACTIONS = ("add", "drop", "replace")


@dataclass(frozen=True)
class Table:
    """What a table looks like: ``key`` tells rows apart, ``required`` columns are never empty.

    ``references`` maps a column to the tables one of whose first columns must hold its value.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()  # columns that may be left out altogether
    references: tuple[tuple[str, tuple[str, ...]], ...] = ()


def _table(
    name: str,
    columns: str,
    key: str,
    *,
    required: str = "",
    optional: str = "",
    references: tuple[tuple[str, tuple[str, ...]], ...] = (),
) -> Table:
    keys = tuple(key.split())
    needed = keys + tuple(c for c in required.split() if c not in keys)
    return Table(name, tuple(columns.split()), keys, needed, tuple(optional.split()), references)


_CODES = ("countries/countries", "organizations/organizations")

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        _table(
            "countries/countries",
            "id alpha2 name_zh name_en capital currency kind source",
            "id",
            required="name_zh name_en kind source",
        ),
        _table(
            "countries/names",
            "surface id usage source flags",
            "surface id",
            required="usage source",
            optional="flags",
            references=(("id", ("countries/countries",)),),
        ),
        _table("countries/short", "char ids note", "char", required="ids", optional="note"),
        _table(
            "people/people",
            "id name_zh name_en country source note",
            "id",
            required="name_zh",
            optional="note",
            references=(("country", _CODES),),
        ),
        _table(
            "people/names",
            "surface id usage source flags",
            "surface id",
            optional="flags",
            references=(("id", ("people/people",)),),
        ),
        _table(
            "people/offices",
            "person title_zh role org start end source",
            "person title_zh role org start",
            references=(("person", ("people/people",)),),
        ),
        _table("offices/titles", "title role kind note", "title", required="role kind"),
        _table("offices/modifiers", "text effect", "text effect"),
        _table(
            "organizations/organizations",
            "id name_zh name_en country kind mechanism source",
            "id",
            required="name_zh kind source",
            optional="mechanism",
            references=(("mechanism", ("mechanisms/mechanisms",)),),
        ),
        _table(
            "organizations/names",
            "surface id usage flags",
            "surface id",
            optional="flags",
            references=(("id", ("organizations/organizations",)),),
        ),
        _table(
            "organizations/members",
            "id country status start end source",
            "id country status start",
            optional="status",
            references=(("id", ("organizations/organizations",)), ("country", _CODES)),
        ),
        _table(
            "mechanisms/mechanisms",
            "id name_zh name_en kind source",
            "id",
            required="name_zh kind source",
        ),
        _table(
            "mechanisms/names",
            "surface id kind flags",
            "surface id",
            required="kind",
            optional="flags",
            references=(("id", ("mechanisms/mechanisms",)),),
        ),
        _table("lexicon/words", "word class", "word", required="class"),
        _table(
            "mechanisms/members",
            "id country status start end source",
            "id country status start",
            optional="status",
            references=(("id", ("mechanisms/mechanisms",)), ("country", _CODES)),
        ),
        _table(
            "initiatives/initiatives",
            "id name_zh name_en label source",
            "id",
            required="name_zh label source",
        ),
        _table(
            "initiatives/names",
            "surface id flags",
            "surface id",
            optional="flags",
            references=(("id", ("initiatives/initiatives",)),),
        ),
        _table(
            "places/places",
            "id name_zh name_en country kind source",
            "id",
            required="name_zh kind source",
        ),
        _table(
            "places/names",
            "surface id usage flags",
            "surface id",
            optional="flags",
            references=(("id", ("places/places",)),),
        ),
    )
}


def table_path(folder: Path, name: str) -> Path:
    """Return the file of table ``name`` below ``folder``.

    >>> table_path(Path("gazetteers"), "countries/names").as_posix()
    'gazetteers/countries/names.tsv'
    """
    return folder / f"{name}.tsv"


def read_rows(path: Path) -> list[Row]:
    """Read a table; a missing file is an empty table.

    Raises ``GazetteerError`` naming file, line and fault where the file is not UTF-8 or a row
    does not have as many columns as the header.
    """
    lines = read_lines(path)
    if not lines:
        return []
    header = lines[0].split("\t")
    size = len(header)
    rows: list[Row] = []
    for number, line in enumerate(lines[1:], start=2):
        values = line.split("\t")
        if len(values) != size:
            raise GazetteerError(f"{path}:{number}: {len(values)} columns instead of {size}")
        rows.append(dict(zip(header, values)))  # noqa: B905
    return rows


def read_columns(path: Path) -> tuple[dict[str, int], list[list[str]]]:
    """Read a table as the place of each column and the rows as lists; quicker than `read_rows`."""
    lines = read_lines(path)
    if not lines:
        return {}, []
    header = lines[0].split("\t")
    rows = [line.split("\t") for line in lines[1:]]
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            fault = f"{len(row)} columns instead of {len(header)}"
            raise GazetteerError(f"{path}:{number}: {fault}")
    return {name: place for place, name in enumerate(header)}, rows


def read_lines(path: Path) -> list[str]:
    """Return the lines of a table without the last line end; none where it is missing."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise GazetteerError(f"{path}:{line}: not UTF-8: save the table as UTF-8") from error
    if text.startswith("\ufeff"):
        text = text[1:]
    return text.rstrip("\n").replace("\r\n", "\n").split("\n") if text else []


def row_key(table: Table, row: Row) -> tuple[str, ...]:
    """Return the values that tell ``row`` apart from the others of ``table``."""
    return tuple(row.get(column, "") for column in table.key)


def overlay_rows(table: Table, rows: list[Row], folder: Path) -> list[Row]:
    """Return ``rows`` with the overlay table in ``folder`` laid over them, if there is one.

    Raises ``GazetteerError`` (file, line, fault) for an unknown action, for adding a row whose
    key exists, and for dropping or replacing one that does not.
    """
    path = table_path(folder, table.name)
    changes = read_rows(path)
    if not changes:
        return rows
    known = (*table.columns, "action")
    unknown = [column for column in changes[0] if column not in known]
    if unknown:
        raise GazetteerError(f"{path}:1: unknown column {unknown[0]!r}")
    result = {row_key(table, row): row for row in rows}
    for number, change in enumerate(changes, start=2):
        action = change.pop("action", "") or "add"
        key = row_key(table, change)
        fault = _change_fault(table, change, action, key in result)
        if fault:
            raise GazetteerError(f"{path}:{number}: {fault}")
        if action == "drop":
            del result[key]
        elif action == "replace":
            result[key] = {**result[key], **change}
        else:
            result[key] = {**dict.fromkeys(table.columns, ""), **change}
    return list(result.values())


def _change_fault(table: Table, change: Row, action: str, exists: bool) -> str | None:
    shown = " ".join(row_key(table, change)).strip()
    if action not in ACTIONS:
        return f"unknown action {action!r}: use one of {', '.join(ACTIONS)}"
    needed = [c for c in table.key if c in table.required and not change.get(c)]
    needed = [c for c in needed if c not in ("start", "status", "org", "role", "title_zh")]
    if needed:
        return f"column {needed[0]!r} is empty"
    if action == "add" and exists:
        return f"{shown!r} is already there: use action replace"
    if action != "add" and not exists:
        return f"{shown!r} is not there: nothing to {action}"
    return None


def load_table(name: str, folder: Path, overlays: Sequence[Path] = ()) -> list[Row]:
    """Read table ``name`` from ``folder`` and lay the ``overlays`` over it, in order."""
    rows = read_rows(table_path(folder, name))
    table = TABLES.get(name)
    if table is None:
        return rows
    for overlay in overlays:
        rows = overlay_rows(table, rows, overlay)
    return rows
