"""Numerals: numbers in digits and words as they stand in a text, with what is written together with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from onrecord.model import Span
from onrecord.reading.lemmas import lemma
from onrecord.reading.quantities.lexicon import currencies, listed, parts, signs, singular, words

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL = {word: Decimal(n) for n, word in enumerate([*ONES.split(), "eighteen", "nineteen"])}
TEN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TENS = {word: Decimal(10 * n) for n, word in enumerate(TEN, 2)}
MAGNITUDES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "dozen": Decimal(12),
}
SHORT = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "bn": "billion",
    "b": "billion",
    "tn": "trillion",
    "bln": "billion",
    "trn": "trillion",
    "trln": "trillion",
    "mm": "million",
    "t": "trillion",
    "k": "thousand",
}
# From how many on an unnamed number of them is told: "dozens" are two at least, and so the rest.
VAGUE = {
    "dozens": Decimal(24),
    "scores": Decimal(40),
    **{f"{word}s": 2 * MAGNITUDES[word] for word in MAGNITUDES if word != "dozen"},
}
MANY = {
    "tens": Decimal(20),
    "dozens": Decimal(24),
    "hundreds": Decimal(200),
    "thousands": Decimal(2000),
    "several": Decimal(2),
}
MANY |= {"few": Decimal(2), "many": Decimal(2)}
DENOMINATORS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
GLYPHS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
PERCENT = ("percent", "pct")
# Numbers of whom a ratio is told: "one in five", "eight out of 10".
ROUND = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000)))
# Up to what a sum may lack the magnitude of the next one.
SHARED = Decimal(1000)
# What follows "half" where it is a share.
HALF_OF = listed("of the its their his her our my all those these say said were are have had think believe support")
HEDGED = listed("nearly about almost over roughly around approximately than under")
# Words with which a numeral may begin; a sign may be of two tokens ("A$").
BEGINNINGS = frozenset(
    [*SMALL, *TENS, *VAGUE, *MANY, "a", "an", "half", "us", "au", "c", "ca", "hk", "nt", "nz", "r", "s"]
)
# How the words begin behind which "from" opens a range.
RANGING = ("rang", "anywhere", "vary", "varie")
MONTHS = listed(
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec"
)
_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:\.[^\W\d_]\.)?|\S")
# Without any of these there is no numeral.
_NUMBER = re.compile(
    rf"\d|(?<![^\W\d_])(?:half|{'|'.join([*SMALL, *TENS, *VAGUE, *MAGNITUDES, *DENOMINATORS])})s?(?![^\W\d_])",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written.

    Attributes:
        span: Its words, with sign, currency, magnitude and per cent.
        value: The number; None for what names only an order of magnitude, and for a range.
        low: Lower end of a range, or from how many on "dozens" are.
        high: Upper end of a range.
        unit: `percent`, an ISO code, or empty.
        form: `plain`, `range`, `vague`, `fraction`, `ratio`, or `score` for two that are no range.
    """

    span: Span
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    form: str = "plain"


class _Token(NamedTuple):
    """A word or sign; a tuple, since a page has thousands."""

    text: str
    low: str
    start: int
    end: int


def find_numerals(text: str, stretch: Span) -> tuple[Numeral, ...]:
    """The numerals in a stretch of text, in text order, not overlapping.

    >>> text = "between 5 and 7 percent of $1.2bn, two thirds, dozens"
    >>> [(each.span.exact(text), each.form, each.unit) for each in find_numerals(text, Span(0, len(text)))][:2]
    [('5 and 7 percent', 'range', 'percent'), ('$1.2bn', 'plain', 'USD')]
    """
    if not _NUMBER.search(text, stretch.start, stretch.end):
        return ()
    found = [
        _Token(word := each.group(), word.lower(), *each.span())
        for each in _TOKEN.finditer(text, stretch.start, stretch.end)
    ]
    return tuple(_numerals(found))


def _numerals(tokens: Sequence[_Token]) -> Iterator[Numeral]:
    at = 0
    while at < len(tokens):
        found = (_ratio(tokens, at) or _joined(tokens, at)) if _may_begin(tokens[at]) else None
        if found is None:
            at += 1
        else:
            numeral, at = found
            yield numeral


def _may_begin(token: _Token) -> bool:
    """Whether a numeral may begin at a token at all: most begin none, and reading on from each would be slow."""
    return token.text[0].isdigit() or token.low in BEGINNINGS or token.text in signs() or not token.text[0].isascii()


def _low(tokens: Sequence[_Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _touching(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a token stands right behind the one before."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def _ratio(tokens: Sequence[_Token], at: int) -> tuple[Numeral, int] | None:
    """ "| one in five | homes", "| eight out of 10 | voters"."""
    one = _cardinal(tokens, at)
    if one is None:
        return None
    value, end = one
    ways = (("out", "of"), ("in",), ("-", "in", "-"), ("of", "every"), ("of", "10"), ("of", "ten"))
    behind = next(
        (end + len(way) - (len(way) == 2 and way[0] == "of") for way in ways if _reads(tokens, end, way)), None
    )
    if behind is None:
        return None
    behind += _low(tokens, behind) == "every"
    other = _cardinal(tokens, behind)
    if (
        other is None
        or other[0] not in ROUND
        or value >= other[0]
        or _low(tokens, other[1]) in (*PERCENT, "%", "per", *MAGNITUDES)
    ):
        return None
    return Numeral(_span(tokens, at, other[1]), _percent(value / other[0]), unit="percent", form="ratio"), other[1]


def _reads(tokens: Sequence[_Token], at: int, way: Sequence[str]) -> bool:
    return tuple(_low(tokens, at + n) for n in range(len(way))) == tuple(way)


def _percent(part: Decimal) -> Decimal:
    return (part * 100).quantize(Decimal("0.1")).normalize()


def _span(tokens: Sequence[_Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)


def _joined(tokens: Sequence[_Token], at: int) -> tuple[Numeral, int] | None:
    """One amount, or two that are the ends of a range: "| 5 to 7 percent |", "between | $2 and $3 million |"."""
    first = _amount(tokens, at)
    if first is None:
        return None
    one, end = first
    if _shares_unit(tokens, at, one, end):
        return replace(one, unit="percent"), end
    if (
        one.unit
        and one.value is not None
        and _reads(tokens, end, ("and",))
        and not _reads(tokens, at - 1, ("between",))
    ):
        return replace(one, value=one.value * _magnitude_of_next(tokens, one, end + 1)), end
    link = _link(tokens, at, end)
    second = _amount(tokens, link) if link else None
    unless = end + (_low(tokens, end) == ",")
    if one.form == "vague" and _reads(tokens, unless, ("if", "not")):
        return _at_least(tokens, (at, one), unless + 2) or first
    if second is None or one.value is None or second[0].value is None or "fraction" in (one.form, second[0].form):
        return first
    if one.unit == "percent" and not second[0].unit and _reads(tokens, end, ("or",)):
        return first  # "fell 3.6% | or | 970 points"
    found = _ends(tokens, (at, one), second)
    return _further(tokens, found) if found is not None else first


def _shares_unit(tokens: Sequence[_Token], at: int, numeral: Numeral, end: int) -> bool:
    """Whether a number has the unit of the one it changes to: "from | 35 | to 15 percent"."""
    changed = _low(tokens, at - 1) == "from" and _low(tokens, end) == "to" and not numeral.unit
    other = _amount(tokens, end + 1) if changed and numeral.form == "plain" else None
    return other is not None and other[0].unit == "percent"


def _further(tokens: Sequence[_Token], found: tuple[Numeral, int]) -> tuple[Numeral, int]:
    """A range with a third number behind it: "| two or three or four percent |"."""
    numeral, end = found
    third = _amount(tokens, end + 1) if numeral.form == "range" and _low(tokens, end) == "or" else None
    if third is None or third[0].value is None or numeral.high is None or third[0].value <= numeral.high:
        return found
    unit = numeral.unit or third[0].unit
    if third[0].unit != unit or third[0].form != "plain":
        return found
    span = Span(numeral.span.start, third[0].span.end)
    return Numeral(span, None, numeral.low, third[0].value, unit, "range"), third[1]


def _at_least(tokens: Sequence[_Token], first: tuple[int, Numeral], behind: int) -> tuple[Numeral, int] | None:
    """ "| hundreds, if not thousands, | of them": from the smaller of two unnamed numbers on."""
    other = _vague(tokens, behind)
    return (replace(first[1], span=_span(tokens, first[0], other[1])), other[1]) if other is not None else None


def _link(tokens: Sequence[_Token], at: int, end: int) -> int:
    """Where the other end of a range would begin; 0 where nothing joins one."""
    word, before = _low(tokens, end), _low(tokens, at - 1)
    if word == "and" and before == "between":
        return end + 1
    if _repeats_unit(tokens, at, end):
        return end + 2
    if word == "to" and any(_changes(_low(tokens, each)) for each in range(max(0, at - 3), at)):
        other = _amount(tokens, end + 1) if before != "from" and tokens[end - 1].text[0].isdigit() else None
        return end + 1 if other is not None and other[0].unit == "percent" else 0  # "cut them 26 | to | 28 percent"
    if tokens[end - 1].text.isdigit() and _names_month(tokens, at - 1):
        return 0  # "after Dec. | 31 | to 40 percent"
    if word in ("to", "or") and (before != "from" or _low(tokens, at - 2).startswith(RANGING)):
        return end + 1
    if word == "-" and _low(tokens, end + 1) in ("or", "to") and not _touching(tokens, end + 1):
        return end + 2  # "a one- | or | two-page letter"
    if word in ("-", "–", "—") and _touching(tokens, end):
        return (
            end
            + (2 if _low(tokens, end + 1) == "to" and _low(tokens, end + 2) == "-" else 1)
            + (_low(tokens, end + 1) == "to") * 1
        )
    return 0


def _repeats_unit(tokens: Sequence[_Token], at: int, end: int) -> bool:
    """Whether both ends of a range name their unit: "ranging from | 9 points to 14 | points"."""
    word, before = _low(tokens, end), _low(tokens, at - 1)
    ranging = before == "from" and _low(tokens, at - 2).startswith(RANGING)
    joint = "to" if ranging else "and" if before == "between" else ""
    other = _amount(tokens, end + 2) if joint and word.isalpha() and _low(tokens, end + 1) == joint else None
    return other is not None and singular(_low(tokens, other[1])) == singular(word)


def _magnitude_of_next(tokens: Sequence[_Token], one: Numeral, at: int) -> Decimal:
    """The magnitude that a sum shares with the next one: "by | $80 | and $60 billion"."""
    other = _amount(tokens, at)
    sums = other is not None and one.unit == other[0].unit != "percent" and tokens[at - 2].text.isdigit()
    if other is None or not sums or one.value is None or one.value >= SHARED:
        return Decimal(1)
    return _shared(tokens, other[0].span, at - 1)


def _names_month(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a month's name stands there, its full stop passed over."""
    return _low(tokens, at - (_low(tokens, at) == ".")).removesuffix(".") in MONTHS


def _changes(word: str) -> bool:
    """Whether a word is a verb of change, after which "to" leads to another number: "fell 3 points | to | 40"."""
    return any(lemma(word, tag) in words("change") for tag in ("VBD", "VBZ", "VBG"))


def _ends(
    tokens: Sequence[_Token], first: tuple[int, Numeral], second: tuple[Numeral, int]
) -> tuple[Numeral, int] | None:
    (at, one), (other, end) = first, second
    low, high = one.value, other.value
    assert low is not None
    assert high is not None
    if one.unit and other.unit and one.unit != other.unit:
        return None
    shared = _shared(tokens, other.span, at)
    if low < high and low * shared < high:
        low *= shared
    span = Span(one.span.start, other.span.end)
    if low >= high:
        score = not one.unit and not other.unit
        return (Numeral(span, None, form="score"), end) if score else None
    return Numeral(span, None, low, high, one.unit or other.unit, "range"), end


def _shared(tokens: Sequence[_Token], span: Span, at: int) -> Decimal:
    """The magnitude that the first end shares with the second: "five to seven | million |"."""
    inner = [each for each in tokens[at:] if span.start <= each.start < span.end]
    own = [each for each in tokens[at:] if each.start < span.start]
    if any(each.low in MAGNITUDES or each.low in SHORT for each in own):
        return Decimal(1)
    names = [SHORT.get(each.low, each.low) for each in inner if each.start > span.start]
    return next((MAGNITUDES[name] for name in reversed(names) if name in MAGNITUDES and name != "dozen"), Decimal(1))


def _amount(tokens: Sequence[_Token], at: int) -> tuple[Numeral, int] | None:
    """A number with the currency or per cent that is written with it: "| $7 billion |", "| 12 per cent |"."""
    code, start = _sign(tokens, at)
    found = _vague(tokens, start) or _fraction(tokens, start) if start == at else None
    if found is None:
        plain = _cardinal(tokens, start, money=bool(code))
        if plain is None:
            return None
        found = Numeral(_span(tokens, at, plain[1]), plain[0]), plain[1]
    numeral, end = found
    if code:
        return replace(numeral, span=_span(tokens, at, end), unit=code), end
    return _with_unit(tokens, at, numeral, end)


def _sign(tokens: Sequence[_Token], at: int) -> tuple[str, int]:
    """The currency before an amount, and where the number begins."""
    for length in (2, 1):
        sign = "".join(each.text for each in tokens[at : at + length])
        behind = at + length
        spelled = length == 1 and sign.isalpha()
        if sign in signs() and _low(tokens, behind)[:1].isdigit() and (length == 1 or _touching(tokens, at + 1)):
            if spelled and not sign.isupper():
                continue
            return signs()[sign], behind
    return "", at


def _with_unit(tokens: Sequence[_Token], at: int, numeral: Numeral, end: int) -> tuple[Numeral, int]:
    """Per cent or the words of a currency behind a number, hyphen or not: "25-percent", "6 million pounds"."""
    behind = end + (_low(tokens, end) == "-" and _touching(tokens, end))
    behind += numeral.form == "vague" and _low(tokens, end) == "of"
    if _low(tokens, behind) in (*PERCENT, "%"):
        return replace(numeral, span=_span(tokens, at, behind + 1), unit="percent"), behind + 1
    if _reads(tokens, behind, ("per", "cent")):
        return replace(numeral, span=_span(tokens, at, behind + 2), unit="percent"), behind + 2
    if numeral.form == "fraction":
        return numeral, end
    for length in (2, 1):
        named = tokens[behind : behind + length]
        code = _currency(named) if len(named) == length else ""
        if code:
            return replace(numeral, span=_span(tokens, at, behind + length), unit=code), behind + length
    return _hundredths(tokens, at, numeral, behind) or (numeral, end)


def _currency(tokens: Sequence[_Token]) -> str:
    """The ISO code of a currency's words or sign: "US dollars", "kroner", "€"; empty for none."""
    plain = " ".join(each.low for each in tokens)
    once = " ".join([*(each.low for each in tokens[:-1]), singular(tokens[-1].low)])
    sign = signs().get(tokens[0].text, "") if len(tokens) == 1 else ""
    return currencies().get(plain) or currencies().get(once) or sign


def _hundredths(tokens: Sequence[_Token], at: int, numeral: Numeral, behind: int) -> tuple[Numeral, int] | None:
    """ "| 60 cents |"."""
    code = parts().get(singular(_low(tokens, behind)))
    if not code or numeral.value is None:
        return None
    return replace(numeral, span=_span(tokens, at, behind + 1), value=numeral.value / 100, unit=code), behind + 1


def _vague(tokens: Sequence[_Token], at: int) -> tuple[Numeral, int] | None:
    """ "| dozens |", "| tens of thousands |", "| several hundred |"."""
    word = _low(tokens, at)
    if word in MANY and (word in ("several", "few", "many") or _low(tokens, at + 1) == "of"):
        behind = at + (1 if word in ("several", "few", "many") else 2)
        name = _low(tokens, behind)
        if name.removesuffix("s") in MAGNITUDES:
            low = MANY[word] * MAGNITUDES[name.removesuffix("s")]
            return Numeral(_span(tokens, at, behind + 1), None, low, form="vague"), behind + 1
    if word in VAGUE and (word != "scores" or _low(tokens, at + 1) == "of"):
        return Numeral(_span(tokens, at, at + 1), None, VAGUE[word], form="vague"), at + 1
    return None


def _fraction(tokens: Sequence[_Token], at: int) -> tuple[Numeral, int] | None:
    """ "| two thirds |", "| a quarter | of", "nearly | half | the money"."""
    word = _low(tokens, at)
    if word == "half":
        return _half(tokens, at)
    if _low(tokens, at + 1) == "/" and _touching(tokens, at + 1):
        return None
    over = Decimal(1) if word in ("a", "an") else SMALL.get(word)
    behind = at + 1 + (_low(tokens, at + 1) == "-")
    name = _low(tokens, behind)
    below = DENOMINATORS.get(name.removesuffix("s"))
    if over is None or below is None or below == 2 or over >= below:
        return None
    hyphen = behind == at + 2
    if _reads(tokens, behind + 1, ("of", "a")) or _reads(tokens, behind + 1, ("of", "an")):
        return None  # "lost by | a quarter | of a point"
    if not hyphen and name.endswith("s") == (over == 1):
        return None
    if over == 1 and not hyphen and _low(tokens, behind + 1) not in ("of", "to"):
        return None
    if below == 4 and _low(tokens, behind + 1) not in ("of", "to", "the", "majority", ",", "."):
        return None
    return Numeral(_span(tokens, at, behind + 1), _percent(over / below), unit="percent", form="fraction"), behind + 1


def _half(tokens: Sequence[_Token], at: int) -> tuple[Numeral, int] | None:
    before, behind = _low(tokens, at - 1), _low(tokens, at + 1)
    part = _amount(tokens, at + 2) if behind == "of" else None
    if part is not None and part[0].unit == "percent" and part[0].value is not None:
        return Numeral(_span(tokens, at, part[1]), part[0].value / 2, unit="percent"), part[1]
    if behind in ("a", "-") or before in ("first", "second", "other", "latter", "in", "-", "last", "by"):
        return None
    if before == "and" and behind != "of":
        return None
    if behind == "of" or (behind in HALF_OF and before != "the") or before in HEDGED:
        return Numeral(_span(tokens, at, at + 1), Decimal(50), unit="percent", form="fraction"), at + 1
    return None


def _cardinal(tokens: Sequence[_Token], at: int, *, money: bool = False) -> tuple[Decimal, int] | None:
    """A whole or decimal number with its magnitudes: "12,000", "1.2m", "sixty-two", "half a million", "two dozen"."""
    if _reads(tokens, at, ("half", "a")) and _low(tokens, at + 2) in MAGNITUDES:
        return MAGNITUDES[_low(tokens, at + 2)] / 2, at + 3
    if _low(tokens, at) in ("a", "an") and _low(tokens, at + 1) in MAGNITUDES:
        return _magnified(tokens, Decimal(1), at + 1, money=money)
    if at < len(tokens) and _DIGITS.fullmatch(tokens[at].text):
        value, end = Decimal(tokens[at].text.replace(",", "")), at + 1
        if _low(tokens, end) in GLYPHS:
            value, end = value + GLYPHS[_low(tokens, end)], end + 1
        elif _simple_fraction(tokens, end):
            value, end = value + Decimal(tokens[end].text) / Decimal(tokens[end + 2].text), end + 3
        return _magnified(tokens, value, end, money=money)
    spelled = _spelled(tokens, at)
    return _magnified(tokens, *spelled, money=money) if spelled else None


def _simple_fraction(tokens: Sequence[_Token], at: int) -> bool:
    """ "7 | 1/2 |"."""
    digits = [_low(tokens, at), _low(tokens, at + 2)]
    return _low(tokens, at + 1) == "/" and all(each.isdigit() and len(each) == 1 and each != "0" for each in digits)


def _spelled(tokens: Sequence[_Token], at: int) -> tuple[Decimal, int] | None:
    """ "sixty-two", "two hundred and six", "one hundred thousand" up to its last magnitude."""
    word = _low(tokens, at)
    if word in TENS:
        value, end = TENS[word], at + 1
        behind = end + (_low(tokens, end) == "-")
        if 0 < SMALL.get(_low(tokens, behind), Decimal(0)) < 10:
            value, end = value + SMALL[_low(tokens, behind)], behind + 1
    elif word in SMALL:
        value, end = SMALL[word], at + 1
    else:
        return None
    if _reads(tokens, end, ("and", "a", "half")):
        return value + Decimal("0.5"), end + 3
    return value, end


def _magnified(tokens: Sequence[_Token], value: Decimal, end: int, *, money: bool) -> tuple[Decimal, int]:
    """A number with the magnitudes behind it: "two | hundred | thousand", "1.2 | m |"."""
    while (step := _magnitude(tokens, end, money=money)) is not None:
        name, end = step
        value *= MAGNITUDES[name]
        behind = end + (_low(tokens, end) == "and")
        rest = _spelled(tokens, behind) if name in ("hundred", "thousand") else None
        if rest is not None and rest[0] < MAGNITUDES[name]:
            value, end = value + rest[0], rest[1]
    return value, end


def _magnitude(tokens: Sequence[_Token], end: int, *, money: bool) -> tuple[str, int] | None:
    hyphen = _low(tokens, end) == "-" and _touching(tokens, end)
    name = _low(tokens, end + hyphen)
    if name in MAGNITUDES or (name.removesuffix("s") in MAGNITUDES and tokens[end - 1].text[0].isdigit()):
        return name.removesuffix("s"), end + hyphen + 1
    short = SHORT.get(name)
    if short is None or hyphen or not (_touching(tokens, end) or money):
        return None
    # "a 100m race" measures, "1.2m voters" counts; "mm" and "t" are millimetres and tonnes but of money.
    if (name in ("m", "b", "k") and not money and not _counts_on(tokens, end)) or (name in ("mm", "t") and not money):
        return None
    return short, end + 1


def _counts_on(tokens: Sequence[_Token], end: int) -> bool:
    return "." in tokens[end - 1].text or (_low(tokens, end + 1).endswith(("s", "people")) and _low(tokens, end) != "b")
