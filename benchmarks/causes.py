"""Errors of events by cause: what is missed, made up, merged, split, or wrong in a slot.

    python benchmarks/causes.py CORPUS GOLD             # run the pipeline on the texts
    python benchmarks/causes.py CORPUS GOLD RECORDS     # records written before

Causes are told from what pairing leaves over. A gold event without partner is of *another
type* where a predicted event without partner shares its sentence, *merged* where one of its
own type and sentence is the partner of another, else *not seen*. A predicted event without
partner is *split* where a gold event of its own type and sentence has another partner, else
*made up*. Slots are compared in pairs; a pair counts once for each group of slots.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from extract.scoring.loading import by_kind, index_gold  # noqa: E402
from extract.scoring.manifest import find_manifest, load_manifest  # noqa: E402
from extract.scoring.pairing import share_run  # noqa: E402
from extract.scoring.predictions import PipelineRecords, open_predictions  # noqa: E402
from extract.scoring.tally import score_document  # noqa: E402
from extract.scoring.texts import Texts, needs_text, with_words  # noqa: E402
from extract.scoring.values import event_slots, normalise  # noqa: E402

Record = Mapping[str, Any]
GROUPS = {
    "person": "participants",
    "organization": "participants",
    "country": "participants",
    "place_country": "place",
    "mechanism": "gathering or mechanism",
    "gathering": "gathering or mechanism",
    "document": "documents or amounts",
    "amount": "documents or amounts",
}
CAUSES = (
    "gold events",
    "exact",
    "not seen",
    "of another type",
    "merged with another",
    "made up",
    "split in two",
    "wrong participants",
    "wrong date",
    "wrong place",
    "wrong status",
    "wrong gathering or mechanism",
    "wrong documents or amounts",
)


def causes(gold: Sequence[Record], found: Sequence[Record]) -> Counter[str]:
    """Count the errors of one document's events by cause."""
    counts: Counter[str] = Counter({"gold events": len(gold)})
    pairs = score_document("", {"event": gold}, {"event": found}).pairs["event"]
    partner, owner = dict(pairs), {column: row for row, column in pairs}
    for row, record in enumerate(gold):
        if row in partner:
            wrong = _wrong_groups(record, found[partner[row]])
            counts.update(wrong or ["exact"])
            continue
        near = [at for at, other in enumerate(found) if _same_sentence(record, other)]
        if any(at in owner and found[at]["type"] == record["type"] for at in near):
            counts["merged with another"] += 1
        elif any(at not in owner for at in near):
            counts["of another type"] += 1
        else:
            counts["not seen"] += 1
    for column, record in enumerate(found):
        if column not in owner:
            near = [at for at, other in enumerate(gold) if _same_sentence(record, other)]
            if any(at not in partner for at in near):
                continue  # counted as of another type
            split = any(gold[at]["type"] == record["type"] for at in near)
            counts["split in two" if split else "made up"] += 1
    return counts


def _same_sentence(left: Record, right: Record) -> bool:
    one, other = (normalise(str(record.get("quote") or "")) for record in (left, right))
    return share_run(one, other)


def _wrong_groups(gold: Record, found: Record) -> list[str]:
    left, right = event_slots(gold), event_slots(found)
    names = {name for name, _ in (left - right) + (right - left)} - {"sector"}
    return sorted({f"wrong {GROUPS.get(name, name)}" for name in names})


def count(
    corpora: Sequence[Path],
    gold: Path,
    *,
    split: str | None = None,
    records: Path | None = None,
) -> Counter[str]:
    """Count the errors over all documents of a gold set whose text is at hand."""
    index, texts = index_gold(gold), Texts(*corpora)
    manifest = load_manifest(find_manifest(*corpora, gold))
    source = open_predictions(records, None, records=True) if records else PipelineRecords(*corpora)
    total: Counter[str] = Counter()
    for doc in sorted(index.documents):
        facts = manifest.get(doc)
        text = texts.get(doc)
        if text is None or (split and (facts is None or facts.split != split)):
            continue
        loaded = [one.record for one in index.records(doc)]
        shown = [with_words(one, text) if needs_text(one) else one for one in loaded]
        found = by_kind(source.records(doc)).get("event", [])
        total += causes([one for one in shown if one["kind"] == "event"], found)
    return total


def table(columns: Mapping[str, Counter[str]]) -> str:
    """Return a table with one row for each cause and one column for each set."""
    lines = ["| | " + " | ".join(columns) + " |", "|---|" + "--:|" * len(columns)]
    for cause in CAUSES:
        cells = " | ".join(str(counts[cause]) for counts in columns.values())
        lines.append(f"| {cause} | {cells} |")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print the counts of one set."""
    corpus, gold, *records = map(Path, arguments)
    print(table({gold.name: count([corpus], gold, records=records[0] if records else None)}))


if __name__ == "__main__":
    main(sys.argv[1:])
