"""Posts that a report shows as they were posted."""

from __future__ import annotations

import pytest

from onrecord.model import Span
from onrecord.reading.repair import Draft
from onrecord.reading.speakers.plain import plain_page
from onrecord.reading.tweets import find_posts, with_posts

POST = "The talks will go on! — Anna Novak (@ anovak) May 3, 2019"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (POST, [("Anna Novak", "The talks will go on!")]),
        (f"Kim left.\n{POST}\nLee stayed.", [("Anna Novak", "The talks will go on!")]),
        (f"“We agree,” she said..... {POST}", [("Anna Novak", "The talks will go on!")]),
        (f"{POST} {POST}", [("Anna Novak", "The talks will go on!")] * 2),
        ("Nothing is agreed.... — Anna Novak (@anovak)", [("Anna Novak", "Nothing is agreed....")]),
        ("We sign in May. pic.example/1 — Kim (@kim)", [("Kim", "We sign in May. pic.example/1")]),
        ("We sign in May. https: //t.co/1 — Kim (@kim)", [("Kim", "We sign in May.")]),
        ("Kim — who had not slept — left (@ noon).", []),
        ("No! — Kim (@kim)", []),
        (f"{'Rain fell on the quay. ' * 40}{POST}", []),
    ],
)
def test_posts(text: str, posts: list[tuple[str, str]]) -> None:
    assert [(post.name.exact(text), post.words.exact(text)) for post in find_posts(plain_page(text))] == posts


def test_what_was_made_of_a_posts_own_words_gives_way_to_it() -> None:
    text = f"Kim said it rained.\n{POST}"
    before = Draft(Span(0, 3), Span(4, 8), (Span(9, 18),), 1.0, 1.0, 1.0, 1.0, 1.0)
    start = text.index("The talks")
    inside = Draft(Span(start, start + 9), Span(start + 10, start + 14), (Span(start + 15, start + 20),), *[1.0] * 5)
    first, post = with_posts(plain_page(text), (before, inside))
    assert first == before
    assert (post.kind, post.content[0].exact(text)) == ("direct", "The talks will go on!")


def test_a_report_without_posts_keeps_its_drafts() -> None:
    assert with_posts(plain_page("Kim said it rained."), ()) == ()
