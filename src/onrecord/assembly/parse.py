"""Decisions from and to the table that analysts keep them in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from onrecord.assembly.dates import when
from onrecord.assembly.order import digest
from onrecord.model import Decision

COLUMNS = ("at", "by", "action", "report", "role", "quote", "prefix", "suffix", "value")

NEEDED = ("at", "action", "report", "role", "quote")
"""Columns that a table of decisions must have; the others count as empty."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What one action needs.

    Attributes:
        roles: What its quote may be.
        value: What stands in `value`, in words for a problem's line; empty where nothing has to.
    """

    roles: tuple[str, ...]
    value: str = ""


STATED = ("content", "source", "cue")
WEIGHED = ("position", "proposal", "forecast", "commissive", "figure")

CHOICES = {
    "amend_stance": ("agrees", "agrees_if", "disagrees", "undecided"),
    "resolve": ("true", "false", "partly", "void", "unresolvable", "open"),
}
"""Values that an action is confined to."""

ACTIONS = {
    "reject": Rule((*STATED, *WEIGHED)),
    "confirm": Rule((*STATED, *WEIGHED)),
    "amend_speaker": Rule(STATED, "the speaker's name"),
    "merge": Rule(("actor",), "the other actor's name or id"),
    "split": Rule(("actor",)),
    "amend_option": Rule(("position",), "the option, as in ceasefire/territory/cede, or none"),
    "amend_stance": Rule(("position",), "agrees, agrees_if, disagrees or undecided"),
    "resolve": Rule(("forecast", "commissive"), "true, false, partly, void, unresolvable or open"),
    "published": Rule(("report",), "a date such as 2025-08-12"),
    "outlet": Rule(("report",), "the outlet's name"),
}


def read_decisions(lines: Iterable[str], source_name: str) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
    """The decisions in a CSV table, and one line for each row that cannot be one.

    Columns may stand in any order, others are passed over, and semicolons do as well as commas.

    >>> rows = "2025-08-12,reject,r1,content,No deal.", "2025-08-12,scold,r1,content,No."
    >>> table = ["at,action,report,role,quote", *rows]
    >>> decisions, problems = read_decisions(table, "mine.csv")
    >>> decisions[0].action, len(decisions)
    ('reject', 1)
    >>> print(problems[0])  # doctest: +ELLIPSIS
    mine.csv, line 3: no action is called "scold"; use reject, confirm, amend_speaker, merge, split, ... or outlet
    """
    rows = iter(lines)
    first = next(rows, "").lstrip("\ufeff")
    delimiter = ";" if first.count(";") > first.count(",") else ","
    table = csv.DictReader(_chain(first, rows), delimiter=delimiter, restval="")
    missing = [column for column in NEEDED if column not in (table.fieldnames or ())]
    if missing:
        return (), (f"{source_name}, line 1: the header lacks {', '.join(missing)}; it is {','.join(COLUMNS)}",)
    decisions: dict[str, Decision] = {}
    problems = []
    try:
        for row in table:
            problem = _problem(row)
            if problem:
                problems.append(f"{source_name}, line {table.line_num}: {problem}")
            else:
                decision = _decision(row)
                decisions.setdefault(decision.id, decision)
    except csv.Error as error:
        problems.append(
            f"{source_name}, line {table.line_num}: not CSV ({error}); quote cells that hold quotation marks"
        )
    return tuple(decisions.values()), tuple(problems)


def write_decisions(decisions: Iterable[Decision]) -> Iterator[str]:
    r"""Decisions as lines of CSV that `read_decisions` takes back, with their states.

    >>> list(write_decisions([]))
    ['at,by,action,report,role,quote,prefix,suffix,value,state\r\n']
    """
    yield _line((*COLUMNS, "state"))
    for decision in decisions:
        yield _line([getattr(decision, column) for column in (*COLUMNS, "state")])


def decision_id(cells: Mapping[str, str]) -> str:
    """A decision's id: of all it says, but not of how it stands.

    >>> len(decision_id(dict.fromkeys(COLUMNS, "")))
    16
    """
    return digest(*(cells[column] for column in COLUMNS))


def _chain(first: str, rows: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rows


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cells(row: Mapping[str, str]) -> dict[str, str]:
    """A row's cells; neighbours and quotes keep their white space, which may be the text's."""
    cells = {column: row.get(column) or "" for column in COLUMNS}
    return {column: cell if column in {"quote", "prefix", "suffix"} else cell.strip() for column, cell in cells.items()}


def _decision(row: Mapping[str, str]) -> Decision:
    cells = _cells(row)
    return Decision(decision_id(cells), **cells)


def _problem(row: Mapping[str, str]) -> str:
    """Why a row is no decision, and what to do; empty where it is one."""
    cells = _cells(row)
    rule = ACTIONS.get(cells["action"])
    if rule is None:
        return f"no action is called {_said(cells['action'])}; use {_any_of(tuple(ACTIONS))}"
    if cells["role"] not in rule.roles:
        return f"{cells['action']} is about {_any_of(rule.roles)}, not {_said(cells['role'])}; correct the role"
    if not cells["report"]:
        return "the report is missing; give its id or name"
    if not cells["quote"].strip() and cells["role"] != "report":
        return "the quote is empty; copy the words from the report"
    return _value_problem(cells, rule) or _date_problem(cells)


def _value_problem(cells: Mapping[str, str], rule: Rule) -> str:
    if rule.value and not cells["value"]:
        return f"{cells['action']} needs a value: {rule.value}"
    if cells["action"] == "published" and when(cells["value"], "analyst") is None:
        return f"{_said(cells['value'])} is no date; write it as 2025-08-12, 2025-08 or 2025-08-12/2025-08-14"
    choices = CHOICES.get(cells["action"])
    if choices and cells["value"] not in choices:
        return f"{cells['action']} has no value {_said(cells['value'])}; use {_any_of(choices)}"
    return ""


def _date_problem(cells: Mapping[str, str]) -> str:
    try:
        datetime.fromisoformat(cells["at"])
    except ValueError:
        return f"{_said(cells['at'])} in column at is no date; write it as 2025-08-12 or 2025-08-12T09:30"
    return ""


def _said(cell: str) -> str:
    """A cell as a problem's line shows it: on one line, and not too long."""
    return f'"{" ".join(cell.split())[:40]}"'


def _any_of(choices: Sequence[str]) -> str:
    return " or ".join((", ".join(choices[:-1]), choices[-1])) if len(choices) > 1 else choices[0]
