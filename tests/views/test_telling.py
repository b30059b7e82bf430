"""An account is shown by its sentence, which is in the report word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Record, Span
from onrecord.text.paragraphs import paragraphs
from onrecord.views.telling import key, telling, tellings

TEXT = "Talks failed.\n\nHolt came late. She refused, unless the fee\nwas halved, to sign. Lunt left.\n\nAnd so on"


def told(trigger: str, *clause: str, text: str = TEXT) -> str:
    spans = [Span(start := text.index(words), start + len(words)) for words in (trigger, *clause)]
    return telling(("r1", spans[0], tuple(spans[1:])), text, paragraphs(text))


@pytest.mark.parametrize(
    ("trigger", "clause", "shown"),
    [
        ("refused", ("She refused", "to sign"), "She refused, unless the fee\nwas halved, to sign."),
        ("failed", ("Talks failed",), "Talks failed."),
        ("so on", (), "And so on"),
    ],
)
def test_the_sentence_is_shown_with_its_conditions(trigger: str, clause: tuple[str, ...], shown: str) -> None:
    assert told(trigger, *clause) == shown


def test_words_in_no_sentence_are_shown_alone() -> None:
    assert telling(("r1", Span(0, 5), (Span(0, 5), Span(6, 12))), TEXT, []) == "Talks … failed"


def test_words_outside_the_text_are_withheld() -> None:
    assert telling(("r1", Span(900, 905), (Span(900, 910),)), TEXT, paragraphs(TEXT)) == ""


@given(st.text(alphabet="Ab. \n“”", min_size=1, max_size=60), st.data())
def test_every_word_shown_is_the_reports(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    shown = telling(("r1", span, (span,)), text, paragraphs(text))
    assert shown in text
    assert span.exact(text) in shown


def test_all_accounts_of_a_record_have_their_words(record: Record) -> None:
    accounts = [account for event in record.events() for account in event.accounts]
    found = tellings(record, accounts)
    assert all(found[key(account)] for account in accounts)
