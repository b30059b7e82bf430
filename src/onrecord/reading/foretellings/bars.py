"""Bars: what looks like a sign of what is to come, and is none: duties, rules, chances missed, what was denied."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.reading.claims.clause import clause_of
from onrecord.reading.claims.ground import Ground
from onrecord.reading.foretellings.feared import fear_of
from onrecord.reading.foretellings.lexicon import governs, listed
from onrecord.reading.foretellings.signs import QUESTIONS, UNREAL, Sign
from onrecord.reading.grammar import SUBJECTS, is_passive, preposition
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words
from onrecord.reading.tree import ROOT

FIRST = frozenset(["i", "we"])
ANYBODY = frozenset(["you", "one", "i"])
EMPTY = frozenset(["it", "that", "this", "which"])
SCARCE = frozenset(["no", "not", "few", "little", "scant", "any"])
FEARING = frozenset(["afraid", "fearful", "confident", "worried", "optimistic", "pessimistic", "concerned"])
CHRONICLES = frozenset(["history", "time"])
NEGATIONS = frozenset(["not", "n't", "never", "n’t"])
ASKING = frozenset(["what", "how", "why", "whether", "where"])
ENDS = frozenset([".", "?", "!"])
AHEAD = 30
UNWILLING = frozenset(["reluctant", "unwilling", "hesitant", "loath", "slow", "averse"])
AMOUNTS = frozenset(["violate", "breach", "constitute", "amount", "contravene", "represent", "equal", "infringe"])
PERFECT = frozenset(["have", "'ve", "’ve"])
CHOICES = frozenset(["possibility", "option", "alternative", "idea", "solution", "way", "question"])
MADE_FOR = frozenset(["intend", "design", "mean", "devise", "create", "undertake"])
SCHEDULED = frozenset(["scheduled", "slated", "booked", "timed", "set", "due"])
# A commitment that is a trait of somebody, and those who praise it.
DEVOTED = words("abiding historic life-long lifelong long-time longtime passionate selfless tireless traditional")
PRAISING = words("admire applaud award commend honor honour know laud medal praise prize salute thank tribute")
# So many words before one that governs, "whether" is looked for.
WITHIN = 4
STEPS = 5


def is_barred(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """Whether a sign tells of nothing to come after all.

    Args:
        scene: The page.
        ground: Its clauses.
        sign: What looks like one.
    """
    return any(bar(scene, ground, sign) for bar in BARS)


def _is_owed(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What is needed, not what will come: "firms will | have | to adapt", "they would | need | support"."""
    tree = scene.tree
    lemma = tree.lemma[sign.word]
    completed = any(tree.relation[each] == "xcomp" and _has_to(scene, each) for each in tree.children[sign.word])
    return sign.modal is not None and (lemma == "need" or (lemma == "have" and completed))


def _is_norm(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """A rule: "the senate | shall | have the power"; not "we | shall | overcome"."""
    if sign.modal is None or scene.forms[sign.modal] != "shall":
        return False
    return not any(scene.forms[each] in FIRST for each in scene.tree.under(sign.word, *SUBJECTS))


def _is_chance(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What one was able to do: "had a | chance | to win"."""
    governor = sign.governor
    if governor is None:
        return False
    gerund = scene.tree.tag[sign.word] == "VBG" and scene.tree.lemma[governor] in ("prospect", "chance")
    return gerund or (
        _has_to(scene, sign.word) and scene.tree.lemma[governor] in ("chance", "opportunity", "possibility", "ability")
    )


def _is_supposed(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """A plan that stands behind "if", "whether" or a question word: "if they | decide | to go", "how it plans to"."""
    if sign.governor is None:
        return False
    tree = scene.tree
    beside = (*tree.under(sign.governor, "advmod", "obj", "mark"), *tree.under(sign.word, "advmod", "obj", "mark"))
    asked = any(scene.forms[each] in QUESTIONS and each < sign.word for each in beside)
    imagined = any(scene.forms[each] in ("should", "were", "had") for each in tree.under(sign.governor, "aux"))
    subjects = tree.under(sign.governor, *SUBJECTS)
    turned = imagined and bool(subjects) and min(tree.under(sign.governor, "aux")) < min(subjects)
    supposed = any(_is_unreal(ground, each) for each in (sign.governor, *_above(scene, sign.governor)))
    return asked or turned or supposed


def _is_unreal(ground: Ground, word: int) -> bool:
    """Whether a clause opens with "if" in any form: "even if", "only if"."""
    opener = clause_of(ground, word).mark
    return opener in UNREAL or opener.endswith(" if")


def _is_short_of(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What was nearly done, or is left open: "stopped short of | threatening to leave", "regardless of whether"."""
    if sign.governor is None or sign.lean == "forecast":
        return False
    before = scene.forms[max(0, sign.governor - WITHIN) : sign.governor]
    return before[-2:] == ("short", "of") or "whether" in before


def _is_purpose(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """To what end something was made: "a framework that was | intended | to keep the peace"."""
    governor, tree = sign.governor, scene.tree
    if governor is None or tree.tag[governor] != "VBN" or tree.lemma[governor] not in MADE_FOR:
        return False
    return is_passive(tree, governor) or tree.relation[governor].startswith("acl")


def _is_condition(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What something else hangs on: "only if | they will sign |"."""
    before = [each for each in scene.tree.children[sign.word] if each < sign.word]
    return _is_unreal(ground, sign.word) or any(scene.forms[each] == "if" for each in before)


def _is_advice(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What somebody is warned to do or not to do: "warned | Sweden | not to leave"."""
    governor = sign.governor
    if governor is None or scene.tree.lemma[governor] not in ("warn", "caution", "alert"):
        return False
    return _has_to(scene, sign.word)


def _is_asked(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """An open question: "on | what role | envoys might play", "| how | it could end"."""
    tree = scene.tree
    inside = [
        each for child in tree.children[sign.word] if child < sign.word for each in (child, *tree.children[child])
    ]
    return any(scene.forms[each] in ASKING and each < sign.word for each in inside)


def _is_either(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """Both ways at once: "they | might or might not | sign"."""
    if sign.modal is None:
        return False
    modal = scene.forms[sign.modal]
    before = scene.forms[max(0, sign.modal - 2) : sign.modal]
    return before == (modal, "or") or scene.forms[sign.modal + 1 : sign.modal + 3] == ("or", modal)


def _is_aim(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """To what end something is done: "| Aiming to end | the strike, she met them"."""
    governor, tree = sign.governor, scene.tree
    if governor is None or tree.tag[governor] != "VBG" or tree.relation[governor] != "advcl":
        return False
    return tree.lemma[governor] in ("aim", "seek", "look", "try", "intend") and not tree.under(governor, "aux")


def _is_said_now(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """A turn of speech that announces nothing but itself: "I will | say | this", "let me, I'll | tell | you"."""
    subjects = [scene.forms[each] for each in scene.tree.under(sign.word, *SUBJECTS)]
    return subjects in (["i"], ["we"]) and scene.tree.lemma[sign.word] in ("say", "tell", "note", "add", "admit")


def _is_put_to_others(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """Whether its sentence goes on to a question mark: "is that what it will take to leave | ? |"."""
    ahead = range(sign.word, min(len(scene.forms), sign.word + AHEAD))
    return next((scene.forms[each] for each in ahead if scene.forms[each] in ENDS), "") == "?"


def _is_hoped(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """A commitment that is hoped or looked for: "are | hopeful | that Sweden will agree to leave"."""
    governor, tree = sign.governor, scene.tree
    if governor is None or sign.lean == "forecast" or not tree.is_verb(governor):
        return False
    head = tree.head[governor]
    if head == ROOT or tree.relation[governor] != "ccomp":
        return False
    kinds = {each for part in ("verb", "noun", "adjective") for each in governs(part, tree.lemma[head])}
    return "wish" in kinds or "forecast" in kinds


def _above(scene: Scene, word: int) -> list[int]:
    """The clause that a noun which governs stands in: "if there | were | expectations that"."""
    head = scene.tree.head[word]
    return [head] if scene.tree.tag[word].startswith("NN") and head in scene.claim else []


def _is_refused(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What nobody bound himself to: "she did not | agree | to leave"; not "does not | plan | to leave"."""
    governor = sign.governor
    if governor is None or governor not in scene.claim or not _has_to(scene, sign.word):
        return False
    bound = sign.lean in ("promise", "threat") or scene.tree.lemma[governor] in (
        "agree",
        "decide",
        "opt",
        "announce",
        "aim",
    )
    return bound and scene.tree.is_verb(governor) and scene.judge(governor)[0].value == "negative"


def _is_dared(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What one shrinks from or dares: "| afraid | to speak"."""
    return sign.governor is not None and scene.forms[sign.governor] in FEARING and _has_to(scene, sign.word)


def _is_unshown(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What nothing points to, or somebody dismissed: "few | signs | that they plan to go", "rejected the | idea |"."""
    tree, word = scene.tree, sign.word
    for _ in range(STEPS):
        word = tree.head[word]
        if word == ROOT:
            return False
        if tree.lemma[word] in listed("token") and _is_scarce(scene, word):
            return True
        if tree.lemma[word] in listed("deny") and any(
            tree.lemma[each] in listed("notion") for each in tree.under(word, "obj")
        ):
            return True
    return False


def _is_scarce(scene: Scene, noun: int) -> bool:
    """ "| no | sign", "| little | evidence", "not see any sign"."""
    tree = scene.tree
    own = tree.under(noun, "det", "amod", "advmod", "nummod")
    head = tree.head[noun]
    denied = head != ROOT and head in scene.claim and scene.judge(head)[0].value == "negative"
    return denied or any(scene.forms[each] in SCARCE for each in own)


def _is_judgement(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What would be good or hard: "| it would be | unwise to leave"."""
    tree = scene.tree
    subjects = [scene.forms[each] for each in tree.under(sign.word, *SUBJECTS, "expl")]
    return sign.rule.startswith("would_live") and not tree.is_verb(sign.word) and bool(EMPTY & set(subjects))


def _is_manner(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """Turns of speech: "| I could | go on", "| you might | ask", "| history will | tell"."""
    tree = scene.tree
    unsaid = scene.claims[scene.claim[sign.word]].within is None
    subjects = tree.under(sign.word, *SUBJECTS)
    told = any(tree.lemma[each] in CHRONICLES for each in subjects) and tree.lemma[sign.word] in listed("chronicle")
    loose = sign.rule.startswith(("may", "would")) and unsaid and sign.governor is None
    return told or (loose and any(scene.forms[each] in ANYBODY for each in subjects))


def _is_opinion(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What is held to be so: "is | believed | to kill"."""
    governor = sign.governor
    if governor is None or scene.tree.tag[governor] != "VBN" or not _has_to(scene, sign.word):
        return False
    return scene.tree.lemma[governor] in ("believe", "think", "consider", "suspect", "assume", "know", "say")


def _is_bare(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """A verb that only joins, with nothing behind it: "the priority | will be | whether to leave"."""
    after = [each for each in scene.tree.children[sign.word] if each > sign.word and scene.forms[each].isalnum()]
    return scene.tree.lemma[sign.word] == "be" and not after


def _is_inability(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What nobody was able to do: "the agency could not | confirm | it", "it could only | watch |"."""
    if sign.modal is None or scene.forms[sign.modal] not in ("could", "can"):
        return False
    beside = {scene.forms[each] for each in scene.tree.under(sign.word, "advmod", "aux")}
    denied = scene.judge(sign.word)[0].value == "negative" or bool(beside & NEGATIONS)
    return sign.rule.startswith("may") and (denied or "only" in beside)


def _is_characterised(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What something would amount to: "this would | violate | the truce", "it would be | a breach |"."""
    tree = scene.tree
    if not sign.rule.startswith(("would", "may")):
        return False
    if tree.lemma[sign.word] in AMOUNTS:
        return True
    subjects = {scene.forms[each] for each in tree.under(sign.word, *SUBJECTS, "expl")}
    copula = bool(tree.under(sign.word, "cop")) and not tree.is_verb(sign.word)
    return sign.rule.startswith("would") and copula and bool(subjects & (EMPTY | FIRST))


def _is_unbound(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """A commitment that is asked for or shrunk from: "they should | agree | to go", "reluctant to | agree | to it"."""
    governor = sign.governor
    if governor is None or governor not in scene.claim or not _has_to(scene, sign.word):
        return False
    tree = scene.tree
    asked = scene.judge(governor)[1].value in ("demanded", "hypothetical")
    above = tree.head[governor]
    return asked or (above != ROOT and scene.forms[above] in UNWILLING and _has_to(scene, governor))


def _is_turn(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What nobody foretells by it: "she could n't | agree | more", "one option could | be | to wait"."""
    tree = scene.tree
    if sign.modal is None or not sign.rule.startswith(("may", "would")):
        return False
    after = scene.forms[sign.word + 1 : sign.word + 3]
    agreed = tree.lemma[sign.word] in ("agree", "disagree", "care") and bool({"more", "less"} & set(after))
    subjects = tree.under(sign.word, *SUBJECTS)
    return agreed or any(tree.lemma[each] in CHOICES for each in subjects)


def _is_reading(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """How something may be seen today: "the other problem may be even more | telling |"; not with a time to come."""
    tree = scene.tree
    adjective = tree.tag[sign.word].startswith("JJ") and bool(tree.under(sign.word, "cop"))
    timed = any(each in scene.time for each in scene.clause(sign.word))
    return sign.rule == "may" and adjective and not timed


def _is_missed(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What might have been: "it | could have | sunk the bill"."""
    if sign.modal is None or not sign.rule.startswith(("may", "would")):
        return False
    return bool(PERFECT & set(scene.forms[sign.modal + 1 : min(sign.word, sign.modal + 3)]))


def _is_finding(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What was found of the past: "such towns | were more likely | to elect her"."""
    governor = sign.governor
    if governor is None or scene.forms[governor] not in ("likely", "prone", "apt"):
        return False
    beside = scene.tree.under(governor, "cop")
    told = scene.claims[scene.claim[sign.word]].within is not None
    return not told and any(scene.forms[each] in ("was", "were") for each in beside)


def _is_undertaken(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What was taken in hand: "rules that she | undertook | to cut emissions"."""
    governor = sign.governor
    return governor is not None and scene.forms[governor] in ("undertook", "undertaken")


def _is_unscheduled(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What is on no calendar is no commitment not to do it: "they were | not scheduled | to meet".

    With a time from which on it is kept apart: "talks are not set to resume until May".
    """
    word = sign.word if sign.rule == "dated" else sign.governor
    if word is None or scene.forms[word] not in SCHEDULED or word not in scene.claim:
        return False
    later = any(scene.forms[each] in ("until", "till", "before") for each in scene.clause(sign.word))
    return not later and scene.judge(word)[0].value == "negative"


def _is_feared_intent(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """An intention that is only feared, or what is only hoped: "fears that they | plan | to leave", "hopes that"."""
    fear = fear_of(scene, sign)
    if fear is None or fear == sign.governor:
        return False
    hoped = scene.tree.tag[fear].startswith("NN") and "wish" in governs("noun", scene.tree.lemma[fear])
    return hoped or sign.lean in ("plan", "promise", "threat")


def _is_devotion(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """What one stands for, and has promised nobody: "her | lifelong commitment | to teaching"."""
    tree, governor = scene.tree, sign.governor
    if governor is None or tree.lemma[governor] != "commitment":
        return False
    praised = tree.lemma[tree.head[governor]] in PRAISING if tree.head[governor] != ROOT else False
    thanked = praised and preposition(tree, governor) == "for"
    return thanked or any(scene.forms[each] in DEVOTED for each in tree.under(governor, "amod", "advmod", "compound"))


def _has_to(scene: Scene, word: int) -> bool:
    return any(scene.forms[each] == "to" and each < word for each in scene.tree.under(word, "mark"))


BARS: tuple[Callable[[Scene, Ground, Sign], bool], ...] = (
    _is_owed,
    _is_norm,
    _is_chance,
    _is_supposed,
    _is_refused,
    _is_dared,
    _is_unshown,
    _is_judgement,
    _is_manner,
    _is_opinion,
    _is_bare,
    _is_inability,
    _is_characterised,
    _is_unbound,
    _is_short_of,
    _is_purpose,
    _is_condition,
    _is_asked,
    _is_said_now,
    _is_aim,
    _is_either,
    _is_put_to_others,
    _is_advice,
    _is_hoped,
    _is_turn,
    _is_reading,
    _is_missed,
    _is_finding,
    _is_undertaken,
    _is_unscheduled,
    _is_devotion,
    _is_feared_intent,
)
