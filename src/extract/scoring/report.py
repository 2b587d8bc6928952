"""Figures as a readable table and scored differences as error records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extract.scoring.pairing import SLOTS_OF
from extract.scoring.tally import KINDS, DocumentScore, date_keys, entity_keys
from extract.scoring.values import Record

Figures = Mapping[str, Mapping[str, Any]]


def differences(
    score: DocumentScore,
    gold: Mapping[str, Sequence[Record]],
    predicted: Mapping[str, Sequence[Record]],
    *,
    mentions: bool = True,
    clean: str | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield one object for each missed or spurious record and each pair with a wrong slot.

    ``error`` is ``missed``, ``spurious`` or ``slots``; a pair lists ``missing`` and
    ``extra`` values by slot. ``spans`` are those of the predicted record, or else where the
    gold words stand in ``clean``, the clean text.
    """
    for error in _differences(score, gold, predicted, mentions):
        words = error["quote"]
        at = clean.find(words) if error["spans"] is None and clean and words else -1
        if at >= 0:
            error["spans"] = {"clean": [[at, at + len(words)]]}
        yield error


def _differences(
    score: DocumentScore,
    gold: Mapping[str, Sequence[Record]],
    predicted: Mapping[str, Sequence[Record]],
    mentions: bool,
) -> Iterator[dict[str, Any]]:
    for kind in KINDS:
        left, right = gold.get(kind, ()), predicted.get(kind, ())
        pairs = score.pairs[kind]
        for row, column in pairs:
            slots = _slot_difference(kind, left[row], right[column])
            if slots:
                yield _error(score.doc, kind, "slots", left[row], right[column]) | slots
        missed = sorted(set(range(len(left))) - {row for row, _ in pairs})
        extra = sorted(set(range(len(right))) - {column for _, column in pairs})
        for at in missed:
            yield _error(score.doc, kind, "missed", left[at], None)
        for at in extra:
            yield _error(score.doc, kind, "spurious", None, right[at])
    if mentions:
        yield from _mention_differences(score.doc, gold, predicted)


def _error(
    doc: str, kind: str, error: str, gold: Record | None, predicted: Record | None
) -> dict[str, Any]:
    shown = gold or predicted or {}
    found: dict[str, Any] = {"doc": doc, "kind": kind, "error": error}
    found["quote"] = shown.get("quote") or shown.get("name") or shown.get("text")
    found["spans"] = (predicted or {}).get("spans")
    if predicted is not None and predicted.get("rule") is not None:
        found["rule"] = predicted["rule"]
    if gold is not None:
        found["gold"] = gold
    if predicted is not None:
        found["predicted"] = _plain(predicted)
    return found


def _plain(record: Record) -> dict[str, Any]:
    """Leave out evidence and spans, which repeat at length what the record says."""
    left_out = {"spans", "evidence", "source", "schema"}
    return {key: value for key, value in record.items() if key not in left_out}


def _slot_difference(kind: str, gold: Record, predicted: Record) -> dict[str, Any]:
    left, right = SLOTS_OF[kind](gold), SLOTS_OF[kind](predicted)
    missing = sorted((left - right).elements(), key=str)
    extra = sorted((right - left).elements(), key=str)
    if not missing and not extra:
        return {}
    return {"missing": _grouped(missing), "extra": _grouped(extra)}


def _grouped(slots: list[tuple[str, Any]]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for name, value in slots:
        grouped.setdefault(name, []).append(value)
    return grouped


def _mention_differences(
    doc: str, gold: Mapping[str, Sequence[Record]], predicted: Mapping[str, Sequence[Record]]
) -> Iterator[dict[str, Any]]:
    for kind in ("entity", "date"):
        left: Mapping[Any, Record]
        right: Mapping[Any, Record]
        if kind == "entity":
            left = entity_keys(gold.get(kind, ()))
            right = entity_keys(predicted.get(kind, ()))
        else:
            left = date_keys(gold.get(kind, ()), text=True)
            right = date_keys(predicted.get(kind, ()), text=True)
        for key, record in left.items():
            if key not in right:
                yield _error(doc, kind, "missed", record, None)
        for key, record in right.items():
            if key not in left:
                yield _error(doc, kind, "spurious", None, record)


def table(result: Mapping[str, Any], *, documents: bool = False) -> str:
    """Return the figures as text: overall, genres, scripts, confusion; documents on request."""
    lines = [f"documents: {result['documents']}", ""]
    lines += _figure_lines(result["overall"])
    for title in ("genre", "script"):
        groups = result[f"by_{title}"]
        if groups and list(groups) != ["other"]:
            lines += ["", *_group_lines(title, groups)]
    if documents:
        lines += ["", *_group_lines("document", result["by_document"])]
    for name, matrix in result["confusion"].items():
        lines += ["", *_matrix_lines(name, matrix)]
    return "\n".join(lines) + "\n"


def _figure_lines(figures: Figures) -> list[str]:
    lines = [f"{'':28}{'P':>7}{'R':>7}{'F1':>7}  {'95% interval':14}{'tp':>6}{'fp':>6}{'fn':>6}"]
    for key in _ordered(figures):
        one = figures[key]
        bounds = one["interval"]
        interval = f"{bounds[0]:.3f}-{bounds[1]:.3f}" if bounds else ""
        if "hits" in one:
            lines.append(
                f"{key:28}{'':14}{_number(one['value'])}  {interval:14}"
                f"{one['hits']:>6} of {one['total']}"
            )
        else:
            lines.append(
                f"{key:28}{_number(one['precision'])}{_number(one['recall'])}"
                f"{_number(one['f1'])}  {interval:14}{one['tp']:>6}{one['fp']:>6}{one['fn']:>6}"
            )
    return lines


def _ordered(figures: Figures) -> list[str]:
    ranks = ("detection", "slots", "exact", "accuracy", "slot", "all", "value", "text")
    kinds = ("event", "commitment", "entity", "date")

    def rank(key: str) -> tuple[int, int, str]:
        kind, _, rest = key.partition(".")
        name = rest.split(".")[0]
        return kinds.index(kind), ranks.index(name) if name in ranks else len(ranks), key

    return sorted(figures, key=rank)


def _number(value: float | None) -> str:
    return f"{'-':>7}" if value is None else f"{value:>7.3f}"


COLUMNS = (
    ("event.detection", "event"),
    ("event.slots", "slots"),
    ("event.exact", "exact"),
    ("commitment.detection", "commit"),
    ("commitment.slots", "slots"),
    ("commitment.exact", "exact"),
    ("entity.all", "entity"),
    ("date.value", "date"),
    ("date.text", "d.text"),
)


def main_figure(figures: Figures, key: str) -> float | None:
    """Return F1 or the share of a key, None where it is not counted.

    >>> main_figure({"event.exact": {"value": 0.5}}, "event.exact")
    0.5
    """
    one = figures.get(key, {})
    value = one.get("f1", one.get("value"))
    return None if value is None else float(value)


def _group_lines(title: str, groups: Mapping[str, Mapping[str, Any]]) -> list[str]:
    lines = [f"{'by ' + title:28}{'docs':>5}" + "".join(f"{name:>7}" for _, name in COLUMNS)]
    for name, group in groups.items():
        cells = "".join(_number(main_figure(group["figures"], key)) for key, _ in COLUMNS)
        lines.append(f"{name[:28]:28}{group['documents']:>5}{cells}")
    return lines


def _matrix_lines(name: str, matrix: Mapping[str, Mapping[str, int]]) -> list[str]:
    columns = sorted({code for row in matrix.values() for code in row})
    lines = [f"{name}: gold by predicted"]
    lines.append(f"{'':12}" + "".join(f"{code[:9]:>10}" for code in columns))
    for code, row in matrix.items():
        lines.append(f"{code:12}" + "".join(f"{row.get(to) or '.':>10}" for to in columns))
    return lines
