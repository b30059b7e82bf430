"""What an analyst types into a search box, as a query that full-text search takes."""

from __future__ import annotations

import re

_TERM = re.compile(r'"([^"]*)"|(\S+)')


def match_all(query: str) -> str:
    r"""Every word or quoted phrase of the query, all of which must occur; empty where there is none.

    Nothing in it is an operator: brackets, hyphens, stars and a lone quotation mark are only punctuation.

    >>> match_all('"frozen assets" Kim (not NEAR')
    '"frozen assets" "Kim" "(not" "NEAR"'
    >>> match_all('*** "')
    ''
    """
    terms = (phrase or word for phrase, word in _TERM.findall(_clean(query)))
    return " ".join(f'"{quoted}"' for term in terms if re.search(r"\w", quoted := term.replace('"', " ").strip()))


def _clean(query: str) -> str:
    """Without what SQLite cannot hold: NUL, and halves of surrogate pairs."""
    return query.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")
