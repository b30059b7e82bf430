"""Fits: whether a stance can be one towards an option at all, whatever its words are near to."""

from __future__ import annotations

import re

from onrecord.model import Issue, Option, Stance

AGREEMENT = re.compile(
    r"\b(?:agree|agreed|agreement|consent|approval|oversight|observation|observers|permission)\b", re.I
)
"""What an option says that needs another's word."""

BYPASSING = re.compile(
    r"\b(?:without|contrary to|in (?:breach|violation|defiance) of|bypass\w*|defying|despite|circumvent\w*|ignoring|"
    r"against the (?:will|wishes) of|regardless of|breaching|violating|flouting)\b(?:\W+[\w’'-]+){0,6}?\W+"
    r"(?:consent|agreements?|approval|accords?|oversight|permission|authori[sz]ation|mandate|treaty|pact|deal|"
    r"coordination|consultations?|consulting|say|truce|ceasefire|wishes|objections?)\b",
    re.IGNORECASE,
)
"""Words for doing without it."""

BLAME = re.compile(
    r"\b(?:responsib\w+|answer(?:s|ed)? for|accountab\w+|to blame|blame)\b",
    re.IGNORECASE,
)
TRIALS = re.compile(
    r"\b(?:inquir\w+|enquir\w+|investigat\w+|courts?|tribunals?|trials?|tried|prosecut\w+|compensat\w+|reparations?|"
    r"damages|justice|hague|probes?|charges|sentenced?|punish\w*|jail\w*|pay)\b",
    re.IGNORECASE,
)
INQUIRY = re.compile(r"\b(?:inquir\w+|courts?|reparations?|prosecut\w+|trials?)\b", re.IGNORECASE)
"""What an option asks for that is more than blame."""

CONDEMNING = re.compile(
    r"(?:condemn|denounc|deplor|oppos|protest|critici|warn|object|decr|slam|blast|unaccept|against|regret|resist|fear)",
    re.IGNORECASE,
)
"""How words begin that are against a fact which they grant."""

UNTRUE = re.compile(
    r"(?:false|untrue|nonsense|absurd|lie|lies|baseless|unfounded|groundless|fiction|fabricat)", re.IGNORECASE
)


def can_be(stance: Stance, issue: Issue, option: Option, text: str) -> bool:
    """Whether a stance can be towards an option.

    Args:
        stance: The stance.
        issue, option: What its matter is nearest to.
        text: Its report's.
    """
    words = " ".join(span.exact(text) for span in stance.matter)
    told = f"{option.name} {option.description}"
    if stance.value.value != "disagrees" and AGREEMENT.search(told) and BYPASSING.search(words):
        return bool(BYPASSING.search(told)) or "not agreed" in told or "without" in told.lower()
    if BLAME.search(words) and INQUIRY.search(told) and not TRIALS.search(words):
        return False
    return not (issue.fact and _grants(stance, text))


def _grants(stance: Stance, text: str) -> bool:
    """Whether who is against something grants that it is so: "condemned the invasion", "the raid was a mistake"."""
    cue = stance.value.evidence[0].exact(text)
    if stance.value.value != "disagrees":
        return False
    return bool(CONDEMNING.match(cue)) or (stance.value.basis == "judgement" and not UNTRUE.match(cue))
