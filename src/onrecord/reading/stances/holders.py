"""Holders: who wants or refuses, by the grammar of the word of wanting or by the statement whose cue it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model import Attribution, Entity, Party, Span
from onrecord.reading.events.parties import party
from onrecord.reading.grammar import SUBJECTS, is_passive, joined, obliques, roles, subjects
from onrecord.reading.scene import Scene
from onrecord.reading.speakers import closed
from onrecord.reading.stances.complements import agents
from onrecord.reading.stances.hearing import Hearing, speakers
from onrecord.reading.stances.lexicon import entries
from onrecord.reading.stances.others import its_own
from onrecord.reading.tree import ROOT

FIRST_PERSON = frozenset(["i", "we", "me", "us", "my", "our", "myself", "ourselves"])
THIRD_PERSON = frozenset(["he", "she", "it", "they"])
PRONOUNS = closed.PRONOUNS | closed.NOBODY | closed.RELATIVE | closed.DEFINITE
TITLES = frozenset(["mr", "mrs", "ms", "dr", "sir", "sen", "rep", "gov", "gen"])
# What governs a state, a region or a city.
BARE = len(("the", "government"))
GOVERNING = frozenset(["government", "authority", "administration", "council", "assembly", "parliament", "legislature"])
# Verbs whose subject holds the noun that they carry: "| made | a demand", "| voiced | support for the pact".
BEARERS = frozenset(
    (
        *(
            "make",
            "express",
            "voice",
            "give",
            "issue",
            "repeat",
            "reiterate",
            "announce",
            "unveil",
            "reaffirm",
            "renew",
        ),
        *("have", "offer", "declare", "show", "signal", "state", "keep", "maintain", "raise", "lodge", "submit", "lay"),
        *("present", "put", "outline", "confirm", "defend", "float", "draw", "table", "throw", "lend", "step", "stick"),
        *("set", "prepare", "launch", "begin", "start", "take", "publish", "release", "roll", "stress", "underline"),
    )
)
# How far into the words of a statement its first subject may stand: "| he | will", "that next week | he | will".
OPENING = 4


def holders_of(hearing: Hearing, word: int, voice: Attribution | None) -> tuple[Party, ...]:
    """Who holds what a word of wanting says: by its statement where it is a cue, else by its grammar.

    Args:
        hearing: The page.
        word: Number of the word of wanting.
        voice: The statement in whose content it stands.
    """
    scene = hearing.scene
    if its_own(scene, word) == ():
        return ()
    noun = scene.tree.tag[word].startswith("NN")
    by_grammar = parties(hearing, of_noun(scene, word) if noun else of_verb(scene, word), voice)
    cue = hearing.cue(word)
    said = speakers(cue) if cue is not None and all(each.basis != "elided" for each in cue.speakers) else ()
    return said if len(said) >= len(by_grammar) and not _is_another(hearing, by_grammar, cue) else by_grammar


def _is_another(hearing: Hearing, named: Sequence[Party], cue: Attribution | None) -> bool:
    """Whether a verb's own subject is named and stands apart from the source of the statement that it is a cue of."""
    if cue is None or cue.source is None or not named:
        return False
    entities = [hearing.entity(each) for each in named]
    people = all(each is not None and each.basis == "named" and each.kind != "unnamed" for each in entities)
    by_name = all(hearing.scene.name.keys() & set(hearing.scene.page.words_in(each.mention)) for each in named)
    return people and by_name and not any(each.mention.overlaps(cue.source) for each in named)


def of_verb(scene: Scene, word: int) -> tuple[int, ...]:
    """The words that head who does what a verb or adjective says."""
    tree = scene.tree
    spoken_of = its_own(scene, word)
    if spoken_of is not None:
        return spoken_of
    word = _joined_above(scene, word)
    if tree.is_verb(word) and not is_state(scene, word):
        return tuple(dict.fromkeys(_bearing(scene, each) for each in agents(tree, word)))
    head = tree.head[word]
    if head != ROOT and tree.relation[word] in ("amod", "acl"):
        return (head,)
    found = subjects(tree, word)
    if not found and head != ROOT and tree.relation[word] in ("xcomp", "advcl", "conj"):
        found = subjects(tree, head)
    return tuple(each for first in found for each in joined(tree, first))


def is_state(scene: Scene, word: int) -> bool:
    """Whether a participle says how somebody is minded, not what is done to him: "are | prepared | to talk"."""
    tree = scene.tree
    if tree.tag[word] != "VBN" or not tree.under(word, "aux:pass", "cop"):
        return False
    by = any(case == "by" for case, _ in obliques(tree, word))
    return not by and (scene.forms[word], "a") in entries()


def _joined_above(scene: Scene, word: int) -> int:
    """The verb that shares its subject with a finite one which seems joined to an infinitive: "told Kim to go and
    | urged | Lee to stay"."""
    tree, head = scene.tree, scene.tree.head[word]
    finite = tree.tag[word] in ("VBD", "VBZ", "VBP") and tree.relation[word] == "conj"
    if (
        finite
        and head != ROOT
        and tree.tag[head] == "VB"
        and not tree.under(word, *SUBJECTS)
        and tree.head[head] != ROOT
    ):
        return tree.head[head] if tree.is_verb(tree.head[head]) else word
    return word


def _bearing(scene: Scene, word: int) -> int:
    """Who bears a noun that says what he is: "| Kim | is a senator who wants peace"."""
    if word in scene.name or not scene.tree.under(word, "cop"):
        return word
    return next(iter(scene.tree.under(word, "nsubj")), word)


def of_noun(scene: Scene, word: int) -> tuple[int, ...]:
    """The words that head whose a noun of wanting is: "| Norvia |'s demand", "| Norvia | made a demand"."""
    tree = scene.tree
    owners = [each for owner in tree.under(word, "nmod:poss") for each in joined(tree, owner)]
    by = [each for case, head in obliques(tree, word) if case in ("by", "from") for each in joined(tree, head)]
    named = [each for each in tree.under(word, "compound", "amod") if each in scene.name]
    if owners or by or named:
        return tuple(owners or by or named)
    if tree.under(word, "cop", *SUBJECTS):
        return tuple(_bearing(scene, each) for first in subjects(tree, word) for each in joined(tree, first))
    bearer = bearer_of(scene, word)
    return () if bearer is None else roles(tree, bearer).agents


def bearer_of(scene: Scene, word: int) -> int | None:
    """The verb that carries a noun of wanting: "| made | a demand"."""
    tree, head = scene.tree, scene.tree.head[word]
    if head == ROOT or tree.lemma[head] not in BEARERS:
        return None
    passive = is_passive(tree, head)
    if tree.relation[word] == ("nsubj:pass" if passive else "obj"):
        return head
    return None


def parties(hearing: Hearing, words: Iterable[int], voice: Attribution | None) -> tuple[Party, ...]:
    """The parties that words head, each once."""
    named = [each for word in words if (each := one_party(hearing, word, voice)) is not None]
    found: dict[object, Party] = {}
    for each in named:
        found.setdefault(each.entity if each.entity is not None else each.mention, each)
    return tuple(sorted(found.values(), key=lambda each: each.mention))


def one_party(hearing: Hearing, word: int, voice: Attribution | None) -> Party | None:
    """The party that a word heads; "we" is the speaker, a pronoun for nobody known is nobody, a thing none.

    Args:
        hearing: The page.
        word: Number of the word.
        voice: The statement in whose content it stands.
    """
    scene, word = hearing.scene, _named(hearing.scene, word)
    form, found = scene.forms[word], party(scene, word)
    if form in FIRST_PERSON:
        named = found is not None and found.entity is not None and is_known(hearing, found)
        return found if named else next(iter(speakers(voice)), None)
    if form in THIRD_PERSON and voice is not None:
        return _of_himself(hearing, word, voice) or (found if found is not None and found.entity is not None else None)
    if found is None or not scene.name.keys() & set(scene.page.words_in(found.mention)):
        found = _called(scene, word) or found
    if found is None:
        return None
    if found.entity is None and (form in PRONOUNS or form in TITLES):
        return None
    return found if found.mention.exact(scene.page.text)[:1].isalnum() or found.entity is not None else None


def _named(scene: Scene, word: int) -> int:
    """The word of a name before one that was taken for a pronoun: "Vice Premier | Liu | He"."""
    span = scene.page.words[word]
    capital = scene.forms[word] in THIRD_PERSON and span.exact(scene.page.text)[:1].isupper()
    if not capital or word == 0 or scene.tree.tag[word - 1] != "NNP":
        return word
    return word - 1 if scene.page.words[word - 1].end + 1 == span.start else word


def is_known(hearing: Hearing, found: Party) -> bool:
    """Whether somebody is more than a pronoun that the page gives no name to: "We", of whoever speaks."""
    entity = hearing.entity(found)
    return entity is None or entity.name.lower() not in FIRST_PERSON | PRONOUNS


def in_own_words(hearing: Hearing, found: Party) -> Party:
    """A party that is only called the government as just that: it may be the government of a city or a region, and of
    no state that it was taken for."""
    entity, words = hearing.entity(found), hearing.scene.page.words_in(found.mention)
    bare = 0 < len(words) <= BARE and hearing.scene.tree.lemma[words[-1]] in GOVERNING
    return Party(found.mention, None) if bare and entity is not None and entity.basis == "metonym" else found


def _called(scene: Scene, word: int) -> Party | None:
    """The person whom a description names at its end: "a member of the council, | Alan Reed |"."""
    for each in scene.tree.subtree(word):
        if scene.tree.relation[each] == "appos" and each in scene.name and scene.name[each].kind == "person":
            return party(scene, each)
    return None


def _of_himself(hearing: Hearing, word: int, voice: Attribution) -> Party | None:
    """The speaker, where a paraphrase opens with a pronoun that may be his: "Kim said | she | would sign"."""
    if voice.kind == "direct" or len(voice.speakers) != 1 or not voice.content:
        return None
    first = hearing.scene.page.words_in(voice.content[0])
    entity = hearing.entities[voice.speakers[0].entity]
    near = bool(first) and first[0] <= word < first[0] + OPENING
    several = voice.source is not None and _is_plural(hearing.scene, voice.source)
    if not near or not _agrees(entity, hearing.scene.forms[word]) or (several and hearing.scene.forms[word] == "it"):
        return None
    return Party(hearing.scene.page.words[word], voice.speakers[0].entity)


def _is_plural(scene: Scene, source: Span) -> bool:
    return any(scene.tree.tag[each] in ("NNS", "NNPS") for each in scene.page.words_in(source)[-1:])


def _agrees(entity: Entity, form: str) -> bool:
    if entity.kind == "person":
        return form == {"f": "she", "m": "he"}.get(entity.gender, form) and form in ("he", "she")
    return form in ("it", "they")


def same(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether any of some parties is any of the others."""
    return any(_alike(first, second) for first in one for second in other)


def _alike(one: Party, other: Party) -> bool:
    return one.mention.overlaps(other.mention) or (one.entity is not None and one.entity == other.entity)
