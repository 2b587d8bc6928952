"""spaCy: a tokenizer into characters that splits as the default one for Chinese does, faster.

spaCy's own character tokenizer looks every character up in a fresh copy of the rest of the text,
so its time grows with the square of the length; this one reads the text once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer
from spacy.vocab import Vocab

_texts: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()
_BLANKS = re.compile(r"(\s+)")


class _Numbers(dict[str, int]):
    """The numbers under which a vocabulary keeps words, each looked up in it once.

    A doc made of numbers spares spaCy encoding and hashing every character of every text anew.
    """

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, word: str) -> int:
        number: int = self._vocab[word].orth
        self[word] = number
        return number


class CharacterTokenizer(DummyTokenizer):
    """Makes each character a token, a run of blanks too; one space after a character is its own.

    >>> from spacy.vocab import Vocab
    >>> [token.text for token in CharacterTokenizer(Vocab())("4月 会见")]
    ['4', '月', '会', '见']
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._numbers = _Numbers(vocab)

    def __reduce__(self) -> tuple[type[CharacterTokenizer], tuple[Vocab]]:
        return CharacterTokenizer, (self.vocab,)

    def __call__(self, text: str) -> Doc:
        """Return the doc of ``text``; its text is ``text``, see ``text_of``."""
        words, spaces = _words(text)
        try:
            doc = self._doc(words, spaces)
        except KeyError:  # the vocabulary has forgotten words, as at the end of a memory zone
            self._numbers.clear()
            doc = self._doc(words, spaces)
        _texts[doc] = text
        return doc

    def _doc(self, words: list[str], spaces: list[bool]) -> Doc:
        numbers: list[Any] = [*map(self._numbers.__getitem__, words)]  # its types know no numbers
        return Doc(self.vocab, words=numbers, spaces=spaces)


def _words(text: str) -> tuple[list[str], list[bool]]:
    """Return the tokens and which of them have a space behind them."""
    words: list[str] = []
    owned: list[int] = []
    for number, piece in enumerate(_BLANKS.split(text)):
        if number % 2 == 0:
            words.extend(piece)
        elif piece[0] != " " or not words:
            words.append(piece)
        else:
            owned.append(len(words) - 1)
            if len(piece) > 1:
                words.append(piece[1:])
    spaces = [False] * len(words)
    for place in owned:
        spaces[place] = True
    return words, spaces


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
