"""Settle: what became of something foretold, where later words say so plainly; all else stays open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from onrecord.assembly.events.words import stem
from onrecord.assembly.prospects.bear import Found
from onrecord.assembly.prospects.clues import Archive, Place
from onrecord.assembly.prospects.days import RIGHT_AFTER, days_between, overlaps
from onrecord.assembly.prospects.foreseen import RATE, Foreseen
from onrecord.assembly.prospects.here import SURE, told_here
from onrecord.assembly.prospects.meet import met
from onrecord.data import rows
from onrecord.model import Bearing, Judged, Prospect, When

# From this score on a clause counts as telling of the very thing. Tuned on `stories/trade2019` (bench/forecasts).
SAME = 0.65
# So many telling words must be common to both.
COMMON = 3
# Fewer will do where a clause has nearly all that was foretold and is told on the very day or right after.
FEW, VERY = 2, 0.95
GONE = frozenset(["cancelled", "did_not_happen", "denied"])
# So many days after the time was up a report without a date of its own still tells of that time.
SOON = 10
WEEK = 7
# A day of the week alone, which in words that are quoted may be that of the week before.
WEEKDAY = re.compile(r"(?:on |by )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)
OWNED = re.compile(r"(?<!\bif )\bI was (?:(?:wrong|mistaken)|(?P<right>right|correct))\b")
# A deal, and that none was reached: "the talks broke up | without an agreement |".
DEAL = frozenset(map(stem, ("deal", "agreement")))
SIGNED, ANNOUNCED = "sign", stem("announce")
NO_DEAL = re.compile(
    r"\b(?:without|no)(?: \w+){0,3}? (?:deal|agreement|accord|pact)\b"
    r"|\bfail\w* to (?:reach|strike|agree|sign|secure|clinch|conclude)\b",
    re.IGNORECASE,
)
SPEAKS = {"true": "for", "false": "against"}
OPEN = Judged("open", "nothing_told")


def outcome_of(
    row: Prospect, foreseen: Foreseen, found: Sequence[Found], archive: Archive, spot: Place
) -> tuple[Judged, Bearing | None]:
    """Whether it came true by rule, with what settles it; open where nothing does, unresolvable where nothing could.

    Args:
        row: The forecast or commissive.
        foreseen: What it foretells.
        found: The later clauses that bear on it.
        archive: All reports.
        spot: Its clause.
    """
    place, claim = spot
    if (here := told_here(row, claim, archive, place)) is not None:
        return here
    if _has_no_criterion(row, foreseen):
        return Judged("unresolvable", "no_criterion"), None
    for each in found:
        verdict = _owned(row, each, archive) or _verdict(row, foreseen, each, archive)
        if verdict is not None:
            speaks = SPEAKS.get(verdict.value, each.bearing.speaks)
            return verdict, replace(each.bearing, speaks=speaks)
    if (held := _held(row, foreseen, archive)) is not None:
        return Judged("true", "told_as_held", (), SURE), held
    if (meeting := met(row, foreseen, archive, spot)) is not None:
        return Judged(meeting[0], "told_as_met", (), SURE), meeting[1]
    if (none := _none_reached(row, foreseen, archive, spot)) is not None:
        return Judged("false", "told_as_not_reached", (), SURE), none
    return (Judged("open", "not_plain") if found else OPEN), None


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
        if undated and over and overlaps(row.horizon, account.when):
            return Bearing(account.report, account.claim, event.id, account.told, "for", VERY)
    return None


def _none_reached(row: Prospect, foreseen: Foreseen, archive: Archive, spot: Place) -> Bearing | None:
    """ "They | failed to reach a deal |", told of a day after that by which there was to be one.

    The countries in whose sentence it was foretold must be named again: they may seek other deals with others.
    """
    to_come = SIGNED in foreseen.ways or foreseen.head == ANNOUNCED
    if foreseen.negative or row.horizon is None or not to_come or DEAL.isdisjoint(foreseen.stems - {foreseen.head}):
        return None
    parties = archive.around(spot).actors & frozenset(archive.countries.values())
    for place in sorted({place for each in DEAL for place in archive.held.get(each, ())}):
        folio, claim = archive.folios[place[0]], archive.folios[place[0]].claims[place[1]]
        when = _when(place, archive)
        if place[0] == spot[0] or when is None or not when.earliest or when.earliest <= row.horizon.latest:
            continue
        told = claim.factuality.value in ("actual", "denied")
        if told and len(parties) > 1 and parties <= archive.around(place).actors and _has_none(place, archive):
            return Bearing(folio.report.id, claim.id, None, claim.spans, "against", VERY)
    return None


def _has_none(place: Place, archive: Archive) -> bool:
    return NO_DEAL.search(archive.sentence(place).exact(archive.folios[place[0]].report.text)) is not None


def _when(place: Place, archive: Archive) -> When | None:
    """A clause's time, or that of the clauses in which it hangs."""
    folio, number = archive.folios[place[0]], place[1]
    for _ in folio.claims:
        above = folio.reading.claims[number].under
        if folio.claims[number].when is not None or above is None:
            break
        number = above
    return folio.claims[number].when


def _owned(row: Prospect, each: Found, archive: Archive) -> Judged | None:
    """What he who foretold it says of that himself: "they accepted it later than I said, so | I was wrong |"."""
    folio = archive.folios[each.place[0]]
    speakers = {who.actor for who in folio.speakers(each.place[1])}
    if each.bearing.score < SAME or row.who.actor is None or row.who.actor not in speakers:
        return None
    if any(OWNED.search(span.exact(folio.report.text)) for span in each.bearing.spans):
        return None
    owned = OWNED.search(archive.sentence(each.place).exact(folio.report.text))
    return Judged("true" if owned["right"] else "false", "told_as_owned", (), SURE) if owned else None


def _verdict(row: Prospect, foreseen: Foreseen, each: Found, archive: Archive) -> Judged | None:
    """What one clause settles; none where it leaves it open."""
    if each.bearing.score < SAME or not each.same:
        return None
    if row.horizon is None:
        return _carried_out(row, foreseen, each, archive)
    if not (each.numbered and each.peopled):
        return _otherwise(row, foreseen, each, archive)
    if each.off and each.bearing.speaks == "against":
        return _put_off(row, each, archive)
    if each.bearing.speaks == "for" and _is_late(row.horizon, foreseen, each, archive):
        return Judged("false", "told_as_late", (), SURE)
    nearly_all = each.bearing.score >= VERY or each.common == len(foreseen.stems)
    few = FEW if nearly_all and _is_exact(row.horizon, foreseen, each, archive) else COMMON
    enough = each.one_event or (each.common >= few and each.manned)
    if not enough or not _in_time(row, foreseen, each, archive):
        return None
    event = archive.told.get(each.place)
    if each.bearing.speaks == "for":
        return Judged("true", "told_as_held" if event else "told_as_done", (), SURE)
    gone = event is None or (event.status in GONE) != foreseen.negative
    return Judged("false", "told_as_not_done", (), SURE) if each.bearing.speaks == "against" and gone else None


def _carried_out(row: Prospect, foreseen: Foreseen, each: Found, archive: Archive) -> Judged | None:
    """Of an act without a time, with its numbers: "threatened duties of 25%", "raised duties to 25% | on May 10 |"."""
    when, said = archive.folios[each.place[0]].claims[each.place[1]].when, archive.published.get(row.report)
    later = when is not None and said is not None and when.earliest >= said.latest
    whole = each.numbered and each.peopled and each.manned and each.common >= COMMON
    done = each.bearing.speaks == "for" and foreseen.doers and foreseen.numbers and not foreseen.negative
    return Judged("true", "told_as_done", (), SURE) if later and whole and done else None


def _otherwise(row: Prospect, foreseen: Foreseen, each: Found, archive: Archive) -> Judged | None:
    """Of what was to come at one rate and came at another: "a duty of 10%", "| imposed duties of 15% |", on its day."""
    folio, claim = archive.folios[each.place[0]], archive.folios[each.place[0]].claims[each.place[1]]
    rates = frozenset(RATE.findall(" ".join(span.exact(folio.report.text) for span in claim.spans)))
    differs = bool(foreseen.rates) and bool(rates) and foreseen.rates.isdisjoint(rates)
    dated = claim.when is not None and bool(claim.when.earliest) and overlaps(row.horizon, claim.when)
    told = each.bearing.speaks == "for" and each.manned and each.peopled and each.common >= COMMON
    return Judged("partly", "told_as_otherwise", (), SURE) if differs and dated and told else None


def _put_off(row: Prospect, each: Found, archive: Archive) -> Judged | None:
    """ "| withdrew its invitation to | the meeting", shortly before the time or soon after it.

    What hung on a condition fell away with it.
    """
    published, horizon = archive.folios[each.place[0]].report.published, row.horizon
    named = each.manned or _names_the_day(row, each, archive)
    if published is None or horizon is None or not named or each.common < FEW:
        return None
    ahead, after = days_between(published.latest, horizon.earliest), days_between(horizon.latest, published.earliest)
    if ahead > SOON or after > SOON:
        return None
    return Judged("void" if row.condition else "false", "told_as_put_off", (), SURE)


def _names_the_day(row: Prospect, each: Found, archive: Archive) -> bool:
    """Whether its sentence gives the very day: "the meeting that was to open | on Tuesday, November 19 |"."""
    at, sentence = each.place[0], archive.sentence(each.place)
    days = [claim.when for claim in archive.folios[at].claims if sentence.overlaps(claim.head) and claim.when]
    return row.horizon is not None and any(
        (when.earliest, when.latest) == (row.horizon.earliest, row.horizon.latest) == (when.latest, when.earliest)
        for when in days
    )


def _is_late(horizon: When, foreseen: Foreseen, each: Found, archive: Archive) -> bool:
    """Whether what was foretold with a number is told as done after its time: "received 20,000 crowns in | May |"."""
    when = archive.folios[each.place[0]].claims[each.place[1]].when
    whole = each.manned and each.common >= COMMON and each.bearing.score >= VERY and bool(foreseen.numbers)
    late = when is not None and bool(when.earliest) and days_between(horizon.latest, when.earliest) > 1
    return whole and late and not foreseen.negative


def _in_time(row: Prospect, foreseen: Foreseen, each: Found, archive: Archive) -> bool:
    """Whether a clause tells of the time foretold: by its own date, else by a report of these days."""
    folio, horizon = archive.folios[each.place[0]], row.horizon
    when, published = folio.claims[each.place[1]].when, folio.report.published
    if horizon is None or (when is not None and when.earliest):
        return overlaps(horizon, when) or _a_week_before(row, foreseen, when, archive)
    if published is None or published.latest < horizon.earliest:
        return False
    return each.one_event or days_between(horizon.latest, published.earliest) <= SOON


def _a_week_before(row: Prospect, foreseen: Foreseen, when: When | None, archive: Archive) -> bool:
    """Whether quoted words with a bare "Friday" and with numbers are told as true of the Friday of the week before.

    They may have been said days before the report that quotes them.
    """
    text = next((folio.report.text for folio in archive.folios if folio.report.id == row.report), "")
    if row.until is None or row.statement is None or not WEEKDAY.match(row.until.exact(text)):
        return False
    if when is None or row.horizon is None or when.earliest != when.latest:
        return False
    return len(foreseen.numbers) > 1 and days_between(when.latest, row.horizon.earliest) == WEEK


def _is_exact(horizon: When, foreseen: Foreseen, each: Found, archive: Archive) -> bool:
    """Whether the report is of the one day foretold or right after it, or the clause has several numbers of it."""
    published = archive.folios[each.place[0]].report.published
    if len(foreseen.numbers) > 1:
        return True
    if published is None or horizon.earliest != horizon.latest:
        return False
    return 0 <= days_between(horizon.latest, published.earliest) <= RIGHT_AFTER


def _has_no_criterion(row: Prospect, foreseen: Foreseen) -> bool:
    """Whether no report could ever say: no time, no number, and only how things will seem or matter."""
    if row.plain or row.horizon is not None or row.until is not None or foreseen.numbers:
        return False
    return foreseen.head in _unplain()


@cache
def _unplain() -> frozenset[str]:
    return frozenset(stem(each["form"]) for each in rows("foretellings") if each["list"] == "unplain")
