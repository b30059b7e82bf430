"""What goes wrong, told in one line, with an exit code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer

QUARANTINE = 1
UNUSABLE = 2
STOPPED = 130

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Unusable(Exception):
    """Arguments that nothing can be done with; the message says which and what to do."""


def say(line: str) -> None:
    """Tell the analyst something that is not a result, on the error stream.

    >>> say("rivers.db: is not a record")
    """
    typer.echo(line, err=True)


def told(command: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Make a command end with one line and an exit code where it would end with a traceback.

    >>> @told
    ... def stumble():
    ...     raise Unusable("no such folder: rivers")
    >>> try:
    ...     stumble()
    ... except typer.Exit as end:
    ...     end.exit_code
    2
    """

    @functools.wraps(command)
    def careful(*args: Parameters.args, **options: Parameters.kwargs) -> Result:
        try:
            return command(*args, **options)
        except BrokenPipeError:
            _close_output()
            raise typer.Exit(0) from None
        except KeyboardInterrupt:
            say("stopped; what was done is kept, and the same command goes on from there")
            raise typer.Exit(STOPPED) from None
        except Exception as error:
            line = _line(error)
            if line is None:
                raise
            say(line)
            raise typer.Exit(UNUSABLE) from None

    return careful


def _line(error: Exception) -> str | None:
    """What to tell of an error that input can cause; None for one that is a fault of the program."""
    import sqlite3

    from onrecord.assembly import IssueError
    from onrecord.pipeline import NoReports
    from onrecord.store import RecordError
    from onrecord.views.extra import ExtraMissing
    from onrecord.workers import ReaderError

    if isinstance(error, Unusable | NoReports | RecordError | ReaderError | IssueError | ExtraMissing):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error)
    if isinstance(error, sqlite3.DatabaseError):
        return f"the record cannot be used: {error}"
    return None


def _close_output() -> None:
    """Let the interpreter flush into nothing: whoever read the output, as `head` does, has had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
