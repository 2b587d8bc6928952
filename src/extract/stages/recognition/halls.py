"""Seats of power that are places where somebody is at them, whosesoever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Scene

WEIGHT = 3


def find_halls(scene: Scene) -> None:
    """Add the halls of heads of state and government without a name: 在总统府, 到首相公邸.

    A body of the same name that speaks or decides (总统府宣布) is left to the heads of bodies.
    """
    for start, end, _ in scene.inside(scene.halls):
        if scene.text.endswith(scene.vocabulary.at, 0, start):
            name = scene.text[start:end]
            scene.found.append((Mention(start, end, "PLACE", name, kind="palace"), WEIGHT))
