"""Posts that a report shows as they were posted, signed with a name and a handle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.page import Page
from onrecord.reading.repair import Draft

_SIGNED = re.compile(
    r"(?:—|–|--)\s?(?P<name>(?![a-z\s])[^\n(—–]{2,50}?)\s?\(@ ?\w{2,20}\)"
    r"(?:\s[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?"
)
_CUT = re.compile(r"\.{4,}\s+(?=\S)")
"""Where a post that breaks off behind the report's own words goes on: "he said..... Talks will go on!"."""

_LINK = re.compile(r"(?:\s*(?:https?: ?//\S+|pic\.twitter\.com/\S+))+\s*$")

SHORTEST, LONGEST = 3, 700
"""Words of a post that says anything; code points of two that were set together."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post's words and the name beneath them."""

    name: Span
    words: Span


def with_posts(page: Page, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, with one for each post; what the network made of a post's own words is dropped.

    Args:
        page: The report.
        drafts: Its attributions so far, none within another.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> page = plain_page("We shall leave tonight! — Jo Lee (@jolee) May 3, 2019")
    >>> [(draft.basis, draft.kind) for draft in with_posts(page, ())]
    [('post', 'direct')]
    """
    posts = tuple(find_posts(page))
    if not posts:
        return tuple(drafts)
    kept = [draft for draft in drafts if not any(_touches(draft, post) for post in posts)]
    signed = [Draft(post.name, None, (post.words,), 1.0, 1.0, 0.9, 0.9, 1.0, "post", kind="direct") for post in posts]
    return tuple(sorted((*kept, *signed), key=lambda draft: (min(_spans(draft)), draft.content)))


def find_posts(page: Page) -> Iterator[Post]:
    """The posts of a report: "We leave tonight! — Jo Lee (@jolee) May 3, 2019".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> page = plain_page("Kim left.\\nWe shall leave tonight! — Jo Lee (@jolee) May 3, 2019")
    >>> [(post.name.exact(page.text), post.words.exact(page.text)) for post in find_posts(page)]
    [('Jo Lee', 'We shall leave tonight!')]
    """
    for paragraph in page.paragraphs:
        since = paragraph.start
        for match in _SIGNED.finditer(page.text, paragraph.start, paragraph.end):
            words = _words(page.text, since, match.start())
            since = match.end()
            if words is not None and len(words) <= LONGEST and len(page.words_in(words)) >= SHORTEST:
                yield Post(Span(*match.span("name")), words)


def _words(text: str, start: int, end: int) -> Span | None:
    """What of the words before a signature is the post: without the report's own, and the links that it ends in."""
    start = max((match.end() for match in _CUT.finditer(text, start, end)), default=start)
    stretch = text[start:end]
    if (link := _LINK.search(stretch)) is not None:
        stretch = stretch[: link.start()]
    start += len(stretch) - len(stretch.lstrip())
    return Span(start, start + len(stretch.strip())) if stretch.strip() else None


def _touches(draft: Draft, post: Post) -> bool:
    return any(span.overlaps(post.words) or span.overlaps(post.name) for span in _spans(draft))


def _spans(draft: Draft) -> tuple[Span, ...]:
    return tuple(span for span in (draft.source, draft.cue, *draft.content) if span is not None)
