"""Single stages against the best-known library for the same task."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import documents
import naive
from measure import Row, interleaved

from extract.export import dumps
from extract.gazetteers import Resources
from extract.partition import Worker


def conversion(count: int, rounds: int) -> Iterator[Row]:
    """Traditional to simplified, against opencc-python-reimplemented; the text must be equal."""
    import opencc

    from extract.script import t2s

    to_traditional = opencc.OpenCC("s2t")
    texts = [to_traditional.convert(text) for text in documents.texts(count)]
    library, own = opencc.OpenCC("t2s"), t2s()
    assert [library.convert(text) for text in texts] == [own.convert(text) for text in texts]
    characters = sum(map(len, texts))

    def fast() -> None:
        for _ in range(20):
            for text in texts:
                own.convert(text)

    first, second = interleaved([lambda: [library.convert(t) for t in texts], fast], rounds)
    second /= 20
    yield Row(
        "t2s against opencc-python-reimplemented, identical text",
        first / second,
        ours=f"{characters / second / 1e6:.1f} M characters/s",
        other=f"{characters / first / 1e6:.2f} M characters/s",
        floor=30, goal=80, stretch=150,
    )  # fmt: skip


def ruby(count: int, rounds: int) -> Iterator[Row]:
    """Ruby found with its spans, against a substitution that loses them."""
    from extract.ruby import Readings, find_ruby

    texts = [re.sub("国", "国(guó)", text) for text in documents.texts(count)]
    readings = Readings.from_rules(Resources().rules("ruby"))
    characters = sum(map(len, texts))

    def substitute() -> None:
        for text in texts:
            naive.RUBY.sub("", text)

    def find() -> None:
        for text in texts:
            find_ruby(text, readings)

    first, second = interleaved([substitute, find], rounds)
    yield Row(
        "ruby with its spans against `re.sub` without",
        first / second,
        ours=f"{characters / second / 1e6:.1f} M characters/s",
        other=f"{characters / first / 1e6:.1f} M characters/s",
        goal=0.7, stretch=1,
    )  # fmt: skip


def names(count: int, rounds: int) -> Iterator[Row]:
    """All names of the gazetteers, against spaCy's EntityRuler with the same names."""
    import spacy

    from extract.matching import Matcher

    surfaces = sorted({surface.text for surface in Resources().gazetteers.surfaces})
    texts = documents.texts(count)
    matcher = Matcher(surfaces, engine="automaton")
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "NAME", "pattern": text} for text in surfaces])
    characters = sum(map(len, texts))

    def rule() -> None:
        for text in texts:
            nlp(text)

    def match() -> None:
        for text in texts:
            matcher.find(text)

    first, second = interleaved([rule, match], rounds)
    yield Row(
        f"{len(surfaces):,} names against spaCy's EntityRuler",
        first / second,
        ours=f"{characters / second / 1e6:.1f} M characters/s",
        other=f"{characters / first / 1e6:.2f} M characters/s",
        goal=80, stretch=150,
    )  # fmt: skip


def writing(count: int, rounds: int) -> Iterator[Row]:
    """Records to lines, against jsonlines."""
    import json

    import jsonlines

    from extract.config import Config
    from extract.document import RawDocument

    worker = Worker(Config())
    lines = b"".join(
        worker.process(RawDocument(str(n), text, sha256="0")).records
        for n, text in enumerate(documents.texts(min(count, 40)))
    )
    records = [json.loads(line) for line in lines.splitlines()]

    def library() -> None:
        with jsonlines.Writer(io.StringIO()) as writer:
            writer.write_all(records)

    def own() -> None:
        out = io.BytesIO()
        for record in records:
            out.write(dumps(record) + b"\n")

    first, second = interleaved([library, own], rounds)
    yield Row(
        "writing records against jsonlines",
        first / second,
        ours=f"{len(records) / second / 1000:.0f} k records/s",
        other=f"{len(records) / first / 1000:.0f} k records/s",
        goal=6, stretch=9,
    )  # fmt: skip
