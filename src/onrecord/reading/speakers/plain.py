"""A page made without the network: words, sentences and quotations only, for rules to be tried on."""

from __future__ import annotations

import re

import numpy as np

from onrecord.model import Span
from onrecord.reading.page import Name, Page
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import find_quotations
from onrecord.text.sentences import sentences

_WORD = re.compile(r"\w+|[^\w\s]")


def plain_page(text: str, names: tuple[Name, ...] = ()) -> Page:
    """A page on which nobody refers back to anybody, as far as the network is concerned.

    >>> page = plain_page("Kim left. Lee stayed.")
    >>> len(page.words), len(page.sentences), page.names
    (6, 2, ())
    """
    found = paragraphs(text)
    words = tuple(Span(*match.span()) for match in _WORD.finditer(text))
    nothing = np.zeros((len(words), 64), dtype=np.float32)
    cut = tuple(sentence for paragraph in found for sentence in sentences(text, paragraph))
    return Page(text, found, cut, find_quotations(text, found), words, names, nothing, nothing, nothing)
