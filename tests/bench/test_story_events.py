"""How a story's timeline is scored."""

from __future__ import annotations

from typing import Any

import pytest
from bench.events.dates import stretch
from bench.events.story import Gold, read_gold, score

from onrecord.assembly.events.words import telling_words

TEXT = "On Tuesday the envoys met in the castle. A fax ended it all."


@pytest.fixture
def gold(tmp_path: Any) -> list[Gold]:
    table = tmp_path / "events.csv"
    table.write_text(
        "event,type,date,status,reports,evidence\n"
        'Talks of the envoys,talks,2023-03-14,held,r01|r02,"the envoys met in the castle"\n'
        'Fax,withdrawal,2023-05-01,claimed,r01,"A fax ended it all"\n',
        encoding="utf-8",
    )
    return read_gold(table, {"r01": TEXT, "r02": "Nothing of that."})


def event(
    start: int, end: int, *, day: str, status: str = "held", told: tuple[int, int] | None = None
) -> dict[str, Any]:
    first, last = told or (start, end)
    span = {"report": "x", "start": start, "end": end, "exact": TEXT[start:end]}
    account = {
        "report_name": "r01",
        "trigger": span,
        "told": [{"start": first, "end": last}],
        "text": TEXT[first:last],
    }
    when = {"edtf": day, "earliest": day, "latest": day, "flags": []} if day else None
    return {"accounts": [account], "when": when, "status": status, "trigger": span, "type": {"value": "CONSULT"}}


def test_a_trigger_in_the_quotation_is_the_event(gold: list[Gold]) -> None:
    met = event(TEXT.index("met"), TEXT.index("met") + 3, day="2023-03-14")
    scores = score(gold, [met])
    assert (scores["recall"], scores["recall_inside"], scores["precision"]) == (0.5, 0.5, 1.0)
    assert (scores["date"], scores["status"]) == (1.0, 1.0)


def test_another_day_and_status_are_counted(gold: list[Gold]) -> None:
    scores = score(gold, [event(TEXT.index("met"), TEXT.index("met") + 3, day="2023-03-15", status="scheduled")])
    assert (scores["recall"], scores["date"], scores["status"]) == (0.5, 0.0, 0.0)


def test_two_events_for_one_are_a_split(gold: list[Gold]) -> None:
    triggers = (TEXT.index("met"), TEXT.index("castle"))
    assert score(gold, [event(start, start + 3, day="") for start in triggers])["split"] == 1


def test_what_is_nowhere_in_the_gold_is_no_find(gold: list[Gold]) -> None:
    assert score(gold, [event(0, 2, day="2020-01-01")])["precision"] == 0.0


def test_evidence_is_found_again(gold: list[Gold]) -> None:
    assert [one.quotes for one in gold] == [(("r01", 11, 39),), (("r01", 41, 59),)]
    assert telling_words("castle") <= gold[0].words


@pytest.mark.parametrize(
    ("edtf", "ends"),
    [
        ("1998", ("1998-01-01", "1998-12-31")),
        ("2023-04-03/2023-04-04", ("2023-04-03", "2023-04-04")),
        ("../2023-07-28", ("", "2023-07-28")),
        ("2024-21", ("2024-03-01", "2024-05-31")),
    ],
)
def test_dates_of_the_gold(edtf: str, ends: tuple[str, str]) -> None:
    assert (stretch(edtf).earliest, stretch(edtf).latest) == ends


def test_what_is_no_date_is_named() -> None:
    with pytest.raises(ValueError, match="soon"):
        stretch("soon")
