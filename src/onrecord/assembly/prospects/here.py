"""Here: what the report that tells of a plan tells of its end as well, in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.assembly.events.words import WORD, stem
from onrecord.assembly.folio import Folio
from onrecord.assembly.prospects.bear import NEAR
from onrecord.assembly.prospects.clues import Archive, matters, one_name
from onrecord.assembly.prospects.words import LIGHT, PLANNED, named, off_words
from onrecord.model import Bearing, Claim, Judged, Prospect, RecordedClaim, Span

# How sure an outcome by rule is: as many as nine in ten are to be right.
SURE = 0.9
# Words that tell, of what was foretold, that it came about or that it was an error.
CAME = frozenset(map(stem, ("happened", "materialized", "materialised", "occurred")))
ERRED = frozenset(map(stem, ("wrong", "mistaken")))
# What points back to a plan, as that which is ended: "but | it was | cancelled", "this deal scraps | those plans |".
POINTING = r"(?:th(?:at|is|ose|ese|e)|its|their|his|her) (\w+)"
BEFORE = re.compile(
    rf"\b(?:it|they|both|{POINTING}) (?:was|were|is|are|got|(?:has|have|had) been)(?: \w+)?\s*$", re.IGNORECASE
)
AFTER = re.compile(rf"\s+(?:off |up )?(?:it|them|this|that(?! \w)|{POINTING})\b")
# What only says when or why: no word of the plan's end stands in "after the talks were cancelled".
AROUND = re.compile(r"\W*(?:after|because|since|as|when|while|once|if|unless|although|though)\b", re.IGNORECASE)
# Something is only given up where it was a plan: "agreed to shelve | plans |".
PLANS = frozenset(map(stem, ("plan", "idea", "intention", "threat", "proposal", "scheme")))
EVENTS = PLANS | set(map(stem, ("event", "move", "step", "date", "appointment", "arrangement")))
# "China vowed to act | and did so |"; it is not said so of another who did.
DID_SO = re.compile(r"\b(?:did|do|ha(?:s|ve|d) (?:now |since )?done) (?:so|just that|exactly that)\b", re.IGNORECASE)
# "They said they would strike, | but thought better of it |".
RELENTED = re.compile(
    r"\b(?:thought better of it|thought again|backed (?:down|off|away)|backtracked|relented"
    r"|changed (?:his|her|its|their) minds?|reversed (?:course|himself|herself|itself))\b",
    re.IGNORECASE,
)
# "It said it would close the port | and closed it |".
AND = re.compile(r"\W*and\b", re.IGNORECASE)
# "He | kept his promise | to resign", "| broke the pledge | to cut taxes"; not "fulfilling the pledge was hard".
WORD_GIVEN = r"\s+(?:[\w’']+\s+){0,3}(?:promise|pledge|vow|commitment|threat|word|undertaking)s?\s*$"
KEPT = re.compile(
    r"\b(?:kept|keeps|honou?r(?:ed|s)|fulfil(?:s|ls|led)|made good on|delivered on|followed through on|lived up to"
    rf"|carried out){WORD_GIVEN}",
    re.IGNORECASE,
)
BROKEN = re.compile(
    rf"\b(?:broken?|breaks|breach(?:ed|es)|abandon(?:ed|s)|(?:reneged|backtracked|(?:went|gone) back) on){WORD_GIVEN}",
    re.IGNORECASE,
)
# "He resigned | as promised |": he who had vowed it, in the sentence beside.
AS_PROMISED = re.compile(
    r"\bas (?:(?:he|she|it|they)(?: had| has|['’]d)? )?(?:promised|pledged|vowed|threatened)\b", re.IGNORECASE
)
# "And now she is | backing out of the deal |".
BACKS_OUT = re.compile(
    r"\b(?:back(?:s|ed|ing) (?:out of|away from)|reneg(?:es|ed|ing) on|(?:went|going|gone) back on"
    r"|walk(?:s|ed|ing) back|br(?:eaks|oke|oken|eaking)|abandon(?:s|ed|ing))"
    r" (?:the|that|this|his|her|its|their)(?: own)? (?:\w+ )?(?:deal|promise|pledge|vow|word|plan|commitment|threat)\b",
    re.IGNORECASE,
)
# "She promised new figures, | but no such figures came |".
NO_SUCH = re.compile(
    r"\bno such (?:\w+ ){0,2}?(\w+) (?:ever )?(?:came|come|followed|materiali[sz]ed|emerged|appeared|arrived|happened"
    r"|occurred|(?:was|were|has been|have been) (?:made|given|held|taken|issued|published|released|announced))\b",
    re.IGNORECASE,
)
# Kinds of what one gives one's word for.
BINDING = frozenset(["promise", "threat", "plan"])
# Sentences right beside it begin within so many letters and clauses.
LETTERS, AWAY = 250, 6
BACK = 40
# Of a plan told with "had been" one knows already that it came otherwise.
HAD_BEEN = re.compile(
    r"\b(?:had (?:originally |initially |previously |first )?been|(?:was|were) (?:originally|initially))\s+$"
)
# Of the words for it these leave open whether there was a plan that ended: "rejected a plan", "failed to impress".
NO_END = frozenset(map(stem, ("reject", "fail", "collapse")))
# A clause that tells more of what stands before it: "the speech, | which was scheduled for June |".
MORE = re.compile(r"\W*(?:which|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spot:
    """The clause that foretells, in its report, and the others of its sentence.

    Attributes:
        folio: The report.
        number: The clause.
        others: The other clauses of its sentence.
    """

    folio: Folio
    number: int
    others: tuple[int, ...]

    def claim(self, number: int) -> Claim:
        """A clause as it was read."""
        return self.folio.reading.claims[number]

    def words(self, number: int) -> str:
        """The words of a clause."""
        return " ".join(span.exact(self.folio.report.text) for span in self.claim(number).spans)

    def head_of(self, number: int) -> tuple[str, str]:
        """The stem of the word on which a clause hangs, and with a particle after it."""
        return named(self.folio.report.text, self.claim(number).head)

    def others_in(self, number: int) -> frozenset[str | None]:
        """Ids of those who are named in a clause."""
        folio, spans = self.folio, self.claim(number).spans
        return frozenset(
            folio.cast[folio.report.id, place].id
            for place, entity in enumerate(folio.reading.entities)
            if any(span.contains(mention) for span in spans for mention in entity.mentions)
        )

    def above(self) -> Iterator[int]:
        """The clauses in which it hangs, from the inside out."""
        seen, number = {self.number}, self.claim(self.number).under
        while number is not None and number not in seen:
            yield number
            seen.add(number)
            number = self.claim(number).under


def told_here(row: Prospect, claim: int, archive: Archive, place: int) -> tuple[Judged, Bearing] | None:
    """What the same report tells, in the same sentence or right beside it, of the end of what was foretold.

    None where it tells nothing.

    Args:
        row: The forecast or commissive.
        claim: Number of the clause that foretells.
        archive: All reports.
        place: Of its report in the archive.
    """
    folio, sentence = archive.folios[place], archive.sentence((place, claim))
    spot = Spot(folio, claim, tuple(_beside(folio, claim, sentence)))
    found = ((number, as_said) for number in spot.others if (as_said := _as_said(row, spot, number)) is not None)
    near = _near(folio, claim, sentence)
    delayed = ((number, False) for number in near if _had_been(spot) and _delayed(spot, number))
    word_given = ((number, as_said) for number in near if (as_said := _kept_beside(row, spot, number)) is not None)
    for number, as_said in (*found, *delayed, *word_given):
        recorded, true = folio.claims[number], "true" if as_said else "false"
        bearing = Bearing(folio.report.id, recorded.id, None, recorded.spans, "for" if as_said else "against", NEAR)
        return Judged(true, "told_here", (), SURE), bearing
    return None


def _beside(folio: Folio, claim: int, sentence: Span) -> Iterator[int]:
    """The other clauses of a sentence."""
    for step in (-1, 1):
        number = claim + step
        while 0 <= number < len(folio.claims) and sentence.overlaps(folio.claims[number].head):
            yield number
            number += step


def _near(folio: Folio, claim: int, sentence: Span) -> tuple[int, ...]:
    """The clauses of the sentences right before and after it."""
    around = range(max(0, claim - AWAY), min(len(folio.claims), claim + AWAY + 1))
    outside = (each for each in around if not sentence.overlaps(folio.claims[each].head))
    return tuple(each for each in outside if _gap(folio.claims[each].head, sentence) < LETTERS)


def _gap(head: Span, sentence: Span) -> int:
    return max(sentence.start - head.end, head.start - sentence.end)


def _as_said(row: Prospect, spot: Spot, number: int) -> bool | None:
    """Whether one other clause tells that it came as it was said, or otherwise; none where it tells neither."""
    recorded, past = spot.folio.claims[number], spot.claim(number).tense == "past"
    if recorded.head.start >= row.what[-1].end and past and recorded.statement is None:
        came = _come(spot.head_of(number)[0], negative=recorded.polarity.value == "negative")
        if came is not None:
            return came != (row.polarity.value == "negative")
    for rule in DONE:
        if (done := rule(row, spot, number)) is not None:
            return done
    if _of_word_given(spot, number, KEPT):
        return True
    return False if _of_word_given(spot, number, BROKEN) or any(ended(spot, number) for ended in ENDED) else None


def _did_so(row: Prospect, spot: Spot, number: int) -> bool | None:
    """ "They vowed to act, | and did so on Monday |": whether the one whose act it is did it, as is told after it."""
    recorded = spot.folio.claims[number]
    if not _goes_on(row, spot, number) or DID_SO.search(spot.words(number)) is None:
        return None
    return recorded.polarity.value == "positive" if recorded.factuality.value in ("actual", "denied") else None


def _relented(row: Prospect, spot: Spot, number: int) -> bool | None:
    """ "They said they would strike, | but thought better of it |"."""
    told = _goes_on(row, spot, number) and RELENTED.search(spot.words(number)) is not None
    return False if told and _is_fact(spot.folio.claims[number]) else None


def _repeated(row: Prospect, spot: Spot, number: int) -> bool | None:
    """ "It said it would close the port | and closed it |"."""
    (head, phrase), own = spot.head_of(number), spot.head_of(spot.number)
    same = phrase == own[1] or (head == own[0] and head not in LIGHT)
    past = (
        same
        and AND.match(spot.words(number)) is not None
        and spot.claim(number).tense == "past"
        and _is_fact(spot.folio.claims[number])
    )
    return row.polarity.value == "positive" if past and _goes_on(row, spot, number) else None


def _goes_on(row: Prospect, spot: Spot, number: int) -> bool:
    """Whether a clause after it tells on of the one whose act it is, and not only when or why."""
    after = spot.folio.claims[number].head.start >= row.what[-1].end and AROUND.match(spot.words(number)) is None
    return after and not spot.others_in(number) - {row.who.actor}


def _of_word_given(spot: Spot, number: int, verbs: re.Pattern[str]) -> bool:
    """ "| They kept their promise | to lift the ban": whether one of these verbs stands with the word he gave."""
    return _is_fact(spot.folio.claims[number]) and verbs.search(_words_up_to(spot, number)) is not None


def _kept_beside(row: Prospect, spot: Spot, number: int) -> bool | None:
    """ "She resigned | as promised |. She had vowed to go": what the sentence right beside it tells of his word.

    That it was broken is told after it: "she vowed to go. Now | she is backing out of the deal |".
    """
    recorded, words = spot.folio.claims[number], spot.words(number)
    if row.kind.value not in BINDING or row.who.actor is None or recorded.statement is not None:
        return None
    if promised := AS_PROMISED.search(words):
        under = spot.claim(number).under
        done = under if promised.start() == 0 and under is not None else number
        return True if _is_fact(spot.folio.claims[done]) and row.who.actor in spot.others_in(done) else None
    after = recorded.head.start > spot.claim(spot.number).head.start
    backs_out = after and BACKS_OUT.search(words) is not None and _is_fact(recorded)
    return False if backs_out and spot.others_in(number) == {row.who.actor} else None


def _no_such(row: Prospect, spot: Spot, number: int) -> bool | None:
    """ "She promised new figures, | but no such figures came |"."""
    recorded, told = spot.folio.claims[number], NO_SUCH.search(spot.words(number))
    if told is None or recorded.statement is not None or recorded.factuality.value not in ("actual", "denied"):
        return None
    named = any(one_name(stem(told[1])) in matters(span.exact(spot.folio.report.text)) for span in row.what)
    return row.polarity.value == "negative" if named else None


def _come(head: str, *, negative: bool) -> bool | None:
    """Whether a word tells that something came about, or did not; none for words that tell of neither."""
    if head in CAME:
        return not negative
    return negative if head in ERRED else None


def _dropped(spot: Spot, number: int) -> bool:
    """ "They were due to meet in May, | but that event was cancelled |": of a plan told as past."""
    words, after = spot.words(number), spot.claim(number).head.start > spot.claim(spot.number).head.start
    was = spot.claim(spot.number).tense == "past" or any(spot.claim(each).tense == "past" for each in spot.above())
    beside = number not in set(spot.above()) and AROUND.match(words) is None
    return after and was and beside and _is_off(spot, number) and _points_back(spot, number)


def _delayed(spot: Spot, number: int) -> bool:
    """ "| The duties would be delayed until May |. They | had been set | to take effect on Friday."

    What was foretold must be named in both sentences.
    """
    recorded = spot.folio.claims[number]
    ends = not (off_words() - NO_END).isdisjoint(spot.head_of(number))
    fact = recorded.polarity.value == "positive" and recorded.factuality.value in ("actual", "planned")
    told = frozenset().union(*(matters(spot.words(each)) for each in (spot.number, *spot.above())))
    return ends and fact and not (told - PLANNED).isdisjoint(matters(spot.words(number)))


def _had_been(spot: Spot) -> bool:
    """Whether it is told as what had once been planned."""
    heads = (spot.claim(each).head for each in (spot.number, *spot.above()))
    return any(HAD_BEEN.search(spot.folio.report.text[max(0, head.start - BACK) : head.start]) for head in heads)


def _points_back(spot: Spot, number: int) -> bool:
    """Whether what a clause ends is a pronoun, a plan or event, or by its name what was foretold."""
    text, head = spot.folio.report.text, spot.claim(number).head
    going_on = head.exact(text).endswith("ing")  # "They were | putting off | hiring" ends no plan of theirs.
    before = None if going_on else BEFORE.search(text, spot.claim(number).spans[0].start, head.start)
    back = before or AFTER.match(text, head.end)
    return back is not None and (back[1] is None or stem(back[1]) in EVENTS | matters(spot.words(spot.number)))


def _undone(spot: Spot, number: int) -> bool:
    """ "They had | to postpone the speech |, which was scheduled for June": what it is about stands right before it."""
    claim, own = spot.claim(number), spot.claim(spot.number)
    between = spot.folio.report.text[claim.spans[-1].end : own.spans[0].start]
    follows = claim.spans[-1].end <= own.spans[0].start and not WORD.search(between)
    planned = spot.head_of(spot.number)[0] in PLANNED and MORE.match(spot.words(spot.number)) is not None
    return follows and planned and _is_off(spot, number)


def _charged(spot: Spot, number: int) -> bool:
    """ "| The duties | set for May | will not be charged |": the plan stands within what is said not to come."""
    claim, own = spot.claim(number), spot.claim(spot.number)
    inside = len(claim.spans) > 1 and claim.spans[0].end <= own.head.start < claim.spans[-1].start
    if not inside or claim.head.start < own.head.start or spot.head_of(spot.number)[0] not in PLANNED:
        return False
    recorded = spot.folio.claims[number]
    said = recorded.polarity.value == "negative" and recorded.factuality.value in ("planned", "actual")
    return (said and off_words().isdisjoint(spot.head_of(number))) or _is_off(spot, number)


def _shelved(spot: Spot, number: int) -> bool:
    """ "| They agreed to shelve plans | to raise duties that had been set to take effect in May"."""
    found = _up_to(spot, number)
    if not found or not _is_fact(spot.folio.claims[number]):
        return False
    return found[-1] in PLANS and not (off_words() - NO_END).isdisjoint(found)


def _up_to(spot: Spot, number: int) -> list[str]:
    """The stems of a clause in which the foretelling one hangs, up to that; empty for any other clause."""
    return [stem(each[0]) for each in WORD.finditer(_words_up_to(spot, number))]


def _words_up_to(spot: Spot, number: int) -> str:
    above = [spot.number, *spot.above()]
    if number not in above[1:]:
        return ""
    below = spot.claim(above[above.index(number) - 1]).spans[0].start
    return spot.folio.report.text[spot.claim(number).spans[0].start : below]


def _is_off(spot: Spot, number: int) -> bool:
    """Whether a clause tells as a fact that something was called off or put off."""
    recorded = spot.folio.claims[number]
    ends = off_words() - NO_END
    return _is_fact(recorded) and not ends.isdisjoint(spot.head_of(number))


def _is_fact(claim: RecordedClaim) -> bool:
    return claim.factuality.value == "actual" and claim.polarity.value == "positive"


DONE = (_did_so, _relented, _repeated, _no_such)
ENDED = (_dropped, _undone, _charged, _shelved)
