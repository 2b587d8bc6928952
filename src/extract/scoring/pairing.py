"""One-to-one pairing of gold and predicted records of one document.

Weights are Python integers, so that optima and ties are exact. A pairing is found for each
connected component of the candidate graph by the Hungarian method with potentials
(Kuhn 1955, Munkres 1957).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm

from extract.scoring.values import (
    Record,
    Slots,
    commitment_slots,
    date_key,
    event_slots,
    normalise,
    shared,
)

RUN = 10
Pair = tuple[int, int]
Weights = Mapping[Pair, Fraction | int]
_SHARED_WITH = ("person", "organization", "country")


def share_run(left: str, right: str, length: int = RUN) -> bool:
    """Tell whether two normalised texts share a run of ``length`` characters.

    A text shorter than that must be contained whole; an empty text shares nothing.

    >>> share_run("中国和哈萨克斯坦元首", "哈萨克斯坦"), share_run("中国", "")
    (True, False)
    """
    if len(left) > len(right):
        left, right = right, left
    if len(left) <= length:
        return bool(left) and left in right
    return any(left[at : at + length] in right for at in range(len(left) - length + 1))


def bigrams(text: str) -> Counter[str]:
    """Return the multiset of character bigrams; a single character stands for itself.

    >>> sorted(bigrams("加强合作").items())
    [('加强', 1), ('合作', 1), ('强合', 1)]
    """
    if len(text) == 1:
        return Counter([text])
    return Counter(text[at : at + 2] for at in range(len(text) - 1))


def event_candidates(
    gold: Sequence[Record], predicted: Sequence[Record], *, same_type: bool = True
) -> dict[Pair, int]:
    """Return the pairs that may be made, with their numbers of equal slots.

    >>> one = {"type": "visit", "quote": "总统抵达首都开始国事访问"}
    >>> event_candidates([one], [one])
    {(0, 0): 1}
    """
    left = [_EventView(record) for record in gold]
    right = [_EventView(record) for record in predicted]
    found: dict[Pair, int] = {}
    for row, one in enumerate(left):
        for column, other in enumerate(right):
            if (not same_type or one.type == other.type) and one.matches(other):
                found[row, column] = shared(one.slots, other.slots)
    return found


class _EventView:
    """What pairing needs of an event."""

    __slots__ = ("date", "quote", "slots", "type", "with_")

    def __init__(self, record: Record) -> None:
        self.slots: Slots = event_slots(record)
        self.type = record.get("type")
        self.quote = normalise(str(record.get("quote") or ""))
        self.date = date_key(record.get("date"))
        self.with_ = {slot for slot in self.slots if slot[0] in _SHARED_WITH}

    def matches(self, other: _EventView) -> bool:
        if self.date is not None and self.date == other.date and self.with_ & other.with_:
            return True
        return share_run(self.quote, other.quote)


def commitment_candidates(
    gold: Sequence[Record], predicted: Sequence[Record]
) -> dict[Pair, Fraction]:
    """Return the pairs that may be made, with the Dice coefficient of their actions.

    >>> commitment_candidates([{"action": "加强合作"}], [{"action": "加强安全合作"}])
    {(0, 0): Fraction(1, 2)}
    """
    left = [_sized_bigrams(record) for record in gold]
    right = [_sized_bigrams(record) for record in predicted]
    found: dict[Pair, Fraction] = {}
    for row, (one, size) in enumerate(left):
        for column, (other, length) in enumerate(right):
            total = size + length
            if 4 * min(size, length) < total or not total:
                continue  # 2 * min / total bounds the coefficient from above
            both = sum(min(count, other[pair]) for pair, count in one.items() if pair in other)
            if 4 * both >= total:
                found[row, column] = Fraction(2 * both, total)
    return found


def _sized_bigrams(record: Record) -> tuple[Counter[str], int]:
    counted = bigrams(normalise(str(record.get("action") or "")))
    return counted, counted.total()


def pair_events(
    gold: Sequence[Record], predicted: Sequence[Record], *, same_type: bool = True
) -> list[Pair]:
    """Pair events: most equal slots, then most pairs, then reading order.

    >>> one = {"type": "visit", "quote": "总统抵达首都开始国事访问"}
    >>> pair_events([one], [one, one])
    [(0, 0)]
    """
    return best_pairs(event_candidates(gold, predicted, same_type=same_type))


def pair_commitments(gold: Sequence[Record], predicted: Sequence[Record]) -> list[Pair]:
    """Pair commitments: greatest total Dice coefficient, then most pairs, then reading order.

    >>> one = {"action": "加强贸易合作"}
    >>> pair_commitments([one], [{"action": "深化"}, one])
    [(0, 1)]
    """
    return best_pairs(commitment_candidates(gold, predicted))


def best_pairs(weights: Weights) -> list[Pair]:
    """Return the pairing of greatest total weight, sorted by gold index.

    Ties go to more pairs, then to the pairing in which the first gold record has the
    earliest partner, then the second, and so on (no partner is the last choice).

    >>> best_pairs({(0, 0): 2, (0, 1): 3, (1, 1): 2})
    [(0, 0), (1, 1)]
    """
    chosen: list[Pair] = []
    for component in _components(weights):
        chosen += _solve(component, weights)
    return sorted(chosen)


def _components(weights: Weights) -> list[list[Pair]]:
    """Split the candidate graph into connected components."""
    by_row: dict[int, list[Pair]] = defaultdict(list)
    by_column: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(weights):
        by_row[pair[0]].append(pair)
        by_column[pair[1]].append(pair)
    seen: set[Pair] = set()
    components: list[list[Pair]] = []
    for first in sorted(weights):
        if first in seen:
            continue
        component, queue = [], [first]
        seen.add(first)
        while queue:
            pair = queue.pop()
            component.append(pair)
            for near in by_row[pair[0]] + by_column[pair[1]]:
                if near not in seen:
                    seen.add(near)
                    queue.append(near)
        components.append(sorted(component))
    return components


def _solve(component: list[Pair], weights: Weights) -> list[Pair]:
    if len(component) == 1:
        return component
    rows = sorted({row for row, _ in component})
    columns = sorted({column for _, column in component})
    row_at = {row: at for at, row in enumerate(rows)}
    column_at = {column: at for at, column in enumerate(columns)}
    scale = lcm(*(Fraction(weights[pair]).denominator for pair in component))
    base = len(columns) + 1
    per_pair = base ** len(rows)  # more than all order bonuses together
    per_weight = per_pair * (min(len(rows), len(columns)) + 1)
    matrix = [[0] * len(columns) for _ in rows]
    for row, column in component:
        at, to = row_at[row], column_at[column]
        order = (len(columns) - to) * base ** (len(rows) - 1 - at)
        weight = int(Fraction(weights[row, column]) * scale)
        matrix[at][to] = weight * per_weight + per_pair + order
    return [(rows[at], columns[to]) for at, to in _assignment(matrix) if matrix[at][to]]


def _assignment(matrix: list[list[int]]) -> list[Pair]:
    """Maximum-weight assignment of a rectangular matrix (rows and columns may be unequal)."""
    if len(matrix) > len(matrix[0]):
        turned = [list(column) for column in zip(*matrix, strict=True)]
        return [(to, at) for at, to in _assignment(turned)]
    rows, columns = len(matrix), len(matrix[0])
    row_price, column_price = [0] * (rows + 1), [0] * (columns + 1)
    owner = [0] * (columns + 1)  # 1-based row that holds a column, 0: free
    for row in range(1, rows + 1):
        _augment(matrix, row, row_price, column_price, owner)
    return [(owner[column] - 1, column - 1) for column in range(1, columns + 1) if owner[column]]


def _augment(
    matrix: list[list[int]],
    row: int,
    row_price: list[int],
    column_price: list[int],
    owner: list[int],
) -> None:
    """Give ``row`` a column along a shortest augmenting path (costs are negated weights)."""
    columns = len(column_price) - 1
    owner[0] = row
    current = 0
    least: list[int | None] = [None] * (columns + 1)
    previous = [0] * (columns + 1)
    used = [False] * (columns + 1)
    while True:
        used[current] = True
        held = owner[current]
        step: int | None = None
        following = 0
        for column in range(1, columns + 1):
            if used[column]:
                continue
            cost = -matrix[held - 1][column - 1] - row_price[held] - column_price[column]
            known = least[column]
            if known is None or cost < known:
                least[column] = known = cost
                previous[column] = current
            if step is None or known < step:
                step, following = known, column
        assert step is not None
        for column in range(columns + 1):
            if used[column]:
                row_price[owner[column]] += step
                column_price[column] -= step
            elif column and (value := least[column]) is not None:
                least[column] = value - step
        current = following
        if owner[current] == 0:
            break
    while current:
        before = previous[current]
        owner[current] = owner[before]
        current = before


SLOTS_OF = {"event": event_slots, "commitment": commitment_slots}
PAIR_OF = {"event": pair_events, "commitment": pair_commitments}
