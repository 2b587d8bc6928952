"""Courses of action and facts: what a stretch of a clause tells, by how it begins."""

from __future__ import annotations

from typing import Final

from extract.document import Mention
from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.lexicon import COMMAS, QUOTES, SPACES, ForceWord, Lexicon
from extract.stages.commitments.marks import ACHIEVED, EVALUATES, ORDINAL, Marks
from extract.stages.commitments.names import Names
from extract.stages.commitments.prefixes import Prefix, PrefixReader, names_document

_PASSED: Final = frozenset(SPACES + "」”’』")
_STRIPPED: Final = frozenset(SPACES + QUOTES + "——")
_AFTER_VERB: Final = (*COMMAS, ":", "：")  # behind a verb whose content is what follows
_COURSE = 4  # code points of a course that something is said of
_FAR = 16  # code points in which a verb follows whom something is done for
_SKIPPED: Final = frozenset(QUOTES + SPACES)


class CourseReader:
    """Tells verb phrases, facts, appraisals and subjects apart."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.lexicon = lexicon
        self.marks = Marks(text, lexicon.vocabularies, names.persons)
        self.reader = PrefixReader(text, names, lexicon)
        self._evaluated: dict[str, bool] = {}
        self._verbs = lexicon.words("verbs")
        self._noun_verbs = lexicon.words("noun_verbs").words
        self._course_adverbs = lexicon.words("course_adverbs")
        self._connectives = lexicon.words("connectives")
        self._prepositions = lexicon.words("prepositions")
        self._bare_prepositions = lexicon.words("bare_prepositions")
        self._by_terms = lexicon.words("by_terms")
        self._noun_marks = tuple(lexicon.words("noun_marks").words)
        self._regarding = lexicon.words("regarding")
        self._and_others = lexicon.words("and_others")
        self._course_leads = lexicon.course_leads
        self._span_leads = lexicon.span_leads
        self._acting = tuple(map(lexicon.words, ("verbs", "course_adverbs", "adverbs")))

    def _content(self, end: int, limit: int) -> int:
        while end < limit and self.text[end] in _PASSED:
            end += 1
        return end

    def after_time(self, position: int) -> int:
        """Skip the dates and time words that stand at ``position``."""
        text, leads = self.text, self.lexicon.time_leads
        if position not in self.names.dates and text[position : position + 1] not in leads:
            return position
        times = self.lexicon.words("time_words")
        at_time = self.lexicon.words("at_time")
        while True:
            before = at_time.at(self.text, position)
            if position in self.names.dates:
                position = self.names.dates[position]
            elif before and position + len(before) in self.names.dates:
                position += len(before)
            elif (length := self.reader.duration(position)) > 0:
                position += length
            elif (word := times.at(self.text, position)) is not None:
                position += len(word)
            else:
                return position

    def is_action(self, start: int, end: int, word: ForceWord, prefix: Prefix) -> bool:
        """Tell whether a verb phrase starts at ``start``."""
        start = self._content(start, end)
        while start < end and self.text[start] in QUOTES:
            start += 1
        if start >= end:
            return word.kind == "verb" and self.text[end : end + 1] in _AFTER_VERB
        if start in self.names.dates:
            return True
        lexicon = self.lexicon
        if "asking" in word.lists and self._asks_office(start, end):
            return True
        if word.force == "propose" and self._initiative(start, end):
            return True
        if "takes_names" in word.lists and not any(
            lexicon.words("verbs").at(self.text, i, 2) for i in range(start, end)
        ):
            return False
        if "needs" in word.lists:
            return self._needs_act(start, end, prefix)
        after = self.after_time(start)
        for words in self._acting:
            if words.at(self.text, start):
                return True
            if start < after < end and words.at(self.text, after):
                return True
        led = lexicon.words("prepositions").at(self.text, start) is not None
        governs = word.kind == "modal" or word.force == "propose"
        if led and word.clean and governs and self.has_verb(start, end):
            return True
        loose = "loose" in word.lists
        organ = lexicon.voice["organs"].at(self.text, start) is not None
        if organ and "takes_names" in word.lists:
            return True
        if "announcing" in word.lists and self.ahead(start, end):
            return True
        names = "takes_names" in word.lists
        last = self._content_end(start, end)
        if (
            names
            and word.force == "propose"
            and lexicon.words("initiatives").before(self.text, last, start)
        ):
            return True
        if start in self.names.mentions or start in self.names.references:
            named = word.kind == "verb" and "takes_names" in word.lists
            return named or (loose and self.has_verb(start, end))
        own = bool(prefix.parts) and not prefix.residue
        own = own or (bool(prefix.residue) and self._noun_subject(prefix))
        if own and word.kind in ("modal", "keep") and "nominal" not in word.lists:
            return True
        return loose and any(lexicon.words("verbs").at(self.text, i, 2) for i in range(start, end))

    def _initiative(self, start: int, end: int) -> bool:
        """Whether the name of an initiative stands here in quotation marks (提出“X愿景”并…)."""
        if self.text[start - 1] not in QUOTES:
            return False
        stop = next((at for at in range(start, end) if self.text[at] in QUOTES), start)
        return self.lexicon.words("visions").before(self.text, stop, start) is not None

    def _asks_office(self, start: int, end: int) -> bool:
        """Whether an office or a body without a name is asked to do something (请秘书长任命…)."""
        voice, text = self.lexicon.voice, self.text
        office = voice["bare_offices"].at(text, start) or voice["organs"].at(text, start)
        begin = start + len(office or "")
        acts = (self._verbs.at(text, at, 2) for at in range(begin, end))
        return office is not None and any(verb is not None for verb in acts)

    def _needs_act(self, start: int, end: int, prefix: Prefix) -> bool:
        """Whether 需要 governs an act (需要加强合作), not a thing (需要稳定、繁荣的地区)."""
        words, text = self.lexicon.words, self.text
        if words("existential").within(text[prefix.begin : prefix.end]):
            return False
        first = words("verbs").at(text, start, 2)
        marks = tuple(words("noun_marks").words)
        if first in words("noun_verbs").words and text.startswith(marks, start + len(first or "")):
            return self.has_verb(start, end)
        if words("others_hope").at(text, start):
            return self.has_verb(start, end)
        return any(words("verbs").at(text, at, 2) for at in range(start, end))

    def _content_end(self, start: int, end: int) -> int:
        """Where a stretch ends without the quotation marks behind it."""
        while end > start and self.text[end - 1] in QUOTES:
            end -= 1
        return end

    def ahead(self, start: int, end: int) -> bool:
        """Whether what is announced lies ahead (X两日后撤离, X将开工)."""
        words, told = self.lexicon.words, self.text[start:end]
        if not self.has_verb(start, end):
            return False
        towards = words("towards").at(self.text, start) is not None
        towards = towards and not words("past_marks").within(told)
        return towards or words("announced_ahead").within(told)

    def has_verb(self, start: int, end: int) -> bool:
        """Tell whether a verb that is no noun as well stands in a stretch."""
        verbs, nouns = self.lexicon.words("verbs"), self.lexicon.words("noun_verbs").words
        found = (verbs.at(self.text, at, 2) for at in range(start, end))
        return any(verb is not None and verb not in nouns for verb in found)

    def tells_on(self, clause: Clause) -> bool:
        """Whether a clause tells what came next, or what another does too (其后…, X亦…)."""
        words, text = self.lexicon.words, self.text
        begin = self.strip_lead(clause.start, clause.end)
        if words("told_next").at(text, begin) is not None:
            return True
        if self._on_past_day(begin):
            return True
        part = self.names.parts.get(clause.start)
        end = part.end if part is not None else -1
        while part is not None and text[end : end + 1] == "、" and end + 1 in self.names.parts:
            end = self.names.parts[end + 1].end
        also = part is not None and words("also").at(text, end) is not None
        return also or words("ceremonies").before(text, clause.end, clause.start) is not None

    def _on_past_day(self, begin: int) -> bool:
        """Whether a clause begins with a day that is past, no term (并于3日恢复…, 并在5日前…)."""
        words, names, text = self.lexicon.words, self.names, self.text
        day = begin + len(words("on_day").at(text, begin) or "")
        if day not in names.past:
            return False
        return words("day_bounds").at(text, names.dates[day]) is None

    def was_done(self, clause: Clause) -> bool:
        """Whether a clause begins with a verb of what was done (同时删除了…)."""
        words, text = self.lexicon.words, self.text
        if not words("perfective").within(text[clause.start : clause.end]):
            return False
        at = words("course_adverbs").past(text, self.strip_lead(clause.start, clause.end), 2)
        verb = words("verbs").at(text, at, 2)
        return verb is not None and words("perfective").at(text, at + len(verb)) is not None

    def issued(self, prefix: Prefix) -> bool:
        """Whether a subject is a document, of those who are named or of those who gather."""
        residue, named = prefix.residue, names_document(prefix)
        if not prefix.parts:
            return self.lexicon.issued(residue, named)
        gathering = prefix.parts[0].end in self.names.gatherings
        return self.lexicon.issued_by(residue, named, gathering)

    def _noun_subject(self, prefix: Prefix) -> bool:
        """A residue that may stand as a subject: a noun ending in a known suffix."""
        if prefix.after_of:
            return self.issued(prefix)
        residue = prefix.residue.rstrip("\ufffc")
        if len(residue) <= 1 and prefix.parts and prefix.later and prefix.residue[-1:] == "\ufffc":
            return True
        if len(residue) == 1 and residue in self.lexicon.shorts and not prefix.parts:
            return True
        if not prefix.parts and prefix.residue.endswith("\ufffc") and self._qualifies(prefix):
            return True
        if not prefix.parts and len(prefix.later) == 1 and self.lexicon.apposed(prefix.residue):
            return True
        if self.initialled(residue):
            return True
        if residue in self.lexicon.voice["two_persons"].words:
            return True
        if residue in self.lexicon.words("both_shores").words:
            return True
        if prefix.parts and self.lexicon.counted(residue):
            return True
        if self.issued(prefix):
            return True
        suffixes = self.lexicon.words("subject_suffixes")
        if prefix.parts and self.lexicon.titled(residue):
            return True
        if len(residue) <= 14 and suffixes.before(residue, len(residue)) is not None:
            return True
        if self.lexicon.attends(residue):
            return True
        if prefix.parts:
            return False
        if residue in self.lexicon.words("mainland").words:
            return True
        organs, gatherings = self.lexicon.voice["organs"], self.lexicon.words("gatherings")
        return residue in organs.words or residue in gatherings.words

    def initialled(self, residue: str) -> bool:
        """Whether several states or provinces stand by their initials (中俄, 粤港)."""
        if not 2 <= len(residue) <= 4:
            return False
        provinces = self.lexicon.words("province_initials").words
        return all(char in self.lexicon.shorts or char in provinces for char in residue)

    def _qualifies(self, prefix: Prefix) -> bool:
        """Whether what stands before the last name describes it (…的总统X)."""
        last = prefix.later[-1]
        if not isinstance(last, Mention) or last.label not in ("PERSON", "COUNTRY", "ORG"):
            return False
        return self.text[self.names.described(last) - 1] in self.lexicon.words("of").words

    def evaluates_in(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the text appraises or states a fact."""
        return self.marks.within(EVALUATES, start, end) and self.evaluates(self.text[start:end])

    def evaluates(self, text: str) -> bool:
        """Tell whether the text appraises or states a fact (…是…, …有利于…)."""
        found = self._evaluated.get(text)
        if found is None:
            bare = text
            if self.lexicon.words("not_is").within(text):
                for word in sorted(self.lexicon.words("not_is").words):
                    bare = bare.replace(word, "")
            bare = self._without_attributes(bare)
            found = self._evaluated[text] = self.lexicon.words("evaluations").within(bare)
        return found

    def _without_attributes(self, text: str) -> str:
        """Leave out appraisals that only qualify a noun (有利于双边合作的…)."""
        start = 0
        for word in sorted(self.lexicon.words("attributes").words):
            while (start := text.find(word, start)) >= 0:
                ends = (text.find(of, start) for of in self.lexicon.words("of").words)
                end = min((at for at in ends if at >= 0), default=-1)
                if not 0 < end - start <= 16 or end + 1 >= len(text):
                    break
                if self._predicate(text, start):
                    break
                text = text[:start] + text[end + 1 :]
            start = 0
        return text

    def _predicate(self, text: str, start: int) -> bool:
        """Whether an appraisal is said of a course before it (设立X有助于巩固该国的…)."""
        if start < _COURSE or text[start - 1] in self.lexicon.words("of").words:
            return False
        last = self._verbs.before(text, start)
        verbal = last is not None and last not in self._noun_verbs
        return self._verbs.at(text, 0, 2) is not None and not verbal

    def states_fact(self, start: int, end: int) -> bool:
        """Tell whether a clause tells what is or was: a subject of its own and no verb phrase."""
        lexicon, text = self.lexicon, self.text
        if self.marks.within(ACHIEVED, start, end) and self._achieved(start, end):
            return True
        while start < end and text[start] in SPACES:
            start += 1
        if start >= end or text[start] in QUOTES + "《（(" or start in self.names.dates:
            return False
        if self.opens_phrase(start, end):
            return False
        if lexicon.words("pronouns").at(text, start):
            return True
        named = start in self.names.mentions or start in self.names.references
        noun = lexicon.words("noun_heads").at(text, start)
        return (named or noun is not None) and not self._goes_on(start, end)

    def _achieved(self, start: int, end: int) -> bool:
        """Whether a clause tells what has been achieved, not what is to be made so (把…办成…)."""
        words = self.lexicon.words
        return words("achieved").within(self.text[start:end]) and not words("object_verbs").at(
            self.text, start
        )

    def opens_phrase(self, start: int, end: int) -> bool:
        """Whether a clause is a phrase of means (以…为…), whatever name its start looks like."""
        if self.text[start] not in self.lexicon.means_leads:
            return False
        means = self.lexicon.words("means").at(self.text, start)
        return means is not None and self.lexicon.words("means_links").within(self.text[start:end])

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a clause that begins with a noun still belongs to an action (经济上实现…)."""
        words = self.lexicon.words("topics")
        return any(words.at(self.text, at) for at in range(start + 2, min(start + 6, end)))

    def starts_course(self, start: int, end: int) -> bool:
        """Tell whether a course of action (a verb phrase of some length) starts here."""
        text, names = self.text, self.names
        if start in names.titles:  # 经济司司长X等参与会面
            return False
        position, adverb, phrase = start, False, -1
        while position < end:
            char = text[position]
            if char in _SKIPPED:
                position += 1
                continue
            if position in names.dates:
                position = names.dates[position]
                continue
            if char in self._span_leads and (length := self.reader.duration(position)):
                position += length
                continue
            if char not in self._course_leads:
                break
            bare = self._bare_prepositions.at(text, position)
            name = self._name_at(position + len(bare)) if bare else None
            if name is not None:
                phrase = position if phrase < 0 else phrase
                others = self._and_others.at(text, name)
                position, adverb = name + len(others or ""), True
                continue
            word = self._course_adverbs.at(text, position, 2) or self._connectives.at(
                text, position
            )
            if word is None:
                break
            verb = self._verbs.at(text, position, 2)
            if verb is not None and len(verb) >= len(word):
                break
            if phrase < 0 and self._by_terms.at(text, position) is not None:
                phrase = position
            position += len(word)
            adverb = True
        verb = self._verbs.at(text, position, 2)
        if verb is None:
            phrased = self._phrase_course(position, end)
            phrased = phrased or (phrase >= 0 and self._phrase_course(phrase, end))
            return phrased and not self.evaluates_in(start, end)
        if end - position <= len(verb) or not (adverb or verb not in self._noun_verbs):
            return False
        return not self.evaluates_in(start, end)

    def _phrase_course(self, start: int, end: int) -> bool:
        """Whether a phrase stands here with a verb phrase right behind it (在…方面建立…)."""
        preposition = self._prepositions.at(self.text, start)
        if preposition is None:
            return False
        words = self.lexicon.words
        if preposition in words("invited").words and words("invitations").before(self.text, end):
            return False  # 应某国方面|邀请
        begin, stop = start + len(preposition), end + 1
        while (stop := self.reader.phrase_stop(begin, stop - 1)) > 0:
            if self._verbs.at(self.text, self._course_adverbs.past(self.text, stop), 2):
                return True
            inner = self._regarding.at(self.text, stop)  # 根据法律对X实施…
            if inner is not None and self._acts_on(stop + len(inner), end):
                return True
        return self._for_whom(preposition, begin, end)

    def _for_whom(self, preposition: str, start: int, end: int) -> bool:
        """Whether a verb phrase stands behind whom it is done for (为X建立…)."""
        led = preposition in self.lexicon.words("for_whom").words
        return led and self._acts_on(start, end)

    def _acts_on(self, start: int, end: int) -> bool:
        """Whether a verb that is no noun as well stands behind whom an act is done to or for."""
        if self.lexicon.words("past_marks").within(self.text[start:end]):
            return False
        last = min(start + _FAR, end)
        found = (self._verbs.at(self.text, at, 2) for at in range(start + 2, last))
        return any(verb is not None and verb not in self._noun_verbs for verb in found)

    def takes_object(self, start: int, end: int) -> bool:
        """Whether a verb with an object stands here, though it is a noun as well (部署导弹)."""
        verb = self._verbs.at(self.text, start, 2)
        if verb is None or end - start <= len(verb) + 1:
            return False
        return not self.text.startswith(self._noun_marks, start + len(verb))

    def strip_lead(self, start: int, end: int) -> int:
        """Skip ordinals and connectives at the start of an action."""
        while start < end:
            char = self.text[start]
            if char in _STRIPPED:
                start += 1
                continue
            if char not in self.lexicon.strip_leads:
                return start
            word = self.lexicon.words("ordinals").at(self.text, start) or self.lexicon.words(
                "lead_connectives"
            ).at(self.text, start)
            if self.lexicon.words("no_connectives").at(self.text, start):
                return start
            if word is None:
                return start
            start += len(word)
        return start

    def is_point(self, clause: Clause) -> bool:
        """Whether the clause opens with an ordinal."""
        return clause.first & ORDINAL != 0

    def _name_at(self, position: int) -> int | None:
        name = self.names.mentions.get(position) or self.names.references.get(position)
        return name.end if name is not None else None
