"""Which format or body with members is named nearest to a place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from extract.ordered import starting

if TYPE_CHECKING:
    from extract.document import Mention

Trait = str | int
"""What formats are looked for by: an id, how many members there are, or ``ACTING``."""

ACTING = ""
"""The trait of what stands for its members, or acts for them."""
EVERYWHERE = -1
"""In place of a bulletin entry: the whole document."""
NOWHERE = -2
"""In place of a bulletin entry: outside the sentences of all."""

LATELY = 100
"""Mentions back in which what is named most often is counted."""


class Formats:
    """The formats and bodies that a document names, in order, by bulletin entry and by trait."""

    __slots__ = ("_named", "few")

    def __init__(self) -> None:
        self._named: defaultdict[tuple[int, Trait], list[Mention]] = defaultdict(list)
        self.few: dict[str, tuple[str, ...]] = {}  # members of the small ones by id

    def add(self, mention: Mention, unit: int, traits: Iterable[Trait]) -> None:
        """Note the next format in order, named in a bulletin entry or ``NOWHERE``."""
        for trait in traits:
            self._named[unit, trait].append(mention)
            self._named[EVERYWHERE, trait].append(mention)

    def nearest(self, traits: Iterable[Trait], offset: int, unit: int) -> Mention | None:
        """Return the last format with one of the traits before ``offset``, else the first after.

        ``unit``: the bulletin entry that it is named in, unless ``NOWHERE``; or ``EVERYWHERE``.
        """
        before: Mention | None = None
        after: Mention | None = None
        for trait in traits:
            for place in (unit, NOWHERE) if unit != EVERYWHERE else (unit,):
                mentions = self._named.get((place, trait))
                if mentions is None:
                    continue
                at = starting(mentions, offset)
                if at and (before is None or mentions[at - 1].start > before.start):
                    before = mentions[at - 1]
                if at < len(mentions) and (after is None or mentions[at].start < after.start):
                    after = mentions[at]
        return before or after

    def foremost(self, trait: Trait, offset: int, unit: int) -> Mention | None:
        """Return where the format that is named most often before ``offset`` stands last."""
        mentions = self._named.get((unit, trait), [])
        at = starting(mentions, offset)
        before = mentions[max(0, at - LATELY) : at]
        counts = Counter(mention.mechanism or mention.id for mention in before)
        most = max(counts.values(), default=0)
        named = (m for m in reversed(before) if counts[m.mechanism or m.id] == most)
        return next(named, None)
