"""A decision outlives the reader it was made over: attached, moved or orphaned, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.made_up import SmallReader, small_steps

from onrecord.assembly import assemble
from onrecord.model import Attribution, Decision, Reading, Report, Span
from onrecord.pipeline import Steps, build, decide
from onrecord.store import SqliteStore

TEXT = "Kim said the talks had failed again. Petrova warned of floods in the valley."
Change = Callable[[Attribution], Attribution | None]


def same(attribution: Attribution) -> Attribution:
    return attribution


def shorter(attribution: Attribution) -> Attribution:
    (content,) = attribution.content
    return replace(attribution, content=(Span(content.start, content.end - 6),))


def none(attribution: Attribution) -> None:
    return None


def other_weights(change: Change) -> Steps:
    """A reader with other weights, which sees each attribution a little otherwise."""

    def make_reader() -> Callable[[Report], Reading]:
        def read(report: Report) -> Reading:
            reading = SmallReader("small-2")(report)
            changed = tuple(found for found in map(change, reading.attributions) if found)
            return replace(reading, attributions=changed)

        return read

    steps = small_steps(fingerprint="small-2")
    return replace(steps, make_reader=make_reader, assemble=assemble)


@pytest.mark.parametrize(
    ("change", "state", "left"),
    [(same, "attached", "of floods in the valley"), (shorter, "moved", "of floods in the "), (none, "orphaned", None)],
)
def test_a_decision_outlives_a_reread(tmp_path: Path, change: Change, state: str, left: str | None) -> None:
    folder, record = tmp_path / "reports", tmp_path / "rivers.db"
    folder.mkdir()
    (folder / "talks.txt").write_text(TEXT)
    steps = replace(small_steps(), assemble=assemble)
    build([folder], record, steps=steps)
    reject = Decision(
        "d1", "2026-03-01", "MR", "reject", "talks", "content", "the talks had failed again", "said ", ".", ""
    )
    assert [decision.state for decision in decide(record, [reject], steps=steps)] == ["attached"]

    summary = build([folder], record, steps=other_weights(change))
    assert summary.read == 1
    assert [decision.state for decision in summary.assembled.decisions] == [state]
    with SqliteStore(record) as store:
        texts = {report.id: report.text for report in store.reports()}
        words = [statement.content[0].exact(texts[statement.report]) for statement in store.statements()]
        assert words == ([left] if left else [])
        assert [decision.state for decision in store.decisions()] == [state]
