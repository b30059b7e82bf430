"""Assemble figures: every number of every report as a row, with who claims it and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.assembly.dates import by_then
from onrecord.assembly.figures.compare import Row, compare
from onrecord.assembly.figures.held import held
from onrecord.assembly.figures.thing import thing
from onrecord.assembly.folio import Folio, who_speaks
from onrecord.assembly.order import digest, spell
from onrecord.assembly.statements import statement_id
from onrecord.model import Figure, Quantity, Span, Statement, When, Who

UNSAID = 0.5
"""The most that a figure's confidence may be where nobody said what it stands in: it stays under the line."""

KNOWN = 0.8
"""How sure it must be who somebody is for a cell to name him."""

TITLES = frozenset(["Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Lady", "Sen", "Rep", "Gov", "Gen", "And"])
"""What may stand before a surname without being a given name."""

UNNAMED = frozenset(["pronoun", "elided", "continued"])
"""Ways to find a speaker that leave no words to call him by."""


def assemble_figures(folios: Sequence[Folio]) -> tuple[Figure, ...]:
    """The figures of all reports, in the order of the folios, then in text order.

    Those that count the same of the same, of one time or of near days, stand in one group. In it, each names those that
    can be right together with it and rest on another source, and those that cannot.

    Args:
        folios: The reports, in report order.

    >>> assemble_figures(())
    ()
    """
    rows = [row for place, folio in enumerate(folios) for row in _rows(place, folio)]
    sides = compare(rows)
    return tuple(
        replace(
            row.figure,
            group=sides.group.get(at, ""),
            agrees=sides.agrees.get(at, ()),
            contradicts=sides.contradicts.get(at, ()),
        )
        for at, row in enumerate(rows)
    )


def _rows(place: int, folio: Folio) -> Iterator[Row]:
    for quantity in folio.reading.quantities:
        figure = _figure(folio, quantity)
        of = quantity.of.exact(folio.report.text) if quantity.of else ""
        harmed = quantity.kind.value == "casualties"
        yield Row(
            figure=figure,
            place=place,
            source=folio.source or folio.report.id,
            thing=thing(of, _clause(folio, quantity), harmed=harmed),
            approximator=_lower(folio, quantity.approximator),
            happened=_happened(folio, quantity),
            texts=tuple(
                _lower(folio, span) for span in (quantity.where, quantity.part_of, quantity.answer, quantity.question)
            ),
        )


def _figure(folio: Folio, quantity: Quantity) -> Figure:
    claim = folio.claims[quantity.claim] if quantity.claim is not None else None
    statement = _statement(folio, quantity)
    source = _source(folio, quantity, statement)
    return Figure(
        id=digest(folio.report.id, "figure", spell((quantity.span,))),
        report=folio.report.id,
        claim=claim.id if claim else None,
        statement=statement.id if statement else None,
        span=quantity.span,
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        approximator=quantity.approximator,
        of=quantity.of,
        whose=_whose(folio, quantity),
        where=quantity.where,
        when=held(folio, quantity),
        question=quantity.question,
        answer=quantity.answer,
        part_of=quantity.part_of,
        voice=_voice(quantity, statement),
        source=source,
        on=_on(folio, quantity, statement),
        group="",
        agrees=(),
        contradicts=(),
        confidence=_sure(quantity, statement, source),
    )


def _statement(folio: Folio, quantity: Quantity) -> Statement | None:
    """The statement whose speakers claim it; if the analyst rejected that one, the next around it."""
    said = quantity.said
    while said is not None:
        attribution = folio.reading.attributions[said]
        statement = folio.statements.get(statement_id(folio.report.id, attribution))
        if statement is not None:
            return statement
        said = attribution.within
    return None


def _voice(quantity: Quantity, statement: Statement | None) -> str:
    """In whose words it stands; the outlet's where the analyst rejected the statement and no other is around it."""
    rejected = quantity.said is not None and statement is None and quantity.source is None
    return "narrated" if rejected and quantity.voice != "quoted" else quantity.voice


def _whose(folio: Folio, quantity: Quantity) -> Who | None:
    """Whose it is, where that is sure enough."""
    who = folio.who(quantity.whose) if quantity.whose else None
    return who if who is not None and who.confidence >= KNOWN else None


def _source(folio: Folio, quantity: Quantity, statement: Statement | None) -> Who | None:
    """Who claims it: whom the sentence cites, else the first of those who speak.

    A speaker who is not known for sure is called what the report calls him: "the minister".
    """
    if quantity.source is not None:
        return _in_words(folio, quantity.source)
    if statement is None or not statement.speakers:
        return None
    speaker = statement.speakers[0]
    who = who_speaks(speaker, folio.known.get(speaker.actor))
    if speaker.kind == "person" and _is_another(folio, who):
        words = statement.source or who.mention
        return _in_words(folio, words) if words is not None and who.basis not in UNNAMED else None
    if who.confidence >= KNOWN or who.mention is None or who.basis in UNNAMED:
        return who
    return _in_words(folio, who.mention)


def _is_another(folio: Folio, who: Who) -> bool:
    """Whether the report gives somebody of that surname another given name, and this one nowhere."""
    given, _, rest = who.name.partition(" ")
    surname = rest.split(" ")[-1]
    text = folio.report.text
    if not surname or not surname[0].isupper() or f"{given} " in text:
        return False
    others = re.findall(rf"\b([A-Z][a-z]+) (?:[A-Z][\w.]*['’]? )?{re.escape(surname)}\b", text)
    return any(other not in TITLES for other in others)


def _in_words(folio: Folio, mention: Span) -> Who:
    return Who(None, " ".join(mention.exact(folio.report.text).split()), mention, basis="unresolved")


def _on(folio: Folio, quantity: Quantity, statement: Statement | None) -> When | None:
    if statement is not None and statement.said_on:
        return statement.said_on
    if quantity.claim is not None:
        return folio.on(quantity.claim)
    return by_then(folio.report.published) if folio.report.published else None


def _sure(quantity: Quantity, statement: Statement | None, source: Who | None) -> float:
    """The figure's confidence, under the line where nobody said it or where it is not known who did."""
    unsaid = statement is not None and statement.actual.value == "no"
    unknown = source is not None and (source.confidence < KNOWN or not any(map(str.isalpha, source.name)))
    return min(UNSAID, quantity.confidence) if unsaid or unknown else quantity.confidence


def _clause(folio: Folio, quantity: Quantity) -> str:
    """The words of the clause that a number stands in."""
    if quantity.claim is None:
        return ""
    return " ".join(span.exact(folio.report.text) for span in folio.claims[quantity.claim].spans)


def _happened(folio: Folio, quantity: Quantity) -> bool:
    """Whether its clause is told as so: neither planned nor wanted nor denied."""
    if quantity.claim is None:
        return False
    claim = folio.claims[quantity.claim]
    return claim.factuality.value == "actual" and claim.polarity.value == "positive"


def _lower(folio: Folio, span: Span | None) -> str:
    return " ".join(span.exact(folio.report.text).lower().split()) if span else ""
