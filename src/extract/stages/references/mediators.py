"""Who only brings two others together: in whose mediation, under whose chair they agree."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.stages.references.cast import Cast, Side, sentence_at

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAUSES = "，。；：！？\n"
REACH = 10
"""Characters between the name of who mediates and the word that tells so (某国政府居中斡旋)."""
APART = 8
"""Characters between two who mediate together (某国总统甲和某国总统乙)."""


def find_mediators(cast: Cast) -> None:
    """Note which sides mediate between two others that the document names."""
    text = cast.document.text
    for word, alone in cast.lexicon.mediates.items():
        place = text.find(word) if len(cast.counts) > 1 else -1
        while place >= 0:
            at = sentence_at(cast, place)
            if at >= 0:
                _note(cast, at, place, place + len(word), alone)
            place = text.find(word, place + 1)


def mediated(cast: Cast, index: int) -> bool:
    """Return whether others bring together the parties that a sentence names."""
    return any(side.start in cast.mediating for side in cast.sides[index])


def _note(cast: Cast, at: int, place: int, end: int, alone: bool) -> None:
    """Note who mediates by the word in ``[place, end)`` of a sentence."""
    text, start, row = cast.document.text, cast.document.sentences[at].start, cast.sides[at]
    begin = max(start, *(text.rfind(sign, start, place) + 1 for sign in CLAUSES))
    if text.startswith(cast.lexicon.more, begin):  # 由甲,以及乙撮合
        begin = max(start, *(text.rfind(sign, start, begin - 1) + 1 for sign in CLAUSES))
    before = [side for side in row if begin <= side.start and side.end <= place]
    if not before or place - before[-1].end > REACH:
        return
    opened = [side for side in before if text.endswith(cast.lexicon.by_whom, begin, side.start)]
    if opened:
        before = [side for side in before if side.start >= opened[-1].start]
    else:
        before = _together(cast, before)
    codes = {side.code for side in before}
    rest = [side for side in row if side.code not in codes]
    others = {side.code for side in rest}
    if len(others) < 2 and (not alone or len({*cast.counts} - codes) < 2 > len(rest)):
        return
    if not opened and not alone:
        stop = _clause_end(text, end, cast.document.sentences[at].end)
        behind = {side.code for side in row if end <= side.start < stop}
        if len(behind) < 2 or behind & codes:
            return
    last = cast.document.sentences[at].end
    cast.mediating.update(
        side.start
        for side in row
        if side.code in codes or _venue(cast, side) or _watches(cast, side, last)
    )


def _venue(cast: Cast, side: Side) -> bool:
    """Return whether a state is told only to say where a place is (在甲国乙市签署)."""
    index = bisect_left(cast.mention_starts, side.end)
    behind = cast.document.mentions[index] if index < len(cast.mention_starts) else None
    placed = behind is not None and behind.start == side.end and behind.label == "PLACE"
    return placed and cast.document.text.endswith(cast.lexicon.by_whom, 0, side.start)


def _clause_end(text: str, start: int, stop: int) -> int:
    """Return where the clause at ``start`` of a sentence that ends at ``stop`` does."""
    return min((at for c in CLAUSES if (at := text.find(c, start, stop)) > 0), default=stop)


def _watches(cast: Cast, side: Side, last: int) -> bool:
    """Return whether somebody is told only to be there too (甲国特使也在场)."""
    text = cast.document.text
    told = text[side.end : _clause_end(text, side.end, last)]
    return any(word in told for word in cast.lexicon.watching)


def _together(cast: Cast, sides: Sequence[Side]) -> list[Side]:
    """Return the last of the sides with those that a conjunction joins to it."""
    text, found = cast.document.text, [sides[-1]]
    for side in reversed(sides[:-1]):
        between = text[side.end : found[0].start]
        joined = side.code == found[0].code or any(word in between for word in cast.lexicon.joins)
        if len(between) > APART or not (joined or "、" in between):
            break
        found.insert(0, side)
    return found
