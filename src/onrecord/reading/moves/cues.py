"""Cues: the words of a page that propose or answer, with what their frames tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.grammar import joined, obliques, roles
from onrecord.reading.moves.bargains import exchanges
from onrecord.reading.moves.behest import askers
from onrecord.reading.moves.deals import find_deals
from onrecord.reading.moves.frames import Fit, fit, infinitives
from onrecord.reading.moves.lexicon import Entry, entries, listed
from onrecord.reading.moves.limits import find_limits
from onrecord.reading.scene import Scene

KINDS = {"VB": ("verb",), "VBN": ("verb", "adjective"), "JJ": ("adjective",), "NN": ("noun",)}
# Where a participle says which thing is meant and not that somebody acted: "the | proposed | deal".
NO_PREDICATE = ("amod", "compound", "aux", "aux:pass", "cop", "case", "fixed", "mark", "flat")
PAPER = Entry("would", "", "verb", (), "proposal", "reported", "gives")
CALL = Entry("call", "", "verb", (), "proposal", "reported", "gets")
CALLING = frozenset(["call", "envisage", "envision", "foresee", "oblige", "provide", "require"])
CONSENT = Entry("agree", "to", "verb", (), "response", "accepts", "")
PRICE = Entry("price", "", "verb", (), "proposal", "reported", "gives")
HAVING = Entry("price", "", "verb", (), "proposal", "reported", "gets")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that makes a move.

    Attributes:
        word: Its number on the page.
        entry: What the lexicon says of it.
        fit: How it fits.
    """

    word: int
    entry: Entry
    fit: Fit


def find_cues(scene: Scene) -> tuple[Cue, ...]:
    """The words of a page that propose or answer, in text order; a noun that a verb carries is no cue of its own."""
    verbs = [cue for word in range(len(scene.forms)) if (cue := _cue(scene, word, "verb", "adjective")) is not None]
    verbs += [Cue(*each) for each in find_limits(scene)]
    carried = {cue.fit.host for cue in verbs} | {each for cue in verbs for each in cue.fit.terms}
    nouns = [cue for word in range(len(scene.forms)) if (cue := _cue(scene, word, "noun")) is not None]
    taken = {cue.word for cue in verbs}
    papers = [cue for word in range(len(scene.forms)) if word not in taken and (cue := _paper(scene, word)) is not None]
    found = [*verbs, *(cue for cue in nouns if cue.word not in carried), *papers]
    deals = [Cue(*each) for each in find_deals(scene)]
    found += [cue for cue in deals if cue.word not in {other.word for other in found}]
    held = {each for cue in found for head in (cue.word, *cue.fit.terms) for each in scene.tree.subtree(head)}
    found += [cue for cue in _priced(scene) if cue.word not in held]
    return tuple(sorted(found, key=lambda cue: cue.word))


def _cue(scene: Scene, word: int, *kinds: str) -> Cue | None:
    tag = scene.tree.tag[word]
    there = [kind for kind in (*KINDS.get(tag, ()), *KINDS.get(tag[:2], ())) if kind in kinds]
    if not there or (there != ["noun"] and scene.tree.relation[word] in NO_PREDICATE):
        return None
    for entry in (entry for kind in there for entry in entries().get((_base(scene, word, kind), kind), ())):
        found = fit(scene, word, entry)
        if found is not None:
            return Cue(word, _asked(scene, word, entry, found), found)
    return None


def _asked(scene: Scene, word: int, entry: Entry, found: Fit) -> Entry:
    """What is agreed to at another's wish answers him: "agreed to a meeting | at Norway's request |"."""
    agreed = entry.lemma == "agree" and entry.value == "accepted"
    return CONSENT if agreed and askers(scene, (word, *found.terms)) else entry


def told_within(scene: Scene, cue: Cue) -> Cue | None:
    """The proposal that is told of in what is answered: "rejected | her request to open | the file"; None for none."""
    host = cue.fit.host
    if host is None:
        return None
    for entry in entries().get((scene.tree.lemma[host], "noun"), ()):
        found = fit(scene, host, entry)
        if found is not None:
            return Cue(host, entry, found)
    return None


def _base(scene: Scene, word: int, kind: str) -> str:
    """A participle stands for itself where it is an adjective: "are | prepared | to talk"."""
    return scene.forms[word] if kind == "adjective" else scene.tree.lemma[word]


def _paper(scene: Scene, verb: int) -> Cue | None:
    """Terms that stand in a paper: "Under the proposal, Marrow | would open | the port"."""
    helpers = [scene.tree.lemma[each] for each in scene.tree.under(verb, "aux")]
    if "would" not in helpers or scene.tree.tag[verb] != "VB":
        return _called_for(scene, verb)
    under = [each for case, each in obliques(scene.tree, verb) if case in ("under", "in") and _is_paper(scene, each)]
    subject = [each for each in scene.tree.under(verb, "nsubj") if _is_paper(scene, each)]
    named = scene.tree.lemma[verb] in listed("naming") | listed("bargain")
    hosts = [each for each in under or (subject if named else []) if _is_agreed(scene, each, under=bool(under))]
    return Cue(verb, PAPER, Fit((verb,), "would", host=hosts[0])) if hosts else None


def _is_paper(scene: Scene, noun: int) -> bool:
    return scene.tree.lemma[noun] in listed("paper")


def _called_for(scene: Scene, verb: int) -> Cue | None:
    """ "Marrow's proposal | calls | for the port to open": a paper that is said whose it is."""
    if scene.tree.lemma[verb] not in CALLING or scene.tree.tag[verb] not in ("VBZ", "VBP", "VBD"):
        return None
    subject = [
        each for each in scene.tree.under(verb, "nsubj") if scene.tree.lemma[each] in ("proposal", "offer", "plan")
    ]
    whose = [each for each in subject if scene.tree.under(each, "nmod:poss")]
    acts = infinitives(scene, verb)
    named = tuple(each for each in scene.tree.under(verb, "obj", "ccomp", "obl") if each > verb)
    if not whose or not (acts or named):
        return None
    return Cue(verb, CALL, Fit(acts or named[:1], "would", put_to=named if acts else (), host=whose[0]))


def _is_done(scene: Scene, verb: int) -> bool:
    """Whether an act is over: what was done "in exchange for" something was a trade, not an offer."""
    helpers = {scene.tree.lemma[each] for each in scene.tree.under(verb, "aux", "aux:pass")}
    return scene.tree.tag[verb] == "VBD" or bool(helpers & {"have", "be"})


def _is_agreed(scene: Scene, noun: int, *, under: bool) -> bool:
    """Whether a paper is put between sides, not to a parliament: "the proposed | agreement |"."""
    inside = [each for case, each in obliques(scene.tree, noun) if case == "of"]
    before = {scene.tree.lemma[each] for each in scene.tree.under(noun, "compound", "amod")} | {scene.forms[noun - 1]}
    between = any(scene.tree.lemma[each] in listed("deal") for each in (noun, *inside)) or "peace" in before
    drafted = scene.tree.lemma[noun] in ("draft", "proposal", "offer") or before & {"propose", "proposed", "draft"}
    return between and (under or bool(drafted) or "peace" in before)


def _priced(scene: Scene) -> Iterator[Cue]:
    """What one would do for another's act: "would | lift | the siege in exchange for a truce"."""
    done: set[int] = set()
    for each, words in exchanges(scene, range(len(scene.forms))):
        at = next((above for above in scene.tree.above(each) if scene.tree.is_verb(above) and above not in words), None)
        if at is not None and at not in done and not _is_done(scene, at) and roles(scene.tree, at).agents:
            done.add(at)
            # The parser may not know the base form of a rare verb.
            lent = len(scene.tree.under(at, "obj", "iobj")) > 1  # "would get them the money" gives it to them.
            got = not lent and {scene.forms[at], scene.tree.lemma[at]} & listed("getting")
            yield Cue(at, HAVING if got else PRICE, Fit(joined(scene.tree, at)[:1], "price"))
