"""Actuality: whether something was said at all, or only denied, foreseen, imagined or asked about.

Nothing hypothetical, negated or to come may be shown as said. Each rule looks at the cue and at the few words before
it, names itself, and cites the words it went by.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.model import Judged, Span
from onrecord.reading.cues import cue_words, sense_of


@dataclass(frozen=True, slots=True)
class Setting:
    """A cue where it stands.

    Attributes:
        text: The canonical text.
        sentence: The sentence that holds the cue.
        source: None where there is none.
        cue: The cue.
        words: The cue's words up to and with its head, in lower case.
        before: Up to five words of the sentence before the cue, without the source's own.
        source_words: The source's words.
    """

    text: str
    sentence: Span
    source: Span | None
    cue: Span
    words: tuple[str, ...]
    before: tuple[str, ...]
    source_words: tuple[str, ...]


Rule = Callable[[Setting], bool]

NEGATIONS = frozenset(["not", "n't", "never", "no", "nor", "neither", "without", "hardly", "cannot"])
DECLINING = re.compile(
    r"\b(?:declin|refus|fail|neglect|forg[eo]t|hesitat|omit)\w* to (?!\S+ (?:deny|rule))"
    r"|\b(?:stop\w* short|shied away|sho?rt) of\b|\b(?:unable|unwilling|reluctant|yet) to\b|\b(?:avoid|resist)\w*\b"
)
FUTURE = re.compile(
    r"\b(?:will|'ll|wo|shall|would|'d)\b|\bgoing to\b"
    r"|\b(?:expected|due|set|scheduled|slated|poised|likely|about|planning|preparing|plans?|planned|wants?|wanted|hopes?"
    r"|hoped|intends?|intended|aims?|ready|prepared|supposed|determined|able|invited|asked|urged|told|allowed|forced) to\b"
    r"|\b(?:is|are|was|were|be) to\b"
)
PAST_FUTURE = re.compile(r"\bwould (?:later|go on|subsequently|eventually|also later)\b")
HABIT = re.compile(
    r"\b(?:used|went on|gone on|goes on|going on|continued|continues|proceeded|came|appeared?s?|seem(?:s|ed)?|managed|began|started) to\b"
)
POSSIBLE = re.compile(r"\b(?:can|could|may|might|must|should|ought|ca)\b")
CONDITIONS = frozenset(["if", "unless", "whether", "suppose", "supposing", "imagine", "should", "lest"])
NOBODY = frozenset(["nobody", "none", "neither", "no"])
ANYONE = frozenset(["you", "anyone", "anybody", "whoever"])
STANCES = frozenset(("belief", "fact", "eventuality"))


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


def make_setting(text: str, sentence: Span, source: Span | None, cue: Span) -> Setting:
    """A cue with what stands around it, ready for the rules."""
    words = cue_words(cue.exact(text))
    sense = sense_of(words)
    head = words[: sense.end] if sense is not None else words
    start = max(min(sentence.start, cue.start), cue.start - 80)
    before = text[start : cue.start]
    if source is not None and start <= source.start < source.end <= cue.start:
        before = text[start : source.start] + " | " + text[source.end : cue.start]
    near = [
        word
        for word in re.findall(
            r"n't|'\w+|[a-z]+|[|,;:—–.?!\"“”]", before.lower().replace("’", "'").replace("n't", " n't")
        )
    ]
    kept = _clause(near)
    return Setting(
        text, sentence, source, cue, tuple(head), kept, tuple(cue_words(source.exact(text))) if source else ()
    )


def _clause(words: list[str]) -> tuple[str, ...]:
    """What stands before the cue in its own clause: nothing before a mark, seven words at most."""
    kept: list[str] = []
    for word in reversed(words):
        if word in ',;:—–.?!"“”':
            break
        kept.append(word)
    return tuple(reversed(kept[:8]))


def _run(setting: Setting) -> str:
    return " ".join((*(word for word in setting.before if word != "|"), *setting.words))


def negated(setting: Setting) -> bool:
    """ "Kim did not say that the talks had failed"; "Nobody said so"."""
    near = setting.before[setting.before.index("|") + 1 :] if "|" in setting.before else setting.before[-3:]
    return bool(NEGATIONS.intersection((*near, *setting.words))) or bool(NOBODY.intersection(setting.source_words[:1]))


def declined(setting: Setting) -> bool:
    """ "Kim declined to say"; "Kim stopped short of saying"."""
    return bool(DECLINING.search(_run(setting) + " "))


def conditional(setting: Setting) -> bool:
    """ "If Kim says that …"; "Asked whether Kim had said …"."""
    before = setting.before[: setting.before.index("|")] if "|" in setting.before else setting.before
    return bool(CONDITIONS.intersection(before[-3:])) or setting.before[-2:] == ("as", "if")


def future(setting: Setting) -> bool:
    """ "Kim will say"; "Kim is expected to say"; not "Kim would later say"."""
    run = _run(setting)
    past = PAST_FUTURE.search(run) or HABIT.search(run)
    return bool(FUTURE.search(run)) and not past and not _own_head(setting, FUTURE)


def possible(setting: Setting) -> bool:
    """ "He can say 'look, …'"; "Kim may argue"."""
    return bool(POSSIBLE.search(_run(setting)))


def anyone(setting: Setting) -> bool:
    """ "You say that the talks failed": nobody in particular said it."""
    return bool(setting.source_words) and setting.source_words[0] in ANYONE and len(setting.source_words) == 1


def asked(setting: Setting) -> bool:
    """ "Did Kim say that the talks had failed?" """
    start = setting.text[setting.sentence.start : setting.cue.start].lstrip("\"'“‘ ")
    ends = setting.text[setting.cue.end : setting.sentence.end].rstrip("\"'”’ ").endswith("?")
    return ends and bool(re.match(r"(?i)(?:did|does|do|has|have|would|will|why did|when did|who)\b", start))


def infinitive(setting: Setting) -> bool:
    """ "an attempt to say"; not "went on to say"."""
    bare = setting.words[:1] == ("to",) or (setting.before[-1:] == ("to",))
    return bare and not HABIT.search(_run(setting))


def let_us(setting: Setting) -> bool:
    """ "Let's say that …"; "Say what you like"."""
    return setting.before[-2:] in (("let", "us"), ("let", "'s")) or (
        setting.source is None and setting.words[:1] == ("say",) and not setting.before
    )


def _own_head(setting: Setting, pattern: re.Pattern[str]) -> bool:
    """A wish or plan is itself the cue: "Kim wants to leave", "Kim is ready to talk" are eventualities that hold."""
    sense = sense_of(setting.words)
    if sense is None or sense.type not in STANCES:
        return False
    rest = " ".join((*(word for word in setting.before if word != "|"), *setting.words[: sense.first]))
    return not pattern.search(rest + " ")


RULES: tuple[tuple[str, Rule], ...] = (
    ("negated", negated),
    ("declined", declined),
    ("conditional", conditional),
    ("future", future),
    ("possible", possible),
    ("anyone", anyone),
    ("question", asked),
    ("infinitive", infinitive),
    ("supposed", let_us),
)


def _evidence(setting: Setting) -> Span:
    """From the clause's start, or the source's, to the cue's end."""
    start = setting.source.start if setting.source and setting.source.end <= setting.cue.start else setting.cue.start
    before = setting.text[max(setting.sentence.start, start - 30) : start] if setting.sentence.start <= start else ""
    cut = max(before.rfind(mark) for mark in ',;:.“"') + 1
    led = len(before[cut:].lstrip())
    return Span(start - led if led < 30 else start, setting.cue.end)
