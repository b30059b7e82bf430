"""Grammar as the reader gives it: `python -m bench.syntax.measure --corpora FOLDER [--most N]`.

Against CoreNLP's parses of PolNeAR dev (silver: what is measured there is agreement) and against the GUM and TimeBank
documents that no training saw. Texts are laid out and sentences split by the product's own rules. Attachments leave
punctuation out; a word that its own sentence split cuts off from its head counts as wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from training.texts import HELD_OUT, read_events
from training.trees import Parsed, gold, lay, silver

from bench.events.corpus import WITHIN, documents
from onrecord.reading import Reader
from onrecord.reading.page import Page
from onrecord.reading.weights import FOLDER


def main() -> None:
    """Print tag accuracy, attachment scores and F1 of events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=FOLDER)
    parser.add_argument("--most", type=int, default=1000, help="documents of each corpus")
    parser.add_argument("--relations", action="store_true", help="F1 of each relation as well")
    options = parser.parse_args()
    reader = Reader(options.weights)
    for name, some in parsed(options.corpora).items():
        counts: Counter[str] = Counter()
        for document in islice(some, options.most):
            counts += compare(reader.look(document.text)[0], document)
        print(name, json.dumps(shares(counts)))
        if options.relations:
            print(name, json.dumps(by_relation(counts)))
    for name, pages in (("timebank", timebank), ("meantime (never trained on)", meantime)):
        counts = Counter()
        for page, words, end in islice(pages(reader, options.corpora), options.most):
            counts += compare_events(page, words, end)
        print(name, json.dumps({"events": f1(counts["hit"], counts["said"], counts["gold"])}))


def parsed(corpora: Path) -> dict[str, Iterator[Parsed]]:
    """The documents of each corpus that are measured on."""
    return {
        "polnear dev (silver)": silver(corpora / "polnear", "dev"),
        "gum (gold)": islice(gold(corpora / "gum" / "dep"), 0, None, HELD_OUT),
    }


def compare(page: Page, document: Parsed) -> Counter[str]:
    """Counts of words and of what is right in them."""
    laid = lay(page.words, page.text, document.sentences)
    counts: Counter[str] = Counter()
    for word, head in enumerate(laid.head):
        if head == -100:
            continue
        counts["words"] += 1
        counts["tag"] += page.tree.tag[word] == laid.tag[word]
        if laid.relation[word] == "punct":
            continue
        counts["arcs"] += 1
        attached = page.tree.head[word] == head
        named = page.tree.relation[word] == laid.relation[word]
        counts["attached"] += attached
        counts["labelled"] += attached and named
        counts[f"gold {laid.relation[word]}"] += 1
        counts[f"said {page.tree.relation[word]}"] += 1
        counts[f"right {laid.relation[word]}"] += attached and named
    return counts


def shares(counts: Counter[str]) -> dict[str, float]:
    """Percentages."""
    return {
        "words": counts["words"],
        "tags": round(100 * counts["tag"] / max(1, counts["words"]), 2),
        "uas": round(100 * counts["attached"] / max(1, counts["arcs"]), 2),
        "las": round(100 * counts["labelled"] / max(1, counts["arcs"]), 2),
    }


def by_relation(counts: Counter[str]) -> dict[str, float]:
    """F1 of each relation with the right head."""
    names = sorted(name.removeprefix("gold ") for name in counts if name.startswith("gold "))
    return {name: f1(counts[f"right {name}"], counts[f"said {name}"], counts[f"gold {name}"]) for name in names}


def timebank(reader: Reader, corpora: Path) -> Iterator[tuple[Page, set[int], int]]:
    """Held-out documents of TimeBank, the words that people marked as events, and where the marking ends."""
    for path in islice(sorted((corpora / "timex" / "timebank").glob("*.tml")), 0, None, HELD_OUT):
        document, events = read_events(path)
        page = reader.look(document.text)[0]
        yield page, {word for span in events for word in page.words_in(span)}, len(page.words)


def meantime(reader: Reader, corpora: Path) -> Iterator[tuple[Page, set[int], int]]:
    """The same of MEANTIME, of which only the first sentences are marked: nothing counts behind the last mention."""
    for document in documents(corpora, WITHIN):
        page = reader.look(document.report.text)[0]
        marked = {word for mention in document.mentions for word in page.words_in(mention.span)}
        yield page, marked, max(marked, default=-1) + 1


def compare_events(page: Page, true: set[int], end: int) -> Counter[str]:
    """Counts of words said to tell of events, of those that do, and of hits."""
    said = set(np.flatnonzero(page.event[:end] > 0.5).tolist())
    return Counter(hit=len(said & true), said=len(said), gold=len(true))


def f1(hit: int, said: int, true: int) -> float:
    """The harmonic mean of precision and recall, in percent.

    >>> f1(1, 2, 2)
    50.0
    """
    return round(200 * hit / max(1, said + true), 2)


if __name__ == "__main__":
    main()
