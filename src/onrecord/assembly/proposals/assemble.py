"""Moves of all reports as proposals: one for all its tellings, with every answer and how it stands at the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.assembly.folio import Folio
from onrecord.assembly.proposals.attach import attach
from onrecord.assembly.proposals.draft import Draft, drafts, within
from onrecord.assembly.proposals.group import Group, group
from onrecord.assembly.proposals.lapse import is_taken_up, ran_out
from onrecord.assembly.proposals.settle import Answer, answered_only, settle
from onrecord.model import Proposal, Span

PART = 0.75
"""So much of a proposal's words must be a package's for it to be part of it."""


Row = tuple[tuple[int, Span, int], Proposal]
"""A proposal with where it is first told."""


def assemble_proposals(folios: Sequence[Folio]) -> tuple[Proposal, ...]:
    """The proposals that reports tell of, by first telling: report order, then text order.

    What several reports tell of one proposal stands in one row. Answers are put to the proposal they answer; one that
    answers what no report tells makes a row of its own, under the line unless it names whose proposal it was and what.

    Args:
        folios: The reports' parts of the record, in report order.

    >>> assemble_proposals([])
    ()
    """
    found = list(drafts(folios))
    groups = group([draft for draft in found if draft.move.kind.value == "proposal"])
    given: dict[int, list[Answer]] = defaultdict(list)
    alone: list[Draft] = []
    for draft in found:
        if draft.move.kind.value != "proposal":
            target = attach(draft, groups)
            if target is None:
                alone.append(draft)
            else:
                given[target[0]].append(Answer(draft, target[1]))
    rows = [(each.tellings[0].place, settle(each.tellings, given[number])) for number, each in enumerate(groups)]
    rows = _with_packages(groups, _with_alternatives(groups, rows))
    rows += [(draft.place, answered_only(draft)) for draft in alone]
    today = max((each.report.published.latest for each in folios if each.report.published), default="")
    ordered = list(_each_once(row for _, row in sorted(rows, key=lambda each: (each[0], each[1].id))))
    return tuple(row if is_taken_up(row, ordered) else ran_out(row, today) for row in ordered)


def _with_alternatives(groups: Sequence[Group], rows: Sequence[Row]) -> list[Row]:
    """Rows that know what they were put as alternatives to."""
    beside: dict[str, set[str]] = defaultdict(set)
    for each, (_, row) in zip(groups, rows, strict=True):
        for telling in each.tellings:
            if telling.move.form == "alternative":
                beside[telling.claim].add(row.id)
    return [
        (place, replace(row, alternative_to=tuple(sorted(_beside(each, beside) - {row.id}))))
        for each, (place, row) in zip(groups, rows, strict=True)
    ]


def _beside(each: Group, beside: Mapping[str, set[str]]) -> set[str]:
    return {ident for telling in each.tellings for ident in beside.get(telling.claim, ())}


def _with_packages(groups: Sequence[Group], rows: Sequence[Row]) -> list[Row]:
    """Rows that know which package they are part of: the first whose words hold theirs, of the same proposers."""
    packages = [
        (each.tellings[0], row.id)
        for each, (_, row) in zip(groups, rows, strict=True)
        if any(telling.move.form == "package" for telling in each.tellings)
    ]
    return [
        (place, replace(row, package_of=_package(each.tellings[0], row, packages)))
        for each, (place, row) in zip(groups, rows, strict=True)
    ]


def _package(draft: Draft, row: Proposal, packages: Sequence[tuple[Draft, str]]) -> str | None:
    for package, ident in packages:
        whole = ident != row.id and len(package.words) > len(draft.words) > 1
        if whole and draft.sides & package.sides and within(draft, package) >= PART:
            return ident
    return None


def _each_once(found: Iterator[Proposal]) -> Iterator[Proposal]:
    """Rows of one id once: the same clause told twice over is one."""
    known: set[str] = set()
    for row in found:
        if row.id not in known:
            known.add(row.id)
            yield row
