"""Train the syntax branch: `python -m training.syntax --corpora CORPORA --weights FOLDER --cache FOLDER --out FOLDER`.

The encoder stays as it ships. Its hidden states, int8 rounding and all, are computed once and kept in the cache; after
that an epoch takes minutes.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import pickle
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.reading.tree import RELATIONS, ROOT, TAGS
from onrecord.reading.units import Ints, Units, cut, load_tokenizer
from onrecord.reading.weights import FOLDER, NETWORK, TOKENIZER
from onrecord.reading.windows import Window, windows
from onrecord.text.quotes import find_quotations
from training.branch import SEEN, Batch, Branch, arcs, loss, of_words, relations
from training.polnear import paragraphs
from training.texts import Text, texts
from training.trees import lay

SETTINGS = {
    "batch": 16,
    "rate": 1.5e-3,
    "decay": 0.01,
    "warmup": 0.05,
    "average": 0.995,
    "gold_times": 2,
    "dropout": 0.3,
    "gold_weight": 2.0,
}
_TAG = {name: number for number, name in enumerate(TAGS)}
_RELATION = {name: number for number, name in enumerate(RELATIONS)}


@dataclass(frozen=True, slots=True)
class Lesson:
    """A window with its lessons; arrays as in `Batch`, one row.

    Attributes:
        start: Where its hidden states begin in the cache.
        size: How many there are.
        kind: As in `Text`.
        held_out: As in `Text`.
    """

    start: int
    size: int
    kind: str
    held_out: bool
    at: Ints
    head: Ints
    relation: Ints
    tag: Ints
    event: Ints
    sentence: Ints


class Encoder:
    """The encoder as it ships, with the hidden states that the branch looks at laid open."""

    def __init__(self, folder: Path) -> None:
        model = onnx.load(folder / NETWORK)
        self.names = [f"layer{number}.norm_inner.out" for number in SEEN]
        for name in self.names:
            model.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "length", 384]))
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, window: Window) -> np.ndarray:
        """Hidden states of a window's pieces, side by side."""
        inputs = {name: getattr(window, name)[None].astype(np.int64) for name in ("pieces", "shape", "quoted")}
        states: np.ndarray = np.concatenate(self.session.run(self.names, inputs), axis=-1)[0].astype(np.float16)
        return states


def prepare(corpora: Path, weights: Path, cache: Path) -> tuple[np.ndarray, list[Lesson]]:
    """All hidden states, mapped from a file, and all lessons; made once."""
    states, index = cache / "hidden.f16", cache / "lessons.pickle"
    width = 384 * len(SEEN)
    if not index.exists():
        cache.mkdir(parents=True, exist_ok=True)
        encoder, tokenizer = Encoder(weights), load_tokenizer(weights / TOKENIZER)
        lessons: list[Lesson] = []
        with states.open("wb") as file:
            for text in texts(corpora):
                start = lessons[-1].start + lessons[-1].size if lessons else 0
                for window, lesson in lessons_of(text, tokenizer, start):
                    encoder(window).tofile(file)
                    lessons.append(lesson)
        index.write_bytes(pickle.dumps(lessons))
    lessons = pickle.loads(index.read_bytes())
    return np.memmap(states, np.float16, "r").reshape(-1, width), lessons


def lessons_of(text: Text, tokenizer: Tokenizer, start: int) -> Iterator[tuple[Window, Lesson]]:
    """A text's windows, each with its lessons, from a place in the cache on."""
    blocks = paragraphs(text.parsed.text)
    units = cut(tokenizer, text.parsed.text, blocks, find_quotations(text.parsed.text, blocks))
    labels = _labels(text, units)
    for window in windows(units):
        if (window.word >= 0).any():
            yield window, Lesson(start, len(window.pieces), text.kind, text.held_out, **_in_window(labels, window))
            start += len(window.pieces)


def _labels(text: Text, units: Units) -> dict[str, Ints]:
    """What is known of each word of a text; -100 where nothing is."""
    laid = lay(units.words, text.parsed.text, text.parsed.sentences)
    head = np.array(laid.head, np.int32)
    known = head != -100
    event = np.full(len(head), -100 if text.events is None else 0, np.int32)
    begins = np.array([word.start for word in units.words])
    for span in text.events or ():
        a, b = np.searchsorted(begins, (span.start, span.end))
        event[a : max(a + 1, b)] = 1
    return {
        "head": head,
        "relation": np.where(known, [_RELATION[name] for name in laid.relation], -100).astype(np.int32),
        "tag": np.where(known, [_TAG[name] for name in laid.tag], -100).astype(np.int32),
        "event": event,
        "sentence": np.array(laid.sentence, np.int32),
    }


def _in_window(labels: dict[str, Ints], window: Window) -> dict[str, Ints]:
    """The labels of a window's words. A head outside the window teaches nothing; a root has its own place for head."""
    at = np.flatnonzero(window.word >= 0).astype(np.int32)
    words = window.word[at]
    found = {name: label[words] for name, label in labels.items()}
    own = np.arange(len(words), dtype=np.int32)
    place = np.full(len(labels["head"]), -100, np.int32)
    place[words] = own
    inside = np.where(found["head"] >= 0, place[np.maximum(found["head"], 0)], -100)
    found["head"] = np.where(found["head"] == ROOT, own, inside).astype(np.int32)
    found["relation"] = np.where(found["head"] >= 0, found["relation"], -100).astype(np.int32)
    return {"at": at, **found}


def make_batches(lessons: Sequence[Lesson], states: np.ndarray, seed: int, times: int) -> Iterator[Batch]:
    """An epoch's batches, lessons of like length side by side; gold ones come several times."""
    chance = random.Random(seed)
    taught = [lesson for lesson in lessons for _ in range(times if lesson.kind == "gold" else 1)]
    chance.shuffle(taught)
    size = int(SETTINGS["batch"])
    batches = []
    for at in range(0, len(taught), size * 16):
        pool = sorted(taught[at : at + size * 16], key=lambda lesson: lesson.size)
        batches += [pool[number : number + size] for number in range(0, len(pool), size)]
    chance.shuffle(batches)
    for batch in batches:
        yield collate(batch, states)


def collate(lessons: Sequence[Lesson], states: np.ndarray) -> Batch:
    """Lessons padded to the longest."""
    pieces, words = max(lesson.size for lesson in lessons), max(len(lesson.at) for lesson in lessons)
    hidden = np.zeros((len(lessons), pieces, states.shape[1]), np.float32)
    mask = np.zeros((len(lessons), pieces), bool)
    for row, lesson in enumerate(lessons):
        hidden[row, : lesson.size] = states[lesson.start : lesson.start + lesson.size]
        mask[row, : lesson.size] = True
    missing = {"at": 0, "sentence": -1}
    rest = {}
    for name in ("at", "head", "relation", "tag", "event", "sentence"):
        rows = [
            np.pad(getattr(each, name), (0, words - len(each.at)), constant_values=missing.get(name, -100))
            for each in lessons
        ]
        rest[name] = torch.from_numpy(np.stack(rows)).long()
    weights = [SETTINGS["gold_weight"] if lesson.kind == "gold" else 1.0 for lesson in lessons]
    weight = torch.tensor(weights)[:, None].expand(-1, words)
    return Batch(hidden=torch.from_numpy(hidden), mask=torch.from_numpy(mask), weight=weight, **rest)


class Trainer:
    """A branch, its running average and its optimiser."""

    def __init__(self, branch: Branch, planned: int, rate: float) -> None:
        self.branch, self.planned, self.rate, self.step = branch, planned, rate, 0
        self.average = copy.deepcopy(branch)
        self.optimiser = torch.optim.AdamW(
            branch.parameters(), lr=rate, weight_decay=SETTINGS["decay"], betas=(0.9, 0.98)
        )

    def teach(self, batches: Iterator[Batch], seed: int) -> None:
        """One epoch."""
        torch.manual_seed(seed)
        self.branch.train()
        began = time.monotonic()
        for batch in batches:
            self._schedule()
            total, parts = loss(self.branch, batch)
            self.optimiser.zero_grad(set_to_none=True)
            total.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(self.branch.parameters(), 1.0)
            self.optimiser.step()
            self._follow()
            if self.step % 20 == 0:
                shown = {name: round(part, 3) for name, part in parts.items()}
                print(
                    json.dumps({"step": self.step, "of": self.planned, "s": round(time.monotonic() - began), **shown}),
                    flush=True,
                )

    def _schedule(self) -> None:
        """Linear warm-up, then a cosine down to a fiftieth."""
        self.step += 1
        done, warm = min(1.0, self.step / self.planned), SETTINGS["warmup"]
        falling = 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm)))
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * (done / warm if done < warm else falling)

    def _follow(self) -> None:
        keep = min(SETTINGS["average"], (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.branch.parameters(), strict=True):
                mean.lerp_(now, 1 - keep)


def measure(branch: Branch, lessons: Sequence[Lesson], states: np.ndarray) -> dict[str, float]:
    """Tags, heads and labelled heads found (punctuation left out), best head by best head; and F1 of events."""
    branch.eval()
    counts: Counter[str] = Counter()
    with torch.no_grad():
        for at in range(0, len(lessons), 16):
            batch = collate(lessons[at : at + 16], states)
            counts.update(_compare(of_words(branch(batch.hidden, batch.mask[:, None, None, :]), batch), batch))
    shares = {
        "tags": counts["tag"] / max(1, counts["tags"]),
        "uas": counts["head"] / max(1, counts["heads"]),
        "las": counts["both"] / max(1, counts["heads"]),
        "events": 2 * counts["hit"] / max(1, counts["said"] + counts["events"]),
    }
    return {name: round(100 * share, 2) for name, share in shares.items() if share}


def _compare(found: dict[str, Tensor], batch: Batch) -> dict[str, int]:
    head = arcs(found, batch.sentence).argmax(-1)
    where = (batch.head >= 0) & (batch.relation != _RELATION["punct"])
    right = (head == batch.head) & where
    said = (found["event"][..., 0] > 0) & (batch.event >= 0)
    counted = {
        "tag": (found["tags"].argmax(-1) == batch.tag) & (batch.tag >= 0),
        "tags": batch.tag >= 0,
        "head": right,
        "both": right & (relations(found, head).argmax(-1) == batch.relation),
        "heads": where,
        "hit": said & (batch.event == 1),
        "said": said,
        "events": batch.event == 1,
    }
    return {name: int(each.sum()) for name, each in counted.items()}


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of all corpora")
    parser.add_argument("--weights", type=Path, default=FOLDER, help="the weights whose encoder is built on")
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=SETTINGS["rate"])
    parser.add_argument("--gold-times", type=int, default=SETTINGS["gold_times"])
    parser.add_argument("--dropout", type=float, default=SETTINGS["dropout"])
    parser.add_argument("--start", type=Path, help="an average to start from")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(options.seed)
    states, lessons = prepare(options.corpora, options.weights, options.cache)
    taught = [lesson for lesson in lessons if not lesson.held_out]
    held = {
        kind: [each for each in lessons if each.held_out and each.kind == kind] for kind in ("silver", "gold", "events")
    }
    options.out.mkdir(parents=True, exist_ok=True)
    branch = Branch(dropout=options.dropout)
    if options.start:
        branch.load_state_dict(torch.load(options.start, weights_only=True))
    steps = sum(1 + (lesson.kind == "gold") * (options.gold_times - 1) for lesson in taught) / SETTINGS["batch"]
    trainer = Trainer(branch, int(options.epochs * steps), options.rate)
    for epoch in range(options.epochs):
        seed = options.seed * 1000 + epoch
        trainer.teach(make_batches(taught, states, seed, options.gold_times), seed)
        torch.save(trainer.average.state_dict(), options.out / f"syntax-{epoch + 1}.pt")
        found = {kind: measure(trainer.average, some, states) for kind, some in held.items()}
        print(f"epoch {epoch + 1}", json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
