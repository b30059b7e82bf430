"""Phrases: the words of a noun and of a clause, as a cell shows them."""

from __future__ import annotations

from collections.abc import Iterable, Set

from onrecord.model import Span
from onrecord.reading.quantities.lexicon import words
from onrecord.reading.scene import Scene

LONGEST = 14
OPENERS = frozenset(["compared", "including", "versus"])
LEADING = frozenset(["that", "is", "are", "was", "were"])
LEFT = (
    "det",
    "amod",
    "compound",
    "nummod",
    "nmod:poss",
    "flat",
    "fixed",
    "det:predet",
    "punct",
    "dep",
    "case",
    "advmod",
)
STOPS = frozenset([",", ";", ":", "(", ")", "--", "–", "—", '"', "“", "”", "''", "``", "?", "!"])
UNOPENED = LEADING | STOPS | {"`", "'"}
OUTSIDE = ("acl:relcl", "parataxis", "cc", "conj", "appos", "advcl", "ccomp", "punct", "dep")
SKIPPED = frozenset(["-", "'", "’", ".", "worth", "'s"])
MARKS = frozenset(["“", "”", "''", "``", '"'])
# Tags of what opens another clause behind a preposition.
ASKING = ("WDT", "WP", "WP$", "WRB")
INWARD = frozenset(["into", "onto"])
# Nouns whose matter stands behind "into"; behind others it is where somebody is brought.
LOOKING = frozenset(["investigation", "inquiry", "probe", "research", "insight", "review", "examination", "look"])
# Nouns that say too little of whom they mean.
PLAIN = frozenset(["people", "persons", "those", "adults", "men", "women", "families"])
# Before a number that is set against this one, and within how many words.
OPPOSED = frozenset(["to", "against", "versus", "than"])
NEAR = 6
TRAILING = frozenset(["IN", "RP", "DT", "CC", "TO", ".", ",", "HYPH", "POS", "RB", "RBR", "JJR", "JJS", "RBS"])
# At the end of a phrase the start of something else: "a rally of | as much |".
LOOSE = frozenset(["'", "’", "worth", "much", "many", "is", "are", "was", "were", "be", "that", "which", "who"])
ABBREVIATED = frozenset(["u", "s", "st", "mr", "ms", "dr", "gen", "sen", "rep"])


def noun_phrase(scene: Scene, noun: int, *, avoid: Iterable[int] = (), after: int = -1) -> Span:
    """A noun with what belongs to it: "| refugees from Norvia |", "| the tariff rate | that they set".

    Args:
        scene: The page.
        noun: The noun.
        avoid: Words that are no part of it: the numeral.
        after: The word behind which it must begin.
    """
    shut = frozenset(avoid)
    first = _leftmost(scene, noun, shut, after)
    return scene.cover([first, _rightmost(scene, noun, shut)])


def _leftmost(scene: Scene, noun: int, shut: frozenset[int], after: int) -> int:
    tree = scene.tree
    before = {each for child in tree.under(noun, *LEFT) for each in tree.subtree(child) if each < noun}
    at = noun
    while at - 1 in before and at - 1 not in shut and at - 1 > after and not _stops(scene, at - 1):
        at -= 1
    while at < noun and (_is_loose(scene, at) or scene.forms[at] in OPENERS):
        at += 1
    return at


def _is_loose(scene: Scene, word: int) -> bool:
    """Whether a word at the start of a phrase is none of it: a preposition, a dash, "| mainly | to the north"."""
    tags = scene.tree.tag
    mainly = tags[word] == "RB" and tags[word + 1] in ("IN", "TO")
    return scene.forms[word] in STOPS | SKIPPED or tags[word] in ("IN", "TO", "CC") or mainly


def _rightmost(scene: Scene, noun: int, shut: frozenset[int]) -> int:
    tree = scene.tree
    inner = {
        each for child in tree.children[noun] if tree.relation[child] not in OUTSIDE for each in tree.subtree(child)
    }
    at = noun
    while (
        at + 1 in inner
        and at + 1 not in shut
        and at + 1 - noun <= LONGEST
        and not (_breaks(scene, at + 1, noun, inner) or _counts_anew(scene, at + 1))
    ):
        at += 1
    if at > noun and not _counts_anew(scene, at + 1) and _is_cut(scene, at, inner):
        at = next((each for each in range(at, noun, -1) if tree.tag[each] in ("IN", "TO")), at)
    marks = [each for each in range(noun, at + 1) if scene.forms[each] in MARKS]
    at = marks[-1] - 1 if len(marks) % 2 else at  # "cars in | “ a garage. ”"
    while at > noun and (tree.tag[at] in TRAILING or scene.forms[at] in LOOSE or _lacks_rest(scene, at)):
        at -= 1
    return at


def _breaks(scene: Scene, word: int, noun: int, inner: Set[int]) -> bool:
    """Whether a phrase ends at a word: not at the marks around some of its words, nor within a list of what it has."""
    if scene.forms[word] in MARKS:
        opened = sum(scene.forms[each] in MARKS for each in range(noun, word)) % 2
        ahead = range(word + 1, word + NEAR)
        return not opened and not any(each in inner and scene.forms[each] in MARKS for each in ahead)
    asks = scene.tree.tag[word] in ASKING and scene.tree.tag[word - 1] in (
        "IN",
        "TO",
    )  # "ideas for | which roads to mend"
    moved = scene.forms[word] in INWARD and scene.tree.lemma[word - 1] not in LOOKING
    return asks or moved or (not _lists(scene, word, inner) and _stops(scene, word))


def _lists(scene: Scene, comma: int, inner: Set[int]) -> bool:
    """Whether a comma stands within a list: "polls in Norvia | , | Halvera and Dorvel"."""
    tree = scene.tree
    ahead = range(comma + 1, min(comma + NEAR, len(scene.forms)))
    item = next((each for each in ahead if tree.relation[each] == "conj"), None)
    if scene.forms[comma] != "," or item is None or item not in inner or not tree.tag[item].startswith("NN"):
        return False
    plain = all(tree.tag[each].startswith(("NN", "JJ", "CC", "DT")) for each in range(comma + 1, item))
    last = max(tree.under(tree.head[item], "conj"))
    return plain and last in inner and any(tree.tag[each] == "CC" for each in range(comma, last))


def restricted(scene: Scene, span: Span | None) -> Span | None:
    """ "half of | people who hold such views |": the word alone says too much; None where the clause is cut off."""
    inside = scene.page.words_in(span) if span is not None else range(0)
    if span is None or len(inside) != 1 or scene.forms[inside[0]] not in PLAIN:
        return span
    clause = next((each for each in scene.tree.under(inside[0], "acl:relcl") if each > inside[0]), None)
    more = predicate(scene, clause, after=inside[0]) if clause is not None else None
    if more is None or clause is None or more.start - span.end > 1:
        return span if clause is None else None
    quoting = scene.page.text[more.end : more.end + 2].strip()[:1] in tuple("“`'\"")
    return None if quoting or more.end < scene.page.words[clause].end else Span(span.start, more.end)


def _lacks_rest(scene: Scene, word: int) -> bool:
    """Whether a verb at the end of a phrase is cut off from what belongs to it: "letters | titled | 'To whom'"."""
    verbal = scene.tree.tag[word] in ("VB", "VBD", "VBN", "VBG") and scene.tree.lemma[word] not in words("harm")
    return verbal and any(each > word for each in scene.tree.children[word] if scene.forms[each] not in UNOPENED)


def _counts_anew(scene: Scene, word: int) -> bool:
    """Whether another figure begins: "a tariff on cars | and a 25 percent | tariff", "the rate | of 39.6% |"."""
    if word + 1 >= len(scene.forms):
        return False
    if scene.forms[word] in OPPOSED and _sets_against(scene, word):
        return True
    joint = scene.tree.tag[word] == "CC" or scene.forms[word] in ("of", "from", "to", "by")
    ahead = scene.tree.tag[word + 1 : word + 4] if scene.tree.tag[word] == "CC" else scene.tree.tag[word + 1 : word + 2]
    return joint and any(tag in ("CD", "$") for tag in ahead)


def _sets_against(scene: Scene, word: int) -> bool:
    """Whether another number is what is compared with: "votes | to Mira Sol's 40 |", "seats | against just 12 |"."""
    for each in range(word + 1, min(word + NEAR, len(scene.forms))):
        if _stops(scene, each) or scene.tree.is_verb(each):
            return False
        if scene.tree.tag[each] == "CD":
            return scene.forms[each - 1] not in ("the", "these", "those")
    return False


def _is_cut(scene: Scene, word: int, inner: Set[int]) -> bool:
    """Whether a phrase breaks off in the middle of its last one: "goods | on a revised | $60 billion list"."""
    broken = scene.tree.tag[word] in ("JJ", "JJR", "JJS", "DT", "PRP$")
    behind = scene.forms[word + 1 : word + 2]
    apart = behind and behind[0] not in STOPS | INWARD and word + 1 not in scene.time
    return word + 1 in inner and (broken or bool(apart))


def _stops(scene: Scene, word: int) -> bool:
    """Whether a phrase ends at a word: a comma, a figure of its own, an expression of time."""
    if scene.forms[word] == "." and scene.forms[word - 1] in ABBREVIATED:
        return False
    if scene.tree.tag[word] == "CD" and not scene.forms[word].isdigit():
        return False  # the comma of "1,000"
    return scene.forms[word] in STOPS or scene.tree.tag[word] == "$" or word in scene.time


def predicate(scene: Scene, verb: int, *, after: int, longest: int = LONGEST) -> Span | None:
    """What a verb says of its subject, up to the next break: "| are sure of it |, but …"."""
    tree = scene.tree
    inner = {each for each in tree.subtree(verb) if each > after}
    first = min((each for each in inner if scene.forms[each] not in UNOPENED), default=None)
    if first is None:
        return None
    at = first
    while at + 1 in inner and at - first < longest and not _ends(scene, at + 1):
        at += 1
    return scene.cover([first, at]) if at >= verb or first >= verb else None


def _ends(scene: Scene, word: int) -> bool:
    """Whether what a verb says ends at a word; so it does where another number is joined: "died | and 300 | fled"."""
    if scene.forms[word] in ("and", "but", "while") and scene.tree.tag[word + 1 : word + 2] == ("CD",):
        return True
    return scene.forms[word] in STOPS or (scene.forms[word] == "." and scene.forms[word - 1] not in ABBREVIATED)
