"""Measure figures against the gold: `python -m bench.figures.measure --corpora FOLDER [--split tune|held-back|all]`.

Each item of the gold marks one number. It is found where a figure's number overlaps the mark. An item that the gold
holds for none because the mark cuts a number in two says nothing of the whole number, and is left out where the figure
reaches beyond the mark. A row is right with the right value or ends, the right unit, and an `of` that overlaps the
gold's. Two plain baselines: every number with the noun behind it and a unit by its sign, and the same with every number
a count. Intervals hold 95 of 100 draws of reports with replacement.
"""

from __future__ import annotations

import argparse
import csv
import pickle
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from bench.figures.draw import NUMBER
from bench.passages import Source, sources
from onrecord.model import Attribution, OffsetMap, Quantity, Reading, Report, Span
from onrecord.model.line import line_of
from onrecord.reading import Reader
from onrecord.reading.page import Page
from onrecord.reading.quantities import find_quantities
from onrecord.reading.scene import set_scene

GOLD = Path(__file__).parent / "gold.csv"
HELD_BACK = "stories/crimea2014"
DRAWS, SEED = 1000, 45
WORDS = ("of", "whose", "where", "when", "question", "answer", "part_of", "source", "approximator")
SAME_UNIT = {"kilometer": "km", "kilometre": "km", "metre": "meter", "metric ton": "tonne", "point": "points"}
_WORD = re.compile(r"[A-Za-z-]+")
Row = Mapping[str, str]
Score = Callable[[Sequence["Case"]], float]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one number: by the gold, by us or by a baseline; `spans` are the cells of words."""

    kind: str
    value: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    voice: str = ""
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    confidence: float = 1.0
    mark: Span | None = None


NONE = Answer("none")


@dataclass(frozen=True, slots=True)
class Case:
    """An item of the gold with an answer to it."""

    number: str
    report: str
    gold: Answer
    found: Answer


def main() -> None:
    """Print every score of ours and of the baselines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=("tune", "held-back", "all"), default="tune")
    parser.add_argument("--pages", type=Path, help="folder with pages read before, one pickle a corpus")
    parser.add_argument("--gold", type=Path, default=GOLD)
    options = parser.parse_args()
    systems = answers(options.corpora, gold_rows(options.gold, options.split), options.pages)
    for line in told(systems):
        print(line)


def gold_rows(path: Path, split: str) -> list[dict[str, str]]:
    """The gold's rows of a split."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    return [row for row in rows if split == "all" or (row["corpus"] == HELD_BACK) == (split == "held-back")]


def answers(corpora: Path, rows: Sequence[Row], pages: Path | None = None) -> dict[str, list[Case]]:
    """The cases of each system, by its name."""
    wanted: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        wanted[row["corpus"], row["report"]].append(row)
    laid_out = Pages(pages)
    found: dict[str, list[Case]] = {"ours": [], "number and noun": [], "all counts": []}
    for source in sources(corpora):
        here = wanted.get((source.corpus, source.name), [])
        if here:
            ours = list(ours_of(*laid_out.of(source)))
            plain = list(baseline(source.text))
            counts = [_as_count(each) for each in plain]
            for name, given in (("ours", ours), ("number and noun", plain), ("all counts", counts)):
                found[name] += (to_case(row, given) for row in here)
    return found


class Pages:
    """Pages with their readings: from a folder where there is one, else read now."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.known: dict[str, dict[str, tuple[Report, Page, Reading]]] = {}
        self.reader = None if folder else Reader()

    def of(self, source: Source) -> tuple[Page, Reading]:
        """The page of a report and its reading."""
        if self.reader is None and self.folder is not None:
            name = source.corpus.replace("/", "-")
            if name not in self.known:
                self.known[name] = pickle.loads((self.folder / f"{name}.pkl").read_bytes())
            return self.known[name][source.name][1:]
        assert self.reader is not None
        report = Report("0" * 16, source.name, source.name, "0" * 64, source.text, OffsetMap("utf-8", ()))
        return self.reader.look(source.text)[0], self.reader(report)


def ours_of(page: Page, reading: Reading) -> Iterator[Answer]:
    """Our figures of a report."""
    scene = set_scene(page, reading.claims, reading.entities, reading.times)
    for each in find_quantities(scene, reading.attributions, reading.entities, reading.times):
        said = reading.attributions[each.said] if each.said is not None else None
        when = reading.times[each.time].span if each.time is not None else None
        yield to_answer(each, voice=each.voice, when=when, source=each.source or _source(said))


def to_answer(found: Quantity, *, voice: str = "", when: Span | None = None, source: Span | None = None) -> Answer:
    """A figure of ours as it is compared."""
    spans = {
        "of": found.of,
        "whose": found.whose.mention if found.whose else None,
        "where": found.where,
        "when": when,
        "question": found.question,
        "answer": found.answer,
        "part_of": found.part_of,
        "source": source,
        "approximator": found.approximator,
    }
    return Answer(
        found.kind.value,
        found.value,
        found.low,
        found.high,
        found.unit,
        voice,
        {name: (span,) for name, span in spans.items() if span is not None},
        found.confidence,
        found.span,
    )


def _source(holder: Attribution | None) -> Span | None:
    return holder.source if holder is not None else None


def baseline(text: str) -> Iterator[Answer]:
    """Every number with the noun behind it; per cent is a share, a currency's sign makes it money."""
    for match in NUMBER.finditer(text):
        mark, exact = Span(*match.span()), match.group()
        digits = re.sub(r"[^\d.]", "", exact)
        behind = _WORD.search(text, match.end())
        noun = Span(*behind.span()) if behind else mark
        unit = (
            "percent"
            if "%" in exact or "cent" in exact.lower()
            else "USD"
            if "$" in exact
            else noun.exact(text).lower().removesuffix("s")
        )
        kind = {"percent": "share", "USD": "money"}.get(unit, "count")
        yield Answer(kind, digits, unit=unit, voice="narrated", spans={"of": (noun,)}, mark=mark)


def _as_count(answer: Answer) -> Answer:
    return Answer("count", answer.value, unit=answer.unit, voice="narrated", spans=answer.spans, mark=answer.mark)


def to_case(row: Row, given: Sequence[Answer]) -> Case:
    """An item of the gold with the answer that overlaps its mark most."""
    mark = Span(int(row["start"]), int(row["end"]))
    over = [each for each in given if each.mark is not None and each.mark.overlaps(mark)]
    found = max(over, key=lambda each: _common(each.mark, mark), default=NONE)
    return Case(row["number"], f"{row['corpus']}/{row['report']}", _gold(row, mark), found)


def _common(one: Span | None, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start) if one else 0


def _gold(row: Row, mark: Span) -> Answer:
    value, low, high = (row[name] for name in ("value", "low", "high"))
    spans = {name: _spans(row[name]) for name in WORDS if row[name]}
    return Answer(row["kind"], value, low, high, row["unit"], row["voice"], spans, 1.0, mark)


def _spans(cell: str) -> tuple[Span, ...]:
    parts = [part.split("-") for part in cell.split("|") if re.fullmatch(r"\d+-\d+", part)]
    return tuple(Span(int(start), int(end)) for start, end in parts)


def is_cut(case: Case) -> bool:
    """Whether the gold says none of a number that the mark cut in two, and the answer is of the whole number."""
    whole, mark = case.found.mark, case.gold.mark
    none = case.gold.kind == "none" and whole is not None and mark is not None
    return none and (len(whole) > len(mark) + 1 if whole and mark else False)


def presence(cases: Sequence[Case]) -> tuple[float, float, float]:
    """Precision, recall and F1 of holding a number for a figure."""
    kept = [case for case in cases if not is_cut(case)]
    both = sum(case.gold.kind != "none" != case.found.kind for case in kept)
    given, there = (sum(getattr(case, side).kind != "none" for case in kept) for side in ("found", "gold"))
    return _prf(both, given, there)


def _prf(both: float, given: int, there: int) -> tuple[float, float, float]:
    precision, recall = both / given if given else 0.0, both / there if there else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def shared(cases: Sequence[Case]) -> list[Case]:
    """The cases that gold and answer both hold for figures."""
    return [case for case in cases if case.gold.kind != "none" != case.found.kind]


def is_same_number(case: Case) -> bool:
    """Whether the value is the gold's, or for a range or "dozens" the ends are."""
    gold, found = case.gold, case.found
    if gold.value or found.value:
        return _equal(gold.value, found.value)
    return _equal(gold.low, found.low) and _equal(gold.high, found.high)


def are_same_ends(case: Case) -> bool:
    """Whether both ends are the gold's."""
    return _equal(case.gold.low, case.found.low) and _equal(case.gold.high, case.found.high)


def is_same_unit(case: Case) -> bool:
    """Whether the unit is the gold's, in whatever spelling."""
    return _unit(case.gold.unit) == _unit(case.found.unit)


def _unit(unit: str) -> str:
    return SAME_UNIT.get(unit.lower(), unit.lower())


def _equal(one: str, other: str) -> bool:
    try:
        return bool(one) == bool(other) and (not one or abs(Decimal(one) - Decimal(other)) <= Decimal("0.05"))
    except InvalidOperation:
        return False


def overlaps(case: Case, name: str) -> bool:
    """Whether a cell of words has words of the gold's."""
    return any(one.overlaps(other) for one in case.gold.spans.get(name, ()) for other in case.found.spans.get(name, ()))


def is_right(case: Case) -> bool:
    """Whether a row is right: the number, the unit, and what it is of."""
    return case.gold.kind != "none" and is_same_number(case) and is_same_unit(case) and overlaps(case, "of")


def is_true(case: Case) -> bool:
    """Whether no cell of words is filled with other words than the gold's."""
    return all(overlaps(case, name) for name in case.found.spans)


def dice(case: Case, name: str) -> float:
    """The share of code points that a cell of words has in common with the gold's."""
    ours, theirs = (_points(side.spans.get(name, ())) for side in (case.gold, case.found))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


def _points(spans: Sequence[Span]) -> set[int]:
    return {point for span in spans for point in range(span.start, span.end)}


def above(cases: Sequence[Case]) -> list[Case]:
    """Those that are shown by default, numbers that are no figures among them."""
    return [
        case
        for case in cases
        if case.found.kind != "none" and case.found.confidence >= line_of("figures") and not is_cut(case)
    ]


def _share(test: Callable[[Case], bool]) -> Score:
    def score(cases: Sequence[Case]) -> float:
        both = shared(cases)
        return sum(map(test, both)) / max(1, len(both))

    return score


def cell(cases: Sequence[Case], name: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a cell of words, over what both hold for figures; a word in common counts."""
    both = shared(cases)
    hits = sum(overlaps(case, name) for case in both)
    return _prf(hits, sum(name in case.found.spans for case in both), sum(name in case.gold.spans for case in both))


def _mean_dice(cases: Sequence[Case]) -> float:
    both = [case for case in shared(cases) if "of" in case.gold.spans]
    return sum(dice(case, "of") for case in both) / max(1, len(both))


def _precision_above(cases: Sequence[Case]) -> float:
    kept = above(cases)
    return sum(map(is_right, kept)) / max(1, len(kept))


def _recall_above(cases: Sequence[Case]) -> float:
    return sum(map(is_right, above(cases))) / max(1, sum(case.gold.kind != "none" for case in cases))


SCORES: tuple[tuple[str, Score], ...] = (
    ("figure or none, precision", lambda cases: presence(cases)[0]),
    ("figure or none, recall", lambda cases: presence(cases)[1]),
    ("figure or none, F1", lambda cases: presence(cases)[2]),
    ("kind", _share(lambda case: case.gold.kind == case.found.kind)),
    ("value", _share(is_same_number)),
    ("low and high", _share(are_same_ends)),
    ("unit", _share(is_same_unit)),
    ("of, a word in common", _share(lambda case: overlaps(case, "of"))),
    ("of, words in common", _mean_dice),
    *((f"{name}, F1", lambda cases, name=name: cell(cases, name)[2]) for name in WORDS[1:]),
    ("voice", _share(lambda case: case.gold.voice == case.found.voice)),
    ("row right", _share(is_right)),
    ("above the line, row right", _precision_above),
    ("right and above, of all", _recall_above),
)


def told(systems: Mapping[str, Sequence[Case]]) -> Iterator[str]:
    """The scores as lines: ours with an interval, then the baselines."""
    ours = systems["ours"]
    figures = sum(case.gold.kind != "none" for case in ours)
    yield f"{len(ours)} numbers, {figures} figures, {len(above(ours))} above the line, {sum(map(is_cut, ours))} cut"
    yield f"{'':28}{'ours':>7}{'95 %':>15}" + "".join(f"{name:>17}" for name in systems if name != "ours")
    for name, score in SCORES:
        low, high = interval(ours, score)
        others = "".join(f"{score(cases):17.3f}" for system, cases in systems.items() if system != "ours")
        yield f"{name:28}{score(ours):7.3f}   {low:.3f}–{high:.3f}{others}"


def interval(cases: Sequence[Case], score: Score) -> tuple[float, float]:
    """Where a score lies in 95 of 100 draws, with replacement, of as many reports."""
    by_report: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_report[case.report].append(case)
    reports, chance = sorted(by_report), random.Random(SEED)
    drawn = sorted(
        score([case for each in chance.choices(reports, k=len(reports)) for case in by_report[each]])
        for _ in range(DRAWS)
    )
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS)]


if __name__ == "__main__":
    main()
