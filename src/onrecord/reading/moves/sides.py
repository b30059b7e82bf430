"""Sides: who makes a move and to whom, as its clause has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Entity, Party, Span
from onrecord.reading.events.parties import PRONOUNS, party
from onrecord.reading.grammar import joined, obliques, roles, subjects
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene

FIRST = frozenset(["i", "we", "us", "me", "our", "my"])
TITLES = frozenset(["dr", "gen", "gov", "mr", "mrs", "ms", "mx", "rep", "sen", "sir"])
SAYING = frozenset(["announce", "claim", "confirm", "report", "say", "state"])
PRINTED = frozenset(
    ["agency", "article", "broadcaster", "daily", "magazine", "news", "newspaper", "paper", "report", "transcript"]
)
TOWARDS = frozenset(["to", "toward", "towards"])


@dataclass(frozen=True, slots=True)
class Sides:
    """Who makes a move and to whom."""

    actors: tuple[Party, ...]
    addressees: tuple[Party, ...]


def find_sides(scene: Scene, cue: Cue, attribution: Attribution | None, entities: Sequence[Entity]) -> Sides:
    """Who proposes or answers, and to whom it is put or whose proposal is answered."""
    agents = [word for word in _agents(scene, cue) if scene.forms[word] != "you"]
    known = [word for word in agents if not _is_misled(scene, word, entities)]
    actors = parties(scene, known, attribution, entities)
    if cue.fit.frame == "unless":
        actors = speakers_of(attribution)
    taken = {each.mention for each in actors} | {each.entity for each in actors if each.entity is not None}
    others = parties(scene, _others(scene, cue), attribution, entities)
    return Sides(actors, tuple(each for each in others if each.mention not in taken and each.entity not in taken))


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
        each = _own(scene, word, attribution, entities) or party(scene, word)
        if each is None or _is_nobody(scene, word, each, entities):
            continue
        found.setdefault(each.mention, each)
    return tuple(found.values())


def _named(scene: Scene, word: int) -> int:
    """A word, or the one by which who bears it is named: "Premier | Liu | He called", "Mr. | Trump |"."""
    text, tree = scene.page.text, scene.tree
    if scene.forms[word] in TITLES:
        behind = word + 2 if scene.forms[word + 1 : word + 2] == (".",) else word + 1
        return behind if behind in scene.name else word
    capital = scene.page.words[word].exact(text) == "He" and word > 0 and tree.tag[word - 1] == "NNP"
    return word - 1 if capital and scene.page.words[word - 1].end + 1 == scene.page.words[word].start else word


def _is_nobody(scene: Scene, word: int, found: Party, entities: Sequence[Entity]) -> bool:
    """Whether a pronoun stands for nobody known, or for one known by a pronoun alone."""
    if found.entity is None:
        return scene.forms[word] in PRONOUNS | FIRST
    return entities[found.entity].name.lower() in PRONOUNS | FIRST


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


def _agents(scene: Scene, cue: Cue) -> Sequence[int]:
    if cue.entry.kind == "noun":
        whose = [each for each in owners(scene, cue.word) if party(scene, each) and not _is_open(scene, each)]
        return whose or _bearer(scene, cue.word)
    if cue.fit.frame in ("would", "until"):
        return owners(scene, cue.fit.host) if cue.fit.host is not None else ()
    if cue.entry.kind == "adjective":
        return [each for subject in subjects(scene.tree, cue.word) for each in joined(scene.tree, subject)]
    stranded = _stranded(scene, cue.word)
    agents = [each for each in stranded or roles(scene.tree, cue.word).agents if each not in cue.fit.put_to]
    return _blamed(scene, cue.word) or _both(scene, agents)


def _stranded(scene: Scene, verb: int) -> tuple[int, ...]:
    """A subject that the parser took for what is said: "Norway had said | Sweden |, which buys grain, agreed"."""
    head, tree = scene.tree.head[verb], scene.tree
    finite = tree.tag[verb] in ("VBD", "VBZ", "VBP") and tree.relation[verb] == "ccomp"
    if not finite or tree.under(verb, "nsubj", "nsubj:pass", "mark", "aux") or tree.lemma[head] not in SAYING:
        return ()
    return tuple(each for each in tree.under(head, "obj") if each < verb and party(scene, each) is not None)


def _both(scene: Scene, agents: Sequence[int]) -> Sequence[int]:
    """ "| Kim | spoke with | Lee | and they agreed": those who did the clause before together."""
    if len(agents) != 1 or scene.forms[agents[0]] != "they" or agents[0] in scene.entity:
        return agents
    verb = scene.tree.head[agents[0]]
    first = scene.tree.head[verb]
    if scene.tree.relation[verb] != "conj" or first < 0:
        return agents
    others = [each for case, head in obliques(scene.tree, first) if case == "with" for each in joined(scene.tree, head)]
    return (*roles(scene.tree, first).agents, *others) if others else agents


def _blamed(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "accused | Kim | of offering land": who is said to have done it."""
    head = scene.tree.head[verb]
    marks = {scene.tree.lemma[each] for each in scene.tree.under(verb, "mark", "case")}
    if scene.tree.tag[verb] != "VBG" or head < 0 or not marks & {"of", "for"}:
        return ()
    return scene.tree.under(head, "obj")


def owners(scene: Scene, noun: int) -> list[int]:
    """Whose a proposal is: "| Norland |'s offer", "the | Russian | plan", "a call by | Kim |"."""
    tree = scene.tree
    found = [each for owner in tree.under(noun, "nmod:poss") for each in joined(tree, owner)]
    found += [each for case, head in obliques(tree, noun) if case in ("by", "from") for each in joined(tree, head)]
    return found or [each for each in tree.under(noun, "compound", "amod") if _acts(scene, each)]


def _acts(scene: Scene, word: int) -> bool:
    name = scene.name.get(word)
    return name is not None and (name.kind != "location" or word in scene.entity)


def _is_open(scene: Scene, word: int) -> bool:
    """Whether a pronoun stands for nobody known."""
    return scene.forms[word] in PRONOUNS and word not in scene.entity


def _bearer(scene: Scene, noun: int) -> Sequence[int]:
    """ "| Norland | signaled its readiness to talk": who does something about his own."""
    head = scene.tree.head[noun]
    if head < 0 or scene.tree.relation[noun] not in ("obj", "obl") or scene.tree.lemma[head] not in listed("bearing"):
        return ()
    return roles(scene.tree, head).agents


def _others(scene: Scene, cue: Cue) -> list[int]:
    """To whom, or whose."""
    if cue.entry.move == "response":
        return _answered(scene, cue)
    tree = scene.tree
    found = list(cue.fit.put_to) or list(tree.under(cue.word, "iobj"))
    ways = {"with"} if cue.entry.value == "accepted" else {*TOWARDS, *({"with"} if cue.entry.terms == "gets" else ())}
    heads = {each for term in cue.fit.terms for each in joined(tree, term)}
    for word in (cue.word, *((cue.fit.host,) if cue.fit.host is not None else ())):
        found += [each for case, head in obliques(tree, word) if case in ways for each in joined(tree, head)]
    # "urged the leaders to keep talks open with Norway" is put to the leaders alone.
    for term in () if found else cue.fit.terms:
        found += [each for case, head in obliques(tree, term) if case == "with" for each in joined(tree, head)]
    return [each for each in found if each not in heads]


def _answered(scene: Scene, cue: Cue) -> list[int]:
    found = [each for term in cue.fit.terms for each in owners(scene, term)]
    for term in cue.fit.terms:
        found += [
            each for case, head in obliques(scene.tree, term) if case == "with" for each in joined(scene.tree, head)
        ]
    return found
