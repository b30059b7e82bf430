"""Signs, ranges and amounts as they are printed, in the terminal and in the dossier alike."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.model import Figure, Hedge
from onrecord.views.labels import grouped

ANSWERS: Mapping[str, str] = {
    "accepts": "✓",
    "accepts_if": "◐",
    "refuses": "✗",
    "counters": "↔",
    "puts_off": "…",
    "denies": "◌",
}
"""Answers with the signs that stand for them."""


def percent(hedge: Hedge) -> str:
    """A hedge's range of probability as printed; empty where no survey gives one.

    >>> from onrecord.model import Span
    >>> percent(Hedge(Span(0, 6), 0.55, 0.85)), percent(Hedge(Span(0, 6)))
    ('55–85%', '')
    """
    if hedge.low is None or hedge.high is None:
        return ""
    return f"{hedge.low * 100:.0f}–{hedge.high * 100:.0f}%"


def amount(figure: Figure) -> str:
    """The value in base units, or its two ends, with the unit.

    >>> from dataclasses import replace
    >>> from onrecord.model import Judged, Span
    >>> figure = Figure("f1", "r1", None, None, Span(0, 2), Judged("money", "sign"), "7000000000", "", "", "USD", None,
    ...                 None, None, None, None, None, None, None, "narrated", None, None, "", (), (), 0.9)
    >>> amount(figure), amount(replace(figure, value="", low="2", high="3.5"))
    ('7\u202f000\u202f000\u202f000 USD', '2–3.5 USD')
    """
    ends = "–".join(_number(end) for end in (figure.low, figure.high) if end)
    only = "" if figure.low and figure.high else {True: "≥ ", False: "≤ "}[bool(figure.low)] if ends else ""
    value = _number(figure.value) if figure.value else f"{only}{ends}"
    return " ".join(part for part in (value, figure.unit) if part)


def _number(text: str) -> str:
    whole, point, fraction = text.partition(".")
    return (grouped(int(whole)) if whole.lstrip("-").isdecimal() else whole) + point + fraction
