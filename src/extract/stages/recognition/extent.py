"""How far names reach beyond what the gazetteer knows of them: 马丁|内斯, 姚文|智, 甘地|夫人."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.stages.recognition.deeds import LISTING
from extract.stages.recognition.naming import ends_well, foreign_end, native_end
from extract.stages.recognition.scene import is_han

if TYPE_CHECKING:
    from extract.document import Mention
    from extract.stages.recognition.scene import Scene


def longer_foreign(scene: Scene, start: int, end: int, limit: int) -> int:
    """Return where a foreign name ends that only begins like a known one: 马丁|内斯."""
    text, names = scene.text, scene.vocabulary.names
    if end + 1 >= limit or text[end] not in names.foreign:
        return end
    if text[end + 1] not in names.strong:
        whole = foreign_end(scene, start, limit) or end
        near = end < whole <= end + 2 and text[end : end + 2] not in scene.vocabulary.words
        return whole if near and _goes_on(scene, end, whole, limit) else end
    if text[end : end + 2] in scene.vocabulary.words or ends_well(scene, end, limit):
        return end
    whole = foreign_end(scene, start, limit) or end
    known = any(scene.hits_from.get(at) is not None for at in range(end, whole))
    return end if known else max(end, whole)


def _goes_on(scene: Scene, end: int, whole: int, limit: int) -> bool:
    """Return whether a known name goes on to ``whole``, before what follows: 于尔根|松|向."""
    inner = range(end, whole)
    if any(scene.hits_from.get(at) is not None or at in scene.title_starts for at in inner):
        return False
    if any(ends_well(scene, at, limit) for at in inner):
        return False
    last = scene.text[whole - 1 : whole + 1]
    return ends_well(scene, whole, limit) and last not in scene.vocabulary.words


def longer_native(scene: Scene, start: int, end: int, limit: int) -> int | None:
    """Return where a name of three characters ends that only begins like a known one: 姚文|智."""
    text, words = scene.text, scene.vocabulary.words
    if (
        end + 1 >= limit
        or not is_han(text[end])
        or text[start] not in scene.vocabulary.names.single
    ):
        return None
    if (
        scene.vocabulary.names.follow.match(text, end) is not None
        or scene.hits_from.get(end) is not None
    ):
        return None
    if end in scene.title_starts or text[end : end + 2] in words or text[end] in LISTING:
        return None
    if scene.count(text[start:end]) > scene.count(text[start : end + 1]):
        return None
    after = text[end + 1]
    follows = scene.vocabulary.names.follow.match(text, end + 1)
    stands = not is_han(after) or after in scene.vocabulary.etc
    stands = stands or (follows is not None and follows.end() > end + 2)  # 张明|远|出席
    whole = native_end(scene, start, limit)
    return whole if whole == end + 1 and stands else None


def with_wife(scene: Scene, mention: Mention) -> None:
    """Take the word for a wife into a foreign surname before it: 甘地|夫人.

    Not behind an office, which tells that the name is her own, and not before her own name.
    """
    end, rules = mention.end, scene.vocabulary
    if not scene.text.startswith(rules.wives, end) or mention.start in scene.title_ends:
        return
    wife = next(word for word in rules.wives if scene.text.startswith(word, end))
    if not rules.names.foreign.issuperset(mention.name):
        return
    after = scene.hits_from.get(end + len(wife))
    own = foreign_end(scene, end + len(wife), end + len(wife) + LONGEST)
    if own is None and (after is None or not after.traits.person):
        mention.end, mention.name = end + len(wife), mention.name + wife


LONGEST = 8  # characters
