"""A record gathered for its dossier: lines and heads of reports, without the texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model import Actor, Decision, Judged, Record, ReportEntry, Span, Statement, When
from onrecord.model.analysed import Analysed
from onrecord.views.labels import dated, term
from onrecord.views.pages.lines import Line, line
from onrecord.views.pages.occasions import Occasion, linked_spans, occasions
from onrecord.views.pages.weighed import Weighed, weigh


@dataclass(frozen=True, slots=True)
class Head:
    """A report without its text.

    Attributes:
        title: Headline, else the file's name.
        day: Its date as printed; empty where unknown.
        others: As in `ReportEntry`; empty for what is not known.
    """

    id: str
    title: str
    outlet: str
    day: str
    published: When | None
    language: str
    read: bool
    copy_of: str
    version_of: str
    flags: tuple[str, ...]

    @property
    def page(self) -> str:
        """The report's page in the dossier."""
        return f"reports/{self.id}.html"


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that the pages share.

    Attributes:
        reports: By id, in report order.
        lines: In report order, then text order.
        actors: In the record's order.
        cited: For each report, the spans that other pages cite as evidence.
        redirects: The present id of each actor that was merged away.
        events: In the order of the timeline.
        weighed: Positions, proposals and the other tables that weigh several judgements.
    """

    reports: Mapping[str, Head]
    lines: tuple[Line, ...]
    actors: tuple[Actor, ...]
    decisions: tuple[Decision, ...]
    cited: Mapping[str, frozenset[Span]]
    redirects: Mapping[str, str]
    events: tuple[Occasion, ...] = ()
    weighed: Weighed = field(default_factory=Weighed)

    def of_report(self) -> dict[str, list[Line]]:
        """The lines of each report."""
        return _grouped((each.report, each) for each in self.lines)

    def of_actor(self) -> dict[str, list[Line]]:
        """The lines of each actor, under its present id."""
        return _grouped(
            (actor_id, each)
            for each in self.lines
            for actor_id in dict.fromkeys(self.present(who.actor) for who in each.who)
        )

    def present(self, actor_id: str) -> str:
        """The id an actor has now."""
        return self.redirects.get(actor_id, actor_id)


def gather(record: Record, analysed: Analysed | None = None) -> Gathered:
    """Go through a record once, keeping of each report only its head and its lines.

    >>> from onrecord.views.pages.gather import gather
    >>> class Empty:
    ...     def __getattr__(self, table): return lambda: iter(())
    >>> gather(Empty()).lines
    ()
    """
    reports: dict[str, Head] = {}
    lines: list[Line] = []
    for report in record.reports():
        reports[report.id] = _head(report)
        lines.extend(_lines(report, tuple(record.statements(report=report.id))))
    actors = tuple(record.actors())
    events = occasions(record)
    weighed = weigh(record, analysed or Analysed())
    return Gathered(
        reports=reports,
        lines=tuple(lines),
        actors=actors,
        decisions=tuple(record.decisions()),
        cited=_cited(actors, linked_spans(events), weighed),
        redirects={former: actor.id for actor in actors for former in actor.redirects},
        events=events,
        weighed=weighed,
    )


def _lines(report: ReportEntry, statements: Sequence[Statement]) -> Iterator[Line]:
    names = {
        statement.id: ", ".join(speaker.name for speaker in statement.speakers) or "no source named"
        for statement in statements
    }
    for statement in statements:
        yield line(statement, report, within=names.get(statement.within or "", ""))


def doubts(head: Head) -> list[str]:
    """What is doubtful about a report itself, as labels.

    >>> doubts(Head("r1", "Talks", "", "", None, "en", True, "", "", ("weekday_mismatch",)))
    ['weekday does not fit the date', 'outlet unknown', 'date unknown']
    """
    found = [term(flag) for flag in _flags(head)]
    found += [] if head.outlet else ["outlet unknown"]
    found += [] if head.published else ["date unknown"]
    return found


def _flags(head: Head) -> Iterator[str]:
    dated_flags = head.published.flags if head.published else ()
    yield from dict.fromkeys((*head.flags, *dated_flags))


def _head(report: ReportEntry) -> Head:
    return Head(
        id=report.id,
        title=_value(report.title) or report.name,
        outlet=_value(report.outlet),
        day=dated(report.published),
        published=report.published,
        language=_value(report.language),
        read=report.read,
        copy_of=report.copy_of or "",
        version_of=report.version_of or "",
        flags=report.flags,
    )


def _value(judged: Judged | None) -> str:
    return judged.value if judged else ""


def _cited(
    actors: Iterable[Actor], linked: Mapping[str, frozenset[Span]], weighed: Weighed
) -> dict[str, frozenset[Span]]:
    found: dict[str, set[Span]] = {report_id: set(spans) for report_id, spans in linked.items()}
    for report_id, span in weighed.linked_spans():
        found.setdefault(report_id, set()).add(span)
    for actor in actors:
        for cited in (*actor.roles, actor.capacity, actor.side):
            if cited:
                found.setdefault(cited.report, set()).update(cited.cell.evidence)
    return {report_id: frozenset(spans) for report_id, spans in found.items()}


def _grouped(pairs: Iterable[tuple[str, Line]]) -> dict[str, list[Line]]:
    groups: dict[str, list[Line]] = {}
    for key, each in pairs:
        groups.setdefault(key, []).append(each)
    return groups
