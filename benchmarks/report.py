"""Tables and the plot of the benchmarks, without any plotting library."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from measure import Row

MARKS = {
    False: ("<!-- results -->", "<!-- end of results -->"),
    True: ("<!-- results, compiled -->", "<!-- end of results, compiled -->"),
}
"""Where the results of the plain build stand in the page, and those of the compiled one."""
Points = Sequence[tuple[float, float]]


def table(rows: Sequence[Row], *, header: bool = True) -> str:
    """Return rows as a Markdown table."""
    lines = []
    if header:
        lines += [
            "| what | ours | other | figure | floor | goal | stretch | gate in CI |",
            "|---|---|---|---|---|---|---|---|",
        ]
    for row in rows:
        figures = (row.floor, row.goal, row.stretch, row.gate)
        cells = [row.name, row.ours, row.other, _figure(row.value, row.unit)]
        cells += [_figure(value, row.unit) if value is not None else "–" for value in figures]
        lines.append("| " + " | ".join(cell or "–" for cell in cells) + " |")
    return "\n".join(lines)


def _figure(value: float, unit: str) -> str:
    digits = 2 if abs(value) < 10 else 0
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return f"{text}{'' if unit == '×' else ' '}{unit}"


def write_page(
    page: Path,
    rows: Sequence[Row],
    by_length: Points,
    by_count: Points,
    when: str,
    *,
    native: bool = False,
) -> None:
    """Write the results between their marks in a page."""
    text = page.read_text(encoding="utf-8")
    start, end = MARKS[native]
    head, rest = text.split(start)
    tail = rest.split(end)[1]
    lengths = "\n".join(f"| {int(x):,} bytes | {y / 1000:.0f} |" for x, y in by_length)
    counts = "\n".join(f"| {int(x):,} | {y:.0f} |" for x, y in by_count)
    results = "\n\n".join(
        [
            f"Measured {when}.",
            table(rows),
            f"| one document of | thousand characters a second |\n|---|---|\n{lengths}",
            "| documents of 1 kB in a run | documents a second of CPU, start-up included |\n"
            f"|---|---|\n{counts}",
        ]
    )
    page.write_text(f"{head}{start}\n{results}\n{end}{tail}", encoding="utf-8")


def plot(by_length: Points, by_count: Points) -> str:
    """Return an SVG with both curves of growth; flat is linear growth."""
    panels = (
        ("characters a second by length of a document in bytes", by_length, 0),
        ("documents a second by number of documents of 1 kB", by_count, 420),
    )
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" width="840" height="300" '
        'font-family="sans-serif" font-size="11">',
        '<rect width="840" height="300" fill="white"/>',
    ]
    for title, points, left in panels:
        parts += _panel(title, points, left)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(title: str, points: Points, left: int) -> list[str]:
    low, high = (math.log10(points[0][0]), math.log10(points[-1][0]))
    top = max(y for _, y in points) * 1.15

    def place(x: float, y: float) -> tuple[float, float]:
        return left + 60 + 320 * (math.log10(x) - low) / ((high - low) or 1), 260 - 210 * y / top

    parts = [f'<text x="{left + 60}" y="24" font-size="13">{title}</text>']
    for share in (0, 0.5, 1):
        y = 260 - 210 * share
        label = f"{top * share:,.0f}"
        parts.append(f'<path d="M{left + 60} {y}h320" stroke="#ccc"/>')
        parts.append(f'<text x="{left + 54}" y="{y + 4}" text-anchor="end">{label}</text>')
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in points))
    parts.append(f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="2"/>')
    for point in points:
        x, y = place(*point)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#06c"/>')
        parts.append(f'<text x="{x:.1f}" y="278" text-anchor="middle">{_short(point[0])}</text>')
    return parts


def _short(value: float) -> str:
    for size, name in ((1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:g}{name}"
    return f"{value:g}"
