"""The network's heads, word by word over a whole report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.reading.page import Floats
from onrecord.reading.units import Units
from onrecord.reading.weights import Weights
from onrecord.reading.windows import windows

TAGS, NAMES, LINK = 7, 9, 64


@dataclass(frozen=True, slots=True)
class Heads:
    """What the network says of each word; `n` words.

    Attributes:
        tags: Scores of outside, then begin and inside of source, cue, content; shape `(n, 7)`.
        names: The same for person, organization, location, misc; shape `(n, 9)`.
        content: Vectors by which a content word asks for its cue; shape `(n, 64)`, and so the rest.
        cue: By which a cue answers.
        cue_source: By which a cue asks for its source.
        source: By which a source answers.
        mention: By which a mention asks for its antecedent.
        antecedent: By which a mention answers.
        no_cue: The answer "none in sight" to `content`: that of the window's first piece.
        nobody: The same to `mention`.
    """

    tags: Floats
    names: Floats
    content: Floats
    cue: Floats
    cue_source: Floats
    source: Floats
    mention: Floats
    antecedent: Floats
    no_cue: Floats
    nobody: Floats


def run(weights: Weights, units: Units) -> Heads:
    """Read a text window by window; each word's scores come from the one window that keeps it."""
    n = len(units.words)
    scores = np.zeros((n, TAGS + NAMES + 6 * LINK), np.float32)
    leads = np.zeros((n, 2 * LINK), np.float32)
    for window in windows(units):
        found = weights.scores(window)
        kept = window.word[window.keep]
        scores[kept] = found[window.keep]
        ends = TAGS + NAMES
        leads[kept] = np.concatenate([found[0, ends + LINK : ends + 2 * LINK], found[0, ends + 5 * LINK :]])
    edges = np.cumsum([TAGS, NAMES, LINK, LINK, LINK, LINK, LINK])
    return Heads(*np.split(scores, edges, axis=1), *np.split(leads, 2, axis=1))
