"""Sectors of a passage by a weighted lexicon (``gazetteers/rules/sectors.toml``).

The method is transparent on purpose: words, weights, a floor, a share for the second sector,
one for words further on and one for what stands around, all of them data. Nothing is learned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extract.shapes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.gazetteers import Resources
from extract.matching import Longest

SECTORS = (
    "politics",
    "security",
    "trade",
    "finance",
    "transport",
    "energy",
    "industry",
    "agriculture",
    "digital",
    "science",
    "environment",
    "health",
    "education",
    "culture",
    "social",
    "mechanism",
)
"""The sectors of the specification, in its order, which settles ties."""
_RANKS = {sector: rank for rank, sector in enumerate(SECTORS)}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled lexicon: the words' ``(sector, weight)`` pairs, and what finds all words.

    ``weights``: by the number of the word among all, sorted.
    """

    weights: tuple[tuple[tuple[str, float], ...], ...]
    find: Longest
    second: float
    floor: float
    later: float = 1.0
    last: float = 0.5
    around: float = 0.0
    ends: dict[str, list[tuple[str, str, float]]] = field(default_factory=dict)
    lead: float = 0.7
    topic: float = 1.0
    unsaid: float = 0.5

    def scores(self, text: str) -> dict[str, float]:
        """Return each sector's score in ``text``; a word counts once, the longest wins.

        What is named first is what a passage is about: each word counts ``later`` times as
        much as the one before it, the last ones still ``last`` times their weight. A passage
        that ends with one of ``ends`` names a thing of that kind.
        """
        scores: dict[str, float] = {}
        share, weights, later, last = 1.0, self.weights, self.later, self.last
        for number in dict.fromkeys(self.find.numbers(text)):
            if pairs := weights[number]:
                for sector, weight in pairs:
                    scores[sector] = scores.get(sector, 0.0) + weight * share
                share *= later
                if share < last:
                    share = last
        for word, sector, weight in self.ends.get(text[-1:], ()):
            if text.endswith(word):
                scores[sector] = scores.get(sector, 0.0) + weight
        return scores

    def shares(self, text: str) -> dict[str, float]:
        """Return what ``text`` adds to a passage that it stands around: at most ``around``."""
        return _scaled(self.scores(text), self.around)

    def topics(self, text: str) -> dict[str, float]:
        """Return what the whole document adds to a passage that does not tell its sector."""
        return _scaled(self.scores(text), self.topic)

    def implied(
        self, text: str, before: str, topics: dict[str, float], around: Sequence[dict[str, float]]
    ) -> str:
        """Return the sector of a passage whose own words do not reach the floor.

        ``before``: its sentence up to it; ``topics``: those of its document.
        """
        scores = self.scores(text)
        for sector, score in self.scores(before).items():
            scores[sector] = scores.get(sector, 0.0) + score * self.lead
        for shares in (topics, *around):
            for sector, share in shares.items():
                scores[sector] = scores.get(sector, 0.0) + share
        scores["politics"] = scores.get("politics", 0.0) + self.unsaid
        return min(scores, key=lambda sector: (-scores[sector], _RANKS[sector]))

    def ranked(
        self, text: str, limit: int = 2, around: Sequence[dict[str, float]] = ()
    ) -> list[tuple[str, float]]:
        """Return up to ``limit`` sectors of ``text`` with their scores, best first.

        The second and later ones must reach the lexicon's share of the best score. ``around``:
        the ``shares`` of texts around it, added to those of its own words.
        """
        scores = self.scores(text)
        if not scores:
            return []
        for shares in around:
            for sector, share in shares.items():
                scores[sector] = scores.get(sector, 0.0) + share
        best = max(scores.values())
        if best < self.floor:
            return []
        if len(scores) == 1:
            return list(scores.items())[:limit]
        least = max(self.floor, best * self.second)
        ranked = sorted(
            [(-score, _RANKS[name], name) for name, score in scores.items() if score >= least]
        )
        return [(name, -score) for score, _, name in ranked[:limit]]


def _scaled(scores: dict[str, float], most: float) -> dict[str, float]:
    """Return ``scores`` with the best of them at ``most``."""
    best = max(scores.values(), default=0.0)
    if best <= 0.0:
        return {}
    return {sector: score / best * most for sector, score in scores.items()}


def build_lexicon(rules: dict[str, Any]) -> Lexicon:
    """Compile the parsed rules.

    >>> lexicon = build_lexicon({"trade": {"customs": 2}, "neutral": {"words": ["customsman"]}})
    >>> lexicon.scores("customs and customsman")
    {'trade': 2.0}
    """
    weights: dict[str, list[tuple[str, float]]] = {}
    for sector in SECTORS:
        for word, weight in rules.get(sector, {}).items():
            weights.setdefault(word, []).append((sector, float(weight)))
    for word in rules.get("neutral", {}).get("words", ()):
        weights.setdefault(word, [])
    ends: dict[str, list[tuple[str, str, float]]] = {}  # by their last character
    for sector, words in rules.get("ends", {}).items():
        for word, weight in words.items():
            ends.setdefault(word[-1], []).append((word, sector, float(weight)))
    return Lexicon(
        tuple(tuple(pairs) for word, pairs in sorted(weights.items()) if word),
        Longest(weights),
        float(rules.get("second", 0.55)),
        float(rules.get("floor", 1.0)),
        float(rules.get("later", 1.0)),
        float(rules.get("last", 0.5)),
        float(rules.get("around", 0.0)),
        ends,
        float(rules.get("lead", 0.7)),
        float(rules.get("topic", 1.0)),
        float(rules.get("unsaid", 0.5)),
    )


def _build(resources: Resources) -> Lexicon:
    return build_lexicon(resources.rules("sectors"))


def sector_lexicon(resources: Resources) -> Lexicon:
    """Return the lexicon of these resources, compiled once per process."""
    lexicon = resources.cached("sectors", _build)
    assert isinstance(lexicon, Lexicon)
    return lexicon


def sectors_of(text: str, resources: Resources, limit: int = 2) -> list[tuple[str, float]]:
    """Return up to ``limit`` sectors of ``text`` with their scores, best first."""
    return sector_lexicon(resources).ranked(text, limit)
