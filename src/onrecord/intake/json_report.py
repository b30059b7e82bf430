"""The members of a JSON report, and its text mapped through the escapes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.intake.compose import Part
from onrecord.intake.decode import Decoded
from onrecord.intake.refused import Refused
from onrecord.text.locate import unescaped

_TYPES: Final = {dict: "an object", list: "a list", str: "a string", type(None): "null"}
_SPACE = re.compile(r"[ \t\n\r]*")
_ESCAPE = re.compile(r"(?:\\r\\n|\\r)|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Member:
    """A value of a JSON object and where its token stands in the decoded original."""

    value: object
    start: int
    end: int


def members(decoded: Decoded) -> dict[str, Member]:
    """The members of the one object that the original holds; of a name given twice, the last.

    Raises:
        Refused: If it is no JSON, no object, or nested too deep to be a report.

    >>> members(Decoded('{"text": "Yes."}', "utf-8"))["text"]
    Member(value='Yes.', start=9, end=15)
    """
    try:
        return _members(decoded.text)
    except json.JSONDecodeError as error:
        where = (
            f"line {error.lineno}, column {error.colno}" if "\n" in decoded.text.strip() else f"column {error.colno}"
        )
        raise Refused(f"is broken JSON at {where} ({error.msg}): mend it there, or export it again") from None
    except RecursionError:
        raise Refused("is nested too deep to be a report: give one flat JSON object a report") from None


def text_parts(decoded: Decoded, token: Member) -> Iterator[Part]:
    r"""The characters of a JSON string, each mapped to the token it is written as.

    >>> source = Decoded('{"text": "\\u00c9t\\u00e9"}', "utf-8")
    >>> [part.text for part in text_parts(source, members(source)["text"])]
    ['É', 't', 'é']
    """
    start, end = token.start + 1, token.end - 1
    for match in _ESCAPE.finditer(decoded.text, start, end):
        if start < match.start():
            yield Part(decoded.text[start : match.start()], start, match.start(), "copied")
        yield _escaped(match)
        start = match.end()
    if start < end:
        yield Part(decoded.text[start:end], start, end, "copied")


def _escaped(match: re.Match[str]) -> Part:
    if match.group().startswith(r"\r"):
        return Part("\n", match.start(), match.end(), "line")
    return Part(unescaped(match.group()), match.start(), match.end(), "escape")


def _members(source: str) -> dict[str, Member]:
    """One pass over the object, so that each value's token is known."""
    at = _after_space(source, 1 if source.startswith("\ufeff") else 0)
    if source[at : at + 1] != "{":
        value, _ = _DECODER.raw_decode(source, at)
        raise Refused(f"holds {_TYPES.get(type(value), 'a number')}, not a report: give one JSON object a file")
    found: dict[str, Member] = {}
    at = _after_space(source, at + 1)
    while source[at : at + 1] != "}":
        name, at = _name(source, at)
        value, end = _DECODER.raw_decode(source, at)
        found[name] = Member(value, at, end)
        at = _after_member(source, end)
    if _after_space(source, at + 1) != len(source):
        raise json.JSONDecodeError("Extra data after the object", source, at + 1)
    return found


def _name(source: str, at: int) -> tuple[str, int]:
    """A member's name, and where its value begins."""
    if source[at : at + 1] != '"':
        raise json.JSONDecodeError("Expecting a name in double quotes", source, at)
    name, end = _DECODER.raw_decode(source, at)
    at = _after_space(source, end)
    if source[at : at + 1] != ":":
        raise json.JSONDecodeError("Expecting ':'", source, at)
    return str(name), _after_space(source, at + 1)


def _after_member(source: str, at: int) -> int:
    """Where the next member's name begins, or the closing brace stands."""
    at = _after_space(source, at)
    if source[at : at + 1] == "}":
        return at
    if source[at : at + 1] != ",":
        raise json.JSONDecodeError("Expecting ',' or '}'", source, at)
    at = _after_space(source, at + 1)
    if source[at : at + 1] == "}":
        raise json.JSONDecodeError("Expecting a name after ','", source, at)
    return at


def _after_space(source: str, at: int) -> int:
    match = _SPACE.match(source, at)
    return match.end() if match else at
