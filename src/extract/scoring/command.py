"""What the command ``extract eval`` does with its settings: figures, problems, floors."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extract.errors import UsageError
from extract.evaluate import Evaluation, Options, run_eval

SHOWN = 40  # problems printed before the rest are only counted


@dataclass(frozen=True, slots=True)
class Request:
    """An evaluation asked for on the command line."""

    predictions: Path
    gold: Path
    mentions: Path | None = None
    options: Options = field(default_factory=Options)
    update_floors: bool = False
    allow_lower: bool = False
    as_json: bool = False
    documents: bool = False


def execute(request: Request) -> int:
    """Carry out a request; returns the exit code. Raises UsageError.

    Figures go to standard output; problems, changes and the verdict to standard error.
    """
    floors = request.options.floors
    if request.update_floors and floors is None:
        raise UsageError("--update-floors needs --fail-under FILE")
    if floors is not None and not request.update_floors and not floors.is_file():
        raise UsageError(f"{floors}: no such file; make it with --update-floors")
    result = run_eval(
        request.predictions, request.gold, mentions=request.mentions, options=request.options
    )
    _print_lines([str(problem) for problem in result.problems], "", limit=SHOWN)
    if request.as_json:
        print(json.dumps(result.data, ensure_ascii=False, indent=1))
    else:
        print(result.table(documents=request.documents), end="")
    if request.update_floors and floors is not None:
        return _update(result, floors, request.allow_lower)
    if result.gate is not None:
        _print_lines(result.gate.changes, "change: ")
        _print_lines([*result.gate.below, *result.gate.faults], "gate: ")
    return result.exit_code


def _update(result: Evaluation, floors: Path, allow_lower: bool) -> int:
    if result.gate is not None:
        _print_lines(result.gate.changes, "change: ")
    result.update_floors(floors, allow_lower=allow_lower)
    return 1 if any(problem.level == "error" for problem in result.problems) else 0


def _print_lines(lines: Sequence[str], prefix: str, *, limit: int | None = None) -> None:
    for line in lines[:limit]:
        print(prefix + line, file=sys.stderr)
    if limit is not None and len(lines) > limit:
        print(f"... and {len(lines) - limit} more", file=sys.stderr)
