"""The scene: a page with what is known of its words, as rules look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Claim, Entity, Judged, Span, TimeExpression
from onrecord.reading.claims import Judge
from onrecord.reading.page import Name, Page
from onrecord.reading.tree import ROOT, Tree

Judging = Callable[[int], tuple[Judged, Judged]]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a rule may look at.

    Attributes:
        page: The page.
        forms: Its words in lower case.
        claims: Its clauses.
        claim: The number of the clause that a word heads, by word.
        name: The name that a word is part of, by word.
        entity: The entity whose mention a word is in, by word; the shortest mention counts.
        time: The expression of time that a word is in, by word.
        judge: Says of a word's event whether it happened: polarity and factuality.
    """

    page: Page
    forms: tuple[str, ...]
    claims: Sequence[Claim]
    claim: dict[int, int]
    name: dict[int, Name]
    entity: dict[int, int]
    time: dict[int, int]
    judge: Judging

    @property
    def tree(self) -> Tree:
        """The page's grammar."""
        return self.page.tree

    def claim_of(self, word: int) -> int | None:
        """The clause that a word stands in; None on a page without clauses."""
        for _ in range(len(self.forms)):
            if word in self.claim:
                return self.claim[word]
            word = self.tree.head[word]
            if word == ROOT:
                break
        return None

    def clause(self, word: int) -> Iterator[int]:
        """A word and what it governs, other clauses left out."""
        yield word
        for each in self.tree.children[word]:
            if each not in self.claim:
                yield from self.clause(each)

    def cover(self, words: Sequence[int]) -> Span:
        """The stretch of text from the first of the words to the last."""
        return Span(self.page.words[min(words)].start, self.page.words[max(words)].end)


def set_scene(
    page: Page,
    claims: Sequence[Claim],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
    *,
    judge: Judge | None = None,
) -> Scene:
    """The scene of a page; `judge` is its own, where there is one already."""
    return Scene(
        page=page,
        forms=tuple(word.exact(page.text).lower() for word in page.words),
        claims=claims,
        claim={page.word_at(claim.head.start): number for number, claim in enumerate(claims)},
        name={word: name for name in page.names for word in page.words_in(name.span)},
        entity=_by_word(page, [(span, number) for number, each in enumerate(entities) for span in each.mentions]),
        time=_by_word(page, [(each.span, number) for number, each in enumerate(times)]),
        judge=judge or Judge.of(page),
    )


def within_of(scene: Scene, attributions: Sequence[Attribution], claim: int) -> Attribution | None:
    """The statement in whose content a clause stands."""
    within = scene.claims[claim].within
    return attributions[within] if within is not None and within < len(attributions) else None


def _by_word(page: Page, spans: list[tuple[Span, int]]) -> dict[int, int]:
    """For each word the number that goes with the shortest span around it."""
    found: dict[int, int] = {}
    for span, number in sorted(spans, key=lambda each: (-len(each[0]), each[0], each[1])):
        for word in page.words_in(span):
            found[word] = number
    return found
