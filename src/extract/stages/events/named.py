"""The mentions of a document by what they name."""

from __future__ import annotations

from collections import Counter

from extract.document import Mention
from extract.spans import Span


class Named:
    """The mentions of a document, each table of them made when first asked for."""

    __slots__ = (
        "_countries",
        "_documents",
        "_full",
        "_headed",
        "_longest",
        "_mentioned",
        "_spans",
        "_states",
        "mentions",
    )

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self._longest: dict[str, str] | None = None
        self._documents: list[Mention] | None = None
        self._countries: dict[str, set[str]] | None = None
        self._spans: dict[Span, int] | None = None
        self._states: dict[str, list[str]] | None = None
        self._mentioned: Counter[str] | None = None
        self._headed: dict[str, list[Mention]] = {}
        self._full: dict[str, Mention | None] = {}

    @property
    def longest(self) -> dict[str, str]:
        """The longest name that the document has for each known id."""
        if self._longest is None:
            self._longest = {}
            for mention in self.mentions:
                id, name = mention.id, mention.name
                if id is not None:
                    known = self._longest.get(id)
                    if known is None or len(name) > len(known):
                        self._longest[id] = name
        return self._longest

    def state(self, code: str, usual: str | None) -> str | None:
        """The name of a state: the usual one, unless the document has only others (纽西兰).

        Of others, the first with which it names the state.
        """
        if self._states is None:
            self._states = {}
            for mention in self.mentions:
                if mention.label == "COUNTRY" and mention.id is not None:
                    self._states.setdefault(mention.id, []).append(mention.name)
        names = self._states.get(code)
        return usual if names is None or usual in names else names[0]

    @property
    def documents(self) -> list[Mention]:
        """The mentions of documents."""
        if self._documents is None:
            self._documents = [m for m in self.mentions if m.label == "DOCUMENT"]
        return self._documents

    @property
    def countries(self) -> dict[str, set[str]]:
        """The countries that the document gives what shares a key."""
        if self._countries is None:
            self._countries = {}
            for mention in self.mentions:
                if mention.country:
                    self._countries.setdefault(mention.key, set()).add(mention.country)
        return self._countries

    @property
    def mentioned(self) -> Counter[str]:
        """How often the document names each state, its places, bodies and people."""
        if self._mentioned is None:
            codes = [m.country or m.id for m in self.mentions]
            self._mentioned = Counter([code for code in codes if code])
        return self._mentioned

    @property
    def spans(self) -> dict[Span, int]:
        """The first mention of each span, with or without what belongs to it around it."""
        if self._spans is None:
            self._spans = {}
            for index, mention in enumerate(self.mentions):
                self._spans.setdefault((mention.start, mention.end), index)
                if mention.outer is not None:
                    self._spans.setdefault(mention.outer, index)
        return self._spans

    def headed(self, head: str, text: str) -> list[Mention]:
        """Return the mentions of documents of ``text`` that end in a word or stand before it."""
        found = self._headed.get(head)
        if found is None:
            found = [m for m in self.documents if m.name.endswith(head) or _before(text, m, head)]
            self._headed[head] = found
        return found

    def full(self, title: str) -> Mention | None:
        """Return the document of the one longer title that ends with this one, as last named."""
        if title not in self._full:
            longer = {m.name: m for m in self.documents if m.name.endswith(title)}
            longer.pop(title, None)
            self._full[title] = next(iter(longer.values())) if len(longer) == 1 else None
        return self._full[title]


def _before(text: str, mention: Mention, head: str) -> bool:
    return head in text[mention.end : mention.end + 3]
