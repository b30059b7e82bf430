"""The texts that the gold of factuality rests on, and the event words in them that may be drawn."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

from onrecord.model import Span

WORD = re.compile(r"[A-Za-z]+")
STORIES = ("stories/crimea2014", "stories/trade2019")
# Light verbs, copulas and verbs of saying: the first are no events, the last make statements, not claims.
_LEFT_OUT = """
be is are was were been being 's 're has have had having do does did done say says said saying tell tells told
add adds added according ask asks asked wrote write
"""
LEFT_OUT = frozenset(_LEFT_OUT.split())


@dataclass(frozen=True, slots=True)
class Source:
    """One report with the words in it that may be events.

    Attributes:
        corpus: Folder under the corpora.
        name: The report's name there.
        text: Offsets of the gold count its code points.
        words: Candidates, in text order.
        published: As the corpus has it; empty where it has none.
    """

    corpus: str
    name: str
    text: str
    words: tuple[Span, ...]
    published: str = ""


def sources(corpora: Path) -> Iterator[Source]:
    """All texts that may be drawn from, by corpus and name."""
    events = event_words(corpora)
    for corpus in STORIES:
        for path in sorted((corpora / corpus).glob("*.json")):
            report = json.loads(path.read_text(encoding="utf-8"))
            words = tuple(Span(*m.span()) for m in WORD.finditer(report["text"]) if m[0].lower() in events)
            yield Source(corpus, path.stem, report["text"], words, report["published"])
    yield from _polnear(corpora, events)
    for path in sorted((corpora / "meantime/intra-doc_annotation").glob("*/*.xml")):
        yield meantime(path)


def event_words(corpora: Path) -> frozenset[str]:
    """Forms that TimeBank and AQUAINT annotate as events more often than not, three times at least."""
    seen: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for path in sorted((corpora / "timex").glob("[ta]*/*.tml")):
        root = ElementTree.fromstring(path.read_bytes())
        seen.update(word.lower() for word in WORD.findall("".join(root.itertext())))
        marked.update("".join(event.itertext()).lower() for event in root.iter("EVENT"))
    often = {form for form, count in marked.items() if count >= 3 and count > seen[form] / 2}
    return frozenset(often - LEFT_OUT)


def meantime(path: Path) -> Source:
    """A MEANTIME report: its tokens, a space between two, a new line after each sentence; its annotated events."""
    root = ElementTree.fromstring(path.read_bytes())
    spans: dict[str, Span] = {}
    lines, at = [], 0
    for _, tokens in groupby(root.iter("token"), key=lambda token: token.get("sentence")):
        line = []
        for token in tokens:
            word = token.text or ""
            spans[token.get("t_id", "")] = Span(at, at + len(word))
            at += len(word) + 1
            line.append(word)
        lines.append(" ".join(line))
    words = {spans[mention[0].get("t_id", "")] for mention in root.iter("EVENT_MENTION") if len(mention)}
    text = "\n".join(lines)
    kept = sorted(word for word in words if word.exact(text).lower() not in LEFT_OUT)
    return Source("meantime", path.stem, text, tuple(kept))


def _polnear(corpora: Path, events: frozenset[str]) -> Iterator[Source]:
    with gzip.open(corpora / "polnear/corenlp_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            name = article["article"].removesuffix(".xml")
            text = (corpora / "polnear/dev/text" / name).read_text(encoding="utf-8")
            words = [
                Span(start, end)
                for sentence in article["sentences"]
                for (start, end, tag, _), (_, relation) in zip(sentence["tokens"], sentence["deps"], strict=True)
                if _may_be_event(text[start:end].lower(), tag, relation, events)
            ]
            yield Source("polnear", name, text, tuple(words))


def _may_be_event(form: str, tag: str, relation: str, events: frozenset[str]) -> bool:
    if form in LEFT_OUT or relation in ("aux", "auxpass", "cop"):
        return False
    return tag.startswith("VB") or (tag in ("NN", "NNS") and form in events)
