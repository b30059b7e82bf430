import pytest

from assembly.made_up import told
from onrecord.assembly import assemble


def remarks(*marked: str, dates: tuple[str, ...] = ()) -> int:
    """How many remarks the statements of one report each amount to."""
    days = dates or ("2025-06-01",) * len(marked)
    pairs = [told(str(n), text, date=date) for n, (text, date) in enumerate(zip(marked, days, strict=True))]
    return len({statement.remark_id for statement in assemble(pairs).statements})


QUOTED = "[Mira Sol|person] said {“We will open the upper sluice before the rice is in bloom”}."


@pytest.mark.parametrize(
    "other",
    [
        QUOTED,
        "[Mira Sol|person] said {“We will open the upper sluice before the rice is in bloom, and not a day later”}.",
        "[Mira Sol|person] promised {that they “will open the upper sluice before the rice is in bloom”}.",
        "[Mira Sol|person] said {we will open the upper sluice before the rice is in bloom}.",
    ],
)
def test_two_tellings_of_one_utterance(other: str) -> None:
    assert remarks(QUOTED, other) == 1


@pytest.mark.parametrize(
    "other",
    [
        "[Ivo Kant|person] said {“We will open the upper sluice before the rice is in bloom”}.",
        "[Mira Sol|person] said {they would let water through in good time}.",
        "[Mira Sol|person] said {“We are ready to talk about the upper sluice at any time”}.",
    ],
)
def test_two_utterances(other: str) -> None:
    assert remarks(QUOTED, other) == 2


def test_another_number_or_a_negation_is_another_remark() -> None:
    first = "[Mira Sol|person] said {that 12 gauges failed along the upper river during the night}."
    assert remarks(first, first.replace("12", "14")) == 2
    assert remarks(first, first.replace("12 gauges failed", "12 gauges had not failed")) == 2


def test_a_paraphrase_and_the_quotation_of_one_report_are_two_statements() -> None:
    marked = "[Mira Sol|person] said {the dam would be opened soon}. {“You will see water by the end of this week.”}"
    assert remarks(marked) == 2


def test_set_phrases_months_apart_are_two_and_a_long_quotation_is_one() -> None:
    phrase = "[Mira Sol|person] said {water knows no border and neither should those who share it}."
    assert remarks(phrase, phrase, dates=("2025-01-01", "2025-06-01")) == 2
    assert remarks(QUOTED, QUOTED, dates=("2025-01-01", "2025-06-01")) == 1


def test_the_remark_is_named_after_its_smallest_telling() -> None:
    record = assemble([told("a", QUOTED), told("b", QUOTED), told("c", QUOTED)])
    assert {statement.remark_id for statement in record.statements} == {min(s.id for s in record.statements)}
