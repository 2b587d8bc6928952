"""From a draft to a commitment: deadline, amounts, mechanism, sectors and the rest."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from itertools import accumulate

from extract.document import (
    Amount,
    Commitment,
    DateMention,
    DateValue,
    Document,
    Event,
    Reference,
    Value,
)
from extract.gazetteers import Resources
from extract.ordered import ends_of, starting, starts_of
from extract.sectors import passages_of, sector_lexicon
from extract.spans import Span
from extract.stages.commitments.drafts import Draft
from extract.stages.commitments.formats import FormatFinder
from extract.stages.commitments.lexicon import COMMAS, SPACES, Lexicon
from extract.stages.commitments.marks import CONDITION, FORMAT, TERM
from extract.stages.commitments.passage import PassageReader
from extract.stages.commitments.terms import Terms

_BINDING = {"agree": "high", "commit": "high", "urge": "low", "explore": "low"}
_SESSION = 5  # code points between a time and the word for its end
_OPENERS = "，,。；;：:、“「『！？"
_TIMES = "x"  # 翻番 is a goal, no sum
_ENDS = ("、", "和", "至")
_AMOUNTS = ("money", "share", "quantity")
_NAMED = ("DOCUMENT", "INITIATIVE", "ORG", "MECHANISM")
_RECENT = dt.timedelta(days=45)  # how old news may be whose statements are told
_HELD = ("occurred", "ongoing")
_JOINTS = ("、", "和", "与", "及")
_MADE_AT = ("summit", "conference", "meeting", "call", "visit", "sign", "message")


class Finisher:
    """Fills in what a document says about each drafted commitment."""

    def __init__(
        self, document: Document, resources: Resources, lexicon: Lexicon, reader: PassageReader
    ) -> None:
        self.document = document
        self.lexicon = lexicon
        self.marks = reader.finder.marks
        self.names = reader.names
        self._rare = self.marks.seen & (TERM | CONDITION | FORMAT)
        self.today = document.published.end if document.published else None
        self._sector_words = sector_lexicon(resources)
        self._resources = resources
        self._sector_shares: dict[int, dict[str, float]] = {}  # of sentences looked at so far
        self._topics: dict[str, float] | None = None  # of the whole document, where asked for
        self._terms = Terms(document, lexicon)
        self._formats = FormatFinder(document, resources, lexicon)
        self._sentence_starts = starts_of(document.sentences)
        self._date_starts = starts_of(document.dates)
        self._date_ends = ends_of(document.dates)
        events = sorted(
            [
                (event.quote[0], index)
                for index, event in enumerate(document.events)
                if event.type in _MADE_AT and event.quote and event.status in _HELD
            ]
        )
        recent: list[tuple[int, int]] = []
        self._long_past: dict[int, list[tuple[Span, int]]] = {}  # by sentence
        for span, index in events:
            if self._is_old(document.events[index]):
                sentence = bisect_right(self._sentence_starts, span[0])
                self._long_past.setdefault(sentence, []).append((span, index))
            else:
                recent.append((span[0], index))
        self._event_starts = [start for start, _ in recent]
        self._event_last = list(accumulate((index for _, index in recent), max))
        self._amount_starts = starts_of(document.amounts)
        self._named_starts: list[int] | None = None  # of names that hold dates and amounts
        self._named_reach: list[int] = []

    def finish(self, draft: Draft) -> Commitment:
        """Return the commitment of a draft."""
        action = (draft.start, draft.end)
        statement = (min(draft.quote, draft.start), draft.end)
        told = self.marks.told(*statement) if self._rare else 0
        return Commitment(
            force=draft.force,
            parties=draft.actor.values(),
            action=action,
            quote=[statement],
            trigger=draft.trigger,
            rule=draft.rule,
            force_word=draft.word,
            item=Value(draft.item, (statement,)) if draft.item else None,
            reaffirmed=draft.reaffirmed,
            deadline=self._deadline(draft, told),
            amounts=self._amounts(action),
            mechanism=self._formats.find(statement, draft.start, draft.actor, told),
            sectors=self._sectors(action),
            addressees=self._addressees(draft),
            condition=self._condition(action) if told & CONDITION else None,
            binding=_BINDING.get(draft.force, "medium"),
            event=self._event(statement),
        )

    def _inside_name(self, start: int, end: int) -> bool:
        starts = self._named_starts
        if starts is None:
            named = [mention for mention in self.document.mentions if mention.label in _NAMED]
            starts = self._named_starts = starts_of(named)
            self._named_reach = list(accumulate(ends_of(named), max))
        index = bisect_right(starts, start)
        return index > 0 and self._named_reach[index - 1] >= end

    # ---- deadline

    def _names_year(self, position: int) -> bool:
        """Whether an initiative is named here after a year (国际冰川保护年)."""
        mentions = self.document.mentions
        index = starting(mentions, position)
        if index == len(mentions) or mentions[index].start != position:
            return False
        name = mentions[index].name
        years = self.lexicon.words("year_names")
        return mentions[index].label == "INITIATIVE" and years.before(name, len(name)) is not None

    def _deadline(self, draft: Draft, told: int) -> DateValue | None:
        """Return the first time ahead in the action, else the one before the force word."""
        action, lead = (draft.start, draft.end), draft.lead
        modal = draft.rule.startswith("modal") or draft.rule == "list.item"
        first = self._dated(action, action)
        if first is None and lead is not None and lead <= action[0]:
            first = self._dated((self._time_before(lead), action[0]), action)
            bounded = first is not None and first.relation in ("by", "from")
            first = first if modal or bounded else None
        term = self._terms.find(action) if told & TERM else None
        if term is not None and (first is None or term[1] < first.spans[0]):
            return DateValue(None, term[0], "day", "by", (term[1],), "inherited")
        return first

    def _time_before(self, lead: int) -> int:
        """Where a clause starts that is nothing but the time of what follows (2026年,…)."""
        text, dates = self.document.text, self.document.dates
        for index in range(bisect_left(self._date_ends, lead - 4), len(dates)):
            end = self._date_ends[index]
            if end >= lead:
                break
            between = text[end:lead].strip(COMMAS + SPACES)
            if between and between not in self.lexicon.words("temporal_ends").words:
                continue
            if self._opens(dates[index].start):
                return dates[index].start
        return lead

    def _opens(self, start: int) -> bool:
        """Whether a time opens its clause, behind a preposition at most (到2026年,…)."""
        text = self.document.text
        word = self.lexicon.words("before_times").before(text, start)
        begin = start - len(word or "")
        return begin == 0 or text[begin - 1] in _OPENERS or text[begin - 1].isspace()

    def _dated(self, span: Span, action: Span) -> DateValue | None:
        low, high = bisect_left(self._date_starts, span[0]), bisect_left(self._date_starts, span[1])
        if low == high:
            return None
        dates = [
            date
            for date in self.document.dates[low:high]
            if date.end <= span[1] and self._ahead(date, span)
        ]
        if not dates:
            return None
        first = dates[0]
        spans = [(first.start, first.end)]
        start, end = first.value_start, first.value_end
        joiner = self.lexicon.words("date_joiners").words
        for date in dates[1:]:
            between = self.document.text[spans[-1][1] : date.start]
            if between not in joiner or date.precision != first.precision:
                break
            spans.append((date.start, date.end))
            end = date.value_end
        relation = self._relation(first, action)
        if relation == "by":
            start = None
        elif relation == "from":
            end = None
        return DateValue(start, end, first.precision, relation, tuple(spans), first.basis)

    def _ahead(self, date: DateMention, action: Span) -> bool:
        text = self.document.text
        if self._inside_name(date.start, date.end) or self._quoted(date, action):
            return False
        clause = text[date.end : action[1]].replace(",", "，").partition("，")[0]
        means = self.lexicon.words("means").before(text, date.start)
        if means and self.lexicon.words("occasions").within(clause):
            return False
        if self._is_object(date, clause) or self._moved(date, clause):
            return False
        last = date.value_end or date.value_start
        first = date.value_start or date.value_end
        if first is None or last is None:
            return False
        if self.today is not None:
            floor = dt.date(self.today.year, 1, 1)
            past = last < floor or (date.value_end is None and first < floor)
            past = past or (date.precision == "day" and last < self.today)
            if past and not self._after_telling(date, last):
                return False
        after = text[date.end : date.end + 6]
        if self.lexicon.words("programmes").within(after):
            return False
        if self.lexicon.words("expiring").at(after, 0) is not None:
            return False  # 截至年底到期的债务
        numbered = any(char.isdigit() for char in date.text)
        if numbered and self._names_year(date.end):
            return False
        festive = self.lexicon.words("festive_years").within(text[date.end : date.end + 12])
        if numbered and festive:
            return False
        bounds = date.relation in ("by", "from")
        if bounds or (self.today is not None and first > self.today):
            return True
        if self.lexicon.words("qualified_by").within(clause) and self._is_past(last):
            return False  # 落实今年4月会议通过的计划
        if not self.lexicon.words("date_qualifiers").within(after[:2]):
            return True
        still = self.today is not None and last > self.today and date.relation == "in"
        return still and not self.lexicon.words("of").within(clause)  # 年内签署协定

    def _moved(self, date: DateMention, clause: str) -> bool:
        """Whether a time is the one given up for another (由2060年提前到2050年)."""
        words, text = self.lexicon.words, self.document.text
        if words("moved_from").before(text, date.start) is None:
            return False
        return words("moved_to").at(clause, 0) is not None

    def _is_past(self, day: dt.date) -> bool:
        return self.today is not None and day < self.today

    def _after_telling(self, date: DateMention, last: dt.date) -> bool:
        """Whether a time by now past lay ahead when it was told of (5月3日…确认将于5月9日…)."""
        index = bisect_right(self._sentence_starts, date.start) - 1
        if index < 0:
            return False
        low = bisect_left(self._date_starts, self.document.sentences[index].start)
        high = bisect_left(self._date_starts, date.start)
        told = (one for one in self.document.dates[low:high] if one.precision == "day")
        return any(one.value_end is not None and one.value_end < last for one in told)

    def _is_object(self, date: DateMention, clause: str) -> bool:
        """Whether a year is what is named (宣布2027年为水年, 将2025年定为…年)."""
        words, text = self.lexicon.words, self.document.text
        if not any(char.isdigit() for char in date.text) or not words("named_as").within(
            clause[:12]
        ):
            return False
        joiners = self.lexicon.words("date_joiners").words
        longest = max(map(len, joiners), default=0)
        start = date.start
        low, high = (bisect_left(self._date_ends, at) for at in (start - longest, start))
        for other in self.document.dates[low:high]:
            if text[other.end : start] in joiners:
                start = other.start
        return words("date_objects").before(text, start) is not None

    def _quoted(self, date: DateMention, action: Span) -> bool:
        """Inside the quotation marks of a name."""
        text = self.document.text
        before = text[action[0] : date.start]
        for opener, closer in ("“”", "「」", "《》", "()", "（）"):
            if before.count(opener) > before.count(closer):
                return True
        return False

    def _relation(self, date: DateMention, action: Span) -> str:
        text = self.document.text
        before = text[max(0, date.start - 6) : date.start]
        if date.relation in ("by", "from"):
            return date.relation
        if self.lexicon.words("target_verbs").before(before, len(before)):
            return "by"
        ending = self.lexicon.words("ending")
        if any(ending.at(text, date.end + far) for far in range(_SESSION)):  # 年底会期结束前
            return "by"
        goal = text[date.end : action[1]].replace(",", "，").partition("，")[0]
        within = self.lexicon.words("at_time").before(text, date.start) is not None
        bare = date.precision == "year" and date.text[:1].isdigit() and not within
        if bare and self.lexicon.words("reaching").within(goal) and not goal.startswith(_ENDS):
            return "by"
        hour = self.lexicon.words("hours").at(text, date.end) or ""
        if self.lexicon.words("beginnings").at(text, date.end + len(hour)):
            return "from"
        span = date.value_start is not None and date.value_end is not None
        ranged = self.lexicon.words("range_marks").within(date.text)
        if date.relation == "during" or (
            ranged and span and date.precision == "day" and (date.value_start != date.value_end)
        ):
            return "during"
        if (
            span
            and date.precision == "year"
            and date.value_start
            and date.value_end
            and (date.value_start.year != date.value_end.year)
        ):
            return "during"
        return "in"

    # ---- amounts, sectors

    def _amounts(self, action: Span) -> list[Amount]:
        found: list[Amount] = []
        low = bisect_left(self._amount_starts, action[0])
        high = bisect_left(self._amount_starts, action[1])
        if low == high:
            return []
        for amount in self.document.amounts[low:high]:
            if amount.end > action[1] or amount.kind not in _AMOUNTS or amount.unit == _TIMES:
                continue
            if not self._inside_name(amount.start, amount.end):
                spans = ((amount.start, amount.end),)
                found.append(Amount(amount.value, amount.unit, spans, amount.role))
        return found

    def _sectors(self, action: Span) -> list[Value]:
        """The sectors of the action; where it tells none, the one that its surroundings imply."""
        index = bisect_right(self._sentence_starts, action[0]) - 1
        around = (self._shares(0), self._shares(index - 1)) if index > 0 else ()
        words = self._sector_words
        passages = passages_of(self.document, self._resources)
        own = passages.scores(*action)
        ranked = words.ranked(own, 2, around)
        if ranked:
            return [Value(name, (action,)) for name, _ in ranked]
        if self._topics is None:
            self._topics = words.topics(passages.scores(0, len(self.document.text)))
        begin = self._sentence_starts[index] if index >= 0 else action[0]
        before = passages.scores(begin, action[0])
        return [Value(words.implied(own, before, self._topics, around), (action,))]

    def _shares(self, index: int) -> dict[str, float]:
        """What a sentence adds to the sectors of an action near it; the first is the headline."""
        found = self._sector_shares.get(index)
        if found is None:
            sentence = self.document.sentences[index]
            passages = passages_of(self.document, self._resources)
            scores = passages.scores(sentence.start, sentence.end)
            found = self._sector_words.shares(scores)
            self._sector_shares[index] = found
        return found

    # ---- optional detail

    def _addressees(self, draft: Draft) -> list[Value]:
        text = self.document.text
        word = self.lexicon.words("bare_prepositions").at(text, draft.start)
        begin = draft.start + len(word) if word else draft.start
        found: list[Value] = []
        while True:
            part = self.names.references.get(begin) or self.names.mentions.get(begin)
            if part is None or part.start != begin:
                return found
            if isinstance(part, Reference):
                codes, basis = part.codes, part.basis
            elif part.label == "COUNTRY":
                codes, basis = tuple(filter(None, [part.id or part.country])), "explicit"
            else:
                return found
            span = (part.start, part.end)
            found += [Value(c, (span,), basis) for c in codes if c not in draft.actor.codes]
            if text[part.end : part.end + 1] not in _JOINTS:
                return found
            begin = part.end + 1

    def _condition(self, action: Span) -> Value | None:
        text = self.document.text
        ends = self.lexicon.words("condition_ends")
        for end in range(action[0] + 2, action[1] + 1):
            word = ends.before(text, end, action[0])
            if word is None or self._dated_at(end - len(word)):  # 在2005年基础上
                continue
            for opener in self.lexicon.words("condition_starts").words:
                start = text.rfind(opener, action[0], end)
                if start >= 0 and end - start <= 24 and not set(text[start:end]) & set(",，;；"):
                    return Value(text[start:end], ((start, end),))
        return None

    def _dated_at(self, end: int) -> bool:
        """Whether a date ends here."""
        index = bisect_left(self._date_ends, end)
        return self._date_ends[index : index + 1] == [end]

    def _is_old(self, event: Event) -> bool:
        """Whether an event was over long before the day of the document."""
        last = event.date.end if event.date is not None else None
        return last is not None and self.today is not None and last < self.today - _RECENT

    def _event(self, statement: Span) -> int | None:
        """The last event before the statement at which it can have been made.

        One long past only where its sentence tells the statement.
        """
        sentence = bisect_right(self._sentence_starts, statement[0])
        for (start, end), index in self._long_past.get(sentence, ()):
            if start <= statement[0] and statement[1] <= end:
                return index
        at = bisect_right(self._event_starts, statement[0])
        return self._event_last[at - 1] if at else None
