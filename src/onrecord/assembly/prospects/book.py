"""Book: one foretelling of one report as rows of the record, one for each whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.assembly.claims import ATTITUDES
from onrecord.assembly.folio import Folio, who_speaks
from onrecord.assembly.order import digest
from onrecord.model import Foretelling, Judged, Prospect, Statement, When, Who

OPEN = Judged("open", "nothing_told")
# A length of time that begins with the day on which it is named: "within four weeks".
LENGTH = re.compile(r"^P(\d+)([DWMY])$")
DAYS = {"D": 1, "W": 7, "M": 31, "Y": 366}
FROM_NOW = ("within", "in ", "over")


def book(folio: Folio, number: int) -> Iterator[Prospect]:
    """The rows of one foretelling: one, or one for each of several whose it is.

    Args:
        folio: The report.
        number: Of the foretelling in its reading.
    """
    found = folio.reading.foretellings[number]
    claim, statement = folio.claims[found.claim], folio.statement(found.claim)
    horizon = horizon_of(folio, found)
    holders = tuple(folio.who(party) for party in found.who) or folio.speakers(found.claim) or (folio.outlet(),)
    seen: set[str] = set()
    for who in holders:
        ident = digest(claim.id, found.kind.value, who.actor or who.name)
        if ident in seen:
            continue
        seen.add(ident)
        yield Prospect(
            id=ident,
            report=folio.report.id,
            claim=claim.id,
            statement=statement.id if statement else None,
            remark=statement.remark_id if statement else None,
            kind=found.kind,
            who=who,
            what=found.what,
            polarity=found.polarity,
            hedge=found.hedge,
            condition=found.condition,
            horizon=horizon,
            until=found.until,
            plain=found.plain,
            voice=_voice(folio, found, statement),
            ascribed_by=_ascribed_by(folio, found, who),
            on=folio.on(found.claim),
            outcome=OPEN,
            bearings=(),
            confidence=round(min(found.kind.confidence, who.confidence), 2),
        )


def horizon_of(folio: Folio, found: Foretelling) -> When | None:
    """The day by which or at which; none where it would lie before the words were said.

    A length ("within four weeks") runs from the day of the report.
    """
    if found.horizon is None:
        return None
    published = folio.report.published
    day = folio.day(found.horizon) or _length(folio, found)
    if day is None or (published is not None and day.latest and day.latest < published.earliest):
        return None
    return day


def _length(folio: Folio, found: Foretelling) -> When | None:
    """The days from the report's own to the end of a length of time."""
    if found.horizon is None or found.until is None or folio.report.published is None:
        return None
    time = folio.times[found.horizon]
    length = LENGTH.match(time.value)
    if length is None or not found.until.exact(folio.report.text).lower().startswith(FROM_NOW):
        return None
    start = folio.report.published.latest
    try:
        end = date.fromisoformat(start) + timedelta(days=int(length[1]) * DAYS[length[2]])
    except (ValueError, OverflowError):
        return None
    return When(f"{start}/{end.isoformat()}", start, end.isoformat(), "reckoned", (), (found.until,))


def _voice(folio: Folio, found: Foretelling, statement: Statement | None) -> str:
    attitude = statement is not None and statement.type in ATTITUDES and statement.within is None
    spoken = statement is not None and bool(statement.speakers)
    return voiced(folio.claims[found.claim].voice, found, attitude=attitude, spoken=spoken)


def voiced(voice: str, found: Foretelling, *, attitude: bool, spoken: bool) -> str:
    """In whose words a row is: ascribed only where somebody else says that one expects or plans it.

    A claim's voice takes every attitude for ascribed. Here "Sol expects a deal" paraphrases Sol, "Sol plans a trip" is
    the outlet's to tell, and so is "a deal is expected".

    Args:
        voice: The claim's.
        found: What is foretold.
        attitude: Whether it stands in what somebody thinks or wants, told by the outlet.
        spoken: Whether anybody is named who says, thinks or wants it.
    """
    if found.ascribed:
        return "ascribed"
    if voice != "ascribed":
        return voice
    return "narrated" if not spoken or (attitude and found.kind.value == "plan") else "paraphrased"


def _ascribed_by(folio: Folio, found: Foretelling, who: Who) -> tuple[Who, ...]:
    """Who says so: the speakers of the nearest statement around it that are somebody else."""
    if not found.ascribed:
        return ()
    for speakers in _around(folio, found.claim):
        if speakers and all(each.actor is None or each.actor != who.actor for each in speakers):
            return speakers
    return ()


def _around(folio: Folio, claim: int) -> Iterator[tuple[Who, ...]]:
    """The speakers of the statements around a clause, from the inside out."""
    statement = folio.statement(claim)
    while statement is not None:
        yield tuple(map(who_speaks, statement.speakers))
        statement = folio.statements.get(statement.within) if statement.within else None
