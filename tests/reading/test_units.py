"""Words and pieces of words, as they stand in the text."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.markup import parse

from onrecord.model import Region, Span
from onrecord.reading import Reader
from onrecord.reading.units import QUOTED, SHAPES, Units, shape

MIXED = ("Kim", " ", "  ", "said", "\n", "\n\n", "“", "”", '"', "'", "''", "n’t", ".", ",", "😀", "👍🏽", "e\u0301",
         "\u00a0", "2025", "NATO", "Київ", "中文", "سلام", "\u200f", "­", "\u200b", "…", "McKay", "F-16")  # fmt: skip


def cut(reader: Reader, text: str, *unread: Span) -> Units:
    return reader.lay_out(text, [Region("share", span) for span in unread])[1]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("said", "lower"),
        ("Kyiv", "title"),
        ("NATO", "upper"),
        ("A", "letter"),
        ("McKay", "mixed"),
        ("2025", "digits"),
        ("F16", "alphanumeric"),
        ("5th", "alphanumeric"),
        (".", "stop"),
        ("?", "stop"),
        (",", "comma"),
        ("“", "quote"),
        ("’", "quote"),
        ("«", "quote"),
        ("-", "punctuation"),
        ("–", "other"),
        ("😀", "other"),
        ("Élan", "title"),
        ("київ", "lower"),
    ],
)
def test_shape(word: str, name: str) -> None:
    assert shape(word) == name
    assert name in SHAPES


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("Kim left. Lee stayed.", "title_first lower stop title_first lower stop"),
        ("“Kim left,” Lee said.", "quote title_first lower comma quote title lower stop"),
        ("In Kyiv\n\nTalks failed", "title_first title title_first lower"),
        ("It ended. “No.”", "title_first lower stop quote title_first stop quote"),
        ("A NATO plan", "letter upper lower"),
    ],
)
def test_shapes_know_where_a_sentence_opens(reader: Reader, text: str, gold: str) -> None:
    assert [SHAPES[number] for number in cut(reader, text).shape] == gold.split()


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("“No,” he said", "opening inside inside closing outside outside"),
        ("He left", "outside outside"),
        ("He said: “No", "outside outside outside opening open_ended"),
        ("'No,' he said", "opening inside inside closing outside outside"),
        ("``No,'' he said", "opening inside inside closing outside outside"),
        ("« No » he", "opening inside closing outside"),
    ],
)
def test_quoted(reader: Reader, text: str, gold: str) -> None:
    assert [QUOTED[number] for number in cut(reader, text).quoted] == gold.split()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(MIXED), max_size=30))
def test_words_are_the_text_in_order(reader: Reader, parts: list[str]) -> None:
    text = "".join(parts)
    units = cut(reader, text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(units.words))
    assert all(word.exact(text).strip() for word in units.words)
    assert len(units.words) == len(units.shape) == len(units.quoted) == len(units.paragraph) == len(units.first)
    assert len(units.pieces) == len(units.word) >= len(units.words)
    assert units.word[units.first].tolist() == list(range(len(units.words)))
    assert (units.paragraph[1:] >= units.paragraph[:-1]).all()
    read = {at for word in units.words for at in range(word.start, word.end)}
    assert all(at in read for at, character in enumerate(text) if character.isalnum())


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.tuples(st.sampled_from(MIXED), st.booleans()), max_size=20))
def test_no_word_begins_in_what_is_not_read(reader: Reader, parts: list[tuple[str, bool]]) -> None:
    text, unread = "", []
    for part, gone in parts:
        if gone:
            unread.append(Span(len(text), len(text) + len(part)))
        text += part
    units = cut(reader, text, *unread)
    assert not any(gone.start <= word.start < gone.end for gone in unread for word in units.words)


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("Talks failed<gone>1</gone> again.", ["Talks", "failed", "again", "."]),
        ("<gone>Share this.</gone>\n\nTalks failed.", ["Talks", "failed", "."]),
        ("Talks failed.\n\n<gone>Share this.\n\nGive now.</gone>", ["Talks", "failed", "."]),
        ("<gone>Share this.</gone>", []),
        ("<gone>ORNE, Aug 1.</gone> Talks failed.", ["Talks", "failed", "."]),
    ],
)
def test_what_is_not_read_has_no_words(reader: Reader, marked: str, words: list[str]) -> None:
    case = parse(marked)
    assert [word.exact(case.text) for word in cut(reader, case.text, *case.all("gone")).words] == words


def test_the_network_sees_all_marks_alike(reader: Reader) -> None:
    texts = ['"No," he said', "“No,” he said", "'No,' he said", "``No,'' he said", "«No,» he said"]
    assert len({tuple(cut(reader, text).pieces.tolist()) for text in texts}) == 1
