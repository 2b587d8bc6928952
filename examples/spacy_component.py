"""The spaCy component: alone, on words, with other components, saved and loaded again.

python examples/spacy_component.py
"""

from __future__ import annotations

import tempfile

import spacy
from spacy.tokens import Doc

TEXTS = [
    "2025年4月26日，哈萨克斯坦总统托卡耶夫在阿拉木图会见王毅。双方愿扩大贸易。",
    "哈薩克斯坦總統托卡耶夫在阿斯塔納會見王毅。",
]
CHARACTERS = {"nlp": {"tokenizer": {"@tokenizers": "extract.Characters.v1"}}}


def show(doc: Doc) -> None:
    """Print the entities and records of a doc."""
    print("  " + " ".join(f"{ent.text}/{ent.label_}/{ent.kb_id_ or '-'}" for ent in doc.ents))
    for event in doc._.events:
        who = "、".join(participant["name"] for participant in event["participants"])
        [[start, end]] = event["trigger"]["spans"]["raw"]
        print(f"  event {event['type']}: {who} ({doc.text[start:end]})")
    for commitment in doc._.commitments:
        print(f"  commitment {commitment['force']}: {commitment['action']}")


def main() -> None:
    """Run the component in the ways there are."""
    print("characters as tokens, two processes")
    nlp = spacy.blank("zh", config=CHARACTERS)
    nlp.add_pipe("extract")
    for doc in nlp.pipe(TEXTS, n_process=2, batch_size=1):
        show(doc)

    print("words as tokens, a publication date and an id of your own")
    words = ["4月", "26日", "，", "托卡耶夫", "会见", "王毅", "。"]
    doc = Doc(nlp.vocab, words=words, spaces=[False] * len(words))
    doc.user_data["extract_date"] = "2024-05-01"
    doc.user_data["extract_id"] = "my-id"
    doc = nlp.get_pipe("extract")(doc)
    print(f"  {doc._.events[0]['doc']} {doc._.events[0]['date']['start']}")

    print("the entities of another component used in the records")
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "丁甲"}])
    nlp.add_pipe("extract", config={"use_ents": True})
    show(nlp("2025年4月26日，丁甲在比什凯克会见王毅。"))

    print("saved and loaded")
    with tempfile.TemporaryDirectory() as folder:
        nlp.to_disk(folder)
        show(spacy.load(folder)(TEXTS[1]))


if __name__ == "__main__":
    main()
