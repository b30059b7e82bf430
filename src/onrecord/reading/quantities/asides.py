"""Asides: what stands within a statement though its speaker need not have said it."""

from __future__ import annotations

from collections.abc import Set

from onrecord.model import Attribution, Span
from onrecord.reading.quantities.lexicon import listed
from onrecord.reading.quantities.site import Site
from onrecord.reading.scene import Scene

# Verbs that judge what is there, and those that ask for something: neither says what is told of it behind.
JUDGING = listed(
    "admire applaud appreciate attack bemoan berate blame blast castigate celebrate censure cheer chide commemorate "
    "commend condemn congratulate criticise criticize decry defend denounce deplore deride dislike endorse envy fault "
    "fear grieve hail honor honour lambast lament laud mark mock mourn oppose pity praise protest rebuke regret "
    "remember reprimand ridicule salute scold slam support thank welcome"
)
ASKING = listed("call demand urge seek request appeal ask want press push plead beg")
# With these nouns a verb of giving voice judges: "expressed | outrage | at the raid that killed 40".
VOICING = listed("express voice convey send offer extend share show")
FEELING = listed(
    "alarm anger anguish appreciation compassion concern condemnation condolence dismay fear fury gratitude grief "
    "horror indignation outrage praise regret respect sadness shock solidarity sorrow support sympathy thanks thank"
)
UNREAL = listed("would will could should may might must can shall 'd ’d 'll ’ll to")
RELATIVE = frozenset(["which", "who", "whose", "whom", "where"])
# What opens a clause behind a comma of which nobody can tell whether the speaker or the outlet says it.
CONCEDING = listed("though although while whilst whereas as after despite amid")
WHOLLY = listed("though although")
STEPS = 12


def is_presupposed(scene: Scene, each: Attribution, site: Site) -> bool:
    """Whether a number only describes what a statement judges or asks for: "condemned the crash, | which killed 298 |".

    So does one that goes with what is judged: "mourned | the 40 people | who died". What is asked for is the speaker's
    own, "called for a plan that would free 40", as it is not yet there.
    """
    cue = _verb(scene, each)
    if cue is None:
        return False
    path = _path(scene, site, cue)
    if not path or scene.tree.relation[path[-1]] in ("ccomp", "parataxis"):
        return False
    clauses = [at for at in path if scene.tree.relation[at] in ("acl:relcl", "acl")]
    told = bool(clauses) and not any(_is_unreal(scene, at) for at in clauses)
    if scene.tree.lemma[cue] in ASKING:
        return told
    definite = any(scene.forms[at] in ("the", "those", "these") for at in range(max(0, site.first - 3), site.first))
    return told or definite


def _verb(scene: Scene, each: Attribution) -> int | None:
    """The verb of a statement that judges or asks."""
    for word in scene.page.words_in(each.cue) if each.cue is not None else ():
        lemma = scene.tree.lemma[word]
        objects = {scene.tree.lemma[at] for at in scene.tree.under(word, "obj")}
        if lemma in JUDGING | ASKING or (lemma in VOICING and objects & FEELING):
            return word
    return None


def _path(scene: Scene, site: Site, verb: int) -> list[int]:
    """The words from a number up to the one right below a verb; empty where it hangs on another."""
    path = [site.outer, *list(scene.tree.above(site.outer))[:STEPS]]
    return path[: path.index(verb)] if verb in path else []


def _is_unreal(scene: Scene, clause: int) -> bool:
    helping = scene.tree.under(clause, "aux", "mark")
    return any(scene.forms[each] in UNREAL for each in helping)


def is_aside(scene: Scene, each: Attribution | None, site: Site, claiming: Set[str]) -> bool:
    """Whether it is not sure that the speaker said it: "he said the crash, | which killed 298 |, must be examined".

    Nor is it of what stands behind a comma and "although", "as" or "while". Sure is what the words of saying follow at
    once: "although 40 died, the ministry said"; so is what stands behind a verb of `claiming` of its own.
    """
    for at in (site.outer, *list(scene.tree.above(site.outer))[:STEPS]):
        if each is not None and each.cue is not None and scene.page.word_at(each.cue.start) == at:
            return False
        if scene.tree.is_verb(at) and scene.tree.lemma[at] in claiming:
            return False
        opening = _opening(scene, at, site)
        if opening is not None:
            return not _said_at_once(scene, each, at, site)
    return False


def _opening(scene: Scene, at: int, site: Site) -> int | None:
    """The word that opens a clause set off by a comma, where the number stands behind it."""
    tree = scene.tree
    if tree.relation[at] == "acl:relcl":
        near = [each for each in tree.subtree(at) if scene.forms[each] in RELATIVE and each < site.first]
    elif tree.relation[at] in ("advcl", "obl", "conj", "parataxis", "ccomp", "nmod"):
        near = [each for each in tree.under(at, "mark", "case", "advmod") if scene.forms[each] in CONCEDING]
        going_on = tree.tag[at] == "VBG" and not tree.under(at, "aux")  # "while | adding | 40"
        near = [each for each in near if each < site.first and not going_on]
    else:
        return None
    return next((each for each in near if _is_set_off(scene, each)), None)


def _is_set_off(scene: Scene, opening: int) -> bool:
    """Whether a comma stands before a word, one that goes with it between: ", | even though |", ", | in which |"."""
    before = scene.forms[max(0, opening - 2) : opening]
    comma = before[-1:] == (",",) or (before[:1] == (",",) and scene.tree.tag[opening - 1] in ("IN", "RB", "TO", "DT"))
    as_much = scene.forms[opening : opening + 2] in (("as", "many"), ("as", "much"), ("as", "well"), ("as", "of"))
    even = before[-1:] == ("even",) and scene.forms[opening] in WHOLLY
    return (comma or even) and not as_much


def _said_at_once(scene: Scene, each: Attribution | None, clause: int, site: Site) -> bool:
    """Whether the words of saying stand right behind a clause."""
    words = [span for span in (each.source, each.cue) if span is not None] if each is not None else []
    start = min((span.start for span in words), default=-1)
    if start < site.numeral.span.end:
        return False
    end = max([site.last, *(at for at in scene.tree.subtree(clause) if scene.page.words[at].end <= start)])
    between = (
        Span(scene.page.words[end].end, start).exact(scene.page.text) if scene.page.words[end].end <= start else ""
    )
    return not any(map(str.isalnum, between))
