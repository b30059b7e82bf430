"""Terms: the words of what is proposed, what each side would do, what it hangs on, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.grammar import joined, preposition
from onrecord.reading.moves.bargains import afterwards, exchanges
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.cut import apart, balanced, begins, ends, which
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.moves.limits import ends_at
from onrecord.reading.moves.purport import purport
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

DEADLINES = frozenset(["by", "before", "until", "till", "within"])
# Clauses that go with an act and are no part of what is proposed: "agreed to meet | while talks go on |".
BESIDE = ("advcl", "parataxis", "punct", "cc", "mark", "nsubj", "discourse")
LEADING = frozenset([",", "“", '"', "``", "‘"]) | closed(
    "about and at by for if in including of on or that to unless with"
)
GOVERNED = frozenset(["about", "against", "for", "from", "into", "of", "on"])
MOTIVES = frozenset(["attempt", "effort", "bid", "move", "gesture", "response", "reaction", "sign"])
CHANNELS = closed("briefing call conversation interview letter meeting speech statement tweet")
# What says of an offer only which or how many: "a | new | offer".
WHICH = closed("""
    a an another earlier final first her his it its last latest many new other our own previous same second several some
    such that the their this various
""")
SKIPPED = 2
PARTS = closed("all any half more most much part some third")
FINITE = frozenset(["VBD", "VBP", "VBZ"])
PRONOUNS = frozenset(["he", "it", "she", "they", "we", "i"])
WHEN = closed("condition day hour minute moment month place point reason time way week year")
# What needs nothing to be done to.
ALONE = closed("""
    act be come compromise cooperate go help join leave meet negotiate participate quit resign stay step talk work
""")
POSTED = re.compile(r"#|@|https?|www\.|pic\.")
TRAILING = frozenset([",", ".", ";", ":", "”", '"', "''", "’", "-", "—", "–", "?", "!"])


@dataclass(frozen=True, slots=True)
class Terms:
    """What is proposed, or what is answered.

    Attributes:
        words: All of it.
        gives: What the proposer would do.
        gets: What the other side would.
        conditions: What it hangs on.
        deadline: Number of the time by which the other side is to act.
        form: `single`, `package` or `alternative`.
    """

    words: tuple[Span, ...]
    gives: tuple[Span, ...]
    gets: tuple[Span, ...]
    conditions: tuple[Span, ...]
    deadline: int | None
    form: str


def find_terms(scene: Scene, cue: Cue) -> Terms:
    """What a proposal holds, or what an answer is about."""
    heads = list(dict.fromkeys(each for term in cue.fit.terms for each in joined(scene.tree, term)))
    heads = [each for each in heads if not _shares(scene, each)]
    heads = [each for each in heads if each in cue.fit.terms or each not in apart(scene, cue, cue.fit.terms)]
    price, priced = _price(scene, cue)
    hanging = conditions(scene, cue) if cue.fit.frame not in ("if", "unless") else ()
    out = (
        {word for span in hanging for word in scene.page.words_in(span)} | priced | {cue.word, *_cue_words(scene, cue)}
    )
    out = out.union(*(_said_of(scene, cue, each) for each in heads), apart(scene, cue, heads))
    parts = tuple(span for each in heads for span in _part(scene, each, heads, out))
    parts = _with_object(scene, cue, _with_act(scene, cue, parts))
    parts = tuple(_with_gap(scene, cue, each) for each in parts)
    parts = (purport(scene, cue, parts[0]),) if len(parts) == 1 and cue.entry.move == "proposal" else parts
    parts = tuple(balanced(scene, Span(each.start, which(scene, each.end))) for each in _whole(scene, cue, parts))
    if cue.entry.move == "response":
        return Terms(parts, (), (), hanging, None, "")
    own, other = (parts, price) if cue.entry.terms == "gives" else (price, parts)
    return Terms((*parts, *price), own, other, hanging, _deadline(scene, cue), _form(scene, heads))


def _whole(scene: Scene, cue: Cue, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """A clause with its subject, which the parser took for what is agreed: "agreed | sanctions should stay |"."""
    start = begins(scene, cue)
    if start is None or len(parts) != 1:
        return parts
    return (Span(scene.page.words[start].start, parts[0].end),)


def _with_gap(scene: Scene, cue: Cue, part: Span) -> Span:
    """An act with what it is done to, where that stands before its subject: "| the stake it agreed to buy |"."""
    subject = min((min(scene.tree.subtree(each)) for each in scene.tree.under(cue.word, "nsubj")), default=0)
    acts = [each for each in cue.fit.terms if each > cue.word and scene.tree.tag[each] == "VB"]
    if cue.fit.frame != "to" or len(acts) != 1 or subject < 1 or not _is_gap(scene, cue.word, subject - 1):
        return part
    tree = scene.tree
    said = [cop for each in tree.under(acts[0], "xcomp") for cop in tree.under(each, "cop") if tree.tag[cop] in FINITE]
    own = [each for each in tree.under(acts[0], "obj", "ccomp", "xcomp") if not tree.under(each, "case")]
    own = [each for each in own if not set(tree.under(each, "cop")) & set(said)]
    if own or tree.lemma[acts[0]] in ALONE or part.start < scene.page.words[subject].start:
        return part
    # "the ships it agreed to sell | were old |": what is said of them is no part of it.
    end = scene.page.words[min(said) - 1].end if said else part.end
    return Span(scene.page.words[min(_phrase(scene, subject - 1))].start, end)


def _is_gap(scene: Scene, verb: int, noun: int) -> bool:
    """Whether a clause without its object hangs on a noun: "the stake it | agreed | to buy"; not "the day"."""
    relation, told = scene.tree.relation[verb], scene.tree.tag[noun] in ("NN", "NNS")
    loose = relation == "advcl" or (relation in ("ccomp", "parataxis") and not scene.tree.under(noun, "case"))
    hung = relation.startswith("acl") or (loose and scene.forms[noun + 1] in PRONOUNS)
    return told and hung and noun not in scene.time and scene.tree.lemma[noun] not in WHEN


def _phrase(scene: Scene, noun: int) -> Sequence[int]:
    """A noun with what stands before it, and how much of it: "| most of the stake |"."""
    first = noun
    while first > 0 and scene.tree.tag[first - 1] in ("DT", "JJ", "CD", "NN", "NNP", "NNS", "PRP$"):
        first -= 1
    if first > 1 and scene.forms[first - 1] == "of" and scene.forms[first - 2] in PARTS:
        first -= 2
    return range(first, noun + 1)


def _with_act(scene: Scene, cue: Cue, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is called for, with what it is to do: "called for talks | to resume |"; where to: "invited | to Oslo |"."""
    if cue.fit.frame == "them-there" and scene.tree.lemma[cue.fit.terms[0]] not in listed("talks"):
        case = scene.tree.under(cue.fit.terms[0], "case")
        return tuple(scene.cover([*case, *scene.page.words_in(each)]) for each in parts)
    if len(parts) != 1 or cue.fit.frame not in ("@talks", "noun-of"):
        return parts
    at, above = scene.page.word_at(parts[0].end), {cue.word, scene.tree.head[cue.word], *cue.fit.terms}
    acts = [each for each in range(at + 1, min(at + 3, len(scene.forms))) if scene.tree.tag[each] == "VB"]
    if scene.forms[at : at + 1] != ("to",) or not acts or scene.tree.head[acts[0]] not in above:
        return parts
    inside = [each for each in scene.tree.subtree(acts[0]) if each >= at]
    apart = {each for below in scene.tree.under(acts[0], "advcl", "parataxis") for each in scene.tree.subtree(below)}
    kept = _before_tag(scene, [each for each in inside if each not in apart])
    return (Span(parts[0].start, scene.cover(_trimmed(scene, kept)).end),)


def _with_object(scene: Scene, cue: Cue, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """An offer with what it is for, which the parser may hang on the verb: "made an offer | for a funding bill |".

    What stands between "to" and a noun taken for a pronoun is its verb: "agreed to | shelve | plans".
    """
    if len(parts) != 1:
        return parts
    if cue.fit.frame == "any" and scene.forms[cue.word + 1 : cue.word + 2] == (cue.entry.particle,):
        between = range(cue.word + 2, scene.page.word_at(parts[0].start))
        return (Span(scene.page.words[between[0]].start, parts[0].end),) if 0 < len(between) <= SKIPPED else parts
    bare = cue.fit.frame in ("any", "@concession") and len(scene.page.words_in(parts[0])) == 1
    if not bare and (cue.fit.frame != "@put" or not named_only(parts[0].exact(scene.page.text))):
        return parts
    end = parts[0].end
    for each in sorted(scene.tree.under(cue.word, "obl")):
        words = scene.tree.subtree(each)
        told = preposition(scene.tree, each) in (("in", "of") if bare else ("for", "of", "on", "to"))
        if scene.page.word_at(end) == min(words) and told and each not in scene.time and not _is_channel(scene, each):
            end = scene.cover(_trimmed(scene, words)).end
    return (Span(parts[0].start, end),)


def conditions(scene: Scene, cue: Cue) -> tuple[Span, ...]:
    """What a proposal hangs on, without what is to be had for it."""
    numbers = {scene.claim.get(each) for each in (cue.word, *cue.fit.terms)} | {scene.claim_of(cue.word)}
    found = {span for number in numbers if number is not None for span in scene.claims[number].condition}
    return tuple(sorted(_before_but(scene, span) for span in found if not _is_exchange(scene, span)))


def _before_but(scene: Scene, span: Span) -> Span:
    """A condition without what is set against it: "if the port opens|, but stopped short of a pledge"."""
    end = span.exact(scene.page.text).find(", but ")
    return Span(span.start, span.start + end) if end > 0 else span


def _is_exchange(scene: Scene, span: Span) -> bool:
    return span.exact(scene.page.text).lower().startswith(("in exchange", "in return"))


def _cue_words(scene: Scene, cue: Cue) -> Sequence[int]:
    """The cue's helpers, or its whole clause where it hangs on its terms: "the truce | that they proposed |"."""
    if cue.word in cue.fit.terms:
        return ()
    above = set(scene.tree.above(cue.word))
    if above.intersection(cue.fit.terms):
        return scene.tree.subtree(cue.word)
    return scene.tree.under(cue.word, "aux", "advmod")


def _shares(scene: Scene, verb: int) -> bool:
    """Whether a verb has what it acts on from the one that it is joined to: "cut and | lift | tariffs on cars"."""
    tree, head = scene.tree, scene.tree.head[verb]
    if tree.relation[verb] != "conj" or not tree.is_verb(verb) or tree.under(verb, "obj", "obl", "xcomp", "ccomp"):
        return False
    return any(each > verb for each in tree.under(head, "obj"))


def _said_of(scene: Scene, cue: Cue, head: int) -> set[int]:
    """What is only said of an offer: "| What hurt was | the proposal made last"."""
    tree = scene.tree
    if head != cue.fit.host or not tree.under(head, "cop"):
        return set()
    apart = {*tree.under(head, "nsubj", "csubj", "cop", "aux", "mark")}
    apart |= {each for each in tree.children[head] if tree.under(each, "cop")}
    return {word for each in apart for word in tree.subtree(each)}


def _price(scene: Scene, cue: Cue) -> tuple[tuple[Span, ...], set[int]]:
    """What is to be had for it, and all words that say so."""
    spans: list[Span] = []
    gone: set[int] = set()
    reach = [word for each in (cue.word, *cue.fit.terms) for word in scene.tree.subtree(each)]
    for head, words in exchanges(scene, sorted(set(reach))):
        lead = set(words[:3])
        heads = joined(scene.tree, head)
        spans += [span for each in heads for span in _part(scene, each, heads, lead)]
        gone.update(words)
    for head in _return_acts(scene, cue):
        spans += _part(scene, head, (head,), scene.tree.under(head, "aux", "nsubj", "mark", "advmod"))
        gone.update(scene.tree.subtree(head))
    return tuple(dict.fromkeys(spans)), gone


def _return_acts(scene: Scene, cue: Cue) -> tuple[int, ...]:
    """The verbs of what the other side would do: "before | it will sign |", "if | you open the port |"."""
    if cue.fit.frame == "if":
        return tuple(dict.fromkeys(scene.tree.head[each] for each in cue.fit.put_to))
    return afterwards(scene, cue.word) if cue.fit.frame == "price" else ()


def _part(scene: Scene, head: int, heads: Sequence[int], out: Iterable[int]) -> tuple[Span, ...]:
    """The words of one term, others joined to it left out."""
    tree, gone = scene.tree, set(out) - {head}
    for each in tree.children[head]:
        apart = tree.is_verb(head) and tree.relation[each] in BESIDE and not _belongs(scene, each)
        if apart or each in heads:
            gone.update(tree.subtree(each))
    told = [each for each in tree.under(head, "obl") if _is_voice(scene, each) or _is_motive(scene, each)]
    told += [each for each in tree.under(head, "obl", "nmod") if _is_channel(scene, each)]
    gone.update(word for each in told for word in tree.subtree(each))
    helpers = [
        *tree.under(head, "aux"),
        *(each for each in tree.under(head, "advmod") if _is_otherwise(scene, head, each)),
    ]
    gone.update(word for each in helpers if tree.is_verb(head) for word in tree.subtree(each))
    kept = [word for word in tree.subtree(head) if word not in gone]
    return _runs(scene, _trimmed(scene, kept), head)


def _is_otherwise(scene: Scene, head: int, word: int) -> bool:
    """Whether a "not" only says what happens otherwise: "if you do | not | make a deal"."""
    marks = {scene.tree.lemma[each] for each in scene.tree.under(head, "mark")}
    return scene.tree.lemma[word] in ("not", "n't") and bool(marks & {"if", "unless"})


def _is_voice(scene: Scene, word: int) -> bool:
    """ "according to | two diplomats |"."""
    return any(
        scene.tree.lemma[each] == "accord" or scene.forms[each] == "according"
        for each in scene.tree.under(word, "case")
    )


def _is_motive(scene: Scene, word: int) -> bool:
    """Why somebody does it, by the outlet's account: "in an apparent | attempt | to gain time"."""
    cases = {scene.forms[each] for each in scene.tree.under(word, "case")}
    return "in" in cases and scene.tree.lemma[word] in MOTIVES


def _is_channel(scene: Scene, word: int) -> bool:
    """By what means it was said: "agreed to the plan | in calls with the king |"."""
    cases = {scene.forms[each] for each in scene.tree.under(word, "case")}
    return bool(cases & {"in", "during"}) and scene.tree.lemma[word] in CHANNELS


def _belongs(scene: Scene, word: int) -> bool:
    """Whether a clause is part of an act: "to act | to end | the war", "that | the port | stay open"."""
    if scene.tree.relation[word] == "nsubj":
        return any(scene.tree.lemma[each] == "that" for each in scene.tree.under(scene.tree.head[word], "mark"))
    marks = {scene.tree.lemma[each] for each in scene.tree.under(word, "mark")}
    own = word == scene.tree.head[word] + 1 and scene.tree.tag[word] == "VBG"  # "resume | providing | loans"
    own = own or (scene.tree.tag[word] == "VBG" and bool(marks & GOVERNED))  # "focus on | opening | the port"
    return scene.tree.relation[word] == "advcl" and (own or bool(marks & {"to", "by"}))


def _trimmed(scene: Scene, words: Sequence[int]) -> Sequence[int]:
    low, high = 0, len(words)
    while low < high - 1 and scene.forms[words[low]] in LEADING | TRAILING:
        low += 1
    while high > low + 1 and scene.forms[words[high - 1]] in TRAILING:
        high -= 1
    return words[low:high]


def _runs(scene: Scene, words: Sequence[int], head: int) -> tuple[Span, ...]:
    """The stretch of words around a head that nothing else breaks, but for punctuation."""
    if not words:
        return ()
    low = high = words.index(head) if head in words else 0
    while low > 0 and _near(scene, words[low - 1], words[low]):
        low -= 1
    while high < len(words) - 1 and _near(scene, words[high], words[high + 1]):
        high += 1
    kept = _trimmed(scene, _before_tag(scene, words[low : high + 1]))
    return (scene.cover([*_denied(scene, kept[0]), *kept]),)


def _before_tag(scene: Scene, words: Sequence[int]) -> Sequence[int]:
    """Words without a post's tags or a voice behind them: "resume talks | #summit |", "… |, according to her"."""
    tags = (at for at, word in enumerate(words) if at and (POSTED.match(scene.forms[word]) or _is_source(scene, word)))
    return ends(scene, words[: next(tags, len(words))])


def _is_source(scene: Scene, word: int) -> bool:
    return scene.forms[word - 1 : word + 2] == (",", "according", "to")


def _denied(scene: Scene, first: int) -> tuple[int, ...]:
    """The "not to" before an act: "agreed | not to | strike"."""
    return (first - 2, first - 1) if scene.forms[max(0, first - 2) : first] in (("not", "to"), ("never", "to")) else ()


def _near(scene: Scene, one: int, other: int) -> bool:
    return all(not scene.forms[each][0].isalnum() for each in range(one + 1, other))


def _deadline(scene: Scene, cue: Cue) -> int | None:
    """ "leave | by Friday |": the first time in reach that a deadline's preposition leads; none for one's own acts."""
    limit = _limit(scene, cue)
    # "invited the president to meet by May": the time is that of the meeting, not of the answer.
    if limit is not None or cue.entry.terms != "gets" or cue.entry.lemma in ("invite", "invitation"):
        return limit
    sentence = scene.page.sentence_of(scene.page.words[cue.word])
    for word in scene.tree.subtree(cue.word):
        time = scene.time.get(word)
        if time is None or not sentence.contains(scene.page.words[word]):
            continue
        if scene.forms[word] in DEADLINES or (word and scene.forms[word - 1] in DEADLINES):
            return time
    return None


def _limit(scene: Scene, cue: Cue) -> int | None:
    """ "The offer | expires on May 3 |": the time until which it stands."""
    if cue.fit.frame == "until" and cue.entry.value != "lapsed":
        return ends_at(scene, cue.word)
    return None


def _form(scene: Scene, heads: Sequence[int]) -> str:
    if len(heads) < 2:
        return "single"
    links = {scene.tree.lemma[each] for head in heads for each in scene.tree.under(head, "cc")}
    return "alternative" if "or" in links else "package"


def named_only(words: str) -> bool:
    """Whether terms say no more than that there are some: "deal", "the proposal".

    >>> named_only("the proposal"), named_only("a truce of ten days")
    (True, False)
    """
    told = [word for word in words.lower().split() if word not in WHICH]
    return len(told) < 2 and not {word.removesuffix("s") for word in told} - listed("offer") - listed("deal")
