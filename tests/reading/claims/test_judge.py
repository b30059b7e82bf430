"""Whether what a word names happened, is planned, wanted, denied or only imagined."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.markup import parse
from tests.reading.claims.sentences import SENTENCES

from onrecord.data import rows, tables
from onrecord.model import Claim, Judged
from onrecord.reading import Reader
from onrecord.reading.claims import Judge, find_claims, judge
from onrecord.reading.claims.verdict import UNDONE

LABELS = {"actual", "planned", "possible", "conditional", "hypothetical", "demanded", "denied"}
# How many of the table's marked words may be wrong: the parser errs in some of its sentences.
WRONG = 0.04


def judged(reader: Reader, marked: str) -> Iterator[tuple[str, str, str]]:
    """For each mark of a sentence what is wanted, what is found, and the rule."""
    case = parse(marked)
    page, _ = reader.look(case.text)
    claims = find_claims(page, (), ())
    for mark in case.marks:
        polarity, factuality = judge(page, claims, page.word_at(mark.span.start))
        negated = "not_" if polarity.value == "negative" else ""
        yield mark.role, negated + factuality.value, factuality.basis


def lines(group: str) -> list[str]:
    return [line.strip() for line in SENTENCES[group].strip().splitlines()]


@pytest.mark.parametrize("group", SENTENCES)
def test_the_table(reader: Reader, group: str) -> None:
    found = [(line, *each) for line in lines(group) for each in judged(reader, line)]
    wrong = [each for each in found if each[1] != each[2]]
    assert len(wrong) <= max(1, WRONG * len(found)), wrong


def test_governors_do_to_their_example_what_the_lexicon_says(reader: Reader) -> None:
    wrong = []
    for row in rows("signatures"):
        marked = row["example"].replace("[", "<x>").replace("]", "</x>")
        value = row["affirmed"] if row["affirmed"] not in ("same", "voice", "fact") else "actual"
        ((_, found, _),) = judged(reader, marked)
        if found.replace("not_", "not ") != value:
            wrong.append(marked)
    assert len(wrong) <= WRONG * len(rows("signatures")), wrong


def test_evidence_is_the_words_that_decide(reader: Reader) -> None:
    text = "The union called for talks. They did not meet. She ruled out a sale. They may leave."
    page, _ = reader.look(text)
    judge_word = Judge.of(page)
    told: dict[str, tuple[Judged, Judged]] = {
        name: judge_word(page.word_at(text.index(name))) for name in ("talks", "meet", "sale", "leave")
    }
    evidence = {name: [span.exact(text) for span in factuality.evidence] for name, (_, factuality) in told.items()}
    assert evidence == {"talks": ["called"], "meet": [], "sale": ["ruled", "out"], "leave": ["may"]}
    assert [span.exact(text) for span in told["meet"][0].evidence] == ["not"]


def test_a_claim_is_judged_as_its_head(reader: Reader) -> None:
    page, _ = reader.look("The envoy denied that they would leave.")
    for claim in find_claims(page, (), ()):
        assert judge(page, (), page.word_at(claim.head.start)) == (claim.polarity, claim.factuality)


def test_every_word_of_any_page_is_judged(reader: Reader) -> None:
    text = "If, if unless — \"not\" no!! never… (without) would should had: 12 % ' s 't U.S. and and but.\n\n?\n\nNo"
    page, _ = reader.look(text)
    judge_word = Judge.of(page)
    for word in range(len(page.words)):
        polarity, factuality = judge_word(word)
        assert polarity.value in ("positive", "negative")
        assert factuality.value in LABELS


def test_without_grammar_nothing_is_claimed(reader: Reader) -> None:
    from tests.reading.laying import page_of

    page = page_of("They left.")
    assert find_claims(page, (), ()) == ()
    polarity, factuality = judge(page, (), 1)
    assert (polarity.value, factuality.value) == ("positive", "actual")


def test_claims_keep_their_values_closed(reader: Reader) -> None:
    page, _ = reader.look(" ".join(line for group in SENTENCES for line in map(_plain, lines(group))))
    claims: tuple[Claim, ...] = find_claims(page, (), ())
    assert {claim.factuality.value for claim in claims} <= LABELS
    assert {claim.tense for claim in claims} <= {"past", "present", "future", "none"}


def test_words_are_read_in_closed_ways() -> None:
    found = {
        table: {entry["reads"] for entry in tables("factuality")[table]} for table in ("modal", "adverb", "modifier")
    }
    assert all(reads <= LABELS | {UNDONE} for reads in found.values())
    kinds = {"conditional", "unreal", "whether", "time", "purpose", "denied", "own"}
    assert {entry["reads"] for entry in tables("factuality")["marker"]} == kinds


def _plain(marked: str) -> str:
    return parse(marked).text
