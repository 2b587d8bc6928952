"""The pipeline: ordered stages over one document at a time.

Stages are imported when an ``Extractor`` is first used, so that importing this module costs
next to nothing.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module

from extract.calendar_day import parse_day
from extract.document import Document, RawDocument
from extract.errors import ExtractError, InputError
from extract.gazetteers import Resources, default_resources
from extract.reading import restore

Stage = Callable[[Document, Resources], None]

STAGES = (
    "clean",
    "zones",
    "segment",
    "dates",
    "quantities",
    "mentions",
    "link",
    "resolve",
    "events",
    "commitments",
    "told",
)


def load_stages(names: Sequence[str] = STAGES) -> list[tuple[str, Stage]]:
    """Import the named stages, in order."""
    return [(name, import_module(f"extract.stages.{name}").run) for name in names]


class Extractor:
    """Turns Chinese news text into events and commitments with their evidence.

    Resources are loaded once, at the first document; extractors without arguments share them.
    An extractor is picklable.

    >>> document = Extractor()("2025年6月17日，中国国家主席习近平抵达阿斯塔纳。")
    >>> document.clean_text[:10]
    '2025年6月17日'
    """

    def __init__(
        self,
        gazetteers: str | os.PathLike[str] | None = None,
        overlays: Sequence[str | os.PathLike[str]] = (),
        *,
        resources: Resources | None = None,
        extra_stages: Sequence[Stage] = (),
    ) -> None:
        self._arguments = (gazetteers, tuple(overlays))
        self._resources = resources
        self._extra = tuple(extra_stages)
        self._stages: list[tuple[str, Stage]] | None = None

    def __getstate__(self) -> dict[str, object]:
        state = self.__dict__.copy()
        state["_stages"] = None
        return state

    @property
    def resources(self) -> Resources:
        """Gazetteers and rules, loaded at first use."""
        if self._resources is None:
            given = any(self._arguments)
            self._resources = Resources(*self._arguments) if given else default_resources()
        return self._resources

    def __call__(
        self,
        text: str,
        *,
        date: str | dt.date | None = None,
        id: str = "text",
        title: str | None = None,
        url: str | None = None,
        publisher: str | None = None,
        media: str = "text",
    ) -> Document:
        """Process one text and return its document.

        ``date`` is the publication date where the text states none: a date or an ISO string.
        Raises ``UsageError`` for a date that is none, ``InputError`` where a stage fails.
        """
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        raw = RawDocument(
            id,
            text,
            sha256=digest,
            media=media,
            title=title,
            date=parse_day(date),
            url=url,
            publisher=publisher,
        )
        return self.process(raw)

    def process(self, raw: RawDocument) -> Document:
        """Run all stages over a document as read. Raises ``InputError`` naming the stage."""
        if self._stages is None:
            self._stages = load_stages()
        document = Document(raw)
        resources = self.resources
        for name, stage in self._stages:
            _run(name, stage, document, resources)
            if name == "mentions":
                for number, extra in enumerate(self._extra):
                    _run(f"extra{number}", extra, document, resources)
        restore(document)
        resources.keep()
        return document

    def pipe(self, texts: Iterable[str]) -> Iterator[Document]:
        """Process many texts, one after another."""
        for number, text in enumerate(texts, 1):
            yield self(text, id=str(number))


def _run(name: str, stage: Stage, document: Document, resources: Resources) -> None:
    started = time.perf_counter()
    try:
        stage(document, resources)
    except ExtractError:
        raise
    except Exception as error:  # one bad document must not stop a run
        message = f"{type(error).__name__}: {error}"
        raise InputError(f"stage {name} failed: {message}", stage=name) from error
    document.seconds[name] = time.perf_counter() - started
