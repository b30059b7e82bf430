"""Scores who speaks: `python -m bench.speakers.score CED_FOLDER [--errors]`.

Contents are the gold's own, sources those of the nearest cue, so that speakers are measured apart from the finding of
statements. A speaker agrees with the gold where, titles dropped, the words of one name are all among the other's.
"""

from __future__ import annotations

import argparse
import collections
import json
import re
import unicodedata
from pathlib import Path

from bench.speakers.gold_asked import locate

from onrecord.reading.speakers import resolve
from onrecord.reading.speakers.plain import plain_page

TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "lord",
        "lady",
        "president",
        "prime",
        "minister",
        "foreign",
        "secretary",
        "senator",
        "rep",
        "gen",
        "general",
        "the",
        "of",
    ]
)


def words(name: str) -> frozenset[str]:
    """A name's words without titles or marks."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return frozenset(re.findall(r"[^\W_]+", plain.lower())) - TITLES


def same(one: str, other: str) -> bool:
    """Whether two names agree."""
    a, b = words(one), words(other)
    return bool(a and b) and (a <= b or b <= a)


def main() -> None:
    """Prints accuracy by basis and by confidence, and with `--errors` every row that is wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--errors", action="store_true")
    arguments = options.parse_args()
    by_report: dict[str, list[dict[str, str]]] = {}
    for line in (arguments.folder / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        by_report.setdefault(row["report"], []).append(row)
    right: collections.Counter[str] = collections.Counter()
    total: collections.Counter[str] = collections.Counter()
    for report, rows in by_report.items():
        text = json.loads((arguments.folder / "reports" / f"{report}.json").read_text("utf-8"))["text"]
        page = plain_page(text)
        located = locate(page, rows)
        order = sorted((n for n, asked in enumerate(located) if asked), key=lambda n: located[n].start)
        entities, resolved = resolve(page, [located[n] for n in order])
        for n, speakers in zip(order, resolved, strict=True):
            asked = located[n]
            names = [entities[each.entity].name for each in speakers]
            agrees = any(same(name, rows[n]["speaker"]) for name in names)
            sure = speakers[0].confidence if speakers else 0.0
            keys = ("all", speakers[0].basis if speakers else "none", f"{int(sure * 10) / 10:.1f}")
            for key in keys:
                total[key] += 1
                right[key] += agrees
            if arguments.errors and not agrees:
                source = asked.source.exact(text) if asked.source else None
                print(
                    f"{report} | gold {rows[n]['speaker']} | {[(x, s.basis, s.confidence) for x, s in zip(names, speakers)]}"
                )
                print(f"     {source!r} | {rows[n]['source_text'][:230]!r}")
        for n, asked in enumerate(located):
            if asked is None:
                total["not located"] += 1
    for key in sorted(total):
        print(f"{key:14} {right[key]:4} of {total[key]:4}  {right[key] / total[key]:.3f}")


if __name__ == "__main__":
    main()
