"""What CI demands of the quick form, by row.

Where a floor of docs/performance.md is reached, the floor. Where it is not, today's figure with
room for a busy machine, so that it cannot get worse unseen. Ratios to the naive pipeline differ
from one kind of processor to the next by more than a change of the program does (see
docs/performance.md), which is why the calls of Python for a document have a gate as well: they
are the same everywhere, to a few in ten thousand.
"""

from __future__ import annotations

import sys

GATES: dict[str, float] = {
    "documents a second against the naive pipeline": 0.28,
    "through `nlp.pipe` in spaCy against the naive pipeline": 0.26,
    "Python calls for a document": 52_800,
    "t2s against opencc-python-reimplemented, identical text": 30,
    "one file": 1.5,
    "hostile input per character": 10,
    "growth with hostile text, cleaning text": 4,
    "growth with hostile text, cleaning html": 4,
    "growth with hostile text, dates": 4,
    "growth with hostile text, amounts": 4,
    "`extract --help`": 150,
    "one document": 0.6,
    "peak memory": 120,
    "growth to 1,000 documents": 20,
}

NATIVE: dict[str, float] = {
    "documents a second against the naive pipeline": 0.42,
    "through `nlp.pipe` in spaCy against the naive pipeline": 0.38,
}
"""What is demanded of the compiled build instead."""

COUNTED = (3, 11)
"""The version of Python whose calls were counted: others inline other things."""


def gate(row: str, *, native: bool) -> float | None:
    """Return what is demanded of a row; None for nothing.

    >>> gate("peak memory of 1,000 documents of 0.3 kB", native=False)
    120
    """
    name = row.split(" (")[0].split(" of ")[0]
    if name == "Python calls for a document" and sys.version_info[:2] != COUNTED:
        return None
    return (GATES | NATIVE if native else GATES).get(name)
