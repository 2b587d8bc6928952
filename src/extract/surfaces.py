"""Finding the names of the gazetteers, however an outlet writes their signs."""

from __future__ import annotations

from collections.abc import Sequence

from extract.entries import Surface, packed, unpacked
from extract.folding import Folding
from extract.matching import Matcher
from extract.sorted_words import HEAD, SortedWords

_FOLDED = str.maketrans(
    {
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
        **dict.fromkeys("‐‑‒–—―−─", "-"),
        **dict.fromkeys("‧・•∙⋅･．", "·"),
        **dict.fromkeys("“”„‟「」『』＂", '"'),
        "\u885e": "\u536b",  # Hong Kong forms that conversion leaves
        "\u654d": "\u53d9",
    }
)
"""One-to-one: full-width ASCII, dashes, middle dots and quotation marks become one form each."""
_FOLDED_SIGNS = tuple((chr(code), form) for code, form in _FOLDED.items())
_UNFOLDED = frozenset(sign for sign, _ in _FOLDED_SIGNS)
_LONG = 64  # characters from which replacing sign by sign is faster


def fold(text: str) -> str:
    """Return ``text`` with the signs that outlets write differently made one; same length.

    >>> fold("“中国—中亚”峰会")
    '"中国-中亚"峰会'
    """
    if len(text) < _LONG:
        return text if _UNFOLDED.isdisjoint(text) else text.translate(_FOLDED)
    for sign, form in _FOLDED_SIGNS:
        if sign in text:
            text = text.replace(sign, form)
    return text


class SurfaceMatcher:
    """The automaton over all surfaces.

    >>> from extract.gazetteers import Resources
    >>> matcher = Resources().gazetteers.matcher
    >>> [(start, end, found[0].id) for start, end, found in matcher.find("哈萨克斯坦")]
    [(0, 5, 'KAZ')]
    """

    __slots__ = ("_fold", "_found", "_known", "_matcher")

    def __init__(self, surfaces: Sequence[Surface], *, engine: str = "auto") -> None:
        by_text: dict[str, list[Surface]] = {}
        for surface in surfaces:
            by_text.setdefault(fold(surface.text), []).append(surface)
        for text, found in list(by_text.items()):
            if len(found) > 1:
                found.sort(key=_sureness)
            if "-" in text:
                by_text.setdefault(text.replace("-", "--"), found)
        known = set("".join(by_text))
        signs = [(s, form) for s, form in _FOLDED_SIGNS if form in known or form.isalnum()]
        self._fold = Folding("".join(s for s, _ in signs), "".join(form for _, form in signs))
        self._matcher = Matcher(by_text, engine=engine)
        self._known = SortedWords(self._matcher.texts)
        self._found: list[bytes | tuple[Surface, ...]] = [
            tuple(by_text[word]) for word in self._known.words
        ]

    def __getstate__(self) -> tuple[Folding, Matcher, bytes]:
        rows = [found if isinstance(found, bytes) else packed(found) for found in self._found]
        return self._fold, self._matcher, b"\n".join(rows)

    def __setstate__(self, state: tuple[Folding, Matcher, bytes]) -> None:
        self._fold, self._matcher, rows = state
        self._found = list(rows.split(b"\n"))
        self._known = SortedWords(self._matcher.texts)

    def find(self, text: str) -> list[tuple[int, int, tuple[Surface, ...]]]:
        """Return ``(start, end, surfaces)``, leftmost-longest; several surfaces if ambiguous.

        Surfaces without flags come first. Dashes, middle dots, quotation marks and full-width
        signs match whichever form the text has.
        """
        named = self.named
        return [(start, end, named(number)) for start, end, number in self.places(text)]

    def places(self, text: str) -> list[tuple[int, int, int]]:
        """Return ``(start, end, number)`` of what ``find`` finds; a number for each surface."""
        return self._matcher.places(self._fold(text))

    def named(self, number: int) -> tuple[Surface, ...]:
        """Return the surfaces that ``places`` gives a number for."""
        found = self._found[number]
        if isinstance(found, bytes):
            found = self._found[number] = unpacked(found)
        return found

    def may_start(self, text: str, start: int) -> bool:
        """Tell whether any name begins with the two characters at ``start``: a cheap guard."""
        head = text[start : start + HEAD]
        if self._known.begins(head):
            return True
        return not _UNFOLDED.isdisjoint(head) and self._known.begins(fold(head))

    def get(self, text: str) -> tuple[Surface, ...]:
        """Return what the whole of ``text`` is a name of; empty if nothing."""
        number = self._known.number(text)
        if number is None and not _UNFOLDED.isdisjoint(text):
            number = self._known.number(fold(text))
        return () if number is None else self.named(number)


def _sureness(surface: Surface) -> int:
    return len(surface.flags)
