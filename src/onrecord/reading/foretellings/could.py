"""Could: what "could", "may" and "might" tell that nobody foretells by them.

What one was able to see, how a thing may be taken, what is open to anybody, what holds for whoever breaks a rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.grammar import SUBJECTS, is_passive, preposition
from onrecord.reading.scene import Scene

ABLE = frozenset(["could", "can"])
UNABLE = re.compile(r"could\s?n\s?['’]?\s?t\b", re.IGNORECASE)
# Words that open a subject of which nothing was possible, and that turn a verb: "could | hardly | move".
NONE = frozenset(["no", "none", "neither", "nor", "nobody", "nothing", "no-one", "few", "hardly", "barely", "scarcely"])
SCARCELY = frozenset(["hardly", "barely", "scarcely", "never"])
# What a court hears: "the case could be heard in June".
HEARD = frozenset(["appeal", "argument", "case", "challenge", "dispute", "lawsuit", "matter", "suit", "testimony"])
ARGUMENTS = frozenset(["argument", "case", "claim", "point"])
# Words for whoever does what a rule is about: "| anyone | who enters could be fined".
WHOEVER = frozenset(["anyone", "anybody", "everyone", "everybody", "whoever", "violator", "offender", "lawbreaker"])
THOSE = frozenset(["those", "person", "people", "individual"])
# Words by which a choice is said to be free: "they could | simply | wait".
FREELY = frozenset(["simply", "always", "alternatively", "technically", "legally"])
PERSONS = frozenset(["he", "she", "they", "we", "you", "i"])
# Clauses of a past that ended: "| until | the law came, firms could sell it".
PASTS = frozenset(["until", "before", "as", "while", "when"])


def is_ability(scene: Scene, sign: Sign) -> bool:
    """Whether what "could" be is an ability, a choice or a reading of things, and not what may come.

    Args:
        scene: The page.
        sign: What looks like something foretold.
    """
    if sign.modal is None or not sign.rule.startswith("may"):
        return False
    return any(rule(scene, sign) for rule in RULES)


def _is_unable(scene: Scene, sign: Sign) -> bool:
    """ "It | could n't | hide the truth", however the word is written."""
    return sign.modal is not None and UNABLE.match(scene.page.text, scene.page.words[sign.modal].start) is not None


def _is_for_none(scene: Scene, sign: Sign) -> bool:
    """What nobody was able to do, or could be done to nobody: "| neither he | nor his sons could be found"."""
    tree = scene.tree
    if sign.modal is None or scene.forms[sign.modal] not in ABLE:
        return False
    if any(scene.forms[each] in SCARCELY for each in tree.under(sign.word, "advmod")):
        return True
    firsts = (min(tree.subtree(each)) for each in tree.under(sign.word, *SUBJECTS))
    return any(scene.forms[each] in NONE and scene.forms[each + 1 : each + 2] != ("doubt",) for each in firsts)


def _is_sensed(scene: Scene, sign: Sign) -> bool:
    """What one perceived: "shots | could be heard |", "they could | smell | it"; not "the case could be heard"."""
    tree, lemma = scene.tree, scene.tree.lemma[sign.word]
    if not _is_past(scene, sign) or lemma not in listed("sensed") or _is_timed(scene, sign):
        return False
    passive = is_passive(tree, sign.word)
    heard = any(tree.lemma[each] in HEARD for each in tree.under(sign.word, *SUBJECTS))
    return not heard and (passive or lemma not in listed("sensed", "told"))


def _is_taken(scene: Scene, sign: Sign) -> bool:
    """How something may be understood: "it could be | seen as | a threat", "might be | interpreted | so"."""
    tree, lemma = scene.tree, scene.tree.lemma[sign.word]
    if lemma == "lose" and any(preposition(tree, each) == "on" for each in tree.under(sign.word, "obl")):
        return True  # "It could be lost on nobody."
    if lemma not in listed("taken") or not is_passive(tree, sign.word) or _is_timed(scene, sign):
        return False
    if lemma not in listed("taken", "as"):
        return True
    return any(preposition(tree, each) == "as" for each in tree.under(sign.word, "obl", "nmod", "xcomp", "advcl"))


def _is_argued(scene: Scene, sign: Sign) -> bool:
    """What might be said for something: "one could | make the case | that it works"."""
    tree = scene.tree
    made = tree.lemma[sign.word] in ("make", "raise") and not is_passive(tree, sign.word)
    return made and any(tree.lemma[each] in ARGUMENTS for each in tree.under(sign.word, "obj"))


def _is_only(scene: Scene, sign: Sign) -> bool:
    """What it would take: "| only a fool | could believe it"."""
    if sign.modal is None or scene.forms[sign.modal] not in ABLE:
        return False
    subjects = scene.tree.under(sign.word, *SUBJECTS)
    return any(scene.forms[min(scene.tree.subtree(each))] == "only" for each in subjects)


def _is_once(scene: Scene, sign: Sign) -> bool:
    """What one was able to do at a past time: "| until the law came |, firms could sell it"."""
    tree = scene.tree
    if not _is_past(scene, sign):
        return False
    return any(
        tree.tag[each] == "VBD" and any(scene.forms[mark] in PASTS for mark in tree.under(each, "mark", "advmod"))
        for each in tree.under(sign.word, "advcl")
    )


def _is_of_whoever(scene: Scene, sign: Sign) -> bool:
    """What a rule has for whoever breaks it: "| anyone caught | could be fined"; not "anyone could win"."""
    tree = scene.tree
    if any(tree.lemma[each] in WHOEVER for made in tree.under(sign.word, "csubj") for each in tree.children[made]):
        return True
    for each in tree.under(sign.word, *SUBJECTS):
        told = tree.under(each, "acl", "acl:relcl")
        if tree.lemma[each] in ("violator", "offender", "lawbreaker"):
            return True
        if told and (tree.lemma[each] in WHOEVER or scene.forms[each] in THOSE or tree.lemma[each] in THOSE):
            return True
    return False


def _is_free(scene: Scene, sign: Sign) -> bool:
    """What is open to somebody: "they could | simply | wait", "| if they want to |, they could wait"."""
    if sign.modal is None or scene.forms[sign.modal] not in ABLE or _is_timed(scene, sign):
        return False
    freely = any(scene.forms[each] in FREELY for each in scene.tree.under(sign.word, "advmod"))
    return freely or any(_wants(scene, sign, each) for each in _conditions(scene, sign))


def _conditions(scene: Scene, sign: Sign) -> Iterator[int]:
    """The verbs of clauses with "if"."""
    tree = scene.tree
    for each in tree.under(sign.word, "advcl"):
        marks = [mark for mark in tree.under(each, "mark") if scene.forms[mark] == "if"]
        if any(mark == 0 or scene.forms[mark - 1] != "even" for mark in marks):
            yield each


def _wants(scene: Scene, sign: Sign, word: int) -> bool:
    """Whether it hangs on nothing but what he likes whose act it is."""
    tree = scene.tree
    subjects = (*tree.under(word, *SUBJECTS), *tree.under(sign.word, *SUBJECTS))
    if not any(scene.forms[each] in PERSONS for each in subjects):
        return False
    if tree.under(word, "cop"):
        return tree.lemma[word] in listed("wanting", "being")
    return tree.lemma[word] in listed("wanting") - listed("wanting", "being")


def _is_past(scene: Scene, sign: Sign) -> bool:
    """Whether "could" stands in the outlet's own words, where it may tell of the past."""
    able = sign.modal is not None and scene.forms[sign.modal] in ABLE
    return able and scene.claims[scene.claim[sign.word]].within is None


def _is_timed(scene: Scene, sign: Sign) -> bool:
    return any(each in scene.time for each in scene.clause(sign.word))


RULES: tuple[Callable[[Scene, Sign], bool], ...] = (
    _is_unable,
    _is_for_none,
    _is_sensed,
    _is_taken,
    _is_argued,
    _is_only,
    _is_once,
    _is_of_whoever,
    _is_free,
)
