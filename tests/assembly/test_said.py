from assembly.made_up import told
from onrecord.assembly import assemble
from onrecord.model import Attribution, Judged, Meaning, Reading, Report, Span, TimeExpression

DAY = "[Mira Sol|person] said on Tuesday that {the sluice stays shut}."


def said(date: str | None, *, weekday: int | None = 2) -> tuple[str, str, tuple[str, ...]] | None:
    """EDTF, basis and flags of the day that a report of this date gives its one statement."""
    report, reading = told("a", DAY, date=date)
    pair = report, _timed(report, reading, weekday)
    (statement,) = assemble([pair]).statements
    found = statement.said_on
    return (found.edtf, found.basis, found.flags) if found else None


def _timed(report: Report, reading: Reading, weekday: int | None) -> Reading:
    start = report.text.index("Tuesday")
    time = TimeExpression(Span(start, start + 7), "DATE", Meaning("point", weekday=weekday), lean="past")
    (attribution,) = reading.attributions
    dated = Attribution(
        attribution.source,
        attribution.cue,
        attribution.content,
        attribution.kind,
        attribution.type,
        attribution.speakers,
        Judged("yes", "default"),
        said=0 if weekday else None,
    )
    return Reading(reading.report, reading.fingerprint, True, (dated,), reading.entities, (time,))


def test_the_day_that_the_words_give() -> None:
    assert said("2025-08-14") == ("2025-08-12", "stated", ())


def test_by_the_day_of_the_report_where_the_words_give_none() -> None:
    assert said("2025-08-14", weekday=None) == ("../2025-08-14", "published", ("bounded",))


def test_nothing_is_guessed_without_either() -> None:
    assert said(None, weekday=None) is None
