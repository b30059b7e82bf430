"""PolNeAR as labels on words: attributions (gold), names and coreference (CoreNLP's, silver)."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from onrecord.model import Span
from onrecord.reading.units import Ints, Units, cut
from onrecord.text.quotes import find_quotations

ROLES = ("source", "cue", "content")
NAMES = ("PERSON", "ORGANIZATION", "LOCATION", "MISC")
SAME_NAMES = {"Person": "PERSON", "Organisation": "ORGANIZATION", "Location": "LOCATION", "Nationality": "MISC"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """An attribution as annotated: spans a role, edge punctuation trimmed."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text with what the network is to learn of it; -100 in an array means: no lesson here.

    Attributes:
        name: The article's.
        text: Its text.
        units: Its words; `n` of them.
        attributions: As annotated.
        tags: 0 outside, else `1 + 2 * role` at a span's first word and `2 + 2 * role` in it; shape `(n,)`.
        names: The same for `NAMES`; shape `(n,)`.
        cue_of: For each content word its cue's first word; shape `(n,)`.
        source_of: For each cue's first word its source's first word, or the cue's own where it has none; shape `(n,)`.
        chain: Number of the coreference chain of each mention's head word; shape `(n,)`.
    """

    name: str
    text: str
    units: Units
    attributions: tuple[Annotated, ...]
    tags: Ints
    names: Ints
    cue_of: Ints
    source_of: Ints
    chain: Ints


def trim(text: str, span: Span) -> Span | None:
    """A span without the punctuation at its edges, as the scorer compares it; None where nothing is left."""
    start, end = span.start, span.end
    while start < end and not (text[start].isalnum() or text[start] in "$€£"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "%"):
        end -= 1
    return Span(start, end) if start < end else None


def paragraphs(text: str) -> tuple[Span, ...]:
    """Each line that is not blank."""
    return tuple(Span(*match.span()) for match in re.finditer(r"[^\n\r]*\S[^\n\r]*", text))


def read_attributions(path: Path, text: str) -> tuple[Annotated, ...]:
    """The attributions of a brat standoff file; malformed lines are passed over."""
    spans: dict[str, list[Span]] = {}
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) == 3:
            parts = fields[1].split(" ", 1)[1].split(";")
            spans[fields[0]] = [Span(*map(int, part.split())) for part in parts]
        elif line.startswith("E") and len(fields) == 2:
            roles = defaultdict(list)
            for role, key in (part.split(":") for part in fields[1].split()):
                roles[re.sub(r"\d", "", role).lower()] += [
                    kept for span in spans.get(key, ()) if (kept := trim(text, span)) is not None
                ]
            if roles["cue"] and roles["content"]:
                found.append(Annotated(*(tuple(sorted(set(roles[role]))) for role in ROLES)))
    return tuple(found)


def lessons(folder: Path, part: str, tokenizer: Tokenizer) -> Iterator[Lesson]:
    """Every annotated article of a part (`train`, `dev`), in order of name."""
    parses = {row["article"].removesuffix(".txt.xml"): row for row in _parses(folder / f"corenlp_{part}.jsonl.gz")}
    for path in sorted((folder / part / "text").glob("*.txt")):
        files = sorted((folder / part / "attributions").glob(f"{_escape(path.stem)}*.ann"))
        if not files:
            continue
        with path.open(newline="", encoding="utf-8") as file:
            text = file.read()
        yield make_lesson(path.stem, text, read_attributions(files[0], text), parses.get(path.stem), tokenizer)


def make_lesson(
    name: str, text: str, attributions: tuple[Annotated, ...], parse: dict[str, Any] | None, tokenizer: Tokenizer
) -> Lesson:
    """A text with its labels laid onto words."""
    blocks = paragraphs(text)
    units = cut(tokenizer, text, blocks, find_quotations(text, blocks))
    starts = np.array([word.start for word in units.words])
    n = len(starts)
    tags, cue_of, source_of = np.zeros(n, np.int32), np.full(n, -100, np.int32), np.full(n, -100, np.int32)
    for attribution in attributions:
        _lay(attribution, starts, tags, cue_of, source_of)
    names, chain = np.full(n, -100, np.int32), np.full(n, -100, np.int32)
    if parse is not None:
        names, chain = _names(parse, starts), _chains(parse, starts)
    return Lesson(name, text, units, attributions, tags, names, cue_of, source_of, chain)


def _lay(attribution: Annotated, starts: np.ndarray, tags: Ints, cue_of: Ints, source_of: Ints) -> None:
    if not len(starts):
        return
    cue = _range(starts, attribution.cue[0])[0]
    for role, spans in enumerate((attribution.source, attribution.cue, attribution.content)):
        for span in spans:
            a, b = _range(starts, span)
            tags[a:b] = 2 + 2 * role
            tags[a : a + 1] = 1 + 2 * role
            if role == 2:
                cue_of[a:b] = cue
    source = _range(starts, attribution.source[0])[0] if attribution.source else cue
    if cue < len(source_of):
        source_of[cue] = min(source, len(source_of) - 1)


def _range(starts: np.ndarray, span: Span) -> tuple[int, int]:
    """The words that start in a span, half-open; at least one."""
    a, b = np.searchsorted(starts, (span.start, span.end))
    return int(a), max(int(b), int(a) + 1)


def _names(parse: dict[str, Any], starts: np.ndarray) -> Ints:
    names = np.zeros(len(starts), np.int32)
    for sentence in parse["sentences"]:
        before = "O"
        for begin, end, _, kind in sentence["tokens"]:
            if kind in NAMES and len(starts):
                a, b = _range(starts, Span(begin, max(end, begin + 1)))
                names[a:b] = 2 + 2 * NAMES.index(kind)
                if kind != before:
                    names[a : a + 1] = 1 + 2 * NAMES.index(kind)
            before = kind
    return names


def _chains(parse: dict[str, Any], starts: np.ndarray) -> Ints:
    chain = np.full(len(starts), -100, np.int32)
    for number, mentions in enumerate(parse["coref"]):
        for sentence, _, _, head in mentions:
            tokens = parse["sentences"][sentence - 1]["tokens"]
            if head - 1 < len(tokens):
                at = int(np.searchsorted(starts, tokens[head - 1][0]))
                if at < len(chain):
                    chain[at] = number
    return chain


def _parses(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _escape(name: str) -> str:
    return re.sub(r"([\[\]*?])", r"[\1]", name)
