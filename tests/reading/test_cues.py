"""What a cue does, in whatever form it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.data import rows
from onrecord.reading.cues import NOUN, cue_words, inflect, irregular, plural, sense_of, senses


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("said", ["said"]),
        ("Didn’t say", ["did", "n't", "say"]),
        ("won't say", ["wo", "n't", "say"]),
        ("cannot say", ["can", "not", "say"]),
        ("can’t say", ["ca", "n't", "say"]),
        ("’re ready to", ["'re", "ready", "to"]),
        ("let's say", ["let", "'s", "say"]),
        ("said, on X,", ["said", "on", "x"]),
        ("said in a co-written op-ed", ["said", "in", "a", "co-written", "op-ed"]),
        ("the communiqué said", ["the", "communiqué", "said"]),
        ("told the U.S. press", ["told", "the", "u.s", "press"]),
        ("“…”", []),
        ("", []),
    ],
)
def test_words(cue: str, words: list[str]) -> None:
    assert cue_words(cue) == words


INFLECTED = [
    ("says", "say"),
    ("said", "say"),
    ("saying", "say"),
    ("told", "tell"),
    ("denies", "deny"),
    ("denied", "deny"),
    ("denying", "deny"),
    ("wrote", "write"),
    ("thought", "think"),
    ("admitted", "admit"),
    ("agreeing", "agree"),
    ("stressed", "stress"),
    ("argues", "argue"),
    ("replying", "reply"),
    ("emphasizing", "emphasize"),
    ("knew", "know"),
    ("sought", "seek"),
    ("vowed", "vow"),
]
MULTI_WORD = [
    ("pointed out", "point out"),
    ("is ready to", "be ready to"),
    ("were not ready to", None),
    ("was quoted as saying", "be quoted as saying"),
    ("according to", "according to"),
    ("called on", "call on"),
    ("called", "call"),
    ("called for", "call for"),
    ("made it clear", "make it clear"),
    ("has made clear", "make clear"),
    ("agreed", "agree"),
    ("agreed to", "agree to"),
    ("set out", "set out"),
    ("would like", "would like"),
    ("declined to comment", "decline to comment"),
]
IN_PLACE = [
    ("went on to point out", "point out"),
    ("told reporters", "tell"),
    ("told the state agency", "tell"),
    ("told state media", "tell"),
    ("told his view to the press", "tell"),
    ("said in a statement", "say"),
    ("said in remarks broadcast on state television", "say"),
    ("denied having said", "say"),
    ("published a statement saying", "say"),
    ("has said", "say"),
    ("wrote on X, announcing", "write"),
    ("did not say", "say"),
]
NOUNS = [
    ("the claim that", "claim"),
    ("warnings", "warning"),
    ("in a statement", "statement"),
    ("a communiqué", "communiqué"),
    ("the proposals", "proposal"),
    ("denials", "denial"),
    ("in a letter", "letter"),
    ("theories", "theory"),
    ("speeches", "speech"),
    ("the press release", "press release"),
    ("assurances", "assurance"),
    ("ultimatum", "ultimatum"),
]
STRANGERS = [("purple", None), ("", None), ("on Monday", None), ("of", None)]


@pytest.mark.parametrize(("cue", "lemma"), [*INFLECTED, *MULTI_WORD, *IN_PLACE, *NOUNS, *STRANGERS])
def test_lemma(cue: str, lemma: str | None) -> None:
    sense = sense_of(cue_words(cue))
    assert (sense.lemma if sense else None) == lemma


@pytest.mark.parametrize(
    ("cue", "type"),
    [
        ("said", "assertion"),
        ("according to", "assertion"),
        ("in a statement", "assertion"),
        ("agreed", "assertion"),
        ("agreed to", "eventuality"),
        ("wants", "eventuality"),
        ("is willing to", "eventuality"),
        ("seeks to", "eventuality"),
        ("thinks", "belief"),
        ("fears", "belief"),
        ("hopes", "belief"),
        ("knew", "fact"),
        ("learned", "fact"),
        ("saw", "fact"),
    ],
)
def test_type(cue: str, type: str) -> None:
    sense = sense_of(cue_words(cue))
    assert sense is not None
    assert sense.type == type


def test_verbs_win_over_nouns_of_the_same_form() -> None:
    assert [sense.noun for sense in senses(["claims", "the", "accusations"])] == [False, True]


def test_the_longest_entry_is_taken_and_none_overlap() -> None:
    found = list(senses(cue_words("was quoted as saying and agreed to call on")))
    assert [(sense.lemma, sense.first, sense.end) for sense in found] == [
        ("be quoted as saying", 0, 4),
        ("agree to", 5, 7),
        ("call on", 7, 9),
    ]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", {"say", "says", "saying"}),
        ("deny", {"denies", "denied", "denying"}),
        ("convey", {"conveys", "conveyed", "conveying"}),
        ("argue", {"argues", "argued", "arguing"}),
        ("agree", {"agrees", "agreed", "agreeing"}),
        ("stress", {"stresses", "stressed", "stressing"}),
        ("vouch", {"vouches", "vouched", "vouching"}),
        ("plan", {"plans", "planned", "planning"}),
        ("beg", {"begs", "begged", "begging"}),
        ("signal", {"signals", "signaled", "signalling"}),
        ("wish", {"wishes", "wished", "wishing"}),
        ("bet", {"bets", "betting"}),
    ],
)
def test_inflection(verb: str, forms: set[str]) -> None:
    assert forms <= inflect(verb)


def test_irregular_forms_and_plurals() -> None:
    assert "thought" in irregular("think")
    assert irregular("no such verb") == ()
    assert plural("theory") == {"theory", "theories"}
    assert plural("speech") == {"speech", "speeches"}


@pytest.mark.parametrize("row", rows("cues")[::25], ids=lambda row: row["lemma"])
def test_entries_find_themselves(row: dict[str, str]) -> None:
    lemma = row["lemma"].removeprefix(NOUN)
    found = list(senses(cue_words(lemma)))
    assert [(sense.first, sense.end) for sense in found] == [(0, len(cue_words(lemma)))]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["said", "point", "out", "to", "agree", "the", "call", "on", "for", "was", "told", "é"]))
)
def test_senses_stand_in_order_and_apart(words: list[str]) -> None:
    end = 0
    for sense in senses(words):
        assert end <= sense.first < sense.end <= len(words)
        end = sense.end
