"""The words of a clause that carry its force: verbs of saying, force words, appraisals."""

from __future__ import annotations

from bisect import bisect_left

from extract.shapes import dataclass
from extract.stages.commitments.clauses import (
    Clause,
    mark_clauses,
    part_sentences,
    split_clauses,
)
from extract.stages.commitments.courses import CourseReader
from extract.stages.commitments.lexicon import COMMAS, QUOTES, ForceWord, Lexicon
from extract.stages.commitments.marks import (
    BLOCKER,
    EXPRESSING,
    FORCE,
    HEADS,
    OBJECT_MARK,
    SAY,
    STOP,
    STRONG_MARK,
    TAIL,
)
from extract.stages.commitments.names import Names
from extract.stages.commitments.prefixes import Prefix


@dataclass(slots=True)
class Head:
    """A word at the head of (part of) a clause.

    ``kind``: force, say, stop or tail. ``start``/``end`` cover the word; ``content`` is
    where what it governs starts; ``prefix`` what stands before it, from ``begin`` on.
    ``joined``: it follows another head of its clause by a connective.
    """

    kind: str
    text: str
    start: int
    end: int
    content: int
    begin: int
    prefix: Prefix
    word: ForceWord | None = None
    joined: bool = False
    tail: str = ""


class HeadFinder(CourseReader):
    """Finds the heads of a clause."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        super().__init__(text, names, lexicon)
        self.name_ends = names.ends
        marks, mentions = self.marks, names.mentions
        places = {*marks.force, *marks.say, *marks.stop} - names.inside - names.behind
        self._candidates = [  # the first of a name that stands in a longer one is its own
            at for at in sorted(places) if at not in mentions or mentions[at].start != at
        ]
        self._candidates.append(len(text))  # where each search ends
        self._announcing = lexicon.words("announcing").words

    def split(self, start: int, end: int) -> list[Clause]:
        """Return the clauses of a sentence, with the words marked in them."""
        clauses = split_clauses(self.text, start, end)
        mark_clauses(clauses, self.marks)
        return clauses

    def sentences(self, start: int, end: int) -> list[list[Clause]]:
        """Return the clauses by sentence, as a quotation may run over several."""
        return part_sentences(self.split(start, end))

    def find(self, clause: Clause) -> list[Head]:
        """Return the clause's heads from left to right."""
        heads: list[Head] = []
        words = clause.words
        tail = self._tail_start(clause) if words & TAIL else 0
        if words & HEADS:
            limit = tail or clause.end
            position = clause.start
            candidates = self._candidates
            low = bisect_left(candidates, position)
            while (at := candidates[low]) < limit:
                low += 1
                if at < position:
                    continue
                head = self._at(at, clause, heads)
                if head is None:
                    continue
                if head.kind == "merge":
                    heads[-1].content = head.content
                else:
                    heads.append(head)
                position = head.content
        if tail:
            last = self._tail(clause, heads)
            if last is not None:
                heads.append(last)
        return heads

    def _at(self, position: int, clause: Clause, heads: list[Head]) -> Head | None:
        marks = self.marks
        kind, word = "", ""
        bits = marks.starts[position]
        if bits & SAY:
            say = marks.say[position]
            if self._say_fits(say, position, clause):
                kind, word = "say", say
        if bits & FORCE and not (kind and word in self._announcing):
            force = marks.force[position]
            fits = self._force_fits(force, position, clause)
            if not fits and self._shortened(force):  # 将会见
                force = force[:-1]
                fits = self._force_fits(force, position, clause)
            if fits and len(force) >= len(word):
                kind, word = "force", force
        if bits & STOP:
            stop = marks.stop[position]
            if len(stop) > len(word):
                kind, word = "stop", stop
        if not kind:
            return None
        end = position + len(word)
        if end > clause.end:
            return None
        inside, mentions = self.names.inside, self.names.mentions
        for at in range(position + 1, end):
            if at in inside or at in mentions:
                return None  # it reaches into a name; no candidate begins inside one
        return self._checked(kind, word, position, end, clause, heads)

    def _force_fits(self, word: str, position: int, clause: Clause) -> bool:
        """Whether the words around a force word let it be one."""
        floor = position if position in self.name_ends else clause.start
        return self.lexicon.force[word].fits(self.text, position, floor, clause.end)

    def _shortened(self, word: str) -> bool:
        """Whether a future without its last character is one too (将会 of 将会见)."""
        futures = self.lexicon.words("plain_future").words
        return word in futures and word[:-1] in futures

    def _say_fits(self, word: str, position: int, clause: Clause) -> bool:
        after = position + len(word)
        if word in self._announcing and after < clause.end:
            governed = self.marks.force.get(after)
            if governed is None or not self._force_fits(governed, after, clause):
                return False
            if self.lexicon.force[governed].force != "oppose":
                return False
        traps = self.lexicon.say_traps.get(word[0])
        if traps is not None and self.text.startswith(traps, position):
            return False
        if position in self.name_ends:
            return True
        alone = len(word) == 1
        if alone and self.text[position - 1 : position + 1] in self.lexicon.say_compounds:
            if self._says_too(position, clause):
                return True
            return after in self.marks.force and after < clause.end
        return self.lexicon.say.stands_after(self.text, position, clause.start)

    def _says_too(self, position: int, clause: Clause) -> bool:
        """Whether somebody says more at the start of a clause (又称甲国将…), no second name."""
        again = self.lexicon.words("again").before(self.text, position, clause.start)
        if again is None or position - len(again) != clause.start or clause.mark not in COMMAS:
            return False
        return self.has_verb(position + 1, clause.end)

    def _checked(
        self, kind: str, word: str, start: int, end: int, clause: Clause, heads: list[Head]
    ) -> Head | None:
        force = self.lexicon.force[word] if kind == "force" else None
        last = heads[-1] if heads else None
        begin, joined = clause.start, False
        if last is not None and last.kind == "say":
            begin = last.content
        elif last is not None:
            joint = self._joint(last.content, start)
            if joint is None:
                return None
            shared = joint == last.content and last.kind == "force"
            if shared and force is not None and force.kind != "keep":
                return Head("merge", word, start, end, end, start, last.prefix)
            near = self.lexicon.words("coordinators").at(self.text, joint)
            begin, joined = joint + len(near or "") * (last.kind == "stop"), True
        if force is not None and not self._may_stand(force, start, end, clause):
            return None
        if force is not None and force.force == "agree" and end == clause.end:
            begin += len(self.lexicon.words("by_terms").at(self.text, begin) or "")  # 按双方商定,X
        prefix = self.reader.read(begin, start)
        if force is not None:
            if not self._valid(force, prefix, start, end, clause, last):
                return None
        elif kind == "stop":
            first = self.strip_lead(begin, start)
            regards = self.lexicon.words("tail_regards").at(self.text, first)
            regards = regards or self.lexicon.words("tail_regards").at(prefix.phrase, 0)
            if prefix.rest >= 0 and not regards and not self._has_outsider_or_noun(prefix):
                return None
        elif last is not None and len(prefix.residue) > 6:
            return None
        stipulates = kind == "say" and word in self.lexicon.words("stipulating").words
        if stipulates and not self._treaty(prefix):
            return None
        content = self._content(end, clause.end)
        if kind == "say":
            content = self._after_say(content, clause.end)
        return Head(kind, word, start, end, content, begin, prefix, force, joined)

    def _treaty(self, prefix: Prefix) -> bool:
        """Whether the subject is an agreement, whose terms its parties have agreed."""
        treaties, inside = self.lexicon.voice["treaties"], self.lexicon.words("within_it")
        for before in (self.text[prefix.start : prefix.end], prefix.residue, prefix.phrase):
            told = before.rstrip("》」”")
            end = len(told)
            within = len(inside.before(told, end) or "")
            if treaties.before(told, end) or treaties.before(told, end - within):
                return True
        return False

    def _has_outsider_or_noun(self, prefix: Prefix) -> bool:
        outsider = self.lexicon.voice["excluded"].within(prefix.residue)
        return outsider or self._noun_subject(prefix)

    def _after_say(self, position: int, limit: int) -> int:
        word = self.lexicon.words("aspects").at(self.text, position)
        return min(position + len(word), limit) if word else position

    def _joint(self, floor: int, start: int) -> int | None:
        """Where a connective before ``start`` begins, if one joins this head to the last."""
        text, lexicon = self.text, self.lexicon
        position = start
        adverbs = lexicon.words("adverbs")
        while position > floor:
            word = adverbs.before(text, position, floor)
            if word is None:
                break
            position -= len(word)
        joiner = lexicon.words("joiners").before(text, position, floor)
        if joiner is not None and position - len(joiner) >= floor:
            return position - len(joiner)
        near = lexicon.words("coordinators").before(text, position, floor)
        if near is not None and position - len(near) == floor:
            return floor
        return None

    def _may_stand(self, word: ForceWord, start: int, end: int, clause: Clause) -> bool:
        """Whether a force word may stand here, whatever its subject is."""
        text, lexicon = self.text, self.lexicon
        if word.kind == "verb" and end >= clause.end and clause.after not in (",", "，", ":", "："):
            return False
        if word.kind == "verb" and self._done_too(end, clause.end):
            return False
        ground = end >= clause.end and word.text in lexicon.words("grounds").words
        if ground and lexicon.words("purpose_leads").at(text, clause.start) is not None:
            return False  # 根据安理会决定，…
        if word.next == "barred" and not lexicon.words("barred").at(text, end):
            return False
        if word.next == "explore" and not self._explores(end, clause.end):
            weighs = "weighing" in word.lists and self.takes_object(end, clause.end)
            if not weighs:
                return False
        if "invited" in word.lists and self._on_request(end, clause.end):
            return False
        if "requests" in word.lists and self._requested(clause.start, start):
            return False
        noun = "inviting" in word.lists
        if noun and lexicon.words("accepting").within(text[clause.start : start]):
            return False
        if "plain_future" in word.lists:
            if start == clause.start and self._relative(end, clause.end):
                return False
            if self._agreed_about(start, clause):
                return False
            if not self._fits_after_time(word, end, clause.end):
                return False
        return not self._marks_object(word, end, clause)

    def _done_too(self, start: int, end: int) -> bool:
        """Whether what is done already stands right beside the word (承诺并提供了…)."""
        text, words = self.text, self.lexicon.words
        joiner = words("second_joiners").at(text, start)
        if joiner is None:
            return False
        verb = words("verbs").at(text, words("adverbs").past(text, start + len(joiner)), 2)
        at = start + len(joiner) + len(verb or "")
        return verb is not None and at < end and words("perfective").at(text, at) is not None

    def _agreed_about(self, start: int, clause: Clause) -> bool:
        """Whether the word stands in what is agreed on (双方就将X延长达成一致)."""
        if self.lexicon.words("agreeing").before(self.text, start, clause.start) is None:
            return False
        tail = self.lexicon.tail_list.before(self.text, clause.end, clause.start)
        return tail is not None and self.lexicon.tails[tail] == "agree"

    def _on_request(self, start: int, end: int) -> bool:
        """Whether 应 tells at whose request something is done (应X邀请, 应X要求)."""
        words, part = self.lexicon.words, self.names.parts.get(start)
        if part is not None and words("requests").at(self.text, part.end) is not None:
            return True
        told = words("requests").before(self.text, end, start)
        if told is not None and not self.has_verb(start, end - len(told)):
            return True  # 应共同主席国某国提议
        return words("invitations").within(self.text[start : min(end, start + 40)])

    def _requested(self, start: int, end: int) -> bool:
        """Whether a request is only the occasion of what is told (应X提议举行…)."""
        for word in self.lexicon.words("invited").words:
            part = self.names.parts.get(self.text.rfind(word, start, end) + len(word))
            if part is not None and part.end == end and part.start > start:
                return True
        return False

    def _valid(
        self,
        word: ForceWord,
        prefix: Prefix,
        start: int,
        end: int,
        clause: Clause,
        last: Head | None,
    ) -> bool:
        """Whether a force word fits what stands before it."""
        text, lexicon, words = self.text, self.lexicon, clause.words
        own = bool(prefix.parts) or "endeavours" not in word.lists  # 我们努力…, 双方努力…
        if not own and not lexicon.words("self_subjects").within(text[clause.start : start]):
            return False
        if word.next == "action" and not self.is_action(end, clause.end, word, prefix):
            return False
        if prefix.rest >= 0:
            if words & BLOCKER and lexicon.words("blockers").within(text[clause.start : start]):
                return False
            strives = "striving" in word.lists and bool(prefix.parts) and not prefix.after_of
            if word.clean and not strives and not self._noun_subject(prefix):
                return False
        if (
            word.must_prev
            and last is None
            and start > clause.start
            and not prefix.parts
            and (prefix.rest >= 0 or word.joint_only)
            and not lexicon.voice["organs"].before(prefix.residue, len(prefix.residue))
            and not lexicon.own_body(prefix.residue)
            and not self.initialled(prefix.residue)
            and not lexicon.words("self_subjects").within(text[clause.start : start])
        ):
            return False
        if words & EXPRESSING and word.kind == "verb":
            return not self._regarded(prefix, end, clause.end)
        return True

    def _regarded(self, prefix: Prefix, start: int, end: int) -> bool:
        """Whether the word stands in a phrase of regard (对X支持Y表达关切)."""
        opens = self.lexicon.words("tail_regards").at(prefix.phrase, 0) is not None
        return opens and self.lexicon.words("expressing").within(self.text[start:end])

    def _relative(self, start: int, end: int) -> bool:
        """Whether a future only qualifies a name behind it (将于本月卸任的总统X…).

        A price or a size before the name (将对5亿元的某国商品征税) is no verb of the future.
        """
        return any(
            self.text[at - 1] in self.lexicon.words("of").words and self._acts(start, at - 1)
            for at in range(start + 2, end)
            if at in self.names.titles or at in self.names.mentions
        )

    def _acts(self, start: int, end: int) -> bool:
        """Whether a stretch holds a verb, also one that may be a noun."""
        verbs = self.lexicon.words("verbs")
        for at in range(start, end):  # noqa: SIM110 (no generator)
            if verbs.at(self.text, at, 2) is not None:
                return True
        return False

    def _fits_after_time(self, word: ForceWord, start: int, end: int) -> bool:
        """Whether what follows the time of an act lets this be the force word."""
        position = self.after_time(start)
        if not start < position < end:
            return True
        return not self.text.startswith(word.not_next, position) or self.text.startswith(
            word.yes_next, position
        )

    def _topic(self, start: int, end: int) -> int:
        """Where what is agreed on begins (双方就X达成一致), else the end."""
        topic = self.agreed_on(start, end)
        return topic if topic >= 0 else end

    def agreed_on(self, start: int, end: int) -> int:
        """Where the word stands before what is agreed on (就X, behind a name 对X), else -1."""
        found = (self.text.rfind(w, start, end) for w in self.lexicon.words("agreeing").words)
        topic = max(found)
        for word in self.lexicon.words("agreeing_too").words if topic < 0 else ():
            at = self.text.find(word, start, end)
            if at == start or at in self.name_ends:
                return at
        return topic

    def _explores(self, start: int, end: int) -> bool:
        start = self.after_time(start)
        rest = self.text[start:end]
        if self.lexicon.words("explore_ends").within(rest):
            return True
        led = self.lexicon.words("for_whom").at(self.text, start) is not None
        regards = self.lexicon.words("regarding").at(self.text, start) is not None
        regards = regards or self.lexicon.words("object_verbs").at(self.text, start) is not None
        regards = regards or self.lexicon.words("at_time").at(self.text, start) is not None
        return self.starts_course(start, end) or ((led or regards) and self.has_verb(start, end))

    def _marks_object(self, word: ForceWord, start: int, clause: Clause) -> bool:
        if not clause.words & (STRONG_MARK | OBJECT_MARK):
            return False
        end = clause.end
        heads = self.lexicon.words("object_heads")
        if not heads.at(word.text, 0):
            inner = heads.at(self.text, start)
            announcing = "announcing" in word.lists
            if inner is None or not announcing:
                return False
            start += len(inner)
            if self.lexicon.words("for_whom").at(self.text, start) is not None:
                return False  # 宣布将对X…
        if clause.words & STRONG_MARK and self._strongly_marked(start, end):
            return True
        if not self.lexicon.words("object_marks").within(self.text[start:end]):
            return False
        name = start in self.names.mentions or start in self.names.references
        verb = self.lexicon.words("verbs").at(self.text, start)
        adverb = self.lexicon.words("course_adverbs").at(self.text, start)
        noun = verb is not None and verb in self.lexicon.words("noun_verbs").words
        return name or noun or (verb is None and adverb is None) or self._joins(start, clause)

    def _joins(self, start: int, clause: Clause) -> bool:
        """Whether a conjunction leads to an object that is put before its verb (并将规模增至…)."""
        words, led = self.lexicon.words, self.text[clause.start : start]
        if (
            led[:-1] not in words("joiners").words
            or words("object_heads").at(led, len(led) - 1) is None
        ):
            return False
        if start in self.names.dates or words("prepositions").at(self.text, start) is not None:
            return False  # 并将在年内提交…
        return words("object_marks").at(self.text, start) is None

    def _strongly_marked(self, start: int, end: int) -> bool:
        rest, words = self.text[start:end], self.lexicon.words
        if words("object_verbs").within(rest) or words("object_heads").within(rest):
            return False  # 将启动不再将X列为…
        return words("strong_marks").within(rest)

    def _tail_start(self, clause: Clause) -> int:
        end = clause.end
        while end > clause.start and self.text[end - 1] in QUOTES:
            end -= 1
        word = self.lexicon.tail_list.before(self.text, end, clause.start)
        if word is None:
            return clause.end
        bare = word in self.lexicon.words("regarding_tails").words
        regards = self.lexicon.words("tail_regards").within(
            self.text[clause.start : end - len(word)]
        )
        if bare and not regards:
            regards = self.lexicon.tails[word] == "agree" and self.topic_before(clause) >= 0
        return clause.end if bare and not regards else end - len(word)

    def topic_before(self, clause: Clause) -> int:
        """Where in the clause before begins what is agreed on (双方就A,并B达成一致), else -1."""
        text, start = self.text, clause.start
        if clause.mark not in COMMAS or not clause.mark:
            return -1
        if self.lexicon.words("joiners").at(text, start) is None:
            return -1
        begin = max(text.rfind(sign, 0, start - 1) for sign in "，。；：,;:\n") + 1
        topic = self.agreed_on(begin, start - 1)
        return topic if topic >= 0 and self.starts_course(topic + 1, start - 1) else -1

    def _tail(self, clause: Clause, heads: list[Head]) -> Head | None:
        """A force expression at the end of the clause (…十分重要)."""
        text, lexicon = self.text, self.lexicon
        end = clause.end
        while end > clause.start and text[end - 1] in QUOTES:
            end -= 1
        word = lexicon.tail_list.before(text, end, clause.start)
        if word is None or any(h.kind == "force" for h in heads):
            return None
        start = end - len(word)
        regards = lexicon.words("tail_regards").within(text[clause.start : start])
        if word in lexicon.words("regarding_tails").words and not regards:
            regards = lexicon.tails[word] == "agree" and self.topic_before(clause) >= 0
            if not regards:
                return None
        begin = clause.start
        for head in heads:
            if head.kind in ("say", "stop"):
                begin = head.content
        force = lexicon.tails[word]
        stop = self._topic(begin, start) if force == "agree" else start
        prefix = self.reader.read(begin, stop)
        bare = word in lexicon.words("bare_tails").words and prefix.rest < 0
        if start - begin < 4 and not (bare and prefix.parts):
            return None
        return Head("tail", word, start, end, begin, begin, prefix, None, False, force)
