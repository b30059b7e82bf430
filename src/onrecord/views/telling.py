"""The sentence by which an account of an event is shown.

Its clause alone, which the exports give, says too little to a reader: in "She refused" and "who asked" what was refused
or asked stands outside it, and so do conditions and doubts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from onrecord.model import Account, Record, Span
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

Key: TypeAlias = tuple[str, Span, tuple[Span, ...]]
Tellings: TypeAlias = Mapping[Key, str]


def tellings(record: Record, accounts: Iterable[Account]) -> dict[Key, str]:
    """The words of each account, verbatim, in one pass over the reports; under `key`.

    >>> class Empty:
    ...     def reports(self): return iter(())
    >>> tellings(Empty(), [])
    {}
    """
    wanted: dict[str, set[Key]] = {}
    for account in accounts:
        wanted.setdefault(account.report, set()).add(key(account))
    found: dict[Key, str] = {}
    for report in record.reports():
        blocks = paragraphs(report.text) if report.id in wanted else ()
        for place in wanted.get(report.id, ()):
            found[place] = telling(place, report.text, blocks)
    return found


def key(account: Account) -> Key:
    """What an account's words are found by."""
    return account.report, account.trigger, account.told


def telling(place: Key, text: str, blocks: Sequence[Span]) -> str:
    """The words of one account of a report with this text and these paragraphs; empty where they do not lie in it.

    The sentence around the trigger, or the clause alone where that is in none.

    >>> text = "She refused, twice. They left."
    >>> telling(("r1", Span(4, 11), (Span(0, 11),)), text, [Span(0, 30)])
    'She refused, twice.'
    """
    _, trigger, told = place
    words = " … ".join(span.exact(text) for span in told or (trigger,) if span.end <= len(text))
    return _sentence(trigger, text, blocks) or words


def _sentence(trigger: Span, text: str, blocks: Sequence[Span]) -> str:
    """The sentence around the words that name an event; empty where it is in none."""
    around = (block for block in blocks if block.contains(trigger))
    found = (sentence for block in around for sentence in sentences(text, block) if sentence.contains(trigger))
    return next((sentence.exact(text) for sentence in found), "")
