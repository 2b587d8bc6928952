"""Texts to measure on, made of the corpus: any number, any length, always the same.

Of the documents in ``texts.txt`` alone: figures are to compare with earlier ones when the
corpus grows.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import cycle, islice
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "raw"
CHOSEN = Path(__file__).resolve().parent / "texts.txt"


PARAGRAPH = 30
"""Characters that a paragraph has at least."""


@lru_cache(maxsize=1)
def paragraphs() -> tuple[str, ...]:
    """Return the paragraphs of the bodies of the corpus's plain texts.

    Sidebars, footers and short lines are left out: in a text made of many, what follows one
    could be taken for a sidebar, and would hardly be read.
    """
    from extract import Extractor

    extract = Extractor()
    found: list[str] = []
    for path in sorted(CORPUS / name for name in CHOSEN.read_text(encoding="utf-8").split()):
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            continue  # one of the texts in another encoding
        document = extract(text)
        for zone in document.zones:
            if zone.kind == "body":
                start, end = document.to_raw(zone.start, zone.end)
                lines = (line.strip() for line in text[start:end].splitlines())
                found += [line for line in lines if len(line) >= PARAGRAPH]
    return tuple(found)


def texts(count: int, size: int = 5000) -> list[str]:
    """Return ``count`` texts of about ``size`` bytes of UTF-8, each of other paragraphs."""
    return [text(number, size) for number in range(count)]


def text(number: int, size: int) -> str:
    """Return the ``number``-th text of about ``size`` bytes."""
    pool = paragraphs()
    start = number * 37 % len(pool)
    lines: list[str] = [f"2025年{number % 12 + 1}月{number % 28 + 1}日"]
    left = size
    for place, line in enumerate(islice(cycle(pool), start, None)):
        again = place // len(pool)  # a paragraph that stands twice is taken for a copy
        lines.append(f"{line}（{again}）" if again else line)
        left -= len(lines[-1].encode()) + 1
        if left <= 0:
            return "\n".join(lines)
    raise AssertionError("the corpus has no paragraphs")


def write(folder: Path, count: int, size: int = 5000) -> Path:
    """Write texts as files and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(text(number, size), encoding="utf-8")
    return folder


def hostile(size: int) -> dict[str, str]:
    """Return texts of ``size`` characters that are meant to be slow, by name."""
    return {
        "open brackets": ("会见(a" * size)[:size],
        "open quotation marks": ("“支持" * size)[:size],
        "one endless sentence": ("中方愿同哈方加强合作并支持" * size)[:size],
        "triggers only": ("签署会见访问" * size)[:size],
        "digits": ("2025年1月" * size)[:size],
        "names only": ("哈萨克斯坦总统托卡耶夫" * size)[:size],
        "ruby everywhere": ("國(guó)家(jiā)" * size)[:size],
        "commas": ("中亚，" * size)[:size],
        "line breaks": ("王毅\n" * size)[:size],
        "headings": ("一、合作\n" * size)[:size],
    }
