"""Extents: between which numbers a figure can lie, by its digits and by the words that say how near it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

# How far a number may lie from the one that is told, as a share of it: below "nearly 900", above "more than 900" and on
# either side of "about 900". Chosen so that 870 is "nearly 900" and 2,000 is not "more than 900".
NEAR, OVER, ABOUT = Decimal("0.15"), Decimal("0.5"), Decimal("0.1")
# Up to how many times its lowest number "dozens" or "thousands" may be.
ORDER = Decimal(10)
CLOSE = frozenset(
    [
        "nearly",
        "almost",
        "close to",
        "just under",
        "approaching",
        "nearing",
        "just short of",
        "up to",
        "as many as",
        "as much as",
    ]
)
ROUGH = frozenset(
    [
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "an estimated",
        "estimated",
        "circa",
        "or so",
        "or thereabouts",
    ]
)


@dataclass(frozen=True, slots=True)
class Extent:
    """From the lowest to the highest that a figure can be; an end that is left open is None."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Extent) -> bool:
        """Whether a number can be in both."""
        return not (_below(self.high, other.low) or _below(other.high, self.low))


def likely(value: str, low: str, high: str, approximator: str) -> Extent | None:
    """Where a figure most likely lies, so that "nearly 900" and 870 go together; None where it says no number.

    >>> nearly, exact = likely("900", "", "900", "nearly"), likely("870", "", "", "")
    >>> nearly.meets(exact), nearly.meets(likely("700", "", "", ""))
    (True, False)
    """
    if not value:
        return _between(low, high)
    number = Decimal(value)
    about = approximator.lower()
    if low:
        return Extent(number, number * (1 + OVER))
    if high:
        return Extent(number * (1 - NEAR) if about in CLOSE else None, number)
    slack = number * ABOUT if about in ROUGH else rounding(number)
    return Extent(number - slack, number + slack)


def possible(value: str, low: str, high: str, approximator: str) -> Extent | None:
    """Between which numbers a figure must lie for its words to be true: "at least 12" goes with 40.

    >>> possible("12", "12", "", "at least").meets(possible("40", "", "", ""))
    True
    """
    if not value:
        return Extent(Decimal(low) if low else None, Decimal(high) if high else None) if low or high else None
    number = Decimal(value)
    if low or high:
        slack = rounding(number)
        return Extent(number - slack if low else None, number + slack if high else None)
    return likely(value, low, high, approximator)


def rounding(number: Decimal) -> Decimal:
    """By how much a number may have been rounded: half a step of its last digit that is no zero, from ten up.

    >>> [int(rounding(Decimal(number))) for number in ("870", "12", "900000")]
    [5, 0, 50000]
    """
    zeros = number.normalize().as_tuple().exponent
    if not isinstance(zeros, int) or zeros == 0:
        return Decimal(0)
    return Decimal(5).scaleb(zeros - 1)


def _between(low: str, high: str) -> Extent | None:
    if low and high:
        return Extent(Decimal(low), Decimal(high))
    if low:
        return Extent(Decimal(low), Decimal(low) * ORDER)
    return Extent(None, Decimal(high)) if high else None


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low
