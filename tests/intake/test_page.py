"""Web pages: which words are the report's, in their order, and what the page says of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.intake.taking import regions, report_of

from onrecord.intake.page.blocks import find_blocks
from onrecord.intake.page.nodes import Tag, tokenize

ONE = "The two delegations will meet again in the spring, the envoy told reporters on the quay at Iremna on Monday."
TWO = "“We have time,” Kim said, and the river, which had been rising for a week, seemed to be of the same opinion."
THREE = "Nobody in the building expected an answer before the autumn, when the fields would no longer need the water."

PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Talks go on &mdash; Riverside</title>
<meta property="og:site_name" content="Riverside &amp; Sons"><meta property="og:title" content="Talks go on">
<link rel="canonical" href="https://riverside.example/talks">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Talks go on",
 "datePublished": "2025-03-04T06:00:00Z", "author": [{{"name": "Ana Roe"}}, {{"name": "Bo Lind"}}]}}]}}</script>
<style>p > b {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Talks go on</h1><p class="byline">By Ana Roe and Bo Lind</p>
<figure><img src="x.jpg"><figcaption>The quay at Iremna. Photo: B. Lind</figcaption></figure>
<p>{ONE}
<p>{TWO}<sup><a href="#fn1">1</a></sup> He waited &amp;   waited<!-- for > nothing -->.
<h2>What next</h2>
<p>{THREE.replace(" no longer", "&nbsp;no&shy; longer")}</p>
<aside class="related"><h3>Read also</h3><a href="/x">Another story altogether</a></aside>
<section class="footnotes"><h2>Notes</h2><ol>
<li id="fn1">He said so twice, once in each language. <a href="#r">↩</a></ol></section>
</article><footer>© Riverside</footer></body></html>"""


def test_the_words_of_the_article_in_order(tmp_path: Path) -> None:
    text = report_of(tmp_path, "a.html", PAGE).text
    wanted = (
        "Talks go on",
        ONE,
        f"{TWO}1 He waited & waited.",
        "What next",
        THREE.replace(" no", "\u00a0no"),
        "He said so twice",
    )
    places = [text.find(words) for words in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert "Home" not in text
    assert "color" not in text


def test_its_regions(tmp_path: Path) -> None:
    report = report_of(tmp_path, "a.html", PAGE)
    assert regions(report, "mark") == ["1"]
    assert regions(report, "heading") == ["Talks go on", "What next"]
    assert regions(report, "caption") == ["The quay at Iremna. Photo: B. Lind"]
    assert regions(report, "header") == ["By Ana Roe and Bo Lind"]
    assert regions(report, "note")[-1].startswith("He said so twice")


def test_its_details(tmp_path: Path) -> None:
    report = report_of(tmp_path, "a.html", PAGE)
    assert report.outlet
    assert (report.outlet.value, report.outlet.basis) == ("Riverside & Sons", "meta")
    assert report.title
    assert (report.title.value, report.title.basis) == ("Talks go on", "json-ld")
    assert [span.exact(report.text) for span in report.title.evidence] == ["Talks go on"]
    assert [author.value for author in report.authors] == ["Ana Roe", "Bo Lind"]
    assert report.published
    assert (report.published.edtf, report.published.basis) == ("2025-03-04", "json-ld")
    assert report.url
    assert report.url.value == "https://riverside.example/talks"
    assert report.language
    assert (report.language.value, report.language.basis) == ("en", "html-lang")


def test_broken_metadata_is_no_reason_to_refuse(tmp_path: Path) -> None:
    broken = PAGE.replace('{"@graph": [', '{"@graph": [[').replace("2025-03-04T06:00:00Z", "")
    report = report_of(tmp_path, "a.html", broken)
    assert report.title
    assert report.title.basis == "meta"
    assert report.authors[0].basis == "byline"


def test_a_page_too_short_for_the_extractor_is_still_taken(tmp_path: Path) -> None:
    report = report_of(
        tmp_path, "a.html", "<html><body><nav>Home</nav><article><p>Kim left.</p></article></body></html>"
    )
    assert "Kim left." in report.text
    assert regions(report, "navigation") in ([], ["Home"])


def test_where_the_extractor_fails_the_blocks_are_guessed_and_flagged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("trafilatura.bare_extraction", fails)
    report = report_of(tmp_path, "a.html", PAGE)
    assert ONE in report.text
    assert "Riverside" not in report.text
    assert report.flags == ("page_blocks_guessed",)


@pytest.mark.parametrize("encoding", ["koi8-r", "windows-1251", "utf-8"])
def test_the_declared_encoding(tmp_path: Path, encoding: str) -> None:
    words = "Переговоры между двумя странами продолжатся на следующей неделе, сообщил министр иностранных дел."
    declared = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">'
    page = f"<html>{declared}<article><p>{words}</p></article>"
    report = report_of(tmp_path, "a.html", page.encode(encoding))
    assert report.text == words
    assert "encoding_guessed" not in report.flags
    assert report.language
    assert report.language.value == "ru"


@pytest.mark.parametrize(
    ("source", "gold"),
    [
        ("<p>a<p>b", ["a", "b"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<p>a<br>b<br><br>c", ["a\nb", "c"]),
        ("<p> a <i> b </i> c ", ["a b c"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<p>5 < 6 & 7 > 6", ["5 < 6 & 7 > 6"]),
        ("<p>a&copy;b &unknown; &#x41;&#66;&#10;c", ["a©b &unknown; AB c"]),
        ("<p title='>'>a</p><p title=\"it's\">b", ["a", "b"]),
        ("<p title=it's>a</p>'b", ["a", "'b"]),
        ("<script>if (a < b) '<p>x</p>'</script><p>a", ["a"]),
        ("<SCRIPT>x</Script ><p>a", ["a"]),
        ("<p>a</b></i>b", ["ab"]),
        ("<!-- <p>x --><p>a<!-- open", ["a"]),
        ("<noscript><p>x</noscript><button>x</button><p>a", ["a"]),
        ("<table><tr><td>a<td>b</table>", ["a", "b"]),
        ("<head><title>x</title><p>a", ["a"]),
        ("<p>dam&shy;med \u00adriver", ["dammed river"]),
    ],
)
def test_blocks(source: str, gold: list[str]) -> None:
    assert [block.text for block in find_blocks(source, tokenize(source))] == gold


@pytest.mark.parametrize("tail", ['<a href="x" title="y" ' * 2000, "<a " * 5000, '="' * 5001, "<!" * 5000, "&" * 5000])
def test_a_page_cut_off_anywhere_ends(tail: str) -> None:
    tokens = list(tokenize("<p>a</p>" + tail))
    assert isinstance(tokens[0], Tag)
