"""Issue sets are read whole, or refused in one line that says what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.assembly.positions import SHIPPED, IssueError, load_issues
from onrecord.assembly.positions.issue_sets import parse_issues

OPTION = '[[issue.option]]\nid = "{id}"\nname = "Equal shares"\ndescription = "Both banks take the same."\n'
GOOD = (
    'name = "River talks"\n[[issue]]\nid = "water"\nname = "The water"\nquestion = "Who takes how much?"\n'
    + OPTION.format(id="halves")
    + 'for = ["Half is ours."]\n'
    + OPTION.format(id="by-need")
)


def test_every_set_that_ships_is_sound() -> None:
    assert tuple(issues.id for issues in load_issues()) == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_every_option_that_ships_has_examples_of_both_kinds_and_none_twice(name: str) -> None:
    for issue in load_issues([name])[0].issues:
        for option in issue.options:
            told = (*option.agreeing, *option.disagreeing)
            assert option.agreeing, (issue.id, option.id)
            assert option.disagreeing, (issue.id, option.id)
            assert len(set(told)) == len(told), (issue.id, option.id)


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "river.toml").write_text(GOOD, encoding="utf-8")
    (river,) = load_issues([tmp_path / "river.toml"])
    assert (river.id, river.name, river.issues[0].id) == ("river", "River talks", "river/water")
    assert [option.id for option in river.issues[0].options] == ["halves", "by-need"]
    assert river.issues[0].options[0].agreeing == ("Half is ours.",)
    assert river.issues[0].options[1].agreeing == ()


@pytest.mark.parametrize(
    ("mended", "told"),
    [
        (GOOD.replace('question = "Who takes how much?"\n', ""), "issue 'water' has no 'question'; add it"),
        (GOOD.replace("by-need", "halves"), "issue 'water' has the id 'halves' 2 times; rename one"),
        (GOOD.replace(OPTION.format(id="by-need"), ""), "issue 'water' has 1 option; give it at least 2"),
        (GOOD.replace("for =", "pro ="), "option 'halves' has an unknown key 'pro'; known are"),
        (
            GOOD.replace('["Half is ours."]', '"Half is ours."'),
            "'for' of issue 'water', option 'halves' must be a list",
        ),
        (GOOD.replace('id = "halves"', 'id = "Equal Shares"'), "'Equal Shares' is no id; use lower case letters"),
        (GOOD.replace('name = "The water"', "name = 3"), "'name' of issue 'water' must be words in quotation marks"),
        (GOOD.replace("[[issue]]", "[issue]"), "'issue' of the file must be tables"),
        (GOOD.replace('name = "River talks"', "name = River"), "not TOML"),
        ('name = "River talks"\n', "the file has no 'issue'; add it"),
    ],
)
def test_a_bad_set_is_refused_in_one_line_that_names_the_file(mended: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "river.toml"
    path.write_text(mended, encoding="utf-8")
    with pytest.raises(IssueError) as caught:
        load_issues([path])
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"{path}:")
    assert "\n" not in str(caught.value)


def test_a_set_that_is_not_there() -> None:
    with pytest.raises(IssueError, match="no such issue set; give a file, or one of arms-control"):
        load_issues(["rivers"])


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "river.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(IssueError, match="save it as UTF-8"):
        load_issues([tmp_path / "river.toml"])


def test_two_sets_of_one_name(tmp_path: Path) -> None:
    (tmp_path / "trade.toml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(IssueError, match="two issue sets have this name"):
        load_issues(["trade", tmp_path / "trade.toml"])


def test_two_issues_of_one_id() -> None:
    twice = GOOD + GOOD.removeprefix('name = "River talks"\n')
    with pytest.raises(IssueError, match="the file has the id 'water' 2 times"):
        parse_issues("river", twice)
