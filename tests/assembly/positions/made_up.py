"""Stances of made-up reports, and an encoder that knows words and nothing else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import numpy as np

from assembly.made_up import Pair
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.folio import Folio
from onrecord.assembly.positions.issue_sets import parse_issues
from onrecord.assembly.statements import state
from onrecord.model import Claim, Judged, Party, Reading, Report, Span, Stance

WIDTH = 384

RIVER = parse_issues(
    "river",
    """
name = "River talks"
[[issue]]
id = "water"
name = "The water"
question = "Who may take how much?"
[[issue.option]]
id = "halves"
name = "Equal shares"
description = "Both banks may take the same amount of water."
for = ["share the water equally", "equal shares of the river"]
against = ["equal shares would dry up our fields"]
[[issue.option]]
id = "more"
name = "More for the lower bank"
description = "The lower bank may take more water than the upper."
for = ["raise the lower bank's quota", "a higher quota for the lower bank"]
against = ["no higher quota"]
[[issue]]
id = "dam"
name = "The dam"
question = "Is the dam built?"
[[issue.option]]
id = "build"
name = "Build it"
description = "The dam at the gorge is built."
for = ["build the dam", "begin work on the dam"]
against = ["scrap the dam", "the dam must never be built"]
[[issue.option]]
id = "wait"
name = "Wait"
description = "Nothing is built until the survey is done."
for = ["wait for the survey"]
""",
)


def embed(texts: Sequence[str]) -> list[bytes]:
    """Each word a direction of its own: texts are near as far as they share words."""
    return [_meaning(re.findall(r"[a-z]+", text.lower())) for text in texts]


def _meaning(words: Sequence[str]) -> bytes:
    if not words:
        return b""
    total = np.sum([_direction(word) for word in words], axis=0)
    return np.rint(total / np.linalg.norm(total) * 127).astype(np.int8).tobytes()


def _direction(word: str) -> np.ndarray:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big")
    return np.random.default_rng(seed).standard_normal(WIDTH)


def holding(
    pair: Pair, matter: str, value: str = "agrees", *, holder: str = "", sure: float = 0.9, ascribed: bool = False
) -> Pair:
    """The pair with a stance on words of its text; the clause is the statement that they stand in, or the line."""
    report, reading = pair
    start = report.text.index(matter)
    words = Span(start, start + len(matter))
    within = next((n for n, each in enumerate(reading.attributions) if each.content[0].contains(words)), None)
    clause = reading.attributions[within].content if within is not None else (_line(report, words),)
    claim = Claim(words, clause, within, None, Judged("positive", "default"), Judged("actual", "past"), "past")
    stance = Stance(
        claim=len(reading.claims),
        value=Judged(value, "verb", (words,), sure),
        holders=(_party(report, reading, holder),) if holder else (),
        matter=(words,),
        strength=Judged("plain", "verb"),
        ascribed=ascribed,
        meaning=embed([matter])[0],
    )
    return report, replace(reading, claims=(*reading.claims, claim), stances=(*reading.stances, stance))


def _line(report: Report, words: Span) -> Span:
    start = report.text.rfind("\n", 0, words.start) + 1
    end = report.text.find("\n", words.end)
    return Span(start, len(report.text) if end < 0 else end)


def _party(report: Report, reading: Reading, name: str) -> Party:
    start = report.text.index(name)
    entity = next((n for n, each in enumerate(reading.entities) if each.name == name), None)
    return Party(Span(start, start + len(name)), entity)


def folios(*pairs: Pair) -> list[Folio]:
    """The reports' parts of the record."""
    places = {report.id: place for place, (report, _) in enumerate(pairs)}
    groups = gather(list(pairs))
    cast = {(m.report, m.index): actor_of(group, places) for group in groups.values() for m in group.members}
    known = {actor.id: actor for actor in cast.values()}
    stated = chain.from_iterable(state(report, reading, cast) for report, reading in pairs)
    statements = {each.id: each for each in stated}
    return [
        Folio(report, reading, (), record_claims(report, reading, (), statements), statements, cast, known=known)
        for report, reading in pairs
    ]
