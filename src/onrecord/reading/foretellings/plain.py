"""Plain: whether one who had all later reports could say if it came true."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Span, TimeExpression
from onrecord.reading.foretellings.kinds import Kind
from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.scene import Scene

VAGUE = frozenset(["FUTURE_REF", "PRESENT_REF", "PAST_REF"])


def is_plain(
    scene: Scene, sign: Sign, kind: Kind, when: tuple[int | None, Span | None], times: Sequence[TimeExpression]
) -> bool:
    """A plain event or number, and a time that is stated or ends by itself.

    "Prices will rise by 3 percent | by May |", "they will meet | at the summit |"; not "it will matter in May".
    """
    horizon, until = when
    if until is None or _is_vague(horizon, until, scene, times):
        return False
    numbered = any(scene.tree.tag[each] == "CD" and each not in scene.time for each in scene.clause(sign.word))
    lemma = scene.tree.lemma[sign.word]
    if kind.value == "forecast" and not scene.tree.is_verb(sign.word):
        return numbered
    return numbered or lemma not in listed("unplain")


def _is_vague(horizon: int | None, until: Span, scene: Scene, times: Sequence[TimeExpression]) -> bool:
    if horizon is None:
        return until.exact(scene.page.text).lower() in listed("vague")
    time = times[horizon]
    lasting = time.type == "DURATION" and not until.exact(scene.page.text).lower().startswith(("within", "in ", "over"))
    return lasting or time.meaning.name in VAGUE or time.meaning.amount == "X"
