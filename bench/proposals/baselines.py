"""Two plain ways of finding proposals and answers, to be compared with: by words alone, and by events of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bench.proposals.rows import Row, tokens
from onrecord.model import Reading, Span
from onrecord.reading.scene import Scene

PROPOSING = re.compile(r"\b(?:propos\w+|offer(?:s|ed|ing)?|agree[sd]? to|invit\w+|willing to)\b", re.IGNORECASE)
ANSWERING = re.compile(r"\b(?:reject\w*|refus\w+|accept\w*|dismiss\w*|turn\w* down)\b", re.IGNORECASE)
TAKING = re.compile(r"accept|agree", re.IGNORECASE)
ROOTS = {"AGREE": ("proposal", "accepted"), "REQUEST": ("proposal", "offered"), "REJECT": ("response", "refuses")}


def by_words(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """A row for each word of proposing or answering; whoever is named last before it acts."""
    text = scene.page.text
    for kind, pattern in (("proposal", PROPOSING), ("response", ANSWERING)):
        for found in pattern.finditer(text, span.start, span.end):
            taken = TAKING.search(found[0])
            value = ("accepted" if taken else "offered") if kind == "proposal" else ("accepts" if taken else "refuses")
            before = [name.span for name in scene.page.names if span.start <= name.span.start < found.start()]
            actor = tokens(before[-1].exact(text)) if before else frozenset()
            yield Row(kind, actor, value, place=Span(*found.span()))


def by_events(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """A row for each event of agreeing, asking or rejecting that was held or claimed."""
    text = scene.page.text
    for each in reading.happenings:
        if each.type.value in ROOTS and span.contains(each.trigger) and each.status.value in ("held", "claimed"):
            kind, value = ROOTS[each.type.value]
            actor = frozenset(word for party in each.actor for word in tokens(party.mention.exact(text)))
            yield Row(kind, actor, value, place=each.trigger)
