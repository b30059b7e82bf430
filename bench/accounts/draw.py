"""Draw pairs of passages that may tell the same: `python -m bench.accounts.draw CORPORA --out SHEET --ids FILE`.

Two sentences of different reports of one corpus, some days apart at most, weighed by the rare words they share (cosine
of tf-idf over the corpus). Strata: `copy`, `close` and `near` by that weight; `number` where both hold numbers and no
two are alike; `denial` where one holds a word of denying and the other none; `any` for pairs that share little. No
sentence is drawn more than twice.
"""

from __future__ import annotations

import csv
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from bench.passages import CORPORA, Item, arguments, context, marked, net, sentence_items, sources

COLUMNS = ("number", "corpus")
SIDE = ("report", "start", "end", "low", "high")
WORD = re.compile(r"[A-Za-z][a-z]+|[A-Z]{2,}|\d[\d,.]*\d|\d")
DIGITS = re.compile(r"\d[\d,.]*\d|\d")
DENIES = net(
    """
    deny, denies, denied, denial*, reject*, refut*, dismiss*, contradict*, disput*, not true, false, no evidence, no
    talks, no such, never, did not, didn't, has not, hasn't, is not, isn't, are not, were not, was not
    """
)
# A story's events are told of for a week; campaign news, which PolNeAR holds, for two days.
DAYS = {"stories/crimea2014": 7, "stories/trade2019": 7, "polnear": 2}
NEARBY, TOLD_OTHERWISE, CLOSE, COPIED = 0.16, 0.18, 0.30, 0.85
SHORTEST = 60
TWICE = 2
SHARES = {
    ("stories/crimea2014", "copy"): 3,
    ("stories/crimea2014", "close"): 34,
    ("stories/crimea2014", "near"): 26,
    ("stories/crimea2014", "number"): 14,
    ("stories/crimea2014", "denial"): 14,
    ("stories/crimea2014", "any"): 8,
    ("stories/trade2019", "copy"): 8,
    ("stories/trade2019", "close"): 50,
    ("stories/trade2019", "near"): 30,
    ("stories/trade2019", "number"): 26,
    ("stories/trade2019", "denial"): 20,
    ("stories/trade2019", "any"): 8,
    ("polnear", "close"): 12,
    ("polnear", "near"): 10,
    ("polnear", "number"): 6,
    ("polnear", "denial"): 6,
    ("polnear", "any"): 4,
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence and the weights of its words; their squares sum to one."""

    item: Item
    day: int
    words: dict[str, float]
    numbers: frozenset[str]
    denies: bool


Pair = tuple[Weighed, Weighed]


def main() -> None:
    """Draw, and write the sheet and the ids."""
    options = arguments(__doc__, seed=44)
    drawn = list(draw(weighed(options.corpora), random.Random(options.seed)))
    with options.ids.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow((*COLUMNS, *(f"{name}_a" for name in SIDE), *(f"{name}_b" for name in SIDE), "stratum"))
        for number, (stratum, pair) in enumerate(drawn, 1):
            places = [value for each in pair for value in _place(each.item)]
            table.writerow((number, pair[0].item.source.corpus, *places, stratum))
    shown = (
        f"### {number}\nA {_shown(pair[0].item)}\nB {_shown(pair[1].item)}\n"
        for number, (_, pair) in enumerate(drawn, 1)
    )
    options.out.write_text("\n".join(shown), encoding="utf-8")


def weighed(corpora: Path) -> dict[str, list[Weighed]]:
    """The sentences of each corpus with their weights."""
    items: dict[str, list[Item]] = {}
    for source in sources(corpora):
        if source.corpus in DAYS:
            long = (item for item in sentence_items(source, lambda _: "any") if len(item.span) >= SHORTEST)
            items.setdefault(source.corpus, []).extend(long)
    return {corpus: _weigh(items[corpus]) for corpus in items}


def draw(stories: dict[str, list[Weighed]], chance: random.Random) -> Iterator[tuple[str, Pair]]:
    """Pairs by corpus and stratum, earlier report first, in reading order."""
    used: Counter[Item] = Counter()
    drawn: list[tuple[str, Pair]] = []
    pools = {corpus: _pooled(stories[corpus], DAYS[corpus]) for corpus in DAYS}
    for (corpus, stratum), size in SHARES.items():
        pool = pools[corpus].get(stratum, [])
        chance.shuffle(pool)
        taken = 0
        for pair in pool:
            if taken < size and all(used[each.item] < TWICE for each in pair):
                used.update(each.item for each in pair)
                drawn.append((stratum, pair))
                taken += 1
        if taken < size:
            raise ValueError(f"{size} pairs asked for of {corpus} {stratum}, {taken} there")
    return iter(sorted(drawn, key=lambda each: (CORPORA.index(each[1][0].item.source.corpus), *_order(each[1]))))


def _order(pair: Pair) -> tuple[str, ...]:
    first, second = (each.item for each in pair)
    return first.source.published, first.source.name, f"{first.span.start:06}", second.source.name


def _weigh(items: Sequence[Item]) -> list[Weighed]:
    bags = [Counter(word.lower() for word in WORD.findall(item.span.exact(item.source.text))) for item in items]
    spread = Counter(word for bag in bags for word in bag)
    found = []
    for item, bag in zip(items, bags, strict=True):
        weights = {word: count * math.log(len(bags) / spread[word]) for word, count in bag.items()}
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        exact = item.span.exact(item.source.text)
        words = {word: weight / length for word, weight in weights.items()}
        day = date.fromisoformat(item.source.published).toordinal()
        found.append(Weighed(item, day, words, frozenset(DIGITS.findall(exact)), bool(DENIES.search(exact))))
    return found


def _pooled(story: Sequence[Weighed], days: int) -> dict[str, list[Pair]]:
    pools: dict[str, list[Pair]] = {}
    ordered = sorted(story, key=lambda each: (each.day, each.item.source.name, each.item.span))
    for first, second in combinations(ordered, 2):
        if first.item.source.name != second.item.source.name and abs(first.day - second.day) <= days:
            pools.setdefault(_stratum(first, second), []).append((first, second))
    return pools


def _stratum(first: Weighed, second: Weighed) -> str:
    short, long = sorted((first.words, second.words), key=len)
    alike = sum(weight * long.get(word, 0.0) for word, weight in short.items())
    if alike >= COPIED:
        return "copy"
    if alike >= TOLD_OTHERWISE and first.numbers and second.numbers and not first.numbers & second.numbers:
        return "number"
    if alike >= TOLD_OTHERWISE and first.denies != second.denies:
        return "denial"
    if alike >= CLOSE:
        return "close"
    return "near" if alike >= NEARBY else "any"


def _place(item: Item) -> tuple[str | int, ...]:
    around = context(item.source.text, item.span, before=2)
    return item.source.name, item.span.start, item.span.end, around.start, around.end


def _shown(item: Item) -> str:
    return marked(item.source, item.span, context(item.source.text, item.span, before=2))


if __name__ == "__main__":
    main()
