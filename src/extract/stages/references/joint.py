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
