"""Reports that tell the same text: copies of one source, and versions of one page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil
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

FEW, RARE_SHARED, OF_RARE = 20, 4, 0.25
"""Most reports that have a word which counts as rare, how many such words two reports must share to be proposed too,
and what share of those of the one with fewer: every third word replaced leaves hardly a shingle whole, but two of
three rare words."""

WORDS_SHARED, LONGER_SHARED, SHINGLES_SHARED, HARDLY_CUT = 0.66, 0.4, 0.3, 0.6
"""Shares of the shorter report's words and of the longer one's that a copy has in the same order, with so many of the
shorter one's shingles; where hardly anything was cut or added, words alone are enough, since they may be replaced at
will. Set on the same 5,000: explainers and poll round-ups by one outlet share up to .61 of the shorter's words and .47
of the longer's, reports on one event by two outlets up to .44 and .40."""

REORDERED, OF_LONGER = 0.75, 0.4
"""Shares of the shorter report's shingles and of the longer one's that are enough in any order."""

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


def _near(ordered: Sequence[Report]) -> Iterator[list[int]]:
    """For each report, the places of earlier ones that share shingles or rare words with it.

    Each text is taken apart once: what few reports have had so far is kept until it is known what few have at all.
    """
    index = RMinHashLSH(0.2, PERMUTATIONS, BANDS)
    spread: Counter[str] = Counter()
    alike: list[list[int]] = []
    seldom: list[list[str]] = []
    for place, report in enumerate(ordered):
        words = _words(prose(report))
        distinct = set(words)
        spread.update(distinct)
        seldom.append([word for word in distinct if spread[word] <= FEW])
        signature = RMinHash(PERMUTATIONS, SEED)
        signature.update([" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))])
        alike.append(index.query(signature))
        index.insert(place, signature)
    rare = ([word for word in words if 1 < spread[word] <= FEW] for words in seldom)
    return (sorted(near.union(same)) for near, same in zip(_sharing(rare), alike, strict=True))


def _sharing(rare: Iterable[Sequence[str]]) -> Iterator[set[int]]:
    """For each report's rare words, the places of earlier reports that share enough of them."""
    having: dict[str, list[int]] = {}
    sizes: list[int] = []
    for place, words in enumerate(rare):
        shared = Counter(other for word in words for other in having.get(word, ()))
        yield {
            other
            for other, count in shared.items()
            if count >= max(RARE_SHARED, OF_RARE * min(sizes[other], len(words)))
        }
        sizes.append(len(words))
        for word in words:
            having.setdefault(word, []).append(place)


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text.casefold()))


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[place : place + SHINGLE]) for place in range(max(1, len(words) - SHINGLE + 1))}


def _overlap(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two word sequences share enough: in any order by their shingles, or in the same order by their words."""
    few, many = sorted((_shingles(one), _shingles(other)), key=len)
    common = len(few & many)
    if common >= max(REORDERED * len(few), OF_LONGER * len(many)):
        return True
    short, long = sorted((len(one), len(other)))
    if LONGER_SHARED * long > short:
        return False
    shared = LCSseq.similarity(one, other, score_cutoff=ceil(WORDS_SHARED * short))
    if shared < max(WORDS_SHARED * short, LONGER_SHARED * long):
        return False
    return common >= SHINGLES_SHARED * len(few) or shared >= HARDLY_CUT * long


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
