"""Turn a labeller's answers into offsets: `python -m bench.resolve TABLE CORPORA --ids IDS --answers CSV --out CSV`.

A labeller copies words; what is kept is where they stand, since no text of the corpora goes into the repository. Words
are looked for in the marked words first, then in the passage that was shown; found nowhere, or in more places than one,
they are an error, and nothing is written. "Kim#2" is the second place in the passage, and " | " stands between several.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.passages import sources
from onrecord.data import tables
from onrecord.model import Span

BENCH = Path(__file__).parent
TABLES = ("positions", "proposals", "forecasts", "accounts", "figures")
Row = Mapping[str, str]
_NTH = re.compile(r"#(\d+)$")
# A labeller may type straight quotation marks where the report has curly or doubled ones.
_ALIKE = (("[\"“”]|``|''", '"“”'), ("['’‘`]", "'’‘`"), ("[-–—]", "-–—"))


class Unresolved(ValueError):
    """An answer that cannot be kept, with the reason."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a labeller's answers: how it is filled in, and which values it may have."""

    name: str
    kind: str
    values: tuple[str, ...] = ()
    many: bool = False
    needed: bool = False
    side: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """What was shown of a report: the words that were marked, and all around them."""

    text: str
    span: Span
    around: Span


def main() -> None:
    """Resolve all answers, or print every one that cannot be and exit 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", choices=TABLES)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--ids", type=Path, required=True)
    parser.add_argument("--answers", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    items = {row["number"]: row for row in _read(options.ids)}
    texts = {(source.corpus, source.name): source.text for source in sources(options.corpora)}
    kept, errors = resolve(options.table, _read(options.answers), items, texts)
    if errors:
        sys.exit("\n".join(errors))
    with options.out.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(kept[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(kept)
    labelled = sum(row[fields(options.table)[0].name] != "none" for row in kept)
    print(f"{len(items)} items, {labelled} rows that are not none")


def fields(table: str) -> tuple[Field, ...]:
    """The columns of a table's answers; the first says whether there is anything at all."""
    return tuple(_field(entry) for entry in _scheme(table)["field"])


def pairing_fields(table: str) -> tuple[str, ...]:
    """The fields by which rows of one item are told to mean the same; none where an item has one row."""
    return tuple(_scheme(table)["paired_by"])


def resolve(
    table: str, answers: Sequence[Row], items: Mapping[str, Row], texts: Mapping[tuple[str, str], str]
) -> tuple[list[dict[str, str]], list[str]]:
    """All answers with offsets for words, and what is wrong with those that have none."""
    kept: list[dict[str, str]] = []
    errors = list(_miscounted(table, answers, items))
    for line, row in enumerate(answers, 2):
        try:
            if row["number"] not in items:
                raise Unresolved("no such item")
            item = items[row["number"]]
            kept.append({**item, **_labels(table, row, item, texts)})
        except Unresolved as error:
            errors.append(f"line {line}, item {row['number']}: {error}")
    return kept, errors


def _miscounted(table: str, answers: Sequence[Row], items: Mapping[str, Row]) -> Iterator[str]:
    """Items without an answer, with "none" beside another, or with two where a table has one row an item."""
    gate = fields(table)[0].name
    given: dict[str, list[str]] = {number: [] for number in items}
    for row in answers:
        given.setdefault(row["number"], []).append(row[gate])
    for number, labels in given.items():
        if not labels:
            yield f"item {number}: not answered"
        if len(labels) > 1 and ("none" in labels or not pairing_fields(table)):
            yield f"item {number}: {len(labels)} rows, {', '.join(labels)}"


def _labels(table: str, row: Row, item: Row, texts: Mapping[tuple[str, str], str]) -> dict[str, str]:
    columns = fields(table)
    if missing := [field.name for field in columns if field.name not in row]:
        raise Unresolved(f"no column {', '.join(missing)}")
    none = row[columns[0].name].strip() == "none"
    labels = {}
    for field in columns:
        answer = (row[field.name] or "").strip()
        if none and answer not in ("", "none"):
            raise Unresolved(f"none, and yet {field.name} is filled in")
        if (field is columns[0] or (field.needed and not none)) and not answer:
            raise Unresolved(f"{field.name} is empty")
        try:
            labels[field.name] = _label(field, answer, item, texts, table) if answer else ""
        except Unresolved as error:
            raise Unresolved(f"{field.name}: {error}") from None
    for name, value, other in _scheme(table).get("requires", ()):
        if labels[name] == value and not labels[other]:
            raise Unresolved(f"{name} is {value}, and {other} is empty")
    return labels


def _label(field: Field, answer: str, item: Row, texts: Mapping[tuple[str, str], str], table: str) -> str:
    """One answer as it is kept: words as offsets, all else as it was given."""
    if field.kind == "words":
        each = answer.split(" | ") if field.many else [answer]
        passage = _passage(item, texts, field.side)
        return "|".join(part if part in field.values else _offsets(part, passage) for part in each)
    if field.kind == "closed" and answer not in field.values:
        raise Unresolved(f"{answer!r} is none of {', '.join(field.values)}")
    if field.kind == "option" and answer not in (*_options(table, item["corpus"]), "open"):
        raise Unresolved(f"no option {answer!r} for {item['corpus']}")
    if field.kind == "number" and not re.fullmatch(r"-?\d+(\.\d+)?", answer):
        raise Unresolved(f"{answer!r} is no plain number")
    if field.kind == "item" and not re.fullmatch(r"\d+", answer):
        raise Unresolved(f"{answer!r} is no item")
    return answer


def _offsets(words: str, passage: Passage) -> str:
    span = locate(words, passage)
    return f"{span.start}-{span.end}"


def locate(words: str, passage: Passage) -> Span:
    """Where a labeller's words stand in the report.

    >>> text = "Kim met Lee. Kim left."
    >>> locate("Kim", Passage(text, Span(13, 22), Span(0, 22)))
    Span(start=13, end=16)
    >>> locate("Kim#1", Passage(text, Span(13, 22), Span(0, 22)))
    Span(start=0, end=3)

    Raises:
        Unresolved: If they are nowhere in the passage, or in several places.
    """
    nth = _NTH.search(words)
    pattern = _pattern(_NTH.sub("", words).replace("[[", "").replace("]]", ""))
    shown = list(_places(pattern, passage.text, passage.around))
    if nth:
        if 0 < int(nth[1]) <= len(shown):
            return shown[int(nth[1]) - 1]
        raise Unresolved(f"{words!r}: found {len(shown)} times")
    marked = [place for place in shown if passage.span.contains(place)]
    found = marked or shown
    if len(found) != 1:
        raise Unresolved(f"{words!r} found {len(found)} times" + (", add #1, #2 … or more words" if found else ""))
    return found[0]


def _pattern(words: str) -> re.Pattern[str]:
    def alike(character: str) -> str:
        return next(
            (f"(?:{pattern})" for pattern, characters in _ALIKE if character in characters), re.escape(character)
        )

    parts = words.split()
    if not parts:
        raise Unresolved("no words")
    inner = r"\s+".join("".join(map(alike, part)) for part in parts)
    opens = r"(?<!\w)" if parts[0][0].isalnum() else ""
    closes = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    return re.compile(opens + inner + closes)


def _places(pattern: re.Pattern[str], text: str, around: Span) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(text, around.start, around.end))


def _passage(item: Row, texts: Mapping[tuple[str, str], str], side: str) -> Passage:
    ending = f"_{side}" if side else ""
    start, end, low, high = (int(item[name + ending]) for name in ("start", "end", "low", "high"))
    return Passage(texts[item["corpus"], item["report" + ending]], Span(start, end), Span(low, high))


def _options(table: str, corpus: str) -> tuple[str, ...]:
    """The options of a corpus's issue set, as issue/option."""
    name = _scheme(table).get("sets", {}).get(corpus)
    return options(name) if name else ()


def options(name: str) -> tuple[str, ...]:
    """All options of an issue set.

    >>> options("ceasefire")[0]
    'fighting/full-ceasefire'
    """
    issues = tables(f"issues/{name}")["issue"]
    return tuple(f"{issue['id']}/{option['id']}" for issue in issues for option in issue["option"])  # type: ignore[index]


def _scheme(table: str) -> dict:  # type: ignore[type-arg]
    return tomllib.loads((BENCH / table / "fields.toml").read_text(encoding="utf-8"))


def _field(entry: Mapping) -> Field:  # type: ignore[type-arg]
    kind = next(kind for kind in ("closed", "words", "option", "number", "item", "plain") if kind in entry)
    values = entry["closed"] if kind == "closed" else entry.get("or", ())
    return Field(
        entry["name"], kind, tuple(values), entry.get("many", False), entry.get("needed", False), entry.get("side", "")
    )


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
