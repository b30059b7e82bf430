"""The syntax branch: tags, dependencies and events read off the hidden states of the finished encoder."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reading.heads import ARC, RANK, SYNTAX
from onrecord.reading.tree import RELATIONS
from training.network import NEVER, Layer, Size

# The encoder's layers that the branch looks at, counted from 0.
SEEN = (1, 2, 3, 5)
WIDTH = 256
WEIGHTS = {"tags": 0.5, "arcs": 1.0, "relations": 1.0, "events": 0.3}


class Branch(nn.Module):
    """Two narrow transformer layers over a mix of the encoder's, and heads side by side.

    Arcs are scaled dot products, as in Dozat & Manning (2017) without the inner layers; a relation is scored by a
    form of rank `RANK` between dependent and governor.
    """

    def __init__(self, seen: int = 384, dropout: float = 0.3) -> None:
        super().__init__()
        self.drop = dropout
        size = Size(width=WIDTH, layers=2, heads=8, inner=4 * WIDTH)
        self.size = size
        self.mix = nn.Linear(seen * len(SEEN), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.heads = nn.Linear(WIDTH, sum(SYNTAX.values()))

    def forward(self, hidden: Tensor, mask: Tensor | None = None) -> Tensor:
        """Scores of shape `(batch, length, sum(SYNTAX))` for hidden states side by side."""
        x = self.norm(self.mix(functional.dropout(hidden, self.drop, self.training)))
        for layer in self.layers:
            x = layer(x, mask)
        scores: Tensor = self.heads(functional.dropout(x, self.drop, self.training))
        return scores


def split(scores: Tensor) -> dict[str, Tensor]:
    """The heads' scores apart."""
    return dict(zip(SYNTAX, scores.split(list(SYNTAX.values()), dim=-1), strict=True))


@dataclass(frozen=True)
class Batch:
    """Windows side by side, padded, and the words whose first pieces they hold.

    Attributes:
        hidden: The encoder's, shape `(batch, pieces, 384 * len(SEEN))`.
        mask: True where there is a piece; shape `(batch, pieces)`.
        at: The piece of each word; shape `(batch, words)`, and so the rest.
        head: Number of the head in the row, its own number for a root, -100 for no lesson.
        relation, tag, event: Labels, -100 for no lesson.
        sentence: Number of the word's sentence, negative for none.
        weight: How much the lesson counts.
    """

    hidden: Tensor
    mask: Tensor
    at: Tensor
    head: Tensor
    relation: Tensor
    tag: Tensor
    event: Tensor
    sentence: Tensor
    weight: Tensor


def of_words(scores: Tensor, batch: Batch) -> dict[str, Tensor]:
    """The heads' scores at the words' first pieces."""
    return split(scores.gather(1, batch.at[:, :, None].expand(-1, -1, scores.shape[2])))


def arcs(found: dict[str, Tensor], sentence: Tensor) -> Tensor:
    """Scores of each word's possible heads in its sentence; its own place stands for being the root."""
    affinity = found["dependent"] @ found["governor"].transpose(1, 2) / ARC**0.5
    length = affinity.shape[1]
    own = torch.eye(length, dtype=torch.bool)
    affinity = torch.where(own, found["root"], affinity)
    together = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, None, :]
    return affinity.masked_fill(~(together | own), NEVER)


def relations(found: dict[str, Tensor], head: Tensor) -> Tensor:
    """Scores of each word's relations to a given head; shape `(batch, words, len(RELATIONS))`."""
    asking = found["asking"].unflatten(-1, (len(RELATIONS), RANK))
    answering = found["answering"].gather(1, head[:, :, None].expand(-1, -1, RANK - 1))
    scores: Tensor = asking[..., 0] + (asking[..., 1:] * answering[:, :, None, :]).sum(-1)
    return scores


def loss(branch: Branch, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of all lessons, and each by itself."""
    found = of_words(branch(batch.hidden, batch.mask[:, None, None, :]), batch)
    parts = {
        "tags": _taught(found["tags"], batch.tag, batch.weight),
        "arcs": _taught(arcs(found, batch.sentence), batch.head, batch.weight),
        "relations": _taught(relations(found, batch.head.clamp(min=0)), batch.relation, batch.weight),
        "events": _events(found["event"][..., 0], batch.event),
    }
    total = torch.stack([WEIGHTS[name] * part for name, part in parts.items()]).sum()
    return total, {name: part.item() for name, part in parts.items()}


def _taught(scores: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    where = target >= 0
    each = functional.cross_entropy(scores[where], target[where], reduction="none")
    return (each * weight[where]).sum() / weight[where].sum().clamp(min=1)


def _events(scores: Tensor, target: Tensor) -> Tensor:
    where = target >= 0
    if not where.any():
        return scores.sum() * 0.0
    return functional.binary_cross_entropy_with_logits(scores[where], target[where].float())
