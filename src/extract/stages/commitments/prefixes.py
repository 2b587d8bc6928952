"""What stands before a word in its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from extract.document import Mention, Reference
from extract.patterns import lazy
from extract.stages.commitments.clauses import NUMERALS
from extract.stages.commitments.lexicon import (
    BLANK,
    BLANKS,
    BRACKET,
    OPENS,
    QUOTES,
    SKIPS,
    SKIPS_AFTER,
    SPANS,
    Lexicon,
)
from extract.stages.commitments.names import Names, Part

_BETWEEN: Final = BLANK | BRACKET
_STEPS = lazy(f"[{re.escape(''.join(sorted(BLANKS)))}(（]")
_QUOTES: Final = frozenset(QUOTES)
_NO_PARTS: list[Part] = []  # never changed

_COMING: Final = 24  # code points that tell what a guest came for
_SHARED: Final = 2  # how far a word for both reaches into the verb behind it (一致认为)
_OFFICE: Final = 10  # code points of an office that is addressed


class Prefix:
    """What stands before a word in its clause.

    ``parts``: the names of the subject; ``residue``: what is neither subject, adverb nor
    prepositional phrase, ``rest`` where it begins, -1 where there is none; ``later``: the names
    after it began; ``start``: where the subject starts, or where the prefix ends; ``after_of``:
    the subject's names only qualify another noun; ``phrase``: the prepositional phrases read.
    """

    __slots__ = (
        "_later",
        "_reader",
        "_residue",
        "after_of",
        "begin",
        "end",
        "parts",
        "phrase",
        "rest",
        "start",
    )

    def __init__(self, reader: PrefixReader, begin: int, end: int) -> None:
        self._reader = reader
        self._residue: str | None = None
        self._later: list[Part] = _NO_PARTS
        self.parts: list[Part] = _NO_PARTS
        self.start = end
        self.after_of = False
        self.phrase = ""
        self.begin = begin
        self.end = end
        self.rest = -1

    @property
    def residue(self) -> str:
        """The text that is neither subject, adverb nor phrase, names in it as one character."""
        residue = self._residue
        if residue is None:
            if self.rest < 0:
                return ""
            self._later = []
            residue = self._residue = self._reader.residue(self.rest, self.end, self._later)
        return residue

    @property
    def later(self) -> list[Part]:
        """The names after the residue began."""
        if self._residue is None and self.rest >= 0:
            self._later = []
            self._residue = self._reader.residue(self.rest, self.end, self._later)
        return self._later


def names_document(prefix: Prefix) -> bool:
    """Whether the name of a document ends the residue of a prefix."""
    last = prefix.later[-1] if prefix.later else None
    return isinstance(last, Mention) and last.label == "DOCUMENT"


class PrefixReader:
    """Reads the text before a word: connectives, phrases, the subject, adverbs."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.lexicon = lexicon
        self._skips = lexicon.skips
        self._skips_after = lexicon.skips_after
        self._channels = lexicon.words("channels").words
        self._openers = lexicon.openers
        self._leads = lexicon.leads
        self._adverbs = lexicon.words("adverbs")
        self._connectives = lexicon.words("connectives")
        self._attendees = lexicon.words("attendees")
        self._frequencies = lexicon.words("frequencies")
        self._bare_ends = lexicon.bare_ends
        self._organs = lexicon.words("bare_organs").words
        self._phrase_ends = lexicon.words("phrase_ends")
        self._spans_open = lexicon.words("spans_open")
        self._about = frozenset(lexicon.words("agreeing").words)
        self._of = tuple(lexicon.words("of").words)
        self._meanwhile = {word[0] for word in lexicon.words("occasion_verbs").words}
        self._order: list[int] = []  # where names start, and the end of the text
        self._last: Prefix | None = None

    def read(self, start: int, end: int) -> Prefix:
        """Read ``[start, end)``; what is returned is shared and must not be changed."""
        last = self._last
        if last is not None and last.begin == start and last.end == end:
            return last
        prefix = self._last = Prefix(self, start, end)
        text, names, leads = self.text, self.names, self._leads
        position, starts = start, names.starts
        while position < end:
            lead = leads.get(text[position], 0)
            named = position in starts
            if not lead:  # nothing but a name, or part of a title
                if named:
                    step = names.dates.get(position, -1)
                    if step < 0:
                        step = self._name(position, end, prefix, False)
                        if prefix.rest >= 0:
                            return prefix
                else:
                    step = names.titles.get(position, -1)
                if step < 0:
                    break
                position = step
                continue
            if lead & _BETWEEN:
                beyond = self._beyond(position, end, lead)
                if beyond > 0:
                    position = beyond
                    continue
            if named and position in names.dates:
                position = names.dates[position]
                continue
            step = -1
            opens = lead & OPENS != 0 and self._openers.at(text, position) is not None
            opens = opens and not (named and self._named_so(position))
            if opens and prefix.parts and (guest := self._guest(position, end)) > 0:
                position = guest
                continue
            if opens or not named:
                step = self._skip(position, end, opens, named, lead, bool(prefix.parts))
                if step > 0 and opens and prefix.parts:
                    step = self._to_end(position, end, prefix) or step
                elif 0 < step < end and text[step - 1] in self._about and not prefix.parts:
                    about = self._phrase(step - 1, end, prefix)  # 并就X再次要求
                    step = about if about > 0 else step
            if step < 0 and not named:
                step = names.titles.get(position, -1)
            if step < 0 and opens:
                step = self._phrase(position, end, prefix)
                if 0 < step < end and prefix.parts and self._along(step):
                    position = step  # X对某地局势以及Y的活动
                    break
            if step < 0 and (named or opens):
                step = self._name(position, end, prefix, opens)
                if prefix.rest >= 0:
                    return prefix
            if step < 0:
                break
            position = step
        meanwhile = prefix.parts and position < end and text[position] in self._meanwhile
        if meanwhile and self._occasion(position, end, prefix):
            return prefix
        if position < end:
            prefix.rest = position
            if not prefix.parts:
                prefix.start = position
        return prefix

    def close(self) -> None:
        """Let go of the last prefix, which refers to this reader."""
        self._last = None

    def _guest(self, position: int, end: int) -> int:
        """Where a guest is named behind what he came for (某人同|来访的|某人一致…), else -1."""
        text, words = self.text, self.lexicon.words
        joint = words("coordinators").at(text, position)
        if joint is None or words("guest_openers").at(text, position + len(joint)) is None:
            return -1
        for of in self._of:
            at = text.find(of, position, min(end, position + _COMING)) + len(of)
            if at >= len(of) + position and at < end and at in self.names.starts:
                return at if words("jointly").within(text[at : end + _SHARED]) else -1
        return -1

    def _beyond(self, position: int, end: int, lead: int) -> int:
        """Where the blank or the text in brackets that stands here ends, 0 where it does not."""
        if lead & BLANK:
            return position + 1
        close = self.text.find(")" if self.text[position] == "(" else "）", position, end)
        return close + 1

    def _along(self, position: int) -> bool:
        """Whether a conjunction stands here that is no preposition (以及, not 与)."""
        words = self.lexicon.words
        joint = words("coordinators").at(self.text, position)
        return joint is not None and joint not in words("prepositions").words

    def _occasion(self, position: int, end: int, prefix: Prefix) -> bool:
        """Read over what the subject did meanwhile (X主持会议时呼吁…), up to ``end``."""
        text, words = self.text, self.lexicon.words
        if words("occasion_verbs").at(text, position) is None:
            return False
        ends, stop = words("occasion_ends"), 0
        for at in range(position + 2, end):
            word = ends.at(text, at)
            if word is not None and at + len(word) <= end:
                stop = at + len(word)
        begin = stop
        while 0 < stop < end:
            word = self._skips.at(text, stop)
            stop = stop + len(word) if word is not None else -1
        if stop != end:
            return False
        prefix.phrase += text[position:begin]
        return True

    def _named_so(self, position: int) -> bool:
        """Whether a person or a group is named whose name begins like a preposition."""
        part = self.names.parts.get(position)
        if isinstance(part, Reference):
            return part.kind == "group"
        return part is not None and part.label == "PERSON" and part.start == position

    def _skip(
        self, position: int, end: int, opens: bool, named: bool, lead: int, has_parts: bool
    ) -> int:
        """Where the time, connective or adverb that stands here ends, -1 where none does."""
        if opens and lead & SPANS:
            length = self.duration(position)
            if length and position + length <= end:
                return position + length
        if named:
            return -1
        here = self._attendees.at(self.text, position) if opens else None
        if here is not None and position + len(here) in self.names.starts:
            return position + len(here)  # 与会|东盟国家外长
        longest = 0
        if lead & SKIPS and (word := self._skips.at(self.text, position)) is not None:
            longest = len(word)
        if has_parts and lead & SKIPS_AFTER:
            word = self._skips_after.at(self.text, position)
            if word is not None and self._is_occasion(word, position):
                word = None
            if word is not None and len(word) > longest:
                longest = len(word)
        if longest > 1 and position + longest in self.names.inside:
            longest = 1  # 同 of 同日本, not 同日
        return position + longest if longest and position + longest <= end else -1

    def _is_occasion(self, word: str, position: int) -> bool:
        """Whether a speech or a letter is told of, to whom or when (致函X要求…, 发表演讲时)."""
        if word not in self._channels:
            return False
        end = position + len(word)
        ends = self.lexicon.words("occasion_ends").at(self.text, end) is not None
        return ends or end in self.names.starts

    def _name(self, position: int, end: int, prefix: Prefix, opens: bool) -> int:
        """Where the name of a subject ends that starts here, -1 where none does."""
        text = self.text
        if opens:
            own = self.lexicon.words("self_subjects").at(text, position)
            reference = self.names.references.get(position)
            after = position + len(own or "")
            ours = own and self.lexicon.words("own_schools").at(text, position)  # 我校
            if own and not ours and after <= end and (reference is None or reference.end < after):
                return after
        part = self.names.parts.get(position)
        if part is None or part.end > end:
            return -1
        if not prefix.parts:
            prefix.start = position
            prefix.parts = [part]
        else:
            prefix.parts.append(part)
        after = part.end
        while after < end and text[after] in _QUOTES:
            after += 1
        after = self._counting(after, end)
        if after < end and text.startswith(self._of, after):
            if self._of_person(part, after + 1, end):  # 突尼斯的赛义德总统
                return after + 1
            prefix.after_of = True
            prefix.rest = after
        return after

    def _counting(self, position: int, end: int) -> int:
        """Where a number ends that only counts the group behind it (北约28个成员国)."""
        at = position
        while at < end and self.text[at] in NUMERALS:
            at += 1
        if at == position:
            return position
        at += len(self.lexicon.words("counters").at(self.text, at) or "")
        group = self.names.references.get(at)
        return at if group is not None and group.kind == "group" and group.end <= end else position

    def _of_person(self, part: Part, position: int, end: int) -> bool:
        """Whether a person of the state that is named stands behind it (X的Y总统)."""
        if isinstance(part, Reference) or part.label != "COUNTRY":
            return False
        person = self.names.parts.get(position)
        if person is None or isinstance(person, Reference) or person.end > end:
            return False
        return person.label == "PERSON" and person.country == part.country

    def _sort(self) -> list[int]:
        self._order = [*sorted(self.names.starts), len(self.text)]
        return self._order

    def holds_name(self, start: int, end: int) -> bool:
        """Tell whether a name or a date starts in a stretch of the text."""
        order = self._order or self._sort()
        return order[bisect_left(order, start)] < end

    def residue(self, start: int, end: int, later: list[Part]) -> str:
        """Read on from where neither a name nor a phrase stands; add the names that follow."""
        text, names = self.text, self.names
        order = self._order or self._sort()
        position = start + 1
        index = bisect_left(order, position)
        sign = _STEPS.search(text, position, end)
        if sign is None and order[index] >= end:
            return self._bare(text[start:end])
        found = text[start]
        while position < end:
            while order[index] < position:
                index += 1
            if sign is not None and sign.start() < position:
                sign = _STEPS.search(text, position, end)
            plain = min(order[index], end if sign is None else sign.start())
            if plain > position:
                plain = min(plain, end)
                found += text[position:plain]
                position = plain
                continue
            char = text[position]
            if char in BLANKS:
                position += 1
                continue
            if char in "(（":
                close = text.find(")" if char == "(" else "）", position, end)
                if close > 0:
                    position = close + 1
                    continue
            if position in names.dates:
                position = min(names.dates[position], end)
                continue
            part = names.parts.get(position)
            if part is None or part.end > end:
                found += char
                position += 1
                continue
            found += "\ufffc"
            later.append(part)
            position = part.end
        return self._bare(found)

    def _bare(self, residue: str) -> str:
        """Leave out the adverbs and connectives that end what may be a subject."""
        while residue[-1] in self._bare_ends:
            size = len(residue)
            if residue in self._organs:
                return residue  # 理事会, no 会 behind a subject
            word = self._adverbs.before(residue, size) or self._connectives.before(residue, size)
            word = word or self._frequencies.before(residue, size)
            if word is None or len(word) == size:
                return self._without_phrase(residue)
            residue = residue[: -len(word)]
        return residue

    def _without_phrase(self, residue: str) -> str:
        """Leave out a phrase of time or place behind an office (…次官在会谈中)."""
        words = self.lexicon.words
        if words("phrase_ends").before(residue, len(residue)) is None:
            return residue
        for at in range(2, len(residue) - 1):
            opens = words("prepositions").at(residue, at)
            if opens and words("subject_suffixes").before(residue, at):
                return residue[:at]
        return residue

    def duration(self, position: int) -> int:
        """The length of a span of time (今后三年) at a place, 0 where none stands there."""
        start = position
        opener = self._spans_open.at(self.text, position)
        if opener is None:
            return 0
        position += len(opener)
        while position < len(self.text) and self.text[position] in NUMERALS:
            position += 1
        unit = self.lexicon.words("span_units").at(self.text, position)
        return position + len(unit or "") - start

    def _phrase(self, position: int, end: int, prefix: Prefix) -> int:
        """Read over a prepositional phrase; a subject may still follow. -1 where none stands."""
        words = self.lexicon.words
        word = words("prepositions").at(self.text, position)
        if word is None or position + len(word) > end:
            return -1
        if prefix.parts and words("coordinators").at(self.text, position):
            return -1
        begin = position + len(word)
        stop = self.phrase_stop(begin, end)
        if stop > 0:
            prefix.phrase += self.text[position:stop]
            return stop
        if begin in self.names.dates and words("on_day").at(self.text, position) is not None:
            return min(self.names.dates[begin], end)  # 于5日宣布
        if words("bare_prepositions").at(self.text, position):
            name = self.names.mentions.get(begin) or self.names.references.get(begin)
            if name is not None and name.end <= end:
                stop = self._addressed(name, end) if prefix.parts else name.end
                stop = self._all_addressed(stop, end) if prefix.parts else stop
                prefix.phrase += self.text[position:stop]
                return stop
        return -1

    def _all_addressed(self, stop: int, end: int) -> int:
        """Where a phrase ends whose name is the first of several (对甲国和乙国|表示感谢)."""
        coordinators = self.lexicon.words("coordinators")
        while (joint := coordinators.at(self.text, stop)) is not None:
            later = self.names.mentions.get(stop + len(joint))
            if later is None or later.end > end:
                break
            stop = self._addressed(later, end)
        return stop

    def _addressed(self, name: Part, end: int) -> int:
        """Where a phrase ends that a state opens: behind its official (向韩国总统X), its office."""
        if isinstance(name, Reference) or name.label not in ("COUNTRY", "ORG"):
            return name.end
        later = [part for at in range(name.end, end) if (part := self.names.mentions.get(at))]
        if not later:
            office = self.text[name.end : end]
            official = self.lexicon.voice["official"].before(office, len(office))
            outsider = self.lexicon.voice["excluded"].before(office, len(office))
            return end if len(office) <= _OFFICE and (official or outsider) else name.end
        first = later[0]
        titled = first.label == "PERSON" and first.end <= end
        return first.end if titled and self.names.described(first) <= name.start else name.end

    def _to_end(self, position: int, end: int, prefix: Prefix) -> int:
        """Where a phrase ends whose word is an adverb too (就…问题): at the head, or a name."""
        words = self.lexicon.words
        word = words("prepositions").at(self.text, position)
        if word is None or words("coordinators").at(self.text, position):
            return 0
        if self.phrase_stop(position + len(word), end) != end:
            part = self.names.parts.get(position + len(word))
            about = part is not None and word in self.lexicon.words("agreeing").words
            return part.end if part is not None and about and part.end <= end else 0
        prefix.phrase += self.text[position:end]
        return end

    def phrase_stop(self, begin: int, end: int) -> int:
        """The last place up to ``end`` where a phrase may end begun before ``begin``, else 0."""
        text, ends, inside = self.text, self._phrase_ends, self.names.inside
        signs = ends.ends
        for stop in range(end, begin, -1):
            if (
                text[stop - 1] in signs
                and ends.before(text, stop, begin) is not None
                and stop not in inside
            ):
                return stop
        return 0
