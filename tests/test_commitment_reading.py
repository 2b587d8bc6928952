"""How the commitment stage reads: marked words, clauses, subjects read when asked for."""

from __future__ import annotations

import pytest

from extract.document import Document, RawDocument
from extract.gazetteers import Resources
from extract.pipeline import load_stages
from extract.stages.commitments.lexicon import Lexicon, lexicon_of
from extract.stages.commitments.marks import EVALUATES, FORCE, SAY, STOP_LEAD, Marks
from extract.stages.commitments.passage import PassageReader

BEFORE = ("clean", "zones", "segment", "dates", "quantities", "mentions", "link", "resolve")


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources()


@pytest.fixture(scope="module")
def lexicon(resources: Resources) -> Lexicon:
    return lexicon_of(resources)


def read(text: str, resources: Resources, lexicon: Lexicon) -> tuple[Document, PassageReader]:
    document = Document(RawDocument("text", text))
    for _, stage in load_stages(BEFORE):
        stage(document, resources)
    return document, PassageReader(document, resources, lexicon)


def test_marks_hold_the_longest_word_of_each_kind(lexicon: Lexicon) -> None:
    marks = Marks("各方应当重申支持对话", lexicon.vocabularies, [])
    assert marks.force == {2: "应当", 6: "支持"}
    assert marks.say == {4: "重申"}
    assert marks.stop == {}
    assert marks.order == [*sorted(marks.starts), len("各方应当重申支持对话")]
    assert marks.starts[2] & FORCE
    assert marks.starts[4] & SAY


def test_marks_tell_what_begins_in_a_stretch(lexicon: Lexicon) -> None:
    marks = Marks("合作符合双方利益", lexicon.vocabularies, [])
    assert marks.within(EVALUATES, 0, 8)
    assert marks.within(EVALUATES, 2, 3)
    assert not marks.within(EVALUATES, 3, 8)
    assert not marks.within(SAY, 0, 8)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("甲同乙站在一起", {1: "同"}),
        ("甲坚定同乙站在一起", {1: "坚定同", 3: "同"}),
        ("甲同乙在一起", {}),
    ],
)
def test_some_force_words_need_another(lexicon: Lexicon, text: str, force: dict[int, str]) -> None:
    assert Marks(text, lexicon.vocabularies, []).force == force


def test_clauses_know_their_words(resources: Resources, lexicon: Lexicon) -> None:
    text = "此举有利于和平，各方愿意合作。"
    _, reader = read(text, resources, lexicon)
    first, second = reader.finder.split(0, len(text))
    assert (first.start, first.end, first.after) == (0, 7, "，")
    assert (second.start, second.end, second.mark, second.after) == (8, 14, "，", "。")
    assert first.first & STOP_LEAD
    assert first.words & EVALUATES
    assert not first.words & FORCE
    assert second.words & FORCE


def test_a_subject_is_read_when_asked_for(resources: Resources, lexicon: Lexicon) -> None:
    text = "哈萨克斯坦的铁路网很长。乌兹别克斯坦去年种了许多树。那里的冬天很冷。"
    document, reader = read(text, resources, lexicon)
    for sentence in document.sentences:
        assert reader.sentence(sentence.start, sentence.end) == []
    assert len(reader.context.unread) == 3
    subject = reader.context.subject
    assert subject is not None
    assert (subject.kind, subject.codes, subject.spans) == ("party", ("UZB",), ((12, 18),))
    assert reader.context.unread == []


def test_a_new_block_forgets_what_was_not_read(resources: Resources, lexicon: Lexicon) -> None:
    text = "乌兹别克斯坦去年种了许多树。"
    _, reader = read(text, resources, lexicon)
    reader.sentence(0, len(text))
    reader.begin_block(0)
    assert reader.context.unread == []
    assert reader.context.subject is None
