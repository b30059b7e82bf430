"""The second story's tables against their true ones: `python -m bench.second_story RECORD [--all] [--list]`.

The gold was written without sight of the code and nothing is tuned on it; its issues and options are free words, so
that of a position the actor, the stance and the voice are scored. A row may be a gold one where its words overlap with
the gold's quotation in the same report (of accounts: where the same reports tell it and its words share two telling
words with the gold's title). *Recall* is the share of gold rows that some row of ours meets, *met* the share of our
rows that meet a gold one: gold tables hold what a reader thought worth a row, so that a true row of ours may meet none.
Then, of the rows that were found, the share in which each field is right. `--list` prints the gold rows that none of
ours meets.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.assembly.anchor import places
from onrecord.assembly.events.words import telling_words
from onrecord.model import Figure, Position, Proposal, Prospect, ReportEntry, Span, Version, cover
from onrecord.model.line import line_of
from onrecord.store import SqliteStore

GOLD = Path(__file__).parent / "second-story/gold"
KEPT = {"yes": "true", "no": "false"}
SHARED = 2

GoldRow = Mapping[str, str]
Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ours:
    """A row of ours: where its words stand, and what it says in the gold's terms."""

    places: tuple[tuple[str, Span], ...]
    fields: Fields


@dataclass(frozen=True, slots=True)
class Score:
    """What a table comes to."""

    table: str
    gold: int
    found: int
    ours: int
    met: int
    right: Mapping[str, tuple[int, int]]
    missed: tuple[GoldRow, ...]


def main() -> None:
    """Read the arguments and print a line a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--all", action="store_true", help="also rows under the confidence line")
    parser.add_argument("--list", action="store_true", help="print what is missed")
    options = parser.parse_args()
    with SqliteStore(options.record, create=False) as store:
        reports = tuple(store.reports())
        least = {table: 0.0 if options.all else line_of(table) for table in READERS}
        for table, reader in READERS.items():
            show(score(table, reader(store, least[table]), reports), listed=options.list)
        print(told_alike(tuple(store.accounts()), reports))


def score(table: str, ours: Sequence[Ours], reports: Sequence[ReportEntry]) -> Score:
    """One table's score."""
    texts = {report.name: report for report in reports}
    gold = list(csv.DictReader((GOLD / f"{table}.csv").open(encoding="utf-8", newline="")))
    right: dict[str, list[bool]] = defaultdict(list)
    missed, met = [], set()
    for row in gold:
        near = [each for each in ours if meets(row, each, texts)]
        met.update(map(id, near))
        if not near:
            missed.append(row)
            continue
        best = max(near, key=lambda each: sum(agree(row, each.fields).values()))
        for name, same in agree(row, best.fields).items():
            right[name].append(same)
    counts = {name: (sum(each), len(each)) for name, each in right.items()}
    return Score(table, len(gold), len(gold) - len(missed), len(ours), len(met), counts, tuple(missed))


def meets(row: GoldRow, ours: Ours, reports: Mapping[str, ReportEntry]) -> bool:
    """Whether words of ours overlap with the gold's, in a report that the gold names; of a figure, with its value."""
    if "value" in row and not same_value(row, ours.fields):
        return False
    quote = row.get("text") or row["evidence"]
    for name in (row.get("reports") or row["report"]).split("|"):
        report = reports[name]
        spans = [span for part in quote.split(" … ") for span in places(report.text, part)]
        if any(where == report.id and words.overlaps(span) for where, words in ours.places for span in spans):
            return True
    return False


def same_value(row: GoldRow, fields: Fields) -> bool:
    """Whether a figure is the gold's: one of its three numbers is the same."""
    ours = {number(fields[name]) for name in ("value", "low", "high")} - {None}
    return bool(ours & ({number(row[name]) for name in ("value", "low", "high")} - {None}))


def number(text: str) -> float | None:
    """The number that a cell holds."""
    try:
        return round(float(text.replace(",", "")), 1)
    except ValueError:
        return None


def agree(row: GoldRow, fields: Fields) -> dict[str, bool]:
    """For each field that both have, whether they say the same: names by a shared word, all else exactly."""
    named = {"actor", "forecaster", "proposer", "unit"}
    told = {name: row[name] for name in fields if row.get(name) and name not in ("value", "low", "high")}
    told = {name: KEPT.get(value, value) if name == "kept" else value for name, value in told.items()}
    return {
        name: bool(words_of(value) & words_of(fields[name])) if name in named else value == fields[name]
        for name, value in told.items()
    }


def words_of(text: str) -> frozenset[str]:
    """The telling words of a name."""
    return telling_words(text)


def positions(store: SqliteStore, least: float) -> list[Ours]:
    """Our positions, as the gold has them."""
    return [_position(each) for each in store.positions() if each.confidence >= least]


def _position(each: Position) -> Ours:
    return Ours(
        ((each.report, cover(each.matter)),),
        {"actor": each.actor.name, "stance": each.stance.value, "voice": each.voice},
    )


def proposals(store: SqliteStore, least: float) -> list[Ours]:
    """Our proposals."""
    return [_proposal(each) for each in store.proposals() if each.confidence >= least]


def _proposal(each: Proposal) -> Ours:
    told = tuple((telling.report, cover(telling.terms)) for telling in each.tellings if telling.terms)
    answered = tuple((answer.report, cover(answer.evidence)) for answer in each.responses if answer.evidence)
    who = " ".join(who.name for who in each.proposers)
    return Ours(told + answered, {"proposer": who, "status": each.status.value})


def forecasts(store: SqliteStore, least: float) -> list[Ours]:
    """Our forecasts."""
    return [_prospect(each, "forecaster", "outcome") for each in store.forecasts() if each.confidence >= least]


def commissives(store: SqliteStore, least: float) -> list[Ours]:
    """Our plans, promises, threats and ultimatums."""
    return [_prospect(each, "actor", "kept") for each in store.commissives() if each.confidence >= least]


def _prospect(each: Prospect, who: str, became: str) -> Ours:
    fields = {who: each.who.name, became: each.outcome.value, "kind": each.kind.value}
    return Ours(((each.report, cover(each.what)),), fields)


def figures(store: SqliteStore, least: float) -> list[Ours]:
    """Our figures."""
    return [_figure(each) for each in store.figures() if each.confidence >= least]


def _figure(each: Figure) -> Ours:
    return Ours(
        ((each.report, each.span),),
        {"value": each.value, "low": each.low, "high": each.high, "unit": each.unit},
    )


Reader = Callable[[SqliteStore, float], list[Ours]]
READERS: Mapping[str, Reader] = {
    "positions": positions,
    "proposals": proposals,
    "commissives": commissives,
    "forecasts": forecasts,
    "figures": figures,
}


def told_alike(versions: Sequence[Version], reports: Sequence[ReportEntry]) -> str:
    """Of the gold's matters that two reports or more tell: how many we have told by two of these reports."""
    names = {report.id: report.name for report in reports}
    texts = {report.id: report.text for report in reports}
    gold: dict[str, list[GoldRow]] = defaultdict(list)
    for row in csv.DictReader((GOLD / "accounts.csv").open(encoding="utf-8", newline="")):
        gold[row["of"]].append(row)
    shared = {title: rows for title, rows in gold.items() if len({row["report"] for row in rows}) > 1}
    subjects: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        if version.confidence >= line_of("accounts"):
            subjects[version.subject].append(version)
    found = [title for title, rows in shared.items() if _is_told(title, rows, subjects.values(), names, texts)]
    opposed = [title for title, rows in shared.items() if any(row["contradicts"] for row in rows)]
    known = {
        title
        for title in opposed
        if any(_contradicts(each) for each in _about(title, shared[title], subjects.values(), names, texts))
    }
    return (
        f"accounts      of {len(shared)} matters told by two reports or more {len(found)} are found;"
        f" of {len(opposed)} with a contradiction {len(known)}; ours {len(subjects)} subjects"
    )


def _is_told(
    title: str,
    rows: Sequence[GoldRow],
    subjects: Iterable[Sequence[Version]],
    names: Mapping[str, str],
    texts: Mapping[str, str],
) -> bool:
    return any(True for _ in _about(title, rows, subjects, names, texts))


def _about(
    title: str,
    rows: Sequence[GoldRow],
    subjects: Iterable[Sequence[Version]],
    names: Mapping[str, str],
    texts: Mapping[str, str],
) -> Iterator[Sequence[Version]]:
    """Our subjects that are the gold's: two of its reports tell them, in words two of which its title has."""
    wanted, where = telling_words(title), {row["report"] for row in rows}
    for subject in subjects:
        words = " ".join(span.exact(texts[each.report]) for each in subject for span in each.evidence)
        if len({names[each.report] for each in subject} & where) > 1 and len(wanted & telling_words(words)) >= SHARED:
            yield subject


def _contradicts(subject: Iterable[Version]) -> bool:
    agreeing = ("agrees", "other_wording", "later_version", "other_scope")
    return any(link.kind not in agreeing for each in subject for link in each.links)


def show(found: Score, *, listed: bool) -> None:
    """Print a table's line, and what it missed."""
    fields = "  ".join(f"{name} {good}/{of}" for name, (good, of) in sorted(found.right.items()))
    recall, met = found.found / max(found.gold, 1), found.met / max(found.ours, 1)
    shares = f"recall {found.found}/{found.gold} {recall:.2f}  met {found.met}/{found.ours} {met:.2f}"
    print(f"{found.table:12}  {shares}  {fields}")
    if listed:
        for row in found.missed:
            print("  missed:", " | ".join(value[:60] for value in row.values() if value))


if __name__ == "__main__":
    main()
