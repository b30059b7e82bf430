"""The lexicons: every file parses, no entry is there twice, examples hold their entry, closed sets are kept."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from pathlib import Path

import pytest

from onrecord.data import rows, tables
from onrecord.reading.cues import NOUN, inflect, plural
from onrecord.reading.events.lexicon import ROOTS, objects
from onrecord.reading.lemmas import lemma

DATA = Path(__file__).parents[1] / "src" / "onrecord" / "data"
Entry = dict[str, str]

KEYS = {
    "accounts_common": ("word",),
    "accounts_weights": ("feature",),
    "accounts_words": ("meaning",),
    "agencies": ("name",),
    "countries": ("name",),
    "cues": ("lemma",),
    "directions": ("word",),
    "event_words": ("list", "value", "form"),
    "events": ("lemma", "class", "with", "object"),
    "foretellings": ("list", "value", "form"),
    "forms": ("form", "class"),
    "given_names": ("name",),
    "hedges": ("phrase",),
    "irregular": ("form",),
    "metonyms": ("name", "stands_for"),
    "move_words": ("list", "word"),
    "moves": ("lemma", "class", "takes", "move"),
    "organizations": ("name",),
    "roles": ("role",),
    "same_events": ("kind",),
    "signatures": ("lemma", "pos", "takes"),
    "stances": ("lemma", "pos", "takes"),
    "stances_elsewhere": ("words",),
    "stances_matters": ("noun",),
}
CAPACITIES = {"official", "former official", "adviser", "legislator", "expert", "media", "public"}
# What a governor makes of what it governs.
MADE_OF_IT = {
    "same",
    "voice",
    "fact",
    "actual",
    "planned",
    "possible",
    "conditional",
    "hypothetical",
    "demanded",
    "denied",
}
MADE_OF_IT |= {"not actual", "not planned", "not possible", "not demanded"}
CLOSED = {
    ("agencies", "kind"): {"agency", "broadcaster", "newspaper", "magazine", "platform"},
    ("cues", "type"): {"assertion", "belief", "fact", "eventuality"},
    ("cues", "act"): {
        "state",
        "ask",
        "demand",
        "propose",
        "offer",
        "promise",
        "threaten",
        "warn",
        "accuse",
        "deny",
        "confirm",
        "accept",
        "reject",
        "praise",
        "forecast",
    },
    ("cues", "tone"): {"-1", "0", "1"},
    ("directions", "way"): {"+", "-", "!"},
    ("event_words", "list"): {"object", "light", "party", "level", "ordinal", "undergone", "framing", "doing", "harm"}
    | {"settling", "stative", "passive"},
    ("events", "class"): {"verb", "noun"},
    ("events", "root"): {*ROOTS, ""},
    ("foretellings", "list"): {
        "verb",
        "participle",
        "adjective",
        "noun",
        "harm",
        "good",
        "calendar",
        "deed",
        "still",
        "feared",
    }
    | {"unplain", "way", "off", "penalty", "measure", "occasion", "vague", "fate", "figure", "token", "notion", "deny"}
    | {"chronicle", "alike", "menace", "sensed", "taken", "wanting"},
    ("forms", "class"): {"noun", "adjective", "adverb", "pronoun", "verb", "modal", "stem", "other"},
    ("given_names", "gender"): {"f", "m", "u"},
    ("hedges", "over"): {"own", "below", "both"},
    ("metonyms", "kind"): {"capital", "city", "palace", "building", "street", "district", "region", "island"}
    | {"institution", "industry"},
    ("moves", "class"): {"verb", "adjective", "noun"},
    ("moves", "move"): {"proposal", "response"},
    ("moves", "terms"): {"gives", "gets", ""},
    ("organizations", "capacity"): CAPACITIES | {""},
    ("roles", "capacity"): CAPACITIES | {""},
    ("roles", "kind"): {"title", "noun", "both"},
    ("same_events", "mutual"): {"yes", ""},
    ("signatures", "pos"): {"v", "n", "a", "p"},
    ("signatures", "affirmed"): MADE_OF_IT,
    ("signatures", "negated"): MADE_OF_IT | {"not same"},
    ("stances", "pos"): {"v", "n", "a"},
    ("stances", "stance"): {"agrees", "disagrees", "undecided"},
    ("stances", "negated"): {"agrees", "agrees lean", "disagrees", "undecided", "none"},
    ("stances", "strength"): {"firm", "plain", "lean"},
    ("stances", "demanded"): {"yes", ""},
}
TABLES = {
    "boilerplate": {"line"},
    "factuality": {"modal", "adverb", "marker", "modifier", "negator"},
    "modality": {"negation", "future", "possibility", "conditional", "habit"},
}
REGIONS = {"appeal", "share", "caption", "credit", "related", "navigation", "correction", "note"}


def test_every_file_is_known_here() -> None:
    assert {path.stem for path in DATA.glob("*.csv")} == set(KEYS)
    assert {path.stem for path in DATA.glob("*.toml")} == set(TABLES)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")) + sorted(DATA.glob("*.toml")), ids=lambda path: path.name)
def test_every_file_opens_with_what_it_is_and_its_sources(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    opening = list(takewhile(lambda line: line.startswith("#"), lines))
    assert any(line.startswith("# Sources:") for line in opening[1:])


@pytest.mark.parametrize("name", KEYS)
def test_rows_are_whole_and_clean(name: str) -> None:
    for row in rows(name):
        assert None not in row, row
        assert None not in row.values(), row
        assert all(cell == cell.strip() for cell in row.values()), row


@pytest.mark.parametrize("name", KEYS)
def test_no_entry_is_there_twice_and_all_are_sorted(name: str) -> None:
    keys = [tuple(row[column] for column in KEYS[name]) for row in rows(name)]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    firsts = [key[0] for key in keys]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize(("name", "column"), CLOSED)
def test_closed_sets_are_kept(name: str, column: str) -> None:
    assert {row[column] for row in rows(name)} <= CLOSED[name, column]


@pytest.mark.parametrize("name", ["agencies", "metonyms", "organizations"])
def test_country_codes_are_those_of_the_countries(name: str) -> None:
    known = {row["iso2"] for row in rows("countries")} | {"GL", ""}
    assert {row["country"] for row in rows(name)} <= known


def test_a_country_has_a_code_of_its_own() -> None:
    codes = [row["iso2"] for row in rows("countries")]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(("name", "column"), [("metonyms", "name"), ("roles", "role")])
def test_examples_hold_their_entry(name: str, column: str) -> None:
    strangers = [row for row in rows(name) if row[column].casefold() not in row["example"].casefold()]
    assert strangers == []


def test_examples_of_cues_hold_a_form_of_the_cue() -> None:
    irregular: dict[str, list[str]] = {}
    for row in rows("irregular"):
        irregular.setdefault(row["lemma"], []).append(row["form"])
    assert [row["lemma"] for row in rows("cues") if not _holds_cue(row, irregular)] == []


def _holds_cue(row: Entry, irregular: dict[str, list[str]]) -> bool:
    head, _, rest = row["lemma"].removeprefix(NOUN).partition(" ")
    forms = plural(head) if row["lemma"].startswith(NOUN) else inflect(head, irregular.get(head, ()))
    spelled = "|".join(sorted(map(re.escape, forms | {head})))
    return bool(re.search(rf"\b(?:{spelled}){' ' if rest else ''}{re.escape(rest)}\b", row["example"].lower()))


def test_examples_of_events_hold_a_form_of_the_lemma() -> None:
    tags = {"verb": ("VB", "VBD", "VBN", "VBG", "VBZ"), "noun": ("NN", "NNS")}
    strangers = [
        row
        for row in rows("events")
        if not any(
            lemma(word, tag) == row["lemma"]
            for word in re.findall(r"[\w-]+", row["example"])
            for tag in tags[row["class"]]
        )
    ]
    assert strangers == []


def test_classes_of_objects_are_listed() -> None:
    named = {row["object"].removeprefix("@") for row in rows("events") if row["object"].startswith("@")}
    assert [name for name in sorted(named - {"any", "person", "place"}) if not objects(name)] == []


@pytest.mark.parametrize("name", TABLES)
def test_toml_tables_are_those_named(name: str) -> None:
    found = tables(name)
    assert set(found) == TABLES[name]
    assert all(entry["example"].strip() for entries in found.values() for entry in entries)


def test_every_line_of_boilerplate_matches_its_own_example() -> None:
    lines = tables("boilerplate")["line"]
    assert {line["kind"] for line in lines} <= REGIONS
    assert [name for name, times in Counter(line["name"] for line in lines).items() if times > 1] == []
    assert [line["name"] for line in lines if not re.fullmatch(line["pattern"], line["example"], re.IGNORECASE)] == []


@pytest.mark.parametrize("table", sorted(TABLES["modality"]))
def test_no_form_of_modality_is_there_twice(table: str) -> None:
    forms = Counter(entry["form"] for entry in tables("modality")[table])
    assert [form for form, times in forms.items() if times > 1] == []
