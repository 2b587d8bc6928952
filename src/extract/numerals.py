"""Numerals: Chinese, Arabic, full-width, financial and mixed forms, with exact arithmetic.

The characters below are digits and place values, not words; words such as units live in the
rule files.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final

_DIGIT_FORMS: Final = (
    "0０〇○零",
    "1１一壹弌",
    "2２二贰貳两兩弍",
    "3３三叁參叄弎",
    "4４四肆",
    "5５五伍",
    "6６六陆陸",
    "7７七柒",
    "8８八捌",
    "9９九玖",
)
DIGITS: Final[dict[str, int]] = {
    form: value for value, forms in enumerate(_DIGIT_FORMS) for form in forms
}
"""Every digit character with its value."""

_SMALL: Final[dict[str, int]] = {
    "十": 10,
    "拾": 10,
    "百": 100,
    "佰": 100,
    "千": 1000,
    "仟": 1000,
}
_TENS: Final[dict[str, int]] = {"廿": 20, "卅": 30, "卌": 40}
_LARGE: Final[dict[str, int]] = {
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "兆": 10**12,
}
POINTS: Final = ".．点點"
COMMAS: Final = ",，"
HALF: Final = "半"

ARABIC: Final = "0-9０-９"
"""Body of a character class of Arabic digits, half and full width."""
CHINESE_DIGITS: Final = "〇○零一二三四五六七八九"
"""Body of a character class of the digits used in years and other digit strings."""
CHINESE: Final = CHINESE_DIGITS + "两兩十百千万萬亿億廿卅卌壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟"
"""Body of a character class of all Chinese numeral characters."""

_REMEMBERED: Final = 4096  # numerals whose value is kept
_WIDTH: Final = str.maketrans("０１２３４５６７８９．，", "0123456789.,")


@lru_cache(maxsize=_REMEMBERED)
def parse_number(text: str) -> Decimal | None:
    """Return the exact value of a numeral, or None where ``text`` is not one.

    Arabic (``1,234.5``), Chinese (with or without place values), financial and mixed
    (``3.5亿``) forms are read; blanks inside are ignored.

    >>> parse_number("三千五百万"), parse_number("1.2亿"), parse_number("二〇二五")
    (Decimal('35000000'), Decimal('120000000.0'), Decimal('2025'))
    """
    compact = "".join(text.split()).translate(_WIDTH)
    if not compact:
        return None
    if compact.isascii():
        return _arabic(compact)
    if all(char in DIGITS for char in compact):
        return _digit_string(compact)
    return _placed(compact)


@lru_cache(maxsize=_REMEMBERED)
def parse_int(text: str) -> int | None:
    """Return the value of an integer numeral, or None.

    >>> parse_int("廿三"), parse_int("１２"), parse_int("1.5")
    (23, 12, None)
    """
    if text.isascii() and text.isdigit():
        return int(text)
    value = parse_number(text)
    if value is None or value != value.to_integral_value():
        return None
    return int(value)


def _arabic(text: str) -> Decimal | None:
    if "," in text:
        head, *groups = text.partition(".")[0].split(",")
        if not head or len(head) > 3 or any(len(group) != 3 for group in groups):
            return None
        text = text.replace(",", "")
    whole, point, fraction = text.partition(".")
    if not whole.isdigit() or (point and not fraction.isdigit()):
        return None
    return Decimal(text)


def _digit_string(text: str) -> Decimal | None:
    return Decimal("".join(str(DIGITS[char]) for char in text))


def _placed(text: str) -> Decimal | None:
    """Read a numeral with place values: sections below 10⁴, scaled by 万 and 亿."""
    total = Decimal(0)  # closed sections
    section = Decimal(0)  # the section being read
    number: Decimal | None = None  # the digit or Arabic run not yet placed
    last = 0  # the place the number before was put at, for 三百五 = 350
    index = 0
    while index < len(text):
        char = text[index]
        end = _run_end(text, index)
        if end > index:
            if number is not None:
                return None
            number = _run_value(text[index:end])
            if number is None:
                return None
            index = end
            continue
        if char in _TENS and number is None:
            section += _TENS[char]
            last = 10
        elif char in _SMALL:
            place = _SMALL[char]
            if number is None and section and last <= place:
                return None
            section += (1 if number is None else number) * place
            number, last = None, place
        elif char in _LARGE:
            scale = _LARGE[char]
            if number is None and not section and not total:
                return None
            section += number or 0
            if total and total < scale:
                total, section = (total + section) * scale, Decimal(0)
            else:
                total, section = total + section * scale, Decimal(0)
            number, last = None, scale
        elif char == HALF and index == len(text) - 1 and number is None and last:
            section += Decimal(last) / 2
        else:
            return None
        index += 1
    return total + section + _tail(text, number, last)


def _tail(text: str, number: Decimal | None, last: int) -> Decimal:
    """Value of a final unplaced digit: 三百五 is 350, 三百零五 is 305, 五 is 5."""
    if number is None:
        return Decimal(0)
    bare = last >= 100 and number == int(number) and number < 10 and len(text) >= 2
    if bare and text[-1] in DIGITS and text[-2] not in DIGITS and text[-1] not in "0123456789":
        return number * last / 10
    return number


def _run_end(text: str, index: int) -> int:
    """End of a run of digits with at most one point and well-formed commas from ``index``."""
    end = index
    while end < len(text) and text[end] in DIGITS:
        end += 1
    while end > index and end < len(text) and text[end] in COMMAS:
        if not text[end + 1 : end + 4].isdigit():
            break
        end += 4
    if end > index and end + 1 < len(text) and text[end] in POINTS and text[end + 1] in DIGITS:
        end += 1
        while end < len(text) and text[end] in DIGITS:
            end += 1
    return end


def _run_value(run: str) -> Decimal | None:
    plain = "".join(
        str(DIGITS[char]) if char in DIGITS else ("." if char in POINTS else ",") for char in run
    )
    if len(run) > 1 and run[0] in "零〇○" and plain[1].isdigit() and "." not in plain:
        plain = plain.lstrip("0") or "0"
    return _arabic(plain)


def to_chinese(number: int) -> str:
    """Return a non-negative integer below 10¹² in Chinese characters, the inverse of parsing.

    Raises ``ValueError`` for other numbers.

    >>> to_chinese(2025), to_chinese(10), to_chinese(300_0005)
    ('二千零二十五', '十', '三百万零五')
    """
    if not 0 <= number < 10**12:
        raise ValueError(f"out of range: {number}")
    if number == 0:
        return "零"
    parts: list[str] = []
    pending_zero = False
    for scale, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // scale % 10**4
        if not section:
            pending_zero = bool(parts)
            continue
        if parts and (pending_zero or section < 1000):
            parts.append("零")
        parts.append(_section(section) + name)
        pending_zero = False
    text = "".join(parts)
    return text[1:] if text.startswith("一十") else text


def _section(number: int) -> str:
    out = ""
    zero = False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            out += ("零" if zero and out else "") + CHINESE_DIGITS[digit + 2] + name
            zero = False
        else:
            zero = True
    return out
