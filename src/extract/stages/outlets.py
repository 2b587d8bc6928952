"""Whose outlet tells a text: by its publisher, its bylines, and the city of its dateline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from extract.patterns import lazy

if TYPE_CHECKING:
    import re

    from extract.document import Document, Mention
    from extract.gazetteers import Resources

_HEAD = 600  # code points in which a dateline stands
_OPENING = 160  # code points in which an agency tells its own city and name
_APART = 16  # code points between the two: the day and a word or two


def outlet(
    document: Document,
    homes: Mapping[str, str],
    bylines: Mapping[str, Any],
    resources: Resources,
) -> str | None:
    """Return the state whose ministries an outlet means when it names no state."""
    code = of_publisher(document, resources)
    if code is not None:
        return homes.get(code, code)
    for code, marks in bylines.items():
        if any(mark in document.text for mark in marks):
            return code
    return None


def of_publisher(document: Document, resources: Resources) -> str | None:
    """Return the state or territory of a document's publisher, as far as that is listed."""
    found = resources.gazetteers.matcher.get(document.publisher or "")
    return next((surface.country for surface in found if surface.country), None)


def datelines(resources: Resources) -> dict[str, re.Pattern[str]]:
    """Return by state the pattern of a dateline in a city where an outlet of it is at home."""
    rules = resources.rules("names")
    patterns = {}
    for code, told in rules["datelines"].items():
        cities = "|".join(told["cities"].split())
        behind = "|".join([rules["dateline"]["day"], *told["behind"].split()])
        patterns[code] = lazy(f"(?:{cities})(?:{behind})")
    return patterns


def told_at_home(text: str, patterns: Mapping[str, re.Pattern[str]]) -> str | None:
    """Return the state in whose own city an outlet of that state dates its text.

    What has no state there (外交部) is of that one, whatever states the text is about.
    """
    for code, pattern in patterns.items():
        if pattern.search(text, 0, _HEAD) is not None:
            return code
    return None


def agency_at_home(document: Document) -> str | None:
    """Return the state from whose own city an agency of that state writes, None for others.

    What has no state there (副总理某人) is of that one: 阿斯塔纳。4月17日。哈通社讯.
    """
    city: Mention | None = None
    agency: Mention | None = None
    for mention in document.mentions:
        if mention.start > _OPENING:
            break
        if mention.label == "PLACE":
            city = mention
        elif mention.kind == "media" and mention.country:
            agency = mention
        else:
            continue
        if city is not None and agency is not None and city.country == agency.country:
            first, second = (city, agency) if city.start < agency.start else (agency, city)
            between = document.text[first.end : second.start]
            if len(between) <= _APART and "，" not in between:
                return agency.country
    return None
