"""Words: of how sure, of what it hangs on, and of when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Hedge, Span, TimeExpression
from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.foretellings.what import told_words
from onrecord.reading.grammar import SUBJECTS, preposition
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

ENDING = frozenset(["at", "during", "before", "until", "after", "ahead of"])
# Words that open what something hangs on, and marks that end it.
CONDITIONS = frozenset(["if", "unless", "once", "provided"])
# What something will be in spite of: "| even if | they leave".
EVEN = "even"
LATEST = frozenset([("no", "later"), ("not", "later")])
SCHEDULED = frozenset(["scheduled", "slated", "planned", "due", "set"])
# "Possible" here tells how, not how sure: "| wherever | possible", "as soon | as | possible".
WAYS = frozenset(["wherever", "whenever", "where", "when", "as", "if", "every", "best"])
STOPS = frozenset([",", ";", ".", "”", '"', "''", "—", "–", ")"])


def hedge_of(scene: Scene, sign: Sign) -> Hedge | None:
    """How sure, by the clause's own words or those of what governs it: "| probably |", "| doubt | that", "| may |"."""
    claim = scene.claims[scene.claim[sign.word]]
    hedged = claim.hedge is not None and claim.hedge.span != scene.page.words[sign.word]
    if hedged and claim.hedge is not None and not _is_of_manner(scene, claim.hedge.span):
        return claim.hedge
    for above in (sign.governor, _above(scene, sign.word)):
        if above is not None and above in scene.claim:
            hedge = scene.claims[scene.claim[above]].hedge
            if hedge is not None and hedge.span.contains(scene.page.words[above]):
                return hedge
    return None


def _is_of_manner(scene: Scene, hedge: Span) -> bool:
    """Whether "possible" tells in what way: "to act | wherever possible |", "by all means | possible |"."""
    word = scene.page.words_in(hedge)[0]
    told = scene.forms[word] == "possible" and word > 0
    return told and scene.forms[word - 1] in WAYS


def _above(scene: Scene, word: int) -> int | None:
    head = scene.tree.head[word]
    return head if head != ROOT and scene.tree.relation[word] in ("xcomp", "ccomp") else None


def condition_of(scene: Scene, sign: Sign) -> tuple[Span, ...]:
    """What it hangs on: the clause's own, else that of the word that governs it."""
    for word in (sign.word, *(() if sign.governor is None else (sign.governor,))):
        found = scene.claims[scene.claim[word]].condition if word in scene.claim else ()
        if kept := tuple(each for each in found if not _is_in_spite(scene, each)):
            return kept
    return _beside(scene, told_words(scene, sign))


def _is_in_spite(scene: Scene, condition: Span) -> bool:
    """ "| Even if | they leave, it will hold": it does not hang on that."""
    return scene.forms[scene.page.words_in(condition)[0]] == EVEN


def _beside(scene: Scene, told: tuple[int, ...]) -> tuple[Span, ...]:
    """The clause with "if" right behind what is to happen, or at the head of its sentence, whatever it hangs on."""
    page, forms = scene.page, scene.forms
    words = page.words_in(page.sentence_of(page.words[told[-1]]))
    behind = [each for each in range(told[-1] + 1, min(told[-1] + 4, words[-1] + 1)) if forms[each][0].isalnum()]
    if behind and forms[behind[0]] in CONDITIONS:
        last = next((each for each in range(behind[0] + 1, words[-1] + 1) if forms[each] in STOPS), words[-1] + 1) - 1
        return (scene.cover(range(behind[0], last + 1)),) if last > behind[0] + 1 else ()
    first = next((each for each in words if forms[each][0].isalnum()), words[0])
    comma = next((each for each in range(first + 1, told[0]) if forms[each] == ","), None)
    if comma is None or forms[first] not in CONDITIONS or comma - first < 3:
        return ()
    return (scene.cover(range(first, comma)),)


def when_of(scene: Scene, sign: Sign, times: Sequence[TimeExpression]) -> tuple[int | None, Span | None]:
    """The time at or by which, as the number of its expression and as words with their preposition.

    "| by Friday |", "| within four weeks |", "| soon |", "| at the summit |"; a time that lies behind is none.
    """
    dated = [each for each in _times(scene, sign) if _is_ahead(times[scene.time[each]], scene, each)]
    dated = [each for each in dated if not _is_of_a_thing(times[scene.time[each]], scene, each)]
    if dated:
        word = min(dated, key=lambda each: (times[scene.time[each]].type == "DURATION", abs(each - sign.word), each))
        return scene.time[word], _with_preposition(scene, word, times[scene.time[word]].span)
    return None, _until(scene, sign)


def _times(scene: Scene, sign: Sign) -> Iterator[int]:
    """The first word of each expression of time in the clause, or in that of its governor."""
    seen: set[int] = set()
    settled = sign.bearer is not None and sign.governor is not None
    with_governor = sign.governor is not None and (settled or sign.rule == "ultimatum")
    places = [sign.word, *([sign.governor] if with_governor and sign.governor is not None else [])]
    for place in places:
        for each in sorted(_near(scene, place)):
            if each in scene.time and scene.time[each] not in seen:
                seen.add(scene.time[each])
                yield each
        if seen:
            return


def _near(scene: Scene, word: int) -> Iterator[int]:
    """A clause's words and those of the clauses that complete it, of relative clauses and speakers' asides none.

    When something was to be is not when it will: "will move up a vote | scheduled for May |".
    """
    yield word
    for each in scene.tree.children[word]:
        if scene.tree.relation[each] == "acl" and scene.forms[each] in SCHEDULED:
            continue
        beginning = scene.tree.lemma[each] in ("begin", "start", "effective", "come")
        if beginning or scene.tree.relation[each] not in ("acl:relcl", "parataxis", "advcl", "ccomp", *SUBJECTS):
            yield from _near(scene, each)


def _is_ahead(time: TimeExpression, scene: Scene, word: int) -> bool:
    """Whether an expression may lie ahead: no shift back, no past, no age or set.

    Where it leans by the tenses around it does not count: "he threatened to raise it on Friday" leans to the past.
    """
    meaning = time.meaning
    if (
        time.type == "SET"
        or scene.tree.relation[_lead(scene, word)] in ("compound", "nummod")
        or meaning.choice == "last"
        or (preposition(scene.tree, _lead(scene, word)) in ("like", "as", "than", "since") and not _latest(scene, word))
        or meaning.name in ("PAST_REF", "PRESENT_REF")
    ):
        return False
    if meaning.amount.startswith("-"):
        return False
    if time.type == "DURATION":
        return preposition(scene.tree, _lead(scene, word)) in ("within", "in", "over", "after", "for")
    return True


def _latest(scene: Scene, word: int) -> int | None:
    """The first of the words that make a time the last one: "| no later than | Friday"."""
    before = [at for at in range(word - 1, max(0, word - 3), -1) if scene.forms[at] == "than"]
    at = before[0] - 2 if before else -1
    return at if at >= 0 and scene.forms[at : at + 2] in LATEST else None


def _is_of_a_thing(time: TimeExpression, scene: Scene, word: int) -> bool:
    """Whether a time says of what day a thing is, not when: "| today's | markets"; not "| this week's | summit"."""
    if time.meaning.choice != "this":
        return False
    lead = _lead(scene, word)
    head = scene.tree.head[lead]
    return scene.tree.relation[lead] == "nmod:poss" and head != ROOT and not _is_occasion(scene, head)


def _lead(scene: Scene, word: int) -> int:
    """The word that heads an expression of time."""
    here = scene.time[word]
    while (head := scene.tree.head[word]) != ROOT and scene.time.get(head) == here:
        word = head
    return word


def _with_preposition(scene: Scene, word: int, span: Span) -> Span:
    """An expression of time with the preposition before it, without the full stop of its sentence."""
    page, tree = scene.page, scene.tree
    words = page.words_in(span)
    cases = [each for inner in words for each in tree.under(inner, "case", "mark", "advmod") if each < words[0]]
    near = [each for each in cases if words[0] - each <= 3]
    if (latest := _latest(scene, words[0])) is not None:
        near.append(latest)
    start = page.words[min(near)].start if near else span.start
    stopped = page.text[span.end - 1] == "." and page.sentence_of(span).end <= span.end
    return Span(min(start, span.start), span.end - stopped)


def _until(scene: Scene, sign: Sign) -> Span | None:
    """A time that is no date: "soon", "at the summit", "by the time they meet"."""
    tree = scene.tree
    for each in tree.under(sign.word, "advmod", "obl"):
        if scene.forms[each] in listed("vague") and scene.forms[each + 1 : each + 2] != ("than",):
            return scene.page.words[each]
        if tree.relation[each] == "obl" and preposition(tree, each) in ENDING and _is_occasion(scene, each):
            return scene.cover(tree.subtree(each))
    return None


def _is_occasion(scene: Scene, word: int) -> bool:
    """What ends by itself: "at the | summit |", "at the | end of the talks |"; not "during | storms |"."""
    tree = scene.tree
    if tree.tag[word] in ("NNS", "CD"):
        return False
    near = (word, *tree.under(word, "compound", "fixed", "nmod"))
    return any(scene.forms[each] in listed("occasion") or tree.lemma[each] in listed("occasion") for each in near)
