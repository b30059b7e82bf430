"""Bases: by which rule a proposal has its status or an answer its kind, in words an analyst knows."""

from __future__ import annotations

from onrecord.reading.moves.cues import Cue

BY_FRAME = {
    "if": "offered-in-return",
    "unless": "way-out-of-a-threat",
    "would": "in-its-text",
    "until": "said-to-stand",
    "for-them-to": "demanded-in-return",
}
BY_VALUE = {
    "accepted": "agreed",
    "reported": "wanted",
    "floated": "mentioned",
    "accepts": "accepted",
    "accepts_if": "accepted-on-a-condition",
    "refuses": "refused",
    "counters": "countered",
    "puts_off": "put-off",
    "denies": "denied",
}
# Of an answer that somebody only seems to give.
SEEMED = "seemed-to"
ENDING = frozenset(["expire", "lapse"])


def basis_of(cue: Cue) -> str:
    """What a cue's status or answer rests on: `agreed`, `offered`, `called-for`, `demanded-in-return`, ….

    >>> from onrecord.reading.moves.frames import Fit
    >>> from onrecord.reading.moves.lexicon import entries
    >>> basis_of(Cue(0, entries()["offer", "verb"][0], Fit((1,), "to")))
    'offered'
    """
    entry, frame = cue.entry, cue.fit.frame
    asked = entry.terms == "gets"
    if entry.value == "lapsed":
        return "deadline-passed" if entry.lemma in ENDING else "withdrawn" if entry.terms else "broken"
    if frame == "price":
        return "demanded-in-return" if asked else "offered-in-return"
    if entry.kind == "adjective" and entry.move == "proposal":
        return "said-ready"
    return BY_FRAME.get(frame) or BY_VALUE.get(entry.value) or ("called-for" if asked else "offered")
