"""The matrix, what nobody said, sources, and the matters that no set holds."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.made_up import entry, position
from onrecord.analysis import found_matters, matrix, no_statement, sources_of
from onrecord.analysis.held import Holder, side_name
from onrecord.model import Account, Issue, IssueSet, Judged, Option, Span, Who

KIM = Holder("Kim", "kim")
PACT = IssueSet(
    "pact",
    "Pact",
    (
        Issue("pact/signing", "Signing", "Is it signed?", (Option("wait", "Wait", ""), Option("sign", "Sign", ""))),
        Issue("pact/scope", "Scope", "How much?", (Option("all", "All", ""), Option("part", "Part", ""))),
    ),
)


def test_voices_are_never_added_up() -> None:
    rows = [position("Kim"), position("Kim", voice="ascribed"), position("Kim", "disagrees", voice="ascribed")]
    cell = matrix(rows).cells[KIM, "pact/signing", "sign"]
    assert [(each.voice, each.stance, each.remarks) for each in cell.tallies] == [
        ("quoted", "agrees", 1),
        ("ascribed", "agrees", 1),
        ("ascribed", "disagrees", 1),
    ]


def test_remarks_and_sources_count_once() -> None:
    rows = [position("Kim", remark="x", report=report) for report in ("r1", "r2", "r3")]
    (tally,) = matrix(rows, sources={"r1": "wire", "r2": "wire"}).cells[KIM, "pact/signing", "sign"].tallies
    assert (tally.remarks, tally.sources, len(tally.positions)) == (1, 2, 3)


def test_columns_stand_in_the_order_of_the_sets_and_rows_by_what_they_say() -> None:
    rows = [position("Lee"), position("Kim"), position("Kim", option="wait")]
    laid = matrix(rows, sets=[PACT])
    assert laid.columns == (("pact/signing", "wait"), ("pact/signing", "sign"))
    assert [holder.name for holder in laid.rows] == ["Kim", "Lee"]


def test_by_side_those_who_speak_for_themselves_are_left_out() -> None:
    laid = matrix([position("Kim", side="Norvia"), position("Lee")], by="side")
    assert [holder.name for holder in laid.rows] == ["Norvia"]


def test_matters_that_no_set_holds_are_in_no_cell() -> None:
    assert matrix([position("Kim", issue="")]).cells == {}


def test_a_country_speaks_for_itself() -> None:
    assert side_name(Who("country:CN", "China", None)) == "China"
    assert side_name(Who("kim", "Kim", None, None, Judged("Norvia", "title"))) == "Norvia"
    assert side_name(Who(None, "Kim", None)) == ""


def test_nobody_is_called_silent() -> None:
    reports = [entry("r1"), entry("r2"), entry("r3", outlet="Ledger")]
    rows = [position("Kim"), position("Lee", issue="pact/scope", option="all"), position("Lee", voice="ascribed")]
    found = {(each.holder.name, each.issue): each for each in no_statement(rows, reports)}
    assert set(found) == {("Kim", "pact/scope"), ("Lee", "pact/signing")}
    assert str(found["Kim", "pact/scope"]) == "no statement in 3 collected reports of 2 outlets"
    assert (found["Kim", "pact/scope"].ascribed, found["Lee", "pact/signing"].ascribed) == (0, 1)


def test_issues_on_which_nobody_spoke_are_listed_where_the_sets_are_given() -> None:
    found = no_statement([position("Kim")], [entry("r1")], sets=[PACT])
    assert [each.issue for each in found] == ["pact/scope"]


def test_one_of_whom_others_alone_speak_is_not_said_to_make_no_statement() -> None:
    assert no_statement([position("Kim", voice="ascribed")], [entry("r1")], sets=[PACT]) == ()


def test_a_copy_has_its_originals_source() -> None:
    reports = [entry("r1", credit="The Wire"), entry("r2", outlet="Ledger", copy_of="r1"), entry("r3", outlet="")]
    assert sources_of(reports) == {"r1": "the wire", "r2": "the wire", "r3": "r3"}


def test_what_the_records_accounts_say_of_a_source_stands() -> None:
    told = Account(
        "r1", Span(0, 1), (), "c", None, "narrated", (), (), None, None, Judged("held", "x"), None, source="wire"
    )
    assert sources_of([entry("r1", outlet="Ledger")], [told]) == {"r1": "wire"}


TEXT = "build the dam; raise the dam; open the opera; talks"


def words(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start, start + len(text))


def test_matters_that_say_alike_are_proposed_together() -> None:
    rows = [
        position("Kim", issue="", matter=words("build the dam")),
        position("Lee", "disagrees", issue="", matter=words("build the dam")),
        position("Lee", issue="", matter=words("open the opera")),
        position("Lee", issue="", matter=words("talks")),
        position("Lee", matter=words("raise the dam")),
    ]
    (found,) = found_matters(rows, [entry("r1", TEXT)], letters)
    assert (found.words, found.remarks, found.actors) == ("build the dam", 2, ("Kim", "Lee"))


def test_without_vectors_shared_words_decide() -> None:
    text = "close the northern border; close the northern border now; open the opera"
    spans = (Span(0, 25), Span(27, 56), Span(58, len(text)))
    rows = [position("Kim", issue="", matter=span) for span in spans]
    (found,) = found_matters(rows, [entry("r1", text)])
    assert (found.words, found.remarks) == ("close the northern border", 2)


def test_the_same_matters_in_any_order_are_gathered_alike() -> None:
    rows = [position(name, issue="", matter=words("build the dam")) for name in ("Kim", "Lee", "Roe")]
    reports = [entry("r1", TEXT)]
    assert found_matters(rows, reports, letters) == found_matters(rows[::-1], reports, letters)


def letters(texts: Sequence[str]) -> list[bytes]:
    """Texts are near as far as they have the same letters as often."""
    return [bytes(min(127, 20 * text.count(chr(97 + place))) for place in range(26)) for text in texts]
