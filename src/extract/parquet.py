"""Parquet: tables of texts in, tables of records out, under one published schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extract.errors import InputError, MissingDependencyError

INPUT = ("id", "text", "title", "date", "url", "publisher")
"""Columns of a table of texts; all but ``text`` may be missing or null."""

OUTPUT = (
    ("doc", "string", "id of the document"),
    ("ordinal", "int32", "place of the record in its document, from 0"),
    ("kind", "string", "event, commitment or failure"),
    ("id", "string", "id of the record; null for a failure"),
    ("type", "string", "type of an event, force of a commitment, stage of a failure"),
    ("status", "string", "status of an event, else null"),
    ("start", "string", "first day of an event's date or a commitment's deadline, ISO 8601"),
    ("end", "string", "last day of it"),
    ("record", "string", "the record as its JSON line, without the line end"),
)
"""Columns of a table of records: name, Arrow type, meaning. ``record`` has everything."""

ROWS = 4096  # of one row group written


def _pyarrow() -> Any:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingDependencyError(
            "Parquet needs pyarrow: pip install 'zh-extract[parquet]'"
        ) from error
    return pyarrow


def arrow_schema() -> Any:
    """Return the Arrow schema of a table of records.

    Raises ``MissingDependencyError`` where pyarrow is not installed.
    """
    pyarrow = _pyarrow()
    kinds = {"string": pyarrow.string(), "int32": pyarrow.int32()}
    return pyarrow.schema(
        [pyarrow.field(name, kinds[kind], metadata={"doc": text}) for name, kind, text in OUTPUT]
    )


def row(line: bytes, ordinal: int) -> dict[str, Any]:
    """Return the row of a record line.

    >>> line = b'{"kind":"failure","path":"a.txt","doc":"a","stage":"read","error":"empty"}'
    >>> row(line, 0)["type"]
    'read'
    """
    record = json.loads(line)
    date = record.get("date") or record.get("deadline") or {}
    return {
        "doc": record["doc"],
        "ordinal": ordinal,
        "kind": record["kind"],
        "id": record.get("id"),
        "type": record.get("type") or record.get("force") or record.get("stage"),
        "status": record.get("status"),
        "start": date.get("start"),
        "end": date.get("end"),
        "record": line.decode("utf-8"),
    }


def rows(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the rows of record lines, which stand document by document."""
    doc, ordinal = None, 0
    for line in lines:
        found = row(line.rstrip(b"\n"), 0)
        ordinal = ordinal + 1 if found["doc"] == doc else 0
        doc = found["doc"]
        found["ordinal"] = ordinal
        yield found


def write_table(source: Path, target: Path) -> None:
    """Write the JSON Lines file ``source`` as the Parquet file ``target``."""
    pyarrow = _pyarrow()
    schema = arrow_schema()
    with pyarrow.parquet.ParquetWriter(str(target), schema) as writer, source.open("rb") as lines:
        held: list[dict[str, Any]] = []
        for found in rows(lines):
            held.append(found)
            if len(held) >= ROWS:
                writer.write_table(pyarrow.Table.from_pylist(held, schema=schema))
                held = []
        writer.write_table(pyarrow.Table.from_pylist(held, schema=schema))


def groups(path: str) -> list[int]:
    """Return the number of rows of each row group. Raises ``InputError`` for another format."""
    pyarrow = _pyarrow()
    try:
        metadata = pyarrow.parquet.read_metadata(path)
    except (OSError, pyarrow.ArrowException) as error:
        raise InputError(f"{path} is not a Parquet file: {error}") from error
    return [metadata.row_group(number).num_rows for number in range(metadata.num_row_groups)]


def group_bytes(path: str, number: int) -> bytes:
    """Return the rows of a row group as JSON lines. Raises ``InputError`` without ``text``."""
    pyarrow = _pyarrow()
    file = pyarrow.parquet.ParquetFile(path)
    columns = [name for name in INPUT if name in file.schema_arrow.names]
    if "text" not in columns:
        raise InputError(f"{path} has no column 'text'")
    return group_bytes_of(file.read_row_group(number, columns=columns))


def group_bytes_of(table: Any) -> bytes:
    """Return the rows of an Arrow table or batch as JSON lines."""
    lines = (json.dumps(_plain(found), ensure_ascii=False) for found in table.to_pylist())
    return "".join(line + "\n" for line in lines).encode("utf-8", "surrogatepass")


def _plain(found: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value if value is None or name == "text" else str(value)
        for name, value in found.items()
    }


def group_rows(data: bytes) -> list[dict[str, Any]]:
    """Return the rows that ``group_bytes`` has written."""
    return [json.loads(line) for line in data.split(b"\n") if line]
