"""Seats of power that are places where somebody is at them, whosesoever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.scene import is_han

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Scene

WEIGHT = 3
SPATIAL = ("COUNTRY", "PLACE")


def _owner(scene: Scene, start: int) -> int:
    """Return where the town or state begins whose hall it is: 坐进|柏林的|总理府."""
    if scene.text[start - 1 : start] != scene.vocabulary.of:
        return start
    hit = scene.hit_ends.get(start - 1)
    return hit.start if hit is not None and hit.label in SPATIAL else start


def _opens(scene: Scene, start: int) -> bool:
    before = scene.text[start - 1 : start]
    return not before or not is_han(before)


def find_halls(scene: Scene) -> None:
    """Add the halls of heads of state and government without a name: 在总统府, 到首相公邸.

    At the head of a clause one that speaks (总统府昨天宣布) is a body.
    """
    for start, end, _ in scene.inside(scene.halls):
        at = _owner(scene, start)
        if scene.text.endswith(scene.vocabulary.at, 0, at):
            name = scene.text[start:end]
            scene.found.append((Mention(start, end, "PLACE", name, kind="palace"), WEIGHT))
        elif _opens(scene, start) and scene.vocabulary.speaking.match(scene.text, end):
            name = scene.text[start:end]
            scene.found.append((Mention(start, end, "ORG", name, kind="ministry"), WEIGHT))
