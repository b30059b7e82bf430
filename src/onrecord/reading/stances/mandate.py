"""Mandate: what somebody in office says that a state, a body or a side will or will not do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Attribution, Party
from onrecord.reading.grammar import joined
from onrecord.reading.scene import Scene
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing, speakers
from onrecord.reading.stances.holders import one_party, same
from onrecord.reading.stances.matter import matter_of
from onrecord.reading.stances.predicates import frames_of
from onrecord.reading.stances.spokesmen import speaks_for
from onrecord.reading.stances.turning import (
    FORETELLING,
    affirmed,
    in_condition,
    is_foretold,
    is_negated,
    is_question,
    strength_of,
)
from onrecord.reading.stances.voiced import owners_of, willed
from onrecord.reading.tree import ROOT

# Who may say what a state will do without foretelling it.
OFFICE = frozenset(["official", "legislator"])
# What a state or a side does by its own choice.
CHOSEN = frozenset(
    (
        *("sign", "recognise", "recognize", "withdraw", "give", "talk", "negotiate", "lift", "impose", "raise", "join"),
        *("return", "pay", "leave", "attend", "send", "supply", "deliver", "provide", "buy", "sell", "cede", "yield"),
        *("surrender", "disarm", "release", "free", "hand", "close", "open", "reopen", "cut", "stop", "suspend", "end"),
        *("resume", "continue", "extend", "ratify", "retaliate", "respond", "deploy", "pull", "move", "back", "drop"),
        *("grant", "host", "meet", "submit", "bow", "tolerate", "allow", "permit", "agree", "abandon", "keep"),
        *("honour", "honor", "implement", "fulfil", "fulfill", "comply", "take", "make", "cooperate", "participate"),
        *("reduce", "increase", "remove", "scrap", "repeal", "introduce", "publish", "hold", "strike", "share", "fund"),
        *("trade", "compromise", "budge", "put", "go", "come", "stay", "sit", "offer", "defend", "support"),
    )
)
# What nobody chooses, though the verb may be of choice: "will | take | time", "will | pay | the price".
UNCHOSEN_OBJECTS = frozenset(["time", "price", "toll", "risk", "cost", "sense", "place", "effect", "hit", "blow"])
HEDGES = frozenset(["probably", "likely", "inevitably", "eventually", "soon", "surely", "doubtless", "presumably"])
UTTERLY = frozenset(["any", "ever", "never", "anything", "circumstances", "whatsoever"])


def mandate(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "Norvia | will not sign | the text", its minister said."""
    scene, tree = hearing.scene, hearing.scene.tree
    if voice is None or voice.type != "assertion" or tree.lemma[word] not in CHOSEN or not tree.is_verb(word):
        return
    by = willed(scene, word)
    if by is None or _is_idle(scene, word) or _is_wanted(scene, word):
        return
    holders = _represented(hearing, word, voice)
    if not holders:
        return
    negative = is_negated(scene, word) or scene.judge(word)[0].value == "negative"
    utterly = negative and any(scene.forms[each] in UTTERLY for each in tree.subtree(word))
    own = "own" if all(speaks_for(hearing, voice, each) for each in holders) else "other"
    yield Draft(
        rule="intention",
        word=word,
        head=word,
        stance="disagrees" if negative else "agrees",
        strength="firm" if utterly else strength_of(scene, word, "plain"),
        matter=affirmed(scene, word, matter_of(scene, word, bare=True)),
        holders=holders,
        lemma="will",
        signs=("mandate", f"for:{own}", *(["negated"] if negative else [])),
    )


def _is_wanted(scene: Scene, word: int) -> bool:
    """Whether the word itself is one of wanting, whose own rule reads it better: "will | accept | the text"."""
    frames = frames_of(scene, word).keys()
    return "self" not in frames and bool(frames & {"obj", "to", "that"})


def _is_idle(scene: Scene, word: int) -> bool:
    """Whether it is asked, imagined, guessed or no choice."""
    tree = scene.tree
    beside = {scene.forms[each] for each in tree.under(word, "advmod")}
    objects = {tree.lemma[each] for each in tree.under(word, "obj")}
    going_on = any(tree.lemma[each] in ("be", "have") for each in tree.under(word, "aux", "aux:pass"))
    return (
        going_on
        or bool(beside & HEDGES)
        or bool(objects & UNCHOSEN_OBJECTS)
        or is_question(scene, word)
        or in_condition(scene, word)
        or is_foretold(scene, word)
        or (tree.head[word] != ROOT and scene.forms[tree.head[word]] in FORETELLING)
    )


def _represented(hearing: Hearing, word: int, voice: Attribution) -> tuple[Party, ...]:
    """Who, other than the speaker, is said to do it, where the speaker is theirs, or in office and no rival."""
    holders = tuple(_parties(hearing, owners_of(hearing.scene, word), voice))
    if same(holders, speakers(voice)):
        return ()
    theirs = {speaks_for(hearing, voice, each) for each in holders}
    return holders if theirs == {True} or (False not in theirs and _in_office(hearing, voice)) else ()


def _in_office(hearing: Hearing, voice: Attribution) -> bool:
    saying = (hearing.entity(each) for each in speakers(voice))
    return any(each is not None and each.capacity is not None and each.capacity.value in OFFICE for each in saying)


def _parties(hearing: Hearing, words: Sequence[int], voice: Attribution) -> Iterator[Party]:
    """States, bodies and sides that words head; a name that nothing is known of may be one."""
    scene = hearing.scene
    for word in words:
        found = one_party(hearing, word, voice)
        if found is None and scene.tree.tag[word] == "NNP" and len(joined(scene.tree, word)) == 1:
            found = Party(scene.page.words[word], None)
        entity = None if found is None else hearing.entity(found)
        if found is None or scene.tree.tag[word].startswith(("PRP", "W", "DT")):
            continue
        many = entity is not None and entity.kind in ("person", "group")
        if not (many or scene.tree.tag[word] in ("NNS", "NNPS")) or speaks_for(hearing, voice, found):
            yield found
