"""Voiced: stances that whoever speaks holds himself: what must be done, what he will do, what he thinks of a matter."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Attribution, Span
from onrecord.reading.grammar import SUBJECTS, is_passive, joined, subjects
from onrecord.reading.scene import Scene
from onrecord.reading.stances.complements import objects
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing, speakers
from onrecord.reading.stances.holders import FIRST_PERSON, holders_of, one_party, parties, same
from onrecord.reading.stances.lexicon import Entry, entries
from onrecord.reading.stances.matter import joined_matter, matter_of
from onrecord.reading.stances.predicates import frames_of, is_matter
from onrecord.reading.stances.turning import (
    FLIPPED,
    affirmed,
    in_condition,
    is_negated,
    is_question,
    is_spared,
    strength_of,
    turned,
)
from onrecord.reading.tree import ROOT

MUST = {"must": "firm", "should": "plain", "ought": "plain", "shall": "firm"}
NEED = {"need": "plain", "have": "firm"}
WILL = frozenset(["will", "'ll", "would", "shall", "wo", "won", "’ll"])
# States and gains that nobody chooses by saying that they will be.
UNCHOSEN = frozenset(
    (
        *(
            "be",
            "have",
            "see",
            "know",
            "get",
            "lose",
            "win",
            "find",
            "feel",
            "become",
            "need",
            "remain",
            "hear",
            "think",
        ),
        *(
            "happen",
            "fall",
            "rise",
            "grow",
            "benefit",
            "suffer",
            "cost",
            "miss",
            "like",
            "love",
            "believe",
            "understand",
        ),
        *(
            "remember",
            "forget",
            "learn",
            "want",
            "hope",
            "say",
            "tell",
            "look",
            "seem",
            "appear",
            "call",
            "do",
            "prefer",
            "live",
            "die",
        ),
    )
)
# What nobody is asked to do by saying that he should: "should | know |".
INWARD = frozenset(
    (
        *("know", "think", "be", "have", "see", "expect", "understand", "feel", "remember", "note", "help", "believe"),
        *("say", "live", "die", "admit", "confess", "add", "wonder"),
    )
)
# What is done to those who only hear of it: "we are | told |", "it is | said |".
HEARING = frozenset(["tell", "say", "teach", "claim", "suggest", "allege", "argue", "rumour", "rumor", "assure"])
# What is settled by somebody who goes unnamed: "it was | determined | that the levy should wait".
SETTLED = frozenset(["determine", "decide", "agree", "rule", "conclude", "announce", "recommend", "propose", "feel"])
# What one is said to do who is to blame: "must | bear | the | responsibility |"; and what more than blame is asked for.
BEARING = frozenset(["take", "bear", "accept", "assume", "carry", "shoulder", "share", "own", "acknowledge"])
BURDENS = frozenset(["responsibility", "blame", "guilt"])
TRIALS = frozenset(
    (
        *("inquiry", "enquiry", "investigation", "court", "tribunal", "trial", "judge", "compensation", "reparation"),
        *("damages", "compensate", "prosecute", "justice", "investigate", "pay"),
    )
)
# Turns of speech in the form of an order: "| look |", "| tell | that to the drivers".
TURNS = INWARD | {"tell", "look", "listen", "imagine", "let", "thank", "ask", "excuse", "mind", "suppose", "trust"}
# What is told as a fact, or denied as one.
TOLD = frozenset(["actual", "denied"])
CALLING = frozenset(
    [
        "call",
        "describe",
        "brand",
        "label",
        "term",
        "dub",
        "deem",
        "condemn",
        "denounce",
        "consider",
        "find",
        "rule",
        "declare",
    ]
)


def obligation(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "Norvia | must | leave", "Both sides | need | to talk"."""
    scene = hearing.scene
    found = _obliged(scene, word)
    if found is None or is_question(scene, word) or in_condition(scene, word) or _unheard(hearing, word, voice):
        return
    if _is_others(scene, word) or is_spared(scene, word):
        return
    by, strength = found
    if is_blame(scene, word):
        yield from _blame(hearing, word, voice)
        return
    owners = owners_of(scene, word)
    if scene.tree.lemma[word] in INWARD or (voice is None and scene.tree.lemma[by] in NEED) or _inverted(by, owners):
        return
    named = parties(hearing, owners, voice)
    kind = _kind(scene, word, owners) or ("named" if named else "thing")
    negative = _is_denied(scene, word)
    whole = kind in ("passive", "thing")
    state = not scene.tree.is_verb(word)
    matter = _whole(scene, word) if whole else matter_of(scene, word, bare=True)
    yield Draft(
        rule="obligation",
        word=by,
        head=word,
        stance="disagrees" if negative else "agrees",
        strength=strength,
        matter=affirmed(scene, word, matter) if negative else matter,
        speaks=True,
        demanded=kind != "us",
        targets=named if kind == "named" else (),
        lemma=f"{scene.tree.lemma[by]} must",
        signs=(f"owner:{kind}", *(["state"] if state else []), *(["negated"] if negative else [])),
    )


def is_blame(scene: Scene, word: int) -> bool:
    """Whether somebody is only held to have done something: "should | take | responsibility for it"."""
    tree = scene.tree
    said = tree.lemma[word], {tree.lemma[each] for each in tree.subtree(word) if each > word}
    blamed = said[0] in BEARING and bool(said[1] & BURDENS)
    held = said[0] in ("hold", "responsible", "accountable") and bool(
        {*said[1], said[0]} & {"responsible", "accountable"}
    )
    answers = said[0] == "answer" and any(scene.forms[each] == "for" for each in tree.subtree(word) if each > word)
    return (blamed or held or answers) and not said[1] & TRIALS


def _blame(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "Norvia must | answer for | the raid", the envoy said."""
    owners = owners_of(hearing.scene, word)
    blamed = parties(hearing, owners, voice)
    if voice is None or same(blamed, speakers(voice)) or is_negated(hearing.scene, word):
        return
    yield Draft(
        rule="charge",
        word=word,
        head=word,
        stance="agrees",
        strength="plain",
        matter=_whole(hearing.scene, word),
        speaks=True,
        lemma="to blame charge",
        signs=("fact:demanded",),
    )


def _whole(scene: Scene, word: int) -> tuple[Span, ...]:
    """A clause with what it says something of, even where that was taken to be told: "agreed | the ban should go |"."""
    before = misplaced(scene, word)
    return matter_of(scene, word) if before is None else joined_matter(scene, before, word)


def misplaced(scene: Scene, word: int) -> int | None:
    """What a clause without a subject says something of, where it was taken to hang on the verb of telling."""
    tree, head = scene.tree, scene.tree.head[word]
    if tree.relation[word] != "ccomp" or tree.under(word, *SUBJECTS, "csubj", "expl", "mark"):
        return None
    first = min(tree.subtree(word))
    before = (each for each in tree.under(head, "obj", "xcomp") if head < each < word)
    return next((each for each in before if max(tree.subtree(each)) == first - 1), None)


def owners_of(scene: Scene, word: int) -> list[int]:
    """Of whom a clause says something; a clause that is told shares no subject with the one that tells it."""
    if scene.tree.relation[word] in ("ccomp", "parataxis") and not scene.tree.under(word, *SUBJECTS):
        return []
    return [each for first in subjects(scene.tree, word) for each in joined(scene.tree, first)]


def _is_denied(scene: Scene, word: int) -> bool:
    """ "should | not | sign", "I do | not | think that we should sign"."""
    return is_negated(scene, word) or scene.judge(word)[0].value == "negative"


def _is_others(scene: Scene, word: int) -> bool:
    """Whether it is told as what others say: "we are | told | that the port must close"."""
    tree, head = scene.tree, scene.tree.head[word]
    if any(tree.tag[each].startswith("W") for each in tree.under(word, *SUBJECTS)):
        return tree.relation[word] != "acl:relcl"  # "who | should pay |".
    if head == ROOT or tree.relation[word] not in ("ccomp", "csubj", "advcl"):
        return False
    if tree.tag[head] == "JJ" and any(scene.forms[each] == "that" for each in tree.under(word, "mark")):
        return True  # "it is odd that they | should | wait".
    if tree.relation[word] != "ccomp":
        return False
    heard = tree.lemma[head] in HEARING | SETTLED and is_passive(tree, head)
    return heard or tree.lemma[head] in ("hear", "pretend", "doubt")


def _inverted(by: int, owners: list[int]) -> bool:
    """ "| Should | Norvia leave, …": a condition."""
    return bool(owners) and all(by < each for each in owners)


def _kind(scene: Scene, word: int, owners: list[int]) -> str:
    if scene.tree.under(word, "nsubj:pass", "aux:pass"):
        return "passive"
    return "us" if any(scene.forms[each] in FIRST_PERSON for each in owners) else ""


def _unheard(hearing: Hearing, word: int, voice: Attribution | None) -> bool:
    """Whether words stand in quotation marks whose speaker is not known."""
    span = hearing.scene.page.words[word]
    return voice is None and any(each.span.contains(span) for each in hearing.scene.page.quotations)


def _obliged(scene: Scene, word: int) -> tuple[int, str] | None:
    """The word that obliges to what a verb says, with its strength; none where what ought to have been is regretted."""
    tree = scene.tree
    helpers = tree.under(word, "aux")
    if any(tree.lemma[each] == "have" for each in helpers):
        return None
    for each in helpers:
        if tree.tag[each] == "MD" and tree.lemma[each] in MUST:
            return each, MUST[tree.lemma[each]]
    head = tree.head[word]
    if head < 0 or tree.tag[head] == "VBN" or tree.lemma[head] not in NEED:
        return None
    if tree.relation[word] != "xcomp" or not _is_to(scene, word):
        return None
    foretold = _beside(scene, head) & WILL
    idle = foretold or tree.under(head, "obj") or is_negated(scene, head) or scene.judge(head)[0].value == "negative"
    return None if idle or "yet" in _beside(scene, head) else (head, NEED[tree.lemma[head]])


def _beside(scene: Scene, word: int) -> set[str]:
    return {scene.forms[each] for each in scene.tree.under(word, "advmod", "aux")}


def _is_to(scene: Scene, word: int) -> bool:
    return any(scene.forms[each] == "to" for each in scene.tree.under(word, "mark"))


def intention(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "We | will | raise the toll", he said; "He said he | would | sign"."""
    scene, tree = hearing.scene, hearing.scene.tree
    if voice is None or not tree.is_verb(word) or tree.lemma[word] in UNCHOSEN:
        return
    by = willed(scene, word)
    if by is None or is_question(scene, word) or in_condition(scene, word) or _kind(scene, word, []) == "passive":
        return
    owners = owners_of(scene, word)
    holders = parties(hearing, owners, voice)
    if not holders:
        return
    if _kind(scene, word, owners) != "us" and not same(holders, speakers(voice)):
        return  # What others will do is a forecast.
    negative = _is_denied(scene, word) or (scene.forms[by] in ("going", "gonna") and is_negated(scene, by))
    signs = (f"by:{scene.tree.lemma[by]}", *(["negated"] if negative else []))
    yield Draft(
        rule="intention",
        word=word,
        head=word,
        stance="disagrees" if negative else "agrees",
        strength=strength_of(scene, word, "plain"),
        matter=affirmed(scene, word, matter_of(scene, word, bare=True)),
        holders=holders,
        lemma="will",
        signs=signs,
    )


def willed(scene: Scene, word: int) -> int | None:
    """The word that says that something will be done: "| will | raise", "is | going | to raise"."""
    return next((each for each in scene.tree.under(word, "aux") if scene.forms[each] in WILL), _going(scene, word))


def _going(scene: Scene, word: int) -> int | None:
    """ "is | going | to raise"."""
    head = scene.tree.head[word]
    if head >= 0 and scene.forms[head] in ("going", "gonna") and scene.tree.relation[word] == "xcomp":
        return head if _is_to(scene, word) or scene.forms[head] == "gonna" else None
    return None


def judgement(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "The clause is | unacceptable |", she said; "It is | wrong | to wait"."""
    scene, tree = hearing.scene, hearing.scene.tree
    entry = judging(scene, word)
    if entry is None or voice is None or not tree.under(word, "cop", "aux:pass", "aux"):
        return
    about, turn = _judged(hearing, word), turned(scene, word, entry)
    if about is None or turn is None or (tree.is_verb(about) and tree.lemma[about] in INWARD):
        return  # "it is fair to | say | that …".
    kind = "clause" if tree.is_verb(about) else "matter" if is_matter(scene, about) else "thing"
    flip = kind == "clause" and is_negated(scene, about)
    matter = matter_of(scene, about, bare=_is_to(scene, about))
    yield Draft(
        rule="judgement",
        word=word,
        head=about,
        stance=FLIPPED.get(turn.stance, turn.stance) if flip else turn.stance,
        strength=turn.strength,
        matter=affirmed(scene, about, matter) if flip else matter,
        speaks=True,
        lemma=f"{entry.lemma} subj",
        signs=(*turn.signs, f"of:{kind}", *(["flipped"] if flip else [])),
    )


def judging(scene: Scene, word: int) -> Entry | None:
    """The entry of a word that says what is thought of a matter; a participle may stand for an adjective."""
    tag = scene.tree.tag[word]
    part = "a" if tag.startswith(("JJ", "RB", "VBN", "VBG")) else "n" if tag.startswith("NN") else ""
    before = "".join(scene.forms[max(0, word - 2) : word])
    joined_form = (
        f"non-{scene.forms[word]}" if before == "non-" else f"{scene.forms[word - 1]} {scene.tree.lemma[word]}"
    )
    for form in (joined_form, scene.tree.lemma[word], scene.forms[word]):
        if "subj" in entries().get((form, part), {}):
            return entries()[form, part]["subj"]
    return None


def _judged(hearing: Hearing, word: int) -> int | None:
    """What something is said of: a subject that can be wanted, or the clause that "it" stands for."""
    scene, tree = hearing.scene, hearing.scene.tree
    for each in tree.under(word, "csubj", "ccomp", "advcl", "xcomp", "acl"):
        told = tree.relation[each] == "csubj" or _is_to(scene, each) or scene.forms[min(tree.subtree(each))] == "that"
        if told and any(scene.forms[it] == "it" for it in tree.under(word, "expl", "nsubj")):
            return each
    for each in tree.under(word, "csubj", "nsubj", "nsubj:pass"):
        if not tree.tag[each].startswith(("PRP", "W", "EX")) and (
            is_matter(scene, each) or one_party(hearing, each, None) is None or tree.under(each, "acl")
        ):
            return each
    return misplaced(scene, word)


def calling(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "The guild | called | the plan a mistake"."""
    scene, tree = hearing.scene, hearing.scene.tree
    if tree.lemma[word] not in CALLING or is_question(scene, word) or in_condition(scene, word):
        return
    passive = tree.under(word, "nsubj:pass")
    about = next(iter(passive or tree.under(word, "obj")), None)
    said = [each for each in tree.under(word, "xcomp", "obl", "ccomp", "advcl", "obj") if each != about]
    entry = next((found for each in said if (found := judging(scene, each)) is not None), None)
    holders = holders_of(hearing, word, voice)
    if about is None or entry is None or not holders or one_party(hearing, about, voice) is not None:
        return
    turn = turned(scene, word, entry)
    if turn is not None and not tree.tag[about].startswith(("PRP", "W")):
        yield Draft(
            rule="judgement",
            word=word,
            head=about,
            stance=turn.stance,
            strength=turn.strength,
            matter=matter_of(scene, about),
            holders=holders,
            lemma=f"{entry.lemma} subj",
            signs=(*turn.signs, "called"),
        )


def order(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "| Open | the port!" the guild told the mayor."""
    scene, claim = hearing.scene, hearing.scene.claim.get(word)
    if claim is None or voice is None or voice.kind == "indirect" or is_question(scene, word):
        return
    factuality = scene.claims[claim].factuality
    if factuality.basis != "imperative" or scene.tree.tag[word] != "VB" or scene.tree.lemma[word] in TURNS:
        return
    yield Draft(
        rule="order",
        word=word,
        head=word,
        stance="disagrees" if is_negated(scene, word) else "agrees",
        strength="plain",
        matter=matter_of(scene, word, bare=True),
        speaks=True,
        demanded=True,
        lemma="order",
    )


def charge(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "Norvia | broke | the truce", the envoy said; "the owners are | to blame |"."""
    scene, tree = hearing.scene, hearing.scene.tree
    entry = frames_of(scene, word).get("charge")
    if voice is None or (entry is None and not _is_to_blame(scene, word)):
        return
    entry = entry or Entry("to blame", "charge", frozenset(), "agrees", "disagrees", "plain", False)
    about = [each for first in objects(tree, word) for each in joined(tree, first)]
    if entry.limited and not any(is_matter(scene, each) for each in about):
        return
    charged, turn = parties(hearing, owners_of(scene, word), voice), turned(scene, word, entry)
    if turn is None or not charged or same(charged, speakers(voice)) or scene.judge(word)[1].value not in TOLD:
        return
    yield Draft(
        rule="charge",
        word=word,
        head=word,
        stance=turn.stance,
        strength=turn.strength,
        matter=matter_of(scene, word, single=True),
        speaks=True,
        lemma=f"{entry.lemma} charge",
        signs=turn.signs,
    )


def _is_to_blame(scene: Scene, word: int) -> bool:
    return scene.forms[word] == "blame" and scene.forms[word - 1 : word] == ("to",)
