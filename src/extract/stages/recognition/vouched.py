"""Names that their surroundings vouch for where their characters alone do not suffice.

Evidence adds up: a surname, a title before or behind, what follows, that the name comes again;
words at its seams speak against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.stages.recognition.scene import HARD, is_han

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Hit, Scene, TitleHit

HEADS = frozenset(
    ["chair", "foreign_minister", "head_of_government", "head_of_state", "monarch", "speaker"]
)
POSTS = frozenset(["ambassador", "director", "mayor", "rector"])
OFFICE, DESCRIPTION, BEFORE = 1.0, 1.0, 1.0  # what is enough after and before which titles
NUMERALS = tuple("一二两三四五六七八九十")
LONGEST = 7  # characters of a foreign name without dots


def vouched_end(scene: Scene, start: int, limit: int, title: TitleHit) -> int | None:
    """Return where a Chinese name ends right after a title, by all the evidence, or None."""
    end = _shaped(scene, start, limit)
    if end is None:
        return None
    hit = scene.hits_from.get(start)
    if hit is not None and (hit.end >= end or _begins(scene, hit.end)):
        return None  # 国务委员韩国外长
    if hit is None and (known := scene.hits_from.get(start + 1)) is not None and known.end > end:
        return None
    behind = _behind(scene, end, limit)
    office = title.role != "other"
    value = behind + _again(scene, start, end) - _seams(scene, start, end, limit, title=office)
    if hit is not None and not behind:
        return None
    return end if value >= (OFFICE if office else DESCRIPTION) else None


def vouched_start(scene: Scene, low: int, title: TitleHit) -> int | None:
    """Return where the Chinese name begins that ends right before a title, or None."""
    at, text, names = title.start, scene.text, scene.vocabulary.names
    words = scene.vocabulary.words
    if title.role == "other" or text.startswith(scene.vocabulary.state, title.end):
        return None  # 轮值主席国
    for size in (4, 5):
        start = at - size
        if start >= low and text[start : start + 2] in names.japanese and _left(scene, low, start):
            hits = scene.hits_between(start, at) or scene.hit_ends.get(at) is not None
            never = not names.never.isdisjoint(text[start + 2 : at])
            hard = HARD.isdisjoint(text[start:at]) and text[start + 2 : at] not in words
            if hard and not hits and not never:
                return start  # 岸田文雄首相
    for size in (4, 3):
        start = at - size
        if start < low or text[start - 1 : start + 1] in names.japanese:
            continue
        if _shaped(scene, start, at) != at or text[at - 1] in names.unlike:
            continue
        if (
            scene.hit_ends.get(at) is not None
            or names.follow.match(text, start + 1, at) is not None
        ):
            continue  # 曾担任|总统
        left = _left(scene, low, start)
        if not left:
            continue
        behind = _behind(scene, title.end, len(text))
        value = left + min(behind, 0.5) + _again(scene, start, at) / 2
        against = _seams(scene, start, at, at)
        head = title.role in HEADS and text[start] not in words
        led = title.role in POSTS and left == 1.0 and behind >= 1.0 and _plain(scene, start)
        if size == 3 and (head or led):  # 周建平大使出席
            against -= text[start + 1 : at] in words
        if value - 1.5 * against >= BEFORE:
            return start
    return None


def repeated(scene: Scene, start: int, end: int) -> bool:
    """Return whether a surname with an ordinary word is a name: the text has it again, whole."""
    words, name = scene.vocabulary.words, scene.text[start:end]
    if len(name) != 3 or _shaped(scene, start, end) != end or name[:2] in words:
        return False
    if not _plain(scene, start):
        return False
    again = scene.count(name) > 1 and scene.count(name) == scene.count(name[:2])
    return again and name[2] not in scene.vocabulary.names.unlike and name[1:] in words


def _plain(scene: Scene, start: int) -> bool:
    """Return whether a surname is no word of its own and no initial of a state."""
    char = scene.text[start]
    return char not in scene.vocabulary.words and char not in scene.gazetteers.short_forms


def vouched_speaker(scene: Scene, hit: Hit, end: int) -> bool:
    """Return whether a name that begins like a state's is that of a speaker: 韩国|瑜."""
    text, words = scene.text, scene.vocabulary.words
    if hit.end - hit.start != 2 or _shaped(scene, hit.start, end) != end:
        return False
    last = text[end - 1]
    plain = last in words or last in scene.vocabulary.names.unlike
    plain = plain or last == scene.vocabulary.side  # 文莱|方
    return not plain and not _begins(scene, hit.end)


def weak_foreign(scene: Scene, low: int, start: int, title: TitleHit) -> bool:
    """Return whether a run before the title of a head is a foreign name: 普京总统, 拉赫蒙总统."""
    text, names, short = scene.text, scene.vocabulary.names, scene.gazetteers.short_forms
    name = text[start : title.start]
    if not 1 < len(name) < LONGEST or title.role not in HEADS or name in scene.vocabulary.words:
        return False
    if text.startswith(scene.vocabulary.state, title.end) or scene.inside_hit(start, start + 1):
        return False
    if any(text[at : at + 2] in scene.vocabulary.words for at in range(start, title.start)):
        return False
    if name[0] in short and name[1:] in (scene.vocabulary.state, scene.vocabulary.side):
        return False  # 哈国总统
    initials = len(name) == 2 and name[0] in short and name[1] in short
    if initials and scene.count(name) < 3:
        return False
    strong = sum(char in names.strong for char in name)
    foreign = all(char in names.foreign or char in names.rare for char in name)
    return foreign and strong > 0 and _left(scene, low, start) > 0


def _shaped(scene: Scene, start: int, limit: int) -> int | None:
    """Return where a name of a surname and two more characters ends, if they may be a name."""
    text, names = scene.text, scene.vocabulary.names
    size = 4 if text[start : start + 2] in names.double else 3
    name = text[start : start + size]
    if start + size > limit or len(name) < size or not all(map(is_han, name)):
        return None
    if size == 3 and name[0] not in names.single:
        return None
    given = name[size - 2 :]
    barred = given[1] in names.never or (given[0] in names.never and given[0] not in names.middle)
    states = given[1] == scene.vocabulary.state and given[0] in NUMERALS
    if barred or states or name in scene.vocabulary.words:
        return None  # 中日韩三国
    return start + size


def _behind(scene: Scene, end: int, limit: int) -> float:
    """Return how well a name ends by what stands behind it."""
    text, words = scene.text, scene.vocabulary.words
    if end >= limit or not is_han(text[end]):
        return 2.0
    follows = scene.vocabulary.names.follow.match(text, end)
    if follows is not None:
        long = follows.end() - end > 1 or text[end] in scene.vocabulary.names.says
        return 2.0 if long else 1.0
    if end in scene.title_starts or scene.hits_from.get(end) is not None:
        return 1.0
    kind = words.get(text[end : end + 2])
    if kind == "v":
        return 1.0
    return 0.5 if kind is not None or text[end] in words else 0.0


def _again(scene: Scene, start: int, end: int) -> float:
    """Return what speaks for a name because the text has it more than once."""
    count = scene.count(scene.text[start:end])
    if count < 2:
        return 0.0
    alone = scene.count(scene.text[start : end - 1]) == count
    return 1.0 + 0.5 * (count > 2) + 0.5 * alone


def _seams(scene: Scene, start: int, end: int, limit: int, *, title: bool = False) -> float:
    """Return what speaks against a name because of the words that its characters are part of."""
    text, words, names = scene.text, scene.vocabulary.words, scene.vocabulary.names
    value = 0.0
    if text[start + 1 : end] in words and not (title and _plain(scene, start)):
        value += 1.0
    if text[start : start + 2] in words and scene.hits_from.get(start) is None:
        value += 2.0
    if end < limit and text[end - 1 : end + 1] in words:
        follows = names.follow.match(text, end)
        if text[end] not in names.says:
            value += 0.5 if follows is not None and follows.end() - end > 1 else 1.5
    if text[start] in names.preposed:
        value += 1.5
    return value


def _left(scene: Scene, low: int, start: int) -> float:
    """Return how well a name begins by what stands before it."""
    text, words = scene.text, scene.vocabulary.words
    if start == low or not is_han(text[start - 1]):
        return 1.0
    if text[start - 1 : start + 1] in words or scene.inside_hit(start, start + 1):
        return 0.0
    ends = scene.hit_ends.get(start) is not None or start in scene.title_ends
    word = text[start - 1] in words or words.get(text[start - 2 : start]) in ("v", "w", "x", "c")
    return 0.5 if word and not ends else 0.0


def _begins(scene: Scene, at: int) -> bool:
    """Return whether a word, a name or a title begins at ``at``."""
    text, words = scene.text, scene.vocabulary.words
    if at in scene.title_starts or scene.hits_from.get(at) is not None:
        return True
    if text[at : at + 2] in words or text[at : at + 3] in words:
        return True
    return scene.vocabulary.names.follow.match(text, at) is not None
