"""Issue sets: those that ship, and an analyst's own."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path

from onrecord.model import Issue, IssueSet, Option

SHIPPED = ("arms-control", "ceasefire", "climate", "trade")
"""Sets that come with the program, by name."""

FEWEST = 2
"""Options that an issue must have: with one there is nothing to choose."""

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an id looks like, since it ends up in links and file names."""

Table = Mapping[str, object]


class IssueError(ValueError):
    """An issue set cannot be used; the message is one line that names the file and what to do."""


def load_issues(names: Sequence[str | Path] = ()) -> tuple[IssueSet, ...]:
    """The issue sets that were asked for: names of sets that ship, or files of one's own.

    Args:
        names: `trade`, or the path of a TOML file; a set's id is its file's name without `.toml`. None for all sets
            that ship.

    Returns:
        The sets by id.

    Raises:
        IssueError: If a set is not there or its file is not as it must be.

    >>> [issues.id for issues in load_issues(["trade", "ceasefire"])]
    ['ceasefire', 'trade']
    """
    sets = [_load(str(name)) for name in names or SHIPPED]
    for ident, times in sorted(Counter(issues.id for issues in sets).items()):
        if times > 1:
            raise IssueError(f"{ident}: two issue sets have this name; rename one of the files")
    return tuple(sorted(sets, key=lambda issues: issues.id))


def parse_issues(ident: str, text: str) -> IssueSet:
    """An issue set from the text of its file.

    Args:
        ident: The set's id.
        text: TOML, as `docs/how-to/write-an-issue-set.md` explains it.

    Raises:
        IssueError: If the text is not as it must be.

    >>> river = '''name = "River talks"
    ... [[issue]]
    ... id = "water"
    ... name = "The water"
    ... question = "Who may take how much?"
    ... [[issue.option]]
    ... id = "halves"
    ... name = "Equal shares"
    ... description = "Both banks may take the same amount."
    ... for = ["Half is ours by right."]
    ... [[issue.option]]
    ... id = "by-need"
    ... name = "By need"
    ... description = "Each bank takes what its fields need."
    ... '''
    >>> parse_issues("river", river).issues[0].id
    'river/water'
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise IssueError(f"{ident}: not TOML ({error}); mend that line") from None
    _check(table, ident, "the file", needed=("name", "issue"))
    issues = tuple(_issue(entry, ident) for entry in _entries(table, "issue", ident, "the file"))
    _once((issue.id for issue in issues), ident, "the file")
    return IssueSet(ident, _words(table, "name", ident, "the file"), issues)


def _load(name: str) -> IssueSet:
    if name in SHIPPED:
        folder = resources.files("onrecord.data").joinpath("issues")
        return parse_issues(name, folder.joinpath(f"{name}.toml").read_text("utf-8"))
    path = Path(name)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise IssueError(f"{name}: not UTF-8; save it as UTF-8") from None
    except OSError:
        raise IssueError(f"{name}: no such issue set; give a file, or one of {', '.join(SHIPPED)}") from None
    try:
        return parse_issues(_named(path.stem, name, "the file's name"), text)
    except IssueError as error:
        raise IssueError(str(error).replace(f"{path.stem}:", f"{name}:", 1)) from None


def _issue(entry: Table, ident: str) -> Issue:
    place = f"issue {entry.get('id', '?')!r}"
    _check(entry, ident, place, needed=("id", "name", "question", "option"), allowed=("fact",))
    options = tuple(_option(each, ident, place) for each in _entries(entry, "option", ident, place))
    if len(options) < FEWEST:
        raise IssueError(f"{ident}: {place} has {len(options)} option; give it at least {FEWEST}")
    _once((option.id for option in options), ident, place)
    name = _named(_words(entry, "id", ident, place), ident, place)
    fact = entry.get("fact", False)
    if not isinstance(fact, bool):
        raise IssueError(f"{ident}: fact of {place} is neither true nor false; make it one")
    title, question = (_words(entry, key, ident, place) for key in ("name", "question"))
    return Issue(f"{ident}/{name}", title, question, options, fact)


def _option(entry: Table, ident: str, issue: str) -> Option:
    place = f"{issue}, option {entry.get('id', '?')!r}"
    _check(entry, ident, place, needed=("id", "name", "description"), allowed=("for", "against"))
    return Option(
        _named(_words(entry, "id", ident, place), ident, place),
        _words(entry, "name", ident, place),
        _words(entry, "description", ident, place),
        _examples(entry, "for", ident, place),
        _examples(entry, "against", ident, place),
    )


def _check(table: Table, ident: str, place: str, *, needed: Sequence[str], allowed: Sequence[str] = ()) -> None:
    """Every key that is needed is there, and none that nobody reads."""
    for key in needed:
        if key not in table:
            raise IssueError(f"{ident}: {place} has no {key!r}; add it")
    for key in sorted(set(table) - {*needed, *allowed}):
        known = ", ".join((*needed, *allowed))
        raise IssueError(f"{ident}: {place} has an unknown key {key!r}; known are {known}")


def _entries(table: Table, key: str, ident: str, place: str) -> Iterator[Table]:
    entries = table[key]
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise IssueError(f"{ident}: {key!r} of {place} must be tables; write [[issue]] or [[issue.option]] over each")
    return iter(entries)


def _words(table: Table, key: str, ident: str, place: str) -> str:
    words = table[key]
    if not isinstance(words, str) or not words.strip():
        raise IssueError(f"{ident}: {key!r} of {place} must be words in quotation marks")
    return words.strip()


def _examples(table: Table, key: str, ident: str, place: str) -> tuple[str, ...]:
    examples = table.get(key, [])
    if not isinstance(examples, list) or not all(isinstance(each, str) and each.strip() for each in examples):
        raise IssueError(f'{ident}: {key!r} of {place} must be a list of sentences, such as ["We shall sign."]')
    return tuple(each.strip() for each in examples)


def _named(name: str, ident: str, place: str) -> str:
    if not NAME.fullmatch(name):
        raise IssueError(f"{ident}: {place}: {name!r} is no id; use lower case letters, digits and hyphens")
    return name


def _once(names: Iterable[str], ident: str, place: str) -> None:
    for name, times in sorted(Counter(names).items()):
        if times > 1:
            raise IssueError(f"{ident}: {place} has the id {name.rpartition('/')[2]!r} {times} times; rename one")
