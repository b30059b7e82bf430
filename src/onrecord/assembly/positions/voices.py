"""In whose voice a position is told: the holder's own, somebody else's, or the outlet's."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.assembly.events.words import WORD, stem
from onrecord.assembly.folio import Folio, who_speaks
from onrecord.assembly.names import listed
from onrecord.assembly.positions.doubts import is_aside
from onrecord.model import Span, Stance, Statement, Who

ATTITUDES = frozenset(("belief", "eventuality"))
"""Types of statement in which the outlet says what somebody thinks or wants, without his words."""

BODIES = frozenset(("country", "organization"))
"""Kinds of actor for which others speak."""

MARKS = (("``", "''"), ("“", "”"))
"""Quotation marks that say which side they stand on."""

POLLS = listed("poll polls polling survey surveys")
"""Who speaks where people were asked what they know and think."""

FACTS = frozenset(("noun", "act"))
"""Rules whose stance is told as a fact: somebody's decision, what he did."""

ANSWERING = frozenset(
    map(
        stem,
        listed(
            "acknowledged addressed answered brushed countered defended deflected denied dismissed drew faced fended "
            "heard ignored met pushed rebutted refuted rejected responded shrugged"
        ),
    )
)
REPROACHES = frozenset(
    map(
        stem,
        listed(
            "accusation allegation charge claim complaint concern criticism question report rumor rumour speculation "
            "suggestion suspicion"
        ),
    )
)
"""How one answers, and what, where the words are others'."""

Voice = tuple[str, tuple[Who, ...]]
"""As in `Position.voice`, and who says so where it is ascribed."""


def voice_of(folio: Folio, stance: Stance, who: Who) -> Voice:
    """Whose words a stance of somebody is in, and by whom it is ascribed to him where it is another's.

    Who speaks for a state or a body tells what it wants in its own voice; of two that are told to want something, it is
    so for the speaker's own alone: "Norvia and Tarvia agreed to meet, the Norvian envoy said". What somebody wants or
    thinks by the outlet's word alone is narrated, for nobody was heard to say it.
    """
    claim, statement = folio.claims[stance.claim], folio.statement(stance.claim)
    quoted = claim.voice == "quoted" or _in_quotes(folio.report.text, stance.matter[0])
    if statement is None:
        return ("quoted" if quoted else "narrated"), ()
    speakers = folio.speakers(stance.claim)
    own = _is_own(folio, who, speakers, ascribed=stance.ascribed)
    if _answers_others(folio, statement) if own else _is_asked_of(stance, speakers):
        return "narrated", ()
    if not quoted and is_aside(folio, stance) and folio.reading.claims[stance.claim].tense == "past":
        return "narrated", ()
    if not own:
        return "ascribed", speakers
    around = _tellers(folio, statement)
    if around and not _is_own(folio, who, around, ascribed=True):
        return "ascribed", around
    if quoted:
        return "quoted", ()
    unheard = claim.voice == "ascribed" and statement.type in ATTITUDES and statement.within is None
    return ("narrated" if unheard else "paraphrased"), ()


def _answers_others(folio: Folio, statement: Statement) -> bool:
    """Whether a speaker only answers what others hold against him: "Kim | addressed criticism | that he left"."""
    cue = "" if statement.cue is None else statement.cue.exact(folio.report.text)
    words = [stem(each) for each in WORD.findall(cue)]
    return bool(words) and words[-1] in REPROACHES and not ANSWERING.isdisjoint(words[:-1])


def _is_asked_of(stance: Stance, speakers: Sequence[Who]) -> bool:
    """Whether who seems to say so only asked people about a fact: "a | poll | found that few knew of his decision"."""
    asking = [each.name.split()[-1].lower() in POLLS for each in speakers if each.name]
    return stance.value.basis in FACTS and bool(asking) and all(asking)


def _is_own(folio: Folio, who: Who, speakers: Sequence[Who], *, ascribed: bool) -> bool:
    """Whether speakers are the holder or speak for him; where nothing tells, as the report's grammar has it."""
    if any(_same(who, each) for each in speakers):
        return True
    sides = {each.side.value for each in speakers if each.side}
    actor = folio.known.get(who.actor or "")
    if who.side and sides and actor and actor.kind in BODIES:
        return who.side.value in sides
    return who.name in sides or not ascribed


def _same(one: Who, other: Who) -> bool:
    return one.actor == other.actor if one.actor and other.actor else one.name == other.name


def _tellers(folio: Folio, statement: Statement) -> tuple[Who, ...]:
    """Who tells of a statement that stands within another: "| officials | said Kim had said …"."""
    outer = folio.statements.get(statement.within or "")
    return tuple(who_speaks(each, folio.known.get(each.actor)) for each in outer.speakers) if outer else ()


def _in_quotes(text: str, span: Span) -> bool:
    """Whether a mark that opens a quotation stands before words and none that closes it: "`` We agree, '' Kim said"."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return any(line.rfind(opening) > line.rfind(closing) for opening, closing in MARKS)
