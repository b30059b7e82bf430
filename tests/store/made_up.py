"""A small world for tests: plain files, a reader that knows one sentence form, an assembly that joins equal names."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

from onrecord.model import (
    Actor,
    ActorMention,
    Agenda,
    Assembled,
    Attribution,
    Decision,
    Entity,
    Judged,
    OffsetMap,
    Piece,
    Quarantined,
    Reading,
    Report,
    ReportEntry,
    Resolution,
    Span,
    Speaker,
    Statement,
)
from onrecord.model.position import no_vectors
from onrecord.pipeline import Steps
from onrecord.store import SqliteStore
from onrecord.views import FORMATS, TABLES, export

NO_AGENDA = Agenda()

SAID = re.compile(r"(?P<source>[A-ZÖ]\w+) (?P<cue>said|warned) (?P<content>[^.]+)\.")


@dataclass(frozen=True)
class File:
    path: str
    original: bytes
    outlet: str = ""

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.original + self.outlet.encode()).hexdigest()


def collect(paths: Sequence[Path]) -> tuple[File, ...]:
    files = [(folder, file) for folder in paths for file in folder.rglob("*.txt")]
    return tuple(File(str(file.relative_to(folder)), file.read_bytes()) for folder, file in files)


def take_in(file: File) -> Iterator[tuple[Report, bytes] | Quarantined]:
    if b"\0" in file.original:
        yield Quarantined(file.path, "is not text")
    else:
        yield report_of(file), file.original


def report_of(file: File) -> Report:
    text = file.original.decode()
    sha256 = hashlib.sha256(file.original).hexdigest()
    offsets = OffsetMap("utf-8", (Piece(0, len(text), 0, len(file.original), "copied"),) if text else ())
    outlet = Judged(file.outlet, "reports.csv") if file.outlet else None
    language = Judged("ru" if "сказал" in text else "en", "detected")
    return Report(sha256[:16], Path(file.path).stem, file.path, sha256, text, offsets, outlet=outlet, language=language)


@dataclass(frozen=True)
class SmallReader:
    """Reads `Kim said talks failed.`; `slow` seconds a report; some words make it stumble."""

    fingerprint: str = "small-1"
    slow: float = 0.0

    def __call__(self, report: Report) -> Reading:
        time.sleep(self.slow)
        if "stumble" in report.text:
            raise ValueError("this text\nis too hard")
        if "collapse" in report.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if report.language and report.language.value != "en":
            return Reading(report.id, self.fingerprint, read=False)
        found = list(SAID.finditer(report.text))
        entities = tuple(_entity(match) for match in found)
        attributions = tuple(_attribution(number, match) for number, match in enumerate(found))
        return Reading(report.id, self.fingerprint, True, attributions, entities)


def _entity(match: re.Match[str]) -> Entity:
    source = Span(*match.span("source"))
    return Entity(match["source"], "person", "named", (source,), (source,))


def _attribution(number: int, match: re.Match[str]) -> Attribution:
    source, cue, content = (Span(*match.span(group)) for group in ("source", "cue", "content"))
    speakers = (Resolution(number, source, "named", 0.95),)
    actual = Judged("yes", "said")
    return Attribution(source, cue, (content,), "indirect", "assertion", speakers, actual, confidence=0.93)


def assemble(
    evidence: Iterable[tuple[Report, Reading]], decisions: Sequence[Decision], agenda: Agenda = NO_AGENDA
) -> Assembled:
    read = sorted(evidence, key=lambda pair: (pair[0].name, pair[0].id))
    reports = tuple(_entry(report, reading) for report, reading in read)
    statements = tuple(statement for pair in read for statement in _statements(*pair))
    mentions: dict[str, list[ActorMention]] = defaultdict(list)
    for statement in statements:
        for speaker in statement.speakers:
            mentions[speaker.name].append(ActorMention(statement.report, speaker.mention))
    actors = tuple(
        Actor(f"person:{name}", name, (name,), "person", (), None, None, tuple(places))
        for name, places in sorted(mentions.items())
    )
    quotes = {
        span.exact(entry.text) for entry in reports for s in statements if s.report == entry.id for span in s.content
    }
    states = ("attached" if decision.quote in quotes else "orphaned" for decision in decisions)
    decided = tuple(replace(decision, state=state) for decision, state in zip(decisions, states, strict=True))
    return Assembled(reports, statements, actors, decided)


def _entry(report: Report, reading: Reading) -> ReportEntry:
    return ReportEntry(
        report.id, report.name, report.path, report.sha256, report.text, report.regions, report.outlet, report.title,
        report.authors, report.url, report.published, report.dateline, report.language, report.credits, reading.read,
        None, None, report.flags,
    )  # fmt: skip


def _statements(report: Report, reading: Reading) -> Iterator[Statement]:
    for attribution in reading.attributions:
        key = f"{report.id} {attribution.content}".encode()
        names = [reading.entities[speaker.entity].name for speaker in attribution.speakers]
        speakers = tuple(
            Speaker(f"person:{name}", name, "person", None, None, None, None, speaker.mention, speaker.basis, 0.95)
            for name, speaker in zip(names, attribution.speakers, strict=True)
        )
        statement_id = hashlib.sha256(key).hexdigest()[:16]
        yield Statement(
            statement_id, statement_id, report.id, attribution.source, attribution.cue, attribution.content,
            attribution.kind, attribution.type, speakers, attribution.actual, None, None, (), None,
            attribution.confidence,
        )  # fmt: skip


def small_steps(*, fingerprint: str = "small-1", slow: float = 0.0) -> Steps:
    reader = partial(SmallReader, fingerprint, slow)
    return Steps(collect, take_in, reader, partial(str, fingerprint), assemble, lambda names: (), lambda: no_vectors)


def write_reports(folder: Path, number: int) -> list[Path]:
    """So many reports with one to three statements each."""
    folder.mkdir(parents=True, exist_ok=True)
    names = ("Kim", "Petrova", "Öztürk", "Idris")
    files = []
    for each in range(number):
        lines = [
            f"{names[(each + line) % 4]} {'said' if line else 'warned'} the río 🌊 treaty is at point {each * line}."
            for line in range(1 + each % 3)
        ]
        files.append(folder / f"report-{each:03}.txt")
        files[-1].write_text(f"Report {each}. " + " ".join(lines), encoding="utf-8")
    return files


def exported(record: Path) -> dict[str, bytes]:
    """Every table as it is exported, in each format."""
    tables = {}
    with SqliteStore(record, create=False) as store:
        for table in TABLES:
            for form in FORMATS:
                export(store, table, format=form, out=(out := BytesIO()))
                tables[f"{table}.{form}"] = out.getvalue()
    return tables
