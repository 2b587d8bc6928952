"""Lines of a page and the compiled rules that tell what kind each is (``rules/zones.toml``)."""

from __future__ import annotations

import re
from typing import Any

from extract.document import Zone
from extract.openings import opening
from extract.patterns import longest
from extract.publication import Stamps
from extract.shapes import dataclass

_ANY_LENGTH = 1 << 30
_END = "。！？；!?;…"
_CLOSERS = "”’」』）)》】\"'"
_TITLE_LENGTH = 70


@dataclass(slots=True)
class Line:
    """A line without outer blanks: ``[start, end)`` of the clean text, and its kind."""

    start: int
    end: int
    text: str
    kind: str = ""
    before: tuple[Zone, ...] = ()  # what was cut off its front


def is_prose(text: str) -> bool:
    """Whether a line reads as running text rather than as a title or label."""
    stripped = text.rstrip(_CLOSERS)
    return len(text) > _TITLE_LENGTH or (stripped or text)[-1] in _END or "。" in text[:-1]


class Rules:
    """The patterns of ``rules/zones.toml``, compiled."""

    def __init__(self, rules: dict[str, Any]) -> None:
        lines = rules.get("line", [])
        self.head = LineKinds([r for r in lines if r.get("when") in (None, "head")])
        self.after = LineKinds([r for r in lines if r.get("when") in (None, "after")])
        publication = rules.get("publication", {})
        self.publication = _union(publication.get("patterns", []))
        self.prose = re.compile(publication.get("prose", "(?!)"))
        self.finish = re.compile(publication.get("finish", "(?!)"))
        self.label = re.compile(publication.get("label", "(?!)"))
        self.tools = re.compile(publication.get("tools", "(?!)"))
        self.split_day = re.compile(publication.get("split_day", "(?!)"))
        self.opens = re.compile(publication.get("opens", "(?!)"))
        self.foot = re.compile(publication.get("foot", "(?!)"))
        self.foot_before = re.compile(publication.get("foot_before", "(?!)"))
        self.foot_after = re.compile(publication.get("foot_after", "(?!)"))
        self.behind = re.compile(f"(?:{publication.get('behind', '(?!)')})" + r"\Z")
        self.said = re.compile(publication.get("said", "(?!)"))
        self.said_back: dict[str, int] = dict(publication.get("said_back", {}))
        self.briefing = re.compile(publication.get("briefing", "(?!)"))
        self.source = re.compile(publication.get("source", "(?!)"))
        self.credited = re.compile(publication.get("credited", "(?!)"))
        self.outlets = [re.compile(text) for text in publication.get("outlets", ())]
        self.dateline = _union(rules.get("dateline", {}).get("patterns", []))
        self.placed = re.compile(rules.get("dateline", {}).get("placed", "(?!)"))
        self.done = re.compile(rules.get("dateline", {}).get("done", "(?!)"))
        self.joint = re.compile(rules.get("dateline", {}).get("joint", "(?!)"))
        self.agency = re.compile(rules.get("dateline", {}).get("agency", "(?!)"))
        self.closing_day = re.compile(rules.get("dateline", {}).get("closing", "(?!)"))
        self.day = re.compile(rules.get("dateline", {}).get("day", "(?!)"))
        closing = rules.get("closing", {})
        self.closing = re.compile(
            "(?:" + "|".join(f"(?:{p})" for p in _closing_patterns(closing)) + r")+\Z"
            if closing.get("patterns")
            else "(?!)"
        )
        self.photo = re.compile(f"(?:{closing.get('photo', '(?!)')})" + r"\Z")
        self.section = re.compile(rules.get("title", {}).get("section", "(?!)"))
        self.photo_reach = longest(self.photo, _ANY_LENGTH)
        self.last = re.compile(closing.get("editor", "(?!)"))
        self.address = re.compile(closing.get("address", "(?!)"))
        self.keywords = re.compile(publication.get("keywords", "(?!)"))
        self.flat = re.compile(publication.get("flat", "(?!)"))
        self.hour = re.compile(publication.get("hour", "(?!)"))
        self.prefix = re.compile(publication.get("prefix", "(?!)"))
        self.final = re.compile(f"(?:{closing.get('final', '(?!)')})" + r"\Z")
        self.lead_caption = re.compile(rules.get("caption", {}).get("lead", "(?!)"))
        self.picture = re.compile(publication.get("picture", "(?!)"))
        self.tail = _union(rules.get("tail", {}).get("patterns", []))
        self.genre = {k: re.compile(v) for k, v in rules.get("genre", {}).items()}
        self.publishers = dict(rules.get("publishers", {}))
        self.columns = dict(rules.get("columns", {}))
        self.slugs = dict(rules.get("slugs", {}))
        self.slug = re.compile(
            r"(?:^|[/_.-])(" + "|".join(map(re.escape, self.slugs)) + r")(?![a-z])"
            if self.slugs
            else "(?!)"
        )
        names = [*self.columns, *rules.get("comment", {}).get("columns", [])]
        self.column = re.compile(
            r"[【\[]?(?P<name>" + "|".join(map(re.escape, names)) + r")[】\]]?\s*[：:丨|｜】\]]"
            if names
            else "(?!)"
        )
        self.stamps = Stamps(rules.get("stamps", {}))

    def ends_body(self, text: str) -> bool:
        """Whether nothing behind this line belongs to the text any more."""
        return bool(self.tail.fullmatch(text) or self.picture.fullmatch(text))


def _closing_patterns(closing: dict[str, Any]) -> list[str]:
    return [*closing["patterns"], *([closing["photo"]] if closing.get("photo") else [])]


def _union(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns) if patterns else "(?!)")


class LineKinds:
    """Rules for whole lines as one pattern: the first that matches gives the kind.

    >>> LineKinds([{"kind": "a", "pattern": "x+"}, {"kind": "b", "pattern": "x|y"}]).of("y")
    'b'
    """

    __slots__ = ("_heads", "_kinds", "_literals", "_pattern")

    def __init__(self, rules: list[dict[str, Any]]) -> None:
        groups: list[tuple[str, list[str]]] = []
        for rule in rules:
            if groups and groups[-1][0] == rule["kind"]:
                groups[-1][1].append(rule["pattern"])
            else:
                groups.append((str(rule["kind"]), [rule["pattern"]]))
        self._kinds = {f"line{number}": kind for number, (kind, _) in enumerate(groups)}
        parts = [
            f"(?P<line{number}>" + "|".join(f"(?:{p})" for p in patterns) + ")"
            for number, (_, patterns) in enumerate(groups)
        ]
        self._pattern = re.compile("|".join(parts) or "(?!)")
        openings = [opening(re.compile(rule["pattern"])) for rule in rules]
        self._heads: frozenset[str] | None = None
        if all(one is not None for one in openings):
            self._heads = frozenset(head for one in openings if one for head in one[0])
        literals = sorted({word for one in openings if one for word in one[1]})
        self._literals = re.compile("|".join(map(re.escape, literals)) or "(?!)")

    def of(self, text: str) -> str:
        """Return the kind of a line, empty where no rule matches."""
        heads = self._heads
        if heads is not None and text and text[0] not in heads and not self._literals.search(text):
            return ""  # as most lines
        match = self._pattern.fullmatch(text)
        return self._kinds[match.lastgroup or ""] if match else ""
