"""Attributions as the network sees them: spans of source, cue and content, and which belongs to which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model import Span
from onrecord.reading.chain import Chain, decode
from onrecord.reading.heads import LINK, Heads
from onrecord.reading.page import Floats
from onrecord.reading.units import SHAPES, Ints, Units

SOURCE, CUE, CONTENT = range(3)
# A content may be some paragraphs from its cue, where a quotation goes on; tuned on PolNeAR train.
PARAGRAPHS_BEFORE, PARAGRAPHS_AFTER = 4, 1
# Weights of a softmax over the cues in reach: the network's log probability, and where the content stands to the cue.
# Fitted on PolNeAR dev by `training/link.py`; they raise the share of right links from .938 to .973, cross-fitted.
LINKED = np.float32(0.641)
PLACE = {
    "log_distance": 0.04,
    "sentence_ends_between": -0.549,
    "paragraphs_between": -0.748,
    "cues_between": -0.071,
    "contents_between": -0.534,
    "content_behind": 0.888,
    "content_right_behind": 0.609,
}
SCALE = np.float32(LINK**0.5)
STOP = SHAPES.index("stop")


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of words with one role.

    Attributes:
        first: Number of its first word.
        end: One past its last.
        sure: Mean probability of its words' role.
        edges: Probability of its first and last boundary, multiplied.
    """

    first: int
    end: int
    sure: float
    edges: float


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before anything but the network had a say.

    Attributes:
        source, cue: None where there is none.
        content: In text order; at least one.
        source_link: Probability that the cue's source is this one (or that it has none).
        cue_link: Mean probability that the content's cue is this one.
    """

    source: Marked | None
    cue: Marked | None
    content: tuple[Marked, ...]
    source_link: float
    cue_link: float


def find(units: Units, heads: Heads, chain: Chain, *, outside_bias: float = 0.0) -> tuple[Found, ...]:
    """The attributions of a text, in text order of their first word.

    A content without a cue in sight stands for itself (a quotation that stands alone or goes on); a cue without content
    and a source without cue are dropped.

    Args:
        units: The text.
        heads: The network's word on it.
        chain: The tag chain.
        outside_bias: Added to the outside tag's score: more makes for fewer, surer spans.
    """
    scores = heads.tags.copy()
    scores[:, 0] += np.float32(outside_bias)
    tags, odds = decode(chain, scores, units.paragraph)
    sources, cues, contents = (runs(tags, odds, units.paragraph, role) for role in (SOURCE, CUE, CONTENT))
    by_cue: dict[int | None, list[tuple[Marked, float]]] = {}
    for content in contents:
        at, link = _cue_of(content, units, heads, cues, contents)
        by_cue.setdefault(at, []).append((content, link))
    found = [Found(None, None, (content,), 1.0, link) for content, link in by_cue.pop(None, [])]
    for at, linked in by_cue.items():
        assert at is not None
        source, sure = _source_of(cues[at], sources, heads, units.paragraph)
        link = sum(link for _, link in linked) / len(linked)
        found.append(Found(source, cues[at], tuple(content for content, _ in linked), sure, link))
    return tuple(sorted(found, key=_first))


def cue_odds(heads: Heads) -> Floats:
    """For each word the probability that it is a cue if it is no content; shape `(n,)`."""
    others = _softmax(heads.tags[:, : 1 + 2 * CONTENT])
    odds: Floats = others[:, 1 + 2 * CUE] + others[:, 2 + 2 * CUE]
    return odds


def words_span(words: Sequence[Span], marked: Marked) -> Span:
    """Where a run of words stands in the text."""
    return Span(words[marked.first].start, words[marked.end - 1].end)


def _first(found: Found) -> tuple[int, int]:
    runs = [run for run in (found.source, found.cue, *found.content) if run is not None]
    return min(run.first for run in runs), min(run.first for run in found.content)


def runs(tags: Ints, odds: Floats, paragraph: Ints, role: int) -> list[Marked]:
    """The runs of words that the tags give one role."""
    begin, inside = 1 + 2 * role, 2 + 2 * role
    found = []
    for first in np.flatnonzero(tags == begin).tolist():
        end = first + 1
        while end < len(tags) and tags[end] == inside and paragraph[end] == paragraph[first]:
            end += 1
        within = odds[first:end, begin] + odds[first:end, inside]
        last = 1.0 - (odds[end, inside] if end < len(tags) and paragraph[end] == paragraph[first] else 0.0)
        found.append(Marked(first, end, float(within.mean()), float(odds[first, begin] * last)))
    return found


def _cue_of(
    content: Marked, units: Units, heads: Heads, cues: Sequence[Marked], contents: Sequence[Marked]
) -> tuple[int | None, float]:
    """The cue that a content's words and its place agree on, and how strongly; None for no cue in sight."""
    near = in_reach(content, cues, units.paragraph)
    asking = heads.content[content.first : content.end]
    none = (asking * heads.no_cue[content.first : content.end]).sum(1)
    answers = heads.cue[[cues[at].first for at in near]]
    odds = _softmax((np.concatenate([asking @ answers.T, none[:, None]], 1) / SCALE).astype(np.float32)).mean(0)
    if not near or odds.argmax() == len(near):
        return None, float(odds[-1])
    places = np.array([place(content, cues[at], units, cues, contents) for at in near], np.float32)
    scores = LINKED * np.log(odds[:-1] + np.float32(1e-6)) + places @ np.array(list(PLACE.values()), np.float32)
    sure = _softmax(scores)
    best = int(sure.argmax())
    return near[best], float(sure[best])


def in_reach(content: Marked, cues: Sequence[Marked], paragraph: Ints) -> list[int]:
    """Numbers of the cues near enough to be a content's."""
    here = paragraph[content.first]
    low, high = here - PARAGRAPHS_BEFORE, here + PARAGRAPHS_AFTER
    return [at for at, cue in enumerate(cues) if low <= paragraph[cue.first] <= high]


def place(
    content: Marked, cue: Marked, units: Units, cues: Sequence[Marked], contents: Sequence[Marked]
) -> list[float]:
    """How a content stands to a cue, in the order of `PLACE`."""
    after = content.first > cue.first
    start, end = (cue.end, content.first) if after else (content.end, cue.first)
    return [
        float(np.log1p(max(0, end - start))),
        min(3.0, float((units.shape[start:end] == STOP).sum())),
        min(3.0, abs(float(units.paragraph[content.first]) - float(units.paragraph[cue.first]))),
        float(sum(start <= other.first < end for other in cues if other is not cue)),
        float(sum(start <= other.first < end for other in contents if other is not content)),
        float(after),
        float(after and end - start <= 1),
    ]


def _source_of(cue: Marked, sources: Sequence[Marked], heads: Heads, paragraph: Ints) -> tuple[Marked | None, float]:
    """The source that a cue points to, and how strongly; None where it points to itself, that is, to none."""
    near = [source for source in sources if paragraph[source.first] == paragraph[cue.first]]
    answers = heads.source[[source.first for source in near] + [cue.first]]
    odds = _softmax(answers @ heads.cue_source[cue.first] / SCALE)
    best = int(odds.argmax())
    return (near[best] if best < len(near) else None), float(odds[best])


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(-1, keepdims=True))
    normed: Floats = odds / odds.sum(-1, keepdims=True)
    return normed
