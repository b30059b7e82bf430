"""Siding: who is said to be against something, with no verb of wanting."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Attribution
from onrecord.reading.grammar import SUBJECTS, joined
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing
from onrecord.reading.stances.holders import parties
from onrecord.reading.stances.matter import matter_of
from onrecord.reading.stances.turning import in_condition, is_foretold, is_negated, is_question, strength_of

# So many words from "is" to "against": "is | very much | against a sale".
NEAR = 3
# Against what something is, that nobody is minded against: "the sale is against the | law |".
RULES = frozenset(["law", "rule", "constitution", "odds", "interest", "principle", "spirit", "will", "policy"])


def siding(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "Norvia is | against | a sale", "Norvia is not | against | selling the port"."""
    scene, tree = hearing.scene, hearing.scene.tree
    against = next((each for each in tree.under(word, "mark", "case") if scene.forms[each] == "against"), None)
    being = next((each for each in tree.under(word, "cop", "aux") if tree.lemma[each] == "be"), None)
    if against is None or being is None or not 0 < against - being <= NEAR or tree.lemma[word] in RULES:
        return
    if is_question(scene, word) or in_condition(scene, word) or is_foretold(scene, word):
        return
    owners = (*tree.under(word, *SUBJECTS), *tree.under(being, *SUBJECTS))
    holders = parties(hearing, (each for owner in owners for each in joined(tree, owner)), voice)
    if not any(each.entity is not None for each in holders):
        return
    negative = is_negated(scene, word)
    yield Draft(
        rule="adjective",
        word=against,
        head=word,
        stance="agrees" if negative else "disagrees",
        strength="lean" if negative else strength_of(scene, word, "plain"),
        matter=matter_of(scene, word, bare=True, without=being),
        holders=holders,
        lemma="opposed to",
        signs=("frame:to", *(["negated"] if negative else [])),
    )
