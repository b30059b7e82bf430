"""What the reports weigh up to: positions, proposals, forecasts, commissives, accounts and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.assembly.accounts import assemble_accounts
from onrecord.assembly.figures import assemble_figures
from onrecord.assembly.folio import Folio
from onrecord.assembly.positions import assemble_positions, choose_sets
from onrecord.assembly.proposals import assemble_proposals
from onrecord.assembly.prospects import assemble_prospects
from onrecord.assembly.rule import Place, Rulings, apply, as_it_is, on_position, on_prospect, without_rejected
from onrecord.model import Agenda, Event, Figure, IssueSet, Position, Proposal, Prospect, Version


@dataclass(frozen=True, slots=True)
class Weighed:
    """Six tables of the record, and the issue sets that the first was matched with; as in `Assembled`."""

    issues: tuple[IssueSet, ...]
    positions: tuple[Position, ...]
    proposals: tuple[Proposal, ...]
    forecasts: tuple[Prospect, ...]
    commissives: tuple[Prospect, ...]
    accounts: tuple[Version, ...]
    figures: tuple[Figure, ...]


def weigh(folios: Sequence[Folio], events: Sequence[Event], agenda: Agenda, ruled: Rulings) -> Weighed:
    """The six tables, as the analyst decided.

    Args:
        folios: The reports with all that is settled of them, in report order.
        events: The record's events.
        agenda: What positions are matched with.
        ruled: The analyst's decisions on these tables.

    >>> weigh([], [], Agenda(), Rulings()).positions
    ()
    """
    folios = [replace(folio, reading=without_rejected(folio.reading, ruled)) for folio in folios]
    sets = agenda.sets if agenda.named else choose_sets(folios, agenda.sets, agenda.embed)
    forecasts, commissives = assemble_prospects(folios, events)
    figures = assemble_figures(folios)
    return Weighed(
        issues=tuple(sets),
        positions=apply(assemble_positions(folios, sets, agenda.embed), ruled, _of_position, on_position),
        proposals=apply(assemble_proposals(folios), ruled, _of_proposal, as_it_is),
        forecasts=apply(forecasts, ruled, _of_prospect, on_prospect),
        commissives=apply(commissives, ruled, _of_prospect, on_prospect),
        accounts=assemble_accounts(folios, events, figures),
        figures=apply(figures, ruled, _of_figure, as_it_is),
    )


def _of_position(position: Position) -> Sequence[Place]:
    return ((position.report, position.matter),)


def _of_proposal(proposal: Proposal) -> Sequence[Place]:
    return tuple((telling.report, telling.terms) for telling in proposal.tellings)


def _of_prospect(prospect: Prospect) -> Sequence[Place]:
    return ((prospect.report, prospect.what),)


def _of_figure(figure: Figure) -> Sequence[Place]:
    return ((figure.report, (figure.span,)),)
