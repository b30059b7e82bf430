"""Parties: who does an event and to or with whom, as its clause has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.data import rows
from onrecord.model import Party
from onrecord.reading.events.lexicon import framing, levels, parties, undergone
from onrecord.reading.events.triggers import Trigger
from onrecord.reading.grammar import joined, obliques, roles
from onrecord.reading.scene import Scene
from onrecord.reading.speakers import closed

# By which prepositions a recipient follows a verb or a noun of events.
TOWARDS = frozenset(["with", "against", "to", "on", "upon", "at", "into", "from", "for", "toward", "towards", "over"])
# Not "for" and "from" with these: "met for talks", "arrived from Marrow".
WITH_ONLY = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# Words that name nobody unless they are known to stand for somebody.
PRONOUNS = closed.PRONOUNS | closed.NOBODY | closed.RELATIVE | closed.DEFINITE
OWN = frozenset(["its", "their", "his", "her", "our", "my"])
PHRASE = ("det", "amod", "compound", "nummod", "nmod:poss", "det:predet", "punct")


def find_parties(scene: Scene, trigger: Trigger) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who does an event, and to or with whom."""
    if trigger.bearer is None and scene.tree.is_verb(trigger.word):
        return _sides(scene, *_of_verb(scene, trigger))
    return _sides(scene, *_of_noun(scene, trigger))


def _of_verb(scene: Scene, trigger: Trigger) -> tuple[list[int], list[int]]:
    both = roles(scene.tree, trigger.word)
    behind = list(_behind(scene, trigger.word, trigger.root))
    recipients = [
        each for each in both.patients if party(scene, each) is not None and not _is_own(scene, each, trigger)
    ]
    if not recipients:
        inside = [found for each in both.patients for found in _behind(scene, each, trigger.root)]
        owners = [owner for each in both.patients for owner in scene.tree.under(each, "nmod:poss")]
        recipients = behind or inside or owners
    return list(both.agents), recipients


def _is_own(scene: Scene, word: int, trigger: Trigger) -> bool:
    """Whether it is what somebody moves about, not whom he does something to: "withdrew | its troops |"."""
    own = any(scene.forms[each] in OWN for each in scene.tree.under(word, "nmod:poss"))
    return trigger.root == "MOBILIZE" or (own and trigger.root in ("YIELD", "SANCTION", "AID", "CONSULT"))


def _of_noun(scene: Scene, trigger: Trigger) -> tuple[list[int], list[int]]:
    """From the noun's own phrase, then from the verb that carries it."""
    tree, noun = scene.tree, trigger.word
    of = [each for case, head in obliques(tree, noun) if case == "of" for each in joined(tree, head)]
    nouns = [noun, *(each for each in of if tree.lemma[each] in levels())]
    actors = [found for each in nouns for found in _between(scene, each)]
    recipients = [found for each in nouns for found in _behind(scene, each, trigger.root)]
    owners = [found for each in nouns for found in _owners(scene, each)]
    if tree.lemma[noun] in undergone():
        recipients, actors = recipients or of or owners, actors or (owners if of else [])
    else:
        actors = actors or owners + [each for each in of if trigger.root in ("CONSULT", "PROTEST")]
    if trigger.bearer is not None and tree.is_verb(trigger.bearer):
        agents, behind = _of_bearer(scene, trigger)
        actors = [each for each in agents if each != noun] or actors
        recipients = recipients or [each for each in behind if each not in actors]
    return actors, recipients


def _between(scene: Scene, noun: int) -> Iterator[int]:
    for case, head in obliques(scene.tree, noun):
        if case in ("between", "among", "by"):
            yield from joined(scene.tree, head)


def _owners(scene: Scene, noun: int) -> list[int]:
    """Whose a noun is: "| Kim |'s visit", "the | Russian | strike"."""
    found = [each for owner in scene.tree.under(noun, "nmod:poss") for each in joined(scene.tree, owner)]
    return found + [each for each in _modifiers(scene, noun) if each not in found]


def _of_bearer(scene: Scene, trigger: Trigger) -> tuple[list[int], list[int]]:
    """Who carries a noun of events, and what follows the verb: "Kim held talks | with Lee |"."""
    verb = trigger.bearer if trigger.bearer is not None else trigger.word
    both = roles(scene.tree, verb)
    given = list(scene.tree.under(verb, "iobj"))
    between = [
        each for case, head in obliques(scene.tree, verb) if case == "between" for each in joined(scene.tree, head)
    ]
    return [*both.agents, *between], given + list(_behind(scene, verb, trigger.root))


def _behind(scene: Scene, word: int, root: str) -> Iterable[int]:
    """Those behind a word with a preposition that points at them; a place in which is none."""
    for case, head in obliques(scene.tree, word):
        pointless = root in WITH_ONLY and case in ("for", "from", "on", "at", "over", "into")
        if case in TOWARDS and not pointless and head not in scene.time:
            yield from joined(scene.tree, head)


def _modifiers(scene: Scene, noun: int) -> list[int]:
    """Names of those who act before a noun: "| US |-| Chinese | talks", "the | Russian | strike"."""
    found = []
    for each in scene.tree.under(noun, "compound", "amod"):
        words = sorted(each_word for each_word in scene.tree.subtree(each) if each_word in scene.name)
        names = {scene.name[word].span: word for word in reversed(words)}
        found += [word for word in names.values() if _acts(scene, word)]
    return sorted(found)


def _acts(scene: Scene, word: int) -> bool:
    """Whether a name before a noun names somebody who can act, not a place: "the Alaska summit"."""
    name = scene.name[word]
    if name.kind in ("person", "organization"):
        return True
    return name.span.exact(scene.page.text).lower().removeprefix("the ") in _countries()


@cache
def _countries() -> frozenset[str]:
    columns = ("name", "demonyms", "adjectives", "variants")
    return frozenset(
        part.lower().removeprefix("the ")
        for row in rows("countries")
        for key in columns
        for part in row[key].split("|")
    )


def _sides(
    scene: Scene, actors: Sequence[int], recipients: Sequence[int]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    doing = _each_once(scene, actors)
    taken = {each.mention for each in doing}
    return doing, tuple(each for each in _each_once(scene, recipients) if each.mention not in taken)


def _each_once(scene: Scene, words: Sequence[int]) -> tuple[Party, ...]:
    """The parties that words head; a pronoun that stands for nobody known names none."""
    named = (each for word in words if (each := party(scene, word)) is not None)
    found = {each.mention: each for each in named if each.entity is not None or not _is_pronoun(scene, each)}
    return tuple(found[span] for span in sorted(found))


def _is_pronoun(scene: Scene, each: Party) -> bool:
    return each.mention.exact(scene.page.text).lower() in PRONOUNS


def party(scene: Scene, word: int) -> Party | None:
    """Somebody who can act or be acted upon, by the word that heads the phrase; None for a thing."""
    entity, name = scene.entity.get(word), scene.name.get(word)
    if name is not None:
        return Party(name.span, entity)
    if (beside := _named_beside(scene, word)) is not None:
        return beside
    if entity is None and scene.forms[word] not in PRONOUNS and not _is_somebody(scene, word):
        return _framed(scene, word)
    if scene.tree.tag[word].startswith(("VB", "JJ", "RB", "IN")):
        return None
    return Party(scene.cover(_phrase(scene, word)), entity)


def _named_beside(scene: Scene, word: int) -> Party | None:
    """Who bears the name right behind a noun: "his counterpart | Vladimir Putin |", "the envoy, | Mira Sol |"."""
    near = (word + 1, word + 2) if scene.forms[word + 1 : word + 2] == (",",) else (word + 1,)
    beside = next((each for each in scene.tree.under(word, "appos", "flat") if each in near), None)
    if beside is None or beside not in scene.name or scene.name[beside].kind != "person":
        return None
    return Party(scene.name[beside].span, scene.entity.get(beside))


def _is_somebody(scene: Scene, word: int) -> bool:
    """Whether a noun names those who act; a plural that the parser took for a singular too."""
    lemma = scene.tree.lemma[word]
    return lemma in parties() or (lemma.endswith("s") and lemma.removesuffix("s") in parties())


def _framed(scene: Scene, word: int) -> Party | None:
    """Those whom a noun of number frames: "thousands of | workers |"."""
    if scene.tree.lemma[word] not in framing():
        return None
    behind = (each for case, each in obliques(scene.tree, word) if case == "of" and each > word)
    return next((found for each in behind if (found := party(scene, each)) is not None), None)


def _phrase(scene: Scene, word: int) -> list[int]:
    """A noun with what stands before it without a gap: "both | sides", "the two | countries"."""
    found = [word]
    before = {each for child in scene.tree.under(word, *PHRASE) for each in scene.tree.subtree(child) if each < word}
    at = word - 1
    while at in before:
        found.append(at)
        at -= 1
    return found
