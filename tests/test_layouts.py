"""The same news in other layouts: the records stay what they are, and so does what they quote."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract import Extractor
from extract.document import Document, Value

RAW = Path(__file__).parents[1] / "corpus" / "raw"
TEXTS = (
    "analysis/2025-04-celac.txt",
    "bulletin/ca-2025-05.txt",
    "bulletin/south-asia-2011-10.txt",
    "cctv/2019-09-29-home.txt",
    "kazinform/2026-02-17-power.txt",
    "rthk/2025-04-13-muscat.txt",
)
HAN = "[\u3400-\u9fff]"


def blanks_around_digits(text: str) -> str:
    return re.sub(f"(?<={HAN})(?=[0-9])|(?<=[0-9])(?={HAN})", " ", text)


def straight_quotes(text: str) -> str:
    return text.translate(str.maketrans("“”「」", '""""'))


def other_dots(text: str) -> str:
    return text.replace("·", "‧")


def entities(text: str) -> str:
    return text.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("·", "&middot;")


def windows_lines(text: str) -> str:
    return text.replace("\n", "\r\n")


def unseen_characters(text: str) -> str:
    return "\u200b".join(text)


def wide_digits(text: str) -> str:
    return text.translate({ord("0") + n: 0xFF10 + n for n in range(10)})


def radicals(text: str) -> str:
    return text.translate(str.maketrans("日月人大一", "⽇⽉⼈⼤⼀"))


LAYOUTS = (
    blanks_around_digits,
    straight_quotes,
    other_dots,
    entities,
    windows_lines,
    unseen_characters,
    wide_digits,
    radicals,
)


def plain(words: str) -> str:
    """Words by their letters and digits, with the usual forms of those."""
    words = words.translate(str.maketrans("⽇⽉⼈⼤⼀０１２３４５６７８９", "日月人大一0123456789"))
    words = re.sub("&[a-z]+;", "", words)
    return "".join(c for c in words if c.isalnum())


def named(value: Value | None) -> str | None:
    return None if value is None else plain(str(value.value))


def told(document: Document) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for event in document.events:
        date = event.date and (event.date.start, event.date.end)
        place = event.place and (plain(event.place.value[0]), event.place.value[1])
        people = [(plain(p.name), p.kind, p.country, p.role, p.id) for p in event.participants]
        papers = [(plain(paper.title), paper.count) for paper in event.documents]
        amounts = [(amount.value, amount.unit) for amount in event.amounts]
        where = (date, place, named(event.gathering), named(event.mechanism))
        quote = [plain(document.text[slice(*span)]) for span in event.quote]
        found.append((event.type, event.status, where, people, papers, amounts, quote))
    for item in document.commitments:
        deadline = item.deadline and (item.deadline.start, item.deadline.end)
        parties = [party.value for party in item.parties]
        amounts = [(amount.value, amount.unit) for amount in item.amounts]
        action = plain(document.text[slice(*item.action)])
        found.append((item.force, parties, action, deadline, amounts))
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_records_do_not_depend_on_the_layout(
    extractor: Extractor, layout: Callable[[str], str]
) -> None:
    for name in TEXTS:
        text = (RAW / name).read_text(encoding="utf-8")
        document = extractor(text)
        assert len(told(document)) > 2
        assert told(extractor(layout(text))) == told(document), name
