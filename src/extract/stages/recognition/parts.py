"""Names with further parts: sessions of a forum, companies with brackets, bodies by their heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.head_rules import Head
from extract.stages.recognition.reach import bracket, edition_before, reach_left
from extract.stages.recognition.scene import HARD, is_han

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Hit, Scene

WEIGHT = 6
SESSION = 22  # characters between a forum and the word for a part of it
WINDOW = 30
LEAST = 4  # characters of an unknown body before the word for one
HONOUREE = 10  # characters of a foreign name
HONOURED = frozenset(("monarch", "head_of_state", "head_of_government", "royal", "military"))
HALLS = ("venue", "university", "airport")
TOWN, TOWN_WEIGHT = 6, 10  # characters of a town with its unit; over a person's name
LED = Head("ORG", "body", "any")


def session_of(scene: Scene, start: int, end: int, low: int) -> bool:
    """Add the part of a forum that ends in a head; return whether it is one: 某论坛|某某|分论坛."""
    text = scene.text
    hits = scene.hits_between(max(low, start - SESSION), start)
    for hit in reversed(hits):
        if hit.label != "MECHANISM" and not _forum(scene, hit):
            continue
        between = text[hit.end : start]
        if not between or any(c in HARD for c in between):
            return False
        if any(word in between for word in scene.vocabulary.heads.session_not):
            return False
        part = Mention(hit.start, end, "MECHANISM", text[hit.start : end], kind="conference")
        part.mechanism = hit.surface.mechanism
        edition = edition_before(scene, hit.start, low)
        part.edition = text[slice(*edition)] if edition is not None else None
        part.outer = (edition[0] if edition is not None else hit.start, end)
        scene.found.append((part, WEIGHT))
        return True
    return False


def _forum(scene: Scene, hit: Hit) -> bool:
    """Return whether a known body is named like a gathering: 博鳌亚洲论坛."""
    return hit.label == "ORG" and hit.surface.text.endswith(scene.vocabulary.heads.forum)


def bracketed(scene: Scene, head: Head, start: int, end: int, low: int) -> bool:
    """Add a company with its kind or place in brackets: 某某进出口（集团）|有限公司."""
    text = scene.text
    opening = bracket(text, start - 1)
    if head.kind != "company" or opening <= low or not _inner(scene, opening + 1, start - 1):
        return False
    reach = reach_left(scene, max(low, opening - WINDOW), opening, head)
    begin = reach.start
    while begin < opening and text[begin] in scene.vocabulary.etc:
        begin += 1
    if opening - begin < 2:
        return False
    name = text[begin:end]
    company = Mention(begin, end, head.label, name, kind=head.kind, country=reach.country)
    scene.found.append((company, WEIGHT))
    return True


def _inner(scene: Scene, start: int, end: int) -> bool:
    """Return whether brackets hold a place or a word for a kind of company."""
    hit = scene.hits_from.get(start)
    if hit is not None and hit.end == end and hit.label in ("PLACE", "COUNTRY"):
        return True
    return scene.text[start:end] in scene.vocabulary.heads.bracketed


def honouring(scene: Scene, head: Head, start: int, end: int, low: int) -> bool:
    """Add a hall or university named after a monarch or the like: 某城|某某国王|会议中心."""
    title, names, text = scene.title_ends.get(start), scene.vocabulary.names, scene.text
    if title is None or title.role not in HONOURED or head.kind not in HALLS:
        return False
    begin = title.start
    while begin > max(low, title.start - HONOUREE):
        if text[begin - 1] not in names.foreign and text[begin - 1] not in names.dots:
            break
        city = scene.hit_ends.get(begin)
        if city is not None and city.label in ("PLACE", "COUNTRY") and begin < title.start:
            break
        begin -= 1
    name = text[begin : title.start]
    if len(name) < 3 or 2 * sum(char in names.strong for char in name) < len(name):
        return False
    city = scene.hit_ends.get(begin)
    if city is not None and city.label == "PLACE" and head.label == "PLACE":
        begin = city.start
    hall = Mention(begin, end, head.label, text[begin:end], kind=head.kind)
    hall.country = city.surface.country if city is not None else None
    scene.found.append((hall, WEIGHT))
    return True


def _town(scene: Scene, begin: int, end: int) -> None:
    """Add a town no list has, told before its mayor: …、|唐津市|市长."""
    state = next((hit for hit in reversed(scene.hits_between(begin, end))), None)
    begin = state.end if state is not None and state.label in ("COUNTRY", "PLACE") else begin
    known = scene.text[begin : begin + 1] in scene.vocabulary.etc
    begin += known
    if 2 < end - begin < TOWN and scene.text[begin:end] not in scene.vocabulary.words:
        town = Mention(begin, end, "PLACE", scene.text[begin:end], kind="city")
        town.country = state.surface.country or state.surface.id if state is not None else None
        scene.found.append((town, TOWN_WEIGHT))


def find_led(scene: Scene) -> None:
    """Add the bodies told before the word for who leads them: 某国国家救灾署|署长."""
    text, doubled, ministry = scene.text, scene.vocabulary.heads.led, scene.vocabulary.heads.tail
    for title in scene.titles:
        at = title.start
        if text[at - 1 : at] != text[at] or at + 2 != title.end:
            continue
        sentence = scene.sentence_of(at)
        if sentence is None or scene.hit_ends.get(at) is not None or not is_han(text[at - 2]):
            continue
        if text[at] in scene.vocabulary.units:
            _town(scene, scene.after_hard(at, max(sentence[0], at - TOWN)), at)
        if text[at] not in doubled:
            continue
        reach = reach_left(scene, max(sentence[0], at - WINDOW), at - 1, LED)
        size = at - 1 - reach.start
        whole = reach.named or text[at] not in ministry
        if reach.edition is None and size >= (2 if reach.named else LEAST) and whole:
            body = Mention(reach.start, at, "ORG", text[reach.start : at], kind=LED.kind)
            body.country = reach.country
            scene.found.append((body, WEIGHT - 2))
