"""The reader's weights: network, tokenizer and the numbers that go with them, from one folder."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from onrecord.reading.page import Floats
from onrecord.reading.units import load_tokenizer
from onrecord.reading.windows import Window

FOLDER = Path(__file__).parent.parent / "data" / "weights"
NETWORK, TOKENIZER, NUMBERS = "reader.onnx", "tokenizer.json", "reader.json"
# Raised whenever the rules of reading change what is read from the same weights.
RULES = "1"


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
    """Loaded weights. One thread computes, so that results do not depend on how many there are."""

    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    numbers: Numbers

    def scores(self, window: Window) -> Floats:
        """The scores of all heads for one window; shape `(pieces, heads)`.

        Windows go through one by one: int8 scales are per tensor, so a window's scores would otherwise move with its
        neighbours.
        """
        inputs = {
            "pieces": window.pieces[None].astype(np.int64),
            "shape": window.shape[None].astype(np.int64),
            "quoted": window.quoted[None].astype(np.int64),
        }
        scores: Floats = self.session.run(None, inputs)[0][0]
        return scores


def load(folder: Path = FOLDER) -> Weights:
    """The weights in a folder, ready to run.

    Raises:
        FileNotFoundError: If a file of the three is missing.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession((folder / NETWORK).read_bytes(), options, providers=["CPUExecutionProvider"])
    numbers = msgspec.json.decode((folder / NUMBERS).read_bytes(), type=Numbers)
    return Weights(session, load_tokenizer(folder / TOKENIZER), numbers)


@cache
def fingerprint(folder: Path = FOLDER) -> str:
    """What tells one generation of readings from the next: a hash of all weights and of the rules' version."""
    digest = hashlib.sha256(RULES.encode())
    for name in (NETWORK, TOKENIZER, NUMBERS):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:16]
