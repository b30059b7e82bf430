"""Verdict: what is held of one word's event, and how the judgement of a governor and of the governed combine."""

from __future__ import annotations

from dataclasses import dataclass, replace

# What comes of two judgements, the governor's first, where neither is `actual`. Not listed: the governor's.
# "will refuse to sign" is no signing; "may block the deal" leaves it open; who will demand or may demand, demands.
COMBINED = {
    ("planned", "possible"): "possible",
    ("planned", "conditional"): "conditional",
    ("planned", "hypothetical"): "hypothetical",
    ("planned", "demanded"): "demanded",
    ("planned", "denied"): "denied",
    ("possible", "demanded"): "demanded",
    ("possible", "conditional"): "conditional",
    ("possible", "hypothetical"): "hypothetical",
    ("conditional", "demanded"): "demanded",
    ("hypothetical", "demanded"): "demanded",
    ("demanded", "hypothetical"): "hypothetical",
    ("demanded", "denied"): "denied",
    ("denied", "denied"): "possible",
}

# Basis of what was put forward and came to nothing: "a failed | attempt | to sell" was made, and nothing sold.
UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is held of one word's event, in words of the page.

    Attributes:
        label: As in `Claim.factuality`.
        negative: Whether it is said not to be so.
        basis: The rule.
        evidence: Numbers of the words that decide.
        negators: Numbers of the words that negate.
    """

    label: str = "actual"
    negative: bool = False
    basis: str = "plain"
    evidence: tuple[int, ...] = ()
    negators: tuple[int, ...] = ()


def combine(governor: str, governed: str) -> str:
    """The label of what is `governed` by itself and stands under `governor`.

    >>> combine("demanded", "possible"), combine("planned", "denied"), combine("actual", "planned")
    ('demanded', 'denied', 'planned')
    """
    if "actual" in (governor, governed):
        return governed if governor == "actual" else governor
    return COMBINED.get((governor, governed), governor)


def under(outer: Verdict, inner: Verdict) -> Verdict:
    """What stands under a governor and shares all that is said of it: "may | manage to sign".

    >>> under(Verdict("possible", negative=True), Verdict("planned", negative=True))
    Verdict(label='possible', negative=False, basis='plain', evidence=(), negators=())
    """
    label = combine(outer.label, inner.label)
    # "No deal was reached": one word negates both.
    same = not set(outer.negators).isdisjoint(inner.negators)
    decides = inner if label == inner.label != outer.label else outer
    return Verdict(
        label,
        outer.negative or inner.negative if same else outer.negative != inner.negative,
        decides.basis,
        decides.evidence,
        tuple(sorted({*outer.negators, *inner.negators})),
    )


def marked(own: Verdict, label: str, basis: str, evidence: tuple[int, ...]) -> Verdict:
    """A verdict with what a word above or beside it makes of it: "fear | that they will leave"."""
    combined = combine(label, own.label)
    if combined == own.label != label:
        return own
    return replace(own, label=combined, basis=basis, evidence=evidence)
