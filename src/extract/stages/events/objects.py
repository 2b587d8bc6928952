"""What a verb acts on: documents signed, bodies founded, facilities opened."""

from __future__ import annotations

from itertools import pairwise

from extract.document import DocumentItem, Participant, Value
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import documents, signers
from extract.stages.events.chunks import (
    CLAUSE_END,
    COMMAS,
    COUNTRY,
    DOCUMENT,
    GATHERING,
    ORG,
    PLACE,
    Chunk,
    Skeleton,
)
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import NEED_REACH, Match
from extract.stages.events.formats import parties_of
from extract.stages.events.marks import DONE, SPEECH

BARE_CLAUSE = 8
RECENT = 60  # days within which a bare 联合声明 is the one that the text names in full
TIE = "establish.tie"
PASSIVE = "sign.passive"  # told of the paper: 协定由甲与乙签署


def read_objects(
    context: Context, skeleton: Skeleton, match: Match, word: str, candidate: Candidate
) -> bool:
    """Read documents, founded bodies and required head words; False if the frame fails."""
    frame = match.frame
    if frame.type == "sign":
        return _documents(context, skeleton, match, word, candidate)
    if not _asserted(context, skeleton, match):
        return False
    if frame.heads is None:
        if match.date is not None:
            _founded(context, skeleton, match, 0, match.start, candidate)
            if not candidate.participants:
                _first_after(skeleton, match, candidate)
        return True
    stop = arg.clause_end(skeleton, match.end)
    begin = match.clause
    text = context.document.text
    right = text[skeleton.starts[match.end] : skeleton.starts[stop]] if stop else ""
    alone = match.start - begin <= BARE_CLAUSE
    if frame.type == "launch" and alone and begin > 0:
        begin = arg.clause_start(skeleton, begin - 1)  # 大厅验收完毕，将于明天投用
    left = text[skeleton.starts[begin] : skeleton.starts[match.start]]
    if frame.type == "launch" and begin > 0 and alone and not frame.heads.search(left[-48:]):
        first = arg.clause_start(skeleton, begin - 1)  # 电厂由某公司建设，采用…，将于2029年投产
        left = text[skeleton.starts[first] : skeleton.starts[begin]]
    opens = context.compiled.patterns.opens.fullmatch(word) is not None
    if frame.type == "launch" and opens and _held_there(context, skeleton, match, left):
        return False
    if frame.type == "establish" and match.own and match.end < stop:
        left = ""  # the heads in the names of the founders found nothing
    rite = frame.type == "launch" and context.compiled.patterns.rite.match(skeleton.text, match.end)
    itself = word in frame.bodies_open and _by_itself(skeleton, match, candidate)
    itself = itself or word in frame.bare_words
    if not (rite or itself or frame.heads.search(right[:48]) or frame.heads.search(left[-48:])):
        return False
    if frame.type == "launch":
        _opened(context, skeleton, match, begin, candidate)
    if frame.type == "establish":
        _founded(context, skeleton, match, begin, stop, candidate)
        bodies = any(p.kind == "organization" for p in candidate.participants)
        led = context.compiled.patterns.founders.match(text, skeleton.starts[begin])
        named = frame.id != TIE and (not bodies or led is not None)
        body = _named_before(context, skeleton, match, begin) if named else None
        if body is not None and led is not None:  # 由甲与乙牵头的联盟成立
            arg.add_participant(candidate.participants, body)
        elif body is not None and candidate.mechanism is None:
            candidate.participants = [body]
    return True


def _held_there(context: Context, skeleton: Skeleton, match: Match, left: str) -> bool:
    """Whether what begins is held in the hall right before the verb: 展览在|某中心|揭幕."""
    at = match.start - 1
    if _gathering_there(context, skeleton, at):
        return True
    if at < 1 or skeleton.text[at] != PLACE or match.frame.heads is None:
        return False
    if context.compiled.words.locative.search(skeleton.text, 0, at) is None:
        return False
    hall = skeleton.starts[match.start] - skeleton.starts[at]
    return match.frame.heads.search(left[-48:-hall]) is None


def _gathering_there(context: Context, skeleton: Skeleton, at: int) -> bool:
    """Whether a gathering is what begins somewhere, all told in one clause (峰会4日在某地|揭幕)."""
    begin = arg.clause_start(skeleton, at)
    place = skeleton.text.rfind(GATHERING, begin, at)
    if place < 0 or context.compiled.gatherings.at_once.match(skeleton.text, place + 1):
        return False  # 峰会期间某中心揭幕
    if any(sign in arg.ACTORS for sign in skeleton.text[place:at]):
        return False
    locative = context.compiled.words.locative
    return any(locative.search(skeleton.text, place, end) for end in range(place + 1, at + 1))


def _by_itself(skeleton: Skeleton, match: Match, candidate: Candidate) -> bool:
    """Whether a body opens: the subject, or what the sentence is about (某银行是…，于某日开业)."""
    first = skeleton.chunks.get(0)
    if match.subject is not None and match.subject.code == ORG:
        return True
    if first is None or first.code != ORG or first.mention is None:
        return False
    candidate.participants = [arg.participant_from(first.mention)]
    return True


def _asserted(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a founding or opening is told as done, not listed as a task."""
    if match.frame.type not in ("establish", "launch"):
        return True
    if match.own:
        return True
    patterns = context.compiled.patterns
    begin = match.clause
    if patterns.came_into_being.search(skeleton.text, max(begin, match.start - 8), match.end):
        return True
    if skeleton.seen & DONE and patterns.done.match(skeleton.text, match.end) is not None:
        return True
    return match.start - begin >= 1  # something stands before the verb: a passive subject


def _opened(
    context: Context, skeleton: Skeleton, match: Match, begin: int, candidate: Candidate
) -> None:
    """What opens by itself (新闻中心正式开放) takes no part; a place so named is where it is."""
    rite = context.compiled.patterns.rite.match(skeleton.text, match.end) is not None
    if match.end < arg.clause_end(skeleton, match.end) - 1 and not rite:
        return
    named = [p for p in range(match.start - 1, begin - 1, -1) if skeleton.text[p] in (ORG, PLACE)]
    for place in named[:2]:
        if place == named[0] or skeleton.text[place] == ORG:
            routes = context.compiled.patterns.route_before
            route = place > 0 and skeleton.text[place - 1] in routes  # 甲地至乙地航线开通
            _opened_at(context, skeleton.chunks[place], match, candidate, route)


def _opened_at(
    context: Context, chunk: Chunk, match: Match, candidate: Candidate, route: bool
) -> None:
    mention = chunk.mention
    if mention is None:
        return
    if context.compiled.patterns.acts_itself.search(mention.name) is not None:
        if mention.label == "ORG":  # an embassy, a bank
            arg.add_participant(candidate.participants, arg.participant_from(mention))
        return
    if mention.label == "ORG" and match.frame.heads and match.frame.heads.search(mention.name):
        names = {a.mention.name for a in chunk.actors if a.mention is not None}
        candidate.participants = [p for p in candidate.participants if p.name not in names]
    elif mention.label == "PLACE" and candidate.place is None and not route:
        candidate.place = arg.place_value(chunk)


def _first_after(skeleton: Skeleton, match: Match, candidate: Candidate) -> None:
    """自2001年成立以来，某组织…: the body that the rest of the sentence is about."""
    for place in sorted(skeleton.chunks):
        mention = skeleton.chunks[place].mention
        if place > match.end and mention is not None and skeleton.chunks[place].actors:
            if mention.label == "ORG":
                body = arg.participant_from(mention)
                candidate.participants = [replace(body, kind="organization")]
            return


def _founded(
    context: Context, skeleton: Skeleton, match: Match, begin: int, stop: int, candidate: Candidate
) -> None:
    for place in [*range(match.end, stop), *range(begin, match.start)]:
        chunk = skeleton.chunks.get(place)
        if chunk is None or chunk.mention is None or chunk is match.subject:
            continue
        mention = chunk.mention
        if mention.label == "MECHANISM":
            if mention.mechanism and candidate.mechanism is None:
                span = (mention.start, mention.end)
                candidate.mechanism = Value(mention.mechanism, (span,))
            if not candidate.participants:
                candidate.participants = parties_of(context, mention)
            return
        if mention.label == "ORG" and place >= match.end:
            arg.add_participant(candidate.participants, arg.participant_from(mention))
            return


def _named_before(
    context: Context, skeleton: Skeleton, match: Match, begin: int
) -> Participant | None:
    """Return the body told to have been founded by what stands before the verb (…中心已经成立)."""
    if match.end < arg.clause_end(skeleton, match.end):
        return None
    text = context.document.text
    chunk = skeleton.chunks.get(match.start - 1)
    if chunk is not None and chunk.mention is not None and chunk.mention.label == "ORG":
        return replace(arg.participant_from(chunk.mention), kind="organization")
    start, stop = skeleton.starts[begin], skeleton.starts[match.start]
    found = context.compiled.patterns.founded.fullmatch(text, start, stop)
    if (
        found is None
        or match.frame.heads is None
        or not match.frame.heads.search(found["name"][-4:])
    ):
        return None
    led = context.compiled.patterns.founders.match(text, start, found.end("name"))
    low = led.end() if led is not None else found.start("name")
    span = (low, found.end("name"))
    return Participant(text[low : span[1]], "organization", None, None, None, None, (span,))


def _documents(
    context: Context, skeleton: Skeleton, match: Match, word: str, candidate: Candidate
) -> bool:
    if match.frame.nominal:
        begin = match.clause
        candidate.documents = documents.documents_before(context, skeleton, begin, match.start)
        return (
            bool(candidate.documents)
            or word in match.frame.bare_words
            or _echo(context, skeleton, candidate)
        )
    heads = match.frame.heads or context.compiled.patterns.papers.bare_heads
    if match.frame.paper_first:
        begin = arg.clause_start(skeleton, match.left)
        if match.frame.id == PASSIVE:
            candidate.documents = documents.told_of(context, skeleton, begin, match.left, heads)
            return bool(candidate.documents)
        candidate.documents = documents.paper_first(context, skeleton, begin, match.start, heads)
        return bool(candidate.documents)
    end = _sentence_or_next(context, skeleton, match)
    clause = arg.clause_end(skeleton, match.end)
    found: list[DocumentItem] = []
    goes_on = context.compiled.patterns.more_documents.match(skeleton.text, clause + 1)
    if clause < end and goes_on is None and DOCUMENT not in skeleton.text[match.end : clause]:
        found = documents.find_documents(context, skeleton, match.end, clause, heads)
    found = found or documents.find_documents(context, skeleton, match.end, end, heads)
    if not found:
        begin = match.clause
        found = documents.documents_before(context, skeleton, begin, match.start)[-1:]
        found = found or _told_first(context, skeleton, match, begin)
        found = [d for d in found if context.compiled.patterns.papers.bare_heads.search(d.title)]
        found = found or documents.passive(context, skeleton, match.start, match.end)
    if match.frame.heads is not None:
        blocked = match.frame.no_heads.get(word, frozenset())
        headed = [
            d
            for d in found
            if _headed(context, match, word, d)
            and (
                not any(d.title.endswith(b) for b in blocked)
                or _marked(context, match, word, d.spans[0][0])
            )
        ]
        found = _with_listed(context, found, headed)
    own = documents.under_own_title(context, found)
    if own != found:
        found = own
        for signer in signers.at_the_end(context, candidate, found[0]):
            arg.add_participant(candidate.participants, signer)
    alone = context.compiled.patterns.alone
    if match.frame.heads is not None and all(d.title in alone for d in found):
        found = documents.referred_document(context, skeleton, match.end, end) or found
    if match.frame.statement_only and all(d.title in match.frame.statement_only for d in found):
        codes = {p.country for p in candidate.participants}
        if len(candidate.participants) < 2 or len(codes) < 2 or _tells(context, skeleton, match):
            return False
    past = _long_past(context, candidate)
    candidate.documents = found if past else documents.full_titles(context, found)
    return bool(found) or word in match.frame.bare_words or _echo(context, skeleton, candidate)


def _echo(context: Context, skeleton: Skeleton, candidate: Candidate) -> bool:
    """Whether a sentence tells of the ceremony of what was told to be signed (签署仪式…)."""
    candidate.echo = context.compiled.patterns.signing_rite.match(skeleton.text) is not None
    return candidate.echo


def _told_first(
    context: Context, skeleton: Skeleton, match: Match, begin: int
) -> list[DocumentItem]:
    """Return the document that stands before all else: 协定原定20日在某地签署.

    Or that the clause before ends with (谈了三年的协定，昨天在某地签署).
    """
    text = skeleton.text
    alone = match.end >= len(text) or text[match.end] in CLAUSE_END
    topic = context.compiled.patterns.papers.topic_document.match(text[begin : match.start])
    if alone and topic is not None:
        low, high = (skeleton.starts[begin + place] for place in topic.span("title"))
        return documents.titled(context, low, high)
    if not alone or begin < 2 or text[begin - 1] not in COMMAS:
        return []
    if any(
        text[place] in arg.ACTORS and text[place] != COUNTRY for place in range(begin, match.start)
    ):
        return []
    first = arg.clause_start(skeleton, begin - 1)
    found = documents.documents_before(context, skeleton, first, begin - 1)[-1:]
    return [d for d in found if d.spans[0][1] >= skeleton.starts[begin - 1] - 1]


def _long_past(context: Context, candidate: Candidate) -> bool:
    """Whether something was signed long before the day of the text, by its own date."""
    date, published = candidate.date, context.document.published
    if not candidate.explicit_date or date is None or date.end is None:
        return False
    if published is None or published.start is None:
        return False
    return (published.start - date.end).days > RECENT


BEHIND_TITLE = 6  # characters: 》的联合声明


def _headed(context: Context, match: Match, word: str, item: DocumentItem) -> bool:
    """Whether a document's title has a head word, or one stands right behind it (“…”决议)."""
    heads = match.frame.heads
    if heads is None or heads.search(item.title):
        return True
    start, end = item.spans[0]
    if _marked(context, match, word, start):
        return True
    return heads.search(context.document.text, end, end + BEHIND_TITLE) is not None


def _marked(context: Context, match: Match, word: str, start: int) -> bool:
    """Whether a title in title marks is a paper whatever it is called (批准《…行动计划》)."""
    return word in match.frame.any_title and context.document.text[start - 1] == "《"


def _with_listed(
    context: Context, found: list[DocumentItem], headed: list[DocumentItem]
) -> list[DocumentItem]:
    """Add to what has a head word the titles joined to it: 《甲原则》、《乙精神》和《丙声明》."""
    if not headed or len(headed) == len(found):
        return headed
    text, out = context.document.text, list(headed)
    joined = context.compiled.patterns.papers.titles_joined
    for low, high in (*pairwise(found), *pairwise(found[::-1])):
        first, last = sorted((low.spans[0], high.spans[0]))
        between = text[first[1] : last[0]]
        if low in out and high not in out and joined.fullmatch(between):
            out.append(high)
    return sorted(out, key=lambda d: d.spans[0])


def _tells(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether what was published is told at once (发表声明，对…表示…)."""
    stop = min(len(skeleton.text), match.end + NEED_REACH)
    return context.compiled.gatherings.speech.search(skeleton.text, match.end, stop) is not None


def _sentence_or_next(context: Context, skeleton: Skeleton, match: Match) -> int:
    """Return where the object of a signing verb ends: the next signing verb or the sentence."""
    if skeleton.text[match.end : match.end + 1] in CLAUSE_END:
        return match.end
    begin = match.end + 1
    joined = context.compiled.patterns.joined_verb.match(skeleton.text, match.end)
    if joined is not None:  # 签署、见证了…文件
        begin = joined.end()
    nexts = context.compiled.patterns.sign_verb.search(skeleton.text, begin)
    end = nexts.start() if nexts is not None else len(skeleton.text)
    if not skeleton.seen & SPEECH:
        return end
    speech = context.compiled.gatherings.speech.search(skeleton.text, match.end, end)
    return speech.start() if speech is not None else end


def more_documents(context: Context, sentence: int) -> list[DocumentItem]:
    """Return the documents of a sentence that goes on with a list (其中包括 …)."""
    skeleton = context.skeleton(sentence)
    if context.compiled.patterns.more_documents.match(skeleton.text) is None:
        return []
    heads = context.compiled.patterns.papers.bare_heads
    return documents.find_documents(context, skeleton, 0, len(skeleton.text), heads)
