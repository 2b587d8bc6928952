"""spaCy: a tokenizer into characters that splits as the default one for Chinese does, faster.

spaCy's own character tokenizer looks every character up in a fresh copy of the rest of the text,
so its time grows with the square of the length; this one reads the text once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer
from spacy.vocab import Vocab

_texts: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()
_PIECES = re.compile(r"\S ?|\s+")


class CharacterTokenizer(DummyTokenizer):
    """Makes each character a token, a run of blanks too; one space after a character is its own.

    >>> from spacy.vocab import Vocab
    >>> [token.text for token in CharacterTokenizer(Vocab())("4月 会见")]
    ['4', '月', '会', '见']
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __reduce__(self) -> tuple[type[CharacterTokenizer], tuple[Vocab]]:
        return CharacterTokenizer, (self.vocab,)

    def __call__(self, text: str) -> Doc:
        """Return the doc of ``text``; its text is ``text``, see ``text_of``."""
        words = _PIECES.findall(text)
        spaces = [False] * len(words)
        if " " in text:
            for index, word in enumerate(words):
                if len(word) == 2 and word[1] == " " and not word[0].isspace():
                    words[index], spaces[index] = word[0], True
        doc = Doc(self.vocab, words=words, spaces=spaces)
        _texts[doc] = text
        return doc


def text_of(doc: Doc) -> str:
    """Return the text of a doc, without joining its tokens if they were made of it here."""
    text = _texts.get(doc)
    made: str = doc.text if text is None else text
    return made


def create_characters() -> Callable[[Language], CharacterTokenizer]:
    """Return the maker of the tokenizer; spaCy calls this as ``extract.Characters.v1``."""

    def make(nlp: Language) -> CharacterTokenizer:
        return CharacterTokenizer(nlp.vocab)

    return make
