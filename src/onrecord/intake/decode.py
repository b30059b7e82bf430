"""Bytes to characters, without guessing more than is said."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import NoReturn

from onrecord.intake.refused import Refused

# Byte order marks, longest first: that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN_BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "an RTF file"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

# One control character in a hundred is more than any report has and less than any binary file has; not tuned further.
_MOST_CONTROL = 0.01

# On the web "latin-1" and "ascii" mean Windows-1252 (WHATWG Encoding Standard, section 4.2).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """An original as characters.

    Attributes:
        text: All of it, byte order mark included.
        encoding: As Python names it; never one that puts the byte order mark back by itself.
        flags: `encoding_guessed` where nothing says how the bytes are to be read.
    """

    text: str
    encoding: str
    flags: tuple[str, ...] = ()


def decode(original: bytes, declared: str | None = None) -> Decoded:
    """The characters of an original: by its byte order mark, as UTF-8, as it declares, or as Windows-1252.

    Every code point must go back to the very bytes it came from, so encodings with shifts are refused.

    Raises:
        Refused: If there is nothing in it, or nothing that is text.

    >>> decode("“Yes”".encode("cp1252"))
    Decoded(text='“Yes”', encoding='cp1252', flags=('encoding_guessed',))
    """
    if not original.strip():
        raise Refused("is empty: leave it out, or put the report's text into it")
    _refuse_known_binary(original)
    for mark, encoding in _MARKS:
        if original.startswith(mark):
            return _text_or_refused(_attempt(original, encoding) or _refuse_undecodable(encoding))
    decoded = _attempt(original, "utf-8") or (_attempt(original, declared) if declared else None)
    return _text_or_refused(decoded or _guessed(original))


def _guessed(original: bytes) -> Decoded:
    """Windows-1252, the likeliest where nothing is said, with a flag that it was guessed."""
    decoded = None if b"\0" in original else _attempt(original, "cp1252")
    if decoded is None:
        _refuse_undecodable("UTF-8 nor as Windows-1252")
    return Decoded(decoded.text, decoded.encoding, ("encoding_guessed",))


def _attempt(original: bytes, encoding: str) -> Decoded | None:
    """The original in that encoding, if it is one, fits, and gives the same bytes back."""
    try:
        name = codecs.lookup(encoding).name
        name = _MEANT.get(name, name)
        text = original.decode(name)
        return Decoded(text, name) if text.encode(name) == original else None
    except (LookupError, UnicodeError):
        return None


def _refuse_undecodable(encoding: str) -> NoReturn:
    raise Refused(f"cannot be decoded as {encoding}: save it as UTF-8")


def _refuse_known_binary(original: bytes) -> None:
    for signature, kind in _KNOWN_BINARY:
        if original.startswith(signature):
            raise Refused(f"is {kind} under another name: save its text as UTF-8")


def _text_or_refused(decoded: Decoded) -> Decoded:
    """What was decoded, unless it holds more control characters than a text does."""
    control = len(_CONTROL.findall(decoded.text))
    if control > _MOST_CONTROL * len(decoded.text) or "\0" in decoded.text:
        raise Refused("is not text but a binary file: save its text as UTF-8")
    return decoded
