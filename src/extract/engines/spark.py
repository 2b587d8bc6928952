"""Spark: texts in a DataFrame in, records in a DataFrame out, by ``mapInArrow``.

Rows in have the columns of ``parquet.INPUT``, rows out those of ``parquet.OUTPUT``; in between
the same partition function as in every other engine makes the same lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from extract.errors import MissingDependencyError, UsageError
from extract.parquet import INPUT, OUTPUT, arrow_schema, group_bytes_of, rows
from extract.partition import Done, Job, process_batch
from extract.pieces import Piece
from extract.read import Source

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

NAME = "spark"
_SQL = {"string": "string", "int32": "int"}


def sql_schema() -> str:
    """Return the published schema in Spark's own words.

    >>> sql_schema()[:32]
    'doc string, ordinal int, kind st'
    """
    return ", ".join(f"{name} {_SQL[kind]}" for name, kind, _ in OUTPUT)


def extract_records(
    frame: DataFrame, job: Job | None = None, *, name: str = NAME, path: str | None = None
) -> DataFrame:
    """Return the records of a DataFrame of texts, failures among them.

    Each row needs the columns ``id`` and ``text`` and may have ``title date url publisher``; a
    row's document is ``name/id``, the path of its source ``path``. The package must be installed
    on the workers. Raises ``UsageError`` without the columns, ``MissingDependencyError`` without
    the extra.
    """
    try:
        import pyspark.sql  # noqa: F401
    except ImportError as error:
        raise MissingDependencyError(
            "the Spark adapter needs pyspark: pip install 'zh-extract[spark]'"
        ) from error
    missing = [column for column in ("id", "text") if column not in frame.columns]
    if missing:
        raise UsageError(f"the DataFrame has no column {' and no column '.join(missing)}")
    columns = [column for column in INPUT if column in frame.columns]
    function = partial(process_partition, job=job or Job(), name=name, path=path or name)
    return frame.select(*columns).mapInArrow(function, sql_schema())


def process_partition(
    batches: Iterable[pyarrow.RecordBatch], job: Job, name: str = NAME, path: str = NAME
) -> Iterator[pyarrow.RecordBatch]:
    """Yield a batch of records for each batch of texts."""
    import pyarrow

    schema = arrow_schema()
    for batch in batches:
        piece = Piece(Source(path, name, "parquet"), data=group_bytes_of(batch))
        found = list(rows(_lines(process_batch(job, [piece]))))
        yield from pyarrow.Table.from_pylist(found, schema=schema).to_batches()


def _lines(done: Iterable[Done]) -> Iterator[bytes]:
    for one in done:
        for lines in one.lines:
            yield from (lines.records or lines.failure).splitlines()
