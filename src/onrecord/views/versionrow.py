"""An account as the export gives it: one report's telling of what others tell too, and how the others stand to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from onrecord.model import Link, Record, Span, Version
from onrecord.views.cells import Row, Words, joined, placed
from onrecord.views.eventrow import Telling, telling_of

CONTRADICTIONS = ("other_number", "other_date", "denial", "changed_position", "other_scope")
"""Ways in which two accounts cannot both be so; other ways of telling apart are none."""


def version_row(version: Version, words: Words, tellings: Mapping[str, Telling]) -> Row:
    """An account with its evidence.

    Args:
        version: The account.
        words: The exact words of each span that it cites, by report and span.
        tellings: What to say of each report, by its id.

    >>> version = Version("v1", "event", "e1", "r1", "c1", None, "r1", (Span(0, 3),),
    ...                   (Link("v2", "agrees", (), 0.9), Link("v3", "denial", (), 0.8)), 0.9)
    >>> row = version_row(version, {("r1", Span(0, 3)): "Yes"}, {})
    >>> row["text"], row["agrees"], row["contradicts"][0]["kind"]
    ('Yes', ['v2'], 'denial')
    """
    telling = tellings.get(version.report, Telling("", None, None))
    evidence = placed(((version.report, span) for span in version.evidence), words)
    contradicts = [link for link in version.links if link.kind in CONTRADICTIONS]
    others = [link for link in version.links if link.kind not in (*CONTRADICTIONS, "agrees")]
    return {
        "id": version.id,
        "of": version.of,
        "subject": version.subject,
        "report": version.report,
        "report_name": telling.name,
        "outlet": telling.outlet,
        "published": telling.published,
        "independent_source": version.source,
        "agrees": [link.version for link in version.links if link.kind == "agrees"],
        "contradicts": [_link(link, version.report, words) for link in contradicts],
        "otherwise": [_link(link, version.report, words) for link in others],
        "claim": version.claim,
        "statement": version.statement,
        "text": joined(evidence),
        "evidence": evidence,
        "confidence": round(version.confidence, 2),
    }


def account_rows(record: Record, quoted: Callable[[Iterable[tuple[str, Span]]], Words]) -> Iterator[Row]:
    """All accounts of a record; `quoted` finds the words of many spans at once."""
    words = quoted(place for version in record.accounts() for place in cited_by(version))
    tellings = {report.id: telling_of(report) for report in record.reports()}
    return (version_row(version, words, tellings) for version in record.accounts())


def cited_by(version: Version) -> Iterator[tuple[str, Span]]:
    """Every span that an account's row shows, with its report."""
    yield from ((version.report, span) for span in version.evidence)
    yield from ((version.report, span) for link in version.links for span in link.evidence)


def _link(link: Link, report: str, words: Words) -> Row:
    return {
        "account": link.version,
        "kind": link.kind,
        "evidence": placed(((report, span) for span in link.evidence), words),
        "confidence": round(link.confidence, 2),
    }
