"""The gate's scores of positions, proposals, forecasts, figures and accounts, from pages that are read once."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.accounts import measure as accounts
from bench.figures import measure as figures
from bench.forecasts import measure as forecasts
from bench.forecasts import rows as foretold
from bench.pages import lay_all
from bench.positions import measure as positions
from bench.positions.rows import items_of as stances
from bench.proposals import measure as proposals
from bench.proposals.rows import items_of as moves

SPLIT = "all"
STORIES = ("stories/crimea2014", "stories/trade2019", "polnear")


def weighed(corpora: Path) -> dict[str, float]:
    """The scores by name, over all of the gold; see each measure for what it counts."""
    with tempfile.TemporaryDirectory() as scratch:
        pages = lay_all(corpora, Path(scratch))
        return {
            "positions.f1": _positions(corpora, pages),
            "proposals.f1": _proposals(corpora, pages),
            "forecasts.f1": _forecasts(corpora, pages),
            "figures.right": _figures(corpora, pages),
            "accounts.link_precision": _accounts(corpora, pages),
        }


def _positions(corpora: Path, pages: Path) -> float:
    """F1 of stances with actor and value right."""
    items = stances(SPLIT)
    laid = dict(positions.lay(corpora, {(item.corpus, item.report) for item in items}, pages))
    return positions.detection(positions.score(positions.ours, items, laid), stance=True)[2]


def _proposals(corpora: Path, pages: Path) -> float:
    """F1 of proposals and responses of the right kind."""
    items = moves(SPLIT)
    return proposals.detection(proposals.score(proposals.ours, items, dict(proposals.lay(corpora, items, pages))))[2]


def _forecasts(corpora: Path, pages: Path) -> float:
    """F1 of foretellings of the right kind."""
    items = foretold.items_of(SPLIT)
    scored = forecasts.score(forecasts.ours, items, dict(foretold.lay(corpora, items, pages)))
    return forecasts.detection(scored)[2]


def _figures(corpora: Path, pages: Path) -> float:
    """Share of figures whose value, unit and `of` are right."""
    cases = figures.shared(figures.answers(corpora, figures.gold_rows(figures.GOLD, SPLIT), pages)["ours"])
    return sum(map(figures.is_right, cases)) / len(cases)


def _accounts(corpora: Path, pages: Path) -> float:
    """Precision of links of any kind between the two sentences of a pair."""
    told = {corpus: accounts.story(corpora, corpus, pages) for corpus in STORIES}
    return accounts.linked(accounts.score(accounts.gold(SPLIT), told, accounts.ours))[0]
