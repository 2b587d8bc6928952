"""Lists: documents under a heading are one act of signing; items without subject are no events."""

from __future__ import annotations

from extract.document import (
    Block,
    DateValue,
    Document,
    DocumentItem,
    Mention,
    Participant,
    Value,
)
from extract.shapes import replace
from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import DATE, PLACE
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import add_format_members, initials_of, mechanism_of
from extract.stages.events.signers import states_in

PAIR = 2
FULL = 4  # characters of the full name of a state: 某某王国
HEAD = 3  # blocks below the headline, one of which may be the title of the document
DATELINE = "dateline"
AROUND = 10  # characters of a headline beside the name of a document
TALKS = frozenset(("meeting", "summit", "conference", "visit"))
ATTENDED = frozenset(("summit", "conference"))
CLOSING = 4  # blocks at the end, among which the line of day and place stands
CLOSING_LINE = 30
LEAST = 2  # documents that make a list
LISTED = 30  # items of a list of what was agreed
LEAD = 24  # characters of the line that leads it in
COLONS = ("：", ":")
FORMATS = frozenset(("MECHANISM", "ORG"))
TASKS = frozenset(("sign", "launch", "establish", "aid", "award"))


def signed(context: Context) -> list[Candidate]:
    """Return one signing for each list of documents under a heading that calls them so."""
    document = context.document
    out: list[Candidate] = []
    for index, block in enumerate(document.blocks):
        heading = document.text[block.start : block.end]
        if block.kind != "heading" or not context.compiled.patterns.list_heading.search(heading):
            continue
        items: list[Mention] = []
        blocks: list[Block] = []
        for place in range(index + 1, len(document.blocks)):
            following = document.blocks[place]
            mention = _titled(document, following)
            if mention is None:
                break
            items.append(mention)
            blocks.append(following)
        if len(items) >= LEAST:
            out.append(_signing(context, block, blocks, items))
    return out


def _titled(document: Document, block: Block) -> Mention | None:
    """Return the document that an item of a list consists of, or None."""
    if block.kind != "item" or not block.sentences:
        return None
    sentence = document.sentences[block.sentences[0]]
    for number in sentence.mentions:
        mention = document.mentions[number]
        start, end = mention.outer or (mention.start, mention.end)
        if mention.label == "DOCUMENT":
            rest = sentence.end - end
            return mention if start - sentence.start <= 1 and rest <= LEAST else None
    return None


def _signing(
    context: Context, heading: Block, blocks: list[Block], items: list[Mention]
) -> Candidate:
    document = context.document
    spans = [
        (document.sentences[b.sentences[0]].start, document.sentences[b.sentences[-1]].end)
        for b in (heading, *blocks)
        if b.sentences
    ]
    candidate = Candidate(
        "sign",
        "sign.list",
        spans[0],
        blocks[0].sentences[0],
        quote=spans,
        documents=[DocumentItem(m.name, 1, ((m.start, m.end),)) for m in items],
        background=True,
    )
    for mention in document.mentions:
        mechanism = mechanism_of(context, mention) if mention.label == "MECHANISM" else None
        if mechanism:
            span = (mention.start, mention.end)
            candidate.mechanism = Value(mechanism, (span,), "inherited")
            add_format_members(context, candidate)
            break
    return candidate


def titled(context: Context, told: list[Candidate]) -> list[Candidate]:
    """Return the signing of the joint statement that the document is, where nobody tells it.

    Its date and place are those of its last line, of the dateline, or of the talks told first;
    its parties the states that its title names in full, else those of the talks.
    """
    document = context.document
    if document.genre != "communique" or document.title is None:
        return []
    found = _joint_title(context)
    held = [c for c in told if c.type in TALKS and c.date is not None and _took_part(c)]
    at = next((c for c in held if c.type != "conference" or c.explicit_date), None)
    if at is not None and at.type == "conference":
        at = next((c for c in held if c.type != "conference"), at)
    if found is None:
        return []
    index, item = found
    states = _in_full(context, item)
    date, place = _closing(context)
    if date is None:
        date, place = _below_title(context)
    if at is None:
        states = states or _named(context, item)
    if date is None and states:
        date, place = _dateline(context, {p.country for p in states})
    if (at is None or at.status != "occurred") and not (
        date and (states or _format(context, index, (item.start, item.end)))
    ):
        return []
    sentence = document.sentences[index]
    for candidate in told:
        for paper in candidate.documents if candidate.type == "sign" else ():
            if item.name.endswith(paper.title[-4:]):
                return []
    span = (item.start, item.end)
    people = [replace(p, basis="inherited") for p in at.participants] if at is not None else []
    if at is not None:
        place = place or at.place
        date = date or (replace(at.date, basis="inherited") if at.date is not None else None)
    signing = Candidate(
        "sign",
        "sign.title",
        span,
        index,
        date=date,
        place=place,
        participants=states or people,
        mechanism=at.mechanism if at is not None else None,
        documents=[DocumentItem(item.name, 1, (span,))],
        quote=[(sentence.start, sentence.end)],
        explicit_date=True,
        at=at if at is not None and at.type in ATTENDED else None,
    )
    if not signing.participants:
        signing.mechanism = signing.mechanism or _format(context, index, span)
        add_format_members(context, signing)
    return [signing]


def _format(context: Context, index: int, span: Span) -> Value | None:
    """Return the format whose paper a title is, named at its head."""
    for number in context.document.sentences[index].mentions:
        mention = context.document.mentions[number]
        known = mechanism_of(context, mention) if mention.start == span[0] else None
        if known:
            return Value(known, (span,), "title")
    return None


def _in_full(context: Context, item: Mention) -> list[Participant]:
    """Return the two states or more that a title names in full (某共和国和某王国关于…)."""
    names = states_in(context, item.name)
    if len(names) < PAIR or min(map(len, names.values())) < FULL:
        return []
    span = ((item.start, item.end),)
    return [
        replace(arg.country_participant(context, code, span, "title"), name=name)
        for code, name in names.items()
    ]


def _named(context: Context, item: Mention) -> list[Participant]:
    """Return the states and bodies that the head of a title names, by initials too."""
    span = ((item.start, item.end),)
    head = context.compiled.patterns.papers.about_title.split(item.name, maxsplit=1)[0]
    pair = initials_of(context, head, span)
    if pair:
        return pair
    bodies = context.compiled.bodies
    found: dict[str, str] = {}
    for _, _, surfaces in context.resources.gazetteers.matcher.find(head):
        for one in surfaces[:1]:
            code = one.id if one.label == "COUNTRY" or one.id in bodies else one.id.upper()
            if one.label == "COUNTRY" or code in bodies:
                found.setdefault(code, one.text if one.label != "MECHANISM" else "")
    people = [arg.country_participant(context, code, span, "title") for code in found]
    return [replace(p, name=found[p.country or ""] or p.name) for p in people]


def _below_title(context: Context) -> tuple[DateValue | None, Value | None]:
    """Return day and place of the line right below the title (2016年6月20日，某市)."""
    for block in context.document.blocks[:HEAD]:
        if block.zone == "title" or block.end - block.start > CLOSING_LINE:
            continue
        if len(block.sentences) == 1:
            day, place = _day_and_place(context, block.sentences[0])
            if place is not None:
                return day, place
    return None, None


def _dateline(context: Context, states: set[str | None]) -> tuple[DateValue | None, Value | None]:
    """Return day and city of the dateline, where the city lies in one of the states."""
    document, kinds = context.document, context.compiled.patterns.city_kinds
    for block in document.blocks:
        for index in block.sentences if block.zone == DATELINE else ():
            named = [document.mentions[number] for number in document.sentences[index].mentions]
            cities = [m for m in named if m.kind in kinds and m.country in states]
            chunks = [c for c in context.skeleton(index).chunks.values() if c.code == DATE]
            day = dating.date_value(context, chunks[0]) if len(chunks) == 1 else None
            if day is not None and len(cities) == 1:
                city = cities[0]
                return day, Value((city.name, city.country), ((city.start, city.end),), DATELINE)
    return None, None


def _closing(context: Context) -> tuple[DateValue | None, Value | None]:
    """Return day and place of the line that closes a joint statement (2024年7月5日于某市)."""
    document = context.document
    for block in reversed(document.blocks[-CLOSING:]):
        short = block.zone == "body" and block.end - block.start <= CLOSING_LINE
        if not short or len(block.sentences) != 1:
            continue
        day, place = _day_and_place(context, block.sentences[0])
        if day is not None:
            return day, place
    return None, None


def _day_and_place(context: Context, index: int) -> tuple[DateValue | None, Value | None]:
    """Return the one day and the last place of a line that says when and where it was done."""
    skeleton = context.skeleton(index)
    chunks = [c for c in skeleton.chunks.values() if c.code == DATE and c.index is not None]
    value = dating.date_value(context, chunks[0]) if len(chunks) == 1 else None
    if value is None or value.precision != "day" or value.end is None:
        return None, None
    places = [c for c in skeleton.chunks.values() if c.code == PLACE]
    return value, arg.place_value(places[-1]) if places else None


def _took_part(candidate: Candidate) -> bool:
    return len({p.country for p in candidate.participants}) > 1


def _joint_title(context: Context) -> tuple[int, Mention] | None:
    """Return the joint statement that a headline names with hardly a word beside, if one does."""
    document = context.document
    joint = tuple(context.compiled.patterns.papers.joint_titles)
    found: list[tuple[int, Mention]] = []
    first = [b for b in document.blocks if b.zone == "body"][:HEAD]
    for block in [*(b for b in document.blocks if b.zone == "title"), *first]:
        for index in block.sentences:
            for number in document.sentences[index].mentions:
                mention = _with_format(document, index, document.mentions[number])
                around = block.end - block.start - (mention.end - mention.start)
                named = mention.label == "DOCUMENT" and mention.name.endswith(joint)
                if named and around <= AROUND:
                    found.append((index, mention))
    full = [one for one in found if _in_full(context, one[1])]
    titles = [one for one in found if document.blocks[context.block(one[0])].zone == "title"]
    return next(iter(full or titles), None)


def _with_format(document: Document, index: int, title: Mention) -> Mention:
    """Return a title with the format or body named right before it (某组织|某地宣言)."""
    for number in document.sentences[index].mentions:
        before = document.mentions[number]
        if before.end == title.start and before.label in FORMATS and title.label == "DOCUMENT":
            name = document.text[before.start : title.end]
            return replace(title, start=before.start, outer=None, name=name)
    return title


def only_heads(context: Context, candidate: Candidate, headings: set[Span]) -> bool:
    """Whether a signing is read from a heading, which only says what is listed below it."""
    if candidate.type != "sign" or candidate.quote[0] in headings:
        return candidate.type == "sign"
    block = context.document.blocks[context.block(candidate.sentence)]
    return block.kind == "heading" and not candidate.own and not candidate.explicit_date


def _agreed(context: Context, place: int) -> bool:
    """Whether the list of a block is led in as what was agreed (达成如下共识：)."""
    document = context.document
    for block in reversed(document.blocks[max(0, place - LISTED) : place]):
        if block.kind != "item":
            line = document.text[block.start : block.end].rstrip()
            agreed = context.compiled.patterns.agreed_list
            return line[-1:] in COLONS and agreed.search(line[-LEAD:]) is not None
    return False


def is_task(context: Context, candidate: Candidate) -> bool:
    """Whether a candidate is an item of a list of things agreed, told without a subject."""
    if candidate.type not in TASKS or candidate.own or candidate.explicit_date:
        return False
    place = context.block(candidate.sentence)
    if context.document.blocks[place].kind != "item":
        return False
    return context.document.genre in ("outcome", "communique") or _agreed(context, place)
