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


def read(text: str, date: str = "2024-05-10") -> list[tuple[str, list[object], str]]:
    """Return force, party codes and action of each commitment of a text of a day."""
    document = EXTRACTOR(text, date=date)
    return [
        (c.force, [party.value for party in c.parties], document.text[slice(*c.action)])
        for c in document.commitments
    ]
