"""Opens, closes and trims the records of a sentence."""

from __future__ import annotations

from typing import Final

from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.drafts import Context, Draft, State
from extract.stages.commitments.heads import Head
from extract.stages.commitments.lexicon import COMMAS, QUOTES, SPACES

TRIM: Final = COMMAS + SPACES + ";；:：。!！?？." + QUOTES
_TRIMMED: Final = frozenset(TRIM)
_LEADING: Final = frozenset(COMMAS + SPACES + ":：;；")


class Recorder:
    """Keeps the open record of a sentence."""

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.context = context

    def open(
        self,
        state: State,
        force: str,
        actor: Actor,
        start: int,
        end: int,
        quote: int,
        trigger: Span,
        word: str | None,
        rule: str,
        appeal: bool = False,
        reaffirmed: bool | None = None,
    ) -> None:
        renewed = state.reaffirmed if reaffirmed is None else reaffirmed
        state.open = Draft(force, actor, start, end, quote, trigger, word, rule, appeal, renewed)
        state.open.from_document = self.context.from_document
        state.open.item = self.context.points.item if self.context.points is not None else None
        state.drafts.append(state.open)
        state.stopped = False

    def close_before(self, state: State, head: Head, clause: Clause) -> None:
        if state.open is not None:
            if state.open.start > clause.start:  # 支持停火并愿提供场地
                state.open.end = head.begin
            elif head.begin > clause.start:
                state.open.end = max(state.open.end, head.begin)
            self.close(state)

    def close(self, state: State) -> None:
        draft, state.open = state.open, None
        if draft is None:
            return
        draft.start, draft.end = self.trim(draft.start, draft.end)

    def trim(self, start: int, end: int) -> Span:
        """Leave out punctuation at the end, and quotation marks that are open or alone."""
        text = self.text
        while start < end and text[start] in _LEADING:
            start += 1
        while end > start and text[end - 1] in _TRIMMED:
            if text[end - 1] in "”」』’" and self._balanced(start, end):
                break
            end -= 1
        return start, end

    def _balanced(self, start: int, end: int) -> bool:
        pair = {"”": "“", "」": "「", "』": "『", "’": "‘"}[self.text[end - 1]]
        span = self.text[start:end]
        return span.count(pair) == span.count(self.text[end - 1])
