"""Names told by what frames them: 共建“一带一路”合作规划, 甲国—乙国…协定, 某国驻华使馆."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.shapes import dataclass
from extract.stages.recognition.reach import LINKED_BY, SIDES
from extract.stages.recognition.scene import CLOSING, OPENING, is_han
from extract.stages.recognition.wordings import words_of

if TYPE_CHECKING:
    from extract.gazetteers import Resources
    from extract.stages.recognition.scene import Hit, Scene

WEIGHT = 6
KEY = "recognition.framed"
MODIFIERS = 6  # characters between the quotation and the kind of a document
QUOTED = 20


@dataclass(slots=True)
class Frames:
    """``building``: verbs before the quoted name of a programme; ``missions``: heads of posts."""

    building: tuple[str, ...]
    missions: frozenset[str]


def compile_frames(resources: Resources) -> Frames:
    """Compile the words from ``names.toml``."""
    table = resources.rules("names")["frames"]
    return Frames(words_of(table["building"]), frozenset(words_of(table["missions"])))


def find_framed(scene: Scene, frames: Frames) -> None:
    """Add the documents and missions that their frame tells to ``scene.found``."""
    heads = scene.vocabulary.heads.heads
    for start, end, word in scene.heads:
        if word in frames.missions:
            _mission(scene, start, end)
        elif scene.quoted and heads[word].label == "DOCUMENT":
            _built(scene, frames, start, end)
    for hit in scene.hits:
        if hit.label == "DOCUMENT":
            _between(scene, hit)


def _mission(scene: Scene, start: int, end: int) -> None:
    """Take a mission to a state named by its initial: 洪都拉斯驻华使馆."""
    text, at = scene.text, start - 2
    if at < 1 or text[at] not in scene.vocabulary.stationed or not is_han(text[at + 1]):
        return
    sender = scene.hit_ends.get(at)
    if sender is not None and sender.label == "COUNTRY" and scene.sentence_of(at) is not None:
        mention = Mention(sender.start, end, "ORG", text[sender.start : end], kind="body")
        mention.country = sender.surface.id
        scene.found.append((mention, WEIGHT))


def _built(scene: Scene, frames: Frames, start: int, end: int) -> None:
    """Take what two states plan to build together: 共建“一带一路”合作规划."""
    text = scene.text
    close = scene.after_closing(start, max(0, start - MODIFIERS))
    if not close or text[close - 1] not in CLOSING:
        return
    sign = OPENING[CLOSING.index(text[close - 1])]
    opening = text.rfind(sign, max(0, close - QUOTED), close)
    if opening < 0 or not text.endswith(frames.building, 0, opening):
        return
    if scene.sentence_of(start) is None or not _plain(scene, close, start):
        return
    begin = opening - next(len(word) for word in frames.building if text.endswith(word, 0, opening))
    scene.found.append((Mention(begin, end, "DOCUMENT", text[begin:end], kind="document"), WEIGHT))


def _plain(scene: Scene, low: int, high: int) -> bool:
    """Return whether nothing but what qualifies a document stands in ``[low, high)``."""
    acts = scene.vocabulary.heads.acts
    tokens = scene.tokens(low, high)
    return all(t.kind in "nw" and scene.text[t.start : t.end] not in acts for t in tokens)


def _between(scene: Scene, hit: Hit) -> None:
    """Take the two parties before a known kind of treaty: 印尼—欧盟|全面经济伙伴关系协定."""
    text, right = scene.text, scene.hit_ends.get(hit.start)
    if right is None or right.label not in SIDES or text[right.start - 1] not in LINKED_BY:
        return
    left = scene.hit_ends.get(right.start - 1)
    if left is None or left.label not in SIDES or left.start == right.start:
        return
    mention = Mention(left.start, hit.end, hit.label, text[left.start : hit.end], kind="document")
    scene.found.append((mention, WEIGHT))
