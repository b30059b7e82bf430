"""`onrecord build`: progress on the error stream, and a summary at the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from onrecord.cli.errors import QUARANTINE, Unusable, say
from onrecord.cli.meter import meter
from onrecord.intake import overlooked
from onrecord.model import Assembled
from onrecord.model.line import CONFIDENCE_LINE, WEIGHED, WEIGHED_LINE
from onrecord.pipeline import Summary, build
from onrecord.store import SqliteStore

AUTO = "auto"
"""In place of an issue set: those that the reports speak about."""


def run(
    reports: Sequence[Path],
    record: Path,
    folder: Path | None,
    *,
    issues: Sequence[str] | None = None,
    workers: int | None,
    quiet: bool,
) -> None:
    """Build a record and, where a folder is given, its dossier."""
    missing = [str(path) for path in reports if not path.exists()]
    if missing:
        raise Unusable(f"{', '.join(missing)}: no such file or folder")
    with meter(quiet=quiet) as progress:
        summary = build(reports, record, issues=_named(issues), workers=workers, progress=progress)
    if folder:
        _write_dossier(record, folder)
    if not quiet:
        typer.echo("\n".join([*lines(summary), *_passed_over(reports, record)]))
        if folder:
            typer.echo(f"dossier: {folder / 'index.html'}")
    for refused in summary.quarantined:
        say(f"{refused.path}: {refused.reason}")
    if summary.quarantined:
        raise typer.Exit(QUARANTINE)


def _named(issues: Sequence[str] | None) -> list[str] | None:
    """Names of sets as they are, files by their full path, so that the record finds them from any folder."""
    if not issues:
        return None
    return [str(Path(name).resolve()) if Path(name).suffix == ".toml" else name for name in issues if name != AUTO]


def _write_dossier(record: Path, folder: Path) -> None:
    from onrecord.reckon import reckon
    from onrecord.views import dossier

    with SqliteStore(record, create=False) as store, store.snapshot():
        dossier(store, folder, analysed=reckon(store))


def _passed_over(reports: Sequence[Path], record: Path) -> list[str]:
    """A line about the files of kinds that are not read, if there are any but the record itself."""
    names = [name for name in overlooked(reports) if not Path(name).name.startswith(record.name)]
    if not names:
        return []
    return [f"passed over, being of other kinds: {_counted(len(names), 'file')}, such as {names[0]}"]


def lines(summary: Summary) -> list[str]:
    """The summary, a line each.

    >>> from onrecord.model import Assembled
    >>> for line in lines(Summary(3, 2, 2, (("ru", 1),), (), Assembled((), (), (), ()), 1.25)):
    ...     print(line)
    2 new reports of 3 files; 2 read in 1.2 s
    record: 0 reports, 0 statements, 0 actors, 0 events
    unread: 1 report in ru
    above the confidence line of 0.90: 0 statements, 0 events
    """
    assembled = summary.assembled
    said = [each for each in assembled.statements if each.actual.value == "yes"]
    sure = sum(statement.confidence >= CONFIDENCE_LINE for statement in said)
    told = [
        f"{_counted(summary.added, 'new report')} of {_counted(summary.offered, 'file')};"
        f" {summary.read} read in {summary.seconds:.1f} s",
        f"record: {_counted(len(assembled.reports), 'report')}, {_counted(len(assembled.statements), 'statement')},"
        f" {_counted(len(assembled.actors), 'actor')}, {_counted(len(assembled.events), 'event')}",
    ]
    if summary.unread:
        told.append("unread: " + ", ".join(f"{_counted(count, 'report')} in {name}" for name, count in summary.unread))
    happened = sum(event.confidence >= CONFIDENCE_LINE for event in assembled.events)
    above = f"{_counted(sure, 'statement')}, {_counted(happened, 'event')}"
    told.append(f"above the confidence line of {CONFIDENCE_LINE:.2f}: {above}")
    told += _weighed(assembled)
    if summary.quarantined:
        told.append(f"in quarantine: {_counted(len(summary.quarantined), 'report')}, named below")
    return told


def _weighed(assembled: Assembled) -> list[str]:
    """What the six tables hold that weigh several judgements, a line; none where they are empty."""
    rows = {name: getattr(assembled, name) for name in WEIGHED}
    if not any(rows.values()):
        return []
    sure = {name: sum(row.confidence >= WEIGHED_LINE for row in held) for name, held in rows.items()}
    told = (f"{sure[name]} of {_counted(len(held), name.removesuffix('s'))}" for name, held in rows.items())
    return [f"above the line of {WEIGHED_LINE:.2f}: {', '.join(told)}"]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
