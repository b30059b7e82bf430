"""What the accounts of one event amount to, and what they differ on."""

from __future__ import annotations

from assembly.events.made_up import events, told
from onrecord.model import Event, Reported

SEIZURE = (
    '<actor>Tarvia</actor> <event root="COERCE">seized</event> <figure>two trawlers</figure> of '
    '<recipient>Halvera</recipient> off Cape Orrin <time value="{day}">on that day</time>.'
)
ROUND = (
    '<actor>Halvera</actor> and <recipient>Tarvia</recipient> {verb} a <event level="round" ordinal="3" status="{status}">'
    'round</event> of talks at <place>Tannen Castle</place> <time value="{day}">then</time>.'
)

HELD = ROUND.format(verb="held", status="held", day="2023-06-08")
LATER = " It went on until dawn, and those who had sat in it left by the back gate without a word."


def planned(name: str, date: str, status: str = "scheduled", day: str = "2023-06-08") -> str:
    return told(name, ROUND.format(verb="plan", status=status, day=day), date=date)


def held(name: str, date: str, day: str = "2023-06-08") -> str:
    return told(name, ROUND.format(verb="held", status="held", day=day), date=date)


def field(event: Event, name: str) -> list[tuple[str, tuple[int, ...]]]:
    return [
        (each.value, each.accounts) for found in event.disagreements if found.field == name for each in found.values
    ]


def test_what_was_announced_is_later_held() -> None:
    (event,) = events(planned("a", "2023-05-20"), held("b", "2023-06-09"), planned("c", "2023-06-01"))
    assert event.status == "held"
    assert event.history == (Reported("scheduled", (0, 1)), Reported("held", (2,)))
    assert event.disagreements == ()


def test_what_was_announced_is_cancelled() -> None:
    (event,) = events(planned("a", "2023-05-20"), planned("b", "2023-06-05", "cancelled"))
    assert [step.value for step in event.history] == ["scheduled", "cancelled"]
    assert event.status == "cancelled"


def test_what_one_tells_and_another_denies() -> None:
    (event,) = events(
        held("a", "2023-06-09"), told("b", HELD + LATER, date="2023-06-09"), planned("c", "2023-06-10", "denied")
    )
    assert event.status == "held"
    assert field(event, "status") == [("held", (0, 1)), ("denied", (2,))]


def test_most_sources_date_it_and_the_others_are_named() -> None:
    days = ("2023-02-09", "2023-02-10", "2023-02-09")
    (event,) = events(*(told(f"outlet {n}", SEIZURE.format(day=day), date="2023-02-11") for n, day in enumerate(days)))
    assert event.when is not None
    assert event.when.edtf == "2023-02-09"
    assert field(event, "when") == [("2023-02-09", (0, 2)), ("2023-02-10", (1,))]


def test_a_day_narrows_a_month() -> None:
    days = ("2023-02", "2023-02-09", "2023-02")
    (event,) = events(*(told(f"outlet {n}", SEIZURE.format(day=day), date="2023-02-11") for n, day in enumerate(days)))
    assert event.when is not None
    assert event.when.edtf == "2023-02-09"
    assert event.disagreements == ()


def test_figures_that_differ() -> None:
    lines = [
        SEIZURE.format(day="2023-02-09").replace("two trawlers", words) for words in ("14 fishermen", "13 fishermen")
    ]
    (event,) = events(*(told(f"outlet {n}", line, date="2023-02-11") for n, line in enumerate(lines)))
    assert field(event, "number") == [("13 fishermen", (1,)), ("14 fishermen", (0,))]


def test_one_figure_in_two_spellings() -> None:
    lines = [
        SEIZURE.format(day="2023-02-09").replace("two trawlers", words) for words in ("2 trawlers", "two trawlers")
    ]
    (event,) = events(*(told(f"outlet {n}", line, date="2023-02-11") for n, line in enumerate(lines)))
    assert event.disagreements == ()


def test_places_that_differ_unless_one_report_has_both() -> None:
    lines = [
        held("a", "2023-06-09"),
        told(
            "b",
            HELD.replace("Tannen Castle", "Ostrel"),
            date="2023-06-09",
        ),
    ]
    (event,) = events(*lines)
    assert field(event, "place") == [("Ostrel", (1,)), ("Tannen Castle", (0,))]
    both = HELD.replace(" <time", ", near Ostrel, <time")
    (event,) = events(*lines, told("c", both, date="2023-06-10"))
    assert event.disagreements == ()


def test_who_did_it_by_two_accounts() -> None:
    line = '<actor>{who}</actor> <event root="COERCE">cut</event> the cable in the Pell Strait <time value="2023-01-22">on Jan. 22</time>.'
    other = line.replace("Pell Strait", "Pell Strait off Cape Orrin")
    found = events(
        told("a", line.format(who="Tarvia"), date="2023-01-23"),
        told("b", other.format(who="Halvera"), date="2023-01-23"),
    )
    assert [field(event, "actor") for event in found] == [[("Halvera", (1,)), ("Tarvia", (0,))]]


def test_a_copy_gives_an_account_and_no_source() -> None:
    more = "\n".join(
        f"Paragraph {number} tells of the boats, the bank and the men who fish there." for number in range(12)
    )
    text = SEIZURE.format(day="2023-02-09") + "\n" + more
    (event,) = events(
        told("agency", text, date="2023-02-10"), told("copy", text.replace("off Cape", "at Cape"), date="2023-02-11")
    )
    assert len(event.accounts) == 2
    assert event.sources == 1


def test_credit_to_one_agency_is_one_source() -> None:
    lines = [SEIZURE.format(day="2023-02-09"), SEIZURE.format(day="2023-02-09").replace("off Cape Orrin", "yesterday")]
    (event,) = events(*(told(f"outlet {n}", line, date="2023-02-11", credit="CPS") for n, line in enumerate(lines)))
    assert event.sources == 1


def test_a_date_that_nobody_states_is_bounded_by_the_report() -> None:
    (event,) = events(
        told("a", 'The <actor>Halvera</actor> crew <event root="COOPERATE">returned</event>.', date="2023-07-16")
    )
    assert event.when is not None
    assert (event.when.edtf, event.when.earliest, event.when.basis) == ("../2023-07-16", "", "published")


def test_what_is_planned_without_a_date_has_none() -> None:
    (event,) = events(told("a", 'The <actor>Halvera</actor> crew will <event status="scheduled">return</event>.'))
    assert event.when is None


def test_the_voice_of_an_account() -> None:
    line = "He said <said><actor>Halvera</actor> and <recipient>Tarvia</recipient> <event>met</event></said>."
    (event,) = events(told("a", line))
    assert event.accounts[0].voice == "paraphrased"
    assert event.accounts[0].statement is not None


def test_what_is_told_as_past_before_its_day_was_a_plan() -> None:
    undated = (
        '<actor>Halvera</actor> and <recipient>Tarvia</recipient> meet for a <event level="round" ordinal="3" '
        'status="held">round</event> of talks at <place>Tannen Castle</place>.'
    )
    (event,) = events(planned("a", "2023-05-20"), told("b", undated, date="2023-05-21"))
    assert event.status == "scheduled"
    assert [account.status.basis for account in event.accounts] == ["tense", "told_before"]
    assert event.accounts[1].when is None


def test_nobody_does_it_to_himself() -> None:
    (event,) = events(told("a", "<actor>Tarvia</actor> <event>threatened</event> <recipient>Tarvia</recipient>."))
    assert ([each.name for each in event.actors], event.recipients) == (["Tarvia"], ())


def test_what_takes_part_on_both_sides_acts() -> None:
    one = "<actor>Halvera</actor> and <actor>Tarvia</actor> held <event>talks</event>."
    other = "<actor>Halvera</actor> held <event>talks</event> with <recipient>Tarvia</recipient>."
    (event,) = events(told("a", one, date="2023-03-15"), told("b", other, date="2023-03-15"))
    assert ({each.name for each in event.actors}, event.recipients) == ({"Halvera", "Tarvia"}, ())


def test_a_day_ahead_is_not_that_of_what_is_done() -> None:
    promised = (
        '<actor>Halvera</actor> has <event root="AGREE">promised</event> it <time value="2023-07-25">by Tuesday</time>.'
    )
    (event,) = events(told("a", promised, date="2023-07-20"))
    assert event.when is not None
    assert (event.status, event.when.edtf) == ("held", "../2023-07-20")
