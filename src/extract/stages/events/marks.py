"""Which patterns may match in which sentences, and the triggers: found in one pass over a text.

A pattern that is tried at many places of every document has a bit, which a sentence has where
one of the literals stands in it that all matches of the pattern have. Most patterns match in
few sentences, and need not be tried in the others.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from extract.matching import Found, Numbered, stands_alone
from extract.prefilter import required

if TYPE_CHECKING:
    from extract.document import Mention, Sentence

TRIGGER: Final = 1 << 0
PLANNED_AFTER: Final = 1 << 1
CANCELLED: Final = 1 << 2
NEGATED: Final = 1 << 3
STRONG_NEGATED: Final = 1 << 4
HABITUAL: Final = 1 << 5
TRAPS: Final = 1 << 6
SAME: Final = 1 << 7
TRAVEL: Final = 1 << 8
RESTATES: Final = 1 << 9
DONE: Final = 1 << 10
SPEECH: Final = 1 << 11
ANNOUNCED: Final = 1 << 12
SUMMED_UP: Final = 1 << 13
FIRST: Final = 1 << 14
BACKGROUND: Final = 1 << 15
AGAIN: Final = 1 << 16
EACH: Final = 1 << 17
YEARS_AGO: Final = 1 << 18
TIME_OF_DAY: Final = 1 << 19
SCHOOLS: Final = 1 << 20
ORGANS: Final = 1 << 21
DELEGATES: Final = 1 << 22
GATHERING_ACTS: Final = 1 << 23
WITNESS: Final = 1 << 24
TELLS_OF: Final = 1 << 25
NOT_ALONE: Final = 1 << 26
BUILDING: Final = 1 << 27
COUNTED: Final = 1 << 28
MORE_DOCUMENTS: Final = 1 << 29
SESSION: Final = 1 << 30
SESSION_NOUN: Final = 1 << 31
NOUN: Final = 1 << 32
PRESENCE: Final = 1 << 33
TERM: Final = 1 << 34
FORMERLY: Final = 1 << 35
DELEGATION: Final = 1 << 36
AT_IT: Final = 1 << 37
MEMBERS: Final = 1 << 38
ROUNDS: Final = 1 << 39
STOP: Final = 1 << 40
EDITION: Final = 1 << 41
PHRASE: Final = 1 << 42
BARE: Final = 1 << 43
OTHER_DAY: Final = 1 << 44
STAYS: Final = 1 << 45
TRAVELLERS: Final = 1 << 46
EVE: Final = 1 << 47
REPORTED: Final = 1 << 48
THERE: Final = 1 << 49
UNKNOWN_PLACE: Final = 1 << 50
HALL: Final = 1 << 51
NOUN_BEHIND: Final = 1 << 52
PLANNED: Final = 1 << 53
HYPOTHETICAL: Final = 1 << 54
SO_CALLED: Final = 1 << 55
COMPANY: Final = 1 << 56
OF_LEVEL: Final = 1 << 57
ORGANISED: Final = 1 << 58
SIDE_LED: Final = 1 << 59
ON_BEHALF: Final = 1 << 60

GATED: Final = (
    (PLANNED_AFTER, "status", "planned_after"),
    (CANCELLED, "status", "cancelled_before"),
    (CANCELLED, "status", "cancelled_after"),
    (CANCELLED, "status", "called_off"),
    (CANCELLED, "status", "called_off_after"),
    (NEGATED, "status", "negated"),
    (STRONG_NEGATED, "status", "strong_negated"),
    (HABITUAL, "status", "habitual"),
    (TRAPS, "status", "traps"),
    (SAME, "status", "same"),
    (TRAVEL, "status", "travel_plan"),
    (RESTATES, "status", "restates"),
    (FORMERLY, "status", "formerly"),
    (DELEGATION, "patterns", "delegation"),
    (DONE, "patterns", "done"),
    (SPEECH, "gatherings", "speech"),
    (ANNOUNCED, "gatherings", "announced"),
    (SUMMED_UP, "patterns", "summed_up"),
    (FIRST, "patterns", "is_first"),
    (BACKGROUND, "patterns", "background_before"),
    (AGAIN, "gatherings", "again"),
    (EACH, "patterns", "each_of"),
    (YEARS_AGO, "patterns", "years_ago"),
    (TIME_OF_DAY, "patterns.days", "time_of_day"),
    (SCHOOLS, "words", "own_school"),
    (SCHOOLS, "words", "that_school"),
    (ORGANS, "words", "organs"),
    (DELEGATES, "patterns", "delegates"),
    (SIDE_LED, "patterns", "side_led"),
    (ON_BEHALF, "patterns", "on_behalf"),
    (GATHERING_ACTS, "patterns", "gathering_acts"),
    (WITNESS, "patterns", "witness"),
    (WITNESS, "patterns", "witnesses"),
    (WITNESS, "patterns", "witness_after"),
    (WITNESS, "patterns", "witnessing"),
    (TELLS_OF, "patterns", "tells_of"),
    (NOT_ALONE, "patterns", "not_alone_after"),
    (BUILDING, "patterns", "building"),
    (COUNTED, "patterns", "counted_document"),
    (MORE_DOCUMENTS, "patterns", "more_documents"),
    (SESSION, "gatherings", "session_verb"),
    (SESSION_NOUN, "gatherings", "session_noun"),
    (NOUN, "gatherings", "noun"),
    (NOUN, "unnamed", "bare"),
    (PRESENCE, "gatherings", "presence"),
    (TERM, "patterns.days", "term"),
    (STOP, "patterns", "stop"),
    (MEMBERS, "gatherings", "members_meet"),
    (OF_LEVEL, "gatherings", "level_meeting"),
    (ROUNDS, "unnamed", "later_round"),
    (EDITION, "gatherings", "which_edition"),
    (PHRASE, "unnamed", "phrase_after"),
    (PHRASE, "unnamed", "phrase_before"),
    (PHRASE, "unnamed", "phrase_dated"),
    (PHRASE, "unnamed", "phrase_attended"),
    (BARE, "unnamed", "bare"),
    (OTHER_DAY, "patterns.days", "other_happening"),
    (OTHER_DAY, "patterns.days", "of_office"),
    (OTHER_DAY, "patterns.days", "of_guest"),
    (STAYS, "patterns.days", "stays_until"),
    (TRAVELLERS, "patterns", "along"),
    (TRAVELLERS, "patterns", "led"),
    (TRAVELLERS, "patterns", "sends"),
    (TRAVELLERS, "patterns", "these_states"),
    (EVE, "patterns", "eve"),
    (REPORTED, "patterns", "tells"),
    (REPORTED, "gatherings", "reported"),
    (THERE, "patterns", "there"),
    (UNKNOWN_PLACE, "patterns", "unknown_place"),
    (HALL, "patterns", "halls"),
    (PLANNED, "status", "planned"),
    (HYPOTHETICAL, "status", "hypothetical"),
    (AT_IT, "gatherings", "at_it"),
    (AT_IT, "gatherings", "in_words"),
    (SO_CALLED, "gatherings", "present_there"),
    (COMPANY, "gatherings", "company"),
    (COMPANY, "gatherings", "company_behind"),
    (ORGANISED, "unnamed", "organised"),
    (ORGANISED, "unnamed", "sent_from"),
    (NOUN_BEHIND, "words", "noun_after"),
    (NOUN_BEHIND, "words", "long_noun"),
)
"""The bits of patterns, with where those are among what is compiled."""

_SIGNS: Final = frozenset(map(chr, range(0xE000, 0xF900))) | frozenset("，：")
"""What skeletons have where the text has a name, a blank or a narrow colon."""


_NAMES: Final = frozenset(("PERSON", "ORG", "COUNTRY", "PLACE"))
"""Labels of names that no trigger begins within."""


class Marker:
    """Finds triggers and the literals of patterns in one pass."""

    __slots__ = ("_always", "_bits", "_find", "_latin")

    def __init__(
        self, triggers: Iterable[str], patterns: Iterable[tuple[int, re.Pattern[str]]]
    ) -> None:
        self._always = 0  # of patterns that no literals are known of
        bits = dict.fromkeys(triggers, TRIGGER)
        for bit, pattern in patterns:
            literals = required(pattern, _SIGNS)
            if literals is None:
                self._always |= bit
            for word in literals or ():
                bits[word] = bits.get(word, 0) | bit
        self._find = Numbered(sorted(bits))
        self._bits: tuple[int, ...] = tuple(bits[word] for word in self._find.words)
        self._latin = frozenset(w for w in bits if w[0] <= "z" or w[-1] <= "z")

    def mark(
        self, text: str, sentences: list[Sentence], mentions: Iterable[Mention] = ()
    ) -> tuple[list[int], list[list[Found]]]:
        """Return the bits of each sentence and its triggers, leftmost-longest, in order.

        None begins with the last character of a name and runs on behind it (何立|峰会|见).
        """
        words, bits = self._find.words, self._bits
        starts = [sentence.start for sentence in sentences]
        seen = [self._always] * len(sentences)
        longest: dict[int, tuple[int, Found]] = {}  # with the sentence it begins in
        at = low = high = -1  # a sentence, and from where on to where words count for it
        for start, end, number in self._find(text):  # of one start, the longer come later
            bit = bits[number]
            if not low <= start < high:
                at = bisect_right(starts, start) - 1
                low = starts[at] if at >= 0 else 0
                high = starts[at + 1] if at + 1 < len(starts) else len(text)
            if at >= 0:
                seen[at] |= bit
                if bit & TRIGGER:
                    longest[start] = at, (start, end, words[number])
        found: list[list[Found]] = [[] for _ in sentences]
        cursor = 0
        last = {mention.end - 1 for mention in mentions if mention.label in _NAMES}
        for start in sorted(longest):
            if start >= cursor:
                at, trigger = longest[start]
                if start in last and trigger[1] > start + 1:
                    continue
                cursor = trigger[1]
                alone = trigger[2] not in self._latin or stands_alone(text, start, cursor)
                if alone and cursor <= sentences[at].end:
                    found[at].append(trigger)
        return seen, found
