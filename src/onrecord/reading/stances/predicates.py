"""Predicates: stances that a word of the lexicon holds of what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.model import Attribution, Party, Span
from onrecord.reading.grammar import joined, obliques
from onrecord.reading.lemmas import past
from onrecord.reading.scene import Scene
from onrecord.reading.stances.complements import Complement, complements, must_be
from onrecord.reading.stances.denials import DENYING
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing
from onrecord.reading.stances.holders import holders_of, is_state, one_party
from onrecord.reading.stances.lexicon import MATTERS, MODALS, Entry, entries, matters, particles
from onrecord.reading.stances.matter import joined_matter, matter_of
from onrecord.reading.stances.turning import FLIPPED, affirmed, is_negated, turned

ACCUSING = frozenset(["accuse", "blame"])
# Particles that only strengthen a verb: "pushed | ahead |", "fought | back | against the levy".
LOOSE = frozenset(["on", "ahead", "forward", "back", "out", "again", "hard"])
# Before whom something is asked of: "appealed | to | the mayor for help".
ASKED = frozenset(["to", "on", "upon", "from"])
# Who is told, not asked.
HEARERS = frozenset(["reporter", "journalist", "correspondent", "newspaper", "audience", "viewer", "listener", "crowd"])
# Finite verbs, and how one hangs that opens another part of the sentence.
FINITE, BESIDE = frozenset(["VBD", "VBZ", "VBP"]), frozenset(["conj", "advcl", "parataxis", "ccomp"])
# One who declines to tell is against nothing, nor who declines to deny: "declined | to comment |".
TELLING = frozenset(
    (
        *("say", "comment", "answer", "respond", "elaborate", "discuss", "speak", "name", "identify", "reveal", "tell"),
        *("specify", "confirm", "give", "provide", "utter", "explain", "detail", "describe", "speculate", "predict"),
    )
)


def predicate(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "The union | demanded | a vote", "its | refusal | to pay", "is | ready | to talk"."""
    frames = frames_of(hearing.scene, word)
    if not frames:
        return
    clause, targets, heads = False, set[int](), set[int]()
    for each in complements(hearing.scene.tree, word):
        entry = frames.get(each.frame)
        phrase = not hearing.scene.tree.is_verb(each.head)
        if entry is None or each.head in heads | targets or (clause and not _joins_on(hearing.scene, each, heads)):
            continue
        if not _fits(hearing, word, entry, each):
            continue
        found = _draft(hearing, word, entry, each, voice)
        if found is not None:
            yield found
            heads.add(each.head)
            targets.update(() if each.target is None else (each.target,))
            clause = clause or not phrase


def _joins_on(scene: Scene, each: Complement, heads: set[int]) -> bool:
    """Whether a complement is joined to one that was taken: "agreed | to a truce | and | to talk |"."""
    return scene.tree.relation[each.head] == "conj" and scene.tree.head[each.head] in heads


def frames_of(scene: Scene, word: int) -> Mapping[str, Entry]:
    """The frames that the lexicon has for a word as it stands, with its particle first: "| turned | down"."""
    tree = scene.tree
    lemma, tag, form = tree.lemma[word], tree.tag[word], scene.forms[word]
    if not tag.startswith("VB"):
        part = "n" if tag.startswith("NN") else "a" if tag.startswith("JJ") else ""
        return entries().get((lemma, part), {}) or entries().get((form, part), {})
    if is_state(scene, word):
        return entries()[form, "a"]
    lemma = _untagged(lemma) if lemma.endswith("ed") and (lemma, "v") not in entries() else lemma
    for each in (*tree.under(word, "compound:prt", "advmod"), min(word + 1, len(scene.forms) - 1)):
        if (lemma, scene.forms[each]) in particles():
            return entries().get((f"{lemma} {scene.forms[each]}", "v"), {})
    found = entries().get((lemma, "v"), {}) or entries().get((form, "a"), {})
    return found if _stands_alone(scene, word, found) else {}


def _stands_alone(scene: Scene, word: int, frames: Mapping[str, Entry]) -> bool:
    """Whether a verb has no particle that makes it another one: "weighed | in |"."""
    known = {frame.split("-")[0] for frame in frames} | LOOSE
    return all(scene.forms[each] in known for each in scene.tree.under(word, "compound:prt"))


def _untagged(form: str) -> str:
    """The verb of a past that was tagged as something else, where the lexicon has it: "boycotted"."""
    return next((base for base in (form[:-2], form[:-1], form[:-3], past(form)) if (base, "v") in entries()), form)


def _fits(hearing: Hearing, word: int, entry: Entry, each: Complement) -> bool:
    """Whether what a frame asks of its matter is so: one of the nouns of contested matters where it is limited."""
    scene, tree = hearing.scene, hearing.scene.tree
    if tree.tag[each.head].startswith("W") or (entry.limited and tree.tag[each.head].startswith("PRP")):
        return False
    if each.head in scene.time and each.frame != "obj":
        return False
    if scene.forms[min(tree.subtree(each.head))] == "as" and each.frame != "as":
        return False
    if entry.demanded and each.frame == "obj" and one_party(hearing, each.head, None) is not None:
        return False  # "ordered | the firm | to leave", where the order was not read.
    if entry.stance == "undecided" and each.frame == "obj" and _is_held_for(scene, word):
        return False  # "considered it | a mistake |".
    if entry.lemma == "threaten" and each.frame == "obj" and one_party(hearing, each.head, None) is not None:
        return False  # "threatened | Kim | with a ban".
    if entry.frame == "them-to" and each.target is not None and tree.lemma[each.target] in HEARERS:
        return False  # "told | reporters | that a plan to lift the ban …".
    if entry.stance == "disagrees" and each.frame == "to" and tree.lemma[each.head] in TELLING | DENYING:
        return False
    if _is_of_another_verb(scene, word, each):
        return False
    return _is_licensed(hearing, word, entry, each)


def _is_of_another_verb(scene: Scene, word: int, each: Complement) -> bool:
    """Whether a phrase stands behind a further finite verb, and goes with that: "called it a gain, as they remained on
    guard | for a strike |"."""
    tree = scene.tree
    if tree.relation[each.head] not in ("obl", "nmod") or each.head < word:
        return False
    first = min(tree.subtree(each.head))
    return any(tree.tag[one] in FINITE and tree.relation[one] in BESIDE for one in range(word + 1, first))


def _is_licensed(hearing: Hearing, word: int, entry: Entry, each: Complement) -> bool:
    """Whether a word of many uses holds a stance here: by its noun or by its modal verb, "| can | live with it"."""
    scene, tree = hearing.scene, hearing.scene.tree
    if not entry.licences:
        return True
    if MATTERS in entry.licences and any(is_matter(scene, one) for one in joined(tree, each.head)):
        return True
    beside = {scene.forms[one] for one in tree.under(word, "aux")}
    modal = any(beside & MODALS[name] for name in entry.licences - {MATTERS})
    return modal and (tree.is_verb(each.head) or one_party(hearing, each.head, None) is None)


def _is_held_for(scene: Scene, word: int) -> bool:
    tree = scene.tree
    return bool(tree.under(word, "xcomp")) or (tree.tag[word] == "VBN" and not tree.under(word, "aux", "aux:pass"))


def is_matter(scene: Scene, word: int) -> bool:
    """Whether a noun names something that is negotiated, decided or fought over."""
    return scene.tree.lemma[word] in matters() or scene.tree.tag[word] == "VBG"


def _draft(hearing: Hearing, word: int, entry: Entry, each: Complement, voice: Attribution | None) -> Draft | None:
    scene = hearing.scene
    turn = turned(scene, word, entry)
    holders = tuple(
        one for one in holders_of(hearing, word, voice) if not one.mention.overlaps(scene.page.words[each.head])
    )
    if not holders or turn is None:
        return None
    clause = scene.tree.is_verb(each.head) and each.frame not in ("obj",)
    flip = clause and is_negated(scene, each.head)
    stance = FLIPPED.get(turn.stance, turn.stance) if flip else turn.stance
    weighed = clause and stance == "agrees" and _is_weighed(scene, each.head)
    left_open = _left_open(scene, each.head) if clause and stance == "disagrees" else None
    about = _matter(hearing, word, entry, each) if left_open is None else matter_of(scene, left_open)
    part = "noun" if scene.tree.tag[word].startswith("NN") else "verb" if scene.tree.is_verb(word) else "adjective"
    return Draft(
        rule=part,
        word=word,
        head=each.head,
        stance="undecided" if weighed or left_open is not None else stance,
        strength=turn.strength,
        matter=affirmed(scene, each.head, about) if flip else about,
        holders=holders,
        demanded=_is_demanded(scene, entry, each),
        targets=_targets(hearing, word, entry, each, voice),
        lemma=f"{entry.lemma} {entry.frame}",
        signs=(*turn.signs, f"frame:{entry.frame}", *(["flipped"] if flip else [])),
    )


def _is_weighed(scene: Scene, clause: int) -> bool:
    """Whether what somebody is for is only to weigh something: "agreed to | consider | a sale"."""
    inner = frames_of(scene, clause).items()
    return any(one.stance == "undecided" for frame, one in inner if frame in ("obj", "ing"))


def _left_open(scene: Scene, clause: int) -> int | None:
    """What one who would not exclude something leaves open: "refused to rule out | a sale |"."""
    frames = frames_of(scene, clause)
    for each in complements(scene.tree, clause):
        entry = frames.get(each.frame)
        if entry is not None and entry.negated == "undecided":
            return each.head
    return None


def _is_demanded(scene: Scene, entry: Entry, each: Complement) -> bool:
    """Whether it is asked for; one who insists that something is so, asks for nothing."""
    return entry.demanded and (each.frame != "that" or must_be(scene.tree, each.head))


def _targets(
    hearing: Hearing, word: int, entry: Entry, each: Complement, voice: Attribution | None
) -> tuple[Party, ...]:
    """Of whom it is asked: "urged | Kim | to leave", "appealed to | the mayor | for help"."""
    if not _is_demanded(hearing.scene, entry, each):
        return ()
    tree = hearing.scene.tree
    behind = [one for case, one in obliques(tree, word) if case in ASKED and one != each.head and one > word]
    for target in (each.target,) if each.target is not None else behind:
        named = (one_party(hearing, one, voice) for one in joined(tree, target))
        found = tuple(party for party in named if party is not None)
        if found:
            return found
    return ()


def _matter(hearing: Hearing, word: int, entry: Entry, each: Complement) -> tuple[Span, ...]:
    scene, tree = hearing.scene, hearing.scene.tree
    infinitive = each.frame.endswith("to") and tree.is_verb(each.head)
    if each.target is not None and not tree.tag[each.target].startswith(("PRP", "W")):
        thing = (infinitive or each.frame == "them-do") and one_party(hearing, each.target, None) is None
        if thing or entry.lemma in ACCUSING or each.frame == "done":
            return joined_matter(scene, each.target, each.head)
    return matter_of(scene, each.head, bare=infinitive or each.frame == "whether", without=word)
