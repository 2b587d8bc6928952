"""The spaCy component and a spaCy model beside ours, on a model trained here."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

spacy = pytest.importorskip("spacy")

from extract.errors import MissingDependencyError  # noqa: E402
from extract.pipeline import Extractor  # noqa: E402
from extract.spacy_entities import SpacyEntities  # noqa: E402

TEXT = "2025年4月26日，哈萨克斯坦总统托卡耶夫在阿拉木图会见王毅。双方愿扩大贸易。"
TRADITIONAL = "哈薩克斯坦總統托卡耶夫在阿拉木圖會見王毅。"


def blank() -> Any:
    import extract.spacy_plugin  # noqa: F401  (an installed package is found by its entry point)

    nlp = spacy.blank("zh")
    nlp.add_pipe("extract")
    return nlp


def entities(doc: Any) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_component_fills_doc() -> None:
    doc = blank()(TEXT)
    assert entities(doc) == [
        ("哈萨克斯坦", "COUNTRY"),
        ("托卡耶夫", "PERSON"),
        ("阿拉木图", "PLACE"),
        ("王毅", "PERSON"),
    ]
    assert [span.text for span in doc.spans["extract"]] == [text for text, _ in entities(doc)]
    assert [event["type"] for event in doc._.events] == ["meeting"]
    assert [record["kind"] for record in doc._.commitments] == ["commitment"]


def test_spans_lie_on_the_traditional_text() -> None:
    doc = blank()(TRADITIONAL)
    assert ("哈薩克斯坦", "COUNTRY") in entities(doc)
    assert ("阿拉木圖", "PLACE") in entities(doc)


def test_keeps_entities_of_others() -> None:
    nlp = blank()
    ruler = nlp.add_pipe("entity_ruler", before="extract")
    ruler.add_patterns([{"label": "TRADE", "pattern": [{"TEXT": "贸"}, {"TEXT": "易"}]}])
    assert ("贸易", "TRADE") in entities(nlp(TEXT))
    assert ("王毅", "PERSON") in entities(nlp(TEXT))


def test_two_processes_give_the_same() -> None:
    nlp = blank()
    texts = [TEXT, TRADITIONAL, TEXT]
    one = [(entities(doc), doc._.events) for doc in nlp.pipe(texts)]
    two = [(entities(doc), doc._.events) for doc in nlp.pipe(texts, n_process=2, batch_size=1)]
    assert one == two


def test_pickle_and_disk(tmp_path: Path) -> None:
    nlp = blank()
    expected = entities(nlp(TEXT))
    component = pickle.loads(pickle.dumps(nlp.get_pipe("extract")))
    assert entities(component(nlp.make_doc(TEXT))) == expected
    nlp.to_disk(tmp_path / "model")
    assert entities(spacy.load(tmp_path / "model")(TEXT)) == expected
    assert entities(spacy.blank("zh").from_bytes(nlp.to_bytes(), exclude=["extract"])(TEXT)) == []


def test_publication_date_from_user_data() -> None:
    nlp = blank()
    doc = nlp.make_doc("4月26日，托卡耶夫会见王毅。")
    doc.user_data["extract_date"] = "2024-05-01"
    (event,) = nlp.get_pipe("extract")(doc)._.events
    assert event["date"]["start"] == "2024-04-26"


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train a tiny recogniser that knows one invented kind of name."""
    from spacy.training import Example

    nlp = spacy.blank("zh")
    tok2vec = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 32,
            "attrs": ["ORTH"],
            "rows": [2000],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 32,
            "depth": 2,
            "window_size": 1,
            "maxout_pieces": 2,
        },
    }
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 32,
        "maxout_pieces": 1,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }
    nlp.add_pipe("ner", config={"model": model})
    examples = []
    for verb in ("说", "走", "来", "问", "笑", "看", "写", "读"):
        for name in ("甲乙丙", "甲乙丁"):
            text = f"今天{name}{verb}了"
            gold = {"entities": [(2, 5, "PERSON")]}
            examples.append(Example.from_dict(nlp.make_doc(text), gold))
    spacy.util.fix_random_seed(0)
    nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, drop=0.0)
    folder = tmp_path_factory.mktemp("model") / "tiny"
    nlp.to_disk(folder)
    return folder


def test_model_adds_only_where_nothing_stands(trained: Path) -> None:
    extractor = Extractor(extra_stages=[SpacyEntities(str(trained))])
    document = pickle.loads(pickle.dumps(extractor))("今天甲乙丙说了。王毅会见托卡耶夫。")
    added = [(m.name, m.label) for m in document.mentions if m.source == "model"]
    assert added == [("甲乙丙", "PERSON")]
    assert [m.name for m in document.mentions] == ["甲乙丙", "王毅", "托卡耶夫"]
    assert document.sentences[0].mentions == [0]


def test_missing_model_names_the_command() -> None:
    stage = SpacyEntities("zh_no_such_model")
    with pytest.raises(MissingDependencyError, match="python -m spacy download zh_no_such_model"):
        stage.load()
