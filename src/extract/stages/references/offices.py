"""Who holds an office, and the mention that tells most of a person."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from extract.patterns import lazy
from extract.stages.references.cast import Cast, sentence_at
from extract.stages.references.nearest import Held, nearest

if TYPE_CHECKING:
    from extract.gazetteers import Title

HEADS = frozenset(["head_of_state", "head_of_government", "monarch", "crown_prince"])
OFFICES = {
    "head_of_state": frozenset(["head_of_state", "monarch"]),
    "head": HEADS,
    "foreign_minister": frozenset(["foreign_minister"]),
    "head_of_government": frozenset(["head_of_government"]),
    "speaker": frozenset(["speaker"]),
    "minister": frozenset(["minister", "foreign_minister"]),
}


def fullest(cast: Cast, index: int) -> int:
    """Return the index of the longest mention, preferring one with a title, of the same person."""
    mentions = cast.document.mentions
    key = mentions[index].key
    known = cast.fullest.get(key)
    if known is None:
        same = cast.mentions_of(key)
        known = min(same, key=lambda i: (-len(mentions[i].name), mentions[i].title is None, i))
        cast.fullest[key] = known
    return known


def holders(cast: Cast, codes: tuple[str, ...], level: str, offset: int) -> tuple[int, ...]:
    """Return the persons of the document who hold an office of ``level``, one for each code."""
    unit = cast.units[max(0, sentence_at(cast, offset))]
    held = _held(cast, level)
    chosen = (nearest(held[code], unit, offset) for code in codes if code in held)
    return tuple(fullest(cast, index) for index in chosen)


def _held(cast: Cast, level: str) -> dict[str, Held]:
    """Return starts, mentions and entries of the holders of offices of a level, by state."""
    found = cast.held.get(level)
    if found is not None:
        return found
    found = cast.held[level] = {}
    offices = OFFICES.get(level, frozenset())
    for index in cast.persons:
        mention = cast.document.mentions[index]
        if offices_of(cast, mention.key).isdisjoint(offices):
            continue
        at = sentence_at(cast, mention.start)
        starts, places, units = found.setdefault(mention.country or "", ([], [], []))
        starts.append(mention.start)
        places.append(index)
        units.append(cast.units[at] if at >= 0 else None)
    return found


def family_holder(cast: Cast, title: Title, start: int) -> int | None:
    """Return the person last named before whose surname stands before a title (朴总统), or None."""
    char = cast.document.text[start - 1 : start]
    if not cast.families:
        for index in cast.persons:
            name = cast.document.mentions[index].name
            if _EAST_ASIAN.fullmatch(name) is not None:
                cast.families.setdefault(name[0], []).append(index)
        cast.families.setdefault("", [])
    own = [i for i in cast.families.get(char, ()) if _bears(cast, i, title)] if char else []
    mentions = cast.document.mentions
    if len({mentions[index].key for index in own}) != 1:
        return None
    return max((i for i in own if mentions[i].start < start), default=own[0])


def _bears(cast: Cast, index: int, title: Title) -> bool:
    """Return whether a person holds a kind of office or is given a title that ends like it."""
    key = cast.document.mentions[index].key
    if title.role in offices_of(cast, key):
        return True
    if title.role in HEADS:
        return False  # a deputy is no head
    given = [cast.document.mentions[i].title for i in cast.mentions_of(key)]
    return any(name is not None and name.endswith(title.text) for name in given)  # 外交部长, 陶部长


def bearer_of(cast: Cast, title: Title, start: int, end: int) -> int | None:
    """Return the one person named before to whom the document gives a title that stands alone."""
    text, lexicon = cast.document.text, cast.lexicon
    at = cast.document.sentences[sentence_at(cast, start)].start
    begins = start == at or text[start - 1] in CLAUSE_STARTS
    if not begins and not text.endswith(lexicon.led_by, at, start):
        return None
    if text.startswith(lexicon.no_bearer, end):
        return None
    mentions = cast.document.mentions
    key = (title.text, "bearer", None)
    found = cast.holders.get(key)
    if found is None:
        found = [i for i in cast.persons if (mentions[i].title or "").endswith(title.text)]
        cast.holders[key] = found
    if not found or mentions[found[0]].start > start or len({mentions[i].key for i in found}) > 1:
        return None
    return max(i for i in found if mentions[i].start < start)


CLAUSE_STARTS = "，,。；;：:“「（( \n"
"""What a clause may begin behind."""

_EAST_ASIAN = lazy(r"[\u4e00-\u9fff]{2,4}")
"""A name that may begin with a surname of one character."""


def _runs(day: dt.date | None, start: dt.date | None, end: dt.date | None) -> bool:
    """Return whether a term of office covers the day of the document, as far as known."""
    if day is None:
        return end is None
    return (start is None or start <= day) and (end is None or day <= end + LATE)


LATE = dt.timedelta(days=60)


def offices_of(cast: Cast, key: str) -> frozenset[str]:
    """Return the kinds of office a person of the document is given or known to hold."""
    known = cast.offices.get(key)
    if known is not None:
        return known
    offices: set[str] = set()
    mentions, day = cast.document.mentions, cast.day
    told: set[str] = set()  # ids whose offices are noted
    for index in cast.mentions_of(key):
        mention = mentions[index]
        if mention.office:
            offices.add(mention.office)
    for index in cast.mentions_of(key) if not (offices & HEADS and day is None) else ():
        id = mentions[index].id or ""  # undated: the office that the text gives is the one held
        person = cast.gazetteers.people.get(id) if id not in told else None
        told.add(id)
        if person is not None:
            offices.update([o.role for o in person.offices if _runs(day, o.start, o.end)])
    cast.offices[key] = frozenset(offices)
    return cast.offices[key]
