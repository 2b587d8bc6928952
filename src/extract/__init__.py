"""Extract events and commitments from Chinese news text, traceable to the raw characters.

>>> from extract import clean
>>> clean("中國(guó)與哈薩克斯坦")
'中国与哈萨克斯坦'
"""

from __future__ import annotations

import time

IMPORTED = time.time_ns()  # what is kept between runs counts only if no source is younger
TYPE_CHECKING = False  # for type checkers, which take it for true; importing typing takes time

if TYPE_CHECKING:
    from typing import Any

    from extract.amounts import find_amounts
    from extract.dates import find_dates
    from extract.document import Document
    from extract.errors import ExtractError
    from extract.pipeline import Extractor
    from extract.text import clean

__version__ = "0.1.0"

__all__ = [
    "Document",
    "ExtractError",
    "Extractor",
    "__version__",
    "clean",
    "find_amounts",
    "find_dates",
]

_HOMES = {
    "Document": "extract.document",
    "ExtractError": "extract.errors",
    "Extractor": "extract.pipeline",
    "clean": "extract.text",
    "find_amounts": "extract.amounts",
    "find_dates": "extract.dates",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
