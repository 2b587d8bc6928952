"""Sectors of a passage by a weighted lexicon (``gazetteers/rules/sectors.toml``).

The method is transparent on purpose: words, weights, a floor, a share for the second sector,
one for words further on and one for what stands around, all of them data. Nothing is learned.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from extract.shapes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document import Document
    from extract.gazetteers import Resources
    from extract.spans import Span
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
        return self.weighed(self.find.numbers(text), text)

    def weighed(self, numbers: Sequence[int], text: str) -> dict[str, float]:
        """Return the scores of ``text``, in which the words of these numbers stand in order."""
        scores: defaultdict[str, float] = defaultdict(float)
        share, weights, later, last = 1.0, self.weights, self.later, self.last
        for number in dict.fromkeys(numbers):
            if pairs := weights[number]:
                for sector, weight in pairs:
                    scores[sector] += weight * share
                share *= later
                if share < last:
                    share = last
        for word, sector, weight in self.ends.get(text[-1:], ()):
            if text.endswith(word):
                scores[sector] += weight
        return scores

    def shares(self, scores: dict[str, float]) -> dict[str, float]:
        """Return what a text of these scores adds to one beside it: at most ``around``."""
        return _scaled(scores, self.around)

    def topics(self, scores: dict[str, float]) -> dict[str, float]:
        """Return what a document of these scores adds to a passage that tells no sector."""
        return _scaled(scores, self.topic)

    def implied(
        self,
        own: dict[str, float],
        before: dict[str, float],
        topics: dict[str, float],
        around: Sequence[dict[str, float]],
    ) -> str:
        """Return the sector of a passage whose own words do not reach the floor.

        ``own``, ``before``: the scores of the passage and of its sentence up to it; ``topics``:
        those of its document.
        """
        scores = defaultdict(float, own)
        for sector, score in before.items():
            scores[sector] += score * self.lead
        for shares in (topics, *around):
            for sector, share in shares.items():
                scores[sector] += share
        scores["politics"] += self.unsaid
        return min([(-score, _RANKS[sector], sector) for sector, score in scores.items()])[2]

    def ranked(
        self, own: dict[str, float], limit: int = 2, around: Sequence[dict[str, float]] = ()
    ) -> list[tuple[str, float]]:
        """Return up to ``limit`` sectors of a passage with their scores, best first.

        The second and later ones must reach the lexicon's share of the best score. ``own``: the
        scores of its words; ``around``: the ``shares`` of texts around it, added to them.
        """
        if not own:
            return []
        scores = defaultdict(float, own)
        for shares in around:
            for sector, share in shares.items():
                scores[sector] += share
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


class Passages:
    """The scores of stretches of one text, whose words are found in one pass.

    >>> lexicon = build_lexicon({"trade": {"customs": 2}, "politics": {"customs union": 3}})
    >>> passages = Passages(lexicon, "a customs union")
    >>> dict(passages.scores(0, 15)), dict(passages.scores(0, 9))
    ({'politics': 3.0}, {'trade': 2.0})
    """

    __slots__ = ("_ends", "_numbers", "_starts", "_text", "lexicon")

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self.lexicon = lexicon
        self._text = text
        found = lexicon.find.places(text)
        self._starts = [place[0] for place in found]
        self._ends = [place[1] for place in found]
        self._numbers = [place[2] for place in found]

    def scores(self, start: int, end: int) -> dict[str, float]:
        """Return each sector's score in a stretch, as ``Lexicon.scores`` does for it alone."""
        ends, text = self._ends, self._text[start:end]
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        if (low and ends[low - 1] > start) or (high and ends[high - 1] > end):
            return self.lexicon.scores(text)  # a word over its edge hides a shorter one
        return self.lexicon.weighed(self._numbers[low:high], text)


def _scaled(scores: dict[str, float], most: float) -> dict[str, float]:
    """Return ``scores`` with the best of them at ``most``."""
    best = max(scores.values(), default=0.0)
    if best <= 0.0:
        return {}
    return {sector: score / best * most for sector, score in scores.items()}


def build_lexicon(rules: dict[str, Any]) -> Lexicon:
    """Compile the parsed rules.

    >>> lexicon = build_lexicon({"trade": {"customs": 2}, "neutral": {"words": ["customsman"]}})
    >>> dict(lexicon.scores("customs and customsman"))
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


def passages_of(document: Document, resources: Resources) -> Passages:
    """Return the text of a document with the words of sectors in it, looked for once."""
    if document.passages is None:
        document.passages = Passages(sector_lexicon(resources), document.text)
    return document.passages


def sectors_of(
    document: Document, spans: Sequence[Span], resources: Resources, limit: int = 2
) -> list[str]:
    """Return up to ``limit`` sectors of what a document tells in these spans, best first."""
    passages = passages_of(document, resources)
    if len(spans) == 1:
        scores = passages.scores(*spans[0])
    else:
        text = " ".join([document.text[start:end] for start, end in spans])
        scores = passages.lexicon.scores(text)
    return [name for name, _ in passages.lexicon.ranked(scores, limit)]
