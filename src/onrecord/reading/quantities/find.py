"""Find quantities: every number on a page that claims something of the world, with what it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from onrecord.data.odds import chance, weights_of
from onrecord.model import Attribution, Entity, Judged, Party, Quantity, Span, TimeExpression
from onrecord.reading.quantities import belongs
from onrecord.reading.quantities.approximate import Nearness, nearness
from onrecord.reading.quantities.counted import COUNTING, counted, is_piecewise, thing_counted
from onrecord.reading.quantities.harm import befalls
from onrecord.reading.quantities.kinds import Sample, kind_of
from onrecord.reading.quantities.numerals import VAGUE, find_numerals
from onrecord.reading.quantities.phrase import noun_phrase, restricted
from onrecord.reading.quantities.polls import Asked, asked
from onrecord.reading.quantities.refuse import refusal
from onrecord.reading.quantities.site import Site, by_time, governor, is_person, locate
from onrecord.reading.quantities.sources import is_citing, is_spoken_by, source_of, told, unsaid
from onrecord.reading.quantities.sure import ceiling, signs_of, voice_signs
from onrecord.reading.quantities.voices import Claimed, Voices, claimed, listen
from onrecord.reading.scene import Scene

# Words between two numbers that set the second beside the first.
BESIDE = (" compared with ", " compared to ", " versus ", " up from ", " down from ", " instead of ", " rather than ")
# Between two amounts for one thing: "fell 310 points, or 2.4 percent".
ALSO = frozenset(
    [",", "or", "points", "point", "about", "nearly", "-", "almost", "roughly", "some", "the", "equivalent", "of"]
)
# Nouns that are of persons without naming them.
PERSONS = frozenset(
    ["toll", "casualty", "death", "population", "electorate", "arrival", "crossing", "crowd", "audience", "throng"]
)
NOBODY_ASKED = Asked()


def find_quantities(
    scene: Scene,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
) -> tuple[Quantity, ...]:
    """Every number on a page that claims something of the world, in text order.

    Dates, hours, ages, names, scores and the numbers of lists are none.

    Args:
        scene: The page with its clauses, names, entities and times.
        attributions: Its statements.
        entities: Those it names or describes.
        times: Its expressions of time.
    """
    found = sight(scene, attributions, entities, times)
    weights = weights_of("quantities")
    return tuple(_weighed(each, min(ceiling(each.heard), chance(each.signs | each.heard, weights))) for each in found)


def _weighed(each: Sighting, sure: float) -> Quantity:
    """A number with its confidence, which its kind shares."""
    return replace(each.quantity, kind=replace(each.quantity.kind, confidence=sure), confidence=sure)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A number as read, with the signs by which its confidence is reckoned; that is still 0.

    Attributes:
        quantity: The number.
        signs: Whether it is what it is said to be.
        heard: Whether its voice and its source are right.
    """

    quantity: Quantity
    signs: dict[str, float]
    heard: dict[str, float]


def sight(
    scene: Scene,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
) -> Iterator[Sighting]:
    """As `find_quantities`, with what the confidence of each rests on."""
    if not scene.tree.head:
        return
    voices = listen(scene, attributions, entities)
    for sample in samples(scene, times):
        quantity, voice = _quantity(voices, sample, times)
        yield Sighting(quantity, signs_of(scene, sample, quantity), voice_signs(voices, sample, voice))


def samples(scene: Scene, times: Sequence[TimeExpression]) -> Iterator[Sample]:
    """The numbers of a page that are figures, each with what it counts."""
    last: Sample | None = None
    for site in sites(scene, times):
        sample = _as_persons(scene, last, weigh(scene, site))
        other = _gapped(scene, last, sample) if last is not None else None
        if last is not None and (other is not None or _set_beside(scene, last, sample)):
            sample = replace(_as_beside(scene, last, sample), owner=other)
        yield sample
        last = sample


def _as_persons(scene: Scene, last: Sample | None, sample: Sample) -> Sample:
    """ "12 people were killed and | nine others | were hurt": others are persons where persons stand before."""
    noun = sample.site.noun
    if sample.unit != "other" or noun is None:
        return sample
    verb = governor(scene, noun)
    befallen = verb is not None and befalls(scene, verb)
    before = last is not None and scene.page.sentence_of(last.site.numeral.span).contains(sample.site.numeral.span)
    among = befallen or (before and last is not None and last.unit == "persons")
    return replace(sample, unit="persons", sort="persons") if among else sample


def _set_beside(scene: Scene, last: Sample, sample: Sample) -> bool:
    """Whether a number is only set beside the last one: "stands at 8,858, compared with | 10,138 |"."""
    if sample.counted.basis not in ("none", "verb", "of_noun", "subject"):
        return False
    near = scene.forms[max(0, sample.site.first - 6) : sample.site.first]
    between = (
        " ".join(near[-(sample.site.first - last.site.last - 1) :]) if sample.site.first > last.site.last + 1 else ""
    )
    sentence = scene.page.sentence_of(last.site.numeral.span)
    if "or" in between.split() and not {*between.split()} - ALSO:
        return sentence.contains(sample.site.numeral.span)
    return sentence.contains(sample.site.numeral.span) and (
        sample.sort in ("", last.sort) and any(phrase in f" {between} " for phrase in BESIDE)
    )


def _gapped(scene: Scene, last: Sample, sample: Sample) -> Party | None:
    """Whose a number is of which nothing else is said: "Norvia levies 10 percent on cars, | Halvera | 2.5 percent"."""
    at = sample.site.first - 1
    while at >= 0 and scene.forms[at] in ("only", "just", "about", "nearly", "some", "another"):
        at -= 1
    name = scene.name.get(at)
    sentence = scene.page.sentence_of(last.site.numeral.span)
    if name is None or name.kind not in ("organization", "location") or not sentence.contains(name.span):
        return None
    first = scene.page.words_in(name.span)[0]
    first -= first > 0 and scene.forms[first - 1] == "the"
    listed_on = first > last.site.last + 1 and scene.forms[first - 1] in ("and", ",", "while", "but", ";")
    bare = sample.site.noun is None and sample.sort == last.sort in ("percent", "money", "points")
    told = scene.tree.relation[at].startswith("nsubj") and scene.tree.head[at] not in sample.site.own
    return Party(name.span, scene.entity.get(at)) if listed_on and bare and not told else None


def _as_beside(scene: Scene, last: Sample, sample: Sample) -> Sample:
    """A number with what the last one is of, or with what is set beside that: "10 percent for cars and 5 for vans"."""
    words = last.counted.words
    amount = words is not None and scene.tree.tag[scene.page.word_at(words.start)] in ("CD", "$")
    found = replace(last.counted, basis="beside", words=None if amount else words, whole=None)
    case = sample.site.last + 1
    noun = scene.tree.head[case] if scene.forms[case : case + 1] == ("for",) else 0
    if noun > case and noun not in scene.time and scene.tree.tag[noun].startswith("NN"):
        found = replace(found, head=noun, words=noun_phrase(scene, noun, after=case))
    return Sample(sample.site, sample.unit if sample.sort else last.unit, sample.sort or last.sort, found)


def sites(scene: Scene, times: Sequence[TimeExpression]) -> Iterator[Site]:
    """The numerals that may be figures, where they stand."""
    for sentence in scene.page.sentences:
        for numeral in find_numerals(scene.page.text, sentence):
            site = locate(scene, numeral)
            if site is not None and not refusal(scene, site, times):
                yield site


def _quantity(voices: Voices, sample: Sample, times: Sequence[TimeExpression]) -> tuple[Quantity, Claimed]:
    scene, attributions, site = voices.scene, voices.attributions, sample.site
    near = nearness(scene, site)
    kind, rule = kind_of(scene, sample)
    poll = asked(scene, site) if kind == "poll" and sample.sort != "persons" else NOBODY_ASKED
    found, low, high = ends(site, near)
    claim = scene.claim_of(site.outer)
    whole = restricted(scene, poll.people or sample.counted.whole)
    of = unsaid(whole if poll.people else sample.counted.words, scene, site, attributions)
    cited = source_of(scene, site, attributions) or (poll.source if not told(scene, site, attributions) else None)
    voice = claimed(voices, site, cited)
    if voice.voice != "quoted" and is_citing(scene, site):
        voice = Claimed("narrated", "outlet")
    found_quantity = Quantity(
        span=site.numeral.span,
        claim=claim,
        kind=Judged(kind, rule, (site.numeral.span,), 0.0),
        value=found,
        low=low,
        high=high,
        unit=_unit(scene, sample, kind),
        approximator=near.span if near else None,
        of=_alike_quoted(voices, site, of),
        whose=_owner(scene, sample, attributions),
        where=belongs.place(scene, site, sample.counted),
        time=belongs.time(scene, site, times, sample.counted),
        question=poll.question,
        answer=poll.answer if poll.answer != poll.people else None,
        part_of=unsaid(whole, scene, site, attributions),
        source=voice.source if voice.voice != "quoted" or voice.source else cited,
        voice=voice.voice,
        said=voice.said,
    )
    return found_quantity, voice


def _alike_quoted(voices: Voices, site: Site, of: Span | None) -> Span | None:
    """What is counted, unless the number's quotation begins within it: "he | tweeted: 'For | 10 months"."""
    quote = voices.quote_of(site.numeral.span)
    return None if of is not None and quote is not None and of.start < quote.start < of.end else of


def _owner(scene: Scene, sample: Sample, attributions: Sequence[Attribution]) -> Party | None:
    """Whose it is, never who says so."""
    if sample.owner is not None:
        return sample.owner
    owner = belongs.whose(scene, sample.site, sample.counted)
    spoken = owner is not None and is_spoken_by(owner.mention, sample.site, attributions)
    return None if spoken else owner


def weigh(scene: Scene, site: Site) -> Sample:
    """A numeral with its unit and what it counts; without a unit of its own it has that of what it counts."""
    unit, sort = site.unit, site.sort
    found = counted(scene, site)
    thing = thing_counted(scene, found)
    if is_piecewise(scene, site):
        return Sample(site, scene.forms[site.last + 1], "things", found)
    if found.basis in ("lone", "state"):
        return Sample(site, "persons", "persons", found)
    if not sort and thing is not None and scene.tree.tag[thing].startswith("NN"):
        person = is_person(scene, thing) or scene.tree.lemma[thing] in PERSONS
        return Sample(site, "persons" if person else _named(scene, thing), "", found)
    return Sample(site, unit, sort, found)


def _named(scene: Scene, thing: int) -> str:
    """The unit that a number has from what it counts: a plural's, not that of "a | country | of 200"."""
    counting = scene.tree.lemma[thing] in COUNTING or scene.forms[thing] in VAGUE
    return scene.tree.lemma[thing] if scene.tree.tag[thing] in ("NNS", "NNPS") and not counting else ""


def _unit(scene: Scene, sample: Sample, kind: str) -> str:
    if kind == "price" and not sample.sort:
        return "points"
    unit = "persons" if kind == "casualties" else sample.unit
    counts = sample.counted.basis == "noun" and sample.site.noun is not None
    return f"{unit}{by_time(scene, sample.site.noun)}" if counts and sample.site.noun is not None else unit


def ends(site: Site, near: Nearness | None) -> tuple[str, str, str]:
    """The value of a number, and the ends that its words leave it: "more than 200" is 200 and no less."""
    numeral = site.numeral
    low, high = numeral.low, numeral.high
    if near is not None and numeral.value is not None:
        low = numeral.value if near.bound == "low" else low
        high = numeral.value if near.bound == "high" else high
    return spell(numeral.value), spell(low), spell(high)


def spell(number: Decimal | None) -> str:
    """A number as digits, without exponent and without zeros that say nothing; empty for none.

    >>> spell(Decimal("7.0E9")), spell(Decimal("0.50")), spell(None)
    ('7000000000', '0.5', '')
    """
    return "" if number is None else format(number.normalize(), "f")
