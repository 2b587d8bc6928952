"""Measure quality on all gold at hand and write the tables of docs/quality.md and others.

    python benchmarks/quality.py            # print the tables
    python benchmarks/quality.py --write    # put them into docs/quality.md, docs/gold.md, README.md

The project's own gold is scored for each split. With EXTRACT_REFERENCE set to the folder of
the reference texts (``seeds/`` with ``gold/``, ``annotated/texts/`` with ``annotated/gold/``, and
``real/`` for gold that gives offsets in place of words) those are scored too; a table whose
texts are not at hand is left as it stands.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

import causes  # noqa: E402

from extract.errors import UsageError  # noqa: E402
from extract.evaluate import Evaluation, Options, evaluate_with  # noqa: E402
from extract.scoring.predictions import PipelineRecords, open_predictions  # noqa: E402

PAGE = ROOT / "docs" / "quality.md"
GOLD_PAGE = ROOT / "docs" / "gold.md"
README = ROOT / "README.md"
UNSEEN = (
    "Real news, blind test",
    "Project passages, test",
    "Project pages, test",
    "Project gold, test",
    "Project briefs, test",
)  # the sets README.md shows
OWN, REAL = ROOT / "corpus", ROOT / "corpus" / "reference"
MAIN = (
    ("event.detection", "Events found"),
    ("event.slots", "Event slots"),
    ("event.exact", "Events exact"),
    ("commitment.detection", "Commitments found"),
    ("commitment.slots", "Commitment slots"),
    ("commitment.exact", "Commitments exact"),
    ("commitment.accuracy.force", "Force of paired"),
    ("commitment.accuracy.parties", "Parties of paired"),
    ("commitment.accuracy.deadline", "Deadline of paired"),
    ("entity.all", "Entities"),
    ("date.value", "Dates by value"),
    ("date.text", "Dates by text and value"),
)


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A set to measure: its name in the page, its gold, where its texts are."""

    name: str
    title: str
    gold: Path
    corpora: tuple[Path, ...]
    split: str | None = None


def gold_sets() -> Iterator[GoldSet]:
    """Yield the sets whose gold is at hand."""
    reference = os.environ.get("EXTRACT_REFERENCE")
    for split in ("dev", "test"):
        yield GoldSet(split, f"Project gold, {split}", OWN / "gold", (OWN,), split)
    for kind in ("briefs", "pages", "passages"):
        for split in ("dev", "test"):
            name = f"{kind}-{split}"
            yield GoldSet(name, f"Project {kind}, {split}", OWN / "gold", (OWN,), name)
    if not reference:
        return
    folder = Path(reference)
    for split, title in (("dev", "Real news, dev"), ("test", "Real news, blind test")):
        yield GoldSet(f"real-{split}", title, REAL / "gold", (folder / "real",), split)
    yield GoldSet("gold", "Reference, long texts", folder / "gold", (folder / "seeds",))
    texts = (folder / "annotated",)
    yield GoldSet("annotated", "Reference, news", folder / "annotated/gold", texts)


def agreements() -> Iterator[GoldSet]:
    """Yield what was annotated twice: the folder of both sides, and the texts."""
    yield GoldSet("agreement-corpus", "Agreement, corpus", OWN / "agreement", (OWN,))
    reference = os.environ.get("EXTRACT_REFERENCE")
    if reference:
        texts = (Path(reference) / "real",)
        yield GoldSet("agreement-real", "Agreement, real news", REAL / "agreement", texts)


def at_hand(one: GoldSet) -> bool:
    """Tell whether the texts and the gold of a set are there."""
    return all(path.is_dir() for path in one.corpora) and any(one.gold.rglob("*.jsonl"))


def measure(one: GoldSet) -> Evaluation | None:
    """Run the pipeline on a set and score it; None where it has nothing to score."""
    if not at_hand(one):
        return None
    options = Options(corpus=one.corpora, split=one.split, only_with_text=True)
    try:
        return evaluate_with(PipelineRecords(*one.corpora), one.gold, options)
    except UsageError as fault:
        print(f"{one.title}: {fault}", file=sys.stderr)
        return None


def agree(one: GoldSet) -> Evaluation | None:
    """Score the second annotation of a set by the first; None where texts are missing."""
    if not at_hand(one):
        return None
    options = Options(corpus=one.corpora, agreement=True)
    second = open_predictions(one.gold / "second", None, records=True)
    return evaluate_with(second, one.gold / "first", options)


def summary(results: Mapping[str, Evaluation]) -> str:
    """Return one row for each set: F1 or share of the main figures, with their intervals."""
    keys = [pair for pair in MAIN if ".accuracy." not in pair[0] and pair[0] != "date.text"]
    lines = [
        "| | documents | " + " | ".join(title for _, title in keys) + " |",
        "|---|--:|" + "--:|" * len(keys),
    ]
    for title, result in results.items():
        figures = [result.data["overall"].get(key, {}) for key, _ in keys]
        cells = " | ".join(_with_interval(figure) for figure in figures)
        lines.append(f"| {title} | {result.data['documents']} | {cells} |")
    return "\n".join(lines)


def short(results: Mapping[str, Evaluation]) -> str:
    """Return F1 of what is found, in the sets that who writes rules has not seen."""
    keys = ("event.detection", "event.slots", "commitment.detection", "commitment.slots")
    keys += ("entity.all", "date.value")
    names = ("events", "their slots", "commitments", "their slots", "entities", "dates")
    lines = ["| | documents | " + " | ".join(names) + " |", "|---|--:|" + "--:|" * len(keys)]
    for title in UNSEEN:
        data = results[title].data
        cells = " | ".join(f"{data['overall'][key]['f1']:.2f}" for key in keys)
        lines.append(f"| {title} | {data['documents']} | {cells} |")
    return "\n".join(lines)


def _with_interval(figure: Mapping[str, Any]) -> str:
    value, bounds = figure.get("f1", figure.get("value")), figure.get("interval")
    if value is None:
        return ""
    return f"{value:.3f}" + (f" ({bounds[0]:.2f} - {bounds[1]:.2f})" if bounds else "")


def tables(result: Evaluation, *, groups: bool = True) -> str:
    """Return the main figures, the slots, and the figures of genres and scripts."""
    data = result.data
    parts = [f"{data['documents']} documents.", _figures(data["overall"], MAIN)]
    slots = [
        (key, key.replace(".slot.", ": ").replace("entity.", "entity: ").replace("_", " "))
        for key in data["overall"]
        if ".slot." in key or (key.startswith("entity.") and key != "entity.all")
    ]
    parts.append(_figures(data["overall"], slots))
    for name in ("genre", "script") if groups else ():
        by_group = data[f"by_{name}"]
        if len(by_group) > 1:
            parts.append(_groups(name, by_group))
    return "\n\n".join(parts)


def _figures(figures: Mapping[str, Any], keys: Any) -> str:
    lines = ["| | P | R | F1 or share | 95 % | count |", "|---|--:|--:|--:|---|--:|"]
    for key, title in keys:
        one = figures.get(key)
        if one is None:
            continue
        bounds = one["interval"]
        interval = f"{bounds[0]:.3f} - {bounds[1]:.3f}" if bounds else ""
        value = _show(one.get("f1", one.get("value")))
        count = one["total"] if "hits" in one else one["tp"] + one["fn"]
        precision, recall = _show(one.get("precision")), _show(one.get("recall"))
        lines.append(f"| {title} | {precision} | {recall} | {value} | {interval} | {count} |")
    return "\n".join(lines)


def _groups(name: str, groups: Mapping[str, Any]) -> str:
    keys = [pair for pair in MAIN if ".accuracy." not in pair[0]]
    lines = [
        f"| {name} | documents | " + " | ".join(title for _, title in keys) + " |",
        "|---|--:|" + "--:|" * len(keys),
    ]
    for group, one in groups.items():
        figures = [one["figures"].get(key, {}) for key, _ in keys]
        cells = " | ".join(_show(figure.get("f1", figure.get("value"))) for figure in figures)
        lines.append(f"| {group} | {one['documents']} | {cells} |")
    return "\n".join(lines)


def _show(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def put(page: str, name: str, table: str) -> str:
    """Replace what stands between the marks of a table; raises ValueError without marks."""
    pattern = re.compile(rf"(<!-- figures: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"the page has no marks for the figures of {name!r}")
    return pattern.sub(lambda match: f"{match[1]}\n{table}\n\n{match[2]}", page)


def main() -> int:
    """Measure every set and print or write its tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the pages")
    given = parser.parse_args()
    page, gold_page, readme = (
        path.read_text(encoding="utf-8") for path in (PAGE, GOLD_PAGE, README)
    )
    results: dict[str, Evaluation] = {}
    errors: dict[str, Counter[str]] = {}
    for one in gold_sets():
        result = measure(one)
        if result is None:
            continue
        results[one.title] = result
        errors[one.title] = causes.count(one.corpora, one.gold, split=one.split)
        for problem in result.problems:
            if problem.level == "error":
                print(problem, file=sys.stderr)
        page = put(page, one.name, shown(one, tables(result)))
    for one in agreements():
        both = agree(one)
        if both is not None:
            gold_page = put(gold_page, one.name, shown(one, tables(both, groups=False)))
    if len(results) == sum(1 for _ in gold_sets()):
        page = put(page, "summary", summary(results))
        page = put(page, "causes", causes.table(errors))
        readme = put(readme, "short", short(results))
    print(f"\n{summary(results)}\n\n{causes.table(errors)}")
    if given.write:
        for path, text in ((PAGE, page), (GOLD_PAGE, gold_page), (README, readme)):
            path.write_text(text, encoding="utf-8", newline="\n")
    return 0


def shown(one: GoldSet, table: str) -> str:
    """Print a set's tables and return them."""
    print(f"\n## {one.title}\n\n{table}")
    return table


if __name__ == "__main__":
    sys.exit(main())
