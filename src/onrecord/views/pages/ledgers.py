"""The pages of proposals, commitments, forecasts, accounts and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from jinja2 import Environment

from onrecord.model import Figure, Prospect, Version
from onrecord.model.line import WEIGHED_LINE
from onrecord.views.pages.gather import Gathered
from onrecord.views.pages.paged import paged, places
from onrecord.views.pages.weighed import Weighed
from onrecord.views.prospectrow import KEPT, told_as
from onrecord.views.signs import ANSWERS, amount, percent
from onrecord.views.subjects import Subject, subjects
from onrecord.views.versionrow import CONTRADICTIONS

ROWS_A_PAGE = 100


class _Sure(Protocol):
    @property
    def confidence(self) -> float:
        """That it is as shown."""


_Row = TypeVar("_Row", bound=_Sure)


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that count the same of the same."""

    figures: tuple[Figure, ...]

    @property
    def disagree(self) -> bool:
        """Whether two of them cannot both be right."""
        return any(figure.contradicts for figure in self.figures)


def ledger_pages(templates: Environment, gathered: Gathered) -> Iterator[tuple[str, str]]:
    """Each page's file name and HTML."""
    weighed = gathered.weighed
    shared: dict[str, object] = {"answers": ANSWERS, "percent": percent, "amount": amount, "kept": KEPT, "root": ""}
    yield from _ledger(templates, "proposals", weighed.proposals, shared | _proposed(gathered))
    promised, foretold = once_each(weighed, weighed.commissives), once_each(weighed, weighed.forecasts)
    yield from _ledger(templates, "commitments", list(promised), shared | _came(promised))
    yield from _ledger(templates, "forecasts", list(foretold), shared | _came(foretold) | _hedged(gathered))
    yield from _accounts(templates, gathered, shared)
    yield from _figures(templates, gathered, shared)


def once_each(weighed: Weighed, prospects: Iterable[Prospect]) -> dict[Prospect, list[Prospect]]:
    """Each prospect once, the surest of its tellings, with the others: those of one remark, or of several words, alike.

    A wire story tells the same in each outlet that prints it.

    >>> once_each(Weighed(), [])
    {}
    """
    told: dict[tuple[str, ...], list[Prospect]] = {}
    for prospect in prospects:
        key = told_as(prospect, weighed.exact(prospect.report, prospect.what))
        told.setdefault(key, []).append(prospect)
    leads = {key: max(same, key=lambda each: each.confidence) for key, same in told.items()}
    return {lead: [each for each in told[key] if each is not lead] for key, lead in leads.items()}


def _ledger(
    templates: Environment, name: str, found: Sequence[_Row], more: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    """A table over several pages, what is above the line first, then the rest, the most doubtful last."""
    sure = [row for row in found if row.confidence >= WEIGHED_LINE]
    under = _under(found)
    template = templates.get_template(f"{name}.html")
    for place, part in paged(name, [*sure, *under], ROWS_A_PAGE):
        shown = [row for row in part if row.confidence >= WEIGHED_LINE]
        yield (
            place.name,
            template.render(
                shown=shown,
                under=part[len(shown) :],
                total=len(sure),
                place=place,
                **more,
            ),
        )


def _under(found: Sequence[_Row]) -> list[_Row]:
    """Rows under the line, the surest first."""
    return sorted((row for row in found if row.confidence < WEIGHED_LINE), key=lambda row: -row.confidence)


def _proposed(gathered: Gathered) -> dict[str, object]:
    """Where each proposal stands and what it is called, for those that are part of or alternatives to it."""
    sure = [each for each in gathered.weighed.proposals if each.confidence >= WEIGHED_LINE]
    held = [*sure, *_under(gathered.weighed.proposals)]
    at = places("proposals", len(held), ROWS_A_PAGE)
    hrefs = {each.id: f"{at[number // ROWS_A_PAGE].name}#{each.id}" for number, each in enumerate(held)}
    statuses = Counter(each.status.value for each in sure)
    return {
        "proposal_href": hrefs.get,
        "proposal_of": {each.id: each for each in held}.get,
        "statuses": sorted(statuses.items(), key=lambda each: (-each[1], each[0])),
    }


def _came(prospects: Mapping[Prospect, Sequence[Prospect]]) -> dict[str, object]:
    """How many came out how, and who else tells each."""
    sure = [each for each in prospects if each.confidence >= WEIGHED_LINE]
    outcomes = Counter(each.outcome.value for each in sure)
    kinds = Counter(each.kind.value for each in sure)
    return {
        "also": {each.id: others for each, others in prospects.items()},
        "outcomes": sorted(outcomes.items(), key=lambda each: (-each[1], each[0])),
        "kinds": sorted(kinds.items(), key=lambda each: (-each[1], each[0])),
    }


def _hedged(gathered: Gathered) -> dict[str, object]:
    return {"calibration": gathered.weighed.analysed.calibration, "needed": gathered.weighed.analysed.needed}


def matters_told(gathered: Gathered) -> list[Subject]:
    """What is told more than once above the line: what is contradicted first, then what most sources tell."""
    several = (subject for subject in _subjects(gathered) if len(subject.versions) > 1)
    return sorted(several, key=lambda each: (not each.contradictions, -each.sources, -len(each.versions)))


def figure_groups(gathered: Gathered) -> list[Group]:
    """Figures above the line by what they count: groups that disagree, other groups, then what stands alone."""
    groups: dict[str, list[Figure]] = {}
    for figure in gathered.weighed.figures:
        if figure.confidence >= WEIGHED_LINE:
            groups.setdefault(figure.group or figure.id, []).append(figure)
    held = [Group(tuple(group)) for group in groups.values()]
    return sorted(held, key=lambda group: (len(group.figures) == 1, not group.disagree))


def _subjects(gathered: Gathered) -> list[Subject]:
    read = {head.id: head.outlet for head in gathered.reports.values() if head.read}
    sure = [version for version in gathered.weighed.accounts if version.confidence >= WEIGHED_LINE]
    return subjects(sure, read, CONTRADICTIONS)


def _accounts(templates: Environment, gathered: Gathered, shared: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    told = matters_told(gathered)
    by_id = {version.id: version for version in gathered.weighed.accounts}
    template = templates.get_template("accounts.html")
    for place, part in paged("accounts", told, ROWS_A_PAGE):
        yield (
            place.name,
            template.render(
                subjects=part,
                total=len(told),
                contradicted=sum(subject.contradictions > 0 for subject in told),
                alone=len(_subjects(gathered)) - len(told),
                under=_under(gathered.weighed.accounts) if place.number == len(place.names) else [],
                version_of=by_id.get,
                outlets_of=partial(_outlets, gathered),
                contradictions=CONTRADICTIONS,
                place=place,
                **shared,
            ),
        )


def _outlets(gathered: Gathered, versions: Iterable[Version]) -> list[str]:
    """The outlets that give these accounts, in their order; the headline where the outlet is not known."""
    heads = (gathered.reports[version.report] for version in versions if version.report in gathered.reports)
    return list(dict.fromkeys(head.outlet or head.title for head in heads))


def _figures(templates: Environment, gathered: Gathered, shared: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    held = figure_groups(gathered)
    by_id = {figure.id: figure for figure in gathered.weighed.figures}
    template = templates.get_template("figures.html")
    for place, part in paged("figures", held, ROWS_A_PAGE):
        yield (
            place.name,
            template.render(
                groups=[group for group in part if len(group.figures) > 1],
                alone=[group.figures[0] for group in part if len(group.figures) == 1],
                total=sum(len(group.figures) for group in held),
                comparable=sum(len(group.figures) > 1 for group in held),
                disagreeing=sum(group.disagree for group in held),
                under=_under(gathered.weighed.figures) if place.number == len(place.names) else [],
                figure_of=by_id.get,
                place=place,
                **shared,
            ),
        )
