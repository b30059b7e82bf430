"""Lines that credit an agency or a reporter with a text or part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Judged, Region, Span

_LONGEST = 300
_NAMES = r"[A-Z][\w.'’&-]*(?:\s(?:[A-Z][\w.'’&-]*|of|the|and|de|van|von))*"
_LIST = rf"(?:the\s)?{_NAMES}(?:(?:,\s|\sand\s|,\sand\s)(?:the\s)?{_NAMES})*"
_SIGNED = re.compile(
    rf"(?P<author>{_NAMES})\s\((?:[Aa]ccording to|[Ff]rom|[Ss]ources?:|[Ww]ith)\s(?P<names>{_LIST})\)\.?$"
)
_CONTRIBUTED = re.compile(
    rf"\(?(?P<names>{_LIST})\s(?:also\s)?contributed\s(?:to\s(?:this|the)\s(?:report|story|article|piece|dispatch|account)|reporting)\.?\)?$"
)
_SOURCE = re.compile(rf"(?:[Ss]ources?|SOURCES?):\s(?P<names>{_LIST})(?:\.|$)")
_WITH = re.compile(
    rf"\((?:[Ww]ith\s)?(?P<names>{_NAMES}),?\swith\sadditional\sreporting\sby\s.*\)$|[—–-]\s?(?:[Ww]ith\s)?(?P<bare>[A-Z]{{2,}})$"
)
_REPORTED = re.compile(
    r"\(?(?:[Aa]dditional\s)?(?:[Rr]eport(?:ing|ed)|[Ww]riting|[Ee]dit(?:ing|ed))\s(?:and\s\w+\s)?by[\s:]\s?[A-Z].*$"
)
_FORMS = (_SIGNED, _CONTRIBUTED, _SOURCE, _WITH, _REPORTED)
_BETWEEN = re.compile(r",\s(?:and\s)?|\sand\s")
_ARTICLE = re.compile(r"^the\s")


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit line.

    Attributes:
        region: Where it stands.
        carriers: Who is credited: agencies by name, or the whole line where it names reporters.
        author: Who signs before the credits.
    """

    region: Region
    carriers: tuple[Judged, ...]
    author: Judged | None = None


def find_credits(text: str, paragraphs: tuple[Span, ...]) -> tuple[Credit, ...]:
    """The credit lines among a report's last paragraphs.

    "AFP contributed reporting." · "Thu Le (According to WSJ, AFP)" · "Reporting by A. Roe; editing by B. Lind" ·
    "Source: NRA. …" · "(NRA, with additional reporting by the Standard)"

    >>> text = "They left.\\nAFP contributed reporting."
    >>> [credit.carriers[0].value for credit in find_credits(text, (Span(0, 10), Span(11, len(text))))]
    ['AFP']
    """
    return tuple(credit for paragraph in paragraphs[1:] for credit in _credit(text, paragraph))


def _credit(text: str, paragraph: Span) -> Iterator[Credit]:
    if len(paragraph) > _LONGEST:
        return
    match = next((match for form in _FORMS if (match := form.match(text, paragraph.start, paragraph.end))), None)
    if match:
        group = match.groupdict()
        author = _cell(match, "author") if group.get("author") else None
        yield Credit(Region("credit", paragraph), tuple(_carriers(match, paragraph)), author)


def _carriers(match: re.Match[str], paragraph: Span) -> Iterator[Judged]:
    name = next((name for name in ("names", "bare") if match.groupdict().get(name)), None)
    if name is None:
        yield Judged(" ".join(match.group().split()), "credit_line", (paragraph,))
        return
    at = match.start(name)
    for part in _BETWEEN.split(match[name]):
        start = match.string.index(part, at)
        at = start + len(part)
        article = _ARTICLE.match(part)
        first = start + (article.end() if article else 0)
        yield Judged(match.string[first:at], "credit_line", (Span(first, at),))


def _cell(match: re.Match[str], name: str) -> Judged:
    return Judged(match[name], "credit_line", (Span(*match.span(name)),))
