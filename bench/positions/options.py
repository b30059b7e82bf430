"""Measure the matching of options: `python -m bench.positions.options --corpora FOLDER [--split tune|held-back|all]`.

Each position of `gold.csv` in the two stories gives the words that name what is wanted; which option of the story's set
are they, or none? Ours is cross-fitted by report on the split it is fitted on (`--split tune`), and the shipped weights
elsewhere. Baselines: the most frequent option of the gold; the option whose description shares most words with the
sentence; the option whose description's vector is nearest to the words'.

Where the reader sees a stance in these words, its stance towards the gold's option is compared with the gold's: as
read, and turned round where the matter is held to be the option's reverse. `--pages` as in `bench.positions.measure`.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.passages import sources
from bench.positions.measure import Laid, Place, lay
from onrecord.assembly.events.words import telling_words
from onrecord.assembly.positions.features import Matter, features
from onrecord.assembly.positions.issue_sets import load_issues
from onrecord.assembly.positions.match import OPEN, best_places, shipped, turned_from
from onrecord.assembly.positions.matters import wording
from onrecord.assembly.positions.menu import Floats, Menu, lay_out, unpacked, vectors
from onrecord.assembly.positions.topics import topics
from onrecord.model import Embed, Span, Stance, cover
from onrecord.reading import Encoder
from onrecord.reading.stances import find_stances

GOLD = Path(__file__).parent / "gold.csv"
SETS = {"stories/trade2019": "trade", "stories/crimea2014": "ceasefire"}
SPLITS = {"tune": ("stories/trade2019",), "held-back": ("stories/crimea2014",), "all": tuple(SETS)}
SIGNS = {"agrees": 1, "agrees_if": 1, "disagrees": -1, "undecided": 0}
DRAWS, SEED, EVEN = 1000, 41, 0.5


@dataclass(frozen=True, slots=True)
class Labelled:
    """A position of the gold.

    Attributes:
        corpus, report: Where it stands.
        matter: The words that name what is wanted, or the sentence where none were marked.
        option: As `issue/option`, or `OPEN`.
        span: Where the words stand.
        stance: The gold's.
    """

    corpus: str
    report: str
    matter: Matter
    option: str
    span: Span
    stance: str


Answers = Sequence[str]
Solver = Callable[[Menu, Sequence[Labelled], Embed], Answers]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=SPLITS, default="tune")
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    embed = Encoder()
    for corpus in SPLITS[options.split]:
        rows, menu = list(labelled(options.corpora, corpus, embed)), menu_of(corpus, embed)
        for line in _told(corpus, rows, menu, embed, _solvers(corpus, options.corpora, options.pages)):
            print(line)
        laid = lay(options.corpora, {(row.corpus, row.report) for row in rows}, options.pages)
        print(_oriented(orientations(menu, rows, dict(laid), embed)))


def labelled(corpora: Path, corpus: str, embed: Embed) -> Iterator[Labelled]:
    """The positions of one corpus, with their words' vectors."""
    texts = {source.name: source.text for source in sources(corpora) if source.corpus == corpus}
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["corpus"] == corpus and row["stance"] != "none"]
    shown = [_words(texts[row["report"]], row) for row in rows]
    about = {name: topics([texts[name]]) for name in sorted({row["report"] for row in rows})}
    for row, (words, around), meaning in zip(rows, shown, embed([words for words, _ in shown]), strict=True):
        matter = Matter(words, around, meaning, about[row["report"]])
        yield Labelled(corpus, row["report"], matter, row["option"], _span(row), row["stance"])


def menu_of(corpus: str, embed: Embed) -> Menu:
    """The set that a story was labelled with."""
    return lay_out(load_issues([SETS[corpus]])[0], embed)


def names(menu: Menu) -> list[str]:
    """The options as the gold writes them."""
    return [f"{issue.id.partition('/')[2]}/{option.id}" for issue, option in menu.options]


def ours(menu: Menu, rows: Sequence[Labelled], embed: Embed) -> Answers:
    """The matching as it ships."""
    named = [*names(menu), OPEN]
    return [named[place] for place in best_places(menu, [row.matter for row in rows])]


def most_frequent(menu: Menu, rows: Sequence[Labelled], embed: Embed) -> Answers:
    """Always the option that the gold has most often."""
    counted = Counter(row.option for row in rows if row.option != OPEN)
    return [min(counted, key=lambda option: (-counted[option], option))] * len(rows)


def by_words(menu: Menu, rows: Sequence[Labelled], embed: Embed) -> Answers:
    """The option whose name and description share most words with the sentence."""
    named = names(menu)
    described = [telling_words(f"{option.name} {option.description}") for _, option in menu.options]
    return [
        max(zip(described, named, strict=True), key=lambda each: (len(each[0] & said), each[1]))[1]
        for said in (telling_words(row.matter.around) for row in rows)
    ]


def by_cosine(menu: Menu, rows: Sequence[Labelled], embed: Embed) -> Answers:
    """The option whose description lies nearest to the words."""
    named = names(menu)
    near = unpacked([row.matter.meaning for row in rows]) @ _described(menu, embed).T
    return [named[place] for place in near.argmax(axis=1)]


SOLVERS: tuple[tuple[str, Solver], ...] = (
    ("ours", ours),
    ("cosine with description", by_cosine),
    ("words of description", by_words),
    ("most frequent", most_frequent),
)


def scores(gold: Answers, found: Answers) -> tuple[float, float]:
    """Macro-F1 over the gold's options and micro-F1; "none" counts as an answer, but not as an option.

    >>> scores(["a", "a", "b", "open"], ["a", "b", "b", "open"])
    (0.6666666666666666, 0.6666666666666666)
    """
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    there, given = Counter(gold), Counter(found)
    options = sorted(set(gold) - {OPEN})
    macro = sum(2 * right[each] / (there[each] + given[each]) for each in options) / max(1, len(options))
    hits = sum(times for option, times in right.items() if option != OPEN)
    asked = len(gold) - there[OPEN] + len(found) - given[OPEN]
    return macro, 2 * hits / max(1, asked)


def intervals(rows: Sequence[Labelled], found: Answers) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where macro and micro F1 lie in 95 of 100 draws of as many reports, with replacement."""
    by_report: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        by_report.setdefault(row.report, []).append(place)
    chance, reports = random.Random(SEED), sorted(by_report)
    drawn = []
    for _ in range(DRAWS):
        places = [place for report in chance.choices(reports, k=len(reports)) for place in by_report[report]]
        drawn.append(scores([rows[place].option for place in places], [found[place] for place in places]))
    macro, micro = (sorted(each) for each in zip(*drawn, strict=True))
    low, high = int(0.025 * DRAWS), int(0.975 * DRAWS)
    return (macro[low], macro[high]), (micro[low], micro[high])


def orientations(
    menu: Menu, rows: Sequence[Labelled], laid: Mapping[Place, Laid], embed: Embed
) -> list[tuple[bool, bool]]:
    """For each position in whose words a stance is read: whether its sign is right as read, and once turned round."""
    named, found = names(menu), []
    for row in (row for row in rows if row.option != OPEN):
        stance = next((each for each in _stances(laid, row) if _same_words(each, row.span)), None)
        if stance is None:
            continue
        words = wording(stance.matter, laid[row.corpus, row.report][0].page.text)
        matters = [replace(row.matter, words=words, meaning=embed([words])[0])]
        turned = turned_from(features(menu, matters), matters, [named.index(row.option)], shipped())[0] > EVEN
        read, gold = SIGNS[stance.value.value], SIGNS[row.stance]
        found.append((read == gold, (-read if turned else read) == gold))
    return found


def _stances(laid: Mapping[Place, Laid], row: Labelled) -> tuple[Stance, ...]:
    scene, reading = laid[row.corpus, row.report]
    return find_stances(scene, reading.attributions, reading.entities)


def _same_words(stance: Stance, span: Span) -> bool:
    """Whether more than half of the shorter of both stands in the other."""
    matter = cover(stance.matter)
    shared = min(matter.end, span.end) - max(matter.start, span.start)
    return 2 * shared > min(len(matter), len(span))


def _oriented(found: Sequence[tuple[bool, bool]]) -> str:
    read, turned = (sum(each) / max(1, len(found)) for each in zip(*found, strict=True)) if found else (0.0, 0.0)
    return f"stance towards the option, {len(found)} positions: as read {read:.3f} right, turned round {turned:.3f}"


def _words(text: str, row: dict[str, str]) -> tuple[str, str]:
    sentence = Span(int(row["start"]), int(row["end"])).exact(text)
    return _span(row).exact(text), sentence


def _span(row: dict[str, str]) -> Span:
    """The words that were marked, or the sentence."""
    start, _, end = row["option_words"].partition("-")
    return Span(int(start), int(end)) if end else Span(int(row["start"]), int(row["end"]))


def _described(menu: Menu, embed: Embed) -> Floats:
    return vectors([f"{option.name}. {option.description}" for _, option in menu.options], embed)


def _told(
    corpus: str, rows: Sequence[Labelled], menu: Menu, embed: Embed, solvers: Sequence[tuple[str, Solver]]
) -> Iterator[str]:
    gold = [row.option for row in rows]
    yield f"{corpus}: {len(rows)} positions, {gold.count(OPEN)} of them with no option in the set"
    yield f"{'':26}{'right':>7}{'macro-F1':>10}{'':16}{'micro-F1':>10}"
    for name, solve in solvers:
        found = solve(menu, rows, embed)
        right = sum(one == other for one, other in zip(gold, found, strict=True)) / len(rows)
        (macro, micro), (wide, narrow) = scores(gold, found), intervals(rows, found)
        yield f"{name:26}{right:7.3f}{macro:10.3f} {_shown(wide)}{micro:10.3f} {_shown(narrow)}"


def _solvers(corpus: str, corpora: Path, pages: Path | None) -> tuple[tuple[str, Solver], ...]:
    """On the story that the weights were fitted on, ours with each report matched by weights from the others."""
    if corpus not in SPLITS["tune"]:
        return SOLVERS
    from training.options import crossed

    def ours_crossed(menu: Menu, rows: Sequence[Labelled], embed: Embed) -> Answers:
        return crossed(corpora, menu, rows, embed, pages)

    return ("ours, cross-fitted", ours_crossed), *SOLVERS[1:]


def _shown(interval: tuple[float, float]) -> str:
    return f"({interval[0]:.3f}–{interval[1]:.3f})"


if __name__ == "__main__":
    main()
