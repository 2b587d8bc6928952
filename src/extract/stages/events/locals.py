"""Places seen as actors: cities, provinces, territories and institutions that sign or found."""

from __future__ import annotations

from extract.document import Mention
from extract.stages.events.chunks import (
    ACTOR,
    CLAUSE_END,
    COUNTRY,
    ORG,
    PLACE,
    Actor,
    Chunk,
    Words,
    merge_in,
)

SEATS = frozenset(("venue", "port"))
ADMINISTRATIVE = frozenset(("territory", "region", "city", "capital", "county"))
LOOK_BACK = 4
LOOK_AHEAD = 40
LINK = 6  # characters between a state and its capital


def local_actors(
    text: str, chunks: list[Chunk], low: int, high: int, words: Words, days: dict[int, int]
) -> list[Chunk]:
    """Return the chunks of a sentence with acting places made actors.

    ``days``: where each date of the sentence ends, by its start.

    A place acts where a verb of acting follows it (``某省与某州签署…``), and where it stands with
    another actor before such a verb; after 在 it is where something happens. The state and the
    province before a city (``某国某州某市``) belong to its name.
    """
    acting: set[int] = set()
    unknown: list[Chunk] = []
    places = [index for index, chunk in enumerate(chunks) if chunk.code == PLACE]
    for index in reversed(places):
        if _acts(text, chunks, index, (low, high), words, acting, days):
            acting.add(index)
        elif (other := _with_unknown(text, chunks, index, (low, high), words, days)) is not None:
            acting.add(index)
            unknown.append(other)
    if not acting:
        return chunks
    out: list[Chunk] = []
    for index, chunk in enumerate(chunks):
        if index in acting and chunk.mention is not None:
            while (
                out and out[-1].code in (PLACE, COUNTRY) and _belongs(text, out[-1], chunk, words)
            ):
                chunk.start = out.pop().start
            chunk.code = COUNTRY if chunk.mention.kind == "territory" else ORG
        out.append(chunk)
    return merge_in(out, unknown) if unknown else out


def _belongs(text: str, before: Chunk, city: Chunk, words: Words) -> bool:
    """Whether a state or province belongs to the name of the city behind it (某国首都某市)."""
    end, start = before.end, city.start
    return end == start or words.place_link.fullmatch(text, end, start) is not None


def _acts(
    text: str,
    chunks: list[Chunk],
    index: int,
    limits: tuple[int, int],
    words: Words,
    acting: set[int],
    days: dict[int, int],
) -> bool:
    low, high = limits
    chunk = chunks[index]
    if chunk.mention is None:
        return False
    institution = _is_institution(chunk.mention, words)
    if not institution and chunk.mention.kind not in ADMINISTRATIVE:
        return False
    first = index
    while first > 0 and _runs_on(text, chunks, first, words):
        if chunks[first - 1].code not in (PLACE, COUNTRY):
            return False
        first -= 1
    if _placed(text, chunks, first, low, words):
        return False
    if institution and not _leads(text, chunks[first].start, low, words, days):
        return False
    after = days.get(chunk.end, chunk.end)
    if after == chunk.end and words.day_led.match(text, after):
        after = days.get(after + 1, after)  # 某地自1992年加入
    stop = min(high, after + LOOK_AHEAD)
    if words.local_verb.match(text, after, stop):
        return True
    if not institution and words.local_topic.match(text, chunk.end, stop):
        start = chunks[first].start  # 某省近年来积极…: what the sentence is about
        led = start == low or text[start - 1] in CLAUSE_END
        if led and words.local_unit.search(chunk.mention.name):
            return True
    if words.local_host.match(text, chunk.end, stop):
        return institution or words.local_unit.search(chunk.mention.name) is not None
    joined = words.joiner.match(text, words.local_adverb_end(text, after), stop)
    if joined is None or index + 1 >= len(chunks):
        return False
    following = index + 1
    while following + 1 < len(chunks) and _runs_on(text, chunks, following + 1, words):
        following += 1  # 与某国某州某市, 与某国首都某市
    if chunks[index + 1].start != joined.end():
        return False
    end = chunks[following].end
    return following in acting or (
        chunks[following].code in (COUNTRY, ORG, ACTOR)
        and words.local_verb.match(text, days.get(end, end), high) is not None
    )


def _with_unknown(
    text: str,
    chunks: list[Chunk],
    index: int,
    limits: tuple[int, int],
    words: Words,
    days: dict[int, int],
) -> Chunk | None:
    """Return the unknown unit with which a place acts (某市与某国某某市签署…), or None."""
    low, high = limits
    place = chunks[index]
    if place.mention is None or place.mention.kind not in ADMINISTRATIVE:
        return None
    if words.local_unit_name.search(place.mention.name) is None:
        return None
    joined = words.comitative.match(text, days.get(place.end, place.end), high)
    if joined is None or _placed(text, chunks, index, low, words):
        return None
    start = joined.end()
    country: str | None = None
    behind = chunks[index + 1] if index + 1 < len(chunks) else None
    if behind is not None and behind.start == start and behind.code == COUNTRY:
        country = behind.mention.id if behind.mention is not None else None
        start = behind.end
    found = words.unknown_unit.match(text, start, high)
    if found is None or (behind is not None and start <= behind.start < found.end()):
        return None
    end = found.end()
    if words.local_verb.match(text, days.get(end, end), high) is None:
        return None
    begin = start if country is None or behind is None else behind.start
    name = text[start:end]
    mention = Mention(start, end, "ORG", name, None, country, key=name)
    return Chunk(begin, end, ORG, [Actor(begin, end, mention=mention)], mention)


def _is_institution(place: Mention, words: Words) -> bool:
    """Whether a place is the seat of those who act under its name (某博物馆, 某机场)."""
    if place.kind not in SEATS:
        return False
    return words.institution.search(place.name) is not None


def _leads(text: str, start: int, low: int, words: Words, days: dict[int, int]) -> bool:
    """Whether nothing but a day or another actor stands before an institution in its clause."""
    if start == low or text[start - 1] in CLAUSE_END or start in days.values():
        return True
    return words.institution_after.search(text, max(low, start - LOOK_BACK), start) is not None


def _runs_on(text: str, chunks: list[Chunk], index: int, words: Words) -> bool:
    """Whether a chunk goes on with the one before: right behind it, or as its capital."""
    end, start = chunks[index - 1].end, chunks[index].start
    if end == start:
        return True
    if chunks[index - 1].code not in (PLACE, COUNTRY) or start - end > LINK:
        return False
    return words.place_link.fullmatch(text, end, start) is not None


def _placed(text: str, chunks: list[Chunk], first: int, low: int, words: Words) -> bool:
    """Whether a place stands after 在 or the like, itself or as one of a list."""
    start = chunks[first].start
    if words.local_placed.search(text, max(low, start - LOOK_BACK), start):
        return True
    if first == 0 or chunks[first - 1].code != PLACE:
        return False
    between = text[chunks[first - 1].end : start]
    return words.joiner.fullmatch(between) is not None and _placed(
        text, chunks, first - 1, low, words
    )
