"""The rows of a JSON Lines file, one at a time."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.intake.refused import Refused, cannot_be_read

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CHUNK = 1 << 20


def rows(file: Path, most_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Each row that is not blank with its line number, without the line end; None for a row over the limit.

    A gzip bomb costs no more memory than the limit.

    Raises:
        Refused: If the file is a damaged gzip file, once the rows before the damage are given.
    """
    number = given = 0
    try:
        with _opened(file) as lines:
            while line := lines.readline(most_bytes + 1):
                number += 1
                row = line.rstrip(b"\r\n").removeprefix(_BYTE_ORDER_MARK if number == 1 else b"")
                if len(line) > most_bytes:
                    _pass_over(lines, line)
                given += bool(row.strip())
                if row.strip():
                    yield number, row if len(line) <= most_bytes else None
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise Refused(f"is a damaged gzip file after row {number}: fetch it again") from None
    except OSError as error:
        raise Refused(cannot_be_read(error)) from None
    if not given:
        raise Refused("is empty: leave it out, or put reports into it, one JSON object a line")


def _opened(file: Path) -> BinaryIO | gzip.GzipFile:
    return gzip.open(file, "rb") if file.suffix.lower() == ".gz" else file.open("rb")


def _pass_over(lines: BinaryIO | gzip.GzipFile, line: bytes) -> None:
    """Go on to the next row without keeping this one."""
    while line and not line.endswith(b"\n"):
        line = lines.readline(_CHUNK)
