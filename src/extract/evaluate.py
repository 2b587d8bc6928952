"""Evaluation of predictions against gold, as the record specification defines scoring."""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from extract.errors import UsageError
from extract.scoring.check import check_record
from extract.scoring.loading import (
    Loaded,
    Problem,
    RecordIndex,
    by_kind,
    index_gold,
    index_predictions,
)
from extract.scoring.report import differences, table
from extract.scoring.tally import (
    RESAMPLES,
    SEED,
    Counts,
    add_counts,
    figure,
    score_document,
    summarise,
)


@dataclass(slots=True)
class Evaluation:
    """The result of :func:`run_eval`: ``data`` as for ``--json``, faults found, exit code."""

    data: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)
    exit_code: int = 0

    def table(self, *, documents: bool = False) -> str:
        """Return the figures as a readable table."""
        return table(self.data, documents=documents)


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of an evaluation; ``resamples`` 0 leaves the intervals out."""

    corpus: Path | None = None
    manifest: Path | None = None
    errors: Path | None = None
    resamples: int = RESAMPLES
    seed: int = SEED


@dataclass(slots=True)
class _State:
    counts: dict[str, Counts] = field(default_factory=dict)
    groups: dict[str, dict[str, list[str]]] = field(
        default_factory=lambda: {"genre": defaultdict(list), "script": defaultdict(list)}
    )
    confusion: dict[str, dict[tuple[str, str], int]] = field(
        default_factory=lambda: {"event": defaultdict(int), "commitment": defaultdict(int)}
    )
    problems: list[Problem] = field(default_factory=list)


def run_eval(
    predictions: str | Path,
    gold: str | Path,
    *,
    mentions: str | Path | None = None,
    options: Options | None = None,
) -> Evaluation:
    """Score predictions against gold; both may be a JSON Lines file or a folder of them.

    Documents without gold are ignored. Entities and dates are scored only where the
    predictions hold some or ``mentions`` is given. One document is held at a time.
    Raises UsageError for a missing file. Exit code 1 where gold has errors.
    """
    options = options or Options()
    gold_index = index_gold(Path(gold))
    found_index = index_predictions(Path(predictions), Path(mentions) if mentions else None)
    with_mentions = mentions is not None or bool(found_index.kinds & {"entity", "date"})
    state = _State(problems=[*gold_index.problems, *found_index.problems])
    stream = options.errors.open("w", encoding="utf-8") if options.errors else None
    try:
        for doc in sorted(gold_index.documents):
            _score_one(doc, gold_index, found_index, with_mentions, state, stream)
    finally:
        if stream is not None:
            stream.close()
    data = _data(state, options)
    failed = any(problem.level == "error" for problem in state.problems)
    return Evaluation(data, state.problems, 1 if failed else 0)


def _score_one(
    doc: str,
    gold_index: RecordIndex,
    found_index: RecordIndex,
    mentions: bool,
    state: _State,
    stream: IO[str] | None,
) -> None:
    gold_loaded, found_loaded = gold_index.records(doc), found_index.records(doc)
    for loaded in gold_loaded:
        state.problems += check_record(loaded)
    gold, found = by_kind(gold_loaded), by_kind(found_loaded)
    score = score_document(doc, gold, found, mentions=mentions)
    state.counts[doc] = score.counts
    for name, groups in state.groups.items():
        groups[_source_field(name, gold_loaded, found_loaded)].append(doc)
    for kind, matrix in score.confusion.items():
        for cell, count in matrix.items():
            state.confusion[kind][cell] += count
    if stream is not None:
        for error in differences(score, gold, found, mentions=mentions):
            stream.write(json.dumps(error, ensure_ascii=False) + "\n")


def _source_field(name: str, *sides: list[Loaded]) -> str:
    for side in sides:
        for loaded in side:
            source = loaded.record.get("source")
            if isinstance(source, Mapping) and isinstance(source.get(name), str):
                return str(source[name])
    return "other"


def _data(state: _State, options: Options) -> dict[str, Any]:
    def over(documents: Sequence[str]) -> dict[str, Any]:
        counts = [state.counts[doc] for doc in documents]
        return summarise(counts, resamples=options.resamples, seed=options.seed)

    def grouped(name: str) -> dict[str, Any]:
        groups = sorted(state.groups[name].items())
        return {key: {"documents": len(docs), "figures": over(docs)} for key, docs in groups}

    return {
        "documents": len(state.counts),
        "overall": over(list(state.counts)),
        "by_genre": grouped("genre"),
        "by_script": grouped("script"),
        "by_document": {
            doc: {
                "documents": 1,
                "figures": {key: figure(key, one) for key, one in add_counts([counts]).items()},
            }
            for doc, counts in state.counts.items()
        },
        "confusion": {
            "type": _matrix(state.confusion["event"]),
            "force": _matrix(state.confusion["commitment"]),
        },
        "problems": [str(problem) for problem in state.problems],
    }


def _matrix(cells: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    matrix: dict[str, dict[str, int]] = {}
    for (row, column), count in sorted(cells.items()):
        matrix.setdefault(row, {})[column] = count
    return matrix


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the evaluation from the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="extract.evaluate", description=__doc__)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--mentions", type=Path)
    parser.add_argument("--errors", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--documents", action="store_true")
    parser.add_argument("--resamples", type=int, default=RESAMPLES)
    given = parser.parse_args(arguments)
    options = Options(errors=given.errors, resamples=given.resamples)
    try:
        result = run_eval(given.predictions, given.gold, mentions=given.mentions, options=options)
    except UsageError as fault:
        print(fault, file=sys.stderr)
        return 2
    for problem in result.problems:
        print(problem, file=sys.stderr)
    if given.json:
        print(json.dumps(result.data, ensure_ascii=False, indent=1))
    else:
        print(result.table(documents=given.documents), end="")
    return result.exit_code


if __name__ == "__main__":
    sys.exit(main())
