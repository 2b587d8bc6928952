"""Values, pairing and figures of the scoring, against worked examples and brute force."""

from __future__ import annotations

import itertools
import json
from fractions import Fraction
from pathlib import Path

import independent_scorer
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoring_samples import corpus

from extract.evaluate import Options, run_eval
from extract.scoring.pairing import (
    best_pairs,
    event_candidates,
    pair_commitments,
    pair_events,
    share_run,
)
from extract.scoring.tally import headline, intervals, score_document, summarise
from extract.scoring.values import commitment_slots, event_slots, normalise

MEETING = {
    "kind": "event",
    "doc": "a",
    "type": "meeting",
    "status": "occurred",
    "date": {"start": "2031-05-02", "end": "2031-05-02", "precision": "day"},
    "place": {"name": "甲城", "country": "KAZ"},
    "participants": [
        {"name": "阿里·卡里莫夫", "kind": "person", "country": "KAZ", "title": "总统"},
        {"name": "林远航", "kind": "person", "country": "CHN", "title": None},
        {"name": "中国远山公司", "kind": "organization", "country": "CHN", "title": None},
    ],
    "gathering": None,
    "mechanism": "sco",
    "documents": [{"title": "《铁路备忘录》", "count": 1}, {"title": "铁路备忘录", "count": 1}],
    "amounts": [{"value": 50.0, "unit": "CNY"}],
    "sectors": ["trade"],
    "quote": "卡里莫夫总统五月二日在甲城会见林远航。",
}


def test_normalise_drops_all_but_letters_and_digits_after_conversion() -> None:
    assert normalise("《中國－中亞》 Ｃ５＋１ 峰會②，ABC") == "中国中亚c51峰会2abc"
    assert normalise("——……。") == ""


def test_event_slots_are_a_multiset_with_a_set_of_countries() -> None:
    assert sorted(event_slots(MEETING).items(), key=str) == [
        (("amount", ("50", "CNY")), 1),
        (("country", "CHN"), 1),
        (("country", "KAZ"), 1),
        (("date", ("2031-05-02", "2031-05-02")), 1),
        (("document", "铁路备忘录"), 2),
        (("mechanism", "sco"), 1),
        (("organization", "中国远山公司"), 1),
        (("person", "卡里莫夫"), 1),
        (("person", "林远航"), 1),
        (("place", "甲城"), 1),
        (("place_country", "KAZ"), 1),
        (("status", "occurred"), 1),
        (("type", "meeting"), 1),
    ]


def test_null_is_no_slot() -> None:
    empty = {"type": "call", "status": "planned", "date": None, "place": None, "gathering": None}
    assert sorted(event_slots(empty)) == [("status", "planned"), ("type", "call")]
    place = {"type": "call", "place": {"name": "甲城", "country": None}}
    assert sorted(event_slots(place)) == [("place", "甲城"), ("type", "call")]


def test_commitment_slots() -> None:
    record = {
        "item": "1.54",
        "parties": ["CHN", "KAZ"],
        "force": "agree",
        "reaffirmed": False,
        "action": "修建铁路",
        "deadline": {"start": None, "end": "2030-12-31", "precision": "year", "relation": "by"},
        "amounts": [],
        "mechanism": None,
        "sectors": ["transport"],
    }
    assert sorted(commitment_slots(record), key=str) == [
        ("deadline", (None, "2030-12-31", "by")),
        ("force", "agree"),
        ("item", "1.54"),
        ("party", "CHN"),
        ("party", "KAZ"),
        ("sector", "transport"),
    ]
    assert ("reaffirmed", True) in commitment_slots({**record, "reaffirmed": True})


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("一二三四五六七八九十", "零一二三四五六七八九十百", True),  # a run of ten
        ("零一二三四五六七八九零", "一二三四五六七八九十百", False),  # a run of nine
        ("二三四", "一二三四五", True),  # the whole of a shorter quote
        ("二三六", "一二三四五", False),
        ("", "一二三", False),
    ],
)
def test_share_run(left: str, right: str, expected: bool) -> None:
    assert share_run(left, right) is expected
    assert share_run(right, left) is expected


def test_events_pair_by_date_and_a_shared_participant_or_country() -> None:
    other = {**MEETING, "quote": "另一句完全不同的话"}
    assert event_candidates([MEETING], [other]) == {(0, 0): 14}
    alone = {**other, "participants": [{"name": "哈国", "kind": "country", "country": "KAZ"}]}
    assert (0, 0) in event_candidates([MEETING], [alone])
    stranger = {**other, "participants": [{"name": "俄国", "kind": "country", "country": "RUS"}]}
    assert event_candidates([MEETING], [stranger]) == {}
    assert event_candidates([MEETING], [{**other, "type": "call"}]) == {}
    undated = {**MEETING, "date": None}
    assert event_candidates([undated], [{**other, "date": None}]) == {}


def test_more_equal_slots_win_then_reading_order() -> None:
    poor = {**MEETING, "participants": [], "documents": []}
    assert pair_events([MEETING, poor], [poor, MEETING]) == [(0, 1), (1, 0)]
    assert pair_events([MEETING, MEETING], [MEETING, MEETING]) == [(0, 0), (1, 1)]
    assert pair_events([MEETING, MEETING], [MEETING]) == [(0, 0)]


def test_commitments_pair_from_half_the_bigrams() -> None:
    gold = [{"action": "加强合作"}]
    assert pair_commitments(gold, [{"action": "加强安全合作"}]) == [(0, 0)]  # 4 / 8
    assert pair_commitments(gold, [{"action": "加强安全领域合作"}]) == []  # 4 / 10
    assert pair_commitments([{"action": ""}], [{"action": ""}]) == []


def brute_force(weights: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Every subset of pairs that is one-to-one; the best by weight, number, reading order."""
    best: tuple[object, list[tuple[int, int]]] | None = None
    rows = sorted({row for row, _ in weights})
    for size in range(len(weights) + 1):
        for chosen in itertools.combinations(sorted(weights), size):
            used = [row for row, _ in chosen], [column for _, column in chosen]
            if any(len(set(side)) < size for side in used):
                continue
            partner = dict(chosen)
            order = tuple(-partner.get(row, 99) for row in rows)
            rank = (sum(weights[pair] for pair in chosen), size, order)
            if best is None or rank > best[0]:  # type: ignore[operator]
                best = rank, list(chosen)
    assert best is not None
    return best[1]


@given(
    st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(0, 4), max_size=9)
)
def test_pairing_is_the_best_of_all(weights: dict[tuple[int, int], int]) -> None:
    assert best_pairs(weights) == brute_force(weights)


def test_fractions_are_compared_exactly() -> None:
    third = Fraction(1, 3)
    weights = {(0, 0): Fraction(2, 3), (0, 1): third, (1, 0): third, (1, 1): Fraction(0)}
    assert best_pairs(weights) == [(0, 0), (1, 1)]


def test_unpaired_records_count_all_their_values() -> None:
    score = score_document("a", {"event": [MEETING]}, {"event": []})
    assert score.counts["event.detection"] == (0, 0, 1)
    assert score.counts["event.slots"] == (0, 0, 14)
    assert score.counts["event.exact"] == (0, 1, 0)
    score = score_document("a", {"event": []}, {"event": [MEETING]})
    assert score.counts["event.slots"] == (0, 14, 0)


def test_exact_leaves_sectors_out() -> None:
    gold = {"force": "agree", "parties": ["CHN"], "action": "加强贸易", "sectors": ["trade"]}
    other = {**gold, "sectors": ["energy"]}
    score = score_document("a", {"commitment": [gold]}, {"commitment": [other]})
    assert score.counts["commitment.exact"] == (1, 1, 0)
    assert score.counts["commitment.slot.sector"] == (0, 1, 1)
    assert score.counts["commitment.accuracy.parties"] == (1, 1, 0)


def test_type_confusion_pairs_what_is_left_over() -> None:
    score = score_document("a", {"event": [MEETING]}, {"event": [{**MEETING, "type": "visit"}]})
    assert score.counts["event.detection"] == (0, 1, 1)
    assert score.confusion["event"] == {("meeting", "visit"): 1}


def test_entities_and_dates_are_unique_after_normalisation() -> None:
    gold = [{"label": "ORG", "name": "遠山公司"}, {"label": "ORG", "name": "“远山公司”"}]
    found = [{"label": "ORG", "name": "远山公司"}, {"label": "PLACE", "name": "远山公司"}]
    dates = [
        {"text": "五月二日", "start": "2031-05-02", "end": "2031-05-02"},
        {"text": "当天", "start": "2031-05-02", "end": "2031-05-02"},
    ]
    score = score_document(
        "a", {"entity": gold, "date": dates}, {"entity": found, "date": dates[:1]}
    )
    assert score.counts["entity.all"] == (1, 1, 0)
    assert score.counts["entity.ORG"] == (1, 0, 0)
    assert score.counts["entity.PLACE"] == (0, 1, 0)
    assert score.counts["date.value"] == (1, 0, 0)
    assert score.counts["date.text"] == (1, 0, 1)


def test_intervals_are_seeded_and_hold_the_figure() -> None:
    documents = [{"event.slots": (n, 1, 9 - n)} for n in range(1, 9)]
    first, second = intervals(documents), intervals(documents)
    assert first == second
    low, high = first["event.slots"]
    value = summarise(documents)["event.slots"]["f1"]
    assert low < value < high
    assert intervals(documents[:1]) == {}


def test_undefined_figures_are_null() -> None:
    assert headline("event.detection", (0, 0, 0)) is None
    assert headline("event.detection", (0, 0, 3)) == 0.0
    assert headline("event.exact", (0, 0, 0)) is None


@pytest.mark.parametrize("seed", range(12))
def test_independent_scorer_agrees(seed: int, tmp_path: Path) -> None:
    gold, predicted = corpus(seed)
    paths = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    for path, records in zip(paths, (gold, predicted), strict=True):
        lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
        path.write_text("".join(lines), encoding="utf-8")
    figures = run_eval(paths[1], paths[0], options=Options(resamples=0)).data["overall"]
    tally = independent_scorer.score(gold, predicted)
    assert set(tally.counts) == set(figures)
    for key, one in figures.items():
        if "hits" in one:
            assert one["value"] == pytest.approx(tally.share(key), abs=5e-4), key
            assert [one["hits"], one["total"]] == tally.counts[key][:2]
        else:
            assert one["f1"] == pytest.approx(tally.f1(key), abs=5e-4), key
            assert [one["tp"], one["fp"], one["fn"]] == tally.counts[key]
