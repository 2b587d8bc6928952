"""List marks at the start of a paragraph, and the item numbers they make.

A mark has a rank by its form; a lower form stands inside a higher one, so that the point
``54.`` under the heading ``一、`` is the item ``1.54``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.patterns import lazy
from extract.shapes import dataclass

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_DIGITS.update({"零": 0, "两": 2})
_FINANCIAL = "壹贰叁肆伍陆柒捌玖拾"
_DIGITS.update({character: value for value, character in enumerate(_FINANCIAL, 1)})
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CHINESE = "〇零一二三四五六七八九十百"
_LETTERS = "ABCDEFGH"
_BULLETS = "—―-－─•●▪◆■·*"
_FORMS = (  # each with its rank and what it begins with
    (0, "第", lazy(rf"第([{_CHINESE}]{{1,5}}|[0-9]{{1,3}})[章节篇编部条][分]?[、：:\s\u3000]\s*")),
    (1, _CHINESE, lazy(rf"([{_CHINESE}]{{1,5}})(?:[、．.]\s*|\u3000+)")),
    (1, _FINANCIAL, lazy(rf"([{_FINANCIAL}]{{1,3}})(?:[、．.]\s*|[\s\u3000]+)")),
    (1, _LETTERS, lazy(r"([A-H])[、．.]\s*(?=[^\x00-\x7f\s])")),
    (2, "（(", lazy(rf"[（(]\s*([{_CHINESE}]{{1,5}})\s*[）)][、．.]?\s*")),
    (
        3,
        "0",
        lazy(
            r"([0-9]{1,2}(?:\.[0-9]{1,3}){1,3})(?:[、．.]\s*|[\s\u3000]+)(?=\D|[0-9]{4}年|[0-9]{1,2}月)"
        ),
    ),
    (3, _LETTERS, lazy(r"([A-H](?:\.[0-9]{1,3}){1,3})(?:[、．.]\s*|[\s\u3000]+)")),
    (3, "0", lazy(r"([0-9]{1,3})(?:[、．]\s*|\.(?![0-9])\s*|\.(?=[0-9]{4}年)|\s*[）)]\s*)")),
    (4, "（(", lazy(r"[（(]\s*([0-9]{1,3})\s*[）)][、．.]?\s*")),
    (5, _CIRCLED, lazy(rf"([{_CIRCLED}])\s*")),
    (6, _BULLETS, lazy(r"(?:——|――|--|－－|──|[•●▪◆■·\-*]\s)\s*")),
)
_ARTICLE = lazy(rf"第([{_CHINESE}]{{1,5}}|[0-9]{{1,3}})条")
_BULLET = 6
_HEADS = "第0（(" + _CHINESE + _FINANCIAL + _LETTERS + _CIRCLED + _BULLETS


@dataclass(frozen=True, slots=True)
class Marker:
    """A list mark: its rank by form, its number (``1.54`` as written, or None), its end."""

    rank: int
    number: str | None
    end: int


def chinese_number(text: str) -> int:
    """Value of a small Chinese numeral in a list mark.

    >>> chinese_number("二十三"), chinese_number("十"), chinese_number("一百零二")
    (23, 10, 102)
    """
    text = text.replace("拾", "十")
    if "十" not in text and "百" not in text:
        return int("".join([str(_DIGITS[character]) for character in text]))
    total, digit = 0, 0
    for character in text:
        if character == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif character == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = _DIGITS[character]
    return total + digit


def article_number(line: str) -> str | None:
    """Return the number of the article that a line opens and does no more, or None.

    >>> article_number("第十二条"), article_number("第3条 "), article_number("第二条规定了期限")
    ('12', '3', None)
    """
    found = _ARTICLE.fullmatch(line.strip()) if line.startswith("第") else None
    if found is None:
        return None
    number = found.group(1)
    return number if number.isdecimal() else str(chinese_number(number))


def find_marker(text: str, start: int, end: int) -> Marker | None:
    """Return the list mark at ``start``, or None.

    >>> find_marker("54.2025年举办峰会", 0, 13)
    Marker(rank=3, number='54', end=3)
    """
    first = text[start : start + 1]
    first = "0" if "0" <= first <= "9" else first
    if first not in _HEADS:
        return None
    for rank, heads, form in _FORMS:
        match = form.match(text, start, end) if first in heads else None
        if not match or match.end() >= end:
            continue
        if rank == _BULLET:
            return Marker(rank, None, match.end())
        raw = match[1]
        if raw in _CIRCLED:
            number = str(_CIRCLED.index(raw) + 1)
        elif raw[0].isascii():
            number = raw
        else:
            number = str(chinese_number(raw))
        return Marker(rank, number, match.end())
    return None


class Numbering:
    """The open list marks, outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str | None]] = []
        self._seen: set[int] = set()

    def accepts(self, marker: Marker, later: Iterable[Marker | None]) -> bool:
        """Whether a mark belongs to a list: it begins one or goes on with one."""
        if marker.number is None or marker.rank in self._seen:
            return True
        if marker.number.split(".")[-1] in ("1", "0", "A"):
            return True
        following = next((m for m in later if m and m.rank == marker.rank), None)
        if following is None or following.number is None:
            return False
        this, then = marker.number, following.number
        goes_on = this.isdecimal() and then.isdecimal() and int(then) == int(this) + 1
        return "." in this or goes_on  # an excerpt begins anywhere

    def push(self, marker: Marker) -> None:
        """Open a mark, closing those of its rank and below."""
        self._open = [entry for entry in self._open if entry[0] < marker.rank]
        self._open.append((marker.rank, marker.number))
        self._seen.add(marker.rank)

    def clear(self) -> None:
        """Close all marks, as an unnumbered heading does."""
        self._open = []

    @property
    def item(self) -> str | None:
        """Number of the innermost open point with its sections, such as ``1.54``."""
        return _join([number for _, number in self._open if number])

    @property
    def section(self) -> str | None:
        """Number of the section around the innermost open point."""
        return _join([number for _, number in self._open if number][:-1])


def _join(numbers: Sequence[str]) -> str | None:
    joined = ""
    for number in numbers:
        joined = number if "." in number else f"{joined}.{number}".lstrip(".")
    return joined or None
