"""Where the paragraphs of a text stand."""

from __future__ import annotations

import re

from onrecord.model import Span

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;\"”’'»)\]|*]\s*$")
_OPENS_IN_LOWER_CASE = re.compile(r"\s*[a-zà-öø-ÿа-я]")

# A column of text set by hand or by a mail program is 60 to 80 characters wide; a paragraph of a report on one line is
# hardly ever so even. Read off PolNeAR dev and `ced`, where no report is wrapped, and off wrapped copies of the same.
_COLUMN = range(40, 101)
_FULL_LINE = 0.75


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""The paragraphs of a text, without the white space around them.

    A blank line always ends a paragraph. Whether a single line break does is decided for the whole report: it does,
    as in most scraped texts, unless the report is wrapped to a column (see `wrapped`). In either case a line that
    breaks off in mid-sentence goes on in the next one if that opens in lower case.

    >>> text = "The talks failed.\n\nKim left.\nLee stayed."
    >>> [paragraph.exact(text) for paragraph in paragraphs(text)]
    ['The talks failed.', 'Kim left.', 'Lee stayed.']
    """
    lines = _lines(text)
    in_column = wrapped(tuple(line.exact(text) for line in lines))
    found: list[Span] = []
    for line in lines:
        if found and _goes_on(text, found[-1], line, in_column=in_column):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return tuple(found)


def wrapped(lines: tuple[str, ...]) -> bool:
    """Whether lines are set to a column, so that a line break is not a paragraph's end.

    So it is where there are at least four lines, none is wider than a column, most fill it, and fewer than half of
    those that do end as sentences do.

    >>> wrapped(("The talks in the old harbour town broke off on Monday after the two",
    ...          "delegations could not agree on who should speak first, a spokesman of",
    ...          "the ministry said. They are to meet again in the spring if the river",
    ...          "is open by then."))
    True
    """
    widest = max(map(len, lines), default=0)
    full = [line for line in lines if len(line) >= _FULL_LINE * widest]
    if len(lines) < 4 or widest not in _COLUMN or 2 * len(full) <= len(lines):
        return False
    return 2 * sum(1 for line in full if _ENDS_A_SENTENCE.search(line)) < len(full)


def _lines(text: str) -> tuple[Span, ...]:
    """Lines that hold more than white space, trimmed."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            found.append(Span(start, end))
    return tuple(found)


def _goes_on(text: str, paragraph: Span, line: Span, *, in_column: bool) -> bool:
    """Whether the line belongs to the paragraph before it: "…announced with strategic" / "long-term partners"."""
    if text.count("\n", paragraph.end, line.start) != 1:
        return False
    if in_column:
        return True
    breaks_off = not _ENDS_A_SENTENCE.search(text, max(paragraph.start, paragraph.end - 3), paragraph.end)
    return breaks_off and _OPENS_IN_LOWER_CASE.match(text, line.start) is not None
