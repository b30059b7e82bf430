"""Reads reports in one process or several; what comes out is the same."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import cast

from onrecord.model import Reading, Report

ReadReport = Callable[[Report], Reading]
"""A reader with its weights loaded."""

ATTEMPTS = 2
"""A report is tried this often when the process that reads it dies: once might be another program's doing."""

FEW = 20
"""Under so many reports a second process costs more time to start than it saves."""

MOST = 2
"""Processes unless more are asked for: each takes up to 600 MB."""


class ReaderError(Exception):
    """The reader cannot be used; its message is one line."""


def how_many(reports: int) -> int:
    """Count the processes worth starting for so many reports, where the analyst asked for no number.

    >>> how_many(5)
    1
    """
    return 1 if reports < FEW else min(MOST, os.cpu_count() or 1)


def read_all(
    reports: Iterable[Report], make_reader: Callable[[], ReadReport], *, workers: int
) -> Iterator[tuple[Report, Reading | str]]:
    """Read every report; with each comes its reading, or the reason why it could not be read.

    A reader is made once a process and is given one report at a time, so that no reading depends on what else is read
    or on the number of processes. The order is that in which readings are done. `make_reader` must be importable by
    name where there are several processes.

    Raises:
        ReaderError: If a reader cannot start.

    >>> from onrecord.model import OffsetMap
    >>> report = Report("a1", "a", "a.txt", "a1", "Talks failed.", OffsetMap("utf-8", ()))
    >>> [(_, reading)] = read_all([report], lambda: lambda report: Reading(report.id, "r1", read=True), workers=1)
    >>> reading.report
    'a1'
    """
    return _read_in_crew(reports, make_reader, workers) if workers > 1 else _read_here(reports, make_reader)


def _read_here(
    reports: Iterable[Report], make_reader: Callable[[], ReadReport]
) -> Iterator[tuple[Report, Reading | str]]:
    try:
        read = make_reader()
    except Exception as error:
        raise ReaderError(f"the reader cannot start: {_reason(error)}") from error
    for report in reports:
        yield report, _try(read, report)


def _try(read: ReadReport, report: Report) -> Reading | str:
    """Read a report, or say what went wrong: whatever it is, the other reports go on."""
    try:
        return read(report)
    except Exception as error:
        return f"could not be read ({_reason(error)}); please report this"


def _reason(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())


def _read_in_crew(
    reports: Iterable[Report], make_reader: Callable[[], ReadReport], workers: int
) -> Iterator[tuple[Report, Reading | str]]:
    crew = _Crew(iter(reports), make_reader)
    try:
        crew.hire(workers)
        while crew.give_out():
            yield from crew.take_back()
    finally:
        crew.dismiss()


@dataclass(slots=True, eq=False)
class _Worker:
    """A process with a reader, our end of the pipe to it, and the report it is at."""

    process: BaseProcess
    pipe: Connection
    report: Report | None = None

    def give(self, report: Report) -> None:
        """Send it a report; should it have died meanwhile, that shows in its answer."""
        self.report = report
        with suppress(OSError):
            self.pipe.send(report)

    def answer(self) -> Reading | str | None:
        """Wait for what it says; None where it died."""
        try:
            return cast("Reading | str", self.pipe.recv())
        except (EOFError, OSError):
            return None

    def end(self) -> int | None:
        """Stop it; returns its exit code, negative for the signal that killed it."""
        self.pipe.close()
        if self.report is not None:
            self.process.terminate()
        self.process.join()
        return self.process.exitcode


@dataclass(slots=True)
class _Crew:
    """The processes, and what is still to be read."""

    reports: Iterator[Report]
    make_reader: Callable[[], ReadReport]
    workers: list[_Worker] = field(default_factory=list)
    again: deque[Report] = field(default_factory=deque)
    died: Counter[str] = field(default_factory=Counter)

    def hire(self, number: int) -> None:
        """Start processes, all at once, and wait until each has made its reader."""
        started = [_start(self.make_reader) for _ in range(number)]
        self.workers.extend(started)
        for worker in started:
            answer = worker.answer()
            if answer != _READY:
                why = answer or "it ended while it was made; there may be too little memory"
                raise ReaderError(f"the reader cannot start: {why}")

    def give_out(self) -> bool:
        """Give each idle process a report; whether any is at work."""
        for worker in self.workers:
            if worker.report is None:
                report = self.again.popleft() if self.again else next(self.reports, None)
                if report is not None:
                    worker.give(report)
        return any(worker.report for worker in self.workers)

    def take_back(self) -> Iterator[tuple[Report, Reading | str]]:
        """Wait for answers; a process that died is replaced, and its report tried again or given up."""
        answered = wait([worker.pipe for worker in self.workers if worker.report])
        for worker in [worker for worker in self.workers if worker.pipe in answered]:
            report, answer = worker.report, worker.answer()
            assert report is not None
            if answer is None:
                answer = self._replace(worker, report)
            worker.report = None
            if answer is not None:
                yield report, answer

    def _replace(self, worker: _Worker, report: Report) -> str | None:
        """Put a new process in a dead one's place; the reason to give its report up, if it is time to."""
        code = worker.end()
        self.workers.remove(worker)
        self.hire(1)
        self.died[report.id] += 1
        if self.died[report.id] < ATTEMPTS:
            self.again.append(report)
            return None
        return f"the process that read it ended {ATTEMPTS} times (exit code {code}); please report this"

    def dismiss(self) -> None:
        """End all processes."""
        for worker in self.workers:
            worker.end()


_READY = "ready"


def _start(make_reader: Callable[[], ReadReport]) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, make_reader), daemon=True)
    with _interrupts_ignored():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Let what is started in the block inherit that Ctrl-C is the parent's business alone."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _work(pipe: Connection, make_reader: Callable[[], ReadReport]) -> None:
    """Make a reader, then answer every report until the pipe is closed: all that a process does."""
    with suppress(EOFError, OSError):
        try:
            read = make_reader()
        except Exception as error:
            pipe.send(_reason(error))
            return
        pipe.send(_READY)
        while True:
            pipe.send(_try(read, pipe.recv()))
