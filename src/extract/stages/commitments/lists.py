"""Lists: numbered measures, items under a colon, headings that give party and force."""

from __future__ import annotations

from extract.document import Block, Document
from extract.gazetteers import Resources
from extract.numbering import article_number
from extract.ordered import starting
from extract.patterns import lazy
from extract.shapes import dataclass
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.drafts import Draft
from extract.stages.commitments.issuers import Issuers, gathered, is_body
from extract.stages.commitments.items import POINTS, Items, behind_number
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.marks import SELF
from extract.stages.commitments.orators import Orators
from extract.stages.commitments.passage import PassageReader
from extract.stages.commitments.series import KEPT

_OWN_HEADS = (
    "verb.support",
    "verb.explore",
    "verb.oppose",
    "verb.propose",
    "modal.intend",
)  # what no proposal of a list is
_SIGNS = frozenset("。！？!?；;，,：:…")
_ENDS = "。；;"
_PAUSES = "，, "
_DASHES = "-–—"
_SAID = 24  # code points of who said it, behind a quotation between dashes
_COMMAS = "，,"
_PHRASE = 16  # code points of a phrase that opens a sentence (在中东问题上,我们…)
_COLONS = ":："
_COLON = lazy(f"[{_COLONS}]")
_ASKS = 16  # code points of who asks a question
_ARTICLE = 12  # code points of a line that is only the number of an article


@dataclass(slots=True)
class Frame:
    """What the items of a list take from its heading or its opening sentence."""

    force: str
    actor: Actor
    default: bool  # items without a force word are records


class ListReader:
    """Reads blocks, with the frame of the list they stand in."""

    def __init__(
        self, document: Document, resources: Resources, lexicon: Lexicon, reader: PassageReader
    ) -> None:
        self.document = document
        self.lexicon = lexicon
        self.reader = reader
        self.items = Items(document, lexicon, reader.judge.joint_text)
        self.orators = Orators(document, lexicon, reader.actors, reader.finder.marks)
        self.issuers = Issuers(document, resources, lexicon, reader)
        self._communique = document.genre == "communique"
        self._selves = reader.finder.marks.seen & SELF != 0
        # whose declaration it is, looked for once
        self._proclaims = self._selves and reader.judge.joint_text
        self.colon: Frame | None = None
        self._colon_of: str | None = None  # the number of the point that the colon ends
        self.announced: Frame | None = None  # of the dashed items behind it
        self.heading: Frame | None = None
        self.title_frame: Frame | None = None
        self.voice: Actor | None = None  # whose declaration the items are
        self.stating: Actor | None = None  # which one party states what follows
        self._throughout = False  # whether that is more than the items of a list
        self.settles = False  # whether those items are what was agreed on
        self.article: str | None = None  # the number of the article that its paragraphs are of
        self._pointing: Actor | None = None  # who made the points before

    def block(self, block: Block) -> list[Draft]:
        """Draft the commitments of a block."""
        if self.voice is not None and self.settles and self._opens_article(block):
            return []
        if block.kind == "heading":
            self.colon = self._pointing = None
            self.heading = None if self._other_list(block) else self._frame(block)
            if self.heading is None and not self._other_list(block):
                self.heading = self.title_frame
            elif self.heading is not None:
                self.voice = None
            self.reader.begin_block(block.start)
            return []
        if self.voice is not None and (self.article or self._is_item(block)):
            return self._in_article(block, self.running(block) or self._settled(block))
        self.voice = None
        if self.colon is not None and self._is_item(block) and self._under_colon(block):
            return self._colon_item(block, self.colon)
        if self.announced is not None and block.item is None and self._is_item(block):
            return self._colon_item(block, self.announced)
        self.announced = None
        if self.heading is not None and block.marker is not None and self.heading.default:
            if self.items.heads(block):
                self.colon = None
                self.reader.begin_block(block.start)
                return []
            return self.running(block) if self._tells(block) else self._listed(block)
        self.colon = None
        return self.running(block)

    def running(self, block: Block) -> list[Draft]:
        """Draft the commitments of running text."""
        self._colon_of = block.item if block.marker is not None else None
        reader, text = self.reader, self.document.text
        start, number = block.marker[1] if block.marker else block.start, ""
        if not block.marker and text[start].isdecimal():
            start = behind_number(self.document.text, block)
            number = text[block.start : start].strip(POINTS)
        context, before, selves = reader.context, None, self._selves
        if self._proclaims and context.ours is None:
            self._proclaims = False
            proclaimed = self.issuers.issuer() if self.issuers.proclaimed() else None
            context.ours = self.issuers.declared() or proclaimed
            if context.ours is not None:
                reader.actors.declare(context.ours)
        dashed = text[block.start] in _DASHES
        if dashed or self._communique:
            before = context.speaker or context.subject
        reader.begin_block(start)
        if self.voice is not None:
            reader.speakers.take_up(self.voice)
        elif dashed and self._dashed(block, before):
            pass
        elif selves and self._opens(block, start) and (issuer := self.issuers.issuer()) is not None:
            reader.speakers.take_up(issuer)
        elif self.heading is not None and (
            block.marker is not None and self.reader.complements.appraises(start, block.end)
        ):
            reader.speakers.take_up(self.heading.actor)
        elif self._pointed(block, start) and (group := self._who_point(before)) is not None:
            reader.speakers.take_up(group)
        elif context.speaker is None and self._states(block):
            context.speaker = context.subject = self.stating
        elif context.speaker is None and (orator := self.orators.hear(block)):
            context.speaker = context.subject = orator
            if self.orators.envoy:
                reader.judge.analysis = False
        declares = context.ours is not None and block.marker is not None
        own = reader.finder.marks.starts.get(start, 0) & SELF
        if context.ours is not None and declares and (own or context.speaker is None):
            context.speaker = context.subject = context.ours.inherited()
        reader.judge.asked = self._asked(block)
        drafts: list[Draft] = []
        sentences = self.document.sentences
        for index in block.sentences:
            sentence = sentences[index]
            begin, end = sentence.start, sentence.end
            if (
                selves
                and self._ours_inside(begin, start)
                and (issuer := self.issuers.issuer()) is not None
            ):
                reader.speakers.take_up(issuer)
            if found := reader.sentence(begin if begin > start else start, end):
                drafts += found
            self.colon = None
            last = text[end - 1]
            if (last in _COLONS or last.isspace()) and self._ends_in_colon(begin, end):
                self._open_list(begin, end)
        if drafts:
            item = self.items.of(block)
            for draft in drafts:
                draft.item = item or draft.item or number or None
        return drafts

    def _asked(self, block: Block) -> bool:
        """Whether a paragraph is what is asked of a spokesman (问:…, 某社记者:…)."""
        text = self.document.text
        colon = _COLON.search(text, block.start, min(block.end, block.start + _ASKS + 1))
        if colon is None:
            return False
        questions = self.lexicon.lists["questions"]
        return questions.before(text, colon.start(), block.start) is not None

    def _dashed(self, block: Block, before: Actor | None) -> bool:
        """Take up who speaks a paragraph behind a dash (- 我们…。-X说。); whether one does."""
        text = self.document.text
        at = max(text.rfind(dash, block.start + 1, block.end) for dash in _DASHES)
        return block.end - at <= _SAID and self.reader.hear(at + 1, block.end, before)

    def _states(self, block: Block) -> bool:
        """Whether a block belongs to what one party states (X发表声明如下:一、政府将…)."""
        if self.stating is not None and not (self._throughout or self._is_item(block)):
            self.stating = None
        return self.stating is not None

    def _opens(self, block: Block, start: int) -> bool:
        """Whether a paragraph opens with what those declare who made the text."""
        return self._ours(start) or self._declares(block, start)

    def _ours(self, start: int) -> bool:
        """Whether a paragraph of a communiqué begins with 我们: the parties speak."""
        own = self.reader.finder.marks.starts.get(start, 0) & SELF
        if not own or not self.reader.speakers.silent():
            return False
        if self._communique or self.issuers.declared() is not None:
            return True
        return self.issuers.proclaimed()

    def _ours_inside(self, at: int, start: int) -> bool:
        """Whether a later sentence, or a later clause of a first one, begins with 我们."""
        comma = self.document.text.find(_COMMAS[0], at, at + _PHRASE)
        return (at > start and self._ours(at)) or (comma > 0 and self._ours(comma + 1))

    def _declares(self, block: Block, start: int) -> bool:
        """Whether a paragraph of those who told who they are begins with what they do (决定…)."""
        silent = self.reader.speakers.silent()
        return silent and self.issuers.declared() is not None and self._acts(block, start)

    def _acts(self, block: Block, start: int) -> bool:
        """Whether a paragraph begins with what is done, not with who does it."""
        clauses = self.reader.finder.split(start, block.end)
        heads = self.reader.finder.find(clauses[0]) if clauses else []
        return bool(heads) and heads[0].start == clauses[0].start and heads[0].kind != "stop"

    def _pointed(self, block: Block, start: int) -> bool:
        """Whether this is a point of a joint text that names nobody (一、重申支持…)."""
        if not self._communique or not self.reader.speakers.silent():
            return False
        return self._acts(block, start) or self.reader.complements.appraises(start, block.end)

    def _who_point(self, before: Actor | None) -> Actor | None:
        """Who make such a point: who spoke before, else the parties to the text."""
        if before is not None and before.is_party:
            self._pointing = before
        titled = self.issuers.issuer() if self.issuers.proclaimed() else None
        return self._pointing or titled or self.issuers.joint() or self.issuers.issuer()

    # ---- lists under a colon

    def _ends_in_colon(self, start: int, end: int) -> bool:
        text = self.document.text
        while end > start and text[end - 1].isspace():
            end -= 1
        return end > start and text[end - 1] in _COLONS

    def _under_colon(self, block: Block) -> bool:
        """Whether an item stands under the numbered point that a colon ends, not beside it."""
        point, item = self._colon_of, block.item or ""
        return point is None or item == point or item.startswith(f"{point}.")

    def _open_list(self, start: int, end: int) -> None:
        self._open_voice(start, end)
        self.reader.series.lead_points()
        points = self.reader.context.points
        if points is not None and points.word is None and points.quote >= start:
            self.announced = Frame(points.force, points.actor, False)
        clauses = self.reader.finder.split(start, end)
        if not clauses:
            return
        heads = self.reader.finder.find(clauses[-1])
        if not heads or heads[-1].word is None:
            return
        subject = self.reader.actors.subject(heads[-1].prefix) or self.reader.context.subject
        if subject is not None and subject.is_party:
            begin, end = heads[-1].content, clauses[-1].end
            joint = len(subject.codes) > 1  # 双方商定采取以下措施:
            if begin < end and not (joint and self.reader.series.names_following(begin, end)):
                return
            force = heads[-1].word.force
            force = "urge" if force == "hope" else force
            self.colon = Frame(force, subject, force != "agree")  # ——支持X; ——共同研究Y

    def title(self, block: Block) -> None:
        """Read the headline of a list of one party's measures."""
        if self.document.genre == "outcome":
            frame = self._frame(block)
            self.title_frame = self.heading = frame

    def _open_voice(self, start: int, end: int) -> None:
        """A sentence that ends with a verb of saying and a colon: the items are what is said."""
        if self.voice is not None:
            return
        words = self.document.text[start:end].rstrip()
        clauses = self.reader.finder.split(start, end)
        heads = self.reader.finder.find(clauses[-1]) if clauses else []
        actor: Actor | None = None
        said = self.lexicon.lists["stated"].before(words[:-1], len(words) - 1) is not None
        own = self.reader.context.speaker or self.reader.context.subject
        if said and own is not None and own.is_party and not gathered(self.lexicon, own):
            self.stating, self._throughout = own.inherited(), True
            return
        if heads and heads[-1].kind == "say" and heads[-1].content >= clauses[-1].end:
            speaker = self.reader.context.speaker
            actor = speaker if speaker is not None and speaker.is_party else None
        elif self.lexicon.lists["leads"].before(words[:-1], len(words) - 1):
            own = self.reader.context.subject
            body = own is not None and own.is_party and is_body(self.lexicon, own)
            actor = own if body else self.issuers.format() or self.issuers.joint()
        if actor is not None and not gathered(self.lexicon, actor):
            self.stating, self._throughout = actor.inherited(), False
        elif actor is not None:
            self.voice = actor
            lists = self.lexicon.lists
            self.settles = lists["outcome"].within(words) or lists["settled"].within(words)

    def _opens_article(self, block: Block) -> bool:
        """Whether a line is no more than the number of an article of what was agreed on."""
        line = self.document.text[block.start : block.end]
        number = article_number(line) if len(line) <= _ARTICLE else None
        if number is not None:
            self.article = number
            self.reader.begin_block(block.start)
        return number is not None

    def _in_article(self, block: Block, drafts: list[Draft]) -> list[Draft]:
        """Number what stands in an article with it."""
        for draft in drafts if self.article else ():
            draft.item = f"{self.article}.{block.item}" if block.item else self.article
        return drafts

    def _settled(self, block: Block) -> list[Draft]:
        """An announced item of what was agreed on, without a verb that tells so."""
        start = block.marker[1] if block.marker else block.start
        start, end = self.reader.records.trim(start, block.end)
        actor, text = self.voice, self.document.text
        if actor is None or not self.settles or self.document.genre == "communique":
            return []
        whole = end - start > 1 and text[start] != "《" and text[block.end - 1] in _ENDS
        if not whole or self.items.heads(block) or self._tells(block):
            return []
        if self.lexicon.words("in_force").within(text[start:end]):
            return []
        return [self._item(block, "agree", *self._own(actor.inherited(), start, end))]

    def _own(self, actor: Actor, start: int, end: int) -> tuple[Actor, int, int]:
        """Who does what an item tells, and where that starts: behind who is told to do it."""
        finder, begin = self.reader.finder, self.reader.complements.behind_time(start)
        prefix = finder.reader.read(begin, end)
        if not prefix.parts or prefix.parts[0].start != begin:
            return actor, start, end
        own = self.reader.actors.of(prefix.parts[:1])
        acts = self.reader.finder.has_verb(prefix.parts[0].end, end)
        return (own, prefix.parts[0].end, end) if own.is_party and acts else (actor, start, end)

    def _is_item(self, block: Block) -> bool:
        return block.marker is not None or self.document.text[block.start] in "—–-•·"

    def _colon_item(self, block: Block, frame: Frame) -> list[Draft]:
        text = self.document.text
        start = block.marker[1] if block.marker else block.start
        clauses = self.reader.finder.split(start, block.end)
        if not clauses:
            return []
        first = text[clauses[0].start : clauses[0].end]
        if self.lexicon.words("past_acts").within(first):
            return []
        end, rest = clauses[0].end, -1
        for clause in clauses[1:]:
            ends = self.lexicon.stop_leads.at(text, clause.start) is not None
            heads = self.reader.finder.find(clause)
            prefix = self.reader.finder.reader.read(clause.start, clause.end)
            told = text[clause.start : clause.end]
            if ends or heads or (prefix.residue and self.reader.finder.evaluates(told)):
                rest = clause.start if heads and not ends else -1
                break
            end = clause.end
        start = begin = clauses[0].start
        force = frame.force
        heads = self.reader.finder.find(clauses[0]) if not frame.default else []
        word = heads[0].word if heads else None
        if word is not None and word.force in KEPT and heads[0].start == start:
            force, begin = word.force, heads[0].content
        elif word is not None and word.force in ("commit", "agree"):
            parts = heads[0].prefix.parts[:1]  # ——中国将扩大援助
            if parts and self.reader.actors.of(parts).codes == frame.actor.codes:
                begin = heads[0].content
        draft = Draft(
            force,
            frame.actor.inherited(),
            begin,
            end,
            start,
            (start, start + 2),
            None,
            "list.colon",
        )
        draft.start, draft.end = self.reader.records.trim(draft.start, draft.end)
        drafts = [draft, *(self.reader.sentence(rest, block.end) if rest >= 0 else [])]
        for draft in drafts:
            draft.item = block.item
        return drafts

    # ---- lists under a heading

    def _frame(self, block: Block) -> Frame | None:
        """Read a heading: whose list it is, and of what."""
        text = self.document.text
        start = block.marker[1] if block.marker else block.start
        words = text[start : block.end]
        lists = self.lexicon.lists
        if lists["documents"].within(words):
            return None
        prefix = self.reader.finder.reader.read(start, block.end)
        actor = self.reader.actors.of(prefix.parts) if prefix.parts else None
        references = self.document.references
        named = references[starting(references, start) : starting(references, block.end)]
        side = next((reference for reference in named if reference.kind == "side"), None)
        actor = self.reader.actors.of([side]) if side is not None else actor
        own = actor is not None and actor.is_party and len(actor.codes) == 1
        if own and lists["propose"].within(words):
            assert actor is not None
            return Frame("propose", actor, True)
        if not lists["outcome"].within(words):
            return None
        joint = actor if own and block.zone != "title" else None
        joint = joint or self.issuers.format() or self.issuers.joint() or (actor if own else None)
        return Frame("agree", joint, True) if joint is not None else None

    def _other_list(self, block: Block) -> bool:
        """Whether a heading is that of documents signed or of what was done besides."""
        words = self.document.text[block.start : block.end]
        lists = self.lexicon.lists
        if lists["documents"].within(words):
            return True
        return lists["activities"].within(words) and not lists["settled"].within(words)

    def _tells(self, block: Block) -> bool:
        """Whether an item is a passage of its own: it appraises, or runs over several sentences."""
        start = block.marker[1] if block.marker else block.start
        start, end = self.reader.records.trim(start, block.end)
        finder = self.reader.finder
        clauses = finder.split(start, end)
        heads = finder.find(clauses[0]) if clauses else []
        if heads and heads[0].kind == "stop":
            return True
        if self.items.past(start) or self.items.about_itself(start):
            return True
        lists = self.lexicon.lists
        if clauses and lists["appraisals"].before(self.document.text, clauses[0].end):
            return True
        if lists["adopting"].within(self.document.text[start:end]):
            return True
        if len(block.sentences) < 2 or not clauses:
            return False
        prefix = heads[0].prefix if heads else finder.reader.read(start, clauses[0].end)
        own = prefix.parts and prefix.parts[0].start == start
        return bool(own) and self.reader.actors.of(prefix.parts[:1]).is_party

    def _listed(self, block: Block) -> list[Draft]:
        frame = self.heading
        assert frame is not None
        text = self.document.text
        start = block.marker[1] if block.marker else block.start
        start, end = self.reader.records.trim(start, block.end)
        if end - start < 2 or text[start] in "《":
            return []
        if self._ends_in_colon(start, block.end):
            return self.running(block)  # 中国政府决定: with the dashed lines below
        self.reader.begin_block(start)
        self.reader.context.subject = frame.actor.inherited()
        prefix = self.reader.finder.reader.read(start, end)
        if not prefix.parts or prefix.parts[0].start > start:
            self.reader.context.speaker = self.reader.context.subject
        found = self.reader.sentence(start, end)
        if frame.force == "propose":
            joint = found and len(found[0].actor.codes) > 1 and found[0].trigger[0] - start <= 8
            headed = found and found[0].rule in _OWN_HEADS and found[0].trigger[0] - start <= 2
            if not joint and not headed:
                return [self._item(block, "propose", frame.actor.inherited(), start, end)]
            for draft in found:
                draft.item = block.item
            return found
        own = self._own(frame.actor.inherited(), start, end)
        one = own[0].codes != frame.actor.codes and not self._says(start, end)
        one = one and bool(found) and found[0].force == "support"  # 中方提供X,支持Y
        if found and not (one and start < own[1] < found[0].quote):
            first = found[0]
            near = first.trigger[0] - start <= 8 or self._behind_purpose(start, first)
            near = near or self._says(start, end)
            if near or first.actor.codes != frame.actor.codes:
                for draft in found:
                    draft.item = block.item
                return found
        item = self._headed(block, frame, start, end)
        return [item or self._item(block, frame.force, own[0], own[1], own[2])]

    def _says(self, start: int, end: int) -> bool:
        """Whether an item begins with what somebody says or welcomes (双方认为X,同意Y)."""
        clauses = self.reader.finder.split(start, end)
        heads = self.reader.finder.find(clauses[0]) if clauses else []
        if not heads:
            return False
        welcomes = heads[0].word is not None and "welcoming" in heads[0].word.lists
        return heads[0].kind == "say" or (welcomes and heads[0].start == start)

    def _behind_purpose(self, start: int, draft: Draft) -> bool:
        """Whether only a phrase (为落实…,) stands before the clause of a force word."""
        text = self.document.text
        lead = draft.quote
        clause = text[start:lead].rstrip(_PAUSES)
        opens = self.lexicon.words("prepositions").at(text, start) is not None
        return opens and start < lead and not set(clause) & _SIGNS

    def _headed(self, block: Block, frame: Frame, start: int, end: int) -> Draft | None:
        """An item with a force word whose subject is a part of the whole."""
        clauses = self.reader.finder.split(start, end)
        heads = self.reader.finder.find(clauses[0]) if clauses else []
        if not heads or heads[0].word is None or heads[0].prefix.parts:
            return None
        word, head = heads[0].word, heads[0]
        if word.kind != "modal" or head.start - start > 8 or head.start == start:
            return None
        return self._item(block, word.force, frame.actor.inherited(), head.content, end)

    def _item(self, block: Block, force: str, actor: Actor, start: int, end: int) -> Draft:
        draft = Draft(
            force, actor, start, end, block.start, (start, min(end, start + 2)), None, "list.item"
        )
        draft.item = block.item
        begin = block.marker[1] if block.marker else block.start
        draft.lead = self.reader.complements.behind_time(begin)
        return draft
