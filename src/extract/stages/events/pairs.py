"""Talks told by the initials of two states or persons (美伊第三轮谈判, 川习会)."""

from __future__ import annotations

import re
from typing import Any

from extract.document import Mention, Participant
from extract.gazetteers import Resources
from extract.shapes import dataclass, replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import CLAUSE_END, DATE
from extract.stages.events.context import Candidate, Context
from extract.stages.events.frames import RULES, literals
from extract.stages.events.leaders import leader
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.status import status_of

PAIR = "meeting.pair"
KEY = "events.pairs"
REACH = 20  # characters between two initials and the noun
EDITION = 8  # characters in which an edition stands before a name
HELD = 16  # characters from the noun to the verb that tells it
ENCOUNTERS = GATHERINGS | {"meeting", "call"}


@dataclass(frozen=True, slots=True)
class PairWords:
    """Words around the initials of two who talk."""

    nouns: tuple[str, ...]
    calls: tuple[str, ...]  # those of talks by telephone
    behind: re.Pattern[str]  # what may stand between the initials and the noun
    leaders: re.Pattern[str]
    held: re.Pattern[str]
    held_before: re.Pattern[str]  # 举行的: right before the initials
    not_after: re.Pattern[str]
    start: re.Pattern[str]  # what the initials may stand behind
    named: dict[str, tuple[str, str]]  # ids of the two who meet, by the name of their talks


def compile_pairs(resources: Resources) -> PairWords:
    """Compile the table ``[pairs]`` of ``rules/events.toml``."""
    rules: dict[str, Any] = resources.rules(RULES)["pairs"]
    return PairWords(
        (*rules["nouns"], *rules["calls"]),
        tuple(rules["calls"]),
        re.compile(rf"(?:{literals(rules['between'])}|第[0-9〇零一二三四五六七八九十]+[轮次])*"),
        re.compile(literals(rules["leaders"])),
        re.compile(f"[^{CLAUSE_END}]{{0,{HELD}}}?(?:{literals(rules['held'])})"),
        re.compile(f"(?:{literals(rules['held_before'])})[^{CLAUSE_END}]{{0,8}}$"),
        re.compile(literals(rules["not_after"])),
        re.compile(f"(?:^|[{CLAUSE_END}{DATE}\\s：:、“「（(]|{literals(rules['start'])})$"),
        {
            name + end: (first, second)
            for name, (first, second) in rules["named"].items()
            for end in rules["named_ends"]
        },
    )


def pair_words(resources: Resources) -> PairWords:
    """Return the words for talks of two, compiled once per process."""
    words: PairWords = resources.cached(KEY, compile_pairs)
    return words


def is_named(context: Context, name: str) -> bool:
    """Whether a name ends in the talks that news calls by the names of two who meet."""
    words = pair_words(context.resources)
    return name.endswith(tuple(words.named))


def pairs(
    context: Context,
    words: PairWords,
    sentence: int,
    hits: list[tuple[int, int, str]],
    known: list[Candidate],
) -> list[Candidate]:
    """Return the talks of a sentence whose parties are told by their initials alone.

    ``known``: what the sentence is found to tell already; talks of the same two are kept.
    """
    out: list[Candidate] = []
    for start, end, word in hits:
        if word in words.named:
            candidate = _named(context, words, sentence, start, end, word)
            if candidate is not None and not _told(candidate, [*known, *out]):
                out.append(candidate)
        elif word.endswith(words.nouns):
            candidate = _pair(context, words, sentence, start, end)
            if candidate is not None and word.endswith(words.calls):
                candidate.type, candidate.place = "call", None
            if candidate is not None and not _told(candidate, [*known, *out]):
                out.append(candidate)
    return out


def _told(candidate: Candidate, known: list[Candidate]) -> bool:
    codes = {p.country for p in candidate.participants}
    return any(
        k.type in ENCOUNTERS and len(codes & {p.country for p in k.participants}) > 1 for k in known
    )


def _pair(
    context: Context, words: PairWords, sentence: int, start: int, end: int
) -> Candidate | None:
    skeleton = context.skeleton(sentence)
    text = skeleton.text
    position, stop = skeleton.position(start), skeleton.position(end - 1) + 1
    low = max(arg.clause_start(skeleton, position), position - REACH)
    people: list[Participant] = []
    for place in range(position - 2, low - 1, -1):
        if words.behind.fullmatch(text, place + 2, position) is None:
            continue
        if words.start.search(text, max(0, place - 4), place) is None:
            continue
        people = _parties(context, text[place : place + 2], skeleton.starts[place])
        if people:
            position = place
            break
    if not people:
        return None
    return _held(context, words, sentence, start, position, stop, people)


def _named(
    context: Context, words: PairWords, sentence: int, start: int, end: int, word: str
) -> Candidate | None:
    """Return the talks told by a name of their own (川习会), where they are told to be held."""
    mentions = context.document.mentions
    people: list[Participant] = []
    for id in words.named[word]:
        told = [m for m in mentions if m.id == id]
        if told:
            person = arg.participant_from(max(told, key=lambda m: len(m.name)))
        else:
            known = context.resources.gazetteers.people.get(id)
            if known is None:
                return None
            name = arg.person_key(known.name_zh)
            person = Participant(name, "person", known.country, None, id, None)
        people.append(replace(person, spans=((start, end), *person.spans), basis="inherited"))
    skeleton = context.skeleton(sentence)
    position, stop = skeleton.position(start), skeleton.position(end - 1) + 1
    return _held(context, words, sentence, start, position, stop, people)


def _held(
    context: Context,
    words: PairWords,
    sentence: int,
    start: int,
    position: int,
    stop: int,
    people: list[Participant],
) -> Candidate | None:
    """Return the talks of two as an event, if a verb or a day tells that they are held."""
    skeleton = context.skeleton(sentence)
    text = skeleton.text
    if words.not_after.match(text, stop):
        return None
    day = DATE in text[arg.clause_start(skeleton, position) : arg.clause_end(skeleton, stop)]
    held = words.held.match(text, stop) is not None
    if not held and not (day and words.held_before.search(text, 0, position)):
        return None
    noun = skeleton.position(start)
    date = dating.find_date(context, skeleton, noun, encounter=True)
    status = status_of(context, skeleton, position, stop, date)
    if status is None:
        return None
    if words.leaders.search(text, position + 2, stop) is not None:
        people = [(leader(context, p) if p.kind == "country" else None) or p for p in people]
    at = context.document.sentences[sentence]
    told = context.compiled.words.numbered.search(
        context.document.text, max(at.start, start - EDITION), skeleton.starts[stop]
    )
    return Candidate(
        "meeting",
        PAIR,
        (skeleton.starts[position], skeleton.starts[stop]),
        sentence,
        status,
        date=date,
        explicit_date=date is not None,
        place=arg.find_place(context, skeleton, position)
        or arg.find_place(context, skeleton, stop, arg.clause_start(skeleton, stop)),
        participants=people,
        quote=[(at.start, at.end)],
        own=True,
        edition=told[0] if told is not None else "",
    )


def _parties(context: Context, initials: str, start: int) -> list[Participant]:
    """Return the two whom initials stand for: states the document names, or persons it names."""
    if initials in context.compiled.gatherings.no_pair or initials[0] == initials[1]:
        return []
    shorts, span = context.resources.gazetteers.short_forms, (start, start + 2)
    named = context.named.mentioned
    codes = [_state(shorts.get(char, ()), named) for char in initials]
    if all(codes) and any(named[code] for code in codes) and codes[0] != codes[1]:
        return [arg.country_participant(context, code, (span,), "collective") for code in codes]
    people = [_person(context, char) for char in initials]
    if any(p is None for p in people):
        return []
    found = [arg.participant_from(p) for p in people if p is not None]
    if found[0].country is None or found[0].country == found[1].country:
        return []
    return [replace(p, spans=(span, *p.spans), basis="inherited") for p in found]


def _state(codes: tuple[str, ...], named: Any) -> str:
    return max(codes, key=lambda code: named[code]) if codes else ""


def _person(context: Context, char: str) -> Mention | None:
    """Return the one person of the document whose name begins with a character."""
    found = {
        m.key: m for m in context.document.mentions if m.label == "PERSON" and m.name[0] == char
    }
    return next(iter(found.values())) if len(found) == 1 else None
