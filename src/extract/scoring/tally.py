"""Counts of one document and figures over many.

A count is three integers under a key such as ``event.slot.date`` or ``entity.PERSON``:
true positives, false positives, false negatives for a figure of precision, recall and F1;
hits, total and 0 for a share (``event.exact``, ``commitment.accuracy.force``).
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from extract.scoring.pairing import PAIR_OF, SLOTS_OF, Pair, pair_events
from extract.scoring.values import (
    Record,
    Slots,
    date_key,
    deadline_key,
    listed,
    normalise,
)
from extract.shapes import dataclass, field

Counts = dict[str, tuple[int, int, int]]
KINDS = ("event", "commitment")
RESAMPLES = 1000
SEED = 20250101
_SHIFT = 40
_MASK = (1 << _SHIFT) - 1


def is_share(key: str) -> bool:
    """Tell whether a key is a share (hits of a total) rather than precision and recall.

    >>> is_share("event.exact"), is_share("event.slot.date")
    (True, False)
    """
    return key.endswith(".exact") or ".accuracy." in key


@dataclass(slots=True)
class DocumentScore:
    """What one document contributes: counts, pairs and the two confusion tables."""

    doc: str
    counts: Counts = field(default_factory=dict)
    pairs: dict[str, list[Pair]] = field(default_factory=dict)
    confusion: dict[str, dict[tuple[str, str], int]] = field(default_factory=dict)


def score_document(
    doc: str,
    gold: Mapping[str, Sequence[Record]],
    predicted: Mapping[str, Sequence[Record]],
    *,
    mentions: bool = True,
) -> DocumentScore:
    """Score one document; both mappings go from kind to its records in reading order.

    >>> one = {"type": "call", "status": "occurred", "quote": "两国总统十五日通电话"}
    >>> score_document("a", {"event": [one]}, {"event": [one]}).counts["event.detection"]
    (1, 0, 0)
    """
    score = DocumentScore(doc)
    for kind in KINDS:
        _score_records(score, kind, gold.get(kind, ()), predicted.get(kind, ()))
    if mentions:
        _score_entities(score, gold.get("entity", ()), predicted.get("entity", ()))
        _score_dates(score, gold.get("date", ()), predicted.get("date", ()))
    score.counts = {sys.intern(key): counts for key, counts in score.counts.items()}
    return score


def _score_records(
    score: DocumentScore, kind: str, gold: Sequence[Record], predicted: Sequence[Record]
) -> None:
    pairs = PAIR_OF[kind](gold, predicted)
    score.pairs[kind] = pairs
    score.counts[f"{kind}.detection"] = (
        len(pairs),
        len(predicted) - len(pairs),
        len(gold) - len(pairs),
    )
    gold_slots = [SLOTS_OF[kind](record) for record in gold]
    found_slots = [SLOTS_OF[kind](record) for record in predicted]
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    exact = 0
    for row, column in pairs:
        left, right = gold_slots[row], found_slots[column]
        _add_slots(totals, left & right, 0)
        _add_slots(totals, right - left, 1)
        _add_slots(totals, left - right, 2)
        exact += _without_sectors(left) == _without_sectors(right)
    paired_gold, paired_found = {row for row, _ in pairs}, {column for _, column in pairs}
    for at, slots in enumerate(gold_slots):
        if at not in paired_gold:
            _add_slots(totals, slots, 2)
    for at, slots in enumerate(found_slots):
        if at not in paired_found:
            _add_slots(totals, slots, 1)
    everything = [sum(counts[at] for counts in totals.values()) for at in range(3)]
    score.counts[f"{kind}.slots"] = (everything[0], everything[1], everything[2])
    for name, counts in totals.items():
        score.counts[f"{kind}.slot.{name}"] = (counts[0], counts[1], counts[2])
    score.counts[f"{kind}.exact"] = (exact, len(gold), 0)
    if kind == "commitment":
        _score_accuracy(score, gold, predicted, pairs)
    score.confusion[kind] = _confusion(kind, gold, predicted, pairs)


def _add_slots(totals: dict[str, list[int]], slots: Slots, at: int) -> None:
    for (name, _), count in slots.items():
        totals[name][at] += count


def _without_sectors(slots: Slots) -> dict[tuple[str, Any], int]:
    return {slot: count for slot, count in slots.items() if slot[0] != "sector"}


def _score_accuracy(
    score: DocumentScore, gold: Sequence[Record], predicted: Sequence[Record], pairs: list[Pair]
) -> None:
    hits = dict.fromkeys(("force", "parties", "deadline"), 0)
    for row, column in pairs:
        left, right = gold[row], predicted[column]
        hits["force"] += left.get("force") == right.get("force")
        hits["parties"] += sorted(map(str, listed(left, "parties"))) == sorted(
            map(str, listed(right, "parties"))
        )
        hits["deadline"] += deadline_key(left.get("deadline")) == deadline_key(
            right.get("deadline")
        )
    for name, count in hits.items():
        score.counts[f"commitment.accuracy.{name}"] = (count, len(pairs), 0)


def _confusion(
    kind: str, gold: Sequence[Record], predicted: Sequence[Record], pairs: list[Pair]
) -> dict[tuple[str, str], int]:
    """Gold code against predicted code; ``-`` for none.

    Events pair only within a type, so what pairing left over is paired once more without
    regard to type; commitments pair by action alone.
    """
    name = "type" if kind == "event" else "force"
    if kind == "event":
        paired_gold, paired_found = {row for row, _ in pairs}, {column for _, column in pairs}
        rows = [at for at in range(len(gold)) if at not in paired_gold]
        columns = [at for at in range(len(predicted)) if at not in paired_found]
        more = pair_events(
            [gold[at] for at in rows], [predicted[at] for at in columns], same_type=False
        )
        pairs = pairs + [(rows[row], columns[column]) for row, column in more]
    table: dict[tuple[str, str], int] = defaultdict(int)
    for row, column in pairs:
        table[str(gold[row].get(name)), str(predicted[column].get(name))] += 1
    for at in sorted(set(range(len(gold))) - {row for row, _ in pairs}):
        table[str(gold[at].get(name)), "-"] += 1
    for at in sorted(set(range(len(predicted))) - {column for _, column in pairs}):
        table["-", str(predicted[at].get(name))] += 1
    return dict(table)


def entity_keys(records: Iterable[Record]) -> dict[tuple[str, str], Record]:
    """Return the unique ``(label, name)`` pairs, each with its first record.

    >>> list(entity_keys([{"label": "PLACE", "name": "喀山"}, {"label": "PLACE", "name": "喀山"}]))
    [('PLACE', '喀山')]
    """
    found: dict[tuple[str, str], Record] = {}
    for record in records:
        name = normalise(str(record.get("name") or ""))
        if name:
            found.setdefault((str(record.get("label")), name), record)
    return found


def date_keys(records: Iterable[Record], *, text: bool) -> dict[tuple[Any, ...], Record]:
    """Return the unique ``(start, end)`` or ``(text, start, end)`` keys with their first records.

    >>> list(date_keys([{"text": "6月", "start": "2022-06-01", "end": "2022-06-30"}], text=True))
    [('6月', '2022-06-01', '2022-06-30')]
    """
    found: dict[tuple[Any, ...], Record] = {}
    for record in records:
        value = date_key(record)
        if value is not None:
            words = (normalise(str(record.get("text") or "")),) if text else ()
            found.setdefault((*words, *value), record)
    return found


def _score_entities(
    score: DocumentScore, gold: Sequence[Record], predicted: Sequence[Record]
) -> None:
    left, right = entity_keys(gold).keys(), entity_keys(predicted).keys()
    score.counts["entity.all"] = _set_counts(left, right)
    for label in sorted({key[0] for key in left | right}):
        score.counts[f"entity.{label}"] = _set_counts(
            {key for key in left if key[0] == label}, {key for key in right if key[0] == label}
        )


def _score_dates(score: DocumentScore, gold: Sequence[Record], predicted: Sequence[Record]) -> None:
    for name, text in (("value", False), ("text", True)):
        left, right = date_keys(gold, text=text).keys(), date_keys(predicted, text=text).keys()
        score.counts[f"date.{name}"] = _set_counts(left, right)


def _set_counts(gold: Any, predicted: Any) -> tuple[int, int, int]:
    both = len(gold & predicted)
    return both, len(predicted) - both, len(gold) - both


def ratio(part: int, whole: int) -> float | None:
    """Return ``part / whole``, None where nothing is counted.

    >>> ratio(1, 4), ratio(0, 0)
    (0.25, None)
    """
    return part / whole if whole else None


def headline(key: str, counts: tuple[int, int, int]) -> float | None:
    """Return the one figure of a key: F1, or the share.

    >>> headline("event.slots", (2, 1, 1)), headline("event.exact", (1, 4, 0))
    (0.6666666666666666, 0.25)
    """
    first, second, third = counts
    if is_share(key):
        return ratio(first, second)
    return ratio(2 * first, 2 * first + second + third)


def figure(
    key: str, counts: tuple[int, int, int], interval: tuple[float, float] | None = None
) -> dict[str, Any]:
    """Return the figures of one key as plain data.

    >>> figure("event.exact", (1, 4, 0))["value"]
    0.25
    """
    first, second, third = counts
    bounds = list(interval) if interval else None
    value = headline(key, counts)
    if is_share(key):
        return {"hits": first, "total": second, "value": value, "interval": bounds}
    return {
        "tp": first,
        "fp": second,
        "fn": third,
        "precision": ratio(first, first + second),
        "recall": ratio(first, first + third),
        "f1": value,
        "interval": bounds,
    }


def add_counts(many: Iterable[Counts]) -> Counts:
    """Return the sums of counts, keys sorted.

    >>> add_counts([{"event.slots": (1, 0, 0)}, {"event.slots": (1, 2, 3)}])
    {'event.slots': (2, 2, 3)}
    """
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for counts in many:
        for key, values in counts.items():
            total = totals[key]
            for at in range(3):
                total[at] += values[at]
    return {key: (v[0], v[1], v[2]) for key, v in sorted(totals.items())}


def intervals(
    documents: Sequence[Counts], *, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, tuple[float, float]]:
    """Return the 95% percentile bootstrap interval of every figure, over documents.

    None is given for a figure of fewer than two documents, or with ``resamples`` 0. The
    three counts of a document are packed in one integer, so that a resample sums once.

    >>> intervals([{"event.exact": (1, 1, 0)}, {"event.exact": (1, 1, 0)}])
    {'event.exact': (1.0, 1.0)}
    """
    number = len(documents)
    if number < 2 or resamples < 1:
        return {}
    keys = sorted({key for counts in documents for key in counts})
    packed = {key: [_pack(counts.get(key, (0, 0, 0))) for counts in documents] for key in keys}
    values: dict[str, list[float]] = {key: [] for key in keys}
    source = random.Random(seed)
    population = range(number)
    for _ in range(resamples):
        drawn = source.choices(population, k=number)
        for key in keys:
            total = sum(map(packed[key].__getitem__, drawn))
            value = headline(key, _unpack(total))
            if value is not None:
                values[key].append(value)
    return {key: _bounds(sorted(found)) for key, found in values.items() if found}


def _pack(counts: tuple[int, int, int]) -> int:
    return counts[0] | counts[1] << _SHIFT | counts[2] << 2 * _SHIFT


def _unpack(packed: int) -> tuple[int, int, int]:
    return packed & _MASK, packed >> _SHIFT & _MASK, packed >> 2 * _SHIFT


def _bounds(values: list[float]) -> tuple[float, float]:
    last = len(values) - 1
    return values[round(0.025 * last)], values[round(0.975 * last)]


class DocumentFigures(Mapping[str, dict[str, Any]]):
    """The figures of each document, worked out when asked for, so that counts suffice.

    >>> figures = DocumentFigures({"a": {"event.exact": (1, 2, 0)}})
    >>> figures["a"]["figures"]["event.exact"]["value"]
    0.5
    """

    def __init__(self, counts: Mapping[str, Counts]) -> None:
        self._counts = counts

    def __getitem__(self, doc: str) -> dict[str, Any]:
        counts = self._counts[doc]
        figures = {key: figure(key, counts[key]) for key in sorted(counts)}
        return {"documents": 1, "figures": figures}

    def __iter__(self) -> Iterator[str]:
        return iter(self._counts)

    def __len__(self) -> int:
        return len(self._counts)


def summarise(
    documents: Sequence[Counts], *, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, Any]:
    """Return the figures over a group of documents, each with its interval.

    >>> summarise([{"event.exact": (1, 2, 0)}])["event.exact"]["value"]
    0.5
    """
    bounds = intervals(documents, resamples=resamples, seed=seed)
    totals = add_counts(documents)
    return {key: figure(key, counts, bounds.get(key)) for key, counts in totals.items()}
