"""The network's heads, word by word over a whole report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.reading.page import Floats
from onrecord.reading.tree import RELATIONS
from onrecord.reading.tree import TAGS as PARTS_OF_SPEECH
from onrecord.reading.units import Units
from onrecord.reading.weights import Weights
from onrecord.reading.windows import Window, windows

TAGS, NAMES, LINK = 7, 9, 64
ARC, RANK = 128, 8
# The heads of the syntax branch, as they stand side by side.
SYNTAX = {
    "tags": len(PARTS_OF_SPEECH),
    "dependent": ARC,
    "governor": ARC,
    "root": 1,
    "asking": len(RELATIONS) * RANK,
    "answering": RANK - 1,
    "event": 1,
}


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


@dataclass(frozen=True, slots=True)
class Syntax:
    """What the syntax branch says of each word; `n` words.

    Attributes:
        tags: Scores of `tree.TAGS`; shape `(n, len(TAGS))`.
        dependent: Vectors by which a word asks for its governor; shape `(n, 128)`.
        governor: By which a governor answers.
        root: Scores of being the first governor of the sentence; shape `(n, 1)`.
        asking: For each relation of `tree.RELATIONS` its score, then the vector by which it asks; `(n, 35 * 8)`.
        answering: By which a governor answers for all relations; shape `(n, 7)`.
        event: Scores of telling of an event; shape `(n, 1)`.
    """

    tags: Floats
    dependent: Floats
    governor: Floats
    root: Floats
    asking: Floats
    answering: Floats
    event: Floats


def run(weights: Weights, units: Units) -> Heads:
    """Read a text window by window; each word's scores come from the one window that keeps it."""
    scores = _Scores(len(units.words))
    for window in windows(units):
        scores.keep(window, weights.scores(window))
    return scores.heads()


def run_with_syntax(weights: Weights, units: Units) -> tuple[Heads, Syntax]:
    """The same, with the syntax branch."""
    scores = _Scores(len(units.words))
    syntax = np.zeros((len(units.words), sum(SYNTAX.values())), np.float32)
    for window in windows(units):
        found, branch = weights.scores_and_syntax(window)
        scores.keep(window, found)
        syntax[window.word[window.keep]] = branch[window.keep]
    return scores.heads(), Syntax(*np.split(syntax, np.cumsum(list(SYNTAX.values()))[:-1], axis=1))


class _Scores:
    """Scores of a text's words, filled window by window."""

    def __init__(self, n: int) -> None:
        self.scores = np.zeros((n, TAGS + NAMES + 6 * LINK), np.float32)
        self.leads = np.zeros((n, 2 * LINK), np.float32)

    def keep(self, window: Window, found: Floats) -> None:
        """Take over the words that a window decides on."""
        kept = window.word[window.keep]
        self.scores[kept] = found[window.keep]
        ends = TAGS + NAMES
        self.leads[kept] = np.concatenate([found[0, ends + LINK : ends + 2 * LINK], found[0, ends + 5 * LINK :]])

    def heads(self) -> Heads:
        """The scores, head by head."""
        edges = np.cumsum([TAGS, NAMES, LINK, LINK, LINK, LINK, LINK])
        return Heads(*np.split(self.scores, edges, axis=1), *np.split(self.leads, 2, axis=1))
