"""The library without spaCy: one text in, events, commitments and mentions out.

python examples/library.py
"""

from __future__ import annotations

from extract import Extractor
from extract.export import Exporter, dumps

TEXT = (
    "2025年4月26日，中国外交部长王毅在阿拉木图会见哈萨克斯坦副总理兼外交部长努尔特列乌。"
    "王毅表示，中方愿同哈方扩大航空领域合作。"
)


def main() -> None:
    """Print what the text holds, each value with the characters it came from."""
    extractor = Extractor()  # the gazetteers load at the first text
    document = extractor(TEXT, date="2025-04-27", id="example")

    for event in document.events:
        who = "、".join(participant.name for participant in event.participants)
        place = event.place.value[0] if event.place else "?"
        day = event.date.start if event.date else "?"
        print(f"event {event.type} ({event.status}): {who}; {place}; {day}")

    for commitment in document.commitments:
        parties = ", ".join(value.value for value in commitment.parties)
        start, end = commitment.action
        print(f"commitment {commitment.force}: {parties}: {document.clean_text[start:end]}")

    for mention in document.mentions:
        start, end = document.to_raw(mention.start, mention.end)
        print(f"{mention.label:8} {TEXT[start:end]} {mention.id or '-'}")

    record = Exporter(extractor.resources).records(document)[0]
    print(dumps(record)[:60].decode("utf-8") + " ...")


if __name__ == "__main__":
    main()
