"""Matter: the words that name what is wanted or refused."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Span
from onrecord.reading.scene import Scene

# Words at either end that are of the wanting or the joining, not of the matter.
LEAD = frozenset(
    (
        *("to", "that", "for", "not", "n't", "never", "and", "whether", "if", "on", "of", "against", "than", "about"),
        *("t", "from", "with", "over", "in", "as", "but"),
    )
)
EDGE = frozenset(",;:-–—.!?\"“”'‘’()") | {"--", "``", "''"}
APART = ("parataxis", "discourse", "appos", "acl:relcl")
ASIDE = frozenset(
    (
        "if",
        "unless",
        "because",
        "although",
        "though",
        "while",
        "as",
        "since",
        "after",
        "when",
        "until",
        "once",
        "before",
    )
)
SUBJECTS = ("nsubj", "nsubj:pass", "expl", "csubj")
HELPERS = ("aux", "aux:pass", "mark", "cc", "advmod")
# How many words may stand between two parts that are shown as one: "talks | to | resume".
GAP = 2


def matter_of(
    scene: Scene, head: int, *, bare: bool = False, single: bool = False, without: int = -1
) -> tuple[Span, ...]:
    """The stretch of words that a word heads, asides and conditions left out.

    Args:
        scene: The page.
        head: The word that heads the phrase or clause.
        bare: Whether to leave out its subject: "Norvia must | leave |".
        single: Whether to leave out verbs joined to it: "| raised the toll | and left".
        without: A word whose phrase is no part of it.
    """
    words = sorted(_own(scene, head, frozenset([without]), single=single, bare=bare))
    if bare:
        words = [each for each in words if each >= _start(scene, head, words)]
    words = _trimmed(scene, _to_the_stop(scene, head, words))
    return (scene.cover(words),) if words else ()


def _to_the_stop(scene: Scene, head: int, words: list[int]) -> list[int]:
    """The words of the part of the sentence that the head stands in: "treating it as a trifle| ; they want more"."""
    stops = [each for each in range(min(words), max(words)) if scene.forms[each] == ";"] if words else []
    before = max((each for each in stops if each < head), default=-1)
    behind = min((each for each in stops if each > head), default=len(scene.forms))
    return [each for each in words if before < each < behind]


def joined_matter(scene: Scene, first: int, second: int) -> tuple[Span, ...]:
    """Two parts of a matter, as one stretch where they stand side by side: "talks to resume"."""
    before, after = matter_of(scene, first, without=second), matter_of(scene, second, bare=True)
    if not before or not after:
        return before or after
    gap = (before[0].end, after[0].start)
    near = gap[0] >= gap[1] or len(scene.page.words_in(Span(*gap))) <= GAP
    whole = Span(min(before[0].start, after[0].start), max(before[0].end, after[0].end))
    return (whole,) if near else (*before, *after)


def _start(scene: Scene, head: int, words: list[int]) -> int:
    """The first word behind subject, auxiliaries and their adverbs."""
    tree = scene.tree
    before = [each for each in tree.under(head, *SUBJECTS, "aux", "mark", "cc") if each < head]
    last = max((max(tree.subtree(each)) for each in before), default=words[0] - 1)
    return min(last + 1, head)


def _own(
    scene: Scene, word: int, without: frozenset[int], *, single: bool, bare: bool, top: bool = True
) -> Iterator[int]:
    yield word
    for each in scene.tree.children[word]:
        dropped = bare and top and scene.tree.relation[each] in SUBJECTS
        if each in without or dropped or _apart(scene, word, each, single=single and top, top=top):
            continue
        yield from _own(scene, each, without, single=single, bare=bare, top=False)


def _apart(scene: Scene, word: int, each: int, *, single: bool, top: bool) -> bool:
    """Whether what a word governs is an aside, a condition, or another sentence."""
    tree, relation = scene.tree, scene.tree.relation[each]
    if relation in APART:
        return relation in ("parataxis", "discourse") or _set_off(scene, word, each)
    if relation == "advcl":
        marks = {scene.forms[mark] for mark in tree.under(each, "mark", "advmod")}
        return bool(marks & ASIDE) or _set_off(scene, word, each)
    if relation == "conj" and top:
        return single or bool(tree.under(each, "nsubj", "nsubj:pass"))
    return relation == "cc" and top and (single or not _joins(scene, word))


def _joins(scene: Scene, word: int) -> bool:
    return any(not scene.tree.under(each, "nsubj", "nsubj:pass") for each in scene.tree.under(word, "conj"))


def _set_off(scene: Scene, head: int, word: int) -> bool:
    """Whether a clause or apposition stands behind a comma or dash."""
    first = min(scene.tree.subtree(word))
    return first > head and scene.forms[first - 1] in (",", "--", "–", "—", ";", "(")


def _trimmed(scene: Scene, words: list[int]) -> list[int]:
    while words and scene.forms[words[0]] in LEAD | EDGE:
        words = words[1:]
    while words and scene.forms[words[-1]] in EDGE:
        words = words[:-1]
    return words
