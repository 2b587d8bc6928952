"""The names of a document by place."""

from __future__ import annotations

from typing import Final

from extract.document import Document, Mention, Reference
from extract.ordered import ends_of, starts_of
from extract.shapes import dataclass, field

Part = Mention | Reference
_FORMAL: Final = ("MECHANISM", "DOCUMENT")
_STATE = 14  # code points of the name of a state


@dataclass(slots=True)
class Names:
    """The names, references and dates of a document by the offset they start at."""

    mentions: dict[int, Mention] = field(default_factory=dict)
    references: dict[int, Reference] = field(default_factory=dict)
    dates: dict[int, int] = field(default_factory=dict)
    titles: dict[int, int] = field(default_factory=dict)
    inside: set[int] = field(default_factory=set)  # offsets inside a name or a date
    behind: set[int] = field(default_factory=set)  # offsets that belong to a name before them
    starts: set[int] = field(default_factory=set)  # where any of them starts
    parts: dict[int, Mention | Reference] = field(default_factory=dict)  # the longer one of each
    ends: set[int] = field(default_factory=set)  # where mentions and references end
    persons: list[int] = field(default_factory=list)  # where persons start
    dated: list[int] = field(default_factory=list)  # where dates start
    past: set[int] = field(default_factory=set)  # where days start that are past
    ahead: set[int] = field(default_factory=set)  # where times start that lie ahead
    talking: set[str] = field(default_factory=set)  # codes of those who talk (中方, 双方)
    gatherings: dict[int, Mention] = field(default_factory=dict)  # by the offset they end at
    formal: list[Mention] = field(default_factory=list)  # gatherings, and documents of formats

    def described(self, name: Mention) -> int:
        """Return where a name starts with the title before it and the state of that (X总统Y)."""
        start = min(name.title_span[0], name.start) if name.title_span else name.start
        if name.label == "PERSON" and start in self.ends:
            for at in range(start - 1, max(-1, start - _STATE), -1):
                state = self.mentions.get(at)
                if state is not None:
                    return at if state.label == "COUNTRY" and state.end == start else start
        return start

    @classmethod
    def of(cls, document: Document, homes: tuple[str, ...] = ()) -> Names:
        """Index a document; ``homes``: words for the mainland before an office (大陆外长某人)."""
        names = cls()
        starts, ends = starts_of(document.mentions), ends_of(document.mentions)
        names.mentions = mentions = dict(zip(starts, document.mentions, strict=True))
        inside = names.inside
        inside.update(*map(range, [start + 1 for start in starts], ends))
        for mention in document.mentions:
            if mention.outer is not None:
                start, end = mention.outer
                mentions[start] = mention
                if end > mention.end and mention.end - mention.start > 1:
                    names.behind.update(range(mention.end, end))
            span = mention.title_span
            if span is not None:
                names.titles.update(dict.fromkeys(range(span[0], span[1]), span[1]))
                if homes and document.text.endswith(homes, 0, span[0]):
                    home = next(h for h in homes if document.text.endswith(h, 0, span[0]))
                    names.titles.setdefault(span[0] - len(home), span[1])
            label = mention.label
            if label == "PERSON":
                names.persons.append(mention.start)
            elif label in _FORMAL and (label == "MECHANISM" or mention.mechanism):
                names.formal.append(mention)
                if label == "MECHANISM":
                    names.gatherings.setdefault(mention.end, mention)
        parts = names.parts
        parts.update(mentions)
        references = document.references
        names.references = dict(zip(starts_of(references), references, strict=True))
        for reference in references:
            at, kind = reference.start, reference.kind
            if kind == "side" or (kind == "pair" and len(reference.codes) < 3):
                names.talking.update(reference.codes)
            if at not in mentions or reference.end >= mentions[at].end:
                parts[at] = reference
        names.dated, ends = starts_of(document.dates), ends_of(document.dates)
        names.dates.update(zip(names.dated, ends, strict=True))
        inside.update(*map(range, [start + 1 for start in names.dated], ends))
        today = document.published.end if document.published else document.as_of
        for date in document.dates if today is not None else ():
            first, last = date.value_start, date.value_end
            if first is not None and today is not None and first > today:
                names.ahead.add(date.start)
            if date.precision != "day" or first is None or last is None:
                continue  # 5日前, 5日起
            if today is not None and last < today:
                names.past.add(date.start)
        names.starts.update(parts, names.dates)
        names.ends.update(ends_of(mentions.values()), ends_of(names.references.values()))
        return names
