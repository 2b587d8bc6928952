"""Hostile input: sentences stay in order and within the text."""

from __future__ import annotations

import pytest

from extract.document import Document, RawDocument
from extract.gazetteers import default_resources
from extract.pipeline import load_stages

SIZE = 2_000
PIECES = ["，", "“", "。”", "國(a", "（记者", "一、中\n", "中（路透社\n", "Ã¤", '<a "', "<!--"]


@pytest.mark.parametrize("media", ["text", "html"])
@pytest.mark.parametrize("piece", PIECES)
def test_sentences_stay_in_order(piece: str, media: str) -> None:
    document = Document(RawDocument("t", "中方赞赏。" + piece * (SIZE // len(piece)), media=media))
    for _, stage in load_stages(("clean", "zones", "segment")):
        stage(document, default_resources())
    assert document.text.startswith("中方赞赏。")
    spans = [span for sentence in document.sentences for span in (sentence.start, sentence.end)]
    assert spans == sorted(spans)
    assert spans[-1] <= len(document.text)
