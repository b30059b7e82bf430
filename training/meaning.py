"""Weights that tell what words mean: `python -m training.meaning --base FOLDER --tuned FILE --out FOLDER`.

All-MiniLM-L6-v2 (Apache-2.0), whose mean-pooled hidden states place sentences of like meaning side by side (Reimers and
Gurevych 2019), as `training/talks.py` has tuned it, in int8. Nothing is trained here.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from onnx import TensorProto, helper

from training.export import Graph, add_layers
from training.network import Network, load_base


def main() -> None:
    """Read the arguments and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fp32", action="store_true", help="leave the weights as they are, to see what int8 costs")
    parser.add_argument("--tuned", type=Path, help="an average that `training.talks` wrote; without it, the base")
    options = parser.parse_args()
    network = load_base(options.base)
    if options.tuned is not None:
        network.load_state_dict(torch.load(options.tuned, weights_only=True))
    export(network, options.out / "meaning.onnx", fp32=options.fp32)


def export(network: Network, path: Path, *, fp32: bool = False) -> None:
    """Write `meaning.onnx`: word pieces in, the last hidden state of each out."""
    graph = Graph()
    graph.inputs.append(helper.make_tensor_value_info("pieces", TensorProto.INT64, [1, "length"]))
    x = add_layers(graph, network.layers, _embeddings(graph, network), "layer", network.size.heads)
    graph.add("Identity", [x], "states")
    graph.output("states", network.size.width)
    graph.save(path, fp32=fp32)


def _embeddings(graph: Graph, network: Network) -> str:
    words = graph.add("Gather", [graph.weight("words.table", network.words.weight), "pieces"], "words.vectors")
    graph.add("Shape", ["pieces"], "length", start=1, end=2)
    table = graph.weight("positions.table", network.positions.weight)
    first = graph.weight("first", torch.zeros(1, dtype=torch.long))
    places = graph.add("Slice", [table, first, "length", first], "positions.vectors")
    summed = graph.add("Sum", [words, places], "embedded")
    norm = [graph.weight("norm.gamma", network.norm.weight), graph.weight("norm.beta", network.norm.bias)]
    return graph.add("LayerNormalization", [summed, *norm], "norm.out", epsilon=network.norm.eps)


if __name__ == "__main__":
    main()
