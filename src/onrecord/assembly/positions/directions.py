"""Which way words go: more or less of something, its beginning or its end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.assembly.events.words import WORD, stem
from onrecord.data import rows

MORE, LESS, TURNS = "+", "-", "!"

FIRST = 6
"""Words in which a matter says its way and is negated: what is said further on is of something else."""

ENDS = frozenset(("and", "but", "or", "that", "which", "who", "because", "if", "unless", "while", "after", "before"))
"""Words behind which it is of something else too: "the levy | that they had not raised"."""

PROMISES = frozenset(stem(word) for word in ("commitment", "pledge", "promise", "undertaking", "obligation", "vow"))
"""What is undone along with what it was for: "delete the commitment to open the market"."""

HELPERS = frozenset(
    (
        *("is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "will", "would"),
        *("can", "could", "may", "might", "must", "shall", "should", "ought", "do", "does", "did", "to", "and", "but"),
    )
)
"""Behind which a negation is of what is told: "should | not | be raised", "has | never | signed"."""

PLAIN = frozenset(("no", "not", "never"))
"""Words without inflection: to note is not to negate."""


def direction(words: str) -> int:
    """1 for more of something, -1 for less, 0 where nothing says; whether it is negated is not asked.

    What is less of less is more: "end the ban".

    >>> [direction(words) for words in ("raise the duties", "cancel a rise", "no new duties", "end the ban", "the sea")]
    [1, -1, 1, 1, 0]
    """
    if _is_ended(words):
        return -1
    found = [way for way in _ways_of(words) if way in (MORE, LESS)]
    return (-1) ** found.count(LESS) if found else 0


def _is_ended(words: str) -> bool:
    """Whether it is the last word that says so: "the duties imposed in May | removed |"."""
    found = [word.lower() for word in WORD.findall(words)]
    last = found[-1] if len(found) > FIRST and ENDS.isdisjoint(found) else ""
    return last.endswith("ed") and _way(last) == LESS


def is_negated(words: str) -> bool:
    """Whether words say what is not to be: "no further talks", "against a truce", "drop the promise to pay".

    >>> is_negated("not ready to sign"), is_negated("ready to sign"), is_negated("not refuse to sign")
    (True, False, False)
    """
    return (_ways_of(words).count(TURNS) + _undoes_a_promise(words)) % 2 == 1


def _undoes_a_promise(words: str) -> bool:
    found = _opening(words)
    less = next((place for place, word in enumerate(found) if _way(word) == LESS), len(found))
    return any(stem(word) in PROMISES for word in found[less:])


def _ways_of(words: str) -> list[str]:
    return [_way(word) for word in _opening(words)]


def _opening(words: str) -> list[str]:
    """The first words, up to where they say something of something else."""
    found = [word.lower() for word in WORD.findall(words)[: FIRST + 1]]
    ends = (place for place, word in enumerate(found) if place and (word in ENDS or _describes(found, place)))
    return found[:FIRST][: next(ends, FIRST)]


def _describes(found: Sequence[str], place: int) -> bool:
    """Whether a negation here says only which thing is meant: "made a move | not | recognised abroad"."""
    before, behind = found[place - 1], found[place + 1 : place + 2]
    participle = any(each.endswith(("ed", "own", "aken", "iven")) for each in behind)
    return found[place] in ("not", "never") and participle and before not in HELPERS and not before.endswith("ly")


def _way(word: str) -> str:
    if word.endswith(("n't", "n’t")):
        return TURNS
    key = stem(word)
    return "" if key in PLAIN and key != word else _ways().get(key, "")


@cache
def _ways() -> dict[str, str]:
    return {stem(row["word"]): row["way"] for row in rows("directions")}
