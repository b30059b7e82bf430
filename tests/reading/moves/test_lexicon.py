"""The lexicon of moves: frames and lists that it names are there, and examples hold their entry."""

from __future__ import annotations

import re

from onrecord.data import rows
from onrecord.reading.cues import inflect, plural
from onrecord.reading.moves.frames import FRAMES
from onrecord.reading.moves.lexicon import entries, listed

STATUSES = {"offered", "floated", "reported", "accepted", "lapsed"}
ANSWERS = {"accepts", "refuses", "counters", "puts_off", "denies"}


def test_every_frame_and_list_is_known() -> None:
    named = {name for row in rows("moves") for name in row["takes"].split()}
    assert {name for name in named if not name.startswith("@")} <= set(FRAMES)
    assert [name for name in sorted(named) if name.startswith("@") and not listed(name[1:])] == []


def test_every_frame_is_used() -> None:
    assert set(FRAMES) <= {name for row in rows("moves") for name in row["takes"].split()}


def test_values_are_those_of_proposals_and_of_answers() -> None:
    assert {row["value"] for row in rows("moves") if row["move"] == "proposal"} <= STATUSES
    assert {row["value"] for row in rows("moves") if row["move"] == "response"} <= ANSWERS


def test_only_proposals_say_whose_terms_they_name() -> None:
    assert [row["lemma"] for row in rows("moves") if row["move"] == "response" and row["terms"]] == []


def test_examples_hold_a_form_of_their_entry() -> None:
    irregular: dict[str, list[str]] = {}
    for row in rows("irregular"):
        irregular.setdefault(row["lemma"], []).append(row["form"])
    assert [row["lemma"] for row in rows("moves") if not _holds(row, irregular)] == []


def _holds(row: dict[str, str], irregular: dict[str, list[str]]) -> bool:
    head, _, rest = row["lemma"].partition(" ")
    forms = {"verb": inflect(head, irregular.get(head, ())), "noun": plural(head)}.get(row["class"], frozenset())
    words = row["example"].lower()
    return bool(re.search(rf"\b(?:{'|'.join(sorted(forms | {head}))})\b", words)) and rest in words


def test_narrower_entries_come_first() -> None:
    particles = [bool(entry.particle) for entry in entries()["agree", "verb"]]
    assert particles == sorted(particles, reverse=True)
    assert entries()["ready", "adjective"][0].takes == ("not-to",)
