"""The matrix of positions, which is the dossier's front page, and the list that its marks open on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from jinja2 import Environment

from onrecord.model import Issue, Option, Position
from onrecord.model.analysed import Nearness, Turn
from onrecord.model.line import WEIGHED_LINE
from onrecord.views.matrix import STANCES, VOICES, Line, Mark, Matrix, matrix
from onrecord.views.pages.gather import Gathered
from onrecord.views.pages.paged import Place, places

POSITIONS_A_PAGE = 150
LINES_A_SIDE = 30
"""Actors of one side in the matrix, those with most remarks first; the list has them all."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One mark of the matrix in the list: whose it is, and on what."""

    issue: Issue
    option: Option
    side: str
    line: Line
    mark: Mark

    @property
    def anchor(self) -> str:
        """Where the list has it."""
        return f"m-{self.mark.positions[0].id}"


def matrix_of(gathered: Gathered) -> Matrix:
    """The matrix of what stands above the line, without options on which nobody has a position."""
    weighed = gathered.weighed
    copies = {head.id: head.copy_of for head in gathered.reports.values() if head.copy_of}
    sure = [position for position in weighed.positions if position.confidence >= WEIGHED_LINE]
    parties = {actor.id for actor in gathered.actors if actor.kind == "country"}
    found = matrix(sure, weighed.sets, copies, parties=parties)
    taken = {key for side in found.sides for line in side.lines for key in line.cells}
    issues = tuple(
        replace(issue, options=tuple(option for option in issue.options if (issue.id, option.id) in taken))
        for issue in found.issues
    )
    return replace(found, issues=issues)


def stands(found: Matrix) -> list[Stand]:
    """The marks of a matrix in the order of the list: by issue, option, side and actor.

    >>> stands(matrix([], [], {}))
    []
    """
    return [
        Stand(issue, option, side.name, line, mark)
        for issue in found.issues
        for option in issue.options
        for side in found.sides
        for line in side.lines
        for mark in found.marks(line, issue, option)
    ]


def list_pages(gathered: Gathered) -> tuple[Place, ...]:
    """The pages of the list."""
    return places("positions", len(_divided(stands(matrix_of(gathered)))), 1)


def stand_pages(templates: Environment, gathered: Gathered) -> Iterator[tuple[str, str]]:
    """The front page with the matrix, then the pages of the list."""
    found = matrix_of(gathered)
    listed = stands(found)
    under = [position for position in gathered.weighed.positions if position.confidence < WEIGHED_LINE]
    divided = _divided(listed)
    rest = (*found.unmatched, *under)
    whole = places("positions", len(divided), 1)
    at = {stand.anchor: place.name for place, part in zip(whole, divided, strict=False) for stand in part}
    of_position = {each.id: f"{at[stand.anchor]}#p-{each.id}" for stand in listed for each in stand.mark.positions}
    of_position |= {each.id: f"{whole[-1].name}#p-{each.id}" for each in rest}
    of_issue = {stand.issue.id: f"{at[stand.anchor]}#i-{stand.issue.id}" for stand in reversed(listed)}
    hrefs = _Hrefs(at, of_position, of_issue)
    yield "index.html", _front(templates, gathered, found, hrefs=hrefs, under=len(under))
    template = templates.get_template("positions.html")
    for place in whole:
        last = place.number == len(whole)
        yield (
            place.name,
            template.render(
                stands=_by_issue(divided[place.number - 1]) if divided else [],
                total=len(gathered.weighed.positions) - len(rest),
                under=under if last else [],
                unmatched=found.unmatched if last else (),
                place=place,
                stances=STANCES,
                voices=VOICES,
                root="",
            ),
        )


@dataclass(frozen=True, slots=True)
class _Hrefs:
    """Where the list has marks (its page, by anchor), positions and issues."""

    marks: Mapping[str, str]
    positions: Mapping[str, str]
    issues: Mapping[str, str]

    def mark(self, mark: Mark) -> str:
        """The address of a mark."""
        anchor = f"m-{mark.positions[0].id}"
        return f"{self.marks[anchor]}#{anchor}"


def _front(
    templates: Environment,
    gathered: Gathered,
    found: Matrix,
    *,
    hrefs: _Hrefs,
    under: int,
) -> str:
    analysed = gathered.weighed.analysed
    by_id = {position.id: position for position in gathered.weighed.positions}
    heads = list(gathered.reports.values())
    return templates.get_template("index.html").render(
        matrix=found,
        mark_href=hrefs.mark,
        position_href=hrefs.positions.get,
        issue_href=hrefs.issues.get,
        lines_a_side=LINES_A_SIDE,
        position_of=by_id.get,
        stances=STANCES,
        voices=VOICES,
        near=_nearest(analysed.nearness),
        turns=[turn for turn in analysed.turns if _known(turn, by_id)],
        analysed=analysed,
        issue_names={issue.id: issue.name for each in gathered.weighed.sets for issue in each.issues},
        option_names={
            (issue.id, option.id): option.name
            for each in gathered.weighed.sets
            for issue in each.issues
            for option in issue.options
        },
        under=under,
        reports_read=sum(head.read for head in heads),
        outlets_read=len({head.outlet for head in heads if head.read and head.outlet}),
        root="",
    )


def _known(turn: Turn, by_id: Mapping[str, Position]) -> bool:
    return turn.before in by_id and turn.after in by_id


def _nearest(found: Iterable[Nearness]) -> dict[str, Nearness]:
    """Of each issue the first pair of sides of which there is enough to tell, which is that with most remarks."""
    told = [each for each in found if each.whole.value is not None]
    return {each.issue: each for each in reversed(told)}


def _by_issue(listed: Iterable[Stand]) -> list[tuple[Issue, list[Stand]]]:
    return [(issue, list(each)) for issue, each in groupby(listed, key=lambda stand: stand.issue)]


def _divided(listed: list[Stand]) -> list[list[Stand]]:
    """The list in pages of about so many positions; a mark is never divided."""
    parts: list[list[Stand]] = []
    held = POSITIONS_A_PAGE
    for stand in listed:
        if held >= POSITIONS_A_PAGE:
            parts.append([])
            held = 0
        parts[-1].append(stand)
        held += len(stand.mark.positions)
    return parts
