"""Calibration: how well those who forecast put their odds, over all of the odds that their words may mean.

A hedge is a range ("likely" is .55 to .8), so every score is a range too: the best and the worst that the words allow.
Only forecasts count that could be settled and were: with a horizon, a plain criterion, an outcome that is true or
false, and words whose odds a survey has asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from onrecord.model import Prospect

LEAST = 10
"""So many scored forecasts a forecaster needs; below, one more outcome would turn the picture."""

Z = 1.959964
"""Of a standard normal distribution, what leaves 5 in 100 outside."""

CERTAIN = (1.0, 1.0)
"""What a forecast without a hedge claims: "prices will rise"."""

EVEN = 0.5

BINS = ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 1.0))

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bin:
    """The forecasts whose odds lie around one value.

    Attributes:
        low, high: The odds; a forecast is in the bin in which the middle of its range lies.
        count: How many.
        came: How many came about.
        share: The share that came about, with its Wilson interval.
    """

    low: float
    high: float
    count: int
    came: int
    share: Range


@dataclass(frozen=True, slots=True)
class Calibration:
    """How one forecaster's odds compare with what came about.

    Attributes:
        forecaster: The actor's id, or the name where it is none of the record's.
        name: As shown.
        forecasts: How many forecasts the record has of them.
        hedged: Of those settled, how many have no odds, since no survey has asked for their words.
        scored: How many count.
        came: How many of these came about.
        share: The share that came about, with its Wilson interval; None where none counts.
        brier: The Brier score, from the best to the worst that the words allow; 0 is perfect, .25 is a coin's.
        bins: Calibration by odds, empty bins left out.
        enough: Whether so many were scored that the figures say something; if not, show "too few".
    """

    forecaster: str
    name: str
    forecasts: int
    hedged: int
    scored: int
    came: int
    share: Range | None
    brier: Range | None
    bins: tuple[Bin, ...]
    enough: bool


def calibrate(forecasts: Iterable[Prospect], *, least: int = LEAST) -> tuple[Calibration, ...]:
    """How well each forecaster's odds held, those with most scored forecasts first.

    The same remark told by several reports counts once, as first told.

    Args:
        forecasts: The record's, in report order.
        least: How many scored forecasts are enough.

    >>> calibrate([])
    ()
    """
    told = tuple(_once(forecasts))
    grouped: dict[str, list[Prospect]] = defaultdict(list)
    for each in told:
        grouped[each.who.actor or each.who.name].append(each)
    found = [_of_one(forecaster, rows, least) for forecaster, rows in grouped.items()]
    return tuple(sorted(found, key=lambda each: (-each.scored, -each.forecasts, each.name, each.forecaster)))


def odds_of(forecast: Prospect) -> Range | None:
    """The odds that a forecast gives to its coming about, as lowest and highest; None where its words have none.

    Without a hedge it is said to be certain. Foretold negatively ("will not hold"), the odds stay those of what is
    foretold, namely that it does not.
    """
    if forecast.hedge is None:
        return CERTAIN
    if forecast.hedge.low is None or forecast.hedge.high is None:
        return None
    low, high = forecast.hedge.low, forecast.hedge.high
    if forecast.polarity.value == "negative" and high <= EVEN:
        # "Is unlikely to rise" has the odds of rising; what is foretold is that it will not.
        return round(1 - high, 4), round(1 - low, 4)
    return low, high


def brier(odds: Sequence[Range], came: Sequence[bool]) -> Range:
    """The Brier score (Brier 1950) of some forecasts, from the best to the worst that their odds allow.

    >>> brier([(0.55, 0.8)], [True])
    (0.04, 0.2025)

    Raises:
        ValueError: If there are none, or not as many outcomes as odds.
    """
    if not odds or len(odds) != len(came):
        raise ValueError(f"{len(odds)} odds and {len(came)} outcomes")
    misses = [sorted(((low - hit) ** 2, (high - hit) ** 2)) for (low, high), hit in zip(odds, came, strict=True)]
    return round(sum(miss[0] for miss in misses) / len(odds), 4), round(sum(miss[1] for miss in misses) / len(odds), 4)


def wilson(came: int, count: int) -> Range:
    """The interval that holds the true share 95 times in 100 (Wilson 1927).

    >>> wilson(8, 10)
    (0.4902, 0.9433)

    Raises:
        ValueError: If nothing was counted.
    """
    if count < 1 or not 0 <= came <= count:
        raise ValueError(f"{came} of {count}")
    share, spread = came / count, Z * Z / count
    middle = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * sqrt(share * (1 - share) / count + spread / (4 * count))
    return round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4)


def _once(forecasts: Iterable[Prospect]) -> Iterator[Prospect]:
    """Each remark's forecasts as told by the first report that tells them."""
    first: dict[tuple[str, str], str] = {}
    for each in forecasts:
        told = each.remark or each.id, each.who.actor or each.who.name
        if first.setdefault(told, each.report) == each.report:
            yield each


def _of_one(forecaster: str, rows: Sequence[Prospect], least: int) -> Calibration:
    settled = [each for each in rows if _is_settled(each)]
    scored = [(range_, each.outcome.value == "true") for each in settled if (range_ := odds_of(each)) is not None]
    odds, came = [each[0] for each in scored], [each[1] for each in scored]
    return Calibration(
        forecaster=forecaster,
        name=rows[0].who.name,
        forecasts=len(rows),
        hedged=len(settled) - len(scored),
        scored=len(scored),
        came=sum(came),
        share=wilson(sum(came), len(came)) if scored else None,
        brier=brier(odds, came) if scored else None,
        bins=tuple(_bins(odds, came)),
        enough=len(scored) >= least,
    )


def _is_settled(forecast: Prospect) -> bool:
    return forecast.horizon is not None and forecast.plain and forecast.outcome.value in ("true", "false")


def _bins(odds: Sequence[Range], came: Sequence[bool]) -> Iterator[Bin]:
    for low, high in BINS:
        inside = [
            hit
            for (least, most), hit in zip(odds, came, strict=True)
            if low <= (least + most) / 2 < high or (high == 1.0 and (least + most) / 2 == 1.0)
        ]
        if inside:
            yield Bin(low, high, len(inside), sum(inside), wilson(sum(inside), len(inside)))
