"""Nouns to bytes and back: JSON in field order, so that equal nouns are equal bytes."""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import replace
from typing import TypeAlias, TypeVar

import msgspec

from onrecord.model import (
    Actor,
    Decision,
    Event,
    Figure,
    IssueSet,
    Position,
    Proposal,
    Prospect,
    Reading,
    RecordedClaim,
    Report,
    ReportEntry,
    Statement,
    Time,
    Version,
)

_HALF = re.compile("[\ud800-\udfff]")

Kept: TypeAlias = (
    Actor
    | Decision
    | Event
    | Figure
    | IssueSet
    | Position
    | Proposal
    | Prospect
    | Reading
    | RecordedClaim
    | Report
    | ReportEntry
    | Statement
    | Time
    | Version
)
"""What a store keeps."""

Noun = TypeVar("Noun", bound=Kept)


def encode(noun: Kept) -> bytes:
    """Write a noun as JSON.

    >>> from onrecord.model import Reading
    >>> encode(Reading("5d41402abc4b2a76", "r1", read=False))[:62]
    b'{"report":"5d41402abc4b2a76","fingerprint":"r1","read":false,"'
    """
    return msgspec.json.encode(noun)


def decode(kind: type[Noun], body: bytes) -> Noun:
    """Read back the noun that `encode` made these bytes from.

    >>> from onrecord.model import Reading
    >>> reading = Reading("5d41402abc4b2a76", "r1", read=True)
    >>> decode(Reading, encode(reading)) == reading
    True
    """
    return msgspec.json.decode(body, type=kind)


def mended(text: str) -> str:
    r"""The text with U+FFFD for each half of a surrogate pair, which no store can hold.

    They come from file names that are not in the system's encoding, and from broken JSON escapes.

    >>> mended("talks-\udcff.txt")
    'talks-�.txt'
    """
    return _HALF.sub("\ufffd", text)


def mended_report(report: Report) -> Report:
    r"""The report with every text in it mended.

    >>> from onrecord.model import OffsetMap
    >>> mended_report(Report("id", "a", "\udcff.txt", "sha", "Talks failed.", OffsetMap("utf-8", ()))).path
    '�.txt'
    """
    try:
        encode(report)
    except UnicodeEncodeError:
        return msgspec.convert(_mended_all(msgspec.to_builtins(report)), Report)
    return report


def _mended_all(cell: object) -> object:
    if isinstance(cell, str):
        return mended(cell)
    if isinstance(cell, list | tuple):
        return [_mended_all(each) for each in cell]
    return {name: _mended_all(each) for name, each in cell.items()} if isinstance(cell, dict) else cell


def pack(body: bytes) -> bytes:
    """Make bytes small.

    >>> len(pack(b"talks " * 1000)) < 100
    True
    """
    return zlib.compress(body)


def unpack(packed: bytes) -> bytes:
    """Give back the bytes that `pack` made small.

    >>> unpack(pack(b"talks"))
    b'talks'
    """
    return zlib.decompress(packed)


def digest(report: Report) -> str:
    """Of all that a reading of this report can rest on: everything but where its file lies.

    >>> from onrecord.model import OffsetMap, Report
    >>> report = Report("id", "a", "a.txt", "sha", "Talks failed.", OffsetMap("utf-8", ()))
    >>> digest(report) == digest(replace(report, name="b", path="b.txt"))
    True
    >>> digest(report) == digest(replace(report, text="Talks went on."))
    False
    """
    return hashlib.sha256(encode(replace(report, name="", path=""))).hexdigest()[:16]
