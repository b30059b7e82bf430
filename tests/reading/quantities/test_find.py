"""Figures in single sentences, read by the reader as it ships."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.markup import Case, Mark, parse
from tests.reading.laying import report_of
from tests.reading.quantities.sentences import FIGURES

from onrecord.data.odds import chance, weights_of
from onrecord.model import Quantity, Reading, Span
from onrecord.reading import Reader
from onrecord.reading.quantities import find_quantities
from onrecord.reading.scene import set_scene

# How many of a table's sentences may be read wrongly: the parser errs in some.
WRONG = 0.1


def figures(reader: Reader, text: str) -> tuple[tuple[Quantity, ...], Reading]:
    """The figures of a text, and its reading."""
    page, _ = reader.look(text)
    reading = reader(report_of(text))
    scene = set_scene(page, reading.claims, reading.entities, reading.times)
    return find_quantities(scene, reading.attributions, reading.entities, reading.times), reading


def lines(group: str) -> Iterator[Case]:
    return (parse(line.strip()) for line in FIGURES[group].strip().splitlines())


def wanted(mark: Mark, text: str) -> tuple[str, ...]:
    cells = [mark.attributes.get(name, "") for name in ("of", "whose", "part", "answer")]
    return (mark.span.exact(text), mark.attributes["is"].replace(" -", " "), *cells)


def told(each: Quantity, text: str, mark: Mark | None) -> tuple[str, ...]:
    """A figure in words, with those cells that its mark names."""
    numbers = " ".join([each.kind.value, *(number for number in (each.value, each.low, each.high, each.unit))])
    whose = each.whose.mention if each.whose else None
    cells = [("of", each.of), ("whose", whose), ("part", each.part_of), ("answer", each.answer)]
    named = mark.attributes if mark else {}
    return (each.span.exact(text), numbers, *(words(span, text) if name in named else "" for name, span in cells))


def words(span: Span | None, text: str) -> str:
    return span.exact(text) if span else ""


@pytest.mark.parametrize("group", FIGURES)
def test_the_table(reader: Reader, group: str) -> None:
    wrong, cases = [], list(lines(group))
    for case in cases:
        found, _ = figures(reader, case.text)
        marks = {mark.span.start: mark for mark in case.marks}
        want = [wanted(mark, case.text) for mark in case.marks]
        got = [told(each, case.text, marks.get(each.span.start)) for each in found]
        if [row for row in want if row not in got] or (group == "none" and got):
            wrong.append((case.text, want, got))
    assert len(wrong) <= max(1, WRONG * len(cases)), "\n".join(map(str, wrong))


def test_cells_lie_in_the_text_and_indices_in_the_reading(reader: Reader) -> None:
    text = "\n\n".join(case.text for group in FIGURES for case in lines(group))
    found, reading = figures(reader, text)
    assert [each.span for each in found] == sorted(each.span for each in found)
    for each in found:
        cells = (each.of, each.where, each.part_of, each.question, each.answer, each.source, each.approximator)
        assert all(span.end <= len(text) for span in cells if span is not None)
        assert each.time is None or each.time < len(reading.times)
        assert each.claim is None or each.claim < len(reading.claims)
        assert 0.0 < each.confidence < 1.0


def test_the_time_is_that_for_which_it_holds(reader: Reader) -> None:
    text = "Officials said on Tuesday that exports rose 3 percent in May."
    (each,), reading = figures(reader, text)
    assert each.time is not None
    assert reading.times[each.time].span.exact(text) == "May"


def test_a_plain_sign_is_the_dollar_of_the_place(reader: Reader) -> None:
    text = "Australia will pay. In Australia the plan would cost $40 million, and Australia has the money."
    found, _ = figures(reader, text)
    assert [each.unit for each in found] == ["AUD"]
    found, _ = figures(reader, "The plan would cost $40 million.")
    assert [each.unit for each in found] == ["USD"]


def test_no_figures_without_grammar(reader: Reader) -> None:
    page, _ = reader.look("")
    assert find_quantities(set_scene(page, (), (), ()), (), (), ()) == ()


def test_more_signs_make_surer(reader: Reader) -> None:
    assert weights_of("quantities")["bias"] != 0.0
    assert chance({"good": 1.0}, {"good": 2.0}) > chance({"bad": 1.0}, {"bad": -2.0})


def only(reader: Reader, text: str) -> tuple[Quantity, Reading]:
    """The one figure of a text, and its reading."""
    (each,), reading = figures(reader, text)
    return each, reading


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("From April to June, exports fell 3 percent.", "April to June"),
        ("Exports fell 3 percent in May.", "May"),
        ("The mission reported 40 blasts on Oct. 2 and Oct. 6.", ""),
        ("Between April and now, 3,000 people died.", ""),
        ("The army said on Tuesday that 40 trucks had crossed.", ""),
    ],
)
def test_a_time_that_may_be_another_is_left_out(reader: Reader, text: str, time: str) -> None:
    each, reading = only(reader, text)
    found = reading.times[each.time].span.exact(text) if each.time is not None else ""
    assert found == time


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Norvia's 300 trucks crossed.", "Norvia"),
        ("The army lost 40 tanks.", "The army"),
        ("Mali has 40 tanks.", "Mali"),
        ("The prime minister announced $40 million in aid.", ""),
        ("Norvia and Halvera lost 40 tanks.", ""),
        ("The bank lost 2.5 percent.", ""),
        ("The envoy delivered 300 trucks.", ""),
        ("She lost 40 boats.", ""),
        ("China and Japan sold $40 billion of Chinese goods.", "Chinese"),
    ],
)
def test_an_owner_has_holds_or_lost_it(reader: Reader, text: str, owner: str) -> None:
    each, _ = only(reader, text)
    assert (each.whose.mention.exact(text) if each.whose else "") == owner


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('"According to the United Nations, 400,000 people have fled," Mira Sol said.', "the United Nations"),
        ("More than 3,000 people were killed, according to the United Nations.", ""),
        ('"I saw it; 40 tanks came," he said, according to the ministry.', ""),
    ],
)
def test_whom_a_sentence_cites_is_the_source_where_nobody_else_speaks(reader: Reader, text: str, source: str) -> None:
    each, _ = only(reader, text)
    assert (each.source.exact(text) if each.source else "") == source


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Norvia has lost half of its coastline.", "its coastline"),
        ("Norvian tanks massed 20 km from the border.", "Norvian tanks"),
        ("The village lies 12 miles north of Dorvel.", "The village"),
        ("They halted about 20 kilometers from the capital.", ""),
        ("Halvera owns three oil and natural gas fields.", "natural gas fields"),
        ("The rebels hold 40 tanks according to the ministry.", "tanks"),
        ("The ministry said the tariff would range from 5% to 25%.", "the tariff"),
    ],
)
def test_what_is_counted_is_neither_owner_nor_source(reader: Reader, text: str, of: str) -> None:
    each, _ = only(reader, text)
    assert (each.of.exact(text) if each.of else "") == of


def test_of_a_list_the_unit_is_its_head(reader: Reader) -> None:
    each, _ = only(reader, "Halvera owns three oil and natural gas fields.")
    assert each.unit == "field"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Asked whether they trusted the mayor, 44 percent of voters said yes.", "whether they trusted the mayor"),
        ("Asked about the border, 44 percent of voters said it was safe.", "the border"),
        ("Asked about the border and the tax, 44 percent of voters were worried.", ""),
        ("A poll asked voters to rank the mayors, and 44 percent of voters picked Kim.", ""),
    ],
)
def test_a_question_is_one_that_was_asked(reader: Reader, text: str, question: str) -> None:
    found, _ = figures(reader, text)
    assert [each.question.exact(text) if each.question else "" for each in found] == [question]


@pytest.mark.parametrize("text", ["It stood at 12 East Mill Street.", "The code 000300 was theirs."])
def test_an_address_or_a_code_is_no_figure(reader: Reader, text: str) -> None:
    assert figures(reader, text)[0] == ()


@pytest.mark.parametrize(
    "text",
    [
        "MUST WATCH Gross: the city needs $16 for its plan",
        "He was among the 2020 Democrats in the hall.",
        "It came after the strikes of 1995 and early '96.",
        "They saved for their 401(k) accounts.",
        "The chief of Tarvo (TEN) left.",
        "The shutdown was 100 percent avoidable.",
        "Mira Sol was 13 when she fled.",
        "The latter two bills were dropped.",
        "The window for a two-state solution is closing.",
        "They stay until they are 26, and then they leave.",
        "It came in the winter of 2016-’17.",
        "They left at a quarter to four in the afternoon.",
        "Norvia disputes all three points.",
    ],
)
def test_captions_years_codes_ages_and_figures_of_speech_are_no_figures(reader: Reader, text: str) -> None:
    assert figures(reader, text)[0] == ()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The ministry asked for 52,000 detention beds.", "52000", "bed"),
        ("Two B-2 stealth bombers crossed the sea.", "2", "bomber"),
        ("The treaty has 190 signatories.", "190", "signatory"),
        ("They freed five hardened killers.", "5", "persons"),
        ("The river carries 900 cubic metres a second.", "900", "cubic meter a second"),
        ("The city needs a $16T plan.", "16000000000000", "USD"),
        ("He spoke before a crowd of 1.8 million.", "1800000", "persons"),
        ("They proposed that the 27-member alliance send monitors.", "27", "member"),
        ("The air held 405 parts per million of carbon dioxide.", "405", "ppm"),
        ("Scientists warn of a rise of 1.5 C by 2040.", "1.5", "degree celsius"),
        ("We will go on for four more years.", "4", "year"),
        ("The state issued 200,000 H-1B visas.", "200000", "visa"),
    ],
)
def test_units_are_what_is_counted(reader: Reader, text: str, value: str, unit: str) -> None:
    (each,), _ = figures(reader, text)
    assert (each.value, each.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "number", "of"),
    [
        ("The county is over 80 percent Halveran.", "80 percent", "Halveran"),
        ("It gives $40 million for ships and $25 million for roads.", "$25 million", "roads"),
        ("He returned to work after 35 days without pay.", "35", "without pay"),
        ("They rejected the $5.7 billion Kim wanted.", "$5.7 billion", ""),
        ("It imposes a 2.5 percent tariff on cars and a 25 percent tariff on trucks.", "2.5 percent", "tariff on cars"),
        ("It could be a one- or two-page letter.", "one- or two", "letter"),
        ("They mocked the proposal for a $12-a-barrel oil tax.", "$12", "oil tax"),
        ("The offer set $400,000 as the income threshold for the tax.", "$400,000", "the income threshold for the tax"),
        ("That was about five times the usual fee.", "five", ""),
        ("The law gives the city a $200 billion “Roads Fund” for repairs.", "$200 billion", "Roads Fund"),
        ("She came third, clocking in at just over six minutes.", "six", ""),
        ("The council has at least thirty times refused to open its books.", "thirty", "refused to open its books"),
        ("The force has 6,200 soldiers and Dorvel police officers.", "6,200", "soldiers and Dorvel police officers"),
        ("The clash led to 13 arrests and several injuries.", "13", "arrests"),
        ("Guns may carry ten or more bullets.", "ten", "bullets"),
        ("Sol won 230 seats against just 205 for Kim.", "230", "seats"),
        ("Norvia got 9 percent of its power from the rivers.", "9 percent", "the rivers"),
        ("The value of “ready” jobs was $830 billion.", "$830 billion", "The value of “ready” jobs"),
        ("It agreed to cut its record $375 billion trade surplus.", "$375 billion", "trade surplus"),
        ("The firm refunded the government for nearly $600,000.", "$600,000", ""),
        ("The law limits them to seven round ammunition magazines.", "seven", ""),
        ("They get a nest egg (nearly $50,000 in some cases) for it.", "$50,000", "a nest egg"),
        ("It lies 25 miles (40 kilometers) east of the town.", "40", ""),
        ("They burn 25 tons of a mix of toxics into the air.", "25", "a mix of toxics"),
        ("Norvia spent 2 percent of its output on defense.", "2 percent", "defense"),
        ("Sol edged him by fewer than 2 points.", "2", ""),
        ("They brought 40 refugees into the town.", "40", "refugees"),
        ("Sol made two suggestions for which roads should be mended.", "two", "suggestions"),
        ("The house would expend $4 million.", "$4 million", ""),
        (
            "It has $50 million in aid to farmers, markets and shops.",
            "$50 million",
            "aid to farmers, markets and shops",
        ),
        ("It took ten months for the city to clear the road.", "ten", "the city to clear the road"),
        ("It contains $3 billion to care for the refugees.", "$3 billion", "care for the refugees"),
        ("The firm plans to produce 25 percent more oil and gas.", "25 percent", "more oil and gas"),
        ("The plan would raise taxes for fewer than 1 percent of farmers.", "1 percent", "farmers"),
        ("Maize would make up 40 tonnes of that harvest.", "40", "Maize"),
        ("The army fired 16 missiles, 11 of which hit the base.", "11", "missiles"),
        ("The air held 405 parts per million of carbon dioxide.", "405", "The air"),
        ("They spent $40 million on food and medicine.", "$40 million", "food"),
        ("They sent $40 million in food and medicine.", "$40 million", "food and medicine"),
        ("Norvian whiskey will be taxed 30 percent.", "30 percent", "Norvian whiskey"),
        ("The army has 30-foot-wide gates.", "30", "gates"),
        ("Prices rose an average of 9 percent.", "9 percent", "Prices"),
        ("Gas fell 1 cent to $1.15 per 1,000 cubic feet.", "$1.15", "Gas"),
    ],
)
def test_what_is_counted_is_no_neighbour(reader: Reader, text: str, number: str, of: str) -> None:
    found, _ = figures(reader, text)
    each = next(each for each in found if each.span.exact(text) == number)
    assert (each.of.exact(text) if each.of else "") == of


def test_of_two_owners_the_second_has_the_second_number(reader: Reader) -> None:
    text = "Norway levies a 10 percent tariff on cars, and Poland 2.5 percent."
    found, _ = figures(reader, text)
    assert [each.whose.mention.exact(text) if each.whose else "" for each in found][1:] == ["Poland"]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The deal would raise the spending caps by $40 million.", "raise the spending caps"),
        ("Lawmakers rejected a plan to raise the minimum wage to $12.", "raise the minimum wage"),
        ("Lawmakers raised the minimum wage to $12.", "the minimum wage"),
        ("The treaty is meant to limit the temperature rise to 2 degrees Celsius.", "limit the temperature rise"),
        ("The economists reckon growth would slow by 0.8 percentage points.", "growth would slow"),
        ("It could damage an economy that is growing at 2 percent.", "an economy that is growing"),
        ("Sol won by 42 points.", "Sol won"),
    ],
)
def test_a_change_a_limit_or_a_margin_is_told_as_one(reader: Reader, text: str, of: str) -> None:
    each, _ = only(reader, text)
    assert (each.of.exact(text) if each.of else "") == of


@pytest.mark.parametrize(
    "text",
    [
        "How has he cut ten years off that time?",
        "The law barred those who fled from returning for ten years.",
        "Children left school in the millions.",
        "They drop the plan in favor of $40 million.",
        "They sold it for $40.",
    ],
)
def test_a_stray_word_is_nothing_that_is_counted(reader: Reader, text: str) -> None:
    each, _ = only(reader, text)
    assert each.of is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Sol won a victory over the 10-term mayor.", "", ""),
        ("The pact is meant to keep the rise from exceeding 2 degrees Celsius.", "", "2"),
        ("Their bill keeps temperatures from rising above 2 degrees Celsius.", "", "2"),
        ("The rise is exceeding 2 degrees Celsius.", "2", ""),
        ("Her lead never fell below a margin of 3 points.", "3", ""),
        ("The rate never exceeded 40 percent.", "", "40"),
        ("It is a fight over two stories.", "", ""),
        ("They sent over 40 trucks.", "40", ""),
    ],
)
def test_what_is_kept_from_passing_a_number_leaves_its_low_end_open(
    reader: Reader, text: str, low: str, high: str
) -> None:
    each, _ = only(reader, text)
    assert (each.low, each.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The mayor pushed his $40 million plan nearly eight years ago.", ""),
        ("Prices rose 0.2 percent in June and 2.2 percent in all.", ""),
    ],
)
def test_a_time_told_about_or_of_another_number_is_left_out(reader: Reader, text: str, time: str) -> None:
    found, reading = figures(reader, text)
    last = found[-1]
    assert (reading.times[last.time].span.exact(text) if last.time is not None else "") == time


def test_an_answer_is_whole(reader: Reader) -> None:
    answer = "the party should give up more in any deal and consider its plans for the river and the roads too extreme"
    each, _ = only(reader, f"A poll found that just over half of voters believe {answer}.")
    assert each.answer is not None
    assert each.answer.exact(f"A poll found that just over half of voters believe {answer}.") == answer


def test_the_kind_is_as_sure_as_the_number(reader: Reader) -> None:
    each, _ = only(reader, "Norvia sent 40 trucks.")
    assert each.kind.confidence == each.confidence > 0.0


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police detained 40 protesters in the capital.", "count"),
        ("The rebels captured 63 soldiers near the port.", "count"),
        ("The army lost 30 soldiers in the battle.", "casualties"),
        ("The army killed 30 rebels in the battle.", "casualties"),
        ("These states make up 36 percent of the output.", "share"),
        ("There were 59 arrests at the fair.", "count"),
        ("The strike would have killed 150 people.", "count"),
        ("The strike killed villagers, including four children.", "casualties"),
        ("At least 28 people were reported to be wounded.", "casualties"),
        ("She helped murder 13 children.", "casualties"),
    ],
)
def test_only_harm_of_body_is_a_casualty(reader: Reader, text: str, kind: str) -> None:
    found, _ = figures(reader, text)
    assert [each.kind.value for each in found] == [kind]


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("Interest rates have stood at 6.8 percent.", "measure", "percent"),
        ("The unemployment rate stood at 6.8 percent.", "share", "percent"),
        ("The family holds ten times the wealth of its neighbours.", "measure", "time"),
        ("Their rate was three times higher.", "measure", "time"),
        ("The Dow index crossed the 21,000 milestone.", "price", "points"),
        ("The index climbed to end at 26,753 points.", "price", "points"),
        ("Regulators allowed hikes roughly half as steep as proposed.", "measure", "percent"),
        ("Output is rising at a 1.5% annualized rate.", "change", "percent"),
        ("The firm purged about 40 a day.", "count", ""),
        ("The public debt rose to $31 trillion.", "money", "USD"),
        ("Oil rose to $81.", "price", "USD"),
    ],
)
def test_a_rate_of_interest_a_ratio_and_a_level_are_no_shares_counts_or_changes(
    reader: Reader, text: str, kind: str, unit: str
) -> None:
    each, _ = only(reader, text)
    assert (each.kind.value, each.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The illness takes 115 lives in Norvia a day.", "persons a day"),
        ("The economy lost 800,000 jobs a month.", "job a month"),
        ("The mission sent 40 trucks on a day of rain.", "truck"),
    ],
)
def test_what_is_counted_by_the_day_says_so(reader: Reader, text: str, unit: str) -> None:
    each, _ = only(reader, text)
    assert each.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "They will build 5G networks.",
        "Nobody knows when the 737 Max will fly again.",
        "Few 12 graders are ready for it.",
        "The benchmark 10-year yield fell.",
        "The money in 529 accounts grows.",
        "He took office four presidential elections ago.",
        "The war is escalating 200 days into the term.",
        "Children under 26 stay with their parents.",
    ],
)
def test_what_only_names_or_dates_is_no_figure(reader: Reader, text: str) -> None:
    assert figures(reader, text)[0] == ()


def test_a_place_before_and_is_that_of_something_else(reader: Reader) -> None:
    text = "It means children without vaccines in Norvia and 350 jobs lost."
    each, _ = only(reader, text)
    assert each.where is None


def test_a_month_before_something_else_is_no_time(reader: Reader) -> None:
    text = "In the month before Dorvel fell, the army flew 165 air strikes."
    each, _ = only(reader, text)
    assert each.time is None


def test_people_are_those_of_whom_it_is_told(reader: Reader) -> None:
    text = "A poll found that 44 percent of people who oppose the deal want a vote."
    each, _ = only(reader, text)
    assert each.part_of is not None
    assert each.part_of.exact(text) == "people who oppose the deal"


def test_a_language_is_nobodys(reader: Reader) -> None:
    each, _ = only(reader, "She had 60 hours of French coursework.")
    assert each.whose is None
