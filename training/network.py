"""The network: MiniLM's encoder with heads for attributions, their links, names and coreference."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reading.units import QUOTED, SHAPES

TAGS = 7
NAMES = 9
LINK = 64
LINKS = ("content", "cue", "cue_source", "source", "mention", "antecedent")
NEVER = -1e4


@dataclass(frozen=True)
class Size:
    """What the base model's `config.json` says of it."""

    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    vocabulary: int = 30522
    positions: int = 512


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT (Devlin et al. 2019)."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.size, self.drop = size, dropout
        self.qkv = nn.Linear(size.width, 3 * size.width)
        self.out = nn.Linear(size.width, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.up = nn.Linear(size.width, size.inner)
        self.down = nn.Linear(size.inner, size.width)
        self.norm_inner = nn.LayerNorm(size.width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Shape `(batch, length, width)` in and out; `mask` is True where a position may be attended to."""
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.size.heads, -1).permute(2, 0, 3, 1, 4)
        # No dropout on attention: on a CPU it costs as much as the attention itself.
        attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, length, width)
        x = self.norm(x + functional.dropout(self.out(attended), self.drop, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        normed: Tensor = self.norm_inner(x + functional.dropout(inner, self.drop, self.training))
        return normed


class Network(nn.Module):
    """Encoder and heads. The scores of all heads come out side by side, so that one array leaves the runtime."""

    def __init__(self, size: Size | None = None, dropout: float = 0.1) -> None:
        super().__init__()
        self.size = size = size or Size()
        self.drop = dropout
        self.words = nn.Embedding(size.vocabulary, size.width)
        self.positions = nn.Embedding(size.positions, size.width)
        self.shape = nn.Embedding(len(SHAPES), size.width)
        self.quoted = nn.Embedding(len(QUOTED), size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.heads = nn.Linear(size.width, TAGS + NAMES + LINK * len(LINKS))
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.starts = nn.Parameter(torch.zeros(TAGS))
        self.ends = nn.Parameter(torch.zeros(TAGS))
        for table in (self.shape, self.quoted):
            nn.init.normal_(table.weight, std=0.01)
        nn.init.normal_(self.heads.weight, std=0.02)

    def forward(self, pieces: Tensor, shape: Tensor, quoted: Tensor, mask: Tensor | None = None) -> Tensor:
        """Scores of shape `(batch, length, TAGS + NAMES + LINK * len(LINKS))` for ids of shape `(batch, length)`."""
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(at) + self.shape(shape) + self.quoted(quoted)
        x = functional.dropout(self.norm(x), self.drop, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        scores: Tensor = self.heads(x)
        return scores

    def allowed_transitions(self) -> Tensor:
        """Transition scores with those that BIO forbids pushed out of reach; shape `(TAGS, TAGS)`."""
        return self.transitions + forbidden().to(self.transitions) * NEVER

    def allowed_starts(self) -> Tensor:
        """Scores of a paragraph's first tag; inside tags cannot start; shape `(TAGS,)`."""
        inside = torch.tensor([tag > 0 and tag % 2 == 0 for tag in range(TAGS)])
        return self.starts + inside.to(self.starts) * NEVER


def forbidden() -> Tensor:
    """True where BIO does not allow the second tag after the first."""
    allowed = [[b == 0 or b % 2 == 1 or a in (b, b - 1) for b in range(TAGS)] for a in range(TAGS)]
    return ~torch.tensor(allowed)


def split(scores: Tensor) -> tuple[Tensor, Tensor, dict[str, Tensor]]:
    """The heads' scores apart: tags, names and the vectors of each end of each link."""
    tags, names, links = scores.split([TAGS, NAMES, LINK * len(LINKS)], dim=-1)
    return tags, names, dict(zip(LINKS, links.split(LINK, dim=-1), strict=True))


def load_base(folder: Path) -> Network:
    """A network that starts from MiniLM's weights (`model.safetensors` and `config.json` in `folder`).

    Raises:
        FileNotFoundError: If either file is missing.
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    size = Size(layers=config["num_hidden_layers"], heads=config["num_attention_heads"], width=config["hidden_size"])
    network = Network(size)
    weights = load_file(folder / "model.safetensors")
    put = network.state_dict()
    put["words.weight"] = weights["embeddings.word_embeddings.weight"]
    segment = weights["embeddings.token_type_embeddings.weight"][0]
    put["positions.weight"] = weights["embeddings.position_embeddings.weight"] + segment
    _copy(put, "norm", weights, "embeddings.LayerNorm")
    for number in range(size.layers):
        theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
        for end in ("weight", "bias"):
            parts = [weights[f"{theirs}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
            put[f"{ours}.qkv.{end}"] = torch.cat(parts)
        _copy(put, f"{ours}.out", weights, f"{theirs}.attention.output.dense")
        _copy(put, f"{ours}.norm", weights, f"{theirs}.attention.output.LayerNorm")
        _copy(put, f"{ours}.up", weights, f"{theirs}.intermediate.dense")
        _copy(put, f"{ours}.down", weights, f"{theirs}.output.dense")
        _copy(put, f"{ours}.norm_inner", weights, f"{theirs}.output.LayerNorm")
    network.load_state_dict(put)
    return network


def _copy(put: dict[str, Tensor], ours: str, weights: dict[str, Tensor], theirs: str) -> None:
    for end in ("weight", "bias"):
        put[f"{ours}.{end}"] = weights[f"{theirs}.{end}"]
