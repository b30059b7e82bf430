"""Belongs: whose a number is, where, and the time for which it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Party, Span, TimeExpression
from onrecord.reading.events.parties import party
from onrecord.reading.grammar import joined, obliques
from onrecord.reading.quantities.counted import LEVIES
from onrecord.reading.quantities.hang import Counted
from onrecord.reading.quantities.lexicon import listed, nations, words
from onrecord.reading.quantities.phrase import noun_phrase
from onrecord.reading.quantities.site import Site, climb, governor, is_person
from onrecord.reading.scene import Scene

WHERE = listed("in at near outside inside across off around within throughout")
STEPS = 4
# Verbs whose subject has what is their object, and those whose subject takes it from others by law.
HAVING = listed("have hold lose own possess control keep maintain operate")
LEVYING = listed("impose levy charge slap")
# Before a time that is only an end, or what is compared with.
ENDING = listed("than until till before after through following")
# Behind a length of time that is reckoned from something else.
RECKONING = listed("before after since until preceding following when")
# Tags of what may stand between "and" and a number: "and | nearly the | 40".
BESIDE = ("CC", "RB", "RBR", "JJR", "JJS", "IN", "DT")
# Verbs of saying: when something is said is not when it holds.
TELLING = listed("announce say tell unveil declare propose report warn reveal disclose confirm add state vow promise")
NEARLY = listed("nearly almost about roughly over than around some approximately")
# Of which a nation's adjective says in what language.
TAUGHT = listed("language class course coursework lesson teacher literature word translation subtitle accent")
PARTS_OF_DAY = frozenset(["night", "morning", "evening", "afternoon", "today", "yesterday", "tomorrow"])
PRONOUNS = listed("it they he she we i you who which that this his her its their our my your him them us me whose")


def whose(scene: Scene, site: Site, counted: Counted) -> Party | None:
    """Whose what is counted is: its owner in the phrase, else who has, holds, lost or levies it.

    Who announces, pays, gives or says it is not its owner. Two owners are left out, and so is a pronoun.
    """
    found = [each for each in (*_owners(scene, site, counted), *_havers(scene, site, counted)) if each is not None]
    named = [each for each in found if not _is_nobody(scene, each.mention)]
    if counted.basis == "multiple" or any(each.mention.overlaps(site.numeral.span) for each in found):
        return None
    return named[0] if named and len(named) == len(found) else None


def _is_nobody(scene: Scene, mention: Span) -> bool:
    """Whether an owner is none: a pronoun, or a time ("| the night before | it had 60")."""
    inside = scene.page.words_in(mention)
    timely = any(scene.tree.lemma[each] in words("length") or scene.forms[each] in PARTS_OF_DAY for each in inside)
    return mention.exact(scene.page.text).lower() in PRONOUNS or len(mention) == 1 or timely


def _owners(scene: Scene, site: Site, counted: Counted) -> Iterator[Party | None]:
    """ "| China |'s remaining imports", "| Chinese | goods", "| the bank |'s staff"."""
    nouns = [] if counted.head is None else [counted.head]
    nouns += [each for noun in nouns for case, each in obliques(scene.tree, noun) if case == "of"]
    for noun in nouns:
        for owner in scene.tree.under(noun, "nmod:poss"):
            if owner == site.noun or owner in site.own or owner in scene.time:
                continue  # "30 | days |' notice"
            if not scene.tree.under(owner, "conj"):
                yield party(scene, owner) or Party(noun_phrase(scene, owner), None)
        for each in scene.tree.under(noun, "amod", "compound"):
            if (
                _is_nation(scene, each)
                and scene.tree.lemma[noun] not in TAUGHT
                and _goes_before(scene, each, noun)
                and not _are_people(scene, site, counted, noun)
            ):
                name = scene.name.get(each)
                yield Party(name.span if name is not None else scene.page.words[each], scene.entity.get(each))


def _are_people(scene: Scene, site: Site, counted: Counted, noun: int) -> bool:
    """Whether a nation's adjective only says who is counted: "three | Norvian | engineers"."""
    return (counted.basis == "noun" and site.noun == noun and is_person(scene, noun)) or (
        is_person(scene, noun) and site.sort not in ("persons", "")
    )


def _is_nation(scene: Scene, word: int) -> bool:
    span = scene.name[word].span if word in scene.name else scene.page.words[word]
    return span.exact(scene.page.text).removeprefix("the ") in nations()


def _goes_before(scene: Scene, word: int, noun: int) -> bool:
    """Whether an adjective stands alone and right before its noun: not "Norvian | and Halveran goods |"."""
    between = range(word + 1, noun)
    return (
        word < noun
        and all(scene.tree.tag[each].startswith(("NN", "JJ")) for each in between)
        and not any(scene.tree.under(each, "conj", "cc") for each in (word, *between))
        and (word == 0 or scene.forms[word - 1] not in ("and", "or", "-", "non"))
    )


def _havers(scene: Scene, site: Site, counted: Counted) -> Iterator[Party | None]:
    """ "| Congress | has three ways", "| the army | lost 40 tanks", "| Norvia | imposed a tariff of 25%"."""
    at = site.noun if site.noun is not None and not site.numeral.unit else climb(scene, site)
    if counted.basis in ("object", "before_noun", "of_noun", "rate") and counted.head is not None:
        at = counted.head
    verb = scene.tree.head[at]
    if verb < 0 or scene.tree.relation[at] != "obj":
        return
    lemma = scene.tree.lemma[verb]
    if site.sort in ("percent", "points") and lemma in HAVING:
        return  # "| The bank | lost 2.5%"
    levies = lemma in LEVYING and scene.tree.lemma[at] in LEVIES
    for agent in scene.tree.under(verb, "nsubj") if lemma in HAVING or levies else ():
        name = scene.name.get(agent)
        if (
            scene.tree.under(agent, "conj")
            or agent in scene.time
            or (name is None and scene.tree.tag[agent] not in ("NN", "NNS"))
        ):
            continue
        if not levies or (name is not None and name.kind != "person"):
            yield party(scene, agent) or Party(noun_phrase(scene, agent), scene.entity.get(agent))


def place(scene: Scene, site: Site, counted: Counted) -> Span | None:
    """Where it is counted: "arrived in | Britain |", "migrants at | the centre |"."""
    holders = [each for each in (counted.head, site.noun, climb(scene, site)) if each is not None]
    verb = governor(scene, holders[0])
    holders += [verb] if verb is not None else []
    for holder in dict.fromkeys(holders):
        for case, head in obliques(scene.tree, holder):
            name = scene.name.get(head)
            placed = name is not None and name.kind == "location" and not _joined_before(scene, name.span, site)
            if case in WHERE and name is not None and placed:
                last = scene.name.get(joined(scene.tree, head)[-1])
                return (
                    Span(name.span.start, last.span.end)
                    if last is not None and last.span.end > name.span.end
                    else name.span
                )
    return None


def _joined_before(scene: Scene, place: Span, site: Site) -> bool:
    """Whether a place is that of what is told before: "shots in | Norvia | and 350 jobs in Halvera"."""
    if place.end >= site.numeral.span.start:
        return False
    for word in range(site.first - 1, 0, -1):
        if scene.page.words[word].start < place.end or scene.tree.tag[word] not in BESIDE:
            return False
        if scene.tree.tag[word] == "CC":
            return True
    return False


def time(scene: Scene, site: Site, times: Sequence[TimeExpression], counted: Counted) -> int | None:
    """The expression of time for which it holds: what hangs on it or on its verb, or on the verb that this goes on.

    What goods are worth holds by itself: in "taxed $40 billion of wheat | last week |" no time is the sum's. Where two
    could be meant ("on Tuesday and on Friday"), neither is.
    """
    if site.sort == "length":
        return None  # "two days of talks ended | in May |"
    at, clauses = site.outer, 0
    chain = {*site.own} | ({counted.head} if counted.head is not None and counted.basis != "subject" else set())
    for _ in range(STEPS * 3):
        if clauses and scene.tree.lemma[at] in TELLING:
            break  # "They announced | today | that a tariff of 10% would follow"
        chain.add(at)
        found = _hanging(scene, sorted(chain), site, times)
        if found and _told_of(scene, counted, site, times[found[0]]):
            time = times[found[0]]
            plain = len(found) == 1 and not _nearly(scene, time) and not _of_another(scene, site, time)
            return found[0] if plain and _is_next(scene, site, time, times) else None
        clauses += at in scene.claim
        apart = (
            counted.basis == "worth" and scene.tree.relation[at] == "nmod" and site.numeral.unit not in ("", "percent")
        )
        if scene.tree.head[at] < 0 or apart or (at in scene.claim and (clauses > 1 or not _hangs(scene, at))):
            break
        at = scene.tree.head[at]
    return None


def _told_of(scene: Scene, counted: Counted, site: Site, time: TimeExpression) -> bool:
    """Whether a time is no mere attribute of another noun: "back to | 1990s | levels for incomes over $250,000"."""
    own = scene.page.words_in(time.span)
    head = next((each for each in own if scene.tree.head[each] not in own), own[0])
    owner = scene.tree.head[head]
    inside = scene.tree.relation[head] in ("nmod:poss", "compound", "amod", "nummod")
    return not inside or owner in site.own or owner in (counted.head, site.noun)


def _nearly(scene: Scene, time: TimeExpression) -> bool:
    """Whether a time is told only about: "| nearly | eight years ago"."""
    first = scene.page.word_at(time.span.start)
    near = (*scene.forms[max(0, first - 2) : first], scene.forms[first])
    return time.span.exact(scene.page.text).lower().endswith(" ago") and bool({*near} & NEARLY)


def _of_another(scene: Scene, site: Site, time: TimeExpression) -> bool:
    """Whether a time is that of a number right before it: "0.2 percent | in June | and 2.2 percent"."""
    first, last = scene.page.word_at(time.span.start), scene.page.words_in(time.span)[-1]
    if last >= site.first or not {*scene.forms[last + 1 : site.first]} & {"and", "but", "or"}:
        return False
    before = range(max(0, first - STEPS), first)
    return any(scene.tree.tag[each] == "CD" and each not in scene.time for each in before)


def _is_next(scene: Scene, site: Site, time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
    """Whether neither another number nor another time stands nearer: "12 came on Monday, 40 | on Friday |"."""
    number, first, last = site.numeral.span, time.span.start, time.span.end
    start, end = (number.end, first) if first >= number.end else (last, number.start)
    between = [word for word in scene.page.words_in(Span(start, end)) if word not in site.own] if start < end else []
    inner = [word for word in between if not time.span.contains(scene.page.words[word])]
    return not any(scene.tree.tag[word] == "CD" or _dates(scene, word, times) for word in inner)


def _dates(scene: Scene, word: int, times: Sequence[TimeExpression]) -> bool:
    return word in scene.time and _says_when(scene, times[scene.time[word]])


def _hanging(scene: Scene, chain: Sequence[int], site: Site, times: Sequence[TimeExpression]) -> list[int]:
    """The expressions of time that hang on any of these words, with those set beside them; of a range not its ends."""
    own = {scene.time[each] for each in site.own if each in scene.time}
    heads = [each for word in chain for each in scene.tree.children[word] if each in scene.time and each not in chain]
    inner = {scene.time[each] for head in heads for each in scene.tree.subtree(head) if each in scene.time}
    ends = {end for each in times for end in each.ends if {*each.ends} <= inner or {*each.ends} & inner}
    ranges = {number for number, each in enumerate(times) if each.ends and {*each.ends} & inner}
    found = (inner - ends) | ranges
    if len(found) > 1 or any(_compares(scene, times[each]) for each in inner):
        return sorted(found) if len(found) > 1 else []
    return sorted(each for each in found - own if _says_when(scene, times[each]))


def _compares(scene: Scene, time: TimeExpression) -> bool:
    """Whether a time is only what is compared with, or an end: "from | a year earlier |", "until | May |"."""
    first = scene.page.word_at(time.span.start)
    text = time.span.exact(scene.page.text).lower()
    return (
        _reckoned(scene, time, text)
        or text.endswith(" earlier")
        or (first > 0 and not time.ends and scene.forms[first - 1] in ENDING)
    )


def _reckoned(scene: Scene, time: TimeExpression, text: str) -> bool:
    """Whether a time is reckoned from what the words behind it tell: "in | the month before | the city fell"."""
    behind = scene.page.words_in(time.span)[-1] + 1
    if not text.startswith("the ") or behind >= len(scene.forms):
        return False
    return scene.forms[behind] in RECKONING or (
        text.endswith((" before", " after")) and scene.tree.tag[behind].startswith(("NN", "PRP", "DT"))
    )


def _hangs(scene: Scene, clause: int) -> bool:
    """Whether a clause goes on what the one above it tells, so that they share their time."""
    if scene.tree.relation[clause] == "advcl" and scene.tree.under(clause, "mark"):
        return False  # "It began | in May | after they had cut $15 billion"
    return scene.tree.relation[clause] in ("advcl", "xcomp", "acl")


def _says_when(scene: Scene, time: TimeExpression) -> bool:
    first = scene.page.word_at(time.span.start)
    if first in scene.name and scene.name[first].kind != "misc":
        return False  # "the Russell | 2000 |"
    if time.type in ("DATE", "TIME", "SET") or time.meaning.kind == "range" or time.meaning.base:
        return True
    before = {*scene.forms[max(0, first - 2) : first]}
    return bool(before & {"in", "over", "within", "since"})
