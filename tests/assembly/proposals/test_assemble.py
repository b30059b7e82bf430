"""Proposals over all reports: one for all its tellings, with the answers to it and how it stands at the end."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from assembly.proposals.made_up import Told, proposals, told
from onrecord.assembly.sides import speaks_for
from onrecord.model import Judged, Who

OFFER = "<actor>Halvera</actor> <move status='offered'>offered</move> <addressee>Marrow</addressee> to <gives>free the trawler crew</gives>."
OFFER = OFFER.replace("'", '"')
REPORTED = (
    '<actor>Halvera</actor> would <move status="offered">offer</move> to <gives>free the crew of the trawler</gives>.'
)


def refused(words: str = "the offer to free the trawler crew") -> str:
    return f'<actor>Marrow</actor> <move answer="refuses">rejected</move> <terms>{words}</terms>.'


def test_no_moves_make_no_proposals() -> None:
    assert proposals(told("a", "Talks were held.")) == ()


def test_one_telling_makes_a_row() -> None:
    (row,) = proposals(told("a", OFFER))
    assert [who.name for who in row.proposers] == ["Halvera"]
    assert [who.name for who in row.addressees] == ["Marrow"]
    assert (row.status.value, row.voice, row.sources) == ("offered", "narrated", 1)
    assert (row.tellings[row.lead].report, row.on and row.on.latest) == ("a", "2023-03-01")


def test_the_same_proposal_in_two_reports_is_one() -> None:
    (row,) = proposals(told("a", OFFER), told("b", REPORTED, date="2023-03-03"))
    assert [telling.report for telling in row.tellings] == ["a", "b"]
    assert row.sources == 2


def test_copies_of_one_source_count_once() -> None:
    (row,) = proposals(told("a", OFFER, source="wire"), told("b", OFFER, source="wire"))
    assert (len(row.tellings), row.sources) == (2, 1)


def test_another_proposer_makes_another_proposal() -> None:
    rows = proposals(told("a", OFFER), told("b", OFFER.replace("Halvera", "Sunder")))
    assert [[who.name for who in row.proposers] for row in rows] == [["Halvera"], ["Sunder"]]


def test_other_terms_make_another_proposal() -> None:
    rows = proposals(told("a", OFFER), told("b", OFFER.replace("free the trawler crew", "open the northern port")))
    assert len(rows) == 2


def test_other_numbers_make_another_proposal() -> None:
    offer = '<actor>Halvera</actor> <move status="offered">offered</move> to <gives>pay the union 20 crowns</gives>.'
    assert len(proposals(told("a", offer), told("b", offer.replace("20", "35")))) == 2


def test_what_nobody_is_named_for_in_the_same_report_may_be_anothers() -> None:
    crews = "sailors cooks pilots divers smiths bakers"
    named = f'<actor>Halvera</actor> <move status="offered">offered</move> to <gives>{crews}</gives>.'
    open_to_all = f'There was an <move status="offered">offer</move> of <gives>{crews} lost on small grey coastal islands</gives>.'
    assert len(proposals(told("a", f"{named}\n{open_to_all}"))) == 2
    assert len(proposals(told("a", named), told("b", open_to_all))) == 1


def test_long_after_it_is_another_proposal() -> None:
    assert len(proposals(told("a", OFFER), told("b", OFFER, date="2023-09-01"))) == 2


def test_what_a_scholar_imagines_is_no_sides_offer() -> None:
    imagined = OFFER.replace('offered">offered', 'canvassed">imagined').replace("Halvera", "Ada Ilm")
    rows = proposals(told("a", OFFER), told("b", imagined.replace("<actor>", '<actor kind="person">')))
    assert sorted((row.proposers[0].name, row.status.value) for row in rows) == [
        ("Ada Ilm", "canvassed"),
        ("Halvera", "offered"),
    ]


def test_an_imagined_one_of_nobody_is_the_outlets_or_the_speakers() -> None:
    (row,) = proposals(
        told("a", '<move status="canvassed">Offering</move> <gives>a swap of prisoners</gives> could help.')
    )
    assert [who.basis for who in row.proposers] == ["outlet"]


def test_a_refusal_settles_the_status() -> None:
    (row,) = proposals(told("a", OFFER), told("b", refused(), date="2023-03-04"))
    assert (row.status.value, row.status.basis) == ("refused", "refused-by-addressee")
    (response,) = row.responses
    assert (response.actor.name, response.answer.value, response.on and response.on.latest) == (
        "Marrow",
        "refuses",
        "2023-03-04",
    )


def test_the_last_answer_counts() -> None:
    taken = refused().replace("refuses", "accepts").replace("rejected", "accepted")
    (row,) = proposals(told("a", OFFER), told("b", refused(), date="2023-03-04"), told("c", taken, date="2023-03-09"))
    assert [each.answer.value for each in row.responses] == ["refuses", "accepts"]
    assert row.status.value == "accepted"


def test_putting_off_leaves_it_as_it_was() -> None:
    later = refused().replace("refuses", "puts_off").replace("rejected", "is studying")
    (row,) = proposals(told("a", OFFER), told("b", later))
    assert (row.status.value, row.responses[0].answer.value) == ("offered", "puts_off")


def test_an_answer_given_before_is_to_another() -> None:
    rows = proposals(told("a", refused(), date="2023-02-01"), told("b", OFFER))
    assert [len(row.responses) for row in rows] == [1, 0]
    assert next(row for row in rows if not row.responses).status.value == "offered"


def test_nobody_answers_his_own_proposal() -> None:
    rows = proposals(told("a", OFFER), told("b", refused().replace("Marrow", "Halvera")))
    assert {row.status.value for row in rows if len(row.tellings) == 1 and not row.responses} == {"offered"}


def test_a_proposer_may_deny_it() -> None:
    denied = refused().replace("Marrow", "Halvera").replace("refuses", "denies").replace("rejected", "denied")
    (row,) = proposals(told("a", OFFER), told("b", denied))
    assert row.status.value == "denied"


def test_the_offer_is_the_one_just_told() -> None:
    other = OFFER.replace("free the trawler crew", "open the northern port").replace("Marrow", "Sunder")
    rows = proposals(told("a", f"{other}\n{OFFER}\n{refused('the offer')}"))
    answered = [row for row in rows if row.responses]
    assert [[who.name for who in row.addressees] for row in answered] == [["Marrow"]]


def test_an_answer_to_what_nobody_told_names_whose_it_was_or_stays_under_the_line() -> None:
    whole = '<actor>Marrow</actor> <move answer="refuses">rejected</move> <addressee>Sunder</addressee>\'s <terms>plan for a toll on barges</terms>.'
    (row,) = proposals(told("a", whole))
    assert ([who.name for who in row.proposers], row.status.value) == (["Sunder"], "refused")
    assert row.confidence > 0.7
    (bare,) = proposals(told("a", refused("the offer")))
    assert bare.proposers == ()
    assert bare.confidence <= 0.4


def test_a_deadline_is_a_date() -> None:
    (row,) = proposals(told("a", OFFER[:-1] + ' by <deadline value="2023-03-10">Friday</deadline>.'))
    assert row.deadline is not None
    assert row.deadline.edtf == "2023-03-10"


def test_alternatives_are_two_that_know_of_each_other() -> None:
    choice = '<actor>Halvera</actor> <move status="offered" form="alternative">offered</move> to <gives>free the trawler crew</gives> or <gives>open the northern port</gives>.'
    one, other = proposals(told("a", choice))
    assert (one.alternative_to, other.alternative_to) == ((other.id,), (one.id,))


def test_a_part_knows_its_package() -> None:
    package = '<actor>Halvera</actor> <move status="offered" form="package">offered</move> to <gives>free the trawler crew</gives>, <gives>open the northern port</gives> and <gives>lower the barge toll</gives>.'
    whole, part = proposals(told("a", package), told("b", OFFER))
    assert (whole.package_of, part.package_of) == (None, whole.id)


def test_a_row_is_no_surer_than_what_it_stands_in() -> None:
    said = f'Mira Sol said <said by="Mira Sol" kind="person">{OFFER[:-1]}</said>.'.replace(
        'offered">', 'offered" sure="0.99">'
    )
    (row,) = proposals(told("a", said))
    assert row.confidence <= 0.9
    assert [who.name for who in row.tellings[0].told_by] == ["Mira Sol"]


def test_order_of_reports_does_not_matter() -> None:
    reports: list[Told] = [
        told("a", OFFER),
        told("b", REPORTED, date="2023-03-03"),
        told("c", refused(), date="2023-03-05"),
    ]
    assert len({proposals(*order) for order in permutations(reports)}) == 1


def test_an_addressee_of_another_report_points_to_no_words_of_the_leading_one() -> None:
    surer = REPORTED.replace('status="offered"', 'status="offered" sure="0.95"')
    (row,) = proposals(told("a", OFFER), told("b", surer, date="2023-03-03"))
    assert row.tellings[row.lead].report == "b"
    assert [(who.name, who.mention) for who in row.addressees] == [("Marrow", None)]


def test_a_proposers_own_country_is_no_addressee() -> None:
    envoy = '<actor kind="person">Mira Sol</actor> <move status="accepted">signed</move> <terms>a pact on trawlers</terms> with'
    report = told("a", f"{envoy} <addressee>Halvera</addressee> and <addressee>Marrow</addressee>.")
    halvera = Judged("Halvera", "title")
    entities = tuple(
        replace(each, side=halvera) if each.name == "Mira Sol" else each for each in report.reading.entities
    )
    (row,) = proposals(replace(report, reading=replace(report.reading, entities=entities)))
    assert [who.name for who in row.addressees] == ["Marrow"]


def test_the_status_shows_the_words_that_answered() -> None:
    (row,) = proposals(told("a", OFFER), told("b", refused(), date="2023-03-04"))
    assert row.status.evidence == row.responses[0].answer.evidence


DUE = OFFER.replace("crew</gives>", 'crew</gives> by <deadline value="2023-03-10">10 March</deadline>')


def test_an_offer_that_nobody_took_up_in_time_has_lapsed() -> None:
    (row,) = proposals(told("a", DUE), told("b", "Nothing was heard.", date="2023-03-11"))
    assert (row.status.value, row.status.basis) == ("lapsed", "deadline-passed")


def test_an_offer_stands_until_its_deadline() -> None:
    (row,) = proposals(told("a", DUE), told("b", "Nothing was heard.", date="2023-03-10"))
    assert row.status.value == "offered"


def test_what_was_refused_in_time_stays_refused() -> None:
    (row,) = proposals(
        told("a", DUE), told("b", refused(), date="2023-03-04"), told("c", "Nothing was heard.", date="2023-04-01")
    )
    assert (row.status.value, row.status.basis) == ("refused", "refused-by-addressee")
    assert [(each.actor.name, each.on and each.on.latest) for each in row.responses] == [("Marrow", "2023-03-04")]


LIMIT = '<gives>The offer</gives> <move status="offered" frame="until">stands</move> until <deadline value="2023-03-10">10 March</deadline>.'


def test_a_limit_told_behind_an_offer_is_its_own() -> None:
    (row,) = proposals(told("a", f"{OFFER}\n{LIMIT}"))
    assert row.deadline is not None
    assert row.deadline.latest == "2023-03-10"
    assert len(row.tellings) == 2


def test_a_limit_in_another_report_is_no_offers() -> None:
    rows = proposals(told("a", OFFER), told("b", LIMIT))
    assert [row.deadline and row.deadline.latest for row in rows] == [None, "2023-03-10"]


TURNED = '<actor kind="person">Sol Ender</actor> <move answer="refuses">turned</move> <terms>the offer</terms> down.'


def test_a_refusal_right_behind_an_offer_is_its_answer() -> None:
    (row,) = proposals(told("a", f"{OFFER}\n{TURNED}"))
    assert [each.actor.name for each in row.responses] == ["Sol Ender"]
    assert row.status.value == "refused"


def test_an_agreement_is_not_what_is_turned_down_behind_it() -> None:
    agreed = OFFER.replace("offered", "accepted", 1)
    rows = proposals(told("a", f"{agreed}\n{TURNED}"))
    assert [len(row.responses) for row in rows] == [0, 1]


SAID = '{who} said <said by="{who}" kind="country">' + OFFER[:-1].replace(
    'status="offered"', 'status="reported" direct="offered" ascribed="yes"'
)


def test_what_the_proposers_side_says_of_itself_is_offered_and_paraphrased() -> None:
    (row,) = proposals(told("a", SAID.format(who="Halvera") + "</said>."))
    assert (row.status.value, row.voice) == ("offered", "paraphrased")


def test_what_another_says_of_the_proposer_is_reported_and_ascribed() -> None:
    (row,) = proposals(told("a", SAID.format(who="Sunder") + "</said>."))
    assert (row.status.value, row.voice) == ("reported", "ascribed")


def test_a_government_speaks_for_the_country_of_its_name() -> None:
    minister = Who("m", "Ada Sol", None, Judged("official", "title"), Judged("Mexico", "title"))
    senator = Who("s", "Dan Orlov", None, Judged("legislator", "title"), Judged("Mexico", "title"))
    government = Who(None, "the Mexican government", None, basis="unresolved")
    assert speaks_for([minister], [government])
    assert not speaks_for([senator], [government])


def test_a_limit_parts_no_tellings() -> None:
    copy = f"{OFFER}\n{LIMIT}"
    (row,) = proposals(told("a", copy), told("b", copy, date="2023-03-02"))
    assert len(row.tellings) == 4


def test_what_is_withdrawn_is_what_was_put() -> None:
    back = '<actor>Halvera</actor> <move status="lapsed" frame="@put">withdrew</move> <terms>its offer</terms>.'
    (row,) = proposals(told("a", f"{OFFER}\n{back}"))
    assert row.status.value == "lapsed"


def test_the_halves_of_a_bargain_are_two_sides_terms() -> None:
    one = '<actor>Halvera</actor> <move status="accepted">agreed</move> to <gives>free the trawler crew</gives> for <gets>cheap northern grain</gets>.'
    other = '<actor>Halvera</actor> <move status="accepted">agreed</move> to <gives>sell cheap northern grain</gives> for <gets>the trawler crew</gets>.'
    assert len(proposals(told("a", one), told("b", other))) == 2


def test_what_one_side_agrees_to_is_not_what_both_do() -> None:
    alone = '<actor>Halvera</actor> <move status="accepted">agreed</move> to <gives>open the northern port</gives>.'
    both = '<actor>Halvera</actor> and <actor>Marrow</actor> <move status="accepted">agreed</move> to <terms>open the northern port</terms>.'
    assert len(proposals(told("a", alone), told("b", both))) == 2


def test_nobody_puts_terms_to_his_own() -> None:
    (row,) = proposals(told("a", OFFER.replace("Marrow", "Halvera")))
    assert row.addressees == ()


def test_the_same_words_stand_once() -> None:
    (row,) = proposals(told("a", OFFER), told("b", OFFER, date="2023-03-02"))
    assert (len(row.tellings), len(row.terms)) == (2, 1)


def test_copies_of_an_answer_are_one_answer() -> None:
    (row,) = proposals(
        told("a", OFFER),
        told("b", refused(), date="2023-03-04", source="w"),
        told("c", refused(), date="2023-03-04", source="w"),
    )
    assert len(row.responses) == 1


def test_another_report_or_an_answer_makes_a_row_surer() -> None:
    unsure = OFFER.replace('status="offered"', 'status="offered" sure="0.6"')
    (alone,) = proposals(told("a", unsure))
    (twice,) = proposals(told("a", unsure), told("b", unsure, date="2023-03-02"))
    (answered,) = proposals(told("a", unsure), told("b", refused(), date="2023-03-04"))
    assert alone.confidence == 0.6 < twice.confidence < 0.8
    assert answered.confidence == twice.confidence


def test_a_part_of_what_was_refused_in_time_has_not_lapsed() -> None:
    part = DUE.replace("free the trawler crew", "lower the barge toll")
    rows = proposals(
        told("a", f"{OFFER}\n{part}"),
        told("b", refused(), date="2023-03-04"),
        told("c", "Nothing was heard.", date="2023-04-01"),
    )
    assert [row.status.value for row in rows] == ["refused", "offered"]


def test_a_refusal_that_says_of_what_stands_above_the_line() -> None:
    (row,) = proposals(told("a", refused("a toll on northern barges")))
    assert (row.proposers, row.confidence) == ((), 0.9)


def test_it_is_the_only_proposal_of_its_report() -> None:
    late = '<actor>Marrow</actor> <move answer="refuses">refused</move> <terms>it</terms>.'
    gap = "Nothing else was told. " * 40
    (row,) = proposals(told("a", f"{OFFER}\n{gap}\n{late}"))
    assert row.status.value == "refused"


def test_what_somebody_only_seems_to_accept_is_reported() -> None:
    (row,) = proposals(
        told(
            "a", '<actor>Marrow</actor> <move answer="accepts" frame="seemed-to">accepted</move> <terms>a toll</terms>.'
        )
    )
    assert (row.status.value, row.status.basis) == ("reported", "seemed-to")
