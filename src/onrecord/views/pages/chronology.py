"""The timeline's pages, and the parts of the record that its filter loads when it is asked for them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup

from onrecord.views.labels import STATUSES, TYPES, term, type_term
from onrecord.views.pages.gather import Gathered
from onrecord.views.pages.lanes import figure
from onrecord.views.pages.occasions import Occasion, Told
from onrecord.views.pages.paged import paged

EVENTS_A_PAGE = 100
"""Also in a part of the data, so that a filter that finds little loads little."""

Choices = Mapping[str, Sequence[tuple[str, str, int]]]


def addresses(gathered: Gathered, *, doubtful_a_page: int) -> dict[str, str]:
    """Where each event stands: in the timeline, or among the doubtful.

    >>> addresses(Gathered({}, (), (), (), {}, {}), doubtful_a_page=200)
    {}
    """
    found: dict[str, str] = {}
    sure = [event for event in gathered.events if event.sure]
    for stem, events, size in (
        ("timeline", sure, EVENTS_A_PAGE),
        ("doubtful", under(gathered.events), doubtful_a_page),
    ):
        for place, part in paged(stem, events, size):
            found.update({event.id: f"{place.name}#{event.id}" for event in part})
    return found


def under(events: Iterable[Occasion]) -> list[Occasion]:
    """Events under the confidence line, the most doubtful first.

    >>> under([])
    []
    """
    return sorted((event for event in events if not event.sure), key=lambda event: (event.confidence, event.id))


def most_told(events: Iterable[Occasion], limit: int) -> list[Occasion]:
    """The dated events that most independent sources tell of, oldest first.

    >>> most_told([], 8)
    []
    """
    dated = [event for event in events if event.sure and event.day and event.level != "process"]
    order = {event.id: number for number, event in enumerate(dated)}
    chosen = sorted(dated, key=lambda event: (-event.sources, -event.reports, order[event.id]))[:limit]
    return sorted(chosen, key=lambda event: order[event.id])


def events_of(events: Iterable[Occasion]) -> dict[str, list[tuple[Occasion, Told]]]:
    """For each report, the events that it tells of, each with its first account there.

    >>> events_of([])
    {}
    """
    found: dict[str, list[tuple[Occasion, Told]]] = {}
    for event in events:
        first = {told.report: told for told in reversed(event.accounts)}
        for report, told in first.items():
            found.setdefault(report, []).append((event, told))
    return found


def timeline_pages(templates: Environment, gathered: Gathered) -> Iterator[tuple[str, str]]:
    """Each page of the timeline, then the data of its filter."""
    sure = [event for event in gathered.events if event.sure]
    drawn = _drawn(templates, gathered.events)
    template = templates.get_template("timeline.html")
    for place, events in paged("timeline", sure, EVENTS_A_PAGE):
        yield (
            place.name,
            template.render(
                periods=[(heading, list(group)) for heading, group in groupby(events, key=lambda event: event.period)],
                figure=figure(sure) if place.number == 1 else None,
                present={event.status for event in sure},
                statuses=STATUSES,
                choices=_choices(gathered),
                drawn=drawn,
                place=place,
                total=len(sure),
                rest=len(gathered.events) - len(sure),
                root="",
            ),
        )
    yield "data/events.js", _script("onrecordEvents", [_sought(event, gathered) for event in gathered.events])
    for number, begin in enumerate(range(0, len(gathered.events), EVENTS_A_PAGE), 1):
        part = [drawn[event.id] for event in gathered.events[begin : begin + EVENTS_A_PAGE]]
        yield f"data/events-{number}.js", _script(f"onrecordEvents{number}", part)


def _drawn(templates: Environment, events: Iterable[Occasion]) -> dict[str, Markup]:
    """Each event as a list item, once for the pages and for the filter."""
    draw = templates.get_template("events.html").module.event  # type: ignore[attr-defined]
    return {event.id: Markup(draw(event, "")) for event in events}


def _sought(event: Occasion, gathered: Gathered) -> dict[str, object]:
    """What an event is found by."""
    heads = [gathered.reports[told.report] for told in event.accounts if told.report in gathered.reports]
    said = (told.words for told in event.accounts)
    names = (who.name for who in event.parties)
    outlets = (head.outlet for head in heads)
    return {
        "id": event.id,
        "actors": _keys(event, gathered),
        "type": event.root,
        "status": event.status,
        "first": event.first.isoformat() if event.first else "",
        "last": event.last.isoformat() if event.last else "",
        "sure": event.sure,
        "text": "\n".join(dict.fromkeys([event.kind, event.state, event.place, *names, *said, *outlets])),
    }


def _keys(event: Occasion, gathered: Gathered) -> list[str]:
    """Who has part in it: present ids, or names of those who have none."""
    return list(dict.fromkeys(gathered.present(who.actor) if who.actor else who.name for who in event.parties))


def _choices(gathered: Gathered) -> Choices:
    """What there is to choose from, each with how many events it has."""
    names = {actor.id: actor.name for actor in gathered.actors}
    actors = Counter(key for event in gathered.events for key in _keys(event, gathered))
    types = Counter(event.root for event in gathered.events)
    statuses = Counter(event.status for event in gathered.events)
    order = {root: number for number, root in enumerate(TYPES)}
    return {
        "actor": sorted(((key, names.get(key, key), n) for key, n in actors.items()), key=lambda each: (each[1], each)),
        "type": [(root, type_term(root), types[root]) for root in sorted(types, key=lambda r: (order.get(r, 99), r))],
        "status": [(status, term(status), statuses[status]) for status in sorted(statuses)],
    }


def _script(name: str, held: object) -> str:
    """Data as a script, since a page opened from a folder may load scripts but not fetch data; harmless in any page."""
    written = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return f"globalThis.{name} = {written};\n"
