"""Every span of a reading is found again in the original's own bytes, whatever form the report came in."""

import html
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reading.laying import spans

from onrecord.intake import collect, take_in
from onrecord.model import Quarantined, Report
from onrecord.reading import Reader
from onrecord.text.locate import locate, restore

SENTENCES = [
    "Anna Kim said that the talks in Geneva had failed.",
    "“We are going home,” Foreign Minister Anna Kim told Reuters on Monday. “There’s no more to say.”",
    "‘It isn’t the growers’ land,’ said Zoë Lee\u00a0– the mayor – at a “press conference” in Orne.",
    "R&D <spending> will rise, Peter Lee wrote on X 😀👍🏽.",
    "Cafe\u0301 owners in Київ said: «The \\river\\ is low.»",
    'He said: "We\'ll see," and left.',
]
DOCUMENTS = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2).map(" ".join), min_size=1, max_size=4)
FORMS = ("text", "crlf", "utf-16", "json", "ascii json", "rows", "page", "numbered page")


def written(paragraphs: list[str], form: str) -> tuple[str, bytes]:
    """A document's file name and bytes in one of the forms."""
    text = "\n\n".join(paragraphs)
    if form in ("text", "crlf", "utf-16"):
        given = text.replace("\n", "\r\n") if form == "crlf" else text
        return "report.txt", given.encode("utf-16" if form == "utf-16" else "utf-8")
    if form in ("json", "ascii json", "rows"):
        told = json.dumps({"title": "A report", "language": "en", "text": text}, ensure_ascii=form == "ascii json")
        return ("report.jsonl", f"{told}\n".encode()) if form == "rows" else ("report.json", told.encode())
    escaped = [html.escape(paragraph) for paragraph in paragraphs]
    if form == "numbered page":
        escaped = ["".join(f"&#{ord(letter)};" for letter in paragraph) for paragraph in paragraphs]
    body = "\n".join(f"<p>{paragraph.replace('said', '<b>said</b>')}</p>" for paragraph in escaped)
    head = "<html lang='en'><head><meta charset='utf-8'><title>A report</title></head>"
    return "report.html", f"{head}<body><article><h1>A report</h1>{body}</article></body></html>".encode()


def taken_in(name: str, original: bytes) -> tuple[Report, bytes]:
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(original)
        (item,) = (item for offered in collect([Path(folder)]) for item in take_in(offered))
    assert not isinstance(item, Quarantined), item.reason
    return item


@settings(deadline=None, max_examples=24, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=DOCUMENTS, form=st.sampled_from(FORMS))
def test_each_span_comes_back_from_the_bytes(reader: Reader, paragraphs: list[str], form: str) -> None:
    report, original = taken_in(*written(paragraphs, form))
    for span in spans(reader(report)):
        assert restore(report.offsets, original, span) == span.exact(report.text)
        assert locate(report.offsets, span)


def test_there_is_something_to_come_back(reader: Reader) -> None:
    for form in FORMS:
        report, _ = taken_in(*written([*SENTENCES, *SENTENCES], form))
        reading = reader(report)
        assert reading.read, form
        assert len(reading.attributions) >= len(SENTENCES), form
