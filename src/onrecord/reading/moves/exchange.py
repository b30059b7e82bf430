"""Exchange: what one side gives another and what it gets; nothing where both only do something together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Span
from onrecord.reading.grammar import obliques
from onrecord.reading.moves.bargains import is_talks
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.moves.sides import Sides
from onrecord.reading.moves.terms import Terms, named_only
from onrecord.reading.scene import Scene

CALLS = frozenset(["appeal", "call", "demand", "feeler", "invitation", "outreach", "overture", "request", "ultimatum"])
# "Marrow's plan | requires | the firm to sell by auction": who gains by it is not told.
IMPOSING = frozenset(["oblige", "require"])


def exchanged(scene: Scene, cue: Cue, terms: Terms, sides: Sides) -> Terms:
    """Terms with what is given and got only where there is such a thing; the words of the whole stay.

    Of what is agreed together nobody gives, unless it is paid for: "agreed to meet", "signed a pact". The noun of an
    offer is not what is offered: "withdrew | its offer |".
    """
    if cue.entry.lemma == "call" and scene.tree.lemma[cue.word] in IMPOSING:
        return replace(terms, gives=(), gets=())
    if terms.gives and terms.gets:
        bare = cue.fit.frame == "@deal" and all(named_only(each.exact(scene.page.text)) for each in terms.gives)
        return replace(terms, gives=()) if bare else terms
    if is_joint(scene, cue, sides):
        return replace(terms, gives=(), gets=())
    return replace(terms, gives=_told(scene, cue, terms.gives), gets=_told(scene, cue, terms.gets))


def is_joint(scene: Scene, cue: Cue, sides: Sides) -> bool:
    """Whether something is agreed that both do: "Norway and Sweden | agreed | to open the border"."""
    if cue.entry.value != "accepted":
        return False
    said = [word for each in sides.actors for word in each.mention.exact(scene.page.text).lower().split()]
    names = {*said, *(word.removesuffix("s") for word in said)}
    many = len(sides.actors) != 1 or bool(sides.addressees) or bool(names & listed("joint"))
    talks = all(is_talks(scene, each) or scene.tree.lemma[each] in listed("talks") for each in cue.fit.terms)
    return many or talks or cue.fit.frame == "@deal"


def _told(scene: Scene, cue: Cue, parts: Sequence[Span]) -> tuple[Span, ...]:
    """The parts that are more than an offer's noun."""
    host = cue.fit.host
    if cue.fit.frame == "them-there" and not any(scene.tree.lemma[each] in listed("talks") for each in cue.fit.terms):
        return ()  # A place is nothing that anybody gets.
    papers = all(_is_paper(scene, each) for each in cue.fit.terms)
    if cue.entry.lemma == "propose" and cue.fit.frame == "any" and papers:
        return ()  # "proposed a bill": nobody is given the paper.
    if host is None or host not in cue.fit.terms or cue.fit.frame not in ("@put", "until"):
        return tuple(parts)
    called = scene.tree.lemma[host] in CALLS
    end = scene.page.words[host].end  # "a Norwegian proposal" says only whose it is.
    return (
        ()
        if called
        else tuple(each for each in parts if each.end != end and not named_only(each.exact(scene.page.text)))
    )


def _is_paper(scene: Scene, noun: int) -> bool:
    """ "a bill", "a series of plans"."""
    behind = (each for case, each in obliques(scene.tree, noun) if case == "of")
    return any(scene.tree.lemma[each] in listed("document") for each in (noun, *behind))
