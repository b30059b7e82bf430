"""Draw events for a blind reading: `python -m bench.events.draw REPORTS... --out SHEET --ids FILE`.

Each event comes with what the record holds of it and the paragraph of every account, so that a judge needs neither the
code nor the reports' files. Judgements are kept in `judged.csv` as ids, without any text.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from onrecord import SqliteStore, build
from onrecord.model import Account, Event, Participant, ReportEntry, When
from onrecord.text.paragraphs import paragraphs

MOST_ACCOUNTS = 5


def main() -> None:
    """Build a record of the reports and draw from its events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--ids", type=Path, required=True)
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--least", type=float, default=0.0, help="only events at least this sure")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        build(options.reports, Path(scratch) / "blind.db", workers=2)
        with SqliteStore(Path(scratch) / "blind.db", create=False) as store:
            reports = {report.id: report for report in store.reports()}
            events = [event for event in store.events() if event.confidence >= options.least]
    drawn = random.Random(options.seed).sample(events, min(options.most, len(events)))
    sheet = [describe(number, event, reports) for number, event in enumerate(drawn, 1)]
    options.out.write_text("\n".join(sheet), encoding="utf-8")
    _write_ids(options.ids, drawn)
    print(f"{len(drawn)} of {len(events)} events in {len(reports)} reports")


def _write_ids(path: Path, drawn: list[Event]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["number", "report", "start", "end", "type", "status", "basis", "accounts", "confidence"])
        for number, event in enumerate(drawn, 1):
            lead = event.accounts[event.lead]
            cells = [lead.report, lead.trigger.start, lead.trigger.end, event.type.value, event.status]
            table.writerow([number, *cells, event.type.basis, len(event.accounts), event.confidence])


def describe(number: int, event: Event, reports: Mapping[str, ReportEntry]) -> str:
    """One event and where it is told, to be read by a judge."""
    lines = [
        f"### {number}",
        f"type: {event.type.value}   status: {event.status}   when: {_when(event.when)}",
        f"who: {_names(event.actors)}   to or with whom: {_names(event.recipients)}",
        f"place: {event.place.value if event.place else '-'}   accounts: {len(event.accounts)}",
        *(line for account in _told(event) for line in _account(account, reports[account.report])),
    ]
    return "\n".join(lines) + "\n"


def _told(event: Event) -> Iterator[Account]:
    yield event.accounts[event.lead]
    yield from [account for place, account in enumerate(event.accounts) if place != event.lead][: MOST_ACCOUNTS - 1]


def _account(account: Account, report: ReportEntry) -> Iterator[str]:
    text, trigger = report.text, account.trigger
    published = report.published.edtf if report.published else "no date"
    near = next(block for block in paragraphs(text) if block.overlaps(trigger))
    low, high = max(near.start, trigger.start - 500), min(near.end, trigger.end + 400)
    marked = f"{text[low : trigger.start]}[[{trigger.exact(text)}]]{text[trigger.end : high]}"
    yield f"  - published {published}; here: {account.status.value}, {_when(account.when)}"
    yield f"    {marked}"


def _names(people: tuple[Participant, ...]) -> str:
    return "; ".join(person.name for person in people) or "-"


def _when(when: When | None) -> str:
    return f"{when.edtf} ({when.basis})" if when else "unknown"


if __name__ == "__main__":
    main()
