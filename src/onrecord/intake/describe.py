"""A report from its canonical text: regions, details and doubts put together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from onrecord.intake.boilerplate import outlet_appealing
from onrecord.intake.credits import Credit, find_credits
from onrecord.intake.dateline import Dateline
from onrecord.intake.details import Details, prefer
from onrecord.intake.language import detect_language
from onrecord.intake.opening import read_opening
from onrecord.intake.publication import publication
from onrecord.intake.refused import Refused
from onrecord.intake.regions import Prose, find_regions
from onrecord.model import Judged, OffsetMap, Region, Report, Span
from onrecord.text.paragraphs import paragraphs

# Guessed, not measured: the agency in a dateline is mostly, not always, the publisher of a text that names no other.
_AGENCY_IS_OUTLET = 0.8
_APPEAL_IS_THE_OUTLET_S = 0.9

_SURER_THAN_THE_LABEL = 0.9
"""From here on what the text looks like outweighs the language that its page declares."""


@dataclass(frozen=True, slots=True)
class Canonical:
    """An original as canonical text, with what its format says of it.

    Attributes:
        text: Canonical text.
        offsets: To the original's bytes.
        details: What the format's own fields say.
        regions: Those that the format marks.
        flags: Doubts met on the way.
    """

    text: str
    offsets: OffsetMap
    details: Details = field(default_factory=Details)
    regions: tuple[Region, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report comes from: its name and path as in `Report`, and its original bytes."""

    name: str
    path: str
    original: bytes


def describe(origin: Origin, canonical: Canonical, beside: Details) -> Report:
    """The report that an original holds.

    Args:
        origin: Where it comes from.
        canonical: Its text.
        beside: What `reports.csv` says of it, which outweighs all else.

    Raises:
        Refused: If there are no words in it.
    """
    text = canonical.text
    if not any(map(str.isalnum, text)):
        raise Refused("holds no text: leave it out, or put the report's text into it")
    found = paragraphs(text)
    stated = prefer(beside, canonical.details)
    opening = read_opening(text, found, title_wanted=stated.title is None)
    credits = find_credits(text, found)
    signed = Details(outlet=_signed(text, found), authors=tuple(each.author for each in credits if each.author))
    details = prefer(stated, opening.details, _from_dateline(opening.dateline, text), signed)
    known = (*canonical.regions, *opening.regions, *(credit.region for credit in credits))
    title = details.title.value if details.title else None
    published, doubts = publication(details.published, opening.dateline, text)
    language, contradiction = _language(details.language, text)
    sha256 = hashlib.sha256(origin.original).hexdigest()
    return Report(
        id=sha256[:16],
        name=origin.name,
        path=origin.path,
        sha256=sha256,
        text=text,
        offsets=canonical.offsets,
        regions=find_regions(Prose(text, found, title), known),
        outlet=details.outlet,
        title=_with_evidence(details.title, found, text),
        authors=details.authors,
        url=details.url,
        published=published,
        dateline=_place(opening.dateline, text),
        language=language,
        credits=_carriers(opening.dateline, credits, text),
        flags=tuple(sorted({*canonical.flags, *doubts, *contradiction})),
    )


def _from_dateline(dateline: Dateline | None, text: str) -> Details:
    """The agency as outlet, where nothing else names one."""
    if not dateline or not dateline.agency or not dateline.credit:
        return Details()
    agency = dateline.agency.exact(text)
    return Details(outlet=Judged(agency, "dateline", (dateline.credit,), _AGENCY_IS_OUTLET))


def _signed(text: str, found: tuple[Span, ...]) -> Judged | None:
    """The outlet that signs an appeal under its report."""
    outlet = outlet_appealing(text, found)
    return Judged(outlet.exact(text), "appeal", (outlet,), _APPEAL_IS_THE_OUTLET_S) if outlet else None


def _place(dateline: Dateline | None, text: str) -> Judged | None:
    if not dateline or not dateline.place:
        return None
    return Judged(dateline.place.exact(text), "dateline", (dateline.place,))


def _carriers(dateline: Dateline | None, credits: Iterable[Credit], text: str) -> tuple[Judged, ...]:
    """Every agency credited, the dateline's first."""
    found = [carrier for credit in credits for carrier in credit.carriers]
    if dateline and dateline.agency and dateline.credit:
        found.insert(0, Judged(dateline.agency.exact(text), "dateline", (dateline.credit,)))
    return tuple(found)


def _with_evidence(title: Judged | None, found: Iterable[Span], text: str) -> Judged | None:
    """The headline with the paragraph that tells it, where the text does."""
    if title is None or title.evidence:
        return title
    told = next((span for span in found if span.exact(text).casefold() == title.value.casefold()), None)
    return replace(title, evidence=(told,)) if told else title


def _language(declared: Judged | None, text: str) -> tuple[Judged | None, tuple[str, ...]]:
    """The declared language, unless the text is surely in another."""
    detected = detect_language(text)
    if declared is None or detected is None or declared.value == detected.value:
        return declared or detected, ()
    surely = detected.confidence >= _SURER_THAN_THE_LABEL
    return (detected if surely else declared), ("language_mismatch",)
