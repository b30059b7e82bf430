"""What the tests of intake share: files made on the spot, taken in."""

import json
from pathlib import Path

from onrecord.intake import collect, take_in
from onrecord.model import Quarantined, Report, Span
from onrecord.text.locate import restore


def taken(folder: Path) -> list[tuple[Report, bytes] | Quarantined]:
    """Everything that comes of a folder."""
    return [item for offered in collect([folder]) for item in take_in(offered)]


def report_of(folder: Path, name: str, original: bytes | str) -> Report:
    """The one report in one file, grounded in every character."""
    (folder / name).write_bytes(original.encode() if isinstance(original, str) else original)
    (item,) = (item for offered in collect([folder / name]) for item in take_in(offered))
    assert not isinstance(item, Quarantined), item.reason
    report, kept = item
    assert restore(report.offsets, kept, Span(0, len(report.text))) == report.text
    return report


def reason(folder: Path, name: str, original: bytes) -> str:
    """Why a file is refused."""
    (folder / name).write_bytes(original)
    (item,) = (item for offered in collect([folder / name]) for item in take_in(offered))
    assert isinstance(item, Quarantined)
    assert "\n" not in item.reason
    return item.reason


def json_of(text: str, **fields: object) -> str:
    """A JSON report."""
    return json.dumps({"text": text, **fields}, ensure_ascii=False)


def regions(report: Report, kind: str) -> list[str]:
    """The words of all regions of a kind."""
    return [region.span.exact(report.text) for region in report.regions if region.kind == kind]
