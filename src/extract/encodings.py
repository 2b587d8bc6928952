"""Decoding bytes of Chinese text: UTF-8, GB18030, Big5 or UTF-16, declared or detected.

A declared encoding wins. What cannot be decoded is an error, never mojibake.
"""

from __future__ import annotations

import re

from extract.errors import InputError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cp950": "cp950",
    "utf8": "utf-8",
}
_SAMPLE = 60_000
_LIKELY = 0.6  # least share of common characters for a detected double-byte encoding
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(
    data: bytes, *, declared: str | None = None, sniff_markup: bool = False
) -> tuple[str, str]:
    """Return ``(text, encoding)`` of ``data``; a byte-order mark is dropped, line ends are kept.

    Raises ``InputError`` for empty, binary or undecodable data.

    >>> decode("中亚".encode("gb18030"))
    ('中亚', 'gb18030')
    """
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise InputError("empty: there is no text in it")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_decode(data[len(mark) :], encoding)), encoding
    name = declared or (_declared(data) if sniff_markup else None)
    if name:
        encoding = _WIDER.get(name.lower(), name.lower())
        try:
            return _checked(data.decode(encoding)), encoding
        except LookupError as error:
            raise InputError(f"unknown encoding {name!r} declared") from error
        except UnicodeDecodeError as error:
            raise InputError(f"declared {name}, but byte {error.start} does not decode") from error
    return _detect(data)


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, 4096)
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"byte {error.start} is not valid {encoding}") from error


def _checked(text: str) -> str:
    """Refuse binary data that happened to decode."""
    size = min(len(text), _SAMPLE)
    controls = len(_CONTROL.findall(text, 0, _SAMPLE))
    if controls > max(4, size // 200) or controls * 20 > size:
        raise InputError("binary data, not text")
    return text


def _detect(data: bytes) -> tuple[str, str]:
    if b"\x00" in data:
        wide = _wide(data)
        if wide is None:
            raise InputError("binary data, not text")
        try:
            return _checked(data.decode(wide)), wide
        except UnicodeDecodeError as error:
            raise InputError("binary data, not text") from error
    try:
        return _checked(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        pass
    best: tuple[float, str, str] | None = None
    for encoding, lead in (
        ("gb18030", (0xB0, 0xD7)),
        ("big5hkscs", (0xA4, 0xC6)),
        ("cp950", (0xA4, 0xC6)),
    ):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _common_share(data[:_SAMPLE], lead, single_trail=encoding == "gb18030")
        if best is None or score > best[0]:
            best = (score, text, encoding)
    if best is None or best[0] < _LIKELY:
        raise InputError("cannot decode: neither UTF-8 nor GB18030, Big5 or UTF-16")
    return _checked(best[1]), best[2]


def _wide(data: bytes) -> str | None:
    """Guess the byte order of UTF-16 without a mark from where the zero bytes stand."""
    if len(data) % 2:
        return None
    sample = data[:4000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 50 < len(sample) // 2:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _common_share(data: bytes, lead: tuple[int, int], *, single_trail: bool) -> float:
    """Share of two-byte characters that lie in the table's level of common characters."""
    common = total = index = 0
    size = len(data)
    while index < size - 1:
        byte = data[index]
        if byte < 0x80:
            index += 1
            continue
        trail = data[index + 1]
        index += 2
        if single_trail and 0x30 <= trail <= 0x39:  # four-byte form
            index += 2
        punctuation = 0xA1 <= byte <= 0xA3
        if punctuation:
            continue
        total += 1
        if lead[0] <= byte <= lead[1] and (trail >= 0xA1 or not single_trail):
            common += 1
    return common / total if total else 0.0
