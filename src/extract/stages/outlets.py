"""Whose outlet tells a text: by its publisher, its bylines, and the city of its dateline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.document import Document
    from extract.gazetteers import Resources

_HEAD = 600  # code points in which a dateline stands
_DATE = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:专|急)?[电讯]"


def outlet(
    document: Document,
    homes: Mapping[str, str],
    bylines: Mapping[str, Any],
    resources: Resources,
) -> str | None:
    """Return the state whose ministries an outlet means when it names no state."""
    for surface in resources.gazetteers.matcher.get(document.publisher or ""):
        if surface.country:
            return homes.get(surface.country, surface.country)
    for code, marks in bylines.items():
        if any(mark in document.text for mark in marks):
            return code
    return None


def told_at_home(text: str, datelines: Mapping[str, Mapping[str, str]]) -> str | None:
    """Return the state in whose own city an outlet of that state dates its text.

    What has no state there (外交部) is of that one, whatever states the text is about.
    """
    head = text[:_HEAD]
    for code, told in datelines.items():
        cities = "|".join(told["cities"].split())
        if not any(city in head for city in told["cities"].split()):
            continue
        behind = "|".join([_DATE, *told["behind"].split()])
        if re.search(f"(?:{cities})(?:{behind})", head):
            return code
    return None
