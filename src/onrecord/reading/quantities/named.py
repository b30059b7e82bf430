"""Named: numbers that only name what they stand before, or say how long ago it was, by rules as in `refuse`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.model import TimeExpression
from onrecord.reading.quantities.lexicon import listed, singular
from onrecord.reading.quantities.site import Site
from onrecord.reading.scene import Scene

# A letter right behind digits that is neither a magnitude nor a unit: "5G", "3D", "4A".
LETTER = re.compile(r"[ADGPX]s?\b")
GRADED = frozenset(["grader"])
# What is named after how long it runs.
PAPERS = listed("bond note yield treasury gilt bund mortgage")
# Paragraphs and forms of tax law, and what is named after them.
PARAGRAPHS = listed("401 403 457 501 529 1031 1040 1098 1099")
FILED = listed("account plan form filing return exchange saving group contribution")

Rule = Callable[[Scene, Site, Sequence[TimeExpression]], bool]


def lettered(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "| 5 |G networks", "a | 3 |D model"."""
    digits = scene.page.text[site.numeral.span.end - 1].isdigit() and not site.numeral.unit
    return digits and bool(LETTER.match(scene.page.text, site.numeral.span.end))


def graded(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "| 12 | graders": which year of school, not how many."""
    value = site.numeral.value
    return site.noun == site.last + 1 and value is not None and value <= 12 and _is(scene, site.noun, GRADED)


def maturing(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the benchmark | 10 |-year yield", "| 30 |-year Treasury bonds"."""
    if site.noun is None or site.sort != "length" or not site.hyphen:
        return False
    behind = site.last + 3
    return any(_is(scene, each, PAPERS) for each in range(behind, min(behind + 2, len(scene.forms))))


def legal(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "money in | 529 | accounts", "| 1040 | forms"."""
    near = range(site.last + 1, min(site.last + 4, len(scene.forms)))
    return site.numeral.span.exact(scene.page.text) in PARAGRAPHS and any(_is(scene, each, FILED) for each in near)


def bygone(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "in 1999, | four | presidential elections ago"."""
    return site.noun is not None and scene.forms[site.noun + 1 : site.noun + 2] == ("ago",)


def _is(scene: Scene, word: int, nouns: frozenset[str]) -> bool:
    return singular(scene.forms[word]) in nouns


RULES: tuple[tuple[str, Rule], ...] = (
    ("lettered", lettered),
    ("graded", graded),
    ("maturing", maturing),
    ("legal", legal),
    ("bygone", bygone),
)
"""Why a number counts nothing, each with its rule."""
