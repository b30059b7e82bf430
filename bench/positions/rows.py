"""Rows of positions, from the gold and as read, in one shape so that they can be paired."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.assembly.claims import voice_of
from onrecord.data import rows
from onrecord.model import Entity, Party, Reading, Span, Stance
from onrecord.reading.scene import Scene, within_of

GOLD = Path(__file__).parent / "gold.csv"
HELD_BACK = "stories/crimea2014"
ATTITUDES = frozenset(["belief", "eventuality"])
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
    """One actor's position in one sentence; words as sets of their lower-case tokens.

    Attributes:
        actor: Tokens of all that the actor is called; empty for the writer.
        places: Where the report points to the actor.
        stance, strength, voice, capacity: As the codebook has them.
        matter: Tokens of what is wanted or refused.
        demanded: Whether it is demanded of somebody; `demanded_of` are the tokens.
        sure: Confidence.
    """

    actor: frozenset[str]
    places: tuple[Span, ...]
    stance: str
    strength: str
    voice: str
    capacity: str
    matter: frozenset[str]
    demanded: bool = False
    demanded_of: frozenset[str] = frozenset()
    sure: float = 1.0


@cache
def _lands() -> dict[str, str]:
    """A country's name by what its people and things are called: "Chinese" is of China."""
    lands: dict[str, str] = {}
    for row in rows("countries"):
        for word in f"{row['demonyms']}|{row['adjectives']}".lower().split("|"):
            lands.setdefault(word, row["name"].lower())
    return lands


def named(text: str) -> frozenset[str]:
    """What actors are compared by: an adjective of a country stands for the country.

    >>> sorted(named("Norwegian officials"))
    ['norway', 'officials']
    """
    return frozenset(_lands().get(token, token) for token in tokens(text))


def tokens(text: str) -> frozenset[str]:
    """What words are compared by.

    >>> sorted(tokens("the mayor of Kemna"))
    ['kemna', 'mayor']
    """
    return frozenset(_WORD.findall(text.lower())) - SMALL


def items_of(split: str) -> dict[Item, list[dict[str, str]]]:
    """The gold's sentences with their rows, none for those that hold no position; `split` as in the arguments."""
    found: dict[Item, list[dict[str, str]]] = {}
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            if split != "all" and (row["corpus"] == HELD_BACK) != (split == "held-back"):
                continue
            item = Item(row["number"], row["corpus"], row["report"], Span(int(row["start"]), int(row["end"])))
            rows = found.setdefault(item, [])
            if row["stance"] != "none":
                rows.append(row)
    return found


def gold_row(row: Mapping[str, str], text: str) -> Row:
    """A row of the gold with the words that it points to."""
    actor = _spans(row["actor"])
    return Row(
        actor=named(_words(actor, text)),
        places=actor,
        stance=row["stance"],
        strength=row["strength"],
        voice=row["voice"],
        capacity=row["capacity"],
        matter=tokens(_words(_spans(row["option_words"]), text)),
        demanded=bool(row["demanded_of"]),
        demanded_of=tokens(_words(_spans(row["demanded_of"]), text)),
    )


def _spans(cell: str) -> tuple[Span, ...]:
    pairs = (part.strip().split("-") for part in cell.split("|") if part.strip() and not part.startswith("@"))
    return tuple(Span(int(start), int(end)) for start, end in pairs)


def _words(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.exact(text) for span in spans)


def read_rows(scene: Scene, reading: Reading, stance: Stance) -> Iterator[Row]:
    """A stance as rows, one for each holder."""
    text = scene.page.text
    for party in stance.holders or (None,):
        entity = entity_of(reading.entities, party)
        yield Row(
            actor=called(text, entity, party),
            places=(*(entity.mentions if entity else ()), *([party.mention] if party else ())),
            stance=stance.value.value,
            strength=stance.strength.value,
            voice=_voice(scene, reading, stance),
            capacity="media" if party is None else _capacity(entity),
            matter=tokens(_words(stance.matter, text)),
            demanded=stance.demanded,
            demanded_of=tokens(_words((each.mention for each in stance.demanded_of), text)),
            sure=stance.value.confidence,
        )


def entity_of(entities: Sequence[Entity], party: Party | None) -> Entity | None:
    """Who a party is."""
    return None if party is None or party.entity is None else entities[party.entity]


def called(text: str, entity: Entity | None, party: Party | None) -> frozenset[str]:
    """The tokens of all that somebody is called in the report, pronouns left out."""
    words = [party.mention.exact(text)] if party else []
    if entity is not None:
        words += [entity.name, *(span.exact(text) for span in entity.names)]
    return named(" ".join(words))


def _capacity(entity: Entity | None) -> str:
    return entity.capacity.value if entity is not None and entity.capacity is not None else ""


def _voice(scene: Scene, reading: Reading, stance: Stance) -> str:
    """As the record has it: an attitude that the outlet tells of without words of its holder is narrated."""
    if stance.ascribed:
        return "ascribed"
    quoted = [each.span for each in scene.page.quotations]
    attribution = within_of(scene, reading.attributions, stance.claim)
    voice = voice_of(scene.claims[stance.claim], attribution, quoted)
    if voice != "ascribed" or attribution is None:
        return voice
    return "narrated" if attribution.type in ATTITUDES and attribution.within is None else "paraphrased"


def same_actor(gold: Row, found: Row) -> bool:
    """Whether two rows are of one actor: a name in common, or pointed to by the same words; the writer is nobody."""
    if not gold.actor or not found.actor:
        return not gold.actor and not found.actor
    if any(one.overlaps(other) for one in gold.places for other in found.places):
        return True
    return bool(gold.actor & found.actor)
