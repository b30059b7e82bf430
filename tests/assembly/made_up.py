"""Small made-up evidence for the tests of assembly: reports with their readings, built from marked-up text.

`Mira Sol` said … is written as `[Mira Sol|person] said {content}`: square brackets hold a name (or, with `unnamed`, a
description) and its kind, curly brackets a content whose speaker is the last entity named before it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from onrecord.model import (
    Attribution,
    Entity,
    Judged,
    OffsetMap,
    Reading,
    Report,
    Resolution,
    Span,
    When,
)

MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]|\{([^}]*)\}")

Pair = tuple[Report, Reading]


def day(date: str | None) -> When | None:
    return When(date, date, date, "json") if date else None


def told(
    name: str,
    marked: str,
    *,
    outlet: str = "Herald",
    date: str | None = "2025-06-01",
    url: str | None = None,
    credit: str = "",
) -> Pair:
    """A report of this name and marked-up text, read."""
    text, entities, attributions = _read(marked)
    sha256 = hashlib.sha256(f"{name}\n{text}\n{outlet}".encode()).hexdigest()
    report = Report(
        id=sha256[:16],
        name=name,
        path=f"{name}.txt",
        sha256=sha256,
        text=text,
        offsets=OffsetMap("utf-8", ()),
        outlet=Judged(outlet, "json"),
        url=Judged(url, "json") if url else None,
        published=day(date),
        credits=(Judged(credit, "credit", (Span(0, 1),)),) if credit else (),
    )
    return report, Reading(report.id, "made-up", True, tuple(attributions), tuple(entities))


def _read(marked: str) -> tuple[str, list[Entity], list[Attribution]]:
    text, end = "", 0
    entities: dict[str, Entity] = {}
    attributions: list[Attribution] = []
    last: tuple[int, Span] | None = None
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        words = mark[1] or mark[3]
        span, end = Span(len(text), len(text) + len(words)), mark.end()
        text += words
        if mark[1]:
            entities[words] = _entity(entities.get(words), words, mark[2], span)
            last = (list(entities).index(words), span)
        else:
            attributions.append(_attribution(words, span, last))
    return text + marked[end:], list(entities.values()), attributions


def _entity(known: Entity | None, name: str, facts: str, span: Span) -> Entity:
    """An entity or one more mention of it; facts are its kind and then `key=value` pairs."""
    kind, *more = facts.split(",")
    said = dict(fact.split("=") for fact in more)
    described = kind == "unnamed"
    if known:
        return replace(
            known, mentions=(*known.mentions, span), names=known.names if described else (*known.names, span)
        )
    return Entity(
        name=name,
        kind=kind,
        basis="described" if described else said.get("basis", "named"),
        mentions=(span,),
        names=() if described else (span,),
        roles=(Judged(said["role"], "title", (span,)),) if "role" in said else (),
        capacity=Judged(said["capacity"], "title") if "capacity" in said else None,
        side=Judged(said["side"], "title") if "side" in said else None,
        gender=said.get("gender", "u"),
    )


def _attribution(words: str, span: Span, speaker: tuple[int, Span] | None) -> Attribution:
    quoted = words.startswith("“") and words.endswith("”")
    return Attribution(
        source=speaker[1] if speaker else None,
        cue=None,
        content=(span,),
        kind="direct" if quoted else "mixed" if "“" in words else "indirect",
        type="assertion",
        speakers=(Resolution(speaker[0], speaker[1], "named", 0.9),) if speaker else (),
        actual=Judged("yes", "default"),
        confidence=0.8,
    )
