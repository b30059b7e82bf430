"""Rows of proposals and answers, from the gold and as read, in one shape so that they can be paired."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Entity, Move, Party, Reading, Span
from onrecord.reading.scene import Scene

GOLD = Path(__file__).parent / "gold.csv"
HELD_BACK = "stories/crimea2014"
SMALL = frozenset(["the", "a", "an", "of", "and", "for", "in", "s", "mr", "ms", "mrs", "his", "her", "its", "their"])
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Item:
    """One marked sentence of the gold."""

    number: str
    corpus: str
    report: str
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One proposal or answer in one sentence; words as sets of their lower-case tokens.

    Attributes:
        kind: `proposal` or `response`.
        actor: Tokens of all that the actors are called; empty for none.
        value: Status or answer.
        terms: Tokens of what the sides would do.
        deadline: Whether there is one.
        sure: Confidence.
        place: Where it stands: the word that makes the move, or the sentence.
        same_as: Of the gold, the number of the item in which the same proposal stands first.
    """

    kind: str
    actor: frozenset[str]
    value: str
    terms: frozenset[str] = frozenset()
    deadline: bool = False
    sure: float = 1.0
    place: Span | None = None
    same_as: str = ""


def tokens(text: str) -> frozenset[str]:
    """What words are compared by.

    >>> sorted(tokens("the mayor of Kemna"))
    ['kemna', 'mayor']
    """
    return frozenset(_WORD.findall(text.lower())) - SMALL


def items_of(split: str) -> dict[Item, list[dict[str, str]]]:
    """The gold's sentences with their rows, none for those that hold nothing; `split` as in the arguments."""
    found: dict[Item, list[dict[str, str]]] = {}
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            if split != "all" and (row["corpus"] == HELD_BACK) != (split == "held-back"):
                continue
            item = Item(row["number"], row["corpus"], row["report"], Span(int(row["start"]), int(row["end"])))
            rows = found.setdefault(item, [])
            if row["kind"] != "none":
                rows.append(row)
    return found


def gold_row(item: Item, row: Mapping[str, str], scene: Scene, entities: tuple[Entity, ...]) -> Row:
    """A row of the gold; its actors are all that the report calls them."""
    places = list(_spans(row["actor"]))
    named = [Party(place, _entity_at(scene, place)) for place in places]
    return Row(
        kind=row["kind"],
        actor=_called(named, scene.page.text, entities),
        value=row["status"] or row["answer"],
        terms=frozenset(
            word
            for field in ("gives", "gets")
            for span in _spans(row[field])
            for word in tokens(span.exact(scene.page.text))
        ),
        deadline=bool(row["deadline"]),
        place=item.span,
        same_as=row["same_as"] or item.number,
    )


def move_row(move: Move, reading: Reading, text: str) -> Row:
    """A move as it was read."""
    judged = move.status or move.answer
    return Row(
        kind=move.kind.value,
        actor=_called(move.actors, text, reading.entities),
        value=judged.value if judged else "",
        terms=_words(move, text),
        deadline=move.deadline is not None,
        sure=move.kind.confidence,
        place=move.kind.evidence[0],
    )


def _words(move: Move, text: str) -> frozenset[str]:
    """What a proposal is about; the gold keeps what is agreed together under what is given."""
    spans = move.terms if move.kind.value == "proposal" else ()
    return frozenset(word for span in spans for word in tokens(span.exact(text)))


def same_actor(one: Row, other: Row) -> bool:
    """Whether two rows have an actor in common, or none each."""
    return bool(one.actor & other.actor) or (not one.actor and not other.actor)


def _called(parties: Iterable[Party], text: str, entities: tuple[Entity, ...]) -> frozenset[str]:
    found: set[str] = set()
    for each in parties:
        found |= tokens(each.mention.exact(text))
        if each.entity is not None:
            entity = entities[each.entity]
            found |= tokens(entity.name)
            found |= {word for span in entity.names for word in tokens(span.exact(text))}
    return frozenset(found)


def _entity_at(scene: Scene, place: Span) -> int | None:
    words = scene.page.words_in(place)
    return next((scene.entity[word] for word in words if word in scene.entity), None)


def _spans(cell: str) -> Iterator[Span]:
    for part in cell.split("|"):
        if part and not part.startswith("@"):
            start, end = part.split("-")
            yield Span(int(start), int(end))
