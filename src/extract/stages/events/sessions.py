"""Gatherings without a name of their own: told by place, edition, or the body that meets."""

from __future__ import annotations

import re

from extract.document import DateValue, Mention, Participant, Value, extent
from extract.ordered import starting
from extract.patterns import lazy
from extract.stages.events import arguments as arg
from extract.stages.events import attending, dating
from extract.stages.events.chunks import CLAUSE_END, DATE, PLACE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import (
    gathering_base,
    joins_parties,
    mechanism_of,
    parties_of,
    type_of,
)
from extract.stages.events.marks import FORMERLY
from extract.stages.events.pairs import is_named
from extract.stages.events.series import Series
from extract.stages.events.status import status_of

SHORT = "gathering.short"
_SHORT_FORM = lazy(r"[（(][^（）()]{1,12}[）)]")  # 某共同体（某共体）第九届峰会
HELD_BEFORE = 6
BEHIND = 20  # characters of the clause behind in which a meeting may be called off
DATED = DATE + "的"  # 2017年1月的|第五届峰会


def short(context: Context, sentence: int, series: Series) -> list[Candidate]:
    """Return gatherings named by place or edition alone, of the format named before them.

    ``2018年，阿斯塔纳首次会议聚焦…``, ``首届峰会于2022年在阿斯塔纳举行``. In an entry of a
    chronicle that names no format only later editions with a number (第二次峰会). Of a gathering
    of no standing format whose name has the noun (韩非论坛: 首届论坛) nothing is inherited.
    Of a format that the sentence itself names first, only what that holds (某机制举行首次会晤).
    """
    earlier = series.format or series.past
    mechanism = mechanism_of(context, earlier) if earlier is not None else None
    if mechanism is None:
        earlier = None
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    numbered = series.format is None
    out: list[Candidate] = []
    by_place = series.near and not numbered
    later = (words.edition, words.next_host)
    patterns = (words.short, words.held_at, words.dated_noun, *later) if by_place else later
    for pattern in patterns:
        for match in pattern.finditer(skeleton.text):
            if (
                numbered
                and earlier is not None
                and words.numbered.match(match["edition"], 1) is None
            ):
                continue
            date, low = _own_day(context, skeleton, match)
            if skeleton.text[match.start() - 2 : match.start()] == DATED:
                date = dating.date_value(context, skeleton.chunks[match.start() - 2])
            elif pattern is words.dated_noun:
                date = dating.date_value(context, skeleton.chunks[match.start() - 1])
            place = arg.find_place(context, skeleton, match.end("noun"), low)
            hosted = pattern is words.next_host
            if date is None and not hosted and (pattern is not words.edition or place is None):
                continue
            of: Mention | None = None
            holder: Mention | None = None
            if pattern is words.edition:
                of = _right_before(context, skeleton, match.start())
                holder = None if of is not None else _holder(context, skeleton, match.start())
                of = of or holder
                at = skeleton.starts[match.start()]
                of = of or series.of_noun(context, match["noun"], mechanism, at)
            if holder is None and (series.format or series.past or series.named) is None:
                continue  # the first format that the text names
            if of is None and words.talks_noun.fullmatch(match["noun"]):
                continue  # 第二次会谈 of whoever talks
            fixed = date is not None and place is not None
            follows = fixed and words.next_one.match(match[0]) is not None
            fixed = fixed and words.as_name.match(match[0]) is not None
            known = of or earlier
            if earlier is not None and of is None and (fixed or follows):
                known = _of_two(context, skeleton, match, series) or known
            if known is None and (fixed or follows) and pattern is words.edition:
                known = series.named_before(skeleton.starts[match.start()])
            if known is None:
                continue
            led = _led(context, skeleton, match, named=of is not None, fixed=fixed or follows)
            off = _called_off(context, skeleton, match)
            shown = off or led is not None or _held(context, skeleton, match, date)
            if pattern in (words.edition, words.dated_noun) and not shown:
                continue
            candidate = _short_candidate(context, skeleton, match, known, date)
            if holder is not None and candidate.gathering is not None:
                low_end = _opening(context, holder), extent(holder)[1]
                name = context.document.text[slice(*low_end)] + match[0]
                candidate.gathering = Value(name, (low_end, candidate.trigger), "inherited")
            candidate.place = place if low else candidate.place
            if known is not of and known is not earlier:
                span = candidate.trigger  # 在某地举行第三届会议: of a dialogue of two
                named = Value(context.document.text[slice(*span)], (span,))
                candidate.gathering = named if fixed else candidate.gathering
                candidate.participants = led or parties_of(context, known)
            if hosted:
                _hosted_next(context, skeleton, match, candidate)
            candidate.participants = candidate.participants or led or []
            if off:
                candidate.status = "cancelled"
            out.append(candidate)
    return _in_turn(context, skeleton, out)


def _of_two(
    context: Context, skeleton: Skeleton, match: re.Match[str], series: Series
) -> Mention | None:
    """Return the commission of two states named after the format: 中乌某委员会…，下次会议."""
    format, mentions = series.format, context.document.mentions
    if format is None or context.compiled.gatherings.summit.search(match["noun"]):
        return None
    at = skeleton.starts[match.start()]
    for mention in reversed(mentions[starting(mentions, format.end) : starting(mentions, at)]):
        if context.compiled.gatherings.commission.search(mention.name) is None:
            continue
        if mechanism_of(context, mention) is None and len(parties_of(context, mention)) == 2:
            return mention
    return None


def _own_day(
    context: Context, skeleton: Skeleton, match: re.Match[str]
) -> tuple[DateValue | None, int]:
    """Return the day of a later meeting, and from where on its place is told.

    Behind an earlier one in its sentence, those of its own clause (…落幕，下届峰会将于…).
    """
    text = skeleton.text
    low, stop = arg.clause_start(skeleton, match.start()), arg.clause_end(skeleton, match.end())
    if low and text.count(DATE, low, stop) == 1 and DATE in text[:low]:
        own = dating.find_date(context, skeleton, stop, clause_only=True)
        if own is not None:
            return own, low
    return dating.find_date(context, skeleton, match.end("noun")), 0


def _hosted_next(
    context: Context, skeleton: Skeleton, match: re.Match[str], candidate: Candidate
) -> None:
    """Place the next meeting at its host's, who takes part where it is a state (下届东道主为…)."""
    host = skeleton.chunks[match.start("A")]
    stop = min(len(skeleton.text) - 1, arg.clause_end(skeleton, match.end()) + 1)
    later = arg.find_place(context, skeleton, arg.clause_end(skeleton, stop), stop)
    candidate.place = later or arg.place_value(host)
    candidate.participants = arg.participants_of(context, host, "host")
    candidate.status = "planned"
    if candidate.date is None:
        day = skeleton.text.find(DATE, stop, arg.clause_end(skeleton, stop))
        if day >= 0:
            candidate.date = dating.date_value(context, skeleton.chunks[day])
            candidate.explicit_date = candidate.date is not None


def _called_off(context: Context, skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether a meeting that was meant for a day is told to be put off (原定…，后来推迟)."""
    status, text = context.compiled.status, skeleton.text
    stop = arg.clause_end(skeleton, match.end())
    start = arg.clause_start(skeleton, match.start())
    if not skeleton.seen & FORMERLY or not status.formerly.search(text, start, stop):
        return False
    return status.called_off.search(text, match.end(), stop + BEHIND) is not None


def _held(
    context: Context, skeleton: Skeleton, match: re.Match[str], date: DateValue | None
) -> bool:
    """Whether a later meeting is told to be held, or to adopt something on its day."""
    words = context.compiled.gatherings
    stop = arg.clause_end(skeleton, match.end())
    low = max(0, match.start() - HELD_BEFORE)  # 在某地举行的首次会议
    if words.hold.search(skeleton.text, match.end(), stop):
        return True
    if words.held_before.search(skeleton.text, low, match.start()):
        return True
    if date is None or words.numbered.match(match.groupdict().get("edition") or "", 1) is None:
        return False
    return words.agenda.match(skeleton.text, match.end()) is not None


def _led(
    context: Context, skeleton: Skeleton, match: re.Match[str], *, named: bool, fixed: bool
) -> list[Participant] | None:
    """Return who leads or attends a later meeting (某人主持第三次会晤), None where nobody does.

    Where it is held by somebody (举行第五轮会谈), the name of its series must have its noun, or it
    is ``fixed``: told with its number, day and place.
    """
    if "L" in match.groupdict():
        return None  # told by its place
    start = arg.clause_start(skeleton, match.start())
    words = context.compiled.gatherings
    verb = words.meeting_after.search(skeleton.text, start, match.start())
    if verb is None or not (verb["led"] or named or fixed):
        return None
    if not verb["led"]:
        hosts = attending.host(context, skeleton, verb.start(), match.start())
        if fixed and len({p.country for p in hosts}) == 1:
            return []  # 我们明年将在某地主办第十三届峰会
        return None if any(p.kind == "person" for p in hosts) else []  # 某人同某人举行第三次会晤
    return attending.attenders(context, skeleton, verb.start(), match.start())


def _in_turn(context: Context, skeleton: Skeleton, found: list[Candidate]) -> list[Candidate]:
    """Give meetings told together their days one after the other (分别于2月和6月举行)."""
    if len(found) < 2:
        return found
    last = skeleton.position(found[-1].trigger[1])
    each = context.compiled.gatherings.respectively.match(skeleton.text, last)
    if each is None:
        return found
    stop = arg.clause_end(skeleton, last)
    days = [p for p in range(last, stop) if skeleton.text[p] == DATE]
    if len(days) != len(found):
        return found
    for candidate, place in zip(found, days, strict=True):
        candidate.date = dating.date_value(context, skeleton.chunks[place])
        candidate.key += str(candidate.date and candidate.date.start)
    return found


def _opening(context: Context, mention: Mention) -> int:
    """Return where a name begins, an opening quotation mark included."""
    start = extent(mention)[0]
    return start - 1 if context.document.text[start - 1 : start] in ("“", "「") else start


def _right_before(context: Context, skeleton: Skeleton, position: int) -> Mention | None:
    """Return the format named right before an edition (“中亚+日本”对话机制首次峰会), or None."""
    for place in range(position - 1, max(0, position - HELD_BEFORE) - 1, -1):
        chunk = skeleton.chunks.get(place)
        if chunk is not None:
            mention = chunk.mention
            named = mention is not None and mention.label == "MECHANISM"
            known = named and mention is not None and mechanism_of(context, mention)
            return mention if known in context.compiled.standing else None
        if skeleton.text[place] in CLAUSE_END:
            return None
    return None


def _short_candidate(
    context: Context,
    skeleton: Skeleton,
    match: re.Match[str],
    earlier: Mention,
    date: DateValue | None,
) -> Candidate:
    words = context.compiled.gatherings
    span = (skeleton.starts[match.start()], skeleton.starts[match.end("noun")])
    named = bool(match.groupdict().get("edition")) and match["noun"] != ""
    summit = words.summit.search(match["noun"]) is not None
    of_forum = context.document.text.endswith(words.forum, 0, span[0])
    if not summit and not of_forum and words.lower.search(match["noun"]) is None:
        summit = type_of(context, earlier) == "summit"
    candidate = Candidate(
        "summit" if summit else "conference",
        SHORT,
        span,
        skeleton.sentence,
        status_of(context, skeleton, match.end("noun"), match.end("noun"), date, lenient=True)
        or "occurred",
        date=date,
        explicit_date=date is not None,
        key=context.document.text[span[0] : span[1]] + str(date and date.start),
    )
    if named:
        spans = (span, (earlier.start, earlier.end))
        base = gathering_base(context, earlier) if earlier.name else match["noun"]
        base = _SHORT_FORM.sub("", base)
        series = _renumbered(context, base, "")
        ending = words.not_gathering_end.search(base)
        if ending is not None and base.endswith(match["noun"], 0, ending.start()):
            base = base[: ending.start()]  # 外长会晤|机制
            series = _renumbered(context, base, "")
        elif not words.conference_end.search(base) and not words.summit.search(base):
            base = f"“{base}”{match['noun']}"
        if words.relative_edition.match(match["edition"]):
            if series.endswith(match["noun"]) and len(series) > len(match["noun"]):  # 下次会晤
                candidate.gathering = Value(
                    series, (span, (earlier.start, earlier.end)), "inherited"
                )
        elif not context.compiled.ordinal.match(match["edition"]):
            name = _renumbered(context, base, match["edition"])
            end = extent(earlier)[1]
            near = end <= span[0] <= end + HELD_BEFORE
            between = context.document.text[end : span[0]]
            if near and not any(char in CLAUSE_END for char in between):
                name = context.document.text[_opening(context, earlier) : span[1]]
            elif words.as_written.match(match["noun"]) or (
                words.level_noun.match(match["noun"]) and not joins_parties(context, base)
            ):
                name = match["edition"] + match["noun"]  # 第15次首脑会议, 首届峰会, 第四轮会谈
            candidate.gathering = Value(name, spans, "inherited")
        candidate.edition = match["edition"]
        candidate.place = arg.find_place(context, skeleton, match.end("noun"))
    elif "L" in match.groupdict():
        candidate.place = arg.place_value(skeleton.chunks[match.start("L")])
    else:
        candidate.place = arg.find_place(context, skeleton, match.end("noun"))
        after = context.compiled.status.planned_after.search(
            skeleton.text, match.end(), arg.clause_end(skeleton, match.end())
        )
        if after is not None:
            candidate.status = "planned"
    stop = arg.clause_end(skeleton, match.end())
    host = words.hosted_by.search(skeleton.text, match.end(), stop)
    if host is not None:  # 下届会议将由某国主办
        chunk = skeleton.chunks[host.start("A")]
        candidate.participants = arg.participants_of(context, chunk, "host")
        candidate.place = candidate.place or arg.place_value(chunk)
    mechanism = mechanism_of(context, earlier)
    if mechanism is not None:
        candidate.mechanism = Value(mechanism, (span, (earlier.start, earlier.end)), "inherited")
    if named and words.next_one.match(match["edition"]):
        candidate.status = "planned"  # 下届会议
    if is_named(context, gathering_base(context, earlier)) and not summit:
        candidate.type, candidate.gathering = "meeting", None  # 第五次江陈会谈 … 第六次会谈
    sentence = context.document.sentences[skeleton.sentence]
    candidate.quote = [(sentence.start, sentence.end)]
    return candidate


def _renumbered(context: Context, base: str, edition: str) -> str:
    """Return a gathering's name with another edition, in the place of its own if it has one."""
    own = context.compiled.words.numbered.search(base)
    if own is None:
        return edition + base
    return base[: own.start()] + edition + base[own.end() :]


def sessions(context: Context, sentence: int) -> list[Candidate]:
    """Return the sessions of bodies (``安理会召开紧急会议``), named by the body and the noun."""
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    out: list[Candidate] = []
    for match in words.session.finditer(skeleton.text):
        chunk = skeleton.chunks[match.start("O")]
        mention = chunk.mention
        if mention is None or not words.session_bodies.search(mention.name):
            continue
        start, end = match.start("verb"), match.end("noun")
        if words.member_level.search(skeleton.text, match.end("verb"), match.start("noun")):
            continue  # 举行外长|会议
        date = dating.find_date(context, skeleton, end)
        status = status_of(context, skeleton, start, match.end("verb"), date)
        if status is None or (status == "planned" and date is None):
            continue
        span = (skeleton.starts[match.start("noun")], skeleton.starts[end])
        own = (mention.start, mention.end)
        summit = words.summit.search(mention.name + match["noun"]) is not None
        candidate = Candidate(
            "summit" if summit else "conference",
            "gathering.session",
            (skeleton.starts[start], skeleton.starts[match.end("verb")]),
            sentence,
            status,
            date=date,
            explicit_date=date is not None,
            place=arg.find_place(context, skeleton, end),
            gathering=Value(mention.name + match["noun"], (own, span)),
        )
        if mention.mechanism:
            candidate.mechanism = Value(mention.mechanism, (own,))
        if mention.label != "MECHANISM":
            candidate.participants = [arg.participant_from(mention)]
        at = context.document.sentences[sentence]
        candidate.quote = [(at.start, at.end)]
        out.append(candidate)
    return out


def _holder(context: Context, skeleton: Skeleton, position: int) -> Mention | None:
    """Return the format that is told to hold an edition (某会晤机制|于某日举行|首次会晤), or None.

    It begins the clause, or stands behind a day; only days and places stand between.
    """
    words, text = context.compiled.gatherings, skeleton.text
    start = arg.clause_start(skeleton, position)
    verb = words.meeting_after.search(text, start, position)
    if verb is None or verb["led"]:
        return None
    found: Mention | None = None
    for place in range(start, verb.start()):
        chunk = skeleton.chunks.get(place)
        if chunk is None or text[place] in (DATE, PLACE):
            continue
        mention = chunk.mention
        if found is not None or mention is None or mention.label != "MECHANISM":
            return None
        if words.not_gathering_end.search(mention.name) is None:
            return None
        found = mention
    return found if found is not None and mechanism_of(context, found) else None
