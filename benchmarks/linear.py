"""Growth of time with the length of hostile text: one long text against its parts.

Twice as slow is what a processor may become between two rounds; sixteen times is quadratic.
"""

from __future__ import annotations

import datetime as dt
import gc
import random
from collections.abc import Callable, Iterator

from measure import Row, side_by_side

from extract.amounts import find_amounts
from extract.dates import find_dates
from extract.document import Document, RawDocument
from extract.gazetteers import default_resources
from extract.pipeline import load_stages

SIZE = 16_000  # characters of the long text
PARTS = 16
ROUNDS = 2
TODAY = dt.date(2025, 6, 1)

PAGES = {
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
DATES = [
    "1", "年月日", "1年", "2025年1月1日", "1日至", "1月、", "十一、", "今", "周", "1-",
    "https://a ", "截至", "".join(random.Random(5).choices("0123456789年月日", k=1000)),
]  # fmt: skip
AMOUNTS = ["1", "万亿", "1,111,", "五成", "约", "1至", "百", "一点"]


def growth() -> Iterator[Row]:
    """Yield for each reader the hostile text whose length costs most."""
    default_resources()
    gc.collect()
    gc.freeze()  # as a run does: the gazetteers are no garbage
    for media in ("text", "html"):
        yield _worst(f"cleaning {media}", _cleaner(media), PAGES)
    yield _worst("dates", lambda text: find_dates(text, TODAY), {unit: unit for unit in DATES})
    yield _worst("amounts", find_amounts, {unit: unit for unit in AMOUNTS})


def _cleaner(media: str) -> Callable[[str], object]:
    stages = [stage for _, stage in load_stages(("clean", "zones", "segment"))]

    def clean(text: str) -> None:
        document = Document(RawDocument("t", "中" + text, media=media))
        for stage in stages:
            stage(document, default_resources())

    return clean


def _worst(reader: str, read: Callable[[str], object], pieces: dict[str, str]) -> Row:
    figures = []
    for name, piece in pieces.items():
        part = piece * (SIZE // PARTS // len(piece))
        whole = part * PARTS

        def parts(_: object, part: str = part) -> None:
            for _number in range(PARTS):
                read(part)

        sides = [parts, lambda _, whole=whole: read(whole)]
        short, long = map(min, side_by_side(sides, [None], ROUNDS))
        figures.append((long / short, name[:20], short, long))
    ratio, name, short, long = max(figures)
    return Row(
        f"growth with hostile text, {reader} (worst: {name})",
        ratio,
        ours=f"{long / SIZE * 1e6:.2f} µs a character",
        other=f"{short / SIZE * 1e6:.2f} µs a character",
        better="less",
    )
