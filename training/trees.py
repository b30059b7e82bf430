"""Parsed texts laid onto the reader's own words: CoreNLP's parses of PolNeAR (silver) and GUM (gold)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from onrecord.model import Span
from onrecord.reading.grow import plant
from onrecord.reading.tree import ROOT, Tree
from onrecord.reading.units import cut, load_tokenizer
from onrecord.reading.weights import FOLDER, TOKENIZER
from onrecord.text.quotes import find_quotations
from training.polnear import paragraphs

# CoreNLP's basic dependencies (Universal Dependencies 1) and what they are called in version 2.
SECOND_VERSION = {
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj",
    "auxpass": "aux:pass",
    "mwe": "fixed",
    "name": "flat",
    "nmod:tmod": "nmod",
    "nmod:npmod": "nmod",
    "det:predet": "det",
    "cc:preconj": "cc",
}
# GUM's finer or rarer relations and what the reader calls them.
COARSER = {
    "obl:agent": "obl",
    "obl:unmarked": "obl",
    "nmod:unmarked": "nmod",
    "nmod:desc": "compound",
    "nsubj:outer": "nsubj",
    "csubj:outer": "csubj",
    "csubj:pass": "csubj",
    "advcl:relcl": "advcl",
    "det:predet": "det",
    "cc:preconj": "cc",
    "goeswith": "fixed",
} | dict.fromkeys(("vocative", "list", "orphan", "dislocated", "reparandum"), "dep")
NEVER_TAGGED = {"-LRB-": "(", "-RRB-": ")", "#": "SYM", "GW": "NN", "AFX": "JJ", "ADD": "NN", "NFP": ":"}
PREDICATES = ("VB", "JJ", "RB")


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a parsed sentence.

    Attributes:
        span: Where it stands in the text.
        tag: Its part of speech, as in `Tree`.
        head: Number of its head in the sentence, or `ROOT`.
        relation: What it is to its head, as in `Tree`.
    """

    span: Span
    tag: str
    head: int
    relation: str


Sentence = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with its sentences' parses."""

    name: str
    text: str
    sentences: tuple[Sentence, ...]


def silver(folder: Path, part: str) -> Iterator[Parsed]:
    """PolNeAR's articles of a part (`train`, `dev`) as CoreNLP parses them, in order of name.

    Args:
        folder: The corpora folder of PolNeAR.
        part: Which half of the corpus.
    """
    for name, parse in sorted(_corenlp(folder / f"corenlp_{part}.jsonl.gz").items()):
        path = folder / part / "text" / f"{name}.txt"
        if path.exists():
            with path.open(newline="", encoding="utf-8") as file:
                text = file.read()
            yield Parsed(name, text, tuple(_second_version(text, row) for row in parse["sentences"]))


@cache
def _corenlp(path: Path) -> dict[str, dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row["article"].removesuffix(".txt.xml"): row for row in rows}


def _second_version(text: str, row: dict[str, Any]) -> Sentence:
    """A sentence of CoreNLP's in relations of Universal Dependencies 2."""
    heads = [head - 1 for head, _ in row["deps"]]
    tags = [NEVER_TAGGED.get(tag, tag) for _, _, tag, _ in row["tokens"]]
    relations = [_renamed(number, row["deps"], tags) for number in range(len(heads))]
    _move_conjunctions(heads, relations)
    _flatten_names(heads, relations, [kind for _, _, _, kind in row["tokens"]])
    spans = [Span(begin, max(end, begin + 1)) for begin, end, _, _ in row["tokens"]]
    return tuple(Token(*each) for each in zip(spans, tags, heads, relations, strict=True))


def _renamed(number: int, deps: list[tuple[int, str]], tags: list[str]) -> str:
    head, relation = deps[number]
    if relation == "neg":
        return "det" if tags[number] == "DT" else "advmod"
    relation = SECOND_VERSION.get(relation, relation)
    if relation == "nmod" and head and tags[head - 1].startswith(PREDICATES):
        return "obl"
    return relation


def _move_conjunctions(heads: list[int], relations: list[str]) -> None:
    """A conjunction belongs to the conjunct behind it: "met and | talked"."""
    for number, relation in enumerate(relations):
        if relation != "cc":
            continue
        following = [
            each for each in range(number + 1, len(heads)) if (heads[each], relations[each]) == (heads[number], "conj")
        ]
        if following:
            heads[number] = following[0]


def _flatten_names(heads: list[int], relations: list[str], kinds: list[str]) -> None:
    """The first word of a person's name governs the others: "Angela | Merkel"."""
    start = 0
    while start < len(heads):
        end = start
        while end < len(heads) and kinds[end] == "PERSON":
            end += 1
        last = end - 1
        if last > start and all((heads[each], relations[each]) == (last, "compound") for each in range(start, last)):
            for number, head in enumerate(heads):
                if head == last:
                    heads[number] = start
            heads[start], relations[start] = heads[last], relations[last]
            for number in range(start + 1, end):
                heads[number], relations[number] = start, "flat"
        start = max(end, start + 1)


def gold(folder: Path) -> Iterator[Parsed]:
    """GUM's documents, in order of name, their text put back together.

    Args:
        folder: The corpora folder of GUM's dependencies.
    """
    for path in sorted(folder.glob("*.conllu")):
        text, sentences, rows, fresh = "", [], [], True
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.startswith("# newpar"):
                fresh = True
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                text = text.rstrip() + ("\n\n" if fresh and text else " " if text else "")
                text, sentence = _told(text, rows)
                sentences.append(sentence)
                rows, fresh = [], False
        yield Parsed(path.stem, text, tuple(sentences))


def _told(text: str, rows: list[list[str]]) -> tuple[str, Sentence]:
    """A text with one more sentence behind it, and that sentence."""
    tokens: list[Token] = []
    tight = {int(end) for row in rows if "-" in row[0] and "SpaceAfter=No" in row[9] for end in row[0].split("-")[1:]}
    inside = {number for row in rows if "-" in row[0] for number in range(*map(int, row[0].split("-")))}
    for row in rows:
        if not row[0].isdigit():
            continue
        number, start = int(row[0]), len(text)
        text += row[1]
        relation = COARSER.get(row[7], row[7])
        tag = NEVER_TAGGED.get(row[4], row[4])
        tokens.append(Token(Span(start, len(text)), tag, int(row[6]) - 1, relation))
        if number not in tight | inside and "SpaceAfter=No" not in row[9]:
            text += " "
    return text, tuple(tokens)


@dataclass(frozen=True, slots=True)
class Laid:
    """A parse laid onto words, one entry a word.

    Attributes:
        head: Number of the word that governs it, `ROOT`, or -100 where no token stands.
        relation: What it is to its head.
        tag: Its part of speech.
        sentence: Number of its sentence, or -1.
    """

    head: list[int]
    relation: list[str]
    tag: list[str]
    sentence: list[int]


def lay(words: Sequence[Span], text: str, sentences: Sequence[Sentence]) -> Laid:
    """A text's parses on the reader's words.

    The first word of a token carries what the token is; its further words are `fixed` to it ("U | . | S | ."). Of a
    compound with hyphens the last part carries it ("long | - | term"), the others are `compound` and `punct` to that.
    """
    n = len(words)
    laid = Laid([-100] * n, ["dep"] * n, ["NN"] * n, [-1] * n)
    begins = np.array([word.start for word in words])
    for number, sentence in enumerate(sentences):
        parts = [_words_of(begins, words, token.span) for token in sentence]
        lead = [_lead(words, text, part) for part in parts]
        for at in sorted(range(len(sentence)), key=lambda at: _depth(sentence, at)):
            # Of tokens in one word ("can | not") the uppermost stands for it.
            token, part, head = sentence[at], parts[at], _landed(sentence, lead, at)
            if lead[at] < 0 or laid.head[lead[at]] != -100:
                continue
            _put(laid, lead[at], (head, token.relation if head != ROOT else "root", token.tag, number))
            for word in part:
                if word != lead[at] and laid.head[word] == -100:
                    _put(laid, word, (lead[at], *_part(words[word].exact(text), word < lead[at], token.tag), number))
    return laid


def _depth(sentence: Sentence, at: int) -> int:
    depth = 0
    while (at := sentence[at].head) != ROOT:
        depth += 1
    return depth


def _words_of(begins: np.ndarray, words: Sequence[Span], span: Span) -> range:
    """The words that start in a token, else the one that holds it."""
    a, b = (int(each) for each in np.searchsorted(begins, (span.start, span.end)))
    if a == b and a > 0 and words[a - 1].end > span.start:
        return range(a - 1, a)
    return range(a, b)


def _lead(words: Sequence[Span], text: str, part: range) -> int:
    if not part:
        return -1
    hyphens = [word for word in part if words[word].exact(text) in "-–"]
    if hyphens and part[0] < hyphens[-1] < part[-1]:
        return hyphens[-1] + 1
    return part[0]


def _landed(sentence: Sentence, lead: list[int], at: int) -> int:
    """The word that governs a token; a token without a word of its own, or with the same, is passed over."""
    head = sentence[at].head
    for _ in sentence:
        if head == ROOT or (lead[head] >= 0 and lead[head] != lead[at]):
            break
        head = sentence[head].head
    return ROOT if head == ROOT else lead[head]


def _part(form: str, before: bool, tag: str) -> tuple[str, str]:
    """Relation and tag of a further word of a token."""
    if not before:
        return "fixed", tag if form[:1].isalnum() else ":" if form in "-–" else tag
    return ("punct", "HYPH") if form in "-–" else ("compound", tag)


def _put(laid: Laid, word: int, values: tuple[int, str, str, int]) -> None:
    laid.head[word], laid.relation[word], laid.tag[word], laid.sentence[word] = values


@cache
def _tokenizer() -> Tokenizer:
    return load_tokenizer(FOLDER / TOKENIZER)


def silver_tree(article: str, folder: Path, part: str = "dev") -> tuple[str, tuple[Span, ...], tuple[Span, ...], Tree]:
    """An article of PolNeAR as the rules of reading would see it, with CoreNLP's parse: text, words, sentences, tree.

    Args:
        article: Its name, without `.txt`.
        folder: The corpora folder of PolNeAR.
        part: `train` or `dev`.
    """
    (parsed,) = (each for each in silver(folder, part) if each.name == article)
    return grown(parsed)


def grown(parsed: Parsed) -> tuple[str, tuple[Span, ...], tuple[Span, ...], Tree]:
    """A parsed text with its words, sentences and tree."""
    text = parsed.text
    blocks = paragraphs(text)
    words = cut(_tokenizer(), text, blocks, find_quotations(text, blocks)).words
    laid = lay(words, text, parsed.sentences)
    # A word where the parser saw no token hangs on the word before it.
    heads = [max(number - 1, ROOT) if head == -100 else head for number, head in enumerate(laid.head)]
    relations = ["root" if head == ROOT else relation for head, relation in zip(heads, laid.relation, strict=True)]
    sentences = tuple(Span(each[0].span.start, each[-1].span.end) for each in parsed.sentences if each)
    return text, words, sentences, plant(text, words, heads, relations, laid.tag)
