"""Hostile input: time grows with length, not with its square."""

from __future__ import annotations

import time

import pytest

from extract.document import Document, RawDocument
from extract.gazetteers import default_resources
from extract.pipeline import load_stages

SIZE = 20_000
PIECES = {
    "commas": "，",
    "open quotes": "“",
    "quote ends": "。”",
    "brackets": "（",
    "question marks": "中?",
    "ruby": "國(guó)",
    "open ruby": "國(a",
    "credits": "（记者",
    "list items": "一、中\n",
    "time stamps": "2025-01-02\n",
    "captions": "中（路透社\n",
    "blanks": " ",
    "mojibake": "Ã¤",
    "tags": "<p>",
    "attributes": '<a "',
    "comments": "<!--",
}


def seconds(text: str, media: str) -> float:
    document = Document(RawDocument("t", text, media=media))
    started = time.process_time()
    for _, stage in load_stages(("clean", "zones", "segment")):
        stage(document, default_resources())
    return time.process_time() - started


@pytest.mark.parametrize("media", ["text", "html"])
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_time_is_linear(piece: str, media: str) -> None:
    short = min(seconds("中" + piece * (SIZE // 4 // len(piece)), media) for _ in range(2))
    long = min(seconds("中" + piece * (SIZE // len(piece)), media) for _ in range(2))
    assert long < 12 * short + 0.05  # four times the length; sixteen times would be quadratic
