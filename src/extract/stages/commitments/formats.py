"""The format under which a commitment is made, where its statement names or means one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from extract.document import Document, Mention, Value
from extract.gazetteers import Resources
from extract.ordered import starting, starts_of
from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.marks import FORMAT

_MEETINGS = ("summit", "congress", "event", "exhibition")  # single gatherings, no formats
_LASTING = ("format", "summit")
_UNNAMED = ("DOCUMENT", "INITIATIVE", "PERSON", "PLACE", "COUNTRY")


def _mechanism_kinds(resources: Resources) -> dict[str, str]:
    """Return the kind of each format."""
    rows = resources.gazetteers.table("mechanisms/mechanisms")
    return {row["id"]: row["kind"] for row in rows}


def _formats_by_members(resources: Resources) -> dict[tuple[str, ...], str]:
    """Return the first format of those that have the same members."""
    kinds = _mechanism_kinds(resources)
    formats = [id for id in sorted(kinds, reverse=True) if kinds[id] == "format"]
    return {resources.gazetteers.members(id): id for id in formats}


class FormatFinder:
    """Finds the format that a statement names, means by 该机制 or takes from its meeting."""

    def __init__(self, document: Document, resources: Resources, lexicon: Lexicon) -> None:
        self.document = document
        self.gazetteers = resources.gazetteers
        self.lexicon = lexicon
        self._kinds = resources.cached("commitments.mechanisms", _mechanism_kinds)
        self._joint = resources.cached("commitments.formats", _formats_by_members)
        self._starts = starts_of(document.mentions)
        self._lasting: list[Mention] | None = None  # the formats that are no single meeting
        self._named_formats: dict[tuple[str, ...], str] | None = None
        self._dominant: list[str | None] = []  # looked for once

    def find(self, statement: Span, start: int, actor: Actor, told: int) -> Value | None:
        """Return the id of the format with its evidence.

        ``start``: where the action starts, whose own format comes first; ``told``: the
        statement's bits.
        """
        named = self._named(start, statement[1], statement[1], actor)
        if named is None and statement[0] < start:
            named = self._named(statement[0], start, statement[1], actor)
        if not told & FORMAT:
            return named
        text = self.document.text[statement[0] : named.spans[0][0] if named else statement[1]]
        return self._own(statement, actor, text) or named

    def _named(self, start: int, stop: int, end: int, actor: Actor) -> Value | None:
        """The first format named that starts from ``start`` on before ``stop``, inside ``end``."""
        low = bisect_left(self._starts, start)
        for mention in self.document.mentions[low : bisect_left(self._starts, stop, low)]:
            if mention.label == "DOCUMENT" and mention.end <= end:
                id = self._agreement(mention)
                if id is not None:
                    return Value(id, ((mention.start, mention.end),))
            if not mention.mechanism or mention.end > end:
                continue
            known = mention.mechanism not in self.lexicon.words("mechanism_never").words
            if known and (mention.id or mention.country) in actor.codes:
                known = mention.mechanism not in self.lexicon.words("no_format").words
            if not known or self._partner(mention, actor) or self._of_un(mention, actor):
                continue
            if (mention.start, mention.end) in actor.spans and mention.label == "ORG":
                continue  # a body that acts is not the format of what it does
            if self._acts(mention) and not self._foreign(mention, actor):
                return Value(mention.mechanism, ((mention.start, mention.end),))
        return None

    def _own(self, statement: Span, actor: Actor, text: str) -> Value | None:
        """The format that words such as 本组织, 该机制, 下届峰会 in ``text`` stand for."""
        if self.lexicon.words("own_body").within(text):
            return self._body(statement)
        if self.lexicon.words("mechanism_words").within(text) and (most := self._most_named()):
            return Value(most, (statement,), "inherited")
        if self.lexicon.words("own_meetings").within(text):
            return self._meeting(statement, actor.codes)
        if self.lexicon.words("own_gatherings").within(text) and len(actor.codes) > 2:
            id = self._told_of().get(tuple(sorted(actor.codes)))
            return Value(id, (statement,), "collective") if id is not None else None
        return None

    def _told_of(self) -> dict[tuple[str, ...], str]:
        """The formats that the document names, by their members; the one named most often."""
        if self._named_formats is None:
            counts = Counter(m.mechanism for m in self.document.mentions if m.mechanism)
            lasting = sorted((n, id) for id, n in counts.items() if self._kinds.get(id) in _LASTING)
            self._named_formats = {self.gazetteers.members(id): id for _, id in lasting}
        return self._named_formats

    def _most_named(self) -> str | None:
        if not self._dominant:
            named = [m for m in self.document.mentions if m.label == "MECHANISM"]
            counts = Counter(m.mechanism for m in named if m.mechanism)
            ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
            self._dominant.append(ranked[0][0] if ranked else None)
        return self._dominant[0]

    def _acts(self, mention: Mention) -> bool:
        """A format is named as such, not in a fixed phrase or as the name of a document."""
        text = self.document.text
        if mention.label in _UNNAMED:
            return mention.label == "COUNTRY" and mention.kind == "summit"
        kind = self._kinds.get(mention.mechanism or "")
        always = mention.mechanism in self.lexicon.words("mechanism_always").words
        if mention.label == "MECHANISM" and kind in _MEETINGS and not always:
            return False
        if self._bilateral(mention):
            return False
        phrases = self.lexicon.words("mechanism_traps")
        after = text[mention.start : mention.end + 4]
        before = text[max(0, mention.start - 1) : mention.end + 4]
        return not (phrases.within(after) or phrases.within(before))

    def _agreement(self, document: Mention) -> str | None:
        """The agreement that is a format too, where it is joined or carried out (加入RCEP)."""
        ids = {document.id}
        if document.id is None:
            name = document.name
            found = self.gazetteers.matcher.find(name)
            ids = {s.id for start, end, names in found if end - start == len(name) for s in names}
        formats = sorted(id for id in ids if id and self._kinds.get(id) == "format")
        return formats[0] if formats else None

    def _of_un(self, mention: Mention, actor: Actor) -> bool:
        """Whether a format of the UN is none: an agency or court, an office, its own decision."""
        if mention.mechanism != "un":
            return False
        words = self.lexicon.words
        own = words("united_nations").within(mention.name)
        return not own or "UN" in actor.codes

    def _partner(self, mention: Mention, actor: Actor) -> bool:
        """Whether a body is only with whom, or by whom, something is done (同东盟深化合作)."""
        if mention.label != "ORG":
            return False
        words, text = self.lexicon.words, self.document.text
        if words("body_attributes").at(text, mention.end) is not None:
            return True  # 联合国秘书长, 东盟公报
        named = words("partnered").before(text, mention.start) is not None
        members = self.gazetteers.members(mention.mechanism or "")
        apart = bool(members) and not {*members, mention.id} & {*actor.codes}
        if apart or mention.mechanism in words("partners").words:
            named = named or words("partner_marks").before(text, mention.start) is not None
        return named and words("formats").at(text, mention.end) is None

    def _foreign(self, mention: Mention, actor: Actor) -> bool:
        """Whether none of those who commit belongs to a format of states (another of its name)."""
        id = mention.mechanism or ""
        members = {*self.gazetteers.members(id), id.upper()}
        format = self._kinds.get(id) == "format"
        return format and len(members) > 3 and not members & set(actor.codes)

    def _bilateral(self, mention: Mention) -> bool:
        """Whether a format without known members begins with the initials of two states."""
        shorts, pair = self.lexicon.shorts, mention.name[:2]
        if len(pair) < 2 or not all(char in shorts for char in pair):
            return False
        if self.gazetteers.members(mention.mechanism or ""):
            return False
        return all(start for start, _, _ in self.gazetteers.matcher.find(mention.name[:4]))

    def _body(self, statement: Span) -> Value | None:
        """本组织: the body that the reference stands for."""
        references = self.document.references
        low, high = starting(references, statement[0]), starting(references, statement[1])
        for reference in references[low:high]:
            inside = reference.end <= statement[1]
            if inside and reference.kind == "body" and reference.codes:
                id = reference.codes[0].lower()
                if id in self._kinds:
                    return Value(id, ((reference.start, reference.end),), "inherited")
        return None

    def _meeting(self, statement: Span, parties: tuple[str, ...]) -> Value | None:
        """下届峰会: the format of the parties, else the one named last before."""
        references = self.document.references
        low, high = starting(references, statement[0]), starting(references, statement[1])
        groups = [tuple(sorted(r.codes)) for r in references[low:high] if len(r.codes) > 2]
        for codes in [tuple(sorted(parties))] * (len(parties) > 2) + groups:
            if (id := self._told_of().get(codes) or self._joint.get(codes)) is not None:
                return Value(id, (statement,), "collective")
        if self._lasting is None:
            named = (m for m in self.document.mentions if m.label in ("MECHANISM", "ORG"))
            self._lasting = [m for m in named if self._kind(m) not in _MEETINGS]
        low = starting(self._lasting, statement[0])
        if not low:
            return None
        mention = self._lasting[low - 1]
        countries = self.gazetteers.countries
        told = self.document.text[slice(*statement)]
        two = len(parties) == 2 and all(code in countries for code in parties)
        if two and self.lexicon.words("next_sessions").within(told):
            return None  # of a commission of the two, whatever body was named last
        return Value(mention.mechanism, ((mention.start, mention.end),), "inherited")

    def _kind(self, mention: Mention) -> str:
        return self._kinds.get(mention.mechanism or "", "summit")
