"""One news report: its original, its canonical text, and the way back from the one to the other."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.judged import Judged, When
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of canonical text and the bytes of the original that it stands for.

    Attributes:
        start: First code point in the canonical text.
        end: One past the last code point.
        source_start: First byte in the original.
        source_end: One past the last byte; may equal `source_start` for text that has no bytes of its own.
        how: `copied` (the bytes, decoded, are the text, and each of its code points has as many of them), `entity`
            (an HTML character reference), `escape` (a JSON escape), `space` (white space or markup that became
            spaces), `line` (the same that became line breaks).
    """

    start: int
    end: int
    source_start: int
    source_end: int
    how: str


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From canonical text to original bytes, piece by piece, in text order, without gap or overlap in the text.

    Attributes:
        encoding: How the original's bytes are decoded, as Python names it.
        pieces: The pieces, sorted by `start`; they cover the canonical text exactly.
    """

    encoding: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """Part of a report that is not its running prose.

    Attributes:
        kind: `appeal`, `caption`, `share`, `mark` (an endnote's mark), `note`, `credit`, `related`, `navigation`,
            `correction`, `dateline`, `header`, `heading`, `repeat` (a paragraph told twice).
        span: Where it stands in the canonical text.
    """

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was taken in; immutable.

    Attributes:
        id: First 16 hexadecimal digits of `sha256`.
        name: File name without its extension (of a JSON Lines row: its `id`, else file name, `:` and line number).
        path: Path relative to the folder it was given in.
        sha256: Of the original's bytes, hexadecimal. For a row of JSON Lines, the original is that row's bytes.
        text: Canonical text.
        offsets: Canonical text to original bytes.
        regions: In text order.
        outlet: Who published it; None where unknown. So for the next five.
        title: Headline.
        authors: Byline names, one a cell.
        url: Address.
        published: Day of publication.
        dateline: Where the report was filed, such as `BEIJING`.
        language: ISO 639-1 code.
        credits: Agencies credited with the text or part of it, as the report names them ("/TASS/", "Reporting by …").
        flags: Doubts, such as `weekday_mismatch`.
    """

    id: str
    name: str
    path: str
    sha256: str
    text: str
    offsets: OffsetMap
    regions: tuple[Region, ...] = ()
    outlet: Judged | None = None
    title: Judged | None = None
    authors: tuple[Judged, ...] = ()
    url: Judged | None = None
    published: When | None = None
    dateline: Judged | None = None
    language: Judged | None = None
    credits: tuple[Judged, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quarantined:
    """Something offered as a report that could not be taken in.

    Attributes:
        path: As in `Report`.
        reason: One line that says what is wrong and what to do.
    """

    path: str
    reason: str
