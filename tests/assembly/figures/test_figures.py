"""Which figures of several reports stand side by side, agree, and cannot both be right."""

from __future__ import annotations

from dataclasses import replace

from assembly.events.made_up import Told, told
from markup import parse
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.figures import assemble_figures
from onrecord.assembly.figures.extent import likely, possible
from onrecord.assembly.folio import Folio
from onrecord.assembly.statements import state
from onrecord.model import Figure, Judged, Party, Quantity, Span


def folio(name: str, marked: str, *, date: str = "2023-03-01", source: str = "") -> Folio:
    """A report whose marked numbers `<n kind="casualties" value="12">` are figures; other marks as in `made_up`.

    `<of>`, `<where>` and `<near>` hold for the first number of their line, `<time>` for all of it.
    """
    tale = told(name, marked, date=date)
    reading = replace(tale.reading, quantities=tuple(quantities(tale, marked)))
    cast = {
        (member.report, member.index): actor_of(group, {tale.report.id: 0}, ())
        for group in gather([(tale.report, reading)])
        for member in group.members
    }
    statements = {each.id: each for each in state(tale.report, reading, cast, tale.times)}
    claims = record_claims(tale.report, reading, tale.times, statements)
    return Folio(tale.report, reading, tale.times, claims, statements, cast, source or name)


def quantities(tale: Told, marked: str) -> list[Quantity]:
    marks = parse(marked).marks
    spans = {mark.role: mark.span for mark in reversed(marks)}
    found = []
    for mark in (mark for mark in marks if mark.role == "n"):
        said = mark.attributes
        found.append(
            Quantity(
                span=mark.span,
                claim=0 if tale.reading.claims else None,
                kind=Judged(said.get("kind", "casualties"), "number", (mark.span,)),
                value=said.get("value", mark.span.exact(tale.report.text)),
                low=said.get("low", ""),
                high=said.get("high", ""),
                unit=said.get("unit", "persons"),
                approximator=spans.get("near"),
                of=spans.get("of"),
                whose=Party(spans["actor"], 0) if "actor" in spans else None,
                where=spans.get("where"),
                time=0 if tale.times else None,
                answer=spans.get("answer"),
                part_of=spans.get("part"),
                voice="paraphrased" if tale.reading.attributions else "narrated",
                said=0 if tale.reading.attributions else None,
                confidence=float(said.get("sure", "0.9")),
            )
        )
    return found


def ids(*figures: Figure) -> tuple[str, ...]:
    return tuple(each.id for each in figures)


TOLL = '<n>{}</n> <of>people</of> were <event root="ASSAULT">killed</event> in <where>Dorvel</where>'
ON_MONDAY = '<time value="2023-02-27">on Monday</time>'


def test_a_row_says_who_claims_it_and_in_which_voice() -> None:
    (narrated,) = assemble_figures([folio("a", TOLL.format(12))])
    assert (narrated.voice, narrated.source, narrated.statement) == ("narrated", None, None)
    assert narrated.on is not None
    assert narrated.on.latest == "2023-03-01"
    (said,) = assemble_figures([folio("a", f"The army said <said>{TOLL.format(12)}</said>.")])
    assert said.voice == "paraphrased"
    assert said.statement is not None


def test_a_poll_is_its_own_source() -> None:
    one = folio("a", TOLL.format(12))
    (quantity,) = one.reading.quantities
    reading = replace(one.reading, quantities=(replace(quantity, source=Span(0, 2), voice="paraphrased"),))
    (figure,) = assemble_figures([replace(one, reading=reading)])
    assert figure.source is not None
    assert (figure.voice, figure.source.mention) == ("paraphrased", Span(0, 2))


def test_the_same_toll_of_two_sources_agrees() -> None:
    one, other = assemble_figures([folio("a", TOLL.format(12)), folio("b", TOLL.format(12))])
    assert one.group == other.group != ""
    assert one.agrees == ids(other)
    assert other.agrees == ids(one)
    assert one.contradicts == ()


def test_copies_stand_together_and_confirm_nothing() -> None:
    one, copy = assemble_figures([folio("a", TOLL.format(12), source="x"), folio("b", TOLL.format(12), source="x")])
    assert one.group == copy.group != ""
    assert one.agrees == copy.agrees == ()


def test_nearly_nine_hundred_and_870_agree() -> None:
    nearly = TOLL.format("{}").replace("<n>{}</n>", '<near>Nearly</near> <n value="900" high="900">900</n>')
    one, other = assemble_figures([folio("a", nearly), folio("b", TOLL.format(870))])
    assert one.agrees == ids(other)


def test_what_befell_them_must_be_the_same() -> None:
    hurt = TOLL.replace("killed", "wounded")
    dead, wounded = assemble_figures([folio("a", TOLL.format(12)), folio("b", hurt.format(40))])
    assert dead.group == wounded.group == ""


def test_two_places_are_two_things() -> None:
    one, other = assemble_figures(
        [folio("a", TOLL.format(12)), folio("b", TOLL.replace("Dorvel", "Marrow").format(12))]
    )
    assert one.group == other.group == ""


def test_two_tolls_for_one_day_claimed_on_one_day_contradict() -> None:
    line = f"{TOLL} {ON_MONDAY}"
    one, other = assemble_figures([folio("a", line.format(12)), folio("b", line.format(31))])
    assert one.contradicts == ids(other)
    assert other.contradicts == ids(one)
    assert one.agrees == ()


def test_a_toll_that_rises_is_no_contradiction_and_one_that_falls_is() -> None:
    line = f"{TOLL} {ON_MONDAY}"
    first, later = assemble_figures([folio("a", line.format(12)), folio("b", line.format(31), date="2023-03-03")])
    assert first.group == later.group != ""
    assert first.contradicts == later.contradicts == ()
    first, later = assemble_figures([folio("a", line.format(31)), folio("b", line.format(12), date="2023-03-03")])
    assert first.contradicts == ids(later)


def test_tolls_of_the_first_hours_do_not_contradict() -> None:
    line = f"{TOLL} {ON_MONDAY}"
    one, other = assemble_figures(
        [folio("a", line.format(12), date="2023-02-27"), folio("b", line.format(31), date="2023-02-27")]
    )
    assert one.group == other.group != ""
    assert one.contradicts == ()


def test_at_least_goes_with_more() -> None:
    at_least = f"{TOLL} {ON_MONDAY}".replace("<n>{}</n>", '<near>at least</near> <n value="12" low="12">12</n>')
    one, other = assemble_figures([folio("a", at_least), folio("b", f"{TOLL} {ON_MONDAY}".format(31))])
    assert one.contradicts == other.contradicts == ()


def test_what_says_no_time_contradicts_nothing() -> None:
    one, other = assemble_figures([folio("a", TOLL.format(12)), folio("b", TOLL.format(31))])
    assert one.group == other.group != ""
    assert one.contradicts == ()


def test_a_report_does_not_contradict_itself() -> None:
    text = f"{TOLL.format(12)} {ON_MONDAY}, then <n>31</n>"
    one, other = assemble_figures([folio("a", text)])
    assert one.contradicts == other.contradicts == ()


def test_for_and_against_are_no_contradiction() -> None:
    share = '<n kind="poll" unit="percent">{}</n> of <of>Norvian voters</of> <answer>{}</answer> it <event>said</event>'
    one, other = assemble_figures(
        [folio("a", share.format(30, "oppose")), folio("b", share.format(67, "support"))],
    )
    assert one.group == other.group == ""
    assert one.contradicts == ()


def test_a_part_is_not_the_whole() -> None:
    part = TOLL.format(12).replace("were", "of <part>the 40 dead</part> were")
    one, other = assemble_figures([folio("a", part), folio("b", TOLL.format(40))])
    assert one.group == other.group == ""


def test_what_is_hardly_sure_is_not_compared() -> None:
    doubtful = TOLL.replace("<n>", '<n sure="0.3">')
    one, other = assemble_figures([folio("a", doubtful.format(12)), folio("b", TOLL.format(12))])
    assert one.group == other.group == ""


def test_figures_of_different_weeks_are_apart() -> None:
    one, other = assemble_figures([folio("a", TOLL.format(12)), folio("b", TOLL.format(12), date="2023-04-20")])
    assert one.group == other.group == ""


def test_the_order_of_reports_changes_no_group() -> None:
    folios = [folio(name, TOLL.format(number)) for name, number in (("a", 12), ("b", 12), ("c", 31))]
    forth = {each.id: (each.group, set(each.agrees)) for each in assemble_figures(folios)}
    back = {each.id: (each.group, set(each.agrees)) for each in assemble_figures(folios[::-1])}
    assert forth == back


def test_extents_of_words() -> None:
    dozens, hundreds = likely("", "24", "", ""), likely("", "200", "", "")
    assert dozens is not None
    assert hundreds is not None
    assert dozens.meets(hundreds)
    under, over = possible("40", "", "40", "under"), possible("60", "60", "", "over")
    assert under is not None
    assert over is not None
    assert not under.meets(over)
    assert likely("", "", "", "") is None


def test_two_lots_of_one_thing_are_not_compared() -> None:
    line = '<n kind="{}" unit="{}">{}</n> of <of>items</of> were <event>taxed</event>'
    one, other = assemble_figures(
        [folio("a", line.format("count", "item", 200)), folio("b", line.format("count", "item", 3000))]
    )
    assert one.group == other.group == ""
    one, other = assemble_figures(
        [folio("a", line.format("count", "item", 200)), folio("b", line.format("count", "item", 200))]
    )
    assert one.group == other.group != ""
