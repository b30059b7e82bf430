"""Who governs whom: the grammar of a page, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

ROOT = -1
"""The head of a sentence's first governor."""

# Relations of Universal Dependencies 2 (de Marneffe et al. 2021), without most subtypes; the order is the network's.
RELATIONS = (
    *("root", "nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl", "nmod", "nmod:poss", "xcomp", "ccomp", "advcl"),
    *("acl", "acl:relcl", "aux", "aux:pass", "cop", "mark", "case", "advmod", "amod", "nummod", "appos", "compound"),
    *("compound:prt", "conj", "cc", "det", "expl", "parataxis", "discourse", "fixed", "flat", "dep", "punct"),
)
# Tags of the Penn Treebank (Marcus et al. 1993); brackets are tagged as themselves.
TAGS = (
    *("CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS"),
    *("PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT"),
    *("WP", "WP$", "WRB", ".", ",", ":", "``", "''", "(", ")", "$", "HYPH"),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """Dependencies over the words of a page; each sentence is a tree of its own.

    The first word of what is one token to a treebank governs its further words as `fixed`: "didn | ' | t" has `'`
    (the negation) governing `t`. A person's name is governed by its first word (`flat`), a compound by its last.

    Attributes:
        head: For each word the number of the word that governs it, or `ROOT`.
        relation: For each word what it is to its head, one of `RELATIONS`.
        tag: For each word its part of speech, one of `TAGS`.
        lemma: For each word its dictionary form, in lower case.
        children: For each word those that it governs, in text order.
    """

    head: tuple[int, ...]
    relation: tuple[str, ...]
    tag: tuple[str, ...]
    lemma: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]

    def under(self, word: int, *relations: str) -> tuple[int, ...]:
        """The words that a word governs, in text order; with `relations`, only those that stand in one of them."""
        return tuple(each for each in self.children[word] if not relations or self.relation[each] in relations)

    def subtree(self, word: int) -> tuple[int, ...]:
        """A word and all that it governs, directly or not, in text order."""
        found, waiting = [], [word]
        while waiting:
            each = waiting.pop()
            found.append(each)
            waiting.extend(self.children[each])
        return tuple(sorted(found))

    def above(self, word: int) -> Iterator[int]:
        """The words that govern a word, nearest first."""
        while (word := self.head[word]) != ROOT:
            yield word

    def is_verb(self, word: int) -> bool:
        """Whether a word is tagged as a verb, modal ones left out."""
        return self.tag[word].startswith("VB")


NO_TREE = Tree((), (), (), (), ())
"""The grammar of no words."""
