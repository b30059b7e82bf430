"""Plain text as canonical text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.intake.compose import Part
from onrecord.intake.decode import Decoded

_LINE_END = re.compile(r"\r\n?")
_BYTE_ORDER_MARK = "\ufeff"


def plain_parts(decoded: Decoded) -> Iterator[Part]:
    r"""The file as it stands, less its byte order mark, with every line end one line feed.

    >>> [part.text for part in plain_parts(Decoded("\ufeffYes.\r\nNo.", "utf-8"))]
    ['Yes.', '\n', 'No.']
    """
    start = 1 if decoded.text.startswith(_BYTE_ORDER_MARK) else 0
    for match in _LINE_END.finditer(decoded.text):
        if start < match.start():
            yield Part(decoded.text[start : match.start()], start, match.start(), "copied")
        yield Part("\n", match.start(), match.end(), "line")
        start = match.end()
    if start < len(decoded.text):
        yield Part(decoded.text[start:], start, len(decoded.text), "copied")
