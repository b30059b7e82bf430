"""From an offered file to its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord.intake.collect import Offered
from onrecord.intake.compose import compose
from onrecord.intake.decode import decode
from onrecord.intake.describe import Canonical, Origin, describe
from onrecord.intake.details import Details, judged, language_code, names
from onrecord.intake.json_report import Member, members, text_parts
from onrecord.intake.page.read import looks_like_a_page, read_page
from onrecord.intake.plain import plain_parts
from onrecord.intake.refused import Refused, cannot_be_read
from onrecord.intake.rows import rows
from onrecord.model import Quarantined, Report

MOST_BYTES = 20_000_000
"""Of one report. A long book has two million; whatever is larger is a dump or a mistake."""


def take_in(offered: Offered) -> Iterator[tuple[Report, bytes] | Quarantined]:
    """The reports in an offered file, each with its original bytes, or why there is none, in one line.

    A row of JSON Lines is a report of its own with that row's bytes as original; a broken one is quarantined with its
    line number, and the others go on.
    """
    if offered.faults:
        yield from (Quarantined(offered.path, fault) for fault in offered.faults)
        return
    try:
        if offered.kind == "rows":
            yield from _rows(offered)
        else:
            original = _bytes(offered.file)
            origin = Origin(_name(offered.path), offered.path, original)
            yield describe(origin, _CANONICAL[offered.kind](original), offered.details), original
    except Refused as refused:
        yield Quarantined(offered.path, str(refused))


def _rows(offered: Offered) -> Iterator[tuple[Report, bytes] | Quarantined]:
    for number, row in rows(offered.file, MOST_BYTES):
        place = f"{offered.path}:{number}"
        if row is None:
            yield Quarantined(place, _too_large("over 20 MB"))
            continue
        try:
            yield _row(offered, number, row), row
        except Refused as refused:
            yield Quarantined(place, f"line {number} {refused}")


def _row(offered: Offered, number: int, row: bytes) -> Report:
    canonical, given = _json(row)
    name = judged(given["id"].value, "json") if "id" in given else None
    fallback = f"{_name(offered.path)}:{number}"
    return describe(Origin(name.value if name else fallback, offered.path, row), canonical, offered.details)


def _bytes(file: Path) -> bytes:
    """All of a file, unless it is too large; then none of it is read."""
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise Refused(_too_large(f"{size / 1e6:.0f} MB"))
        return file.read_bytes()
    except OSError as error:
        raise Refused(cannot_be_read(error)) from None


def _too_large(size: str) -> str:
    return f"is too large for one report ({size}, at most {MOST_BYTES // 1_000_000} MB): split it, one file a report"


def _name(path: str) -> str:
    """The file's name without its extension, `.jsonl.gz` being one."""
    name = path.rpartition("/")[2]
    return name[: -len(".jsonl.gz")] if name.lower().endswith(".jsonl.gz") else Path(name).stem


def _plain_canonical(original: bytes) -> Canonical:
    decoded = decode(original)
    if looks_like_a_page(decoded.text):
        return _page_canonical(original)
    text, offsets = compose(plain_parts(decoded), decoded)
    return Canonical(text, offsets, flags=decoded.flags)


def _page_canonical(original: bytes) -> Canonical:
    return read_page(original)


def _json_canonical(original: bytes) -> Canonical:
    return _json(original)[0]


def _json(original: bytes) -> tuple[Canonical, dict[str, Member]]:
    """A JSON report's text and details, and all its members."""
    decoded = decode(original)
    given = members(decoded)
    token = given.get("text")
    if token is None or not isinstance(token.value, str):
        raise Refused("has no member `text` with a string: give the report's text under that name")
    text, offsets = compose(text_parts(decoded, token), decoded)
    return Canonical(text, offsets, _json_details(given), flags=decoded.flags), given


def _json_details(given: dict[str, Member]) -> Details:
    values = {name: member.value for name, member in given.items()}
    published = judged(values.get("published"), "json")
    return Details(
        outlet=judged(values.get("outlet"), "json"),
        title=judged(values.get("title"), "json"),
        authors=names(values.get("authors"), "json"),
        url=judged(values.get("url"), "json"),
        published=(published,) if published else (),
        language=language_code(values.get("language"), "json"),
    )


_CANONICAL: dict[str, Callable[[bytes], Canonical]] = {
    "plain": _plain_canonical,
    "json": _json_canonical,
    "page": _page_canonical,
}
