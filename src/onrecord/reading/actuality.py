"""Actuality: whether something was said at all, or only denied, foreseen, imagined or asked about.

Nothing hypothetical, negated or to come may be shown as said. Each rule looks at the cue and at the few words before
it, names itself, and cites the words it went by.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.data import tables
from onrecord.model import Judged, Span
from onrecord.reading.cues import CueSense, cue_words, inflect, irregular, sense_of, senses


@dataclass(frozen=True, slots=True)
class Setting:
    """A cue where it stands.

    Attributes:
        text: The canonical text.
        sentence: The sentence that holds the cue.
        source: None where there is none.
        cue: The cue.
        led: Words before the source in its clause, in lower case; so the next three.
        near: Words between the source, or the clause's start, and the head of the cue, the cue's own among them.
        head: The cue from its head on ("say" in "went on to say").
        source_words: The source's words.
    """

    text: str
    sentence: Span
    source: Span | None
    cue: Span
    led: tuple[str, ...]
    near: tuple[str, ...]
    head: tuple[str, ...]
    source_words: tuple[str, ...]


Rule = Callable[[Setting], bool]

# How far before the cue the rules look, in characters, and how many words of its clause they weigh.
REACH, NEAR = 100, 8
BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "got", "'re", "'s", "'m"))
HEARD = frozenset((verb,) for verb in ("told", "informed", "warned", "advised", "notified"))
ASKED = frozenset((verb,) for verb in ("asked", "urged", "ordered", "quizzed", "challenged"))
NOBODY = frozenset(["nobody", "none", "neither", "no", "not"])
# "not only said" was said.
ONLY = frozenset(["only", "just", "merely", "simply"])
NOT = frozenset(["not", "n't"])
DENY = frozenset(inflect("deny"))
AWAITED = frozenset(["expected", "anticipated", "scheduled", "supposed", "tipped", "slated"])
DO = frozenset(["do", "does", "did", "has", "have", "had"])
ANYONE = frozenset(["you", "anyone", "anybody", "whoever"])


def actuality(setting: Setting) -> Judged:
    """Whether it was said: `yes`, or `no` with the rule's name as basis and the words it went by.

    >>> text = "Kim is expected to say that talks failed."
    >>> made = make_setting(text, Span(0, len(text)), Span(0, 3), Span(4, 22))
    >>> actuality(made).value, actuality(made).basis
    ('no', 'future')
    """
    for name, rule in RULES:
        if rule(setting):
            return Judged("no", name, (_evidence(setting),))
    return Judged("yes", "cue", (setting.cue,))


def make_setting(text: str, sentence: Span, source: Span | None, cue: Span, content: Sequence[Span] = ()) -> Setting:
    """A cue with what stands around it, ready for the rules; what is ascribed does not bear on the ascribing."""
    words = cue_words(cue.exact(text))
    sense = sense_of(words)
    behind = [span.end for span in content if span.end <= cue.start]
    start = max(min(sentence.start, cue.start), cue.start - REACH, *behind)
    parts = [text[start : cue.start]]
    if source is not None and start <= source.start < source.end <= cue.start:
        parts = [text[start : source.start], text[source.end : cue.start]]
    led, near = (_clause(parts[0]), _clause(parts[1])) if len(parts) == 2 else ((), _clause(parts[0]))
    return Setting(
        text=text,
        sentence=sentence,
        source=source,
        cue=cue,
        led=led,
        near=(*_governing(near, words, sense), *(words[: sense.first] if sense is not None else words)),
        head=tuple(words[sense.first :]) if sense is not None else (),
        source_words=tuple(cue_words(source.exact(text))) if source is not None else (),
    )


def _clause(before: str) -> tuple[str, ...]:
    """The last words of a stretch that no mark parts from what follows."""
    return tuple(cue_words(re.split('[,;:—–.?!"“”()]', before)[-1])[-NEAR:])


def _governing(near: tuple[str, ...], words: list[str], sense: CueSense | None) -> tuple[str, ...]:
    """What may govern the cue: of "declined to comment but said" nothing, of "did not come and say" all."""
    finite = sense is not None and not sense.noun and words[0] != sense.lemma.split()[0] and words[0][-3:] != "ing"
    joints = [at for at, word in enumerate(near) if word in ("and", "but", "yet", "then")] if finite else []
    return near[joints[-1] + 1 :] if joints else near


def negated(setting: Setting) -> bool:
    """ "Kim did not say so"; "Nor did Kim say so"; "Nobody said so"; "Kim denies saying so".

    Not "Kim not only said so".
    """
    words = (*setting.near, *(setting.head[:1] or ("",)))
    near = tuple(word for word, after in pairwise(words) if word not in NOT or after not in ONLY)
    led = setting.led if DO.intersection(setting.led[-1:]) else ()
    denied = bool(DENY.intersection(near[-1:])) or _is_nobody(setting.source_words)
    return denied or _holds("negation", near) or _holds("negation", led)


def _is_nobody(source: tuple[str, ...]) -> bool:
    """ "No official", "none of the envoys"; not "No. 10"."""
    return bool(NOBODY.intersection(source[:1])) and not "".join(source[1:2]).isdigit()


def conditional(setting: Setting) -> bool:
    """ "If Kim says that …"; "Asked whether Kim had said …"."""
    return _holds("conditional", setting.led[-3:]) or _holds("conditional", setting.near[:3])


def future(setting: Setting) -> bool:
    """ "Kim will say"; "Kim is expected to say"; not "Kim would later say"."""
    return _is_awaited(setting) or (_holds("future", setting.near) and not _holds("habit", setting.near))


def _is_awaited(setting: Setting) -> bool:
    """ "Kim is expected to say", where "is expected" alone was taken for the cue."""
    if not AWAITED.intersection(setting.head[:1]) or not set(irregular("be")).intersection(setting.near[-1:]):
        return False
    to, *words = cue_words(setting.text[setting.cue.end : setting.cue.end + REACH]) or [""]
    told = next(senses(words), None)
    return to == "to" and told is not None and told.first == 0 and told.type == "assertion"


def possible(setting: Setting) -> bool:
    """ "He can say 'look, …'"; "Kim may argue"."""
    return _holds("possibility", setting.near)


def anyone(setting: Setting) -> bool:
    """ "You say that the talks failed": nobody in particular said it."""
    return bool(setting.source_words) and setting.source_words[0] in ANYONE and len(setting.source_words) == 1


def asked(setting: Setting) -> bool:
    """ "Did Kim say that the talks had failed?"; not "Will Orne asked: “Is it over?”"."""
    edge = min(setting.cue.start, setting.source.start if setting.source else setting.cue.start)
    start = setting.text[setting.sentence.start : edge].lstrip("\"'“‘ ")
    ends = setting.text[setting.cue.end : setting.sentence.end].rstrip("\"'”’ ").endswith("?")
    opens = re.match(r"(?i)(?:did|does|do|has|have|would|will|why did|when did|who)\b", start)
    return ends and (opens is not None or setting.source_words == ("who",))


def infinitive(setting: Setting) -> bool:
    """ "an attempt to say"; not "went on to say"."""
    return setting.near[-1:] == ("to",) and not _holds("habit", setting.near)


def supposed(setting: Setting) -> bool:
    """ "Let's say that …"; "Say what you like"."""
    let = bool({setting.near[-2:], setting.source_words} & {("let", "us"), ("let", "'s")})
    return let or (setting.source is None and not setting.near and not setting.led and setting.head[:1] == ("say",))


def put_to(setting: Setting) -> bool:
    """ "The minister was asked whether …", "MPs were urged to …": the source only heard it, and did not say it."""
    return is_passive(setting) and setting.head[:1] in ASKED


def is_passive(setting: Setting) -> bool:
    """ "MPs were told that …": the source heard it, and so knows it; who said it is not told."""
    be = BE.intersection(setting.near[-3:]) and "by" not in setting.head
    return bool(be) and setting.head[:1] in HEARD | ASKED


RULES: tuple[tuple[str, Rule], ...] = (
    ("negated", negated),
    ("possible", possible),
    ("conditional", conditional),
    ("future", future),
    ("anyone", anyone),
    ("question", asked),
    ("put_to", put_to),
    ("infinitive", infinitive),
    ("supposed", supposed),
)


def _holds(kind: str, words: tuple[str, ...]) -> bool:
    """Whether words hold an entry of the modality lexicon."""
    return bool(words) and _modality(kind).search(f" {' '.join(words)} ") is not None


@cache
def _modality(kind: str) -> re.Pattern[str]:
    """All forms of one kind of entry, as a pattern over words between blanks."""
    forms: set[str] = set()
    for entry in tables("modality")[kind]:
        head, _, rest = entry["form"].partition(" ")
        forms |= {f"{form} {rest}".strip() for form in (inflect(head, irregular(head)) if rest else {head})}
    return re.compile("(?<= )(?:" + "|".join(re.escape(form) for form in sorted(forms)) + ")(?= )")


def _evidence(setting: Setting) -> Span:
    """From the clause's start, or the source's, to the cue's end."""
    start = setting.source.start if setting.source and setting.source.end <= setting.cue.start else setting.cue.start
    before = setting.text[max(setting.sentence.start, start - 30) : start] if setting.sentence.start <= start else ""
    cut = max(before.rfind(mark) for mark in ',;:.“"') + 1
    led = len(before[cut:].lstrip())
    return Span(start - led if led < 30 else start, setting.cue.end)
