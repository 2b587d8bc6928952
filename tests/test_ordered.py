"""Search in what stands in text order."""

from __future__ import annotations

import pytest

from extract.document import Mention, Zone
from extract.ordered import around, starting
from extract.stages.references.formats import ACTING, EVERYWHERE, NOWHERE, Formats

ZONES = [Zone("title", 0, 2), Zone("body", 3, 5), Zone("body", 5, 9)]


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (1, 1), (3, 1), (4, 2), (5, 2), (6, 3)])
def test_first_that_starts_at_or_after(offset: int, index: int) -> None:
    assert starting(ZONES, offset) == index


@pytest.mark.parametrize(
    ("offset", "start"), [(0, 0), (1, 0), (2, None), (4, 3), (5, 5), (9, None)]
)
def test_one_that_covers(offset: int, start: int | None) -> None:
    found = around(ZONES, offset)
    assert (found.start if found is not None else None) == start


def named(start: int, id: str) -> Mention:
    return Mention(start, start + 2, "MECHANISM", id, mechanism=id)


def test_format_nearest_to_a_place_is_the_last_before_it_else_the_first_after() -> None:
    formats = Formats()
    formats.add(named(10, "sco"), 1, ("sco", 10, ACTING))
    formats.add(named(20, "c5"), 1, ("c5", 5))
    formats.add(named(30, "brics"), 2, ("brics", 10, ACTING))
    formats.add(named(40, "g7"), NOWHERE, ("g7", 7, ACTING))

    def nearest(traits: tuple[str | int, ...], offset: int, unit: int) -> str | None:
        found = formats.nearest(traits, offset, unit)
        return found.name if found is not None else None

    assert nearest((ACTING,), 25, EVERYWHERE) == "sco"
    assert nearest((ACTING,), 35, EVERYWHERE) == "brics"
    assert nearest((ACTING,), 35, 1) == "sco"
    assert nearest((ACTING,), 45, 1) == "g7"
    assert nearest((10,), 5, EVERYWHERE) == "sco"
    assert nearest(("c5", "sco"), 25, 1) == "c5"
    assert nearest((ACTING,), 5, 3) == "g7"
    assert nearest(("c5",), 25, 2) is None
