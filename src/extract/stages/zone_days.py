"""Lines of a page that state the day it was published: in its head, at its foot, set in a line."""

from __future__ import annotations

import datetime as dt

from extract.document import Zone
from extract.patterns import lazy
from extract.stages.zone_rules import Line, Rules, is_prose

_LONGEST_NOTE = 40
_LONGEST_STAMPED = 60  # of a line at the foot that states the day
_BRACKETS = "（）() \u3000"
_FLAT_LINES, _FLAT_LENGTH = 4, 50
_HEAD_LINES = 20
_FOOT_LINES = 8
_FOOT_KINDS = ("credit", "footer")
_OPEN_KINDS = ("", "credit", "footer", "sidebar")  # of lines that may state the day at the foot
_BARE_STAMP = lazy(r"[\[(（]?[\d\s:：/.-]{8,19}[\])）]?")
_RANGE = lazy(r"\s*(?:[—–―~～至-]|--)\s*\d(?!\d?[:：]\d\d)")
_LABEL_LENGTH = 12  # what may stand behind a date that opens a line, such as an author
_SHORTEST_TITLE = 8
_HAN = lazy(r"[\u3400-\u9fff]")
_JOINT = " \u3000（([【|｜_-—/"  # between a headline and the day behind it
_LABELLED = lazy(r"[:：]\s*$|[:：][^，。：]{0,12}\s|https?:")
_YEAR = "年"


def join_split(lines: list[Line], text: str, rules: Rules) -> None:
    """Join two lines of the head that hold the parts of one day (04 above 2010-03)."""
    for index in range(min(_HEAD_LINES, len(lines) - 1)):
        first, second = lines[index], lines[index + 1]
        if not (first.text[0].isdigit() and second.text[0].isdigit()):
            continue
        if rules.split_day.fullmatch(f"{first.text}\n{second.text}"):
            lines[index : index + 2] = [
                Line(first.start, second.end, text[first.start : second.end])
            ]
            return


def cut_prefix(lines: list[Line], rules: Rules) -> None:
    """Cut a date, or headline and date, that stand in front of the first line off it."""
    match = rules.prefix.match(lines[0].text) if lines else None
    if match and match.end() < len(lines[0].text):
        cut_head(lines[0], match.end(), "publication")
        return
    for line in lines[:_FLAT_LINES]:
        if len(line.text) < _FLAT_LENGTH:
            continue
        flat = rules.flat.match(line.text)
        stamp = rules.stamps.find(flat.group()) if flat else None
        if flat and stamp and flat.end() < len(line.text):
            begin = line.start
            cut_head(line, flat.end(), "publication")
            day = Zone("publication", begin + stamp[1], line.before[-1].end)
            head = Zone("title", begin, begin + len(flat.group()[: stamp[1]].rstrip()))
            line.before = (head, day) if stamp[1] else (day,)
            return


def cut_head(line: Line, end: int, kind: str) -> None:
    """Cut the first ``end`` characters off a line, as a zone of their own."""
    kept = line.start + len(line.text[:end].rstrip())
    line.before = (*line.before, Zone(kind, line.start, kept))
    line.start += end
    line.text = line.text[end:]


def cut_opening(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Cut the day that the first paragraph begins with off it, where no line states the day.

    Paragraphs that each begin with a day are the entries of a list.
    """
    if head_end == len(lines) or any(line.kind == "publication" for line in lines[:head_end]):
        return
    first = rules.opens.match(lines[head_end].text)
    if first is None or rules.stamps.find(first.group()) is None:
        return
    if not any(rules.opens.match(line.text) for line in lines[head_end + 1 :]):
        cut_head(lines[head_end], first.end(), "publication")


def cut_title(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Part a headline from the day behind it in its line, where no other line states the day."""
    head = lines[:head_end]
    if any(not line.kind and _HAN.search(line.text) for line in head) and any(
        line.kind == "publication" for line in head
    ):
        return
    for line in head:
        found = rules.stamps.find(line.text) if line.kind in ("", "publication") else None
        if found is None or not found[1]:
            continue
        title, behind = line.text[: found[1]].rstrip(_JOINT), line.text[found[1] :]
        in_words = _YEAR in line.text[found[1] : found[2]] and not rules.hour.search(behind)
        if in_words or len(_HAN.findall(title)) < _SHORTEST_TITLE:
            continue
        if _LABELLED.search(title) or not is_publication(behind, rules):
            continue
        kept = line.start + len(title)
        cut_head(line, found[1], "title")
        line.before = (*line.before[:-1], Zone("title", line.before[-1].start, kept))
        line.kind = "publication"
        return


def says_again(text: str, stated: dt.date | None, rules: Rules) -> bool:
    """Whether a line says when the page was changed, or only repeats the day it states.

    Behind a label alone it may be the first to state it.
    """
    if len(text) > _LONGEST_NOTE:
        return False
    if rules.label.match(text) or (rules.hour.search(text) and is_publication(text, rules)):
        return True
    if not _BARE_STAMP.fullmatch(text) and not is_publication(text, rules):
        return False
    found = rules.stamps.find(text)
    return found is not None and (stated is None or found[0] == stated)


def is_publication(text: str, rules: Rules) -> bool:
    """Whether a line states when the text was published, and says nothing else."""
    if rules.picture.fullmatch(text):
        return True
    if len(text) > 100 or not rules.publication.fullmatch(text):
        return False
    found = rules.stamps.find(text)
    if not found:
        return not rules.prose.search(text)
    before = rules.source.sub("", text[: found[1]])
    after = rules.credited.sub("", rules.source.sub("", rules.tools.sub("", text[found[2] :])))
    if _RANGE.match(after) and not rules.label.match(text):
        return False  # the title of a bulletin: what it covers, not when it appeared
    if not before and len(after) <= _LABEL_LENGTH:
        return not rules.finish.search(after)
    return not rules.prose.search(before + after)


def mark_foot(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Mark the lines at the foot of a page that state the day of publication."""
    stated = any(
        line.kind == "publication" or any(zone.kind == "publication" for zone in line.before)
        for line in lines[: head_end + 1]
    )
    left = _FOOT_LINES
    for line in reversed(lines[head_end:]):
        if not line.kind or (line.kind in _FOOT_KINDS and not stated):
            if rules.foot.fullmatch(line.text) and rules.stamps.find(line.text):
                line.kind = "publication"
            left -= 1
        if left == 0:
            break
    if not stated and not any(line.kind == "publication" for line in lines[head_end:]):
        _mark_stamp(lines, head_end, rules)


def _mark_stamp(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Mark the line at the foot that is a stamp, where all such lines state one day."""
    stamped: list[tuple[Line, dt.date]] = []
    open_lines = [line for line in lines[head_end:] if line.kind in _OPEN_KINDS]
    for line in open_lines[-_FOOT_LINES:]:
        if len(line.text) > _LONGEST_STAMPED or is_prose(line.text):
            continue
        found = rules.stamps.find(line.text)
        if found is None or rules.closing_day.fullmatch(line.text.strip(_BRACKETS)):
            continue
        before, after = line.text[: found[1]], line.text[found[2] :]
        again = rules.stamps.find(after)
        after = after if again is None else ""
        if rules.foot_before.fullmatch(before) and rules.foot_after.fullmatch(after):
            stamped.append((line, found[0]))
    if len({day for _, day in stamped}) == 1:
        for line, _ in stamped:
            line.kind = "publication"
