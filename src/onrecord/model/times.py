"""Expressions of time, as found and as anchored."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.judged import Judged, When
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression of time says by itself, before it is known from which day to reckon.

    A date is a shift from another one ("last week" is one week back from now, "two days later" two days on from then),
    or parts of the calendar ("August 12", "Monday night"), or a shift with parts below ("last year's third quarter").

    Attributes:
        kind: `point` (a date or a time of day), `duration`, `set`, `ref` (past, present or future), `holiday` or
            `range` (two expressions and what lies between).
        base: What a shift counts from: `now` (publication), `then` (the time the text has reached), or empty.
        unit: Of a shift, a length or a repetition: `minute` to `century`.
        amount: How many units: a signed decimal, `X` for an unknown number (`-X` back, `+X` on), empty for no shift.
        choice: Which of several: `last`, `next`, `this`, `same`; empty where the words do not say.
        year: As written, two digits where it is short; before Christ negative. So the next seven where they are given.
        decade: First year of ten, two digits where short.
        century: Ordinal; before Christ negative.
        half: First or second half of a year, 1 or 2.
        quarter: 1 to 4.
        season: `SP`, `SU`, `FA` or `WI`.
        month: 1 to 12.
        day: Of the month; 0 where the day is to be taken from elsewhere.
        weekday: Monday 1 to Sunday 7.
        weekend: Whether it is a weekend.
        part: Part of the day as in TIMEX3: `MO`, `MI`, `AF`, `EV`, `NI`, `DT`.
        clock: Time of day, `10:35`, `24 hours`.
        zone: Zone as written ("GMT", "Moscow time"), not converted.
        fiscal: Whether year, half and quarter are somebody's fiscal ones.
        name: Of a `holiday`, or which of `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
        rule: The grammar's rule that read it.
    """

    kind: str
    base: str = ""
    unit: str = ""
    amount: str = ""
    choice: str = ""
    year: int | None = None
    decade: int | None = None
    century: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: str = ""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekend: bool = False
    part: str = ""
    clock: str = ""
    zone: str = ""
    fiscal: bool = False
    name: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression of time as a report has it, not yet anchored.

    Attributes:
        span: Its words, with the extent that TimeML gives a TIMEX3.
        type: `DATE`, `TIME`, `DURATION` or `SET`.
        meaning: What the words say by themselves.
        mod: TIMEX3 modifier, such as `START`; empty for none. So the next two.
        quant: TIMEX3 quantifier of a set ("every").
        freq: TIMEX3 frequency of a set ("2X").
        lean: Where words around it point, if it leaves that open: `past`, `future` or empty.
        ends: Of a range, the places of its two ends among the report's expressions.
    """

    span: Span
    type: str
    meaning: Meaning
    mod: str = ""
    quant: str = ""
    freq: str = ""
    lean: str = ""
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time, anchored as far as it can be.

    Attributes:
        report: The report's id.
        span: Its words.
        type: As in `TimeExpression`.
        value: TIMEX3 value, such as `2025-08-12`, `P3D`, `XXXX-WXX-4`.
        mod: TIMEX3 modifier, such as `START`; empty for none.
        quant: TIMEX3 quantifier of a set.
        freq: TIMEX3 frequency of a set.
        begin: Value of a duration's begin point, where known.
        end_point: Value of its end point.
        anchor: The date it was reckoned from; its basis says where that comes from.
        when: The days it covers; None for what covers none (a length of time, a set).
        candidates: EDTF dates it may be, where it stays open.
        flags: Doubts.
    """

    report: str
    span: Span
    type: str
    value: str
    mod: str = ""
    quant: str = ""
    freq: str = ""
    begin: str = ""
    end_point: str = ""
    anchor: Judged | None = None
    when: When | None = None
    candidates: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
