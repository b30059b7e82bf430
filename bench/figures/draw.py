"""Draw numbers that may be figures: `python -m bench.figures.draw CORPORA --out SHEET --ids FILE`.

A number is a group of digits or a word of number, with what is written together with it: sign, currency, per cent,
magnitude, the other end of a range. Most are drawn from those next to words of polls, losses, prices, shares or
measure, the others from all the rest but plain dates.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from bench.passages import Item, Source, arguments, net, sentence_spans, share_out, sources, write
from onrecord.model import Span

_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?(?:\s\d/\d)?"
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?|scores|half|quarter|thirds?|double|triple)"
)
_UNIT = r"(?:\s?%|[\s-]?(?:percent|per cent|hundred|thousand|million|billion|trillion|bn|m|k)\b)"
NUMBER = re.compile(
    rf"(?:[$€£¥]\s?)?(?<![\w.:/\"])(?<![A-Za-z]-){_DIGITS}(?:\s?(?:-|–|to|or)\s?[$€£]?{_DIGITS})?{_UNIT}*(?![\w:]|/\d)"
    rf"|\b(?:an?\s(?=hundred|thousand|dozen|half|quarter|third))?{_WORD}"
    rf"(?:[\s-](?:(?:and|to|or)\s)?(?:a\s)?{_WORD})*{_UNIT}*\b",
    re.IGNORECASE,
)
# Years, days of the month, hours, ages and the bare word "one" are no figures, and would be half of what is drawn.
PLAIN = re.compile(r"(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?|one", re.IGNORECASE)
DATE_BEFORE = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s$")
NOT_AFTER = re.compile(
    r"-year-old|\s?(?:[ap]\.?m\b)|\s(?:January|February|March|April|June|July|August|September|October)"
)
SIGN = re.compile(r"[%$€£¥]")
TELLING = net(
    """
    percent, per cent, poll*, survey*, voter, voters, point, points, killed, dead, died, wounded, injured, troops,
    soldiers, casualt*, people, tariff, tariffs, share, shares, index, stock, stocks, price, prices, ton, tons,
    tonne, tonnes, barrel, barrels, degrees, kilomet*, miles, jobs, rate, rose, fell, about, nearly, more than, at
    least, up to, around, some, over, fewer, less than, almost
    """
)
NEAR = 45
SHARES = {
    ("stories/crimea2014", "telling"): 35,
    ("stories/crimea2014", "any"): 15,
    ("stories/trade2019", "telling"): 40,
    ("stories/trade2019", "any"): 15,
    ("ced", "telling"): 30,
    ("ced", "any"): 10,
    ("polnear", "telling"): 40,
    ("polnear", "any"): 15,
}


def main() -> None:
    """Draw, and write the sheet and the ids."""
    options = arguments(__doc__, seed=45)
    items = (item for source in sources(options.corpora) for item in numbers(source))
    write(share_out(items, SHARES, random.Random(options.seed)), options.out, options.ids)


def numbers(source: Source) -> Iterator[Item]:
    """The numbers in a report's sentences, plain dates left out."""
    for sentence in sentence_spans(source.text):
        for match in NUMBER.finditer(source.text, sentence.start, sentence.end):
            if not _dated(source.text, match):
                around = source.text[max(sentence.start, match.start() - NEAR) : min(sentence.end, match.end() + NEAR)]
                stratum = "telling" if SIGN.search(around) or TELLING.search(around) else "any"
                yield Item(source, Span(*match.span()), stratum)


def _dated(text: str, number: re.Match[str]) -> bool:
    before = text[max(0, number.start() - 12) : number.start()]
    plain = PLAIN.fullmatch(number.group()) or DATE_BEFORE.search(before)
    return bool(plain or NOT_AFTER.match(text, number.end()))


if __name__ == "__main__":
    main()
