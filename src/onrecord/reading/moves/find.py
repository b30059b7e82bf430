"""Find moves: every mention on a page of terms that somebody puts to another, or answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.data.odds import chance, weights_of
from onrecord.model import Attribution, Entity, Judged, Move, Span, TimeExpression
from onrecord.reading.moves.bases import SEEMED
from onrecord.reading.moves.cues import Cue, find_cues, told_within
from onrecord.reading.moves.exchange import exchanged
from onrecord.reading.moves.passing import is_passing
from onrecord.reading.moves.purport import is_bare
from onrecord.reading.moves.sides import Sides, find_sides, speakers_of
from onrecord.reading.moves.signs import NOBODY, Made, Said, signs_of
from onrecord.reading.moves.stand import Standing, stand
from onrecord.reading.moves.terms import Terms, find_terms, named_only
from onrecord.reading.scene import Scene, within_of

# What a proposal is by the answer that was given to it.
STATUS_OF = {
    "accepts": ("accepted", "accepted-by-addressee"),
    "accepts_if": ("countered", "accepted-on-a-condition"),
    "refuses": ("refused", "refused-by-addressee"),
    "counters": ("countered", "countered-by-addressee"),
    "puts_off": ("offered", "put-off-by-addressee"),
    "denies": ("denied", "denied-by-proposer"),
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A move as read, with the signs by which its confidence is reckoned."""

    move: Move
    signs: Mapping[str, float]


def find_moves(
    scene: Scene,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
) -> tuple[Move, ...]:
    """Every proposal and every answer on a page, in text order of the clauses that state them.

    Args:
        scene: The page, its clauses and its times.
        attributions: Its statements.
        entities: Those it names or describes.
        times: Its expressions of time, as the scene numbers them.

    >>> from onrecord.reading import Reader
    >>> from onrecord.reading.claims import find_claims
    >>> from onrecord.reading.scene import set_scene
    >>> page, _ = Reader().look("Norland offered to free the crew.")
    >>> scene = set_scene(page, find_claims(page, (), ()), (), ())
    >>> [(move.kind.value, move.status.value) for move in find_moves(scene, (), (), ())]
    [('proposal', 'offered')]
    """
    return tuple(each.move for each in sight(scene, attributions, entities))


def sight(scene: Scene, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> tuple[Sighting, ...]:
    """As `find_moves`, with what the confidence of each rests on."""
    if not scene.claims or not scene.tree.head:
        return ()
    found = [each for cue in find_cues(scene) for each in _moves(scene, cue, attributions, entities)]
    return tuple(sorted(found, key=lambda each: (each.move.claim, each.move.kind.evidence, each.move.kind.value)))


def _moves(
    scene: Scene, cue: Cue, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> Iterator[Sighting]:
    claim = scene.claim_of(cue.word)
    if claim is None:
        return
    attribution = within_of(scene, attributions, claim)
    sides = find_sides(scene, cue, attribution, entities)
    standing = stand(scene, cue, sides.actors, attribution, entities)
    if standing is None:
        return
    if standing.imagined and attribution is not None:
        sides = Sides(speakers_of(attribution), sides.actors)
    said = Said(attribution, entities)
    yield _move(scene, Made(cue, claim, sides, standing), said)
    if cue.entry.move == "response" and (told := told_within(scene, cue)) is not None:
        yield _move(scene, Made(told, claim, Sides(sides.addressees, sides.actors), _answered(standing)), said)


def _answered(standing: Standing) -> Standing:
    """Of the proposal that an answer tells of: "The court rejected | her request to open the file |"."""
    status, basis = STATUS_OF[standing.value.value]
    if standing.value.basis == SEEMED:
        status, basis = "reported", SEEMED
    return Standing(replace(standing.value, value=status, basis=basis), ascribed=standing.ascribed)


def _move(scene: Scene, made: Made, said: Said) -> Sighting:
    cue, claim, sides, standing = made.cue, made.claim, made.sides, made.standing
    terms = exchanged(scene, cue, find_terms(scene, cue), sides)
    proposal = cue.entry.move == "proposal"
    signs = signs_of(scene, made, terms, said)
    known = bool(sides.actors) and not _are_names(scene, terms) and not _is_empty(scene, standing, terms)
    known = known and not is_passing(scene, cue) and standing.value.basis != SEEMED
    if not known:
        signs["nobody"] = 1.0
    sure = min(chance(signs, weights_of("moves")), 1.0 if known else NOBODY)
    move = Move(
        claim=claim,
        kind=Judged(cue.entry.move, f"{cue.entry.name}:{cue.fit.frame}", (scene.page.words[cue.word],), sure),
        actors=sides.actors,
        addressees=sides.addressees,
        terms=terms.words,
        gives=terms.gives,
        gets=terms.gets,
        conditions=terms.conditions,
        deadline=terms.deadline,
        form=terms.form,
        status=standing.value if proposal else None,
        answer=None if proposal else standing.value,
        ascribed=standing.ascribed,
        direct=standing.direct if proposal and standing.direct != standing.value else None,
    )
    return Sighting(move, signs)


def _are_names(scene: Scene, terms: Terms) -> bool:
    """Whether terms name only somebody or a place, so that nobody sees what is proposed: "asked him to | Vantor |"."""
    return any(_names_only(scene, span) for span in terms.words)


def _is_empty(scene: Scene, standing: Standing, terms: Terms) -> bool:
    """Whether nobody sees what was put or agreed: "made | a new offer |", "reached | an agreement in principle |"."""
    told = [span.exact(scene.page.text) for span in terms.words]
    put = standing.value.value in ("offered", "floated", "reported") and all(map(named_only, told))
    made = standing.value.value in ("accepted", "lapsed") and all(is_bare(scene, span) for span in terms.words)
    return bool(told) and (put or made)


def _names_only(scene: Scene, span: Span) -> bool:
    words = [word for word in scene.page.words_in(span) if scene.forms[word].isalpha()]
    return bool(words) and all(word in scene.name or scene.forms[word] == "to" for word in words)
