"""Two plain ways to find forecasts and commissives, to be compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bench.forecasts.rows import Row, covered
from onrecord.model import Reading, Span
from onrecord.reading.scene import Scene

_FUTURE = re.compile(r"\b(will|won['’]t|shall|going to|may|might|could|likely|expected to|plans? to|set to)\b", re.I)
_BOUND = re.compile(r"\b(plans?|planned|planning|vow\w*|pledg\w*|promis\w*|threat\w*|intends?|intended)\b", re.I)
KINDS = {"forecast": "forecast", "promise": "promise", "threaten": "threat", "warn": "threat"}
PROMISE, THREAT = ("vow", "pledg", "promis"), "threat"


def by_keyword(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """A forecast at each word of the future, from there to the end of its sentence; a word of binding makes it more."""
    text = span.exact(scene.page.text)
    bound, future = _BOUND.search(text), _FUTURE.search(text)
    first = bound or future
    if first is not None:
        word = first[0].lower()
        kind = "forecast" if bound is None else "plan"
        if bound is not None:
            kind = "promise" if word.startswith(PROMISE) else "threat" if word.startswith(THREAT) else "plan"
        yield Row(kind, covered([Span(span.start, span.end)]))


def by_act(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """What statements do by being made: each that forecasts, promises, threatens or warns, with all its words."""
    for attribution in reading.attributions:
        act = attribution.act.value if attribution.act is not None else ""
        inside = [part for part in attribution.content if span.overlaps(part)]
        if act in KINDS and inside:
            who = covered([attribution.source]) if attribution.source is not None else frozenset()
            yield Row(KINDS[act], covered(inside), who)
