"""The order of the steps, from files to a record, and nothing else."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from onrecord.model import Agenda, Assembled, Decision, Embed, IssueSet, Quarantined, Reading, Report
from onrecord.store import RecordError, SqliteStore, alone
from onrecord.workers import ReaderError, ReadReport, how_many, read_all

if TYPE_CHECKING:
    from onrecord.intake import Offered

Item = TypeVar("Item")

COMMIT_EVERY = 0.5
"""Seconds of work that a kill may cost; what was committed before is never done again."""

COMMIT_MOST = 200
"""Reports in one commit, so that memory stays flat."""


class NoReports(Exception):
    """Nothing that was given is a report; the message is one line."""


@dataclass(frozen=True, slots=True)
class Steps:
    """What does the work of each step.

    Attributes:
        collect: Paths that the analyst gives to the files offered there.
        take_in: A file to its reports, each with its original bytes, or to the reasons against it.
        make_reader: Loads a reader; called once a process.
        fingerprint: Of that reader, without loading it.
        assemble: Evidence, decisions and issue sets to the record they amount to.
        load_issues: Issue sets by their names and files; all that ship for none.
        make_encoder: Loads what tells the meaning of texts.
    """

    collect: Callable[[Sequence[Path]], Sequence[Offered]]
    take_in: Callable[[Offered], Iterable[tuple[Report, bytes] | Quarantined]]
    make_reader: Callable[[], ReadReport]
    fingerprint: Callable[[], str]
    assemble: Callable[[Iterable[tuple[Report, Reading]], Sequence[Decision], Agenda], Assembled]
    load_issues: Callable[[Sequence[str]], Sequence[IssueSet]]
    make_encoder: Callable[[], Embed]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is; what it counts is committed.

    Attributes:
        step: `taking in`, `reading` or `assembling`.
        done: Files or reports.
        of: All of them.
    """

    step: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build came to.

    Attributes:
        offered: Files offered.
        added: Reports that the record did not hold before.
        read: Reports read in this build.
        unread: Languages that are not read, and how many reports of the record are in each.
        quarantined: What could not be taken in or read, by path.
        assembled: The record.
        seconds: Time it took.
    """

    offered: int
    added: int
    read: int
    unread: tuple[tuple[str, int], ...]
    quarantined: tuple[Quarantined, ...]
    assembled: Assembled
    seconds: float


def build(
    paths: Sequence[Path],
    record: Path,
    *,
    issues: Sequence[str] | None = None,
    workers: int | None = None,
    steps: Steps | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Summary:
    """Take in what is new, read what is new or stale, and assemble the whole record anew.

    May be killed at any point: what was reported as done stays done, and the next build goes on from there.

    Args:
        paths: Files, and folders of files.
        record: Its file; made where there is none.
        issues: Names or files of the issue sets that positions are matched with; an empty sequence for those that
            the reports speak about, None for what the record was last built with.
        workers: Processes that read; by default as many as are worth it. The record does not depend on it.
        steps: Other parts than the real ones.
        progress: Told how far the build is.

    Raises:
        NoReports: If there is no report among the files.
        RecordError: If the record cannot be used, or another build is at work on it.
        ReaderError: If the reader cannot start, or is not the one it was when the build began.
        IssueError: If an issue set cannot be used.
    """
    started = time.monotonic()
    steps = steps or real_steps()
    steps.load_issues(issues or ())
    offers = _offers(paths, steps)
    with alone(record), SqliteStore(record) as store:
        store.check()
        if issues is not None:
            store.set_issue_names(issues)
        added, refused = _take_in(offers, store, steps, progress)
        read, failed = _read(store, steps, workers, progress)
        quarantined = tuple(sorted(chain(refused, failed), key=lambda each: (each.path, each.reason)))
        store.set_quarantine(quarantined)
        progress(Progress("assembling", 0, 1))
        assembled = _assemble(store, steps, steps.fingerprint())
        progress(Progress("assembling", 1, 1))
    seconds = time.monotonic() - started
    return Summary(len(offers), added, read, _unread(assembled), quarantined, assembled, seconds)


def decide(record: Path, decisions: Iterable[Decision], *, steps: Steps | None = None) -> tuple[Decision, ...]:
    """Take an analyst's decisions in and assemble the record anew; returns all decisions with their states.

    Nothing is read anew: decisions rest on the readings that the record was last assembled from.

    Raises:
        RecordError: If there is no such record, or nothing was built in it yet.
    """
    steps = steps or real_steps()
    with alone(record), SqliteStore(record, create=False) as store:
        fingerprint = store.fingerprint()
        if fingerprint is None:
            raise RecordError(f"{record.name}: nothing is built in it yet; run `onrecord build` first")
        store.add_decisions(decisions)
        return _assemble(store, steps, fingerprint).decisions


def read(paths: Sequence[Path], *, steps: Steps | None = None) -> Iterator[tuple[Report, Reading | str] | Quarantined]:
    """Read reports without a record: with each comes its reading, or the reason why it could not be read."""
    steps = steps or real_steps()
    taken = [item for offered in _offers(paths, steps) for item in _opened(offered, steps)]
    yield from (item for item in taken if isinstance(item, Quarantined))
    reports = [item[0] for item in taken if isinstance(item, tuple)]
    if reports:
        yield from read_all(reports, steps.make_reader, workers=1)


def real_steps() -> Steps:
    """Find the parts that do the work; they are loaded here and not before, so that other commands start at once."""
    from onrecord.assembly import assemble, load_issues
    from onrecord.intake import collect, take_in
    from onrecord.reading import Encoder, Reader, fingerprint

    return Steps(collect, take_in, Reader, fingerprint, assemble, load_issues, Encoder)


def _offers(paths: Sequence[Path], steps: Steps) -> Sequence[Offered]:
    offers = steps.collect(paths)
    if not offers:
        where = ", ".join(str(path) for path in paths)
        raise NoReports(f"{where}: no report in it; reports are .txt, .html, .json, .jsonl or .jsonl.gz files")
    return offers


def _take_in(
    offers: Sequence[Offered], store: SqliteStore, steps: Steps, progress: Callable[[Progress], None]
) -> tuple[int, list[Quarantined]]:
    """Take in the files that are new or changed; how many reports were added, and what was refused."""
    added, done = 0, 0
    refused: list[Quarantined] = []
    progress(Progress("taking in", 0, len(offers)))
    for batch in _batches(_news(offers, store, steps)):
        finished = [item for item in batch if isinstance(item, _Finished)]
        known = [(item.path, item.digest) for item in finished if item.whole]
        added += store.add_reports([item for item in batch if isinstance(item, tuple)], finished=known)
        refused += [item for item in batch if isinstance(item, Quarantined)]
        done += len(finished)
        progress(Progress("taking in", done, len(offers)))
    return added, refused


@dataclass(frozen=True, slots=True)
class _Finished:
    """An offered file whose last report was taken in, whole or in part."""

    path: str
    digest: str
    whole: bool


def _news(
    offers: Iterable[Offered], store: SqliteStore, steps: Steps
) -> Iterator[tuple[Report, bytes] | Quarantined | _Finished]:
    """Each offered file's reports and refusals, then the file; of a file known as it is, the file alone."""
    for offered in offers:
        whole = True
        if not store.holds(offered.path, offered.digest):
            for item in _opened(offered, steps):
                whole = whole and not isinstance(item, Quarantined)
                yield item
        yield _Finished(offered.path, offered.digest, whole)


def _opened(offered: Offered, steps: Steps) -> Iterator[tuple[Report, bytes] | Quarantined]:
    """Open an offered file; one that intake has no answer to is refused, and the others go on."""
    try:
        yield from steps.take_in(offered)
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        yield Quarantined(offered.path, f"could not be taken in ({reason}); please report this")


def _read(
    store: SqliteStore, steps: Steps, workers: int | None, progress: Callable[[Progress], None]
) -> tuple[int, list[Quarantined]]:
    """Read what is new or stale; how many reports were read, and which could not be."""
    stale = store.stale(steps.fingerprint())
    failed: list[Quarantined] = []
    if not stale:
        return 0, failed
    progress(Progress("reading", 0, len(stale)))
    done = 0
    reports = (store.report(report_id) for report_id in stale)
    for batch in _batches(read_all(reports, steps.make_reader, workers=workers or how_many(len(stale)))):
        store.add_readings(list(_of_one_reader(batch, steps.fingerprint())))
        failed += [Quarantined(report.path, reason) for report, reason in batch if isinstance(reason, str)]
        done += len(batch)
        progress(Progress("reading", done, len(stale)))
    return done - len(failed), failed


def _of_one_reader(batch: Iterable[tuple[Report, Reading | str]], fingerprint: str) -> Iterator[tuple[Report, Reading]]:
    """The readings of a batch, all by the reader that the record is to rest on."""
    for report, reading in batch:
        if isinstance(reading, str):
            continue
        if reading.fingerprint != fingerprint:
            raise ReaderError("the reader's weights were changed while the build ran; run it again")
        yield report, reading


def _assemble(store: SqliteStore, steps: Steps, fingerprint: str) -> Assembled:
    names = store.issue_names()
    agenda = Agenda(tuple(steps.load_issues(names)), bool(names), _kept(store, steps, fingerprint))
    assembled = steps.assemble(store.evidence(fingerprint), tuple(store.decisions()), agenda)
    store.replace_record(assembled, fingerprint)
    return assembled


def _kept(store: SqliteStore, steps: Steps, fingerprint: str) -> Embed:
    """Vectors of texts that are made once for a record, so that a changed issue set costs what changed in it."""

    encoder = cache(steps.make_encoder)
    known = store.vectors(fingerprint)

    def embed(texts: Sequence[str]) -> list[bytes]:
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            made = dict(zip(missing, encoder()(missing), strict=True))
            store.add_vectors(made, fingerprint)
            known.update(made)
        return [known[text] for text in texts]

    return embed


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Gather what comes within half a second, so that each commit is worth its cost."""
    batch: list[Item] = []
    due = time.monotonic() + COMMIT_EVERY
    for item in items:
        batch.append(item)
        if len(batch) >= COMMIT_MOST or time.monotonic() >= due:
            yield batch
            batch, due = [], time.monotonic() + COMMIT_EVERY
    if batch:
        yield batch


def _unread(assembled: Assembled) -> tuple[tuple[str, int], ...]:
    """Languages that are not read, the most frequent first."""
    languages = Counter(
        report.language.value if report.language else "unknown" for report in assembled.reports if not report.read
    )
    return tuple(sorted(languages.items(), key=lambda each: (-each[1], each[0])))
