"""Lemmas: irregular forms by the table, regular ones by rule, what is not inflected as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.data import rows
from onrecord.reading.lemmas import lemma
from onrecord.reading.tree import TAGS

VERBS = "agree allow announce argue ask change charge decide deny develop enter fail focus force hope issue judge limit"
VERBS += " listen manage need offer open order pledge promise propose raise reach refuse require return save settle"
VERBS += " solve state suggest talk threaten try urge use visit vote wait warn welcome"
NOUNS = (
    "ally army attack boss box capital case church city country demand house minister offer process promise talk tax"
)
NOUNS += " threat virus visit witness"


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("left", "VBD", "leave"),
        ("left", "JJ", "left"),
        ("met", "VBN", "meet"),
        ("found", "VB", "found"),
        ("found", "VBD", "find"),
        ("lying", "VBG", "lie"),
        ("signalled", "VBD", "signal"),
        ("signaled", "VBD", "signal"),
        ("agreed", "VBD", "agree"),
        ("hanging", "VBG", "hang"),
        ("changing", "VBG", "change"),
        ("women", "NNS", "woman"),
        ("spokesmen", "NNS", "spokesman"),
        ("crises", "NNS", "crisis"),
        ("embassies", "NNS", "embassy"),
        ("politics", "NNS", "politics"),
        ("Sanctions", "NNS", "sanction"),
        ("States", "NNPS", "states"),
        ("worse", "JJR", "bad"),
        ("heavier", "JJR", "heavy"),
        ("him", "PRP", "he"),
        ("her", "PRP$", "her"),
    ],
)
def test_a_form_goes_back_to_its_lemma(form: str, tag: str, expected: str) -> None:
    assert lemma(form, tag) == expected


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("’t", "RB", "not"),
        ("n't", "RB", "not"),
        ("'ll", "MD", "will"),
        ("'re", "VBP", "be"),
        ("'s", "VBZ", "be"),
        ("won", "MD", "will"),
        ("won", "VBD", "win"),
        ("didn", "VBD", "do"),
        ("couldn", "MD", "could"),
        ("ca", "MD", "can"),
    ],
)
def test_a_clitic_is_read_by_its_tag(form: str, tag: str, expected: str) -> None:
    assert lemma(form, tag) == expected


@pytest.mark.parametrize("modal", ["can", "could", "may", "might", "must", "shall", "should", "will", "would"])
def test_a_modal_keeps_its_form(modal: str) -> None:
    assert lemma(modal, "MD") == modal


@pytest.mark.parametrize("verb", VERBS.split())
def test_every_regular_form_of_a_verb_goes_back_to_it(verb: str) -> None:
    stem = verb.removesuffix("e") if not verb.endswith("ee") else verb
    ending = "es" if verb.endswith("ch") else "s"
    third = (
        verb[:-1] + "ies" if verb in ("deny", "try") else verb + ending * (verb != "focus") + "es" * (verb == "focus")
    )
    past = verb[:-1] + "ied" if verb in ("deny", "try") else stem.removesuffix("e") + "ed"
    assert [lemma(third, "VBZ"), lemma(past, "VBD"), lemma(past, "VBN"), lemma(stem + "ing", "VBG")] == [verb] * 4


@pytest.mark.parametrize("noun", NOUNS.split())
def test_a_regular_plural_goes_back_to_its_noun(noun: str) -> None:
    stem, ending = (
        (noun[:-1], "ies") if noun.endswith("y") else (noun, "es" if noun.endswith(("s", "x", "ch")) else "s")
    )
    assert lemma(stem + ending, "NNS") == noun


def test_every_entry_of_the_table_of_irregular_verbs_is_heeded() -> None:
    own = {row["form"] for row in rows("forms") if row["class"] == "verb"}
    modals = {"could", "should", "might", "would", "wo", "ca", "sha", "'ll"}
    checked = [row for row in rows("irregular") if row["form"] not in own | modals]
    assert [row for row in checked if lemma(row["form"], "VBN") != row["lemma"]] == []


@given(form=st.text(min_size=1, max_size=12), tag=st.sampled_from(TAGS))
def test_any_word_has_a_lemma_in_lower_case(form: str, tag: str) -> None:
    found = lemma(form, tag)
    assert found
    assert found == found.lower()
