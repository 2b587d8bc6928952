"""The bodies of a document: the states they belong to, the short forms of their names."""

from __future__ import annotations

from extract.document import Document, Mention
from extract.gazetteers import Resources

_SHORT = 5  # code points of a short form


def _country_names(resources: Resources) -> dict[str, tuple[int, str]]:
    """The states by name, with their rank in the table."""
    names: dict[str, tuple[int, str]] = {}
    for rank, country in enumerate(resources.gazetteers.countries.values()):
        if country.kind != "body":
            names.setdefault(country.name_zh, (rank, country.id))
    return names


class Bodies:
    """Finds the state of a body that is named without it."""

    def __init__(self, document: Document, resources: Resources) -> None:
        self.document = document
        self._matcher = resources.gazetteers.matcher
        self._begins = resources.cached("commitments.begins", _country_names)
        self._by_end: dict[str, list[Mention]] | None = None
        self._glossed: list[Mention] = []

    def country(self, body: Mention) -> str | None:
        """Return the state that a body, its name or its longer name tells."""
        return body.country or self._begun(body.name) or self._fuller(body.name)

    def leading(self, name: str) -> tuple[str, ...]:
        """The body whose name a gathering's name begins with (西共体特别峰会)."""
        for start, _, surfaces in self._matcher.find(name):
            ids = sorted(s.id for s in surfaces if s.label == "ORG" and s.id and s.id.isupper())
            return tuple(ids[:1]) if start == 0 else ()
        return ()

    def _begun(self, name: str) -> str | None:
        """The country whose name a body's name begins with."""
        begins = (self._begins.get(name[:size]) for size in range(1, len(name) + 1))
        found = min(filter(None, begins), default=None)
        return found[1] if found is not None else None

    def _fuller(self, name: str) -> str | None:
        """The country of the body whose longer name a name ends (美国青禾公司, later 青禾公司)."""
        bodies = (m for m in self._ended(name) if m.country)
        longer = (m.country for m in bodies if m.name != name and m.name.endswith(name))
        return next(longer, None) if len(name) > 2 else None

    def short(self, name: str, position: int) -> list[Mention]:
        """The bodies named before that a short form may stand for, of different states."""
        if name.isascii():
            return self.glossed(name)
        return self.abbreviated(name, position) if len(name) <= _SHORT else []

    def glossed(self, name: str) -> list[Mention]:
        """The body behind whose name an abbreviation stands in brackets (X公司（DFC）)."""
        text, size = self.document.text, len(name)
        self._ended(name)
        for mention in self._glossed if size > 1 else ():
            start = mention.end + 1
            if text.startswith(name, start) and text[start + size : start + size + 1] in ")）,，":
                return [mention]
        return []

    def abbreviated(self, name: str, position: int) -> list[Mention]:
        """The bodies named before whose names a short form leaves characters out of (移民局)."""
        found: dict[str, Mention] = {}
        for mention in self._ended(name):
            if mention.start >= position:
                break
            if mention.country and _shortens(name, mention.name):
                found.setdefault(mention.country, mention)
        return list(found.values())

    def _ended(self, name: str) -> list[Mention]:
        """The bodies whose names end with the character that a name ends with, in order."""
        if self._by_end is None:
            self._by_end = {}
            text = self.document.text
            for mention in self.document.mentions:
                if mention.label == "ORG":
                    self._by_end.setdefault(mention.name[-1:], []).append(mention)
                    if text[mention.end : mention.end + 1] in ("(", "（"):
                        self._glossed.append(mention)
        return self._by_end.get(name[-1:], [])


def _shortens(name: str, full: str) -> bool:
    """Whether a name has the characters of a longer one in their order, its last among them.

    >>> _shortens("移民局", "国家移民管理局")
    True
    """
    if not 2 < len(name) < len(full) or name[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(char in rest for char in name)
