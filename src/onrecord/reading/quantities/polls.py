"""Polls: whether a number is of those asked, what they were asked, what they answered, and who asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.grammar import is_passive, obliques
from onrecord.reading.quantities.hang import Counted
from onrecord.reading.quantities.lexicon import listed, singular, words
from onrecord.reading.quantities.numerals import DENOMINATORS
from onrecord.reading.quantities.phrase import noun_phrase, predicate
from onrecord.reading.quantities.site import Site, climb, governor, is_person
from onrecord.reading.scene import Scene

# How many words of an answer are shown: it is whole or it is not shown.
ANSWER = 30
# From how many words on an answer may have a fraction in it.
LEAST_SAID = 4
COMPARED = frozenset(["first", "last", "previous", "earlier", "prior", "similar", "other", "past"])
# How many sentences back a poll may have been named.
BACK = 4
TALLIES = listed("lead advantage edge margin support backing approval rating favorability popularity")
RACE = listed(
    "lead trail beat top poll win get receive draw garner attract earn ahead behind tie support back favor favour"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a poll's number is of: those asked, the question and the answer, and the poll itself."""

    people: Span | None = None
    question: Span | None = None
    answer: Span | None = None
    source: Span | None = None


def is_polled(scene: Scene, site: Site, sort: str, counted: Counted) -> bool:
    """Whether a number is a share or number of those asked."""
    if sort == "persons":
        return site.noun is not None and (singular(scene.forms[site.noun]) == "respondent" or _polls(scene, site))
    if sort not in ("percent", "points"):
        return False
    named = _poll_near(scene, site) is not None
    if sort == "points":
        return named and _tally(scene, site)
    verb = governor(scene, climb(scene, site))
    opining = verb is not None and scene.tree.lemma[verb] in words("opine") and _is_subject(scene, site)
    if _of_people(scene, site) and opining:
        return True
    return named and (opining or _tally(scene, site) or _backed(scene, site) or _of_asked(scene, site))


def _of_asked(scene: Scene, site: Site) -> bool:
    """Whether it is of those whom polls ask, or the poll itself is named right here."""
    noun = _people(scene, site)
    asked_of = noun is not None and singular(scene.forms[noun]) in words("asked")
    return asked_of or (_of_people(scene, site) and next(_in_sentence(scene, site, 0), None) is not None)


def _polls(scene: Scene, site: Site) -> bool:
    """ "polled | 900 | adults", "a survey of | 1,200 | voters"."""
    noun = site.noun
    if noun is None:
        return False
    head = scene.tree.head[noun]
    return head >= 0 and (
        (scene.tree.is_verb(head) and scene.tree.lemma[head] in words("polled"))
        or scene.tree.lemma[head] in words("poll")
    )


def _of_people(scene: Scene, site: Site) -> bool:
    noun = _people(scene, site)
    return noun is not None and is_person(scene, noun)


def _people(scene: Scene, site: Site) -> int | None:
    """The noun behind "of": "44% of | voters |"."""
    return next(
        (
            each
            for case, each in obliques(scene.tree, climb(scene, site))
            if case in ("of", "among") and each > site.last
        ),
        None,
    )


def _is_subject(scene: Scene, site: Site) -> bool:
    return scene.tree.relation[climb(scene, site)].startswith("nsubj")


def _tally(scene: Scene, site: Site) -> bool:
    """ "leads by | six | points", "has the support of | 42 percent |"."""
    verb = governor(scene, climb(scene, site))
    near = [verb] if verb is not None else []
    near += list(scene.tree.above(site.outer))[:3]
    lemmas = {scene.tree.lemma[each] for each in near}
    subject = {scene.tree.lemma[each] for at in near for each in scene.tree.under(at, "nsubj")}
    return bool((lemmas | subject) & (TALLIES | RACE))


def _backed(scene: Scene, site: Site) -> bool:
    verb = governor(scene, climb(scene, site))
    return (
        verb is not None
        and scene.tree.lemma[verb] in words("opine")
        and (_is_subject(scene, site) or is_passive(scene.tree, verb))
    )


def _poll_near(scene: Scene, site: Site) -> int | None:
    """The poll that was last named: in the number's sentence, else in one of those before."""
    here = next(_in_sentence(scene, site, 0), None)
    if here is not None:
        return here
    return next((each for back in range(1, BACK) for each in _in_sentence(scene, site, back)), None)


def _in_sentence(scene: Scene, site: Site, back: int) -> Iterator[int]:
    sentences = scene.page.sentences
    at = sentences.index(scene.page.sentence_of(site.numeral.span)) - back
    if at < 0:
        return
    for word in scene.page.words_in(sentences[at]):
        noun = scene.tree.tag[word].startswith("NN") and singular(scene.forms[word]) in words("poll")
        verb = scene.tree.is_verb(word) and scene.tree.lemma[word] in ("poll", "survey")
        if noun or verb:
            yield word


def asked(scene: Scene, site: Site) -> Asked:
    """Those asked, what they were asked and what they answered, and the poll."""
    people, poll = _people(scene, site), _poll_near(scene, site)
    answer = _answer(scene, site)
    among = people if people is not None else _among(scene, site)
    source = noun_phrase(scene, poll) if poll is not None and scene.tree.tag[poll].startswith("NN") else None
    return Asked(
        people=noun_phrase(scene, among, avoid=site.own) if among is not None else None,
        question=_question(scene, site),
        answer=answer if answer is not None and _answers(scene, answer) else None,
        source=source if source is not None and not _is_other(scene, source) else None,
    )


def _is_other(scene: Scene, poll: Span) -> bool:
    """Whether a poll was only named to compare with: "worse than in | the first poll of the year |"."""
    return bool({scene.forms[each] for each in scene.page.words_in(poll)} & COMPARED)


def _among(scene: Scene, site: Site) -> int | None:
    """Those asked where the number itself does not say: "| among likely voters |, she leads by 44%"."""
    sentence = scene.page.words_in(scene.page.sentence_of(site.numeral.span))
    behind = [each for each in sentence if scene.forms[each] in ("among", "of") and scene.tree.relation[each] == "case"]
    people = [scene.tree.head[each] for each in behind if is_person(scene, scene.tree.head[each])]
    subjects = [
        each
        for each in sentence
        if each < site.first and scene.tree.relation[each].startswith("nsubj") and is_person(scene, each)
    ]
    return next(iter(people or subjects), None)


def _question(scene: Scene, site: Site) -> Span | None:
    """ "when asked about | the border |", "asked | whether it should close |"; of two questions neither."""
    sentence = scene.page.words_in(scene.page.sentence_of(site.numeral.span))
    asking = [each for each in sentence if scene.tree.lemma[each] == "ask" and scene.tree.is_verb(each)]
    found = [each for word in asking for each in _questions(scene, word)]
    return found[0] if len(found) == 1 else None


def _questions(scene: Scene, asking: int) -> Iterator[Span]:
    for case, each in obliques(scene.tree, asking):
        if case == "about":
            yield noun_phrase(scene, each)
            yield from (noun_phrase(scene, other) for other in scene.tree.under(each, "conj"))
    for each in scene.tree.under(asking, "ccomp", "advcl"):
        marks = {scene.forms[mark] for mark in scene.tree.under(each, "mark")}
        words_of = predicate(scene, each, after=asking)
        if marks & {"whether", "if"} and words_of is not None:
            yield words_of


def _answer(scene: Scene, site: Site) -> Span | None:
    """What a share of them answered: "44% | are sure |", "| the mayor | was backed by 42 percent"."""
    verb = governor(scene, climb(scene, site))
    if verb is None:
        return None
    if _is_subject(scene, site):
        said = [each for each in scene.tree.under(verb, "ccomp") if scene.tree.lemma[verb] in words("opine")]
        if any(scene.forms[each] in ("not", "n't", "never") for each in scene.tree.under(verb, "advmod")):
            said = []  # "do | not | believe that …" is the answer
        if said and said[0] > verb:
            return _whole_answer(scene, predicate(scene, said[0], after=verb, longest=ANSWER))
        return predicate(scene, verb, after=max(site.last, _end_of_people(scene, site)))
    subjects = [each for each in scene.tree.under(verb, "nsubj", "nsubj:pass") if each not in site.own]
    return noun_phrase(scene, subjects[0]) if subjects else None


def _answers(scene: Scene, answer: Span) -> bool:
    """Whether words can be an answer: neither the poll nor an amount, nor cut off before a denial."""
    inside = scene.page.words_in(answer)
    about = {singular(scene.forms[each]) for each in inside}
    amount = any(scene.tree.tag[each] in ("CD", "$") or scene.forms[each] == "%" for each in inside[:2])
    fraction = bool(about & DENOMINATORS.keys()) and len(inside) < LEAST_SAID
    denied = scene.page.text[answer.end : answer.end + len(" is n't")].endswith("n't")
    cut = any(scene.forms[each] in ("…", "...") for each in inside)
    return not cut and not (amount or fraction or denied or about & {*words("poll")} or about <= TALLIES)


def _whole_answer(scene: Scene, answer: Span | None) -> Span | None:
    """An answer that is not cut off for its length or where a quotation begins: "say they feel | “betrayed”"."""
    if answer is None:
        return None
    quoting = scene.page.text[answer.end : answer.end + 3].strip()[:1] in tuple("“‘\"`'")
    return None if quoting or len(scene.page.words_in(answer)) > ANSWER else answer


def _end_of_people(scene: Scene, site: Site) -> int:
    people = _people(scene, site)
    return scene.page.words_in(noun_phrase(scene, people))[-1] if people is not None else -1
