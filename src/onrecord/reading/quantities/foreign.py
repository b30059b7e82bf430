"""Foreign words: dates in other languages, and numbers in stretches that are no English."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache

from babel import Locale

from onrecord.model import TimeExpression
from onrecord.reading.quantities.lexicon import listed
from onrecord.reading.quantities.site import Site
from onrecord.reading.scene import Scene

Rule = Callable[[Scene, Site, Sequence[TimeExpression]], bool]
LAST_DAY = Decimal(31)
LANGUAGES = listed("ar be bg cs da de el es fa fi fr he hr hu it ka mk nb nl pl pt ro ru sk sl sr sv tr uk")
# Months abroad that are names or words in English, or are written as in English.
ENGLISH_TOO = listed("april august september november december mars mart maj mais may mayo agosto augusta augustus")
SHORTEST = 4
# Between a day and its month: "17 | de | julio", "17 | . | Juli".
JOINING = frozenset([".", "de", "di", "d'", "d’", "do", "-"])
# Words of other languages that are none in English and seldom in names.
FOREIGN = listed(
    "les des du et est une dans pour avec sont sur aux ont été par pas que qui und ist ein eine dem mit nicht auf "
    "wurden wurde haben sind nach bei una para por con como más fueron gli della delle nel nella dei alla sono hanno "
    "per che não uma foram pelo pela nos das em het een zijn voor niet och är som att av för på og ikke til się jest "
    "że dla oraz"
)
LOOSE = listed("le la de los las el il lo der das die den del di van von os")
ENGLISH = listed(
    "the of and to a an that is was were are in on for by with said from at as it he she they his her its which who "
    "but had has have been be will would not this more than people killed"
)
NEAR = 4


@cache
def months() -> frozenset[str]:
    """Names of months in other languages, in lower case.

    >>> "июля" in months(), "juillet" in months(), "july" in months()
    (True, True, False)
    """
    found = {
        name.lower()
        for language in LANGUAGES
        for context in ("format", "stand-alone")
        for name in Locale(language).months[context]["wide"].values()
    }
    return frozenset(name for name in found if len(name) >= SHORTEST or not name.isascii()) - ENGLISH_TOO


def dated_abroad(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "on | 17 | июля", "le | 17 | juillet", "the order of | 17 |. Juli", "el | 17 | de julio", "июля | 17 |"."""
    value = site.numeral.value
    if value is None or value != int(value) or site.numeral.unit or value > LAST_DAY:
        return False
    behind = site.last + 1
    behind += scene.forms[behind : behind + 1] != () and scene.forms[behind] in JOINING
    near = (*scene.forms[behind : behind + 1], *scene.forms[max(0, site.first - 1) : site.first])
    return bool({*near} & months())


def abroad(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "погибли | 298 | человек", "il y avait | 40 | morts dans la ville": numbers in words of another language."""
    inside = scene.page.words_in(scene.page.sentence_of(site.numeral.span))
    before = [each for each in range(site.first - NEAR, site.first) if each in inside]
    behind = [each for each in range(site.last + 1, site.last + 1 + NEAR) if each in inside]
    if any(_is_other_script(scene.forms[each]) for each in (*before[-1:], *behind[:1])):
        return True
    near = [scene.forms[each] for each in (*before, *behind)]
    if {*near[len(before) - 2 if len(before) > 1 else 0 :]} & ENGLISH:
        return False
    strange = {form for form in near if form in FOREIGN}
    dates = _follows_date(scene, site)
    loose = {form for form in near if form in LOOSE}
    return dates or len(strange) > 1 or (bool(strange) and bool(loose))


def _follows_date(scene: Scene, site: Site) -> bool:
    """Whether a date in another language stands right before: "il 17 luglio | 298 |", "juillet 2014, | 298 |"."""
    before = [
        each for each in scene.forms[max(0, site.first - NEAR) : site.first] if not each.isdigit() and each != ","
    ]
    return bool({*before[-1:]} & months())


def _is_other_script(form: str) -> bool:
    """Whether a word is written in letters beyond the Latin and its accents."""
    return len(form) > 1 and form.isalpha() and min(map(ord, form)) > 0x36F and max(map(ord, form)) < 0xFB00


RULES: tuple[tuple[str, Rule], ...] = (("dated_abroad", dated_abroad), ("abroad", abroad))
"""Why a number in words of another language is no figure."""
