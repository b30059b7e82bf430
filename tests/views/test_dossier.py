"""The dossier's files: links that lead somewhere, exact words, and no harm from what reports say."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from onrecord.model import Assembled, Record, When
from onrecord.views import dossier

VOID = {"meta", "link", "input", "br"}


@dataclass
class Page(HTMLParser):
    """What a test needs of a page."""

    ids: list[str] = field(default_factory=list)
    hrefs: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    open: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._para = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        values = dict(attrs)
        if values.get("id") and "template" not in self.open[:-1]:
            self.ids.append(str(values["id"]))
        if tag == "a" and "template" not in self.open:
            self.hrefs.append(str(values["href"]))
        self.loads += [str(values[name]) for name in ("src",) if name in values]
        self.loads += [str(values["href"])] if tag == "link" else []
        self.inline += [name for name in values if name.startswith("on") or name == "style"]
        if tag == "p" and str(values.get("class", "")).startswith("para"):
            self._para = True
            self.paragraphs.append("")
        self._number = "number" in str(values.get("class", ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self._number = False
        if tag == "p":
            self._para = False

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["script"] and data.strip():
            self.inline.append(data)
        if self._para and not self._number:
            self.paragraphs[-1] += data


def parsed(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    assert page.open == []
    return page


def all_pages(folder: Path) -> dict[str, Page]:
    return {path.relative_to(folder).as_posix(): parsed(path) for path in sorted(folder.rglob("*.html"))}


def data(folder: Path) -> dict[str, object]:
    script = (folder / "data" / "statements.js").read_text(encoding="utf-8")
    return dict(json.loads(script.removeprefix("globalThis.onrecord = ").removesuffix(";\n")))


def test_every_link_leads_somewhere(pages: Path) -> None:
    found = all_pages(pages)
    for name, page in found.items():
        for href in page.hrefs:
            target = urlsplit(href)
            if target.scheme:
                assert href == "https://tidewire.example/a?b=1&c=2"
                continue
            path = (pages / name).parent.joinpath(target.path).resolve() if target.path else pages / name
            aim = path.relative_to(pages.resolve()).as_posix() if target.path else name
            assert aim in found, href
            if target.fragment and "=" not in target.fragment:
                assert unquote(target.fragment) in found[aim].ids, href


def test_every_id_is_unique(pages: Path) -> None:
    for name, page in all_pages(pages).items():
        assert [each for each, number in Counter(page.ids).items() if number > 1] == [], name


def test_nothing_is_loaded_from_elsewhere(pages: Path) -> None:
    for name, page in all_pages(pages).items():
        for load in page.loads:
            assert (pages / name).parent.joinpath(load).resolve().is_file()
    for asset in (*(pages / "assets").iterdir(), pages / "data" / "statements.js"):
        assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest", asset.read_text(encoding="utf-8")), asset


def test_nothing_is_inline_and_the_policy_is_strict(pages: Path) -> None:
    for path in sorted(pages.rglob("*.html")):
        assert parsed(path).inline == [], path
        policy = "default-src 'none'; style-src 'self' file:; script-src 'self' file:;"
        assert policy in html.unescape(path.read_text(encoding="utf-8"))


def test_what_reports_say_is_never_markup(pages: Path) -> None:
    for path in pages.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert "<img" not in text
        assert "<b>words" not in text
        assert 'href="javascript' not in text
    assert "<" not in (pages / "data" / "statements.js").read_text(encoding="utf-8")


def test_a_reports_page_holds_its_exact_text(pages: Path, record: Record) -> None:
    for report in record.reports():
        page = parsed(pages / "reports" / f"{report.id}.html")
        assert page.paragraphs == [line for line in report.text.split("\n") if line.strip()]


def test_every_statement_has_its_place_in_the_text(pages: Path, record: Record) -> None:
    for statement in record.statements():
        page = parsed(pages / "reports" / f"{statement.report}.html")
        assert {statement.id, f"note-{statement.id}"} <= set(page.ids)


def test_the_data_hold_every_statement(pages: Path, record: Record) -> None:
    rows = data(pages)["rows"]
    assert isinstance(rows, list)
    assert [row["id"] for row in rows] == [statement.id for statement in record.statements()]
    assert {row["id"]: row["reason"] for row in rows if "reason" in row} == {"s006": "negated", "s010": "hypothetical"}
    assert next(row["within"] for row in rows if row["id"] == "s004") == "Maren Holt"


def test_what_was_not_said_stands_apart(pages: Path) -> None:
    said = (pages / "statements.html").read_text(encoding="utf-8").split("<template")[0]
    assert "that it would pay" not in said
    assert "rule out a joint patrol" not in said
    doubtful = (pages / "doubtful.html").read_text(encoding="utf-8")
    under, unsaid = doubtful.split('id="unsaid"')
    assert "rule out a joint patrol" in under
    assert "that it would pay" in unsaid


def test_doubts_and_lost_decisions_are_listed(pages: Path) -> None:
    doubtful = (pages / "doubtful.html").read_text(encoding="utf-8")
    assert "weekday does not fit the date" in doubtful
    assert "no such &lt;b&gt;words&lt;/b&gt;" in doubtful
    assert "orphaned" in doubtful


def test_the_same_record_gives_the_same_bytes(pages: Path, record: Record, tmp_path: Path) -> None:
    dossier(record, tmp_path / "elsewhere", title="The strait")
    first = {path.relative_to(pages).as_posix(): path.read_bytes() for path in pages.rglob("*") if path.is_file()}
    again = tmp_path / "elsewhere"
    assert first == {
        path.relative_to(again).as_posix(): path.read_bytes() for path in again.rglob("*") if path.is_file()
    }
    assert not any(str(tmp_path).encode() in content for content in first.values())


def test_copies_and_versions_are_tied(pages: Path, record: Record) -> None:
    wire, paper, copy, later, *_ = record.reports()
    for one, other in ((wire, copy), (copy, wire), (later, paper), (paper, later)):
        assert f"../reports/{other.id}.html" in parsed(pages / "reports" / f"{one.id}.html").hrefs


def test_an_empty_record_makes_pages(record: Record, tmp_path: Path) -> None:
    dossier(type(record)(Assembled((), (), (), ())), tmp_path / "out")
    assert {"index.html", "statements.html", "actors.html", "doubtful.html", "reports.html"} <= set(
        all_pages(tmp_path / "out")
    )


@pytest.fixture
def many(record: Record, tmp_path: Path) -> Path:
    report, statement = next(record.reports()), next(record.statements())
    reports = tuple(
        replace(report, id=f"r{number:02}", published=When(day := f"2031-05-{number + 1:02}", day, day, "json"))
        for number in range(30)
    )
    lines = tuple(
        replace(statement, id=f"m{number:04}", remark_id=f"m{number:04}", report=f"r{number // 15:02}")
        for number in range(450)
    )
    dossier(type(record)(Assembled(reports, lines, (), ())), tmp_path / "many")
    return tmp_path / "many"


def test_long_lists_go_over_several_pages(many: Path) -> None:
    found = [parsed(many / name).tags["li"] for name in ("statements.html", "statements-2.html", "statements-3.html")]
    nav, prototype = 12, 1
    assert found == [nav + 200 + prototype, nav + 200, nav + 50]


def test_many_days_are_drawn_as_bars(many: Path) -> None:
    assert parsed(many / "overview.html").tags["rect"] == 30


def items(page: str) -> dict[str, str]:
    """The events of a page, by id."""
    parts = re.split(r'<li class="line event[^"]*" id="([^"]+)">', page)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_timeline_lists_what_is_sure(pages: Path) -> None:
    listed = items((pages / "timeline.html").read_text(encoding="utf-8"))
    assert list(listed) == ["e-talks", "e-met", "e-agreed", "e-left", "e-again", "e-paid"]
    assert list(items((pages / "doubtful.html").read_text(encoding="utf-8"))) == ["e-patrol"]


@pytest.mark.parametrize(
    ("event", "state"),
    [("e-met", "held"), ("e-again", "scheduled"), ("e-paid", "did not happen"), ("e-agreed", "claimed")],
)
def test_an_event_says_in_words_how_it_stands(pages: Path, event: str, state: str) -> None:
    item = items((pages / "timeline.html").read_text(encoding="utf-8"))[event]
    assert re.search(r'<span class="state">([^<]+)</span>', item)[1] == state  # type: ignore[index]


def test_an_event_has_its_accounts_history_and_disagreements(pages: Path) -> None:
    item = items((pages / "timeline.html").read_text(encoding="utf-8"))["e-met"]
    plain = " ".join(re.sub(r"<[^>]+>", "", html.unescape(item)).split())
    assert "accounts differ, when 5 May 2031 (Tidewire, 6 May 2031; Coast Daily, 8 May 2031) / 7 May 2031" in plain
    assert "status scheduled (The Seld Post, 7 May 2031) → held (Tidewire" in plain
    assert "again.” Tidewire, 6 May 2031 · quoted · held · 5 May 2031 · PORT SELD" in plain
    assert "told Tidewire. Coast Daily, 8 May 2031 · narrated · held · same source as above" in plain
    assert "part of Talks" in plain


def test_an_event_leads_to_its_exact_words(pages: Path, record: Record) -> None:
    wire = next(record.reports())
    place = wire.text.index("We met twice")
    anchor = f"w{place}-{place + len('We met twice')}"
    assert f'href="reports/{wire.id}.html#{anchor}"' in (pages / "timeline.html").read_text(encoding="utf-8")
    assert anchor in parsed(pages / "reports" / f"{wire.id}.html").ids


def test_a_reports_page_tells_its_events_and_what_its_times_stand_for(pages: Path, record: Record) -> None:
    page = (pages / "reports" / f"{next(record.reports()).id}.html").read_text(encoding="utf-8")
    assert 'title="XXXX-WXX-2 · 29 Apr 2031 or 6 May 2031"' in page
    told = page.partition('id="told-here"')[2]
    assert "../timeline.html#e-met" in told
    assert "../doubtful.html#e-patrol" in told


def test_the_overview_leads_to_what_most_sources_tell(pages: Path) -> None:
    page = (pages / "overview.html").read_text(encoding="utf-8")
    happened = page.partition('id="happened"')[2].partition("</section>")[0]
    assert re.findall(r'href="timeline.html#([^"]+)"', happened) == ["e-met", "e-agreed", "e-left", "e-again"]


def test_the_figure_says_what_it_leaves_out_and_reads_without_being_seen(pages: Path) -> None:
    page = (pages / "timeline.html").read_text(encoding="utf-8")
    assert "Not drawn: 2 without a first and a last day." in page
    assert 'role="img" aria-labelledby="figure-title figure-desc"' in page
    assert "4 events, " in page.partition("<title id=")[2].partition("</title>")[0]
    figure = page.partition('<div class="scroll"')[2].partition("</div>")[0]
    assert figure.count("<a ") == figure.count('tabindex="-1"') == len(re.findall(r"<title>", figure))


def test_the_filters_data_hold_every_event_once(pages: Path) -> None:
    index = (pages / "data" / "events.js").read_text(encoding="utf-8")
    part = (pages / "data" / "events-1.js").read_text(encoding="utf-8")
    rows = json.loads(index.removeprefix("globalThis.onrecordEvents = ").removesuffix(";\n"))
    drawn = json.loads(part.removeprefix("globalThis.onrecordEvents1 = ").removesuffix(";\n"))
    assert "<" not in index + part
    assert [row["id"] for row in rows] == [next(iter(items(item))) for item in drawn]
    assert {row["id"] for row in rows if not row["sure"]} == {"e-patrol"}


def test_many_events_go_over_pages_and_parts(record: Record, tmp_path: Path) -> None:
    base = [event for event in record.events() if event.id in ("e-met", "e-left", "e-paid")]
    events = tuple(replace(base[number % 3], id=f"n{number:04}") for number in range(1000))
    dossier(type(record)(Assembled(tuple(record.reports()), (), (), (), events=events)), tmp_path / "out")
    assert len(list((tmp_path / "out").glob("timeline*.html"))) == 10
    assert len(list((tmp_path / "out" / "data").glob("events-*.js"))) == 10
    assert max(path.stat().st_size for path in (tmp_path / "out").rglob("*.js")) < 1_000_000
    first = (tmp_path / "out" / "timeline.html").read_text(encoding="utf-8")
    assert len(items(first)) == 100


def test_one_event_and_none_make_pages(record: Record, tmp_path: Path) -> None:
    for number, events in enumerate([(), tuple(record.events())[:1]]):
        held = type(record)(Assembled(tuple(record.reports()), (), (), (), events=events))
        dossier(held, tmp_path / str(number))
        page = (tmp_path / str(number) / "timeline.html").read_text(encoding="utf-8")
        assert len(items(page)) == len(events)
        assert 'id="status"' in page
