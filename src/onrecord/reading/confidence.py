"""Confidence: how often an attribution like this one is right, from what the network and the rules were sure of."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from onrecord.model import Resolution
from onrecord.reading.describe import Described

LOW, HIGH = 0.01, 0.99
# A quotation without source or cue beside it. PolNeAR has none such to learn from; on `ced` 65 of 74 were right in
# words and speaker.
ALONE = 0.9


def features(each: Described) -> dict[str, float]:
    """What the calibration looks at, by name; log odds for what are probabilities."""
    draft = each.draft
    return {
        "bias": 1.0,
        "source": _log_odds(draft.source_sure),
        "cue": _log_odds(draft.cue_sure),
        "content": _log_odds(draft.content_sure),
        "edges": _log_odds(draft.content_edges),
        "link": _log_odds(draft.link),
        "quoted": float(each.kind != "indirect"),
        "no_source": float(draft.source is None),
        "nested": float(draft.within is not None),
        "unknown_cue": float(each.sense is None),
        "belief": float(each.type == "belief"),
        "fact": float(each.type == "fact"),
        "eventuality": float(each.type == "eventuality"),
    }


def confidence_of(each: Described, speakers: Sequence[Resolution], weights: Mapping[str, float]) -> float:
    """Calibrated probability that an attribution holds, two decimals; never above that of its speaker.

    Args:
        each: The attribution.
        speakers: Its speakers; the least sure of them counts.
        weights: Of the logistic calibration, by feature.
    """
    score = sum(weights.get(name, 0.0) * value for name, value in features(each).items())
    spans = 1.0 / (1.0 + math.exp(-score)) if each.draft.cue is not None else ALONE
    speaker = min((speaker.confidence for speaker in speakers), default=0.5)
    return round(min(HIGH, speaker, max(LOW, spans)), 2)


def _log_odds(probability: float) -> float:
    kept = min(0.999, max(0.001, probability))
    return math.log(kept / (1.0 - kept))
