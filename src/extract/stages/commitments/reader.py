"""What the readers of clauses share."""

from __future__ import annotations

from extract.stages.commitments.drafts import Context
from extract.stages.commitments.heads import HeadFinder
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.parties import Actors
from extract.stages.commitments.records import Recorder
from extract.stages.commitments.speakers import Speakers


class Reader:
    """A reader of clauses, with what it needs of one document."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        finder: HeadFinder,
        actors: Actors,
        records: Recorder,
        speakers: Speakers,
        context: Context,
    ) -> None:
        self.text = text
        self.lexicon = lexicon
        self.finder = finder
        self.actors = actors
        self.records = records
        self.speakers = speakers
        self.context = context
