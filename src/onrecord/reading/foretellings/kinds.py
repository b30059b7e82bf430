"""Kinds: whether what is to come is one's own act, and whether it is planned, promised or threatened."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.model import Attribution, Party
from onrecord.reading.foretellings.carried import is_carried
from onrecord.reading.foretellings.feared import fear_of, fearing
from onrecord.reading.foretellings.lexicon import governs, listed
from onrecord.reading.foretellings.menaces import menaces
from onrecord.reading.foretellings.signs import LASTING, Sign
from onrecord.reading.foretellings.voices import OWN_BODIES, Voices
from onrecord.reading.grammar import RELATIVE, SUBJECTS, is_passive, joined, obliques, roles, subjects
from onrecord.reading.tree import ROOT, Tree

# Signs of what is told as settled.
SETTLED = frozenset(["will", "would", "calendar", "dated"])
# "Cancel the tariffs" harms nobody.
RELIEVING = frozenset(["cancel", "suspend", "halt", "withdraw", "cut", "freeze", "block", "withhold"])
RELIEVED = frozenset(
    ["tariff", "duty", "sanction", "embargo", "hike", "fine", "penalty", "levy", "restriction", "ban", "tax"]
)
# Of a promise the time at which it was made, and not whose: "a | campaign | promise".
OCCASIONS = frozenset(["campaign", "election", "convention", "debate"])
MINDED = frozenset(["willing", "ready", "prepared"])
NEVER = frozenset(["never"])
ELECTED = re.compile(r"\b(?:(?:re-?)?elected|(?:he|she|they) w[io]ns?)\b")
# Those who speak of what others do.
ONLOOKERS = frozenset(["expert", "media"])


@dataclass(frozen=True, slots=True)
class Kind:
    """What a clause that tells of what is to come is, and whose.

    Attributes:
        value: As in `Foretelling.kind`.
        basis: The rule by which it is one's own act or not.
        who: Who foretells, or whose act it is.
        ascribed: Whether somebody else says so.
        doers: As in `Foretelling.doers`.
    """

    value: str
    basis: str
    who: tuple[Party, ...]
    ascribed: bool = False
    doers: tuple[Party, ...] = ()


def kind_of(voices: Voices, sign: Sign) -> Kind:
    """The kind of a sign: by what governs it, else by who would do it and who says so."""
    if sign.lean in ("plan", "promise", "threat") and sign.governor is not None:
        return _intended(voices, sign)
    if sign.lean == "ultimatum":
        givers = _holders(voices, sign.governor) if sign.governor is not None else ()
        return Kind("ultimatum", sign.rule, givers or _spoken(voices, sign))
    doers = _doers(voices, sign)
    chain = voices.chain(voices.scene.claim[sign.word])
    speaking = next((each for each in chain if each.speakers and not _is_beside(voices, sign, each)), None)
    fear = fear_of(voices.scene, sign)
    if fear is not None and (speaking is None or _is_anothers(voices, speaking, fear)):
        return Kind("forecast", "feared", fearing(voices, fear))
    if speaking is None:
        kind = _narrated(voices, sign, doers)
        if kind.value == "forecast" and is_carried(voices, sign.word):
            return Kind("forecast", "carried", ())
        return replace(kind, basis="unattributed") if voices.is_quoted(sign.word) else kind
    own = fear is None and _has_own_subject(voices, sign, speaking)
    if own and not sign.rule.startswith("would_live") and not _looks_on(voices, sign, speaking):
        return _own(voices, sign, speaking)
    return _of_others(voices, sign, speaking, doers)


def _is_anothers(voices: Voices, speaking: Attribution, fear: int) -> bool:
    """Whether others fear it than who speaks: "the cut raised | fears |", "Sol told of | traders' fears |"."""
    word = voices.scene.page.words[fear]
    if speaking.cue is not None and speaking.cue.contains(word):
        return voices.scene.tree.tag[fear].startswith("NN")
    who = fearing(voices, fear)
    spoken = {each.entity for each in speaking.speakers}
    return bool(who) and all(each.entity is None or each.entity not in spoken for each in who)


def _has_own_subject(voices: Voices, sign: Sign, speaking: Attribution) -> bool:
    """Whether the speaker or his side does it, not a thing that stands as the subject: "talks could take weeks"."""
    tree = voices.scene.tree
    if tree.under(sign.word, "csubj"):
        return False
    beside = tree.under(sign.word, "nsubj", "nsubj:pass")
    if not beside and sign.modal is not None and _is_after_adjective(voices, sign):
        return voices.own(speaking, sign.modal - 1)
    words = _subject_words(voices, sign)
    if beside and not is_passive(tree, sign.word) and not set(beside) & set(words):
        return any(voices.own(speaking, each) for each in beside)
    return any(voices.own(speaking, each) for each in words)


def _is_after_adjective(voices: Voices, sign: Sign) -> bool:
    """Whether it stands behind "it was unlikely", so that a subject of its own was lost, and is nobody's above."""
    governor, modal = sign.governor, sign.modal
    before = governor is not None and modal is not None and governor < modal
    return before and governor is not None and voices.scene.tree.tag[governor].startswith("JJ")


def _looks_on(voices: Voices, sign: Sign, speaking: Attribution) -> bool:
    """Whether one who speaks for nobody speaks of others: "economists warn | the cuts | could push prices up"."""
    first = any(voices.is_first(each) for each in _subject_words(voices, sign))
    return voices.capacity(speaking) in ONLOOKERS and not first


def _is_beside(voices: Voices, sign: Sign, speaking: Attribution) -> bool:
    """Whether a verb is joined to the one that ascribes, not to what it says: "| adds | it fell and will press"."""
    tree, scene = voices.scene.tree, voices.scene
    head = tree.head[sign.word]
    if tree.relation[sign.word] != "conj" or head == ROOT or speaking.cue is None or speaking.kind != "indirect":
        return False
    return speaking.cue.contains(scene.page.words[head]) and not tree.under(sign.word, "nsubj", "nsubj:pass")


def _intended(voices: Voices, sign: Sign) -> Kind:
    """ "Halvera | plans | to leave", "their | threat | to leave", "the vote is | set | for Monday"."""
    assert sign.governor is not None
    doers = _holders(voices, sign.governor) or (() if _is_told(voices, sign.governor) else _doers(voices, sign))
    basis = sign.rule
    if _is_things(voices, sign.governor):
        return Kind("forecast", "a_thing", _told_of(voices, sign))
    if _is_figure(voices, sign) or (not doers and _is_threatening(voices, sign.governor)):
        return Kind("forecast", "a_figure", _told_of(voices, sign))
    if not doers and voices.scene.tree.tag[sign.governor].startswith("NN"):
        basis = "nobody's"
    if sign.lean == "plan" and not doers and _part_passive(sign):
        return Kind("forecast" if not _is_deed(voices, sign) else "plan", "set", _spoken(voices, sign), False)
    harmful = menaces(voices, sign) if sign.lean == "promise" else _harms(voices, sign)
    value = "threat" if harmful else sign.lean
    if value == "plan" and voices.scene.tree.lemma[sign.governor] == "agree" and _favours(voices, sign):
        value = "promise"
    return Kind(value, basis, doers, _ascribed(voices, sign, doers))


def _is_things(voices: Voices, governor: int) -> bool:
    """Whether a thing is said to threaten or promise: "| the strike | threatens to empty the shops"."""
    tree = voices.scene.tree
    if not tree.is_verb(governor) or is_passive(tree, governor):
        return False
    if tree.lemma[governor] == "threaten" and _is_of_doing(tree, governor):
        return True
    own = [each for word in subjects(tree, governor) for each in joined(tree, word)]
    nouns = own and all(tree.tag[each] in ("NN", "NNS") for each in own)
    return bool(nouns) and not any(voices.party(each) for each in own)


def _is_of_doing(tree: Tree, verb: int) -> bool:
    """Whether what stands as subject is a doing: "| Listing them | is a slap and threatens to widen the rift"."""
    while True:
        if tree.under(verb, "csubj"):
            return True
        if tree.under(verb, *SUBJECTS) or tree.relation[verb] != "conj" or tree.head[verb] == ROOT:
            return False
        verb = tree.head[verb]


def _is_figure(voices: Voices, sign: Sign) -> bool:
    """What comes of somebody's doings, though he need not mean it: "her speeches | threaten to divide | the party"."""
    tree, governor = voices.scene.tree, sign.governor
    threatens = governor is not None and tree.is_verb(governor) and tree.lemma[governor] == "threaten"
    return threatens and tree.lemma[sign.word] in listed("figure")


def _part_passive(sign: Sign) -> bool:
    return "participle" in sign.rule or "adjective" in sign.rule


def _holders(voices: Voices, governor: int) -> tuple[Party, ...]:
    """Whose intention a word names: the verb's subject, the noun's owner, or who has it."""
    tree = voices.scene.tree
    if tree.tag[governor].startswith("NN"):
        found = _parties(voices, _owners(voices, governor))
        head = tree.head[governor]
        if not found and head != ROOT and tree.is_verb(head):
            found = _parties(voices, list(roles(tree, head).agents))
        return found
    own = [each for word in subjects(tree, governor) for each in joined(tree, word)]
    if is_passive(tree, governor) or tree.tag[governor] in ("VBZ", "VBP"):
        own = [each for each in own if each < governor or tree.relation[governor] == "acl:relcl"]
    return _parties(voices, [] if _is_misled(tree, governor) else own)


def _is_told(voices: Voices, governor: int) -> bool:
    """Whether a verb has a subject by its own form, so that no other need be looked for."""
    tree = voices.scene.tree
    return tree.is_verb(governor) and bool(subjects(tree, governor))


def _is_threatening(voices: Voices, governor: int) -> bool:
    """ "So that | threatens | to widen the war", of which nobody is the subject."""
    tree = voices.scene.tree
    return tree.lemma[governor] == "threaten" and tree.tag[governor] in ("VBZ", "VBP")


def _is_misled(tree: Tree, governor: int) -> bool:
    """Whether a plural verb stands by one person: "cuts made | under Sol that are | set to expire"."""
    pronoun = any(tree.lemma[each] in RELATIVE for each in tree.under(governor, *SUBJECTS))
    plural = any(tree.tag[each] == "VBP" for each in (governor, *tree.under(governor, "aux", "aux:pass", "cop")))
    found = subjects(tree, governor)
    return pronoun and plural and len(found) == 1 and tree.tag[found[0]] == "NNP" and not tree.under(found[0], "conj")


def _owners(voices: Voices, noun: int) -> list[int]:
    """The words for whose plan it is: "| his | campaign promise", "an | Obama administration | plan".

    Who is named as its owner wins over what stands before it; of names before a body that body is the owner.
    """
    tree = voices.scene.tree
    own = tree.under(noun, "nmod:poss")
    if own:
        return [each for owner in own for each in joined(tree, owner)]
    before = [each for each in tree.under(noun, "compound", "amod") if tree.lemma[each] not in OCCASIONS]
    bodies = [each for each in before if tree.lemma[each] in OWN_BODIES]
    return [each for owner in bodies[-1:] or before for each in joined(tree, owner)]


def _doers(voices: Voices, sign: Sign) -> tuple[Party, ...]:
    """Who would do it; not what stands behind the verb: "would bring together | leaders |"."""
    tree = voices.scene.tree
    behind = () if is_passive(tree, sign.word) else tree.under(sign.word, *SUBJECTS)
    agents = roles(tree, sign.word).agents
    return _parties(voices, [each for each in agents if each not in behind or each < sign.word])


def _taking_part(voices: Voices, sign: Sign) -> tuple[Party, ...]:
    """Those named in what will be held: "| the meeting between | Sol | and | Vale | is scheduled for Monday"."""
    tree = voices.scene.tree
    between = [
        each
        for subject in tree.under(sign.word, "nsubj", "nsubj:pass")
        for noun in tree.subtree(subject)
        for case, first in obliques(tree, noun)
        if case in ("between", "among", "with") or (case == "of" and noun == subject)
        for each in joined(tree, first)
    ]
    return _parties(voices, between)


def _subject_words(voices: Voices, sign: Sign) -> tuple[int, ...]:
    tree = voices.scene.tree
    return tuple(dict.fromkeys(each for word in roles(tree, sign.word).agents for each in joined(tree, word)))


def _parties(voices: Voices, words: list[int]) -> tuple[Party, ...]:
    own = (word for word in words if not voices.is_filed_at(voices.scene.page.words[word]))
    known = (each for word in own if (each := voices.party(word)) is not None)
    found = {each.mention: each for each in known if not voices.is_filed_at(each.mention)}
    return tuple(found[span] for span in sorted(found))


def _spoken(voices: Voices, sign: Sign) -> tuple[Party, ...]:
    """Those who state the clause; none in the outlet's own voice."""
    speaking = next(voices.chain(voices.scene.claim[sign.word]), None)
    return voices.speaks(speaking) if speaking is not None else ()


def _told_of(voices: Voices, sign: Sign) -> tuple[Party, ...]:
    """Those who say that something threatens: not what threatens."""
    word = voices.scene.page.words[sign.governor if sign.governor is not None else sign.word]
    chain = voices.chain(voices.scene.claim[sign.word])
    speaking = next((each for each in chain if each.cue is None or not each.cue.contains(word)), None)
    return voices.speaks(speaking) if speaking is not None else ()


def _narrated(voices: Voices, sign: Sign, doers: tuple[Party, ...]) -> Kind:
    """What the outlet tells as settled is a plan of those who do it: "Halvera | will | hold a vote in May"."""
    settled = sign.rule in SETTLED or "participle" in sign.rule
    if _is_open(voices, sign):
        settled = False
    if sign.lean == "forecast" and "participle" in sign.rule:
        return Kind("forecast", "narrated", ())
    if settled and any(voices.is_first(each) for each in _subject_words(voices, sign)):
        return Kind("threat" if _harms(voices, sign) else "plan", "first_person", ())
    if settled and sign.lean in ("", "plan", "forecast") and "verb" not in sign.rule and "noun" not in sign.rule:
        if doers and (_is_deed(voices, sign) or (_is_meant(voices, sign) and _acts_on(voices, sign))):
            return Kind("threat" if _harms(voices, sign) else "plan", "narrated_deed", doers)
        if sign.rule in ("calendar", "dated") or _is_scheduled(voices, sign):
            taking_part = doers or _taking_part(voices, sign)
            if taking_part:
                basis = "to_participle_plan" if _is_set(voices, sign) else "narrated_deed"
                return Kind("plan", basis, taking_part)
            return Kind("plan", "narrated_scheduled", voices.last_acting(sign.word))
    raised = sign.rule.startswith(("to_participle", "to_adjective"))
    holders = _holders(voices, sign.governor) if sign.governor is not None and not raised else ()
    return Kind("forecast", "held" if holders else "narrated", holders)


def _is_set(voices: Voices, sign: Sign) -> bool:
    """Told plainly as arranged: "the meeting of Sol and Vale | is scheduled for | Monday"."""
    tree = voices.scene.tree
    finite = any(tree.tag[each] in ("VBZ", "VBP") for each in tree.under(sign.word, "aux", "aux:pass", "cop"))
    return sign.rule == "dated" and finite and not tree.relation[sign.word].startswith("acl")


def _is_open(voices: Voices, sign: Sign) -> bool:
    """Whether it hangs on something or is told as unsure: "if they sign, firms will move", "will probably meet"."""
    claim = voices.scene.claims[voices.scene.claim[sign.word]]
    return bool(claim.condition) or (claim.hedge is not None and sign.governor is None)


def _own(voices: Voices, sign: Sign, speaking: Attribution) -> Kind:
    """What a speaker says of himself: "we | will | answer", "said it | would | answer"."""
    doers = _parties(voices, [each for each in _subject_words(voices, sign) if voices.own(speaking, each)])
    who = doers if doers and not _is_speaker(voices, sign, speaking) else voices.speaks(speaking)
    if sign.lean == "forecast" and not sign.rule.startswith("may") and _is_warning(voices, sign):
        return Kind("threat", "own_warning", who)
    if _vows(voices, speaking):
        return Kind("threat" if _harms(voices, sign) else "promise", "own_word", who)
    if _is_awaited(sign) or _only_happens(voices, sign):
        return Kind("forecast", "own_fate", voices.speaks(speaking))
    meant = _is_meant(voices, sign) and voices.binds(speaking)
    chosen = meant or _is_deed(voices, sign) or _is_chosen(voices, sign) or _is_of_office(voices, sign)
    if not chosen and not _harms(voices, sign) and not _favours(voices, sign):
        return Kind("forecast", "own_fate", voices.speaks(speaking))
    if sign.rule.startswith("may") and not _harms(voices, sign):
        return Kind("plan", "own_open", who)
    if _harms(voices, sign):
        return Kind("threat", "own_harm", who)
    first = any(voices.is_first(each) for each in _subject_words(voices, sign))
    if _favours(voices, sign) and (first or _never(voices, sign)):
        return Kind("promise", "own_favour", who)
    return Kind("plan", "own_deed", who)


def _is_chosen(voices: Voices, sign: Sign) -> bool:
    """Whether it is in one's own hands: "we will | look | at it", "would be | willing |"; not "we will | win |"."""
    tree = voices.scene.tree
    lemma = tree.lemma[sign.word]
    if lemma in MINDED:
        return True
    first = any(voices.is_first(each) for each in _subject_words(voices, sign))
    if not first or lemma in listed("fate") or is_passive(tree, sign.word):
        return False
    return tree.is_verb(sign.word) or (_is_timed(voices, sign) and tree.tag[sign.word].startswith("NNP"))


def _is_of_office(voices: Voices, sign: Sign) -> bool:
    """What one says he will be | if elected |; not whether he will win."""
    text, claim = voices.scene.page.text, voices.scene.claims[voices.scene.claim[sign.word]]
    told = any(ELECTED.search(span.exact(text)) for span in claim.condition)
    return told and voices.scene.tree.lemma[sign.word] not in ("win", "lose", "be")


def _is_awaited(sign: Sign) -> bool:
    """What is expected of somebody is no word of his: "the party | is expected to | vote", "is likely to"."""
    return sign.lean == "forecast" and ("participle" in sign.rule or "adjective" in sign.rule)


def _only_happens(voices: Voices, sign: Sign) -> bool:
    """What "it" does that is no deed: "it will | run out | of time"."""
    subjects = voices.scene.tree.under(sign.word, "nsubj", "nsubj:pass")
    thing = any(voices.scene.forms[each] == "it" for each in subjects)
    return thing and not _is_deed(voices, sign) and not _harms(voices, sign)


def _is_meant(voices: Voices, sign: Sign) -> bool:
    """What will be done on purpose: "Halvera will | raise | its imports"; not what befalls, nor what only is."""
    tree = voices.scene.tree
    if not tree.is_verb(sign.word) or is_passive(tree, sign.word) or sign.rule not in ("will", "would"):
        return False
    befalls = tree.lemma[sign.word] in listed("fate") or tree.under(sign.word, "cop")
    return not befalls


def _acts_on(voices: Voices, sign: Sign) -> bool:
    """ "Halvera will | fortify | its coast"."""
    return sign.rule == "will" and bool(voices.scene.tree.under(sign.word, "obj"))


def _vows(voices: Voices, speaking: Attribution) -> bool:
    """Whether the words that ascribe are words of promising: "vows she will", not "said they will"."""
    words = voices.scene.page.words_in(speaking.cue) if speaking.cue is not None else ()
    return any("promise" in governs(part, voices.scene.tree.lemma[each]) for each in words for part in ("verb", "noun"))


def _is_speaker(voices: Voices, sign: Sign, speaking: Attribution) -> bool:
    """Whether the subject is no more than a word for the speaker: "we", "he"."""
    return all(voices.is_first(each) or voices.carries(speaking, each) for each in _subject_words(voices, sign))


def _of_others(voices: Voices, sign: Sign, speaking: Attribution, doers: tuple[Party, ...]) -> Kind:
    """What a speaker says of others, or of things: a forecast, unless it is on a calendar or the speaker is nobody."""
    spoken = voices.speaks(speaking)
    settled = sign.rule in SETTLED and not _is_open(voices, sign) and fear_of(voices.scene, sign) is None
    capacity = voices.capacity(speaking)
    if settled and doers and _is_deed(voices, sign) and voices.is_unnamed(speaking) and capacity != "expert":
        return Kind("plan", "told_deed", doers, True)
    if settled and doers and _is_arranged(voices, sign):
        return Kind("plan", "told_arranged", doers, True)
    if settled and not doers and voices.binds(speaking) and _is_scheduled(voices, sign):
        harms = _harms(voices, sign)
        return Kind("threat" if harms and speaking.kind != "indirect" else "plan", "told_scheduled", spoken)
    if capacity == "official" and settled and not doers and _is_measure(voices, sign):
        return Kind("threat", "told_harm", spoken)
    if (
        settled
        and doers
        and _is_deed(voices, sign)
        and _is_timed(voices, sign)
        and capacity not in ("expert", "public")
    ):
        return Kind("plan", "told_timed", doers, True)
    if sign.governor is not None and sign.lean == "forecast":
        holders = _holders(voices, sign.governor) if "verb" in sign.rule or "noun" in sign.rule else ()
        if holders and "participle" not in sign.rule:
            return Kind("forecast", "held", holders, _differ(voices, speaking, holders))
    meant = _is_meant(voices, sign) or _is_refusal(voices, sign)
    return Kind("forecast", "told", spoken, doers=doers if meant else ())


def _is_refusal(voices: Voices, sign: Sign) -> bool:
    """What is warned will not be done: "warned that her party | will not pass | the bill"."""
    negative = voices.scene.claims[voices.scene.claim[sign.word]].polarity.value == "negative"
    return sign.rule == "will_forecast" and negative and _is_warning(voices, sign) and _is_deed(voices, sign)


def _is_measure(voices: Voices, sign: Sign) -> bool:
    """Harm by a measure, told as coming by one who may take it: "| the tariffs will be raised |"."""
    tree = voices.scene.tree
    subjects = tree.under(sign.word, "nsubj", "nsubj:pass")
    thing = bool(subjects) and not any(tree.tag[each].startswith("PRP") for each in subjects)
    measured = any(tree.lemma[each] in listed("measure") for each in subjects) or is_passive(tree, sign.word)
    return thing and measured and not tree.relation[sign.word].startswith("acl") and _harms(voices, sign)


def _ascribed(voices: Voices, sign: Sign, doers: tuple[Party, ...]) -> bool:
    """Whether one who speaks around it is not of the side whose intention it is."""
    chain = list(voices.chain(voices.scene.claim[sign.word]))
    return bool(doers) and any(_differ(voices, each, doers) for each in chain)


def _differ(voices: Voices, speaking: Attribution, doers: tuple[Party, ...]) -> bool:
    spoken = {each.entity for each in speaking.speakers}
    theirs = {each.entity for each in doers if each.entity is not None}
    if not spoken or not theirs or spoken & theirs:
        return False
    ours = {camp for each in spoken for camp in voices.camps(each)}
    return ours.isdisjoint({camp for each in theirs for camp in voices.camps(each)})


def _is_arranged(voices: Voices, sign: Sign) -> bool:
    """ "She will | be attending | the debate"."""
    tree = voices.scene.tree
    progressive = tree.tag[sign.word] == "VBG" and any(
        tree.lemma[each] == "be" for each in tree.under(sign.word, "aux")
    )
    return progressive and tree.lemma[sign.word] in listed("calendar")


def _is_timed(voices: Voices, sign: Sign) -> bool:
    return any(each in voices.scene.time for each in voices.scene.clause(sign.word))


def _is_warning(voices: Voices, sign: Sign) -> bool:
    return sign.governor is not None and voices.scene.tree.lemma[sign.governor] in ("warn", "warning", "caution")


def _is_deed(voices: Voices, sign: Sign) -> bool:
    tree = voices.scene.tree
    if is_passive(tree, sign.word) and not tree.under(sign.word, "obl"):
        return tree.lemma[sign.word] in listed("deed")
    return tree.lemma[sign.word] in listed("deed") | listed("good") | listed("harm", "verb")


def _is_scheduled(voices: Voices, sign: Sign) -> bool:
    """ "talks will | resume |", "the ban will | take effect |", "fines will be | raised |"."""
    tree = voices.scene.tree
    lemma = tree.lemma[sign.word]
    objects = [tree.lemma[each] for each in tree.under(sign.word, "obj", "obl")]
    if is_passive(tree, sign.word):
        return lemma in listed("deed") | {"hold"}
    if any(f"{lemma} {each}" in listed("calendar") for each in objects):
        return True
    by_itself = lemma in listed("calendar") - LASTING and not tree.under(sign.word, "obj")
    return by_itself or (lemma in ("go", "come", "take") and bool({"effect", "force", "place"} & set(objects)))


def _harms(voices: Voices, sign: Sign) -> bool:
    """ "will | retaliate |", "will | raise | the tariffs |"; not "will | cancel | the tariffs"."""
    tree = voices.scene.tree
    if voices.scene.claims[voices.scene.claim[sign.word]].polarity.value == "negative":
        return False
    lemma = tree.lemma[sign.word]
    near = tree.under(sign.word, "obj", "obl", "nsubj", "nsubj:pass")
    nouns = {tree.lemma[each] for first in near for each in (first, *tree.under(first, "compound", "nmod"))}
    if lemma in RELIEVING and nouns & RELIEVED:
        return False
    if lemma in listed("harm", "verb"):
        return True
    return lemma in listed("harm", "raise") and bool(nouns & listed("harm", "noun"))


def _favours(voices: Voices, sign: Sign) -> bool:
    """ "we will | protect | them", "we will | never | yield"."""
    return voices.scene.tree.lemma[sign.word] in listed("good") or _never(voices, sign)


def _never(voices: Voices, sign: Sign) -> bool:
    return any(voices.scene.forms[each] in NEVER for each in voices.scene.tree.under(sign.word, "advmod"))
