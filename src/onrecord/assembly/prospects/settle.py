"""Settle: what became of something foretold, where later words say so plainly; all else stays open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from onrecord.assembly.events.words import stem
from onrecord.assembly.prospects.bear import Foreseen, Found
from onrecord.assembly.prospects.clues import Archive
from onrecord.data import rows
from onrecord.model import Bearing, Judged, Prospect, When

# From this score on a clause counts as telling of the very thing. Tuned on `stories/trade2019` (bench/forecasts).
SAME = 0.65
# So many telling words must be common to both.
COMMON = 3
# Fewer will do where a clause has nearly all that was foretold and is told on the very day or right after.
FEW, VERY, RIGHT_AFTER = 2, 0.95, 3
GONE = frozenset(["cancelled", "did_not_happen", "denied"])
# Words that tell, of what was foretold, that it came about or that it was an error.
CAME = frozenset(map(stem, ("happened", "materialized", "materialised", "occurred")))
ERRED = frozenset(map(stem, ("wrong", "mistaken")))
# So many days after the time was up a report without a date of its own still tells of that time.
SOON = 10
# How sure an outcome by rule is: as many as nine in ten are to be right.
SURE = 0.9
OPEN = Judged("open", "nothing_told")


def outcome_of(
    row: Prospect, foreseen: Foreseen, found: Sequence[Found], archive: Archive, place: int
) -> tuple[Judged, Bearing | None]:
    """True, false or open by rule, with what settles it; unresolvable where nothing could ever settle it.

    Args:
        row: The forecast or commissive.
        foreseen: What it foretells.
        found: The later clauses that bear on it.
        archive: All reports.
        place: Of its report in the archive.
    """
    if (here := _told_here(row, archive, place)) is not None:
        return here
    if _has_no_criterion(row, foreseen):
        return Judged("unresolvable", "no_criterion"), None
    for each in found:
        verdict = _verdict(row, foreseen, each, archive)
        if verdict is not None:
            return verdict, each.bearing
    held = _held(row, foreseen, archive)
    if held is not None:
        return Judged("true", "told_as_held", (), SURE), held
    return (Judged("open", "not_plain") if found else OPEN), None


def _told_here(row: Prospect, archive: Archive, place: int) -> tuple[Judged, Bearing] | None:
    """What the same sentence tells as past: "the meeting, which they said could come soon, | never materialized |"."""
    folio = archive.folios[place]
    own = next(number for number, claim in enumerate(folio.claims) if claim.id == row.claim)
    for number, claim in enumerate(folio.claims):
        after = claim.head.start >= row.what[-1].end
        past = folio.reading.claims[number].tense == "past" and claim.statement is None
        if number == own or not (after and past) or archive.sentence((place, number)) != archive.sentence((place, own)):
            continue
        came = _came(stem(claim.head.exact(folio.report.text)), negative=claim.polarity.value == "negative")
        if came is None:
            continue
        true = came != (row.polarity.value == "negative")
        bearing = Bearing(folio.report.id, claim.id, None, claim.spans, "for" if true else "against", VERY)
        return Judged("true" if true else "false", "told_here", (), SURE), bearing
    return None


def _came(head: str, *, negative: bool) -> bool | None:
    """Whether a word tells that something came about, or did not; none for words that tell of neither."""
    if head in CAME:
        return not negative
    return negative if head in ERRED else None


def _held(row: Prospect, foreseen: Foreseen, archive: Archive) -> Bearing | None:
    """What tells that a planned event was held, as the record joins events, where a report has no date of its own.

    Two reports that speak of one event and its day need no dates to be set in order: what was planned comes first.
    """
    event = archive.events.get(foreseen.event or "")
    plain = row.kind.value == "plan" and row.plain and not foreseen.negative
    if event is None or not plain or event.status not in ("held", "claimed"):
        return None
    there = {each.actor for each in (*event.actors, *event.recipients)}
    if not foreseen.people <= there:
        return None
    said = archive.published.get(row.report)
    for account in event.accounts:
        told = archive.published.get(account.report)
        undated = said is None or told is None
        over = account.status.value in ("held", "claimed") and account.report != row.report
        if undated and over and _overlaps(row.horizon, account.when):
            return Bearing(account.report, account.claim, event.id, account.told, "for", VERY)
    return None


def _overlaps(horizon: When | None, when: When | None) -> bool:
    """Whether two times may be one, with a day's slack: midnight here is the day before elsewhere."""
    if horizon is None or when is None or not when.earliest:
        return True
    return days_between(when.earliest, horizon.latest) >= -1 and days_between(horizon.earliest, when.latest) >= -1


def _verdict(row: Prospect, foreseen: Foreseen, each: Found, archive: Archive) -> Judged | None:
    """What one clause settles; none where it leaves it open."""
    if each.bearing.score < SAME or not each.same or row.horizon is None or not (each.numbered and each.peopled):
        return None
    if each.off and each.bearing.speaks == "against":
        return _put_off(row.horizon, each, archive)
    if each.bearing.speaks == "for" and _is_late(row.horizon, foreseen, each, archive):
        return Judged("false", "told_as_late", (), SURE)
    few = FEW if each.bearing.score >= VERY and _on_the_day(row.horizon, each, archive) else COMMON
    enough = each.one_event or (each.common >= few and each.manned)
    if not enough or not _in_time(row.horizon, each, archive):
        return None
    event = archive.told.get(each.place)
    if each.bearing.speaks == "for":
        return Judged("true", "told_as_held" if event else "told_as_done", (), SURE)
    gone = event is None or (event.status in GONE) != foreseen.negative
    return Judged("false", "told_as_not_done", (), SURE) if each.bearing.speaks == "against" and gone else None


def _put_off(horizon: When, each: Found, archive: Archive) -> Judged | None:
    """ "| withdrew its invitation to | the meeting", shortly before the time or soon after it."""
    published = archive.folios[each.place[0]].report.published
    if published is None or not each.manned or each.common < FEW:
        return None
    ahead, after = days_between(published.latest, horizon.earliest), days_between(horizon.latest, published.earliest)
    near = ahead <= SOON and after <= SOON
    return Judged("false", "told_as_put_off", (), SURE) if near else None


def _is_late(horizon: When, foreseen: Foreseen, each: Found, archive: Archive) -> bool:
    """Whether what was foretold with a number is told as done after its time: "received 20,000 crowns in | May |"."""
    when = archive.folios[each.place[0]].claims[each.place[1]].when
    whole = each.manned and each.common >= COMMON and each.bearing.score >= VERY and bool(foreseen.numbers)
    late = when is not None and bool(when.earliest) and days_between(horizon.latest, when.earliest) > 1
    return whole and late and not foreseen.negative


def _in_time(horizon: When, each: Found, archive: Archive) -> bool:
    """Whether a clause tells of the time foretold: by its own date, else by a report of these days."""
    folio = archive.folios[each.place[0]]
    when = folio.claims[each.place[1]].when
    published = folio.report.published
    if when is not None and when.earliest:
        return _overlaps(horizon, when)
    if published is None or published.latest < horizon.earliest:
        return False
    return each.one_event or days_between(horizon.latest, published.earliest) <= SOON


def _on_the_day(horizon: When, each: Found, archive: Archive) -> bool:
    """Whether the time is one day, and the report of that day or of those right after."""
    published = archive.folios[each.place[0]].report.published
    if published is None or horizon.earliest != horizon.latest:
        return False
    return 0 <= days_between(horizon.latest, published.earliest) <= RIGHT_AFTER


def days_between(early: str, late: str) -> int:
    """How many days lie between two days; negative where the second comes first.

    >>> days_between("2025-08-12", "2025-08-15")
    3
    """
    return (date.fromisoformat(late) - date.fromisoformat(early)).days


def _has_no_criterion(row: Prospect, foreseen: Foreseen) -> bool:
    """Whether no report could ever say: no time, no number, and only how things will seem or matter."""
    if row.plain or row.horizon is not None or row.until is not None or foreseen.numbers:
        return False
    return foreseen.head in _unplain()


def _unplain() -> frozenset[str]:
    return frozenset(stem(each["form"]) for each in rows("foretellings") if each["list"] == "unplain")
