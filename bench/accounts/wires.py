"""Planted wire copies: `python -m bench.accounts.wires --corpora FOLDER`, and `--many 100000` for how long it takes.

Copies of 320 articles of `scale` are planted among its 5,000, three of each, edited to one of eight degrees. What
`trace_copies` then finds is scored pair by pair over its groups: a pair is right where both are of one planted text.
Articles that have copies there already are not planted; pairs of articles that both were there before do not count.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from onrecord.assembly.copies import trace_copies
from onrecord.assembly.dates import when
from onrecord.model import Judged, OffsetMap, Report

SEED, FAMILIES, COPIES = 45, 40, 3
SHORTEST = 150
LATER = 2
WORD = re.compile(r"[A-Za-z]{3,}")
CREDIT = re.compile(r"\((?:AP|Reuters|AFP)\)\s*[-–—]?\s*")
Edit = Callable[["Desk", list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of one degree: how many were planted, found, and both."""

    planted: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what was found."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Share of what was planted."""
        return self.right / max(1, self.planted)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / max(1, self.planted + self.found)


class Desk:
    """Edits wire copy the way an outlet's desk does; a fixed seed makes it do so twice the same.

    Args:
        words: What words are replaced by.
        paragraphs: What local paragraphs are taken from.
        seed: Of its choices.
    """

    def __init__(self, words: Sequence[str], paragraphs: Sequence[str], seed: int = SEED) -> None:
        self.words, self.paragraphs = words, paragraphs
        self.chance = random.Random(seed)

    def reworded(self, text: list[str], share: float) -> list[str]:
        """This share of the words replaced, each by another of the corpus."""

        def other(match: re.Match[str]) -> str:
            return self.chance.choice(self.words) if self.chance.random() < share else match[0]

        return [WORD.sub(other, paragraph) for paragraph in text]

    def cut(self, text: list[str], low: float = 0.5, high: float = 0.8) -> list[str]:
        """From the end, the way editors cut."""
        kept = max(1, round(len(text) * self.chance.uniform(low, high)))
        return text[:kept]

    def headline(self, text: list[str]) -> list[str]:
        """Another headline, and the agency's credit gone."""
        head = " ".join(self.chance.sample(list(self.words), 9)).capitalize()
        return [head, *(CREDIT.sub("", paragraph) for paragraph in text[1:])]

    def reordered(self, text: list[str]) -> list[str]:
        """The lead stays, the rest in another order."""
        rest = text[1:]
        self.chance.shuffle(rest)
        return [*text[:1], *rest]

    def local(self, text: list[str], share: float = 0.3) -> list[str]:
        """Local paragraphs between the agency's, until they make up this share."""
        words, added = sum(len(paragraph.split()) for paragraph in text), 0
        text = list(text)
        while added < share * words:
            paragraph = self.chance.choice(self.paragraphs)
            added += len(paragraph.split())
            text.insert(self.chance.randint(1, len(text)), paragraph)
        return text


DEGREES: Mapping[str, Edit] = {
    "headline, no credit": lambda desk, text: desk.headline(text),
    "cut to 50-80 %": lambda desk, text: desk.cut(text),
    "5 % of words": lambda desk, text: desk.reworded(text, 0.05),
    "15 % of words": lambda desk, text: desk.reworded(text, 0.15),
    "30 % of words": lambda desk, text: desk.reworded(text, 0.30),
    "re-ordered": lambda desk, text: desk.reordered(text),
    "local paragraphs": lambda desk, text: desk.local(text),
    "all at once": lambda desk, text: desk.headline(desk.local(desk.cut(desk.reworded(text, 0.08), 0.6, 0.9), 0.15)),
}


def main() -> None:
    """Plant, trace and print; or amplify, trace and print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--many", type=int, default=0, help="reports to amplify the corpus to, for the time it takes")
    options = parser.parse_args()
    reports = list(articles(options.corpora))
    if options.many:
        print(timed(amplified(reports, options.many)))
        return
    scores = measure(reports)
    print(f"{'degree':22}{'P':>8}{'R':>8}{'F1':>8}{'pairs':>8}")
    for degree, score in scores.items():
        print(f"{degree:22}{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}{score.planted:8}")


def articles(corpora: Path) -> Iterator[Report]:
    """The articles of `scale` as reports."""
    with gzip.open(corpora / "scale/reports-5000.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield report(row["id"], row["text"], outlet=row["outlet"], published=row["published"][:10])


def report(ident: str, text: str, *, outlet: str, published: str) -> Report:
    """A report with what tracing looks at."""
    own = Judged(outlet, "json")
    return Report(
        ident, ident, "", "", text, OffsetMap("utf-8", ()), outlet=own, published=when(published, "json") or None
    )


def measure(reports: Sequence[Report]) -> dict[str, Score]:
    """Scores by degree, and overall."""
    grown, family, degree = planted(reports)
    group = _groups(grown)
    tallies = {name: [0, 0, 0] for name in DEGREES}
    members: dict[str, list[str]] = {}
    for ident, source in family.items():
        members.setdefault(source, []).append(ident)
    for source, idents in members.items():
        tallies[degree[source]][0] += len(list(combinations(idents, 2)))
    for idents in group:
        for one, other in combinations(idents, 2):
            if one in family or other in family:
                tally = tallies[degree[family.get(one) or family[other]]]
                tally[1] += 1
                tally[2] += family.get(one) == family.get(other)
    scores = {name: Score(*tally) for name, tally in tallies.items()}
    total = [sum(column) for column in zip(*tallies.values(), strict=True)]
    return {**scores, "overall": Score(*total)}


def planted(reports: Sequence[Report]) -> tuple[list[Report], dict[str, str], dict[str, str]]:
    """The reports with copies among them; by report the text it is of, by text its degree."""
    alone = {ident for idents in _groups(reports) if len(idents) == 1 for ident in idents}
    long = [each for each in reports if each.id in alone and len(each.text.split()) >= SHORTEST]
    chance = random.Random(SEED)
    chosen = chance.sample(long, FAMILIES * len(DEGREES))
    desk = _desk(reports)
    names = list(DEGREES)
    grown, family, degree = list(reports), {}, {}
    for place, source in enumerate(chosen):
        name = names[place % len(names)]
        family[source.id], degree[source.id] = source.id, name
        for copy in range(COPIES):
            text = "\n".join(DEGREES[name](desk, source.text.split("\n")))
            found = report(f"{source.id}-{copy}", text, outlet=f"Outlet {copy}", published=_later(source, chance))
            grown.append(found)
            family[found.id] = source.id
    return grown, family, degree


def amplified(reports: Sequence[Report], many: int) -> list[Report]:
    """So many reports: the corpus again and again, each time with two thirds of the words replaced, so that none copies
    another, and every tenth a copy of the one before it.
    """
    desk, grown = _desk(reports), list(reports)[:many]
    while len(grown) < many:
        source = reports[len(grown) % len(reports)]
        copies = len(grown) % 10 == 0
        text = grown[-1].text if copies else source.text
        words = desk.reworded(text.split("\n"), 0.05 if copies else 0.66)
        day = source.published.earliest if source.published else "2020-01-01"
        grown.append(report(f"{len(grown):06}", "\n".join(words), outlet=f"Outlet {len(grown) % 400}", published=day))
    return grown


def timed(reports: Sequence[Report]) -> str:
    """How long tracing takes, and what memory the process came to need."""
    start, busy = time.perf_counter(), time.process_time()
    kin = trace_copies(reports)
    took, busy = time.perf_counter() - start, time.process_time() - busy
    copies = sum(each.copy_of is not None for each in kin.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return f"{len(reports)} reports: {took:.0f} s ({busy:.0f} s of one core), {copies} copies, {memory:.1f} GiB"


def _groups(reports: Sequence[Report]) -> list[list[str]]:
    """Ids of reports in groups of one source."""
    kin = trace_copies(reports)
    groups: dict[str, list[str]] = {}
    for each in reports:
        groups.setdefault(kin[each.id].copy_of or each.id, []).append(each.id)
    return list(groups.values())


def _desk(reports: Sequence[Report]) -> Desk:
    """A desk that knows the corpus's words, each as often as it is used, and its paragraphs."""
    counts = Counter(word for each in reports[::10] for word in WORD.findall(each.text))
    words = [word for word, count in sorted(counts.items()) for _ in range(min(count, 50))]
    paragraphs = [p for each in reports[::10] for p in each.text.split("\n") if 25 <= len(p.split()) <= 90]
    return Desk(words, paragraphs)


def _later(source: Report, chance: random.Random) -> str:
    day = source.published.earliest if source.published else "2020-01-01"
    return day[:8] + f"{min(28, int(day[8:]) + chance.randint(0, LATER)):02}"


if __name__ == "__main__":
    main()
