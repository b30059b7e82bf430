"""Bidding: who asked for what is held or done at his request or invitation."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Attribution
from onrecord.reading.grammar import joined, obliques
from onrecord.reading.scene import Scene
from onrecord.reading.stances.complements import objects
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing
from onrecord.reading.stances.holders import parties
from onrecord.reading.stances.lexicon import matters
from onrecord.reading.stances.matter import matter_of
from onrecord.reading.stances.turning import in_condition, is_foretold, is_negated, is_question
from onrecord.reading.tree import ROOT

BIDS = frozenset(["request", "invitation", "behest", "urging", "insistence", "initiative"])
# Who comes to a conflict because somebody asked.
GUESTS = frozenset(["mediator", "envoy", "observer", "monitor", "peacekeeper", "inspector", "delegation", "mission"])


def bidding(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "Talks were held at Norvia's | invitation |", "An envoy was sent at the | request | of Norvia"."""
    scene, tree = hearing.scene, hearing.scene.tree
    verb = tree.head[word]
    bid = tree.lemma[word] in BIDS and any(
        scene.forms[each] in ("at", "on", "upon") for each in tree.under(word, "case")
    )
    if not bid or verb == ROOT or not tree.is_verb(verb) or not _is_done(scene, verb):
        return
    if is_question(scene, word) or in_condition(scene, word) or is_foretold(scene, verb) or is_negated(scene, verb):
        return
    of = [each for case, head in obliques(tree, word) if case == "of" for each in joined(tree, head)]
    owners = [each for owner in tree.under(word, "nmod:poss") for each in joined(tree, owner)]
    about = {tree.lemma[each] for first in objects(tree, verb) for each in joined(tree, first)}
    holders = parties(hearing, owners or of, voice)
    if not holders or not about & (matters() | GUESTS):
        return
    yield Draft(
        rule="noun",
        word=word,
        head=verb,
        stance="agrees",
        strength="plain",
        matter=matter_of(scene, verb, without=word),
        holders=holders,
        lemma=f"{tree.lemma[word]} at",
        signs=("fact:noun", "frame:at"),
    )


def _is_done(scene: Scene, verb: int) -> bool:
    return scene.judge(verb)[1].value in ("actual", "planned")
