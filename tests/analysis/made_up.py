"""Made-up positions, a line each."""

from __future__ import annotations

from onrecord.model import Judged, Position, ReportEntry, Span, When, Who

NUMBER = iter(range(1_000_000))
WORDS = Span(0, 4)


def position(
    name: str,
    stance: str = "agrees",
    option: str = "sign",
    *,
    on: str = "2024-05-01",
    voice: str = "quoted",
    basis: str = "verb",
    remark: str = "",
    side: str = "",
    issue: str = "pact/signing",
    report: str = "r1",
    matter: Span = WORDS,
    sure: float = 0.9,
) -> Position:
    """What somebody is on record with; every call makes another row."""
    ident = f"p{next(NUMBER):06}"
    return Position(
        id=ident,
        report=report,
        claim=f"c{ident}",
        statement=remark or None,
        remark=remark or None,
        actor=Who(name.lower(), name, None, None, Judged(side, "title") if side else None),
        issue=issue,
        option=option if issue else "",
        stance=Judged(stance, basis),
        strength=Judged("plain", basis),
        demanded=False,
        demanded_of=(),
        matter=(matter,),
        condition=(),
        voice=voice,
        ascribed_by=(),
        on=When(on, on, on, "stated") if on else None,
        match=sure if issue else 0.0,
        confidence=sure,
    )


def entry(
    ident: str, text: str = "", *, outlet: str = "Herald", copy_of: str | None = None, credit: str = ""
) -> ReportEntry:
    """A report's row."""
    return ReportEntry(
        id=ident,
        name=ident,
        path=f"{ident}.txt",
        sha256=ident,
        text=text,
        regions=(),
        outlet=Judged(outlet, "json") if outlet else None,
        title=None,
        authors=(),
        url=None,
        published=None,
        dateline=None,
        language=None,
        carriers=(Judged(credit, "credit"),) if credit else (),
        read=True,
        copy_of=copy_of,
        version_of=None,
        flags=(),
    )
