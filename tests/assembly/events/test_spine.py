"""Process, round, session."""

from __future__ import annotations

from assembly.events.made_up import Told, events, told

PARTIES = "<actor>Halvera</actor> and <recipient>Tarvia</recipient>"


def line(level: str, words: str, day: str, ordinal: str = "") -> str:
    number = f' ordinal="{ordinal}"' if ordinal else ""
    return f'{PARTIES} held the <event level="{level}"{number}>{words}</event> <time value="{day}">then</time>.'


def one(name: str, *lines: str, date: str = "2023-06-30") -> Told:
    return told(name, "\n".join(lines), date=date)


def test_rounds_and_sessions_hang_in_their_process() -> None:
    found = events(
        one("a", line("process", "negotiations", "2023-03/2023-06")),
        one(
            "b",
            line("round", "round", "2023-04-03/2023-04-04", "2"),
            line("round", "round", "2023-06-08/2023-06-09", "3"),
        ),
        one("c", line("session", "session", "2023-06-09")),
    )
    by_level = {(event.level, event.ordinal): event for event in found}
    process, second, third = by_level["process", None], by_level["round", 2], by_level["round", 3]
    assert (second.series, third.series, process.series) == (process.id, process.id, None)
    assert by_level["session", None].series == third.id


def test_the_words_that_name_the_series_stand_for_a_process_nobody_tells_of() -> None:
    named = line("round", "round", "{day}", "{n}").replace("</event>", "</event> of <series>the cod talks</series>")
    found = events(one("a", named.format(day="2023-04-03", n=2)), one("b", named.format(day="2023-06-08", n=3)))
    (process,) = [event for event in found if event.level == "process"]
    assert {event.series for event in found if event.level == "round"} == {process.id}
    assert len(process.accounts) == 2


def test_one_round_alone_makes_no_process() -> None:
    (event,) = events(one("a", line("round", "round", "2023-04-03", "2")))
    assert event.series is None


def test_rounds_of_other_parties_hang_elsewhere() -> None:
    other = line("round", "round", "2023-04-03", "1").replace("Halvera", "Quellen").replace("Tarvia", "Ostrel")
    found = events(one("a", line("process", "negotiations", "2023-03/2023-06")), one("b", other))
    assert [event.series for event in found if event.level == "round"] == [None]
