"""Evaluation of predictions against gold, as the record specification defines scoring."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from extract.errors import UsageError
from extract.scoring import gate as gates
from extract.scoring.check import check_found, check_record
from extract.scoring.loading import Loaded, Problem, RecordIndex, by_kind, index_gold
from extract.scoring.manifest import Facts, find_manifest, load_manifest
from extract.scoring.predictions import PipelineRecords, Predictions, open_predictions
from extract.scoring.report import differences, table
from extract.scoring.tally import (
    RESAMPLES,
    SEED,
    Counts,
    DocumentFigures,
    score_document,
    summarise,
)
from extract.scoring.texts import Text, Texts, needs_text, with_words
from extract.shapes import dataclass, field, replace

HIDDEN = "test"  # how splits end whose errors are not shown


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of an evaluation.

    ``corpus``: files or folders with the texts; ``manifest``: by default the one beside corpus
    or gold; ``split``: score only the documents the manifest gives this split; ``errors``:
    file for the differences; ``floors``: file of floors to hold the figures against;
    ``agreement``: both sides are gold, only documents on both are scored;
    ``only_with_text``: leave out documents whose text is not at hand; ``resamples``: of the
    bootstrap, 0 for no intervals.
    """

    corpus: Path | tuple[Path, ...] = ()
    manifest: Path | None = None
    split: str | None = None
    errors: Path | None = None
    floors: Path | None = None
    agreement: bool = False
    only_with_text: bool = False
    resamples: int = RESAMPLES
    seed: int = SEED


@dataclass(slots=True)
class Evaluation:
    """The result of :func:`run_eval`.

    ``data`` is what ``--json`` prints (``by_document`` a mapping made on demand);
    ``problems`` are faults of gold and predictions; ``gate`` the verdict where floors were
    given; ``exit_code`` 0, or 1 where there is an error among the problems
    or the gate was missed.
    """

    data: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)
    gate: gates.Gate | None = None
    digests: dict[str, str | None] = field(default_factory=dict)
    found: gates.Found = field(default_factory=dict)
    exit_code: int = 0

    def table(self, *, documents: bool = False) -> str:
        """Return the figures as a readable table."""
        return table(self.data, documents=documents)

    def write_json(self, stream: IO[str]) -> None:
        """Write the figures as one JSON object, document by document."""
        stream.write("{\n")
        for number, (key, value) in enumerate(self.data.items()):
            stream.write(f'{"," if number else ""}"{key}": ')
            if isinstance(value, dict) or not isinstance(value, Mapping):
                stream.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
                continue
            for count, (doc, figures) in enumerate(value.items()):
                line = f"{json.dumps(doc)}: {json.dumps(figures, ensure_ascii=False)}\n"
                stream.write(("," if count else "{") + line)
            stream.write("}\n" if value else "{}\n")
        stream.write("}\n")

    def update_floors(self, path: Path, *, allow_lower: bool = False) -> None:
        """Write the floors these figures give; raises UsageError where one would fall."""
        previous = gates.load_floors(path)
        content = gates.updated(
            self.data["overall"], self.digests, self.found, previous, allow_lower=allow_lower
        )
        gates.write_floors(path, content)


def run_eval(
    predictions: str | Path,
    gold: str | Path,
    *,
    mentions: str | Path | None = None,
    options: Options | None = None,
) -> Evaluation:
    """Score predictions against gold; one document is held at a time.

    ``predictions``: a JSON Lines file or a folder of them, or a corpus (file or folder of
    texts), on which the pipeline is then run. ``gold``: a file or folder. Documents without
    gold are ignored. Entities and dates are scored where there are predictions of them.
    Raises UsageError for a missing file or an unreadable one.
    """
    options = options or Options()
    source = open_predictions(
        Path(predictions), Path(mentions) if mentions else None, records=options.agreement
    )
    if not options.corpus and isinstance(source, PipelineRecords):
        options = replace(options, corpus=Path(predictions))
    return evaluate_with(source, Path(gold), options)


def evaluate_with(source: Predictions, gold: Path, options: Options) -> Evaluation:
    """Score the records of any source against gold (see :func:`run_eval`)."""
    index = index_gold(gold)
    corpora = (options.corpus,) if isinstance(options.corpus, Path) else options.corpus
    manifest = load_manifest(options.manifest or find_manifest(*corpora, gold))
    scorer = _Scorer(index, source, Texts(*corpora), manifest, options)
    stream = options.errors.open("w", encoding="utf-8") if options.errors else None
    try:
        scorer.score_all(stream)
    finally:
        if stream is not None:
            stream.close()
    return scorer.result()


class _Scorer:
    """One evaluation: what it reads, and the small counts it keeps of each document."""

    def __init__(
        self,
        gold: RecordIndex,
        predictions: Predictions,
        texts: Texts,
        manifest: Mapping[str, Facts],
        options: Options,
    ) -> None:
        self._gold = gold
        self._predictions = predictions
        self._texts = texts
        self._manifest = manifest
        self._options = options
        self._mentions = options.agreement or predictions.has_mentions
        self._counts: dict[str, Counts] = {}
        self._groups: dict[str, dict[str, list[str]]] = {
            "genre": defaultdict(list),
            "script": defaultdict(list),
        }
        self._confusion: dict[str, dict[tuple[str, str], int]] = {
            "event": defaultdict(int),
            "commitment": defaultdict(int),
        }
        self._problems = list(gold.problems)
        self._without_text: list[str] = []
        self._previous = gates.load_floors(options.floors) if options.floors else None
        self._found: gates.Found = {}
        self._words: dict[str, dict[str, list[str]]] = {}
        self._gold_digests: list[tuple[str, str]] = []
        self._text_digests: list[tuple[str, str]] = []
        self._hidden = 0

    def score_all(self, stream: IO[str] | None) -> None:
        """Score every document of the gold that is wanted, in the order of ids."""
        for doc in sorted(self._gold.documents):
            if self._wanted(doc):
                self._score(doc, self._manifest.get(doc), stream)
        if not self._counts:
            raise UsageError(
                "no document to score: gold, split and predictions have none in common"
            )
        if self._without_text:
            number, first = len(self._without_text), self._without_text[0]
            self._warn(f"no text found for {number} documents ({first} ...): gold not checked")

    def _wanted(self, doc: str) -> bool:
        facts = self._manifest.get(doc)
        if self._options.split and (facts is None or facts.split != self._options.split):
            return False
        if self._options.only_with_text and self._texts.raw(doc) is None:
            self._warn(f"{doc} is left out: its text is not at hand")
            return False
        if self._options.agreement and not self._predictions.has(doc):
            self._warn(f"{doc} is in one of the two gold folders only")
            return False
        return True

    def _warn(self, message: str, *, level: str = "warning", path: str = "gold") -> None:
        self._problems.append(Problem(level, path, None, message))

    def _score(self, doc: str, facts: Facts | None, stream: IO[str] | None) -> None:
        gold_loaded = self._gold.records(doc)
        found_loaded = self._predictions.records(doc)
        text = self._text(doc, facts, gold_loaded, found_loaded)
        if text is None and any(needs_text(one.record) for one in gold_loaded):
            self._warn(f"{doc} is left out: its gold gives offsets and its text is not found")
            return
        if text is None and isinstance(self._predictions, PipelineRecords):
            self._warn(f"{doc} is not in the corpus", level="error")
        self._gold_digests.append((doc, gates.record_digest(one.record for one in gold_loaded)))
        gold_loaded = self._resolved(gold_loaded, text)
        if self._options.agreement:
            found_loaded = self._resolved(found_loaded, text)
        self._check(gold_loaded, text, stated=True)
        self._check(found_loaded, None, stated=self._options.agreement)
        gold, found = by_kind(gold_loaded), by_kind(found_loaded)
        score = score_document(doc, gold, found, mentions=self._mentions)
        self._counts[doc] = score.counts
        for name, groups in self._groups.items():
            stated = getattr(facts, name, None)
            groups[stated or _source_field(name, gold_loaded, found_loaded)].append(doc)
        for kind, matrix in score.confusion.items():
            for cell, count in matrix.items():
                self._confusion[kind][cell] += count
        hidden = facts is not None and (facts.split or "").endswith(HIDDEN)
        self._hidden += hidden
        if stream is not None and not hidden:
            clean = text.clean if text is not None else None
            for error in differences(score, gold, found, mentions=self._mentions, clean=clean):
                stream.write(json.dumps(error, ensure_ascii=False) + "\n")
        marks = gates.found_marks(score, gold, found, mentions=self._mentions)
        self._found[doc] = marks
        before = (self._previous or {}).get("found", {}).get(doc, marks)
        if before != marks and not hidden:
            self._words[doc] = gates.words_of(gold)

    def _text(
        self, doc: str, facts: Facts | None, gold: list[Loaded], found: list[Loaded]
    ) -> Text | None:
        path = _source_field("path", found, gold, default="") or None
        try:
            text = self._texts.get(doc, path)
        except UsageError:
            raise
        except Exception as fault:
            self._warn(f"{doc}: the text cannot be read: {fault}", level="error", path=path or doc)
            return None
        if text is None:
            self._without_text.append(doc)
            return None
        self._text_digests.append((doc, text.raw.sha256))
        if facts is not None and facts.sha256 and not text.has_digest(facts.sha256):
            where = text.raw.path or doc
            self._warn("the text's sha256 is not the manifest's", level="error", path=where)
        return text

    def _resolved(self, loaded: list[Loaded], text: Text | None) -> list[Loaded]:
        """Put words for offsets; leave out, with an error, what does not fit the text."""
        kept: list[Loaded] = []
        for one in loaded:
            if text is None or not needs_text(one.record):
                kept.append(one)
                continue
            try:
                kept.append(Loaded(with_words(one.record, text), one.path, one.line))
            except Exception as error:
                self._problems.append(Problem("error", one.path, one.line, str(error)))
        return kept

    def _check(self, loaded: Sequence[Loaded], text: Text | None, *, stated: bool) -> None:
        for one in loaded:
            self._problems += check_record(one, gold=stated)
        if text is not None and stated:
            self._problems += check_found(loaded, text.clean)

    def result(self) -> Evaluation:
        """Return the figures, the verdict on the floors, and the exit code."""
        digests = {
            "gold": gates.digest(self._gold_digests),
            "corpus": gates.digest(self._text_digests) if self._text_digests else None,
        }
        self._problems += self._predictions.problems
        data = self._data()
        gate = None
        if self._previous is not None:
            gate = gates.judge(data["overall"], digests, self._found, self._previous, self._words)
            data["gate"] = {
                "passed": gate.passed,
                "below": gate.below,
                "faults": gate.faults,
                "changes": gate.changes,
            }
        failed = any(problem.level == "error" for problem in self._problems)
        missed = gate is not None and not gate.passed
        return Evaluation(
            data, self._problems, gate, digests, self._found, 1 if failed or missed else 0
        )

    def _data(self) -> dict[str, Any]:
        overall = self._over(list(self._counts))
        return {
            "documents": len(self._counts),
            "overall": overall,
            "by_genre": self._grouped("genre", overall),
            "by_script": self._grouped("script", overall),
            "by_document": DocumentFigures(self._counts),
            "confusion": {
                "type": _matrix(self._confusion["event"]),
                "force": _matrix(self._confusion["commitment"]),
            },
            "problems": [str(problem) for problem in self._problems],
            "errors_hidden": self._hidden,
        }

    def _over(self, documents: Sequence[str]) -> dict[str, Any]:
        counts = [self._counts[doc] for doc in documents]
        return summarise(counts, resamples=self._options.resamples, seed=self._options.seed)

    def _grouped(self, name: str, overall: dict[str, Any]) -> dict[str, Any]:
        groups = sorted(self._groups[name].items())
        if len(groups) == 1:
            return {groups[0][0]: {"documents": len(self._counts), "figures": overall}}
        return {key: {"documents": len(docs), "figures": self._over(docs)} for key, docs in groups}


def _source_field(name: str, *sides: list[Loaded], default: str = "other") -> str:
    for side in sides:
        for loaded in side:
            source = loaded.record.get("source")
            if isinstance(source, Mapping) and isinstance(source.get(name), str):
                return str(source[name])
    return default


def _matrix(cells: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    matrix: dict[str, dict[str, int]] = {}
    for (row, column), count in sorted(cells.items()):
        matrix.setdefault(row, {})[column] = count
    return matrix


if __name__ == "__main__":
    from extract.cli_gold import main

    main()
