"""Acts: what somebody does by saying something, by the cue, else by what is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from onrecord.data import rows
from onrecord.model import Attribution, Claim, Judged
from onrecord.reading.cues import NOUN, cue_words, sense_of
from onrecord.reading.events.lexicon import doing, harm, passive
from onrecord.reading.grammar import subjects
from onrecord.reading.page import Page

STATE = "state"
# What each act counts as among PLOVER's roots; what only says how things are, or will be, counts as nothing.
PLOVER = {
    "accept": "AGREE",
    "accuse": "ACCUSE",
    "ask": "REQUEST",
    "confirm": "",
    "demand": "REQUEST",
    "deny": "REJECT",
    "forecast": "",
    "offer": "AGREE",
    "praise": "SUPPORT",
    "promise": "AGREE",
    "propose": "REQUEST",
    "reject": "REJECT",
    "state": "",
    "threaten": "THREATEN",
    "warn": "THREATEN",
}
OBLIGING = frozenset(["must", "should", "shall", "ought", "need"])
FIRST = frozenset(["i", "we"])
Rule = Callable[[Page, Claim, int, bool], str]


def find_act(page: Page, claims: Sequence[Claim], attribution: Attribution, number: int) -> Judged:
    """What a statement does: its cue tells, or where that only says "said" its first clause that does.

    Args:
        page: The page with its grammar.
        claims: Those of the page.
        attribution: The statement.
        number: Its number among the page's attributions.
    """
    by_cue = _of_cue(page, attribution)
    if by_cue is not None and by_cue.value != STATE:
        return by_cue
    own = attribution.type == "assertion"
    for claim in claims:
        if claim.within == number and page.tree.head:
            act, rule = _of_claim(page, claim, own)
            if act:
                return Judged(act, rule, (claim.head,), 0.7)
    return by_cue or Judged(STATE, "default", attribution.content[:1], 0.8)


def _of_cue(page: Page, attribution: Attribution) -> Judged | None:
    if attribution.cue is None:
        return None
    sense = sense_of(cue_words(attribution.cue.exact(page.text)))
    if sense is None:
        return None
    act = _acts().get((NOUN if sense.noun else "") + sense.lemma) or _acts().get(sense.lemma, STATE)
    return Judged(act, "cue", (attribution.cue,), 0.9 if act != STATE else 0.8)


@cache
def _acts() -> dict[str, str]:
    return {row["lemma"]: row["act"] for row in rows("cues")}


def _of_claim(page: Page, claim: Claim, own: bool) -> tuple[str, str]:
    """What a clause of a statement does, and the rule that says so; empty for a plain statement."""
    word = page.word_at(claim.head.start)
    if claim.under is not None and page.tree.relation[word] not in ("ccomp", "conj", "parataxis", "root"):
        return "", ""
    for name, rule in RULES.items():
        act = rule(page, claim, word, own)
        if act:
            return act, name
    return "", ""


def asked(page: Page, claim: Claim, word: int, own: bool) -> str:
    """ "When will they | meet |?": asks."""
    behind = (each for each in page.tree.children[word] if each > word)
    return "ask" if any(page.words[each].exact(page.text) == "?" for each in behind) else ""


def first_person(page: Page, claim: Claim, word: int, own: bool) -> str:
    """ "We | reject | this text": rejects; "We | will | defend you": promises; "We | will | hit back": threatens."""
    if not _forms(page, subjects(page.tree, word)) & FIRST:
        return ""
    negative = claim.polarity.value == "negative"
    lemma = page.tree.lemma[word]
    if claim.tense == "present" and not negative and claim.factuality.value == "actual":
        return doing().get(lemma, "")
    if claim.tense == "future" or "will" in _modals(page, word):
        if lemma in passive() or page.tree.under(word, "cop"):
            return ""
        if negative:
            return "reject"
        return "threaten" if lemma in harm() else "promise"
    return ""


def obliging(page: Page, claim: Claim, word: int, own: bool) -> str:
    """ "Marrow | must | leave": demands."""
    modals = _modals(page, word)
    if page.tree.lemma[word] == "need" and page.tree.under(word, "xcomp"):
        modals = modals | {"need"}
    if not modals & OBLIGING or _forms(page, subjects(page.tree, word)) & FIRST:
        return ""
    return "demand"


def foretelling(page: Page, claim: Claim, word: int, own: bool) -> str:
    """ "The talks | will | fail": forecasts."""
    likely = {page.tree.lemma[each] for each in page.tree.under(word, "advmod")} & {"likely", "probably", "inevitably"}
    ahead = {"will", "'ll"} & _modals(page, word) or (
        page.tree.lemma[word] == "likely" and page.tree.under(word, "xcomp")
    )
    return (
        "forecast" if own and (ahead or likely) and claim.factuality.value in ("planned", "possible", "actual") else ""
    )


RULES: dict[str, Rule] = {
    "question": asked,
    "first_person": first_person,
    "obligation": obliging,
    "future": foretelling,
}


def _modals(page: Page, word: int) -> set[str]:
    return {page.tree.lemma[each] for each in page.tree.under(word, "aux")}


def _forms(page: Page, words: Sequence[int]) -> set[str]:
    return {page.words[each].exact(page.text).lower() for each in words}
