"""Subjects that stand for several: 我们, 双方, 与会各方, a pronoun among others."""

from __future__ import annotations

import re

from extract.stages.events.chunks import Chunk

SPOKEN = ("speaker", "pair")


def speaks_for_both(chunk: Chunk | None, we: frozenset[str]) -> bool:
    """Whether a subject is 我们 of a speaker, whose partner he names or the story tells."""
    actors = chunk.actors if chunk is not None else []
    reference = actors[0].reference if len(actors) == 1 else None
    return reference is not None and reference.kind in SPOKEN and reference.text in we


def with_somebody(chunk: Chunk | None) -> bool:
    """Whether a pronoun stands among several actors (某人同其)."""
    actors = chunk.actors if chunk is not None else []
    people = [a for a in actors if a.reference is not None and a.reference.kind == "person"]
    return len(actors) > 1 and bool(people)


def everyone(chunk: Chunk | None, words: re.Pattern[str]) -> bool:
    """Whether a subject is a word for all who attend (与会各方)."""
    actors = chunk.actors if chunk is not None else []
    reference = actors[0].reference if len(actors) == 1 else None
    if reference is None or reference.kind != "group":
        return False
    return words.match(reference.text) is not None


def joint(chunk: Chunk | None) -> bool:
    """Whether a subject is a word for both or all parties (两国元首)."""
    actors = chunk.actors if chunk is not None else []
    return any(a.reference is not None and a.reference.kind in ("pair", "group") for a in actors)
