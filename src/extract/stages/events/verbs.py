"""Candidates from verbal frames: every trigger of a sentence, with its arguments."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.document import DocumentItem, Participant, Value
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import DOCUMENT, ORG, PLACE, Chunk, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.frames import CLAUSE_END, CORE_TYPES, Frame, Pattern
from extract.stages.events.status import status_of

WINDOW = 60
BARE_CLAUSE = 8
STAY = "visit.stay"  # a guest's stay named in passing
SENTENCE_REACH = 200
NEED_REACH = 40
AMOUNT_TYPES = frozenset(("launch", "aid", "sign", "establish"))


class Match:
    """A frame that fits at a trigger, with the skeleton positions of its roles."""

    __slots__ = (
        "date",
        "end",
        "frame",
        "left",
        "object",
        "own",
        "place",
        "right_end",
        "start",
        "subject",
    )

    def __init__(self, frame: Frame, start: int, end: int) -> None:
        self.frame = frame
        self.start = start
        self.end = end
        self.left = start
        self.right_end = end
        self.subject: Chunk | None = None
        self.object: Chunk | None = None
        self.place: Chunk | None = None
        self.date: Chunk | None = None  # said by the pattern itself
        self.own = False  # the subject stands with the verb


def find(context: Context, sentence: int, hits: list[tuple[int, int, str]]) -> list[Candidate]:
    """Return the candidates of one sentence from trigger ``hits`` (clean offsets)."""
    skeleton = context.skeleton(sentence)
    out: list[Candidate] = []
    for clean_start, clean_end, word in hits:
        start, end = skeleton.position(clean_start), skeleton.position(clean_end - 1) + 1
        if start in skeleton.chunks or end - start != clean_end - clean_start:
            continue  # the trigger is part of a name
        for frame in context.compiled.frames.by_trigger[word]:
            match = _fit(context, skeleton, frame, word, start, end)
            if match is None:
                continue
            candidate = _candidate(context, skeleton, match, word)
            if candidate is not None:
                for one in _each_place(context, match, candidate):
                    out.extend(_each_counterpart(context, skeleton, match, one))
                break
    return out


def _visited(context: Context, match: Match) -> list[Value]:
    """Return the states that a visit goes to, where it goes to several."""
    chunk = match.place or match.object
    if match.frame.type != "visit" or chunk is None:
        return []
    gazetteers = context.resources.gazetteers
    found: list[Value] = []
    for actor in chunk.actors:
        mention, reference = actor.mention, actor.reference
        if mention is not None and mention.label == "COUNTRY":
            span = (mention.start, mention.end)
            found.append(Value((mention.name, mention.id or mention.country), (span,)))
        elif reference is not None and reference.kind in ("pair", "group"):
            span = (reference.start, reference.end)
            found += [
                Value((gazetteers.name_zh(code), code), (span, *reference.sources), reference.basis)
                for code in reference.codes
            ]
    return found


def _each_place(context: Context, match: Match, candidate: Candidate) -> list[Candidate]:
    """Return one candidate for each state visited."""
    places = _visited(context, match)
    home = {p.country for p in candidate.participants if p.kind == "person"}
    places = [place for place in places if place.value[1] not in home]
    if len(places) < 2:
        return [candidate]
    people = [p for p in candidate.participants if p.kind != "country"]
    people = people or candidate.participants
    return [replace(candidate, place=place, participants=list(people)) for place in places]


def _each_counterpart(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> list[Candidate]:
    """Return one meeting for each counterpart where they are met one by one (分别会见)."""
    start = arg.clause_start(skeleton, match.start)
    if candidate.type != "meeting" or match.object is None or match.subject is None:
        return [candidate]
    if not context.compiled.patterns.each_of.search(skeleton.text, start, match.end):
        return [candidate]
    others = arg.participants_of(context, match.object, match.frame.roles.get("B"))
    own = arg.participants_of(context, match.subject, match.frame.roles.get("S"))
    if len(others) < 2:
        return [candidate]
    return [
        replace(candidate, participants=[*(replace(p) for p in own), other]) for other in others
    ]


def _trapped(skeleton: Skeleton, frame: Frame, word: str, start: int, end: int) -> bool:
    text = skeleton.text
    if frame.not_after and frame.not_after.match(text, end):
        return True
    if frame.not_near and frame.not_near.match(text, end):
        return True
    if frame.not_before and frame.not_before.search(text, max(0, start - 6), start):
        allowed = frame.allow_before
        if not (allowed and allowed.search(text, max(0, start - 8), start)):
            return True
    stop = arg.clause_end(skeleton, end)
    if frame.not_clause and frame.not_clause.search(text, end, stop):
        return True
    needed = frame.word_needs.get(word)
    if needed and not needed.search(text, end, min(len(text), end + NEED_REACH)):
        return True
    forbidden = frame.word_forbids.get(word)
    if forbidden and forbidden.search(text):
        return True
    if frame.needs_verb:
        low = max(arg.clause_start(skeleton, start), start - WINDOW)
        if not frame.needs_verb.search(text, low, stop):
            return True
    return False


def _fit(
    context: Context, skeleton: Skeleton, frame: Frame, word: str, start: int, end: int
) -> Match | None:
    if _trapped(skeleton, frame, word, start, end):
        return None
    for pattern in frame.patterns:
        match = _fit_pattern(context, skeleton, frame, pattern, start, end)
        if match is not None:
            return match
    return None


def _fit_pattern(
    context: Context, skeleton: Skeleton, frame: Frame, pattern: Pattern, start: int, end: int
) -> Match | None:
    text = skeleton.text
    match = Match(frame, start, end)
    if pattern.left is not None:
        left = None
        for found in pattern.left.finditer(text, max(0, start - WINDOW), start):
            left = found
        if left is None:
            return None
        match.left = left.start()
        _take(skeleton, match, left)
    if pattern.right is not None:
        right = pattern.right.match(text, end)
        guest = context.compiled.patterns.guest.match(text, end) if pattern.takes_object else None
        if guest is not None:  # 会见来华出席…的某国总统
            match.right_end = guest.end()
            match.object = skeleton.chunks[guest.start("A")]
        elif right is None:
            return None
        else:
            match.right_end = right.end()
            _take(skeleton, match, right)
    if pattern.subject_reach is not None:
        reach = pattern.subject_reach + (match.start - match.left)
        found_subject = arg.subject(
            context, skeleton, match.left, reach, pattern.across, nearest=frame.nearest
        )
        if found_subject is None:
            return None
        match.subject = found_subject[1]
        match.own = True
    return match


def _take(skeleton: Skeleton, match: Match, found: re.Match[str]) -> None:
    groups = found.groupdict()
    for name, slot in (
        ("A", "object"),
        ("B", "object"),
        ("L", "place"),
        ("O", "place"),
        ("T", "date"),
    ):
        if groups.get(name) is not None:
            position = found.start(name)
            if slot == "place":
                position = _last_place(skeleton, position)
            setattr(match, slot, skeleton.chunks[position])


def _last_place(skeleton: Skeleton, position: int) -> int:
    text = skeleton.text
    while position + 1 < len(text) and text[position + 1] == PLACE:
        position += 1
    return position


def _candidate(context: Context, skeleton: Skeleton, match: Match, word: str) -> Candidate | None:
    frame = match.frame
    behind = skeleton.text[match.end : match.end + 2] == "的" + DOCUMENT  # 通过的《…》
    if match.date is not None:
        date = arg.date_value(context, match.date, since=True)
    else:
        date = arg.find_date(context, skeleton, match.start, clause_only=behind)
    if behind and skeleton.text[match.start - 1 : match.start] in arg.ACTORS:
        match.subject = skeleton.chunks[match.start - 1]  # 否决国会通过的《…》
    status = status_of(
        context,
        skeleton,
        match.start,
        match.end,
        date,
        object_marker=frame.object_marker,
        reach_back=frame.type in AMOUNT_TYPES,
    )
    if frame.type == "visit" and context.compiled.status.wish_after.search(
        skeleton.text, match.end, arg.clause_end(skeleton, match.end)
    ):
        return None
    if status is None and behind:
        status = "occurred"
    if status is None or (status == "planned" and frame.dated_plan and date is None):
        return None
    candidate = Candidate(
        frame.type,
        frame.id,
        (skeleton.starts[match.start], skeleton.ends[match.end - 1]),
        skeleton.sentence,
        status,
        date=date,
        explicit_date=date is not None,
    )
    sentence = context.document.sentences[skeleton.sentence]
    candidate.quote = [(sentence.start, sentence.end)]
    candidate.inherits = _inherits(context, skeleton, match.start)
    before = context.compiled.patterns.background_before.search(
        skeleton.text, max(0, match.start - 4), match.start
    )
    candidate.background = behind or before is not None
    speech = context.compiled.gatherings.speech.search(skeleton.text, 0, match.start)
    if speech and not candidate.inherits and frame.type in AMOUNT_TYPES:
        candidate.background = True
    if behind:
        candidate.place = None
    guest = frame.guest or (frame.type == "visit" and match.object is not None)
    if match.subject is None and "S" in frame.inherit and not guest:
        match.subject = _inherited_subject(context, skeleton, match)
    candidate.place = _place(context, skeleton, match)
    again = context.compiled.gatherings.again
    low = arg.clause_start(skeleton, max(0, arg.clause_start(skeleton, match.start) - 1))
    candidate.again = again.search(skeleton.text, low, match.start) is not None
    _participants(context, skeleton, match, candidate)
    if not _objects(context, skeleton, match, word, candidate):
        return None
    if not _enough(context, frame, candidate):
        return None
    if frame.type in AMOUNT_TYPES:
        candidate.amounts = arg.find_amounts(
            context, skeleton.sentence, sentence.start, sentence.end
        )
    return candidate


def _place(context: Context, skeleton: Skeleton, match: Match) -> Value | None:
    """Return where it happened: for a visit what is visited, else the place told first."""
    own = arg.place_value(match.place) if match.place else None
    short = arg.short_place(context, skeleton, match.start, match.end)
    if match.frame.type != "visit":
        return own or arg.find_place(context, skeleton, match.start) or short
    place = own or short or arg.find_place(context, skeleton, match.start)
    if place is None:
        return None
    return arg.city_before(context, skeleton, match.start, place) or place


def _inherited_subject(context: Context, skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return the subject of the sentence as a whole, else that of the sentence before."""
    found = arg.subject(context, skeleton, match.left, SENTENCE_REACH, across=True)
    if found is not None and found[1] is not match.object:
        return found[1]
    start = arg.clause_end(skeleton, match.right_end)  # 会见某人时，主语表示
    stop = arg.clause_end(skeleton, start + 1)
    for position in range(start, min(stop, len(skeleton.text))):
        if skeleton.text[position] in arg.ACTORS:
            if arg.is_subject(context, skeleton, position):
                return skeleton.chunks[position]
            break
    index = skeleton.sentence
    sentences = context.document.sentences
    if index == 0 or sentences[index - 1].block != sentences[index].block:
        return None
    before = context.skeleton(index - 1)
    for position in range(len(before.text)):
        if before.text[position] in arg.ACTORS and arg.is_subject(context, before, position):
            return before.chunks[position]
    return None


def _inherits(context: Context, skeleton: Skeleton, position: int) -> bool:
    return context.compiled.status.same.search(skeleton.text, 0, position) is not None


def _participants(context: Context, skeleton: Skeleton, match: Match, candidate: Candidate) -> None:
    roles = match.frame.roles
    people: list[Participant] = []
    for chunk, key in ((match.subject, "S"), (match.object, "B")):
        for participant in arg.participants_of(context, chunk, roles.get(key)):
            arg.add_participant(people, participant)
    if match.frame.type == "sign":
        for found in context.compiled.patterns.witness.finditer(skeleton.text, 0, match.start):
            chunk = skeleton.chunks[found.start("A")]
            for participant in arg.participants_of(context, chunk, "witness"):
                arg.add_participant(people, participant)
    if match.frame.type == "establish":
        pair = _pair_before(skeleton, match)
        if pair is not None and pair is not match.subject:
            for participant in arg.participants_of(context, pair):
                arg.add_participant(people, participant)
    candidate.participants = arg.drop_covered_countries(people)


def _pair_before(skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return the pair or group of states nearest before a founding (我们宣布中阿建立…)."""
    for position in range(match.start - 1, arg.clause_start(skeleton, match.start) - 1, -1):
        chunk = skeleton.chunks.get(position)
        if chunk is None or not chunk.actors:
            continue
        reference = chunk.actors[0].reference
        if reference is not None and len(reference.codes) >= 2:
            return chunk
        return None
    return None


def _objects(
    context: Context, skeleton: Skeleton, match: Match, word: str, candidate: Candidate
) -> bool:
    """Read documents, founded bodies and required head words; False if the frame fails."""
    frame = match.frame
    stop = arg.clause_end(skeleton, match.end)
    begin = arg.clause_start(skeleton, match.start)
    text = context.document.text
    if frame.type == "sign":
        return _documents(context, skeleton, match, word, candidate)
    if not _asserted(context, skeleton, match):
        return False
    if frame.heads is None:
        return True
    right = text[skeleton.ends[match.end - 1] : skeleton.ends[stop - 1]] if stop else ""
    if frame.type == "launch" and match.start - begin <= BARE_CLAUSE and begin > 0:
        begin = arg.clause_start(skeleton, begin - 1)  # 大厅验收完毕，将于明天投用
    left = text[skeleton.starts[begin] : skeleton.starts[match.start]]
    if not (frame.heads.search(right[:48]) or frame.heads.search(left[-48:])):
        return False
    if frame.type == "launch":
        _opened(context, skeleton, match, begin, candidate)
    if frame.type == "establish":
        _founded(skeleton, match, begin, stop, candidate)
    return True


def _asserted(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a founding or opening is told as done, not listed as a task."""
    if match.frame.type not in ("establish", "launch"):
        return True
    if match.own:
        return True
    patterns = context.compiled.patterns
    begin = arg.clause_start(skeleton, match.start)
    if patterns.came_into_being.search(skeleton.text, max(begin, match.start - 8), match.end):
        return True
    if patterns.done.match(skeleton.text, match.end) is not None:
        return True
    return match.start - begin >= 1  # something stands before the verb: a passive subject


def _opened(
    context: Context, skeleton: Skeleton, match: Match, begin: int, candidate: Candidate
) -> None:
    """What opens by itself (新闻中心正式开放) takes no part; a place so named is where it is."""
    if match.end < arg.clause_end(skeleton, match.end) - 1:
        return
    place = match.start - 1
    while place >= begin and skeleton.text[place] not in (ORG, PLACE):
        place -= 1
    if place < begin:
        return
    mention = skeleton.chunks[place].mention
    if mention is None:
        return
    if mention.label == "ORG" and match.frame.heads and match.frame.heads.search(mention.name):
        candidate.participants = [p for p in candidate.participants if p.name != mention.name]
    elif mention.label == "PLACE" and candidate.place is None:
        candidate.place = arg.place_value(skeleton.chunks[place])


def _founded(skeleton: Skeleton, match: Match, begin: int, stop: int, candidate: Candidate) -> None:
    for place in [*range(match.end, stop), *range(begin, match.start)]:
        chunk = skeleton.chunks.get(place)
        if chunk is None or chunk.mention is None or chunk is match.subject:
            continue
        mention = chunk.mention
        if mention.label == "MECHANISM":
            if mention.mechanism and candidate.mechanism is None:
                span = (mention.start, mention.end)
                candidate.mechanism = Value(mention.mechanism, (span,))
            return
        if mention.label == "ORG" and place >= match.end:
            arg.add_participant(candidate.participants, arg.participant_from(mention))
            return


def _documents(
    context: Context, skeleton: Skeleton, match: Match, word: str, candidate: Candidate
) -> bool:
    heads = match.frame.heads or context.compiled.patterns.bare_heads
    end = _sentence_or_next(context, skeleton, match)
    found = arg.find_documents(context, skeleton, match.end, end, heads)
    if not found:
        begin = arg.clause_start(skeleton, match.start)
        found = [
            d
            for d in arg.find_documents(context, skeleton, begin, match.start, heads)
            if d.count == 1 and context.compiled.patterns.bare_heads.search(d.title)
        ][-1:]
    if match.frame.heads is not None:
        blocked = match.frame.no_heads.get(word, frozenset())
        found = [
            d
            for d in found
            if match.frame.heads.search(d.title) and not any(d.title.endswith(b) for b in blocked)
        ]
    if not found and match.frame.heads is not None:
        found = arg.referred_document(context, skeleton, match.end, end)
    if match.frame.statement_only and all(d.title in match.frame.statement_only for d in found):
        codes = {p.country for p in candidate.participants}
        if len(candidate.participants) < 2 or len(codes) < 2 or _tells(context, skeleton, match):
            return False
    candidate.documents = found
    return bool(found)


def _tells(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether what was published is told at once (发表声明，对…表示…)."""
    stop = min(len(skeleton.text), match.end + NEED_REACH)
    return context.compiled.gatherings.speech.search(skeleton.text, match.end, stop) is not None


def _sentence_or_next(context: Context, skeleton: Skeleton, match: Match) -> int:
    """Return where the object of a signing verb ends: the next signing verb or the sentence."""
    if skeleton.text[match.end : match.end + 1] in CLAUSE_END:
        return match.end
    nexts = context.compiled.patterns.sign_verb.search(skeleton.text, match.end + 1)
    if nexts is not None:
        return nexts.start()
    return len(skeleton.text)


def _enough(context: Context, frame: Frame, candidate: Candidate) -> bool:
    people = candidate.participants
    if "P" in frame.needs and not any(p.kind == "person" for p in people):
        return False
    if frame.plural_subject or frame.need_two:
        return len(people) >= 2
    if "S" in frame.needs and not people:
        return False
    if frame.type in ("meeting", "call") and len(people) < 2:
        return False
    if frame.id == STAY:
        return True  # filled from the passage
    return not (frame.type == "visit" and (candidate.place is None or not people))


def is_core(type: str) -> bool:
    """Whether a type is one of the scored twelve."""
    return type in CORE_TYPES


def more_documents(context: Context, sentence: int) -> list[DocumentItem]:
    """Return the documents of a sentence that goes on with a list (其中包括 …)."""
    skeleton = context.skeleton(sentence)
    if context.compiled.patterns.more_documents.match(skeleton.text) is None:
        return []
    heads = context.compiled.patterns.bare_heads
    return arg.find_documents(context, skeleton, 0, len(skeleton.text), heads)
