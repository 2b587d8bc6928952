"""What the tests of commitments compare."""

from __future__ import annotations

from extract import Extractor

EXTRACTOR = Extractor()


def found(text: str) -> list[str]:
    """Return force, parties and action of each commitment."""
    document = EXTRACTOR(text, date="2024-08-19")
    return [
        f"{c.force} {','.join(p.value for p in c.parties)} {document.text[slice(*c.action)]}"
        for c in document.commitments
    ]
