"""Train the reader's network: `python -m training.train --polnear FOLDER --base FOLDER --out FOLDER`.

Checkpoints are written after every epoch (the average of the weights, which is what is exported), and a run that was
stopped goes on from the last one. Two cores need about a quarter of an hour an epoch.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from onrecord.reading.units import Ints, load_tokenizer
from onrecord.reading.windows import Window, windows
from training.augment import made_up
from training.losses import Batch, loss
from training.network import Network, load_base
from training.polnear import Lesson, lessons, make_lesson

MASK = 103
SETTINGS = {"batch": 8, "rate": 1.6e-4, "head_rate": 1e-3, "decay": 0.01, "warmup": 0.06, "average": 0.995}


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="corpora folder of PolNeAR")
    parser.add_argument(
        "--base", type=Path, required=True, help="folder with MiniLM's model.safetensors, config.json, tokenizer.json"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--made-up", type=int, default=220, help="made-up texts an epoch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="an average to start from instead of the base's weights")
    parser.add_argument("--rate", type=float, default=SETTINGS["rate"], help="peak learning rate of the encoder")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(options.base / "tokenizer.json")
    taught = list(lessons(options.polnear, "train", tokenizer))
    checkpoint = options.out / "checkpoint.pt"
    network = load_base(options.base)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    network.words.weight.requires_grad_(False)
    trainer = Trainer(network, options.epochs, len(taught), options.rate)
    if checkpoint.exists():
        trainer.restore(torch.load(checkpoint, weights_only=True))
    for epoch in range(trainer.epoch, options.epochs):
        seed = options.seed * 1000 + epoch
        extra = [
            make_lesson(f"made-up-{number}", text, found, None, tokenizer)
            for number, (text, found) in enumerate(made_up(taught, options.made_up, seed))
        ]
        trainer.teach([*taught, *extra], seed)
        torch.save(trainer.state(epoch + 1), checkpoint)
        torch.save(trainer.average.state_dict(), options.out / f"average-{epoch + 1}.pt")
        print(f"epoch {epoch + 1} done", flush=True)


class Trainer:
    """A network, its running average and its optimiser, through the epochs."""

    def __init__(self, network: Network, epochs: int, articles: int, rate: float) -> None:
        self.network, self.epochs, self.epoch, self.step = network, epochs, 0, 0
        self.average = copy.deepcopy(network)
        self.planned = epochs * articles * 4.8 / SETTINGS["batch"]
        heads = [
            p
            for n, p in network.named_parameters()
            if n.startswith(("heads", "transitions", "starts", "ends", "shape", "quoted"))
        ]
        known = {id(p) for p in heads}
        body = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
        self.optimiser = torch.optim.AdamW(
            [
                {"params": body, "peak": rate},
                {"params": heads, "peak": SETTINGS["head_rate"] * rate / SETTINGS["rate"]},
            ],
            weight_decay=SETTINGS["decay"],
        )

    def teach(self, taught: Sequence[Lesson], seed: int) -> None:
        """One epoch."""
        began, seen = time.monotonic(), 0
        batches = list(make_batches(taught, seed))
        torch.manual_seed(seed)
        self.network.train()
        for number, batch in enumerate(batches):
            self._schedule()
            total, parts = loss(self.network, batch)
            self.optimiser.zero_grad(set_to_none=True)
            total.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.optimiser.step()
            self._follow()
            seen += int(batch.lead.sum())
            if number % 20 == 0:
                shown = {name: round(part, 3) for name, part in parts.items()}
                print(
                    json.dumps(
                        {
                            "step": self.step,
                            "of": round(self.planned),
                            "words/s": round(seen / (time.monotonic() - began)),
                            **shown,
                        }
                    ),
                    flush=True,
                )
        self.epoch += 1

    def _schedule(self) -> None:
        """Linear warm-up, then a cosine down to a fiftieth."""
        self.step += 1
        done = min(1.0, self.step / self.planned)
        warm = SETTINGS["warmup"]
        factor = (
            done / warm if done < warm else 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm)))
        )
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor

    def _follow(self) -> None:
        keep = min(SETTINGS["average"], (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.network.parameters(), strict=True):
                if now.requires_grad:
                    mean.lerp_(now, 1 - keep)

    def state(self, epoch: int) -> dict[str, object]:
        """All that is needed to go on after `epoch` epochs."""
        return {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "epoch": epoch,
            "step": self.step,
        }

    def restore(self, state: dict[str, object]) -> None:
        """Go on where `state` was taken."""
        self.network.load_state_dict(state["network"])  # type: ignore[arg-type]
        self.average.load_state_dict(state["average"])  # type: ignore[arg-type]
        self.optimiser.load_state_dict(state["optimiser"])  # type: ignore[arg-type]
        self.epoch, self.step = int(state["epoch"]), int(state["step"])  # type: ignore[call-overload]


def make_batches(taught: Sequence[Lesson], seed: int) -> Iterator[Batch]:
    """An epoch's batches: windows from a random start, of like length side by side, in random order."""
    chance = random.Random(seed)
    pairs = [(window, lesson) for lesson in taught for window in _windows(lesson, chance)]
    chance.shuffle(pairs)
    size = int(SETTINGS["batch"])
    batches = []
    for at in range(0, len(pairs), size * 16):
        pool = sorted(pairs[at : at + size * 16], key=lambda pair: len(pair[0].pieces))
        batches += [pool[number : number + size] for number in range(0, len(pool), size)]
    chance.shuffle(batches)
    for batch in batches:
        yield collate(batch, chance)


def _windows(lesson: Lesson, chance: random.Random) -> Iterator[Window]:
    if len(lesson.units.words) == 0:
        return
    paragraph = lesson.units.paragraph[lesson.units.word]
    edges = [0, *(np.flatnonzero(np.diff(paragraph)) + 1).tolist()]
    cut = chance.choice(edges[: max(1, len(edges) // 3)])
    yield from windows(lesson.units, start=cut)


def collate(pairs: Sequence[tuple[Window, Lesson]], chance: random.Random) -> Batch:
    """Windows padded to the longest, with a twenty-fifth of their pieces masked."""
    length = max(len(window.pieces) for window, _ in pairs)
    rows = [_row(window, lesson, length) for window, lesson in pairs]
    batch = {name: torch.from_numpy(np.stack([row[name] for row in rows])).long() for name in rows[0]}
    pieces = batch["pieces"]
    noise = torch.rand(pieces.shape, generator=torch.Generator().manual_seed(chance.randrange(2**31)))
    real = pieces > 110
    batch["pieces"] = torch.where((noise < 0.04) & real, MASK, pieces)
    for name in ("mask", "lead", "fresh"):
        batch[name] = batch[name].bool()
    return Batch(**batch)


def _row(window: Window, lesson: Lesson, length: int) -> dict[str, Ints]:
    words, size = window.word, len(window.pieces)
    lead = words >= 0
    place = np.full(len(lesson.units.words) + 1, -1, np.int32)
    place[words[lead]] = np.flatnonzero(lead)
    paragraph = lesson.units.paragraph
    fresh = np.zeros(size, np.int32)
    seen = words[lead]
    new = np.ones(len(seen), bool)
    new[1:] = paragraph[seen[1:]] != paragraph[seen[:-1]]
    fresh[np.flatnonzero(lead)[new]] = 1
    tags = _at(lesson.tags, words)
    inside = (fresh == 1) & (tags > 0) & (tags % 2 == 0)
    tags[inside] -= 1
    row = {
        "pieces": window.pieces,
        "shape": window.shape,
        "quoted": window.quoted,
        "mask": np.ones(size, np.int32),
        "lead": lead.astype(np.int32),
        "fresh": fresh,
        "tags": tags,
        "names": _at(lesson.names, words),
        "cue_of": _target(lesson.cue_of, words, place),
        "source_of": _target(lesson.source_of, words, place),
        "chain": _at(lesson.chain, words),
    }
    missing = {"tags": -100, "names": -100, "cue_of": -100, "source_of": -100, "chain": -100}
    return {name: np.pad(row[name], (0, length - size), constant_values=missing.get(name, 0)) for name in row}


def _at(labels: Ints, words: Ints) -> Ints:
    return np.where(words >= 0, labels[words], -100).astype(np.int32)


def _target(links: Ints, words: Ints, place: Ints) -> Ints:
    """Where in the window each link leads; 0 (no word stands there) for a target outside it."""
    word = _at(links, words)
    return np.where(word >= 0, np.maximum(place[np.maximum(word, 0)], 0), -100).astype(np.int32)


if __name__ == "__main__":
    main()
