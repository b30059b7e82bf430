"""Lines with their links resolved: the one form that both the pages and the filter's data file hold."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.pages.gather import Gathered, Head
from onrecord.views.pages.lines import Line, Who
from onrecord.views.pages.paged import places

ACTORS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class ShownWho:
    """A speaker with the address of its entry (empty where it has none)."""

    name: str
    role: str
    given: str
    sure: bool
    href: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as a list shows it.

    Attributes:
        href: The exact place in the report's page.
        told: In how many reports the remark is told.
    """

    line: Line
    head: Head
    who: tuple[ShownWho, ...]
    href: str
    told: int


class Shower:
    """Resolves the links of lines; made once for a dossier.

    >>> from onrecord.views.pages.gather import Gathered
    >>> Shower(Gathered({}, (), (), (), {}, {})).actor_href("org:un")
    ''
    """

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        spoken = {gathered.present(who.actor) for line in gathered.lines for who in line.who}
        self.speaking = tuple(actor for actor in gathered.actors if actor.id in spoken)
        pages = places("actors", len(self.speaking), ACTORS_A_PAGE)
        self._hrefs = {
            actor.id: f"{pages[number // ACTORS_A_PAGE].name}#{actor.id}" for number, actor in enumerate(self.speaking)
        }
        tellings = {(line.remark, line.report) for line in gathered.lines if line.said}
        self._told = Counter(remark for remark, _ in tellings)

    def actor_href(self, actor_id: str) -> str:
        """Where the actor's entry stands; empty where there is none."""
        return self._hrefs.get(self._gathered.present(actor_id), "")

    def show(self, line: Line) -> Shown:
        """The line with its links."""
        head = self._gathered.reports[line.report]
        return Shown(
            line=line,
            head=head,
            who=tuple(self._who(who) for who in line.who),
            href=f"{head.page}#{line.id}",
            told=self._told[line.remark] if line.said else 0,
        )

    def show_all(self, lines: Iterable[Line]) -> list[Shown]:
        """The lines with their links, in the same order."""
        return [self.show(line) for line in lines]

    def data(self) -> str:
        """The script that hands all lines to the filter; harmless whatever the reports say.

        A page opened from a folder may load scripts but not fetch data, hence a script.
        """
        held = {
            "line": CONFIDENCE_LINE,
            "reports": {head.id: self._report_data(head) for head in self._gathered.reports.values()},
            "actors": {
                actor.id: {"name": actor.name, "names": list(actor.names), "href": self._hrefs[actor.id]}
                for actor in self.speaking
            },
            "rows": [self._row_data(self.show(line)) for line in self._gathered.lines],
        }
        written = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
        for sign in "<>&\u2028\u2029":
            written = written.replace(sign, f"\\u{ord(sign):04x}")
        return f"globalThis.onrecord = {written};\n"

    def _report_data(self, head: Head) -> Mapping[str, str]:
        when = head.published
        dates = {"day": head.day, "earliest": when.earliest, "latest": when.latest} if when else {}
        return {"title": head.title, "outlet": head.outlet, "page": head.page, **dates}

    def _row_data(self, shown: Shown) -> dict[str, object]:
        line = shown.line
        row: dict[str, object] = {
            "id": line.id,
            "remark": line.remark,
            "report": line.report,
            "who": [
                {"actor": self._gathered.present(who.actor), "role": who.role, "given": who.given, "sure": who.sure}
                for who in line.who
            ],
            "cue": line.cue,
            "words": line.words,
            "kind": line.kind,
            "type": line.type,
            "to": line.to,
            "venue": line.venue,
            "said_on": line.said_on,
            "act": line.act,
            "within": line.within,
            "via": "; ".join(line.via),
            "credits": "; ".join(line.credits),
            "reason": line.reason,
            "confidence": f"{line.confidence:.2f}",
            "told": shown.told if shown.told > 1 else 0,
            "decided": line.decided,
        }
        return {name: value for name, value in row.items() if value}

    def _who(self, who: Who) -> ShownWho:
        return ShownWho(who.name, who.role, who.given, who.sure, self.actor_href(who.actor))
