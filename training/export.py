"""Trained average to the weights that ship: `python -m training.export --average FILE --base FOLDER --out FOLDER`.

ONNX with the encoder's operators fused, then int8 by dynamic quantisation (weights per channel, word embeddings too).
With `--syntax FILE` the syntax branch is written as well, to a file of its own: who looks at no grammar does not pay.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.branch import SEEN, Branch
from training.network import Layer, Network, load_base

INPUTS = ("pieces", "shape", "quoted")
HIDDEN = tuple(f"layer{number}.norm_inner.out" for number in SEEN)
FUSED = ("Attention", "SkipLayerNormalization", "BiasGelu")


def main() -> None:
    """Read the arguments and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--average", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--syntax", type=Path, help="the average of the syntax branch")
    parser.add_argument("--fp32", action="store_true", help="leave the weights as they are, to see what int8 costs")
    options = parser.parse_args()
    network = load_base(options.base)
    network.load_state_dict(torch.load(options.average, weights_only=True))
    options.out.mkdir(parents=True, exist_ok=True)
    export(network, options.out, fp32=options.fp32)
    if options.syntax:
        branch = Branch()
        branch.load_state_dict(torch.load(options.syntax, weights_only=True))
        export_branch(branch, options.out, fp32=options.fp32)
    tokenizer = json.loads((options.base / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    (options.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    write_numbers(network, options.out / "reader.json")


def export(network: Network, out: Path, *, fp32: bool = False) -> None:
    """Write `reader.onnx`; beside the scores it gives out the hidden states that the syntax branch looks at."""
    graph = Graph()
    for name in INPUTS:
        graph.inputs.append(helper.make_tensor_value_info(name, TensorProto.INT64, [1, "length"]))
    x = add_layers(graph, network.layers, _embeddings(graph, network), "layer", network.size.heads)
    graph.add("Identity", [graph.linear(x, "heads", network.heads)], "scores")
    graph.output("scores", network.heads.out_features)
    for name in HIDDEN:
        graph.output(name, network.size.width)
    graph.save(out / "reader.onnx", fp32=fp32)


def export_branch(branch: Branch, out: Path, *, fp32: bool = False) -> None:
    """Write `syntax.onnx`, which takes hidden states of the reader's."""
    graph = Graph()
    for name in HIDDEN:
        width = branch.mix.in_features // len(HIDDEN)
        graph.inputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "length", width]))
    mixed = graph.linear(graph.add("Concat", list(HIDDEN), "hidden", axis=-1), "mix", branch.mix)
    norm = [graph.weight("norm.gamma", branch.norm.weight), graph.weight("norm.beta", branch.norm.bias)]
    x = graph.add("LayerNormalization", [mixed, *norm], "norm.out", epsilon=branch.norm.eps)
    x = add_layers(graph, branch.layers, x, "syntax", branch.size.heads)
    graph.add("Identity", [graph.linear(x, "heads", branch.heads)], "syntax")
    graph.output("syntax", branch.heads.out_features)
    graph.save(out / "syntax.onnx", fp32=fp32)


class Graph:
    """An ONNX graph in the making. Operators of the `com.microsoft` domain are ONNX Runtime's fused ones."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.inputs: list[onnx.ValueInfoProto] = []
        self.outputs: list[onnx.ValueInfoProto] = []

    def weight(self, name: str, tensor: Tensor) -> str:
        """Add a constant."""
        values = tensor.detach().numpy()
        kept = values if values.dtype == np.int64 else values.astype(np.float32)
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(kept), name))
        return name

    def add(self, kind: str, inputs: list[str], output: str, **options: float | int) -> str:
        """Add an operator with one output."""
        domain = "com.microsoft" if kind in FUSED else ""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **options))
        return output

    def linear(self, x: str, name: str, layer: nn.Linear, *, bias: bool = True) -> str:
        """Add a matrix product, with its bias unless the next operator adds it."""
        product = self.add("MatMul", [x, self.weight(f"{name}.weight", layer.weight.T)], f"{name}.product")
        self.weight(f"{name}.bias", layer.bias)
        return self.add("Add", [product, f"{name}.bias"], f"{name}.out") if bias else product

    def skip(self, x: str, residual: str, name: str, norm: nn.LayerNorm, bias: str) -> str:
        """Add residual, bias and layer norm as one operator."""
        weights = [self.weight(f"{name}.gamma", norm.weight), self.weight(f"{name}.beta", norm.bias)]
        return self.add("SkipLayerNormalization", [x, residual, *weights, bias], f"{name}.out", epsilon=norm.eps)

    def output(self, name: str, width: int) -> None:
        """Give out a tensor of a vector a piece."""
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "length", width]))

    def save(self, path: Path, *, fp32: bool) -> None:
        """Write the graph, in int8 unless `fp32`."""
        made = helper.make_graph(self.nodes, path.stem, self.inputs, self.outputs, self.weights)
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        with tempfile.TemporaryDirectory() as scratch:
            plain = path if fp32 else Path(scratch) / "plain.onnx"
            onnx.save(helper.make_model(made, opset_imports=opsets, ir_version=8), plain)
            if not fp32:
                quantize_dynamic(
                    plain,
                    path,
                    per_channel=True,
                    weight_type=QuantType.QInt8,
                    extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
                )


def _embeddings(graph: Graph, network: Network) -> str:
    parts = []
    for name, table in zip(INPUTS, (network.words, network.shape, network.quoted), strict=True):
        parts.append(graph.add("Gather", [graph.weight(f"{name}.table", table.weight), name], f"{name}.vectors"))
    graph.add("Shape", ["pieces"], "length", start=1, end=2)
    table = graph.weight("positions.table", network.positions.weight)
    first = graph.weight("first", torch.zeros(1, dtype=torch.long))
    parts.append(graph.add("Slice", [table, first, "length", first], "positions.vectors"))
    summed = graph.add("Sum", parts, "embedded")
    norm = [graph.weight("norm.gamma", network.norm.weight), graph.weight("norm.beta", network.norm.bias)]
    return graph.add("LayerNormalization", [summed, *norm], "norm.out", epsilon=network.norm.eps)


def add_layers(graph: Graph, layers: nn.ModuleList, x: str, prefix: str, heads: int) -> str:
    """Add transformer layers; the name of what comes out of the last."""
    for number, layer in enumerate(layers):
        assert isinstance(layer, Layer)
        name = f"{prefix}{number}"
        qkv = [graph.weight(f"{name}.qkv.weight", layer.qkv.weight.T), graph.weight(f"{name}.qkv.bias", layer.qkv.bias)]
        attended = graph.add("Attention", [x, *qkv], f"{name}.attended", num_heads=heads)
        out = graph.linear(attended, f"{name}.out", layer.out, bias=False)
        x = graph.skip(out, x, f"{name}.norm", layer.norm, f"{name}.out.bias")
        up = graph.linear(x, f"{name}.up", layer.up, bias=False)
        inner = graph.add("BiasGelu", [up, f"{name}.up.bias"], f"{name}.gelu")
        down = graph.linear(inner, f"{name}.down", layer.down, bias=False)
        x = graph.skip(down, x, f"{name}.norm_inner", layer.norm_inner, f"{name}.down.bias")
    return x


def write_numbers(network: Network, path: Path) -> None:
    """Write the chain's scores; what was tuned before is kept where the file exists."""
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"outside_bias": 0.0, "confidence": {}}
    chain = {
        "transitions": network.transitions.tolist(),
        "starts": network.starts.tolist(),
        "ends": network.ends.tolist(),
    }
    path.write_text(json.dumps({**known, **_rounded(chain)}, indent=1) + "\n", encoding="utf-8")


def _rounded(numbers: dict[str, list]) -> dict[str, list]:  # type: ignore[type-arg]
    return json.loads(json.dumps(numbers), parse_float=lambda digits: round(float(digits), 4))  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
