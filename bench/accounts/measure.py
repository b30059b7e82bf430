"""Score accounts: `python -m bench.accounts.measure --corpora FOLDER [--split tune|held-back|all] [--pages FOLDER]`.

A pair of sentences of the gold is given the strongest link that the record draws between versions in the one and in the
other, a contradiction before a later version before an agreement, as the labellers were told to. Relations are pooled,
since most cells are thin: `agrees` and `other_wording`; the contradictions; `later_version` and `other_scope`; `none`.
Two plain baselines stand beside ours. Intervals are of a thousand draws of the earlier reports, with replacement. With
`--pages`, reports are not read anew but taken from pickled pages, `{report: (Report, Page, Reading)}` a corpus.
"""

from __future__ import annotations

import argparse
import csv
import pickle
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.passages import Source, sources
from onrecord.assembly import assemble
from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.dates import when
from onrecord.model import Assembled, Judged, OffsetMap, Reading, Report, Span, Statement, Version
from onrecord.model.line import line_of
from onrecord.reading import Reader

GOLD = Path(__file__).parent / "gold.csv"
HELD_BACK = "stories/crimea2014"
DRAWS, SEED = 1000, 1
POOLS = {
    "agrees": "agrees",
    "other_wording": "agrees",
    "later_version": "other time or scope",
    "other_scope": "other time or scope",
    "none": "none",
}
ORDER = ("agrees", "contradiction", "other time or scope", "none")
STRONGEST = (
    *("changed_position", "denial", "other_number", "other_date", "other_scope", "later_version"),
    *("other_wording", "agrees"),
)
LIKE = 0.3
DIGITS = re.compile(r"\d[\d,.]*\d|\d")

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """What is said of one pair of sentences: the relation, of what, whether of one source, and how sure."""

    relation: str = "none"
    of: str = ""
    source: str = ""
    sure: float = 0.0


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of a pair, in its report."""

    report: str
    span: Span
    text: str

    @property
    def exact(self) -> str:
        """Its words."""
        return self.span.exact(self.text)


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of the gold, and what was found."""

    row: Row
    found: Found


@dataclass(frozen=True, slots=True)
class Story:
    """A corpus as a record."""

    record: Assembled
    statements: Mapping[str, Statement]


System = Callable[[Story, Side, Side], Found]


def main() -> None:
    """Print the scores of ours and of both baselines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=("tune", "held-back", "all"), default="tune")
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    rows = gold(options.split)
    stories = {corpus: story(options.corpora, corpus, options.pages) for corpus in sorted({r["corpus"] for r in rows})}
    for name, system in (("ours", ours), ("always agrees", always), ("overlap, other numbers", by_overlap)):
        for line in told(name, score(rows, stories, system)):
            print(line)


def gold(split: str) -> list[Row]:
    """The pairs of one part."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    return [row for row in rows if split == "all" or (row["corpus"] == HELD_BACK) == (split == "held-back")]


def story(corpora: Path, corpus: str, pages: Path | None) -> Story:
    """All reports of a corpus as one record."""
    record = assemble(kept(pages, corpus) if pages else read(corpora, corpus))
    return Story(record, {statement.id: statement for statement in record.statements})


def read(corpora: Path, corpus: str) -> Iterator[tuple[Report, Reading]]:
    """The reports of a corpus, read as they would be."""
    reader = Reader()
    for source in sources(corpora):
        if source.corpus == corpus:
            report = as_report(source)
            yield report, reader(report)


def kept(pages: Path, corpus: str) -> Iterator[tuple[Report, Reading]]:
    """The same from pickled pages."""
    with (pages / f"{corpus.replace('/', '-')}.pkl").open("rb") as file:
        for name, (report, _, reading) in pickle.load(file).items():
            yield replace(report, name=name), reading


def as_report(source: Source) -> Report:
    """A report of the corpora."""
    outlet, published = Judged(source.outlet, "json"), when(source.published, "json")
    empty = OffsetMap("utf-8", ())
    return Report(source.name, source.name, "", "", source.text, empty, outlet=outlet, published=published)


def score(rows: Sequence[Row], stories: Mapping[str, Story], system: System) -> list[Scored]:
    """Every pair with what a system says of it."""
    scored = []
    for row in rows:
        told_in = stories[row["corpus"]]
        texts = {entry.name: (entry.id, entry.text) for entry in told_in.record.reports}
        sides = [_side(row, side, texts) for side in ("a", "b")]
        scored.append(Scored(row, system(told_in, *sides)))
    return scored


def _side(row: Row, side: str, texts: Mapping[str, tuple[str, str]]) -> Side:
    ident, text = texts[row[f"report_{side}"]]
    return Side(ident, Span(int(row[f"start_{side}"]), int(row[f"end_{side}"])), text)


def ours(told_in: Story, one: Side, other: Side) -> Found:
    """The strongest link between versions that stand in the two sentences."""
    theirs = {version.id: version for version in told_in.record.accounts if _stands_in(version, other)}
    links = [
        (STRONGEST.index(link.kind), -link.confidence, link.kind, version, theirs[link.version])
        for version in told_in.record.accounts
        if _stands_in(version, one)
        for link in version.links
        if link.version in theirs
    ]
    if not links:
        return Found()
    _, sure, kind, ours_, theirs_ = min(links, key=lambda link: link[:3])
    return Found(kind, ours_.of, _origin(told_in, ours_, theirs_), -sure)


def _stands_in(version: Version, side: Side) -> bool:
    return version.report == side.report and any(span.overlaps(side.span) for span in version.evidence)


def _origin(told_in: Story, one: Version, other: Version) -> str:
    """Whether one source stands behind both: a carrier, or somebody who says both."""
    speakers = [
        {speaker.actor for speaker in told_in.statements[version.statement].speakers} if version.statement else set()
        for version in (one, other)
    ]
    return "one" if one.source == other.source or speakers[0] & speakers[1] else "other"


def always(_: Story, one: Side, other: Side) -> Found:
    """Whatever is compared agrees."""
    return Found("agrees", "event", "one", 1.0)


def by_overlap(_: Story, one: Side, other: Side) -> Found:
    """Sentences that share three in ten of their words agree, and contradict one another if no number is the same."""
    ours_, theirs = bare_words(one.exact), bare_words(other.exact)
    if not ours_ or not theirs or len(ours_ & theirs) < LIKE * min(len(ours_), len(theirs)):
        return Found()
    numbers = set(DIGITS.findall(one.exact)), set(DIGITS.findall(other.exact))
    differ = all(numbers) and not numbers[0] & numbers[1]
    return Found("other_number" if differ else "agrees", "event", "other", 1.0)


def pooled(relation: str) -> str:
    """The pool that a relation is scored in."""
    return POOLS.get(relation, "contradiction")


def relations(scored: Sequence[Scored]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and number of each pool."""
    pairs = [(pooled(each.row["relation"]), pooled(each.found.relation)) for each in scored]
    there, given = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    right = Counter(a for a, b in pairs if a == b)
    return {
        pool: (
            right[pool] / max(1, given[pool]),
            right[pool] / max(1, there[pool]),
            2 * right[pool] / max(1, there[pool] + given[pool]),
            there[pool],
        )
        for pool in ORDER
        if there[pool]
    }


def macro(scored: Sequence[Scored]) -> float:
    """The mean F1 over the pools that the gold has."""
    table = relations(scored)
    return sum(row[2] for row in table.values()) / max(1, len(table))


def linked(scored: Sequence[Scored], least: float = 0.0) -> tuple[float, float]:
    """Precision and recall of drawing a link at all."""
    drawn = [each for each in scored if each.found.relation != "none" and each.found.sure >= least]
    right = sum(each.row["relation"] != "none" for each in drawn)
    there = sum(each.row["relation"] != "none" for each in scored)
    return right / max(1, len(drawn)), right / max(1, there)


def named(scored: Sequence[Scored], least: float) -> tuple[float, int]:
    """Of the links shown by default, the share that is there and of the right pool, and how many are shown."""
    shown = [each for each in scored if each.found.relation != "none" and each.found.sure >= least]
    right = sum(pooled(each.row["relation"]) == pooled(each.found.relation) for each in shown)
    return right / max(1, len(shown)), len(shown)


def field(scored: Sequence[Scored], name: str) -> tuple[float, int]:
    """Of the links rightly drawn, the share with the right `of` or `source`; unclear sources do not count."""
    both = [each for each in scored if "none" not in (each.found.relation, each.row["relation"])]
    known = [each for each in both if name == "of" or each.row["source"] != "unclear"]
    alike = {"copied": "one", "same": "one", "other": "other"}
    right = sum(
        each.found.of == each.row["of"] if name == "of" else each.found.source == alike[each.row["source"]]
        for each in known
    )
    return right / max(1, len(known)), len(known)


def interval(scored: Sequence[Scored], measure: Callable[[Sequence[Scored]], float]) -> tuple[float, float]:
    """Where a score lies in 95 of 100 draws of the earlier reports."""
    reports: dict[tuple[str, str], list[Scored]] = defaultdict(list)
    for each in scored:
        reports[each.row["corpus"], each.row["report_a"]].append(each)
    shelf, chance = list(reports.values()), random.Random(SEED)
    drawn = sorted(measure([each for one in chance.choices(shelf, k=len(shelf)) for each in one]) for _ in range(DRAWS))
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS)]


def told(name: str, scored: Sequence[Scored]) -> Iterator[str]:
    """A system's scores as lines."""
    low, high = interval(scored, macro)
    yield f"{name}: {len(scored)} pairs, macro-F1 over pools {macro(scored):.3f} ({low:.3f} to {high:.3f})"
    for pool, (precision, recall, f1, n) in relations(scored).items():
        yield f"  {pool:22} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  n={n}"
    precision, recall = linked(scored)
    low, high = interval(scored, lambda some: linked(some)[0])
    yield f"  any link               P {precision:.3f} ({low:.3f} to {high:.3f})  R {recall:.3f}"
    if name != "ours":
        return
    line = line_of("accounts")
    right, shown = named(scored, line)
    low, high = interval(scored, lambda some: named(some, line)[0])
    yield f"  from {line} up, named right {right:.3f} ({low:.3f} to {high:.3f})  n={shown}"
    for each in ("of", "source"):
        share, n = field(scored, each)
        yield f"  given the link, {each:6} {share:.3f}  n={n}"


if __name__ == "__main__":
    main()
