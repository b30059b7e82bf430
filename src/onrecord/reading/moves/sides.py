"""Sides: who makes a move and to whom, as its clause has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Entity, Party, Span
from onrecord.reading.events.parties import PRONOUNS, party
from onrecord.reading.grammar import is_passive
from onrecord.reading.moves.agents import agents, others
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.folk import folk, is_folk, is_suffix, of_folk
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.moves.pronouns import is_another, is_crowd, is_lost
from onrecord.reading.moves.signatories import parties_to, stood_for
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import POSSESSIVE
from onrecord.reading.speakers.lexicon import nationalities, place

FIRST = frozenset(["i", "we", "us", "me", "our", "my"])
ALONE = frozenset(["i", "me", "my"])
PERSONS = frozenset(["person", "unnamed"])
# Of which kinds another must be to be meant by a pronoun.
BODIES = frozenset(["country", "group", "organization"])
RIVALS = {"he": PERSONS, "she": PERSONS, "it": BODIES, "they": BODIES}
TITLES = frozenset(["dr", "gen", "gov", "mr", "mrs", "ms", "mx", "rep", "reps", "sen", "sens", "sir"])
# "the anti-tax bill": who is named there is only what it is for or against.
AGAINST = re.compile(r"(?i)\b(?:anti|non|post|pre|pro)\s?-\s?$")
APOSTROPHE = re.compile("['’]")
PARTISANS = frozenset(["conservative", "democrat", "independent", "lawmaker", "liberal", "republican", "socialist"])
EXCEPT = frozenset(["barring", "except", "excepting", "exception", "excluding"])
BUT = (("apart", "from"), ("other", "than"), ("save", "for"), ("all", "but"))
CONFLICT = "(?:agreement|ceasefire|conflict|crisis|deal|dispute|fighting|negotiations?|peace|talks|treaty|truce|war)"
AGAINST_IN = re.compile(r"(?i)(?:anti|non|post|pre|pro)-")
# Behind the place where a report was filed: ", May 5 (Xinhua) --", " —".
WHERE = r"(?:,[^.()\n]{1,30})?\s*"
DATELINE = re.compile(rf"{WHERE}(?:\([A-Z][^()\n]{{1,30}}\)\s*)?(?:--|[—–_])|{WHERE}\((?:AFP|AP|UPI|Reuters|Xinhua)\)")
REACH = 80
PRINTED = frozenset(
    ["agency", "article", "broadcaster", "daily", "magazine", "news", "newspaper", "paper", "report", "transcript"]
)


@dataclass(frozen=True, slots=True)
class Sides:
    """Who makes a move and to whom."""

    actors: tuple[Party, ...]
    addressees: tuple[Party, ...]


def find_sides(scene: Scene, cue: Cue, attribution: Attribution | None, entities: Sequence[Entity]) -> Sides:
    """Who proposes or answers, and to whom it is put or whose proposal is answered."""
    known = [word for word in agents(scene, cue) if scene.forms[word] != "you"]
    known = [word for word in known if not _is_misled(scene, word, entities)]
    actors = parties(scene, stood_for(scene, known), attribution, entities)
    if cue.fit.frame == "unless":
        actors = speakers_of(attribution)
    if _is_without_some(scene, cue, actors):
        actors = ()
    taken = {each.mention for each in actors} | {each.entity for each in actors if each.entity is not None}
    named = parties(scene, stood_for(scene, others(scene, cue)), attribution, entities)
    if cue.entry.value == "accepted":
        named = (*named, *_co_signing(scene, cue, (*actors, *named), entities))
        actors = actors or _between(scene, cue)
    return Sides(
        actors,
        tuple(
            _rightly(scene, each, cue, entities)
            for each in named
            if each.mention not in taken and each.entity not in taken
        ),
    )


def _is_without_some(scene: Scene, cue: Cue, actors: Sequence[Party]) -> bool:
    """Whether some of those who are named did not: "all parties, | except | the Greens, agreed"."""
    here = [each.mention.end for each in actors if each.mention.end <= scene.page.words[cue.word].start]
    between = scene.page.words_in(Span(min(here), scene.page.words[cue.word].start)) if here else ()
    return any(scene.forms[each] in EXCEPT or scene.forms[each : each + 2] in BUT for each in between)


def _co_signing(scene: Scene, cue: Cue, known: Sequence[Party], entities: Sequence[Entity]) -> Iterator[Party]:
    """The other parties that an agreement is named by: "Kenya signed the Kenya-| Uganda | accord".

    Where a person signs it of whom it is not known for which of them, all are left out.
    """
    there = [entities[each.entity] for each in known if each.entity is not None]
    names = {each.name for each in there} | {each.side.value for each in there if each.side is not None}
    names |= {each.mention.exact(scene.page.text) for each in known}
    found = {_country(scene, span): span for span in parties_to(scene, cue)}
    if not (names & set(found) or any(each.kind == "country" for each in there)):
        return
    numbers = {each.name: number for number, each in enumerate(entities)}
    for name, span in found.items():
        number = numbers.get(name, scene.entity.get(scene.page.word_at(span.start)))
        if name not in names and (number is not None or place(span.exact(scene.page.text)) is not None):
            yield Party(span, number)


def _between(scene: Scene, cue: Cue) -> tuple[Party, ...]:
    """All parties, where nobody is said to have signed it: "The deal between | Kenya | and | Mali | was signed"."""
    if not is_passive(scene.tree, cue.word) or agents(scene, cue):
        return ()
    spans = dict.fromkeys(parties_to(scene, cue))
    return tuple(Party(each, scene.entity.get(scene.page.word_at(each.start))) for each in spans)


def _country(scene: Scene, span: Span) -> str:
    """The usual name of a country, whose adjective may stand for it; any other name as it is written."""
    said = span.exact(scene.page.text)
    known = place(said)
    return nationalities().get(said) or (known.name if known is not None else said)


def _rightly(scene: Scene, found: Party, cue: Cue, entities: Sequence[Entity]) -> Party:
    """Who it is, without a name into which the word ran that makes the move: "the plan | put | to the council"."""
    words = entities[found.entity].name.lower().split() if found.entity is not None else ()
    return Party(found.mention, None) if scene.forms[cue.word] in words else found


def speakers_of(attribution: Attribution | None) -> tuple[Party, ...]:
    """Who makes a statement, by the words that name them."""
    if attribution is None:
        return ()
    found = [(each.mention or attribution.source, each.entity) for each in attribution.speakers]
    return tuple(Party(mention, entity) for mention, entity in found if mention is not None)


def _is_misled(scene: Scene, word: int, entities: Sequence[Entity]) -> bool:
    """Whether "they" was taken for one person, named or of some office."""
    number = scene.entity.get(word)
    if scene.forms[word] != "they" or number is None:
        return False
    entity = entities[number]
    return entity.kind == "person" or (entity.kind == "unnamed" and not entity.name.lower().endswith(("s", "people")))


def parties(
    scene: Scene, words: Iterable[int], attribution: Attribution | None, entities: Sequence[Entity]
) -> tuple[Party, ...]:
    """Those whom words head, each once; "we" in a statement is its speaker, any other pronoun must be known."""
    found: dict[object, Party] = {}
    for word in (_named(scene, word) for word in words):
        each = _own(scene, word, attribution, entities) or folk(scene, word, entities) or party(scene, word)
        if each is None or _is_nobody(scene, word, each, entities) or _is_doubtful(scene, each, attribution, entities):
            continue
        if is_crowd(scene, each, entities) or (attribution is None and is_another(scene, each, entities)):
            continue
        if is_lost(scene, each, entities) or _is_dateline(scene, each):
            continue
        each = _as_described(scene, word, _apart(scene, _without_day(scene, each), entities))
        each = _without_suffix(scene, each, entities)
        found.setdefault(each.mention, each)
    known = tuple(found.values())
    return () if all(_is_anothers(scene, each, entities) for each in known) else known


def _as_described(scene: Scene, word: int, found: Party) -> Party:
    """One known by his party alone, with whence he is: "| the Kentucky Republican |", not "Republican"."""
    tree = scene.tree
    if scene.forms[word] not in PARTISANS or found.entity is not None:
        return found
    before = tree.under(word, "det", "compound", "amod", "nmod:poss")
    if not any(each in scene.name for each in before) or not any(scene.forms[each] == "the" for each in before):
        return found
    return Party(scene.cover(range(min(before), word + 1)), None)


def _apart(scene: Scene, found: Party, entities: Sequence[Entity]) -> Party:
    """Who it is, where two sides were taken for one: "| Orlan |" of the "Norway-Orlan war"."""
    if found.entity is None:
        return found
    name, said = entities[found.entity].name, found.mention.exact(scene.page.text)
    first, _, rest = name.replace("-", " ").partition(" ")
    if rest != said or not any(each.name == first and each.kind == "country" for each in entities):
        return found
    pair = rf"\b{re.escape(first)}(?:[-–—]{re.escape(rest)}\b| {re.escape(rest)} {CONFLICT}\b)"
    return Party(found.mention, None) if re.search(pair, scene.page.text) else found


def _without_suffix(scene: Scene, found: Party, entities: Sequence[Entity]) -> Party:
    """Who it is, where only the end of his name was taken for it: "| Vantor amp Co. |", not "Co"."""
    if found.entity is None or not is_suffix(entities[found.entity].name):
        return found
    return Party(found.mention, None)


def _is_dateline(scene: Scene, found: Party) -> bool:
    """Whether a place is only where a report was filed: "| OSLO |, Norway (AP) -- The king agreed"."""
    before, after = scene.page.text[: found.mention.start], scene.page.text[found.mention.end :][:REACH]
    return (not before.strip() or before.endswith("\n")) and bool(DATELINE.match(after))


def _is_doubtful(scene: Scene, found: Party, attribution: Attribution | None, entities: Sequence[Entity]) -> bool:
    """Whether "he" may be another than the speaker: "Lee said that Kim's aides knew when | he | rejected it"."""
    kinds = RIVALS.get(found.mention.exact(scene.page.text).lower())
    if attribution is None or kinds is None or found.entity not in {each.entity for each in attribution.speakers}:
        return False
    said = [each.mention or attribution.source for each in attribution.speakers]
    start = max((each.end for each in said if each is not None and each.end <= found.mention.start), default=None)
    if start is None:
        return False
    between = [each for each in scene.page.words_in(Span(start, found.mention.start)) if each in scene.entity]
    heads = [each for each in between if scene.tree.relation[each] in ("nsubj", "nmod:poss")]
    return any(scene.entity[each] != found.entity and entities[scene.entity[each]].kind in kinds for each in heads)


def _is_anothers(scene: Scene, found: Party, entities: Sequence[Entity]) -> bool:
    """Whether somebody is known only by whose he is: "| her husband | signed the pact"."""
    first = scene.forms[scene.page.word_at(found.mention.start)]
    name = entities[found.entity].name.lower() if found.entity is not None else ""
    return first in POSSESSIVE and (not name or name.split()[0] in POSSESSIVE)


def _without_day(scene: Scene, found: Party) -> Party:
    """Who it is without a day that ran into the name: "| The senate | Monday rejected it"."""
    words = list(scene.page.words_in(found.mention))
    while len(words) > 1 and words[-1] in scene.time:
        words.pop()
    mention = scene.cover(words)
    return found if mention == found.mention else Party(mention, None)


def _named(scene: Scene, word: int) -> int:
    """A word, or the one by which who bears it is named: "Premier | Liu | He called", "the lender | Fairbank |"."""
    text, tree = scene.page.text, scene.tree
    behind = of_folk(scene, word)
    if behind is not None or is_folk(scene, word):
        return word if behind is None else behind
    if scene.forms[word] in FIRST and (other := _mimicked(scene, word)) is not None:
        return other
    if scene.forms[word] in TITLES:
        behind = word + 2 if scene.forms[word + 1 : word + 2] == (".",) else word + 1
        sentence = scene.page.sentence_of(scene.page.words[word])
        named = behind in scene.name and sentence.contains(scene.page.words[behind])
        return behind if named else word
    head = tree.head[word]
    if tree.relation[word] == "appos" and head in scene.name and scene.name[head].kind == "person" and word > head:
        return head
    beside = [each for each in tree.under(word, "appos", "flat") if each == word + 1 and each in scene.name]
    if beside and word not in scene.name and scene.name[beside[0]].kind == "organization":
        return beside[0]
    capital = scene.page.words[word].exact(text) == "He" and word > 0 and tree.tag[word - 1] == "NNP"
    return word - 1 if capital and scene.page.words[word - 1].end + 1 == scene.page.words[word].start else word


def _mimicked(scene: Scene, word: int) -> int | None:
    """ "Lee said that | Kim |'s position is “I'm not willing to talk”": whose words somebody else puts so."""
    around = [each.span for each in scene.page.quotations if each.span.contains(scene.page.words[word])]
    at = scene.page.word_at(around[0].start) - 1 if around else 0
    if at < 1 or scene.tree.lemma[at] != "be" or scene.tree.lemma[at - 1] not in listed("attitude"):
        return None
    return next(iter(scene.tree.under(at - 1, "nmod:poss")), at - 1)


def _is_nobody(scene: Scene, word: int, found: Party, entities: Sequence[Entity]) -> bool:
    """Whether words name nobody known: an open pronoun, a bare "Rep", the "anti-tax" of a bill."""
    text, form = scene.page.text, scene.forms[word]
    said = found.mention.exact(text)
    if (
        is_suffix(said)
        or AGAINST_IN.match(said)
        or AGAINST.search(text, 0, found.mention.start)
        or said.lower() in TITLES
    ):
        return True
    name = entities[found.entity].name.lower() if found.entity is not None else ""
    if found.entity is None:
        return form in PRONOUNS | FIRST
    unnamed = APOSTROPHE.split(name)[0] in PRONOUNS | FIRST
    return unnamed or (form in ALONE and entities[found.entity].kind not in PERSONS)


def _own(scene: Scene, word: int, attribution: Attribution | None, entities: Sequence[Entity]) -> Party | None:
    """The speaker, where he speaks of himself: "| we | agreed", "The rebels said | they | had agreed"."""
    if attribution is None or not attribution.speakers or word in scene.name:
        return None
    speaker = entities[attribution.speakers[0].entity]
    several = len(attribution.speakers) > 1 or speaker.kind in ("group", "unnamed")
    third = ("they",) if several else ("he", "she") if speaker.kind == "person" else ("it",)
    himself = scene.forms[word] in third and word not in scene.entity and _is_first(scene, word, attribution)
    if _reports(speaker) or (scene.forms[word] not in FIRST and not himself):
        return None
    return Party(scene.page.words[word], attribution.speakers[0].entity)


def _reports(speaker: Entity) -> bool:
    """Whether a speaker is a paper or a broadcaster, who speaks in nobody's name: "we agree", according to a report."""
    media = speaker.capacity is not None and speaker.capacity.value == "media"
    return media or speaker.name.lower().split()[-1] in PRINTED


def _is_first(scene: Scene, word: int, attribution: Attribution) -> bool:
    """Whether nobody is named between a sentence's speaker and a pronoun: "Norway said that | it | agreed".

    In his own words nobody speaks of himself so: "He wants a deal", Kim said.
    """
    if is_quoted(scene, word, beside=attribution.source):
        return False
    sentence = scene.page.sentence_of(scene.page.words[word])
    before = [each for each in scene.page.words_in(sentence) if each < word and scene.tree.relation[each] == "nsubj"]
    speaking = [attribution.source, *(each.mention for each in attribution.speakers)]
    return not before or any(span is not None and span.contains(scene.page.words[before[-1]]) for span in speaking)


def is_quoted(scene: Scene, word: int, *, beside: Span | None = None) -> bool:
    """Whether a word stands between quotation marks, and `beside` does not stand there with it."""
    around = [each.span for each in scene.page.quotations if each.span.contains(scene.page.words[word])]
    return any(beside is None or not span.contains(beside) for span in around)
