"""Whether two clauses tell the same: what speaks for it and against it, each with a weight, as a share of certainty."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from rapidfuzz.distance import LCSseq

from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.accounts.words import Rarity, bare_words
from onrecord.assembly.names import fold
from onrecord.data import rows

FULL, MANY = 4.0, 8.0
"""Masses of words from which a clause says enough to be likened by its words, and from which so much shared is much."""

TELLING = 2.0
"""How much words that are no actor's must tell together to make a matter, as one word of every eighth report does:
"Oster, the envoy" is none."""

LONG_AGO, LESS = 10, 1.5
"""Days between two reports from which on the same words mostly tell of the like and not of the same, unless one actor
says both, and how much of the score that takes: of such links drawn at random, four in nine were right."""

UNTOLD = 0.5
"""How sure at most two clauses are of one matter that share words for actors alone; one in seven of the judged were."""

RUN, LONG_RUN = 2, 8
"""Words told one after another from which on that says more than the words do, and from which on it is one sentence."""

SUM = 12.0
"""From which number on it is no matter of chance that two clauses have it."""

TIED = 0.5
"""How much of a run of words, or of their order, ties two clauses whatever else they say."""

ASKED = re.compile(r"(?:about|as to|into|of|on|over)?\s*whether\b", re.IGNORECASE)
"""How a clause opens that only asks."""

NOT_WHO = re.compile(r"(?:[-–—,(]\s*|\b(?:and|but|was|were|is|are)\s+)not\s+(?:the\s+)?([A-Z][\w’'-]+)")
"""Somebody of whom it is said not to be so: "Oster - *not Sol* - closed it"."""

ENDED = re.compile(r"\b(?:stop|cease|quit|halt|end)(?:s|d|ed|ped|ting|ing|ping)?\s+\w+ing\b", re.IGNORECASE)
"""What is done no longer."""

NEAR_BEFORE = 30
"""Characters before a clause in which the word stands that it tells of: "it was *Sol* that closed it"."""

SUCH = re.compile(r"\bno such\b", re.IGNORECASE)

WEEK, UNDATED = 4.0, 10
"""Days between two reports over which what is shared loses two thirds of its force, and how many there are taken to be
where one of them is not dated."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings with what is known of the record's words."""

    one: Telling
    other: Telling
    rare: Rarity


def likelihood(pair: Pair, *, least: float = 0.0) -> float:
    """How sure it is that two tellings tell the same event, remark or claim, or one matter at two times.

    Args:
        pair: The two.
        least: Below it, nothing need be known but that it is below.
    """
    weights, most = _weights()
    score = weights["base"] - (LESS if apart(pair.one, pair.other) > LONG_AGO and not one_speaker(pair) else 0.0)
    score += sum(weights[name] * FEATURES[name](pair) for name in weights if name not in SLOW and name != "base")
    if _share(score + most) < least:
        return 0.0
    likely = _share(score + sum(weights[name] * SLOW[name](pair) for name in weights if name in SLOW))
    return min(likely, UNTOLD) if _actors_alone(pair) else likely


def _share(score: float) -> float:
    return 1 / (1 + exp(-score))


def own_words(pair: Pair) -> float:
    """The clauses themselves share words, by their rarity: "hiked tariffs on the gauges" twice."""
    return _cosine(pair.one.own, pair.other.own, pair.rare)


def all_words(pair: Pair) -> float:
    """They do so with what they govern: "planned to raise tariffs" twice."""
    return _cosine(pair.one.words, pair.other.words, pair.rare)


def one_context(pair: Pair) -> float:
    """Their sentences share words beyond theirs."""
    one, other = pair.one.around - pair.one.words, pair.other.around - pair.other.words
    shared = pair.rare.mass((one & pair.other.around) | (other & pair.one.around))
    return min(1.0, shared / FULL) if one or other else 0.5


def much_shared(pair: Pair) -> float:
    """What they share is much: five rare words."""
    return min(1.0, pair.rare.mass(pair.one.words & pair.other.words) / MANY)


def covered(pair: Pair) -> float:
    """All that the shorter says stands in the longer."""
    least = min(pair.rare.mass_of(pair.one.words), pair.rare.mass_of(pair.other.words)) or 1.0
    return min(1.0, least / FULL) * pair.rare.mass(pair.one.words & pair.other.words) / least


def beyond_actors(pair: Pair) -> float:
    """They share words that name no actor: "Oster on tariffs" twice, and not "Oster, the envoy"."""
    return min(1.0, _beyond(pair) / FULL)


def no_actors_alone(pair: Pair) -> float:
    """They share enough of them for one matter: a word of every eighth report."""
    return min(1.0, _beyond(pair) / TELLING)


def same_run(pair: Pair) -> float:
    """Their sentences have words one after another in common: "in absolutely no rush to" twice."""
    return min(1.0, max(0, _run(pair.one.sentence, pair.other.sentence) - RUN) / (LONG_RUN - RUN))


def same_order(pair: Pair) -> float:
    """The same words stand in the same order: a sentence lightly rewritten."""
    one, other = fold(pair.one.exact()).split(), fold(pair.other.exact()).split()
    short, long = sorted((len(one), len(other)))
    return LCSseq.similarity(one, other) / max(1, short + long) * 2 if short > 2 else 0.0


def same_numbers(pair: Pair) -> float:
    """They count the same: "25% from 10%" twice; two such numbers are as good as three."""
    return min(2, _alike(pair, meeting=True)) / 2


def other_numbers(pair: Pair) -> float:
    """They count the like and nothing the same: "fell 623 points", "rose 326 points"."""
    return float(_alike(pair, meeting=True) == 0 and _alike(pair, meeting=False) > 0)


def same_sums(pair: Pair) -> float:
    """They have the very same numbers, whatever these count; two are as good as three."""
    ours, theirs = ({number.value for number in each.numbers if number.value > SUM} for each in (pair.one, pair.other))
    return min(2, len(ours & theirs)) / 2


def same_names(pair: Pair) -> float:
    """They name the same."""
    least = min(len(pair.one.names), len(pair.other.names))
    return len(pair.one.names & pair.other.names) / least if least else 0.0


def other_names(pair: Pair) -> float:
    """Both name somebody or something, and nothing the same."""
    return float(bool(pair.one.names and pair.other.names) and pair.one.names.isdisjoint(pair.other.names))


def same_head(pair: Pair) -> float:
    """The clauses hang on the same word, or on two that mean the same."""
    return float(bool(pair.one.head) and pair.one.head == pair.other.head)


def same_heads(pair: Pair) -> float:
    """Clauses of both, their own or those under them, hang on words that mean the same; two are as good as three."""
    ours, theirs = ({clause.meaning for clause in each.clauses} for each in (pair.one, pair.other))
    return min(2, len(ours & theirs)) / 2


def other_agents(pair: Pair) -> float:
    """Each has somebody do it whom the other does not name: "*miners* closed the pit", "*the army* closed the road"."""
    return _strange(pair, pair.one.arguments.agent, pair.other.arguments.agent)


def same_objects(pair: Pair) -> float:
    """What is said of them is alike."""
    return float(not pair.one.arguments.rest.isdisjoint(pair.other.arguments.rest))


def other_objects(pair: Pair) -> float:
    """Each says of it what the other has no word of: "seized *two depots*", "seized *power*"."""
    return _strange(pair, pair.one.arguments.rest, pair.other.arguments.rest)


def other_places(pair: Pair) -> float:
    """Each puts it at a place that the other does not name: "in Orsova", "near Dravik"."""
    ours, theirs = pair.one.arguments.places, pair.other.arguments.places
    apart_ = bool(ours and theirs) and ours.isdisjoint(pair.other.sentence) and theirs.isdisjoint(pair.one.sentence)
    return float(apart_)


def other_lands(pair: Pair) -> float:
    """Both name countries, and none that is the same."""
    ours, theirs = pair.one.arguments.lands, pair.other.arguments.lands
    return float(bool(ours and theirs) and ours.isdisjoint(theirs))


def of_others(pair: Pair) -> float:
    """Both name somebody or something and nothing the same, and nothing that they count makes up for it."""
    return other_names(pair) * float(not (same_numbers(pair) or same_sums(pair) or same_run(pair)))


def of_other_things(pair: Pair) -> float:
    """Both do the like to what the other has no word of, and nothing else ties them: "seized *the hall*", "*a bus*"."""
    tied = same_run(pair) >= TIED or same_order(pair) >= TIED or of_one_event(pair) or one_remark(pair)
    tied = tied or bool(same_numbers(pair) or same_sums(pair) or same_date(pair))
    return other_objects(pair) * float(not tied)


def asked_by_one(pair: Pair) -> float:
    """The one only asks what the other tells: "the question of whether he lied", "he lied"."""
    return float(bool(ASKED.match(pair.one.exact())) != bool(ASKED.match(pair.other.exact())))


def set_against(pair: Pair) -> float:
    """The one has it of another than the other: "Oster, not Sol, closed it", "Sol closed it"."""
    return float(_excludes(pair.one, pair.other) or _excludes(pair.other, pair.one))


def ended_by_one(pair: Pair) -> float:
    """The one has it end, the other has it done: "will stop collecting the tolls", "collects the tolls"."""
    return same_head(pair) * float(bool(ENDED.search(pair.one.exact())) != bool(ENDED.search(pair.other.exact())))


def such_by_one(pair: Pair) -> float:
    """Of what the one tells stands elsewhere in its report: "it has *no such* clause"."""
    return float(bool(SUCH.search(pair.one.exact())) != bool(SUCH.search(pair.other.exact())))


def turn_of_phrase(pair: Pair) -> float:
    """Said by one actor at times far apart with other verbs, and few words in a row the same: a phrase of his."""
    if apart(pair.one, pair.other) <= LONG_AGO or not one_speaker(pair) or of_one_event(pair) or one_remark(pair):
        return 0.0
    return float(not same_heads(pair) and same_run(pair) < TIED and same_order(pair) < TIED)


def held_otherwise(pair: Pair) -> float:
    """The one has it done and the other has it possible at most: "they have tried", "they could try"."""
    if not (pair.one.clauses and pair.other.clauses):
        return 0.0
    held = {pair.one.clauses[0].factuality, pair.other.clauses[0].factuality}
    return float("actual" in held and not held.isdisjoint(("possible", "hypothetical", "conditional")))


def denied_by_one(pair: Pair) -> float:
    """The one says it and the other that it is not so."""
    if not (pair.one.clauses and pair.other.clauses):
        return 0.0
    return float(pair.one.clauses[0].negative != pair.other.clauses[0].negative)


def one_bare(pair: Pair) -> float:
    """One of them asserts nothing: "to end the strike"."""
    return float(not (pair.one.asserted and pair.other.asserted))


def same_date(pair: Pair) -> float:
    """They name the same day of the calendar: "on August 15" twice."""
    return float(not pair.one.dates.isdisjoint(pair.other.dates))


def other_days(pair: Pair) -> float:
    """Their words put it on days that cannot be the same."""
    ours, theirs = pair.one.days, pair.other.days
    return float(ours is not None and theirs is not None and not ours.meets(theirs))


def near(pair: Pair) -> float:
    """The reports are of one day, or nearly."""
    return exp(-apart(pair.one, pair.other) / WEEK)


def one_speaker(pair: Pair) -> float:
    """One actor says both."""
    return float(not pair.one.speakers.isdisjoint(pair.other.speakers))


def two_speakers(pair: Pair) -> float:
    """Two actors say them."""
    return float(bool(pair.one.speakers and pair.other.speakers) and pair.one.speakers.isdisjoint(pair.other.speakers))


def one_event(pair: Pair) -> float:
    """They tell one event, both as held or to be held."""
    return float(of_one_event(pair) and pair.one.asserts and pair.other.asserts)


def of_one_event(pair: Pair) -> bool:
    """Whether they are accounts of one event, if only in passing."""
    return pair.one.retold and pair.one.event == pair.other.event


def one_remark(pair: Pair) -> float:
    """They stand in tellings of one remark."""
    return float(bool(pair.one.remark) and pair.one.remark == pair.other.remark)


FEATURES: dict[str, Callable[[Pair], float]] = {
    feature.__name__: feature
    for feature in (
        own_words,
        all_words,
        one_context,
        much_shared,
        covered,
        beyond_actors,
        no_actors_alone,
        same_run,
        same_order,
        same_numbers,
        other_numbers,
        same_sums,
        same_names,
        other_names,
        same_head,
        same_heads,
        other_agents,
        same_objects,
        other_objects,
        held_otherwise,
        denied_by_one,
        one_bare,
        same_date,
        other_days,
        near,
        one_speaker,
        two_speakers,
        one_event,
        one_remark,
    )
}


SLOW = {feature.__name__: feature for feature in (same_run, same_order)}
"""Those that go through all words of two sentences in order; they need not be asked where the others leave no doubt."""


def apart(one: Telling, other: Telling) -> int:
    """Days between two reports."""
    return abs(one.published - other.published) if one.published and other.published else UNDATED


def _actors_alone(pair: Pair) -> bool:
    """Whether they share little but words for actors: no number, no date, no event of the record, no
    remark."""
    if _beyond(pair) >= TELLING / 4 or of_one_event(pair) or one_remark(pair):
        return False
    return not (same_numbers(pair) or same_sums(pair) or same_date(pair))


def _beyond(pair: Pair) -> float:
    """How much the words tell that both have and that name no actor."""
    return pair.rare.mass((pair.one.words & pair.other.words) - pair.one.actors - pair.other.actors)


def _excludes(one: Telling, other: Telling) -> bool:
    """Whether one says that it was not somebody who does it in the other."""
    named = bare_words(" ".join(NOT_WHO.findall(one.exact())))
    start = min(other.spans).start
    before = bare_words(" ".join(other.text[max(0, start - NEAR_BEFORE) : start].split()[-1:]))
    denied = bare_words(" ".join(NOT_WHO.findall(other.exact())))
    return bool(named & (other.arguments.agent | before)) and named.isdisjoint(denied)


def _strange(pair: Pair, ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Whether neither clause has a word of what stands at one place in the other."""
    return float(bool(ours and theirs) and ours.isdisjoint(pair.other.words) and theirs.isdisjoint(pair.one.words))


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    """Words of the longest stretch that both have."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(other):
        places.setdefault(word, []).append(place)
    longest, before = 0, dict[int, int]()
    for word in one:
        before = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(longest, *before.values(), 0)
    return longest


def _cosine(one: frozenset[str], other: frozenset[str], rare: Rarity) -> float:
    """Cosine of two sets of words by their rarity, less where one says little."""
    ours, theirs = rare.mass_of(one), rare.mass_of(other)
    if not ours or not theirs:
        return 0.0
    return min(1.0, min(ours, theirs) / FULL) * rare.mass(one & other) ** 2 / (ours * theirs)


def _alike(pair: Pair, *, meeting: bool) -> int:
    """Numbers of the first that count the like of one of the second, and, where asked, can be the same."""
    return sum(
        any(number.like(other) and (not meeting or number.meets(other)) for other in pair.other.numbers)
        for number in pair.one.numbers
    )


@cache
def _weights() -> tuple[dict[str, float], float]:
    """The weight of each feature, and how much the slow ones can add."""
    weights = {row["feature"]: float(row["weight"]) for row in rows("accounts_weights") if float(row["weight"])}
    return weights, sum(max(0.0, weights.get(name, 0.0)) for name in SLOW)
