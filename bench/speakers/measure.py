"""Who speaks, by how it was reached and how sure: `python -m bench.speakers.measure --corpora FOLDER [--errors]`.

Statements are the reader's own. Each is paired with the gold utterance of `ced` whose words it shares; of the pairs
that share half, the speaker is compared as in `bench.statements`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.statements.spans import f1
from bench.statements.utterances import same_speaker, tokens
from onrecord.model import Span
from onrecord.reading import Reader
from onrecord.reading.describe import describe
from onrecord.reading.speakers import Asked, resolve
from onrecord.reading.weights import FOLDER

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement and who is held to have made it; the first of several speakers counts."""

    speaker: str
    basis: str
    confidence: float
    content: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair: what was found, what is right, and whether they agree."""

    report: str
    told: Told
    gold: str

    @property
    def right(self) -> bool:
        """Whether the speakers agree."""
        return same_speaker(self.told.speaker, self.gold)


def main() -> None:
    """Print accuracy by basis and by confidence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=FOLDER)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    compared = list(compare(options.corpora / "ced", Reader(options.weights)))
    for each in compared if options.errors else ():
        if not each.right:
            told = f"{each.told.speaker} ({each.told.basis} {each.told.confidence})"
            print(f"{each.report}: {told}, not {each.gold}: {each.told.content[:60]!r}")
    for name, share, count in shares(compared):
        print(f"{name:16} {share:.3f} of {count}")


def compare(folder: Path, reader: Reader) -> Iterator[Compared]:
    """The pairs of every report, in order of its name."""
    gold: dict[str, list[dict[str, str]]] = {}
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        gold.setdefault(row["report"], []).append(row)
    for report, wanted in sorted(gold.items()):
        told = speakers(reader, json.loads((folder / "reports" / f"{report}.json").read_text("utf-8"))["text"])
        words = [tokens(each.content) for each in told]
        table = np.array([[overlap(tokens(row["content"]), some) for some in words] for row in wanted])
        if table.size:
            for at, number in zip(*linear_sum_assignment(-table), strict=True):
                if table[at, number] >= 0.5:
                    yield Compared(report, told[number], wanted[at]["speaker"])


def speakers(reader: Reader, text: str) -> list[Told]:
    """The statements of a text with their first speakers."""
    page, drafts = reader.look(text)
    found = [describe(page, draft).draft for draft in drafts]
    asked = tuple(Asked(draft.source, draft.cue, draft.content, draft.within) for draft in found)
    entities, resolved = resolve(page, asked)
    told = []
    for each, who in zip(asked, resolved, strict=True):
        name, basis, sure = (
            (entities[who[0].entity].name, who[0].basis, who[0].confidence) if who else ("", "none", 0.0)
        )
        told.append(Told(name, basis, sure, joined(text, each.content)))
    return told


def joined(text: str, content: Sequence[Span]) -> str:
    """The words of several spans."""
    return " … ".join(span.exact(text) for span in content)


def overlap(one: Sequence[str], other: Sequence[str]) -> float:
    """Token F1 of two texts.

    >>> overlap(["talks", "failed"], ["talks"])
    0.6666666666666666
    """
    return f1(sum((Counter(one) & Counter(other)).values()), len(one), len(other))


def shares(compared: Sequence[Compared]) -> Iterator[tuple[str, float, int]]:
    """Name, share right and number: of all, of each basis, of each range of confidence."""
    groups = [("all", compared)]
    groups += [
        (b, [each for each in compared if each.told.basis == b]) for b in sorted({c.told.basis for c in compared})
    ]
    for low, high in pairwise(BINS):
        groups.append((f"{low:.2f} to {high:.2f}", [each for each in compared if low <= each.told.confidence < high]))
    for name, some in groups:
        if some:
            yield name, sum(each.right for each in some) / len(some), len(some)


if __name__ == "__main__":
    main()
