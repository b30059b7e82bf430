"""Approximators: the words that say how near a number is, and which end they leave open."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.quantities.lexicon import listed, words
from onrecord.reading.quantities.site import Site
from onrecord.reading.scene import Scene

LONGEST = 5
# Verbs behind which "up to" tells where something goes, not how much of it there is.
MOVING = listed("go come move get climb rise jump creep inch edge add be")
# Before "over" where it says how long at least, not during which time.
OPEN_ENDED = frozenset(["for", "well", "just", "of", "in", "after", "lasted", "last", "take", "took", "is", "was"])
# Forms of "be" cut off by an apostrophe: "we're up to 40".
CUT = frozenset(["re", "'re", "’re", "m", "'m", "’m"])
# Between a bound and its number: "below | a margin of | 3 points".
LEVELS = (("a", "margin", "of"), ("a", "level", "of"), ("a", "rate", "of"), ("a", "total", "of"))
LOWER, UPPER = frozenset(["below", "under"]), frozenset(["above", "over"])
DENYING = frozenset(["never", "not", "n't"])
# Between an approximator and its number: "more than | the | 40 trucks", "about | US | $40".
SKIPPED = frozenset(["a", "an", "the", "another"])
# Before "exceeding" where it says what must not be.
KEPT = frozenset(["from", "not", "never", "without", "avoid"])


@dataclass(frozen=True, slots=True)
class Nearness:
    """An approximator and the end of the number that it leaves open: `low`, `high` or `about`."""

    span: Span
    bound: str


def nearness(scene: Scene, site: Site) -> Nearness | None:
    """What stands before or behind a numeral to say how near it is: "| nearly | half", "$3 million | or more |".

    Two in a row count as one: "| just over | 40", "| at least about | 40".
    """
    return _before(scene, site) or _behind(scene, site)


def _before(scene: Scene, site: Site) -> Nearness | None:
    end = site.first
    if end and scene.forms[end - 1] in SKIPPED:
        end -= 1
    if scene.forms[max(0, end - 3) : end] in LEVELS and scene.forms[end - 4] in LOWER | UPPER:
        end -= 3
    for length in range(LONGEST, 0, -1):
        start = end - length
        phrase = " ".join(scene.forms[max(0, start) : end])
        if start >= 0 and phrase in words("before") and not _part_of_more(scene, site, start, phrase):
            bound = _never(scene, start, phrase) or words("before")[phrase]
            bound = "high" if _is_ceiling(scene, start, phrase) else bound
            return Nearness(scene.cover([start, end - 1]), bound)
    return None


def _never(scene: Scene, start: int, phrase: str) -> str:
    """The end that is left open where a number was never passed: "never fell | below | 3 points"; empty for none."""
    near = scene.forms[max(0, start - 3) : start]
    if start == 0 or not DENYING & {*near}:
        return ""
    moved = scene.tree.tag[start - 1].startswith("VB")
    if moved and phrase in LOWER:
        return "low"
    return "high" if phrase.startswith("exceed") or (moved and phrase in UPPER) else ""


def _is_ceiling(scene: Scene, start: int, phrase: str) -> bool:
    """Whether a number is not to be passed: "from | exceeding | 40 percent", "from rising | above | two degrees"."""
    rising = phrase in ("above", "over") and start > 1 and scene.tree.tag[start - 1] == "VBG"
    before = start - 2 if rising else start - 1
    return (rising or phrase.startswith("exceed")) and before >= 0 and scene.forms[before] in KEPT


def _part_of_more(scene: Scene, site: Site, start: int, phrase: str) -> bool:
    """Whether "over" or "under" is something else: "the line went | over | 40 houses", "rose | above | 40"."""
    if phrase == "up to" and start > 0 and (scene.tree.lemma[start - 1] in MOVING or scene.forms[start - 1] in CUT):
        return True  # "will go | up to | 25%"
    if phrase == "over" and _is_about(scene, site, start):
        return True
    if phrase == "over" and site.sort == "length":
        return start == 0 or scene.forms[start - 1] not in OPEN_ENDED  # "a raise | over | three years"
    placed = phrase in ("over", "under", "above", "below")
    if placed and scene.forms[site.first - 1] in SKIPPED:
        return True  # "a victory | over | the 40 deputies"
    return (placed or phrase == "some") and start > 0 and scene.forms[start - 1] in ("all", "the", "from")


def _is_about(scene: Scene, site: Site, over: int) -> bool:
    """Whether "over" says what a noun is about: "a fight | over | two stories", "the clash | over | 40 islands"."""
    noun, tree = scene.tree.head[over], scene.tree
    matter = noun >= 0 and noun not in site.own and tree.relation[over] == "case" and tree.relation[noun] == "nmod"
    return matter and tree.head[noun] == over - 1 and tree.tag[over - 1].startswith("NN")


def _behind(scene: Scene, site: Site) -> Nearness | None:
    start = site.last + 1
    for at in (start, (site.noun or site.last) + 1):
        for length in (2, 1):
            phrase = " ".join(scene.forms[at : at + length])
            if phrase in words("behind"):
                return Nearness(scene.cover([at, at + length - 1]), words("behind")[phrase])
    return None
