"""How far a name reaches to the left of its head word."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from extract.stages.recognition.lexer import Token

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.head_rules import Head
    from extract.stages.recognition.scene import Scene

LINKS = "-—–－−‐‑―─一+＋"
LINKED_BY = frozenset(LINKS)
SPATIAL = ("COUNTRY", "PLACE")
PAIR = 2  # signs of two states named by one each
BODIES = ("MECHANISM", "ORG")
SIDES = ("COUNTRY", "ORG", "PLACE", "MECHANISM")
GLOSS = 14  # characters of a short form in brackets behind a known name
JUBILEE = 10  # characters
PHASE = 6
LINKED = ("MECHANISM", "INITIATIVE", "DOCUMENT", "ORG")


class Reach:
    """How far a name reaches to the left of its head, and what was met on the way.

    ``whole``: the known name right before the head or its edition.
    """

    __slots__ = ("content", "country", "edition", "mechanism", "named", "start", "whole")

    def __init__(self, start: int, content: int) -> None:
        self.start = start
        self.content = content
        self.named: bool = False
        self.country: str | None = None
        self.mechanism: str | None = None
        self.edition: Span | None = None
        self.whole: Token | None = None


def _barrier(scene: Scene, low: int, start: int) -> int:
    """Return what no name before ``start`` reaches over: punctuation, a person."""
    text, persons = scene.text, scene.person_stops
    at = start
    while at > low:
        stop = scene.after_hard(at, low)
        index = bisect_right(persons, at) - 1
        if index >= 0 and persons[index] > low and persons[index] >= stop:
            return persons[index]
        opening = stop - 1
        known = scene.hit_ends.get(stop) if stop > low else None
        if known is not None:  # 某某协定（RCEP）|领导人会议
            at = known.start
            continue
        if stop > low and text[stop - 1] in "）)":
            opening = bracket(text, stop - 1)
        short = 5 if scene.hit_ends.get(opening) is None else GLOSS
        if not stop - short <= opening < stop - 1:
            return stop
        at = opening
    return low


def bracket(text: str, at: int) -> int:
    """Return where the bracket that ends at ``at`` opens, or -1."""
    return max(text.rfind("（", 0, at), text.rfind("(", 0, at))


def reach_left(scene: Scene, low: int, start: int, head: Head, content: int = 0) -> Reach:
    """Walk left from a head over the words that may belong to its name.

    ``content``: how many words of content the head itself has.
    """
    text, ends = scene.text, scene.vocabulary.edition_ends
    low = _barrier(scene, low, start)
    tokens = scene.tokens(low, start)
    reach = Reach(start, content)
    index = len(tokens) - 1
    held = head.label in ("MECHANISM", "ORG", "DOCUMENT")
    while index >= 0:
        token = tokens[index]
        if held and reach.edition is None and text[token.end - 1] in ends:
            edition = edition_before(scene, token.end, low)
            if edition is not None:
                if head.label == "DOCUMENT":
                    reach.start, reach.content = edition[0], reach.content + 1
                    while index >= 0 and tokens[index].end > edition[0]:
                        index -= 1
                    continue
                reach.edition = edition
                while index >= 0 and tokens[index].end > edition[0]:
                    index -= 1
                reach.start = edition[1] if reach.content else start
                if head.label == "MECHANISM" and (
                    _with_pair(scene, low, reach) or _with_states(scene, tokens, index, reach)
                ):
                    return reach
                owner = _owner(scene, tokens, index, edition[0], glossed=reach.content > 0)
                body = tokens[owner].hit if owner >= 0 else None
                gathers = head.label == "MECHANISM"
                if body is not None and body.label in BODIES and (gathers or not reach.content):
                    reach.whole = tokens[owner]
                if reach.content:
                    return reach
                continue
        if head.label == "MECHANISM" and (begin := _jubilee(scene, low, token.end)) is not None:
            reach.start, reach.content = begin, reach.content + 1
            while index >= 0 and tokens[index].end > begin:
                index -= 1
            continue
        if head.label == "DOCUMENT" and (begin := _phase(scene, low, token.end)) is not None:
            reach.start, reach.content = begin, reach.content + 1
            while index >= 0 and tokens[index].end > begin:
                index -= 1
            continue
        if not _accept(scene, tokens, index, reach, head):
            break
        index -= 1
    return reach


def _owner(scene: Scene, tokens: list[Token], index: int, at: int, *, glossed: bool) -> int:
    """Return which token names whose edition begins at ``at``, or -1.

    ``glossed``: a short form in brackets may stand between, or a word for its members.
    """
    if glossed and scene.text[at - 1] in "）)":
        at = bracket(scene.text, at - 1)
        while index >= 0 and tokens[index].end > at:
            index -= 1
    near = index >= 0 and tokens[index].end == at
    if (
        near and glossed and index > 0 and tokens[index].hit is None
    ):  # 某组织|成员国|第八次经贸部长会议
        member = scene.text[tokens[index].start : at] in scene.vocabulary.heads.members
        index, near = index - 1, member
    return index if near and tokens[index].hit is not None else -1


def _with_pair(scene: Scene, low: int, reach: Reach) -> bool:
    """Take the two states right before the edition into the name: 中日第十二轮海洋事务磋商."""
    at = reach.edition[0] if reach.edition is not None else low
    start, shorts = at - PAIR, scene.gazetteers.short_forms
    known = scene.hit_ends.get(at)
    if known is not None and known.label == "COUNTRY":
        return False  # 汤加, not the initials of two
    if start < low or not all(char in shorts for char in scene.text[start:at]):
        return False
    reach.start, reach.edition, reach.named = start, None, True
    reach.content += 1
    return True


def _with_states(scene: Scene, tokens: list[Token], index: int, reach: Reach) -> bool:
    """Take two linked states right before the edition into the name: 某国—某国第二次外交磋商."""
    if reach.edition is None or index < 2 or tokens[index].end != reach.edition[0]:
        return False
    one, link, other = tokens[index - 2 : index + 1]
    if scene.text[link.start : link.end] not in LINKED_BY:
        return False
    if any(t.hit is None or t.hit.label != "COUNTRY" for t in (one, other)):
        return False
    reach.start, reach.edition, reach.named = one.start, None, True
    reach.content += 1
    return True


def _jubilee(scene: Scene, low: int, end: int) -> int | None:
    """Return where the years of a jubilee begin that end at ``end``: 建交30周年|研讨会."""
    found = scene.vocabulary.jubilee.search(scene.text, max(low, end - JUBILEE), end)
    return found.start() if found is not None else None


def _phase(scene: Scene, low: int, end: int) -> int | None:
    """Return where the phase begins that ends at ``end``: 第二阶段|停火协议."""
    found = scene.vocabulary.phase.search(scene.text, max(low, end - PHASE), end)
    return found.start() if found is not None else None


def _accept(scene: Scene, tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    token = tokens[index]
    word = scene.text[token.start : token.end]
    if head.label == "PLACE" and token.hit is not None and token.hit.label == "COUNTRY":
        reach.country = token.hit.surface.id
        reach.named = reach.named or bool(reach.content)
        return False
    if token.hit is not None:
        return _accept_name(tokens, index, reach, head)
    if reach.named:
        return _joins(scene, tokens, index, reach, head)
    if word in scene.vocabulary.heads.acts:
        return False
    if token.kind in ("n", "?") or _of_foreign(scene, token):
        if word.isascii() and not word.isalnum() and word not in "-+·()":
            around = scene.text[token.start - 1 : token.end + 1]
            if word != "." or not around.replace(".", "", 1).isdigit():
                return False  # 3.0版
        reach.start = token.start
        reach.content += 1
        return True
    if _counts_states(scene, token, head):
        reach.start = token.start
        reach.content += 1
        return True
    if word in scene.vocabulary.heads.tasks and _of_centre(scene, tokens, index, head):
        reach.content += 1
        return True
    if token.kind == "w" and index > 0 and _nominal(head):
        before = tokens[index - 1]
        reach.content += 1
        return before.kind == "n" and before.end not in scene.title_ends
    if token.kind == "c" and reach.content:
        return _conjunction(scene, tokens, index, reach, head)
    return False


def _of_centre(scene: Scene, tokens: list[Token], index: int, head: Head) -> bool:
    """Return whether a verb tells what a centre of known parties is for: 某某—某某应对…中心."""
    known = index > 0 and tokens[index - 1].hit is not None
    centre = scene.text.startswith(scene.vocabulary.heads.centres, tokens[-1].end)
    return known and centre and head.label == "ORG" and index + 1 < len(tokens)


def _of_foreign(scene: Scene, token: Token) -> bool:
    """Return whether a word of one character is a piece of a foreign name: 谢 in 谢拉赫斯."""
    text, names = scene.text, scene.vocabulary.names
    char, before = text[token.start], text[token.start - 1 : token.start]
    alone = token.end - token.start == 1 and (
        char in names.strong or (char in names.foreign and before in names.foreign)
    )
    ends = char in names.strong and before in names.strong and len(before) == 1
    after = text[token.end : token.end + 2]
    begins = char in names.strong and len(after) > 1 and names.foreign.issuperset(after)
    return alone and (ends or after[:1] in names.strong or begins)


def _nominal(head: Head) -> bool:
    """Return whether names with this head have verbs used as nouns in them: 资源养护协定."""
    return head.label in ("DOCUMENT", "MECHANISM", "ORG")


def _counts_states(scene: Scene, token: Token, head: Head) -> bool:
    """Return whether a numeral before 国 stands here: 五国协议."""
    rules, text = scene.vocabulary.heads, scene.text
    if head.label not in ("DOCUMENT", "MECHANISM") or token.end - token.start > 2:
        return False
    states = rules.states if head.label == "DOCUMENT" else rules.many_states
    return states.match(text, token.start) is not None


def _accept_name(tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    token = tokens[index]
    hit = token.hit
    treaty = hit is not None and hit.label == "DOCUMENT" and head.label == "MECHANISM"
    if hit is None or hit.label == "PERSON" or (hit.label == "DOCUMENT" and not treaty):
        return False
    surface = hit.surface
    if reach.named and hit.end != reach.start:
        return False
    if reach.named and head.label == "ORG" and hit.label == "COUNTRY":
        right = tokens[index + 1].hit
        if right is not None and right.label == "COUNTRY":
            return False
    reach.named = True
    reach.content += 1
    reach.start = token.start
    reach.country = surface.country or reach.country
    reach.mechanism = surface.mechanism or reach.mechanism
    return True


def _joins(scene: Scene, tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    """A link between two names: 中国-中亚, 中国同中亚, 驻 before the host country."""
    token = tokens[index]
    if index == 0 or tokens[index - 1].hit is None:
        return False
    left = tokens[index - 1].hit
    word = scene.text[token.start : token.end]
    if left is None:
        return False
    sends = left.label in ("COUNTRY", "ORG") or left.surface.kind == "territory"
    if word in scene.vocabulary.stationed and sends:
        reach.start = token.start
        return True
    if left.label not in SIDES or head.label not in LINKED:
        return False
    if head.label == "ORG":
        right = tokens[index + 1].hit
        if word not in LINKS or right is None or right.label not in SIDES:
            return False
    if head.label == "DOCUMENT" and token.kind == "c" and left.label in SIDES:
        right = tokens[index + 1].hit
        if right is None or right.label not in SIDES:
            return False
        reach.start = token.start
        return True
    linked = word in LINKS
    with_ = word in scene.vocabulary.together
    shared = head.label == "MECHANISM" or scene.text.startswith(
        scene.vocabulary.heads.community, tokens[-1].end
    )
    if linked or with_ or (token.kind == "c" and shared):
        placed = not linked and left.label == "PLACE" and head.label == "MECHANISM"
        if placed and scene.text.endswith(scene.vocabulary.at, 0, left.start):
            return False  # 在某地|与某国外长会晤
        reach.start = token.start
        return True
    return False


def _conjunction(scene: Scene, tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    """A conjunction inside a name: ``产业与投资合作论坛`` after a name, or between two nouns."""
    if index == 0 or (head.label == "PLACE" and head.kind != "venue"):
        return False
    if head.label == "INITIATIVE" and not LINKED_BY.isdisjoint(
        scene.text[tokens[index].end : tokens[-1].end]
    ):
        return False  # 隧道和亚湾—瓦赫铁路
    at = index - 1
    while at >= 0 and tokens[at].kind in ("n", "?"):
        at -= 1
    nouns = index - 1 - at
    short, from_ = scene.gazetteers.short_forms, tokens[at + 1].start
    states = all(char in short for char in scene.text[from_ : from_ + 2])
    if head.label == "MECHANISM" and states and 2 < nouns <= 8:
        return True
    if nouns == 0 or nouns > 4:
        return False
    if head.label == "DOCUMENT" and _ends_document(scene, tokens[index - 1].end):
        return False  # 合作协议和互助协定
    owner = tokens[at].hit if at >= 0 else None
    last = scene.text[tokens[index - 1].start : tokens[index - 1].end]
    over = owner is not None and owner.label == "MECHANISM"
    if (over or head.label in ("ORG", "PLACE")) and last in scene.vocabulary.heads.heads:
        return False
    if head.label == "PLACE":
        return owner is not None and owner.label == "PLACE"
    if owner is not None and owner.label != "PERSON":
        return True
    first = scene.text[tokens[at + 1].start : tokens[at + 1].end]
    if head.label == "ORG" and first in scene.vocabulary.heads.scope:
        return True
    if head.label == "DOCUMENT" and nouns <= 3 and last in scene.vocabulary.words:
        return True
    return (
        nouns == 1 and last in scene.vocabulary.words and last not in scene.vocabulary.heads.heads
    )


def _ends_document(scene: Scene, end: int) -> bool:
    """Return whether a word for a kind of document ends at ``end``."""
    heads, text = scene.vocabulary.heads.heads, scene.text
    if text.endswith(scene.vocabulary.heads.papers, 0, end):
        return True  # 商业合同和框架协议
    found = (heads.get(text[end - size : end]) for size in (2, 3, 4, 5))
    return any(head is not None and head.label == "DOCUMENT" for head in found)


def edition_before(scene: Scene, at: int, low: int) -> tuple[int, int] | None:
    text = scene.text
    if at <= low or text[at - 1] not in scene.vocabulary.edition_ends:
        return None
    tail = text[max(low, at - 8) : at]
    for match in scene.vocabulary.edition.finditer(tail):
        if match.end() == len(tail):
            return at - len(match.group()), at
    return None
