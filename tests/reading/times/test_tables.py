from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from onrecord.model import Span
from onrecord.reading.times.join import join_ranges
from onrecord.reading.times.lexicon import Rule, Table, Word, load, make, read_table
from onrecord.reading.times.pattern import Compiler, literals
from onrecord.reading.times.scan import scan

TABLE = read_table("en")
PATTERNS = [rule.pattern for rule in TABLE.rule] + [rule.ahead for rule in TABLE.rule] + list(TABLE.named.values())


@pytest.mark.parametrize("rule", TABLE.rule, ids=lambda rule: rule.name)
def test_every_rule_finds_its_own_example(rule: Rule) -> None:
    start, end = rule.example.index("["), rule.example.index("]") - 1
    text = rule.example.replace("[", "").replace("]", "")
    found = {(each.span.start, each.span.end, each.meaning.rule) for each in scan(text, Span(0, len(text)), load("en"))}
    assert (start, end, rule.name) in found


def test_rules_have_names_of_their_own() -> None:
    assert [name for name, times in Counter(rule.name for rule in TABLE.rule).items() if times > 1] == []
    assert {rule.type for rule in TABLE.rule} <= {"DATE", "TIME", "DURATION", "SET"}


@pytest.mark.parametrize("name", sorted(TABLE.words))
def test_words_are_clean_and_in_their_examples(name: str) -> None:
    forms = Counter(form for word in TABLE.words[name] for form in word.forms)
    assert [form for form, times in forms.items() if times > 1] == []
    assert all(form == form.lower().strip() for form in forms)
    strangers = [
        word.example for word in TABLE.words[name] if not any(holds(word.example, form) for form in word.forms)
    ]
    assert strangers == []


def holds(example: str, form: str) -> bool:
    """Whether a sentence holds a form, whose tokens stand apart in the table."""
    return re.search(r"\s*".join(map(re.escape, form.split())), example.lower()) is not None


def test_no_class_and_no_pattern_is_left_unused() -> None:
    used = {
        name
        for source in [*PATTERNS, *(f"<{rule.wrap}>" for rule in TABLE.rule)]
        for name in re.findall(r"(\w+)>", source)
    }
    used = {name.removeprefix("sure_") for name in used}
    read_by_code = {"and", "cardinal", "decade_word", "fraction", "vague"}
    assert set(TABLE.words) - used - read_by_code == set()
    assert set(TABLE.named) - used == set()


def test_the_file_says_what_it_is() -> None:
    from importlib import resources

    body = resources.files("onrecord.data").joinpath("times/en.toml").read_text("utf-8")
    assert "\n# Sources:" in body


def test_patterns_that_cannot_be_read_are_refused() -> None:
    compiler = Compiler(load("en").alphabet, {}, {})
    for source in ("(the", "the)", "<nothing>"):
        with pytest.raises(ValueError, match=r"bracket|belongs"):
            compiler.compile(source)


def test_literals_are_the_words_of_a_pattern() -> None:
    assert literals("(the)? <month> ,? <year>") == {"the", ","}


GERMAN = Table(
    weak=(),
    strong=(),
    words={
        "month": (Word("8", ("august",), "Sie trafen sich im August.", cased=True),),
        "rel": (Word("now -1 last", ("letzte",), "Sie trafen sich letzte Woche."),),
        "unit": (Word("week", ("woche",), "Sie trafen sich letzte Woche."),),
        "cardinal": (Word("1", ("eins",), "Eins."),),
        "ordinal": (Word("1", ("erste",), "Der erste."),),
        "and": (Word("and", ("und",), "Mai und Juni."),),
    },
    named={"dayn": "<day> .?", "yearn": "<year>"},
    rule=(
        Rule("day_month", "DATE", "<dayn> <month> (<yearn>)?", "Am [12. August 2025]."),
        Rule("rel_unit", "DATE", "<shift:rel> <unit>", "Sie trafen sich [letzte Woche]."),
    ),
    clue={"past": r"\bwar\b", "future": r"\bwird\b", "ahead": r"\bbis\s+$"},
    join="bis | -",
    opening=r"\bvom\s+$",
)


@pytest.mark.parametrize(
    ("text", "words", "lean"),
    [
        ("Das Treffen wird am 12. August sein.", "12. August", "future"),
        ("Das Treffen war am 12. August 2025.", "12. August 2025", ""),
        ("Das Treffen war letzte Woche.", "letzte Woche", ""),
    ],
)
def test_a_second_language_is_data(text: str, words: str, lean: str) -> None:
    lexicon = make(GERMAN)
    (found,) = join_ranges(text, list(scan(text, Span(0, len(text)), lexicon)), lexicon)
    assert (found.span.exact(text), found.lean) == (words, lean)


def test_an_unknown_class_is_named() -> None:
    broken = replace(GERMAN, rule=(Rule("broken", "DATE", "<weekday>", "[Montag]"),))
    with pytest.raises(ValueError, match="weekday"):
        make(broken)
