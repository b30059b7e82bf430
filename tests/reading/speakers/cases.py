"""Marked-up texts as questions: `n` groups what is of one attribution, `who` and `by` on its content are the answer."""

from __future__ import annotations

from dataclasses import dataclass

from markup import parse
from onrecord.model import Entity, Resolution, Span
from onrecord.reading.speakers import Asked, resolve
from onrecord.reading.speakers.plain import plain_page


@dataclass(frozen=True)
class Answered:
    """A case's text, what was resolved in it, and what is right."""

    text: str
    entities: tuple[Entity, ...]
    resolved: tuple[tuple[Resolution, ...], ...]
    wanted: tuple[str, ...]
    bases: tuple[str, ...]

    def names(self) -> tuple[str, ...]:
        """The speakers of each attribution, joined by " + "."""
        return tuple(" + ".join(self.entities[each.entity].name for each in speakers) for speakers in self.resolved)

    def found_bases(self) -> tuple[str, ...]:
        """The basis of each attribution's first speaker."""
        return tuple(speakers[0].basis if speakers else "" for speakers in self.resolved)

    def entity(self, name: str) -> Entity:
        """The entity of a name."""
        return next(entity for entity in self.entities if entity.name == name)


def answer(marked: str) -> Answered:
    """Resolves a marked-up text."""
    case = parse(marked)
    parts: dict[str, dict[str, list[Span]]] = {}
    answers: dict[str, dict[str, str]] = {}
    for mark in case.marks:
        number = mark.attributes.get("n", "1")
        parts.setdefault(number, {}).setdefault(mark.role, []).append(mark.span)
        if mark.role == "content" and "who" in mark.attributes:
            answers[number] = mark.attributes
    order = sorted(parts, key=int)
    asked = tuple(
        Asked(
            source=next(iter(parts[number].get("source", [])), None),
            cue=next(iter(parts[number].get("cue", [])), None),
            content=tuple(parts[number]["content"]),
            within=_within(parts, order, number),
        )
        for number in order
    )
    entities, resolved = resolve(plain_page(case.text), asked)
    wanted = tuple(answers.get(number, {}).get("who", "") for number in order)
    bases = tuple(answers.get(number, {}).get("by", "") for number in order)
    return Answered(case.text, entities, resolved, wanted, bases)


def _within(parts: dict[str, dict[str, list[Span]]], order: list[str], number: str) -> int | None:
    own = parts[number]["content"][0]
    for at, other in enumerate(order):
        if other != number and any(content.contains(own) for content in parts[other]["content"]):
            return at
    return None
