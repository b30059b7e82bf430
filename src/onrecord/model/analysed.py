"""What is reckoned over a record's tables for its pages: nearness, turns, who was not heard, matters, calibration."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Near:
    """How near two sides were in one stretch of time.

    Attributes:
        first: Its first day, ISO 8601.
        last: Its last day.
        value: From -1, each wants what the other refuses, to 1, both want the same; None for too few remarks to say.
        low: Where it lies in 95 of 100 redrawn sets of as many remarks, at the least.
        high: At the most.
        remarks: How many of each side it rests on.
    """

    first: str
    last: str
    value: float | None
    low: float | None
    high: float | None
    remarks: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near two sides are on an issue.

    Attributes:
        issue: Its id.
        sides: Their names.
        whole: Over the whole record.
        over: Stretch by stretch, oldest first.
    """

    issue: str
    sides: tuple[str, str]
    whole: Near
    over: tuple[Near, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """Two positions of one actor that do not go together.

    Attributes:
        before: Id of the earlier position.
        after: Id of the later one.
        kind: `shift` where it moved in time, `contradiction` where both were held at once.
    """

    before: str
    after: str
    kind: str


@dataclass(frozen=True, slots=True)
class Unheard:
    """An issue on which no statement of a side was found.

    Attributes:
        side: Its name.
        issue: The issue's id.
        reports: How many collected reports were read.
        outlets: Of how many outlets.
        ascribed: How many positions others ascribe to it.
    """

    side: str
    issue: str
    reports: int
    outlets: int
    ascribed: int = 0


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that positions are about and no issue set holds: an option to propose to the analyst.

    Attributes:
        words: The words that name it best, verbatim from one of the reports.
        positions: Ids of the positions about it.
        remarks: How many utterances they are.
    """

    words: str
    positions: tuple[str, ...]
    remarks: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """How one forecaster's settled forecasts came out.

    Attributes:
        actor: The actor's id; where it is none of the record's, its name.
        name: The actor's name.
        settled: How many forecasts with a range, a horizon and a plain criterion came true or did not.
        came_true: How many of them came true.
        share: The 95 percent interval of the share that came true; None where none was settled.
        brier: The Brier score over the hedges' ranges, its least and its greatest value; None likewise.
        enough: Whether so many were settled that the figures say something.
    """

    actor: str
    name: str
    settled: int
    came_true: int
    share: tuple[float, float] | None = None
    brier: tuple[float, float] | None = None
    enough: bool = False


@dataclass(frozen=True, slots=True)
class Analysed:
    """All of it.

    Attributes:
        nearness: By issue, of each the pair with most remarks first.
        turns: In the order in which they are shown.
        unheard: By side, then issue.
        matters: The one with most remarks first.
        calibration: The forecaster with most settled forecasts first.
        needed: How many settled forecasts a calibration takes.
    """

    nearness: tuple[Nearness, ...] = ()
    turns: tuple[Turn, ...] = ()
    unheard: tuple[Unheard, ...] = ()
    matters: tuple[Matter, ...] = ()
    calibration: tuple[Calibration, ...] = ()
    needed: int = 10
