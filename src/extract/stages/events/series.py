"""Later meetings of a series: which format a gathering without a name of its own belongs to."""

from __future__ import annotations

from extract.document import Mention, Value
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import gathering_name, is_gathering, mechanism_of

RECENT = 6  # names of gatherings that a later meeting may be of
OF_FORMAT = frozenset(("COUNTRY", "ORG", "MECHANISM"))


class Series:
    """The formats and gatherings named so far, as the sentences are read in order."""

    def __init__(self) -> None:
        self.format: Mention | None = None  # named in this entry
        self.past: Mention | None = None  # the first one of an earlier entry
        self.near = False  # named in the same block
        self._first: Mention | None = None
        self._names: list[tuple[str, Mention]] = []

    def begin(self, *, other_entry: bool) -> None:
        """Start a block, be it of another entry of a bulletin."""
        if other_entry:
            self.past = self._first or self.past
            self._first = None
        self.format, self.near = self._first, False

    def note(self, context: Context, mention: Mention, named: Mention | None) -> None:
        """Note a gathering or format; ``named``: with its format, if it has one."""
        standing = context.compiled.standing
        if named is not None and mechanism_of(context, named) in standing:
            self.take(named)
        if mention.mechanism is None and generic(context, mention.name):
            return
        placed = context.resources.gazetteers.matcher.get(mention.name[:-2])
        if is_gathering(context, mention) and all(s.label != "PLACE" for s in placed):
            self._names.append((gathering_name(context, mention), mention))
            del self._names[:-RECENT]

    def take(self, mention: Mention | None) -> None:
        """Take a format as the one that is told of."""
        self.format, self.near = mention, mention is not None
        self._first = self._first or mention

    @property
    def named(self) -> Mention | None:
        """The gathering named last."""
        return self._names[-1][1] if self._names else None

    def named_before(self, position: int) -> Mention | None:
        """Return the gathering named last before a clean offset."""
        return next((m for _, m in reversed(self._names) if m.end <= position), None)

    def of_noun(
        self, context: Context, noun: str, mechanism: str | None, before: int
    ) -> Mention | None:
        """Return the gathering named last whose name ends with a noun (韩非论坛: 论坛), or None.

        One of the format that is told of goes before any other; ``before``: a clean offset.
        """
        found: Mention | None = None
        for name, mention in reversed(self._names):
            if name.endswith(noun) and len(name) > len(noun) and mention.end <= before:
                if mechanism is None or mechanism_of(context, mention) == mechanism:
                    return mention
                found = found or mention
        return found


def generic(context: Context, name: str) -> bool:
    """Whether a name tells no more than edition and level (第三届部长级会议)."""
    match = context.compiled.gatherings.generic.match(name)
    if match is None:
        return False
    own = name[match.end("edition") :] if match["edition"] else name
    shorts = context.resources.gazetteers.short_forms
    if own[0] in shorts and own[1] in shorts and own[:2] not in context.compiled.gatherings.no_pair:
        return False  # 日韩财长对话
    found = context.resources.gazetteers.matcher.find(own)
    return not any(s.label in OF_FORMAT for _, _, surfaces in found for s in surfaces[:1])


def adopt(context: Context, candidates: list[Candidate], series: Series) -> None:
    """Give gatherings named by place, edition or level alone the format named before them.

    By their place (杜尚别峰会) or their level (外长会议) only in the block that names the format.
    """
    for candidate in candidates:
        _of_topic(context, candidate)
    earlier = series.format or series.past
    mechanism = mechanism_of(context, earlier) if earlier is not None else None
    if earlier is None or mechanism is None:
        return
    get = context.resources.gazetteers.matcher.get
    for candidate in candidates:
        if candidate.gathering is None or candidate.mechanism is not None:
            continue
        name = candidate.gathering.value
        placed = any(surface.label == "PLACE" for surface in get(name[:-2]))
        numbered = context.compiled.gatherings.generic.match(name)
        later = numbered is not None and numbered["edition"] is not None
        if (series.near and placed) or ((later or series.near) and generic(context, name)):
            span = (earlier.start, earlier.end)
            candidate.mechanism = Value(mechanism, (*candidate.gathering.spans, span), "inherited")


def _of_topic(context: Context, candidate: Candidate) -> None:
    """Give a gathering named by level alone the body that it is about (独联体方面，…)."""
    name = candidate.gathering.value if candidate.gathering is not None else ""
    if candidate.mechanism is not None or not generic(context, name):
        return
    document = context.document
    words = context.compiled.gatherings.about_body
    for index in document.sentences[candidate.sentence].mentions:
        mention = document.mentions[index]
        code = (mention.id or "").lower()
        topic = mention.label == "ORG" and words.match(document.text, mention.end) is not None
        if topic and mention.end < candidate.trigger[0] and code in context.compiled.standing:
            candidate.mechanism = Value(code, ((mention.start, mention.end),), "inherited")
