"""No query of an analyst's is an error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.made_up import File, report_of

from onrecord.store import SqliteStore

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
SYNTAX = st.lists(
    st.sampled_from(['"', "'", "*", "NEAR(", "AND", "NOT", "^", "text:", "{a}", "-", "+", ")", "río", "\0"])
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    file = File("a.txt", "Kim said the río talks failed.".encode())
    with SqliteStore(tmp_path_factory.mktemp("search") / "rivers.db") as store:
        store.add_reports([(report_of(file), file.original)])
        yield store


@UNTIMED
@given(st.one_of(st.text(st.characters(exclude_categories=())), SYNTAX.map(" ".join), SYNTAX.map("".join)))
def test_any_query_is_answered(store: SqliteStore, query: str) -> None:
    assert all(found.table in ("reports", "statements") for found in store.search(query))


@UNTIMED
@given(st.text(st.sampled_from("\"'()*-:^ {}+")))
def test_punctuation_around_a_word_means_nothing(store: SqliteStore, around: str) -> None:
    assert [found.excerpt for found in store.search(f"{around} failed {around}")] == ["Kim said the río talks failed."]
