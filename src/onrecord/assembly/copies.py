"""Reports that tell the same text: copies of one source, and versions of one page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit

from rapidfuzz.distance import LCSseq
from rensa import RMinHash, RMinHashLSH

from onrecord.assembly.order import by_publication
from onrecord.model import Report

SHINGLE = 5
"""Words a shingle. Five words in a row are rarely shared by chance."""

PERMUTATIONS, BANDS, SEED = 128, 64, 42
"""Two rows a band: a pair whose shingles overlap by a fifth is proposed 93 times in 100. On 5,000 reports of some 400
outlets this proposes 333 pairs, so there is no need to be stricter before the texts themselves are compared."""

SHINGLES_SHARED, WORDS_SHARED, LONGER_SHARED = 0.5, 0.7, 0.4
"""Shares of the shorter report's shingles and words, and of the longer one's words, that a copy has in common.
Set on the same 5,000: edited wire copies and updates lie above all three, explainers and poll round-ups by one outlet
share up to .53 and .61, reports on one event by two outlets up to .44 and .63."""

ENOUGH, LEAST = 40, 12
"""Words of prose above which two texts are compared as above, and below which none counts as a copy; between the two
only equal texts do."""

WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
"""A word, or one character of a script that sets no spaces."""

QUOTATION = re.compile(r"[“\"«„][^”\"»“]{0,1500}[”\"»“]")

TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid?|ncid|srnd|ref|ref_src|smid|s?src)$"
)
"""Parts of an address that say how the reader came, not what is read."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """How one report stands to the others.

    Attributes:
        copy_of: Id of the report whose text it repeats.
        version_of: Id of the report at the same address that it supersedes.
    """

    copy_of: str | None = None
    version_of: str | None = None


def trace_copies(reports: Sequence[Report]) -> dict[str, Kinship]:
    """Which reports repeat another's text, and which supersede one at the same address.

    The source of a text is its earliest telling; of those on one day, that of an agency which the others credit.
    A report at the same address with a changed text is a version, not a copy.

    >>> from onrecord.model import OffsetMap
    >>> words = "The delegations met for two hours on the bridge and parted without a word about the gauge readings"
    >>> told = [Report(name, name, "", "", words, OffsetMap("utf-8", ())) for name in ("first", "second")]
    >>> trace_copies(told)["second"]
    Kinship(copy_of='first', version_of=None)
    """
    ordered = sorted(reports, key=_rank)
    addresses = {report.id: plain_address(report.url.value) if report.url else None for report in ordered}
    sources = _sources(ordered, addresses)
    superseded = _superseded(ordered, addresses)
    return {report.id: Kinship(sources.get(report.id), superseded.get(report.id)) for report in ordered}


def plain_address(url: str) -> str | None:
    """An address without what does not tell pages apart; None for a site's front page.

    >>> plain_address("https://www.herald.example/talks/?utm_source=feed#top")
    'herald.example/talks'
    >>> plain_address("https://herald.example/") is None
    True
    """
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not TRACKING.match(pair[0].lower())))
    path = parts.path.rstrip("/")
    return "?".join(filter(None, (f"{host}{path}", query))) if path or query else None


def same_text(one: str, other: str) -> bool:
    """Whether one prose is a copy of the other: equal, lightly edited or trimmed.

    Quotations are set aside, since two reporters in one room bring home the same ones; what has to agree is the
    outlets' own telling, unless there is next to none.

    >>> lead = " ".join(f"Paragraph {number} tells of the dam and its keeper." for number in range(12))
    >>> same_text(lead, lead.replace("keeper", "warden", 1)), same_text(lead, "The minister spoke at length. " * 12)
    (True, False)
    """
    if _words(one) == _words(other):
        return len(_words(one)) >= LEAST
    if min(len(_words(one)), len(_words(other))) < ENOUGH:
        return False
    told = _words(QUOTATION.sub(" ", one)), _words(QUOTATION.sub(" ", other))
    return _overlap(_words(one), _words(other)) and (min(map(len, told)) < ENOUGH or _overlap(*told))


def prose(report: Report) -> str:
    """A report's running text, without its regions.

    >>> from onrecord.model import OffsetMap, Region, Span
    >>> prose(Report("a", "a", "", "", "ADVERT Talks failed", OffsetMap("utf-8", ()), (Region("share", Span(0, 6)),)))
    '  Talks failed'
    """
    kept, end = [], 0
    for region in sorted(report.regions, key=lambda region: region.span):
        kept.append(report.text[end : max(end, region.span.start)])
        end = max(end, region.span.end)
    return " ".join((*kept, report.text[end:]))


def _rank(report: Report) -> tuple[tuple[bool, str, str, str], str]:
    return by_publication(report.published, "", report.id), report.id


def _sources(ordered: Sequence[Report], addresses: Mapping[str, str | None]) -> dict[str, str]:
    """Each copy's source, for those that have one."""
    found = {}
    for family in _families(ordered):
        source = min(family, key=lambda report: _precedence(report, _credited(family)))
        versions = {report.id for report in family if addresses[report.id] and _same_page(report, source, addresses)}
        found.update({report.id: source.id for report in family if report.id not in versions | {source.id}})
    return found


def _same_page(report: Report, source: Report, addresses: Mapping[str, str | None]) -> bool:
    """Whether a report is the source's own page with its words changed."""
    return addresses[report.id] == addresses[source.id] and _words(prose(report)) != _words(prose(source))


def _credited(family: Sequence[Report]) -> frozenset[str]:
    return frozenset(credit.value.casefold().strip(" /()") for report in family for credit in report.credits)


def _precedence(report: Report, credited: frozenset[str]) -> tuple[bool, str, bool, str]:
    """Earliest day first; on one day, the agency that is credited; then id."""
    unknown, day, _, ident = by_publication(report.published, "", report.id)
    own = report.outlet is not None and report.outlet.value.casefold() in credited
    return (unknown, day, not own, ident)


def _families(ordered: Sequence[Report]) -> list[list[Report]]:
    """Reports in groups of one text each, groups of one left out.

    A report is compared with the others of its bands until one of each group has been tried in full, so that a text
    copied a thousand times costs a thousand comparisons, not a million.
    """
    group: list[int] = []
    families: dict[int, list[int]] = {}
    for place, near in enumerate(_near(ordered)):
        group.append(place)
        families[place] = [place]
        for other in near:
            if group[other] != group[place] and same_text(prose(ordered[other]), prose(ordered[place])):
                low, high = sorted((group[other], group[place]))
                families[low] += families.pop(high)
                for member in families[low]:
                    group[member] = low
    return [[ordered[place] for place in sorted(members)] for members in families.values() if len(members) > 1]


def _near(ordered: Sequence[Report]) -> Iterable[list[int]]:
    """For each report, the places of earlier ones whose shingles overlap with its own."""
    index = RMinHashLSH(0.2, PERMUTATIONS, BANDS)
    for place, report in enumerate(ordered):
        signature = RMinHash(PERMUTATIONS, SEED)
        signature.update([" ".join(shingle) for shingle in _shingles(_words(prose(report)))])
        yield sorted(index.query(signature))
        index.insert(place, signature)


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text.casefold()))


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[place : place + SHINGLE]) for place in range(max(1, len(words) - SHINGLE + 1))}


def _overlap(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two word sequences share enough, shingles first since they are the cheaper."""
    few, many = sorted((_shingles(one), _shingles(other)), key=len)
    if len(few & many) < SHINGLES_SHARED * len(few):
        return False
    shared = LCSseq.similarity(one, other)
    return shared >= WORDS_SHARED * min(len(one), len(other)) and shared >= LONGER_SHARED * max(len(one), len(other))


def _superseded(ordered: Sequence[Report], addresses: Mapping[str, str | None]) -> dict[str, str]:
    """Each later text at one address, and the one right before it."""
    pages: dict[str, list[Report]] = {}
    for report in ordered:
        address = addresses[report.id]
        if address:
            pages.setdefault(address, []).append(report)
    versions: dict[str, str] = {}
    for told in pages.values():
        changed = [told[0], *(b for a, b in pairwise(told) if _words(prose(a)) != _words(prose(b)))]
        versions.update({after.id: before.id for before, after in pairwise(changed)})
    return versions
