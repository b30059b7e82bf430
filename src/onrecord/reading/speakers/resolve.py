"""Who is the source of each attribution of one report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Entity, Resolution, Span
from onrecord.reading.page import Page
from onrecord.reading.speakers.asked import Asked
from onrecord.reading.speakers.carry import carried
from onrecord.reading.speakers.cluster import cluster
from onrecord.reading.speakers.mentions import Mention, find_mentions
from onrecord.reading.speakers.phrases import Parser
from onrecord.reading.speakers.point import Pointer, is_posted
from onrecord.reading.speakers.profile import profile
from onrecord.reading.speakers.recall import Memory
from onrecord.reading.speakers.tokens import Sheet, lay_out


def resolve(page: Page, sources: Sequence[Asked]) -> tuple[tuple[Entity, ...], tuple[tuple[Resolution, ...], ...]]:
    """Who a report names or describes, and who of them speaks in each attribution.

    Args:
        page: The report.
        sources: Its attributions, in text order.

    Returns:
        Entities in order of their first mention, and for each attribution its speakers, in text order; none where the
        report gives no hint of one.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> page = plain_page('Jo Lee, an aide, said it rained. "It did not," she added.')
    >>> asked = (Asked(Span(0, 15), Span(17, 21), (Span(22, 31),)), Asked(Span(47, 50), Span(51, 56), (Span(33, 46),)))
    >>> entities, resolved = resolve(page, asked)
    >>> [(entities[each.entity].name, each.basis) for speakers in resolved for each in speakers]
    [('Jo Lee', 'named'), ('Jo Lee', 'pronoun')]
    """
    if not page.words:
        return (), tuple(() for _ in sources)
    sheet = lay_out(page)
    mentions = find_mentions(sheet, tuple(asked.source for asked in sources if asked.source))
    drafts, bearer = cluster(sheet, mentions)
    memory = Memory(sheet, drafts, set(_subjects(sheet, [mention.span for mention in mentions])))
    pointer = Pointer(memory, Parser(sheet, mentions), bearer, sources)
    answers: dict[int, tuple[Resolution, ...]] = {}
    for number in _order(sources):
        asked = sources[number]
        pointer.catch_up(asked.anchor.start)
        found = pointer.speakers(asked, answers) if asked.source else carried(pointer, sources, number, answers)
        answers[number] = found
        if found and asked.within is None and not is_posted(sheet, asked):
            memory.speaks(asked.anchor.start, [each.entity for each in found])
    return _in_order(sheet, memory, mentions, [answers[number] for number in range(len(sources))])


def _order(sources: Sequence[Asked]) -> list[int]:
    """Attributions in the order in which they are resolved: by where the source stands, an enclosing one first."""
    done: list[int] = []
    seen: set[int] = set()

    def visit(number: int) -> None:
        if number in seen:
            return
        seen.add(number)
        within = sources[number].within
        if within is not None:
            visit(within)
        done.append(number)

    for number in sorted(range(len(sources)), key=lambda number: (sources[number].anchor, number)):
        visit(number)
    return done


def _subjects(sheet: Sheet, names: Sequence[Span]) -> Iterator[int]:
    """Starts of the names that open a sentence's account, outside quotations."""
    seen: set[int] = set()
    for name in names:
        token = sheet.tokens[sheet.at(name.start)]
        if token.sentence not in seen and not token.quoted:
            seen.add(token.sentence)
            yield name.start


def _in_order(
    sheet: Sheet, memory: Memory, mentions: Sequence[Mention], answers: Sequence[tuple[Resolution, ...]]
) -> tuple[tuple[Entity, ...], tuple[tuple[Resolution, ...], ...]]:
    """Entities that are sure or speak, by first mention, and the answers renumbered."""
    speaking = {each.entity for answer in answers for each in answer}
    kept = [n for n, draft in enumerate(memory.drafts) if n in speaking or (draft.sure and draft.basis == "named")]
    kept.sort(key=lambda number: (memory.drafts[number].mentions[0], number))
    renumbered = {number: at for at, number in enumerate(kept)}
    entities = tuple(profile(sheet, memory.drafts[number], mentions) for number in kept)
    return entities, tuple(
        tuple(Resolution(renumbered[each.entity], each.mention, each.basis, each.confidence) for each in answer)
        for answer in answers
    )
