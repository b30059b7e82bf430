"""Signs: what the confidence of a move looks at, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Entity, Party
from onrecord.reading.events.parties import PRONOUNS
from onrecord.reading.grammar import SUBJECTS
from onrecord.reading.moves.agents import is_borrowed
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.moves.sides import Sides, is_quoted
from onrecord.reading.moves.signatories import told
from onrecord.reading.moves.stand import Standing
from onrecord.reading.moves.terms import Terms, named_only
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

SHARE, MOST = 100.0, 3.0
# The most that a move is sure of which nobody named has made, as far as the reader can say.
NOBODY = 0.4
NOUNS = ("NN", "NNS", "NNP", "NNPS")
ABOUT = ("talks", "deal", "settling")
FEW, SOME, MANY = 1, 3, 25
FAR, LONG = 4, 45
# Words that no terms end with: what is behind them was cut off.
CUT = closed("""
    a an and as at be by for from has have if in is not of on or that the to was were whether which will with
""")
SAYING = closed("announce claim declare report say tell tweet warn write")
TOLD = closed("VBD VBZ")
NOT = closed("never no nor not n't")
MARKS = {"“": "”", "«": "»", "``": "''", "[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Made:
    """A move as far as it is read before its terms: the word that makes it, its clause, who, and whether."""

    cue: Cue
    claim: int
    sides: Sides
    standing: Standing


@dataclass(frozen=True, slots=True)
class Said:
    """The statement around a move, if any, and those whom its report names."""

    attribution: Attribution | None
    entities: Sequence[Entity]


def signs_of(scene: Scene, made: Made, terms: Terms, said: Said) -> dict[str, float]:
    """What the calibration looks at, by name; what does not hold is left out."""
    signs = {"bias": 1.0, "about:page": _share(scene, "talks", "deal"), "campaign:page": _share(scene, "campaign")}
    signs["unsure"] = 1.0 - said.attribution.confidence if said.attribution is not None else 0.0
    for name in (
        *_rule_signs(scene, made),
        *_actor_signs(scene, made, said.entities),
        *_terms_signs(scene, made.cue, terms),
        *_sentence_signs(scene, made.cue, terms),
        *_voice_signs(scene, made, said),
        *_agreed_signs(scene, made, said.entities),
    ):
        signs[name] = 1.0
    return {name: value for name, value in signs.items() if value}


def _rule_signs(scene: Scene, made: Made) -> Iterator[str]:
    cue, value = made.cue, made.standing.value
    yield from (f"move:{cue.entry.move}", f"value:{value.value}", f"frame:{cue.fit.frame}")
    if value.basis.endswith(("by-addressee", "by-proposer")):
        yield "answered"
    yield from (f"rule:{cue.entry.name}:{cue.fit.frame}", f"word:{cue.entry.lemma}")
    yield from (f"helper:{scene.tree.lemma[each]}" for each in scene.tree.under(cue.word, "aux", "aux:pass"))


def _actor_signs(scene: Scene, made: Made, entities: Sequence[Entity]) -> Iterator[str]:
    actors = made.sides.actors
    known = [entities[each.entity] for each in actors if each.entity is not None]
    held = {
        "several": len(actors) > 1,
        "many": len(actors) > SOME,
        "unknown": not known and not any(_joint(scene, each) for each in actors),
        "nameless": not known,
        "pronoun": any(_is_pronoun(scene, each) for each in actors),
        "rival": any(_has_rival(scene, each, entities) for each in actors),
        "distant": any(_is_distant(scene, each) for each in actors),
        "unowned": is_borrowed(scene, made.cue.word),
        "addressee": bool(made.sides.addressees),
        "joint": any(_joint(scene, each) for each in actors),
        "sided": any(each.side is not None for each in known),
    }
    yield from (name for name, there in held.items() if there)


def _agreed_signs(scene: Scene, made: Made, entities: Sequence[Entity]) -> Iterator[str]:
    """Of an agreement: whether more made it than are named, and whether it is told as made."""
    cue, actors, others = made.cue, made.sides.actors, made.sides.addressees
    if cue.entry.value != "accepted":
        return
    joint = any(_joint(scene, each) for each in actors)
    alone = len(actors) == 1 and not others and not joint
    held = {
        "alone": alone,
        "alone:deal": alone and cue.fit.frame == "@deal",
        "alone:person": alone and any(_is_person(each, entities) for each in actors),
        "more": bool(actors) and not joint and told(scene, cue) > len(actors) + len(others),
        "present": scene.tree.tag[cue.word] in ("VBP", "VBZ"),
        "relative": scene.tree.relation[cue.word].startswith("acl"),
    }
    yield from (name for name, there in held.items() if there)


def _terms_signs(scene: Scene, cue: Cue, terms: Terms) -> Iterator[str]:
    text = [span.exact(scene.page.text) for span in terms.words]
    inside = [word for span in terms.words for word in scene.page.words_in(span)]
    size = sum(scene.forms[word][0].isalnum() for word in inside)
    held = {
        "terms": bool(text),
        "terms:one": size == FEW,
        "terms:few": FEW < size <= SOME,
        "terms:long": size > MANY,
        "bare": any(named_only(each) for each in text),
        "price": bool(terms.gives and terms.gets),
        "parts": len(terms.words) > 1,
        "hangs": bool(terms.conditions),
        "deadline": terms.deadline is not None,
        "about:terms": _any(scene, inside, *ABOUT),
        "lawful:terms": _any(scene, [word for word in inside if scene.tree.tag[word] in NOUNS], "lawful"),
        "bargain:terms": _any(scene, inside, "bargain"),
        "cut": any(each.split()[-1].lower() in CUT for each in text if each.split()),
        "unquoted": any(each.count(mark) > each.count(end) for each in text for mark, end in MARKS.items()),
        "far": bool(inside) and min(inside) - cue.word > FAR,
        "before": bool(inside) and max(inside) < cue.word,
    }
    yield from (name for name, there in held.items() if there)


def _sentence_signs(scene: Scene, cue: Cue, terms: Terms) -> Iterator[str]:
    sentence = scene.page.sentence_of(scene.page.words[cue.word])
    around = scene.page.words_in(sentence)
    inside = {word for span in terms.words for word in scene.page.words_in(span)}
    held = {
        "about:sentence": _any(scene, [word for word in around if word not in inside], *ABOUT),
        "campaign": _any(scene, around, "campaign"),
        "lawful": _any(scene, [word for word in around if scene.tree.tag[word] in NOUNS], "lawful"),
        "passive": cue.word > min(around, default=0) and scene.tree.tag[cue.word] == "VBN",
        "long": len(around) > LONG,
        "borrowed": _is_borrowed(scene, cue.word),
        "asked": scene.forms[max(around, default=0)] == "?",
        "denied": any(scene.tree.lemma[word] in NOT for word in around if word < cue.word),
        "first": not min(around, default=0),
        "early": cue.word < 4 * LONG,
    }
    yield from (name for name, there in held.items() if there)


def _is_borrowed(scene: Scene, verb: int) -> bool:
    """Whether a finite verb has its subject from a verb that it is not joined to, as the parser errs."""
    apart = scene.tree.tag[verb] in ("VBD", "VBP", "VBZ") and scene.tree.relation[verb] != "conj"
    return apart and not scene.tree.under(verb, *SUBJECTS)


def _voice_signs(scene: Scene, made: Made, said: Said) -> Iterator[str]:
    attribution, quoted = said.attribution, is_quoted(scene, made.cue.word)
    if made.standing.ascribed:
        yield "ascribed"
    if quoted:
        yield "quoted"
    if attribution is None:
        yield "narrated"
        yield from _doubtful_narration(scene, made.cue, quoted=quoted)
        return
    yield from (f"said:{attribution.kind}", f"said:{attribution.type}")
    if attribution.within is not None:
        yield "nested"
    speakers = [said.entities[each.entity] for each in attribution.speakers]
    yield from sorted({f"speaker:{each.kind}" for each in speakers}) or ["speaker:none"]
    yield from sorted({f"speaker:{each.capacity.value}" for each in speakers if each.capacity is not None})


def _doubtful_narration(scene: Scene, cue: Cue, *, quoted: bool) -> Iterator[str]:
    """What the outlet tells may be another's words that no statement holds: "…, the ministry said"."""
    around = scene.page.words_in(scene.page.sentence_of(scene.page.words[cue.word]))
    if any(scene.tree.lemma[word] in SAYING and scene.tree.tag[word] in TOLD for word in around):
        yield "narrated:said"
    if quoted:
        yield "narrated:quoted"


def _is_pronoun(scene: Scene, actor: Party) -> bool:
    return actor.mention.exact(scene.page.text).lower() in PRONOUNS


def _has_rival(scene: Scene, actor: Party, entities: Sequence[Entity]) -> bool:
    """Whether another than the one whom a pronoun was taken for stands nearer before it in its sentence."""
    if not _is_pronoun(scene, actor) or actor.entity is None:
        return False
    at = scene.page.word_at(actor.mention.start)
    before = [each for each in scene.page.words_in(scene.page.sentence_of(actor.mention)) if each < at]
    named = [scene.entity[each] for each in before if each in scene.entity]
    kind = entities[actor.entity].kind
    return any(number != actor.entity and entities[number].kind == kind for number in named)


def _is_person(actor: Party, entities: Sequence[Entity]) -> bool:
    return actor.entity is not None and entities[actor.entity].kind == "person"


def _is_distant(scene: Scene, actor: Party) -> bool:
    """Whether nobody whom a pronoun could stand for is named in its sentence or the one before."""
    if not _is_pronoun(scene, actor) or actor.entity is None:
        return False
    at = scene.page.words_in(scene.page.sentence_of(actor.mention)).start
    first = scene.page.words_in(scene.page.sentence_of(scene.page.words[max(0, at - 1)])).start
    here = range(first, scene.page.word_at(actor.mention.start))
    return not any(scene.entity.get(each) == actor.entity for each in here)


def _joint(scene: Scene, actor: Party) -> bool:
    said = actor.mention.exact(scene.page.text).lower().split()
    return any(word.removesuffix("s") in listed("joint") for word in said)


def _any(scene: Scene, words: Sequence[int], *names: str) -> bool:
    return any(scene.tree.lemma[word] in listed(name) for word in words for name in names)


def _share(scene: Scene, *names: str) -> float:
    """How much a page speaks of something: words of lists in a hundred, at most three."""
    found = sum(lemma in listed(name) for lemma in scene.tree.lemma for name in names)
    return min(MOST, SHARE * found / max(1, len(scene.tree.lemma)))
