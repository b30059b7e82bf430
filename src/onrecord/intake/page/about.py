"""What a page says of its report in its metadata."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.intake.details import Details, judged, language_code, names, prefer
from onrecord.intake.page.nodes import Tag, Words
from onrecord.model import Judged

_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLET = ("og:site_name", "application-name", "dc.publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_PUBLISHED = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate",
    "publishdate", "parsely-pub-date", "sailthru.date", "og:published_time",
)  # fmt: skip
_DEEPEST = 12

# htmldate would else reject days after today, and so read a page differently next year.
_LATEST_DATE = "2100-01-01"
_HTMLDATE_CONFIDENCE = 0.8


@dataclass(slots=True)
class _Head:
    """What a page's tags hold, as written."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    canonical: str = ""
    language: str = ""
    title: str = ""
    scripts: list[str] = field(default_factory=list)


def page_details(source: str, tokens: Iterable[Tag | Words]) -> Details:
    """Outlet, headline, authors, address, date and language as a page's metadata give them: JSON-LD before meta tags.

    Only where neither gives a date is the page searched for one, with htmldate.

    >>> from onrecord.intake.page.nodes import tokenize
    >>> page = '<html lang="en-GB"><meta property="og:site_name" content="Riverlands Today">'
    >>> details = page_details(page, tokenize(page))
    >>> details.outlet.value, details.language.value
    ('Riverlands Today', 'en')
    """
    head = _read_head(source, tokens)
    articles = tuple(article for script in head.scripts for article in _articles(script))
    found = prefer(*(_from_json_ld(article) for article in articles), _from_meta(head))
    return found if found.published else prefer(found, Details(published=tuple(_searched(source))))


def _read_head(source: str, tokens: Iterable[Tag | Words]) -> _Head:
    head = _Head()
    opened: Tag | None = None
    for token in tokens:
        if isinstance(token, Tag):
            opened = token
            _note(head, token)
        elif opened and opened.name in ("script", "title") and not opened.closing:
            _note_raw(head, opened, source[token.start : token.end])
    return head


def _note(head: _Head, tag: Tag) -> None:
    if tag.closing or tag.name not in ("meta", "link", "html"):
        return
    given = tag.given()
    if tag.name == "html":
        head.language = head.language or given.get("lang", given.get("xml:lang", ""))
    elif tag.name == "link" and "canonical" in given.get("rel", "").lower().split():
        head.canonical = head.canonical or given.get("href", "")
    elif tag.name == "meta" and given.get("content"):
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        head.meta.setdefault(name.lower(), []).append(given["content"])


def _note_raw(head: _Head, tag: Tag, words: str) -> None:
    import html

    if tag.name == "title":
        head.title = head.title or html.unescape(words)
    elif "ld+json" in tag.given().get("type", "").lower():
        head.scripts.append(words)


def _from_meta(head: _Head) -> Details:
    def first(keys: Iterable[str]) -> list[str]:
        return next((head.meta[key] for key in keys if key in head.meta), [])

    title = next(iter(first(_TITLE)), None)
    dates = [cell for key in _PUBLISHED for value in head.meta.get(key, ()) if (cell := judged(value, "meta"))]
    authors = [value for value in first(_AUTHORS) if "://" not in value]
    return Details(
        outlet=judged(next(iter(first(_OUTLET)), None), "meta"),
        title=judged(title, "meta") or judged(head.title, "title-tag"),
        authors=names(authors, "meta"),
        url=judged(head.canonical or next(iter(first(("og:url",))), None), "meta"),
        published=tuple(dates),
        language=language_code(head.language, "html-lang"),
    )


def _articles(script: str) -> tuple[Mapping[str, object], ...]:
    """The objects of a JSON-LD script that describe an article; none where the script is broken."""
    try:
        value = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return ()
    return tuple(_find_articles(value, _DEEPEST))


def _find_articles(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        for each in value:
            yield from _find_articles(each, depth)
    elif isinstance(value, dict) and depth:
        types = value.get("@type")
        kinds = types if isinstance(types, list) else [types]
        if any(isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report")) for kind in kinds):
            yield value
        for key in ("@graph", "mainEntity"):
            yield from _find_articles(value.get(key), depth - 1)


def _from_json_ld(article: Mapping[str, object]) -> Details:
    published = judged(article.get("datePublished") or article.get("dateCreated"), "json-ld")
    return Details(
        outlet=next(iter(_named(article.get("publisher"))), None),
        title=judged(article.get("headline"), "json-ld"),
        authors=tuple(_named(article.get("author"))),
        url=next(iter(_addressed(article.get("url") or article.get("mainEntityOfPage"))), None),
        published=(published,) if published else (),
        language=language_code(article.get("inLanguage"), "json-ld"),
    )


def _named(value: object) -> Iterator[Judged]:
    """Names in what may be a name, an object with a name, or a list of either."""
    if isinstance(value, list):
        for each in value:
            yield from _named(each)
    elif isinstance(value, dict):
        yield from _named(value.get("name"))
    elif isinstance(value, str):
        yield from names(value, "json-ld")


def _addressed(value: object) -> Iterator[Judged]:
    address = value.get("@id") or value.get("url") if isinstance(value, dict) else value
    cell = judged(address, "json-ld") if isinstance(address, str) else None
    if cell and "://" in cell.value:
        yield cell


def _searched(source: str) -> Iterator[Judged]:
    """The date that htmldate finds in the page, less trusted than a field."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = find_date(source, original_date=True, extensive_search=False, max_date=_LATEST_DATE)
    except Exception:  # a page that the search cannot cope with has no date for us
        return
    if found:
        yield Judged(found, "htmldate", (), _HTMLDATE_CONFIDENCE)
