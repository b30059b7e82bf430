"""The tag chain: the likeliest tags of a text, and how likely each is (linear-chain CRF, Lafferty et al. 2001)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.reading.page import Floats
from onrecord.reading.units import Ints

NEVER = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Chain:
    """Scores of steps from tag to tag; what BIO forbids is out of reach.

    Attributes:
        steps: Shape `(tags, tags)`, from row to column.
        starts: Shape `(tags,)`.
        ends: Shape `(tags,)`.
    """

    steps: Floats
    starts: Floats
    ends: Floats


def make_chain(steps: Sequence[Sequence[float]], starts: Sequence[float], ends: Sequence[float]) -> Chain:
    """A chain from trained scores. Tag 0 is outside; odd tags begin a span; even ones go on with it.

    >>> make_chain([[0.0] * 3] * 3, [0.0] * 3, [0.0] * 3).steps[0].tolist()
    [0.0, 0.0, -10000.0]
    """
    tags = len(starts)
    inside = np.array([tag > 0 and tag % 2 == 0 for tag in range(tags)])
    follows = np.array([[b in (a, a + a % 2) and a > 0 for b in range(tags)] for a in range(tags)])
    barred = inside[None, :] & ~follows
    return Chain(
        steps=np.array(steps, np.float32) + barred.astype(np.float32) * NEVER,
        starts=np.array(starts, np.float32) + inside.astype(np.float32) * NEVER,
        ends=np.array(ends, np.float32),
    )


def decode(chain: Chain, scores: Floats, paragraph: Ints) -> tuple[Ints, Floats]:
    """The likeliest tags, and the probability of every tag, paragraph by paragraph.

    Args:
        chain: As trained.
        scores: The network's, shape `(n, tags)`.
        paragraph: Number of each word's paragraph, rising; shape `(n,)`.

    Returns:
        Tags of shape `(n,)` and probabilities of shape `(n, tags)`.
    """
    if not len(scores):
        return np.zeros(0, np.int32), np.zeros_like(scores)
    starts = np.flatnonzero(np.append(True, np.diff(paragraph) != 0))
    lengths = np.diff(np.append(starts, len(scores)))
    side = np.arange(lengths.max())
    real = side[None, :] < lengths[:, None]
    padded = np.zeros((*real.shape, scores.shape[1]), np.float32)
    padded[real] = scores
    return _viterbi(chain, padded, lengths)[real], _marginals(chain, padded, lengths)[real]


def _viterbi(chain: Chain, scores: Floats, lengths: Ints) -> Ints:
    rows, length, _ = scores.shape
    best = chain.starts + scores[:, 0]
    back = np.zeros(scores.shape, np.int32)
    final = best.copy()
    for at in range(1, length):
        paths = best[:, :, None] + chain.steps
        back[:, at] = paths.argmax(1)
        best = paths.max(1) + scores[:, at]
        final = np.where((lengths > at)[:, None], best, final)
    tags = np.zeros((rows, length), np.int32)
    tag = (final + chain.ends).argmax(1)
    for at in range(length - 1, -1, -1):
        tags[:, at] = tag
        if at:
            tag = np.where(lengths > at, back[np.arange(rows), at, tag], tag)
    return tags


def _marginals(chain: Chain, scores: Floats, lengths: Ints) -> Floats:
    """Forward and backward in probabilities, scaled at each word so that nothing vanishes (Rabiner 1989)."""
    length = scores.shape[1]
    emitted = np.exp(scores - scores.max(2, keepdims=True))
    steps, ends = np.exp(chain.steps), np.exp(chain.ends)
    forward, backward = np.empty_like(scores), np.empty_like(scores)
    forward[:, 0] = _scaled(np.exp(chain.starts) * emitted[:, 0])
    for at in range(1, length):
        forward[:, at] = _scaled((forward[:, at - 1] @ steps) * emitted[:, at])
    backward[:, length - 1] = ends
    for at in range(length - 2, -1, -1):
        further = _scaled((backward[:, at + 1] * emitted[:, at + 1]) @ steps.T)
        backward[:, at] = np.where((lengths > at + 1)[:, None], further, ends)
    joint = forward * backward
    marginals: Floats = joint / joint.sum(2, keepdims=True)
    return marginals


def _scaled(odds: Floats) -> Floats:
    summed: Floats = odds / odds.sum(1, keepdims=True)
    return summed
