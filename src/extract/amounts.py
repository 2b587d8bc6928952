"""Find amounts in Chinese text: money, shares, quantities and counts, in exact arithmetic.

>>> [found] = find_amounts("总投资额达12亿美元")
>>> found.text, found.value, found.unit, found.kind
('12亿美元', Decimal('1200000000'), 'USD', 'money')
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from extract.date_grammar import expand
from extract.errors import GazetteerError
from extract.folding import Folding
from extract.numerals import ARABIC, CHINESE, parse_number
from extract.reading import as_read
from extract.shapes import dataclass
from extract.spans import Span

if TYPE_CHECKING:
    from extract.gazetteers import Resources

_WINDOW = 5
_START = ARABIC + CHINESE
_UNITS = ("cur", "money", "share", "tenth", "unit", "count", "per", "times", "twice")
_NUMBER = frozenset(("n", "o", "s", "p"))  # groups of a number alone
_CHINESE_ONE = "一"
_MOST_WAITING = 7  # numbers of an enumeration that may wait for their unit


@dataclass(frozen=True, slots=True)
class AmountExpression:
    """An amount with its exact value.

    ``unit``: an ISO 4217 code, ``%``, ``pp``, ``x`` (times), a unit symbol, or for a count its
    counter as written; ``kind``: money, share, quantity, count; ``bound``: exact, about,
    over, under; ``span`` in code points, with the words that make the bound.
    """

    text: str
    value: Decimal
    unit: str
    kind: str
    bound: str
    span: Span


@dataclass(frozen=True, slots=True)
class Scale:
    """The compiled words of ``rules/units.toml``."""

    point: re.Pattern[str]
    folding: Folding
    currencies: dict[str, str]
    before: dict[str, str]
    shares: dict[str, str]
    units: dict[str, str]
    per: dict[str, int]
    english: dict[str, int]
    more: frozenset[str]
    bounds: tuple[str, ...]
    bounds_before: dict[str, str]
    sizes: tuple[int, ...]
    bounds_after: tuple[tuple[str, str], ...]
    after_bounds: tuple[str, ...]
    traps: dict[str, tuple[str, ...]]
    counter_traps: tuple[str, ...]
    speeds: tuple[str, ...]
    inherit_after: tuple[str, ...]
    inherit_follow: tuple[str, ...]
    inherit_between: frozenset[str]
    yuan: str
    yuan_of: dict[str, str]

    def yuan_for(self, publisher: str | None) -> str | None:
        """Return the currency its bare unit means to a publisher, None for the usual one."""
        if publisher:
            for name, code in self.yuan_of.items():
                if name in publisher:
                    return code
        return None


def find_amounts(
    text: str, *, resources: Resources | None = None, yuan: str | None = None
) -> list[AmountExpression]:
    """Return the amounts of ``text`` in order; a range gives its two ends.

    ``yuan`` is the currency of a bare 元, else that of the rule file. Simplified and
    traditional text are read.

    >>> [(found.value, found.unit) for found in find_amounts("5至10亿欧元")]
    [(Decimal('500000000'), 'EUR'), (Decimal('1000000000'), 'EUR')]
    """
    from extract.gazetteers import default_resources

    scale = amount_scale(resources or default_resources())
    folded = scale.folding(as_read(text))
    return scan(text, folded, scale, 0, len(text), yuan)


def scan(
    text: str, folded: str, scale: Scale, start: int, end: int, yuan: str | None = None
) -> list[AmountExpression]:
    """Return the amounts of ``text[start:end]``; ``folded`` is it in simplified characters."""
    found: list[AmountExpression] = []
    waiting: list[tuple[re.Match[str], Decimal]] = []  # numbers whose unit comes later
    for match in scale.point.finditer(folded, start, end):
        if match.lastgroup in _NUMBER and not match["s"] and not match["cur"]:
            waiting = []  # nothing but a number
            continue
        if waiting and folded[waiting[-1][0].end() : match.start()] not in scale.inherit_between:
            waiting = []
        reader = _Reader(folded, scale, match, found[-1] if found else None, yuan)
        amounts = reader.amounts()
        if not amounts:
            value = reader.bare()
            waiting = [*waiting[-_MOST_WAITING:], (match, value)] if value is not None else []
            continue
        if amounts[0][2] == "money":
            earlier = [(value, *amounts[0][1:3], other.span(), other) for other, value in waiting]
        else:
            earlier = []
        waiting = []
        for value, unit, kind, span, source in (*earlier, *((*item, match) for item in amounts)):
            bound, low, high = _bound(folded, span, source, scale)
            found.append(AmountExpression(text[low:high], value, unit, kind, bound, (low, high)))
    return found


class _Reader:
    """Values of one match."""

    def __init__(
        self,
        text: str,
        scale: Scale,
        match: re.Match[str],
        before: AmountExpression | None,
        yuan: str | None,
    ) -> None:
        self.text, self.scale, self.match = text, scale, match
        self.before, self.yuan = before, yuan

    def amounts(self) -> list[tuple[Decimal, str, str, Span]]:
        match = self.match
        if match["per"]:
            return self._per()
        if match["times"] or match["twice"]:
            power = parse_number(match["times"]) if match["times"] else Decimal(1)
            return [(Decimal(2) ** int(power or 1), "x", "share", match.span())]
        unit = self._unit()
        if unit is None:
            return []
        symbol, kind, factor = unit
        low = self._value("n", "o", "s", factor)
        if low is None:
            return []
        if match["n2"] is None:
            return [(low, symbol, kind, match.span())]
        high = self._value("n2", "o2", "s2", factor)
        if high is None:
            return []
        if not match["s"] and not match["u1"] and match["s2"]:
            shared = parse_number("1" + _figures(match["s2"], self.scale))
            low = plain(low * shared) if shared is not None else low
        if low >= high:
            return [(high, symbol, kind, (match.start("n2"), match.end()))]
        first = (match.start(), match.end("u1") if match["u1"] else match.end("s"))
        return [(low, symbol, kind, first), (high, symbol, kind, (match.start("n2"), match.end()))]

    def bare(self) -> Decimal | None:
        """The value of a large number that has no unit of its own: 从5亿|增至8亿美元."""
        match = self.match
        if not match["s"] or match["n2"] is not None or any(match.group(*_UNITS)):
            return None
        return self._value("n", "o", "s", Decimal(1))

    def _per(self) -> list[tuple[Decimal, str, str, Span]]:
        match = self.match
        divisor = self.scale.per[match["per"]]
        found = []
        for name in ("pn", "pn2"):
            if match[name]:
                value = parse_number(match[name])
                if value is not None:
                    start = match.start() if name == "pn" else match.start("pn2")
                    value = plain(value / divisor)
                    found.append((value, "%", "share", (start, match.end(name))))
        return found

    def _unit(self) -> tuple[str, str, Decimal] | None:
        """Symbol, kind and factor of the unit; None where it is none."""
        match, scale = self.match, self.scale
        one = Decimal(1)
        name = match.lastgroup
        if match["money"]:
            if self._trapped(match["money"]) or self._few(match["money"]):
                return None
            if match["cur"] and scale.currencies[match["money"]] == scale.yuan:
                return scale.before[match["cur"]], "money", one
            code = scale.currencies[match["money"]]
            bare = len(match["money"]) == 1
            return (self.yuan if bare and self.yuan else code), "money", one
        if match["cur"]:
            factor = Decimal(scale.english[match["en"]]) if match["en"] else one
            return scale.before[match["cur"]], "money", factor
        if match["share"]:
            return (
                None
                if self._trapped(match["share"])
                else (scale.shares[match["share"]], "share", one)
            )
        if match["tenth"]:
            return self._tenth()
        if match["unit"]:
            if self._trapped(match["unit"]) or (len(match["unit"]) == 1 and self._few("")):
                return None
            if self.text.endswith(scale.speeds, 0, match.start()):
                return None  # 时速300公里
            return scale.units[match["unit"]], "quantity", one
        if match["count"]:
            return self._count(match["count"])
        return self._inherited(name)

    def _tenth(self) -> tuple[str, str, Decimal] | None:
        number = parse_number(self.match["n"])
        if (
            self.match["s"]
            or number is None
            or not 1 <= number <= 9
            or self._trapped(self.match["tenth"])
        ):
            return None
        return "%", "share", Decimal(10)

    def _count(self, counter: str) -> tuple[str, str, Decimal] | None:
        match = self.match
        start = match.start("count")
        if self._trapped(counter) or self.text.startswith(self.scale.counter_traps, start):
            return None
        single = len(match["n"]) == 1 and not match["s"] and not match["n"].isdigit()
        if single and match["n"] == _CHINESE_ONE:
            return None
        return counter, "count", Decimal(1)

    def _inherited(self, _: str | None) -> tuple[str, str, Decimal] | None:
        """The unit of the money before, for a bare large number in the same clause."""
        match, before, scale = self.match, self.before, self.scale
        if before is None or before.kind != "money" or not match["s"]:
            return None
        start, end = match.span()
        gap = self.text[before.span[1] : start]
        if len(gap) > 20 or any(mark in gap for mark in "。；！？\n"):
            return None
        follows = end == len(self.text) or self.text.startswith(scale.inherit_follow, end)
        if follows and self.text.endswith(scale.inherit_after, max(0, start - _WINDOW), start):
            return before.unit, "money", Decimal(1)
        marked = gap.endswith(scale.bounds)
        if follows and marked and any(word in gap for word in scale.inherit_after):
            return before.unit, "money", Decimal(1)
        return None

    def _trapped(self, unit: str) -> bool:
        return self.text.startswith(self.scale.traps.get(unit, ()) or ("\0",), self.match.end())

    def _few(self, unit: str) -> bool:
        """A single Chinese digit before a one-character unit is a word: 多元 三元 一米."""
        match = self.match
        return len(unit) < 2 and not match["s"] and match["n"] in CHINESE and match["n2"] is None

    def _value(self, number: str, _: str, scale: str, factor: Decimal) -> Decimal | None:
        match = self.match
        value = parse_number((match[number] or "") + _figures(match[scale] or "", self.scale))
        if value is None:
            return None
        if match["half"] and number == "n":  # 八成六, 三成半
            value += (parse_number(match["half"]) or Decimal(5)) / 10
        return plain(value * factor)


def _figures(written: str, scale: Scale) -> str:
    """The numeral in a scale without a word for more inside it: 3千多万."""
    return "".join([char for char in written if char not in scale.more])


def plain(value: Decimal) -> Decimal:
    """Return a number without trailing zeros or exponent.

    >>> plain(Decimal("350000000.0"))
    Decimal('350000000')
    """
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _bound(text: str, span: Span, match: re.Match[str], scale: Scale) -> tuple[str, int, int]:
    """Bound of an amount, and its span widened by the words that make it."""
    start, end = span
    for size in scale.sizes:
        if size <= start:
            bound = scale.bounds_before.get(text[start - size : start])
            if bound is not None:
                return bound, start - size, end
    after = scale.bounds_after if text.startswith(scale.after_bounds, end) else ()
    for word, bound in after:
        if text.startswith(word, end):
            return bound, start, end + len(word)
    o, p, o2, p2, inside = match.group("o", "p", "o2", "p2", "s")
    whole = start == match.start()
    more = o2 or p2 or (whole and (o or p or (inside and _figures(inside, scale) != inside)))
    return ("over" if more else "exact"), start, end


def amount_scale(resources: Resources) -> Scale:
    """Return the compiled units of these resources, built once."""
    scale: Scale = resources.cached("units.scale", _build)
    return scale


def _build(resources: Resources) -> Scale:
    return compile_scale(resources.rules("units"))


def compile_scale(rules: dict[str, Any]) -> Scale:
    """Compile the parsed ``units.toml``. Raises ``GazetteerError`` where it is faulty."""
    try:
        return _compile(rules)
    except (KeyError, re.error, ValueError) as error:
        raise GazetteerError(f"rules/units.toml: {error!r}") from error


def _compile(rules: dict[str, Any]) -> Scale:
    bounds = rules["bounds"]
    before = _marks(bounds, ("about", "over", "under"))
    after = _marks(bounds, ("after_about", "after_over", "after_under"))
    tables = {**rules, "counters": rules["counters"]["words"]}
    point = expand("{point}", tables, rules["pattern"])
    signs = "".join(sorted({word[0] for word in (*rules["currency_before"], *rules["per"])}))
    doubles = rules["pattern"]["double"][0]
    start = f"(?=[{_START}{re.escape(signs + doubles)}])"
    return Scale(
        point=re.compile(start + point),
        folding=Folding(rules["fold"]["from"], rules["fold"]["to"]),
        currencies=rules["currencies"],
        before=rules["currency_before"],
        shares=rules["shares"],
        units=rules["units"],
        per=rules["per"],
        english=rules["english"],
        more=frozenset(bounds["more"]),
        bounds=tuple(word for word, _ in before),
        bounds_before={word: bound for word, bound in reversed(before) if len(word) <= _WINDOW},
        sizes=tuple(sorted({len(word) for word, _ in before if len(word) <= _WINDOW}))[::-1],
        bounds_after=after,
        after_bounds=tuple(word for word, _ in after),
        traps={unit: tuple(words) for unit, words in rules["traps"].items()},
        counter_traps=tuple(rules["counters"]["traps"]),
        speeds=tuple(rules["relation"]["speeds"]),
        inherit_after=tuple(rules["relation"]["inherit_after"]),
        inherit_follow=tuple(rules["relation"]["inherit_follow"]),
        inherit_between=frozenset(rules["relation"]["inherit_between"]),
        yuan=rules["currencies"][rules["relation"]["yuan"]],
        yuan_of=rules["yuan"],
    )


def _marks(bounds: dict[str, list[str]], names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = [(word, name.removeprefix("after_")) for name in names for word in bounds[name]]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


__all__ = ["AmountExpression", "find_amounts"]
