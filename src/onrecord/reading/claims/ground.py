"""Ground: a page's words with their grammar, as the rules of claims look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.reading.page import Page
from onrecord.reading.tree import ROOT, Tree

if TYPE_CHECKING:
    from onrecord.reading.claims.clause import Clause

CLAUSAL = frozenset(["root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"])
SUBJECT = frozenset(["nsubj", "nsubj:pass", "csubj", "expl"])


@dataclass(frozen=True, slots=True)
class Ground:
    """What every rule may look at.

    Attributes:
        page: The page.
        tree: Its grammar.
        forms: Its words in lower case.
        clauses: Those looked at already, by predicate.
    """

    page: Page
    tree: Tree
    forms: tuple[str, ...]
    clauses: dict[int, Clause] = field(default_factory=dict)

    def children(self, word: int, *relations: str) -> Iterator[int]:
        """The words that a word governs in one of the relations, in text order."""
        relation = self.tree.relation
        return (each for each in self.tree.children[word] if relation[each] in relations)

    def first(self, word: int, *relations: str) -> int | None:
        """The first of them."""
        return next(self.children(word, *relations), None)

    def head(self, word: int) -> int | None:
        """The word that governs a word; None at the root."""
        head = self.tree.head[word]
        return None if head == ROOT else head

    def is_predicate(self, word: int) -> bool:
        """Whether a word heads a clause, as a verb or as what stands behind a copula.

        A participle before a noun ("the planned talks") does not.
        """
        relation = self.tree.relation[word]
        if relation in ("aux", "aux:pass", "cop", "amod", "compound", "case", "fixed", "flat"):
            return False
        if self.tree.is_verb(word):
            return True
        return any(self.tree.relation[each] in ("cop", "nsubj", "aux") for each in self.tree.children[word])


def lay_ground(page: Page) -> Ground:
    """The ground of a page."""
    text = page.text.lower()
    if len(text) != len(page.text):  # A few letters grow in lower case.
        return Ground(page, page.tree, tuple(word.exact(page.text).lower() for word in page.words))
    return Ground(page, page.tree, tuple(text[word.start : word.end] for word in page.words))
