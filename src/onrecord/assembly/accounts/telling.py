"""Clauses and remarks as they are compared: what words they share, which numbers they tell, when, and by whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.assembly.accounts.arguments import NOTHING, Arguments, arguments
from onrecord.assembly.accounts.counts import Number, numbers
from onrecord.assembly.accounts.finite import carrier, is_finite, opens_with_if
from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.events.days import Days, days_of
from onrecord.assembly.events.words import WORD, stem
from onrecord.assembly.folio import Folio
from onrecord.assembly.names import fold, listed
from onrecord.model import Actor, Claim, Figure, Span, Stance

ENOUGH = 3
"""Words that tell something, numbers counted, below which a clause is no telling: "he said so"."""

TWICE = 4
"""Words of a clause that no writer of a report puts the same way twice."""

FRAME = 4
"""Words beyond those for actors up to which a clause that introduces what somebody says tells nothing besides."""

UNTRUE = listed(
    "untrue false wrong incorrect inaccurate baseless groundless unfounded fabricated invented lie lies fiction "
    "fantasy nonsense rubbish myth fake"
)
"""Words by which a whole clause is denied: "reports that it had withdrawn are untrue"."""

ASSERTED = frozenset(("held", "scheduled", "claimed"))

LOUD = re.compile(r"[A-Z]{4,} [A-Z]{4,}(?! ?[—–(,-])")
"""Two words in capitals that are no place from which a report is filed."""

PASSING = listed(
    "after ahead amid at before by despite during following for from in into on over since through under until with "
    "without"
)
"""Words after which an event is mentioned in passing: "reached at the summit", "it will not end with the meeting"."""

OPENING = 12
"""Characters before a word among which the end of the sentence before it stands, if it opens one."""

PHRASE, REACH = 4, 60
"""Words, and characters, before the word for an event among which such a word is looked for."""

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by what it hangs on.

    Attributes:
        head: The word, without ending.
        meaning: That word's group.
        negative: Whether it is negated or denied.
        denying: The words that do so.
        factuality: As in `Claim`.
        past: Whether it is told as over.
        polar: Whether a negation in the clause itself makes it negative, and not that it is denied.
    """

    head: str
    meaning: str
    negative: bool
    denying: Spans
    factuality: str
    past: bool
    polar: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause with those under it, or a remark, as it is compared with others.

    Attributes:
        report: The report's id.
        claim: The claim's id; None for a remark.
        statement: Id of the statement it stands in or is.
        remark: The remark that the statement tells; empty in the outlet's own voice.
        spans: Its words, those of the clauses under it included.
        source: The independent source, as in `Account`.
        speakers: Ids of who says it; empty in the outlet's own voice.
        published: The day of the report, counted from year 1; None where unknown.
        days: When it was or will be, where its words say.
        dated: Those words.
        own: The words of the clause alone, grouped.
        words: Those of the clauses under it too.
        around: Those of the sentence that it hangs in.
        clauses: What each clause of it hangs on and how it is held, its own first.
        names: Its capitalized words, the first of a sentence left out.
        numbers: With what they count.
        chain: Places in the reading of the claims that govern it, itself first.
        text: The report's.
        stances: What its clauses are for or against.
        figures: Those of its clauses, as the record has them.
        event: Id of the event that it tells of; empty for none.
        retold: Whether several reports tell of that, by the record's events.
        asserts: Whether it tells that very event as held or to be held, and does not mention it in passing.
        status: Of the event, by it.
        sentence: All words of its sentence, folded, with those of the clauses beside it.
        actors: Words that name or describe the record's actors, and its other capitalized words.
        voice: As in `RecordedClaim`.
        sure: That it is what it is read as: the confidence of its claim or statement.
        asserted: Whether it says something in itself, and is no infinitive or noun alone, nor what only might be.
        dates: The days of the calendar that it names, as month and day.
        arguments: Of whom, of what and of where it speaks.
        parts: The clauses of it that others tell, where these are several.
    """

    report: str
    claim: str | None
    statement: str | None
    remark: str
    spans: Spans
    source: str
    speakers: frozenset[str]
    published: int | None
    days: Days | None
    dated: Spans
    own: frozenset[str]
    words: frozenset[str]
    around: frozenset[str]
    clauses: tuple[Clause, ...]
    names: frozenset[str]
    numbers: tuple[Number, ...]
    chain: tuple[int, ...]
    text: str = field(repr=False)
    stances: tuple[Stance, ...] = ()
    figures: tuple[Figure, ...] = ()
    event: str = ""
    retold: bool = False
    asserts: bool = False
    status: str = ""
    sentence: tuple[str, ...] = ()
    actors: frozenset[str] = frozenset()
    voice: str = "narrated"
    sure: float = 1.0
    asserted: bool = True
    dates: frozenset[str] = frozenset()
    arguments: Arguments = NOTHING
    parts: tuple[Telling, ...] = field(default=(), repr=False)

    @property
    def head(self) -> str:
        """The group of the word that it hangs on; empty for a remark."""
        return self.clauses[0].meaning if self.clauses else ""

    @property
    def key(self) -> tuple[str, Spans]:
        """What tellings of one report sort by."""
        return self.report, self.spans

    def exact(self) -> str:
        """Its words, verbatim."""
        return " ".join(span.exact(self.text) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Beside:
    """The sentence of a clause: the words that tell something, grouped, and all of them, folded, in order."""

    words: frozenset[str]
    sentence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """The event that a claim tells of, whether several reports do, its status by the claim, and its word there."""

    event: str = ""
    retold: bool = False
    status: str = ""
    trigger: Span | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the record has of claims already.

    Attributes:
        events: By claim, the event that it tells of.
        figures: By claim, its figures.
        actors: Words that name or describe the record's actors.
    """

    events: Mapping[str, Happened] = field(default_factory=dict)
    figures: Mapping[str, Sequence[Figure]] = field(default_factory=dict)
    actors: frozenset[str] = frozenset()


def tell(folio: Folio, known: Known) -> Iterator[Telling]:
    """The clauses of one report that tell enough to be compared, in text order; those in headings and captions do not.

    >>> from onrecord.model import OffsetMap, Reading, Report
    >>> report = Report("r", "r", "", "", "", OffsetMap("utf-8", ()))
    >>> list(tell(Folio(report, Reading("r", "f", True), (), (), {}, {}), Known()))
    []
    """
    below = _below(folio)
    around = _around(folio, below)
    passed_over = _aside(folio)
    introducing = _introducing(folio)
    for place in range(len(folio.claims)):
        if place in passed_over:
            continue
        telling = _telling(folio, place, below[place], around[place], known)
        if _around_article(telling) or (place in introducing and len(telling.own - telling.actors) <= FRAME):
            continue
        if len(telling.words) + len(telling.numbers) >= ENOUGH and len(telling.own) + len(telling.numbers) > 1:
            yield telling


def _aside(folio: Folio) -> frozenset[int]:
    """Places of clauses that are no running prose: those in headings and captions, and what the outlet itself writes
    word for word twice, as it does under two pictures."""
    text, regions = folio.report.text, [region.span for region in folio.report.regions]
    told = [
        _joined(text, claim.spans) if row.statement is None else ""
        for row, claim in zip(folio.claims, folio.reading.claims, strict=True)
    ]
    often = {words for words, times in Counter(told).items() if times > 1 and len(words.split()) >= TWICE}
    return frozenset(
        place
        for place, row in enumerate(folio.claims)
        if told[place] in often or any(region.overlaps(row.head) for region in regions)
    )


def _introducing(folio: Folio) -> frozenset[int]:
    """Places of clauses that say who speaks and then what: "the envoy, Astrid Oster, said on Sunday"."""
    claims = folio.reading.claims
    return frozenset(
        claim.under
        for claim in claims
        if claim.under is not None and claim.within not in (None, claims[claim.under].within)
    )


def _around_article(telling: Telling) -> bool:
    """Whether it is what stands around an article: no word in small letters, most in capitals, "MUST WATCH"."""
    said = telling.exact()
    words: list[str] = WORD.findall(said)
    loud = sum(len(word) > 1 and word.isupper() for word in words)
    return 2 * loud > len(words) or not any(word.islower() for word in words) or bool(LOUD.match(said))


def _telling(folio: Folio, place: int, below: Sequence[int], beside: Beside, known: Known) -> Telling:
    text, claim, row = folio.report.text, folio.reading.claims[place], folio.claims[place]
    statement, published = folio.statement(place), days_of(folio.report.published)
    spans = tuple(sorted({span for each in (place, *below) for span in folio.reading.claims[each].spans}))
    with_it = None if is_finite(text, claim) else carrier(folio, place)
    own, told_as = bare_words(_joined(text, claim.spans)), known.events.get(row.id, Happened())
    words, names = own | bare_words(_joined(text, spans)) if below else own, _names(text, spans)
    times = [at for each in (place, *below) for at in folio.reading.claims[each].times]
    return Telling(
        report=folio.report.id,
        claim=row.id,
        statement=row.statement,
        remark=statement.remark_id if statement else "",
        spans=spans if with_it is None else tuple(sorted({*spans, *folio.reading.claims[with_it].spans})),
        source=folio.source,
        speakers=frozenset(speaker.actor for speaker in statement.speakers) if statement else frozenset(),
        published=published.first if published else None,
        days=days_of(row.when),
        dated=tuple(folio.reading.times[at].span for at in claim.times),
        own=own,
        words=words,
        around=beside.words,
        clauses=tuple(_clause(folio, each) for each in (place, *below)),
        names=frozenset(map(stem, names)),
        numbers=numbers(text, spans, [folio.reading.times[at].span for at in times]),
        dates=frozenset(filter(None, (_date(folio, at) for at in times))),
        chain=_chain(folio, place),
        text=text,
        stances=tuple(stance for stance in folio.reading.stances if stance.claim in (place, *below)),
        figures=tuple(figure for each in (place, *below) for figure in known.figures.get(folio.claims[each].id, ())),
        event=told_as.event,
        retold=told_as.retold,
        asserts=_asserts(text, claim, told_as),
        status=told_as.status,
        sentence=beside.sentence,
        actors=(known.actors & words) | bare_words(" ".join(names)),
        voice=row.voice,
        sure=row.confidence,
        asserted=_asserted(folio, place, with_it),
        arguments=arguments(folio, place),
    )


def _date(folio: Folio, time: int) -> str:
    """A day without its year, which an undated report cannot tell: "on August 15", "on Friday"; nothing for none."""
    meaning, anchored = folio.reading.times[time].meaning, days_of(folio.times[time].when)
    if meaning.month and meaning.day:
        return f"{int(meaning.month):02}-{int(meaning.day):02}"
    return date.fromordinal(anchored.first).isoformat()[5:] if anchored and anchored.length == 1 else ""


def _asserted(folio: Folio, place: int, with_it: int | None) -> bool:
    """Whether it says something, by itself or with the verb that it follows: not "to agree", "if it agrees", "whether
    they will decide to agree"."""
    text, claims = folio.report.text, folio.reading.claims
    said = [claims[place]] if with_it is None else [claims[place], claims[with_it]]
    return is_finite(text, said[-1]) and not any(opens_with_if(text, claim) for claim in said)


def _clause(folio: Folio, place: int) -> Clause:
    text, claim = folio.report.text, folio.reading.claims[place]
    head, untrue = claim.head.exact(text), _called_untrue(folio, place)
    return Clause(
        stem(head),
        next(iter(sorted(bare_words(head))), stem(head)),
        bool(untrue) or claim.polarity.value == "negative" or claim.factuality.value == "denied",
        untrue or claim.polarity.evidence or claim.factuality.evidence,
        claim.factuality.value,
        claim.tense == "past",
        claim.polarity.value == "negative",
    )


def _called_untrue(folio: Folio, place: int) -> Spans:
    """The word that calls a clause untrue: "Reports that it withdrew the offer are *untrue*"."""
    claim = folio.reading.claims[place]
    if claim.under is None or claim.polarity.value == "negative":
        return ()
    over = folio.reading.claims[claim.under]
    called = over.head.exact(folio.report.text).lower() in UNTRUE and over.polarity.value == "positive"
    return (over.head,) if called and over.factuality.value == "actual" else ()


def _asserts(text: str, claim: Claim, told: Happened) -> bool:
    """Whether a clause tells its event as held or to be held: "the talks opened", not "signed after the talks"."""
    if told.trigger is None or told.status not in ASSERTED:
        return False
    if told.trigger.overlaps(claim.head):
        return True
    before = WORD.findall(text[max(0, told.trigger.start - REACH) : told.trigger.start].lower())[-PHRASE:]
    return PASSING.isdisjoint(before)


def described(actors: Iterable[Actor]) -> frozenset[str]:
    """The words by which actors are named, and persons by what they are.

    >>> described([])
    frozenset()
    """
    named = [actor for actor in actors if actor.kind != "unnamed"]
    names = [name for actor in named for name in actor.names]
    roles = [role.cell.value for actor in named if actor.kind == "person" for role in actor.roles]
    return frozenset(word for told in (*names, *roles) for word in bare_words(told))


def _joined(text: str, spans: Sequence[Span]) -> str:
    return " ".join(span.exact(text) for span in spans)


def _below(folio: Folio) -> list[list[int]]:
    """For each claim, the places of all that it governs, however deep."""
    found: list[list[int]] = [[] for _ in folio.claims]
    for place in range(len(folio.claims)):
        for over in _chain(folio, place)[1:]:
            found[over].append(place)
    return found


def _around(folio: Folio, below: Sequence[Sequence[int]]) -> list[Beside]:
    """For each claim, what the one says that governs all of its sentence, with those under it."""
    found: dict[int, Beside] = {}
    tops = [_chain(folio, place)[-1] for place in range(len(folio.claims))]
    for top in sorted(set(tops)):
        spans = sorted({span for each in (top, *below[top]) for span in folio.reading.claims[each].spans})
        words = _joined(folio.report.text, spans)
        found[top] = Beside(bare_words(words), tuple(WORD.findall(fold(words))))
    return [found[top] for top in tops]


def _chain(folio: Folio, place: int) -> tuple[int, ...]:
    chain = [place]
    while (over := folio.reading.claims[chain[-1]].under) is not None and over not in chain:
        chain.append(over)
    return tuple(chain)


def _names(text: str, spans: Sequence[Span]) -> list[str]:
    """Capitalized words, but for the first of a sentence."""
    return [
        match[0]
        for span in spans
        for match in WORD.finditer(text, span.start, span.end)
        if match[0][0].isupper()
        and text[max(0, match.start() - OPENING) : match.start()].rstrip(" “\"'‘`([")[-1:]
        not in (".", "!", "?", "\n", "", ":")
    ]
