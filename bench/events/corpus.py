"""MEANTIME: Wikinews reports on four topics with their mentions of events and which of them are one event.

Minard et al. 2016; `intra-doc_annotation` has the coreference within reports, `intra_cross-doc_annotation` also that
across the reports of a topic. Text is put back together from its tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lxml import etree

from onrecord.model import Judged, OffsetMap, Report, Span, When

WITHIN, ACROSS = "intra-doc_annotation", "intra_cross-doc_annotation"
TOPICS = ("corpus_airbus", "corpus_apple", "corpus_gm", "corpus_stock")
GLUED = re.compile(r"^(?:[,.;:?!)%\]]|'s|'re|'ve|'ll|'d|'m|n't|'|\.\.\.)$")
OPENING = frozenset("($[#")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an event as annotated.

    Attributes:
        span: From its first to its last word.
        words: Its words, those between them left out.
        lemma: The annotators' lemma of its head; only the baseline may use it.
        event: What it refers to: the same text for the mentions of one event.
    """

    span: Span
    words: str
    lemma: str
    event: str


@dataclass(frozen=True, slots=True)
class Document:
    """One report with its gold mentions, in text order; `sentences` are the annotators'."""

    topic: str
    report: Report
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]


def documents(corpora: Path, part: str) -> Iterator[Document]:
    """The reports of all topics, by topic and name; `part` is `WITHIN` or `ACROSS`."""
    for topic in TOPICS:
        for path in sorted((corpora / "meantime" / part / topic).glob("*.xml")):
            yield read(path, topic)


def read(path: Path, topic: str) -> Document:
    """One file."""
    root = etree.parse(str(path)).getroot()
    text, places, sentences = _text(root)
    day = _published(root, sentences[1].exact(text))
    report = Report(
        id=path.stem,
        name=path.stem,
        path=path.name,
        sha256="",
        text=text,
        offsets=OffsetMap("utf-8", ()),
        outlet=Judged("Wikinews", "corpus"),
        published=When(day, day, day, "corpus"),
        language=Judged("en", "corpus"),
    )
    return Document(topic, report, tuple(sentences), tuple(_mentions(root, text, places, path.stem)))


def _text(root: etree._Element) -> tuple[str, dict[str, Span], list[Span]]:
    """The text, where each token stands in it, and its sentences; headline and date line stand by themselves."""
    text, places, sentences = "", {}, []
    start, number = 0, "0"
    for token in root.iter("token"):
        if token.get("sentence") != number:
            sentences.append(Span(start, len(text)))
            text += "\n\n" if int(number) < 2 else " "
            start, number = len(text), token.get("sentence")
        elif text and not GLUED.match(token.text) and text[-1] not in OPENING:
            text += " "
        places[token.get("t_id")] = Span(len(text), len(text) + len(token.text))
        text += token.text
    return text, places, [*sentences, Span(start, len(text))]


def _published(root: etree._Element, line: str) -> str:
    """The day in the date line under the headline, or else the annotators' day of creation."""
    plain = re.sub(r"\s*,\s*", ", ", line.strip(" ."))
    for form in ("%B %d, %Y", "%A, %B %d, %Y", "%d %B, %Y", "%d %B %Y"):
        try:
            return datetime.strptime(plain, form).date().isoformat()
        except ValueError:
            continue
    made = root.xpath("//TIMEX3[@functionInDocument='CREATION_TIME']/@value")
    return str(made[0])[:10]


def _mentions(root: etree._Element, text: str, places: dict[str, Span], name: str) -> Iterator[Mention]:
    """Mentions in text order; one that refers to nothing is an event of its own."""
    events = {event.get("m_id"): event.get("instance_id") or "" for event in root.iter("EVENT")}
    referents = {
        source.get("m_id"): events[target] or f"{name} {target}"
        for link in root.iter("REFERS_TO")
        for target in [link.find("target").get("m_id")]
        if target in events
        for source in link.findall("source")
    }
    found = []
    for mention in root.iter("EVENT_MENTION"):
        anchors = [places[anchor.get("t_id")] for anchor in mention.findall("token_anchor")]
        if anchors:
            ident = mention.get("m_id")
            span = Span(min(anchors).start, max(anchors).end)
            words = " ".join(place.exact(text) for place in sorted(anchors))
            found.append(
                Mention(
                    span, words, (mention.get("pred") or ident).lower(), referents.get(ident, f"{name} alone {ident}")
                )
            )
    yield from sorted(found, key=lambda mention: (mention.span, mention.event))
