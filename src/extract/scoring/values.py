"""Values as scoring compares them: normalised strings and the slots of a record.

The rules are those of the record specification, section Scoring. A slot is a pair
``(name, value)``; the slots of one record are a multiset (``collections.Counter``).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

Record = Mapping[str, Any]
Slots = Counter[tuple[str, Any]]


@lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """Return ``text`` as it is compared: simplified, NFKC, lower case, letters and digits only.

    >>> normalise("《中國-中亞峰會》 Ｃ５＋１")
    '中国中亚峰会c51'
    """
    from extract.script import t2s

    folded = unicodedata.normalize("NFKC", t2s().convert(text)).lower()
    return "".join(character for character in folded if character.isalnum())


def person_key(name: str) -> str:
    """Return the part of a person's name after the last ``·``, normalised.

    >>> person_key("卡西姆-若马尔特·托卡耶夫")
    '托卡耶夫'
    """
    return normalise(name.rsplit("\u00b7", 1)[-1])


def number_key(value: Any) -> str | None:
    """Return a number in one spelling, so that 50, 50.0 and "50" are equal.

    >>> number_key(50.0), number_key("1e3"), number_key(0.1 + 0.2)
    ('50', '1000', '0.3')
    """
    try:
        return format(float(value), ".12g")
    except (TypeError, ValueError):
        return normalise(str(value)) or None


def date_key(value: Any) -> tuple[str | None, str | None] | None:
    """Return ``(start, end)`` of a date object; None where neither end is known.

    >>> date_key({"start": "2025-11-04", "end": "2025-11-04", "precision": "day"})
    ('2025-11-04', '2025-11-04')
    """
    if not isinstance(value, Mapping):
        return None
    start, end = value.get("start") or None, value.get("end") or None
    return None if start is None and end is None else (start, end)


def deadline_key(value: Any) -> tuple[str | None, str | None, str | None] | None:
    """Return ``(start, end, relation)`` of a deadline; None where neither end is known.

    >>> deadline_key({"start": None, "end": "2030-12-31", "relation": "by"})
    (None, '2030-12-31', 'by')
    """
    ends = date_key(value)
    return None if ends is None else (ends[0], ends[1], value.get("relation") or None)


def listed(record: Record, field: str) -> list[Any]:
    """Return a list field, empty where it is null or absent.

    >>> listed({"amounts": None}, "amounts")
    []
    """
    value = record.get(field)
    return [item for item in value if item is not None] if isinstance(value, list) else []


def objects(record: Record, field: str) -> list[Mapping[str, Any]]:
    """Return the objects of a list field.

    >>> objects({"documents": [{"title": "宣言"}]}, "documents")
    [{'title': '宣言'}]
    """
    return [item for item in listed(record, field) if isinstance(item, Mapping)]


def _add(slots: Slots, name: str, values: Iterable[Any]) -> None:
    for value in values:
        if value is not None and value != "":
            slots[name, value] += 1


def _text(value: Any) -> str | None:
    return normalise(str(value)) or None if value is not None else None


def _code(value: Any) -> str | None:
    return str(value).strip() or None if value is not None else None


def _amounts(record: Record) -> list[tuple[str | None, str | None]]:
    pairs = [
        (number_key(amount.get("value")), _code(amount.get("unit")))
        for amount in objects(record, "amounts")
        if amount.get("value") is not None
    ]
    return pairs


def event_slots(record: Record) -> Slots:
    """Return the slots of an event.

    >>> sorted(event_slots({"type": "visit", "status": "planned", "date": None}))
    [('status', 'planned'), ('type', 'visit')]
    """
    slots: Slots = Counter()
    _add(slots, "type", [_code(record.get("type"))])
    _add(slots, "status", [_code(record.get("status"))])
    _add(slots, "date", [date_key(record.get("date"))])
    place = record.get("place")
    if isinstance(place, Mapping):
        _add(slots, "place", [_text(place.get("name"))])
        _add(slots, "place_country", [_code(place.get("country"))])
    participants = objects(record, "participants")
    named = [(item.get("kind"), str(item.get("name") or "")) for item in participants]
    _add(slots, "person", [person_key(name) for kind, name in named if kind == "person"])
    _add(slots, "organization", [normalise(name) for kind, name in named if kind == "organization"])
    _add(slots, "country", sorted({_code(item.get("country")) or "" for item in participants}))
    _add(slots, "gathering", [_text(record.get("gathering"))])
    _add(slots, "mechanism", [_code(record.get("mechanism"))])
    _add(slots, "document", [_text(item.get("title")) for item in objects(record, "documents")])
    _add(slots, "amount", _amounts(record))
    return slots


def commitment_slots(record: Record) -> Slots:
    """Return the slots of a commitment; a false ``reaffirmed`` is none.

    >>> slots = commitment_slots({"force": "agree", "parties": ["CHN", "KAZ"], "item": "13"})
    >>> sorted(slots)
    [('force', 'agree'), ('item', '13'), ('party', 'CHN'), ('party', 'KAZ')]
    """
    slots: Slots = Counter()
    _add(slots, "item", [_code(record.get("item"))])
    _add(slots, "party", [_code(party) for party in listed(record, "parties")])
    _add(slots, "force", [_code(record.get("force"))])
    _add(slots, "reaffirmed", [True] if record.get("reaffirmed") is True else [])
    _add(slots, "deadline", [deadline_key(record.get("deadline"))])
    _add(slots, "amount", _amounts(record))
    _add(slots, "mechanism", [_code(record.get("mechanism"))])
    _add(slots, "sector", [_code(sector) for sector in listed(record, "sectors")])
    return slots


def shared(left: Slots, right: Slots) -> int:
    """Return the number of equal slots of two records.

    >>> shared(Counter({("party", "CHN"): 1}), Counter({("party", "CHN"): 2}))
    1
    """
    if len(right) < len(left):
        left, right = right, left
    return sum(min(count, right[slot]) for slot, count in left.items() if slot in right)
