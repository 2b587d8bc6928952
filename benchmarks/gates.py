"""What CI demands of the quick form, by row.

Where a floor of docs/performance.md is reached, the floor. Where it is not, today's figure with
room for a busy machine, so that it cannot get worse unseen.
"""

from __future__ import annotations

GATES: dict[str, float] = {
    "documents a second against the naive pipeline": 0.4,
    "through `nlp.pipe` in spaCy against the naive pipeline": 0.35,
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
    "documents a second against the naive pipeline": 0.7,
    "through `nlp.pipe` in spaCy against the naive pipeline": 0.55,
}
"""What is demanded of the compiled build instead."""


def gate(row: str, *, native: bool) -> float | None:
    """Return what is demanded of a row; None for nothing.

    >>> gate("peak memory of 1,000 documents of 0.3 kB", native=False)
    120
    """
    name = row.split(" (")[0].split(" of ")[0]
    return (GATES | NATIVE if native else GATES).get(name)
