"""Two sides that one sentence names, also by a pronoun, an office or 两人."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Reference
from extract.matching import matches_at
from extract.stages.references.cast import Cast, Side, distinct, sentence_at
from extract.stages.references.offices import fullest

if TYPE_CHECKING:
    from extract.document import Mention

DATELINE = "dateline"
THREE = 3
THREE_SIGN = "三"
BACK = 6
"""Sentences back in which 两人 may have been named."""


def two(sides: list[Side]) -> list[Side]:
    """Return the sides if they are exactly two, by persons where persons make two; else none."""
    if len(sides) < 2:
        return []
    if len(distinct(sides)) == 2:
        return sides
    persons = [side for side in sides if side.person is not None]
    if len(distinct(persons)) == 2:
        return persons
    return []


def two_here(cast: Cast, at: int, offset: int, before: list[Side]) -> list[Side]:
    """Return the two sides that sentence ``at`` names before ``offset``, or none.

    ``before``: those it names outright. Where a semicolon stands before, those behind it, with
    the subject of the sentence if need be (3日与A会谈；4日转往某国，与B会谈，双方…).
    """
    start = cast.document.sentences[at].start
    text = cast.document.text
    part = max(text.rfind("；", start, offset), text.rfind(";", start, offset))
    if part >= 0:
        told = [*_implied(cast, at, start, offset), *before]
        late = [side for side in before if side.start > part]
        late += _implied(cast, at, part, offset)
        first = min(told, key=_start, default=None)
        found = two(late) or two([*([first] if first is not None else ()), *late])
        if found:
            return found
    found = two(before)
    if found or not before:
        return found
    if cast.lexicon.state not in text[offset : offset + 2]:  # 双方, not 两国
        clause = _two_of_clause(text, start, offset, before)
        if clause:
            return clause
    return two(sorted([*_implied(cast, at, start, offset), *before], key=_start))


def _two_of_clause(text: str, start: int, offset: int, before: list[Side]) -> list[Side]:
    """Return the two sides of the last clause that names any (在A见证下，B与C签约，双方…)."""
    comma = max(text.rfind("，", start, before[-1].start), text.rfind(",", start, before[-1].start))
    late = [side for side in before if side.start > comma]
    return two(late) if start < comma and before[-1].end < offset else []


def _start(side: Side) -> int:
    return side.start


def _implied(cast: Cast, at: int, low: int, high: int) -> list[Side]:
    """Return the sides that pronouns and bare offices of a sentence stand for, by their names."""
    found: list[Side] = []
    for reference in cast.people.get(at, ()):
        if low <= reference.start < high:
            for index in reference.persons:
                mention = cast.document.mentions[index]
                if mention.country:
                    found.append(Side(mention.country, mention.start, mention.end, index))
    return found


def acting(cast: Cast, at: int, offset: int) -> str | None:
    """Return the state of a pronoun's person who acts with a pair (他分别与两国领导人会面)."""
    text, start = cast.document.text, cast.document.sentences[at].start
    if offset <= start or text[offset - 1] not in cast.lexicon.objects:
        return None
    subjects = _implied(cast, at, start, offset)
    return subjects[0].code if subjects else None


def find_couples(cast: Cast) -> None:
    """Resolve 两人 and 三人: the two or three persons named last before."""
    for match in matches_at(cast.lexicon.couple, cast.document.text, cast.spots.couple):
        at = sentence_at(cast, match.start())
        if at < 0:
            continue
        word = match.group()
        offset = match.start()
        if _acted_on(cast, offset):
            offset = max(cast.document.text.rfind(sign, 0, offset) for sign in CLAUSES) + 1
        persons = _named_last(cast, at, offset, THREE if word[0] == THREE_SIGN else 2)
        if persons is None:
            continue
        mentions = [cast.document.mentions[index] for index in persons]
        codes = tuple(dict.fromkeys(m.country for m in mentions if m.country))
        sources = tuple((m.start, m.end) for m in mentions)
        people = tuple(fullest(cast, index) for index in persons)
        cast.add(Reference(*match.span(), word, "pair", codes, people, "collective", sources))


def _acted_on(cast: Cast, offset: int) -> bool:
    """Return whether a couple is acted on by who is named in its clause (某人向两位领导人颁授)."""
    return cast.document.text.endswith(cast.lexicon.towards, 0, offset)


CLAUSES = "，。；：\n"


def _named_last(cast: Cast, at: int, offset: int, size: int) -> tuple[int, ...] | None:
    """Return the persons told of last before ``offset``: of more in a sentence, the first ones.

    Too few are taken with whomever the sentence before tells of first.
    """
    unit = cast.unit_of(at)
    late: dict[str, int] = {}
    for index in range(at, max(-1, at - BACK), -1):
        if cast.unit_of(index) != unit:
            return None
        told = _persons(cast, index, offset)
        here = {**told, **late} if late else told
        if len(here) >= size:
            first = [index for key, index in here.items() if key not in late]
            return (*first[: size - len(late)], *late.values())
        late = here
    return None


def _persons(cast: Cast, index: int, offset: int) -> dict[str, int]:
    """Return the persons a sentence names or stands for before ``offset``, by key, in order."""
    document = cast.document
    sentence = document.sentences[index]
    if document.blocks[sentence.block].zone == DATELINE:
        return {}
    places = [
        (document.mentions[i].start, i)
        for i in sentence.mentions
        if document.mentions[i].label == "PERSON"
    ]
    for reference in cast.people.get(index, ()):
        places += [(reference.start, i) for i in reference.persons]
    found: dict[str, int] = {}
    for start, i in sorted(places):
        mention: Mention = document.mentions[i]
        if start < offset:
            found.setdefault(mention.key, i)
    return found
