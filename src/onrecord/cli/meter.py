"""How far a build is, on the error stream: reports done, reports a second, time left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars
from rich.text import Text

from onrecord.pipeline import Progress


class _Speed(ProgressColumn):
    """Files or reports a second since the step began."""

    def render(self, task: Task) -> Text:
        seconds = task.finished_time or task.elapsed
        return Text(f"{task.completed / seconds:.1f}/s" if seconds and task.completed else "")


@contextmanager
def meter(*, quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """A function to tell progress to; where the error stream is no terminal, only the end of each step is shown.

    >>> with meter(quiet=True) as tell:
    ...     tell(Progress("reading", 3, 5))
    """
    columns = (
        TextColumn("{task.description:>10}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Speed(),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    bars = Bars(*columns, console=Console(stderr=True), disable=quiet)
    tasks: dict[str, TaskID] = {}

    def tell(progress: Progress) -> None:
        bars.start()
        if progress.step not in tasks:
            tasks[progress.step] = bars.add_task(progress.step, total=progress.of)
        bars.update(tasks[progress.step], completed=progress.done, total=progress.of)

    try:
        yield tell
    finally:
        if tasks:
            bars.stop()
