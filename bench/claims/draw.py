"""Draw event mentions to be labelled: `python -m bench.claims.draw CORPORA --out SHEET --ids FILE`.

Half of the mentions of each corpus are drawn from all candidates, half from sentences that hold a word of modality,
negation or condition, since the rarer classes would otherwise be too few to be measured. Which half is kept with the
mention. The sheet shows the word in its sentence, between its neighbours; the ids hold no text.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.claims.texts import Source, sources
from onrecord.model import Span
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

SHARES = {"stories/crimea2014": 80, "stories/trade2019": 80, "polnear": 140, "meantime": 120}
MODAL = re.compile(
    r"\b(if|unless|would|could|may|might|should|must|can|will|not|no|never|n't|plan\w*|demand\w*|urg\w+"
    r"|call\w* (?:for|on)|propos\w+|den(?:y|ies|ied)|reject\w*|refus\w+|likely|possibl[ey]|expect\w*|fear\w*"
    r"|threat\w*|provided|hop(?:e|es|ed|ing)|want\w*)\b",
    re.IGNORECASE,
)
Drawn = tuple[Source, Span, str]


def main() -> None:
    """Draw, and write the sheet and the ids."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--ids", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    drawn = list(draw(tuple(sources(options.corpora)), random.Random(options.seed)))
    options.out.write_text("\n".join(_shown(number, *each) for number, each in enumerate(drawn, 1)), encoding="utf-8")
    with options.ids.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["number", "corpus", "report", "start", "end", "stratum"])
        for number, (source, word, stratum) in enumerate(drawn, 1):
            table.writerow([number, source.corpus, source.name, word.start, word.end, stratum])


def draw(texts: Iterable[Source], chance: random.Random) -> Iterator[Drawn]:
    """Mentions by corpus, half of them from all candidates, half from sentences with a word of modality."""
    pools: dict[str, list[tuple[Source, Span, bool]]] = {name: [] for name in SHARES}
    for source in texts:
        pools[source.corpus] += ((source, word, modal) for word, modal in _candidates(source))
    for name, share in SHARES.items():
        chance.shuffle(pools[name])
        plain = pools[name][: share // 2]
        modal = [each for each in pools[name][share // 2 :] if each[2]][: share - share // 2]
        mixed = [(*each[:2], "any") for each in plain] + [(*each[:2], "modal") for each in modal]
        yield from sorted(mixed, key=lambda each: (each[0].name, each[1]))


def _candidates(source: Source) -> Iterator[tuple[Span, bool]]:
    for sentence in _sentences(source.text):
        modal = bool(MODAL.search(sentence.exact(source.text)))
        yield from ((word, modal) for word in source.words if sentence.contains(word))


def _sentences(text: str) -> list[Span]:
    return [sentence for block in paragraphs(text) for sentence in sentences(text, block)]


def _shown(number: int, source: Source, word: Span, stratum: str) -> str:
    text, places = source.text, _sentences(source.text)
    at = next(number for number, sentence in enumerate(places) if sentence.contains(word))
    low, high = places[max(0, at - 2)].start, places[min(len(places) - 1, at + 1)].end
    marked = f"{text[low : word.start]}[[{word.exact(text)}]]{text[word.end : high]}"
    return f"### {number}  ({source.published or source.name[:60]})\n{marked}\n"


if __name__ == "__main__":
    main()
