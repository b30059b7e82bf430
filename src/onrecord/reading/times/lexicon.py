"""A language's words and rules of time, from its table in `data/times`."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

import msgspec

from onrecord.reading.times.pattern import LITERAL, Compiler, Pattern, literals
from onrecord.reading.times.tokens import Alphabet


@dataclass(frozen=True, slots=True)
class Word:
    """An entry of a class of words.

    Attributes:
        value: What the words stand for.
        forms: Lower case.
        example: A made-up sentence that holds one of the forms.
        cased: Whether the forms count only with a capital ("May").
        doubtful: Whether they are other words as often, so that a rule must ask for more than the word alone.
    """

    value: str
    forms: tuple[str, ...]
    example: str
    cased: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar as the table has it.

    Attributes:
        name: Its own.
        type: TIMEX3 type of what it finds.
        pattern: As in `onrecord.reading.times.pattern`.
        example: A made-up sentence, with what the rule finds in square brackets.
        means: Fields of the meaning that the pattern does not capture.
        wrap: Named pattern that may stand before, such as a modifier's.
        mod, quant, freq: As in `TimeExpression`.
        left, right: Regular expressions that the text before, or after, must match.
        not_left, not_right: The same that it must not match.
        follows: Rules one of which must have found what stands before, but for a word or mark that joins the two.
        ahead: Pattern that must follow.
    """

    name: str
    type: str
    pattern: str
    example: str
    means: dict[str, str | int | bool] = field(default_factory=dict)
    wrap: str = ""
    mod: str = ""
    quant: str = ""
    freq: str = ""
    left: str = ""
    right: str = ""
    not_left: str = ""
    not_right: str = ""
    follows: tuple[str, ...] = ()
    ahead: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A language's file.

    Attributes:
        weak: Classes that alone make no expression of time worth a look.
        strong: Words that do so though no class of theirs does.
        words: Classes of words.
        named: Named patterns.
        rule: The grammar; of two rules that find the same words the first wins.
        clue: Words that say whether a sentence looks back or ahead: regular expressions by `past` and `future`.
        join: Pattern of what joins the two ends of a range.
        opening: Regular expression of what stands before a range's first end ("from", "between").
    """

    weak: tuple[str, ...]
    strong: tuple[str, ...]
    words: dict[str, tuple[Word, ...]]
    named: dict[str, str]
    rule: tuple[Rule, ...]
    clue: dict[str, str]
    join: str
    opening: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with its expressions."""

    rule: Rule
    order: int
    pattern: Pattern
    ahead: re.Pattern[str] | None
    guards: tuple[tuple[str, bool, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language made ready.

    Attributes:
        alphabet: Characters for tokens.
        values: What each form of a class stands for.
        starts: Rules by the character they may begin with.
        runs: Expression for a stretch of tokens that may hold an expression of time.
        join: Expression for what joins two ends of a range.
        opening: As in `Table`.
        clues: `Table.clue` compiled.
    """

    alphabet: Alphabet
    values: Mapping[str, Mapping[str, str]]
    starts: Mapping[str, tuple[Compiled, ...]]
    runs: re.Pattern[str]
    join: re.Pattern[str]
    opening: re.Pattern[str]
    clues: Mapping[str, re.Pattern[str]]


def read_table(language: str) -> Table:
    """A language's file as it stands.

    Raises:
        FileNotFoundError: If the language has none.

    >>> [word.value for word in read_table("en").words["month"] if "august" in word.forms]
    ['8']
    """
    body = resources.files("onrecord.data").joinpath(f"times/{language}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(body), Table)


@cache
def load(language: str) -> Lexicon:
    """A language made ready, once a process.

    >>> load("en").values["weekday"]["monday"]
    '1'
    """
    return make(read_table(language))


def make(table: Table) -> Lexicon:
    """A table made ready: all that the engine knows of a language is in it.

    Raises:
        ValueError: If a pattern cannot be compiled.

    >>> make(read_table("en")).opening.pattern == load("en").opening.pattern
    True
    """
    singles, phrases = _sorted_out(table)
    classes = _classes(table, singles)
    cased = {form for words in table.words.values() for word in words if word.cased for form in word.forms}
    alphabet = Alphabet(classes, cased)
    compiler = Compiler(alphabet, table.named, phrases)
    compiled = tuple(_compiled(compiler, order, rule) for order, rule in enumerate(table.rule))
    return Lexicon(
        alphabet=alphabet,
        values={name: dict(_forms(words)) for name, words in singles.items()},
        starts=_starts(compiled),
        runs=_runs(alphabet, _strong(table, singles, phrases)),
        join=compiler.compile(table.join).expression,
        opening=re.compile(table.opening),
        clues={name: re.compile(source) for name, source in table.clue.items()},
    )


def _sorted_out(table: Table) -> tuple[dict[str, tuple[Word, ...]], dict[str, tuple[tuple[str, str], ...]]]:
    """Classes of single words, with those of their sure members; and classes of phrases, longest phrase first."""
    singles: dict[str, tuple[Word, ...]] = {}
    phrases: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, words in table.words.items():
        forms = sorted(_forms(words), key=lambda pair: (-len(pair[0].split()), pair))
        if any(" " in form for form, _ in forms):
            phrases[name] = tuple(forms)
        else:
            singles[name] = words
            singles[f"sure_{name}"] = tuple(word for word in words if not word.doubtful)
    return singles, phrases


def _forms(words: tuple[Word, ...]) -> Iterator[tuple[str, str]]:
    for word in words:
        for form in word.forms:
            yield form, word.value


def _classes(table: Table, singles: Mapping[str, tuple[Word, ...]]) -> dict[str, frozenset[str]]:
    """The classes of each word: those it is listed in, and its own where a pattern or a phrase names it."""
    classes: dict[str, set[str]] = defaultdict(set)
    for name, words in singles.items():
        for form, _ in _forms(words):
            classes[form].add(name)
    patterns = [*table.named.values(), table.join, *(rule.pattern for rule in table.rule)]
    named = {word for source in patterns for word in literals(source)}
    named |= {word for rule in table.rule for word in literals(rule.ahead)}
    spelled = {
        part
        for name in set(table.words) - set(singles)
        for form, _ in _forms(table.words[name])
        for part in form.split()
    }
    for word in named | spelled:
        classes[word].add(LITERAL + word)
    return {word: frozenset(kinds) for word, kinds in classes.items()}


def _compiled(compiler: Compiler, order: int, rule: Rule) -> Compiled:
    guards = (("left", True), ("right", True), ("not_left", False), ("not_right", False))
    return Compiled(
        rule=rule,
        order=order,
        pattern=compiler.compile(f"(<{rule.wrap}>)? ({rule.pattern})" if rule.wrap else rule.pattern),
        ahead=compiler.compile(rule.ahead).expression if rule.ahead else None,
        guards=tuple(
            (name.removeprefix("not_"), wanted, _guard(name, getattr(rule, name)))
            for name, wanted in guards
            if getattr(rule, name)
        ),
    )


def _guard(name: str, source: str) -> re.Pattern[str]:
    return re.compile(f"(?:{source})$" if name.endswith("left") else source)


def _starts(compiled: tuple[Compiled, ...]) -> dict[str, tuple[Compiled, ...]]:
    starts: dict[str, list[Compiled]] = defaultdict(list)
    for each in compiled:
        for sign in sorted(each.pattern.firsts):
            starts[sign].append(each)
    return {sign: tuple(some) for sign, some in starts.items()}


def _strong(
    table: Table, singles: Mapping[str, object], phrases: Mapping[str, tuple[tuple[str, str], ...]]
) -> list[str]:
    """The classes one of which a stretch must hold: strong ones, and of each strong phrase its longest word."""
    names = [name for name in singles if name.removeprefix("sure_") not in table.weak]
    spelled = [words for name in phrases if name not in table.weak for words, _ in phrases[name]]
    heads = {
        max((len(word), at, word) for at, word in enumerate(words.split()) if word.isalpha())[2] for words in spelled
    }
    return [
        *names,
        "year",
        "iso",
        "numeric",
        "clock",
        "short",
        *(LITERAL + word for word in sorted({*heads, *table.strong})),
    ]


def _runs(alphabet: Alphabet, names: Iterable[str]) -> re.Pattern[str]:
    strong = {sign for name in names for sign in alphabet.members(name)}
    return re.compile(f"[^ ]*[{''.join(sorted(strong))}][^ ]*")
