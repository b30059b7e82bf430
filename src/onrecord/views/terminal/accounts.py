"""Accounts in the terminal: what several reports tell of, each telling under it, and where they contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.model import Record, Version
from onrecord.model.line import line_of
from onrecord.views.cells import Words
from onrecord.views.labels import counted, dated, term
from onrecord.views.rows import quoted
from onrecord.views.subjects import Subject, outlets_of, subjects
from onrecord.views.terminal.columns import NONE, Column, Grid, Rows, Seen, under
from onrecord.views.versionrow import CONTRADICTIONS, cited_by

_NAMED = 8
"""Outlets that are named one by one; more are counted."""

_ACCOUNT = (
    Column("outlet", 2),
    Column("date"),
    Column("words", 8),
    Column("stands to the others", 4),
    Column("sure"),
)


def account_grids(record: Record, all_rows: bool) -> Iterator[Grid]:
    """A grid a subject, those that contradict themselves first, then what is left out."""
    told = _Told(record)
    held = list(record.accounts())
    shown = [version for version in held if all_rows or version.confidence >= line_of("accounts")]
    found = subjects(shown, outlets_of(record), CONTRADICTIONS)
    for subject in sorted(found, key=lambda subject: not subject.contradictions):
        if len(subject.versions) > 1:
            yield _grid(subject, told)
    alone = sum(len(subject.versions) == 1 for subject in found)
    notes = [f"{counted(len(shown), 'account')} of {counted(len(found), 'matter')}; --list shows them one by one."]
    notes += [f"{alone} told once only, in the list."] if alone else []
    if len(held) > len(shown):
        notes.append(
            f"{len(held) - len(shown)} under the confidence line of {line_of('accounts'):.2f}; --all shows them."
        )
    yield Grid("", notes=tuple(notes))


class _Told:
    """What there is to say of each account: its words, its outlet and its day."""

    def __init__(self, record: Record) -> None:
        self.words: Words = quoted(record, (place for version in record.accounts() for place in cited_by(version)))
        self._heads = {
            report.id: (report.outlet.value if report.outlet else report.name, dated(report.published))
            for report in record.reports()
        }
        self._of = {version.id: version.report for version in record.accounts()}

    def outlet(self, report: str) -> str:
        """The outlet's name, or the report's."""
        return self._heads.get(report, ("", ""))[0]

    def cells(self, version: Version) -> tuple[str | tuple[str, ...], ...]:
        """An account's row."""
        said = " … ".join(
            self.words[version.report, span] for span in version.evidence if (version.report, span) in self.words
        )
        day = self._heads.get(version.report, ("", ""))[1]
        stands = tuple(self._standing(version)) or (NONE,)
        return self.outlet(version.report), day or NONE, said, stands, f"{version.confidence:.2f}"

    def _standing(self, version: Version) -> Iterator[str]:
        """`other number than NRA`; those that agree are counted."""
        by_kind: dict[str, list[str]] = {}
        for link in version.links:
            by_kind.setdefault(link.kind, []).append(self.outlet(self._of.get(link.version, "")))
        for kind in sorted(by_kind, key=lambda kind: (kind not in CONTRADICTIONS, kind)):
            sign = "≠ " if kind in CONTRADICTIONS else ""
            others = ", ".join(dict.fromkeys(by_kind[kind]))
            yield f"agrees with {len(by_kind[kind])}" if kind == "agrees" else f"{sign}{term(kind)}: {others}"


def _grid(subject: Subject, told: _Told) -> Grid:
    lead = subject.versions[0]
    said = told.cells(lead)[2]
    counts = f"{counted(subject.sources, 'source')}, {counted(len(subject.versions), 'account')}"
    notes = [f"no account in: {_few(subject.without)}"] if subject.without else []
    rows = tuple(Seen(told.cells(version)) for version in subject.versions)
    return Grid(f"{subject.of}: {said} ({counts})", _ACCOUNT, rows, tuple(notes))


def _few(names: Iterable[str]) -> str:
    listed = list(names)
    rest = f" and {len(listed) - _NAMED} more" if len(listed) > _NAMED else ""
    return ", ".join(listed[:_NAMED]) + rest


def _accounts(record: Record, _: bool) -> Iterator[Seen]:
    told = _Told(record)
    for version in record.accounts():
        yield Seen((f"{version.of}", *told.cells(version)), under("accounts", version.confidence))


ACCOUNTS: tuple[tuple[Column, ...], Rows] = ((Column("of"), *_ACCOUNT), _accounts)
