"""The weights that match matters with options, fitted: `python -m training.options --corpora FOLDER --out FOLDER`.

A conditional logit over the features of `onrecord.assembly.positions.features`, with "none" as a further choice, on
the positions of `stories/trade2019` in `bench/positions/gold.csv`, where the matter is the words that the labellers
marked; on what readers placed in unseen news (`bench/positions/placed.csv`); and on the rows of `bench/blind/rows.csv`:
a right row's matter is its option, one with a wrong issue is none of its set's, one with a wrong option alone is any
but that. Positions of other news count as "none", a little each. Matters on which meanings were tuned
(`training/talks.py`) are left out: they would lie too near.
Whether a matter is an option's reverse is a logistic regression on the made-up examples of all sets, each compared with
the others and once with itself, weighted so that as many are reversed as in the gold. Prints how often the surest
matches are right, cross-fitted over ten folds of reports.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from bench.judged import Verdict, judged_pages, verdicts
from bench.positions.options import SPLITS, Labelled, labelled, menu_of, names
from bench.positions.placed import placed, tuned_on
from scipy.optimize import minimize

from onrecord.assembly.positions.features import BOLD, FEATURES, Compared, Matter, features
from onrecord.assembly.positions.issue_sets import load_issues
from onrecord.assembly.positions.match import FILE, OPEN, TURNS, Weights, shares, turning
from onrecord.assembly.positions.matters import around, wording
from onrecord.assembly.positions.menu import Menu, examples, menus_of
from onrecord.assembly.positions.topics import topics
from onrecord.model import Embed, Stance
from onrecord.reading import Encoder
from onrecord.reading.scene import set_scene
from onrecord.reading.stances import find_stances

PENALTY, FOLDS, SEED = 0.02, 10, 1
TURN_PENALTY, RARE = 0.01, 0.03
"""Share of the gold's marked words that are the reverse of their option ("wasn't hit by the duties")."""

NEAREST, NEAR = [FEATURES.index("straight"), FEATURES.index("reverse")], 0.7
"""Nearness to some example from which an example is like a matter that is matched at all."""

ELSEWHERE, STRANGE = ("ced", "polnear"), 0.05
"""Corpora whose positions are mostly none of any set's, and what each counts as one, beside a labelled position: at
.25 one in ten of the matches of the trade story was lost for it."""

FOREIGN = 0.25
"""What words count as none of a set that readers saw no option of it in."""

LINES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
FAR = 1e9
Array = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """A matter compared with a set.

    Attributes:
        report: Where it stands.
        options, none: As in `Compared`, of this one.
        place: Of its option; of one it is not, where `excluded`; None where it is none.
        excluded: Whether it is any but the one at its place.
        weight: What it counts.
    """

    report: str
    options: Array
    none: Array
    place: int | None
    excluded: bool = False
    weight: float = 1.0


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    embed = Encoder()
    known = placed_by_readers(options.corpora, options.pages, embed)
    examples = [*known, *strangers(options.corpora, embed)]
    for line in _reliability(known, crossed_shares(known, examples)):
        print(line)
    weights = replace(fit(examples), turned=fit_turning(embed))
    (options.out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(_stored(weights)), indent=1) + b"\n")


def placed_by_readers(corpora: Path, pages: Path | None, embed: Embed) -> list[Example]:
    """All whose option somebody has told."""
    return [*told(corpora, embed), *judged(corpora, pages, embed), *unseen(corpora, embed)]


def told(corpora: Path, embed: Embed) -> list[Example]:
    """The positions of the gold's story."""
    corpus = SPLITS["tune"][0]
    rows, menu = list(labelled(corpora, corpus, embed)), menu_of(corpus, embed)
    return list(of_gold(menu, rows))


def of_gold(menu: Menu, rows: Sequence[Labelled]) -> Iterator[Example]:
    """Positions of the gold, compared with the set they were labelled with."""
    compared, named = features(menu, [row.matter for row in rows]), names(menu)
    for number, row in enumerate(rows):
        place = None if row.option == OPEN else named.index(row.option)
        yield Example(f"{row.corpus} {row.report}", compared.options[number], compared.none[number], place)


def strangers(corpora: Path, embed: Embed) -> Iterator[Example]:
    """What other news is about, compared with each set that ships."""
    rows = [row for corpus in ELSEWHERE for row in labelled(corpora, corpus, embed)]
    for menu in menus_of(load_issues(), embed):
        compared = features(menu, [row.matter for row in rows])
        for number, row in enumerate(rows):
            name = f"{row.corpus} {row.report}"
            yield Example(name, compared.options[number], compared.none[number], None, weight=STRANGE)


def unseen(corpora: Path, embed: Embed) -> Iterator[Example]:
    """What readers placed in reports that meanings were not tuned on, compared with each set; none's count for less."""
    rows = [each for each in placed(corpora) if each.kept_out]
    meanings, about = embed([each.words for each in rows]), {each.report: topics([each.text]) for each in rows}
    told = zip(rows, meanings, strict=True)
    matters = [Matter(each.words, each.around, meaning, about[each.report]) for each, meaning in told]
    for menu in menus_of(load_issues(), embed):
        compared, named = features(menu, matters), names(menu)
        for number, each in enumerate(rows):
            name, _, option = each.option.partition("/")
            if name != menu.issues.id and each.also.startswith(f"{menu.issues.id}/"):
                continue
            place, weight = (named.index(option), 1.0) if name == menu.issues.id else (None, FOREIGN)
            found = compared.options[number], compared.none[number], place
            yield Example(f"scale {each.report}", *found, weight=weight)


def judged(corpora: Path, pages: Path | None, embed: Embed) -> Iterator[Example]:
    """The rows that were judged, compared with the set that they were matched with."""
    menus = {menu.issues.id: menu for menu in menus_of(load_issues(), embed)}
    tuned = tuned_on(corpora)
    rows: dict[tuple[str, str], list[Verdict]] = {}
    for row in verdicts("positions"):
        if "option_name" in row.wrong or "row" not in row.wrong:
            rows.setdefault((row.corpus, row.report), []).append(row)
    for place, (report, page, reading) in judged_pages(corpora, pages):
        scene = set_scene(page, reading.claims, reading.entities, reading.times)
        stances = find_stances(scene, reading.attributions, reading.entities) if place in rows else ()
        about = topics([report.text])
        for row in rows.get(place, ()):
            stance = _stance_of(row, stances)
            if stance is not None and (row.report, stance.matter[0].start) not in tuned:
                words = wording(stance.matter, report.text)
                near = wording((around(report.text, stance.matter[0]),), report.text)
                yield _of_verdict(row, menus, Matter(words, near, embed([words])[0], about))


def _stance_of(row: Verdict, stances: Sequence[Stance]) -> Stance | None:
    found = (each for each in stances if each.value.evidence[0].start == row.cue and row.span.contains(each.matter[0]))
    return next(found, None)


def _of_verdict(row: Verdict, menus: dict[str, Menu], matter: Matter) -> Example:
    ident, _, option = row.option.partition("/")
    compared, place = features(menus[ident], [matter]), names(menus[ident]).index(option)
    foreign, other = "issue_name" in row.wrong, "option_name" in row.wrong
    report = f"{row.corpus} {row.report}"
    return Example(report, compared.options[0], compared.none[0], None if foreign else place, other and not foreign)


def fit(examples: Sequence[Example]) -> Weights:
    """Weights at which the places are most likely, kept small; the bias of "none" is free."""
    size, turned = len(FEATURES), np.zeros(len(TURNS))
    most = max(len(each.options) for each in examples)
    options, absent = np.zeros((len(examples), most, size)), np.zeros((len(examples), most + 1))
    for number, each in enumerate(examples):
        options[number, : len(each.options)] = each.options
        absent[number, len(each.options) : most] = -FAR
    none = np.array([each.none for each in examples])
    rows, places = np.arange(len(examples)), np.array([most if x.place is None else x.place for x in examples])
    excluded, weight = np.array([x.excluded for x in examples]), np.array([x.weight for x in examples])
    kept = np.array([PENALTY] * size + [0.0] + [PENALTY] * (len(BOLD) - 1))

    def loss(flat: Array) -> tuple[float, Array]:
        every = np.concatenate([options @ flat[:size], (none @ flat[size:])[:, None]], axis=1) + absent
        likely = np.exp(every - every.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        held = np.clip(likely[rows, places], 1e-9, 1 - 1e-9)
        slope = -likely
        slope[rows, places] += 1
        slope *= (weight * np.where(excluded, -held / (1 - held), 1.0))[:, None]
        cost = (kept * flat**2).sum() - (weight * np.log(np.where(excluded, 1 - held, held))).sum()
        gradient = np.concatenate([np.einsum("eo,eof->f", slope[:, :most], options), none.T @ slope[:, most]])
        return float(cost), 2 * kept * flat - gradient

    flat = minimize(loss, np.zeros(size + len(BOLD)), jac=True, method="L-BFGS-B").x
    return Weights(flat[:size], flat[size:], turned)


def crossed(corpora: Path, menu: Menu, rows: Sequence[Labelled], embed: Embed, pages: Path | None) -> list[str]:
    """The option of each row of the gold by weights from other folds of reports."""
    known, named = list(of_gold(menu, rows)), [*names(menu), OPEN]
    examples = [*known, *judged(corpora, pages, embed), *unseen(corpora, embed), *strangers(corpora, embed)]
    return [named[int(likely.argmax())] for likely in crossed_shares(known, examples)]


def crossed_shares(known: Sequence[Example], examples: Sequence[Example]) -> list[Array]:
    """How likely each of some is each option or none, by weights from other folds of reports."""
    reports = np.random.default_rng(SEED).permutation(sorted({each.report for each in examples}))
    fold = {str(report): number % FOLDS for number, report in enumerate(reports)}
    found: dict[int, Array] = {}
    for number in range(FOLDS):
        weights = fit([each for each in examples if fold[each.report] != number])
        for place, each in enumerate(known):
            if fold[each.report] == number:
                found[place] = shares(Compared(each.options[None], each.none[None]), weights)[0]
    return [found[place] for place in range(len(known))]


def fit_turning(embed: Embed) -> Array:
    """Weights of what speaks for a matter being the reverse of an option."""
    table, turned = (np.array(each) for each in zip(*_examples(embed), strict=True))
    share = turned.mean()
    weight = np.where(turned == 1, RARE / share, (1 - RARE) / (1 - share))

    def loss(flat: Array) -> float:
        scores = table @ flat
        surprise = weight * (np.logaddexp(0, scores) - turned * scores)
        return float(surprise.sum() + TURN_PENALTY * (flat[1:] ** 2).sum())

    found: Array = minimize(loss, np.zeros(len(TURNS)), method="L-BFGS-B").x
    return found


def _examples(embed: Embed) -> Iterator[tuple[Array, float]]:
    """The features of each made-up example with its own option, and whether it is of its reverse."""
    for menu in menus_of(load_issues(), embed):
        for place, (_, option) in enumerate(menu.options):
            for side, told in zip(("straight", "reverse"), examples(option), strict=True):
                meanings = embed(told)
                for number, words in enumerate(told):
                    matter = Matter(words, words, meanings[number])
                    for known in (menu, _without(menu, side, place, number)):
                        compared = features(known, [matter])
                        if compared.options[0, place, NEAREST].max() >= NEAR:
                            yield turning(compared)[0, place], float(side == "reverse")


def _without(menu: Menu, side: str, place: int, number: int) -> Menu:
    """The menu without one example."""
    rest: list[Array] = list(getattr(menu, side))
    rest[place] = np.delete(rest[place], number, axis=0)
    return replace(menu, **{side: tuple(rest)})  # type: ignore[arg-type]


def _stored(weights: Weights) -> dict[str, dict[str, float]]:
    tables = {
        "options": (FEATURES, weights.options),
        "none": (BOLD, weights.none),
        "turned": (TURNS, weights.turned),
    }
    return {
        table: {name: round(float(value), 3) for name, value in zip(keys, values, strict=True)}
        for table, (keys, values) in tables.items()
    }


def _reliability(known: Sequence[Example], found: Sequence[Array]) -> Iterator[str]:
    """How often matches at least so sure are right."""
    for line in LINES:
        sure = [(each, likely) for each, likely in zip(known, found, strict=True) if likely[:-1].max() >= line]
        right = [(int(likely[:-1].argmax()) == each.place) != each.excluded for each, likely in sure]
        yield f"share {line}: {len(sure)} of {len(known)} matched, {np.mean(right):.2f} right"


if __name__ == "__main__":
    main()
