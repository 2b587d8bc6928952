"""What a run did: counts and seconds, and the manifest written beside the output."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from extract.config import Config
from extract.fingerprint import fingerprints
from extract.ledger import Entry
from extract.partition import Lines
from extract.read import Failure
from extract.shapes import dataclass, field

MANIFEST = ".manifest.json"
KEPT = 1000  # failures held for the messages; the failures file has them all


@dataclass(slots=True)
class Summary:
    """Counts of a run: ``documents`` done, ``failed``, ``reused`` of both, records by kind.

    ``failures``: the first of them. ``characters`` and ``seconds`` by stage are those of the
    documents processed now; ``wall``: seconds from beginning to end.
    """

    documents: int = 0
    failed: int = 0
    reused: int = 0
    failures: list[Failure] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    wall: float = 0.0
    nothing_to_do: bool = False
    stopped: bool = False
    written: bool = False
    shard: tuple[int, int] | None = None

    @property
    def exit_code(self) -> int:
        """0 all done, 1 some documents failed, 3 nothing could be read.

        A shard that no document falls to is done.
        """
        if not self.documents and (self.failed or self.shard is None) and not self.stopped:
            return 3
        return 1 if self.failed else 0

    def take(self, lines: Lines) -> None:
        """Count a document that was processed."""
        if lines.error is not None:
            self._fail(lines.error)
            return
        self.documents += 1
        self.counts.update(lines.counts)
        self.characters += lines.characters
        for stage, seconds in lines.seconds.items():
            self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    def reuse(self, entry: Entry) -> None:
        """Count the documents of a piece that an earlier run has done."""
        for line in entry.documents:
            if line["status"] == "empty":
                continue
            self.reused += 1
            if line["status"] == "failed":
                self._fail(Failure(line["at"], line["stage"], line["error"], line["doc"]))
            else:
                self.documents += 1
                self.counts.update(line["counts"])

    def _fail(self, failure: Failure) -> None:
        self.failed += 1
        self.stages[failure.stage] += 1
        if len(self.failures) < KEPT:
            self.failures.append(failure)


def write_manifest(
    output: Path, summary: Summary, config: Config, shard: tuple[int, int] | None
) -> None:
    """Write ``OUTPUT.manifest.json``: what was run on what, and what came of it."""
    import json

    path = output.with_name(output.name + MANIFEST)
    part = path.with_name(path.name + ".part")
    text = json.dumps(manifest(summary, config, shard), ensure_ascii=False, indent=1)
    part.write_text(text + "\n", encoding="utf-8")
    part.replace(path)


def manifest(
    summary: Summary, config: Config, shard: tuple[int, int] | None = None
) -> dict[str, Any]:
    """Return the manifest of a run.

    >>> manifest(Summary(documents=2), Config())["documents"]
    2
    """
    return {
        "kind": "manifest",
        **fingerprints(config),
        "shard": list(shard) if shard else None,
        "documents": summary.documents,
        "reused": summary.reused,
        "failed": summary.failed,
        "failures": dict(sorted(summary.stages.items())),
        "records": dict(sorted(summary.counts.items())),
        "characters": summary.characters,
        "seconds": {stage: round(value, 6) for stage, value in summary.seconds.items()},
        "wall_seconds": round(summary.wall, 6),
    }
