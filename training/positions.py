"""The confidence of positions, fitted: `python -m training.positions --corpora FOLDER --out FOLDER [--pages FOLDER]`.

Logistic regression with an L2 penalty over the signs of `onrecord.assembly.positions.sure`, on the rows of
`bench/blind` that today's rules still make with an option, where right is one with no wrong cell. What a row's stance
and match are sure of, which are signs too, comes from weights that did not see its report, and so do the figures that
are printed. Rows whose wrong cells were mended since are judged in `bench/positions/mended.csv`; those with another
option or actor than was judged are left out, and those on whose matters meanings were tuned.
"""

from __future__ import annotations

import argparse
import csv
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import numpy as np
from bench.judged import Verdict, judged_pages, verdicts
from bench.pages import Laid
from bench.positions.placed import tuned_on

import training.options
import training.stances
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.folio import Folio
from onrecord.assembly.positions.assemble import placed
from onrecord.assembly.positions.issue_sets import load_issues
from onrecord.assembly.positions.match import Weights, shipped
from onrecord.assembly.statements import state
from onrecord.assembly.times import anchor
from onrecord.data import odds
from onrecord.model import Embed, Position, Reading, Report, Stance
from onrecord.reading import Encoder
from onrecord.reading.scene import set_scene
from onrecord.reading.stances import Sighting, sight
from onrecord.reading.stances.sure import HIGH
from training.logistic import FOLDS, SEED, Example, fit, held_out, ship, told

MENDED = Path(__file__).parents[1] / "bench" / "positions" / "mended.csv"
PENALTY, CAUTION = 3.0, 0.9
"""Log odds that are taken off, since new reports keep less than a fit promises: of 72 rows that stood above the line
with .3 taken off, 52 were right by readers, and 29 of 46 with .7 taken off in reports of all kinds."""

Place = tuple[str, str]
Key = tuple[str, str, int, int, str]


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    examples = list(read(options.corpora, options.pages))
    chances = [lessened(each) for each in held_out(examples, PENALTY)]
    for line in told(chances, [each.right for each in examples]):
        print(line)
    weights = cautious(fit(examples, PENALTY, free=("bias", "sure", "match")))
    ship(weights, options.out, "positions")


def cautious(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights with less to begin with."""
    return {**weights, "bias": round(weights["bias"] - CAUTION, 2)}


def lessened(chance: float) -> float:
    """What such weights make of a chance."""
    return 1 / (1 + (1 - chance) / chance * math.exp(CAUTION))


def read(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The judged rows, each with the signs that it has by weights from other reports."""
    embed, seen, tuned = remembering(Encoder()), training.stances.every(corpora, pages), tuned_on(corpora)
    matters = training.options.placed_by_readers(corpora, pages, embed)
    matters += training.options.strangers(corpora, embed)
    laid, fold = dict(judged_pages(corpora, pages)), _folds([*(x.report for x in seen), *(x.report for x in matters)])
    shelf = [(each, place) for each, place in _folios(laid) if " ".join(place) in fold]
    for number in range(FOLDS):
        stances = fit([each for each in seen if fold[each.report] != number], training.stances.PENALTY)
        options = training.options.fit([each for each in matters if fold[each.report] != number])
        theirs = [
            (_resighted(each, laid[place], stances, embed), place)
            for each, place in shelf
            if fold[" ".join(place)] == number
        ]
        for start, example in _examples(theirs, replace(options, turned=shipped().turned), embed):
            if (example.report.partition(" ")[2], start) not in tuned:
                yield example


def _examples(theirs: Sequence[tuple[Folio, Place]], options: Weights, embed: Embed) -> Iterator[tuple[int, Example]]:
    """Each judged row, with where its matter begins."""
    rows, known = _rows(), mended()
    places = {folio.report.id: place for folio, place in theirs}
    for position, signs in placed([folio for folio, _ in theirs], load_issues(), embed, options):
        place = places[position.report]
        right = _judgement(position, rows.get(place, ()), known, place) if position.option else None
        if right is not None:
            yield position.matter[0].start, Example(" ".join(place), signs, right)


def _judgement(position: Position, rows: Sequence[Verdict], known: Mapping[Key, bool], place: Place) -> bool | None:
    """Whether a position is right; None where it was never judged."""
    key = key_of(position, place)
    if key in known:
        return known[key]
    option = f"{position.issue}/{position.option}"
    alike = (
        row for row in rows if (row.value, row.option) == (position.stance.value, option) and _is_of(position, row)
    )
    return next((row.right for row in alike), None)


def _is_of(position: Position, row: Verdict) -> bool:
    cued = any(each.start == row.cue for each in position.stance.evidence)
    return cued and row.who == position.actor.mention and row.span.contains(position.matter[0])


def key_of(position: Position, place: Place) -> Key:
    """What a judgement is filed under."""
    mention = position.actor.mention
    return *place, position.matter[0].start, mention.start if mention else -1, f"{position.issue}/{position.option}"


def mended() -> dict[Key, bool]:
    """Judgements of rows whose cells were mended since they were judged."""
    with MENDED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        (row["corpus"], row["report"], int(row["start"]), int(row["who"]), row["option"]): row["right"] == "yes"
        for row in rows
    }


def _rows() -> dict[Place, list[Verdict]]:
    found: dict[Place, list[Verdict]] = defaultdict(list)
    for row in verdicts("positions"):
        found[row.corpus, row.report].append(row)
    return found


def _folds(names: Sequence[str]) -> dict[str, int]:
    shuffled = np.random.default_rng(SEED).permutation(sorted(set(names)))
    return {str(name): number % FOLDS for number, name in enumerate(shuffled)}


def _folios(laid: Mapping[Place, Laid]) -> Iterator[tuple[Folio, Place]]:
    """The reports' parts of the record, each corpus a record of its own."""
    corpora: dict[str, list[tuple[Place, Laid]]] = defaultdict(list)
    for place, each in laid.items():
        corpora[place[0]].append((place, each))
    for shelf in corpora.values():
        folios = folios_of([(report, reading) for _, (report, _, reading) in shelf])
        yield from zip(folios, (place for place, _ in shelf), strict=True)


def folios_of(pairs: Sequence[tuple[Report, Reading]]) -> list[Folio]:
    """Reports with their readings as a record that nobody has decided on has them."""
    order, groups = {report.id: place for place, (report, _) in enumerate(pairs)}, gather(pairs)
    actors = {ident: actor_of(group, order) for ident, group in groups.items()}
    cast = {(m.report, m.index): actors[ident] for ident, group in groups.items() for m in group.members}
    times = {report.id: anchor(report.id, reading.times, published=report.published) for report, reading in pairs}
    stated = chain.from_iterable(state(report, reading, cast, times[report.id]) for report, reading in pairs)
    by_id = {each.id: each for each in stated}
    return [
        Folio(
            report,
            reading,
            times[report.id],
            record_claims(report, reading, times[report.id], by_id),
            by_id,
            cast,
            known=actors,
        )
        for report, reading in pairs
    ]


def _resighted(folio: Folio, laid: Laid, weights: Mapping[str, float], embed: Embed) -> Folio:
    """The folio with the stances that today's rules find, as sure as some weights make them."""
    report, page, reading = laid
    scene = set_scene(page, reading.claims, reading.entities, reading.times)
    stances = [_stance(each, weights) for each in sight(scene, reading.attributions, reading.entities)]
    meanings = embed([" ".join(span.exact(report.text) for span in each.matter) for each in stances])
    meant = (replace(each, meaning=meaning) for each, meaning in zip(stances, meanings, strict=True))
    return replace(folio, reading=replace(reading, stances=tuple(meant)))


def _stance(sighting: Sighting, weights: Mapping[str, float]) -> Stance:
    value = sighting.stance.value
    return replace(sighting.stance, value=replace(value, confidence=odds.chance(sighting.signs, weights, most=HIGH)))


def remembering(encode: Embed) -> Embed:
    """An encoder that keeps what it made."""
    known: dict[str, bytes] = {}

    def embed(texts: Sequence[str]) -> Sequence[bytes]:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, encode(new), strict=True))
        return [known[text] for text in texts]

    return embed


if __name__ == "__main__":
    main()
