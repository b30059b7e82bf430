"""Agreement of two who labelled the same items: Krippendorff's alpha for nominal data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def alpha(first: Sequence[str], second: Sequence[str]) -> float:
    """Krippendorff's alpha of two labellers without missing labels: 1 for the same labels, 0 for chance.

    One less the disagreement seen over the disagreement that chance would give, when both draw from all labels given
    (Krippendorff, Content Analysis, 2004, chapter 11). Labels that are all the same give 1.

    >>> round(alpha("xxyy", "xyyy"), 4)
    0.5333
    """
    pairs = list(zip(first, second, strict=True))
    given = Counter(first) + Counter(second)
    n = given.total()
    seen = sum(2 for a, b in pairs if a != b) / n
    by_chance = sum(count * (n - count) for count in given.values()) / (n * (n - 1))
    return 1 - seen / by_chance if by_chance else 1.0
