"""Belongs: whose a number is, where, and the time for which it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Party, Span, TimeExpression
from onrecord.reading.events.parties import party
from onrecord.reading.grammar import joined, obliques, roles
from onrecord.reading.quantities.counted import Counted
from onrecord.reading.quantities.lexicon import listed, nations, words
from onrecord.reading.quantities.phrase import noun_phrase
from onrecord.reading.quantities.site import Site, climb, governor, is_person
from onrecord.reading.scene import Scene

WHERE = listed("in at near outside inside across off around within throughout from")
STEPS = 4
PRONOUNS = listed("it they he she we i you who which that this his her its their our my your him them us me whose")


def whose(scene: Scene, site: Site, counted: Counted) -> Party | None:
    """Whose what is counted is: its owner in the phrase, else who has, pays or sets it."""
    found = (*_owners(scene, site, counted), *_havers(scene, site, counted))
    return next((each for each in found if each is not None and _is_known(scene, each)), None)


def _is_known(scene: Scene, owner: Party) -> bool:
    """Whether it is named: a pronoun says whose it is only where it is known for whom it stands."""
    return owner.entity is not None or owner.mention.exact(scene.page.text).lower() not in PRONOUNS


def _owners(scene: Scene, site: Site, counted: Counted) -> Iterator[Party | None]:
    """ "| China |'s remaining imports", "| Chinese | goods", "| the bank |'s staff"."""
    nouns = [] if counted.head is None else [counted.head]
    nouns += [each for noun in nouns for case, each in obliques(scene.tree, noun) if case == "of"]
    for noun in nouns:
        for owner in scene.tree.under(noun, "nmod:poss"):
            yield party(scene, owner)
        for each in scene.tree.under(noun, "amod", "compound"):
            if _is_nation(scene, each) and not (
                counted.basis == "noun" and site.noun == noun and is_person(scene, noun)
            ):
                name = scene.name.get(each)
                yield Party(name.span if name is not None else scene.page.words[each], scene.entity.get(each))


def _is_nation(scene: Scene, word: int) -> bool:
    span = scene.name[word].span if word in scene.name else scene.page.words[word]
    return span.exact(scene.page.text).removeprefix("the ") in nations()


def _havers(scene: Scene, site: Site, counted: Counted) -> Iterator[Party | None]:
    """ "| Congress | has three ways", "| the fund | spent $28 million", "| Norvia | raised tariffs to 25%"."""
    at = site.noun if site.noun is not None and not site.numeral.unit else climb(scene, site)
    at = (
        counted.head
        if counted.basis in ("object", "before_noun", "of_noun", "rate") and counted.head is not None
        else at
    )
    verb = scene.tree.head[at]
    if verb < 0 or scene.tree.relation[at] not in ("obj", "nsubj:pass"):
        return
    lemma = scene.tree.lemma[verb]
    if lemma in words("own") or words("change").get(lemma) == "made":
        for agent in roles(scene.tree, verb).agents:
            if agent not in site.own and agent not in scene.time:
                yield party(scene, agent) or Party(noun_phrase(scene, agent), scene.entity.get(agent))


def place(scene: Scene, site: Site, counted: Counted) -> Span | None:
    """Where it is counted: "arrived in | Britain |", "migrants at | the centre |"."""
    holders = [each for each in (counted.head, site.noun, climb(scene, site)) if each is not None]
    verb = governor(scene, holders[0])
    holders += [verb] if verb is not None else []
    for holder in dict.fromkeys(holders):
        for case, head in obliques(scene.tree, holder):
            name = scene.name.get(head)
            if case in WHERE and name is not None and name.kind == "location" and (case != "from" or holder != verb):
                last = scene.name.get(joined(scene.tree, head)[-1])
                return (
                    Span(name.span.start, last.span.end)
                    if last is not None and last.span.end > name.span.end
                    else name.span
                )
    return None


def time(scene: Scene, site: Site, times: Sequence[TimeExpression], counted: Counted) -> int | None:
    """The expression of time for which it holds: in its own phrase, else nearest to it in its clause or the one above.

    What goods are worth holds by itself: in "taxed $40 billion of wheat | last week |" no time is the sum's.
    """
    own = {scene.time[each] for each in site.own if each in scene.time}
    at, clauses = site.outer, 0
    for _ in range(STEPS * 3):
        near = [(abs(each - site.outer), scene.time[each]) for each in scene.clause(at) if each in scene.time]
        found = [(far, each) for far, each in near if each not in own and _says_when(scene, times[each])]
        if found:
            return min(found)[1]
        clauses += at in scene.claim
        apart = (
            counted.basis == "worth" and scene.tree.relation[at] == "nmod" and site.numeral.unit not in ("", "percent")
        )
        if scene.tree.head[at] < 0 or apart or (at in scene.claim and (clauses > 1 or not _hangs(scene, at))):
            break
        at = scene.tree.head[at]
    return None


def _hangs(scene: Scene, clause: int) -> bool:
    """Whether a clause goes on what the one above it tells, so that they share their time."""
    return scene.tree.relation[clause] in ("advcl", "xcomp", "acl")


def _says_when(scene: Scene, time: TimeExpression) -> bool:
    first = scene.page.word_at(time.span.start)
    if first in scene.name and scene.name[first].kind != "misc":
        return False  # "the Russell | 2000 |"
    if time.type in ("DATE", "TIME", "SET") or time.meaning.kind == "range" or time.meaning.base:
        return True
    before = {*scene.forms[max(0, first - 2) : first]}
    return bool(before & {"in", "over", "within", "since"})
