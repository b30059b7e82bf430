"""What the network is taught: tags by a linear chain, links and coreference by attention, names word by word."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.network import LINK, NEVER, Network, split

WEIGHTS = {"tags": 1.0, "links": 0.3, "names": 0.2, "coreference": 0.1}


@dataclass(frozen=True)
class Batch:
    """Windows side by side, padded. All of shape `(batch, length)`.

    Attributes:
        pieces, shape, quoted: As in `Window`; 0 where padded.
        mask: True where there is a piece.
        lead: True at each word's first piece.
        fresh: True at the first word of each paragraph.
        tags, names: Labels at first pieces; -100 elsewhere.
        cue_of, source_of: Position in the window of the link's target, 0 for none in sight; -100 for no lesson.
        chain: Number of the coreference chain; -100 for none.
    """

    pieces: Tensor
    shape: Tensor
    quoted: Tensor
    mask: Tensor
    lead: Tensor
    fresh: Tensor
    tags: Tensor
    names: Tensor
    cue_of: Tensor
    source_of: Tensor
    chain: Tensor


def loss(network: Network, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of all lessons, and each by itself."""
    tags, names, links = split(network(batch.pieces, batch.shape, batch.quoted, batch.mask[:, None, None, :]))
    parts = {
        "tags": chain_loss(network, tags, batch),
        "links": link_loss(links["content"], links["cue"], batch.cue_of, batch)
        + link_loss(links["cue_source"], links["source"], batch.source_of, batch),
        "names": functional.cross_entropy(names.flatten(0, 1), batch.names.flatten(), ignore_index=-100),
        "coreference": coreference_loss(links["mention"], links["antecedent"], batch),
    }
    total = torch.stack([WEIGHTS[name] * part for name, part in parts.items()]).sum()
    return total, {name: part.item() for name, part in parts.items()}


def chain_loss(network: Network, scores: Tensor, batch: Batch) -> Tensor:
    """Negative log likelihood a word of a linear-chain CRF that starts anew each paragraph (Lafferty et al. 2001)."""
    scores, tags, fresh, real = _words(scores, batch)
    steps, starts, ends = network.allowed_transitions(), network.allowed_starts(), network.ends
    across = ends[:, None] + starts[None, :]
    forward = starts + scores[:, 0]
    gold = forward.gather(1, tags[:, :1])[:, 0]
    for at in range(1, scores.shape[1]):
        step = torch.where(fresh[:, at, None, None], across, steps)
        following = torch.logsumexp(forward[:, :, None] + step, dim=1) + scores[:, at]
        gained = (
            step[torch.arange(len(step)), tags[:, at - 1], tags[:, at]]
            + scores[:, at].gather(1, tags[:, at, None])[:, 0]
        )
        forward = torch.where(real[:, at, None], following, forward)
        gold = gold + torch.where(real[:, at], gained, 0.0)
    last = tags.gather(1, real.sum(1, keepdim=True).sub(1).clamp(min=0))[:, 0]
    total = torch.logsumexp(forward + ends, dim=1) - gold - ends[last]
    return total.sum() / real.sum()


def _words(scores: Tensor, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """First pieces moved together to the left."""
    order = torch.argsort(batch.lead.int(), dim=1, descending=True, stable=True)
    order = order[:, : int(batch.lead.sum(1).max())]
    real = batch.lead.gather(1, order)
    picked = scores.gather(1, order[:, :, None].expand(-1, -1, scores.shape[2]))
    return picked, batch.tags.gather(1, order).clamp(min=0), batch.fresh.gather(1, order), real


def link_loss(asking: Tensor, answering: Tensor, target: Tensor, batch: Batch) -> Tensor:
    """Cross entropy of the word that each asking word should point to; position 0 stands for none in sight."""
    where = target >= 0
    if not where.any():
        return asking.sum() * 0.0
    affinity = asking @ answering.transpose(1, 2) / LINK**0.5
    answerable = batch.lead.clone()
    answerable[:, 0] = True
    affinity = affinity.masked_fill(~answerable[:, None, :], NEVER)
    return functional.cross_entropy(affinity[where], target[where])


def coreference_loss(asking: Tensor, answering: Tensor, batch: Batch) -> Tensor:
    """Marginal likelihood of any earlier mention of the same chain, or of none (Lee et al. 2017)."""
    chain = batch.chain
    where = chain >= 0
    if not where.any():
        return asking.sum() * 0.0
    length = chain.shape[1]
    affinity = asking @ answering.transpose(1, 2) / LINK**0.5
    earlier = torch.ones(length, length, dtype=torch.bool).tril(-1)
    answerable = batch.lead.clone()
    answerable[:, 0] = True
    affinity = affinity.masked_fill(~(earlier & answerable[:, None, :]), NEVER)
    same = (chain[:, :, None] == chain[:, None, :]) & where[:, None, :] & earlier
    same[:, :, 0] = ~same.any(-1)
    found = torch.logsumexp(affinity.masked_fill(~same, NEVER), -1) - torch.logsumexp(affinity, -1)
    return -found[where].mean()
