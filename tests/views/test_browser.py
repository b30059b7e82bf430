"""The dossier in a real browser, opened from a folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from onrecord.model import Assembled, Record
from onrecord.views import dossier

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync "
    "--no-first-run"
)
PATIENCE = 120_000
PHONE: ViewportSize = {"width": 360, "height": 740}

pytestmark = pytest.mark.skipif(not CHROMIUM and not os.environ.get("CI"), reason="no chromium on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET.split())
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may not complain, nor ask for anything but files."""
    wrong: list[str] = []
    opened = browser.new_page()
    opened.set_default_timeout(PATIENCE)
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    opened.on("request", lambda request: None if request.url.startswith("file:") else wrong.append(request.url))
    yield opened
    opened.close()
    assert wrong == []


def ids(page: Page) -> list[str]:
    hrefs = page.locator("#lines .place").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [href.rpartition("#")[2] for href in hrefs]


def visit(page: Page, pages: Path, name: str, fragment: str = "") -> None:
    page.goto("about:blank")
    page.goto((pages / name).as_uri() + fragment)


def test_by_default_only_sure_statements_are_listed(page: Page, pages: Path) -> None:
    visit(page, pages, "statements.html")
    assert ids(page) == ["s001", "s002", "s003", "s004", "s007", "s008", "s009", "s012", "s011"]
    expect(page.locator("#status")).to_have_text("9 of 12 statements · 3 doubtful or not said")


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("speaker", "person:kress", ["s008", "s011"]),
        ("outlet", "Coast Daily", ["s012"]),
        ("kind", "mixed", ["s001"]),
        ("type", "belief", ["s004"]),
        ("show", "unsaid", ["s006", "s010"]),
        ("order", "newest", ["s011", "s012", "s009", "s008", "s007", "s004", "s003", "s002", "s001"]),
    ],
)
def test_a_choice_filters_and_stands_in_the_address(
    page: Page, pages: Path, name: str, value: str, found: list[str]
) -> None:
    visit(page, pages, "statements.html")
    page.select_option(f"#f-{name}", value)
    page.wait_for_function("wanted => document.querySelectorAll('#lines > li').length === wanted", arg=len(found))
    page.wait_for_function("name => location.hash.includes(name)", arg=name)
    assert ids(page) == found
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert ids(page) == found
    assert page.input_value(f"#f-{name}") == value


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("#show=said&speaker=person:holt", ["s001", "s002", "s003", "s005", "s007", "s012"]),
        ("#from=2031-05-07&to=2031-05-07", ["s007", "s008", "s009"]),
        ("#to=2031-05-06", ["s001", "s002", "s003", "s004"]),
        ("#remark=s001", ["s001", "s007", "s012"]),
        ("#q=STRAIT+tidewire&kind=indirect", ["s007", "s012"]),
        ("#q=iva+kress", ["s008", "s011"]),
        ("#q=zoe", ["s011"]),
        ("#speaker=nobody&show=unsaid", ["s010"]),
        ("#q=nowhere", []),
    ],
)
def test_an_address_sent_to_a_colleague_opens_the_same_view(
    page: Page, pages: Path, fragment: str, found: list[str]
) -> None:
    visit(page, pages, "statements.html", fragment)
    assert ids(page) == found


def test_undated_statements_left_out_are_counted(page: Page, pages: Path) -> None:
    visit(page, pages, "statements.html", "#from=2031-05-08")
    expect(page.locator("#status")).to_have_text("1 of 12 statements · 1 undated left out · 3 doubtful or not said")


def test_typing_and_clearing(page: Page, pages: Path) -> None:
    visit(page, pages, "statements.html")
    page.fill("#f-q", "june")
    expect(page.locator("#lines > li")).to_have_count(1)
    page.click("text=Clear")
    expect(page.locator("#lines > li")).to_have_count(9)
    assert page.input_value("#f-q") == ""


def test_the_filter_draws_lines_as_the_page_does(page: Page, pages: Path, browser: Browser) -> None:
    plain = browser.new_page(java_script_enabled=False)
    visit(plain, pages, "statements.html")
    visit(page, pages, "statements.html")
    texts = [each.locator("#lines > li").all_inner_texts() for each in (plain, page)]
    assert texts[0] == texts[1]
    plain.close()


def test_without_scripts_the_list_is_plain(browser: Browser, pages: Path) -> None:
    plain = browser.new_page(java_script_enabled=False)
    visit(plain, pages, "statements.html")
    assert len(ids(plain)) == 9
    assert plain.locator("#filter").is_hidden()
    plain.close()


def test_a_line_leads_to_its_exact_words(page: Page, pages: Path) -> None:
    visit(page, pages, "statements.html", "#q=twice")
    page.click("#lines .place")
    page.wait_for_url("**/reports/*#s002")
    assert "".join(page.locator("mark.content.on").all_inner_texts()) == "“We met twice,”“and we shall meet again.”"
    assert page.locator(".card.on").get_attribute("data-statement") == "s002"


def test_a_role_leads_to_the_words_that_give_it(page: Page, pages: Path) -> None:
    visit(page, pages, "actors.html")
    page.click("#person\\:holt .roles li:has-text('the harbour minister of Vell') a")
    page.wait_for_url("**/reports/*#w*")
    assert "".join(page.locator(".para .on").all_inner_texts()) == "the harbour minister of Vell"


def test_nothing_is_lit_until_asked(page: Page, pages: Path, record: Record) -> None:
    visit(page, pages, f"reports/{next(record.reports()).id}.html")
    expect(page.locator(".on")).to_have_count(0)


def test_reports_that_try_to_run_scripts_do_not(page: Page, pages: Path, record: Record) -> None:
    for report in record.reports():
        visit(page, pages, f"reports/{report.id}.html")
        shown = page.locator(".para").evaluate_all(
            "paras => paras.map(para => { para = para.cloneNode(true); "
            "for (const number of para.querySelectorAll('.number')) number.remove(); return para.textContent })"
        )
        assert shown == [line for line in report.text.split("\n") if line.strip()]


def test_no_page_scrolls_sideways_on_a_phone(page: Page, pages: Path) -> None:
    page.set_viewport_size(PHONE)
    for path in sorted(pages.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


def test_the_keyboard_reaches_the_text_first(page: Page, pages: Path) -> None:
    visit(page, pages, "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_enough(browser: Browser, pages: Path, scheme: str) -> None:
    """WCAG 2 AA: 4.5 to 1 between each text colour and the paper, and between ink and marks."""
    opened = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    visit(opened, pages, "index.html")
    names = ["--ink", "--soft", "--rubric", "--paper", "--tint", "--for", "--maybe", "--wash"]
    colours = opened.evaluate(
        "names => names.map(name => getComputedStyle(document.documentElement).getPropertyValue(name).trim())", names
    )
    ink, soft, rubric, paper, tint, agreed, perhaps, wash = map(luminance, colours)
    pairs = [(front, paper) for front in (ink, soft, rubric, agreed, perhaps)]
    pairs += [(front, tint) for front in (ink, soft, rubric)] + [(agreed, wash), (perhaps, wash), (rubric, wash)]
    for front, back in pairs:
        assert (max(front, back) + 0.05) / (min(front, back) + 0.05) >= 4.5
    opened.close()


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_mark_leads_to_its_sentences_and_they_to_their_exact_words(page: Page, pages: Path) -> None:
    visit(page, pages, "index.html")
    page.click(".matrix tr:has-text('Maren Holt') .stand.narrated")
    page.wait_for_url("**/positions.html#m-p9")
    expect(page.locator("#m-p9")).to_be_in_viewport()
    page.click("#p-p9 .told")
    page.wait_for_url("**/reports/*#w*")
    assert "".join(page.locator(".para .on").all_inner_texts()) == "The strait"


def test_marks_say_in_words_what_they_mean(page: Page, pages: Path) -> None:
    visit(page, pages, "index.html")
    mark = page.get_by_role("link", name="agrees if, own words, 1 remark")
    assert mark.inner_text() == "◐1"
    assert page.get_by_role("columnheader", name="Keep it open").count() == 1
    assert page.get_by_role("rowheader", name="Maren Holt").count() == 1


def test_the_name_of_an_actor_stays_in_sight_when_the_matrix_scrolls(page: Page, pages: Path) -> None:
    page.set_viewport_size(PHONE)
    visit(page, pages, "index.html")
    page.locator(".scroll").evaluate("box => { box.scrollLeft = 10000 }")
    name = page.locator(".matrix tbody th[scope=row] bdi").first.bounding_box()
    assert name
    assert 0 <= name["x"] < PHONE["width"] / 2


def test_links_have_names_and_pages_one_heading(page: Page, pages: Path) -> None:
    for path in sorted(pages.glob("*.html")):
        page.goto(path.as_uri())
        nameless = "[...document.querySelectorAll('a')].filter(a => !(a.ariaLabel || a.textContent.trim())).length"
        assert page.evaluate(nameless) == 0, path
        assert page.locator("h1").count() == 1, path
        tables = "[...document.querySelectorAll('table')].filter(t => !t.querySelector('th[scope]')).length"
        assert page.evaluate(tables) == 0, path


def test_thousands_of_statements_come_in_chunks(page: Page, record: Record, tmp_path: Path) -> None:
    report, statement = next(record.reports()), next(record.statements())
    reports = tuple(replace(report, id=f"r{number}") for number in range(100))
    many = tuple(
        replace(statement, id=f"m{number}", remark_id=f"m{number}", report=f"r{number // 50}") for number in range(5000)
    )
    dossier(type(record)(Assembled(reports, many, (), ())), tmp_path / "out")
    visit(page, tmp_path / "out", "statements.html")
    expect(page.locator("#status")).to_have_text("5\u202f000 of 5\u202f000 statements")
    expect(page.locator("#lines > li")).to_have_count(100)
    page.click("#more")
    expect(page.locator("#lines > li")).to_have_count(200)
    assert ids(page)[199] == "m199"


def events(page: Page) -> list[str]:
    return page.locator(".event:visible").evaluate_all("items => items.map(item => item.id)")


SURE = ["e-talks", "e-met", "e-agreed", "e-left", "e-again", "e-paid"]


def test_the_timeline_stands_without_a_choice(page: Page, pages: Path) -> None:
    visit(page, pages, "timeline.html")
    assert events(page) == SURE
    expect(page.locator("#status")).to_have_text("6 events · 1 under the line of 0.90")


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("#actor=person%3Aholt", ["e-met", "e-again"]),
        ("#actor=The+ferry", ["e-left"]),
        ("#type=CONSULT", ["e-talks", "e-met", "e-again"]),
        ("#status=scheduled", ["e-again"]),
        ("#show=all&type=COOPERATE", ["e-patrol"]),
        ("#from=2031-05-07&to=2031-05-31", ["e-talks", "e-left"]),
        ("#to=2031-05-06", ["e-talks", "e-met", "e-agreed"]),
        ("#q=FERRY+nine", ["e-left"]),
        ("#q=nowhere", []),
    ],
)
def test_a_choice_of_events_stands_in_the_address(page: Page, pages: Path, fragment: str, found: list[str]) -> None:
    visit(page, pages, "timeline.html", fragment)
    expect(page.locator("#status")).to_contain_text(f"{len(found)} of 7 events")
    assert events(page) == found


def test_choosing_and_clearing_events(page: Page, pages: Path) -> None:
    visit(page, pages, "timeline.html")
    page.select_option("#f-status", "scheduled")
    expect(page.locator("#found > li")).to_have_count(1)
    assert page.url.endswith("#status=scheduled")
    page.click("text=Clear")
    expect(page.locator("#found > li")).to_have_count(0)
    assert events(page) == SURE
    assert "#" not in page.url


def test_undated_events_left_out_are_counted(page: Page, pages: Path) -> None:
    visit(page, pages, "timeline.html", "#from=2031-05-01")
    expect(page.locator("#status")).to_have_text("5 of 7 events · 1 undated left out")


def test_the_filter_draws_events_as_the_page_does(page: Page, pages: Path) -> None:
    visit(page, pages, "timeline.html")
    written = page.locator("#e-met").inner_text()
    visit(page, pages, "timeline.html", "#q=twice")
    assert page.locator("#found #e-met").inner_text() == written


def test_an_account_leads_to_its_exact_words(page: Page, pages: Path) -> None:
    visit(page, pages, "timeline.html")
    page.click("#e-met summary")
    page.click("#e-met .accounts .told:has-text('Talks over the strait')")
    page.wait_for_url("**/reports/*#w*")
    assert "".join(page.locator(".para .on").all_inner_texts()) == "Talks over the strait"


def test_a_dot_leads_to_its_event(page: Page, pages: Path) -> None:
    visit(page, pages, "timeline.html")
    page.click("svg a[href$='#e-left']")
    page.wait_for_url("**/timeline.html#e-left")
    expect(page.locator("#e-left")).to_be_in_viewport()


def test_thousands_of_events_are_filtered_in_chunks(page: Page, record: Record, tmp_path: Path) -> None:
    base = next(event for event in record.events() if event.id == "e-left")
    many = tuple(replace(base, id=f"n{number}", status="held" if number % 2 else "denied") for number in range(1000))
    dossier(type(record)(Assembled(tuple(record.reports()), (), (), (), events=many)), tmp_path / "out")
    visit(page, tmp_path / "out", "timeline.html", "#status=denied")
    expect(page.locator("#status")).to_have_text("500 of 1\u202f000 events")
    expect(page.locator("#found > li")).to_have_count(50)
    page.click("#more")
    expect(page.locator("#found > li")).to_have_count(100)
