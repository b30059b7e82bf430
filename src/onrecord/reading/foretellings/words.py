"""Words: of what is to happen, of how sure, and of when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Hedge, Span, TimeExpression
from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.grammar import RELATIVE, SUBJECTS, is_passive, preposition
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

ENDING = frozenset(["at", "during", "before", "until", "after", "ahead of"])
EDGES = frozenset(["and", "but", "or", "that", "which", ",", ";", ":", "—", "-", "–"])
# Words that open an aside behind a comma: "the envoy, | who | left".
ASIDES = frozenset([("who",), ("which",), ("where",), ("whose",), ("although",), ("though",), ("while",)])
LEFT_OUT = frozenset(["advcl", "parataxis", "punct", "cc", "mark", "discourse", "dep"])
OPENING = frozenset(
    ["as", "while", "although", "though", "because", "since", "after", "before", "despite", "unless", "if"]
)


def what_of(scene: Scene, sign: Sign) -> tuple[int, ...]:
    """The words of what is to happen, from the first to the last, as numbers; conditions and asides left out.

    With a subject of its own the clause is told from there ("| prices will rise |"), else from its verb.
    """
    tree = scene.tree
    kept = [sign.word, *_shared(scene, sign)]
    if (antecedent := _antecedent(scene, sign)) is not None:
        kept += range(antecedent, sign.word)
    for each in tree.children[sign.word]:
        if _belongs(scene, sign, each):
            kept += tree.subtree(each)
    first = _first(scene, sign, kept)
    condition = _conditioned(scene, sign)
    kept = [each for each in kept if each >= first and each not in condition]
    return _run(scene, sorted(kept), sign.word)


def _shared(scene: Scene, sign: Sign) -> list[int]:
    """The subject that stands with the word before, and all up to the verb: "| prices are likely to | rise"."""
    tree = scene.tree
    if sign.bearer is None:
        return []
    subjects = [each for each in tree.under(sign.bearer, *SUBJECTS) if each < sign.bearer]
    if len(subjects) != 1 or scene.forms[subjects[0]] in RELATIVE:
        return []
    return list(range(min(tree.subtree(subjects[0])), sign.word))


def _antecedent(scene: Scene, sign: Sign) -> int | None:
    """The first word of what a clause is about, and tells nothing without: "| a deal | that may be signed"."""
    tree = scene.tree
    if (noun := _lacking(scene, sign)) is None:
        return None
    own = [
        each
        for each in tree.children[noun]
        if each < noun and tree.relation[each] not in ("case", "mark", "cc", "punct")
    ]
    return min([noun, *(inner for each in own for inner in tree.subtree(each))])


def _lacking(scene: Scene, sign: Sign) -> int | None:
    """The noun that a relative clause is about and cannot do without: it is done to it."""
    tree = scene.tree
    if sign.governor is None and tree.relation[sign.word].startswith("acl") and is_passive(tree, sign.word):
        return tree.head[sign.word]
    top = sign.bearer if sign.bearer is not None else sign.word
    subjects = tree.under(top, *SUBJECTS)
    own = bool(subjects) and not any(scene.forms[each] in RELATIVE for each in subjects)
    whole = tree.under(sign.word, "obj", "ccomp", "xcomp") or is_passive(tree, sign.word)
    if tree.relation[top] != "acl:relcl" or not own or whole or not tree.is_verb(sign.word):
        return None
    return tree.head[top]


def _belongs(scene: Scene, sign: Sign, word: int) -> bool:
    tree = scene.tree
    relation = tree.relation[word]
    if relation == "conj":
        apart = any(scene.forms[each] in ("to", "that") for each in tree.under(word, "mark"))
        apart = apart or (tree.tag[word] in ("VBD", "VBZ") and tree.tag[sign.word] == "VB")
        return (
            not apart
            and not tree.under(word, *SUBJECTS)
            and not any(tree.tag[each] == "MD" for each in tree.under(word, "aux"))
        )
    if relation == "advcl":
        opens = {scene.forms[each] for each in tree.under(word, "mark", "advmod", "case") if each < word}
        measured = word > sign.word and scene.forms[sign.word + 1 : sign.word + 2] == ("as",)
        apart = tree.tag[word] == "VBG" and not opens and scene.forms[min(tree.subtree(word)) - 1] == ","
        return measured or (word > sign.word and not apart and not opens & (OPENING | {"when", "once"}))
    if relation == "advmod" and word < sign.word:
        return bool(tree.under(sign.word, *SUBJECTS)) and word > min(tree.under(sign.word, *SUBJECTS))
    return relation not in LEFT_OUT


def _first(scene: Scene, sign: Sign, kept: Sequence[int]) -> int:
    """The word that what is to happen begins with: its subject's first, else the verb's own."""
    tree = scene.tree
    if shared := _shared(scene, sign):
        return shared[0]
    if (antecedent := _antecedent(scene, sign)) is not None:
        return antecedent
    subjects = [each for each in tree.under(sign.word, *SUBJECTS, "csubj", "expl") if each < sign.word]
    if subjects and not any(scene.forms[each] in RELATIVE for each in subjects):
        return min(min(tree.subtree(each)) for each in subjects)
    own = [each for each in tree.under(sign.word, "aux:pass", "cop", "advmod", "compound") if each < sign.word]
    after = [each for each in own if sign.modal is None or each > sign.modal]
    return min([sign.word, *(each for each in after if scene.forms[each] not in ("not", "n't", "'", "’"))])


def _conditioned(scene: Scene, sign: Sign) -> frozenset[int]:
    claim = scene.claims[scene.claim[sign.word]]
    return frozenset(each for span in claim.condition for each in scene.page.words_in(span))


def _run(scene: Scene, words: Sequence[int], word: int) -> tuple[int, ...]:
    """The stretch around a word in which only punctuation is missing, without edges that say nothing."""
    present, low, high = set(words), word, word
    while low - 1 in present or (low - 2 in present and not scene.forms[low - 1].isalnum()):
        low -= 1
    while high + 1 in present or (high + 2 in present and not scene.forms[high + 1].isalnum()):
        if high >= word and not scene.forms[high + 1].isalnum() and scene.forms[high + 2 : high + 3] in ASIDES:
            break
        high += 1
    while (
        low < word
        and (scene.forms[low] in EDGES or not scene.forms[low][0].isalnum())
        and scene.forms[low] not in "$€£"
    ):
        low += 1
    while high > word and not scene.forms[high][-1].isalnum() and scene.forms[high] != "%":
        high -= 1
    return tuple(range(low, high + 1))


def hedge_of(scene: Scene, sign: Sign) -> Hedge | None:
    """How sure, by the clause's own words or those of what governs it: "| probably |", "| doubt | that", "| may |"."""
    claim = scene.claims[scene.claim[sign.word]]
    if claim.hedge is not None:
        return claim.hedge
    for above in (sign.governor, _above(scene, sign.word)):
        if above is not None and above in scene.claim:
            hedge = scene.claims[scene.claim[above]].hedge
            if hedge is not None and hedge.span.contains(scene.page.words[above]):
                return hedge
    return None


def _above(scene: Scene, word: int) -> int | None:
    head = scene.tree.head[word]
    return head if head != ROOT and scene.tree.relation[word] in ("xcomp", "ccomp") else None


def condition_of(scene: Scene, sign: Sign) -> tuple[Span, ...]:
    """What it hangs on: the clause's own, else that of the word that governs it."""
    claim = scene.claims[scene.claim[sign.word]]
    if claim.condition or sign.governor is None or sign.governor not in scene.claim:
        return claim.condition
    return scene.claims[scene.claim[sign.governor]].condition


def when_of(scene: Scene, sign: Sign, times: Sequence[TimeExpression]) -> tuple[int | None, Span | None]:
    """The time at or by which, as the number of its expression and as words with their preposition.

    "| by Friday |", "| within four weeks |", "| soon |", "| at the summit |"; a time that lies behind is none.
    """
    dated = [each for each in _times(scene, sign) if _is_ahead(times[scene.time[each]], scene, each)]
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
    """A clause's words and those of the clauses that complete it, of relative clauses and speakers' asides none."""
    yield word
    for each in scene.tree.children[word]:
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
        or preposition(scene.tree, _lead(scene, word)) in ("like", "as", "than", "since")
        or meaning.name in ("PAST_REF", "PRESENT_REF")
    ):
        return False
    if meaning.amount.startswith("-"):
        return False
    if time.type == "DURATION":
        return preposition(scene.tree, _lead(scene, word)) in ("within", "in", "over", "after", "for")
    return True


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
    start = page.words[min(near)].start if near else span.start
    stopped = page.text[span.end - 1] == "." and page.sentence_of(span).end <= span.end
    return Span(min(start, span.start), span.end - stopped)


def _until(scene: Scene, sign: Sign) -> Span | None:
    """A time that is no date: "soon", "at the summit", "by the time they meet"."""
    tree = scene.tree
    for each in tree.under(sign.word, "advmod", "obl"):
        if scene.forms[each] in listed("vague"):
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
