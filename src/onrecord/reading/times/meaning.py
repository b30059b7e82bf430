"""What a rule captured, made into what the expression means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from onrecord.model import Meaning

Fields = dict[str, str | int | bool]
Values = Mapping[str, Mapping[str, str]]
UNKNOWN = "X"
"""An amount that the words leave open ("several weeks")."""


@dataclass(frozen=True, slots=True)
class Captured:
    """What one group of a rule's pattern matched.

    Attributes:
        role: The group's role.
        words: The tokens, as the tables spell them.
        value: What the class says the words stand for; empty for named patterns and numbers.
    """

    role: str
    words: tuple[str, ...]
    value: str = ""


def meaning_of(
    rule: str, fixed: Mapping[str, str | int | bool], captured: Sequence[Captured], values: Values
) -> Meaning:
    """The meaning of what a rule found: the rule's own fields, then those of its captures in turn.

    >>> from onrecord.reading.times.lexicon import load
    >>> captured = (Captured("month", ("august",), "8"), Captured("dayn", ("12",)))
    >>> meaning = meaning_of("month_day", {"kind": "point"}, captured, load("en").values)
    >>> meaning.month, meaning.day
    (8, 12)
    """
    fields: Fields = {"kind": "point", **fixed}
    for each in captured:
        if each.role in READERS:
            fields |= READERS[each.role](each, values)
    return _signed(rule, fields)


def _signed(rule: str, fields: Fields) -> Meaning:
    """The meaning, with the rule's sign before the amount and the era's before the year."""
    sign = str(fields.pop("sign", ""))
    if sign and fields.get("amount"):
        fields["amount"] = sign + str(fields["amount"]).lstrip("+-")
    if fields.pop("before_christ", False):
        fields |= {name: -int(fields[name]) for name in ("year", "decade", "century") if name in fields}
    if "half_of_day" in fields:
        fields["clock"] = _of_24(str(fields["clock"]), str(fields.pop("half_of_day")))
    return Meaning(rule=rule, **fields)  # type: ignore[arg-type]


def amount_of(words: Sequence[str], values: Values) -> str:
    """A number in digits or words as a decimal; `X` for "several", "a few", "dozens".

    >>> from onrecord.reading.times.lexicon import load
    >>> [amount_of(words.split(), load("en").values) for words in ("twenty - four", "2 1/2", "a few", "half an", "a")]
    ['24', '2.5', 'X', '0.5', '1']
    """
    total, current, seen = Decimal(0), Decimal(0), False
    for word in words:
        if word in values["vague"] and values["vague"][word] == UNKNOWN:
            return UNKNOWN
        worth = _worth(word, values)
        if worth is None:
            continue
        seen = True
        if worth in (100, 1000):
            current = max(current, Decimal(1)) * worth
            total, current = (total + current, Decimal(0)) if worth == 1000 else (total, current)
        else:
            current += worth
    return _plain(total + current) if seen else "1"


def ordinal_of(words: Sequence[str], values: Values) -> int:
    """A number, ordinal or not, in digits or words.

    >>> from onrecord.reading.times.lexicon import load
    >>> [ordinal_of(words.split(), load("en").values) for words in ("12", "3 rd", "twenty - first")]
    [12, 3, 21]
    """
    cardinals, ordinals = values["cardinal"], values["ordinal"]
    return sum(int(word if word.isdigit() else cardinals.get(word, ordinals.get(word, 0))) for word in words)


def year_of(words: Sequence[str], values: Values) -> int:
    """A year in digits or in words.

    >>> from onrecord.reading.times.lexicon import load
    >>> [year_of(words.split(), load("en").values) for words in ("2025", "'98", "nineteen ninety - six")]
    [2025, 98, 1996]
    """
    digits = next((word for word in words if word.strip("'").isdigit()), None)
    if digits:
        return int(digits.strip("'"))
    numbers = [int(values["cardinal"][word]) for word in words if word in values["cardinal"]]
    if numbers[1:2] == [1000]:
        return numbers[0] * 1000 + sum(numbers[2:])
    return numbers[0] * 100 + sum(numbers[1:])


def _worth(word: str, values: Values) -> Decimal | None:
    """A single word's number; None where it is no number."""
    if word[0].isdigit() and "/" not in word:
        return Decimal(word.replace(",", ""))
    for name in ("fraction", "cardinal", "vague"):
        if word in values[name]:
            return Decimal(values[name][word])
    return None


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _numbered(name: str) -> Callable[[Captured, Values], Fields]:
    """A reader of a class whose value is a number."""
    return lambda captured, values: {name: int(captured.value)}


def _named(name: str) -> Callable[[Captured, Values], Fields]:
    """A reader of a class whose value is a term."""
    return lambda captured, values: {name: captured.value}


def _shift(captured: Captured, values: Values) -> Fields:
    """ "last": base, amount and choice, as `now -1 last`; "tomorrow" with its unit, as `now +1 this day`."""
    base, amount, choice, *unit = captured.value.split()
    return {"base": base, "amount": amount, "choice": choice, **({"unit": unit[0]} if unit else {})}


def _clock(captured: Captured, values: Values) -> Fields:
    """ "10:35", "7", "0600"; the half of the day comes after."""
    word = next(word for word in captured.words if word[0].isdigit() or word in values["cardinal"])
    digits = word if word[0].isdigit() else values["cardinal"][word]
    if len(digits) == 4 and digits.isdigit():
        digits = f"{digits[:2]}:{digits[2:]}"
    hour, _, minute = digits.replace(".", ":").partition(":")
    return {"clock": f"{int(hour):02}:{minute or '00'}"}


def _of_24(clock: str, half: str) -> str:
    """A clock of twelve hours as one of twenty-four.

    >>> _of_24("09:30", "PM"), _of_24("12:00", "AM"), _of_24("12:15", "PM")
    ('21:30', '00:00', '12:15')
    """
    hour, _, minute = clock.partition(":")
    return f"{int(hour) % 12 + (12 if half == 'PM' else 0) if int(hour) <= 12 else int(hour):02}:{minute}"


def _numeric(captured: Captured, values: Values) -> Fields:
    """ "12.08.2025" is the twelfth; so is "25/12/2025"; "03/04/2025" keeps the month first, as American papers do."""
    word = captured.words[0]
    first, second, year = (int(part) for part in word.replace("/", ".").split("."))
    swapped = "." in word or first > 12
    return {"month": second if swapped else first, "day": first if swapped else second, "year": year}


def _iso(captured: Captured, values: Values) -> Fields:
    word = captured.words[0]
    fields: Fields = {"year": int(word[:4]), "month": int(word[5:7]), "day": int(word[8:10])}
    return fields | ({"clock": word[11:16], "zone": "UTC" if word.endswith("z") else ""} if len(word) > 10 else {})


def _decade(captured: Captured, values: Values) -> Fields:
    """ "1990s", "'80s", "nineties"."""
    word = captured.words[0].strip("'")
    return {"decade": int(word if word.isdigit() else values["decade_word"][word])}


READERS: dict[str, Callable[[Captured, Values], Fields]] = {
    "month": _numbered("month"),
    "weekday": _numbered("weekday"),
    "season": _named("season"),
    "part": _named("part"),
    "zone": lambda captured, values: {"zone": " ".join(captured.words)},
    "holiday": lambda captured, values: {"kind": "holiday", "name": captured.value},
    "ref": lambda captured, values: {"kind": "ref", "name": captured.value},
    "shift": _shift,
    "unit": _named("unit"),
    "count": lambda captured, values: {"amount": amount_of(captured.words, values)},
    "dayn": lambda captured, values: {"day": ordinal_of(captured.words, values)},
    "yearn": lambda captured, values: {"year": year_of(captured.words, values)},
    "era": lambda captured, values: {"before_christ": captured.value == "BC"},
    "quarter": lambda captured, values: {"quarter": ordinal_of(captured.words, values)},
    "last_quarter": lambda captured, values: {"quarter": 4},
    "half": lambda captured, values: {"half": ordinal_of(captured.words, values)},
    "last_half": lambda captured, values: {"half": 2},
    "century": lambda captured, values: {"century": ordinal_of(captured.words, values)},
    "decade": _decade,
    "fiscal": lambda captured, values: {"fiscal": True},
    "clock": _clock,
    "half_of_day": _named("half_of_day"),
    "clock_word": _named("clock"),
    "name": _named("name"),
    "iso": _iso,
    "numeric": _numeric,
}
