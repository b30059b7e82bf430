"""The command line. Each command loads what it needs when it is called, so that help is there at once.

A command's parameters are its arguments and options, as many as an analyst has use for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.errors import told

app = typer.Typer(
    name="onrecord",
    help="Read news reports about a negotiation and keep its record, every row opening on its exact words.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

RecordFile = Annotated[Path, typer.Argument(metavar="RECORD", help="The record's file.", show_default=False)]
Table = Annotated[
    str,
    typer.Argument(
        metavar="TABLE",
        help="positions, proposals, commissives, forecasts, accounts, figures, statements, events, claims, times,"
        " actors, reports or decisions.",
        show_default=False,
    ),
]


@app.command()
@told
def build(
    reports: Annotated[
        list[Path], typer.Argument(metavar="REPORTS...", help="Files, and folders of files.", show_default=False)
    ],
    *,
    record: Annotated[Path, typer.Option(help="The record's file; made where there is none.", show_default=False)],
    dossier: Annotated[
        Path | None, typer.Option("--dossier", help="Folder of the dossier.  [default: beside the record]")
    ] = None,
    no_dossier: Annotated[bool, typer.Option("--no-dossier", help="Write no dossier.")] = False,
    issues: Annotated[
        list[str] | None,
        typer.Option(
            help="Issue set: its name or TOML file; once for each set, `auto` for those that the reports speak about."
            "  [default: as before, else auto]",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read, up to 600 MB each.  [default: 1 or 2]")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Tell only what went wrong.")] = False,
) -> None:
    """Read what is new, assemble the record, and write its dossier.

    May be stopped at any time: the same command goes on from there.
    """
    from onrecord.cli.build import run

    folder = None if no_dossier else dossier or record.with_name(f"{record.stem}-dossier")
    run(reports, record, folder, issues=issues, workers=workers, quiet=quiet)


@app.command()
@told
def read(
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="A file.", show_default=False)],
) -> None:
    """Print what is read in one report, as JSON Lines, without any record."""
    from onrecord.cli.read import run

    run(report)


@app.command()
@told
def show(
    record: RecordFile,
    table: Table,
    *,
    all_rows: Annotated[bool, typer.Option("--all", help="Also what is under the confidence line.")] = False,
    speaker: Annotated[str | None, typer.Option(help="Part of a speaker's name.", show_default=False)] = None,
    outlet: Annotated[str | None, typer.Option(help="Part of an outlet's name.", show_default=False)] = None,
    report: Annotated[str | None, typer.Option(help="A report's id, or part of its name.", show_default=False)] = None,
    actor: Annotated[str | None, typer.Option(help="Part of an actor's or side's name.", show_default=False)] = None,
    issue: Annotated[str | None, typer.Option(help="Part of an issue's name.", show_default=False)] = None,
    since: Annotated[str | None, typer.Option("--from", help="Day, month or year.", show_default=False)] = None,
    until: Annotated[str | None, typer.Option("--to", help="Day, month or year.", show_default=False)] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="So many rows at most.", show_default=False)] = None,
    listed: Annotated[bool, typer.Option("--list", help="Positions one by one, not as a matrix.")] = False,
) -> None:
    """Show a table in the terminal; events as a timeline, positions as a matrix of actors and options."""
    from onrecord.cli.narrow import Filters
    from onrecord.cli.show import run

    filters = Filters(speaker, outlet, report, limit, actor, since, until, issue)
    run(record, table, filters, all_rows=all_rows, listed=listed)


@app.command()
@told
def export(
    record: RecordFile,
    table: Annotated[
        str,
        typer.Argument(metavar="TABLE", help="As in show; or all, for an Excel workbook.", show_default=False),
    ],
    *,
    form: Annotated[
        str, typer.Option("--format", help="jsonl, csv, xlsx, parquet; ics for events.", show_default=False)
    ],
    out: Annotated[Path | None, typer.Option(help="A file.  [default: standard output]")] = None,
    sure: Annotated[bool, typer.Option("--sure", help="Leave out what is under the confidence line.")] = False,
) -> None:
    """Write a table as JSON Lines, CSV, Excel or Parquet, or events as a calendar."""
    from onrecord.cli.export import run

    run(record, table, form, out, sure=sure)


@app.command()
@told
def decide(
    record: RecordFile,
    decisions: Annotated[
        Path, typer.Argument(metavar="DECISIONS", help="A CSV file, as `export` writes decisions.", show_default=False)
    ],
) -> None:
    """Take an analyst's decisions in, and assemble the record anew."""
    from onrecord.cli.decide import run

    run(record, decisions)


@app.command()
@told
def dossier(record: RecordFile, *, out: Annotated[Path, typer.Option(help="A folder.", show_default=False)]) -> None:
    """Write the record as static HTML that needs no server."""
    from onrecord.cli.dossier import run

    run(record, out)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot show a letter shows its code, rather than stopping the work.
            stream.reconfigure(errors="backslashreplace")
    app()
