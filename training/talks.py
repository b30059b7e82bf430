"""Meanings that tell options apart: `python -m training.talks --base FOLDER --corpora FOLDER --out RUN`.

All-MiniLM-L6-v2 places what is about the same side by side, and rival options of one issue are about the same. So it
is tuned on made-up talks (`training/talks/*.json`, written for this project), on the examples of the sets that ship,
and on what readers placed in unseen news (`bench/positions/placed.csv`). Of a set's options, each told by its name, its
description and a few examples drawn anew at each step, the words asked about shall lie nearest to their own; words that
are none of them, nearer to words of other talks. The reverse of an option counts as the option, and apart from it.

Writes `RUN/talks-N.pt` after each epoch: the mean of the tuned weights and the base's (Wortsman et al. 2022), which
keeps what the base knows. `training/meaning.py` exports it. Every fourth report that readers placed matters of is kept
out, with the talks named by `--without`; how often their words are nearest to their option is printed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from bench.positions.placed import NONE, placed
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from onrecord.assembly.positions.issue_sets import load_issues
from onrecord.assembly.positions.menu import SHED, examples
from training.network import Network, load_base

FOLDER = Path(__file__).parent / "talks"
MARKED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
RATE, RATE_OF_NONE, WARM, LEAST, DECAY, CLIP, SEED = 3e-5, 0.02, 0.1, 0.02, 0.01, 1.0, 5
NONE_AT_FIRST = 6.0
SCALE = 16.0
"""What cosines are multiplied by before the softmax."""

MANY, ASKED, STRAIGHT, REVERSE, STRANGE = 320, 40, 3, 2, 12
"""Words asked about in an epoch, of one set, and at a step; examples of an option and of its reverse; strange words."""

BATCH, MOST = 32, 64
"""Texts that go through at once, and the word pieces of one that are looked at."""

TURNING = 0.3
"""What telling an option from its reverse counts beside telling it from the others."""

KEPT = 0.6
"""The share of the tuned weights in what is written."""

NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Told:
    """An option: its name and description, words that are it, and words that are its reverse."""

    name: str
    straight: tuple[str, ...]
    reverse: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Words asked about: the place of their option, None where they are none's, and whether they are its reverse."""

    words: str
    place: int | None
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Talks:
    """A set of options, and words asked about."""

    name: str
    options: tuple[Told, ...]
    asked: tuple[Asked, ...]


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--without", nargs="*", default=(), help="made-up talks that are kept out as well")
    options = parser.parse_args()
    every, kept = list(made_up()), []
    for known, unknown in shipped(options.corpora):
        every.append(known)
        kept.append(unknown)
    kept += [each for each in every if each.name in options.without]
    train(options.base, [each for each in every if each not in kept], kept, options.out, options.epochs)


def made_up() -> Iterator[Talks]:
    """The talks of `training/talks`."""
    for path in sorted(FOLDER.glob("*.json")):
        yield from map(_talks, json.loads(path.read_text(encoding="utf-8")))


def _talks(told: Mapping[str, Any]) -> Talks:
    options = [
        Told(
            f"{issue['name']}: {each['name']}. {each['description']}",
            _marked(each["straight"]),
            _marked(each["reverse"]),
        )
        for issue in told["issues"]
        for each in issue["options"]
    ]
    return Talks(told["set"], tuple(options), (*_own(options), *(Asked(each, None) for each in _marked(told["none"]))))


def _marked(sentences: Sequence[str]) -> tuple[str, ...]:
    return tuple(found[1] for each in sentences if (found := MARKED.search(each)))


def _own(options: Sequence[Told]) -> list[Asked]:
    straight = [Asked(words, place) for place, each in enumerate(options) for words in each.straight]
    return straight + [Asked(words, place, True) for place, each in enumerate(options) for words in each.reverse]


def shipped(corpora: Path) -> Iterator[tuple[Talks, Talks]]:
    """Each set that ships, with its examples and what readers placed, and what is kept out of that.

    Words that are another set's, or none's, are asked about in one set drawn for them, as none of its.
    """
    sets, chance = load_issues(), random.Random(SEED)
    menus = {each.id: [(issue, option) for issue in each.issues for option in issue.options] for each in sets}
    places = {
        f"{issue.id}/{option.id}": (name, place)
        for name, menu in menus.items()
        for place, (issue, option) in enumerate(menu)
    }
    asked: dict[tuple[str, bool], list[Asked]] = {(name, out): [] for name in menus for out in (False, True)}
    for each in placed(corpora):
        if each.option != NONE:
            name, place = places[each.option]
            asked[name, each.kept_out].append(Asked(each.words, place, each.reverse))
        stranger = chance.choice([name for name in menus if not each.option.startswith(f"{name}/")])
        asked[stranger, each.kept_out].append(Asked(each.words, None))
    for name, menu in menus.items():
        options = tuple(
            Told(f"{issue.name}: {option.name}. {option.description}", *examples(option)) for issue, option in menu
        )
        known = Talks(name, options, (*_own(options), *asked[name, False]))
        yield known, Talks(f"{name}, kept out", options, tuple(asked[name, True]))


class Meaning:
    """The network as it places texts: the mean of its last hidden states, of unit length."""

    def __init__(self, base: Path) -> None:
        self.network: Network = load_base(base)
        self.tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def __call__(self, texts: Sequence[str]) -> Tensor:
        """Vectors of shape `(texts, width)`."""
        ids = [each.ids for each in self.tokenizer.encode_batch(list(texts))]
        pieces = [each if len(each) <= MOST else [*each[: MOST - 1], each[-1]] for each in ids]
        order = sorted(range(len(pieces)), key=lambda place: len(pieces[place]))
        batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
        vectors = torch.cat([self._placed([pieces[place] for place in batch]) for batch in batches])
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return vectors[back]

    def _placed(self, pieces: Sequence[Sequence[int]]) -> Tensor:
        network, longest = self.network, max(map(len, pieces))
        table = torch.tensor([[*each, *[0] * (longest - len(each))] for each in pieces])
        mask = torch.arange(longest)[None, :] < torch.tensor([len(each) for each in pieces])[:, None]
        x = network.norm(network.words(table) + network.positions(torch.arange(longest)))
        x = functional.dropout(x, network.drop, network.training)
        for layer in network.layers:
            x = layer(x, mask[:, None, None, :])
        return functional.normalize((x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=-1)


def train(base: Path, talks: Sequence[Talks], kept: Sequence[Talks], out: Path, epochs: int) -> None:
    """Tune, epoch by epoch."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    model, bias = Meaning(base), torch.nn.Parameter(torch.tensor(NONE_AT_FIRST))
    first = {name: value.clone() for name, value in model.network.state_dict().items()}
    tuned = [each for name, each in model.network.named_parameters() if name.startswith(("layers", "words", "norm"))]
    groups: list[dict[str, Any]] = [{"params": tuned}, {"params": [bias], "lr": RATE_OF_NONE}]
    optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=DECAY)
    steps = epochs * sum(-(-min(MANY, len(each.asked)) // ASKED) for each in talks)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM * steps)) * max(LEAST, 1 - step / steps)
    )
    print(f"kept out, before: {measured(model, kept)}", flush=True)
    for epoch in range(1, epochs + 1):
        chance, losses = random.Random(epoch), []
        model.network.train()
        for each, asked in _steps(talks, chance):
            loss = lost(model, each, asked, _strange(talks, each, chance), bias, chance)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(tuned, CLIP)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"epoch {epoch}: loss {sum(losses) / len(losses):.3f}; kept out: {measured(model, kept)}", flush=True)
        now = model.network.state_dict()
        torch.save({name: KEPT * now[name] + (1 - KEPT) * first[name] for name in now}, out / f"talks-{epoch}.pt")


def _steps(talks: Sequence[Talks], chance: random.Random) -> Iterator[tuple[Talks, list[Asked]]]:
    found = []
    for each in talks:
        asked = chance.sample(each.asked, min(MANY, len(each.asked)))
        found += [(each, asked[start : start + ASKED]) for start in range(0, len(asked), ASKED)]
    chance.shuffle(found)
    yield from found


def _strange(talks: Sequence[Talks], own: Talks, chance: random.Random) -> list[str]:
    """Words that are none's in a few other talks."""
    others = chance.sample([each for each in talks if each is not own], min(4, len(talks) - 1))
    known = [asked.words for each in others for asked in each.asked if asked.place is None]
    return chance.sample(known, min(STRANGE, len(known)))


def lost(
    model: Meaning, talks: Talks, asked: Sequence[Asked], strange: Sequence[str], bias: Tensor, chance: random.Random
) -> Tensor:
    """The cross entropy of the options of the words asked about, and of their being the reverse."""
    hidden = {each.words for each in asked}
    straight = [_drawn(option.straight, hidden, STRAIGHT, chance) for option in talks.options]
    reverse = [_drawn(option.reverse, hidden, REVERSE, chance) for option in talks.options]
    texts = [
        [each.words for each in asked],
        [each.name for each in talks.options],
        list(chain.from_iterable(straight)),
        list(chain.from_iterable(reverse)),
        list(strange),
    ]
    parts = model(list(chain.from_iterable(texts))).split([*map(len, texts)])
    common = SHED * torch.cat(parts[1:3]).mean(dim=0, keepdim=True)
    words, named, straights, reverses, others = (functional.normalize(each - common, dim=-1) for each in parts)
    size = len(talks.options)
    told = torch.cat([named, straights])
    owners = torch.tensor([*range(size), *(place for place, each in enumerate(straight) for _ in each)])
    backs = torch.tensor([place for place, each in enumerate(reverse) for _ in each], dtype=torch.long)
    ahead, back = _nearness(words @ told.T, owners, size), _nearness(words @ reverses.T, backs, size)
    none = torch.logaddexp(bias.expand(len(asked)), SCALE * (words @ others.T).amax(dim=1))
    places = torch.tensor([size if each.place is None else each.place for each in asked])
    loss = functional.cross_entropy(torch.cat([torch.logaddexp(ahead, back), none[:, None]], dim=1), places)
    known = [row for row, each in enumerate(asked) if each.place is not None and reverse[each.place]]
    if not known:
        return loss
    rows = torch.tensor(known)
    turned = back[rows, places[rows]] - ahead[rows, places[rows]]
    goal = torch.tensor([float(asked[row].reverse) for row in known])
    return loss + TURNING * functional.binary_cross_entropy_with_logits(turned, goal)


def _nearness(cosines: Tensor, owners: Tensor, size: int) -> Tensor:
    """A soft maximum over what tells each option, whatever the number; shape `(words, options)`."""
    columns = []
    for place in range(size):
        own = cosines[:, owners == place]
        many = own.shape[1]
        soft = torch.logsumexp(SCALE * own, dim=1) - torch.log(torch.tensor(float(max(1, many))))
        columns.append(soft if many else torch.full((len(cosines),), NEVER))
    return torch.stack(columns, dim=1)


def _drawn(told: Sequence[str], hidden: set[str], many: int, chance: random.Random) -> list[str]:
    """Some of the examples, none of those asked about."""
    rest = [each for each in told if each not in hidden] or list(told[:1])
    return chance.sample(rest, min(many, len(rest)))


@torch.no_grad()
def measured(model: Meaning, kept: Sequence[Talks]) -> str:
    """How often words are nearest to their option, by its name alone and with two examples; and AUC of being some's."""
    model.network.eval()
    named, shown, total, scores = 0, 0, 0, []
    for talks in (each for each in kept if each.asked):
        names = model([option.name for option in talks.options])
        common = SHED * names.mean(dim=0, keepdim=True)
        examples = model([words for option in talks.options for words in (option.straight * 2)[:2]])
        hidden = {words for option in talks.options for words in option.straight[:2]}
        asked = [each for each in talks.asked if each.words not in hidden]
        words, names, examples = (
            functional.normalize(each - common, dim=-1)
            for each in (model([each.words for each in asked]), names, examples)
        )
        by_name = words @ names.T
        nearest = torch.maximum(by_name, (words @ examples.T).view(len(asked), -1, 2).amax(dim=2))
        for row, each in enumerate(asked):
            scores.append((nearest[row].max().item(), each.place is not None))
            if each.place is not None:
                total += 1
                named += int(by_name[row].argmax()) == each.place
                shown += int(nearest[row].argmax()) == each.place
    some, none = ([score for score, is_some in scores if is_some is way] for way in (True, False))
    over = sum((one > two) + 0.5 * (one == two) for one in some for two in none) / max(1, len(some) * len(none))
    return f"{named / max(1, total):.3f} by name, {shown / max(1, total):.3f} with examples, AUC {over:.3f} ({total})"


if __name__ == "__main__":
    main()
