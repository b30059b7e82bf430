"""Governed: what a governor makes of the word below it.

Each rule is tried in turn; the first that fires decides. Where none does, a word is what it is alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from onrecord.reading.claims.alone import modifiers, saying
from onrecord.reading.claims.clause import QUESTION_TAGS, Clause, clause_of, marker
from onrecord.reading.claims.ground import Ground
from onrecord.reading.claims.signatures import (
    Signature,
    clause_frames,
    is_definite,
    noun_frames,
    preposition_of,
    signature_of,
)
from onrecord.reading.claims.verdict import UNDONE, Verdict, combine, marked, under

ORDINAL = frozenset(
    (
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        *("last", "only", "latest", "next"),
    )
)
NUMBERED = re.compile(r"\d+(st|nd|rd|th)")
# What one does with a fear, a hope, a plan itself.
HELD = frozenset(["see", "hear", "feel", "have", "express", "voice", "raise", "make", "share", "know", "describe"])
# They come about on nobody's purpose, so that what follows in the infinitive came about with them.
BEFALLING = frozenset(
    (
        *("fall", "rise", "drop", "climb", "slip", "slide", "plunge", "surge", "tumble", "soar"),
        *("sink", "jump", "gain", "grow", "wake", "awake", "awaken"),
    )
)
PARTING = frozenset(["split", "merge", "break", "unite", "combine", "separate", "secede"])
STAYING = frozenset(["stay", "remain", "keep", "become", "get", "go", "turn", "prove", "stand", "seem", "look"])
BECOMING = frozenset(["become", "form", "be"])
INDEFINITE = frozenset(["anyone", "anybody", "anything", "whoever", "whatever", "any"])
# What is made by being put forward, so that who rejects it does not undo it.
PUT_FORWARD = frozenset(
    (
        *(
            "allegation",
            "appeal",
            "attempt",
            "bid",
            "call",
            "claim",
            "demand",
            "effort",
            "idea",
            "invitation",
            "motion",
        ),
        *("offer", "petition", "plan", "plea", "proposal", "recommendation", "report", "request", "rumor", "rumour"),
        *("suggestion", "threat"),
    )
)
# Where a noun stands so, it is of the clause, and is as the clause is: "will speak | at a rally".
WITHIN = frozenset(["at", "in", "during", "after", "on", "for", "with", "through", "into", "to", "via", "by"])


@dataclass(frozen=True, slots=True)
class Link:
    """A word, its governor, and what is held of each.

    Attributes:
        ground: The page.
        word: The word that hangs on the governor; of words joined by "and" the first.
        head: The governor.
        own: What the judged word is alone.
        above: What the governor is.
    """

    ground: Ground
    word: int
    head: int
    own: Verdict
    above: Verdict

    @property
    def relation(self) -> str:
        """What the word is to its governor."""
        return self.ground.tree.relation[self.word]

    @property
    def clause(self) -> Clause:
        """The clause that the word heads."""
        return clause_of(self.ground, self.word)


Rule = Callable[[Link], Verdict | None]


def governed(link: Link) -> Verdict:
    """What a word is under its governor."""
    rules = CLAUSES if link.ground.is_predicate(link.word) else NOUNS
    for rule in rules:
        verdict = rule(link)
        if verdict is not None:
            return verdict
    return link.own


def governor(ground: Ground, word: int) -> int | None:
    """The object that a word belongs to: "derailed | attempts | to reach a deal", where it hangs on the verb.

    Else the word that governs it by its grammar; None at the root.
    """
    head = ground.head(word)
    if head is None:
        return None
    noun = next((each for each in ground.children(head, "obj") if head < each < word), None)
    if noun is None:
        return head
    frames = _frames_of_object(ground, noun, word)
    if signature_of(ground, head, frames) is not None or signature_of(ground, noun, frames) is None:
        return head
    return noun


def _frames_of_object(ground: Ground, noun: int, word: int) -> tuple[str, ...]:
    """How the object before a word may govern it: by an infinitive, or by the preposition right behind the object."""
    relation = ground.tree.relation[word]
    if relation == "obl" and min(ground.tree.subtree(word)) == noun + 1:
        return noun_frames(ground, word)
    if relation not in ("xcomp", "advcl") or not ground.is_predicate(word):
        return ()
    clause = clause_of(ground, word)
    loose = clause.to is None or clause.finite or marker(clause.mark)
    return () if loose else clause_frames(ground, clause, "acl")


def by_signature(link: Link) -> Verdict | None:
    """ "urged them to | leave |": demanded; "failed to | agree |": denied; "began to | leave |": as it began."""
    signature = _signature(link)
    if signature is None or link.own.basis == "question":
        return None
    return _apply(link, signature)


def _signature(link: Link) -> Signature | None:
    relation = link.relation
    if relation in ("root", "parataxis") or (relation == "advcl" and _is_adjunct(link)):
        return None
    if relation == "acl:relcl" and not _is_content(link):
        return None
    frames = clause_frames(link.ground, link.clause, relation)
    return signature_of(link.ground, link.head, (*frames, "subj") if relation == "csubj" else frames)


def _is_content(link: Link) -> bool:
    """ "a chance | they will leave |", "fears | that it fails |": no relative clause, though it was parsed as one."""
    clause = link.clause
    if clause.mark == "that" and link.ground.tree.lemma[link.word] in HELD:
        return link.ground.first(link.word, "obj", "ccomp") is not None  # "the greatest fear | that I have seen |"
    whole = clause.subject is not None and link.ground.tree.tag[clause.subject] not in QUESTION_TAGS
    return whole and not clause.asks and (clause.modal is not None or clause.mark == "that")


def _is_adjunct(link: Link) -> bool:
    """Whether an adverbial clause has a conjunction of its own, or stands loose ("…, saying"): it is no complement."""
    loose = link.clause.tag == "VBG" and not link.clause.mark
    return loose or link.clause.finite or bool(marker(link.clause.mark)) or bool(marker(link.ground.forms[link.word]))


def _apply(link: Link, signature: Signature) -> Verdict:
    """What a signature makes of a word, by whether its governor is affirmed, negated or denied."""
    above, own = link.above, link.own
    turned = above.negative or above.label == "denied" or above.basis == UNDONE
    value = signature.negated if turned else signature.affirmed
    if above.basis == UNDONE and value not in ("fact", "same"):
        return marked(own, "denied", "governor", above.evidence)  # "rejected calls for a | boycott |"
    if value in ("voice", "fact"):
        return own
    if value.endswith("same"):
        return under(above, own)
    negated, label = value.startswith("not "), value.removeprefix("not ")
    if above.label == "denied":
        label = label if label in ("possible", "denied") or value == "actual" else "denied"
        negated = False
    else:
        label = combine(above.label, label)
    negative = negated != own.negative
    if label == "actual":
        return replace(own, negative=negative, negators=_negators(link, negated))
    verdict = marked(own, label, "governor", signature.words)
    return replace(verdict, negative=negative, negators=_negators(link, negated))


def _negators(link: Link, negated: bool) -> tuple[int, ...]:
    return tuple(sorted({*link.own.negators, *link.above.negators})) if negated else link.own.negators


def not_yet(link: Link) -> Verdict | None:
    """ "They have yet to | agree |": they have not."""
    to = link.clause.to
    if to is None or link.ground.forms[to - 1 : to] != ("yet",):
        return None
    return replace(link.own, negative=not link.own.negative, negators=tuple(sorted({*link.own.negators, to - 1})))


def under_condition(link: Link) -> Verdict | None:
    """ "| if they met": stands by itself, whatever it hangs on."""
    if link.relation == "advcl" and marker(link.clause.mark) in ("conditional", "unreal", "whether", "own"):
        return link.own
    return None


def in_time(link: Link) -> Verdict | None:
    """ "will sign after they | meet |": as what it is tied to, unless told in the past."""
    clause = link.clause
    if marker(clause.mark) != "time" or link.relation != "advcl":
        return None
    tied = link.above.label not in ("actual", "denied", "possible") and link.above.basis != "purpose"
    if clause.tag == "VBD" or not tied:
        return link.own
    label = "conditional" if clause.mark in ("until", "till") else _tied(link.above.label)
    assert clause.opener is not None
    return marked(link.own, label, "tied_in_time", (clause.opener,))


def _tied(label: str) -> str:
    return label if label in ("planned", "conditional", "hypothetical") else "planned"


def outcome(link: Link) -> Verdict | None:
    """ "Shares fell to | close | at 12"; "They merged to | form | a bloc": what came of it, as it came about."""
    if link.relation not in ("advcl", "xcomp") or link.clause.to is None or link.clause.mark == "in order to":
        return None
    head, lemma = link.ground.tree.lemma[link.head], link.ground.tree.lemma[link.word]
    came = head in BEFALLING or (head in PARTING and lemma in BECOMING)
    return under(link.above, link.own) if came else None


def purpose(link: Link) -> Verdict | None:
    """ "They met to | discuss | the plan": intended, where what it is for is done or planned."""
    clause = link.clause
    if link.relation not in ("advcl", "xcomp") or not (clause.to is not None or marker(clause.mark) == "purpose"):
        return None
    if (clause.finite and marker(clause.mark) != "purpose") or clause.perfect:
        return None
    if not link.ground.tree.is_verb(link.head) and not marker(clause.mark):
        return _of_adjective(link)
    decides = clause.to if clause.to is not None else clause.opener
    if decides is not None and link.ground.forms[decides - 1 : decides] == ("only",):
        return link.own
    label = link.above.label if link.above.label not in ("actual", "denied") else "planned"
    if link.above.label == "denied" or link.above.negative or _too(link):
        label = "hypothetical"
    return marked(link.own, label, "purpose", (decides,) if decides is not None else ())


def _of_adjective(link: Link) -> Verdict:
    """ "It was good to | meet |": they met; "It is easy to | say |", "too early to | tell |": no act in particular."""
    past = clause_of(link.ground, link.head).tag == "VBD"
    if link.above.label != "actual":
        return marked(link.own, link.above.label, link.above.basis, link.above.evidence)
    if past and not _too(link) and not link.above.negative:
        return link.own
    return marked(link.own, "hypothetical", "generic", (link.head,))


def _too(link: Link) -> bool:
    """ "| too | early to say"."""
    return any(link.ground.forms[each] == "too" for each in link.ground.children(link.head, "advmod"))


def alongside(link: Link) -> Verdict | None:
    """ "They left, | taking | the map"; "by | leaving |": done with what it is said of."""
    if link.relation != "advcl" or link.clause.finite:
        return None
    if link.above.label == "actual" or link.ground.tree.lemma[link.word] in saying():
        return link.own
    return marked(link.own, link.above.label, link.above.basis, link.above.evidence)


def infinitive_of_noun(link: Link) -> Verdict | None:
    """ "money to | pay |"; but "the first to | arrive |" arrived."""
    clause = link.clause
    if link.relation != "acl" or clause.to is None:
        return None
    modifiers = (link.ground.forms[each] for each in (*link.ground.tree.children[link.head], link.head))
    if any(each in ORDINAL or NUMBERED.fullmatch(each) for each in modifiers):
        return under(replace(link.above, negative=False), link.own)
    if link.ground.first(link.head, "cop") is not None:
        return _of_adjective(link)  # "It would be a mistake to | leave |"
    label = link.above.label if link.above.label not in ("actual", "denied") else "planned"
    return marked(link.own, label, "purpose", (clause.to,))


def of_noun(link: Link) -> Verdict | None:
    """ "wants a deal that | ends | the war": as the noun is that is wanted, where it is any such."""
    if link.relation != "acl:relcl" or link.above.basis not in ("governor", "modifier"):
        return None
    clause = link.clause
    told = clause.modal is not None or clause.tag in ("VBD", "VBN") or clause.perfect
    people = clause.subject is not None and link.ground.forms[clause.subject] == "who"
    if told or people or link.above.label == "denied" or is_definite(link.ground, link.head):
        return link.own
    return marked(link.own, link.above.label, link.above.basis, link.above.evidence)


def of_anyone(link: Link) -> Verdict | None:
    """ "Anyone who | crosses | the line will be shot": no act in particular."""
    if link.relation != "acl:relcl" or link.clause.modal is not None or link.clause.tag not in ("VBZ", "VBP"):
        return None
    ground = link.ground
    any_of = (ground.forms[each] for each in (link.head, *ground.children(link.head, "det")))
    return marked(link.own, "hypothetical", "generic", (link.head,)) if INDEFINITE.intersection(any_of) else None


def any_such(link: Link) -> Verdict | None:
    """ "| Negotiating | is an art"; "It is good to | talk |": no act in particular."""
    clause = link.clause
    if clause.finite or link.relation not in ("csubj", "nsubj", "ccomp") or (clause.to is None and clause.tag != "VBG"):
        return None
    if link.above.label not in ("actual", "denied"):
        return marked(link.own, link.above.label, link.above.basis, link.above.evidence)
    tense = clause_of(link.ground, link.head).tag
    if tense in ("VBZ", "VBP") and link.relation != "ccomp":
        return marked(link.own, "hypothetical", "generic", (link.word,))
    return None


def shared(link: Link) -> Verdict | None:
    """ "may come | signing |": a complement without a rule of its own is as its governor is."""
    return under(link.above, link.own) if link.relation == "xcomp" and not link.clause.finite else None


def by_preposition(link: Link) -> Verdict | None:
    """ "ahead of the | talks |": planned; "without a | vote |": none; "despite the | attack |": there was one."""
    signature = preposition_of(link.ground, link.word)
    if signature is None or link.word in signature.words:
        return None
    plain = replace(link, above=Verdict())
    verdict = _apply(plain, signature)
    if signature.affirmed.startswith("not "):
        return replace(verdict, negators=tuple(sorted({*verdict.negators, *signature.words})))
    return verdict


def noun_by_signature(link: Link) -> Verdict | None:
    """ "called for | talks |": demanded; "hopes of a | deal |": possible; "The | talks | failed": they were held."""
    frames = noun_frames(link.ground, link.word)
    signature = signature_of(link.ground, link.head, frames)
    if signature is None:
        return None
    verdict = _apply(link, signature)
    if verdict.label == "denied" and _is_put_forward(link):
        return replace(link.own, basis=UNDONE, evidence=verdict.evidence) if link.own.label == "actual" else link.own
    return verdict


def _is_put_forward(link: Link) -> bool:
    """ "rejected the | request |", "blocked an | attempt |": it was made, though nothing came of it.

    What it was to come to is denied then ("blocked an attempt to | sell | it").
    """
    return link.ground.tree.lemma[link.word] in PUT_FORWARD


def there_is(link: Link) -> Verdict | None:
    """ "There will be | talks |"."""
    if link.relation == "nsubj" and link.ground.first(link.head, "expl") is not None:
        return under(link.above, link.own) if link.ground.tree.lemma[link.head] == "be" else None
    return None


def raised(link: Link) -> Verdict | None:
    """ "| Talks | are set to resume": subject of what is to come as well."""
    if link.relation not in ("nsubj", "nsubj:pass"):
        return None
    ground = link.ground
    below = ground.first(link.head, "xcomp")
    of_below = signature_of(ground, below, _as_subject(ground, below)) if below is not None else None
    if below is None or of_below is None:
        return None
    frames = clause_frames(ground, clause_of(ground, below), "xcomp")
    signature = signature_of(ground, link.head, frames)
    above = _apply(replace(link, word=below, own=Verdict()), signature) if signature else link.above
    return _apply(replace(link, head=below, above=above), of_below)


def _as_subject(ground: Ground, verb: int) -> tuple[str, ...]:
    return ("obj",) if ground.first(verb, "aux:pass") is not None else ("subj",)


def taken_for_granted(link: Link) -> Verdict | None:
    """ "may discuss | the attack |": there was one."""
    if link.above.label == "actual" and not link.above.negative:
        return link.own
    if is_definite(link.ground, link.word) and not _is_setting(link):
        return link.own
    return None


def _is_setting(link: Link) -> bool:
    """ "will speak at | the meeting |": where a planned thing is to be."""
    cases = {link.ground.forms[each] for each in link.ground.children(link.word, "case")}
    told = link.above.label == "planned" and link.above.basis in ("modal", "futurate", "headline")
    return told and link.relation == "obl" and bool(cases & WITHIN)


def state(link: Link) -> Verdict | None:
    """ "If the border stays | open |": a state is as the verb that holds it."""
    adjective = link.ground.tree.tag[link.word] in ("JJ", "VBN") and link.relation in ("xcomp", "advmod")
    return under(link.above, link.own) if adjective and link.ground.tree.lemma[link.head] in STAYING else None


def as_its_noun(link: Link) -> Verdict | None:
    """ "This will bring | rising | prices": a participle before a noun is as the noun; not "the | planned | sale"."""
    if link.relation != "amod" or not link.ground.tree.is_verb(link.word):
        return None
    carries = link.above.label != "actual" and link.above.basis in ("modal", "would", "hanging", "governor")
    if not carries or link.ground.forms[link.word] in modifiers():
        return link.own
    return marked(link.own, link.above.label, link.above.basis, link.above.evidence)


def as_the_clause(link: Link) -> Verdict | None:
    """ "A | strike | would cost millions": as its clause is."""
    if link.relation not in ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "appos", "compound"):
        return None
    verdict = under(link.above, link.own)
    if link.relation == "obj" and link.above.label == "actual":
        return verdict
    return replace(verdict, negative=link.own.negative, negators=link.own.negators)


CLAUSES: tuple[Rule, ...] = (
    not_yet,
    by_signature,
    under_condition,
    in_time,
    outcome,
    purpose,
    alongside,
    infinitive_of_noun,
    of_anyone,
    of_noun,
    any_such,
    shared,
)
NOUNS: tuple[Rule, ...] = (
    noun_by_signature,
    by_preposition,
    there_is,
    raised,
    state,
    as_its_noun,
    taken_for_granted,
    as_the_clause,
)
