"""The pages of a dossier, one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.model import Record, ReportEntry
from onrecord.model.line import CONFIDENCE_LINE, WEIGHED_LINE
from onrecord.views.labels import counted, dated, day, grouped, term
from onrecord.views.matrix import voice_of
from onrecord.views.pages.chronology import addresses, events_of, timeline_pages, under
from onrecord.views.pages.chronology import most_told as most_told_events
from onrecord.views.pages.findings import by_day, most_told, outlets, period, voices
from onrecord.views.pages.gather import Gathered, Head, doubts
from onrecord.views.pages.ledgers import ledger_pages
from onrecord.views.pages.lines import Line, Who
from onrecord.views.pages.paged import paged, places
from onrecord.views.pages.reportpage import anchor, body, evidence, facts
from onrecord.views.pages.shown import ACTORS_A_PAGE, Shower
from onrecord.views.pages.stands import stand_pages
from onrecord.views.pages.timeline import timeline
from onrecord.views.pages.waiting import waiting

LINES_A_PAGE = 200
REPORTS_A_PAGE = 500
_FEW = 30
_Item = TypeVar("_Item")


def render(record: Record, gathered: Gathered, *, title: str) -> Iterator[tuple[str, str]]:
    """Each page's file name and HTML, the matrix of positions first; after the timeline, the data of its filter.

    >>> from onrecord.views.pages.gather import Gathered
    >>> class Empty:
    ...     def reports(self): return iter(())
    >>> made = [name for name, _ in render(Empty(), Gathered({}, (), (), (), {}, {}), title="Talks")]
    >>> [name for name in made if "/" not in name]  # doctest: +NORMALIZE_WHITESPACE
    ['index.html', 'positions.html', 'proposals.html', 'commitments.html', 'forecasts.html', 'accounts.html',
     'figures.html', 'overview.html', 'timeline.html', 'statements.html', 'actors.html', 'doubtful.html',
     'reports.html']
    """
    shower = Shower(gathered)
    templates = _templates(gathered, shower, title)
    yield from stand_pages(templates, gathered)
    yield from ledger_pages(templates, gathered)
    yield from _overview(templates, gathered)
    yield from timeline_pages(templates, gathered)
    yield from _statements(templates, gathered, shower)
    yield from _actors(templates, gathered, shower)
    yield from _doubtful(templates, gathered, shower)
    yield from _report_list(templates, gathered)
    yield from _reports(templates, record, gathered, shower)


def _templates(gathered: Gathered, shower: Shower, title: str) -> Environment:
    templates = Environment(
        loader=PackageLoader("onrecord.views"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    at = addresses(gathered, doubtful_a_page=LINES_A_PAGE)
    names = {event.id: event.lead.trigger or event.kind for event in gathered.events}
    templates.globals.update(
        anchor=anchor,
        event_href=lambda event: at.get(event, ""),
        event_name=names.get,
        counted=counted,
        dated=dated,
        day=day,
        doubts=doubts,
        grouped=grouped,
        head_of=gathered.reports.get,
        reports=gathered.reports,
        report_total=len(gathered.reports),
        exact=gathered.weighed.exact,
        line_at=f"{CONFIDENCE_LINE:.2f}",
        passage=gathered.weighed.of,
        weighed_at=f"{WEIGHED_LINE:.2f}",
        record_title=title,
        show=shower.show,
        actor_href=shower.actor_href,
        term=term,
        voice_of=voice_of,
        waiting=waiting(gathered),
    )
    return templates


def _overview(templates: Environment, gathered: Gathered) -> Iterator[tuple[str, str]]:
    speaking = voices(gathered, latest=2)
    days = by_day(gathered)
    heads = list(gathered.reports.values())
    yield (
        "overview.html",
        templates.get_template("overview.html").render(
            told=most_told(gathered, 6),
            latest=[voice for voice in speaking[:6] if voice.latest],
            voices=[voice for voice in speaking[:12] if voice.remarks],
            voices_total=sum(voice.remarks > 0 for voice in speaking),
            timeline=timeline(days),
            drawn=days.total(),
            few=_FEW,
            outlets=outlets(gathered),
            period=period(heads),
            heads=heads,
            happenings=most_told_events(gathered.events, 8),
            events_total=sum(event.sure for event in gathered.events),
            unread=sorted(Counter(head.language or "unknown" for head in heads if not head.read).items()),
            copies=sum(bool(head.copy_of) for head in heads),
            versions=sum(bool(head.version_of) for head in heads),
            sure=sum(line.sure for line in gathered.lines),
            remarks=len({line.remark for line in gathered.lines if line.sure}),
            queue=_queue(gathered),
            root="",
        ),
    )


def _queue(gathered: Gathered) -> dict[str, int]:
    """How much waits in each part of the queue of doubt."""
    heads = gathered.reports.values()
    return {
        "under": len(_under(gathered)),
        "unsaid": len(_unsaid(gathered)),
        "events": sum(not event.sure for event in gathered.events),
        "speakers": len(_speakers(gathered)),
        "reports": sum(bool(doubts(head)) for head in heads),
        "decisions": sum(decision.state in _LOOSE for decision in gathered.decisions),
    }


def _statements(templates: Environment, gathered: Gathered, shower: Shower) -> Iterator[tuple[str, str]]:
    sure = [line for line in gathered.lines if line.sure]
    template = templates.get_template("statements.html")
    for place, lines in paged("statements", sure, LINES_A_PAGE):
        yield (
            place.name,
            template.render(
                shown=shower.show_all(lines),
                place=place,
                total=len(sure),
                rest=len(gathered.lines) - len(sure),
                prototype=_PROTOTYPE,
                prototype_head=_PROTOTYPE_HEAD,
                root="",
            ),
        )


def _actors(templates: Environment, gathered: Gathered, shower: Shower) -> Iterator[tuple[str, str]]:
    by_id = {voice.actor.id: voice for voice in voices(gathered, latest=8)}
    lines_of = gathered.of_actor()
    speaking = [by_id[actor.id] for actor in shower.speaking]
    template = templates.get_template("actors.html")
    for place, part in paged("actors", speaking, ACTORS_A_PAGE):
        waiting = {voice.actor.id: len(lines_of[voice.actor.id]) - voice.statements for voice in part}
        yield (
            place.name,
            template.render(
                voices=part,
                place=place,
                total=len(speaking),
                named=len(gathered.actors) - len(speaking),
                waiting=waiting,
                root="",
            ),
        )


_LOOSE = ("moved", "orphaned")


def _under(gathered: Gathered) -> list[Line]:
    """Said, but under the line; the most doubtful first."""
    return sorted((line for line in gathered.lines if line.said and not line.sure), key=lambda line: line.confidence)


def _unsaid(gathered: Gathered) -> list[Line]:
    """Never said, by reason; the most doubtful first."""
    unsaid = (line for line in gathered.lines if not line.said)
    return sorted(unsaid, key=lambda line: (line.reason, line.confidence))


def _speakers(gathered: Gathered) -> list[Line]:
    """Surely said, but not surely by whom."""
    return [line for line in gathered.lines if line.sure and not line.speaker_sure]


def _doubtful(templates: Environment, gathered: Gathered, shower: Shower) -> Iterator[tuple[str, str]]:
    doubted, unsaid, speakers = _under(gathered), _unsaid(gathered), _speakers(gathered)
    events = under(gathered.events)
    heads = [head for head in gathered.reports.values() if doubts(head)]
    decisions = [decision for decision in gathered.decisions if decision.state in _LOOSE]
    longest = max(len(part) for part in (doubted, unsaid, speakers, events, heads, decisions))
    template = templates.get_template("doubtful.html")
    for place in places("doubtful", longest, LINES_A_PAGE):
        yield (
            place.name,
            template.render(
                under=shower.show_all(_part(doubted, place.number)),
                events=_part(events, place.number),
                unsaid=shower.show_all(_part(unsaid, place.number)),
                speakers=shower.show_all(_part(speakers, place.number)),
                heads=_part(heads, place.number),
                decisions=_part(decisions, place.number),
                queue=_queue(gathered),
                place=place,
                root="",
            ),
        )


def _part(items: Sequence[_Item], number: int) -> Sequence[_Item]:
    return items[(number - 1) * LINES_A_PAGE : number * LINES_A_PAGE]


def _report_list(templates: Environment, gathered: Gathered) -> Iterator[tuple[str, str]]:
    sure = Counter(line.report for line in gathered.lines if line.sure)
    template = templates.get_template("reports.html")
    for place, heads in paged("reports", list(gathered.reports.values()), REPORTS_A_PAGE):
        yield place.name, template.render(heads=heads, sure=sure, place=place, total=len(gathered.reports), root="")


def _reports(templates: Environment, record: Record, gathered: Gathered, shower: Shower) -> Iterator[tuple[str, str]]:
    lines_of = gathered.of_report()
    kin = _kin(gathered.reports)
    told_in = events_of(gathered.events)
    template = templates.get_template("report.html")
    for report in record.reports():
        yield (
            gathered.reports[report.id].page,
            template.render(
                head=gathered.reports[report.id],
                paragraphs=_body(record, gathered, shower, report, lines_of.get(report.id, [])),
                facts=facts(report),
                lines=lines_of.get(report.id, []),
                told=told_in.get(report.id, []),
                kin=kin.get(report.id, {}),
                root="../",
            ),
        )


def _body(
    record: Record, gathered: Gathered, shower: Shower, report: ReportEntry, lines: Sequence[Line]
) -> Sequence[object]:
    cited = gathered.cited.get(report.id, frozenset()) | evidence(report)
    statements = list(record.statements(report=report.id))
    times = list(record.times(report=report.id))
    return body(report, statements, shower.show_all(lines), cited=cited, times=times)


def _kin(heads: Mapping[str, Head]) -> dict[str, dict[str, list[Head]]]:
    """For each report, the reports it is tied to, by how."""
    kin: dict[str, dict[str, list[Head]]] = {}
    for head in heads.values():
        for how, back, other in (
            ("copy of", "copied by", head.copy_of),
            ("supersedes", "superseded by", head.version_of),
        ):
            if other in heads:
                kin.setdefault(head.id, {}).setdefault(how, []).append(heads[other])
                kin.setdefault(other, {}).setdefault(back, []).append(head)
    return kin


# Every part of a line, once, for the filter to fill in: so that a line has one look, whoever draws it.
_PROTOTYPE = Line(
    id="x",
    remark="x",
    report="x",
    who=(Who("x", "x", "x", "x", False),),
    cue="x",
    words="x",
    kind="x",
    type="x",
    to="x",
    venue="x",
    via=("x",),
    credits=("x",),
    reason="x",
    confidence=0.0,
    within="x",
    decided=True,
    said_on="x",
    act="x",
)
_PROTOTYPE_HEAD = Head("x", "x", "x", "x", None, "", True, "", "", ())
