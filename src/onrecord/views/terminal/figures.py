"""Figures in the terminal: those that count the same side by side, then the rest."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Figure, Record
from onrecord.views.labels import dated
from onrecord.views.signs import amount
from onrecord.views.terminal.columns import NONE, Column, Rows, Seen, under
from onrecord.views.terminal.words import Page, pages

_FIGURE = (
    Column("date"),
    Column("figure", 3),
    Column("of what, whose, where", 4),
    Column("words", 7),
    Column("who says so", 3),
    Column("others"),
    Column("sure"),
)


def _figures(record: Record, _: bool) -> Iterator[Seen]:
    told = list(pages(record, record.figures()))
    order: dict[str, int] = {}
    for number, (figure, _page) in enumerate(told):
        order.setdefault(figure.group or figure.id, number)
    told.sort(key=lambda each: (not each[0].group, order[each[0].group or each[0].id]))
    for figure, page in told:
        yield Seen(_cells(figure, page), under("figures", figure.confidence))


def _cells(figure: Figure, page: Page) -> tuple[str | tuple[str, ...], ...]:
    whose = figure.whose.name if figure.whose else ""
    about = [page.exact((figure.of,)), whose, page.exact((figure.where,)), page.exact((figure.answer,))]
    return (
        dated(figure.when or figure.on) or NONE,
        (amount(figure), f"“{page.exact((figure.approximator, figure.span))}”"),
        tuple(part for part in dict.fromkeys(about) if part) or (NONE,),
        page.sentence((figure.span,)),
        (figure.source.name if figure.source else page.outlet, figure.voice),
        _others(figure),
        f"{figure.confidence:.2f}",
    )


def _others(figure: Figure) -> tuple[str, ...]:
    agree = (f"fits {len(figure.agrees)}",) if figure.agrees else ()
    return (*agree, f"≠ {len(figure.contradicts)}") if figure.contradicts else agree or ("",)


FIGURES: tuple[tuple[Column, ...], Rows] = (_FIGURE, _figures)
