"""Leaders told by their states alone (甲国、乙国及丙国领导人) whom the document names elsewhere."""

from __future__ import annotations

from extract.document import Mention, Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.context import Candidate, Context

OFFICES = frozenset(("head_of_state", "head_of_government", "monarch"))
MEET = frozenset(("meeting", "summit", "call", "conference"))
SEVERAL = 2
LONGEST = 5  # characters of a word for leaders, with how many they are
TOLD = frozenset(("explicit", "office"))  # 甲国及|乙国领导人


def name_leaders(context: Context, candidates: list[Candidate]) -> None:
    """Put the leaders in the place of their states where leaders meet, as far as one is named."""
    for candidate in candidates:
        if candidate.type not in MEET or candidate.spoken or candidate.background:
            continue
        states = [p for p in candidate.participants if _state(p)]
        if len(states) < SEVERAL or not _told_as_leaders(context, candidate, states):
            continue
        named = {p.country: leader(context, p) for p in states}
        candidate.participants = [
            named.get(p.country) or p if p in states else p for p in candidate.participants
        ]


def _state(participant: Participant) -> bool:
    return participant.kind == "country" and participant.basis in TOLD


def _told_as_leaders(context: Context, candidate: Candidate, states: list[Participant]) -> bool:
    """Whether the word for leaders stands right behind a list of states."""
    skeleton = context.skeleton(candidate.sentence)
    text, words = context.document.text, context.compiled.gatherings.leaders_behind
    for chunk in skeleton.chunks.values():
        here = [p.spans[0] for p in states if chunk.start <= p.spans[0][0] < chunk.end]
        if len(chunk.actors) < SEVERAL or len(here) < SEVERAL:
            continue
        return words.search(text, max(here)[0], chunk.end + LONGEST) is not None
    return False


def leader(context: Context, state: Participant) -> Participant | None:
    """Return the one leader of a state that the document names, or None."""
    found: dict[str, Mention] = {}
    heads = {
        id
        for role in OFFICES
        for id in context.resources.gazetteers.holders(state.country or "", role, context.today)
    }
    for mention in context.document.mentions:
        if mention.label != "PERSON" or mention.country != state.country:
            continue
        if mention.office in OFFICES or mention.id in heads:
            known = found.get(mention.key)
            if known is None or len(mention.name) > len(known.name):
                found[mention.key] = mention
    if len(found) != 1:
        return None
    person = arg.participant_from(next(iter(found.values())))
    return replace(person, basis="office", spans=(*state.spans, *person.spans))
