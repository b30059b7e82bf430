"""Book: one foretelling of one report as rows of the record, one for each whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from onrecord.assembly.claims import ATTITUDES
from onrecord.assembly.folio import Folio, who_speaks
from onrecord.assembly.order import digest
from onrecord.assembly.sides import is_of
from onrecord.model import Foretelling, Judged, Prospect, Statement, When, Who

OPEN = Judged("open", "nothing_told")
# Who commits himself where no words say whose plan it is: "the talks are scheduled for Monday".
NOBODY = Who(None, "not named", None, basis="unsaid", confidence=0.0)
# By what a forecast is somebody's whom no words name, and never the outlet's: one who fears it, or whose text it is.
UNNAMED = ("feared", "carried", "unattributed")
# Capacities in which one may bind a side.
BINDING = frozenset(("official", "adviser", "legislator"))
# A length of time that begins with the day on which it is named: "within four weeks".
LENGTH = re.compile(r"^P(\d+)([DWMY])$")
DAYS = {"D": 1, "W": 7, "M": 31}
FROM_NOW = ("within", "in ", "over")
NEXT_DECADE, DECADE = re.compile(r"\b(?:next|coming) decade$", re.IGNORECASE), "P10Y"
# What was vowed more days ago than this is not reckoned from the day of the report.
LONG_AGO = 21
SUNDAY = 6


def book(folio: Folio, number: int) -> Iterator[Prospect]:
    """The rows of one foretelling: one, or one for each of several whose it is.

    Args:
        folio: The report.
        number: Of the foretelling in its reading.
    """
    found = folio.reading.foretellings[number]
    kind, holders = _whose(folio, found)
    horizon = horizon_of(folio, found)
    seen: set[str] = set()
    for who in holders:
        ident = digest(folio.claims[found.claim].id, kind.value, who.actor or who.name)
        if ident in seen:
            continue
        seen.add(ident)
        yield _row(folio, found, (ident, kind, who), horizon)


def _row(folio: Folio, found: Foretelling, cells: tuple[str, Judged, Who], horizon: When | None) -> Prospect:
    ident, kind, who = cells
    claim, statement = folio.claims[found.claim], folio.statement(found.claim)
    voice, ascribed_by = voice_of(folio, found, kind, who)
    return Prospect(
        id=ident,
        report=folio.report.id,
        claim=claim.id,
        statement=statement.id if statement else None,
        remark=statement.remark_id if statement else None,
        kind=kind,
        who=who,
        what=found.what,
        polarity=found.polarity,
        hedge=found.hedge,
        condition=found.condition,
        horizon=horizon,
        until=found.until,
        plain=found.plain,
        voice=voice,
        ascribed_by=ascribed_by,
        on=folio.on(found.claim),
        outcome=OPEN,
        bearings=(),
        confidence=round(min(kind.confidence, who.confidence), 2),
    )


def _whose(folio: Folio, found: Foretelling) -> tuple[Judged, tuple[Who, ...]]:
    """What a foretelling is and whose; what one foretells of his own side, as all reports know sides, is its plan."""
    told = tuple(map(folio.who, found.who)) or _tellers(folio, found)
    doers = tuple(map(folio.who, found.doers))
    binding = all(who.capacity is not None and who.capacity.value in BINDING for who in told)
    if found.kind.value == "forecast" and doers and binding and all(is_of(who, told) for who in doers):
        return replace(found.kind, value="plan", basis=f"{found.kind.basis}/own_side"), doers
    return found.kind, told


def _tellers(folio: Folio, found: Foretelling) -> tuple[Who, ...]:
    """Whose it is where the words name nobody: the speaker's; the outlet foretells, but commits nobody.

    What is feared or hoped by people left unnamed, or stands in another's text, is nobody's that is known.
    """
    if found.kind.basis.rpartition("/")[2] in UNNAMED:
        return (NOBODY,)
    if found.kind.value != "forecast" and folio.statement(found.claim) is None:
        return (NOBODY,)
    return folio.speakers(found.claim) or (folio.outlet(),)


def horizon_of(folio: Folio, found: Foretelling) -> When | None:
    """The day by which or at which; none where it would lie before the words were said.

    A length ("within four weeks") runs from the day of the report.
    """
    if found.horizon is None:
        return None
    published = folio.report.published
    if (_is_length(folio, found) and _is_told_later(folio, found)) or _is_either_week(folio, found):
        return None
    day = _length(folio, found) if _is_decade(folio, found) else folio.day(found.horizon) or _length(folio, found)
    if day is None or (published is not None and day.latest and day.latest < published.earliest):
        return None
    return day


def _is_length(folio: Folio, found: Foretelling) -> bool:
    return found.horizon is not None and LENGTH.match(folio.times[found.horizon].value) is not None


def _is_decade(folio: Folio, found: Foretelling) -> bool:
    """Whether ten years from now are meant, and no decade of the calendar: "over the next decade"."""
    return found.until is not None and NEXT_DECADE.search(found.until.exact(folio.report.text)) is not None


def _is_either_week(folio: Folio, found: Foretelling) -> bool:
    """Whether "this week" stands in a report of a Sunday, and may be the week that ends or the one that begins."""
    published = folio.report.published
    if found.horizon is None or published is None:
        return False
    words = folio.times[found.horizon].span.exact(folio.report.text).lower()
    return words.startswith("this week") and date.fromisoformat(published.latest).weekday() == SUNDAY


def _length(folio: Folio, found: Foretelling) -> When | None:
    """The days from the report's own to the end of a length of time."""
    if found.horizon is None or found.until is None or folio.report.published is None:
        return None
    length = LENGTH.match(DECADE if _is_decade(folio, found) else folio.times[found.horizon].value)
    if length is None or not found.until.exact(folio.report.text).lower().startswith(FROM_NOW):
        return None
    start = folio.report.published.latest
    try:
        end = _after(date.fromisoformat(start), int(length[1]), length[2])
    except (ValueError, OverflowError):
        return None
    return When(f"{start}/{end.isoformat()}", start, end.isoformat(), "reckoned", (), (found.until,))


def _after(day: date, amount: int, unit: str) -> date:
    """So many days, weeks, months or years after a day; of a leap day the last of February."""
    if unit != "Y":
        return day + timedelta(days=amount * DAYS[unit])
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + amount, day=28 if leap else day.day)


def _is_told_later(folio: Folio, found: Foretelling) -> bool:
    """Whether a length does not run from the day of the report: "last year she vowed to cut it within five years"."""
    published, number = folio.report.published, folio.reading.claims[found.claim].under
    for _ in folio.claims:
        if number is None or published is None:
            return False
        when = folio.claims[number].when
        if when is not None and when.latest and _days(when.latest, published.earliest) > LONG_AGO:
            return True
        number = folio.reading.claims[number].under
    return False


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def voice_of(folio: Folio, found: Foretelling, kind: Judged, who: Who) -> tuple[str, tuple[Who, ...]]:
    """In whose words a row is, and who says so of somebody else.

    A claim's voice takes every attitude for ascribed. Here "Sol expects a deal" paraphrases Sol, "Sol plans a trip" is
    the outlet's to tell, and so is "a deal is expected"; ascribed is only what one of another side says that somebody
    expects or plans.

    Args:
        folio: The report.
        found: What is foretold.
        kind: What it is.
        who: Whose it is.
    """
    statement = folio.statement(found.claim)
    around = [speakers for speakers in _around(folio, found.claim) if speakers]
    saying = around[-1] if around else ()
    attitude, own = statement is not None and _is_attitude(statement), is_of(who, saying)
    ascribed = bool(saying) and (own is False or (own is None and found.ascribed)) and not attitude
    told = replace(found, ascribed=ascribed, kind=kind)
    voice = voiced(folio.claims[found.claim].voice, told, attitude=attitude, spoken=bool(saying))
    return voice, tuple(each for each in saying if each.actor is None or each.actor != who.actor) if ascribed else ()


def voiced(voice: str, found: Foretelling, *, attitude: bool, spoken: bool) -> str:
    """In whose words a row is, by its claim's voice and by what one report says.

    Args:
        voice: The claim's.
        found: What is foretold.
        attitude: Whether it stands in what somebody thinks or wants, told by the outlet.
        spoken: Whether anybody is named who says, thinks or wants it.
    """
    if found.ascribed:
        return "ascribed"
    if found.quoted and not attitude:
        return "quoted"
    if voice != "ascribed":
        return voice
    return "narrated" if not spoken or (attitude and found.kind.value == "plan") else "paraphrased"


def _is_attitude(statement: Statement) -> bool:
    """Whether somebody is only said to think or want it: nobody was heard to say so."""
    return statement.type in ATTITUDES and statement.within is None


def _around(folio: Folio, claim: int) -> Iterator[tuple[Who, ...]]:
    """The speakers of the statements around a clause, from the inside out."""
    statement = folio.statement(claim)
    while statement is not None:
        yield tuple(who_speaks(each, folio.known.get(each.actor)) for each in statement.speakers)
        statement = folio.statements.get(statement.within) if statement.within else None
