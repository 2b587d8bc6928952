"""The two parties that the name of a format joins (中国—东盟峰会…双方)."""

from __future__ import annotations

from extract.stages.references.cast import Cast, Resolved, Side


def of_format(cast: Cast, at: int, offset: int, before: list[Side]) -> Resolved | None:
    """Return the two parties of the format whose gathering a sentence names (中国—东盟峰会)."""
    mentions = cast.document.mentions
    for index in reversed(cast.document.sentences[at].mentions):
        mention = mentions[index]
        if mention.end > offset or mention.label != "MECHANISM":
            continue
        members = cast.gazetteers.members(mention.mechanism or "", cast.day)
        if len(members) != 2 or any(side.code not in members for side in before):
            return None
        told = [side for side in before if side.person is not None]
        spans = ((mention.start, mention.end), *((side.start, side.end) for side in told))
        return members, tuple(sorted(spans)), "collective"
    return None


def titled_parties(cast: Cast) -> tuple[str, ...]:
    """Return the members of the format of a region and another side that issues the document."""
    document = cast.document
    if document.genre not in ("communique", "outcome"):
        return ()
    for mention in document.mentions[:_TITLE]:
        id = mention.mechanism or ""
        members = cast.gazetteers.members(id) if "-" in id else ()
        if members and (id.startswith(_REGION) or len(members) == 2):
            return members
    return ()


_TITLE = 3  # the names among which a headline names the format
_REGION = "central-asia-"


def talked_last(cast: Cast, at: int, offset: int, persons: tuple[int, ...]) -> tuple[int, ...]:
    """Return those of a pair who talked in the clause before it, where others met before.

    ``拜会了总统A，与外长B举行了会谈，双方签署…``: the subject and B.
    """
    mentions, text, sentence = cast.document.mentions, cast.document.text, cast.starts[at]
    end = max([text.rfind(sign, sentence, offset) for sign in COMMAS])
    if end < 0:
        return persons
    begin = max([text.rfind(sign, sentence, end) for sign in COMMAS]) + 1
    if begin <= 0 or not text.startswith(cast.lexicon.met_with, begin):
        return persons
    here = (mentions[i] for i in cast.document.sentences[at].mentions)
    keys = {m.key for m in here if m.label == "PERSON" and begin <= m.start < end}
    last = [i for i in persons if mentions[i].key in keys]
    codes = {mentions[i].country for i in last}
    if len(last) != 1 or None in codes:
        return persons
    kept = tuple(i for i in persons if i in last or mentions[i].country not in codes)
    return kept if len(kept) > 1 else persons


COMMAS = "，,"
