"""Checking gold and predictions: codes outside the lists are errors, unfound quotes warnings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extract.scoring.loading import Loaded, Problem
from extract.scoring.values import listed, normalise, objects

LISTS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "type": "meeting call message visit summit conference sign launch establish award"
        " appoint aid",
        "status": "occurred planned cancelled",
        "force": "agree commit intend support oppose urge propose explore",
        "precision": "day month quarter half year decade",
        "relation": "by in from during",
        "participant kind": "person organization country",
        "sector": "politics security trade finance transport energy industry agriculture digital"
        " science environment health education culture social mechanism",
        "label": "PERSON COUNTRY PLACE ORG MECHANISM DOCUMENT INITIATIVE",
        "kind": "event commitment entity date amount reference",
    }.items()
}
_OUTSIDE = "is not in the list"
_WORDS = {
    "event": ("quote",),
    "commitment": ("quote", "action"),
    "entity": ("name",),
    "date": ("text",),
}
_COUNTRY = re.compile(r"[A-Z][A-Z0-9+-]{1,11}\Z")
_MECHANISM = re.compile(r"[a-z0-9]+(?:[-+][a-z0-9]+)*\Z")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def check_record(loaded: Loaded, *, gold: bool = True) -> list[Problem]:
    """Return what is wrong with one record; an empty list if nothing.

    All faults of ``gold`` are errors, as are codes outside the closed lists anywhere.

    >>> bad = Loaded({"kind": "event", "type": "party", "status": "occurred"}, "a.jsonl", 3)
    >>> str(check_record(bad)[0])
    "a.jsonl:3: error: type 'party' is not in the list"
    """
    return [
        Problem("error", loaded.path, loaded.line, message)
        for message in _messages(loaded.record)
        if gold or message.endswith(_OUTSIDE)
    ]


def check_found(loaded: Iterable[Loaded], clean: str) -> list[Problem]:
    """Return warnings for quotes, actions, names and dates that are not in the clean text.

    Words are compared normalised, as in scoring.

    >>> one = Loaded({"kind": "event", "quote": "两国总统会谈"}, "a.jsonl", 2)
    >>> str(check_found([one], "两国总统通话。")[0])
    'a.jsonl:2: warning: quote is not in the text: 两国总统会谈'
    """
    text = normalise.__wrapped__(clean)  # not worth keeping in the cache
    problems: list[Problem] = []
    for one in loaded:
        for name in _WORDS.get(str(one.record.get("kind")), ()):
            words = one.record.get(name)
            if isinstance(words, str) and normalise(words) not in text:
                message = f"{name} is not in the text: {words[:40]}"
                problems.append(Problem("warning", one.path, one.line, message))
    return problems


def _messages(record: Mapping[str, Any]) -> Iterator[str]:
    kind = record.get("kind")
    yield from _listed("kind", kind)
    if kind == "event":
        yield from _event(record)
    elif kind == "commitment":
        yield from _commitment(record)
    elif kind == "entity":
        yield from _listed("label", record.get("label"))
        if not isinstance(record.get("name"), str) or not normalise(record["name"]):
            yield "entity without a name"
    elif kind == "date":
        yield from _date("date", record)


def _event(record: Mapping[str, Any]) -> Iterator[str]:
    yield from _listed("type", record.get("type"))
    yield from _listed("status", record.get("status"))
    yield from _date("date", record.get("date"))
    place = record.get("place")
    if isinstance(place, Mapping):
        yield from _country("place country", place.get("country"))
    for one in objects(record, "participants"):
        yield from _listed("participant kind", one.get("kind"))
        yield from _country("participant country", one.get("country"))
    yield from _common(record)


def _commitment(record: Mapping[str, Any]) -> Iterator[str]:
    yield from _listed("force", record.get("force"))
    yield from _date("deadline", record.get("deadline"))
    deadline = record.get("deadline")
    if isinstance(deadline, Mapping):
        yield from _listed("relation", deadline.get("relation"))
    for party in listed(record, "parties"):
        yield from _country("party", party)
    if not isinstance(record.get("action"), str) and "action_span" not in record:
        yield "commitment without an action"
    yield from _common(record)


def _common(record: Mapping[str, Any]) -> Iterator[str]:
    for sector in listed(record, "sectors"):
        yield from _listed("sector", sector)
    mechanism = record.get("mechanism")
    if mechanism is not None and not (isinstance(mechanism, str) and _MECHANISM.match(mechanism)):
        yield f"mechanism {mechanism!r} is not an id"
    if not isinstance(record.get("quote"), str) and "quote_span" not in record:
        yield f"{record['kind']} without a quote"
    for amount in objects(record, "amounts"):
        if isinstance(amount.get("value"), bool) or not isinstance(
            amount.get("value"), int | float
        ):
            yield f"amount value {amount.get('value')!r} is not a number"


def _listed(name: str, value: Any) -> Iterator[str]:
    if not isinstance(value, str) or value not in LISTS[name]:
        yield f"{name} {value!r} {_OUTSIDE}"


def _country(name: str, value: Any) -> Iterator[str]:
    if value is not None and not (isinstance(value, str) and _COUNTRY.match(value)):
        yield f"{name} {value!r} is not a code"


def _date(name: str, value: Any) -> Iterator[str]:
    if value is None:
        return
    if not isinstance(value, Mapping):
        yield f"{name} must be an object or null"
        return
    yield from _listed("precision", value.get("precision"))
    for end in ("start", "end"):
        one = value.get(end)
        if one is not None and not (isinstance(one, str) and _DATE.match(one)):
            yield f"{name} {end} {one!r} is not an ISO date"
