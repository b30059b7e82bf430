"""The table `reports.csv`, which says of the reports beside it what they do not say themselves."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.intake.dates import read_date
from onrecord.intake.decode import decode
from onrecord.intake.details import Details, judged, language_code, names
from onrecord.intake.refused import Refused, cannot_be_read

NAME = "reports.csv"
COLUMNS = ("file", "outlet", "published", "authors", "title", "url", "language")
_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Sidecar:
    """One `reports.csv`.

    Attributes:
        details: By file, as the column `file` names it.
        faults: What is wrong with it, one line each.
    """

    details: Mapping[str, Details]
    faults: tuple[str, ...] = ()


def read_sidecar(path: Path) -> Sidecar:
    """What a `reports.csv` says; a row that cannot be used is a fault, and the others count."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Refused("is too large for a table of reports: keep one row a report")
        text = decode(path.read_bytes()).text.removeprefix("\ufeff")
        return _table(text, path.parent)
    except (Refused, csv.Error) as error:
        return Sidecar({}, (str(error),))
    except OSError as error:
        return Sidecar({}, (cannot_be_read(error),))


def _table(text: str, folder: Path) -> Sidecar:
    lines = text.splitlines()
    rows = csv.DictReader(lines, delimiter=";" if lines[0].count(";") > lines[0].count(",") else ",")
    if "file" not in (rows.fieldnames or ()):
        raise Refused(f"has no column `file`: give it the columns {', '.join(COLUMNS)}")
    details: dict[str, Details] = {}
    faults: list[str] = []
    for row in rows:
        fault = _fault(row, folder)
        if fault:
            faults.append(f"line {rows.line_num}: {fault}")
        if row["file"] and None not in row:
            details[row["file"].strip()] = _details(row)
    return Sidecar(details, tuple(faults))


def _fault(row: Mapping[str | None, str | list[str] | None], folder: Path) -> str | None:
    """What is wrong with a row, and what to do about it."""
    file, published = row.get("file"), row.get("published")
    if None in row:
        return "has more cells than the first line: put cells that hold commas in double quotes"
    if not isinstance(file, str) or not file.strip():
        return "names no file: fill in the column `file`, or take the row out"
    if not (folder / file.strip()).is_file():
        return f"names `{file.strip()}`, which is not beside it: correct the name, or take the row out"
    if isinstance(published, str) and published.strip() and not read_date(published):
        return f"`{published.strip()}` is not a date: write it as 2025-08-12"
    return None


def _details(row: Mapping[str, str | None]) -> Details:
    published = judged(row.get("published"), "csv")
    return Details(
        outlet=judged(row.get("outlet"), "csv"),
        title=judged(row.get("title"), "csv"),
        authors=names(row.get("authors") or "", "csv"),
        url=judged(row.get("url"), "csv"),
        published=(published,) if published and read_date(published.value) else (),
        language=language_code(row.get("language"), "csv"),
    )
