"""Actors told together as one: coordinated, a body and its leaders, somebody and the own side."""

from __future__ import annotations

from extract.stages.events.chunks import (
    ACTOR,
    COMMAS,
    COUNTRY,
    GROUPED,
    LIST_SIGN,
    ORG,
    Actor,
    Chunk,
    Words,
)
from extract.stages.events.person_lists import LONG, goes_on

CALLED = 12  # characters before a state that tell of which kind it is, and that it is where
FAR = 10  # characters between two names that are not joined
DEALINGS = 6  # characters between two states and the side of one of them
LISTING = frozenset("、，,")


def _joined(text: str, left: Chunk, right: Chunk, high: int, words: Words) -> bool:
    """Whether two actor chunks near each other are coordinated."""
    between = text[left.end : right.start]
    stripped = between.strip(" 　")
    single = len(left.actors) == 1 and (
        left.code == COUNTRY or (left.code == ORG and right.code == ACTOR)
    )
    where = single and words.locative.search(text, max(0, left.start - 2), left.start)
    where = where or (
        single and words.of_kind.search(text, max(0, left.start - CALLED), left.start)
    )
    if single and where is None and right.mention is not None and right.mention.label == "PERSON":
        where = words.goes_to.search(text, max(0, left.start - 2), left.start)
    if where and words.comitative.fullmatch(stripped):
        return False  # 在瑞士同美国代表会谈
    joiner = words.comma_joiner if stripped[:1] in COMMAS else words.joiner
    if stripped and joiner.fullmatch(stripped.strip(COMMAS)):
        return True
    if stripped and stripped in COMMAS and left.mention and right.mention:
        both = left.mention.label == right.mention.label == "PERSON"
        titled = left.mention.title is not None and right.mention.title is not None
        if both and titled:
            following = text[right.end : min(high, right.end + 4)]
            if len(left.actors) > 1 and words.lists.ends.match(following):
                return True
            if words.lists.follow.match(following) is not None:
                return True
    first = left.actors[0].mention if left.actors else None
    if text[left.end : left.end + 1] not in LISTING or first is None or right.mention is None:
        return False
    spans = (left.start, left.end), (right.start, right.end)
    return goes_on(text, *spans, (first, right.mention), words.lists)


def _stands_for(left: Chunk, right: Chunk) -> bool:
    """Whether a group of leaders right behind a body is that body's."""
    reference = right.actors[0].reference if right.actors else None
    mention = left.mention
    if reference is None or mention is None:
        return False
    if len(left.actors) > 1:  # 甲国、乙国、丙国|三国领导人
        told = {actor.mention.id for actor in left.actors if actor.mention is not None}
        return reference.level is not None and told == set(reference.codes)
    return any(left.start <= start and end <= left.end for start, end in reference.sources)


def with_sides(text: str, chunks: list[Chunk], words: Words) -> list[Chunk]:
    """Let a person's phrase begin with the side told before it (中美经贸中方牵头人某人)."""
    out: list[Chunk] = []
    for chunk in chunks:
        if out and _side_of(text, out[-1], chunk, words):
            chunk.start = out.pop().start
            if out and _dealings(text, out[-1], chunk, words):
                chunk.start = out.pop().start
        out.append(chunk)
    return out


def _side_of(text: str, left: Chunk, right: Chunk, words: Words) -> bool:
    """Whether a side before somebody's title is that of the person (美方|国务卿某人).

    An office may stand between, which its state follows (美方牵头人、美国财政部长某人).
    """
    reference = left.actors[0].reference if len(left.actors) == 1 else None
    person = right.mention
    if reference is None or reference.kind != "side" or person is None:
        return False
    if person.label != "PERSON" or person.title is None or person.country not in reference.codes:
        return False
    between = text[left.end : right.start]
    office, listed = between[:-1], between[-1:] == LIST_SIGN
    return not between or (listed and _plain(office, words))


def _plain(between: str, words: Words) -> bool:
    """Whether a few characters stand between two names and none that joins them."""
    short = len(between) <= DEALINGS and between.isalnum()
    return short and words.comitative.search(between) is None


def _dealings(text: str, left: Chunk, right: Chunk, words: Words) -> bool:
    """Whether two states only say whose dealings somebody leads (中美经贸|中方牵头人某人)."""
    reference = left.actors[0].reference if len(left.actors) == 1 else None
    person = right.mention
    if reference is None or reference.kind != "pair" or person is None:
        return False
    between = text[left.end : right.start]
    return person.country in reference.codes and _plain(between, words)


def group(text: str, chunks: list[Chunk], high: int, words: Words) -> list[Chunk]:
    """Join coordinated actors into one chunk each."""
    out: list[Chunk] = []
    for chunk in chunks:
        if chunk.code not in GROUPED:
            out.append(chunk)
            continue
        if not chunk.actors and chunk.mention is not None:
            chunk.actors = [Actor(chunk.start, chunk.end, mention=chunk.mention)]
        last = out[-1] if out else None
        apart = chunk.start - last.end if last is not None else FAR
        if apart == 0 and last is not None and _stands_for(last, chunk):
            out.pop()  # 某组织|成员国领导人
            chunk.start = last.start
            last = out[-1] if out else None
            apart = chunk.start - last.end if last is not None else FAR
        listed = 0 < apart < LONG and text.startswith(LIST_SIGN, chunk.start - apart)
        near = 0 < apart < FAR or listed
        if near and last is not None and last.actors and _joined(text, last, chunk, high, words):
            last.actors = [*last.actors, *chunk.actors]
            last.end = chunk.end
            last.code = last.code if last.code == chunk.code else ACTOR
            last.mention = chunk.mention
        else:
            out.append(chunk)
    return out
