"""The second story's timeline against its true one: `python -m bench.events.story RECORD [--gold FILE] [--list]`.

The gold was written without sight of the code, and nothing is tuned on it. An exported event may be a gold one where an
account in one of the gold's reports has its trigger inside the gold's quotation (`inside`), or else its clause overlaps
the quotation (`beside`), or else the event has the gold's day and an account in one of its reports shares two telling
words with the gold's title and quotation (`day`). Each gold event is compared with the best of those, by that order,
then by shared words. A date counts where the reports' words state it, not where only their own day bounds it. `--list`
prints what is unmatched, and what is shown as held with the words that say so, for reading.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.events.dates import Stretch, stretch
from onrecord.assembly.events.words import telling_words
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.store import SqliteStore
from onrecord.views.rows import rows

GOLD = Path(__file__).parents[1] / "second-story/gold/events.csv"
WAYS = ("inside", "beside", "day")
SHARED = 2

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """A true event; `quotes` are where its evidence stands, by report name."""

    name: str
    date: Stretch
    status: str
    reports: frozenset[str]
    quotes: tuple[tuple[str, int, int], ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """An exported event that may be a gold one, and how it was found."""

    gold: int
    event: int
    way: str
    shared: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """What pairs of one gold event sort by, best first."""
        return WAYS.index(self.way), -self.shared, self.event


def main() -> None:
    """Print the scores, and with `--list` what to read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    with SqliteStore(options.record, create=False) as store:
        texts = {str(row["name"]): str(row["text"]) for row in rows(store, "reports")}
        events: list[Row] = list(rows(store, "events"))
    gold = read_gold(options.gold, texts)
    shown = [event for event in events if event["confidence"] >= CONFIDENCE_LINE]
    for name, some in (("shown by default", shown), ("all", events)):
        print(name, json.dumps(score(gold, some)))
    if options.list:
        print("\n".join(listing(gold, shown)))


def read_gold(path: Path, texts: Mapping[str, str]) -> list[Gold]:
    """The true events, their evidence found again in the reports they list."""
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    return [
        Gold(
            row["event"],
            stretch(row["date"]),
            row["status"],
            frozenset(row["reports"].split("|")),
            tuple(_quotes(row, texts)),
            telling_words(f"{row['event']} {row['evidence']}"),
        )
        for row in table
    ]


def score(gold: Sequence[Gold], events: Sequence[Row]) -> dict[str, float]:
    """Recall, precision, accuracy of dates and statuses, and how often events are split or run together."""
    pairs = [pair for at in range(len(gold)) for pair in candidates(gold, events, at)]
    best = best_pairs(pairs)
    exact = [pair for pair in pairs if pair.way == "inside"]
    dated = [pair for pair in best.values() if _dated(events[pair.event])]
    return {
        "gold": len(gold),
        "events": len(events),
        "recall": _share(len(best), len(gold)),
        "recall_inside": _share(len({pair.gold for pair in exact}), len(gold)),
        "precision": _share(len({pair.event for pair in pairs}), len(events)),
        "date": _share(sum(_same_date(gold[pair.gold], events[pair.event]) for pair in dated), len(dated)),
        "dated": _share(len(dated), len(best)),
        "status": _share(
            sum(gold[pair.gold].status == events[pair.event]["status"] for pair in best.values()), len(best)
        ),
        "split": sum(count > 1 for count in Counter(pair.gold for pair in exact).values()),
        "run_together": sum(count > 1 for count in Counter(pair.event for pair in exact).values()),
    }


def candidates(gold: Sequence[Gold], events: Sequence[Row], at: int) -> Iterator[Pair]:
    """The events that may be one gold event, each by the best of the three ways."""
    one = gold[at]
    for number, event in enumerate(events):
        own = [account for account in event["accounts"] if account["report_name"] in one.reports]
        shared = max((len(one.words & telling_words(account["text"])) for account in own), default=0)
        if any(_inside(one, account["report_name"], [account["trigger"]]) for account in own):
            yield Pair(at, number, "inside", shared)
        elif any(_inside(one, account["report_name"], account["told"]) for account in own):
            yield Pair(at, number, "beside", shared)
        elif shared >= SHARED and _same_date(one, event):
            yield Pair(at, number, "day", shared)


def best_pairs(pairs: Sequence[Pair]) -> dict[int, Pair]:
    """The best pair of each gold event that has one."""
    best: dict[int, Pair] = {}
    for pair in sorted(pairs, key=lambda pair: pair.rank):
        best.setdefault(pair.gold, pair)
    return best


def listing(gold: Sequence[Gold], events: Sequence[Row]) -> Iterator[str]:
    """What was missed, what is shown and matches nothing, and what is shown as held with its words."""
    pairs = [pair for at in range(len(gold)) for pair in candidates(gold, events, at)]
    matched, found = best_pairs(pairs), {pair.event for pair in pairs}
    for at, one in enumerate(gold):
        if at not in matched:
            yield f"missed: {one.name} ({one.date.edtf}, {one.status})"
            continue
        event = events[matched[at].event]
        if event["status"] != one.status or not _same_date(one, event):
            yield f"other: {one.name} ({one.date.edtf}, {one.status}) is {_line(event)}"
    yield from (f"unmatched: {_line(event)}" for number, event in enumerate(events) if number not in found)
    yield from (f"held: {_line(event)}" for event in events if event["status"] == "held")


def _line(event: Row) -> str:
    lead = next(
        (account for account in event["accounts"] if account["trigger"] == event["trigger"]), event["accounts"][0]
    )
    when = event["when"]["edtf"] if event["when"] else "no date"
    trigger = event["trigger"]["exact"] if event["trigger"] else ""
    return f"{when}, {event['status']}, {event['type']['value']} {trigger!r}: {lead['report_name']} {lead['text']!r}"


def _quotes(row: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    for piece in row["evidence"].split(" … "):
        for name in row["reports"].split("|"):
            start = texts.get(name, "").find(piece)
            if start >= 0:
                yield name, start, start + len(piece)


def _inside(one: Gold, report: str, spans: Sequence[Row]) -> bool:
    """Whether a span overlaps the quotation in this report."""
    return any(
        name == report and span["start"] < end and start < span["end"]
        for name, start, end in one.quotes
        for span in spans
    )


def _same_date(one: Gold, event: Row) -> bool:
    when = event["when"]
    return _dated(event) and one.date.meets(Stretch(when["edtf"], when["earliest"], when["latest"]))


def _dated(event: Row) -> bool:
    return bool(event["when"]) and "bounded" not in event["when"]["flags"]


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


if __name__ == "__main__":
    main()
