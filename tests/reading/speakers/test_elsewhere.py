from onrecord.model import Span
from onrecord.reading.speakers import Asked, resolve
from onrecord.reading.speakers.plain import plain_page

TEXT = "The Kremlin said that talks had begun. The German government said that both sides had agreed."


def test_a_government_is_not_that_of_another_country() -> None:
    asked = []
    for source, cue, content in (
        ("The Kremlin", "said", "that talks had begun"),
        ("The German government", "said", "that both sides had agreed"),
    ):
        at = TEXT.index(source)
        says, words = TEXT.index(cue, at), TEXT.index(content)
        spans = (Span(at, at + len(source)), Span(says, says + 4), Span(words, words + len(content)))
        asked.append(Asked(source=spans[0], cue=spans[1], content=(spans[2],)))
    entities, speakers = resolve(plain_page(TEXT), tuple(asked))
    assert "Russia" in entities[speakers[0][0].entity].name
    assert "Russia" not in entities[speakers[1][0].entity].name
