"""The reader's weights: network, tokenizer and the numbers that go with them, from one folder."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from onrecord.reading.page import Floats
from onrecord.reading.units import load_tokenizer
from onrecord.reading.windows import Window

Whole = npt.NDArray[np.int64]

FOLDER = Path(__file__).parent.parent / "data" / "weights"
NETWORK, SYNTAX, MEANING = "reader.onnx", "syntax.onnx", "meaning.onnx"
TOKENIZER, NUMBERS = "tokenizer.json", "reader.json"
# Models that are none of the network's: those who use them load them.
RULE_MODELS = ("events.json", "happenings.json", "stances.json", "moves.json", "foretellings.json", "quantities.json")
# Raised whenever the rules of reading change what is read from the same weights.
RULES = "7"


class Numbers(msgspec.Struct, frozen=True):
    """What was trained or tuned beside the network; see the model card in `training/`.

    Attributes:
        transitions: Of the tag chain, from row to column.
        starts: Scores of a paragraph's first tag.
        ends: Scores of its last.
        outside_bias: Added to the score of the outside tag; tuned on PolNeAR dev.
        confidence: Weights of the logistic calibration by feature, fitted on PolNeAR dev.
    """

    transitions: list[list[float]]
    starts: list[float]
    ends: list[float]
    outside_bias: float
    confidence: dict[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """Loaded weights. One thread computes, so that results do not depend on how many there are.

    Attributes:
        session: The encoder with its heads.
        syntax: The syntax branch, which takes hidden states of the encoder.
        tokenizer: As the encoder was trained with.
        numbers: What goes with the heads.
    """

    session: onnxruntime.InferenceSession
    syntax: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    numbers: Numbers

    def scores(self, window: Window) -> Floats:
        """The scores of all heads for one window; shape `(pieces, heads)`.

        Windows go through one by one: int8 scales are per tensor, so a window's scores would otherwise move with its
        neighbours.
        """
        scores: Floats = self.session.run(["scores"], _inputs(window))[0][0]
        return scores

    def scores_and_syntax(self, window: Window) -> tuple[Floats, Floats]:
        """The scores of all heads and those of the syntax branch for one window; each of shape `(pieces, heads)`."""
        hidden = [each.name for each in self.syntax.get_inputs()]
        scores, *states = self.session.run(["scores", *hidden], _inputs(window))
        syntax: Floats = self.syntax.run(None, dict(zip(hidden, states, strict=True)))[0][0]
        return scores[0], syntax


def _inputs(window: Window) -> dict[str, Whole]:
    arrays = {"pieces": window.pieces, "shape": window.shape, "quoted": window.quoted}
    return {name: array[None].astype(np.int64) for name, array in arrays.items()}


def load(folder: Path = FOLDER) -> Weights:
    """The weights in a folder, ready to run.

    Raises:
        FileNotFoundError: If a file is missing.
    """
    numbers = msgspec.json.decode((folder / NUMBERS).read_bytes(), type=Numbers)
    return Weights(session(folder / NETWORK), session(folder / SYNTAX), load_tokenizer(folder / TOKENIZER), numbers)


def session(path: Path) -> onnxruntime.InferenceSession:
    """A network, ready to run in one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])


@cache
def fingerprint(folder: Path = FOLDER) -> str:
    """What tells one generation of readings from the next: a hash of all weights and of the rules' version."""
    digest = hashlib.sha256(RULES.encode())
    for path in (
        *(folder / name for name in (NETWORK, SYNTAX, MEANING, TOKENIZER, NUMBERS)),
        *(FOLDER / name for name in RULE_MODELS),
    ):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
