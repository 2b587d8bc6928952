"""Who signed what, told elsewhere: by the names below a document, or with its ceremony."""

from __future__ import annotations

import re

from extract.document import DocumentItem, Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.context import Candidate, Context

ECHOED = 3  # sentences behind a signing that may tell of its ceremony
SEEN = 8  # characters before a signing in which it is told to be seen
LONGEST = 14  # characters of the name of a state
REACH = 8  # sentences from the closing line to the names below it
MARK = 6  # signs behind a name at the end of the text: （签字）
STATES = frozenset(("COUNTRY", "ORG"))
BY_DECREE = frozenset(("award", "appoint"))


def at_the_end(context: Context, candidate: Candidate, item: DocumentItem) -> list[Participant]:
    """Return the persons whose names stand below a closing line with a mark (某人（签字）).

    One without a known state has that of the office in the same place of the line above, else
    of the state in the same place of the document's title.
    """
    document, words = context.document, context.compiled.patterns.signed
    first = candidate.sentence + 1
    below = document.sentences[first : first + REACH]
    if not below:
        return []
    found = list(words.finditer(document.text, below[0].start, below[-1].end + MARK))
    states: list[str] = []
    named: dict[int, Participant] = {}
    for index in (index for sentence in below for index in sentence.mentions):
        mention = document.mentions[index]
        if mention.label == "PERSON":
            named[mention.end] = arg.participant_from(mention)
        elif mention.label in STATES and found and mention.end <= found[0].start():
            code = mention.id if mention.label == "COUNTRY" else mention.country
            if code and code not in states:
                states.append(code)
    signers = [named.get(m.end("name")) or _unknown(m) for m in found]
    if len(states) != len(signers):
        states = list(states_in(context, item.title))
    out: list[Participant] = []
    for place, one in enumerate(signers):
        if one.country is None and len(states) == len(signers):
            one = replace(one, country=states[place])
        arg.add_participant(out, one)
    return out


def _unknown(found: re.Match[str]) -> Participant:
    return Participant(found["name"], "person", None, None, None, None, (found.span("name"),))


def states_in(context: Context, title: str) -> dict[str, str]:
    """Return the names of the states that stand in a title, in their order, by code."""
    known = context.resources.gazetteers.matcher
    names: dict[str, str] = {}
    place = 0
    while place < len(title):
        step = 1
        for size in range(min(LONGEST, len(title) - place), 1, -1):
            name = title[place : place + size]
            found = [s for s in known.get(name) if s.label == "COUNTRY"]
            if found:
                names.setdefault(found[0].id, name)
                step = size
                break
        place += step
    return names


def witnessed(context: Context, candidate: Candidate) -> bool:
    """Whether a signing without papers is told by who was there (某人共同见证签约)."""
    if candidate.type != "sign" or candidate.documents or candidate.amounts:
        return False
    text, at = context.document.text, candidate.trigger[0]
    low = max(context.document.sentences[candidate.sentence].start, at - SEEN)
    return context.compiled.patterns.signing_seen.search(text, low, at) is not None


def tell_signing(echo: Candidate, here: list[Candidate], told: list[Candidate]) -> bool:
    """Add what the sentence about a ceremony tells to the signing told just before, if any is."""
    earlier = [c for c in here if c.trigger < echo.trigger]
    for other in reversed([*told[-ECHOED:], *earlier]):
        if other.type != "sign" or other.echo or echo.sentence - other.sentence > ECHOED:
            continue
        if other.status != echo.status or (not echo.echo and not other.documents):
            continue
        for participant in echo.participants:
            arg.add_participant(other.participants, participant)
        other.participants = arg.drop_covered_countries(other.participants)
        other.place = other.place or echo.place
        if other.date is None and echo.date is not None:
            other.date, other.explicit_date = echo.date, echo.explicit_date
        return True
    return False


def beside_decrees(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Leave out decrees signed that only name or honour somebody (签署命令，授予某人勋章)."""
    if not any(c.type in BY_DECREE for c in found):
        return found
    words = context.compiled.patterns.papers.decrees
    return [c for c in found if c.type != "sign" or not _all_decrees(c, words)]


def _all_decrees(candidate: Candidate, words: tuple[str, ...]) -> bool:
    titles = [item.title for item in candidate.documents]
    return bool(titles) and all(title.endswith(words) for title in titles)
