"""A statement as one line of the dossier: its words cut out, its judgements as labels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Carriage, ReportEntry, Speaker, Statement
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.labels import dated, term


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker as a line names it.

    Attributes:
        actor: The actor's id.
        name: Canonical name.
        role: Role and affiliation in the report's words; may be empty.
        given: How the report points to it here, where that is not the name.
        sure: Whether this speaker stands above the confidence line.
    """

    actor: str
    name: str
    role: str
    given: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Line:
    """What a reader sees of a statement.

    Attributes:
        via: Through whom this statement came.
        credits: Through whom the whole report came, if not its own outlet.
        words: Content spans, verbatim, joined by ` … `.
        reason: Why it is not actual; empty where it was said.
        within: Whose statement it stands inside; empty where it stands alone.
        said_on: When it was said, as printed, and how that is known.
        act: What is done by saying it.
        others: As in `Statement`; empty for what is not given.
    """

    id: str
    remark: str
    report: str
    who: tuple[Who, ...]
    cue: str
    words: str
    kind: str
    type: str
    to: str
    venue: str
    via: tuple[str, ...]
    credits: tuple[str, ...]
    reason: str
    confidence: float
    within: str
    decided: bool
    said_on: str = ""
    act: str = ""

    @property
    def said(self) -> bool:
        """Whether it was said at all."""
        return not self.reason

    @property
    def sure(self) -> bool:
        """Whether it was said and stands above the confidence line."""
        return self.said and self.confidence >= CONFIDENCE_LINE

    @property
    def speaker_sure(self) -> bool:
        """Whether all its speakers stand above the confidence line."""
        return all(who.sure for who in self.who)


def line(statement: Statement, report: ReportEntry, *, within: str = "") -> Line:
    """The line for a statement of this report, where need be with whose statement it stands inside.

    >>> from onrecord.model import Judged, ReportEntry, Span, Statement
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "Kim said no.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> statement = Statement("s1", "s1", "r1", Span(0, 3), Span(4, 8), (Span(9, 11),), "indirect", "assertion", (),
    ...                       Judged("no", "negated"), None, None, (), None, 0.97)
    >>> made = line(statement, report)
    >>> made.words, made.reason, made.sure
    ('no', 'negated', False)
    """
    text = report.text
    outlet = report.outlet.value if report.outlet else ""
    through_report = [each for each in statement.via if each.scope == "report" and each.carrier != outlet]
    return Line(
        id=statement.id,
        remark=statement.remark_id,
        report=report.id,
        who=tuple(_who(speaker, text) for speaker in statement.speakers),
        cue=statement.cue.exact(text) if statement.cue else "",
        words=" … ".join(span.exact(text) for span in statement.content),
        kind=statement.kind,
        type=statement.type,
        to=statement.addressee.value if statement.addressee else "",
        venue=statement.venue.value if statement.venue else "",
        via=_through(carriage for carriage in statement.via if carriage.scope != "report"),
        credits=_through(through_report),
        reason="" if statement.actual.value == "yes" else term(statement.actual.basis),
        confidence=round(statement.confidence, 2),
        within=within,
        decided=bool(statement.decided),
        said_on=f"{dated(statement.said_on)} ({term(statement.said_on.basis)})" if statement.said_on else "",
        act=term(statement.act.value) if statement.act else "",
    )


def _through(carriages: Iterable[Carriage]) -> tuple[str, ...]:
    """Carriers by relation: `told TASS`, `credited to AFP, WSJ`."""
    carriers: dict[str, list[str]] = {}
    for carriage in carriages:
        carriers.setdefault(term(carriage.relation), []).append(carriage.carrier)
    return tuple(f"{relation} {', '.join(dict.fromkeys(names))}" for relation, names in carriers.items())


def _who(speaker: Speaker, text: str) -> Who:
    role = speaker.role.value if speaker.role else ""
    affiliation = speaker.affiliation.value if speaker.affiliation else ""
    given = speaker.mention.exact(text) if speaker.mention else ""
    return Who(
        actor=speaker.actor,
        name=speaker.name,
        role=role if affiliation in role else ", ".join(filter(None, (role, affiliation))),
        given="" if given == speaker.name else given,
        sure=speaker.confidence >= CONFIDENCE_LINE,
    )
